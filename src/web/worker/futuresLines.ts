/** Futures as lines over several inputs: those with the same values are one line. */
import type { DrawnLines } from './futuresMessages.ts';

/** Lines over the columns `axes`, at most `most` of them, spread evenly over the sweep; `isInside` says which rows a box holds. */
export function linesOf(
  axes: readonly { readonly name: string; readonly values: Float64Array }[],
  target: Float64Array,
  isInside: (row: number) => boolean,
  most: number,
): DrawnLines {
  const known = new Map<string, number>();
  const first: number[] = [];
  const counts: number[] = [];
  const hits: number[] = [];
  for (let row = 0; row < target.length; row++) {
    const key = axes.map(({ values }) => values[row]).join(' ');
    const line = known.get(key) ?? known.size;
    if (line === known.size) {
      known.set(key, line);
      first.push(row);
      counts.push(0);
      hits.push(0);
    }
    counts[line]!++;
    hits[line]! += target[row]!;
  }
  const drawn = Math.min(first.length, most);
  const shown = Uint32Array.from({ length: drawn }, (_, i) => Math.floor((i * first.length) / drawn));
  return {
    axes: axes.map(({ name, values }) => ({
      name,
      values: Float64Array.from(shown, (line) => values[first[line]!]!),
    })),
    counts: Uint32Array.from(shown, (line) => counts[line]!),
    hits: Uint32Array.from(shown, (line) => hits[line]!),
    isInside: Uint8Array.from(shown, (line) => +isInside(first[line]!)),
    of: first.length,
  };
}
