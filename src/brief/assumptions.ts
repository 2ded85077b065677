/** The assumptions that move the main number of a brief most, each moved alone from the low to the high end of its range. */
import type { Table } from '../chart/types.ts';
import { spanInWords } from '../report/bands.ts';
import { fixed, writeMeasure, writeNumber } from '../report/number.ts';
import { cellName } from '../report/sensitivityText.ts';
import { sensitivityOf, type Influence } from '../run/sensitivity.ts';
import type { Context } from './context.ts';
import { mainCell } from './sentence.ts';

/** What matters most, with its finding. */
export interface Assumptions {
  readonly title: string;
  readonly note: string;
  readonly table: Table;
}

const SHOWN = 5;
const HEAD = ['Moved alone', 'from low to high', 'the number', 'share'] as const;

/** Rank what is uncertain in the run. @throws RunError where a number is not finite */
export async function assumptionsOf(c: Context): Promise<Assumptions> {
  const cell = mainCell(c);
  if (!('WebAssembly' in globalThis)) return untried(`${cellName(c.run, cell)}, ${cell.quantity.label}`);
  const { influences, central, idle } = await sensitivityOf(c.run, cell);
  const { label, unit } = cell.quantity;
  const shown = influences.slice(0, SHOWN);
  const rest = influences.length - shown.length;
  const more = rest > 0 ? ` ${rest} more have a smaller influence;` : '';
  return {
    title: shown[0]
      ? `What moves ${writeMeasure(central, unit).replace(/ a year.*$/, '')} most: ${shown[0].label}`
      : `No uncertain number of this run moves ${writeMeasure(central, unit)}`,
    note: `${cellName(c.run, cell)}, ${label}: ${writeMeasure(central, unit)} in the central run. One number at a time goes to the ends of its range, the others stay.${more} ${idle} other uncertain numbers do nothing to it.`,
    table: {
      head: HEAD,
      rows: shown.map((row) => rowOf(row, unit)),
    },
  };
}

/** The walk alone would take minutes. */
const untried = (number: string): Assumptions => ({
  title: 'What moves it most was not tried',
  note: `${number}: the inputs are moved one at a time by WebAssembly, which this machine refuses.`,
  table: { head: HEAD, rows: [] },
});

function rowOf(row: Influence, unit: string): Table['rows'][number] {
  const ends = row.ends ? span(row.ends, row.unit) : 'by place or year';
  const share = { value: row.share, text: `${fixed(row.share * 100, 0)} %` };
  return [row.label, ends, { value: row.effect![1], text: span(row.effect!, unit) }, share];
}

const span = ([low, high]: readonly [number, number], unit: string) =>
  spanInWords(writeNumber(low, unit), writeNumber(high, unit));
