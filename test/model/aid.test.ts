import { describe, expect, test } from 'vitest';
import { GROUP_MEMBERS } from '../../src/model/places.ts';
import { figure, kinds, run, states, sumOf, years, type Read } from './aidRuns.ts';

const today = run();
const full = { 'aid.replaced': 1 };
const replaced = run(full);

describe('observed aid', () => {
  test('a euro of 2025 is 1.1306 dollars', () => {
    // 1 / 0.8845 = 1.130582
    expect(today('donors.dollarsPerEuro', 2025)).toBeCloseTo(1.130582, 6);
    // Germany, military aid of 2025: 9.013513 bn euro x 1.130582 = 10.190518 bn dollars.
    expect(today('donors.baseline', 'DEU', 'military', 2025) / 1e9).toBeCloseTo(10.190518, 5);
  });

  test('the price level of the euro area lies between its members’, and follows the German one to 3 points', () => {
    // German deflator of 2022 against 2025, IMF: 8 to 13 % lower; the euro area 10.3 % lower.
    const [euro, german] = [today('donors.euroPriceLevel', 2022), today('prices.priceLevel', 'DEU', 2022)];
    expect(euro).toBeCloseTo(0.897, 2);
    expect(Math.abs(euro - german)).toBeLessThan(0.03);
  });

  test('all donors of the model miss the published total only by what Taiwan, China and India gave', () => {
    for (const year of [2022, 2023, 2024, 2025])
      for (const kind of kinds) {
        const here = today('aid.total', kind, year) / today('donors.dollarsPerEuro', year) / 1e9;
        const strangers = sumOf(['TWN', 'CHN', 'IND'], (s) => figure(`kiel.${kind}Aid`, s, year));
        expect(here + strangers).toBeCloseTo(figure(`kielAll.${kind}Aid`, '', year), 4);
      }
  });

  test('aid before 2022 is zero, and the four months of 2026 are no year', () => {
    for (const s of states) expect(today('donors.total', s, 2021)).toBe(0);
    for (const s of states.filter((code) => code !== 'USA'))
      expect(today('donors.total', s, 2026)).toBeCloseTo(today('donors.total', s, 2025), 3);
  });

  test('a share of GDP takes the GDP of the year while aid is observed, then that at prices of 2025', () => {
    // Denmark 2022: its euros over its GDP in euros; 2027: dollars of 2025 over dollars of 2025.
    const euros = sumOf(kinds, (k) => today('donors.inEuros', 'DNK', k, 2022));
    const observed = euros / today('prices.nominalGDPInEuros', 'DNK', 2022);
    expect(today('aid.shareOfGDP', 'DNK', 2022)).toBeCloseTo(observed, 12);
    const later = today('aid.bill', 'DNK', 2027) / today('economy.gdp', 'DNK', 2027);
    expect(today('aid.shareOfGDP', 'DNK', 2027)).toBeCloseTo(later, 12);
  });

  test('the US mean is the sum of three years in dollars of 2025, divided by three', () => {
    // 20.882107, 23.110890 and 20.140971 bn euro; at prices of each year (64.133968 / 3 = 21.377989).
    const inDollars = sumOf(['2022', '2023', '2024'], (y) => {
      const spent = { '2022': 20.882107e9, '2023': 23.11089e9, '2024': 20.140971e9 }[y]!;
      return spent * today('donors.dollarsPerEuro', Number(y));
    });
    expect(today('donors.usReference', 'military', 2026) / (inDollars / 3)).toBeCloseTo(1, 9);
    expect(today('donors.cumulativeInEuros', 'USA', 'military', 2024) / 3e9).toBeCloseTo(21.377989, 5);
  });

  test('leaving the G7 loan out lowers the financial mean of the United States by a third of it', () => {
    // 20 bn dollars x 0.9242 euro x dollars of 2025 per euro of 2024 / 3.
    const without = run({ 'donors.g7LoanInReference': 'leftOut' });
    const loan = (20e9 * 0.9242 * today('donors.dollarsPerEuro', 2024)) / 3;
    const [before, after] = [today, without].map((r) => r('donors.usReference', 'financial', 2026));
    expect((before! - after!) / loan).toBeCloseTo(1, 9);
    expect(without('donors.usReference', 'military', 2026)).toBe(today('donors.usReference', 'military', 2026));
  });
});

describe('how aid goes on', () => {
  test('the mean, a taper and the US lever give what they say', () => {
    // Taper of 10 %: 2028 is three years after 2025, 0.9^3 = 0.729.
    const taper = run({ 'donors.projection': 'taper' });
    const given = today('donors.baseline', 'GBR', 'military', 2025);
    expect(taper('donors.baseline', 'GBR', 'military', 2028) / given).toBeCloseTo(0.729, 12);
    const mean = run({ 'donors.projection': 'mean' });
    expect(mean('donors.baseline', 'GBR', 'military', 2026)).toBe(today('donors.reference', 'GBR', 'military', 2026));
    const stays = run({ 'donors.usLevel': 1, ...full });
    expect(stays('donors.baseline', 'USA', 'military', 2026)).toBe(today('donors.usReference', 'military', 2026));
    for (const s of states) expect(stays('aid.replacementBill', s, 2026)).toBe(0);
  });

  test('by default nobody pays anything beyond the baseline and the United States give nothing from 2026', () => {
    for (const year of years) for (const s of states) expect(today('aid.replacementBill', s, year)).toBe(0);
    expect(today('donors.total', 'USA', 2026)).toBe(0);
    expect(today('aid.bill', 'POL', 2028)).toBe(today('donors.total', 'POL', 2028));
  });
});

describe('the EU institutions', () => {
  test('the loan pays 30 bn euro for arms and 15 for the budget in each of two years, then nothing', () => {
    for (const year of [2026, 2027]) {
      const euro = today('donors.dollarsPerEuro', year) * 1e9;
      expect(today('institutions.loan', 'military', year) / euro).toBeCloseTo(30, 9);
      expect(today('institutions.loan', 'financial', year) / euro).toBeCloseTo(15, 9);
    }
    expect(today('institutions.aid', 'military', 2028)).toBe(0);
    // Interest on a half-paid loan in 2027: 3.5 x 1/2 = 1.75 bn euro.
    expect(today('institutions.loanInterest', 2027) / today('donors.dollarsPerEuro', 2027)).toBeCloseTo(1.75e9, 0);
  });

  test('half of the budget part comes in place of earlier instruments', () => {
    // Mean of 2022 to 2024, financial: M; 2026 without the loan: M - 15/2 bn euro of 2026.
    const half = 7.5e9 * today('donors.dollarsPerEuro', 2026);
    const mean = today('institutions.reference', 'financial', 2026);
    expect(today('institutions.withoutLoan', 'financial', 2026)).toBeCloseTo(mean - half, 2);
  });

  test('what is attributed to members adds up; three members answer for no part of the loan', () => {
    for (const year of [2023, 2026, 2028])
      for (const kind of kinds) {
        const members = sumOf(states, (s) => today('institutions.attributed', s, kind, year));
        expect(members).toBeCloseTo(today('institutions.aid', kind, year), 1);
      }
    for (const s of ['CZE', 'HUN', 'SVK', 'GBR']) expect(today('institutions.attributed', s, 'military', 2026)).toBe(0);
  });
});

describe('the replacement', () => {
  const SPLIT = ['gdp', 'donors', 'capacity', 'perHead', 'custom'];
  const WHO: Readonly<Record<string, readonly string[]>> = {
    europeanNato: GROUP_MEMBERS.EUROPEAN_NATO,
    europeanUnionAndNeighbours: GROUP_MEMBERS.EU27_UK_NO,
    allExceptUS: states.filter((s) => s !== 'USA'),
  };

  test.each(SPLIT)('split %s, the parts add up to the missing US aid and fall on nobody else', (rule) => {
    for (const [sharers, who] of Object.entries(WHO)) {
      const r = run({ ...full, 'sharing.rule': rule, 'sharing.sharers': sharers });
      const missing = sumOf(kinds, (k) => r('aid.missing', k, 2027));
      expect(sumOf(states, (s) => r('aid.replacementBill', s, 2027)) / missing).toBeCloseTo(1, 12);
      for (const s of states) {
        expect(r('aid.replacementBill', s, 2027)).toBeGreaterThanOrEqual(0);
        if (!who.includes(s)) expect(r('aid.replacementBill', s, 2027)).toBe(0);
      }
    }
  });

  test('by GDP, two states pay as their GDPs stand to each other; by head, as their populations do', () => {
    const ratio = (r: Read, name: string) => r(name, 'DEU', 2026) / r(name, 'POL', 2026);
    expect(ratio(replaced, 'aid.replacementBill')).toBeCloseTo(ratio(today, 'economy.gdp'), 9);
    const perHead = run({ ...full, 'sharing.rule': 'perHead' });
    expect(ratio(perHead, 'aid.replacementBill')).toBeCloseTo(ratio(today, 'economy.population'), 9);
    const donors = run({ ...full, 'sharing.rule': 'donors' });
    expect(ratio(donors, 'aid.replacementBill')).toBeCloseTo(ratio(today, 'donors.total'), 9);
  });

  test('capacity to pay: below the mean GDP per head, 80 % of the distance is taken off', () => {
    // A state at half the mean: relief 0.8 x (1 - 0.5) = 40 %; at or above the mean: none.
    const mean = today('sharing.sharersGDP', 2026) / today('sharing.sharersPopulation', 2026);
    const distance = 1 - today('economy.gdpPerHead', 'BGR', 2026) / mean;
    expect(distance).toBeGreaterThan(0.4);
    expect(today('sharing.relief', 'BGR', 2026)).toBeCloseTo(0.8 * distance, 12);
    expect(today('sharing.relief', 'NOR', 2026)).toBe(0);
  });

  test('custom weights of 3 and 1 split three to one; with no weight at all GDP decides', () => {
    const weights = Object.fromEntries(states.map((s) => [s, s === 'DEU' ? 3 : s === 'FRA' ? 1 : 0]));
    const r = run({ ...full, 'sharing.rule': 'custom', 'sharing.customWeight': weights });
    expect(r('sharing.share', 'DEU', 2026)).toBeCloseTo(0.75, 12);
    const none = run({ ...full, 'sharing.rule': 'custom', 'sharing.customWeight': 0 });
    expect(none('aid.replacementBill', 'DEU', 2026)).toBeCloseTo(replaced('aid.replacementBill', 'DEU', 2026), 3);
  });

  test('a rate, a floor and an increment of 0.21 % differ as they should', () => {
    const [rate, floor, increment] = ['rate', 'floor', 'increment'].map((rule) =>
      run({ ...full, 'sharing.rule': rule }),
    ) as [Read, Read, Read];
    for (const s of ['DNK', 'DEU', 'FRA', 'NOR', 'ISL']) {
      const asked = 0.0021 * today('economy.gdp', s, 2026);
      const given = today('donors.total', s, 2026);
      expect(rate('aid.bill', s, 2026)).toBeCloseTo(asked, 2);
      expect(floor('aid.bill', s, 2026)).toBeCloseTo(Math.max(asked, given), 2);
      expect(increment('aid.bill', s, 2026)).toBeCloseTo(asked + given, 2);
    }
    // Denmark gives about 0.75 % of its GDP: the rate brings it down, the floor leaves it.
    expect(rate('aid.replacementBill', 'DNK', 2026)).toBeLessThan(0);
    expect(floor('aid.replacementBill', 'DNK', 2026)).toBe(0);
  });

  test('where the rise of the others counts, it is taken off what is to be replaced', () => {
    const counted = run({ ...full, 'aid.riseOfOthers': 'counted' });
    for (const kind of kinds) {
      const left = Math.max(0, today('aid.missing', kind, 2028) - today('aid.rise', kind, 2028));
      expect(counted('aid.toReplace', kind, 2028)).toBeCloseTo(left, 2);
    }
    // With the EU loan of 30 bn euro for arms the others have replaced the military part in 2026.
    expect(counted('aid.toReplace', 'military', 2026)).toBe(0);
  });

  test('groups, shares, total and shortfall close', () => {
    for (const year of [2025, 2026, 2028])
      for (const kind of kinds) {
        const parts = sumOf(['NATO', 'PARTNERS'], (g) => replaced('aid.groupAid', g, kind, year));
        const total = replaced('aid.total', kind, year);
        expect(parts + replaced('institutions.aid', kind, year)).toBeCloseTo(total, 1);
        const short = Math.max(0, replaced('aid.needed', kind, year) - total);
        expect(replaced('aid.shortfall', kind, year)).toBe(short);
      }
    expect(today('aid.shortfall', 'military', 2025)).toBe(0);
  });
});

describe('lines that overlap', () => {
  test('the pledge of 70 bn euro at NATO holds 30 of the loan: 40 are left to the allies', () => {
    const euro = today('donors.dollarsPerEuro', 2026) * 1e9;
    expect(today('overlaps.natoPledgeOfStates', 2026) / euro).toBeCloseTo(40, 9);
    // Allies except the US, 2025: 36.97 bn euro of 2025 at 1.130582 = 41.8; pledge 40 x 1.1087 = 44.3.
    expect(today('overlaps.shortOfNatoPledge', 2026) / 1e9).toBeCloseTo(44.35 - 41.25, 1);
  });

  test('purchases of US arms are a part of the aid, never more than it', () => {
    // 3.712366 bn euro in 2025 x 1.130582 = 4.197 bn dollars.
    expect(today('overlaps.purchases', 2025) / 1e9).toBeCloseTo(4.197, 3);
    const much = run({ 'overlaps.purchasesOfUSArms': 1e12 });
    expect(much('overlaps.purchasesShare', 2026)).toBe(1);
    expect(much('aid.total', 'military', 2026)).toBe(today('aid.total', 'military', 2026));
  });

  test('Norway, Latvia and Germany count their aid inside the share; states without a share count none', () => {
    for (const s of ['NOR', 'LVA', 'DEU']) expect(today('aid.countedInShare', s, 2026)).toBe(1);
    expect(today('aid.countedInShare', 'FRA', 2026)).toBe(0.5);
    for (const s of ['AUT', 'ISL', 'JPN']) expect(today('aid.countedInShare', s, 2026)).toBe(0);
    const military = today('donors.baseline', 'NOR', 'military', 2026);
    expect(today('overlaps.insideShare', 'NOR', 2026)).toBe(military);
  });
});
