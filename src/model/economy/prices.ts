/** What output is worth in each price base that published answers use: current, 2025, 2021, euros, purchasing power. */
import { eq, parameter, variable, year, type Variable } from '../../language/quantity.ts';
import { dollarOf2025, gdp, gdpIn2025, lastForecastYear, lastObservedYear } from './economy.ts';
import { germany, group, members, state, unitedStates } from '../places.ts';

const BY_DEFINITION = 'a definition: prices and exchange rates of 2025 are the base of the model';
const NOT_IN_WEO = 'the IMF table at hand leaves out Cyprus and Malta';
const FLAT_PRICES = { value: 100, because: `${NOT_IN_WEO}: prices held flat` };
const MISSING_NATIONAL_GDP = {
  at: { CYP: '35 bn NCU/year', MLT: '24 bn NCU/year' },
  because: `${NOT_IN_WEO}: GDP of 2021 (EDA: 23.4 and 14.5 bn euro) carried to about 2025 at 10 and 13 % a year in current prices, then held flat`,
};
const MISSING_GDP_IN_DOLLARS = {
  at: { CYP: '39.5 bn USD/year', MLT: '27.1 bn USD/year' },
  because: `${NOT_IN_WEO}: the national figures at 0.885 euro a dollar, the mean rate of 2025 (Federal Reserve H.10)`,
};

export const dollarOf2021 = parameter({
  label: 'dollar of 2021 per dollar in 2021',
  unit: 'USD2021/USD',
  assumed: { value: 1, because: 'a definition: NATO states constant prices at prices and exchange rates of 2021' },
});

export const euroOf2025 = parameter({
  label: 'euro of 2025 per euro in 2025',
  unit: 'EUR2025/EUR',
  assumed: { value: 1, because: BY_DEFINITION },
});

export const internationalDollarOf2025 = parameter({
  label: 'international dollar of 2025 per international dollar in 2025',
  unit: 'PPP2025/PPP',
  assumed: { value: 1, because: BY_DEFINITION },
});

export const publishedGDP = parameter({
  label: 'published GDP in national currency',
  unit: 'NCU/year',
  over: [state, year],
  from: { series: 'weo.nominalGDP', after: 'hold', missing: MISSING_NATIONAL_GDP },
});

export const publishedGDPInDollars = parameter({
  label: 'published GDP in current dollars',
  unit: 'USD/year',
  over: [state, year],
  from: { series: 'weo.nominalGDPDollars', after: 'hold', missing: MISSING_GDP_IN_DOLLARS },
});

export const nationalGDPIn2025 = parameter({
  label: 'GDP in national currency, 2025',
  unit: 'NCU/year',
  over: [state],
  from: { series: 'weo.nominalGDP', year: 2025, missing: MISSING_NATIONAL_GDP },
});

export const nationalGDPIn2021 = parameter({
  label: 'GDP in national currency, 2021',
  unit: 'NCU/year',
  over: [state],
  from: {
    series: 'weo.nominalGDP',
    year: 2021,
    missing: { value: '35 bn NCU/year', because: `${NOT_IN_WEO}: a ratio of rates near that of the euro` },
  },
});

export const gdpIn2021 = parameter({
  label: 'GDP in dollars, 2021',
  unit: 'USD/year',
  over: [state],
  from: {
    series: 'weo.nominalGDPDollars',
    year: 2021,
    missing: { value: '41.4 bn USD/year', because: `${NOT_IN_WEO}: 0.845 euro a dollar, the mean rate of 2021` },
  },
});

export const nationalGDPBefore = parameter({
  label: 'GDP in national currency, 2013',
  unit: 'NCU/year',
  over: [state],
  from: { series: 'weo.nominalGDP', year: 2013, missing: MISSING_NATIONAL_GDP },
});

export const publishedDeflator = parameter({
  label: 'GDP deflator, national base',
  unit: 'index',
  over: [state, year],
  from: { series: 'weo.deflator', after: 'hold', missing: FLAT_PRICES },
});

export const deflatorIn2025 = parameter({
  label: 'GDP deflator, 2025',
  unit: 'index',
  over: [state],
  from: { series: 'weo.deflator', year: 2025, missing: FLAT_PRICES },
});

export const deflatorIn2021 = parameter({
  label: 'GDP deflator, 2021',
  unit: 'index',
  over: [state],
  from: { series: 'weo.deflator', year: 2021, missing: FLAT_PRICES },
});

export const deflatorBeforeFirstYear = parameter({
  label: 'GDP deflator, 2013',
  unit: 'index',
  over: [state],
  from: { series: 'weo.deflator', year: 2013, missing: FLAT_PRICES },
});

export const consumerInflationTrend = parameter({
  label: 'consumer inflation at the end of the IMF forecast',
  unit: 'share',
  over: [state],
  range: [-0.1, 1],
  from: {
    series: 'weo.consumerInflation',
    year: 2030,
    missing: { value: '2 %', because: `${NOT_IN_WEO}: the aim of the ECB` },
  },
});

export const pppFactorIn2025 = parameter({
  label: 'purchasing power parity, 2025',
  unit: 'NCU/PPP',
  over: [state],
  from: {
    series: 'weo.pppFactor',
    year: 2025,
    missing: {
      value: '0.6 NCU/PPP',
      because: `${NOT_IN_WEO}: near that of the other small southern members of the euro area`,
    },
  },
});

export const eurosPerDollarIn2025 = parameter({
  label: 'euros per dollar, 2025',
  unit: 'EUR/USD',
  from: { series: 'fed.exchangeRate', place: 'EURO_AREA', year: 2025 },
});

export const euroPerUnit = parameter({
  label: 'euros per unit of the national currency of Germany',
  unit: 'EUR/NCU',
  assumed: { value: 1, because: 'a definition: the national currency of Germany is the euro' },
});

export const eurosPerDollar = parameter({
  label: 'euros per dollar',
  unit: 'EUR/USD',
  over: [year],
  from: { series: 'fed.exchangeRate', place: 'EURO_AREA', until: 2025, after: 'hold' },
});

export const inflationShock = parameter({
  label: 'inflation against the forecast',
  unit: 'share',
  range: [-0.1, 0.1],
  lever: { min: '-2 %', max: '5 %', step: '0.1 %' },
  assumed: {
    value: '0 %',
    low: '-0.5 %',
    high: '1 %',
    because: 'misses of inflation forecasts since 2010 were larger upward than downward',
  },
});

export const fiscalYearOverlap = parameter({
  label: 'part of a fiscal year that falls into the calendar year it ends in',
  unit: 'share',
  range: [0, 1],
  assumed: {
    value: '25 %',
    because: 'a definition: the fiscal years of the United Kingdom, Canada and Japan end in March',
  },
});

export const deflator = variable({
  label: 'GDP deflator, national base, as forecast',
  unit: 'index',
  over: [state],
  before: deflatorBeforeFirstYear,
  equals: eq`${publishedDeflator}`,
});

export const forecastInflation = variable({
  label: 'inflation of the GDP deflator, as forecast',
  unit: 'share',
  over: [state],
  equals: eq`when(${year} <= ${lastForecastYear}, ${deflator} / lastYear(${deflator}) - 1, ${consumerInflationTrend})`,
});

export const priceLevel = variable({
  label: 'price level, 2025 = 1',
  unit: 'index',
  over: [state],
  before: 0,
  equals: () =>
    eq`when(${year} <= ${lastObservedYear}, ${deflator} / ${deflatorIn2025}, lastYear(${priceLevel}) * (1 + ${forecastInflation} + ${inflationShock}))`,
});

export const exchangeRate2025 = variable({
  label: 'exchange rate, 2025',
  unit: 'NCU/USD',
  over: [state],
  equals: eq`${nationalGDPIn2025} / ${gdpIn2025}`,
});

export const exchangeRate2021 = variable({
  label: 'exchange rate, 2021',
  unit: 'NCU/USD',
  over: [state],
  equals: eq`${nationalGDPIn2021} / ${gdpIn2021}`,
});

export const exchangeRate: Variable = variable({
  label: 'exchange rate, past the forecast at a constant real rate',
  unit: 'NCU/USD',
  over: [state],
  before: 0,
  equals: () =>
    eq`when(${year} <= ${lastForecastYear}, ${publishedGDP} / ${publishedGDPInDollars}, lastYear(${exchangeRate}) * (1 + ${forecastInflation}) / (1 + sum(${forecastInflation}, ${unitedStates})))`,
});

export const nominalGDP = variable({
  label: 'nominal GDP in national currency',
  unit: 'NCU/year',
  over: [state],
  before: nationalGDPBefore,
  equals: eq`${gdp} / ${dollarOf2025} * ${exchangeRate2025} * ${priceLevel}`,
});

export const nominalGDPInDollars = variable({
  label: 'nominal GDP in current dollars',
  unit: 'USD/year',
  over: [state],
  equals: eq`${nominalGDP} / ${exchangeRate}`,
});

export const eurosPerDollarOfYear = variable({
  label: 'euros per dollar, once output is forecast at the rate of the forecast',
  unit: 'EUR/USD',
  equals: eq`when(${year} <= ${lastObservedYear}, ${eurosPerDollar}, sum(${exchangeRate} * ${euroPerUnit}, ${germany}))`,
});

export const nominalGDPInEuros = variable({
  label: 'nominal GDP in current euros',
  unit: 'EUR/year',
  over: [state],
  equals: eq`${nominalGDPInDollars} * ${eurosPerDollarOfYear}`,
});

export const fiscalYearGDP = variable({
  label: 'nominal GDP of the fiscal year that ends in March',
  unit: 'NCU/year',
  over: [state],
  equals: eq`lastYear(${nominalGDP}) * (1 - ${fiscalYearOverlap}) + ${nominalGDP} * ${fiscalYearOverlap}`,
});

export const gdpAtPPP = variable({
  label: 'real GDP at purchasing power parity',
  unit: 'PPP2025/year',
  over: [state],
  equals: eq`${gdp} / ${dollarOf2025} * ${exchangeRate2025} / ${pppFactorIn2025} * ${internationalDollarOf2025}`,
});

export const groupNominalGDPInDollars = variable({
  label: 'nominal GDP of the group in current dollars',
  unit: 'USD/year',
  over: [group],
  equals: eq`sum(${nominalGDPInDollars}, ${members})`,
});

export const groupNominalGDPInEuros = variable({
  label: 'nominal GDP of the group in current euros',
  unit: 'EUR/year',
  over: [group],
  equals: eq`sum(${nominalGDPInEuros}, ${members})`,
});

export const groupGDPAtPPP = variable({
  label: 'real GDP of the group at purchasing power parity',
  unit: 'PPP2025/year',
  over: [group],
  equals: eq`sum(${gdpAtPPP}, ${members})`,
});
