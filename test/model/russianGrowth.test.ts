/** Russian output from the growth that the IMF forecasts, year on year. */
import { expect, test } from 'vitest';
import { run } from './russiaRuns.ts';

const today = run();

// IMF WEO 2025-10: 1.14 % in 2028, 1.1 % in 2029 and in 2030; the last is held
test.each([
  [2028, 1.0114],
  [2029, 1.011],
  [2030, 1.011],
  [2031, 1.011],
])('real GDP of %i is %d times that of the year before', (year, factor) => {
  const part = (name: string) => today(name, year) / today(name, year - 1);
  expect(part('russianEconomy.gdp')).toBeCloseTo(factor, 12);
  expect(part('russianEconomy.gdpAtPPP')).toBeCloseTo(factor, 12);
});

test('in 2025 it is nominal GDP in dollars of that year', () => {
  expect(today('russianEconomy.volumeIndex', 2025)).toBe(1);
  expect(today('russianEconomy.gdp', 2025)).toBe(today('russianEconomy.gdpIn2025', 2025));
});
