/** How large Russia's economy is: output, prices and rates of the IMF, carried past its forecast. */
import { eq, parameter, variable, year, type Variable } from '../../language/quantity.ts';
import { dollarOf2025, lastForecastYear, lastObservedYear } from '../economy/economy.ts';
import { forecastInflation, internationalDollarOf2025 } from '../economy/prices.ts';
import { unitedStates } from '../places.ts';

const place = 'RUS';

export const roublePerUnit = parameter({
  label: 'roubles per unit of Russia’s national currency',
  unit: 'RUB/NCU',
  assumed: { value: 1, because: 'a definition: the IMF states national figures in national currency, the rouble' },
});

export const publishedGDP = parameter({
  label: 'published GDP in roubles',
  unit: 'NCU/year',
  over: [year],
  from: { series: 'weo.nominalGDP', place, after: 'hold' },
});

export const publishedGDPInDollars = parameter({
  label: 'published GDP in current dollars',
  unit: 'USD/year',
  over: [year],
  from: { series: 'weo.nominalGDPDollars', place, after: 'hold' },
});

export const publishedVolume = parameter({
  label: 'published GDP at constant prices',
  unit: 'NCUconst/year',
  over: [year],
  from: { series: 'weo.realGDP', place, after: 'hold' },
});

export const publishedDeflator = parameter({
  label: 'GDP deflator, 2021 = 100',
  unit: 'index',
  over: [year],
  from: { series: 'weo.deflator', place, after: 'hold' },
});

export const forecastGrowth = parameter({
  label: 'IMF forecast of real growth',
  unit: 'share',
  over: [year],
  range: [-0.5, 0.5],
  from: { series: 'weo.realGrowth', place, after: 'hold' },
});

export const gdpIn2025 = parameter({
  label: 'GDP in dollars, 2025',
  unit: 'USD/year',
  from: { series: 'weo.nominalGDPDollars', place, year: 2025 },
});

export const roubleGDPIn2025 = parameter({
  label: 'GDP in roubles, 2025',
  unit: 'NCU/year',
  from: { series: 'weo.nominalGDP', place, year: 2025 },
});

export const volumeIn2025 = parameter({
  label: 'GDP at constant prices, 2025',
  unit: 'NCUconst/year',
  from: { series: 'weo.realGDP', place, year: 2025 },
});

export const deflatorIn2025 = parameter({
  label: 'GDP deflator, 2025',
  unit: 'index',
  from: { series: 'weo.deflator', place, year: 2025 },
});

export const pppFactorIn2025 = parameter({
  label: 'purchasing power parity, 2025',
  unit: 'NCU/PPP',
  from: { series: 'weo.pppFactor', place, year: 2025 },
});

export const inflationTrend = parameter({
  label: 'consumer inflation at the end of the IMF forecast',
  unit: 'share',
  range: [-0.1, 1],
  from: { series: 'weo.consumerInflation', place, year: 2030 },
});

export const growthShock = parameter({
  label: 'growth against the forecast',
  unit: 'share',
  range: [-0.1, 0.1],
  lever: { min: '-3 %', max: '3 %', step: '0.1 %' },
  assumed: {
    value: '0 %',
    low: '-1 %',
    high: '1 %',
    distribution: 'normal',
    because:
      'for 2026 the central bank saw 0.5 %, the IMF 0.8 % and the economy ministry up to 1.5 %: half a point about the IMF; twice that for years further ahead',
    source: 'IMF, World Economic Outlook Update, January 2026, and the forecasts reported with it',
  },
});

export const growth = variable({
  label: 'real growth',
  unit: 'share',
  equals: eq`${forecastGrowth} + ${growthShock}`,
});

export const volumeIndex = variable({
  label: 'real output, 2025 = 1',
  unit: 'index',
  before: 0,
  equals: () =>
    eq`when(${year} <= ${lastObservedYear}, ${publishedVolume} / ${volumeIn2025}, lastYear(${volumeIndex}) * (1 + ${growth}))`,
});

export const priceLevel = variable({
  label: 'price level, 2025 = 1',
  unit: 'index',
  before: 0,
  equals: () =>
    eq`when(${year} <= ${lastForecastYear}, ${publishedDeflator} / ${deflatorIn2025}, lastYear(${priceLevel}) * (1 + ${inflationTrend}))`,
});

export const gdp = variable({
  label: 'real GDP of Russia',
  unit: 'USD2025/year',
  equals: eq`${gdpIn2025} * ${dollarOf2025} * ${volumeIndex}`,
});

export const gdpAtPPP = variable({
  label: 'real GDP of Russia at purchasing power parity',
  unit: 'PPP2025/year',
  equals: eq`${roubleGDPIn2025} / ${pppFactorIn2025} * ${internationalDollarOf2025} * ${volumeIndex}`,
});

export const nominalGDP = variable({
  label: 'nominal GDP of Russia in roubles',
  unit: 'RUB/year',
  equals: eq`${roubleGDPIn2025} * ${roublePerUnit} * ${volumeIndex} * ${priceLevel}`,
});

export const exchangeRate: Variable = variable({
  label: 'roubles per dollar, past the forecast at a constant real rate',
  unit: 'RUB/USD',
  before: 0,
  equals: () =>
    eq`when(${year} <= ${lastForecastYear}, ${publishedGDP} * ${roublePerUnit} / ${publishedGDPInDollars}, lastYear(${exchangeRate}) * (1 + ${inflationTrend}) / (1 + sum(${forecastInflation}, ${unitedStates})))`,
});

export const exchangeRate2025 = variable({
  label: 'roubles per dollar, 2025',
  unit: 'RUB/USD',
  equals: eq`${roubleGDPIn2025} * ${roublePerUnit} / ${gdpIn2025}`,
});

export const nominalGDPInDollars = variable({
  label: 'nominal GDP of Russia in current dollars',
  unit: 'USD/year',
  equals: eq`${nominalGDP} / ${exchangeRate}`,
});
