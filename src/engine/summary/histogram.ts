/** Bounds of a histogram from a pilot, and quantiles from its counts or from sorted draws. */
import { BINS } from './counting.ts';

/** The quantiles of every summary. */
export const SHARES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

/** A bin with more than this share of the draws may hold a point mass that the pilot did not show, and is resolved exactly. */
const HEAVY = 0.2;
/** So is a bin wider than this share of the distance from the 5 % to the 95 % quantile. */
const WIDE = 1 / 64;

/** A value that this many draws of a pilot share may be a point mass. */
const REPEATED = 2;

/**
 * Bounds of a column from the draws of a pilot, which it sorts: a lower bound and bins per unit for their range and a quarter
 * of it on each side, and the two values that repeat most. Where all are the same, the bound is that value and there are no
 * bins: moments of exactly 0 then prove that all draws are.
 */
export function boundsOf(pilot: Float64Array): readonly [low: number, scale: number, first: number, second: number] {
  pilot.sort();
  const [least, most] = [pilot[0]!, pilot[pilot.length - 1]!];
  const [first, second] = repeatedIn(pilot);
  const range = most - least;
  const low = least - 0.25 * range;
  const scale = BINS / (1.5 * range);
  return Number.isFinite(scale) && Number.isFinite(low) ? [low, scale, first, second] : [least, 0, NaN, NaN];
}

function repeatedIn(sorted: Float64Array): readonly [number, number] {
  const runs: { value: number; count: number }[] = [];
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    if (to === from) to++;
    if (to - from >= REPEATED) runs.push({ value: sorted[from]!, count: to - from });
  }
  runs.sort((a, b) => b.count - a.count);
  return [runs[0]?.value ?? NaN, runs[1]?.value ?? NaN];
}

/** A column's histogram: where it begins in `counts`, its bounds, and how many draws are exactly each point mass. */
export interface Histogram {
  readonly counts: Uint32Array;
  readonly at: number;
  readonly low: number;
  readonly scale: number;
  readonly masses: readonly { readonly value: number; readonly count: number }[];
}

/** The quantiles of one column, and whether they must be resolved exactly: at an edge, or in a bin too wide or too heavy. */
export function quantilesOf({ counts, at, low, scale, masses }: Histogram, into: Float64Array, cell: number): boolean {
  let total = 0;
  for (let i = 0; i < BINS; i++) total += counts[at + i]!;
  const heavy = (count: number) => count > HEAVY * total && count > 3;
  const pieces = piecesOf({ counts, at, low, scale, masses });
  let flagged = scale === 0;
  let [below, s, widest] = [0, 0, 0];
  for (const { from, width, count, exact, edge } of pieces) {
    for (; s < SHARES.length && below + count >= SHARES[s]! * (total - 1) + 0.5; s++) {
      into[cell + s] = exact ? from : from + (width * (SHARES[s]! * (total - 1) + 0.5 - below)) / count;
      flagged ||= !exact && (edge || heavy(count));
      if (!exact && width > widest) widest = width;
    }
    below += count;
  }
  return flagged || widest > WIDE * (into[cell + SHARES.length - 1]! - into[cell]!);
}

interface Piece {
  readonly from: number;
  readonly width: number;
  readonly count: number;
  readonly exact: boolean;
  readonly edge: boolean;
}

/** The bins that hold draws, in order, with point masses taken out of theirs; the rest of such a bin is split around them. */
function piecesOf({ counts, at, low, scale, masses }: Histogram): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let i = 0; i < BINS; i++) {
    const count = counts[at + i]!;
    if (count === 0) continue;
    const edge = i === 0 || i === BINS - 1;
    const inside = masses.filter((m) => m.count > 0 && binOf(m.value, low, scale) === i);
    const held = inside.reduce((n, m) => n + m.count, 0);
    const [from, width] = [low + i / scale, 1 / scale];
    if (held === 0) {
      pieces.push({ from, width, count, exact: false, edge });
      continue;
    }
    const ordered = inside.toSorted((a, b) => a.value - b.value);
    const ends = [from, ...ordered.map((m) => m.value), from + width];
    let left = count - held;
    ends.slice(1).forEach((end, k) => {
      const gap = end - ends[k]!;
      const share = k === ordered.length ? left : Math.min(left, Math.floor(((count - held) * gap) / width));
      left -= share;
      if (share > 0) pieces.push({ from: ends[k]!, width: gap, count: share, exact: false, edge });
      const mass = ordered[k];
      if (mass) pieces.push({ from: mass.value, width: 0, count: mass.count, exact: true, edge });
    });
  }
  return pieces;
}

const binOf = (value: number, low: number, scale: number): number =>
  Math.min(Math.max(Math.trunc((value - low) * scale), 0), BINS - 1);

/** Exact quantiles of sorted draws, on the line between neighbours (Hyndman and Fan 1996, type 7). */
export function exactQuantiles(sorted: Float64Array, into: Float64Array, cell: number): void {
  SHARES.forEach((share, s) => {
    const rank = share * (sorted.length - 1);
    const below = Math.floor(rank);
    const [a, b] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
    into[cell + s] = a === b ? a : a + (rank - below) * (b - a);
  });
}
