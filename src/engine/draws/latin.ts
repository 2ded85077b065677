/** Latin hypercube points: each of n equal slices of each dimension has one draw. Other than Sobol' points they depend on n. */
import { mix } from './hash.ts';

/** Where draw `i` of `n` goes in a shuffle that needs no memory (A. Kensler 2013, "Correlated multi-jittered sampling"). */
export function shuffled(i: number, n: number, seed: number): number {
  let mask = n - 1;
  for (let shift = 1; shift < 32; shift *= 2) mask |= mask >>> shift;
  let x = i;
  do {
    x = Math.imul(x ^ seed, 0xe170893d);
    x ^= seed >>> 16;
    x ^= (x & mask) >>> 4;
    x ^= seed >>> 8;
    x = Math.imul(x, 0x0929eb3f);
    x ^= seed >>> 23;
    x ^= (x & mask) >>> 1;
    x = Math.imul(x, 1 | (seed >>> 27));
    x = Math.imul(x, 0x6935fa69);
    x ^= (x & mask) >>> 11;
    x = Math.imul(x, 0x74dcb303);
    x ^= (x & mask) >>> 2;
    x = Math.imul(x, 0x9e501cc3);
    x ^= (x & mask) >>> 2;
    x = Math.imul(x, 0xc860a3df);
    x &= mask;
    x ^= x >>> 5;
  } while (x >>> 0 >= n);
  return ((x + seed) >>> 0) % n;
}

/** Points of the draws from `first` in the dimension of `seed`, out of `draws` in all. */
export function latinPoints(draws: number, seed: number, first: number, into: Float64Array): void {
  for (let i = 0; i < into.length; i++) {
    const draw = (first + i) % draws;
    const within = (mix(seed ^ mix(draw + 1)) + 0.5) * 2 ** -32;
    into[i] = (shuffled(draw, draws, seed) + within) / draws;
  }
}
