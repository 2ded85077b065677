/** What Ukraine needs from outside by year and kind, under each published estimate. */
import { choice, eq, parameter, variable, year } from '../../language/quantity.ts';
import { dollarsPerEuro, financialKind, kind, militaryKind, oneYear, reference } from './donors.ts';
import { dollarOf2025 } from '../economy/economy.ts';
import * as institutions from './institutions.ts';
import { state } from '../places.ts';
import { eurosPerDollar } from '../economy/prices.ts';

export const estimate = choice({
  label: 'estimate of the external need',
  options: {
    continued: 'the need that the European Commission sees for 2026, each year at constant prices',
    commission:
      'the European Commission’s path for 2026 and 2027, then the level of 2027; it assumes that the war ends in 2026',
    ministry: 'the military need stated by Ukraine’s ministry of defence for 2026, the rest as under continued',
    given: 'what all donors gave on average in the reference years',
    hold: 'all support needed to hold, one economist’s judgement, split like the aid of the reference years',
    prevail: 'all support needed to prevail, one economist’s judgement, split like the aid of the reference years',
  },
  initially: 'continued',
  because: 'the baseline keeps aid at its latest level, which fits a war that goes on',
});

export const firstYear = parameter({
  label: 'first year of the estimates',
  unit: 'year',
  assumed: {
    value: 2026,
    because: 'the estimates at hand begin in 2026; before, what was given stands in for the need',
  },
});

export const level = parameter({
  label: 'need against the estimate',
  unit: 'share',
  over: [kind],
  range: ['0 %', '300 %'],
  lever: { min: '50 %', max: '150 %', step: '5 %' },
  assumed: {
    value: '100 %',
    low: '85 %',
    high: '125 %',
    because:
      'for the budget the IMF saw 65 bn dollars to 2027 where the government had said 38 and the Commission 52.3 bn euro (58 bn dollars); 65/58 is 112 %, 38/58 is 66 %; for the army 60 bn dollars against 51.6 bn euro is 103 %; the range is rounded from these without the government’s first figure',
  },
});

export const militaryFirst = parameter({
  label: 'military need from outside in 2026, European Commission',
  unit: 'EUR/year',
  from: { series: 'aid.needMilitaryExternal@ec', place: 'UKR', year: 2026 },
});

export const militaryTwoYears = parameter({
  label: 'military need from outside in 2026 and 2027, European Commission',
  unit: 'EUR',
  from: { series: 'aid.needMilitaryTwoYears', place: 'UKR', year: 2026 },
});

export const financialTwoYears = parameter({
  label: 'financial need from outside in 2026 and 2027, European Commission',
  unit: 'EUR',
  from: { series: 'aid.needFinancialTwoYears@ec', place: 'UKR', year: 2026 },
});

export const residualSecond = parameter({
  label: 'need of both kinds in 2027, European Commission',
  unit: 'EUR/year',
  from: { series: 'aid.needResidual', place: 'UKR', year: 2027 },
});

export const ministryMilitary = parameter({
  label: 'military need from outside in 2026, ministry of defence of Ukraine',
  unit: 'USD/year',
  from: { series: 'aid.needMilitaryExternal@ukraine-mod', place: 'UKR', year: 2026 },
});

export const supportToHold = parameter({
  label: 'all support needed to hold',
  unit: 'USD/year',
  from: { series: 'aid.needSupport@ash-hold', place: 'UKR', year: 2025 },
});

export const supportToPrevail = parameter({
  label: 'all support needed to prevail',
  unit: 'USD/year',
  from: { series: 'aid.needSupport@ash-prevail', place: 'UKR', year: 2025 },
});

export const twoYearTotal = variable({
  label: 'need of 2026 and 2027 together, European Commission',
  unit: 'EUR',
  equals: eq`${militaryTwoYears} + ${financialTwoYears}`,
});

export const loanCoverage = variable({
  label: 'part of the need of 2026 and 2027 that the EU loan covers',
  unit: 'share',
  equals: eq`(${institutions.militaryLoan} + ${institutions.budgetLoan}) / ${twoYearTotal}`,
});

export const militarySecond = variable({
  label: 'military need from outside in 2027, European Commission',
  unit: 'EUR/year',
  equals: eq`${militaryTwoYears} / ${oneYear} - ${militaryFirst}`,
});

export const financialSecond = variable({
  label: 'financial need from outside in 2027, European Commission',
  unit: 'EUR/year',
  equals: eq`${residualSecond} - ${militarySecond}`,
});

export const financialFirst = variable({
  label: 'financial need from outside in 2026, European Commission',
  unit: 'EUR/year',
  equals: eq`${financialTwoYears} / ${oneYear} - ${financialSecond}`,
});

export const givenBefore = variable({
  label: 'what all donors gave on average in the reference years',
  unit: 'USD2025/year',
  over: [kind],
  equals: eq`sum(${reference}, ${state}) + ${institutions.reference}`,
});

export const shareOfKind = variable({
  label: 'share of the kind in the aid of the reference years',
  unit: 'share',
  over: [kind],
  equals: eq`when(sum(${givenBefore}, ${kind}) > 0, ${givenBefore} / sum(${givenBefore}, ${kind}), ${militaryKind})`,
});

export const humanitarianNeed = variable({
  label: 'humanitarian need, in place of an estimate what was given in the reference years',
  unit: 'USD2025/year',
  over: [kind],
  equals: eq`(1 - ${militaryKind} - ${financialKind}) * ${givenBefore}`,
});

export const militaryLevel = variable({
  label: 'military need of the first year, in euros',
  unit: 'EUR/year',
  equals: eq`choose(${estimate}, continued: ${militaryFirst}, commission: ${militaryFirst}, ministry: ${ministryMilitary} * ${eurosPerDollar}, given: 0, hold: 0, prevail: 0)`,
});

export const first = variable({
  label: 'estimated need of the first year, kept at its prices',
  unit: 'USD2025/year',
  over: [kind],
  before: 0,
  equals: () =>
    eq`when(${year} <= ${firstYear}, (${militaryKind} * ${militaryLevel} + ${financialKind} * ${financialFirst}) * ${dollarsPerEuro} + ${humanitarianNeed}, lastYear(${first}))`,
});

export const second = variable({
  label: 'estimated need of the second year, kept at its prices',
  unit: 'USD2025/year',
  over: [kind],
  before: 0,
  equals: () =>
    eq`when(${year} <= ${firstYear} + ${oneYear}, (${militaryKind} * ${militarySecond} + ${financialKind} * ${financialSecond}) * ${dollarsPerEuro} + ${humanitarianNeed}, lastYear(${second}))`,
});

export const support = variable({
  label: 'need of all kinds, where it is stated as one sum',
  unit: 'USD2025/year',
  equals: eq`${dollarOf2025} * choose(${estimate}, continued: 0, commission: 0, ministry: 0, given: 0, hold: ${supportToHold}, prevail: ${supportToPrevail})`,
});

export const asOneSum = variable({
  label: 'need that is stated as one sum, split by kind',
  unit: 'USD2025/year',
  over: [kind],
  equals: eq`${support} * ${shareOfKind}`,
});

export const estimated = variable({
  label: 'need from outside, as estimated',
  unit: 'USD2025/year',
  over: [kind],
  equals: eq`${level} * choose(${estimate}, continued: ${first}, commission: when(${year} <= ${firstYear}, ${first}, ${second}), ministry: ${first}, given: ${givenBefore}, hold: ${asOneSum}, prevail: ${asOneSum})`,
});
