/** Quantiles of the draws behind exported values, where a run was drawn. */
import type { UncertainRun } from '../run/uncertain.ts';
import type { Computed } from './selection.ts';

/** Names of the quantiles as columns and keys, in the order of the engine: 5, 10, 25, 50, 75, 90 and 95 % of runs lie below. */
export const QUANTILES = ['p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'] as const;

/** The same in the manner of IAMC: `5.0th Percentile`. */
export const percentileInWords = (quantile: (typeof QUANTILES)[number]): string =>
  `${quantile.slice(1)}.0th Percentile`;

/** Reads the seven quantiles of a quantity, `at` being year by year and within a year place by place; undefined where it was not drawn. */
export function quantilesOf(
  uncertain: UncertainRun | undefined,
  quantity: Computed,
): ((at: number) => readonly number[]) | undefined {
  const band = uncertain?.bands.find((b) => b.quantity === quantity);
  return band && ((at) => [...band.quantiles.subarray(at * QUANTILES.length, (at + 1) * QUANTILES.length)]);
}
