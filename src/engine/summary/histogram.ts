/** Bounds of a histogram from a pilot, and quantiles from its counts or from sorted draws. */
import { BINS } from './counting.ts';

/** The quantiles of every summary. */
export const SHARES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

/** A bin with more than this share of the draws may hold a point mass, and is resolved exactly. */
const HEAVY = 0.05;

/**
 * Lower bound and bins per unit, from the draws of a pilot: their range and a quarter of it on each side. Where all are the
 * same, the bound is that value and there are no bins: moments of exactly 0 then prove that all draws are.
 */
export function boundsOf(pilot: Float64Array): readonly [low: number, scale: number] {
  let [least, most] = [Infinity, -Infinity];
  for (const x of pilot) {
    if (x < least) least = x;
    if (x > most) most = x;
  }
  const range = most - least;
  const low = least - 0.25 * range;
  const scale = BINS / (1.5 * range);
  return Number.isFinite(scale) && Number.isFinite(low) ? [low, scale] : [least, 0];
}

/** The quantiles of one column, and whether they must be resolved exactly: at an edge, or in a heavy bin. */
export function quantilesOf(
  counts: Uint32Array,
  at: number,
  low: number,
  scale: number,
  into: Float64Array,
  cell: number,
): boolean {
  let total = 0;
  for (let i = 0; i < BINS; i++) total += counts[at + i]!;
  let flagged = scale === 0;
  let below = 0;
  for (let i = 0, s = 0; i < BINS && s < SHARES.length; i++) {
    const here = counts[at + i]!;
    for (; s < SHARES.length && here > 0 && below + here >= SHARES[s]! * (total - 1) + 0.5; s++) {
      into[cell + s] = low + (i + (SHARES[s]! * (total - 1) + 0.5 - below) / here) / scale;
      flagged ||= i === 0 || i === BINS - 1 || here > HEAVY * total;
    }
    below += here;
  }
  return flagged;
}

/** Exact quantiles of sorted draws, on the line between neighbours (Hyndman and Fan 1996, type 7). */
export function exactQuantiles(sorted: Float64Array, into: Float64Array, cell: number): void {
  SHARES.forEach((share, s) => {
    const rank = share * (sorted.length - 1);
    const below = Math.floor(rank);
    const [a, b] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
    into[cell + s] = a === b ? a : a + (rank - below) * (b - a);
  });
}
