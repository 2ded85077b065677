import { describe, expect, it } from 'vitest';
import { importWeo } from '../../../src/figures/import/weo.ts';

const given = { edition: '2025-04', source: 'imf-weo-2025-04', places: ['POL'], since: 2024 };
const row = (...cells: string[]) => cells.join('\t');
const HEADER = row(
  ...['WEO Country Code', 'ISO', 'WEO Subject Code', 'Country', 'Units', 'Scale'],
  ...['2023', '2024', '2025', 'Estimates Start After'],
);
const POLAND = row(
  '964',
  'POL',
  'NGDP',
  'Poland',
  'National currency',
  'Billions',
  '3,410.1',
  '3,641.2',
  '3,900.5',
  '2024',
);
const file = (...rows: string[]) => [HEADER, ...rows, ''].join('\r\n');
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('the WEO bulk file', () => {
  it.each([
    ['UTF-8', utf8],
    ['UTF-16 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 without', (text: string) => Buffer.from(text, 'utf16le')],
  ])('is read in %s, years after the last actual one being estimates', (_, encode) => {
    const other = row('1', 'FRA', 'NGDP', 'France', '', 'Billions', '1', '2', '3', '2024');
    const growth = row('964', 'POL', 'NGDP_RPCH', 'Poland', 'Percent change', '', '0.1', '2.9', 'n/a', '2024');
    const read = importWeo(encode(file(POLAND, other, growth)), given);
    expect(read.faults).toEqual([]);
    expect(read.figures.map((f) => [f.series, f.place, f.year, f.value, f.unit, f.estimate])).toEqual([
      ['weo.nominalGDP', 'POL', 2024, 3641.2, 'bn NCU/year', false],
      ['weo.nominalGDP', 'POL', 2025, 3900.5, 'bn NCU/year', true],
      ['weo.realGrowth', 'POL', 2024, 2.9, 'percent', false],
    ]);
  });

  it('is refused in another scale than expected, with a number that is none, without the state', () => {
    const millions = POLAND.replace('Billions', 'Millions');
    const odd = POLAND.replace('3,900.5', 'lots');
    const messages = (text: string, places = ['POL']) =>
      importWeo(utf8(text), { ...given, places }).faults.map((f) => `${f.line}:${f.column} ${f.message}`);
    expect(messages(file(millions))[0]).toMatch(/^2:6 .*NGDP is in "Millions"; expected "Billions"/);
    expect(messages(file(odd))[0]).toMatch(/^2:9 .*"lots" is not a number; expected one like 1,234\.5, or n\/a/);
    expect(messages(file(POLAND), ['POLX'])[0]).toMatch(/no rows for POLX\. Did you mean "POL"\?/);
    expect(messages('a,b\n1,2\n')[0]).toMatch(/no column "ISO", "WEO Subject Code"/);
  });
});
