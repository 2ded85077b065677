import { describe, expect, test } from 'vitest';
import { state } from '../../src/model/places.ts';
import { extremes, model, run, type Reading } from './missions.ts';

const sumOver = (read: Reading, name: string, year: number) =>
  state.members.reduce((total, member) => total + read(name, year, member), 0);

const REASSURANCE = { 'forceSize.givenSize': '25 000 soldier' };
const ALL_EUROPE = { 'troops.contributors': 'deployableForces' };

describe('without a scenario', () => {
  const { read } = run();

  test('there is no force, no strain and no bill', () => {
    for (const year of [2014, 2026, 2027, 2035, 2040]) {
      expect(read('forceSize.soldiers', year)).toBe(0);
      expect(read('force.totalPoolNeeded', year)).toBe(0);
      for (const member of state.members) {
        expect(read('force.bill', year, member)).toBe(0);
        expect(read('force.strain', year, member)).toBe(0);
      }
    }
    expect(read('force.cumulativeBill', 2040)).toBe(0);
  });
});

describe('who has soldiers', () => {
  const { read } = run();

  test('France: 204 673 on active duty, 0.158 of them deployable', () => {
    // NATO August 2025, France 2024: 204 673; 204 673 x 0.158 = 32 338.3
    expect(read('troops.deployableSoldiers', 2030, 'FRA')).toBeCloseTo(32338.334, 2);
  });

  test('Iceland has none, Switzerland has no comparable pool', () => {
    expect(read('troops.deployableSoldiers', 2030, 'ISL')).toBe(0);
    expect(read('troops.deployableSoldiers', 2030, 'CHE')).toBe(0);
  });

  test('numbers named by the states with a stated yes: 10 350 to 17 950', () => {
    // France 5 000 to 10 000, United Kingdom 5 000 to 7 500, Estonia 150 to 250, Lithuania 200
    expect(read('troops.lowestOffers', 2030)).toBe(10350);
    expect(read('troops.highestOffers', 2030)).toBe(17950);
  });
});

describe('a force of 25 000 by stated positions', () => {
  const { read } = run(REASSURANCE);

  test('stands from the start year on', () => {
    expect(read('forceSize.soldiers', 2026)).toBe(0);
    expect(read('forceSize.soldiers', 2027)).toBe(25000);
  });

  test('only the states with a stated yes send soldiers', () => {
    const senders = state.members.filter((member) => read('force.soldiersSent', 2030, member) > 0);
    expect(senders).toEqual(['EST', 'FRA', 'GBR', 'LTU']);
  });

  test('needs four times as many in rotation, 1.71 times what the senders can deploy', () => {
    // EST 7 766 + FRA 204 673 + GBR 138 097 + LTU 19 510 = 370 046; x 0.158 = 58 467.3; 100 000 / 58 467.3 = 1.71036
    expect(read('force.totalPoolNeeded', 2030)).toBeCloseTo(100000, 6);
    expect(read('force.strainOfSenders', 2030)).toBeCloseTo(1.71036, 5);
    expect(read('force.strain', 2030, 'FRA')).toBeCloseTo(1.71036, 5);
    expect(read('force.poolMissing', 2030)).toBeCloseTo(100000 - 58467.268, 2);
  });

  test('goes 7 050 beyond the highest numbers named', () => {
    expect(read('force.soldiersBeyondOffers', 2030)).toBe(25000 - 17950);
  });

  test('costs EUR 3.75 bn a year to run and EUR 2.5 bn to set up', () => {
    // 25 000 x 150 000 = 3.75 bn; 25 000 x 100 000 = 2.5 bn; 0.8845 euros a dollar in 2025: 4.240 and 2.826 bn USD
    const rate = read('prices.eurosPerDollarIn2025', 2025);
    expect(rate).toBeCloseTo(0.8845, 4);
    expect(read('force.totalBill', 2027)).toBeCloseTo((3.75e9 + 2.5e9) / rate, 0);
    expect(read('force.totalBill', 2028)).toBeCloseTo(3.75e9 / rate, 0);
    expect(read('force.cumulativeBill', 2028)).toBeCloseTo((2 * 3.75e9 + 2.5e9) / rate, 0);
  });
});

describe('accounts close', () => {
  const settings = { ...REASSURANCE, ...ALL_EUROPE, 'force.usShare': '10 %', 'force.nonEuropeanShare': '20 %' };
  const { read } = run(settings);

  test('states send what the force has, and pay what it costs', () => {
    expect(sumOver(read, 'force.partSent', 2030)).toBeCloseTo(1, 12);
    expect(sumOver(read, 'force.soldiersSent', 2030)).toBeCloseTo(25000, 6);
    expect(sumOver(read, 'force.bill', 2030)).toBeCloseTo(read('force.totalBill', 2030), 2);
    expect(read('force.groupBill', 2030, 'NATO') + read('force.groupBill', 2030, 'PARTNERS')).toBeCloseTo(
      read('force.totalBill', 2030),
      2,
    );
  });

  test('the United States sends its share, five other states outside Europe theirs', () => {
    expect(read('force.soldiersSent', 2030, 'USA')).toBeCloseTo(2500, 8);
    const others = ['AUS', 'CAN', 'JPN', 'KOR', 'NZL'].map((member) => read('force.soldiersSent', 2030, member));
    expect(others.reduce((a, b) => a + b)).toBeCloseTo(5000, 8);
  });

  test('shares that exceed the whole are cut to it, the United States first', () => {
    const cut = run({ ...REASSURANCE, 'force.usShare': '60 %', 'force.nonEuropeanShare': '80 %' });
    expect(cut.read('force.nonEuropeanPart', 2030)).toBeCloseTo(0.4, 12);
    expect(cut.read('force.soldiersSent', 2030, 'FRA')).toBeCloseTo(0, 8);
    expect(sumOver(cut.read, 'force.soldiersSent', 2030)).toBeCloseTo(25000, 6);
  });

  test('by numbers named, Lithuania sends 200 of 17 950 parts', () => {
    const named = run({ ...REASSURANCE, 'troops.contributors': 'namedNumbers' });
    expect(named.read('force.soldiersSent', 2030, 'LTU')).toBeCloseTo((25000 * 200) / 17950, 8);
  });
});

describe('size by line', () => {
  test.each([
    ['monitor', 6 * 1063],
    ['reassurance', 19 * 1063],
    ['deterrence', 75 * 1063],
    ['forwardDefence', 141 * 1063],
  ])('%s on the 1 063 km of August 2026: %d soldiers', (concept, soldiers) => {
    const { read } = run({ 'forceSize.sizing': 'byLine', 'forceSize.concept': concept });
    expect(read('forceSize.soldiers', 2030)).toBe(soldiers);
  });

  test('with the further border the length is 1 063 + 2 393 km', () => {
    const { read } = run({ 'forceSize.sizing': 'byLine', 'forceSize.guarded': 'lineAndBorder' });
    expect(read('forceSize.soldiers', 2030)).toBe(19 * 3456);
  });

  test('a build-up over four years adds a quarter each year, and its set-up cost', () => {
    const { read } = run({ ...REASSURANCE, 'forceSize.buildUpTime': '4 year', 'forceSize.endYear': '2035 year' });
    expect([2026, 2027, 2028, 2030, 2035, 2036].map((year) => read('forceSize.soldiers', year))).toEqual([
      0, 6250, 12500, 25000, 25000, 0,
    ]);
    expect(read('force.setUpBill', 2028, 'FRA')).toBeCloseTo(read('force.setUpBill', 2027, 'FRA'), 2);
    expect(read('force.setUpBill', 2036, 'FRA')).toBe(0);
  });
});

describe('published results', () => {
  test('Kavulich, 200 000 at USD 140 000 a head: 28 bn a year, double in the field', () => {
    const settings = { 'forceSize.givenSize': '200 000 soldier', 'forceCost.costBasis': 'kavulich' };
    expect(run(settings).read('force.totalRunningBill', 2030)).toBeCloseTo(28e9, 0);
    const inField = run({ ...settings, 'forceCost.costBasis': 'kavulichInField' });
    expect(inField.read('force.totalRunningBill', 2030)).toBeCloseTo(56e9, 0);
  });

  test('Bloomberg, 40 000 at USD 75 000 over ten years: 30 bn', () => {
    const { read } = run({
      ...{ 'forceSize.givenSize': '40 000 soldier', 'forceCost.costBasis': 'bloomberg' },
      ...{ 'forceSize.startYear': '2027 year', 'forceSize.endYear': '2036 year' },
    });
    expect(read('force.cumulativeRunningBill', 2040)).toBeCloseTo(30e9, 0);
  });

  test('IISS options are positions of the lever', () => {
    const lever = model.quantities.get('forceSize.givenSize');
    const ticks = lever?.kind === 'parameter' ? (lever.lever?.ticks ?? []) : [];
    const iiss = ticks.filter((tick) => tick.source.startsWith('IISS')).map((tick) => tick.at);
    expect(iiss).toEqual([10000, 25000, 60000, 100000]);
  });

  test('The Times, 256 000 for 64 000', () => {
    expect(run({ 'forceSize.givenSize': '64 000 soldier' }).read('force.totalPoolNeeded', 2030)).toBeCloseTo(256000, 6);
  });
});

test('every range end and lever end leaves finite, non-negative numbers and closed shares', () => {
  const base = { 'forceSize.sizing': 'byLine', 'forceSize.concept': 'forwardDefence', ...ALL_EUROPE };
  for (const setting of extremes(['troops', 'forceSize', 'forceCost', 'force'])) {
    const { read } = run({ ...base, ...setting });
    for (const year of [2026, 2027, 2030, 2040]) {
      const seen = [
        ...['totalBill', 'totalPoolNeeded', 'strainOfSenders', 'strainOfEurope', 'poolMissing'].map((name) =>
          read(`force.${name}`, year),
        ),
        ...state.members.map((member) => read('force.bill', year, member)),
        ...state.members.map((member) => read('force.strain', year, member)),
      ];
      expect(Math.min(...seen), JSON.stringify(setting)).toBeGreaterThanOrEqual(0);
      expect(seen.every(Number.isFinite), JSON.stringify(setting)).toBe(true);
      expect(sumOver(read, 'force.partSent', year)).toBeCloseTo(1, 12);
    }
  }
});
