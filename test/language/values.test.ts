import { describe, expect, test } from 'vitest';
import { parameter, type Written } from '../../src/language/quantity.ts';
import { UnitError } from '../../src/language/errors.ts';
import { checkRange, rangeOf, valueIn } from '../../src/language/values.ts';

const because = 'a value for a test';
const of = (unit: string, range?: readonly [Written, Written]) =>
  parameter({ label: 'x', unit, assumed: { value: 1, because }, ...(range ? { range } : {}) });
const money = of('bn USD2025/year');
const share = of('share', ['0 %', '10 %']);
const since = of('year');

describe('a value is brought to the base unit', () => {
  test.each<[string, ReturnType<typeof of>, Written, number]>([
    ['a number is in it already', money, 5, 5],
    ['text names its unit', money, '5 bn USD2025/year', 5e9],
    ['or another scale of it', money, '5 m USD2025/year', 5e6],
    ['percent are a share', share, '3.5 %', 0.035],
    ['a share may be bare', share, '0.035', 0.035],
    ['a year needs no unit', since, '2031', 2031],
    ['but may have it', of('1/year'), '5 1/year', 5],
  ])('%s', (_, p, written, value) => expect(valueIn(p, 'a.b', written)).toBe(value));
});

describe('a value that does not fit is refused with what would', () => {
  test.each<[string, ReturnType<typeof of>, Written, string]>([
    [
      'another unit',
      money,
      '5 bn EUR/year',
      'a.b is in bn USD2025/year, but "5 bn EUR/year" is in EUR/year; write it in bn USD2025/year.',
    ],
    [
      'a share in soldiers',
      share,
      '5 soldiers',
      'a.b is in share, but "5 soldiers" is in soldier; write it in percent, such as "3.5 %".',
    ],
    ['no unit', money, '5', 'a.b is in bn USD2025/year, but "5" has no unit; write "5 bn USD2025/year".'],
    ['too much', share, '11 %', 'a.b takes values from 0 % to 10 %, not 11 %.'],
    ['too little', share, -0.01, 'a.b takes values from 0 % to 10 %, not -0.01.'],
  ])('%s', (_, p, written, message) => {
    expect(() => valueIn(p, 'a.b', written)).toThrow(UnitError);
    expect(() => valueIn(p, 'a.b', written)).toThrow(new UnitError(message));
  });
});

describe('the range of a parameter', () => {
  test('is in base units, however its ends are written', () => {
    expect(rangeOf(share)).toEqual([0, 0.1]);
    expect(rangeOf(of('1', [-2, 3]))).toEqual([-2, 3]);
  });
  test('is endless where none is declared', () => expect(rangeOf(money)).toEqual([-Infinity, Infinity]));
  test.each([0, 0.05, 0.1])('holds its ends and what lies between: %d', (value) => {
    expect(checkRange(share, 'a.b', value, '')).toBe(value);
  });
  test.each([-1e-9, 0.1 + 1e-9, NaN])('holds nothing else: %d', (value) => {
    expect(() => checkRange(share, 'a.b', value, 'this')).toThrow('a.b takes values from 0 % to 10 %, not this.');
  });
  test('takes any number where it is endless, and nothing that is none', () => {
    expect(() => checkRange(money, 'a.b', NaN, 'this')).toThrow('a.b takes a number, not this.');
  });
});
