import { describe, expect, test } from 'vitest';
import type { Parameter } from '../../src/language/quantity.ts';
import { valueIn } from '../../src/language/values.ts';
import * as donors from '../../src/model/aid/donors.ts';
import { GROUP_MEMBERS } from '../../src/model/places.ts';
import { catalogue, kinds, model, run, SECTORS, states, sumOf, type Read } from './aidRuns.ts';

const today = run();
const full = { 'aid.replaced': 1 };

describe('published results', () => {
  test('AID-KIEL-DNK: 0.5 % of GDP from the EU-27, the United Kingdom and Norway is more than 82 bn euro', () => {
    const who = { 'sharing.sharers': 'europeanUnionAndNeighbours', 'sharing.rule': 'rate' };
    const r = run({ ...full, ...who, 'sharing.shareOfGDPAsked': 0.005 });
    const all = sumOf(GROUP_MEMBERS.EU27_UK_NO, (s) => r('aid.bill', s, 2026));
    // GDP of the group, 2026: about 25.3 trn dollars x 0.5 % = 126 bn dollars = 112 bn euro of 2025.
    expect(all * 0.8845).toBeGreaterThan(82e9);
    expect((all * 0.8845) / 1e9).toBeCloseTo(112, -1);
  });

  test('AID-KIEL-EUINST: half of European financial and humanitarian aid in 2022, almost 90 % in 2025', () => {
    expect(today('aid.institutionsShare', 2022)).toBeCloseTo(0.506, 3);
    expect(today('aid.institutionsShare', 2025)).toBeCloseTo(0.891, 3);
    expect(today('institutions.total', 2025) / today('donors.dollarsPerEuro', 2025) / 1e9).toBeCloseTo(35.12, 2);
  });

  test('AID-COM-135: 52.3 and 83.4 are 135.7; 72 in 2026 is 52 and 20; the loan covers two thirds', () => {
    expect(today('need.twoYearTotal', 2026) / 1e9).toBeCloseTo(135.7, 9);
    // 2027: 83.4 - 51.6 = 31.8 for arms, 64 - 31.8 = 32.2 for the budget; 2026: 52.3 - 32.2 = 20.1.
    expect(today('need.financialFirst', 2026) / 1e9).toBeCloseTo(20.1, 9);
    const first = (today('need.militaryFirst', 2026) + today('need.financialFirst', 2026)) / 1e9;
    expect(Math.abs(first - 72) / 72).toBeLessThan(0.01);
    expect(today('need.loanCoverage', 2026)).toBeCloseTo(90 / 135.7, 9);
  });

  test('AID-KIEL-SUM: the parts add up to 44 and 82 bn euro', () => {
    const added = (series: string) => catalogue.series.get(series)!.reduce((sum, f) => sum + f.value, 0);
    expect(Math.abs(added('aid.replacementFlowNow') / 44 - 1)).toBeLessThan(0.01);
    expect(Math.abs(added('aid.replacementFlowNeeded') / 82 - 1)).toBeLessThan(0.01);
  });

  test('AID-KIEL-OCT25: military aid of all donors was 41.6 bn euro a year on average', () => {
    const all = sumOf(states, (s) => today('donors.cumulativeInEuros', s, 'military', 2024)) / 3e9;
    expect(Math.abs(all / 41.6 - 1)).toBeLessThan(0.01);
  });

  test('AID-BRUEGEL-64: military aid to the end of 2024, US 64 and Europe 62 bn euro', () => {
    expect(today('donors.cumulativeInEuros', 'USA', 'military', 2024) / 64e9).toBeCloseTo(1, 1);
    const europe = sumOf(donors.europeanDonors.members, (s) => today('donors.cumulativeInEuros', s, 'military', 2024));
    // 57.85: the tracker has moved European aid between kinds since (7 % lower, tolerance 8 %).
    expect(Math.abs(europe / 62e9 - 1)).toBeLessThan(0.08);
  });

  // January 2022 to October 2025, percent of the GDP of 2021; ours runs to December, so it lies above. Norway (1.00) is left out:
  // the later release has 1.09 to October, and November and December add 0.29.
  test.each(
    Object.entries({
      DNK: 2.75,
      EST: 2.63,
      LTU: 1.91,
      LVA: 1.64,
      SWE: 1.42,
      FIN: 1.16,
      NLD: 0.93,
      POL: 0.68,
      DEU: 0.53,
    }).concat(Object.entries({ GBR: 0.5, USA: 0.32, FRA: 0.23 })),
  )('AID-PIIE-GDP: %s has given %f percent of its GDP of 2021 for arms', (s, published) => {
    const ours = 100 * today('donors.cumulativeMilitaryShare', s, 2025);
    expect(ours / published).toBeGreaterThan(1);
    expect(ours / published).toBeLessThan(1.1);
  });
});

describe('over the whole range', () => {
  const own = new Set(Object.values(SECTORS).flatMap((file) => Object.values(file) as unknown[]));
  const inRange = (r: Read) => {
    for (const kind of kinds) {
      expect(r('aid.europeanShare', kind, 2028)).toBeGreaterThanOrEqual(0);
      expect(r('aid.europeanShare', kind, 2028)).toBeLessThanOrEqual(1);
      expect(r('aid.shortfall', kind, 2028)).toBeGreaterThanOrEqual(0);
      expect(r('aid.total', kind, 2028)).toBeGreaterThanOrEqual(0);
    }
  };
  const uncertain = model.parameters.filter((p) => own.has(p) && (p.lever ?? p.assumed?.low) !== undefined);
  const ends = (p: Parameter) => [p.lever?.min ?? p.assumed!.low!, p.lever?.max ?? p.assumed!.high!];

  /** The choice that lets a parameter work at all. */
  const effective: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'donors.taper': { 'donors.projection': 'taper', 'institutions.projection': 'taper' },
    'sharing.shareOfGDPAsked': { 'sharing.rule': 'floor' },
  };

  test('all parameters that may move are covered', () => {
    expect(uncertain.length).toBeGreaterThanOrEqual(9);
  });

  test.each(uncertain.map((p) => [model.names.get(p)!, p] as const))('%s at both ends stays finite', (name, p) => {
    for (const end of ends(p)) inRange(run({ ...full, ...effective[name], [name]: valueIn(p, name, end) }));
  });

  const choices = model.choices.filter((c) => own.has(c));
  const cases = choices.flatMap((c) => Object.keys(c.options).map((option) => [model.names.get(c)!, option] as const));
  test.each(cases)('%s: %s stays finite', (name, option) => inRange(run({ ...full, [name]: option })));
});
