/** The first sentence of every result: what follows if the scenario holds, each number open to its explanation. */
import { cellNamed, read, valueAt, type Cell } from '../run/read.ts';
import type { Run } from '../run/run.ts';
import { writeNumber } from './number.ts';

/** A piece of a sentence; numbers carry the cell they come from. */
export type Piece = string | { readonly text: string; readonly cell: Cell };

type Write = (value: number, unit: string) => string;
type NumberOf = (name: string, members: readonly string[], write?: Write) => Piece;

/** The headline of a run in neutral if-then words. */
export function headline(run: Run): readonly Piece[] {
  const year = run.story.horizon;
  const number = (name: string, members: readonly string[], write: Write = writeNumber): Piece => {
    const cell = cellNamed(run, `${name}[${[...members, year].join(',')}]`);
    return { text: write(valueAt(run, cell), cell.quantity.unit), cell };
  };
  const dollars = (value: number, unit: string) =>
    `$${writeNumber(value, unit, unit.includes('person') ? { decimals: 0 } : {})}`;
  const size: Write = (value, unit) => dollars(Math.abs(value), unit);
  const count = (value: number) => String(Math.round(value));
  const extra = read(run, 'burden.groupExtraCost', ['NATO_EXCEPT_US'], year);
  const start = `Under “${run.story.title}”, the allies other than the United States`;
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
    number('burden.groupExtraCost', ['NATO_EXCEPT_US'], size),
    ` ${extra < 0 ? 'less' : 'more'} on core defence in ${year} than ${baselineInWords(run)}: `,
    number('burden.groupExtraPerHead', ['NATO_EXCEPT_US'], size),
    ' a head that year, ',
    number('burden.groupCumulativeExtra', ['NATO_EXCEPT_US'], size),
    ` in all by then. `,
    ...atThreshold,
    ...shift(run, number, dollars),
  ];
}

/** What the shift takes and what is left, where the scenario has the shift at all. */
function shift(run: Run, number: NumberOf, dollars: Write): Piece[] {
  const year = run.story.horizon;
  const uses = read(run, 'ledger.groupUses', ['NATO_EXCEPT_US'], year);
  if (Math.abs(uses) < 1e6) return [];
  const left = read(run, 'ledger.groupResidual', ['NATO_EXCEPT_US'], year);
  const take = [
    ' Replacing US aid and posture, munitions and a force in Ukraine as set take ',
    number('ledger.groupUses', ['NATO_EXCEPT_US'], dollars),
    ' of it',
  ];
  const size: Write = (value, unit) => dollars(Math.abs(value), unit);
  if (left >= 0)
    return [
      ...take,
      '; ',
      number('ledger.groupResidual', ['NATO_EXCEPT_US'], size),
      ' is left for NATO’s own targets.',
    ];
  return [...take, ', ', number('ledger.groupResidual', ['NATO_EXCEPT_US'], size), ' more than it brings.'];
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
