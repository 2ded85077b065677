/** Numbers of the sector shells, worked out by hand. */
import { workedIn, type Example } from './example.ts';
import {
  BY_UKRAINE,
  MONTHS,
  REFURBISHED,
  REFURBISHED_PART,
  RUSSIAN_NEW,
  RUSSIAN_ROUNDS,
  STORE_OF_2024,
  STORE_OF_2025,
  US_ROUNDS,
} from './munitionFigures.ts';

/** A Western official (2023), NATO officials (2024, held): Russian new production, rounds a year. */
const BY_NATO = { 2023: 2e6, 2024: 3e6 };

/** A figure of the user, rounds a year, and a store of the user so large that it never limits. */
const OWN = 6e6;
const LARGE_STORE = 20e6;

// Western intelligence (The Times, 2024), Ukrainian military intelligence (2025), NATO (Iran, 2023): rounds a year.
const TRANSFERS = { iran2023: 0.3e6, korea2024: 3e6, korea2025: 1.3e6 };

/** Assumption: transfers a year after 2025. */
const LATER_TRANSFERS = 0.7e6;

/** Ukrainian military intelligence, 2025: half of the transferred rounds can be used at once. */
const USABLE = 0.5;

const published: readonly Example[] = workedIn('today', [
  ['shells.usRate[2014]', 14_000 * MONTHS, 'the figure of February 2022 stands in'],
  ['shells.usRate[2023]', US_ROUNDS[2023], 'published'],
  ['shells.usRate[2030]', US_ROUNDS[2025], 'the last published rate is held'],
  ['shells.ownFigure[2024]', RUSSIAN_ROUNDS[2024], 'the figure of the user begins in 2025'],
  ['shells.estimatedOutput[2014]', RUSSIAN_ROUNDS[2022], 'the figure of 2022 stands in'],
  ['shells.estimatedOutput[2023]', RUSSIAN_ROUNDS[2023], 'published'],
  ['shells.estimatedOutput[2026]', RUSSIAN_ROUNDS[2025], 'the last figure is held'],
  ['shells.refurbishedNow[2023]', REFURBISHED[2023], '43 % of the estimate'],
  ['shells.refurbished[2021]', 0, 'nothing is counted before 2022'],
  ['shells.refurbished[2022]', REFURBISHED[2022], '43 % of the estimate'],
  ['shells.refurbished[2025]', REFURBISHED[2025], '43 % of the estimate'],
  ['shells.refurbished[2026]', REFURBISHED[2026], 'half of what is left, since that is less'],
  ['shells.refurbished[2027]', REFURBISHED[2027], 'half of what is left then'],
  ['shells.refurbishable[2021]', 8e6, 'assumed for the start of 2022'],
  ['shells.refurbishable[2025]', STORE_OF_2025, 'less four years of refurbishing'],
  ['shells.refurbishable[2027]', STORE_OF_2025 / 4, 'halved twice'],
  ['shells.russianNew[2014]', RUSSIAN_ROUNDS[2022], 'the figure of 2022 stands in, nothing refurbished'],
  ['shells.russianNew[2023]', RUSSIAN_NEW[2023], 'the estimate less what is refurbished'],
  ['shells.russianNew[2027]', RUSSIAN_NEW[2025], 'held, although less is refurbished'],
  ['shells.transfers[2022]', 0, 'none is published'],
  ['shells.transfers[2023]', TRANSFERS.iran2023, 'Iran, published'],
  ['shells.transfers[2024]', TRANSFERS.korea2024, 'North Korea, published'],
  ['shells.transfers[2025]', TRANSFERS.korea2025, 'North Korea, published'],
  ['shells.transfers[2026]', LATER_TRANSFERS, 'assumed'],
  ['shells.usableTransfers[2024]', TRANSFERS.korea2024 * USABLE, 'half can be used at once'],
  ['shells.usableTransfers[2026]', LATER_TRANSFERS * USABLE, 'half can be used at once'],
]);

const estimates: readonly Example[] = [
  ...workedIn(
    'today',
    [
      ['shells.estimatedOutput[2023]', BY_NATO[2023], 'published'],
      ['shells.estimatedOutput[2025]', BY_NATO[2024], 'the last figure is held'],
      ['shells.refurbishedNow[2025]', 0, 'this estimate counts new production alone'],
      ['shells.russianNew[2025]', BY_NATO[2024], 'all of it is new'],
      ['shells.refurbishable[2025]', 8e6, 'nothing is taken out of the store'],
    ],
    { set: { 'shells.russianEstimate': 'natoIntelligence' } },
  ),
  ...workedIn(
    'today',
    [
      ['shells.estimatedOutput[2024]', RUSSIAN_ROUNDS[2024], 'the Estonian figure stands before 2025'],
      ['shells.estimatedOutput[2025]', BY_UKRAINE[2025], 'published'],
      ['shells.refurbishedNow[2025]', REFURBISHED_PART * BY_UKRAINE[2025], '43 % of 7 m are 3.01 m'],
      ['shells.refurbished[2025]', STORE_OF_2024 / 2, 'half of 4.818 m, less than 3.01 m'],
      ['shells.russianNew[2025]', BY_UKRAINE[2025] - STORE_OF_2024 / 2, 'what the store cannot give is newly made'],
      ['shells.refurbished[2026]', STORE_OF_2024 / 4, 'half of what is left'],
    ],
    { set: { 'shells.russianEstimate': 'ukrainePresident' } },
  ),
  ...workedIn(
    'today',
    [
      ['shells.ownFigure[2024]', RUSSIAN_ROUNDS[2024], 'the Estonian figure stands before 2025'],
      ['shells.ownFigure[2025]', OWN, 'set'],
      ['shells.estimatedOutput[2025]', OWN, 'set'],
      ['shells.refurbishedNow[2025]', REFURBISHED_PART * OWN, '43 % of 6 m'],
      ['shells.refurbished[2025]', REFURBISHED_PART * OWN, 'the store is large enough'],
      ['shells.refurbished[2026]', REFURBISHED_PART * OWN, 'the pace of 2025 goes on while the store allows it'],
      ['shells.russianNew[2025]', (1 - REFURBISHED_PART) * OWN, 'the rest'],
    ],
    {
      set: {
        'shells.russianEstimate': 'custom',
        'shells.customOutput': `${OWN} round/year`,
        'shells.openingRefurbishable': `${LARGE_STORE} round`,
      },
    },
  ),
];

export const shells: readonly Example[] = [...published, ...estimates];
