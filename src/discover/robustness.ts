/** Robustness of policies over futures, by the measures that McPhail and others (2018) set in one frame. */
import { DiscoveryError } from './columns.ts';
import { regretsOf, type Direction, type Payoffs } from './regret.ts';

/** A measure: how one policy's outcomes over all futures become one number. */
export interface RobustnessMeasure {
  readonly id: string;
  readonly name: string;
  /** What it says, in one sentence without a judgement. */
  readonly meaning: string;
  /** What the number is: in the outcome's unit, in its square, a share of futures, or a pure number. */
  readonly scale: 'outcome' | 'share' | 'pure';
  /** Whether the policy with the highest or with the lowest number ranks first. */
  readonly first: 'highest' | 'lowest';
}

/** What some measures need to be told. */
export interface RobustnessWishes {
  readonly direction: Direction;
  /** Bar of Starr's domain criterion; without it the criterion is left out. */
  readonly threshold?: number;
  /** Weight of the best case in Hurwicz's criterion, 0 to 1; one half unless said. */
  readonly optimism?: number;
}

/** A measure for every policy, and the policies in its order. */
export interface Ranking {
  readonly measure: RobustnessMeasure;
  /** One number for each policy. */
  readonly values: readonly number[];
  /** Rank of each policy from 1; equal numbers share the better rank. */
  readonly ranks: readonly number[];
}

interface Case {
  /** Outcomes turned so that more is wanted, from the lowest. */
  readonly sorted: Float64Array;
  readonly regrets: Float64Array;
  readonly sign: 1 | -1;
  readonly wishes: RobustnessWishes;
}

type Rule = RobustnessMeasure & { readonly of: (policy: Case) => number };

const worst = ({ sorted }: Case) => sorted[0]!;
const best = ({ sorted }: Case) => sorted[sorted.length - 1]!;
const mean = (values: Float64Array) => values.reduce((sum, x) => sum + x, 0) / values.length;
const middle = ({ sorted }: Case) => quantile(sorted, 0.5);

/** Quantile of sorted numbers, linear between neighbours (Hyndman and Fan 1996, type 7). */
function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const above = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return sorted[below]! + (at - below) * (above - sorted[below]!);
}

const RULES: readonly Rule[] = [
  {
    ...{ id: 'maximin', name: 'Maximin', scale: 'outcome', first: 'highest' },
    meaning: 'the outcome in the policy’s worst future',
    of: worst,
  },
  {
    ...{ id: 'maximax', name: 'Maximax', scale: 'outcome', first: 'highest' },
    meaning: 'the outcome in the policy’s best future',
    of: best,
  },
  {
    ...{ id: 'hurwicz', name: 'Hurwicz optimism–pessimism', scale: 'outcome', first: 'highest' },
    meaning: 'the worst and the best future, weighed',
    of: (policy) => {
      const { optimism = 0.5 } = policy.wishes;
      return (1 - optimism) * worst(policy) + optimism * best(policy);
    },
  },
  {
    ...{ id: 'laplace', name: 'Laplace’s principle of insufficient reason', scale: 'outcome', first: 'highest' },
    meaning: 'the mean over all futures, each counted alike',
    of: ({ sorted }) => mean(sorted),
  },
  {
    ...{ id: 'minimaxRegret', name: 'Minimax regret', scale: 'outcome', first: 'lowest' },
    meaning: 'the largest regret in any future',
    of: ({ regrets }) => regrets[regrets.length - 1]!,
  },
  {
    ...{ id: 'regret90', name: '90th percentile minimax regret', scale: 'outcome', first: 'lowest' },
    meaning: 'the regret that is not passed in nine futures of ten',
    of: ({ regrets }) => quantile(regrets, 0.9),
  },
  {
    ...{ id: 'meanVariance', name: 'Mean–variance', scale: 'pure', first: 'highest' },
    meaning:
      'the mean over the standard deviation, each with 1 added; only where more is wanted and nothing is below 0',
    of: ({ sorted, sign }) => (sign === 1 && sorted[0]! >= 0 ? (mean(sorted) + 1) / (deviation(sorted) + 1) : NaN),
  },
  {
    ...{ id: 'undesirable', name: 'Undesirable deviations', scale: 'outcome', first: 'lowest' },
    meaning: 'the mean shortfall from the median in the half of futures below it',
    of: (policy) => {
      const median = middle(policy);
      const below = policy.sorted.filter((x) => x < median);
      return below.length === 0 ? 0 : median - mean(below);
    },
  },
  {
    ...{ id: 'skewness', name: 'Percentile-based skewness', scale: 'pure', first: 'highest' },
    meaning: 'how much further the 90th percentile lies from the median than the 10th, −1 to 1',
    of: ({ sorted }) => {
      const [low, median, high] = [quantile(sorted, 0.1), quantile(sorted, 0.5), quantile(sorted, 0.9)];
      return high === low ? 0 : ((high + low) / 2 - median) / ((high - low) / 2);
    },
  },
  {
    ...{ id: 'peakedness', name: 'Percentile-based peakedness', scale: 'pure', first: 'highest' },
    meaning: 'the range from the 10th to the 90th percentile over that from the 25th to the 75th',
    of: ({ sorted }) => {
      const inner = quantile(sorted, 0.75) - quantile(sorted, 0.25);
      return inner === 0 ? NaN : (quantile(sorted, 0.9) - quantile(sorted, 0.1)) / inner;
    },
  },
  {
    ...{ id: 'starr', name: 'Starr’s domain criterion (satisficing share)', scale: 'share', first: 'highest' },
    meaning: 'the share of futures in which the outcome meets the bar',
    of: ({ sorted, sign, wishes: { threshold } }) =>
      threshold === undefined ? NaN : sorted.filter((x) => x >= sign * threshold).length / sorted.length,
  },
];

function deviation(values: Float64Array): number {
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, x) => sum + (x - middle) ** 2, 0) / values.length);
}

/** The measures, in the order of the table of McPhail and others (2018). */
export const ROBUSTNESS_MEASURES: readonly RobustnessMeasure[] = RULES.map(({ of: _of, ...measure }) => measure);

/** Every measure that can be had for these policies, with their ranks; one that makes no sense for the outcome is left out. @throws DiscoveryError */
export function robustnessOf(payoffs: Payoffs, wishes: RobustnessWishes): readonly Ranking[] {
  const { optimism = 0.5 } = wishes;
  if (!(optimism >= 0 && optimism <= 1)) throw new DiscoveryError(`optimism lies from 0 to 1; it is ${optimism}.`);
  const sign = wishes.direction === 'more' ? 1 : -1;
  const regrets = regretsOf(payoffs, wishes.direction);
  const cases = payoffs.values.map((values, p): Case => {
    const sorted = values.map((x) => sign * x).sort();
    return { sorted, regrets: regrets[p]!.slice().sort(), sign, wishes };
  });
  return RULES.flatMap(({ of, ...measure }) => {
    const values = cases.map(of);
    if (values.some(Number.isNaN)) return [];
    const ranks = ranksOf(values, measure.first);
    return [{ measure, values: isTurned(measure) ? values.map((x) => sign * x + 0) : values, ranks }];
  });
}

/** Outcomes are shown as they came; regrets, shortfalls and the rest as they are reckoned. */
const isTurned = ({ id }: RobustnessMeasure) => ['maximin', 'maximax', 'hurwicz', 'laplace'].includes(id);

/** Numbers that differ by rounding only share a rank. */
const ROUNDING = 1e-9;

function ranksOf(values: readonly number[], first: 'highest' | 'lowest'): readonly number[] {
  const least = ROUNDING * Math.max(...values.map(Math.abs));
  const sign = first === 'highest' ? 1 : -1;
  return values.map((x) => 1 + values.filter((other) => sign * (other - x) > least).length);
}
