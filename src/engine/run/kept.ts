/** What a run has computed up to a moment, as plain data from which the same request goes on. */
import { BINS } from '../summary/counting.ts';
import { chunksOf, slotsOf, type Counts } from './job.ts';

/** All that has been added up; holds only for the same program, draws and seed. */
export interface Kept {
  /** Chunks of draws that are counted, from the first. */
  readonly chunks: number;
  readonly moments: Float64Array;
  readonly counts: Counts;
  /** Quantiles resolved so far, in the order in which they are resolved. */
  readonly exact: Float64Array;
}

/** The lists have the lengths that the bounds of a run ask for. @throws RangeError where they are of another one */
export function checkKept({ chunks, moments, counts }: Kept, bounds: Float64Array, draws: number): void {
  const { slots, count } = slotsOf(bounds);
  const columns = slots.length;
  const fits =
    chunks <= chunksOf(draws) &&
    moments.length === columns * 2 &&
    counts.masses.length === columns * 2 &&
    counts.bins.length === count * BINS * 2;
  if (!fits) throw new RangeError('What was kept is of another run: its lists have other lengths.');
}
