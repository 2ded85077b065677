/** Numbers of the file spending, worked out by hand. */
import { ESTONIA, gdpIn, LATVIA, POLAND, sum } from './published.ts';
import { workedIn, type Example } from './example.ts';

// NATO, core defence expenditure, July 2026: shares of GDP in 2025 and, the last, in 2026.
const POLES = { 2025: 0.0425, 2026: 0.0468 };
const ESTONIANS = 0.051;
const LATVIANS = 0.0492;

/** ERR, March 2025: Estonia's plan for 2027 to 2029, the last of which is held. */
const ESTONIAN_PLAN = 0.05;

/** SIPRI, April 2026: the military share of Switzerland, which NATO has no figure of. */
const SWISS = 0.008;

/** IMF, October 2025: Poland's GDP of 2024, as a volume against that of 2025. */
const POLISH_GDP_2024 = (1039.619e9 * 2743.953) / 2832.94;

/** Poland's GDP, in dollars of 2025. */
const polish = (year: number) => gdpIn(POLAND, year);

/** The ninth part a year of the way from 4.68 % in 2026 to 6 % in 2035. */
const toSix = (year: number) => ((0.06 - POLES[2026]) * (year - 2026)) / 9;
const EXTRA_2030 = toSix(2030) * polish(2030);
const NINE_YEARS = [2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035];

/** Every ally is asked for 6 %, which is above all that is spent today, and delivers in full. */
const sixPercent = workedIn(
  'hague-2035',
  [
    ['spending.heldShare[POL,2025]', POLES[2025], 'published'],
    ['spending.heldShare[POL,2035]', POLES[2026], 'the share of 2026 is held'],
    ['spending.heldShare[CHE,2030]', SWISS, 'the share of a state outside NATO is held'],
    ['spending.plannedShare[POL,2026]', POLES[2026], 'what NATO publishes goes before the plan (4.81 %)'],
    ['spending.plannedShare[LVA,2027]', 0.05, 'plan of the Latvian Ministry of Defence, December 2025'],
    ['spending.plannedShare[LVA,2035]', 0.0487, 'the last planned share, of 2028, is held'],
    ['spending.plannedShare[GBR,2029]', 0.026 + (0.0268 - 0.026) * (2 / 3), 'between the plans for 2027 and 2030'],
    ['spending.plannedShare[CHE,2030]', SWISS, 'no plan: the share of today is held'],
    ['spending.frozenSpending[POL,2025]', POLES[2025] * polish(2025), 'share and GDP of the year'],
    ['spending.frozenSpending[POL,2026]', POLES[2026] * polish(2026), 'share and GDP of the year'],
    ['spending.frozenSpending[POL,2035]', POLES[2026] * polish(2026), 'real spending of 2026 is kept'],
    ['spending.baselineSpending[POL,2035]', POLES[2026] * polish(2035), 'the share of 2026 of the GDP of 2035'],
    ['spending.baselineShare[POL,2035]', POLES[2026], 'the share of 2026'],
    ['spending.rampPosition[POL,2020]', 0, 'the rise begins after 2026'],
    ['spending.rampPosition[POL,2030]', 4 / 9, 'four of the nine years to 2035'],
    ['spending.rampPosition[POL,2038]', 1, 'past the deadline'],
    ['spending.rampHeight[POL,2030]', 4 / 9, 'equal steps'],
    ['spending.rise[POL,2030]', toSix(2030), 'four ninths of 1.32 points'],
    ['spending.rise[CHE,2030]', 0, 'not a party to the pledge'],
    ['spending.intendedSpending[POL,2030]', POLES[2026] * polish(2030) + EXTRA_2030, 'baseline and rise'],
    ['spending.coreSpending[POL,2030]', POLES[2026] * polish(2030) + EXTRA_2030, 'nothing limits it'],
    ['spending.coreShare[POL,2030]', POLES[2026] + toSix(2030), 'baseline and rise'],
    ['spending.extraCost[POL,2030]', EXTRA_2030, 'the rise as a share of GDP'],
    ['spending.cumulativeExtra[POL,2035]', sum(NINE_YEARS.map((y) => toSix(y) * polish(y))), '2027 to 2035'],
    ['spending.extraPerHead[POL,2030]', EXTRA_2030 / POLAND.people[2030], 'over the people of 2030'],
    ['spending.extraPerHead[POL,2029]', (toSix(2029) * polish(2029)) / 35.996e6, 'over the people of 2029'],
    ['spending.spendingPerHead[POL,2025]', (POLES[2025] * polish(2025)) / POLAND.people[2025], 'share, GDP and people'],
    ['spending.distanceToTarget[POL,2030]', 0.06 - POLES[2026] - toSix(2030), 'five ninths are still missing'],
    ['spending.distanceToTarget[CHE,2030]', 0, 'not a party to the pledge'],
    ['spending.costOfReachingTarget[POL,2025]', (0.06 - POLES[2025]) * polish(2025), 'the distance times GDP'],
  ],
  { set: { 'spending.coreTarget': '6 %' } },
);

/** Poland's way from 4.68 % in 2028 to 6 % in 2035, of which 80 % is delivered. */
const frozenShare = (year: number) => (POLES[2026] * polish(2026)) / polish(year);
const FRONT_2030 = 1 - (5 / 7) ** 3;

const frozen = workedIn(
  'hague-2035',
  [
    ['spending.baselineSpending[POL,2035]', POLES[2026] * polish(2026), 'real spending of 2026 is kept'],
    ['spending.baselineShare[POL,2030]', frozenShare(2030), 'real spending of 2026 over the GDP of 2030'],
    ['spending.rampPosition[POL,2030]', 2 / 7, 'two of the seven years from 2028 to 2035'],
    ['spending.rampPosition[LVA,2028]', 1, 'the deadline is the year that the rise would begin'],
    ['spending.rampHeight[POL,2030]', FRONT_2030, 'five sevenths of the time is left, to the third power'],
    [
      'spending.rise[POL,2030]',
      0.8 * FRONT_2030 * (0.06 - frozenShare(2030)),
      '80 % of the due part of the way from the frozen share',
    ],
  ],
  {
    set: {
      ...{ 'spending.coreTarget': '6 %', 'spending.delivery': '80 %', 'spending.baseline': 'frozen' },
      ...{ 'spending.rampStart': '2028', 'spending.deadline[LVA]': '2028' },
      ...{ 'spending.ramp': 'frontLoaded', 'spending.rampCurvature': '3' },
    },
  },
);

const comingDown = workedIn(
  'hague-2035',
  [
    ['spending.rampHeight[EST,2030]', (4 / 9) ** 2, 'four ninths of the time, squared'],
    [
      'spending.rise[EST,2030]',
      (4 / 9) ** 2 * (0.035 - ESTONIAN_PLAN),
      'below nought: the plan is 1.5 points above the target',
    ],
    [
      'spending.intendedSpending[EST,2030]',
      (ESTONIAN_PLAN + (4 / 9) ** 2 * (0.035 - ESTONIAN_PLAN)) * gdpIn(ESTONIA, 2030),
      'it comes down toward the target',
    ],
    ['spending.distanceToTarget[EST,2030]', 0, 'above the target'],
    ['spending.baselineSpending[LVA,2035]', 0.0487 * gdpIn(LATVIA, 2035), 'the last planned share of GDP'],
  ],
  { set: { 'spending.floor': 'none', 'spending.ramp': 'backLoaded', 'spending.baseline': 'plans' } },
);

const keptUp = workedIn('hague-2035', [
  ['spending.intendedSpending[EST,2030]', ESTONIANS * gdpIn(ESTONIA, 2030), 'nobody goes below the baseline'],
]);

const absorbed = workedIn(
  'hague-2035',
  [
    ['spending.rampHeight[POL,2026]', 0, 'the step comes in the year after'],
    ['spending.rampHeight[POL,2027]', 1, 'the whole step in the first year'],
    ['spending.coreSpending[EST,2026]', ESTONIANS * gdpIn(ESTONIA, 2026), 'as published, though 30 % above 2025'],
    ['spending.coreSpending[POL,2027]', POLES[2026] * polish(2026) * 1.2, 'a fifth above 2026, of 7 % that is asked'],
    ['spending.coreSpending[POL,2029]', 0.07 * polish(2029), '7 %, within two fifths above 2027'],
    ['spending.coreShare[POL,2027]', (POLES[2026] * 1.2) / 1.02861, 'a fifth more, of a GDP 2.861 % larger'],
  ],
  {
    set: {
      ...{ 'spending.coreTarget': '7 %', 'spending.ramp': 'immediate' },
      ...{ 'spending.absorption': 'limited', 'spending.growthLimit': '20 %' },
    },
  },
);

const noGrowthAbsorbed = workedIn(
  'hague-2035',
  [
    ['spending.coreSpending[LVA,2030]', LATVIANS * gdpIn(LATVIA, 2030), 'the baseline grows with GDP all the same'],
    ['spending.coreSpending[EST,2026]', 0.07 * gdpIn(ESTONIA, 2026), 'due in 2026: the limit holds from 2027 on'],
    ['spending.coreSpending[EST,2027]', 0.07 * gdpIn(ESTONIA, 2026), 'no more than in 2026'],
  ],
  {
    set: {
      ...{ 'spending.coreTarget': '7 %', 'spending.deadline[EST]': '2026' },
      ...{ 'spending.absorption': 'limited', 'spending.growthLimit': '0 %' },
    },
  },
);

const frozenEarly = workedIn(
  'today',
  [['spending.baselineSpending[POL,2026]', 0.0375 * POLISH_GDP_2024, 'real spending of 2024 is kept']],
  { set: { 'spending.baseline': 'frozen', 'spending.lastShareYear': '2024' } },
);

export const spending: readonly Example[] = [
  ...sixPercent,
  ...frozen,
  ...comingDown,
  ...keptUp,
  ...absorbed,
  ...noGrowthAbsorbed,
  ...frozenEarly,
];
