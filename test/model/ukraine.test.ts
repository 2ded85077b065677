import { describe, expect, test } from 'vitest';
import { run, years } from './russiaRuns.ts';

const today = run();
const before2022 = run({ 'ukraine.line': 'lineFebruary2022' });
const borders1991 = run({ 'ukraine.line': 'borders1991' });

describe('area', () => {
  test('readings stand at the end of their year', () => {
    const read = { 2014: 43000, 2021: 43000, 2022: 108702, 2023: 109361, 2024: 111886, 2025: 116219, 2026: 116995 };
    for (const [y, km2] of Object.entries(read)) expect(today('ukraine.areaHeldByRussia', Number(y))).toBe(km2);
    expect(today('ukraine.areaHeldByRussia', 2040)).toBe(116995);
  });

  test('116 995 of 603 628 km2 is 19.38 %; 43 000 is 7.12 %', () => {
    expect(today('ukraine.shareHeld', 2035) * 100).toBeCloseTo(19.38, 2);
    expect(before2022('ukraine.shareHeld', 2035) * 100).toBeCloseTo(7.12, 2);
  });

  test('the line of February 2022 returns 73 995 km2, the borders of 1991 all of it, today’s line nothing', () => {
    expect(before2022('ukraine.areaRegained', 2030)).toBe(73995);
    expect(borders1991('ukraine.areaRegained', 2030)).toBe(116995);
    expect(borders1991('ukraine.shareRegained', 2030)).toBe(1);
    expect(today('ukraine.areaRegained', 2030)).toBe(0);
  });

  test('a chosen line changes nothing before it holds', () => {
    for (const y of years.filter((x) => x < 2027))
      expect(borders1991('ukraine.areaHeldByRussia', y)).toBe(today('ukraine.areaHeldByRussia', y));
    expect(borders1991('ukraine.areaHeldByRussia', 2027)).toBe(0);
    const later = run({ 'ukraine.line': 'borders1991', 'ukraine.lineChangeYear': 2030 });
    expect(later('ukraine.areaHeldByRussia', 2029)).toBe(116995);
    expect(later('ukraine.areaHeldByRussia', 2030)).toBe(0);
  });

  test('the net change of 2025 is the 4 333 km2 between two computed traces; DeepState counts 4 336', () => {
    const change = today('ukraine.areaHeldByRussia', 2025) - today('ukraine.areaHeldByRussia', 2024);
    expect(change).toBe(4333);
  });
});

describe('length', () => {
  test.each([
    ['todaysLine', 1063, 2393],
    ['lineFebruary2022', 437, 3103], //  427 + 10; 1 974 - 409 + 1 084 + 454
    ['borders1991', 1974, 1538], //      land border with Russia; 1 084 + 454
  ])('%s: line %d km, further border %d km', (line, length, border) => {
    const r = run({ 'ukraine.line': line });
    expect(r('ukraine.lineLength', 2030)).toBe(length);
    expect(r('ukraine.furtherBorderLength', 2030)).toBe(border);
    expect(r('ukraine.lineAndBorderLength', 2030)).toBe(length + border);
  });

  test('the trace is 1 063 km with every bend, 808 straightened at 5 km, 1 250 as officially put in 2025', () => {
    const of = (trace: string) => run({ 'ukraine.trace': trace })('ukraine.lineLength', 2030);
    expect([of('computed'), of('generalised'), of('official')]).toEqual([1063, 808, 1250]);
    const other = run({ 'ukraine.line': 'borders1991', 'ukraine.trace': 'official' });
    expect(other('ukraine.lineLength', 2030)).toBe(1974);
  });
});

describe('own means', () => {
  test('the budget is 2.95 of 8.866 trn hryvnias in 2025 and 2.8 of 10.192 in 2026 (published: 27.2 %)', () => {
    expect(today('ukraineMeans.defenceShare', 2025) * 100).toBeCloseTo(33.27, 2);
    expect(today('ukraineMeans.defenceShare', 2026) * 100).toBeCloseTo(27.47, 2);
    expect(today('ukraineMeans.defenceShare', 2035)).toBe(today('ukraineMeans.defenceShare', 2026));
  });

  test('for 2025 the counts give 69.8, 83.0, 44.4 and 63 bn dollars', () => {
    const of = (count: string) => run({ 'ukraineMeans.count': count })('ukraineMeans.defenceSpending', 2025) / 1e9;
    // 33.2716 % and 39.561 % of 209.713
    expect(of('budget')).toBeCloseTo(69.775, 2);
    expect(of('sipri')).toBeCloseTo(82.96, 2);
    expect(of('iiss')).toBeCloseTo(44.4, 9);
    expect(of('ministry')).toBeCloseTo(63, 9);
  });

  test('before 2025 every count is that of SIPRI', () => {
    for (const count of ['budget', 'sipri', 'iiss', 'ministry'])
      expect(run({ 'ukraineMeans.count': count })('ukraineMeans.defenceShare', 2023)).toBeCloseTo(0.360314, 12);
  });

  test('effort moves the share from the first year after the last budget', () => {
    const half = run({ 'ukraineMeans.effort': 0.5 });
    expect(half('ukraineMeans.defenceShare', 2026)).toBe(today('ukraineMeans.defenceShare', 2026));
    expect(half('ukraineMeans.defenceShare', 2027) * 2).toBeCloseTo(today('ukraineMeans.defenceShare', 2026), 12);
  });
});

describe('need and army', () => {
  test('120 bn less the budget leaves 58.7 bn current dollars, where partners were asked for 60', () => {
    const prices = today('ukraineArmy.dollarPrices', 2026);
    const need = today('ukraineArmy.militaryNeed', 2026);
    expect((need * prices) / 1e9).toBeCloseTo(120, 9);
    expect((today('ukraineArmy.externalMilitaryNeed', 2026) * prices) / 1e9).toBeCloseTo(58.7, 1);
    expect(today('ukraineArmy.ownShareOfNeed', 2026) * 100).toBeCloseTo(51.07, 1);
  });

  test('own and external parts add up to the need as long as there is one', () => {
    for (const y of [2026, 2030, 2040]) {
      const parts = today('ukraineMeans.defenceSpending', y) + today('ukraineArmy.externalMilitaryNeed', y);
      expect(parts / today('ukraineArmy.militaryNeed', y)).toBeCloseTo(1, 12);
    }
    expect(today('ukraineArmy.militaryNeed', 2025)).toBe(0);
  });

  test('the Commission’s 103.2 bn euro are 116.7 bn dollars at 0.8845', () => {
    const r = run({ 'ukraineArmy.statement': 'commission' });
    expect(r('ukraineArmy.statedNeed', 2026) / 1e9).toBeCloseTo(103.2 / 0.8845, 1);
  });

  test('880 000 soldiers are 2.7 % of 32.9 m people; after the change 800 000', () => {
    expect(today('ukraineArmy.forcesShareOfPopulation', 2025) * 100).toBeCloseTo(2.678, 3);
    const r = run({ 'ukraineArmy.peaceYear': 2028 });
    expect([r('ukraineArmy.forces', 2027), r('ukraineArmy.forces', 2028)]).toEqual([880000, 800000]);
  });

  test('the army planned for after the war costs 800 / 880 of half the budget of 2026', () => {
    const cost = today('ukraineArmy.peacetimeArmyCost', 2030) / today('ukraineMeans.defenceSpending', 2026);
    expect(cost).toBeCloseTo((800 / 880) * 0.5, 12);
  });

  test('four tenths of the weapons are made at home, half if the goal is set', () => {
    expect(today('ukraineArmy.weaponsMadeAtHome', 2030)).toBeCloseTo(0.4, 12);
    const goal = run({ 'ukraineArmy.homeShareLater': 0.5 });
    expect([goal('ukraineArmy.weaponsMadeAtHome', 2025), goal('ukraineArmy.weaponsMadeAtHome', 2026)]).toEqual([
      0.4, 0.5,
    ]);
  });
});
