/** Scrambled Sobol' points: any point of any dimension at once, the first n of them a prefix of any longer run. */
import { DIRECTIONS } from './directions.ts';

/** How many dimensions there are numbers for. */
export const DIMENSIONS = 1024;
const BITS = 32;

/** Direction numbers of some dimensions, bits reversed: 32 for each, in the order given. */
export function directionsOf(dimensions: readonly number[]): Uint32Array {
  const words = DIRECTIONS.trim().split(' ');
  const all = new Uint32Array(dimensions.length * BITS);
  dimensions.forEach((d, i) => {
    if (d < 0 || d >= DIMENSIONS)
      throw new RangeError(`There is no Sobol' dimension ${d}; 0 to ${DIMENSIONS - 1} exist.`);
    const row = d === 0 ? new Uint32Array(BITS).map((_, b) => 2 ** (31 - b)) : directionsFrom(words[d - 1]!);
    row.forEach((v, b) => (all[i * BITS + b] = reverse(v)));
  });
  return all;
}

/** The recurrence of Bratley and Fox 1988 (ACM algorithm 659) from one word of the table. */
function directionsFrom(word: string): Uint32Array {
  const [polynomial, packed] = word.split(':') as [string, string];
  const p = parseInt(polynomial, 36);
  const degree = 31 - Math.clz32(p);
  let rest = [...packed].reduce((n, c) => n * 36n + BigInt(parseInt(c, 36)), 0n);
  const v = new Uint32Array(BITS);
  for (let i = 0; i < BITS; i++) {
    if (i < degree) {
      const m = Number(rest & ((1n << BigInt(i)) - 1n)) * 2 + 1;
      rest >>= BigInt(i);
      v[i] = m << (31 - i);
      continue;
    }
    let x = v[i - degree]! ^ (v[i - degree]! >>> degree);
    for (let j = 1; j < degree; j++) if ((p >>> (degree - j)) & 1) x ^= v[i - j]!;
    v[i] = x;
  }
  return v;
}

/** The bits in the opposite order. */
export function reverse(n: number): number {
  let x = n;
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return ((x >>> 16) | (x << 16)) >>> 0;
}

/** Owen's scrambling by a hash (Laine and Karras 2011; constants of Burley 2020); takes and gives reversed bits. */
export function scramble(reversed: number, seed: number): number {
  let x = reversed ^ Math.imul(reversed, 0x3d20adea);
  x = (x + seed) | 0;
  x = Math.imul(x, (seed >>> 16) | 1);
  x ^= Math.imul(x, 0x05526c56);
  return x ^ Math.imul(x, 0x53a22864);
}

/** Points of the draws from `first` in one dimension, strictly between 0 and 1; `directions` as of {@link directionsOf}. */
export function sobolPoints(
  directions: Uint32Array,
  at: number,
  seed: number,
  first: number,
  into: Float64Array,
): void {
  for (let i = 0; i < into.length; i++) {
    let bits = 0;
    for (let n = first + i, b = at * BITS; n > 0; n >>>= 1, b++) if (n & 1) bits ^= directions[b]!;
    into[i] = (reverse(scramble(bits, seed)) + 0.5) * 2 ** -32;
  }
}
