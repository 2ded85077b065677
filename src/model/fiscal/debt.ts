/** Where public debt is heading without any extra spending: the published path, what it implies, and how rates follow the market. */
import { choice, eq, parameter, variable, year, type Variable } from '../../language/quantity.ts';
import { debtAtYearEnd, debtCarriedOver, newlyBorrowedPart, repriced } from './debtEquation.ts';
import { forecastGrowth, lastForecastYear, lastObservedYear, realGrowth } from '../economy/economy.ts';
import { state } from '../places.ts';
import { forecastInflation, inflationShock } from '../economy/prices.ts';

// Debt, balances, interest and adjustments are shares of the GDP of one year throughout, and rates are rates of one year:
// the stock of debt over the yearly flow of output would be measured in years, the share of one year's output is a pure number.

const NOT_IN_WEO = 'the IMF table at hand leaves out Cyprus and Malta';
const NOT_IN_EC = 'outside the Commission’s table';
const FROM_MEMORY = 'from memory, not sourced';
const MISSING_DEBT = {
  at: { CYP: '65 %', MLT: '47 %' },
  because: `${NOT_IN_WEO}: about the level of 2024 throughout, ${FROM_MEMORY}`,
};

// --- what is published ---

export const publishedDebt = parameter({
  label: 'published gross public debt, share of GDP',
  unit: 'share',
  over: [state, year],
  from: { series: 'weo.grossDebtShare', after: 'hold', missing: MISSING_DEBT },
});

export const debtBefore = parameter({
  label: 'gross public debt, share of GDP, 2013',
  unit: 'share',
  over: [state],
  from: { series: 'weo.grossDebtShare', year: 2013, missing: MISSING_DEBT },
});

export const primaryBalance = parameter({
  label: 'primary balance, share of GDP',
  unit: 'share',
  over: [state, year],
  range: ['-50 %', '50 %'],
  from: {
    series: 'weo.primaryBalanceShare',
    after: 'hold',
    missing: {
      at: { CYP: '4 %', MLT: '-2 %' },
      because: `${NOT_IN_WEO}: about the mean of 2023 to 2025, ${FROM_MEMORY}`,
    },
  },
});

export const publishedNetLending = parameter({
  label: 'published net lending, share of GDP',
  unit: 'share',
  over: [state, year],
  from: {
    series: 'weo.balanceShare',
    after: 'hold',
    missing: {
      at: { CYP: '3 %', MLT: '-3 %' },
      because: `${NOT_IN_WEO}: about the mean of 2023 to 2025, ${FROM_MEMORY}`,
    },
  },
});

export const publishedRate = parameter({
  label: 'published average interest rate on public debt',
  unit: 'share',
  over: [state, year],
  range: ['-5 %', '60 %'],
  from: { series: 'ec.implicitRate', between: 'linear', gaps: 'open' },
});

export const lastRateYear = parameter({
  label: 'last year with a published average rate',
  unit: 'year',
  range: [2024, 2030],
  assumed: {
    value: 2026,
    because: 'the Commission’s forecast of spring 2025 ends there; from then on the rate follows the market',
  },
});

export const lastPublishedRate = parameter({
  label: 'average interest rate on public debt, 2026',
  unit: 'share',
  over: [state],
  range: ['-5 %', '60 %'],
  from: {
    series: 'ec.implicitRate',
    year: 2026,
    missing: {
      at: {
        ...{ ALB: '4.5 %', MKD: '4 %', MNE: '3.9 %', TUR: '16 %', NZL: '3.3 %' },
        ...{
          USA: '3.3 %',
          CAN: '3 %',
          ISL: '5.5 %',
          AUS: '3 %',
          CHE: '1 %',
          JPN: '0.8 %',
          KOR: '2.7 %',
          CYP: '2.2 %',
          MLT: '2.5 %',
        },
      },
      because: `${NOT_IN_EC}: Albania, North Macedonia, Montenegro, Türkiye and New Zealand at the IMF’s net interest over debt, the others, whose interest received is large, at gross rates ${FROM_MEMORY}`,
    },
  },
});

export const marketRate = parameter({
  label: 'market rate of ten-year government bonds, 2025',
  unit: 'share',
  over: [state],
  range: ['-5 %', '60 %'],
  from: {
    series: ['fed.tenYearYield', 'boe.tenYearYield', 'ec.longRate'],
    year: 2025,
    missing: {
      at: {
        ...{ ROU: '7.3 %', CAN: '3.3 %', ISL: '7 %', ALB: '5.5 %', MKD: '5.5 %', MNE: '6 %', TUR: '18 %' },
        ...{ AUS: '4.4 %', CHE: '0.4 %', JPN: '1.6 %', KOR: '2.8 %', NZL: '4.5 %', CYP: '3.1 %', MLT: '3.4 %' },
      },
      because: `no yield at hand: levels of 2025 ${FROM_MEMORY}; Türkiye, whose yields of 2025 belong to inflation above 30 %, at three points over the 15 % that the IMF forecasts for 2030`,
    },
  },
});

export const marketRateShift = parameter({
  label: 'market rates against those of 2025',
  unit: 'share',
  range: ['-20 %', '20 %'],
  lever: { min: '-2 %', max: '4 %', step: '0.25 %' },
  assumed: {
    value: '0 %',
    low: '-0.75 %',
    high: '1 %',
    because:
      'rates are held at their level of 2025; the Commission stresses its own projections with a point more and half a point less',
  },
});

export const shortTermShare = parameter({
  label: 'part of debt that was issued for less than a year',
  unit: 'share',
  over: [state],
  range: [0, 1],
  from: {
    series: 'ec.shortTermDebtShare',
    missing: {
      value: '6 %',
      at: { USA: '20 %', CAN: '15 %' },
      because: `${NOT_IN_EC}: near its mean; bills in North America ${FROM_MEMORY}`,
    },
  },
});

export const maturingLongTermShare = parameter({
  label: 'part of longer debt that matures within a year',
  unit: 'share',
  over: [state],
  range: [0, 1],
  from: {
    series: 'ec.maturingLongTermShareAverage',
    missing: {
      value: '8 %',
      at: { USA: '12 %', TUR: '20 %' },
      because: `${NOT_IN_EC}: near its mean of 8 %; United States and Türkiye ${FROM_MEMORY}`,
    },
  },
});

export const adjustmentAfterForecast = choice({
  label: 'stock-flow adjustment after the IMF forecast',
  options: {
    held: 'the adjustment of the last forecast year is kept',
    none: 'there is none, as the Commission assumes',
  },
  initially: 'held',
  because: 'where governments buy assets year after year (Norway, Korea) the adjustment does not end with the forecast',
});

// --- growth and maturities ---

export const forecastNominalGrowth = variable({
  label: 'nominal growth as forecast',
  unit: 'share',
  over: [state],
  equals: eq`(1 + ${forecastGrowth}) * (1 + ${forecastInflation}) - 1`,
});

export const shockedNominalGrowth = variable({
  label: 'nominal growth with shocks and trends',
  unit: 'share',
  over: [state],
  equals: eq`(1 + ${realGrowth}) * (1 + ${forecastInflation} + ${inflationShock}) - 1`,
});

export const nominalGrowth = variable({
  label: 'nominal growth',
  unit: 'share',
  over: [state],
  equals: eq`when(${year} <= ${lastObservedYear}, ${forecastNominalGrowth}, ${shockedNominalGrowth})`,
});

export const maturingShare = variable({
  label: 'part of debt that matures within a year',
  unit: 'share',
  over: [state],
  equals: eq`${shortTermShare} + (1 - ${shortTermShare}) * ${maturingLongTermShare}`,
});

// --- the published path, continued after its last year ---

export const netInterestRate = variable({
  label: 'net interest over debt, as published',
  unit: 'share',
  over: [state],
  equals: () =>
    eq`max(0, when(lastYear(${forecastDebt}) > 0, (${primaryBalance} - ${publishedNetLending}) * (1 + ${forecastNominalGrowth}) / lastYear(${forecastDebt}), 0))`,
});

export const knownRate = variable({
  label: 'average interest rate up to the last published year',
  unit: 'share',
  over: [state],
  equals: eq`when(${year} < ${lastRateYear}, ${netInterestRate}, ${lastPublishedRate})`,
});

export const repricedForecastRate = variable({
  label: 'average interest rate that follows the market, as forecast',
  unit: 'share',
  over: [state],
  equals: () => repriced(forecastRate, forecastBorrowed, marketRate),
});

export const forecastRate: Variable = variable({
  label: 'average interest rate on debt, as forecast',
  unit: 'share',
  over: [state],
  observed: publishedRate,
  before: lastPublishedRate,
  equals: () => eq`when(${year} <= ${lastRateYear}, ${knownRate}, ${repricedForecastRate})`,
});

export const forecastCarriedOver = variable({
  label: 'debt carried over with interest, as forecast',
  unit: 'share',
  over: [state],
  equals: () => debtCarriedOver(forecastDebt, forecastRate, forecastNominalGrowth),
});

export const impliedAdjustment = variable({
  label: 'rise in published debt that balance, interest and growth leave unexplained',
  unit: 'share',
  over: [state],
  equals: eq`${publishedDebt} - (${forecastCarriedOver} - ${primaryBalance})`,
});

export const stockFlowAdjustment: Variable = variable({
  label: 'stock-flow adjustment, share of GDP',
  unit: 'share',
  over: [state],
  before: 0,
  equals: () =>
    eq`when(${year} <= ${lastForecastYear}, ${impliedAdjustment}, choose(${adjustmentAfterForecast}, held: lastYear(${stockFlowAdjustment}), none: 0))`,
});

export const forecastDebt: Variable = variable({
  label: 'public debt as forecast, share of GDP',
  unit: 'share',
  over: [state],
  before: debtBefore,
  equals: () => debtAtYearEnd(forecastCarriedOver, primaryBalance, stockFlowAdjustment),
});

export const forecastBorrowed: Variable = variable({
  label: 'part of debt borrowed during the year, as forecast',
  unit: 'share',
  over: [state],
  before: 0,
  equals: () => newlyBorrowedPart(forecastDebt, forecastNominalGrowth, maturingShare),
});

export const forecastInterest = variable({
  label: 'interest on debt as forecast, share of GDP',
  unit: 'share',
  over: [state],
  equals: eq`${forecastRate} * lastYear(${forecastDebt}) / (1 + ${forecastNominalGrowth})`,
});

export const interestReceived: Variable = variable({
  label: 'interest received, as net lending implies, share of GDP',
  unit: 'share',
  over: [state],
  before: 0,
  equals: () =>
    eq`when(${year} <= ${lastForecastYear}, ${publishedNetLending} - ${primaryBalance} + ${forecastInterest}, lastYear(${interestReceived}))`,
});
