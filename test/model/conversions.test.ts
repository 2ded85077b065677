/** Core spending of Germany in the price bases of others, worked by hand from the tables of the IMF and the Federal Reserve. */
import { describe, expect, test } from 'vitest';
import { number } from '../run/shipped.ts';

const bn = 1e9;
const germany = (name: string, year = 2030) => number('hague-2035', name, 'DEU', year) / bn;

// 2030: 3.05 % of 5,283.797 bn dollars of 2025 = 161.156 bn; 2.69 % would be kept, so that 0.36 % = 19.022 bn is extra
describe('Germany in 2030 at the prices of one year', () => {
  test.each([
    // 0.8845 euros to the dollar in 2025
    ['InEuros', 142.542, 16.825],
    // 0.885310 of its own statistics to the dollar; deflator 123.034 in 2025 and 102.694 in 2021; 0.844932 to the dollar in 2021
    //   161.156 × 0.885310 × 102.694 / 123.034 / 0.844932
    ['InDollarsOf2021', 140.942, 16.636],
    // 0.721 to the international dollar: 161.156 × 0.885310 / 0.721
    ['InPurchasingPower', 197.882, 23.357],
  ])('%s', (base, spending, extra) => {
    expect(germany(`conversions.coreSpending${base}`)).toBeCloseTo(spending, 2);
    expect(germany(`conversions.extraCost${base}`)).toBeCloseTo(extra, 2);
  });
});

describe('Germany in 2030 at the prices of that year', () => {
  test.each([
    // 3.05 % and 0.36 % of a GDP of 5,184.762 bn in its own currency, the euro, or 6,013.704 bn dollars
    ['InNationalCurrency', 158.135, 18.665],
    ['InCurrentDollars', 183.418, 21.649],
    ['InCurrentEuros', 158.135, 18.665],
  ])('%s', (base, spending, extra) => {
    expect(germany(`conversions.coreSpending${base}`)).toBeCloseTo(spending, 2);
    expect(germany(`conversions.extraCost${base}`)).toBeCloseTo(extra, 2);
  });

  test('a fiscal year that ends in March has a quarter of its GDP in the year it ends in', () => {
    // three quarters of the year before and one of this
    const gdp = (year: number) => germany('prices.nominalGDP', year);
    expect(germany('conversions.coreSpendingOfFiscalYear')).toBeCloseTo(
      0.0305 * (0.75 * gdp(2029) + 0.25 * gdp(2030)),
      9,
    );
  });
});

test.each(['DEU', 'POL', 'GBR', 'NOR'])('%s: in 2025 the prices of 2025 are those of the year', (state) => {
  const at = (name: string) => number('hague-2035', name, state, 2025);
  const dollars = at('spending.coreSpending');
  expect(at('conversions.coreSpendingInCurrentDollars') / dollars).toBeCloseTo(1, 9);
  expect(at('conversions.coreSpendingInCurrentEuros') / at('conversions.coreSpendingInEuros')).toBeCloseTo(1, 9);
  expect(at('conversions.coreSpendingInNationalCurrency') / (dollars * at('prices.exchangeRate2025'))).toBeCloseTo(
    1,
    9,
  );
});
