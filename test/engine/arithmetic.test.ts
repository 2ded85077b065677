/** Own exp, log and pow against the machine's, and the normal quantile against published digits. */
import { describe, expect, it } from 'vitest';
import { exp, least, log, most, pow } from '../../src/engine/arithmetic.ts';
import { normalQuantile } from '../../src/engine/normal.ts';
import { HANGING } from './hanging.ts';

const POINTS = 100_000;

/** How many representable numbers lie between two finite numbers of the same sign. */
function ulpsApart(a: number, b: number): number {
  if (Object.is(a, b) || a === b) return 0;
  const bits = new BigInt64Array(Float64Array.of(a, b).buffer);
  const gap = bits[0]! - bits[1]!;
  return Number(gap < 0n ? -gap : gap);
}

/** A repeatable stream of numbers between 0 and 1 (Park and Miller 1988). */
function* uniform(seed: number): Generator<number, never> {
  for (let x = seed; ;) {
    x = (x * 48271) % 2147483647;
    yield x / 2147483647;
  }
}

function worst(
  own: (x: number, y: number) => number,
  other: (x: number, y: number) => number,
  draw: () => [number, number],
): number {
  let most = 0;
  for (let i = 0; i < POINTS; i++) {
    const [x, y] = draw();
    const expected = other(x, y);
    const found = own(x, y);
    if (!Number.isFinite(expected) || expected === 0) expect(found, `${x}, ${y}`).toBe(expected);
    else most = Math.max(most, ulpsApart(found, expected));
  }
  return most;
}

describe('exp, log and pow', () => {
  const u = uniform(7);
  const next = () => u.next().value;
  it('exp is within 1 ulp over its whole range, and 2 where the answer is subnormal', () => {
    expect(
      worst(
        exp,
        (x) => Math.exp(x),
        () => [next() * 1416 - 708, 0],
      ),
    ).toBeLessThanOrEqual(1);
    expect(
      worst(
        exp,
        (x) => Math.exp(x),
        () => [next() * 40 - 745, 0],
      ),
    ).toBeLessThanOrEqual(2);
    expect(
      worst(
        exp,
        (x) => Math.exp(x),
        () => [next() - 0.5, 0],
      ),
    ).toBeLessThanOrEqual(1);
  });
  it('log is within 1 ulp over its whole range and next to 1', () => {
    expect(
      worst(
        log,
        (x) => Math.log(x),
        () => [Math.exp(next() * 1400 - 700), 0],
      ),
    ).toBeLessThanOrEqual(1);
    expect(
      worst(
        log,
        (x) => Math.log(x),
        () => [0.5 + next(), 0],
      ),
    ).toBeLessThanOrEqual(1);
    expect(
      worst(
        log,
        (x) => Math.log(x),
        () => [next() * 1e-308, 0],
      ),
    ).toBeLessThanOrEqual(1);
  });
  it('pow is within 1 ulp for growth factors, learning curves and wide ranges', () => {
    expect(
      worst(
        pow,
        (x, y) => x ** y,
        () => [0.5 + next(), next() * 60 - 30],
      ),
    ).toBeLessThanOrEqual(1);
    expect(
      worst(
        pow,
        (x, y) => x ** y,
        () => [next() * 1e6, next() * 4 - 2],
      ),
    ).toBeLessThanOrEqual(1);
    expect(
      worst(
        pow,
        (x, y) => x ** y,
        () => [Math.exp(next() * 200 - 100), next() * 6 - 3],
      ),
    ).toBeLessThanOrEqual(1);
  });
  it('pow with whole exponents is within 1 ulp, for negative numbers too', () => {
    expect(
      worst(
        pow,
        (x, y) => x ** y,
        () => [next() * 20 - 10, Math.floor(next() * 21) - 10],
      ),
    ).toBeLessThanOrEqual(1);
  });
  it.each([0, 1, 2])('pow to the power %i is exact', (y) => {
    const exact = [() => 1, (x: number) => x, (x: number) => x * x][y]!;
    for (let i = 0; i < 1000; i++) {
      const x = next() * 200 - 100;
      expect(pow(x, y)).toBe(exact(x));
    }
  });
  it.each([
    [0, 0, 1],
    [0, 0.5, 0],
    [0, -1, Infinity],
    [1, 1e9, 1],
    [-2, 3, -8],
    [-2, 0.5, NaN],
    [Infinity, -1, 0],
    [Infinity, 2, Infinity],
    [2, 1024, Infinity],
    [2, -1074, 5e-324],
    [2, -1080, 0],
    [0.5, Infinity, 0],
    [2, Infinity, Infinity],
    [NaN, 0, 1],
    [NaN, 3, NaN],
    [4, 0.5, 2],
    [27, 3, 19683],
  ])('pow(%d, %d) is %d', (x, y, expected) => expect(pow(x, y)).toBe(expected));
  it.each([
    [exp, NaN, NaN],
    [exp, Infinity, Infinity],
    [exp, -Infinity, 0],
    [exp, 0, 1],
    [exp, 710, Infinity],
    [log, 0, -Infinity],
    [log, -1, NaN],
    [log, Infinity, Infinity],
    [log, NaN, NaN],
    [log, 1, 0],
  ])('%o(%d) is %d', (f, x, expected) => expect(f(x)).toBe(expected));
  // Where a branch turns or a low half decides the last bit; the digest of a run rests on these very digits.
  it.each(HANGING)('%d to the power %d is %d to the last bit', (x, y, expected) => expect(pow(x, y)).toBe(expected));
  it('log at the turn of its branch gives the same last bit everywhere', () => {
    expect(log(3037000499.97605)).toBe(21.83413618763828); // √2 × 2^31
  });
  it('least and most give the first of two equal numbers, with its sign', () => {
    expect([least(0, -0), least(-0, 0), most(0, -0), most(-0, 0)]).toEqual([0, -0, 0, -0]);
  });
  it('least and most carry a missing number from either side', () => {
    expect([least(1, NaN), least(NaN, 1), most(1, NaN), most(NaN, 1)]).toEqual([NaN, NaN, NaN, NaN]);
    expect([least(2, 1), most(2, 1), least(-1, 5), most(-1, 5)]).toEqual([1, 2, -1, 5]);
  });
});

describe('the normal quantile', () => {
  // Digits from Wichura 1988, table of checks, and from the definition of the 95 % and 99.9 % points.
  it.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.262340089798408],
    [0.5, 0],
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
  ])('of %d is %d', (share, expected) => expect(normalQuantile(share)).toBeCloseTo(expected, 13));
  it('rises with its share and is symmetric', () => {
    let before = -Infinity;
    for (let i = 1; i < 2000; i++) {
      const x = normalQuantile(i / 2000);
      expect(x).toBeGreaterThan(before);
      expect(normalQuantile(1 - i / 2000)).toBeCloseTo(-x, 11);
      before = x;
    }
  });
});
