/** Numbers of the sector munitions, worked out by hand. */
import { workedIn, type Example } from './example.ts';
import {
  BY_UKRAINE,
  DRONES,
  EUROPEAN_CLAIM,
  EUROPEAN_INTERCEPTORS,
  europeanRounds,
  GERAN,
  PAC3,
  PAC3_PRICE,
  PRICE_BY_BAIN,
  realisation,
  REFURBISHED,
  REFURBISHED_PART,
  RUSSIAN_NEW,
  STORE_OF_2024,
  UKRAINIAN_ROUNDS,
  US_CAPACITY,
  US_REALISATION,
  US_ROUNDS,
} from './munitionFigures.ts';
import { EUROPEAN_CAPACITY, EXTRA, EXTRA_DRONES, FUNDED, IDLE, ORDERED, STANDING } from './munitionMoney.ts';

/** US Department of War: 2 000 PAC-3 MSE for 2032, two years late by assumption; three of eight years of the rise in 2029. */
const PAC3_2029 = PAC3[2025] + ((2000 - PAC3[2025]) * 3) / 8;

const published: readonly Example[] = workedIn('today', [
  ['munitions.alliedRounds[USA,2023]', US_ROUNDS[2023], 'published'],
  ['munitions.alliedRounds[EUROPEAN_ALLIES,2024]', EUROPEAN_CLAIM[2024], 'published'],
  ['munitions.alliedRounds[UKR,2024]', 0, 'no ally'],
  ['munitions.alliedRounds[RUS,2024]', 0, 'no ally'],
  ['munitions.warringRounds[USA,2023]', 0, 'not at war'],
  ['munitions.warringRounds[UKR,2023]', UKRAINIAN_ROUNDS, 'assumed'],
  ['munitions.warringRounds[RUS,2023]', RUSSIAN_NEW[2023], 'the estimate less what is refurbished'],
  ['munitions.artillery[USA,2023]', US_ROUNDS[2023], 'published'],
  ['munitions.artillery[UKR,2023]', UKRAINIAN_ROUNDS, 'assumed'],
  ['munitions.artillery[RUS,2023]', RUSSIAN_NEW[2023], 'the estimate less what is refurbished'],
  ['munitions.publishedCapacity[artillery,EUROPEAN_ALLIES,2024]', EUROPEAN_CLAIM[2024], 'published'],
  ['munitions.publishedCapacity[interceptor,USA,2024]', PAC3[2024], 'assumed from the rise of 2025'],
  ['munitions.publishedCapacity[interceptor,USA,2025]', PAC3[2025], 'published'],
  ['munitions.publishedCapacity[drone,RUS,2024]', GERAN[2024], 'nine months, annualised'],
]);

const capacity: readonly Example[] = workedIn('today', [
  [
    'munitions.addition[artillery,USA,2027]',
    US_CAPACITY[2027] - US_CAPACITY[2026],
    'half of what is missing to the goal',
  ],
  ['munitions.addition[artillery,EUROPEAN_ALLIES,2027]', 0, 'none is announced or funded'],
  ['munitions.capacity[artillery,USA,2014]', US_ROUNDS[2022], 'the figure of 2022 stands in'],
  ['munitions.capacity[artillery,USA,2024]', US_ROUNDS[2024], 'published'],
  ['munitions.capacity[artillery,EUROPEAN_ALLIES,2025]', EUROPEAN_CLAIM[2025], 'published'],
  ['munitions.capacity[artillery,USA,2026]', US_CAPACITY[2026], 'no rise yet'],
  ['munitions.capacity[artillery,USA,2027]', US_CAPACITY[2027], 'half of the rise'],
  ['munitions.capacity[artillery,USA,2030]', US_CAPACITY[2028], 'the goal'],
  ['munitions.capacity[artillery,RUS,2030]', RUSSIAN_NEW[2025], 'held'],
  ['munitions.capacity[interceptor,USA,2029]', PAC3_2029, 'three eighths of the rise'],
  ['munitions.capacity[drone,RUS,2028]', 40_000, 'the plan'],
]);

const output: readonly Example[] = workedIn('today', [
  ['munitions.europeanRealisation[2025]', 0.55, 'assumed'],
  ['munitions.europeanRealisation[2026]', 0.55 + (0.8 - 0.55) / 3, 'a third of the distance'],
  ['munitions.europeanRealisation[2027]', realisation(2027), 'a third of what is left'],
  ['munitions.artilleryRealisation[USA,2027]', US_REALISATION, 'assumed'],
  ['munitions.artilleryRealisation[EUROPEAN_ALLIES,2027]', realisation(2027), 'a third of what is left'],
  ['munitions.artilleryRealisation[UKR,2027]', 1, 'a figure of output'],
  ['munitions.realisation[artillery,EUROPEAN_ALLIES,2027]', realisation(2027), 'a third of what is left'],
  ['munitions.realisation[interceptor,EUROPEAN_ALLIES,2027]', 1, 'a figure of output'],
  ['munitions.baseOutput[artillery,USA,2027]', US_CAPACITY[2027] * US_REALISATION, '90 % of projectiles'],
  ['munitions.baseOutput[artillery,EUROPEAN_ALLIES,2027]', europeanRounds(2027), 'claim and realisation'],
  ['munitions.output[artillery,EUROPEAN_ALLIES,2027]', europeanRounds(2027), 'no extra orders'],
  ['munitions.highestRealisation[artillery]', 0.8, 'assumed'],
  ['munitions.highestRealisation[interceptor]', 1, 'a figure of output'],
  ['munitions.idleCapacity[artillery,2027]', IDLE[2027], '80 % of capacity, less what is made'],
  ['munitions.idleCapacity[interceptor,2027]', 0, 'all is made'],
  ['munitions.extraRounds[artillery,2027]', 0, 'no money'],
  ['munitions.refurbishedRounds[artillery,RUS,2026]', REFURBISHED[2026], 'half of the store of 2025'],
  ['munitions.refurbishedRounds[artillery,UKR,2026]', 0, 'only Russian rounds are counted'],
  ['munitions.refurbishedRounds[drone,RUS,2026]', 0, 'only rounds are refurbished'],
  ['munitions.madeOrRefurbished[artillery,RUS,2026]', RUSSIAN_NEW[2025] + REFURBISHED[2026], 'both'],
  ['munitions.madeOrRefurbished[interceptor,USA,2029]', PAC3_2029, 'newly made'],
  [
    'munitions.moneySpent[artillery,RUS,2026]',
    (RUSSIAN_NEW[2025] + REFURBISHED[2026]) * PRICE_BY_BAIN.russian,
    '1 000 dollars of 2024 a round',
  ],
  ['munitions.moneySpent[interceptor,EUROPEAN_ALLIES,2026]', EUROPEAN_INTERCEPTORS * PAC3_PRICE, 'at the US price'],
]);

const funded: readonly Example[] = workedIn(
  'today',
  [
    ['munitions.addition[artillery,EUROPEAN_ALLIES,2029]', STANDING[2029] * ORDERED.artillery, '4/9 of an order'],
    ['munitions.addition[artillery,UKR,2029]', 0, 'the money builds in Europe'],
    ['munitions.capacity[artillery,EUROPEAN_ALLIES,2029]', EUROPEAN_CAPACITY[2029], 'claim and 4/9 of an order'],
    ['munitions.capacity[artillery,EUROPEAN_ALLIES,2030]', EUROPEAN_CAPACITY[2030], 'claim and 32/27 of an order'],
    ['munitions.baseOutput[artillery,EUROPEAN_ALLIES,2029]', europeanRounds(2029), 'funded capacity waits for orders'],
    ['munitions.baseOutput[artillery,USA,2029]', US_CAPACITY[2028] * US_REALISATION, 'nothing is funded there'],
    ['munitions.idleCapacity[artillery,2029]', IDLE[2029], '80 % of capacity, less what is made'],
    ['munitions.idleCapacity[artillery,2030]', IDLE[2030], '80 % of capacity, less what is made'],
    ['munitions.idleCapacity[drone,2029]', STANDING[2029] * ORDERED.drone, 'what is funded'],
    ['munitions.extraRounds[artillery,2027]', EXTRA[2027], 'capacity limits'],
    ['munitions.extraRounds[artillery,2030]', EXTRA[2030], 'money limits'],
    ['munitions.extraRounds[drone,2028]', 0, 'no capacity stands yet'],
    ['munitions.extraRounds[drone,2029]', EXTRA_DRONES, '3.5 m dollars at 70 000'],
    ['munitions.output[artillery,EUROPEAN_ALLIES,2029]', europeanRounds(2029) + EXTRA[2029], 'with extra orders'],
    ['munitions.output[artillery,USA,2029]', US_CAPACITY[2028] * US_REALISATION, 'extra orders go to Europe'],
    ['munitions.output[drone,EUROPEAN_ALLIES,2029]', DRONES.EUROPEAN_ALLIES + EXTRA_DRONES, 'with extra orders'],
  ],
  { set: FUNDED },
);

/** Russian capacity of 2025 under the Ukrainian figure: what half of the store cannot give is newly made. */
const MADE_2025 = BY_UKRAINE[2025] - STORE_OF_2024 / 2;
const RISE_2027 = ((1 - REFURBISHED_PART) * (BY_UKRAINE[2026] - BY_UKRAINE[2025])) / 2;

const otherCourses: readonly Example[] = [
  ...workedIn(
    'today',
    [
      ['munitions.capacity[artillery,RUS,2026]', MADE_2025 * 1.05, 'a year of growth'],
      ['munitions.addition[artillery,RUS,2027]', RISE_2027 + 0.05 * MADE_2025 * 1.05, 'half of the plan, and growth'],
      ['munitions.capacity[artillery,RUS,2027]', RISE_2027 + MADE_2025 * 1.05 ** 2, 'half of the plan, and growth'],
      ['munitions.capacity[drone,RUS,2026]', GERAN[2025] * 1.05, 'drones grow alike'],
    ],
    { set: { 'shells.russianEstimate': 'ukrainePresident', 'expansion.russianExpansion': '5 %/year' } },
  ),
  ...workedIn(
    'today',
    [
      ['munitions.europeanRealisation[2026]', 0.55 + (0.4 - 0.55) / 3, 'a third of the distance down'],
      ['munitions.highestRealisation[artillery]', 0.4, 'set'],
      ['munitions.idleCapacity[artillery,2026]', 0, '0.5 of capacity is made, more than the 0.4 of later'],
    ],
    { set: { 'munitions.europeanRealisationLater': '40 %' } },
  ),
];

export const munitions: readonly Example[] = [...published, ...capacity, ...output, ...funded, ...otherCourses];
