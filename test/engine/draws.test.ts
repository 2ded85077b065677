/** Draws: published Sobol' points, distributions against their definitions, and the promises about prefixes and names. */
import { describe, expect, it } from 'vitest';
import { shuffled } from '../../src/engine/draws/latin.ts';
import { pertQuantile, pertShape, pertTable } from '../../src/engine/draws/pert.ts';
import { Sampler, drawPlanOf, type Method } from '../../src/engine/draws/sampler.ts';
import { SpreadError } from '../../src/engine/draws/spreadError.ts';
import { directionsOf, reverse, sobolPoints } from '../../src/engine/draws/sobol.ts';
import { streamsOf } from '../../src/engine/draws/streams.ts';
import type { Inputs } from '../../src/engine/inputs.ts';
import { assemble } from '../../src/language/model.ts';
import { dimension, parameter, year, type Distribution } from '../../src/language/quantity.ts';

describe("Sobol' points", () => {
  // Unscrambled points 1, 2, 3, 5, 13 and 63 (Gray code order) in 64ths, from SciPy 1.17 (qmc.Sobol), which uses the same file.
  it.each([
    [1, [32, 48, 16, 56, 52, 1]],
    [2, [32, 16, 48, 56, 44, 51]],
    [3, [32, 16, 48, 8, 52, 23]],
    [10, [32, 48, 16, 8, 28, 37]],
    [100, [32, 48, 16, 24, 36, 5]],
    [500, [32, 16, 48, 8, 20, 21]],
    [1024, [32, 48, 16, 24, 28, 33]],
  ])('dimension %i follows Joe and Kuo', (dimension, expected) => {
    const v = directionsOf([dimension - 1]);
    const point = (n: number) => {
      let bits = 0;
      for (let gray = n ^ (n >>> 1), b = 0; gray > 0; gray >>>= 1, b++) if (gray & 1) bits ^= v[b]!;
      return reverse(bits) >>> 26;
    };
    expect([1, 2, 3, 5, 13, 63].map(point)).toEqual(expected);
  });
  it('scrambled points stand one in each of 256 equal slices, in every dimension', () => {
    const dimensions = Array.from({ length: 200 }, (_, d) => d * 5);
    const v = directionsOf(dimensions);
    for (let d = 0; d < dimensions.length; d++) {
      const points = new Float64Array(256);
      sobolPoints(v, d, 12345 + d, 0, points);
      expect(new Set(points.map((u) => Math.floor(u * 256))).size, `dimension ${dimensions[d]}`).toBe(256);
    }
  });
  it('scrambles by seed', () => {
    const v = directionsOf([3]);
    const [a, b] = [new Float64Array(8), new Float64Array(8)];
    sobolPoints(v, 0, 1, 0, a);
    sobolPoints(v, 0, 2, 0, b);
    expect(a).not.toEqual(b);
  });
});

describe('the Latin hypercube', () => {
  it.each([1, 2, 7, 64, 1000])('shuffles %i draws without losing one', (n) => {
    expect(new Set(Array.from({ length: n }, (_, i) => shuffled(i, n, 99))).size).toBe(n);
  });
});

describe('PERT', () => {
  // Quantiles of Beta(1 + 4f, 5 − 4f) from SciPy 1.17 at shares 0.001, 0.05, 0.3, 0.5, 0.77, 0.95, 0.999.
  it.each([
    [0, [0.00020008, 0.010206218, 0.068850085, 0.129449437, 0.254675209, 0.450719728, 0.748811357]],
    [0.5, [0.047551898, 0.189255377, 0.389818351, 0.5, 0.653344143, 0.810744623, 0.952448102]],
    [0.375, [0, 0, 0, 0, 0, 0, 0]],
  ])('with its mode at %d', (mode, expected) => {
    const table = pertTable(pertShape(mode));
    const shares = [0.001, 0.05, 0.3, 0.5, 0.77, 0.95, 0.999];
    if (expected[6] === 0)
      return expect(pertQuantile(table, 0.5) - 1 + pertQuantile(pertTable(pertShape(1 - mode)), 0.5)).toBeCloseTo(0, 9);
    shares.forEach((share, i) => expect(pertQuantile(table, share)).toBeCloseTo(expected[i]!, 5));
  });
});

describe('streams', () => {
  const names = Array.from({ length: 40 }, (_, i) => `economy.parameter${i}`);
  it('have a dimension each', () => {
    expect(new Set(streamsOf(names, 1).map((s) => s.dimension)).size).toBe(40);
    const both = [...streamsOf(names, 1), ...streamsOf(names, 1, 1)].map((s) => s.dimension);
    expect(new Set(both).size).toBe(80);
  });
  it('mostly stay as they are when a parameter is added', () => {
    const before = streamsOf(names, 1);
    const moved = Array.from({ length: 50 }, (_, i) => {
      const after = streamsOf([`new.parameter${i}`, ...names], 1).slice(1);
      return after.filter((s, j) => s.dimension !== before[j]!.dimension).length;
    });
    expect(moved.filter((n) => n === 0).length).toBeGreaterThan(15);
    expect(moved.reduce((a, b) => a + b) / 50).toBeLessThan(3);
  });
  it('refuse more numbers than there are dimensions', () => {
    expect(() =>
      streamsOf(
        Array.from({ length: 1025 }, (_, i) => `p${i}`),
        1,
      ),
    ).toThrow(/1025 numbers/);
  });
});

const place = dimension('place', 'place', ['a', 'b']);
const facts = { label: 'x', unit: '1', over: [place, year], assumed: { value: 1, because: 'x' } };
const shared = parameter({ ...facts, label: 'shared' });
const separate = parameter({ ...facts, label: 'separate', drawnByPlace: true });
const model = assemble({ m: { shared, separate } });

function inputsWith(distribution: Distribution, low = 1, middle = 2, high = 4): Inputs {
  const fill = (x: number) => new Float64Array(6).fill(x);
  const spread = { low: fill(low), high: fill(high), distribution };
  return {
    years: [2025, 2026, 2027],
    values: new Map([shared, separate].map((p) => [p, fill(middle)])),
    options: new Map(),
    spreads: new Map([shared, separate].map((p) => [p, spread])),
  };
}

function draws(
  distribution: Distribution,
  count: number,
  first = 0,
  method: Method = 'sobol',
  total = count,
): Float64Array[] {
  const plan = drawPlanOf(model, inputsWith(distribution), [shared, separate], { seed: 7, draws: total, method });
  const into = new Float64Array(12 * count);
  new Sampler(plan, count).fill(into, [0, 6 * count], first);
  return Array.from({ length: 12 }, (_, cell) => into.slice(cell * count, (cell + 1) * count));
}

describe('draws of parameters', () => {
  const sorted = (x: Float64Array) => x.slice().sort();
  const share = (x: Float64Array, p: number) => sorted(x)[Math.floor(p * x.length)]!;
  it.each(['normal', 'lognormal'] as const)('%s has low, value and high at 5, 50 and 95 %%', (distribution) => {
    const x = draws(distribution, 4096)[0]!;
    expect([0.05, 0.5, 0.95].map((p) => Math.round(share(x, p) * 50) / 50)).toEqual([1, 2, 4]);
  });
  it.each([
    // Means: (1 + 2 + 4) ÷ 3, (1 + 4 × 2 + 4) ÷ 6, (1 + 4) ÷ 2.
    ['triangular', 7 / 3],
    ['pert', 13 / 6],
    ['uniform', 2.5],
  ] as const)('%s stays within its ends and has the mean %d', (distribution, mean) => {
    const x = draws(distribution, 4096)[0]!;
    expect(Math.min(...x)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...x)).toBeLessThanOrEqual(4);
    expect(x.reduce((a, b) => a + b) / x.length).toBeCloseTo(mean, 3);
  });
  it('are shared by years and places, or only by years', () => {
    const cells = draws('triangular', 64);
    expect(cells[1]).toEqual(cells[0]);
    expect(cells[8]).toEqual(cells[6]);
    expect(cells[7]).not.toEqual(cells[6]);
    expect(cells[6]).not.toEqual(cells[0]);
  });
  it('are the same whichever block they are computed in', () => {
    expect(draws('pert', 64, 64)[0]).toEqual(draws('pert', 128)[0]!.slice(64));
    expect(draws('pert', 64, 64, 'latin', 128)[7]).toEqual(draws('pert', 128, 0, 'latin', 128)[7]!.slice(64));
  });
  it('of a Latin hypercube take each of n slices once', () => {
    const x = draws('uniform', 100, 0, 'latin')[0]!;
    expect(new Set(x.map((v) => Math.floor(((v - 1) / 3) * 100))).size).toBe(100);
  });
  it.each([
    ['triangular', 3, 2, 4, /low 3, value 2, high 4/],
    ['lognormal', -1, 2, 4, /above 0/],
    ['uniform', 4, 2, 1, /low 4/],
  ] as const)('refuse the %s range %d, %d, %d', (distribution, low, middle, high, message) => {
    const plan = () => drawPlanOf(model, inputsWith(distribution, low, middle, high), [shared], { seed: 1, draws: 1 });
    expect(plan).toThrow(SpreadError);
    expect(plan).toThrow(message);
  });
});
