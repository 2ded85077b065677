import { describe, expect, it } from 'vitest';
import { inWords } from '../../src/statements/statement.ts';
import { definitionIn, statementIn, verdictIn } from './bench.ts';

describe('verdicts worked by hand', () => {
  it('S9: 13.5 of 41.5 trn roubles is defence alone, 17.0 of 41.5 with security; 40 % means 38 to 42 %', () => {
    const s = statementIn('hague-2035', 'S9');
    // 13.5 / 41.5 = 0.32530; below 0.38
    const alone = definitionIn(s, 'national defence alone, share of the federal');
    expect(alone.value.value).toBeCloseTo(13.5 / 41.5, 12);
    expect(alone.outcome!.holds).toBe(false);
    // (13.5 + 3.5) / 41.5 = 0.40964; within 0.38 to 0.42
    const both = definitionIn(s, 'national defence and national security, share of the federal');
    expect(both.value.value).toBeCloseTo(17 / 41.5, 12);
    expect(both.outcome!.holds).toBe(true);
    expect(inWords(both.outcome!.words)).toBe('within 38 % to 42 %');
    expect(verdictIn(s, 'observed')).toBe('depends on the definition');
  });

  it('S1: 84 000 less the ordered 5 000 is 79 000: below 84 000, not below the floor of 76 000', () => {
    const s = statementIn('today', 'S1');
    expect(definitionIn(s, 'rotational forces, against 2025').value.value).toBe(84_000 - 5_000);
    expect(definitionIn(s, 'rotational forces, against 2025').outcome!.holds).toBe(true);
    expect(definitionIn(s, 'against the floor').outcome!.holds).toBe(false);
    expect(verdictIn(s, 'scenario')).toBe('depends on the definition');
  });

  it('S1: 99 fighters after 149 and 68 224 on active duty after 66 040 point different ways', () => {
    const s = statementIn('today', 'S1');
    expect(definitionIn(s, 'fighters').outcome!.holds).toBe(true);
    expect(definitionIn(s, 'active duty').outcome!.holds).toBe(false);
    expect(verdictIn(s, 'observed')).toBe('depends on the definition');
  });

  it('S4: 116 995 km² in August 2026 is more than 108 702 in January 2023 and less than 132 000 in March 2022', () => {
    const s = statementIn('today', 'S4');
    // 116 995 / 108 702 = 1.07629; 116 995 / 132 000 = 0.88633
    expect(definitionIn(s, 'January 2023').value.value).toBeCloseTo(116_995 / 108_702, 12);
    expect(definitionIn(s, 'January 2023').outcome!.holds).toBe(true);
    expect(definitionIn(s, 'March 2022').outcome!.holds).toBe(false);
    expect(verdictIn(s, 'observed')).toBe('depends on the definition');
  });

  it('S10: 4.5 m rounds against 1.532 m are 2.9 for each, above parity', () => {
    const s = statementIn('today', 'S10');
    const made = definitionIn(s, 'rounds made or refurbished', 'observed');
    // NATO 2025: 2.0 m claimed in Europe x 0.55 realised + 0.48 m x 0.9 in the US = 1.1 + 0.432 = 1.532 m
    expect(made.value.value).toBeCloseTo(4.5 / 1.532, 9);
    expect(definitionIn(s, 'Bain, Russia against').value.value).toBeCloseTo(4.5 / 1.3, 12);
    expect(verdictIn(s, 'observed')).toBe('holds');
  });

  it('S6: 15 000 soldiers are 84 % of the 17 950 that governments have named', () => {
    const s = statementIn('brussels-2025', 'S6');
    const offers = definitionIn(s, 'highest numbers named');
    // 10 000 France + 7 500 United Kingdom + 250 Estonia + 200 Lithuania = 17 950
    expect(offers.value.value).toBeCloseTo(15_000 / 17_950, 12);
    expect(offers.outcome!.holds).toBe(true);
    // 19 soldiers/km x 1 063 km x 4 = 80 788 to reassure, 141 x 1 063 x 4 = 599 532 to hold it
    const pool = definitionIn(s, 'to hold it').value.value / definitionIn(s, 'to reassure').value.value;
    expect(pool).toBeCloseTo(141 / 19, 9);
    expect(verdictIn(s, 'scenario')).toBe('depends on the definition');
  });

  it('S5 and S6: what a scenario does not send is absent, not zero', () => {
    const s = statementIn('hague-2035', 'S5');
    const force = definitionIn(s, 'force of the scenario');
    expect(force.absent).toBe('the scenario sends no force');
    expect(force.outcome).toBeUndefined();
  });

  it('S3: the reading of The Hague adds core and related spending, 5 % together', () => {
    const hague = statementIn('hague-2035', 'S3');
    expect(definitionIn(hague, 'reading of The Hague').outcome!.holds).toBe(true);
    expect(definitionIn(hague, 'every ally', 'scenario').value.value).toBe(2); // Estonia and Lithuania
    expect(verdictIn(hague, 'scenario')).toBe('depends on the definition');
    expect(verdictIn(statementIn('two-percent', 'S3'), 'scenario')).toBe('does not hold');
    const brussels = statementIn('brussels-2025', 'S3');
    expect(definitionIn(brussels, 'every ally', 'scenario').value.value).toBe(30); // 31 with forces, less the US
  });

  it('S7: 0.546 bn of 25.7 bn is 2 %', () => {
    const s = statementIn('today', 'S7');
    const military = s.definitions.find((d) => d.label === 'allocations of 2025 (Kiel)')!;
    expect(military.value.value).toBeCloseTo(0.546 / 25.688, 4);
    expect(verdictIn(s, 'observed')).toBe('holds');
  });
});

/** Scenario, statement, moment, verdict, then a setting and the verdict it turns to. */
const FLIPS = [
  ['today', 'S1', 'scenario', 'depends on the definition', { 'usPersonnel.withdrawalShare': '100 %' }, 'holds'],
  [
    'today',
    'S1',
    'scenario',
    'depends on the definition',
    { 'usPersonnel.orderedCut': '0 person' },
    'depends on the definition',
  ],
  ['hague-2035', 'S2', 'scenario', 'depends on the definition', { 'donors.usLevel': '300 %' }, 'does not hold'],
  [
    'today',
    'S3',
    'scenario',
    'does not hold',
    { 'spending.coreTarget': '5 %', 'spending.deadline': '2035', 'spending.delivery': '100 %' },
    'holds',
  ],
  ['today', 'S4', 'scenario', 'holds', { 'ukraine.line': 'borders1991' }, 'does not hold'],
  [
    'brussels-2025',
    'S5',
    'scenario',
    'holds',
    { 'forceSize.givenSize': '200000 soldiers' },
    'depends on the definition',
  ],
  [
    'brussels-2025',
    'S6',
    'scenario',
    'depends on the definition',
    { 'forceSize.givenSize': '2000 soldiers', 'force.rotationRatio': '2' },
    'holds',
  ],
  ['today', 'S7', 'scenario', 'holds', { 'donors.usLevel': '100 %' }, 'does not hold'],
  [
    'brussels-2025',
    'S8',
    'scenario',
    'does not hold',
    { 'spending.coreTarget[ESP]': '2.1 %', 'spending.coreTarget[ITA]': '2.5 %' },
    'depends on the definition',
  ],
  ['today', 'S9', 'observed', 'depends on the definition', { 'russia.claimedShare': '70 %' }, 'does not hold'],
  [
    'today',
    'S10',
    'scenario',
    'does not hold',
    { 'shells.russianEstimate': 'ukrainePresident', 'expansion.course': 'hold' },
    'holds',
  ],
] as const;

describe('verdicts follow the settings', () => {
  it.each(FLIPS)('%s: %s (%s) goes from “%s” with %o to “%s”', (scenario, id, moment, before, set, after) => {
    expect(verdictIn(statementIn(scenario, id), moment)).toBe(before);
    expect(verdictIn(statementIn(scenario, id, set), moment)).toBe(after);
  });

  it('S1: without the ordered cut, personnel is no longer below that of 2025', () => {
    const s = statementIn('today', 'S1', { 'usPersonnel.orderedCut': '0 person' });
    expect(definitionIn(s, 'rotational forces, against 2025').outcome!.holds).toBe(false);
  });

  it('S9: another number named moves each definition, in either direction', () => {
    const third = statementIn('today', 'S9', { 'russia.claimedShare': '33 %' });
    expect(definitionIn(third, 'national defence alone, share of the federal').outcome!.holds).toBe(true);
    expect(definitionIn(third, 'security, share of the federal').outcome!.holds).toBe(false);
  });

  it('S10: the estimate of Russian output moves the ratio', () => {
    const low = statementIn('today', 'S10', { 'shells.russianEstimate': 'natoIntelligence' });
    const high = statementIn('today', 'S10', { 'shells.russianEstimate': 'ukrainePresident' });
    const of = (s: typeof low) => definitionIn(s, 'rounds made or refurbished', 'observed').value.value;
    expect(of(low)).toBeLessThan(of(high));
  });
});
