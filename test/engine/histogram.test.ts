/** Bounds and quantiles worked out by hand, for histograms of bins that are 1 wide. */
import { describe, expect, it } from 'vitest';
import { BINS } from '../../src/engine/summary/counting.ts';
import { QuantileReader, ROUNDING, boundsOf, exactQuantiles, isOneNumber } from '../../src/engine/summary/histogram.ts';

/** Draws of each bin, in two halves. */
const halves = (...parts: readonly (readonly [from: number, to: number, first: number, second: number])[]) => {
  const counts = new Uint32Array(2 * BINS);
  for (const [from, to, first, second] of parts) {
    counts.fill(first, from, to + 1);
    counts.fill(second, BINS + from, BINS + to + 1);
  }
  return counts;
};
const NO_MASS = { low: 0, scale: 1, one: NaN, ones: 0, two: NaN, twos: 0 };

function read(counts: Uint32Array, masses: Partial<typeof NO_MASS> = {}) {
  const reader = new QuantileReader();
  const into = new Float64Array(9).fill(-1);
  const apart = reader.take(counts, 0, BINS, masses.low ?? 0, masses.scale ?? 1);
  const isFlagged = reader.quantiles({ ...NO_MASS, ...masses }, into, 1);
  expect([into[0], into[8]]).toEqual([-1, -1]);
  return { apart, isFlagged, quantiles: [...into.slice(1, 8)] };
}
function expectQuantiles(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  found.forEach((x, i) => expect(x).toBeCloseTo(expected[i]!, 10));
}

describe('quantiles of a histogram', () => {
  it('lie evenly over a bin', () => {
    // two draws in each of 256 bins: rank r = share × 511 + 0.5 stands at r ÷ 2
    const { apart, isFlagged, quantiles } = read(halves([0, 255, 1, 1]));
    expectQuantiles(quantiles, [13.025, 25.8, 64.125, 128, 191.875, 230.2, 242.975]);
    expect([apart, isFlagged]).toEqual([0, false]);
  });
  it('begin at the lower bound, in its unit', () => {
    const { quantiles } = read(halves([0, 255, 1, 1]), { low: -3, scale: 4 });
    expectQuantiles(quantiles, [13.025, 25.8, 64.125, 128, 191.875, 230.2, 242.975].map((x) => x / 4 - 3)); // prettier-ignore
  });
  it('are missing where there are no draws', () => {
    expect(read(halves())).toEqual({ apart: NaN, isFlagged: false, quantiles: Array(7).fill(NaN) });
  });
  it('know how far the medians of the halves are apart', () => {
    // 10 draws in each of ten bins from 10 and from 34: medians 15 and 39
    expect(read(halves([10, 19, 10, 0], [34, 43, 0, 10])).apart).toBe(12);
    expect(read(halves([10, 19, 10, 0])).apart).toBeNaN();
    // 3 draws in one bin: the middle of the bin
    expect(read(halves([8, 8, 3, 0], [10, 10, 0, 6])).apart).toBe(1);
    // 1 draw in bin 10 and 3 in bin 20: the second of four is the first third of bin 20; 8.5 and 20 + 1/3
    expect(read(halves([8, 8, 3, 0], [10, 10, 0, 1], [20, 20, 0, 3])).apart).toBeCloseTo(71 / 12, 12);
  });
});

// 50 draws in bins 10 to 19, 90 in bin 100, 60 in bins 200 to 211: 200 in all, ranks share × 199 + 0.5
const [LOW, HIGH] = [[10, 19, 5, 0], [200, 211, 0, 5]] as const; // prettier-ignore
const OUTER = { below: [12.09, 14.08], above: [201.95, 207.92, 209.91] };

describe('a bin with point masses', () => {
  const counts = halves(LOW, [100, 100, 60, 30], HIGH);
  it('is split around one: a quarter of its other draws lie before 100.25', () => {
    // 40 others: 10 up to 100.25, then the 50, then 30; rank 50.25 is the first quarter of the 10, rank 100 is in the mass
    const { quantiles, isFlagged } = read(counts, { one: 100.25, ones: 50 });
    expectQuantiles(quantiles, [...OUTER.below, 100.00625, 100.25, ...OUTER.above]);
    expect(isFlagged).toBe(false);
  });
  it.each([
    { one: 100.25, ones: 30, two: 100.75, twos: 20 },
    { one: 100.75, ones: 20, two: 100.25, twos: 30 },
  ])('is split around two, the lesser first: $one and $two', (masses) => {
    // 10 others, 30, 20 others from 100.25 to 100.75, 20, 10 others; rank 100 is half way between the masses
    const { quantiles, isFlagged } = read(counts, masses);
    expectQuantiles(quantiles, [...OUTER.below, 100.00625, 100.5, ...OUTER.above]);
    expect(isFlagged).toBe(false);
  });
  it('may hold nothing else', () => {
    const { quantiles } = read(counts, { one: 100.25, ones: 90 });
    expectQuantiles(quantiles, [...OUTER.below, 100.25, 100.25, ...OUTER.above]);
  });
  it('is split in its own unit', () => {
    const { quantiles } = read(counts, { low: -3, scale: 4, one: 100.25 / 4 - 3, ones: 50 });
    expectQuantiles(quantiles, [...OUTER.below, 100.00625, 100.25, ...OUTER.above].map((x) => x / 4 - 3)); // prettier-ignore
  });
  it('is split around its own mass alone, where the other lies in another bin', () => {
    // bin 100 as before; of bin 200 two of five lie before 200.5, then the two, then one: nothing moves further up
    const { quantiles } = read(counts, { one: 100.25, ones: 50, two: 200.5, twos: 2 });
    expectQuantiles(quantiles, [...OUTER.below, 100.00625, 100.25, ...OUTER.above]);
  });
  it('has quantiles after its mass, too', () => {
    const { quantiles } = read(counts, { one: 100.25, ones: 30 });
    // 60 others: 15 up to 100.25, the 30, then 45: rank 100 is the 5th of 45
    expect(quantiles[3]).toBeCloseTo(100.25 + (0.75 * 5) / 45, 12);
  });
  it('of the second only', () => {
    const { quantiles } = read(counts, { two: 100.25, twos: 50 });
    expectQuantiles(quantiles, [...OUTER.below, 100.00625, 100.25, ...OUTER.above]);
  });
  it('is trusted at the edge, where the mass is known', () => {
    const atEdge = halves([0, 0, 60, 60], [100, 219, 0, 1]);
    expect(read(atEdge, { one: 0.5, ones: 120 }).isFlagged).toBe(false);
    expect(read(atEdge).isFlagged).toBe(true);
    expect(read(halves([255, 255, 60, 60], [20, 139, 0, 1])).isFlagged).toBe(true);
  });
});

describe('a quantile is resolved by its draws', () => {
  const five = (extra: number) => halves([20, 20, 10, 10], [60, 60, 10, 10], [100, 100, 10, 10 + extra], [140, 140, 10, 10], [180, 180, 10, 10]); // prettier-ignore
  it('where it lies in a bin with more than a fifth of them', () => {
    expect(read(five(0)).isFlagged).toBe(false);
    expect(read(five(1)).isFlagged).toBe(true);
  });
  it('but not for three draws in a bin or fewer', () => {
    expect(read(halves([20, 20, 2, 1], [90, 90, 2, 1], [180, 180, 2, 1])).isFlagged).toBe(false);
    expect(read(halves([20, 20, 2, 2], [90, 90, 2, 2], [180, 180, 2, 2])).isFlagged).toBe(true);
  });
  it('where a bin is wider than a sixty-fourth of what lies between 5 % and 95 %', () => {
    // 1,000 draws to a bin: the quantiles are 0.9 × bins apart, but for a thousandth
    expect(read(halves([100, 169, 500, 500])).isFlagged).toBe(true); // 63.0
    expect(read(halves([100, 171, 500, 500])).isFlagged).toBe(false); // 64.8
  });
});

it.each([0, 255])('is resolved where a quantile lies in the outermost bin, %i', (bin) => {
  // 80 of 1,080 draws, far from a fifth, but more than 5 %
  expect(read(halves([100, 199, 5, 5], [bin, bin, 40, 40])).isFlagged).toBe(true);
  expect(read(halves([100, 199, 5, 5], [Math.abs(bin - 1), Math.abs(bin - 1), 40, 40])).isFlagged).toBe(false);
});

describe('exact quantiles', () => {
  const of = (...sorted: number[]) => {
    const into = new Float64Array(8).fill(-1);
    exactQuantiles(Float64Array.from(sorted), into, 1);
    expect(into[0]).toBe(-1);
    return [...into.slice(1)];
  };
  it('are the draws themselves where the rank is whole', () => {
    expectQuantiles(of(...Array.from({ length: 21 }, (_, i) => i * i)), [1, 4, 25, 100, 225, 324, 361]);
  });
  it('lie on the line between two', () => expectQuantiles(of(0, 10), [0.5, 1, 2.5, 5, 7.5, 9, 9.5]));
  it('of one draw, and of equal ones however large', () => {
    expect(of(7)).toEqual(Array(7).fill(7));
    expect(of(Infinity, Infinity)).toEqual(Array(7).fill(Infinity));
  });
});

describe('bounds', () => {
  const of = (...draws: number[]) => boundsOf(Float64Array.from(draws));
  it('leave a quarter of the range on each side', () => {
    expect(of(4, 2)).toEqual([1.5, BINS / 3, NaN, NaN]); // 2 − 0.25 × 2; 256 bins over 1.5 × 2
    expect(of(-1, 7, 3)).toEqual([-3, BINS / 12, NaN, NaN]);
  });
  it('are none where all draws are the same; of zeros the negative one stands first', () => {
    expect(of(3, 3, 3)).toEqual([3, 0, NaN, NaN]);
    expect(of(0, -0)).toEqual([-0, 0, NaN, NaN]);
  });
  it('are none where the range has no end', () => {
    expect(of(0, Infinity)).toEqual([0, 0, NaN, NaN]);
    expect(of(-1e308, 1e308)).toEqual([-1e308, 0, NaN, NaN]);
    expect(of(0, 5e-324)).toEqual([0, 0, NaN, NaN]);
  });
  it('are none where draws differ by less than rounding does, seen from the larger of them', () => {
    const share = ROUNDING[8];
    expect(of(1 - 2 * share, 1)).not.toContain(0);
    expect(of(1 - share / 2, 1)).toEqual([1 - share / 2, 0, NaN, NaN]);
    expect(of(-1, -1 + share / 2)).toEqual([-1, 0, NaN, NaN]);
    expect(boundsOf(Float64Array.of(1 - 2 * share, 1), ROUNDING[4])).toEqual([1 - 2 * share, 0, NaN, NaN]);
  });
  it('measure rounding against the size of the draws', () => {
    const share = ROUNDING[8];
    expect(of(1e6, 1e6 * (1 + share / 2)).slice(1)).toEqual([0, NaN, NaN]);
    expect(of(1e-6, 1e-6 * (1 + 2 * share))[1]).toBeGreaterThan(0);
  });
  it.each([10, 64])('name what repeats among %i draws without a zero', (count) => {
    const draws = Array.from({ length: count }, (_, i) => 1 + Math.sqrt(i + 1));
    expect(of(...draws).slice(2)).toEqual([NaN, NaN]);
    for (const [to, from] of [
      [7, 1],
      [9, 4],
      [3, 8],
    ] as const) {
      const repeated = draws.with(to, draws[from]!);
      expect(of(...repeated).slice(2)).toEqual([draws[from], NaN]);
    }
  });
  it('name the two that repeat most, wherever they stand', () => {
    expect(of(1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4).slice(2)).toEqual([1, 2]);
    expect(of(1, 1, 2, 2, 2, 3, 3, 4).slice(2)).toEqual([2, 1]);
    expect(of(1, 1, 1, 2, 2, 4).slice(2)).toEqual([1, 2]);
  });
  it('name what repeats among more than 64 draws', () => {
    const draws = Array.from({ length: 70 }, (_, i) => (i < 3 ? 5.5 : i < 5 ? 7.5 : i));
    expect(of(...draws).slice(2)).toEqual([5.5, 7.5]);
  });
});

it('a column is one number while its mean square distance is within rounding of it', () => {
  expect(isOneNumber(8, 100 * 64 * ROUNDING[8] ** 2, 100)).toBe(true);
  expect(isOneNumber(8, 100.001 * 64 * ROUNDING[8] ** 2, 100)).toBe(false);
  expect(isOneNumber(-8, 100 * 64 * ROUNDING[4] ** 2, 100, ROUNDING[4])).toBe(true);
});
