/** Numbers of the sector parity, worked out by hand. */
import { workedIn, type Example } from './example.ts';
import {
  ALLIED_ROUNDS,
  CONTINUATION,
  DRONES,
  EUROPEAN_CLAIM,
  EUROPEAN_INTERCEPTORS,
  GERAN,
  PAC3,
  PRICE_BY_BAIN,
  REFURBISHED,
  RUSSIAN_MISSILES,
  RUSSIAN_NEW,
  RUSSIAN_ROUNDS,
  THIRD_COUNTRIES,
  UKRAINIAN_ROUNDS,
  US_CAPACITY,
} from './munitionFigures.ts';

// Ukrainian military intelligence: 1.3 m rounds from North Korea in 2025; 0.7 m a year are assumed after it. Half is usable at once.
const USABLE = { 2025: 1.3e6 / 2, 2027: 0.7e6 / 2 };

/** Russian rounds made or refurbished after 2025. */
const RUSSIAN = { 2027: RUSSIAN_NEW[2025] + REFURBISHED[2027], 2030: RUSSIAN_NEW[2025] + REFURBISHED[2030] };

/** Rounds that reach Russia, and those made by NATO and Ukraine or bought in third countries. */
const SUPPLY = { 2025: RUSSIAN_ROUNDS[2025] + USABLE[2025], 2027: RUSSIAN[2027] + USABLE[2027] };
const AGAINST = {
  2024: ALLIED_ROUNDS[2024] + UKRAINIAN_ROUNDS,
  2025: ALLIED_ROUNDS[2025] + UKRAINIAN_ROUNDS + THIRD_COUNTRIES,
  2027: ALLIED_ROUNDS[2027] + UKRAINIAN_ROUNDS + THIRD_COUNTRIES * CONTINUATION,
};

const CAPACITY = {
  2025: US_CAPACITY[2025] + EUROPEAN_CLAIM[2025],
  2027: US_CAPACITY[2027] + EUROPEAN_CLAIM[2025],
};

/** Dollars of 2025 for all rounds of a year, each side at its own price. */
const MONEY = {
  russian2024: RUSSIAN_ROUNDS[2024] * PRICE_BY_BAIN.russian,
  allied2024: ALLIED_ROUNDS[2024] * PRICE_BY_BAIN.allied,
  russian2027: RUSSIAN[2027] * PRICE_BY_BAIN.russian,
  allied2027: ALLIED_ROUNDS[2027] * PRICE_BY_BAIN.allied,
};

const DRONES_AGAINST = DRONES.USA + DRONES.EUROPEAN_ALLIES + DRONES.UKR;

const sides: readonly Example[] = workedIn('today', [
  ['parity.russianNewRounds[2023]', RUSSIAN_NEW[2023], 'the estimate less what is refurbished'],
  ['parity.russianNewRounds[2030]', RUSSIAN_NEW[2025], 'held'],
  ['parity.russianRounds[2023]', RUSSIAN_ROUNDS[2023], 'the estimate'],
  ['parity.russianRounds[2027]', RUSSIAN[2027], 'new production held, a quarter of the store of 2025 refurbished'],
  ['parity.russianSupply[2025]', SUPPLY[2025], 'with half of what North Korea sends'],
  ['parity.russianSupply[2027]', SUPPLY[2027], 'with half of what is sent'],
  ['parity.alliedRounds[2024]', ALLIED_ROUNDS[2024], '90 % of US projectiles, 55 % of the European claim'],
  ['parity.alliedRounds[2027]', ALLIED_ROUNDS[2027], 'two steps further on the goals and on the realisation'],
  ['parity.alliedCapacity[2025]', CAPACITY[2025], 'as claimed'],
  ['parity.alliedCapacity[2027]', CAPACITY[2027], 'half of the US rise is built'],
  ['parity.ukrainianRounds[2027]', UKRAINIAN_ROUNDS, 'assumed'],
  ['parity.supplyAgainstRussia[2024]', AGAINST[2024], 'no yearly count of third-country rounds before 2025'],
  ['parity.supplyAgainstRussia[2025]', AGAINST[2025], 'with third countries'],
  ['parity.supplyAgainstRussia[2027]', AGAINST[2027], 'with 60 % of the purchases of 2025'],
  ['parity.russianMoney[2024]', MONEY.russian2024, '1 000 dollars of 2024 a round'],
  ['parity.russianMoney[2027]', MONEY.russian2027, 'refurbished rounds cost as new ones'],
  ['parity.alliedMoney[2024]', MONEY.allied2024, '4 000 dollars of 2024 a round'],
  ['parity.alliedMoney[2027]', MONEY.allied2027, '4 000 dollars of 2024 a round'],
  ['parity.russianDrones[2024]', GERAN[2024], 'nine months, annualised'],
  ['parity.russianDrones[2027]', (GERAN[2025] + 40_000) / 2, 'half of the way to the plan of 40 000'],
  ['parity.dronesAgainstRussia[2027]', DRONES_AGAINST, 'the level of 2025 is held'],
]);

const ratios: readonly Example[] = workedIn('today', [
  ['parity.outputRatio[2024]', RUSSIAN_ROUNDS[2024] / ALLIED_ROUNDS[2024], 'made or refurbished per round made'],
  ['parity.outputRatio[2027]', RUSSIAN[2027] / ALLIED_ROUNDS[2027], 'made or refurbished per round made'],
  ['parity.newRatio[2027]', RUSSIAN_NEW[2025] / ALLIED_ROUNDS[2027], 'newly made on both sides'],
  ['parity.newRatio[2023]', RUSSIAN_NEW[2023] / (336_000 * 0.9 + 0.5e6 * 0.55), '28 000 a month; claim of 0.5 m'],
  ['parity.capacityRatio[2023]', RUSSIAN_NEW[2023] / (336_000 + 0.5e6), '28 000 a month; claim of 0.5 m'],
  ['parity.capacityRatio[2027]', RUSSIAN_NEW[2025] / CAPACITY[2027], 'against capacity as claimed'],
  ['parity.supplyRatio[2024]', 0, 'not given before 2025'],
  ['parity.supplyRatio[2025]', SUPPLY[2025] / AGAINST[2025], 'all rounds that reach each side'],
  ['parity.supplyRatio[2027]', SUPPLY[2027] / AGAINST[2027], 'all rounds that reach each side'],
  ['parity.moneyRatio[2024]', RUSSIAN_ROUNDS[2024] / (4 * ALLIED_ROUNDS[2024]), 'a NATO round costs four Russian ones'],
  ['parity.moneyRatio[2027]', RUSSIAN[2027] / (4 * ALLIED_ROUNDS[2027]), 'a NATO round costs four Russian ones'],
  ['parity.droneRatio[2024]', 0, 'not given before 2025'],
  ['parity.droneRatio[2025]', GERAN[2025] / DRONES_AGAINST, 'per drone of NATO and Ukraine'],
  ['parity.droneRatio[2027]', (GERAN[2025] + 40_000) / 2 / DRONES_AGAINST, 'half of the way to the plan'],
  [
    'parity.interceptorsPerMissile[2024]',
    (PAC3[2024] + EUROPEAN_INTERCEPTORS) / RUSSIAN_MISSILES,
    'US and European interceptors per missile',
  ],
  [
    'parity.interceptorsPerMissile[2026]',
    (PAC3[2025] + EUROPEAN_INTERCEPTORS) / RUSSIAN_MISSILES,
    'US and European interceptors per missile',
  ],
]);

const years: readonly Example[] = workedIn('today', [
  ['parity.outputParity[2030]', 0, '2.655 m rounds against 2.614 m'],
  ['parity.outputParity[2031]', 2031, '2.610 m rounds against 2.636 m'],
  ['parity.outputParity[2034]', 2031, 'since then'],
  ['parity.newParity[2022]', 2022, '0.228 m rounds against 0.316 m'],
  ['parity.newParity[2023]', 0, '1.425 m rounds against 0.577 m'],
  ['parity.newParity[2028]', 0, '2.565 m rounds against 2.532 m'],
  ['parity.newParity[2029]', 2029, '2.565 m rounds against 2.581 m'],
  ['parity.newParity[2031]', 2029, 'since then'],
  ['parity.capacityParity[2022]', 2022, '0.228 m rounds against 0.468 m'],
  ['parity.capacityParity[2026]', 0, '2.565 m rounds against 2.48 m'],
  ['parity.capacityParity[2027]', 2027, '2.565 m rounds against 2.84 m'],
  ['parity.capacityParity[2030]', 2027, 'since then'],
  ['parity.supplyParity[2024]', 0, 'not given before 2025'],
  ['parity.supplyParity[2025]', 0, '5.15 m rounds against 3.732 m'],
  ['parity.supplyParity[2027]', 0, '3.636 m rounds against 3.574 m'],
  ['parity.supplyParity[2028]', 2028, '3.275 m rounds against 3.972 m'],
  ['parity.supplyParity[2031]', 2028, 'since then'],
]);

const bounds: readonly Example[] = [
  ...workedIn(
    'today',
    [
      ['parity.outputParity[2021]', 0, 'no year before 2022 is given'],
      ['parity.outputParity[2022]', 2022, '0.4 m rounds against 0.168 m + 0.85 x 0.3 m'],
      ['parity.newParity[2021]', 0, 'no year before 2022 is given'],
      ['parity.capacityParity[2021]', 0, 'no year before 2022 is given'],
    ],
    { set: { 'munitions.usRealisation': '100 %', 'munitions.europeanRealisationNow': '85 %' } },
  ),
  ...workedIn(
    'today',
    [
      ['parity.outputRatio[2025]', 1, '2.48 m rounds on each side'],
      ['parity.outputParity[2025]', 2025, 'with as many, Russia is not ahead'],
      ['parity.newParity[2025]', 2025, 'with as many, Russia is not ahead'],
      ['parity.capacityParity[2025]', 2025, 'with as many, Russia is not ahead'],
    ],
    {
      set: {
        'munitions.usRealisation': '100 %',
        'munitions.europeanRealisationNow': '100 %',
        'shells.russianEstimate': 'custom',
        'shells.customOutput': '2.48 m round/year',
        'shells.refurbishedPart': '0 %',
      },
    },
  ),
];

/** As many rounds as reach NATO and Ukraine in 2025, where all capacity is realised, less the usable transfers. */
const AS_MANY = US_CAPACITY[2025] + EUROPEAN_CLAIM[2025] + UKRAINIAN_ROUNDS + THIRD_COUNTRIES - USABLE[2025];

const sameSupply: readonly Example[] = workedIn(
  'today',
  [
    ['parity.supplyRatio[2025]', 1, '4.68 m rounds on each side'],
    ['parity.supplyParity[2025]', 2025, 'with as many, Russia is not ahead'],
  ],
  {
    set: {
      'munitions.usRealisation': '100 %',
      'munitions.europeanRealisationNow': '100 %',
      'shells.russianEstimate': 'custom',
      'shells.customOutput': `${AS_MANY} round/year`,
      'shells.refurbishedPart': '0 %',
    },
  },
);

/** Settings by which nobody but Russia makes or buys anything. */
const ALONE = {
  'shells.usMonthlyRate': '0 round/month',
  'shells.europeanClaim': '0 round/year',
  'shells.ukrainianCapacity': '0 round/year',
  'deliveries.thirdCountryRounds': '0 round/year',
  'missiles.usDrones': '0 drone/year',
  'missiles.europeanDrones': '0 drone/year',
  'missiles.ukrainianDrones': '0 drone/year',
};

const alone: readonly Example[] = workedIn(
  'today',
  ['output', 'new', 'capacity', 'supply', 'money', 'drone'].map(
    (name) => [`parity.${name}Ratio[2025]`, 0, 'there is nothing to divide by'] as const,
  ),
  { set: ALONE },
);

/** With nothing on the other side Russia is ahead: there is no year of parity, whatever stands for the ratio. */
const aheadOfNothing: readonly Example[] = workedIn(
  'today',
  ['output', 'new', 'capacity', 'supply'].map(
    (name) => [`parity.${name}Parity[2025]`, 0, 'Russia makes rounds and nobody else does'] as const,
  ),
  { set: ALONE },
);

const claims: readonly Example[] = workedIn('today', [
  ['claims.monthsForNATOYear', 3, 'NATO, June 2025: four times as much, 12 / 4'],
  ['claims.modelAgainstClaim[2024]', RUSSIAN_ROUNDS[2024] / ALLIED_ROUNDS[2024] / 4, 'the ratio of 2024 per 4'],
  ['claims.ratioByBain', 4.5 / 1.3, 'Bain, 2024: millions of rounds'],
  ['claims.ratioByNATO', 3 / 1.2, 'NATO officials and a European official (CNN), 2024: millions of rounds'],
  ['claims.riseByEstonia', 4.5 / 0.4, 'Estonian Foreign Intelligence Service: 2024 per 2022'],
]);

const noMissiles: readonly Example[] = workedIn(
  'today',
  [['parity.interceptorsPerMissile[2026]', 0, 'there is nothing to divide by']],
  { set: { 'missiles.russianMissileRate': '0 missile/month' } },
);

export const parity: readonly Example[] = [
  ...sides,
  ...ratios,
  ...years,
  ...bounds,
  ...sameSupply,
  ...alone,
  ...aheadOfNothing,
  ...noMissiles,
  ...claims,
];
