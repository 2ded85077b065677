import { describe, expect, test } from 'vitest';
import { UnitError } from '../../src/language/errors.ts';
import { multiply, readUnit, sameUnit, scaled, writeUnit } from '../../src/language/units.ts';

describe('a unit is read into base names and a factor', () => {
  test.each([
    // text, written back, factor
    ['USD2025/year', 'USD2025/year', 1],
    ['bn EUR', 'EUR', 1e9],
    ['bn EUR/year', 'EUR/year', 1e9],
    ['billion EUR', 'EUR', 1e9],
    ['trn NCU', 'NCU', 1e12],
    ['m round/year', 'round/year', 1e6],
    ['thousand EUR/soldier/year', 'EUR/soldier/year', 1e3],
    ['thousand', '1', 1e3],
    ['NCU/USD', 'NCU/USD', 1],
    ['NCUconst', 'NCUconst', 1],
    ['PPP2021', 'PPP2021', 1],
    ['RUB1999', 'RUB1999', 1],
    ['percent', '1', 0.01],
    ['%', '1', 0.01],
    ['percent/year', '1/year', 0.01],
    ['1/percent', '1', 100],
    ['percent*percent', '1', 0.0001],
    ['thousand percent', '1', 10],
    ['index', '1', 1],
    ['1', '1', 1],
    ['share', '1', 1],
    ['1/year', '1/year', 1],
    ['soldiers', 'soldier', 1],
    ['km*km', 'km*km', 1],
    ['km2', 'km2', 1],
    ['day*soldier/day', 'soldier', 1],
    ['USD2025 / year', 'USD2025/year', 1],
    ['  m   person ', 'person', 1e6],
    // left to right, as * and / are read in an equation: a/b*c is (a/b)*c
    ['EUR/soldier*year', 'EUR*year/soldier', 1],
  ])('%s', (text, written, factor) => {
    const read = readUnit(text);
    expect(writeUnit(read.unit)).toBe(written);
    expect(read.factor).toBe(factor);
    expect(sameUnit(readUnit(writeUnit(read.unit)).unit, read.unit)).toBe(true);
  });
});

describe('an unknown unit is refused and the nearest known one named', () => {
  test.each([
    // text, the offending word, the end of the suggestion
    ['soldires', 'soldires', 'Did you mean "soldier"?'],
    ['bn EURO', 'EURO', 'Did you mean "EUR"?'],
    ['Percent', 'Percent', 'Did you mean "percent"?'],
    ['usd2025/year', 'usd2025', 'Did you mean "USD2025"?'],
    ['USD2025/yaer', 'yaer', 'Did you mean "year"?'],
    // a price base has four digits: USD25 must not become a currency of its own
    ['USD25', 'USD25', 'Did you mean "USD"?'],
    ['USD202', 'USD202', 'Did you mean'],
    ['EUR1825', 'EUR1825', 'Did you mean "EUR2025"?'],
    // nothing is near: no guess
    ['$', '$', ' Write units like'],
    ['elephant', 'elephant', ' Write units like'],
    // a scale word is not a unit; "did you mean m" would be no help
    ['m/year', 'm', 'm is a scale and stands before a unit: "m unit/year"'],
    ['EUR/thousand', 'thousand', 'thousand is a scale and stands before a unit'],
    ['', '', ' Write units like'],
    // nor does it stand inside one
    ['USD2025/bn year', 'bn year', ' Write units like'],
    ['USD/', '', ' Write units like'],
    ['USD//year', '', ' Write units like'],
  ])('%s', (text, word, hint) => {
    expect(() => readUnit(text)).toThrow(UnitError);
    expect(() => readUnit(text)).toThrow(`Unknown unit "${word}" in "${text}".`);
    expect(() => readUnit(text)).toThrow(hint);
  });
});

test.each([
  // a, sign, b, product or quotient
  ['USD2025', 1, 'year', 'USD2025*year'],
  ['USD2025', -1, 'year', 'USD2025/year'],
  ['USD2025/year', 1, 'year', 'USD2025'],
  ['EUR/soldier/year', 1, 'soldier*year', 'EUR'],
  ['1', -1, 'year', '1/year'],
  ['person', -1, 'person', '1'],
  ['km', 1, 'km', 'km*km'],
  ['person', -1, 'km*km', 'person/km/km'],
  ['person*km', -1, 'km*km*km', 'person/km/km'],
  ['USD2025', -1, 'EUR2025', 'USD2025/EUR2025'],
] as const)('%s × (%s) of %s is %s', (left, sign, right, product) => {
  expect(writeUnit(multiply(readUnit(left).unit, readUnit(right).unit, sign))).toBe(product);
});

test.each([
  ['USD2025/year', '1/year*USD2025', true],
  ['USD2025', 'USD2021', false],
  ['USD2025', 'USD', false],
  ['USD2025', 'USD2025/year', false],
  ['km2', 'km', false],
  ['bn EUR', 'EUR', true], // the scale is a factor, not a unit
  ['percent', '1', true],
])('%s and %s: the same unit is %s', (left, right, same) => {
  expect(sameUnit(readUnit(left).unit, readUnit(right).unit)).toBe(same);
});

test.each([
  // value, factor, what a reader would write: the decimal shifted, no last-digit noise
  [3.5, 0.01, 0.035], // 3.5 × 0.01 is 0.035000000000000003
  [1.005, 1e3, 1005], // 1.005 × 1000 is 1004.9999999999999
  [0.29, 1e2, 29], // 0.29 × 100 is 28.999999999999996
  [-1.005, 1e3, -1005],
  [1.5e-7, 1e12, 150000],
  [1e21, 1e3, 1e24],
  [0, 1e9, 0],
  [7, 1, 7],
  [NaN, 1e3, NaN],
  [3, 0.5, 1.5], // not a power of ten: plain product
])('%s scaled by %s is %s', (value, factor, expected) => {
  expect(scaled(value, factor)).toBe(expected);
});

test.each([0, -0, 0.1, -1e-320, 1e300, NaN, Infinity])('%s scaled by 1 is the same to the last bit', (value) => {
  expect(Object.is(scaled(value, 1), value)).toBe(true);
});
