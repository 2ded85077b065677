/** Numbers of the sector deliveries, worked out by hand. */
import { workedIn, type Example } from './example.ts';
import {
  CONTINUATION,
  DRONES,
  EUROPEAN_INTERCEPTORS,
  europeanRounds,
  MONTHS,
  PAC3,
  RUSSIAN_MISSILES,
  THIRD_COUNTRIES,
  UKRAINIAN_ROUNDS,
  US_CAPACITY,
  US_REALISATION,
} from './munitionFigures.ts';
import { EXTRA, FUNDED } from './munitionMoney.ts';

/** Minister of Defence Umerov, July 2024: 200 000 rounds a month. */
const ROUNDS = 200_000 * MONTHS;

/** Assumptions: 40 % of Russian missiles need an interceptor of this class, and two are fired at each. */
const INTERCEPTORS = RUSSIAN_MISSILES * 0.4 * 2;

/** Assumption: long-range drones a year. */
const DRONE_NEED = 30_000;

/** Assumption: half of European output without extra orders goes to Ukraine. */
const PART = 0.5;

const BOUGHT = THIRD_COUNTRIES * CONTINUATION;
const roundsFor = (year: number) => europeanRounds(year) * PART + BOUGHT + UKRAINIAN_ROUNDS;
const DRONE_SUPPLY = DRONES.EUROPEAN_ALLIES * PART + DRONES.UKR;

const needs: readonly Example[] = [
  ...workedIn('today', [
    ['deliveries.roundsNeeded', ROUNDS, 'a month, annualised'],
    ['deliveries.interceptorsNeeded', INTERCEPTORS, 'missiles that only they stop, two shots each'],
    ['deliveries.need[artillery]', ROUNDS, 'a month, annualised'],
    ['deliveries.need[interceptor]', INTERCEPTORS, 'missiles that only they stop, two shots each'],
    ['deliveries.need[drone]', DRONE_NEED, 'assumed'],
  ]),
  ...workedIn(
    'today',
    [['deliveries.roundsNeeded', 356_400 * MONTHS, 'Minister of Defence Reznikov, 2023: a month, annualised']],
    { set: { 'deliveries.artilleryNeed': 'reznikov' } },
  ),
];

const given: readonly Example[] = workedIn('today', [
  ['deliveries.thirdCountry[2024]', 0, 'no yearly count is published'],
  ['deliveries.thirdCountry[2025]', THIRD_COUNTRIES, 'published'],
  ['deliveries.thirdCountry[2026]', BOUGHT, '60 % go on'],
  ['deliveries.isCounted[2025]', 0, 'not yet'],
  ['deliveries.isCounted[2026]', 1, 'the first year after the published ones'],
  ['deliveries.europeanDeliveries[artillery,2025]', 0, 'not yet counted'],
  ['deliveries.europeanDeliveries[artillery,2027]', europeanRounds(2027) * PART, 'half of output'],
  ['deliveries.europeanDeliveries[drone,2027]', DRONES.EUROPEAN_ALLIES * PART, 'half of output'],
  ['deliveries.americanDeliveries[artillery,2027]', 0, 'no US deliveries are assumed'],
  ['deliveries.delivered[artillery,2025]', 0, 'not yet counted'],
  ['deliveries.delivered[artillery,2027]', europeanRounds(2027) * PART + BOUGHT, 'with third countries'],
  ['deliveries.delivered[interceptor,2027]', EUROPEAN_INTERCEPTORS * PART, 'half of output'],
  ['deliveries.supply[artillery,2025]', 0, 'not yet counted'],
  ['deliveries.supply[artillery,2026]', roundsFor(2026), 'with its own output'],
  ['deliveries.supply[drone,2026]', DRONE_SUPPLY, 'with its own output'],
  ['deliveries.coverage[artillery,2026]', roundsFor(2026) / ROUNDS, 'supply per need'],
  ['deliveries.coverage[artillery,2027]', roundsFor(2027) / ROUNDS, 'supply per need'],
  ['deliveries.shortfall[artillery,2025]', 0, 'not yet counted'],
  ['deliveries.shortfall[artillery,2026]', ROUNDS - roundsFor(2026), 'need less supply'],
  ['deliveries.shortfall[artillery,2027]', ROUNDS - roundsFor(2027), 'need less supply'],
  ['deliveries.shortfall[drone,2026]', DRONE_NEED - DRONE_SUPPLY, 'need less supply'],
]);

/** Extra orders: 40 % go to Ukraine, as set; so does a tenth of US output: 620 PAC-3 and three eighths of the rise to 2 000. */
const FROM_ORDERS = EXTRA[2029] * 0.4;
const FROM_US = {
  artillery: US_CAPACITY[2028] * US_REALISATION * 0.1,
  interceptor: (PAC3[2025] + ((2000 - PAC3[2025]) * 3) / 8) * 0.1,
};

const funded: readonly Example[] = [
  ...workedIn(
    'today',
    [
      [
        'deliveries.europeanDeliveries[artillery,2029]',
        europeanRounds(2029) * PART + FROM_ORDERS,
        'half of output without extra orders, 40 % of those',
      ],
      ['deliveries.americanDeliveries[artillery,2025]', 0, 'not yet counted'],
      ['deliveries.americanDeliveries[artillery,2029]', FROM_US.artillery, 'a tenth of output'],
      ['deliveries.americanDeliveries[interceptor,2029]', FROM_US.interceptor, 'a tenth of output'],
      [
        'deliveries.delivered[artillery,2029]',
        europeanRounds(2029) * PART + FROM_ORDERS + FROM_US.artillery + BOUGHT,
        'European, US and third-country rounds',
      ],
      [
        'deliveries.delivered[interceptor,2029]',
        EUROPEAN_INTERCEPTORS * PART + FROM_US.interceptor,
        'European and US interceptors',
      ],
      ['deliveries.shortfall[artillery,2029]', 0, '2.6 m rounds are more than the 2.4 m needed'],
    ],
    { set: FUNDED },
  ),
  ...workedIn('today', [['deliveries.coverage[drone,2027]', 0, 'no need, so there is nothing to divide by']], {
    set: { 'deliveries.droneNeed': '0 munition/year' },
  }),
];

export const deliveries: readonly Example[] = [...needs, ...given, ...funded];
