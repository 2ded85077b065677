/** The main table of a run: worked by hand for three allies, and held to its own accounts for all. */
import { describe, expect, it } from 'vitest';
import { ALLIES, GROUP_MEMBERS, groupRows, openShipped, read, SPENDING_UNITS, stateRows } from '../../src/index.ts';
import { desk, number, run } from './shipped.ts';

const bn = (x: number) => x / 1e9;
const years = run('hague-2035').inputs.years;

describe('who must spend how much more, worked by hand', () => {
  // Sources: IMF WEO October 2025 (GDP of 2025 in bn dollars, growth of 2026 to 2030 in percent, the rate of 2030
  // kept to 2035, population of 2030) and NATO July 2026 (share of 2026).
  // extra(y) = GDP(y) × (target − share) × (y − 2026) / 9, counted from 2027 to 2035.
  it.each([
    // France: 3361.557 × 1.00911 × 1.01185 × 1.01271 × 1.01243 × 1.01211^6 = 3782.783;
    // × (3.5 % − 2.22 %) = 48.4196; a head: 48.4196 bn / 69.596 m = 695.72.
    { scenario: 'hague-2035', place: 'FRA', gdp: 3782.783, extra: 48.4196, cumulative: 234.5254, perHead: 695.72 },
    // Germany: 5013.574 × 1.00944 × 1.01473 × 1.01203 × 1.0098 × 1.00679^6 = 5465.634;
    // × (5 % − 2.69 %) = 126.2561; a head: / 83.893 m = 1504.97.
    { scenario: 'brussels-2025', place: 'DEU', gdp: 5465.634, extra: 126.2561, cumulative: 619.8724, perHead: 1504.97 },
    // Poland: 1039.619 × 1.03136 × 1.02861 × 1.02802 × 1.02666 × 1.02555^6 = 1354.267;
    // × (5 % − 4.68 %) = 4.3337; a head: / 35.924 m = 120.63.
    { scenario: 'brussels-2025', place: 'POL', gdp: 1354.267, extra: 4.3337, cumulative: 20.2874, perHead: 120.63 },
  ])('$place in $scenario', ({ scenario, place, gdp, extra, cumulative, perHead }) => {
    expect(bn(number(scenario, 'economy.gdp', place, 2035))).toBeCloseTo(gdp, 2);
    expect(bn(number(scenario, 'spending.extraCost', place, 2035))).toBeCloseTo(extra, 3);
    expect(bn(number(scenario, 'spending.cumulativeExtra', place, 2035))).toBeCloseTo(cumulative, 3);
    expect(number(scenario, 'spending.extraPerHead', place, 2035)).toBeCloseTo(perHead, 1);
  });

  it('asks nothing of Poland in The Hague, where it stands at 4.68 % and the target at 3.5 %', () => {
    expect(number('hague-2035', 'spending.extraCost', 'POL', 2035)).toBe(0);
    expect(number('hague-2035', 'spending.coreShare', 'POL', 2035)).toBeCloseTo(0.0468, 12);
  });

  it('asks nothing of Iceland, which has no armed forces', () => {
    for (const year of years) expect(number('brussels-2025', 'spending.coreSpending', 'ISL', year)).toBe(0);
  });
});

describe.each(desk.scenarioIds)('the rows of %s', (scenario) => {
  const states = stateRows(run(scenario), ALLIES, years);
  const groups = groupRows(run(scenario), Object.keys(GROUP_MEMBERS), years);

  it('hold every number for every ally, group and year', () => {
    expect(states).toHaveLength(32 * years.length);
    expect(groups).toHaveLength(Object.keys(GROUP_MEMBERS).length * years.length);
    for (const row of [...states, ...groups])
      for (const column of Object.keys(SPENDING_UNITS) as (keyof typeof SPENDING_UNITS)[])
        if (!Number.isFinite(row[column])) expect.fail(`${row.place} ${row.year} has no ${column}`);
  });

  it('add up to the groups exactly, from the first member to the last', () => {
    for (const row of groups) {
      const parts = stateRows(run(scenario), GROUP_MEMBERS[row.place as keyof typeof GROUP_MEMBERS], [row.year]);
      for (const column of ['spending', 'baseline', 'extra', 'cumulativeExtra'] as const) {
        const sum = parts.reduce((total, part) => total + part[column], 0);
        if (sum !== row[column]) expect.fail(`${column} of ${row.place} ${row.year}: ${row[column]}, members ${sum}`);
      }
    }
  });

  it('say the same thing in every column', () => {
    for (const row of states) {
      expect(row.extra).toBe(row.spending - row.baseline);
      if (row.year > years[0]!) {
        const before = read(run(scenario), 'spending.cumulativeExtra', [row.place], row.year - 1);
        expect(row.cumulativeExtra).toBe(before + row.extra);
      }
    }
  });

  it('never put an ally below its baseline', () => {
    for (const row of states) expect(row.extra).toBeGreaterThanOrEqual(0);
  });
});

describe('a scenario that sets nothing', () => {
  const own = openShipped();
  const empty = own.run(own.add({ file: 'empty.yaml', text: 'title: Empty\n' }));

  it('equals its baseline exactly', () => {
    for (const row of stateRows(empty, ALLIES, years)) {
      expect(row.spending).toBe(row.baseline);
      expect(row.extra).toBe(0);
    }
  });

  it('is the scenario "today", to the last bit', () => {
    expect(empty.manifest.digest).toBe(run('today').manifest.digest);
  });
});

describe('the same input', () => {
  it('gives the same digest when it is run again on another desk', () => {
    expect(openShipped().run('hague-slow').manifest.digest).toBe(run('hague-slow').manifest.digest);
  });

  it('gives another digest when a lever moves by a hair', () => {
    const moved = run('hague-2035', { set: { 'spending.coreTarget': '3.500001 %' } });
    expect(moved.manifest.digest).not.toBe(run('hague-2035').manifest.digest);
  });

  it('is not changed by a run in between: settings do not leak', () => {
    const before = desk.run('hague-2035').manifest.digest;
    desk.run('hague-2035', { set: { 'spending.coreTarget': '5 %', 'spending.baseline': 'frozen' } });
    expect(desk.run('hague-2035').manifest.digest).toBe(before);
  });
});

describe('the conventions', () => {
  const extra = (set: Record<string, string>, place = 'DEU') =>
    read(run('hague-2035', { set }), 'spending.extraCost', [place], 2035);

  it('end every ramp at the deadline on the same spending', () => {
    for (const ramp of ['frontLoaded', 'backLoaded', 'immediate'])
      expect(extra({ 'spending.ramp': ramp })).toBeCloseTo(extra({}), -2);
  });

  it('order the ramps by what has been spent by the deadline', () => {
    const spent = (ramp: string) =>
      read(
        run('hague-2035', { set: { 'spending.ramp': ramp } }),
        'burden.groupCumulativeExtra',
        ['NATO_EXCEPT_US'],
        2035,
      );
    const sums = ['backLoaded', 'linear', 'frontLoaded', 'immediate'].map(spent);
    expect(sums).toEqual([...sums].sort((a, b) => a - b));
    expect(new Set(sums).size).toBe(4);
  });

  it('halve the extra cost where half is delivered', () => {
    // Germany is below the target, so its rise is delivery × (target − baseline).
    expect(extra({ 'spending.delivery': '50 %' })).toBeCloseTo(extra({}) / 2, -2);
  });

  it('read another edition of NATO shares where a run asks for it', () => {
    const older = run('hague-2035', { editions: { nato: '2025-08' } });
    // Poland 2025e: 4.480548763 % in the workbook of August 2025, 4.25 % in the edition of July 2026.
    expect(read(older, 'spending.coreShare', ['POL'], 2025)).toBeCloseTo(0.04480548763, 12);
    expect(number('hague-2035', 'spending.coreShare', 'POL', 2025)).toBeCloseTo(0.0425, 12);
    expect(older.manifest.editions['nato.coreShare']).toBe('2025-08');
  });

  it('let a single year be set where a lever varies by place', () => {
    const run2032 = run('hague-2035', { set: { 'spending.deadline[ESP]': '2032' } });
    expect(read(run2032, 'spending.coreShare', ['ESP'], 2032)).toBeCloseTo(0.035, 12);
    expect(read(run2032, 'spending.coreShare', ['ITA'], 2032)).toBeLessThan(0.035);
  });
});
