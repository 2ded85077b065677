import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../src/figures/faults.ts';
import type { Figure } from '../../../src/figures/figure.ts';
import { importKiel } from '../../../src/figures/import/kiel.ts';
import { readFigures } from '../../../src/figures/tables.ts';
import { atHand, upstream } from './atHand.ts';

const given = { edition: 'R30', source: 'kiel-r30', file: 'kiel' };
const HEADER = '"country","iso","year","month","total","financial","humanitarian","military","commitments","gdp"';
const donors = (...rows: string[]) => ({ 'data_explorer.csv': [HEADER, ...rows, ''].join('\n') });
const figure = (figures: readonly Figure[], series: string, place: string, year: number) =>
  figures.find((f) => f.series === series && f.place === place && f.year === year);

describe('the Kiel tables', () => {
  const tables = donors(
    '"Germany","DEU",2025,1,3,1,0.5,1.5,9,3601.75',
    '"Germany","DEU",2025,12,0.3,0.1,0.1,0.1,9,3601.75',
    '"Germany","DEU",2026,4,1,0,0,1,9,3601.75',
    '"EU (Commission and Council)","EU",2025,2,4,4,0,0,9,0',
    '"Norway","NOR",2025,7,2,0,0,2,9,407.676',
  );

  it('add up to a year for each donor and kind, and to groups', () => {
    const { figures, faults } = importKiel(tables, given);
    expect(faults).toEqual([]);
    // Germany's military aid in 2025: 1.5 in January and 0.1 in December.
    expect(figure(figures, 'kiel.militaryAid', 'DEU', 2025)).toMatchObject({ value: 1.6, unit: 'bn EUR/year' });
    expect(figure(figures, 'kiel.totalAid', 'EUI', 2025)).toMatchObject({ value: 4 });
    // Europe with the EU institutions: 3 + 0.3 + 4 + 2. The EU-27 without them and without Norway: 3 + 0.3.
    expect(figure(figures, 'kielEurope.totalAid', '', 2025)).toMatchObject({ value: 9.3 });
    expect(figure(figures, 'kielEU27.totalAid', 'EU27', 2025)).toMatchObject({ value: 3.3 });
    expect(figure(figures, 'kiel.gdp2021', 'DEU', 2021)).toMatchObject({ value: 3601.75 });
    expect(figure(figures, 'kiel.gdp2021', 'EUI', 2021)).toBeUndefined();
  });

  it('keep the last year apart where it is not whole', () => {
    const { figures } = importKiel(tables, given);
    expect(figure(figures, 'kiel.militaryAid', 'DEU', 2026)).toBeUndefined();
    expect(figure(figures, 'kiel.militaryAidToApril', 'DEU', 2026)).toMatchObject({
      ...{ value: 1, unit: 'bn EUR', note: 'January to April 2026 only: not a year' },
    });
    // No row for Norway in 2026: no aid, which is a figure, not a gap.
    expect(figure(figures, 'kiel.militaryAidToApril', 'NOR', 2026)).toMatchObject({ value: 0 });
  });

  it('call the last year by its name when December is there', () => {
    const { figures } = importKiel(donors('"Germany","DEU",2025,12,1,0,0,1,9,3601.75'), given);
    expect(figure(figures, 'kiel.militaryAid', 'DEU', 2025)).toMatchObject({ value: 1 });
  });

  it('give every fault with its line and column', () => {
    const { faults } = importKiel(
      donors(
        '"Germany","DEU",2025,1,3,1,0.5,much,9,3601.75',
        '"Germany","DEU",2025,1,0,0,0,0,9,3601.75',
        '"Germania","D",2025,2,0,0,0,0,9,3601.75',
        '"Germany","DEU",2025,13,0,0,0,0,9,3601.75',
        '"Germany","DEU",2025',
      ),
      given,
    );
    expect(faults.map((f) => `${f.line}:${f.column} ${f.message}`)).toEqual([
      expect.stringMatching(/^6:0 .*expected 10 fields, found 3/),
      expect.stringMatching(/^2:8 data_explorer\.csv, line 2, column military: "much" is not a number/),
      expect.stringMatching(/^3:4 .*DEU 2025-1 stands on line 2 already/),
      expect.stringMatching(/^4:2 .*"D" is not a donor; expected ISO 3166 alpha-3, or EU/),
      expect.stringMatching(/^5:4 .*13 is not a month from 1 to 12/),
    ]);
  });

  it('name the column that is missing', () => {
    const { faults, figures } = importKiel({ 'data_explorer.csv': 'country,iso,year\nGermany,DEU,2025\n' }, given);
    expect(faults).toHaveLength(1);
    expect(faults[0]!.message).toMatch(/no column "month", "gdp", "military", .*; found country, iso, year/);
    expect(figures).toEqual([]);
  });

  it('say so when they are empty', () => {
    expect(importKiel({ 'data_explorer.csv': '' }, given).faults).toHaveLength(1);
    const further = { ...donors('"Germany","DEU",2025,12,1,0,0,1,9,3601.75'), 'total_allocations.csv': 'year\n' };
    expect(importKiel(further, given).faults[0]!.message).toMatch(/^total_allocations\.csv: no column "month"/);
    expect(importKiel(donors(), given).faults.map((f) => f.message)).toEqual(['data_explorer.csv has no rows.']);
  });
});

describe.skipIf(!atHand('kiel_r29/data_explorer.csv'))('the tables of Release 29, where at hand', () => {
  const text = (name: string) => upstream(`kiel_r29/${name}`).toString('utf8');

  it('give every yearly figure of the shipped table', () => {
    const faults: Fault[] = [];
    // Only the lines of the tracker, so that other lines of the table cannot disturb this.
    const [header, ...lines] = readFileSync('data/aid.csv', 'utf8').split('\n');
    const own = lines.filter((line) => /^kiel(All|EU27|Europe|Other)?\./.test(line));
    const derived = /(Mean2022To2024|FirstHalf|SecondHalf)$/;
    const shipped = readFigures([header, ...own, ''].join('\n'), 'aid.csv', faults).filter(
      (f) => !derived.test(f.series) && !/^kiel\w+\.gdp2021$/.test(f.series),
    );
    const read = importKiel(
      {
        'data_explorer.csv': text('data_explorer.csv'),
        'total_allocations.csv': text('total_allocations.csv'),
        'procurement_trends.csv': text('procurement_trends.csv'),
      },
      { edition: 'R29', source: 'kiel-r29' },
    );
    expect(faults).toEqual([]);
    expect(read.faults).toEqual([]);
    // The shipped sums over groups are rounded to the million; donors agree to the digit.
    const rounded = (f: Figure) =>
      /^kiel(EU27|Europe|Other)/.test(f.series) ? Math.round(f.value * 1e3) / 1e3 : f.value;
    const line = (f: Figure) => [f.series, f.place, f.year, rounded(f), f.unit, f.estimate, f.edition].join(' ');
    expect(read.figures.map(line).sort()).toEqual(shipped.map(line).sort());
    expect(shipped.filter((f) => f.series === 'kiel.militaryAid')).toHaveLength(42 * 4);
  });
});
