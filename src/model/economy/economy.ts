/** How large each economy is and how many people share it: real output at prices and exchange rates of 2025, population. */
import { eq, parameter, variable, year } from '../../language/quantity.ts';
import { group, members, state } from '../places.ts';

const BY_DEFINITION = 'a definition: prices and exchange rates of 2025 are the base of the model';
const NOT_IN_WEO = 'the IMF table at hand leaves out Cyprus and Malta';

export const lastObservedYear = parameter({
  label: 'last observed year of output',
  unit: 'year',
  range: [2014, 2030],
  assumed: {
    value: 2025,
    because: 'the IMF edition of October 2025 is the first with a figure for 2025, still an estimate',
  },
});

export const lastForecastYear = parameter({
  label: 'last year of the IMF forecast',
  unit: 'year',
  range: [2025, 2030],
  assumed: { value: 2030, because: 'the IMF publishes five years ahead; from then on trends take over' },
});

export const dollarOf2025 = parameter({
  label: 'dollar of 2025 per dollar in 2025',
  unit: 'USD2025/USD',
  assumed: { value: 1, because: BY_DEFINITION },
});

export const gdpIn2025 = parameter({
  label: 'GDP in dollars, 2025',
  unit: 'USD/year',
  over: [state],
  from: {
    series: 'weo.nominalGDPDollars',
    year: 2025,
    missing: {
      at: { CYP: '39.5 bn USD/year', MLT: '27.1 bn USD/year' },
      because: `${NOT_IN_WEO}: the national figures at 0.885 euro a dollar, the mean rate of 2025 (Federal Reserve H.10)`,
    },
  },
});

export const publishedVolume = parameter({
  label: 'published GDP at constant national prices',
  unit: 'NCUconst/year',
  over: [state, year],
  from: {
    series: 'weo.realGDP',
    after: 'hold',
    missing: { value: '1 bn NCUconst/year', because: `${NOT_IN_WEO}: output held flat up to the last observed year` },
  },
});

export const volumeIn2025 = parameter({
  label: 'GDP at constant national prices, 2025',
  unit: 'NCUconst/year',
  over: [state],
  from: {
    series: 'weo.realGDP',
    year: 2025,
    missing: { value: '1 bn NCUconst/year', because: `${NOT_IN_WEO}: output held flat up to the last observed year` },
  },
});

export const forecastGrowth = parameter({
  label: 'IMF forecast of real growth',
  unit: 'share',
  over: [state, year],
  range: [-0.5, 0.5],
  from: {
    series: 'weo.realGrowth',
    after: 'hold',
    missing: { value: '2.5 %', because: `${NOT_IN_WEO}: near the rate of the other small members of the euro area` },
  },
});

export const publishedPopulation = parameter({
  label: 'published population',
  unit: 'person',
  over: [state, year],
  from: {
    series: 'weo.population',
    gaps: 'open',
    missing: {
      at: { CYP: '1 m person', MLT: '0.6 m person' },
      because: `${NOT_IN_WEO}: about a million and 0.6 million people`,
    },
  },
});

export const trendShift = parameter({
  label: 'trend growth against the IMF rate of 2030',
  unit: 'share',
  range: [-0.1, 0.1],
  lever: { min: '-2 %', max: '2 %', step: '0.1 %' },
  assumed: {
    value: '0 %',
    low: '-0.5 %',
    high: '0.5 %',
    because:
      'the IMF rate of 2030 is taken as the trend; half a point either way is the spread of long-run projections for advanced economies',
  },
});

export const commonGrowthShock = parameter({
  label: 'growth shock common to all states',
  unit: 'share',
  range: [-0.1, 0.1],
  assumed: {
    value: '0 %',
    low: '-0.6 %',
    high: '0.6 %',
    distribution: 'normal',
    because:
      'mean growth over five years differs from the forecast by about this much across all advanced economies together (5th and 95th percentile)',
  },
});

export const ownGrowthShock = parameter({
  label: 'growth shock of a single state',
  unit: 'share',
  over: [state],
  range: [-0.1, 0.1],
  drawnByPlace: true,
  assumed: {
    value: '0 %',
    low: '-0.8 %',
    high: '1.1 %',
    because: 'five-year-ahead growth forecasts for single member states missed by about −0.8 to +1.1 points a year',
    source: 'European Commission, accuracy of its spring and autumn forecasts',
  },
});

export const populationTrend = parameter({
  label: 'population growth after the forecast',
  unit: 'share',
  over: [state],
  range: [-0.05, 0.05],
  assumed: {
    value: '0 %',
    low: '-0.3 %',
    high: '0.3 %',
    because: 'held at the level of 2030, where the IMF table ends',
  },
});

export const gdpAt2025Rates = variable({
  label: 'GDP of 2025',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${gdpIn2025} * ${dollarOf2025}`,
});

export const growthShock = variable({
  label: 'growth shock',
  unit: 'share',
  over: [state],
  equals: eq`${commonGrowthShock} + ${ownGrowthShock}`,
});

export const realGrowth = variable({
  label: 'real growth',
  unit: 'share',
  over: [state],
  equals: eq`${forecastGrowth} + ${growthShock} + when(${year} > ${lastForecastYear}, ${trendShift}, 0)`,
});

export const gdp = variable({
  label: 'real GDP',
  unit: 'USD2025/year',
  over: [state],
  before: 0,
  equals: () =>
    eq`when(${year} <= ${lastObservedYear}, ${gdpAt2025Rates} * ${publishedVolume} / ${volumeIn2025}, lastYear(${gdp}) * (1 + ${realGrowth}))`,
});

export const population = variable({
  label: 'population',
  unit: 'person',
  over: [state],
  observed: publishedPopulation,
  equals: () => eq`lastYear(${population}) * (1 + ${populationTrend})`,
});

export const gdpPerHead = variable({
  label: 'real GDP per head',
  unit: 'USD2025/year/person',
  over: [state],
  equals: eq`${gdp} / ${population}`,
});

export const groupGDP = variable({
  label: 'real GDP of the group',
  unit: 'USD2025/year',
  over: [group],
  equals: eq`sum(${gdp}, ${members})`,
});

export const groupPopulation = variable({
  label: 'population of the group',
  unit: 'person',
  over: [group],
  equals: eq`sum(${population}, ${members})`,
});
