/** What a printer of kernels must be able to write; `V` is a value as the printer holds it: code, or text. */
import type { Slot } from './memory.ts';

/** Which row of a slot is meant: this year's or last year's. */
export type Row = 'now' | 'before';

/** A question with one answer for all draws: is the first number there, or is it this option? */
export type Test = { readonly slot: Slot; readonly equals: number | 'present' };

/** Arithmetic as a printer writes it. Comparisons give conditions for `pick`, nothing else. */
export interface Calculator<V> {
  constant(x: number): V;
  negate(a: V): V;
  add(a: V, b: V): V;
  subtract(a: V, b: V): V;
  multiply(a: V, b: V): V;
  divide(a: V, b: V): V;
  floor(a: V): V;
  /** `b` where it is less, else `a`; missing where `a` is missing. */
  smaller(a: V, b: V): V;
  /** `b` where it is more, else `a`; missing where `a` is missing. */
  larger(a: V, b: V): V;
  /** `a`, or missing where `b` is missing. */
  missingWith(a: V, b: V): V;
  less(a: V, b: V): V;
  lessOrEqual(a: V, b: V): V;
  equal(a: V, b: V): V;
  not(a: V): V;
  both(a: V, b: V): V;
  either(a: V, b: V): V;
  /** `yes` where the condition holds, else `no`. */
  pick(condition: V, yes: V, no: V): V;
  /** Compute now, use often. */
  keep(a: V): V;
  /** The number without the lower half of its digits. */
  upper(a: V): V;
  /** 2^k for a whole k within ±1022. */
  twoTo(k: V): V;
  /** The exponent as it is stored, as a number; of positive numbers. */
  storedExponent(a: V): V;
  /** The number moved into 1 to 2 by its exponent. */
  mantissa(a: V): V;
}

/** A printer of whole kernels: WebAssembly and C differ only here, so both follow one order of operations. */
export interface Writer<V> extends Calculator<V> {
  call(name: 'exp' | 'log' | 'pow', inputs: readonly V[]): V;
  read(slot: Slot, row: Row): V;
  branch(test: Test, yes: () => V, no: () => V): V;
}
