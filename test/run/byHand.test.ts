/** The headline and the main table of hague-2035, worked out from the tables of figures by other arithmetic than that of the product. */
import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/run/read.ts';
import { run } from './shipped.ts';

const rows = (file: string) => csvParse(readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8'));
const NATO = rows('nato-2026-07.csv');
const WEO = rows('weo-2025-10.csv');
const MEMBERS = rows('groups.csv');

/** The figure of a series as published; shares and growth in per cent, money in bn, people in millions. */
function figure(table: typeof NATO, series: string, place: string, year: number): number {
  const found = table.filter((r) => r['series'] === series && r['place'] === place && r['year'] === String(year));
  if (found.length !== 1) throw new Error(`${found.length} figures for ${series}[${place}, ${year}]`);
  return Number(found[0]!['value']);
}

const membersOf = (group: string) =>
  MEMBERS.filter((r) => r['group'] === group && r['to'] === '').map((r) => r['member']!);
const armed = membersOf('NATO_WITH_FORCES').filter((ally) => ally !== 'USA');
const all = membersOf('NATO_EXCEPT_US');

/** GDP in bn dollars of 2025: the IMF's of 2025, grown by its rates to 2030 and by that of 2030 from then on. */
function gdp(ally: string, year: number): number {
  let value = figure(WEO, 'weo.nominalGDPDollars', ally, 2025);
  for (let y = 2026; y <= year; y++) value *= 1 + figure(WEO, 'weo.realGrowth', ally, Math.min(y, 2030)) / 100;
  return value;
}

/** Points of GDP above the share of 2026 that the pledge asks for in full. */
const rise = (ally: string) => Math.max(0, 3.5 - figure(NATO, 'nato.coreShare', ally, 2026));
const extra = (ally: string, year: number) => (rise(ally) / 100) * ((year - 2026) / 9) * gdp(ally, year);
const sum = (numbers: readonly number[]) => numbers.reduce((total, x) => total + x, 0);
const YEARS = Array.from({ length: 9 }, (_, i) => 2027 + i);

describe('The Hague 2035, worked out by hand', () => {
  const hague = run('hague-2035');
  const ours = (name: string, place: string, year = 2035) => read(hague, name, [place], year);
  const same = (given: number, wanted: number) => expect(given / wanted - 1).toBeCloseTo(0, 9);

  it.each(armed)('gives the share, the extra cost, its sum and its cost a head of %s', (ally) => {
    const [needed, together] = [extra(ally, 2035), sum(YEARS.map((year) => extra(ally, year)))];
    expect(ours('spending.coreShare', ally)).toBeCloseTo(
      Math.max(3.5, figure(NATO, 'nato.coreShare', ally, 2026)) / 100,
      12,
    );
    if (needed === 0) return expect(ours('spending.extraCost', ally)).toBeCloseTo(0, 3);
    same(ours('spending.extraCost', ally), needed * 1e9);
    same(ours('spending.cumulativeExtra', ally), together * 1e9);
    same(ours('spending.extraPerHead', ally), (needed * 1e9) / (figure(WEO, 'weo.population', ally, 2030) * 1e6));
  });

  it('gives the numbers of the headline: 326.8 bn in 2035, 502 a head, 1.57 trn in all', () => {
    const total = sum(armed.map((ally) => extra(ally, 2035)));
    const together = sum(armed.flatMap((ally) => YEARS.map((year) => extra(ally, year))));
    const people = sum(all.map((ally) => figure(WEO, 'weo.population', ally, 2030)));
    expect([total.toFixed(1), ((total * 1e3) / people).toFixed(0), (together / 1e3).toFixed(2)]).toEqual([
      '326.8',
      '502',
      '1.57',
    ]);
    same(ours('burden.groupExtraCost', 'NATO_EXCEPT_US'), total * 1e9);
    same(ours('burden.groupCumulativeExtra', 'NATO_EXCEPT_US'), together * 1e9);
    same(ours('burden.groupExtraPerHead', 'NATO_EXCEPT_US'), (total * 1e9) / (people * 1e6));
  });
});
