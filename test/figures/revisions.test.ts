import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/figures/catalogue.ts';
import { tablesIn } from '../../src/figures/folder.ts';
import { revisions, seriesList } from '../../src/figures/revisions.ts';
import { catalogue, failure, row } from './table.ts';

const [OLD, NEW] = ['2025-08', '2026-07'];
const small = catalogue([
  row('nato.coreShare', 'POL', 2025, 4.48, 'percent', OLD),
  row('nato.coreShare', 'POL', 2025, 4.25, 'percent', NEW),
  row('nato.coreShare', 'EST', 2025, 3.38, 'percent', OLD),
  row('nato.coreShare', 'EST', 2025, 3.93, 'percent', NEW),
  row('nato.coreShare', 'USA', 2025, 3.22, 'percent', OLD),
  row('nato.coreShare', 'USA', 2025, 3.22, 'percent', NEW),
  row('nato.coreShare', 'USA', 2026, 3.1, 'percent', NEW),
  row('nato.spending', 'POL', 2025, 44, 'bn USD/year', OLD),
  row('nato.spending', 'POL', 2025, 40000, 'm USD/year', NEW),
  row('nato.gdp', 'POL', 2025, 800, 'bn USD2015/year', OLD),
  row('nato.gdp', 'POL', 2025, 900, 'bn USD2021/year', NEW),
  row('nato.personnel', 'POL', 2025, 216, 'thousand person', OLD),
  row('weo.growth', 'POL', 2025, 3.2, 'percent', '2025-10'),
]);

describe('revisions between two editions', () => {
  it('are the figures that moved, largest first, beside those that did not or stand in one only', () => {
    const found = revisions(small, OLD, NEW, { series: 'nato.coreShare' });
    // Estonia 0.55 / 3.38 = 16.3 %, Poland -0.23 / 4.48 = -5.1 %.
    expect(found.moved.map((r) => [r.after.place, r.before.value, r.after.value, r.difference])).toEqual([
      ['EST', 3.38, 3.93, 0.55],
      ['POL', 4.48, 4.25, -0.23],
    ]);
    expect(found.moved[1]!.relative).toBeCloseTo(-0.23 / 4.48, 10);
    expect(found.unmoved).toBe(1);
    expect(found.onlyAfter.map((f) => [f.place, f.year])).toEqual([['USA', 2026]]);
    expect(found.onlyBefore).toEqual([]);
  });

  it('bring units that differ in scale together, and set apart those of other prices', () => {
    const found = revisions(small, OLD, NEW, { place: 'POL' });
    // 44 bn are 44 000 m; 40 000 less 44 000.
    expect(found.moved.find((r) => r.after.series === 'nato.spending')!.difference).toBe(-4000);
    expect(found.otherUnit.map((pair) => pair.after.series)).toEqual(['nato.gdp']);
    expect(found.onlyBefore.map((f) => f.series)).toEqual(['nato.personnel']);
  });

  it('are antisymmetric', () => {
    const [there, back] = [revisions(small, OLD, NEW), revisions(small, NEW, OLD)];
    expect(back.onlyBefore.length).toBe(there.onlyAfter.length);
    expect(back.moved.length).toBe(there.moved.length);
  });

  it.each<[string, () => unknown, RegExp]>([
    [
      'an unknown edition',
      () => revisions(small, OLD, '2026-08'),
      /no edition "2026-08"\. Did you mean .* nato: 2025-08, 2026-07/,
    ],
    [
      'editions of two publishers',
      () => revisions(small, OLD, '2025-10'),
      /No publisher has both .* nato: 2025-08, 2026-07/,
    ],
    ['one edition twice', () => revisions(small, OLD, OLD), /two different editions; both are "2025-08"/],
    [
      'an unknown series',
      () => revisions(small, OLD, NEW, { series: 'nato.coreShar' }),
      /Did you mean "nato.coreShare"/,
    ],
    [
      'an unknown place',
      () => revisions(small, OLD, NEW, { place: 'POK' }),
      /no figure for "POK"\. Did you mean "POL"/,
    ],
    [
      'a series without the edition',
      () => revisions(small, OLD, NEW, { series: 'weo.growth' }),
      /no edition "2025-08" of weo\.growth.* weo: 2025-10/,
    ],
  ])('refuse %s', (_, action, message) => expect(failure(action)).toMatch(message));

  it('show what NATO changed between August 2025 and July 2026', () => {
    const shipped = catalogueOf(tablesIn('data'));
    const { moved } = revisions(shipped, '2025-08', '2026-07', { series: 'nato.coreShare' });
    const at = (place: string, year: number) => {
      const found = moved.find((r) => r.after.place === place && r.after.year === year)!;
      return [Number(found.before.value.toFixed(2)), found.after.value];
    };
    expect(at('POL', 2025)).toEqual([4.48, 4.25]);
    expect(at('EST', 2025)).toEqual([3.38, 3.93]);
  });
});

describe('the list of series', () => {
  it('gives units, editions, places, years and sources', () => {
    expect(seriesList(small).map((s) => s.series)).toEqual([
      ...['nato.coreShare', 'nato.gdp', 'nato.personnel', 'nato.spending', 'weo.growth'],
    ]);
    expect(seriesList(small)[0]).toEqual({
      series: 'nato.coreShare',
      units: ['percent'],
      editions: ['2025-08', '2026-07'],
      places: 3,
      figures: 7,
      years: [2025, 2026],
      sources: ['nato-b'],
    });
    expect(seriesList(catalogue([row('law.floor', '', '', 2)]))[0]).toMatchObject({ places: 0, years: undefined });
  });
});
