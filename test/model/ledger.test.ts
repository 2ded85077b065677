import { describe, expect, test } from 'vitest';
import { openShipped, read } from '../../src/index.ts';

const desk = openShipped();
const bn = 1e9;

describe('the account of Germany in 2030 when the United States leave', () => {
  const run = desk.run('us-leaves');
  const germany = (name: string, year = 2030) => read(run, name, ['DEU'], year) / bn;

  test('the pledge brings four ninths of the rise', () => {
    // NATO 2026-07: 2.69 % in 2026; target 3.5 % in 2035, nine equal steps, four of them by 2030:
    //   4/9 x (3.5 - 2.69) = 0.36 points
    // IMF WEO 2025-10: 5,013.574 bn dollars in 2025, growth 0.944, 1.473, 1.203, 0.980, 0.679 %: 5,283.8 bn in 2030
    //   0.36 % x 5,283.8 = 19.02 bn
    expect(germany('economy.gdp')).toBeCloseTo(5283.8, 1);
    expect(germany('ledger.sources')).toBeCloseTo(19.02, 2);
  });

  test('posture takes a tenth of the list a year, shared by GDP', () => {
    // IISS: 226 to 344, middle 285 bn dollars, paid over ten years: 28.5 bn a year
    // Germany's part of the GDP of European allies with armed forces in 2030: 5.28 of 27.9 trn = 18.9 %
    //   18.9 % x 28.5 = 5.39 bn
    expect(germany('posture.procurementBill')).toBeCloseTo(5.39, 1);
    expect(germany('ledger.postureUse')).toBeCloseTo(
      germany('posture.procurementBill') + germany('posture.operatingBill'),
      9,
    );
  });

  test('military aid makes good what the others do not give already', () => {
    // US military aid, mean of 2022-24, at 2025 prices: 25.7 bn dollars; others above their own mean: 17.0 bn
    //   25.7 - 17.0 = 8.7 bn; Germany's part of the GDP of European NATO, 18.9 %: 1.64 bn
    expect(germany('ledger.aidUse')).toBeCloseTo(1.64, 1);
  });

  test('what is left is sources less uses, year by year and added up', () => {
    const years = [2027, 2028, 2029, 2030];
    for (const year of years)
      expect(germany('ledger.residual', year)).toBeCloseTo(
        germany('ledger.sources', year) - germany('ledger.uses', year),
        9,
      );
    const sum = years.reduce(
      (total, year) => total + germany('ledger.residual', year),
      germany('ledger.residual', 2026),
    );
    expect(germany('ledger.cumulativeResidual')).toBeCloseTo(sum, 9);
  });
});

describe('conventions of the account', () => {
  const aid = (set: Record<string, string>, state: string) =>
    read(desk.run('hague-2035', { set }), 'ledger.aidUse', [state], 2030) / bn;

  test('aid that does not count is charged only to states that hold it inside their share', () => {
    // Norway counts all its military aid inside its NATO share, France is taken to count half of it
    const apart = { 'ledger.aidCounts': 'apart' };
    expect(aid(apart, 'NOR')).toBeCloseTo(aid({}, 'NOR'), 9);
    expect(aid(apart, 'FRA')).toBeCloseTo(aid({}, 'FRA') / 2, 9);
  });

  test('EU loans on top bring what is paid out of them, spread to 2030', () => {
    // SAFE loan of Poland: 43.734 bn euros / 0.8845 euros a dollar / 4 years (2027-2030) = 12.36 bn dollars a year
    const onTop = { set: { 'ledger.euLoansCount': 'onTop' } };
    const gain = (year: number) =>
      (read(desk.run('hague-2035', onTop), 'ledger.sources', ['POL'], year) -
        read(desk.run('hague-2035'), 'ledger.sources', ['POL'], year)) /
      bn;
    expect(gain(2030)).toBeCloseTo(12.36, 2);
    expect(gain(2031)).toBe(0);
  });
});
