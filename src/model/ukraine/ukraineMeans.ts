/** What Ukraine pays itself: its defence spending under each count, its army, its weapons industry, and the military need that is left. */
import { choice, eq, parameter, variable, year } from '../../language/quantity.ts';
import { dollarOf2025, lastObservedYear } from '../economy/economy.ts';

const place = 'UKR';
const NOT_READ = 'not read: before its first figure the estimate of SIPRI stands in';

// --- economy and people ---

export const gdpIn2025 = parameter({
  label: 'GDP of Ukraine in dollars, 2025',
  unit: 'USD/year',
  from: { series: 'weo.nominalGDPDollars', place, year: 2025 },
});

export const publishedVolume = parameter({
  label: 'published GDP at constant prices',
  unit: 'NCUconst/year',
  over: [year],
  from: { series: 'weo.realGDP', place, after: 'hold' },
});

export const volumeIn2025 = parameter({
  label: 'GDP at constant prices, 2025',
  unit: 'NCUconst/year',
  from: { series: 'weo.realGDP', place, year: 2025 },
});

export const forecastGrowth = parameter({
  label: 'IMF forecast of real growth',
  unit: 'share',
  over: [year],
  range: [-0.5, 0.5],
  from: { series: 'weo.realGrowth', place, after: 'hold' },
});

export const growthShock = parameter({
  label: 'growth against the forecast',
  unit: 'share',
  range: [-0.2, 0.1],
  lever: { min: '-5 %', max: '3 %', step: '0.5 %' },
  assumed: {
    value: '0 %',
    low: '-3 %',
    high: '1 %',
    because:
      'the forecast of October 2025 has growth above 4 % from 2026, which supposes that the war winds down; with the war going on growth was 2 to 3 % (2024 and 2025), up to some three points less',
  },
});

export const publishedGDP = parameter({
  label: 'published GDP in hryvnias',
  unit: 'NCU/year',
  over: [year],
  from: { series: 'weo.nominalGDP', place, after: 'hold' },
});

export const hryvniaPerUnit = parameter({
  label: 'hryvnias per unit of Ukraine’s national currency',
  unit: 'UAH/NCU',
  assumed: { value: 1, because: 'a definition: the IMF states national figures in national currency, the hryvnia' },
});

export const imfPopulation = parameter({
  label: 'population, IMF',
  unit: 'person',
  over: [year],
  from: { series: 'weo.population', place, after: 'hold' },
});

export const populationOnHeldLand = parameter({
  label: 'population on land held by the government, February 2025',
  unit: 'person',
  from: { series: 'ukraine.populationHeld@libanova', place, year: 2025 },
});

export const lowPopulationOnHeldLand = parameter({
  label: 'population on land held by the government, undisclosed government estimate',
  unit: 'person',
  from: { series: 'ukraine.populationHeld@government-wsj', place, year: 2024 },
});

export const headcount = choice({
  label: 'population of Ukraine',
  options: {
    imf: 'the table of the IMF, by year',
    libanova: 'Institute of Demography, land held by the government, February 2025',
    government: 'undisclosed government estimate, land held by the government, September 2024',
  },
  initially: 'imf',
  because: 'the only series by year; the three lie between 26 and 33 million',
});

export const gdp = variable({
  label: 'real GDP of Ukraine',
  unit: 'USD2025/year',
  before: 0,
  equals: () =>
    eq`when(${year} <= ${lastObservedYear}, ${gdpIn2025} * ${dollarOf2025} * ${publishedVolume} / ${volumeIn2025}, lastYear(${gdp}) * (1 + ${forecastGrowth} + ${growthShock}))`,
});

export const population = variable({
  label: 'population of Ukraine',
  unit: 'person',
  equals: eq`choose(${headcount}, imf: ${imfPopulation}, libanova: ${populationOnHeldLand}, government: ${lowPopulationOnHeldLand})`,
});

// --- defence spending ---

export const count = choice({
  label: 'count of Ukraine’s defence spending',
  options: {
    budget: 'defence and security in the state budget: amended for 2025, law for 2026',
    sipri: 'SIPRI, to 2025, then kept',
    iiss: 'IISS for 2025, then kept; leaves out much aid in kind',
    ministry: 'ministry of defence for 2025 (at least), then kept',
  },
  initially: 'budget',
  because:
    'what the state pays out of its own budget, as published for 2025 and 2026; before 2025 SIPRI in each option',
});

export const budgetInHryvnias = parameter({
  label: 'defence and security in the state budget',
  unit: 'UAH/year',
  over: [year],
  from: {
    series: ['ukraine.defenceBudget@amended', 'ukraine.defenceBudget@law-2025-12'],
    place,
    after: 'hold',
    missing: { value: '2.95 trn UAH/year', because: NOT_READ },
  },
});

export const sipriBurden = parameter({
  label: 'military burden, SIPRI',
  unit: 'share',
  over: [year],
  range: [0, 1],
  from: {
    series: 'sipri.militaryBurden',
    place,
    after: 'hold',
    missing: { value: '3.43 %', because: 'the figure of 2021 stands for the years before: the table begins then' },
  },
});

export const iissSpending = parameter({
  label: 'defence spending of Ukraine in 2025, IISS',
  unit: 'USD/year',
  from: { series: 'iiss.defenceSpending@military-balance-2026', place, year: 2025 },
});

export const ministrySpending = parameter({
  label: 'defence spending of Ukraine in 2025, ministry of defence',
  unit: 'USD/year',
  from: { series: 'ukraine.defenceSpending', place, year: 2025 },
});

export const firstFigureYear = parameter({
  label: 'first year with a budget figure',
  unit: 'year',
  assumed: { value: 2025, because: 'a definition: the amended budget of 2025 is the first at hand' },
});

export const lastFigureYear = parameter({
  label: 'last year with a budget figure',
  unit: 'year',
  assumed: { value: 2026, because: 'a definition: the budget law of December 2025' },
});

export const effort = parameter({
  label: 'defence share of GDP after the last budget, against it',
  unit: '1',
  range: [0.05, 1.5],
  lever: { min: 0.1, max: 1.2, step: 0.05 },
  assumed: {
    value: 1,
    low: 0.68,
    high: 1.21,
    because:
      'kept by default; low: government expenditure in the IMF forecast falls from 62.9 % of GDP in 2025 to 42.6 % in 2030, a ratio of 0.68, on the supposition that the war ends; high: the share of 2025 again (33.3 against 27.5 % of GDP is 1.21)',
  },
});

export const budgetBurden = variable({
  label: 'defence and security in the state budget, share of GDP (0 before the first budget; read up to the last)',
  unit: 'share',
  equals: eq`when(${year} < ${firstFigureYear}, 0, ${budgetInHryvnias} / (${publishedGDP} * ${hryvniaPerUnit}))`,
});

export const countedBurden = variable({
  label: 'defence share of GDP by the count chosen',
  unit: 'share',
  equals: eq`choose(${count}, budget: ${budgetBurden}, sipri: ${sipriBurden}, iiss: ${iissSpending} / ${gdpIn2025}, ministry: ${ministrySpending} / ${gdpIn2025})`,
});

export const figureBurden = variable({
  label: 'defence share of GDP as published (before 2025: SIPRI; read up to the last budget)',
  unit: 'share',
  equals: eq`when(${year} < ${firstFigureYear}, ${sipriBurden}, ${countedBurden})`,
});

export const heldBurden = variable({
  label: 'last published defence share of GDP, held',
  unit: 'share',
  before: 0,
  equals: () => eq`when(${year} <= ${lastFigureYear}, ${figureBurden}, lastYear(${heldBurden}))`,
});

export const defenceShare = variable({
  label: 'own defence spending of Ukraine, share of GDP',
  unit: 'share',
  equals: eq`when(${year} <= ${lastFigureYear}, ${heldBurden}, ${heldBurden} * ${effort})`,
});

export const defenceSpending = variable({
  label: 'own defence spending of Ukraine',
  unit: 'USD2025/year',
  equals: eq`${defenceShare} * ${gdp}`,
});
