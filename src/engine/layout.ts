/** Where each value of a quantity stands: places counted with the last dimension running fastest. */
import type { Dimension, Quantity } from '../language/quantity.ts';

/** The number of places a quantity has a value for; 1 when it repeats over nothing. */
export function placesOf(q: { readonly over: readonly Dimension[] }): number {
  return q.over.reduce((n, d) => n * d.members.length, 1);
}

/** How far apart neighbours along each dimension of `q` stand. */
export function stridesOf(q: { readonly over: readonly Dimension[] }): readonly number[] {
  const strides = q.over.map(() => 1);
  for (let i = q.over.length - 2; i >= 0; i--) strides[i] = strides[i + 1]! * q.over[i + 1]!.members.length;
  return strides;
}

/** Whether a quantity has one value for each year. */
export function variesByYear(q: Quantity): boolean {
  return q.kind === 'variable' || q.kind === 'stock' || (q.kind === 'parameter' && q.byYear);
}

/** The member names at the `place`-th position of `q`, in the order of its dimensions. */
export function membersAt(q: { readonly over: readonly Dimension[] }, place: number): readonly string[] {
  const strides = stridesOf(q);
  return q.over.map((d, i) => d.members[Math.floor(place / strides[i]!) % d.members.length]!);
}

/** The position of the place with these member names, or undefined where a name is unknown or the count differs. */
export function placeOf(q: { readonly over: readonly Dimension[] }, members: readonly string[]): number | undefined {
  if (members.length !== q.over.length) return undefined;
  const strides = stridesOf(q);
  let place = 0;
  for (const [i, d] of q.over.entries()) {
    const at = d.members.indexOf(members[i]!);
    if (at < 0) return undefined;
    place += at * strides[i]!;
  }
  return place;
}
