/** What a lever must be, as a sentence; with two levers, the trade-off as a table. */
import type { Solved, VariedLever } from '../run/solve.ts';
import { fixed, writeMeasure } from './number.ts';
import { cellName } from './sensitivityText.ts';
import { textTable, wrap } from './textTable.ts';

const WIDTH = 100;

/** The goal, what is found, and how. */
export function solveText(solved: Solved): string {
  const { cell, run, compare, value, central, inShare, levers } = solved;
  const { unit, label } = cell.quantity;
  const where = inShare
    ? `in ${writeShare(inShare.share)} of ${fixed(inShare.draws, 0)} runs (seed ${inShare.seed})`
    : 'in the central run';
  const goal = `Goal: ${label}, ${cellName(run, cell)} ${compare === '>=' ? '≥' : '≤'} ${writeMeasure(value, unit)} ${where}, under “${run.story.title}”. The central run gives ${writeMeasure(central, unit)} as it stands.`;
  const [first, second] = levers as [VariedLever, VariedLever?];
  const body = second ? tradeOff(solved, first, second) : wrap(sentence(solved, first), WIDTH);
  const note = `${levers.map((l) => `${l.target} may go from ${at(l, l.low)} to ${at(l, l.high)} and stands at ${at(l, l.present)}.`).join(' ')} ${
    inShare
      ? 'All other numbers with a range are drawn; the lever itself is not.'
      : 'All other numbers stay as they are.'
  }`;
  return [wrap(goal, WIDTH), body, wrap(note, WIDTH)].join('\n\n');
}

function sentence(solved: Solved, lever: VariedLever): string {
  const { solution } = solved.rows[0]!;
  const { target } = lever;
  const reached = reachedInWords(solved, solution.reached);
  if (!solution.met)
    return `No value of ${target} in its bounds meets the goal. It comes nearest at ${at(lever, solution.lever)}: ${reached}.`;
  if (solution.lever === lever.present) return `The goal is met as it stands: ${reached}.`;
  return `${target} = ${at(lever, solution.lever)}: ${reached}. Of all values that meet the goal this is the nearest to where it stands.`;
}

function reachedInWords({ cell, inShare }: Solved, reached: number): string {
  return inShare
    ? `${writeShare(reached)} of runs meet it`
    : `the number is then ${writeMeasure(reached, cell.quantity.unit)}`;
}

function tradeOff(solved: Solved, first: VariedLever, second: VariedLever): string {
  const { cell, inShare, rows } = solved;
  const reached = inShare ? 'share of runs' : 'number';
  const line = ({ first: x, solution }: Solved['rows'][number]) => [
    at(first, x!),
    at(second, solution.lever),
    inShare ? writeShare(solution.reached) : writeMeasure(solution.reached, cell.quantity.unit),
    solution.met ? 'met' : 'not met; nearest',
  ];
  return textTable([first.target, second.target, reached, 'goal'], rows.map(line));
}

const writeShare = (share: number) => `${fixed(share * 100, 1).replace(/\.0$/, '')} %`;

/** A value of a lever with enough digits to be set again; years keep their part of a year. */
function at({ parameter }: VariedLever, value: number): string {
  const { unit } = parameter;
  if (unit === 'year' || unit === '1') return value.toFixed(3).replace(/\.?0+$/, '');
  if (unit === 'share') return `${fixed(value * 100, 3).replace(/\.?0+$/, '')} %`;
  return writeMeasure(value, unit);
}
