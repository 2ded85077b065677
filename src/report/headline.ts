/** The first sentence of every result: what follows if the scenario holds, each number open to its explanation. */
import { cellNamed, read, valueAt, type Cell } from '../run/read.ts';
import type { Run } from '../run/run.ts';
import { writeNumber } from './number.ts';

/** A piece of a sentence; numbers carry the cell they come from. */
export type Piece = string | NumberPiece;

/** A number of a sentence; one that is part of a total said beside it is written without its range. */
export interface NumberPiece {
  readonly text: string;
  readonly cell: Cell;
  readonly isPart?: true;
}

type Write = (value: number, unit: string) => string;
type NumberOf = (name: string, members: readonly string[], write?: Write) => NumberPiece;

/** The headline of a run in neutral if-then words. */
export function headline(run: Run): readonly Piece[] {
  const year = run.story.horizon;
  const number = (name: string, members: readonly string[], write: Write = writeNumber): NumberPiece => {
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

/** What the shift takes, part by part, and what is left, where the scenario has the shift at all. */
function shift(run: Run, number: NumberOf, dollars: Write): Piece[] {
  const uses = valueIn(run, 'ledger.groupUses');
  if (Math.abs(uses) < 1e6) return [];
  const size: Write = (value, unit) => dollars(Math.abs(value), unit);
  const isCovered = valueIn(run, 'ledger.groupResidual') >= 0;
  const left = number('ledger.groupResidual', ['NATO_EXCEPT_US'], size);
  const parts = partsOfShift(run, number, dollars);
  return [
    ' The shift as set takes ',
    number('ledger.groupUses', ['NATO_EXCEPT_US'], dollars),
    isCovered ? ' of it' : '',
    ...(parts.length === 0 ? [] : [': ', ...parts.flatMap((part, i) => (i === 0 ? part : [', ', ...part]))]),
    ...(isCovered ? ['; ', left, ' is left for NATO’s own targets.'] : ['; that is ', left, ' more than it brings.']),
    ...paidApart(run, number, dollars),
  ];
}

const inWhole: Write = (value, unit) => writeNumber(value, unit, { decimals: 0 });

/** Parts under this many dollars a year would be printed as nothing. */
const SMALL = 0.05e9;

/** The parts of the shift that can be seen at one decimal, each with what it stands for. */
function partsOfShift(run: Run, number: NumberOf, dollars: Write): readonly (readonly Piece[])[] {
  const part = (name: string): Piece => ({ ...number(name, ['NATO_EXCEPT_US'], dollars), isPart: true });
  const detail = (name: string): Piece => ({ ...number(name, [], inWhole), isPart: true });
  const all: readonly (readonly [string, ...Piece[]])[] = [
    ['ledger.groupAidUse', ' military aid in place of US aid'],
    ['ledger.groupForceUse', ' for ', detail('forceSize.soldiers'), ' soldiers in Ukraine'],
    ['ledger.groupPostureUse', ' to replace US forces in Europe, of whom ', detail('posture.withdrawn'), ' have left'],
    ['ledger.groupMunitionsUse', ' for munitions'],
  ];
  return all.flatMap(([name, ...words]) => (Math.abs(valueIn(run, name)) < SMALL ? [] : [[part(name), ...words]]));
}

/** Aid that the account of the pledge does not hold: money that is no defence spending. */
function paidApart(run: Run, number: NumberOf, dollars: Write): Piece[] {
  if (Math.abs(valueIn(run, 'ledger.groupPaidApart')) < SMALL) return [];
  return [
    ' Another ',
    number('ledger.groupPaidApart', ['NATO_EXCEPT_US'], dollars),
    ' of aid in place of US aid is paid outside core defence.',
  ];
}

const valueIn = (run: Run, name: string) => read(run, name, ['NATO_EXCEPT_US'], run.story.horizon);

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
