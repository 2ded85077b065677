/** Numbers of Russia's oil revenue, welfare fund and federal balance, worked out by hand. */
import { workedIn, type Example } from './example.ts';
import { BUDGET } from './russianBudget.ts';
import { ROUBLES } from './russianEconomy.ts';

const TRN = 1e12;

// Russian Ministry of Finance, budget law of November 2025 and its assumptions for 2026, as reported.
/** Roubles for each 10 dollars a barrel. */
const FOR_TEN_DOLLARS = 1.51 * TRN;
/** Price of Urals crude in the budget, dollars a barrel. */
const BUDGET_PRICE = 59;
const REVENUE_2026 = 40.27 * TRN;
/** Liquid part of the welfare fund on 1 January 2026, roubles. */
const FUND = 4.1 * TRN;

/** IMF, World Economic Outlook, October 2025: Russia's GDP of 2026 in roubles. */
const GDP_2026_AS_PUBLISHED = 231_117.689e9;

/** What is missing of the revenue of a year at 40 and at 80 dollars a barrel. */
const MISSING_AT_40 = (FOR_TEN_DOLLARS * (BUDGET_PRICE - 40)) / 10;
const MISSING_AT_80 = (FOR_TEN_DOLLARS * (BUDGET_PRICE - 80)) / 10;

/** Revenue of the law as a share of GDP, times GDP. */
const REVENUE_2026_KEPT = (REVENUE_2026 / GDP_2026_AS_PUBLISHED) * ROUBLES[2026];
const REVENUE_2027 = (REVENUE_2026 / GDP_2026_AS_PUBLISHED) * ROUBLES[2027];

export const russianFund: readonly Example[] = [
  ...workedIn('today', [
    ['russianFund.oilEffect', FOR_TEN_DOLLARS, 'published'],
    ['russianFund.oilEffectShareOfGDP[2027]', FOR_TEN_DOLLARS / ROUBLES[2027], 'published, over GDP'],
    ['russianFund.shortfall[2027]', 0, 'the price is that of the budget'],
    ['russianFund.liquidPart[2030]', FUND, 'nothing is taken out'],
    ['russianFund.exhaustedYear[2030]', 0, 'not empty'],
    ['russianFund.yearsCovered[2027]', 0, 'nothing is missing'],
    ['russianFund.plannedRevenue[2025]', 0, 'before the law at hand'],
    ['russianFund.plannedRevenue[2026]', REVENUE_2026_KEPT, 'revenue of the law over GDP of 2026, times GDP'],
    ['russianFund.plannedRevenue[2027]', REVENUE_2027, 'its share of GDP kept'],
    ['russianFund.balance[2025]', 0, 'before the law at hand'],
    ['russianFund.balance[2026]', REVENUE_2026_KEPT - BUDGET[2026], 'the first year of the law'],
    ['russianFund.balance[2027]', REVENUE_2027 - BUDGET[2027], 'revenue less expenditure of the law'],
    ['russianFund.balanceShare[2027]', (REVENUE_2027 - BUDGET[2027]) / ROUBLES[2027], 'the same, over GDP'],
  ]),
  ...workedIn(
    'today',
    [
      ['russianFund.shortfall[2025]', 0, 'before the law at hand'],
      ['russianFund.shortfall[2026]', MISSING_AT_40, '19 dollars below the budget, at 1.51 trn roubles for 10'],
      ['russianFund.drawdown[2025]', 0, 'nothing is missing yet'],
      ['russianFund.drawdown[2026]', MISSING_AT_40, 'the fund covers all of it'],
      ['russianFund.drawdown[2027]', FUND - MISSING_AT_40, 'what is left in the fund'],
      ['russianFund.drawdown[2028]', 0, 'the fund is empty'],
      ['russianFund.liquidPart[2025]', FUND, 'the figure of 1 January 2026'],
      ['russianFund.liquidPart[2026]', FUND - MISSING_AT_40, 'less one year'],
      ['russianFund.liquidPart[2027]', 0, 'what was left is taken'],
      ['russianFund.uncovered[2026]', 0, 'the fund covers all of it'],
      ['russianFund.uncovered[2027]', 2 * MISSING_AT_40 - FUND, 'two years less the fund'],
      ['russianFund.uncovered[2028]', MISSING_AT_40, 'the fund is empty'],
      ['russianFund.exhaustedYear[2026]', 0, 'not empty'],
      ['russianFund.exhaustedYear[2027]', 2027, 'the year in which it empties'],
      ['russianFund.exhaustedYear[2030]', 2027, 'stays the year in which it emptied'],
      ['russianFund.yearsCovered[2025]', 0, 'nothing is missing yet'],
      ['russianFund.yearsCovered[2026]', FUND / MISSING_AT_40, 'the fund of January over the shortfall of a year'],
      [
        'russianFund.balance[2027]',
        REVENUE_2027 - MISSING_AT_40 - BUDGET[2027],
        'revenue at the budget price less both',
      ],
      [
        'russianFund.balanceShare[2027]',
        (REVENUE_2027 - MISSING_AT_40 - BUDGET[2027]) / ROUBLES[2027],
        'the same, over GDP',
      ],
    ],
    { set: { 'russianFund.oilPrice': '40 USD/unit' } },
  ),
  ...workedIn(
    'today',
    [
      ['russianFund.oilEffect', FOR_TEN_DOLLARS * 1.2, 'a stronger response'],
      ['russianFund.oilEffectShareOfGDP[2027]', (FOR_TEN_DOLLARS * 1.2) / ROUBLES[2027], 'the same, over GDP'],
      ['russianFund.shortfall[2026]', MISSING_AT_40 * 1.2, 'a stronger response'],
      ['russianFund.drawdown[2026]', MISSING_AT_40 * 1.2 * 0.6, 'three fifths out of the fund'],
      ['russianFund.liquidPart[2026]', FUND - MISSING_AT_40 * 1.2 * 0.6, 'less three fifths of a year'],
      ['russianFund.uncovered[2026]', MISSING_AT_40 * 1.2 * 0.4, 'the other two fifths'],
      ['russianFund.yearsCovered[2026]', FUND / (MISSING_AT_40 * 1.2 * 0.6), 'three fifths a year'],
    ],
    {
      set: {
        'russianFund.oilPrice': '40 USD/unit',
        'russianFund.sensitivityFactor': '1.2',
        'russianFund.partFromFund': '60 %',
      },
    },
  ),
  ...workedIn(
    'today',
    [
      ['russianFund.shortfall[2026]', MISSING_AT_80, '21 dollars above the budget'],
      ['russianFund.drawdown[2026]', MISSING_AT_80 / 2, 'half is paid in'],
      ['russianFund.liquidPart[2027]', FUND - MISSING_AT_80, 'two halves are paid in'],
      ['russianFund.uncovered[2027]', 0, 'nothing is missing'],
      ['russianFund.yearsCovered[2026]', 0, 'nothing is missing'],
      ['russianFund.balance[2027]', REVENUE_2027 - MISSING_AT_80 - BUDGET[2027], 'more revenue than planned'],
    ],
    { set: { 'russianFund.oilPrice': '80 USD/unit', 'russianFund.partFromFund': '50 %' } },
  ),
  ...workedIn(
    'today',
    [
      ['russianFund.uncovered[2026]', MISSING_AT_40, 'the fund is not used'],
      ['russianFund.yearsCovered[2026]', 0, 'the fund is not used'],
    ],
    { set: { 'russianFund.oilPrice': '40 USD/unit', 'russianFund.partFromFund': '0 %' } },
  ),
];
