import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { importNato, NATO_SERIES } from '../../../src/figures/import/nato.ts';
import { readFigures } from '../../../src/figures/tables.ts';
import type { Fault } from '../../../src/figures/faults.ts';
import type { Figure } from '../../../src/figures/figure.ts';
import { tableText } from '../../../src/figures/write.ts';
import { atHand, upstream } from './atHand.ts';

const given = { edition: '2026-07', source: 'nato-2026-07', file: 'nato.xlsx' };
type Rows = CellValue[][];

const workbook = (sheets: Record<string, Rows>) =>
  writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) });

/** A share table with the layout of the workbook, `down` rows lower and one column further left than in 2024. */
const shares = (down: number, rows: Rows, title = 'Table 3 : Defence expenditure as a share of GDP'): Rows => [
  ...Array.from({ length: down }, (): CellValue[] => []),
  [`${title} and annual real change`],
  ['Based on 2021 prices'],
  [null, null, 2024, '2025e'],
  ['Share of real GDP (%)'],
  ...rows,
  [null, null, '#REF!', '#REF!'],
  ['Annual real change (%)'],
  [null, 'Poland*', 10.5, 12.25],
  ['Notes: Figures for 2025 are estimates.'],
];
const share = (sheets: Record<string, Rows>, series = ['nato.coreShare']) =>
  workbook(sheets).then((bytes) => importNato(bytes, { ...given, series }));
const brief = (figures: readonly Figure[]) =>
  figures.map((f) => [f.series, f.place, f.year, f.value, f.unit, f.estimate, f.locator]);

describe('the NATO workbook', () => {
  it('is found by titles, headings and names, wherever the tables stand', async () => {
    const rows: Rows = [
      [null, 'Poland*', 3.79, 4.25],
      [null, 'Türkiye 1', 2.1, '..'],
      [null, 'NATO Europe and Canada', 2.02, 2.3],
      [null, 'NATO Total', 2.61, '2.77e'],
    ];
    for (const down of [0, 3]) {
      const { figures, faults } = await share({ 'TABLE 3': shares(down, rows) });
      expect(faults).toEqual([]);
      // Title, subtitle, years, heading: the first state stands in the fifth row after `down` blank ones, years in C and D.
      const cell = (column: string, n: number) => `sheet TABLE 3, cell ${column}${down + 4 + n}`;
      expect(brief(figures)).toEqual([
        ['nato.coreShare', 'POL', 2024, 3.79, 'percent', false, cell('C', 1)],
        ['nato.coreShare', 'POL', 2025, 4.25, 'percent', true, cell('D', 1)],
        ['nato.coreShare', 'TUR', 2024, 2.1, 'percent', false, cell('C', 2)],
        ['nato.coreShare', 'NATO_EXCEPT_US', 2024, 2.02, 'percent', false, cell('C', 3)],
        ['nato.coreShare', 'NATO_EXCEPT_US', 2025, 2.3, 'percent', true, cell('D', 3)],
        ['nato.coreShare', 'NATO', 2024, 2.61, 'percent', false, cell('C', 4)],
        ['nato.coreShare', 'NATO', 2025, 2.77, 'percent', true, cell('D', 4)],
      ]);
    }
  });

  it('carries edition, source, grade, file and line', async () => {
    const { figures } = await share({ T: shares(0, [[null, 'Poland', 4, 5]]) });
    expect(figures[0]).toMatchObject({ ...given, grade: 'A', line: 5 });
  });

  it('takes the base year of constant prices from the heading', async () => {
    const table: Rows = [
      ['Table 2 : Core defence expenditure'],
      ['Million US dollars'],
      ['', '', 2024],
      ['Current prices and exchange rates'],
      ['', 'Poland', 100],
      ['Constant 2021 prices and exchange rates'],
      ['', 'Poland', 90],
    ];
    const { figures, faults } = await share({ T: table }, [
      'nato.spendingCurrentDollars',
      'nato.spendingConstantDollars',
    ]);
    expect(faults).toEqual([]);
    expect(figures.map((f) => [f.series, f.value, f.unit])).toEqual([
      ['nato.spendingCurrentDollars', 100, 'm USD/year'],
      ['nato.spendingConstantDollars', 90, 'm USD2021/year'],
    ]);
  });

  it('marks the years that a note calls estimates, even if the header does not', async () => {
    const table = shares(0, [[null, 'Poland', 4, 5]]);
    table[2] = [null, null, 2024, 2025];
    const { figures } = await share({ T: table });
    expect(figures.map((f) => f.estimate)).toEqual([false, true]);
  });

  it('does not take the numbers of a graph for those of a table', async () => {
    const table = shares(0, [[null, 'Poland', 4, 5]]);
    const graph: Rows = [['Graph 1 : Share of GDP'], [null, null, 2024, 2025], [null, 'Poland', 1, 1]];
    const { figures, faults } = await share({ T: [...table, ...graph] });
    expect(faults).toEqual([]);
    expect(figures.map((f) => f.value)).toEqual([4, 5]);
  });

  it('says what it leaves out', async () => {
    const table = shares(0, [[null, 'Poland', 4, 5]]);
    const other: Rows = [['Table 9 : Something new'], ['Per cent'], ['', '', 2024], ['', 'Poland', 1]];
    const { faults, skipped } = await share({ T: table, N: other });
    expect(faults).toEqual([]);
    expect(skipped).toEqual(['N, something new']);
  });
});

describe('a NATO workbook with faults', () => {
  const messages = async (rows: Rows) =>
    (await share({ T3: shares(0, rows) })).faults.map((f) => `${f.line}:${f.column} ${f.message}`);

  it('names sheet, row and column of each, and what would have been accepted', async () => {
    const found = await messages([
      [null, 'Polnd', 4.2, 4.3],
      [null, 'Estonia', 'about 3', 3.4],
      [null, 'Latvia', 3.1, '#DIV/0!'],
    ]);
    expect(found).toHaveLength(3);
    expect(found[0]).toMatch(/^5:2 Sheet T3, cell B5: "Polnd" has numbers, but is neither an ally .* mean "Poland"\?/);
    expect(found[1]).toBe(
      '6:3 Sheet T3, cell C6: "about 3" is not a number. Write 1.35 or 1.35e, or ".." where nothing is published.',
    );
    expect(found[2]).toMatch(/^7:4 Sheet T3, cell D7: "#DIV\/0!" is not a number/);
  });

  it('is refused where a figure stands twice', async () => {
    const found = await messages([
      [null, 'Poland', 4.2, 4.3],
      [null, 'Poland*', 4.2, 4.3],
    ]);
    expect(found[0]).toMatch(/^6:0 sheet T3, cell C6: nato.coreShare\[POL, 2024\] stands at sheet T3, cell C5 already/);
  });

  it('is refused where a line of text would cut off the rows below it', async () => {
    const found = await messages([[null, 'Poland', 4.2, 4.3], ['of which new allies'], [null, 'Sweden', 2.1, 2.2]]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^7:1 Sheet T3, cell A7: the rows from here stand below "of which new allies"; expected/);
  });

  it('is refused where a table is missing, naming the tables that were found', async () => {
    const { faults } = await share({ T: shares(0, [[null, 'Poland', 4, 5]], 'Table 3 : Defence budgets as a share') });
    expect(faults).toHaveLength(1);
    expect(faults[0]!.message).toMatch(/^No sheet has nato\.coreShare: expected a table titled like/);
    expect(faults[0]!.message).toContain('found and not read: T, defence budgets as a share and annual real change');
  });

  it('is refused whole when a series of it is unknown', async () => {
    const { faults } = await share({ T: shares(0, []) }, ['nato.coreShar']);
    expect(faults[0]!.message).toBe('The NATO workbook has no series "nato.coreShar". Did you mean "nato.coreShare"?');
  });
});

describe('any workbook', () => {
  const cell = fc.oneof(
    fc.constantFrom<CellValue>(null, 'Table 3 : Defence expenditure as a share of GDP', 'Table 5 : GDP', '2025e', 2024),
    fc.constantFrom<CellValue>(
      'Share of real GDP (%)',
      'Constant 2021 prices and exchange rates',
      'Poland*',
      'NATO Total',
    ),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.stringMatching(/^[ -~]{0,12}$/),
  );

  it('gives figures that can be written, or says why not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 14 }), async (rows) => {
        const { figures, faults } = await share({ T: rows }, ['nato.coreShare', 'nato.gdpConstantDollars']);
        expect(figures.length + faults.length).toBeGreaterThan(0);
        if (faults.length === 0) expect(tableText(figures)).toContain('nato.coreShare');
      }),
      { seed: 20260707, numRuns: 150 },
    );
  });
});

describe.skipIf(!atHand('nato_240617-def-exp-2024-TABLES-en.xlsx'))('the workbook of June 2024, where at hand', () => {
  it('gives the shipped table to the digit', { timeout: 60_000 }, async () => {
    const faults: Fault[] = [];
    const shipped = readFigures(readFileSync('data/nato-2024-06.csv', 'utf8'), 'nato-2024-06.csv', faults);
    const bytes = upstream('nato_240617-def-exp-2024-TABLES-en.xlsx');
    const read = await importNato(bytes, { edition: '2024-06', source: 'nato-2024-06' });
    const line = (f: Figure) => [f.series, f.place, f.year, f.value, f.unit, f.estimate, f.edition, f.source].join(' ');
    expect(faults).toEqual([]);
    expect(read.faults).toEqual([]);
    expect(read.figures.map(line).sort()).toEqual(shipped.map(line).sort());
    expect(read.figures).toHaveLength(5005);
    expect(new Set(read.figures.map((f) => f.series))).toEqual(new Set(NATO_SERIES));
    // Read off the workbook by eye: Poland's share in 2024 stands in TABLE3, row 32, column N.
    const poland = read.figures.find((f) => f.series === 'nato.coreShare' && f.place === 'POL' && f.year === 2024);
    expect(poland).toMatchObject({ locator: 'sheet TABLE3, cell N32', estimate: true });
    expect(read.skipped).toEqual([
      'TABLE1, defence expenditure, constant 2015 prices',
      'TABLE4, defence expenditure real change 2014-2024e',
    ]);
  });
});
