import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { FigureError } from '../../../src/figures/faults.ts';
import { importSipri, type SipriChoice } from '../../../src/figures/import/sipri.ts';
import { atHand, upstream } from './atHand.ts';

const given = { edition: '2025-04', source: 'sipri-milex-2025', file: 'sipri.xlsx' };
const choice: SipriChoice = { series: ['sipri.militaryShare'], places: ['RUS'], since: 2023 };
const blue = { style: { font: { color: { rgb: '0000FF' } }, numFmt: '0.00%' } };
const red = { style: { font: { color: { rgb: 'FF0000' } }, numFmt: '0.00%' } };
const percent = { style: { numFmt: '0.00%' } };

const share = (rows: CellValue[][], looks: [string, object][] = []) =>
  writeXlsx({
    sheets: [
      { name: 'Front page', rows: [] },
      {
        name: 'Share of GDP',
        rows: [
          ['Military expenditure as percentage of GDP'],
          [],
          ['Country', 'Notes', 2022, 2023, 2024],
          ['Europe'],
          ...rows,
        ],
        cells: new Map(looks),
      },
      {
        name: 'Constant (2023) US$',
        rows: [
          ['Country', null, 2022, 2023],
          ['Russia', '83', 88, 109],
        ],
      },
    ],
  });
const rows: CellValue[][] = [
  ['Russia', '83', 0.046, 0.054, 0.0705],
  ['Korea, South', null, 0.0257, '...', 'xxx'],
];

describe('the SIPRI workbook', () => {
  it('gives the states and years asked for, no others, in percent, with blue as estimates', async () => {
    const looks: [string, object][] = [
      ['4,3', blue],
      ['4,4', red],
      ['5,2', percent],
    ];
    const read = await importSipri(await share(rows, looks), { ...given, ...choice });
    expect(read.faults).toEqual([]);
    expect(read.figures.map((f) => [f.place, f.year, f.value, f.unit, f.estimate, f.note, f.locator])).toEqual([
      ['RUS', 2023, 5.4, 'percent', true, '', 'sheet Share of GDP, cell D5'],
      ['RUS', 2024, 7.05, 'percent', false, 'highly uncertain (red in the workbook)', 'sheet Share of GDP, cell E5'],
    ]);
  });

  it('leaves out what SIPRI has no figure for', async () => {
    const read = await importSipri(await share(rows, [['5,2', percent]]), {
      ...given,
      ...{ ...choice, places: ['KOR'], since: 2022 },
    });
    expect(read.figures.map((f) => [f.year, f.value])).toEqual([[2022, 2.57]]);
  });

  it('takes the base year of constant prices from the name of the sheet', async () => {
    const wanted = { ...choice, series: ['sipri.militarySpending'], until: 2023 };
    const read = await importSipri(await share(rows), { ...given, ...wanted });
    expect(read.figures.map((f) => [f.value, f.unit])).toEqual([[109, 'm USD2023/year']]);
  });

  it('is not read without saying what to take', async () => {
    const bytes = await share(rows);
    await expect(importSipri(bytes, { ...given, ...choice, places: [] })).rejects.toThrow(FigureError);
    await expect(importSipri(bytes, { ...given, ...choice, series: [] })).rejects.toThrow(/only a small part/);
  });

  it.each<[string, Partial<SipriChoice>, RegExp]>([
    ['an unknown state', { places: ['RUZ'] }, /"RUZ" is no state .* Did you mean "RUS"\?/],
    ['an unknown series', { series: ['sipri.militaryShar'] }, /no series "sipri\.militaryShar"\. Did you mean/],
    ['a state without a row', { places: ['UKR'] }, /Sheet Share of GDP: no row for UKR/],
    ['a year beyond the file', { since: 2030 }, /row 3: no year from 2030/],
    ['a sheet that is not there', { series: ['sipri.militarySpendingPerHead'] }, /found "Front page", "Share of GDP"/],
  ])('names %s', async (_, wrong, message) => {
    const read = await importSipri(await share(rows), { ...given, ...choice, ...wrong });
    expect(read.faults.map((f) => f.message).join('\n')).toMatch(message);
    expect(read.figures).toEqual([]);
  });

  it('names the cell that is no number', async () => {
    const read = await importSipri(await share([['Russia', '83', 0.046, 'many', 0.07]]), { ...given, ...choice });
    expect(read.faults[0]).toMatchObject({ line: 5, column: 4 });
    expect(read.faults[0]!.message).toMatch(/^Sheet Share of GDP, cell D5: "many" is not a number; expected a number/);
  });
});

describe.skipIf(!atHand('sipri_milex_1949-2024.xlsx'))('the SIPRI workbook of April 2025, where at hand', () => {
  it('gives the figures read off it by eye', { timeout: 60_000 }, async () => {
    const wanted = { series: ['sipri.militaryShare', 'sipri.militarySpending'], places: ['RUS', 'AUT'], since: 2024 };
    const read = await importSipri(upstream('sipri_milex_1949-2024.xlsx'), { ...given, ...wanted });
    expect(read.faults).toEqual([]);
    expect(read.figures.map((f) => [f.place, f.value, f.unit, f.estimate, f.locator])).toEqual([
      ['RUS', 7.05233864500366, 'percent', true, 'sheet Share of GDP, cell BZ158'],
      ['AUT', 0.999843177036641, 'percent', false, 'sheet Share of GDP, cell BZ162'],
      ['RUS', 150533.99675193994, 'm USD2023/year', true, 'sheet Constant (2023) US$, cell CA158'],
      ['AUT', 5096.6082507914725, 'm USD2023/year', false, 'sheet Constant (2023) US$, cell CA162'],
    ]);
  });
});
