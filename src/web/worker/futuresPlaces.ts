/** Futures gathered by place: those with the same two values are one dot. */
import type { DrawnFutures } from './futuresMessages.ts';

/** Places along two columns with how many futures stand there and how many are of interest; at most `most` places. */
export function placesOf(xs: Float64Array, ys: Float64Array, target: Float64Array, most: number): DrawnFutures {
  const known = new Map<string, number>();
  const first: number[] = [];
  const counts: number[] = [];
  const hits: number[] = [];
  for (let row = 0; row < target.length; row++) {
    const key = `${xs[row]} ${ys[row]}`;
    const place = known.get(key) ?? known.size;
    if (place === known.size) {
      known.set(key, place);
      first.push(row);
      counts.push(0);
      hits.push(0);
    }
    counts[place]!++;
    hits[place]! += target[row]!;
  }
  const shown = Uint32Array.from({ length: Math.min(first.length, most) }, (_, i) =>
    Math.floor((i * first.length) / Math.min(first.length, most)),
  );
  return {
    x: Float64Array.from(shown, (place) => xs[first[place]!]!),
    y: Float64Array.from(shown, (place) => ys[first[place]!]!),
    counts: Uint32Array.from(shown, (place) => counts[place]!),
    hits: Uint32Array.from(shown, (place) => hits[place]!),
    of: first.length,
  };
}
