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
 * Draws that differ by less than this share of their size differ by rounding alone and are one number; equations in another
 * order would give other last digits. For doubles, and for the singles of a preview. See {@link isOneNumber} for all draws.
 */
export const ROUNDING = { 8: 2 ** -40, 4: 2 ** -16 } as const;

/**
 * Bounds of a column from the draws of a pilot, which it may sort: a lower bound and bins per unit for their range and a quarter
 * of it on each side, and the two values that repeat most. Where all are the same but for rounding, the bound is the value
 * that repeats most, or the least, and there are no bins; {@link isOneNumber} then tells whether all draws are.
 */
export function boundsOf(
  pilot: Float64Array,
  rounding: number = ROUNDING[8],
): readonly [low: number, scale: number, first: number, second: number] {
  let [least, most] = [Infinity, -Infinity];
  for (const x of pilot) {
    if (x < least) least = x;
    if (x > most) most = x;
  }
  // Zeros of both signs are one number: the sorted draws begin with the negative one.
  if (least === most) return [least === 0 ? pilot.sort()[0]! : least, 0, NaN, NaN];
  const [first, second] = hasRepeats(pilot) ? repeatedIn(pilot.sort()) : [NaN, NaN];
  const range = most - least;
  const low = least - 0.25 * range;
  const scale = BINS / (1.5 * range);
  const isWide = range > rounding * Math.max(Math.abs(least), Math.abs(most));
  if (isWide && Number.isFinite(scale) && Number.isFinite(low)) return [low, scale, first, second];
  return [Number.isNaN(first) ? least : first, 0, NaN, NaN];
}

/**
 * Whether a column without bins is one number in all draws but for rounding: the root mean square distance from its bound is
 * at most `rounding` of it, so that no more than a twentieth of the draws can be further off than five times that; all quantiles
 * from 5 % to 95 % lie within. At a bound of 0 all draws must be 0.
 */
export const isOneNumber = (bound: number, squares: number, draws: number, rounding: number = ROUNDING[8]): boolean =>
  squares <= draws * (rounding * bound) ** 2;

/** Which draw was seen in each slot, counted from 1; cleared before it is used, so nothing is remembered between calls. */
const SEEN = new Uint8Array(256);

/** Whether any two of up to 64 draws are equal, by a table of their bits. */
function hasRepeats(draws: Float64Array): boolean {
  if (draws.length > 64) return true;
  const words = new Uint32Array(draws.buffer, draws.byteOffset, draws.length * 2);
  SEEN.fill(0);
  for (let i = 0; i < draws.length; i++) {
    if (draws[i] === 0) return true; // two zeros may have different signs
    let slot = (Math.imul(words[2 * i]! ^ words[2 * i + 1]!, 0x9e3779b1) >>> 24) & 255;
    for (; SEEN[slot] !== 0; slot = (slot + 1) & 255) if (draws[SEEN[slot]! - 1] === draws[i]) return true;
    SEEN[slot] = i + 1;
  }
  return false;
}

function repeatedIn(sorted: Float64Array): readonly [number, number] {
  let [first, second, most, next] = [NaN, NaN, REPEATED - 1, REPEATED - 1];
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    if (to === from) to++;
    if (to - from > most) [second, next, first, most] = [first, most, sorted[from]!, to - from];
    else if (to - from > next) [second, next] = [sorted[from]!, to - from];
  }
  return [first, second];
}

/** A column's bounds, and how many draws are exactly each of its two point masses. */
export interface Scale {
  readonly low: number;
  readonly scale: number;
  readonly one: number;
  readonly ones: number;
  readonly two: number;
  readonly twos: number;
}

/** Reads quantiles from one histogram after another; the same room serves them all. */
export class QuantileReader {
  private readonly bins = new Uint32Array(BINS);
  private total = 0;
  private below = 0;
  private next = 0;
  private widest = 0;
  private isFlagged = false;
  private into: Float64Array = new Float64Array(SHARES.length);
  private cell = 0;

  /** Take the histogram of two halves, which begin at `first` and `second`; gives half the distance between their medians, NaN where one is empty. */
  take(counts: Uint32Array, first: number, second: number, low: number, scale: number): number {
    let [ones, twos] = [0, 0];
    for (let i = 0; i < BINS; i++) {
      const [one, two] = [counts[first + i]!, counts[second + i]!];
      this.bins[i] = one + two;
      ones += one;
      twos += two;
    }
    this.total = ones + twos;
    const apart = medianOf(counts, first, ones, low, scale) - medianOf(counts, second, twos, low, scale);
    return Math.abs(apart) / 2;
  }

  /**
   * Write the quantiles of what was taken from `cell` on; NaN where there are no draws. True when they must be resolved exactly:
   * at an edge, or in a bin too wide or too heavy.
   */
  quantiles(of: Scale, into: Float64Array, cell: number): boolean {
    [this.into, this.cell, this.below, this.next, this.widest, this.isFlagged] = [into, cell, 0, 0, 0, false];
    into.fill(NaN, cell, cell + SHARES.length);
    const { low, scale, one, ones, two, twos } = of;
    const [oneBin, twoBin] = [ones > 0 ? binOf(one, low, scale) : -1, twos > 0 ? binOf(two, low, scale) : -1];
    for (let i = 0; i < BINS && this.next < SHARES.length; i++) {
      if (this.bins[i] === 0) continue;
      if (i === oneBin || i === twoBin) this.split(i, of, i === oneBin, i === twoBin);
      else this.piece(low + i / scale, 1 / scale, this.bins[i]!, false, isEdge(i));
    }
    return this.isFlagged || this.widest > WIDE * (into[cell + SHARES.length - 1]! - into[cell]!);
  }

  /** A bin with point masses in it: what is left of its draws is split around them. */
  private split(i: number, { low, scale, one, ones, two, twos }: Scale, hasOne: boolean, hasTwo: boolean): void {
    const [from, width] = [low + i / scale, 1 / scale];
    const free = this.bins[i]! - (hasOne ? ones : 0) - (hasTwo ? twos : 0);
    let [start, left] = [from, free];
    const mass = (value: number, count: number): void => {
      const share = Math.min(left, Math.floor((free * (value - start)) / width));
      left -= share;
      if (share > 0) this.piece(start, value - start, share, false, isEdge(i));
      this.piece(value, 0, count, true, isEdge(i));
      start = value;
    };
    if (hasTwo && !(hasOne && one <= two)) mass(two, twos);
    if (hasOne) mass(one, ones);
    if (hasTwo && hasOne && one <= two) mass(two, twos);
    if (left > 0) this.piece(start, from + width - start, left, false, isEdge(i));
  }

  /** Draws that lie evenly over a width, or all at its beginning where `isExact`. */
  private piece(from: number, width: number, count: number, isExact: boolean, atEdge: boolean): void {
    const isHeavy = count > HEAVY * this.total && count > 3;
    for (; this.next < SHARES.length; this.next++) {
      const rank = SHARES[this.next]! * (this.total - 1) + 0.5;
      if (this.below + count < rank) break;
      this.into[this.cell + this.next] = isExact ? from : from + (width * (rank - this.below)) / count;
      this.isFlagged ||= !isExact && (atEdge || isHeavy);
      if (!isExact && width > this.widest) this.widest = width;
    }
    this.below += count;
  }
}

/** The median of one histogram of `total` draws; NaN where there are none. */
function medianOf(counts: Uint32Array, at: number, total: number, low: number, scale: number): number {
  const rank = total / 2;
  let below = 0;
  for (let i = 0; i < BINS; i++) {
    const count = counts[at + i]!;
    if (count > 0 && below + count >= rank) return low + i / scale + ((1 / scale) * (rank - below)) / count;
    below += count;
  }
  return NaN;
}

const isEdge = (bin: number): boolean => bin === 0 || bin === BINS - 1;

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
