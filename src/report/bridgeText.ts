/** The bridge from pinned to newest figures as a table for the terminal. */
import type { Bridge } from '../run/bridge.ts';
import { writeMeasure, writeNumber } from './number.ts';
import { textTable, wrap } from './textTable.ts';

const WIDTH = 100;

/** Before, what each step adds, what is left over, after; and what the bridge can and cannot tell. */
export function bridgeText({ pinned, newest, steps, lines }: Bridge): string {
  const { scenario, version } = pinned.manifest;
  const title = `${scenario}: from its pinned editions to the newest figures, version ${version}`;
  if (steps.length === 0)
    return `${title}\n\n${wrap('Nothing separates the two: the scenario pins no edition that has moved on, and nothing is set on top.', WIDTH)}`;
  const signed = (value: number, unit: string) => `${value > 0 ? '+' : ''}${writeNumber(value, unit)}`;
  const tables = lines.map(({ label, unit, before, changes, after, residual, name }) => {
    const rows = [
      ['pinned', writeMeasure(before, unit)],
      ...steps.map((step, i) => [step.label, signed(changes[i]!, unit)]),
      ['residual', signed(residual, unit)],
      ['newest', writeMeasure(after, unit)],
    ];
    return `${label}, ${name}\n${textTable(['', 'value or change'], rows)}`;
  });
  const notes = `Each step stands on those above it, so that another order would split the change otherwise; the residual is rounding. Both ends are computed by version ${version}: what an earlier version of the model gave cannot be computed again here, so no change of the model is told apart.`;
  return [
    title,
    ...tables,
    wrap(notes, WIDTH),
    `Digests: pinned ${pinned.manifest.digest.slice(0, 16)}, newest ${newest.manifest.digest.slice(0, 16)}.`,
  ].join('\n\n');
}
