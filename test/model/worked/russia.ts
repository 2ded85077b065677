/** Numbers of Russia's military spending under each definition, worked out by hand. */
import { workedIn, type Example } from './example.ts';
import { BUDGET, DEFENCE, GOVERNMENT, SECURITY } from './russianBudget.ts';
import { ROUBLES } from './russianEconomy.ts';

// Military burden of Russia, share of GDP.
/** SIPRI, April 2026. */
const SIPRI = { 2019: 0.0385, 2021: 0.036037, 2022: 0.045559, 2023: 0.052717, 2024: 0.068742, 2025: 0.075015 } as const;
/** IISS, Military Balance 2025. */
const IISS = { 2024: 0.067, 2025: 0.075 } as const;
/** German foreign intelligence service (BND), February 2026. */
const BND = { 2022: 0.06, 2024: 0.085, 2025: 0.1 } as const;

const BOTH_2025 = DEFENCE[2025] + SECURITY[2025];
const BOTH_SHARE_2026 = (DEFENCE[2026] + SECURITY[2026]) / BUDGET[2026];
const BND_SHARE_2025 = (BND[2025] * ROUBLES[2025]) / BUDGET[2025];

export const russia: readonly Example[] = [
  ...workedIn('today', [
    ['russia.published[defence,2020]', 0, 'the table of the chapter begins in 2021'],
    ['russia.published[defence,2021]', 1, 'the first year of the table'],
    ['russia.published[defence,2026]', 1, 'the last law at hand'],
    ['russia.published[defence,2027]', 0, 'no law yet'],
    ['russia.published[bnd,2026]', 0, 'the service stated figures to 2025'],
    ['russia.budgetFigure[defence,2025]', DEFENCE[2025], 'national defence alone'],
    ['russia.budgetFigure[defenceAndSecurity,2025]', BOTH_2025, 'national defence and national security'],
    ['russia.budgetFigure[sipri,2025]', 0, 'no budget chapter'],
    ['russia.ownBurden[sipri,2024]', SIPRI[2024], 'SIPRI, April 2026'],
    ['russia.ownBurden[iiss,2024]', IISS[2024], 'IISS, Military Balance 2025'],
    ['russia.ownBurden[bnd,2024]', BND[2024], 'BND, February 2026'],
    ['russia.estimatedBurden[sipri,2015]', SIPRI[2019], 'the first figure stands for the years before'],
    ['russia.estimatedBurden[sipri,2024]', SIPRI[2024], 'SIPRI, April 2026'],
    ['russia.estimatedBurden[iiss,2023]', SIPRI[2023], 'SIPRI before the first figure of the IISS'],
    ['russia.estimatedBurden[iiss,2024]', IISS[2024], 'the first figure of the IISS'],
    ['russia.estimatedBurden[bnd,2021]', SIPRI[2021], 'SIPRI before the first figure of the BND'],
    ['russia.estimatedBurden[bnd,2022]', BND[2022], 'the first figure of the BND'],
    ['russia.estimatedBurden[defence,2025]', 0, 'read from the budget, not estimated'],
    ['russia.figure[defence,2025]', DEFENCE[2025], 'the chapter'],
    ['russia.figure[defenceAndSecurity,2025]', BOTH_2025, 'both chapters'],
    ['russia.figure[bnd,2024]', BND[2024] * ROUBLES[2024], 'burden times GDP'],
    ['russia.figure[iiss,2022]', SIPRI[2022] * ROUBLES[2022], 'burden of SIPRI times GDP'],
    ['russia.heldShare[bnd,2022]', (BND[2022] * ROUBLES[2022]) / BUDGET[2022], 'figure over federal expenditure'],
    ['russia.heldShare[bnd,2028]', BND_SHARE_2025, 'the share of the last figure'],
    ['russia.heldShare[defenceAndSecurity,2028]', BOTH_SHARE_2026, 'the share of the last law'],
    ['russia.spending[defence,2025]', DEFENCE[2025], 'the chapter'],
    ['russia.spending[sipri,2025]', SIPRI[2025] * ROUBLES[2025], 'burden times GDP'],
    ['russia.spending[bnd,2028]', BND_SHARE_2025 * BUDGET[2028], 'the share of 2025 of a larger budget'],
    ['russia.shareOfFederalBudget[defenceAndSecurity,2025]', (13.5 + 3.5) / 41.5, 'both chapters over the law'],
    [
      'russia.shareOfGovernment[defenceAndSecurity,2025]',
      BOTH_2025 / GOVERNMENT[2025],
      'over all levels of government',
    ],
    ['russia.shareOfGDP[defenceAndSecurity,2024]', (DEFENCE[2024] + SECURITY[2024]) / ROUBLES[2024], 'over GDP'],
    ['russia.shareOfGDP[bnd,2024]', BND[2024], 'the burden itself'],
    ['russia.distanceToClaim[defenceAndSecurity,2025]', (13.5 + 3.5) / 41.5 - 0.4, 'less the 40 % that were named'],
    ['russia.distanceToClaim[defence,2025]', 13.5 / 41.5 - 0.4, 'less the 40 % that were named'],
  ]),
  ...workedIn(
    'today',
    [
      ['russia.spending[defence,2026]', DEFENCE[2026], 'a published figure is no decision'],
      ['russia.spending[defence,2028]', (12.93 / 44.06) * 1.2 * BUDGET[2028], 'share of 2026 and a fifth more'],
      ['russia.spending[bnd,2026]', BND_SHARE_2025 * 1.2 * BUDGET[2026], 'the first year after the last figure'],
      ['russia.shareOfFederalBudget[defence,2028]', (12.93 / 44.06) * 1.2, 'share of 2026 and a fifth more'],
    ],
    { set: { 'russia.budgetPriority': '1.2' } },
  ),
];
