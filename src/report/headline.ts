/** The first sentence of every result: what follows if the scenario holds, each number open to its explanation. */
import { cellNamed, read, valueAt, type Cell } from '../run/read.ts';
import type { Run } from '../run/run.ts';
import { writeNumber } from './number.ts';

/** A piece of a sentence; numbers carry the cell they come from. */
export type Piece = string | { readonly text: string; readonly cell: Cell };

/** The headline of a run in neutral if-then words. */
export function headline(run: Run): readonly Piece[] {
  const year = run.story.horizon;
  const number = (
    name: string,
    members: readonly string[],
    write: (value: number, unit: string) => string = writeNumber,
  ): Piece => {
    const cell = cellNamed(run, `${name}[${[...members, year].join(',')}]`);
    return { text: write(valueAt(run, cell), cell.quantity.unit), cell };
  };
  const dollars = (value: number, unit: string) =>
    `$${writeNumber(value, unit, unit.includes('person') ? { decimals: 0 } : {})}`;
  const count = (value: number) => String(Math.round(value));
  const extra = read(run, 'burden.groupExtraCost', ['NATO_EXCEPT_US'], year);
  const start = `Under ${run.story.title}, the allies other than the United States`;
  const atThreshold: Piece[] = [
    number('burden.alliesAtThreshold', ['3.5%'], count),
    ' of 31 allies with armed forces are then at or above 3.5 % of GDP, ',
    number('burden.alliesAtThreshold', ['5%'], count),
    ' at or above 5 %.',
  ];
  if (Math.abs(extra) < 1e6)
    return [
      `${start} spend `,
      number('burden.groupCoreSpending', ['NATO_EXCEPT_US'], dollars),
      ` on core defence in ${year}, the same as ${baselineInWords(run)}: `,
      number('burden.groupShare', ['NATO_EXCEPT_US']),
      ' of their GDP. ',
      ...atThreshold,
    ];
  return [
    `${start} spend `,
    number('burden.groupExtraCost', ['NATO_EXCEPT_US'], dollars),
    ` more on core defence in ${year} than ${baselineInWords(run)}: `,
    number('burden.groupExtraPerHead', ['NATO_EXCEPT_US'], dollars),
    ' a head that year, ',
    number('burden.groupCumulativeExtra', ['NATO_EXCEPT_US'], dollars),
    ` in all by then. `,
    ...atThreshold,
  ];
}

/** The baseline of a run as the end of a comparison: "if each kept its latest share of GDP". */
export function baselineInWords(run: Run): string {
  const words = [
    'if each kept its latest share of GDP',
    'under announced national plans',
    'if each kept its latest real spending',
  ];
  const baseline = run.model.choices.find((c) => run.model.names.get(c) === 'spending.baseline')!;
  return words[run.inputs.options.get(baseline)![0]!]!;
}

/** A sentence as plain text. */
export const plain = (pieces: readonly Piece[]): string =>
  pieces.map((p) => (typeof p === 'string' ? p : p.text)).join('');
