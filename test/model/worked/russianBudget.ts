/** Numbers of Russia's federal budget, worked out by hand. */
import { workedIn, type Example } from './example.ts';
import { ROUBLES } from './russianEconomy.ts';

const TRN = 1e12;

// Russian Ministry of Finance, budget laws of November 2023, 2024 and 2025, and in.ukraine.info 2023 for 2021 to 2023, as reported.
/** Chapter on national defence: executed 2021, amended 2022 and 2023, then in the law; roubles. */
export const DEFENCE = {
  2021: 3.57 * TRN,
  2022: 4.7 * TRN,
  2023: 6.8 * TRN,
  2024: 10.775 * TRN,
  2025: 13.5 * TRN,
  2026: 12.93 * TRN,
} as const;

/** Share of that chapter in federal expenditure as reported, 2021 to 2023, and of both chapters in 2021. */
const DEFENCE_SHARE = { 2021: 0.144, 2022: 0.17, 2023: 0.19 } as const;
const BOTH_SHARES_2021 = 0.24;

/** Chapter on national security in the law; roubles. */
export const SECURITY = { 2024: 3.3 * TRN, 2025: 3.5 * TRN, 2026: 3.91 * TRN } as const;

/** Federal expenditure in the law, 2027 and 2028 as planned in the law of November 2025; roubles. */
const IN_LAW = { 2024: 36.66 * TRN, 2025: 41.5 * TRN, 2026: 44.06 * TRN, 2027: 46.1 * TRN, 2028: 49.4 * TRN } as const;

/** Highest reports of the chapter on national defence: ministry papers for 2022, press of July 2026. */
const REPORTED = { 2022: 5.5 * TRN, 2026: 18 * TRN } as const;

// IMF, World Economic Outlook, October 2025: Russia.
const GDP_2021_AS_PUBLISHED = 134_727.467e9;
const GOVERNMENT_SHARE = { 2018: 0.32621, 2025: 0.37835, 2026: 0.37016, 2030: 0.37603 } as const;

const TOTAL_2021 = DEFENCE[2021] / DEFENCE_SHARE[2021];
const SHARE_OF_GDP_2021 = TOTAL_2021 / GDP_2021_AS_PUBLISHED;
const SHARE_OF_GDP_2028 = IN_LAW[2028] / ROUBLES[2028];

/** Federal expenditure as planned: share of GDP of 2021 before it, chapter over its share to 2023, law to 2028, its share of GDP after. */
export const BUDGET = {
  2018: SHARE_OF_GDP_2021 * ROUBLES[2018],
  2020: SHARE_OF_GDP_2021 * ROUBLES[2020],
  2021: TOTAL_2021,
  2022: DEFENCE[2022] / DEFENCE_SHARE[2022],
  2023: DEFENCE[2023] / DEFENCE_SHARE[2023],
  ...IN_LAW,
  2030: SHARE_OF_GDP_2028 * ROUBLES[2030],
} as const;

/** Expenditure of general government, as the IMF has its share of GDP. */
export const GOVERNMENT = {
  2025: GOVERNMENT_SHARE[2025] * ROUBLES[2025],
  2026: GOVERNMENT_SHARE[2026] * ROUBLES[2026],
} as const;

const OVER_2022 = (REPORTED[2022] - DEFENCE[2022]) / BUDGET[2022];
const OVER_2026 = (REPORTED[2026] - DEFENCE[2026]) / BUDGET[2026];

export const russianBudget: readonly Example[] = [
  ...workedIn('today', [
    ['russianBudget.totalIn2021', TOTAL_2021, 'the chapter over its share'],
    ['russianBudget.shareOfGDPIn2021', SHARE_OF_GDP_2021, 'the total of 2021 over GDP in roubles'],
    ['russianBudget.totalBeforeLaws[2018]', BUDGET[2018], 'share of GDP of 2021 kept'],
    ['russianBudget.totalBeforeLaws[2020]', BUDGET[2020], 'the last year before the table of the chapter begins'],
    ['russianBudget.totalBeforeLaws[2021]', TOTAL_2021, 'the first year of the table'],
    ['russianBudget.totalBeforeLaws[2022]', BUDGET[2022], 'the chapter over its share'],
    ['russianBudget.plannedFigure[2018]', BUDGET[2018], 'share of GDP of 2021 kept'],
    [
      'russianBudget.plannedFigure[2023]',
      BUDGET[2023],
      'the chapter over its share, for the last year before the laws',
    ],
    ['russianBudget.plannedFigure[2024]', IN_LAW[2024], 'the first law at hand'],
    ['russianBudget.plannedFigure[2027]', IN_LAW[2027], 'planned in the law of November 2025'],
    ['russianBudget.plannedShareOfGDP[2023]', BUDGET[2023] / ROUBLES[2023], 'the total over GDP of the same year'],
    ['russianBudget.plannedShareOfGDP[2026]', IN_LAW[2026] / ROUBLES[2026], 'the law over GDP of the same year'],
    ['russianBudget.plannedShareOfGDP[2030]', SHARE_OF_GDP_2028, 'the share of the last planned year is kept'],
    ['russianBudget.plannedExpenditure[2022]', BUDGET[2022], 'the chapter over its share'],
    ['russianBudget.plannedExpenditure[2028]', IN_LAW[2028], 'the last planned year'],
    ['russianBudget.plannedExpenditure[2030]', BUDGET[2030], 'share of GDP of 2028 times GDP of 2030'],
    ['russianBudget.nationalDefence[2018]', DEFENCE_SHARE[2021] * BUDGET[2018], 'share of the budget of 2021 kept'],
    ['russianBudget.nationalDefence[2021]', DEFENCE[2021], 'executed'],
    ['russianBudget.nationalDefence[2022]', DEFENCE[2022], 'amended law'],
    ['russianBudget.nationalDefence[2026]', DEFENCE[2026], 'law of November 2025'],
    ['russianBudget.nationalDefence[2029]', DEFENCE[2026], 'the last figure is held'],
    ['russianBudget.overspending[2026]', 0, 'the chapter is read from the law itself'],
    ['russianBudget.federalExpenditure[2022]', BUDGET[2022], 'as planned, since nothing is spent above the law'],
    ['russianBudget.federalExpenditure[2030]', BUDGET[2030], 'as planned, since nothing is spent above the law'],
    [
      'russianBudget.nationalSecurity[2018]',
      (BOTH_SHARES_2021 - DEFENCE_SHARE[2021]) * BUDGET[2018],
      'both chapters less defence, as shares of the budget of 2021',
    ],
    [
      'russianBudget.nationalSecurity[2023]',
      (BOTH_SHARES_2021 - DEFENCE_SHARE[2021]) * BUDGET[2023],
      'both chapters less defence, as shares of the budget of 2021',
    ],
    ['russianBudget.nationalSecurity[2024]', SECURITY[2024], 'law of November 2023'],
    ['russianBudget.nationalSecurity[2026]', SECURITY[2026], 'law of November 2025'],
    ['russianBudget.governmentExpenditure[2018]', GOVERNMENT_SHARE[2018] * ROUBLES[2018], 'IMF, share of GDP'],
    ['russianBudget.governmentExpenditure[2026]', GOVERNMENT[2026], 'IMF, share of GDP'],
    ['russianBudget.governmentExpenditure[2032]', GOVERNMENT_SHARE[2030] * ROUBLES[2032], 'share of 2030 held'],
  ]),
  ...workedIn(
    'today',
    [
      ['russianBudget.nationalDefence[2018]', DEFENCE_SHARE[2021] * BUDGET[2018], 'no report before 2021'],
      ['russianBudget.nationalDefence[2022]', REPORTED[2022], 'another reading of the ministry papers'],
      ['russianBudget.nationalDefence[2025]', DEFENCE[2025], 'no report above the law'],
      ['russianBudget.nationalDefence[2026]', REPORTED[2026], 'press of July 2026, up to'],
      ['russianBudget.overspending[2018]', 0, 'nothing is reported above the law before 2021'],
      ['russianBudget.overspending[2022]', OVER_2022, 'report less law, over planned expenditure'],
      ['russianBudget.overspending[2024]', 0, 'no report above the law'],
      ['russianBudget.overspending[2026]', OVER_2026, 'report less law, over planned expenditure'],
      ['russianBudget.overspending[2031]', OVER_2026, 'the last one is kept'],
      [
        'russianBudget.federalExpenditure[2022]',
        BUDGET[2022] + REPORTED[2022] - DEFENCE[2022],
        'plan and what is above it',
      ],
      ['russianBudget.federalExpenditure[2026]', (44.06 + 18 - 12.93) * TRN, 'plan and what is above it'],
      ['russianBudget.federalExpenditure[2030]', BUDGET[2030] * (1 + OVER_2026), 'the share above the plan is kept'],
    ],
    { set: { 'russianBudget.basis': 'reported' } },
  ),
  ...workedIn(
    'today',
    [
      ['russianBudget.nationalDefence[2021]', 4 * TRN, 'a report on the first year of the table, if there were one'],
      [
        'russianBudget.overspending[2021]',
        (4 * TRN - DEFENCE[2021]) / TOTAL_2021,
        'such a report less what was executed',
      ],
    ],
    { set: { 'russianBudget.basis': 'reported', 'russianBudget.defenceReported[2021]': '4 trn RUB/year' } },
  ),
];
