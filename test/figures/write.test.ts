import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FigureError, type Fault } from '../../src/figures/faults.ts';
import type { Figure } from '../../src/figures/figure.ts';
import { readFigures } from '../../src/figures/tables.ts';
import { tableText, writeTable } from '../../src/figures/write.ts';
import { failure, figure, HEADER } from './table.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'burdenshift-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a table that is written', () => {
  it('is sorted by series, place and year, with the years that are none first', () => {
    const rows = [
      figure({ series: 'nato.realChange', value: 1 }),
      figure({ place: 'EST', year: 2026 }),
      figure({ place: 'EST', year: undefined }),
      figure({ place: 'EST', year: 2025 }),
    ];
    expect(
      tableText(rows)
        .split('\n')
        .map((line) => line.split(',').slice(0, 3).join(' ')),
    ).toEqual([
      'series place year',
      'nato.coreShare EST ',
      'nato.coreShare EST 2025',
      'nato.coreShare EST 2026',
      'nato.realChange POL 2025',
      '',
    ]);
  });

  it('quotes what holds commas and quotes', () => {
    const text = tableText([figure({ note: 'so-called "floor", 2.5', estimate: true, low: 4, high: 5 })]);
    expect(text).toBe(
      `${HEADER}\nnato.coreShare,POL,2025,4.25,4,5,percent,2026-07,nato-b,table 3,A,e,"so-called ""floor"", 2.5"\n`,
    );
  });

  it.each<[string, Partial<Figure>, RegExp]>([
    ['no number', { value: NaN }, /^t\.csv:2:25: "NaN" is not a number/],
    ['a line break', { note: 'two\nlines' }, /runs over several lines/],
    ['no locator', { locator: '' }, /The locator is missing/],
    ['an unknown unit', { unit: 'furlong' }, /Unknown unit "furlong"/],
  ])('is refused with %s', (_, wrong, message) => {
    expect(failure(() => tableText([figure(wrong)], 't.csv'))).toMatch(message);
  });

  it('is refused when a figure stands twice', () => {
    expect(failure(() => tableText([figure(), figure({ value: 5 })], 't.csv'))).toMatch(
      /^t\.csv:3:1: .*line 2 already/,
    );
  });
});

describe('a table on disk', () => {
  it('is written whole, and replaced only by force', () => {
    const path = join(folder, 'nato.csv');
    writeTable(path, [figure()]);
    expect(readFileSync(path, 'utf8')).toBe(tableText([figure()]));
    expect(failure(() => writeTable(path, [figure({ value: 1 })]))).toMatch(/nato\.csv" exists already; give another/);
    expect(readFileSync(path, 'utf8')).toContain(',4.25,');
    writeTable(path, [figure({ value: 1 })], { force: true });
    expect(readFileSync(path, 'utf8')).toContain(',1,');
    expect(readdirSync(folder)).toEqual(['nato.csv']);
  });

  it('is not begun when the figures have faults, and the old one stays', () => {
    const path = join(folder, 'nato.csv');
    writeFileSync(path, 'old');
    expect(() => writeTable(path, [figure({ unit: '' })], { force: true })).toThrow(FigureError);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['nato.csv']);
  });

  it('cannot be written into a folder that is not there', () => {
    const path = join(folder, 'missing', 'nato.csv');
    expect(failure(() => writeTable(path, [figure()]))).toMatch(/^Cannot write ".*nato\.csv": ENOENT/);
    expect(existsSync(path)).toBe(false);
  });
});

const words = fc.string({ maxLength: 20, unit: 'grapheme' }).filter((text) => !/[\n\r\uFEFF]/.test(text));
const some = words.filter((text) => text !== '');
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (x === 0 ? 0 : x));
const figures: fc.Arbitrary<Figure> = fc
  .record({
    series: fc.stringMatching(/^[a-z]{1,8}\.[a-zA-Z0-9]{1,12}$/),
    place: fc.stringMatching(/^[A-Z0-9_]{0,6}$/),
    year: fc.option(fc.integer({ min: 1900, max: 2100 }), { nil: undefined }),
    numbers: fc.tuple(finite, finite, finite).map((three) => three.sort((a, b) => a - b)),
    ranged: fc.boolean(),
    unit: fc.constantFrom('percent', 'bn EUR/year', 'thousand USD2015/person/year', '1', 'm person'),
    edition: some,
    source: some,
    locator: some,
    grade: fc.constantFrom<Figure['grade']>('A', 'B', 'C', 'D'),
    estimate: fc.boolean(),
    note: words,
  })
  .map(({ numbers: [low, value, high], ranged, ...rest }) => ({
    ...rest,
    value: value!,
    low: ranged ? low : undefined,
    high: ranged ? high : undefined,
    file: 't.csv',
    line: 0,
  }));

describe('any table', () => {
  it('is unchanged by writing and reading it', () => {
    const key = (f: Figure) => [f.series, f.place, f.year, f.edition].join('|');
    fc.assert(
      fc.property(fc.uniqueArray(figures, { maxLength: 12, selector: key }), (rows) => {
        const faults: Fault[] = [];
        const text = tableText(rows, 't.csv');
        const read = readFigures(text, 't.csv', faults).map((f) => ({ ...f, line: 0 }));
        expect(faults).toEqual([]);
        expect(new Set(read)).toEqual(new Set(rows));
        expect(tableText(read, 't.csv')).toBe(text);
      }),
      { seed: 20260707, numRuns: 300 },
    );
  });
});
