import { describe as about, expect, test } from 'vitest';
import { describe, legible, report, type Fault } from '../../src/language/fault.ts';

const fault = (place: Partial<Fault>): Fault => ({ file: '', line: 0, column: 0, message: 'wrong', ...place });

about('a fault is shown with as much of its place as is known', () => {
  test.each<[Partial<Fault>, string]>([
    [{ file: 'a.yaml', line: 3, column: 7 }, 'a.yaml:3:7: wrong'],
    [{ file: 'a.yaml', line: 3 }, 'a.yaml:3: wrong'],
    [{ file: 'a.yaml' }, 'a.yaml: wrong'],
    [{ line: 3 }, '3: wrong'],
    [{}, 'wrong'],
  ])('%j', (place, shown) => expect(describe(fault(place))).toBe(shown));
});

about('a list of faults spells out twenty', () => {
  const faults = (n: number) => Array.from({ length: n }, (_, i) => fault({ file: 'a.yaml', line: i + 1 }));
  test('one to a line', () => expect(report(faults(2))).toBe('a.yaml:1: wrong\na.yaml:2: wrong'));
  test('all of twenty', () => {
    expect(report(faults(20)).split('\n')).toHaveLength(20);
    expect(report(faults(20))).toMatch(/\na\.yaml:20: wrong$/);
  });
  test('and counts the rest', () => {
    expect(report(faults(21)).split('\n').slice(-2)).toEqual(['a.yaml:20: wrong', 'and 1 more']);
    expect(report(faults(45))).toMatch(/\nand 25 more$/);
  });
  test('each fit to be printed', () => {
    expect(report([fault({ file: 'a\u0007.yaml' })])).toBe('a\\u0007.yaml: wrong');
  });
});

about('what somebody wrote is quoted so that it can be seen', () => {
  test.each<[string, string, string]>([
    ['ordinary words in any writing', 'Łódź, 東京, πέντε ✓ 😀', 'Łódź, 東京, πέντε ✓ 😀'],
    ['lines stay lines', 'one\ntwo', 'one\ntwo'],
    ['a colour of the terminal', '\u001b[31mred', '\\u001b[31mred'],
    ['nothing, tab and return', 'a\u0000b\tc\rd', 'a\\u0000b\\u0009c\\u000dd'],
    ['writing turned round', 'a\u202eb', 'a\\u202eb'],
    ['what shows nothing', 'a\u200bb\u00adc\ufeff', 'a\\u200bb\\u00adc\\ufeff'],
    ['half a character', 'a\ud83d', 'a\\ud83d'],
  ])('%s', (_, written, shown) => expect(legible(written)).toBe(shown));

  test('a line of a thousand characters is whole, a longer one is cut in its middle', () => {
    const line = `a${'x'.repeat(998)}b`;
    expect(legible(line)).toBe(line);
    expect(legible(`${line}c`)).toBe(`a${'x'.repeat(499)} … ${'x'.repeat(498)}bc`);
  });

  test('only the long line is cut', () => {
    expect(legible(`short\n${'y'.repeat(1200)}\nshort`)).toBe(`short\n${'y'.repeat(500)} … ${'y'.repeat(500)}\nshort`);
  });
});
