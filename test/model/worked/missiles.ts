/** Numbers of the sector missiles, worked out by hand. */
import { workedIn, type Example } from './example.ts';
import { DRONES, EUROPEAN_INTERCEPTORS, GERAN, PAC3, RUSSIAN_MISSILES } from './munitionFigures.ts';

export const missiles: readonly Example[] = [
  ...workedIn('today', [
    ['missiles.interceptors[USA,2024]', PAC3[2024], 'assumed from the rise of 2025'],
    ['missiles.interceptors[USA,2030]', PAC3[2025], 'the published output is held'],
    ['missiles.interceptors[EUROPEAN_ALLIES,2025]', EUROPEAN_INTERCEPTORS, 'assumed'],
    ['missiles.interceptors[UKR,2025]', 0, 'none is counted'],
    ['missiles.interceptors[RUS,2025]', 0, 'none is counted'],
    ['missiles.russianMissiles', RUSSIAN_MISSILES, '150 a month'],
    ['missiles.earlyRussianDrones[2022]', 0, 'before the first year of production'],
    ['missiles.earlyRussianDrones[2023]', GERAN[2023], 'published'],
    ['missiles.earlyRussianDrones[2024]', GERAN[2024], 'nine months, annualised'],
    ['missiles.russianDrones[2023]', GERAN[2023], 'published'],
    ['missiles.russianDrones[2024]', GERAN[2024], 'nine months, annualised'],
    ['missiles.russianDrones[2025]', GERAN[2025], 'the rate of September, annualised'],
    ['missiles.russianDrones[2030]', GERAN[2025], 'the last rate is held'],
    ['missiles.alliedDrones[USA]', DRONES.USA, 'assumed'],
    ['missiles.alliedDrones[EUROPEAN_ALLIES]', DRONES.EUROPEAN_ALLIES, 'assumed'],
    ['missiles.alliedDrones[UKR]', 0, 'no ally'],
    ['missiles.alliedDrones[RUS]', 0, 'no ally'],
    ['missiles.warringDrones[USA,2025]', 0, 'not at war'],
    ['missiles.warringDrones[EUROPEAN_ALLIES,2025]', 0, 'not at war'],
    ['missiles.warringDrones[UKR,2025]', DRONES.UKR, 'assumed'],
    ['missiles.warringDrones[RUS,2024]', GERAN[2024], 'nine months, annualised'],
    ['missiles.drones[USA,2025]', DRONES.USA, 'assumed'],
    ['missiles.drones[EUROPEAN_ALLIES,2025]', DRONES.EUROPEAN_ALLIES, 'assumed'],
    ['missiles.drones[UKR,2025]', DRONES.UKR, 'assumed'],
    ['missiles.drones[RUS,2024]', GERAN[2024], 'nine months, annualised'],
    ['missiles.drones[RUS,2025]', GERAN[2025], 'the rate of September, annualised'],
  ]),
  ...workedIn(
    'today',
    [
      ['missiles.earlyRussianDrones[2023]', 0, 'before the first year of production, now 2024'],
      ['missiles.earlyRussianDrones[2024]', GERAN[2023], 'the count of the first year'],
    ],
    { set: { 'missiles.firstDroneYear': '2024' } },
  ),
];
