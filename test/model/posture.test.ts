import { describe, expect, test } from 'vitest';
import { state } from '../../src/model/places.ts';
import { extremes, pairs, run, type Reading } from './missions.ts';

const sumOver = (read: Reading, name: string, year: number) =>
  state.members.reduce((total, member) => total + read(name, year, member), 0);

/** All US forces leave from 2027 to 2030, and the whole inventory is to be replaced. */
const LEAVES = { 'usPersonnel.withdrawalShare': '100 %', 'posture.replacementOfOrderedCut': '100 %' };

describe('without a scenario', () => {
  const { read } = run();

  test('personnel follows the order of May 2026: 84 000 - 5 000', () => {
    expect([2025, 2026, 2030, 2040].map((year) => read('usPersonnel.personnel', year))).toEqual([
      84000, 79000, 79000, 79000,
    ]);
    expect(read('usPersonnel.brigades', 2025)).toBe(4);
    expect(read('usPersonnel.brigades', 2030)).toBe(3);
  });

  test('permanent personnel is as published to 2025, then in proportion', () => {
    expect([2021, 2022, 2023, 2024, 2025].map((year) => read('usPersonnel.permanentPersonnel', year))).toEqual([
      65994, 66491, 66105, 66040, 68224,
    ]);
    // 68 224 x 79 000 / 84 000 = 64 163.0
    expect(read('usPersonnel.permanentPersonnel', 2030)).toBeCloseTo(64163.048, 2);
  });

  test('nothing is replaced and nobody pays', () => {
    for (const year of [2014, 2026, 2027, 2035, 2040]) {
      expect(read('posture.gap', year)).toBe(0);
      expect(sumOver(read, 'posture.procurementBill', year)).toBe(0);
      expect(sumOver(read, 'posture.operatingBill', year)).toBe(0);
    }
    expect(read('posture.yearClosed', 2040)).toBe(0);
  });
});

describe('withdrawal', () => {
  test('of everything over four years leaves 79 000 x 3/4, 1/2, 1/4, 0', () => {
    const { read } = run(LEAVES);
    expect([2026, 2027, 2028, 2029, 2030, 2035].map((year) => read('usPersonnel.personnel', year))).toEqual([
      79000, 59250, 39500, 19750, 0, 0,
    ]);
  });

  test('stops at 76 000 where the floor in law binds', () => {
    const { read } = run({ ...LEAVES, 'usPersonnel.floorInLaw': 'binds' });
    expect(read('usPersonnel.personnel', 2035)).toBe(76000);
    // 8 000 of 84 000 have left
    expect(read('posture.withdrawn', 2035)).toBeCloseTo(8 / 84, 12);
    expect(read('posture.planned', 2035)).toBeCloseTo(8 / 84, 12);
  });

  test('does not reach the floor in law where few leave: 2 % of 79 000', () => {
    const { read } = run({ 'usPersonnel.withdrawalShare': '2 %', 'usPersonnel.floorInLaw': 'binds' });
    // a quarter of them in each year from 2027 to 2030
    expect(read('usPersonnel.personnel', 2027)).toBeCloseTo(79000 - 395, 6);
    expect(read('usPersonnel.personnel', 2035)).toBeCloseTo(79000 - 1580, 6);
    expect(read('usPersonnel.finalPersonnel', 2035)).toBeCloseTo(79000 - 1580, 6);
  });

  test('of half, the ordered cut not replaced, leaves 39 500 of 84 000 due', () => {
    const { read } = run({ 'usPersonnel.withdrawalShare': '50 %' });
    expect(read('posture.due', 2026)).toBe(0);
    expect(read('posture.due', 2035)).toBeCloseTo(39500 / 84000, 12);
  });

  test('in a single year that ends before it starts is complete at once', () => {
    const { read } = run({ ...LEAVES, 'usPersonnel.withdrawalStart': 2030, 'usPersonnel.withdrawalEnd': 2029 });
    expect(read('usPersonnel.personnel', 2028)).toBe(79000);
    expect(read('usPersonnel.personnel', 2029)).toBe(0);
  });
});

describe('the IISS list, whole', () => {
  const { read } = run(LEAVES);

  test('procurement of 285 bn is paid in ten equal parts from 2027', () => {
    expect(read('posture.procurementCost', 2026)).toBe(0);
    for (const year of [2027, 2030, 2036]) expect(read('posture.procurementCost', year)).toBeCloseTo(28.5e9, 0);
    expect(read('posture.procurementCost', 2037)).toBe(0);
  });

  test('is in service two years after payment and closes the gap in 2038', () => {
    // paid 10 % a year from 2027; in service 20 % in 2030, 70 % in 2035, 100 % in 2038
    expect(read('posture.inService', 2030)).toBeCloseTo(0.2, 12);
    expect(read('posture.gap', 2030)).toBeCloseTo(0.8, 12);
    expect(read('posture.gapInTroops', 2030)).toBeCloseTo(0.8 * 128000, 6);
    expect(read('posture.gap', 2035)).toBeCloseTo(0.3, 12);
    expect(read('posture.yearClosed', 2037)).toBe(0);
    expect(read('posture.yearClosed', 2040)).toBe(2038);
  });

  test('costs (1 000 - 285) / 25 = 28.6 bn a year to operate when all is in service', () => {
    expect(read('posture.operatingCost', 2030)).toBeCloseTo(0.2 * 28.6e9, 0);
    expect(read('posture.operatingCost', 2040)).toBeCloseTo(28.6e9, 0);
  });

  test('the stock equals opening plus flows', () => {
    const years = Array.from({ length: 27 }, (_, i) => 2014 + i);
    const flows = years.map((year) => read('posture.procurementCost', year) + read('posture.operatingCost', year));
    expect(read('posture.cumulativeCost', 2040)).toBeCloseTo(
      flows.reduce((a, b) => a + b),
      0,
    );
  });
});

describe('who pays', () => {
  test('European NATO by GDP; Iceland, the United States and Canada nothing', () => {
    const { read } = run(LEAVES);
    expect(sumOver(read, 'posture.procurementBill', 2030)).toBeCloseTo(read('posture.procurementCost', 2030), 1);
    expect(sumOver(read, 'posture.operatingBill', 2035)).toBeCloseTo(read('posture.operatingCost', 2035), 1);
    for (const member of ['ISL', 'USA', 'CAN', 'AUT', 'JPN']) expect(read('posture.partPaid', 2030, member)).toBe(0);
    const ratio = read('posture.procurementBill', 2030, 'DEU') / read('posture.procurementBill', 2030, 'FRA');
    expect(ratio).toBeCloseTo(read('economy.gdp', 2030, 'DEU') / read('economy.gdp', 2030, 'FRA'), 12);
  });

  test('Canada shares where NATO without the United States pays', () => {
    const { read } = run({ ...LEAVES, 'posture.sharing': 'natoExceptUS' });
    expect(read('posture.partPaid', 2030, 'CAN')).toBeGreaterThan(0.05);
    expect(read('posture.partPaid', 2030, 'USA')).toBe(0);
    expect(sumOver(read, 'posture.partPaid', 2030)).toBeCloseTo(1, 12);
  });
});

describe('the inventories are alternatives, never added', () => {
  test('50 brigades: 50 x (3.57 + 1) = EUR 228.5 bn once, 50 x 1.25 = USD 62.5 bn a year', () => {
    const { read } = run({ ...LEAVES, 'replacement.inventory': 'brigades' });
    const rate = read('prices.eurosPerDollarIn2025', 2025);
    expect(read('replacement.procurement', 2030)).toBeCloseTo(228.5e9 / rate, 0);
    expect(read('posture.procurementCost', 2030)).toBeCloseTo(22.85e9 / rate, 0);
    expect(read('posture.operatingCost', 2040)).toBeCloseTo(62.5e9, 0);
    expect(read('posture.gapInTroops', 2030)).toBeCloseTo(240000, 6);
  });

  test('the increment is EUR 250 bn a year, half procurement, with no end', () => {
    const { read } = run({ ...LEAVES, 'replacement.inventory': 'increment' });
    const rate = read('prices.eurosPerDollarIn2025', 2025);
    expect(read('posture.procurementCost', 2026)).toBe(0);
    for (const year of [2027, 2040]) {
      expect(read('posture.procurementCost', year)).toBeCloseTo(125e9 / rate, 0);
      expect(read('posture.operatingCost', year)).toBeCloseTo(125e9 / rate, 0);
    }
  });
});

describe('published results', () => {
  const { read } = run();
  const published = (name: string) => read(`replacement.${name}`, 2025);

  test('IISS, 12 bn for 128 000: 93 750 a head', () => {
    expect(published('personnelCostPerHead')).toBe(93750);
  });

  test('Bruegel, 300 000 troops in 50 brigades with 1 400 tanks, 2 000 vehicles, 700 guns', () => {
    const names = ['troopsPerBrigade', 'tanksPerBrigade', 'vehiclesPerBrigade', 'gunsPerBrigade'];
    expect(names.map(published)).toEqual([6000, 28, 40, 14]);
  });

  test('IISS, unit costs of 160 m, 2.5 bn, 10.4 m and 3.4 bn', () => {
    expect(published('costPerAircraft')).toBe(160e6);
    expect(published('costPerDestroyer')).toBe(2.5e9);
    expect(published('costPerVehicle')).toBeCloseTo(10.4e6, -5);
    expect(published('costPerCarrier')).toBe(3.4e9);
  });

  test('IISS, 1 000 bn over 25 years: 40 bn a year, 0.15 % of the GDP of European NATO, 23 to 34 % procurement', () => {
    expect(published('lifeCycleCostPerYear')).toBe(40e9);
    expect(published('lifeCycleShareOfGDP')).toBeCloseTo(0.0015, 4);
    for (const [procurement, part] of [
      ['226 bn USD', 0.226],
      ['344 bn USD', 0.344],
    ] as const)
      expect(run({ 'replacement.iissProcurement': procurement }).read('replacement.procurementPart', 2025)).toBeCloseTo(
        part,
        12,
      );
  });
});

test('every range end and lever end leaves finite, non-negative numbers and shares within 0 to 1', () => {
  const settings = pairs(extremes(['posture', 'replacement']), extremes(['usPersonnel']));
  for (const inventory of ['iiss', 'brigades'])
    for (const setting of settings) {
      const { read } = run({ ...LEAVES, 'replacement.inventory': inventory, ...setting });
      for (const year of [2014, 2026, 2027, 2030, 2040]) {
        const shares = ['withdrawn', 'due', 'planned', 'paid', 'inService', 'gap'].map((n) =>
          read(`posture.${n}`, year),
        );
        expect(Math.min(...shares), JSON.stringify(setting)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...shares), JSON.stringify(setting)).toBeLessThanOrEqual(1 + 1e-12);
        const bills = state.members.flatMap((member) =>
          ['procurementBill', 'operatingBill'].map((name) => read(`posture.${name}`, year, member)),
        );
        expect(Math.min(...bills), JSON.stringify(setting)).toBeGreaterThanOrEqual(0);
        expect(bills.every(Number.isFinite), JSON.stringify(setting)).toBe(true);
        expect(read('usPersonnel.personnel', year), JSON.stringify(setting)).toBeGreaterThanOrEqual(0);
      }
    }
});
