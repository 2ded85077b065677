/** Numbers of the sector expansion, worked out by hand. */
import { workedIn, type Example } from './example.ts';
import { BY_UKRAINE, GERAN, MONTHS, PAC3, REFURBISHED_PART, US_ROUNDS } from './munitionFigures.ts';

/** US Army, July 2025: 100 000 projectiles a month. */
const US_GOAL = 100_000 * MONTHS;

/** US Department of War, 6 January 2026: 2 000 PAC-3 MSE a year in seven years. */
const PAC3_GOAL = 2000;

/** Ukrainian military intelligence, 2025: 40 000 Geran-2 a year are planned. */
const GERAN_GOAL = 40_000;

/** The rise that the President of Ukraine states, 57 % of it newly made. */
const RUSSIAN_RISE = (1 - REFURBISHED_PART) * (BY_UKRAINE[2026] - BY_UKRAINE[2025]);

const missing = { rounds: US_GOAL - US_ROUNDS[2025], pac3: PAC3_GOAL - PAC3[2025], geran: GERAN_GOAL - GERAN[2025] };

/** Years from 2026, when the rise begins, to the goal of 2032, and the assumed delay. */
const PAC3_YEARS = 2032 - 2026 + 2;

const goals: readonly Example[] = workedIn('today', [
  ['expansion.usIncrease[2023]', US_GOAL - US_ROUNDS[2023], 'the goal less the published rate'],
  ['expansion.usIncrease[2026]', missing.rounds, 'the goal less the rate of 2025'],
  ['expansion.russianIncrease', 0, 'the Estonian service states no plan'],
  ['expansion.artilleryIncrease[USA,2023]', US_GOAL - US_ROUNDS[2023], 'the goal less the published rate'],
  ['expansion.artilleryIncrease[USA,2026]', missing.rounds, 'the goal less the rate of 2025'],
  ['expansion.artilleryIncrease[EUROPEAN_ALLIES,2026]', 0, 'none is announced'],
  ['expansion.artilleryIncrease[RUS,2026]', 0, 'none in this estimate'],
  ['expansion.interceptorIncrease[USA,2024]', PAC3_GOAL - PAC3[2024], 'the goal less the output of 2024'],
  ['expansion.interceptorIncrease[USA,2026]', missing.pac3, 'the goal less the output of 2025'],
  ['expansion.interceptorIncrease[EUROPEAN_ALLIES,2026]', 0, 'none is announced'],
  ['expansion.droneIncrease[RUS,2024]', GERAN_GOAL - GERAN[2024], 'the plan less the output of 2024'],
  ['expansion.droneIncrease[RUS,2026]', missing.geran, 'the plan less the rate of September 2025'],
  ['expansion.droneIncrease[UKR,2026]', 0, 'none is announced'],
  ['expansion.announcedIncrease[artillery,USA,2023]', US_GOAL - US_ROUNDS[2023], 'the goal less the published rate'],
  ['expansion.announcedIncrease[interceptor,USA,2024]', PAC3_GOAL - PAC3[2024], 'the goal less the output of 2024'],
  ['expansion.announcedIncrease[drone,RUS,2024]', GERAN_GOAL - GERAN[2024], 'the plan less the output of 2024'],
  ['expansion.announcedIncrease[drone,USA,2026]', 0, 'none is announced'],
  ['expansion.ownGrowth[RUS]', 0, 'none is assumed'],
]);

const building: readonly Example[] = workedIn('today', [
  ['expansion.builtPart[artillery,2025]', 0, 'nothing is built before the rise begins'],
  ['expansion.builtPart[artillery,2026]', 0, 'the last year without it'],
  ['expansion.builtPart[artillery,2027]', 1 / 2, 'one of the two years to 2026 + 2'],
  ['expansion.builtPart[artillery,2028]', 1, 'two of two years'],
  ['expansion.builtPart[artillery,2035]', 1, 'complete'],
  ['expansion.builtPart[interceptor,2029]', 3 / PAC3_YEARS, 'three of the eight years to 2032 + 2'],
  ['expansion.builtPart[drone,2027]', 1 / 2, 'one of the two years to 2026 + 2'],
  ['expansion.announcedAddition[artillery,USA,2026]', 0, 'nothing yet'],
  ['expansion.announcedAddition[artillery,USA,2027]', missing.rounds / 2, 'half of what is missing'],
  ['expansion.announcedAddition[artillery,USA,2028]', missing.rounds / 2, 'the other half'],
  ['expansion.announcedAddition[artillery,USA,2029]', 0, 'all is built'],
  ['expansion.announcedAddition[interceptor,USA,2029]', missing.pac3 / PAC3_YEARS, 'an eighth of what is missing'],
  ['expansion.announcedAddition[drone,RUS,2027]', missing.geran / 2, 'half of what is missing'],
]);

const otherCourses: readonly Example[] = [
  ...workedIn(
    'today',
    [
      ['expansion.announcedIncrease[artillery,USA,2026]', 0, 'every producer stays at its level'],
      ['expansion.announcedIncrease[drone,RUS,2026]', 0, 'every producer stays at its level'],
    ],
    { set: { 'expansion.course': 'hold' } },
  ),
  ...workedIn(
    'today',
    [
      ['expansion.russianIncrease', RUSSIAN_RISE, 'the plan less the output, the part newly made'],
      ['expansion.artilleryIncrease[RUS,2026]', RUSSIAN_RISE, 'the plan less the output, the part newly made'],
      ['expansion.artilleryIncrease[EUROPEAN_ALLIES,2026]', 0, 'the plan is Russian'],
      ['expansion.announcedAddition[artillery,RUS,2027]', RUSSIAN_RISE / 2, 'half of it'],
      ['expansion.ownGrowth[RUS]', 0.05, 'set'],
      ['expansion.ownGrowth[USA]', 0, 'set for Russia alone'],
    ],
    { set: { 'shells.russianEstimate': 'ukrainePresident', 'expansion.russianExpansion': '5 %/year' } },
  ),
  ...workedIn('today', [['expansion.russianIncrease', 0, 'NATO officials state no plan']], {
    set: { 'shells.russianEstimate': 'natoIntelligence' },
  }),
];

const otherPaces: readonly Example[] = [
  ...workedIn(
    'today',
    [
      ['expansion.usIncrease[2026]', 0, '120 000 a month are more than the goal'],
      ['expansion.interceptorIncrease[USA,2026]', 0, '2 500 a year are more than the goal'],
      ['expansion.droneIncrease[RUS,2026]', 0, '48 000 a year are more than the plan'],
    ],
    {
      set: {
        'shells.usMonthlyRate': '120000 round/month',
        'missiles.usInterceptors': '2500 missile/year',
        'missiles.dronesPerMonth': '4000 drone/month',
      },
    },
  ),
  ...workedIn(
    'today',
    [
      ['expansion.builtPart[artillery,2025]', 0, 'not yet'],
      ['expansion.builtPart[artillery,2026]', 1, 'without delay all stands in the year of the goal'],
      ['expansion.builtPart[interceptor,2029]', 3 / 6, 'three of the six years to 2032'],
    ],
    { set: { 'expansion.slip': '0 year' } },
  ),
  ...workedIn(
    'today',
    [
      [
        'expansion.announcedAddition[artillery,USA,2027]',
        (US_GOAL - 50_000 * MONTHS) / 2,
        'half of what is missing now',
      ],
    ],
    { set: { 'shells.usMonthlyRate[2027]': '50000 round/month' } },
  ),
];

export const expansion: readonly Example[] = [...goals, ...building, ...otherCourses, ...otherPaces];
