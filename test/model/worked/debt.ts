/** Numbers of the file debt, worked out by hand. */
import * as debtors from './debtors.ts';
import { workedIn, type Example } from './example.ts';

const { ITALY } = debtors;

// IMF, World Economic Outlook, October 2025: Switzerland, whose average rate is not published by the Commission.
const SWISS = { debt2022: 0.37192, primary2023: 0.00237, lending2023: 0.00122, growth2023: 0.00737 };
const SWISS_INFLATION_2023 = 104.273 / 103.357 - 1;
/** Interest paid less received, over the debt that was carried into the year. */
const SWISS_RATE_2023 =
  ((SWISS.primary2023 - SWISS.lending2023) * (1 + SWISS.growth2023) * (1 + SWISS_INFLATION_2023)) / SWISS.debt2022;

/** Norway, where no maturities are published: 6 % short debt and 8 % of the rest are assumed. */
const NORWEGIAN_MATURING = 0.06 + 0.94 * 0.08;

const GROWTH_2031 = (1 + ITALY.growth[2030]!) * 1.02 - 1;
const RATE_2031 =
  debtors.rateOf(ITALY, 2030) + debtors.newDebtOf(ITALY, 2030) * (ITALY.market - debtors.rateOf(ITALY, 2030));
const DEBT_2031 =
  (ITALY.debt[2030]! * (1 + RATE_2031)) / (1 + GROWTH_2031) - ITALY.primary[2030]! + debtors.adjustmentOf(ITALY, 2030);

const asPublished = workedIn('today', [
  ['debt.forecastNominalGrowth[ITA,2027]', 1.00568 * (120.475 / 118.113) - 1, 'output and prices as forecast'],
  ['debt.forecastNominalGrowth[ITA,2031]', 1.00719 * 1.02 - 1, 'growth and consumer inflation of 2030'],
  ['debt.nominalGrowth[ITA,2027]', debtors.nominalOf(ITALY, 2027), 'as forecast'],
  ['debt.maturingShare[ITA]', debtors.maturingOf(ITALY), '12.4 % short, 10.1 % of the rest'],
  ['debt.netInterestRate[CHE,2023]', SWISS_RATE_2023, 'interest of 0.115 % of GDP on 37 %'],
  ['debt.netInterestRate[NOR,2025]', 0, 'more interest is received than paid: 9.7 % primary, 12.7 % in all'],
  ['debt.knownRate[CHE,2023]', SWISS_RATE_2023, 'as net interest over debt has it'],
  ['debt.knownRate[CHE,2025]', swissRateOf2025(), 'as net interest over debt has it'],
  ['debt.knownRate[CHE,2026]', 0.01, 'the gross rate that is assumed'],
  ['debt.forecastRate[CHE,2023]', SWISS_RATE_2023, 'no rate is published'],
  ['debt.forecastRate[CHE,2026]', 0.01, 'no rate is published'],
  ['debt.forecastRate[ITA,2025]', ITALY.rate[2025]!, 'published'],
  ['debt.forecastRate[ITA,2026]', ITALY.rate[2026]!, 'published'],
  ['debt.repricedForecastRate[ITA,2027]', debtors.rateOf(ITALY, 2027), 'toward 3.6057 % by what 2026 borrowed'],
  ['debt.forecastRate[ITA,2027]', debtors.rateOf(ITALY, 2027), 'toward 3.6057 % by what 2026 borrowed'],
  ['debt.forecastRate[ITA,2030]', debtors.rateOf(ITALY, 2030), 'four steps toward the market'],
  ['debt.forecastBorrowed[ITA,2026]', debtors.newDebtOf(ITALY, 2026), 'all but what is left of the debt of 2025'],
  ['debt.forecastBorrowed[NOR,2029]', NORWEGIAN_MATURING, 'debt falls faster than growth thins it out'],
  ['debt.forecastCarriedOver[ITA,2025]', debtors.carriedOf(ITALY, 2025), '135 % at 2.96 %, over nominal growth'],
  ['debt.forecastCarriedOver[ITA,2027]', debtors.carriedOf(ITALY, 2027), '138 % at the rate of 2027'],
  ['debt.impliedAdjustment[ITA,2027]', debtors.adjustmentOf(ITALY, 2027), 'what published debt leaves over'],
  ['debt.stockFlowAdjustment[ITA,2027]', debtors.adjustmentOf(ITALY, 2027), 'what published debt leaves over'],
  ['debt.stockFlowAdjustment[ITA,2030]', debtors.adjustmentOf(ITALY, 2030), 'what published debt leaves over'],
  ['debt.stockFlowAdjustment[ITA,2033]', debtors.adjustmentOf(ITALY, 2030), 'that of 2030 is held'],
  ['debt.forecastDebt[ITA,2014]', 1.34795, 'published'],
  ['debt.forecastDebt[ITA,2029]', ITALY.debt[2029]!, 'published'],
  ['debt.forecastDebt[ITA,2031]', DEBT_2031, 'one year on, balance and adjustment of 2030'],
  ['debt.forecastInterest[ITA,2027]', debtors.interestOf(ITALY, 2027), 'the rate of 2027 on the debt of 2026'],
  ['debt.interestReceived[ITA,2027]', debtors.receivedOf(ITALY, 2027), 'what net lending leaves over'],
  ['debt.interestReceived[ITA,2030]', debtors.receivedOf(ITALY, 2030), 'what net lending leaves over'],
  ['debt.interestReceived[ITA,2033]', debtors.receivedOf(ITALY, 2030), 'that of 2030 is held'],
]);

const withShocks = workedIn(
  'today',
  [
    ['debt.shockedNominalGrowth[ITA,2027]', 1.00868 * (120.475 / 118.113 + 0.005) - 1, 'a shock on each of the two'],
    ['debt.shockedNominalGrowth[ITA,2031]', 1.00519 * 1.025 - 1, 'and the lower trend after 2030'],
    ['debt.nominalGrowth[ITA,2025]', debtors.nominalOf(ITALY, 2025), 'observed: no shock'],
    ['debt.nominalGrowth[ITA,2026]', 1.01059 * (118.113 / 115.781 + 0.005) - 1, 'a shock on each of the two'],
    ['debt.forecastNominalGrowth[ITA,2027]', debtors.nominalOf(ITALY, 2027), 'the forecast has no shock'],
  ],
  {
    set: {
      ...{ 'prices.inflationShock': '0.5 %', 'economy.commonGrowthShock': '0.3 %' },
      'economy.trendShift': '-0.5 %',
    },
  },
);

/** Norway pays back 6.7 % of GDP a year from 40 % on: by 2037 nothing is owed. */
const paidBack = workedIn(
  'today',
  [
    ['debt.stockFlowAdjustment[NOR,2031]', 0, 'as the Commission assumes'],
    ['debt.forecastDebt[NOR,2038]', 0, 'paid back'],
    [
      'debt.forecastBorrowed[NOR,2039]',
      NORWEGIAN_MATURING,
      'where nothing is owed the rate follows the market as before',
    ],
  ],
  { set: { 'debt.adjustmentAfterForecast': 'none' } },
);

export const debt: readonly Example[] = [...asPublished, ...withShocks, ...paidBack];

function swissRateOf2025(): number {
  const interest = 0.00358 - 0.00261;
  return (interest * 1.00946 * (105.776 / 105.686)) / 0.37521;
}
