/** Bands in sentences and rows: what a share of all runs lies between, never a probability. */
import { cellNamed, type Cell } from '../run/read.ts';
import { rangeAt, type Range, type UncertainRun } from '../run/uncertain.ts';
import { headline, type NumberPiece, type Piece } from './headline.ts';
import { fixed, writeNumber } from './number.ts';
import { SPENDING_UNITS } from './spendingRows.ts';

/** The band that is shown: between these quantiles lie 80 % of the runs. */
export const BAND = { share: 0.8, low: 0.1, high: 0.9, words: '80 % of runs' } as const;

/** A piece of the headline; a number with the range of the draws in words, where it has one. */
export type RangedPiece = string | (NumberPiece & { readonly range?: string });

/** The headline, each number that differs between runs with what 80 % of them lie between. */
export const rangedHeadline = (uncertain: UncertainRun): readonly RangedPiece[] =>
  headline(uncertain.run).map((piece) => {
    if (typeof piece === 'string' || piece.isPart) return piece;
    const range = bandInWords(rangeAt(uncertain, piece.cell), piece.cell.quantity.unit, piece.text);
    return range === '' ? piece : { ...piece, range };
  });

/** The headline with a band behind every number that differs between runs. */
export const bandedHeadline = (uncertain: UncertainRun): readonly Piece[] =>
  rangedHeadline(uncertain).map((piece) =>
    typeof piece === 'string' || !piece.range
      ? piece
      : { ...piece, text: `${piece.text} (${BAND.words}: ${piece.range})` },
  );

/** `289 to 352 bn`; of the sizes where the sentence gives a size; empty where all runs agree. */
function bandInWords(range: Range | undefined, unit: string, central: string): string {
  if (!range || range.p10 === range.p90) return '';
  const isSize = range.median < 0 && !central.includes('−');
  const [low, high] = isSize ? [-range.p90, -range.p10] : [range.p10, range.p90];
  const style = unit.includes('person') ? { decimals: 0 } : {};
  const write = (x: number) => (unit === '1' ? String(Math.round(x)) : writeNumber(x, unit, style));
  const [a, b] = [write(low), write(high)];
  return a === b ? '' : spanInWords(a, b); // a share of a drawn GDP differs from itself in its last digit only
}

/** `289 to 352 bn`: two numbers as a span; what both end in is said once. */
export function spanInWords(low: string, high: string): string {
  const [, tail = ''] = / (\S+)$/.exec(high) ?? [];
  return tail !== '' && low.endsWith(` ${tail}`) ? `${low.slice(0, -tail.length - 1)} to ${high}` : `${low} to ${high}`;
}

/** The columns of the main table. */
export type Measure = keyof typeof SPENDING_UNITS;

const NAMES: Readonly<Record<Measure, readonly [state: string, group: string]>> = {
  share: ['spending.coreShare', 'burden.groupShare'],
  spending: ['spending.coreSpending', 'burden.groupCoreSpending'],
  baseline: ['spending.baselineSpending', 'burden.groupBaselineSpending'],
  extra: ['spending.extraCost', 'burden.groupExtraCost'],
  cumulativeExtra: ['spending.cumulativeExtra', 'burden.groupCumulativeExtra'],
  extraPerHead: ['spending.extraPerHead', 'burden.groupExtraPerHead'],
};

/** Public names of everything in the main table. */
export const MAIN_QUANTITIES: readonly string[] = Object.values(NAMES).flat();

/** The ranges of one line of the main table. */
export interface BandRow {
  readonly place: string;
  readonly year: number;
  readonly ranges: Readonly<Record<Measure, Range>>;
}

/** The ranges behind the main table, for states or for groups. @throws EquationError on an unknown place or year */
export function bandRows(
  uncertain: UncertainRun,
  kind: 'state' | 'group',
  places: readonly string[],
  years: readonly number[],
): readonly BandRow[] {
  const measures = Object.keys(NAMES) as Measure[];
  const cell = (measure: Measure, place: string, year: number): Cell =>
    cellNamed(uncertain.run, `${NAMES[measure][kind === 'state' ? 0 : 1]}[${place},${year}]`);
  return places.flatMap((place) =>
    years.map((year) => ({
      ...{ place, year },
      ranges: Object.fromEntries(
        measures.map((measure) => [measure, rangeAt(uncertain, cell(measure, place, year))!]),
      ) as Record<Measure, Range>,
    })),
  );
}

/** Median and band of one measure for a table, in bn or as they are. */
export function medianAndBand({ median, p10, p90 }: Range, measure: Measure): readonly [string, string] {
  const [factor, decimals] = measure === 'share' ? [100, 2] : measure === 'extraPerHead' ? [1, 0] : [1e-9, 1];
  const write = (x: number) => fixed(x * factor, decimals);
  return [write(median), `${write(p10)} to ${write(p90)}`];
}
