/** How a past reader might have projected shares of GDP: by simple rules that know nothing after the start. */

/** Share by year, in the unit it is published in. */
export type Shares = ReadonlyMap<number, number>;

/** A way of projecting. */
export interface Rule {
  readonly id: 'hold' | 'pledge' | 'trend';
  /** What the rule says, for readers. */
  readonly meaning: string;
}

/** The rules, the yardstick first. */
export const RULES: readonly Rule[] = [
  { id: 'hold', meaning: 'each ally keeps its share of the start year' },
  {
    id: 'pledge',
    meaning:
      'each ally below 2 % rises to it in equal steps until 2024, as pledged in 2014; from 2024 on it is at 2 % at once; nobody goes down',
  },
  { id: 'trend', meaning: 'the straight line (least squares) through the last five years goes on, never below 0' },
];

const GUIDELINE = { share: 2, deadline: 2024 } as const;
/** Years that a trend is drawn through. */
const TREND_YEARS = 5;

/** The share in `year` that a rule gives from what `known` says up to `start`; undefined where it lacks years. */
export function project(rule: Rule['id'], known: Shares, start: number, year: number): number | undefined {
  const last = known.get(start);
  if (last === undefined) return undefined;
  switch (rule) {
    case 'hold':
      return last;
    case 'pledge':
      return last + ramp(start, year) * Math.max(0, GUIDELINE.share - last);
    case 'trend':
      return onLine(known, start, year);
  }
}

/** The part of the way to the guideline that is covered: 1 from the deadline on. */
function ramp(start: number, year: number): number {
  if (year >= GUIDELINE.deadline) return 1;
  return (year - start) / (GUIDELINE.deadline - start);
}

function onLine(known: Shares, start: number, year: number): number | undefined {
  const years = Array.from({ length: TREND_YEARS }, (_, i) => start - TREND_YEARS + 1 + i);
  const values = years.map((y) => known.get(y));
  if (values.some((value) => value === undefined)) return undefined;
  const middle = (start + years[0]!) / 2;
  const mean = values.reduce<number>((sum, value) => sum + value!, 0) / TREND_YEARS;
  const sum = (of: (y: number, i: number) => number) => years.reduce((total, y, i) => total + of(y, i), 0);
  const across = sum((y, i) => (y - middle) * (values[i]! - mean));
  const along = sum((y) => (y - middle) ** 2);
  return Math.max(0, mean + (across / along) * (year - middle));
}
