/** Who gives Ukraine what: observed allocations by donor and kind, and how they go on if nobody decides otherwise. */
import { choice, dimension, eq, parameter, stock, subset, variable, year } from '../../language/quantity.ts';
import { dollarOf2025, gdp } from '../economy/economy.ts';
import { group, GROUP_MEMBERS, members, state, unitedStates } from '../places.ts';
import { eurosPerDollar, eurosPerDollarIn2025, nominalGDPInEuros, priceLevel } from '../economy/prices.ts';

const NOT_TRACKED =
  'the tracker of release 29 lists no allocation of this state or year; it covers the years 2022 to 2025 in full';

/** Aid by what it pays for; the names are those of the Kiel tables. */
export const kind = dimension('kind', 'kinds of aid', ['military', 'financial', 'humanitarian']);

export const military = subset('military aid', kind, ['military']);
export const civil = subset('financial and humanitarian aid', kind, ['financial', 'humanitarian']);
export const euroArea = subset('euro area', state, GROUP_MEMBERS.EURO_AREA);
/** Kiel's "Europe" without the EU institutions; Türkiye is not in it. */
export const europeanDonors = subset('EU-27, United Kingdom, Norway, Switzerland and Iceland', state, [
  ...GROUP_MEMBERS.EU27_UK_NO,
  ...['CHE', 'ISL'],
]);

// --- observed ---

export const lastAidYear = parameter({
  label: 'last full year of observed aid',
  unit: 'year',
  range: [2022, 2040],
  assumed: { value: 2025, because: 'the tracker of release 29 ends in April 2026; four months are not a year' },
});

export const oneYear = parameter({
  label: 'one year',
  unit: 'year',
  assumed: { value: 1, because: 'a definition: turns a flow of a year into the amount of that year' },
});

export const published = parameter({
  label: 'published allocations',
  unit: 'EUR/year',
  over: [state, kind, year],
  from: { series: 'kiel.{kind}Aid', until: 2025, missing: { value: 0, because: NOT_TRACKED } },
});

export const euroPriceLevel = variable({
  label: 'price level of the euro area, 2025 = 1',
  unit: 'index',
  equals: eq`sum(${priceLevel} * ${gdp}, ${euroArea}) / sum(${gdp}, ${euroArea})`,
});

export const dollarsPerEuro = variable({
  label: 'dollars of 2025 per euro of the year',
  unit: 'USD2025/EUR',
  equals: eq`${dollarOf2025} / ${eurosPerDollarIn2025} / ${euroPriceLevel}`,
});

export const observed = variable({
  label: 'observed allocations',
  unit: 'USD2025/year',
  over: [state, kind],
  equals: eq`${published} * ${dollarsPerEuro}`,
});

// --- the mean of the years in which the United States gave ---

export const referenceAfter = parameter({
  label: 'year before the reference years',
  unit: 'year',
  range: [2021, 2024],
  assumed: { value: 2021, because: 'the reference years are 2022 to 2024, those in which the United States gave aid' },
});

export const referenceEnd = parameter({
  label: 'last reference year',
  unit: 'year',
  range: [2022, 2025],
  assumed: { value: 2024, because: 'the last year with new US packages' },
});

export const g7LoanInReference = choice({
  label: 'US part of the G7 loans in the mean of the reference years',
  options: {
    counted: 'the loan counts as aid of 2024, as the tracker books it',
    leftOut: 'the loan, served from the proceeds of Russian assets, is left out',
  },
  initially: 'counted',
  because: 'the published tables count it',
});

export const g7Loan = parameter({
  label: 'US part of the G7 loans',
  unit: 'USD',
  from: { series: 'aid.g7LoanShare', place: 'USA' },
});

export const g7LoanYear = parameter({
  label: 'year in which the US part of the G7 loans is booked',
  unit: 'year',
  assumed: { value: 2024, because: 'the tracker books it in December 2024' },
});

export const usPlace = parameter({
  label: 'the United States (1) or another state (0)',
  unit: '1',
  over: [state],
  assumed: { value: 0, at: { USA: 1 }, because: 'a definition: tells the United States apart' },
});

export const financialKind = parameter({
  label: 'financial aid (1) or another kind (0)',
  unit: '1',
  over: [kind],
  assumed: { value: 0, at: { financial: 1 }, because: 'a definition: tells financial aid apart' },
});

export const militaryKind = parameter({
  label: 'military aid (1) or another kind (0)',
  unit: '1',
  over: [kind],
  assumed: { value: 0, at: { military: 1 }, because: 'a definition: tells military aid apart' },
});

export const g7LoanBooked = variable({
  label: 'US part of the G7 loans, as booked',
  unit: 'USD2025/year',
  over: [state, kind],
  equals: eq`when(${year} = ${g7LoanYear}, ${usPlace} * ${financialKind} * ${g7Loan} * ${eurosPerDollar} * ${dollarsPerEuro} / ${oneYear}, 0)`,
});

export const referenceSum = stock({
  label: 'allocations of the reference years together',
  unit: 'USD2025',
  over: [state, kind],
  opening: 0,
  grows: () =>
    eq`when(${year} > ${referenceAfter} and ${year} <= ${referenceEnd}, ${observed} - choose(${g7LoanInReference}, counted: 0, leftOut: ${g7LoanBooked}), 0)`,
});

export const referenceYears = variable({
  label: 'reference years up to the year shown, one at least',
  unit: 'year',
  equals: eq`max(${oneYear}, min(${year}, ${referenceEnd}) - ${referenceAfter})`,
});

export const reference = variable({
  label: 'mean allocations of the reference years up to the year shown',
  unit: 'USD2025/year',
  over: [state, kind],
  equals: eq`max(0, ${referenceSum}) / ${referenceYears}`,
});

export const usReference = variable({
  label: 'mean US allocations of the reference years',
  unit: 'USD2025/year',
  over: [kind],
  equals: eq`sum(${reference}, ${unitedStates})`,
});

// --- how it goes on ---

export const projection = choice({
  label: 'aid of the states after the last observed year',
  options: {
    latest: 'each state keeps giving what it gave in the last observed year, at constant prices',
    mean: 'each state gives its mean of the reference years, at constant prices',
    taper: 'aid falls from the last observed year by the same part each year',
  },
  initially: 'latest',
  because: 'the latest level is what is observed; every other path is a decision that has not been taken',
});

export const taper = parameter({
  label: 'yearly fall of aid under the tapering projection',
  unit: 'share',
  range: ['0 %', '100 %'],
  lever: { min: '0 %', max: '50 %', step: '5 %' },
  assumed: { value: '10 %', because: 'a setting without a source; it works only where tapering is chosen' },
});

export const usLevel = parameter({
  label: 'US aid after the last observed year, share of its mean of the reference years',
  unit: 'share',
  over: [kind, year],
  range: ['0 %', '300 %'],
  lever: {
    min: '0 %',
    max: '150 %',
    step: '5 %',
    ticks: [
      {
        at: '0 %',
        label: 'observed, January to April 2026',
        source: 'Kiel Institute, Ukraine Support Tracker, release 29',
      },
      { at: '100 %', label: 'mean of 2022 to 2024', source: 'Kiel Institute, Ukraine Support Tracker, release 29' },
    ],
  },
  assumed: { value: '0 %', because: 'no new US allocation was recorded from January to April 2026' },
});

export const decline = variable({
  label: 'yearly fall of projected aid',
  unit: 'share',
  equals: eq`choose(${projection}, latest: 0, mean: 0, taper: ${taper})`,
});

export const carried = variable({
  label: 'aid of the last observed year, carried on',
  unit: 'USD2025/year',
  over: [state, kind],
  before: 0,
  equals: () => eq`when(${year} <= ${lastAidYear}, ${observed}, lastYear(${carried}) * (1 - ${decline}))`,
});

export const projected = variable({
  label: 'aid if nobody decides otherwise',
  unit: 'USD2025/year',
  over: [state, kind],
  equals: eq`choose(${projection}, latest: ${carried}, mean: ${reference}, taper: ${carried})`,
});

export const baseline = variable({
  label: 'aid before any replacement',
  unit: 'USD2025/year',
  over: [state, kind],
  equals: eq`when(${year} <= ${lastAidYear}, ${observed}, (1 - ${usPlace}) * ${projected} + ${usPlace} * ${usLevel} * ${usReference})`,
});

export const total = variable({
  label: 'aid of all kinds before any replacement',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`sum(${baseline}, ${kind})`,
});

export const groupBaseline = variable({
  label: 'aid of the group before any replacement, without the EU institutions',
  unit: 'USD2025/year',
  over: [group, kind],
  equals: eq`sum(${baseline}, ${members})`,
});

// --- as published: euros of the year, and the GDP of 2021 ---

export const gdpIn2021 = parameter({
  label: 'GDP of 2021 in euros',
  unit: 'EUR/year',
  over: [state],
  from: {
    series: 'kiel.gdp2021',
    year: 2021,
    missing: {
      at: { ALB: '15.2 bn EUR/year', MKD: '11.8 bn EUR/year', MNE: '4.93 bn EUR/year' },
      because:
        'the tracker does not list them: IMF figures of 18.0, 14.0 and 5.83 bn dollars at 0.8453 euro a dollar, the mean of 2021',
    },
  },
});

export const inEuros = variable({
  label: 'aid before any replacement in euros of the year',
  unit: 'EUR/year',
  over: [state, kind],
  equals: eq`${baseline} / ${dollarsPerEuro}`,
});

export const cumulativeInEuros = stock({
  label: 'aid since 2022 in euros of each year',
  unit: 'EUR',
  over: [state, kind],
  opening: 0,
  grows: () => eq`${inEuros}`,
});

export const gdpCompared = variable({
  label: 'GDP that aid is compared with: of the year while observed, then at prices and exchange rates of 2025',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`when(${year} <= ${lastAidYear}, ${nominalGDPInEuros} * ${dollarsPerEuro}, ${gdp})`,
});

export const shareOfGDP = variable({
  label: 'aid of all kinds, share of the GDP of the year',
  unit: 'share',
  over: [state],
  equals: eq`${total} / ${gdpCompared}`,
});

export const shareOfGDPIn2021 = variable({
  label: 'aid of all kinds, share of the GDP of 2021',
  unit: 'share',
  over: [state],
  equals: eq`sum(${inEuros}, ${kind}) / ${gdpIn2021}`,
});

export const cumulativeMilitaryShare = variable({
  label: 'military aid since 2022, share of the GDP of 2021',
  unit: 'share',
  over: [state],
  equals: eq`sum(${cumulativeInEuros}, ${military}) / (${gdpIn2021} * ${oneYear})`,
});
