/** Assumptions whose central value leaves everything as it is (0 or 1): what they move when they are not at rest, by hand. */
import { expect, test } from 'vitest';
import { read } from '../../src/index.ts';
import { run } from '../run/shipped.ts';

/** Numbers of Germany in a scenario with settings. */
const germany = (scenario: string, set: Readonly<Record<string, string>> = {}) => {
  const found = run(scenario, { set });
  return (name: string, year: number) => read(found, name, ['DEU'], year);
};
const today = germany('today');
const pledged = germany('hague-2035');

test('inflation against the forecast raises nominal growth by its size times one and real growth', () => {
  const surprised = germany('today', { 'prices.inflationShock': '2 %' });
  const more = (name: string, year: number) => surprised(name, year) - today(name, year);
  // Germany 2030: real growth 0.679 %; 2 points more inflation are 2 × 1.00679 = 2.01358 points more
  expect(more('debt.nominalGrowth', 2030)).toBeCloseTo(0.0201358, 6);
  expect(surprised('prices.priceLevel', 2031) / surprised('prices.priceLevel', 2030)).toBeCloseTo(
    1.02 + surprised('prices.forecastInflation', 2031),
    12,
  );
  for (const name of ['debt.nominalGrowth', 'prices.priceLevel']) expect(more(name, 2024)).toBe(0);
});

test('growth shocks, common and own, add up; a shift of the trend comes after the forecast', () => {
  const shocked = germany('today', {
    ...{ 'economy.commonGrowthShock': '1 %', 'economy.ownGrowthShock': '0.5 %', 'economy.trendShift': '-0.2 %' },
  });
  const more = (year: number) => shocked('economy.realGrowth', year) - today('economy.realGrowth', year);
  expect(more(2030)).toBeCloseTo(0.015, 12);
  expect(more(2035)).toBeCloseTo(0.013, 12);
  // 0.679 % as forecast for 2030
  expect(shocked('economy.gdp', 2030) / shocked('economy.gdp', 2029)).toBeCloseTo(1.02179, 5);
});

test('more households and workers than assumed share a bill: a tenth more people each, a tenth less for each worker', () => {
  const more = germany('hague-2035', { 'budget.headcountError': '1.1' });
  const part = (name: string) => more(name, 2035) / pledged(name, 2035);
  expect(part('budget.taxPerHousehold')).toBeCloseTo(1.1, 12);
  expect(part('budget.taxPerWorker')).toBeCloseTo(1 / 1.1, 12);
});

test('aid that tapers falls by a tenth a year from the last observed year on', () => {
  const tapering = run('today', { set: { 'donors.projection': 'taper', 'institutions.projection': 'taper' } });
  const given = (year: number) => read(tapering, 'donors.projected', ['DEU', 'military'], year);
  expect(given(2027) / given(2026)).toBeCloseTo(0.9, 12);
  expect(given(2030) / given(2026)).toBeCloseTo(0.9 ** 4, 12);
});
