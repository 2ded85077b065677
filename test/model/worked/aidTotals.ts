/** Numbers of the aid to Ukraine by groups and in total and of what it leaves uncovered, worked out by hand. */
import { rise } from './aid.ts';
import { allKinds, dollars, KINDS, mean, STATES, sumOver, type Kind } from './allocations.ts';
import { workedIn, type Example } from './example.ts';
import { EU27, EUROPEAN_NATO, over, of } from './imf.ts';
import { institutionsIn2026 } from './institutions.ts';
import { FIRST } from './need.ts';

const EUROPEAN_DONORS = [...EU27, 'GBR', 'NOR', 'CHE', 'ISL'];
const OTHERS = STATES.filter((code) => code !== 'USA');
const BALTIC = ['EST', 'LVA', 'LTU'];

const inEurope = (kind: Kind) => sumOver(EUROPEAN_DONORS, (code) => dollars(code, kind, 2025));

/** The last observed year. */
const all2025 = (kind: Kind) => sumOver([...STATES, 'EUI'], (code) => dollars(code, kind, 2025));

/** 2026: the United States give nothing, the other states what they gave in 2025. */
const all = (kind: Kind) => sumOver(OTHERS, (code) => dollars(code, kind, 2025)) + institutionsIn2026(kind);
const european = (kind: Kind) => inEurope(kind) + institutionsIn2026(kind);
const baltic = (kind: Kind) => sumOver(BALTIC, (code) => dollars(code, kind, 2025));
const CIVIL = KINDS.filter((kind) => kind !== 'military');
const civil = (figure: (kind: Kind) => number) => CIVIL.reduce((total, kind) => total + figure(kind), 0);

// Brussels 2025: all of what is missing is replaced, by GDP of the European allies, and the rise of the others is counted.
const replaced = (kind: Kind) => Math.max(0, mean('USA', kind) - rise(kind));
const partOf = (codes: readonly string[]) =>
  sumOver(codes, (code) => of(code).gdp2026) / over(EUROPEAN_NATO, 'gdp2026');
/** European donors that are also European allies: all of the latter but Albania, Montenegro, North Macedonia and Türkiye. */
const EUROPEAN_PART = partOf(EUROPEAN_NATO.filter((code) => !['ALB', 'MKD', 'MNE', 'TUR'].includes(code)));

const NONE_GIVEN = {
  'donors.published': '0 EUR/year',
  'institutions.published': '0 EUR/year',
  'institutions.militaryLoan': '0 EUR',
  'institutions.budgetLoan': '0 EUR',
  'need.estimate': 'given',
};

export const aidTotals: readonly Example[] = [
  ...workedIn('today', [
    ['aid.groupAid[BALTIC,military,2026]', baltic('military'), 'three states, as in 2025'],
    ['aid.total[military,2025]', all2025('military'), 'Kiel, all donors'],
    ['aid.total[financial,2026]', all('financial'), '37 states as in 2025, and the EU institutions'],
    ['aid.groupShare[BALTIC,military,2026]', baltic('military') / all('military'), 'over the aid of all donors'],
    ['aid.european[financial,2026]', european('financial'), '31 states and the EU institutions'],
    ['aid.europeanShare[financial,2026]', european('financial') / all('financial'), 'over the aid of all donors'],
    ['aid.europeanShareOfAll[2026]', allKinds(european) / allKinds(all), 'three kinds over three kinds'],
    [
      'aid.institutionsShare[2026]',
      civil(institutionsIn2026) / civil(european),
      'financial and humanitarian aid, EU institutions over all Europeans',
    ],
    ['aid.needed[military,2025]', all2025('military'), 'before the estimates: what was given'],
    ['aid.needed[financial,2026]', FIRST.financial, 'the first estimate'],
    ['aid.shortfall[military,2025]', 0, 'what was given is taken for the need'],
    ['aid.shortfall[military,2026]', Math.max(0, FIRST.military - all('military')), 'aid is more than the need'],
    ['aid.shortfall[financial,2026]', Math.max(0, FIRST.financial - all('financial')), 'aid is more than the need'],
    ['aid.coverage[financial,2026]', all('financial') / FIRST.financial, 'aid over need'],
  ]),
  ...workedIn('brussels-2025', [
    ['aid.groupReplacementBill[BALTIC,2026]', partOf(BALTIC) * allKinds(replaced), 'three states by GDP, three kinds'],
    [
      'aid.groupAid[BALTIC,financial,2026]',
      baltic('financial') + partOf(BALTIC) * replaced('financial'),
      'on top of 2025',
    ],
    ['aid.total[financial,2026]', all('financial') + replaced('financial'), 'all of it is replaced'],
    [
      'aid.european[financial,2026]',
      european('financial') + EUROPEAN_PART * replaced('financial'),
      'by 26 allies of 30',
    ],
    [
      'aid.europeanShareOfAll[2026]',
      (allKinds(european) + EUROPEAN_PART * allKinds(replaced)) / (allKinds(all) + allKinds(replaced)),
      'three kinds over three kinds',
    ],
  ]),
  ...workedIn(
    'today',
    [
      ['aid.shortfall[military,2026]', 2 * FIRST.military - all('military'), 'twice the first estimate, less aid'],
      ['aid.shortfall[financial,2026]', 2 * FIRST.financial - all('financial'), 'twice the first estimate, less aid'],
      ['aid.coverage[military,2026]', all('military') / FIRST.military / 2, 'aid over twice the first estimate'],
    ],
    { set: { 'need.level': '200 %' } },
  ),
  ...workedIn(
    'today',
    [
      ['aid.total[military,2026]', 0, 'nobody gives'],
      ['aid.groupShare[BALTIC,military,2026]', 0, 'no part of nothing'],
      ['aid.europeanShare[military,2026]', 0, 'no part of nothing'],
      ['aid.europeanShareOfAll[2026]', 0, 'no part of nothing'],
      ['aid.institutionsShare[2026]', 0, 'no part of nothing'],
      ['aid.coverage[military,2026]', 1, 'covered, where nothing is needed'],
    ],
    { set: NONE_GIVEN },
  ),
];
