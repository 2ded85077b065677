import { describe, expect, test } from 'vitest';
import type { Check, Expected, Tolerance } from '../../src/validation/case.ts';
import { judge } from '../../src/validation/verdict.ts';

const check = (expected: Expected, tolerance: Tolerance, unit = 'bn EUR/year') =>
  ({ expected, tolerance, shown: { unit, factor: unit === '%' ? 0.01 : 1e9 } }) as unknown as Check;
const number = (value: number): Expected => ({ kind: 'number', value });

describe('a number with a tolerance', () => {
  test.each([
    // published, tolerance, ours, verdict
    [100, { kind: 'relative', size: 0.03 }, 103, 'within tolerance'], // 103 / 100 − 1 = 3 %, the edge itself
    [100, { kind: 'relative', size: 0.03 }, 103.01, 'outside'],
    [100, { kind: 'relative', size: 0.03 }, 96.9, 'outside'], // −3.1 %
    [-100, { kind: 'relative', size: 0.03 }, -102, 'within tolerance'], // 2 of 100, whatever the sign
    [0.64, { kind: 'absolute', size: 0.02 }, 0.66, 'within tolerance'], // 66 − 64 = 2 pp, the edge
    [0.64, { kind: 'absolute', size: 0.02 }, 0.6601, 'outside'],
    [23, { kind: 'exact' }, 23, 'within tolerance'],
    [23, { kind: 'exact' }, 22, 'outside'],
    [11.25, { kind: 'exact' }, 4.5 / 0.4, 'within tolerance'], // 11.249999999999998 in doubles
    [100, { kind: 'shown only' }, 5000, 'shown only'],
  ] as const)('%d within %o of ours %d is %s', (published, tolerance, ours, verdict) => {
    expect(judge(check(number(published), tolerance), [ours]).verdict).toBe(verdict);
  });

  test('a number that is not one is never within tolerance', () => {
    expect(judge(check(number(1), { kind: 'relative', size: 10 }), [NaN]).verdict).toBe('outside');
  });
});

describe('bounds, ranges and two readings', () => {
  test.each([
    ['>', 82, 82, 'outside'],
    ['>', 82, 82.1, 'within tolerance'],
    ['>=', 82, 82, 'within tolerance'],
    ['<', 82, 82, 'outside'],
    ['<', 82, 81, 'within tolerance'],
    ['<=', 82, 82, 'within tolerance'],
    ['<=', 82, 82.1, 'outside'],
  ] as const)('published %s %d, ours %d: %s', (sign, value, ours, verdict) => {
    expect(judge(check({ kind: 'bound', sign, value }, { kind: 'own' }), [ours]).verdict).toBe(verdict);
  });

  test.each([
    [225, 'outside'],
    [226, 'within tolerance'],
    [285, 'within tolerance'],
    [344, 'within tolerance'],
    [345, 'outside'],
  ] as const)('ours %d against 226 to 344: %s', (ours, verdict) => {
    expect(judge(check({ kind: 'range', low: 226, high: 344 }, { kind: 'own' }), [ours]).verdict).toBe(verdict);
  });

  test.each([
    [[267, 352], 'within tolerance'],
    [[352, 267], 'within tolerance'], // the order of the readings does not matter
    [[267, 290], 'outside'],
    [[310, 352], 'outside'],
  ] as const)('300 between our readings %o: %s', (ours, verdict) => {
    const judged = judge(check(number(300), { kind: 'own' }), ours);
    expect(judged).toEqual({ verdict, difference: undefined });
  });
});

describe('the difference', () => {
  test('is relative for amounts: 44.4 against 45 is −1.33 %', () => {
    const { difference } = judge(check(number(45), { kind: 'relative', size: 0.03 }), [44.4]);
    expect(difference).toEqual({ kind: 'relative', size: expect.closeTo(-0.6 / 45, 12) as number });
  });

  test('is in points for shares: 65.3 % against 64 % is 1.3 pp', () => {
    const { difference } = judge(check(number(0.64), { kind: 'absolute', size: 0.02 }, '%'), [0.653]);
    expect(difference).toEqual({ kind: 'absolute', size: expect.closeTo(0.013, 12) as number });
  });

  test('is measured from the nearer end of a range, and is nothing inside it', () => {
    const range: Expected = { kind: 'range', low: 200, high: 400 };
    expect(judge(check(range, { kind: 'own' }), [500]).difference).toEqual({ kind: 'relative', size: 0.25 });
    expect(judge(check(range, { kind: 'own' }), [300]).difference).toEqual({ kind: 'relative', size: 0 });
  });

  test('is absolute against a published nought', () => {
    expect(judge(check(number(0), { kind: 'exact' }), [3]).difference).toEqual({ kind: 'absolute', size: 3 });
  });
});
