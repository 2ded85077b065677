/** Which uncertain numbers matter, as a table with a note on method and limits. */
import { membersAt, variesByYear } from '../engine/layout.ts';
import type { Cell } from '../run/read.ts';
import type { Run } from '../run/run.ts';
import type { Influence, Sensitivity } from '../run/sensitivity.ts';
import { fixed, writeMeasure, writeNumber } from './number.ts';
import { textTable, wrap } from './textTable.ts';

const WIDTH = 100;
/** Lines of a table, unless more are asked for. */
const SHOWN = 15;

/** A cell by its public name: `spending.extraCost[POL,2035]`. */
export function cellName(run: Run, { quantity, place, yearIndex }: Cell): string {
  const parts = [...membersAt(quantity, place), ...(variesByYear(quantity) ? [run.inputs.years[yearIndex]] : [])];
  return `${run.model.names.get(quantity)}[${parts.join(',')}]`;
}

/** The number, the table, and what the method can and cannot say. */
export function sensitivityText(found: Sensitivity, most = SHOWN): string {
  const { run, cell, central, influences, idle } = found;
  const { label, unit } = cell.quantity;
  const title = `${label}, ${cellName(run, cell)} under “${run.story.title}”: ${writeMeasure(central, unit)} in the central run`;
  if (influences.length === 0) return `${title}\n\nNo uncertain number of this run moves it.`;
  const { head, line } = columnsOf(found);
  const shown = influences.slice(0, most);
  const rest = [
    influences.length > most ? `${influences.length - most} more with a smaller influence.` : '',
    idle > 0 ? `${idle} other uncertain numbers do nothing to it.` : '',
    shown.some((row) => row.lever) ? '* may also be set as a lever; it then no longer varies.' : '',
  ].filter((text) => text !== '');
  const table = textTable(head, shown.map(line));
  return [wrap(title, WIDTH), table, ...rest.map((text) => wrap(text, WIDTH)), wrap(noteOn(found), WIDTH)].join('\n\n');
}

function columnsOf({ method, cell }: Sensitivity) {
  const { unit } = cell.quantity;
  const name = (row: Influence) => `${row.label}${/\[.*/.exec(row.name)?.[0] ?? ''}${row.lever ? ' *' : ''}`;
  const percent = (x: number) => `${fixed(x * 100, 1)} %`;
  if (method === 'tornado')
    return {
      head: ['moved alone from low to high', 'its ends', 'number: at low → at high', 'share'],
      line: (row: Influence) => [
        name(row),
        row.ends ? row.ends.map((x) => writeNumber(x, row.unit)).join(' to ') : 'by place or year',
        row.effect!.map((x) => writeNumber(x, unit)).join(' → '),
        percent(row.share),
      ],
    };
  if (method === 'rank')
    return {
      head: ['drawn together with all others', 'rank correlation', 'share'],
      line: (row: Influence) => [name(row), fixed(row.correlation!, 3), percent(row.share)],
    };
  const interval = ({ low, high }: { readonly low: number; readonly high: number }) =>
    `${fixed(low * 100, 1)} to ${fixed(high * 100, 1)}`;
  return {
    head: ['share of variance, %', 'alone', '95 % interval', 'with interactions', '95 % interval'],
    line: ({ first, total, ...row }: Influence) => [
      name(row as Influence),
      ...[first!, total!].flatMap((index) => [fixed(index.value * 100, 1), interval(index)]),
    ],
  };
}

function noteOn({ method, draws, seed }: Sensitivity): string {
  const limit = 'Only numbers with a range vary: what a scenario sets, and levers without a range, are left out.';
  const times = `${fixed(draws, 0)} draws, seed ${seed}`;
  switch (method) {
    case 'tornado':
      return `One number at a time goes to the low and the high end of its range, all its places together; the others stay at their central values. The share is of all squared swings: the share of variance if effects only add up. Interactions are not seen. ${limit}`;
    case 'rank':
      return `Spearman’s rank correlation over ${times}. The share is of all squared correlations. Effects that rise and fall again are missed. ${limit}`;
    case 'sobol':
      return `Sobol’ indices (first order after Saltelli and others 2010, total after Jansen 1999) with 95 % bootstrap intervals; ${times}, each with one number at a time exchanged. An interval that reaches 0 does not tell an influence from none; estimates slightly below 0 are noise. ${limit}`;
  }
}
