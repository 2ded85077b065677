/** The main table: for every ally or group and year, what is spent, how much more than the baseline, in all and per head. */
import { read } from '../run/read.ts';
import type { Run } from '../run/run.ts';

/** One line of the main table; money in USD at 2025 prices and exchange rates. */
export interface SpendingRow {
  readonly place: string;
  readonly year: number;
  /** Core defence share of GDP, 0.035 for 3.5 %. */
  readonly share: number;
  /** USD at 2025 prices a year. */
  readonly spending: number;
  readonly baseline: number;
  readonly extra: number;
  /** USD at 2025 prices, from the first year to the end of this one. */
  readonly cumulativeExtra: number;
  /** USD at 2025 prices a head and year. */
  readonly extraPerHead: number;
}

/** Units of the columns of a {@link SpendingRow}. */
export const SPENDING_UNITS = {
  share: 'share of GDP (1 = 100 %)',
  spending: 'USD a year at 2025 prices and exchange rates',
  baseline: 'USD a year at 2025 prices and exchange rates',
  extra: 'USD a year at 2025 prices and exchange rates',
  cumulativeExtra: 'USD at 2025 prices and exchange rates',
  extraPerHead: 'USD a head and year at 2025 prices and exchange rates',
} as const;

const OF_STATES = [
  'spending.coreShare',
  'spending.coreSpending',
  'spending.baselineSpending',
  'spending.extraCost',
  'spending.cumulativeExtra',
  'spending.extraPerHead',
];
const OF_GROUPS = [
  'burden.groupShare',
  'burden.groupCoreSpending',
  'burden.groupBaselineSpending',
  'burden.groupExtraCost',
  'burden.groupCumulativeExtra',
  'burden.groupExtraPerHead',
];

/** The rows of some states. @throws EquationError on an unknown place or year. */
export function stateRows(run: Run, states: readonly string[], years: readonly number[]): readonly SpendingRow[] {
  return rows(run, OF_STATES, states, years);
}

/** The rows of some groups; each sum runs over the members in the order of the group's list. @throws EquationError */
export function groupRows(run: Run, groups: readonly string[], years: readonly number[]): readonly SpendingRow[] {
  return rows(run, OF_GROUPS, groups, years);
}

function rows(run: Run, names: readonly string[], places: readonly string[], years: readonly number[]): SpendingRow[] {
  return places.flatMap((place) =>
    years.map((year) => {
      const [share, spending, baseline, extra, cumulativeExtra, extraPerHead] = names.map((name) =>
        read(run, name, [place], year),
      );
      return {
        place,
        year,
        share: share!,
        spending: spending!,
        baseline: baseline!,
        extra: extra!,
        cumulativeExtra: cumulativeExtra!,
        extraPerHead: extraPerHead!,
      };
    }),
  );
}
