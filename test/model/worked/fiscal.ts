/** Numbers of the files financing and fiscal, worked out by hand. */
import { ITALY } from './debtors.ts';
import { workedIn, type Example } from './example.ts';
import { grown } from './published.ts';
import { growthOf, standing, type Story } from './twoPaths.ts';

/** Italy's way from 2.1 % of GDP (NATO, July 2026) to 3.5 % and from an assumed 1 % of related spending to 1.5 %, a ninth a year. */
export const italianExtra = (year: number) => ((0.014 + 0.005) * Math.max(0, year - 2026)) / 9;
/** IMF, World Economic Outlook, October 2025: Italy's GDP of 2025 and its growth of 2026 to 2028, with 0.3 points more each year. */
export const ITALIAN_GDP = 2543.677e9 * grown([0.01059, 0.00868, 0.00984]);

/** Half a point more inflation, 0.3 points more growth, market rates a point higher; 70 % of the extra spending borrowed. */
export const SHOCKED: Story = {
  growth: 0.003,
  inflation: 0.005,
  rates: 0.01,
  borrowed: (year) => 0.7 * italianExtra(year),
  multiplier: 0.75 * 0.8,
};
/** The same without the extra spending. */
export const WITHOUT: Story = { ...SHOCKED, borrowed: () => 0 };
/** How the command line sets it. */
export const SET = {
  ...{ 'prices.inflationShock': '0.5 %', 'economy.commonGrowthShock': '0.3 %', 'debt.marketRateShift': '1 %' },
  ...{ 'financing.taxShare': '20 %', 'financing.reallocationShare': '10 %', 'financing.multiplierOfDefence': '0.8' },
  ...{ 'financing.taxShare[POL]': '80 %', 'financing.reallocationShare[POL]': '60 %', 'budget.headcountError': '1.05' },
};

const withIt = (year: number) => standing(ITALY, SHOCKED, year);
const without = (year: number) => standing(ITALY, WITHOUT, year);
const [B27, B28] = [SHOCKED.borrowed(2027), SHOCKED.borrowed(2028)];

export const financing: readonly Example[] = workedIn(
  'hague-2035',
  [
    ['financing.financedByTaxes[ITA,2030]', 0.2, 'as set'],
    ['financing.financedByTaxes[POL,2030]', 0.8 / 1.4, 'taxes and cuts together are more than all'],
    ['financing.financedByReallocation[ITA,2030]', 0.1, 'as set'],
    ['financing.financedByReallocation[POL,2030]', 0.6 / 1.4, 'taxes and cuts together are more than all'],
    ['financing.financedByDebt[ITA,2030]', 1 - 0.2 - 0.1, 'the rest'],
    ['financing.financedByDebt[POL,2030]', 0, 'nothing is left to borrow'],
    ['financing.extraSpending[ITA,2028]', italianExtra(2028) * ITALIAN_GDP, 'two ninths of 1.9 % of GDP'],
    ['financing.extraShare[ITA,2028]', italianExtra(2028), 'two ninths of 1.9 % of GDP'],
    ['financing.borrowedShare[ITA,2028]', B28, '70 % of it'],
    ['financing.extraTaxes[ITA,2028]', 0.2 * italianExtra(2028) * ITALIAN_GDP, '20 % of it'],
    ['financing.reallocated[ITA,2028]', 0.1 * italianExtra(2028) * ITALIAN_GDP, '10 % of it'],
    ['financing.firstYearMultiplier', 0.75 * 0.8, 'the Commission’s 0.75, and 0.8 of it for defence'],
    ['financing.newImpulse[ITA,2028]', B28 - B27, 'a ninth of 70 % of 1.9 % of GDP more than in 2027'],
    ['financing.outputEffect[ITA,2027]', 0.6 * B27, 'six tenths of what is borrowed'],
    ['financing.outputEffect[ITA,2028]', 0.9 * 0.6 * B27 + 0.6 * (B28 - B27), 'a tenth of it fades, the rise adds'],
  ],
  { set: SET },
);

const bothPaths = workedIn(
  'hague-2035',
  [
    ['fiscal.growth[ITA,2027]', withIt(2027).growth, 'growth without, and the step in output'],
    ['fiscal.growth[ITA,2028]', withIt(2028).growth, 'growth without, and the step in output'],
    ['fiscal.primaryBalance[ITA,2028]', 0.0177 - B28 + 0.5 * withIt(2028).effect, 'half of more output comes back'],
    ['fiscal.premiumWithout[ITA,2028]', without(2028).premium, 'shocks bring debt below the forecast'],
    ['fiscal.premium[ITA,2028]', withIt(2028).premium, 'three hundredths of debt against the forecast'],
    ['fiscal.premiumWithout[DEU,2028]', 0, 'below 75 % of GDP on both paths'],
    ['fiscal.premium[DEU,2028]', 0, 'below 75 % of GDP on both paths'],
    ['fiscal.marketRateWithout[ITA,2028]', 0.036057 + 0.01 + without(2028).premium, 'a point more, and the premium'],
    ['fiscal.marketRate[ITA,2028]', 0.036057 + 0.01 + withIt(2028).premium, 'a point more, and the premium'],
    ['fiscal.repricedRateWithout[ITA,2028]', without(2028).rate, 'toward the market by what 2027 borrowed'],
    ['fiscal.repricedRate[ITA,2028]', withIt(2028).rate, 'toward the market by what 2027 borrowed'],
    ['fiscal.implicitRateWithout[ITA,2026]', ITALY.rate[2026]!, 'published'],
    ['fiscal.implicitRate[ITA,2026]', ITALY.rate[2026]!, 'published'],
    ['fiscal.implicitRateWithout[ITA,2029]', without(2029).rate, 'three steps toward the market'],
    ['fiscal.implicitRate[ITA,2029]', withIt(2029).rate, 'three steps toward the market'],
    ['fiscal.carriedOverWithout[ITA,2028]', without(2028).carried, 'debt of 2027 with interest, over growth'],
    ['fiscal.carriedOver[ITA,2028]', withIt(2028).carried, 'debt of 2027 with interest, over growth'],
    ['fiscal.debtRatioWithout[ITA,2025]', ITALY.debt[2025]!, 'published'],
    ['fiscal.debtRatioWithout[ITA,2028]', without(2028).debt, 'three shocked years'],
    ['fiscal.debtRatio[ITA,2028]', withIt(2028).debt, 'three shocked years, two of extra spending'],
    ['fiscal.newlyBorrowedWithout[ITA,2028]', without(2028).newDebt, 'all but what is left of the old'],
    ['fiscal.newlyBorrowed[ITA,2028]', withIt(2028).newDebt, 'all but what is left of the old'],
    ['fiscal.difference[ITA,2028]', withIt(2028).debt - without(2028).debt, 'one path less the other'],
    ['fiscal.naiveDifference[ITA,2028]', B27 + B28, 'what two years borrowed'],
    [
      'fiscal.differenceWithoutFeedback[ITA,2028]',
      (B27 * (1 + 0.046057 + without(2028).premium)) / (1 + growthOf(ITALY, WITHOUT, 2028)) + B28,
      'that of 2027 with a year of interest and growth, and that of 2028',
    ],
  ],
  { set: SET },
);

/** Norway, where no maturities are published: 6 % short debt and 8 % of the rest are assumed. */
const NORWEGIAN_MATURING = 0.06 + 0.94 * 0.08;

/** Norway pays back more than 5 % of GDP a year from 40 % on, with the extra spending and without it. */
const paidBack = workedIn(
  'hague-2035',
  [
    ['fiscal.newlyBorrowedWithout[NOR,2029]', NORWEGIAN_MATURING, 'debt falls faster than growth thins it out'],
    ['fiscal.newlyBorrowed[NOR,2029]', NORWEGIAN_MATURING, 'debt falls faster than growth thins it out'],
    ['fiscal.debtRatioWithout[NOR,2040]', 0, 'paid back'],
    ['fiscal.debtRatio[NOR,2040]', 0, 'paid back'],
    ['fiscal.newlyBorrowedWithout[NOR,2040]', NORWEGIAN_MATURING, 'where nothing is owed'],
    ['fiscal.newlyBorrowed[NOR,2040]', NORWEGIAN_MATURING, 'where nothing is owed'],
  ],
  { set: { 'debt.adjustmentAfterForecast': 'none' } },
);

export const fiscal: readonly Example[] = [...bothPaths, ...paidBack];
