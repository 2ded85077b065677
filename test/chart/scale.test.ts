/** Scales, ticks and labels by hand, and the laws they keep. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepApart, linear, linePath, roundDomain, roundTicks } from '../../src/chart/scale.ts';

it('ticks are round and lie inside', () => {
  expect(roundTicks(0, 10, 5)).toEqual([0, 2, 4, 6, 8, 10]);
  expect(roundTicks(0, 0.06, 3)).toEqual([0, 0.02, 0.04, 0.06]);
  expect(roundTicks(-3, 7, 4)).toEqual([-2.5, 0, 2.5, 5]); // 10/4 = 2.5: -2.5, 0, 2.5, 5
});

it('a domain holds zero and every value', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1 }), (values) => {
      const [low, high] = roundDomain(values, 4);
      const hair = 1e-8 * (high - low);
      expect(low).toBeLessThanOrEqual(Math.min(0, ...values) + hair);
      expect(high).toBeGreaterThanOrEqual(Math.max(0, ...values) - hair);
      expect(high).toBeGreaterThan(low);
    }),
  );
});

it('a scale brings ends to ends', () => {
  const x = linear([2014, 2035], [40, 460]);
  expect([x(2014), x(2035), x(2024.5)]).toEqual([40, 460, 250]);
});

it('a line breaks where a value is missing', () => {
  const points = [1, 2, NaN, 4, 5].map((y, x) => [x, y] as const);
  expect(linePath(points)).toBe('M0.0,1.0L1.0,2.0M3.0,4.0L4.0,5.0');
});

it('labels keep their order and their distance where there is room', () => {
  expect(keepApart([10, 12, 50], 15, 0, 100)).toEqual([10, 25, 50]);
  expect(keepApart([95, 97], 15, 0, 100)).toEqual([85, 100]);
});
