/** The quantile of the PERT distribution (Clark 1962): a beta distribution with its mode at a given share of its range. */
import { pow } from '../arithmetic.ts';

/** Steps of the table, and of the mode’s position: 1/65536 of the range. */
const STEPS = 256;
const MODES = 65536;
/** Nodes and weights of the three-point Gauss-Legendre rule on 0 to 1. */
const GAUSS = [
  [0.1127016653792583, 0.2777777777777778],
  [0.5, 0.4444444444444444],
  [0.8872983346207417, 0.2777777777777778],
] as const;

/** Cumulative shares and densities at the ends of equal steps of 0 to 1. */
export interface PertTable {
  readonly cumulative: Float64Array;
  readonly density: Float64Array;
}

/** The table index of a mode at `position` (0 to 1) of the range. */
export const pertShape = (position: number): number => Math.floor(position * MODES + 0.5);

/** The table of the beta distribution with parameters 1 + 4 f and 5 − 4 f, f = shape ÷ 65536. */
export function pertTable(shape: number): PertTable {
  const f = shape / MODES;
  const density = (x: number) => pow(x, 4 * f) * pow(1 - x, 4 - 4 * f);
  const cumulative = new Float64Array(STEPS + 1);
  const heights = new Float64Array(STEPS + 1);
  for (let i = 0; i <= STEPS; i++) {
    heights[i] = density(i / STEPS);
    let slice = 0;
    for (const [x, weight] of GAUSS) slice += weight * density((i + x) / STEPS);
    if (i < STEPS) cumulative[i + 1] = cumulative[i]! + slice / STEPS;
  }
  const total = cumulative[STEPS]!;
  return { cumulative: cumulative.map((c) => c / total), density: heights.map((h) => h / total) };
}

/** The position below which a draw falls with probability `share`; right to about 1e-6 of the range away from the ends. */
export function pertQuantile({ cumulative, density }: PertTable, share: number): number {
  let low = 0;
  for (let step = STEPS / 2; step >= 1; step /= 2) if (cumulative[low + step]! <= share) low += step;
  const start = cumulative[low]!;
  const rise = cumulative[low + 1]! - start;
  const wanted = share - start;
  const [d0, d1] = [density[low]! / STEPS, density[low + 1]! / STEPS];
  const [c2, c3] = [3 * rise - 2 * d0 - d1, d0 + d1 - 2 * rise];
  let t = rise > 0 ? wanted / rise : 0;
  for (let i = 0; i < 4; i++) {
    const slope = d0 + t * (2 * c2 + t * 3 * c3);
    if (slope > 0) t -= (t * (d0 + t * (c2 + t * c3)) - wanted) / slope;
    t = t < 0 ? 0 : t > 1 ? 1 : t;
  }
  return (low + t) / STEPS;
}
