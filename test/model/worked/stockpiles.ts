/** Numbers of the sector stockpiles, worked out by hand. */
import { workedIn, type Example } from './example.ts';
import { DRONES, EUROPEAN_INTERCEPTORS, europeanRounds } from './munitionFigures.ts';
import { EXTRA, FUNDED } from './munitionMoney.ts';

/** Burilkov and Wolff, Bruegel and Kiel Institute, 21 February 2025: munitions fired a day, interceptors from 150 missiles a month. */
const A_DAY = { artillery: 11_100, interceptor: 10, drone: 5.5 };

/** The same: days of fire in store; and 20 days assumed for the end of 2025. */
const DAYS = 90;
const OPENING_DAYS = 20;

/** Assumptions: half of output stays in Europe, and 15 % of that is fired in training. */
const STAYS = 0.5;
const TRAINING = 0.15;
const intoStore = (output: number) => output * STAYS * (1 - TRAINING);

const OPENING = { artillery: OPENING_DAYS * A_DAY.artillery, interceptor: OPENING_DAYS * A_DAY.interceptor };
const TARGET = { artillery: DAYS * A_DAY.artillery, interceptor: DAYS * A_DAY.interceptor };

/** Rounds in store at the end of 2026, and what is then missing; 2027 brings more than that. */
const STORE_2026 = OPENING.artillery + intoStore(europeanRounds(2026));
const GAP_2027 = TARGET.artillery - STORE_2026;

const rounds: readonly Example[] = workedIn('today', [
  ['stockpiles.openingStore[artillery]', OPENING.artillery, '20 days of fire'],
  ['stockpiles.target[artillery]', TARGET.artillery, '90 days of fire'],
  ['stockpiles.undelivered[artillery,2025]', 0, 'not yet counted'],
  ['stockpiles.undelivered[artillery,2026]', europeanRounds(2026) * STAYS, 'half of output'],
  ['stockpiles.training[artillery,2026]', europeanRounds(2026) * STAYS * TRAINING, '15 % of what stays'],
  ['stockpiles.training[artillery,2027]', europeanRounds(2027) * STAYS * TRAINING, '15 % of what stays'],
  ['stockpiles.gap[artillery,2026]', TARGET.artillery - OPENING.artillery, '70 days of fire'],
  ['stockpiles.gap[artillery,2027]', GAP_2027, 'what 2026 has left'],
  ['stockpiles.gap[artillery,2028]', 0, 'the stores are full'],
  ['stockpiles.kept[artillery,2025]', 0, 'not yet counted'],
  ['stockpiles.kept[artillery,2026]', intoStore(europeanRounds(2026)), 'all that stays and is not fired'],
  ['stockpiles.kept[artillery,2027]', GAP_2027, 'what is missing, since that is less'],
  ['stockpiles.kept[artillery,2028]', 0, 'the stores are full'],
  ['stockpiles.surplus[artillery,2026]', 0, 'nothing is left over'],
  ['stockpiles.surplus[artillery,2027]', intoStore(europeanRounds(2027)) - GAP_2027, 'beyond full stores'],
  ['stockpiles.surplus[artillery,2028]', intoStore(europeanRounds(2028)), 'the stores are full'],
  ['stockpiles.store[artillery,2025]', OPENING.artillery, '20 days of fire'],
  ['stockpiles.store[artillery,2026]', STORE_2026, 'with what is kept'],
  ['stockpiles.store[artillery,2027]', TARGET.artillery, 'full'],
  ['stockpiles.daysInStore[artillery,2026]', STORE_2026 / A_DAY.artillery, 'store per rounds a day'],
  ['stockpiles.filledSince[artillery,2026]', 0, 'not yet'],
  ['stockpiles.filledSince[artillery,2027]', 2027, 'the gap is closed'],
  ['stockpiles.filledSince[artillery,2029]', 2027, 'since then'],
]);

const others: readonly Example[] = workedIn('today', [
  ['stockpiles.undelivered[interceptor,2026]', EUROPEAN_INTERCEPTORS * STAYS, 'half of output'],
  [
    'stockpiles.store[interceptor,2029]',
    OPENING.interceptor + 4 * intoStore(EUROPEAN_INTERCEPTORS),
    'four years of what is kept',
  ],
  ['stockpiles.filledSince[interceptor,2031]', 0, '700 are missing, six years bring 637.5'],
  ['stockpiles.filledSince[interceptor,2032]', 2032, 'seven years bring 743.75'],
  ['stockpiles.openingStore[drone]', OPENING_DAYS * A_DAY.drone, '20 days of use'],
  ['stockpiles.target[drone]', DAYS * A_DAY.drone, '90 days of use'],
  ['stockpiles.store[drone,2026]', OPENING_DAYS * A_DAY.drone + intoStore(DRONES.EUROPEAN_ALLIES), 'with what is kept'],
]);

const settings: readonly Example[] = [
  ...workedIn(
    'today',
    [
      [
        'stockpiles.undelivered[artillery,2029]',
        europeanRounds(2029) * STAYS + EXTRA[2029] * 0.6,
        'half of output without extra orders, 60 % of those',
      ],
    ],
    { set: FUNDED },
  ),
  ...workedIn(
    'today',
    [
      ['stockpiles.gap[artillery,2026]', 0, 'the stores hold more than the 90 days'],
      ['stockpiles.kept[artillery,2026]', 0, 'nothing is missing'],
      ['stockpiles.filledSince[artillery,2025]', 0, 'not yet counted'],
      ['stockpiles.filledSince[artillery,2026]', 2026, 'the first year that is counted'],
      ['stockpiles.daysInStore[artillery,2030]', 100, 'set, and never less'],
      ['stockpiles.daysInStore[drone,2030]', 0, 'none is used a day, so there is nothing to divide by'],
    ],
    { set: { 'stockpiles.openingDays': '100 day', 'stockpiles.ratePerDay[drone]': '0 munition/day' } },
  ),
];

export const stockpiles: readonly Example[] = [...rounds, ...others, ...settings];
