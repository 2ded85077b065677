/** Inflation against the forecast: what it moves, and that it moves nothing that is over. */
import { expect, test } from 'vitest';
import { read } from '../../src/index.ts';
import { run } from '../run/shipped.ts';

const surprised = run('today', { set: { 'prices.inflationShock': '2 %' } });
const more = (name: string, year: number) =>
  read(surprised, name, ['DEU'], year) - read(run('today'), name, ['DEU'], year);

test('nominal growth rises by it times one and real growth', () => {
  // Germany 2030: real growth 0.679 %; 2 points more inflation are 2 × 1.00679 = 2.01358 points more
  expect(more('debt.nominalGrowth', 2030)).toBeCloseTo(0.0201358, 6);
  expect(more('debt.nominalGrowth', 2024)).toBe(0);
});

test('the price level rises by it each year after the last observed', () => {
  const level = (year: number) => read(surprised, 'prices.priceLevel', ['DEU'], year);
  const inflation = read(surprised, 'prices.forecastInflation', ['DEU'], 2031);
  expect(level(2031) / level(2030)).toBeCloseTo(1.02 + inflation, 12);
  expect(more('prices.priceLevel', 2024)).toBe(0);
});
