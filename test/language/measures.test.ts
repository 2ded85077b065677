import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UnitError } from '../../src/language/errors.ts';
import { readMeasure, writeUnit } from '../../src/language/units.ts';

describe('a measure written by a person is read', () => {
  test.each([
    // text, value in base units, unit ('' where none was written)
    ['3.5 %', 0.035, '1'],
    ['3.5%', 0.035, '1'],
    ['−1.5 percent', -0.015, '1'],
    ['-1.5 percent', -0.015, '1'],
    ['+2 %', 0.02, '1'],
    ['.5 %', 0.005, '1'],
    ['-.5', -0.5, ''],
    ['15 000 soldiers', 15000, 'soldier'],
    ['15\u00a0000 soldiers', 15000, 'soldier'],
    ['15\u202f000 soldiers', 15000, 'soldier'],
    ['15,000 soldiers', 15000, 'soldier'],
    ['15_000 soldiers', 15000, 'soldier'],
    ['1 234 567.5 EUR', 1234567.5, 'EUR'],
    ['250 bn USD2025/year', 250e9, 'USD2025/year'],
    ['250bn USD2025/year', 250e9, 'USD2025/year'],
    ['1.005 thousand persons', 1005, 'person'],
    ['3 million', 3e6, '1'],
    ['2035', 2035, ''],
    ['2035 year', 2035, 'year'],
    ['0.6', 0.6, ''],
    ['0', 0, ''],
    ['0 000', 0, ''],
    ['007', 7, ''],
    ['1e3 rounds', 1000, 'round'],
    ['1E-2', 0.01, ''],
    ['  4   %  ', 0.04, '1'],
    // rounded once: to the nearest double of 987654321.01389987, not of a hundredth of the nearest one
    ['98765432101.389987 %', 987654321.01389987, '1'],
    ['1.28 points', 0.0128, '1'],
    ['1 point', 0.01, '1'],
    ['5 percent*percent', 0.0005, '1'],
    ['0e-5', 0, ''], // a zero, however small its last place
    ['1 EUR', 1, 'EUR'],
    ['5 1/year', 5, '1/year'],
    ['5 EUR/soldier/year', 5, 'EUR/soldier/year'],
  ])('%s', (text, value, unit) => {
    const read = readMeasure(text);
    expect(read.value).toBe(value);
    expect(read.bare ? '' : writeUnit(read.unit)).toBe(unit);
  });
});

describe('what is not a measure is refused, with the text and a way to write it', () => {
  test.each([
    // text, part of the message
    ['', 'Cannot read "" as a number'],
    ['   ', 'as a number'],
    ['%', 'Cannot read "%" as a number'],
    ['bn EUR', 'as a number'],
    ['--3', 'Cannot read "--3" as a number'],
    ['- 3', 'as a number'],
    ['+-3', 'as a number'],
    ['.', 'as a number'],
    ['e5', 'as a number'],
    ['NaN', 'as a number'],
    ['Infinity', 'as a number'],
    ['2e400', 'too large'],
    ['-2e400', 'too large'],
    ['1e-400', 'too small to be told from 0'],
    ['0.5e-400 EUR', 'too small to be told from 0'],
    ['5 km\nmore', 'as a number'],
    ['5 elephant  ', 'Unknown unit "elephant" in "elephant".'],
    ['  1,5 %  ', 'decimal mark is a point: "1.5 %"'],
    ['５ %', 'as a number'],
    ['٣ %', 'as a number'],
    ['5 ％', 'Unknown unit "％"'],
    ['5 %%', 'Unknown unit "%%"'],
    ['5 USD2O25', 'Did you mean "USD2025"?'],
    ['1e300 bn EUR', 'Cannot read'],
    ['0x10', 'Unknown unit "x10"'],
    ['3.5.1 %', 'as a number'],
    ['5. %', 'as a number'],
    ['3 4', 'as a number'],
    ['12 3456', 'as a number'],
    ['1234 567', 'as a number'],
    ['1e−3', 'Unknown unit "e−3"'],
    ['3 soldires', 'Did you mean "soldier"?'],
    // a decimal comma must never pass for a thousands mark
    ['1,5 %', 'decimal mark is a point: "1.5 %"'],
    ['1,25', 'decimal mark is a point: "1.25"'],
    ['0,005', 'decimal mark is a point: "0.005"'],
    ['0,125 %', 'decimal mark is a point: "0.125 %"'],
    ['-0,125 %', 'decimal mark is a point: "-0.125 %"'],
    // one thousands mark in one number
    ['1,000 000', 'as a number'],
    ['1.000.000 EUR', 'as a number'],
  ])('%s', (text, message) => {
    expect(() => readMeasure(text)).toThrow(UnitError);
    expect(() => readMeasure(text)).toThrow(message);
  });
});

test('any finite number that JavaScript writes is read back to the same bits', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
      expect(readMeasure(String(x)).value).toBe(x === 0 ? 0 : x);
    }),
  );
});

test('thousands marks never change a whole number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), fc.constantFrom(' ', ',', '_', '\u00a0', '\u202f'), (n, mark) => {
      expect(readMeasure(`${n.toLocaleString('en').replaceAll(',', mark)} persons`).value).toBe(n);
    }),
  );
});
