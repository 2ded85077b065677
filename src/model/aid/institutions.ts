/** What the EU institutions give Ukraine, the EU loan of 2026 and 2027 among it, and what of it falls on which member. */
import { choice, eq, parameter, stock, variable, year } from '../../language/quantity.ts';
import { dollarsPerEuro, financialKind, kind, lastAidYear, militaryKind, taper } from './donors.ts';
import { referenceAfter, referenceEnd, referenceYears } from './donors.ts';
import { gdp } from '../economy/economy.ts';
import { state } from '../places.ts';

const COUNCIL = 'Council of the EU, 4 February 2026';

// --- observed, and how it goes on ---

export const published = parameter({
  label: 'published allocations of the EU institutions',
  unit: 'EUR/year',
  over: [kind, year],
  from: {
    series: 'kiel.{kind}Aid',
    place: 'EUI',
    until: 2025,
    missing: { value: 0, because: 'the tracker of release 29 covers the years 2022 to 2025 in full' },
  },
});

export const observed = variable({
  label: 'observed allocations of the EU institutions',
  unit: 'USD2025/year',
  over: [kind],
  equals: eq`${published} * ${dollarsPerEuro}`,
});

export const referenceSum = stock({
  label: 'allocations of the EU institutions in the reference years together',
  unit: 'USD2025',
  over: [kind],
  opening: 0,
  grows: () => eq`when(${year} > ${referenceAfter} and ${year} <= ${referenceEnd}, ${observed}, 0)`,
});

export const reference = variable({
  label: 'mean allocations of the EU institutions in the reference years up to the year shown',
  unit: 'USD2025/year',
  over: [kind],
  equals: eq`${referenceSum} / ${referenceYears}`,
});

export const projection = choice({
  label: 'aid of the EU institutions after the last observed year, without the loan',
  options: {
    mean: 'the mean of the reference years, at constant prices',
    latest: 'the level of the last observed year, at constant prices',
    taper: 'a fall from the last observed year by the same part each year',
  },
  initially: 'mean',
  because: 'the level of 2025 holds the one payment of the G7 loan (18.1 bn euro), which does not come again',
});

export const decline = variable({
  label: 'yearly fall of the projected aid of the EU institutions',
  unit: 'share',
  equals: eq`choose(${projection}, mean: 0, latest: 0, taper: ${taper})`,
});

export const carried = variable({
  label: 'aid of the EU institutions of the last observed year, carried on',
  unit: 'USD2025/year',
  over: [kind],
  before: 0,
  equals: () => eq`when(${year} <= ${lastAidYear}, ${observed}, lastYear(${carried}) * (1 - ${decline}))`,
});

export const projected = variable({
  label: 'aid of the EU institutions by earlier instruments, if they go on',
  unit: 'USD2025/year',
  over: [kind],
  equals: eq`choose(${projection}, mean: ${reference}, latest: ${carried}, taper: ${carried})`,
});

// --- the loan ---

export const militaryLoan = parameter({
  label: 'military part of the EU loan',
  unit: 'EUR',
  from: { series: 'aid.euLoanMilitaryTwoYears', place: 'EUI', year: 2026 },
});

export const budgetLoan = parameter({
  label: 'budget part of the EU loan',
  unit: 'EUR',
  from: { series: 'aid.euLoanBudgetTwoYears', place: 'EUI', year: 2026 },
});

export const loanAfter = parameter({
  label: 'year before the first payment of the EU loan',
  unit: 'year',
  assumed: { value: 2025, because: 'the loan covers 2026 and 2027', source: COUNCIL },
});

export const loanEnd = parameter({
  label: 'last year of the EU loan',
  unit: 'year',
  range: [2026, 2040],
  assumed: { value: 2027, because: 'the loan covers 2026 and 2027', source: COUNCIL },
});

export const loanExtension = parameter({
  label: 'further EU loans after the last year, share of the yearly amount before',
  unit: 'share',
  range: ['0 %', '300 %'],
  lever: { min: '0 %', max: '100 %', step: '10 %' },
  assumed: { value: '0 %', because: 'nothing is agreed for the years after 2027' },
});

export const inPlaceOfEarlier = parameter({
  label: 'part of the loan that comes in place of earlier EU instruments',
  unit: 'share',
  range: ['0 %', '100 %'],
  assumed: {
    value: '50 %',
    low: '0 %',
    high: '100 %',
    because:
      'the earlier facility runs to 2027 with smaller payments, the G7 loan is nearly paid out (14 of 18.1 bn euro by October 2025); nobody publishes the sum of both, so the middle is taken with nothing and everything as ends',
  },
});

export const loanPart = variable({
  label: 'part of the EU loan that is paid in the year',
  unit: '1/year',
  equals: eq`when(${year} > ${loanAfter}, when(${year} <= ${loanEnd}, 1, ${loanExtension}), 0) / (${loanEnd} - ${loanAfter})`,
});

export const loan = variable({
  label: 'EU loan, payments of the year',
  unit: 'USD2025/year',
  over: [kind],
  equals: eq`(${militaryKind} * ${militaryLoan} + ${financialKind} * ${budgetLoan}) * ${loanPart} * ${dollarsPerEuro}`,
});

export const withoutLoan = variable({
  label: 'aid of the EU institutions without the loan',
  unit: 'USD2025/year',
  over: [kind],
  equals: eq`when(${year} <= ${lastAidYear}, ${observed}, max(0, ${projected} - ${inPlaceOfEarlier} * ${loan}))`,
});

export const aid = variable({
  label: 'aid of the EU institutions, the loan among it',
  unit: 'USD2025/year',
  over: [kind],
  equals: eq`${withoutLoan} + ${loan}`,
});

export const total = variable({
  label: 'aid of the EU institutions, all kinds',
  unit: 'USD2025/year',
  equals: eq`sum(${aid}, ${kind})`,
});

export const loanDrawn = stock({
  label: 'part of the EU loan paid so far',
  unit: 'share',
  opening: 0,
  grows: () => eq`${loanPart}`,
});

export const interestOfWholeLoan = parameter({
  label: 'interest on the whole EU loan, carried by the EU budget',
  unit: 'EUR/year',
  from: { series: 'aid.euLoanInterest', place: 'EUI' },
});

export const loanInterest = variable({
  label: 'interest on the EU loan paid so far',
  unit: 'USD2025/year',
  equals: eq`${interestOfWholeLoan} * lastYear(${loanDrawn}) * ${dollarsPerEuro}`,
});

// --- attributed to members ---

export const memberOfEU = parameter({
  label: 'member of the EU (1) or not (0)',
  unit: '1',
  over: [state],
  range: [0, 1],
  from: { series: 'group.EU27', missing: { value: 0, because: 'not one of the 27 members' } },
});

export const partyToLoan = parameter({
  label: 'answers for the EU loan (1), or not (0) among the members',
  unit: '1',
  over: [state],
  range: [0, 1],
  assumed: {
    value: 1,
    at: { CZE: 0, HUN: 0, SVK: 0 },
    because: '24 of the 27 members; Czechia, Hungary and Slovakia stay outside',
    source: COUNCIL,
  },
});

export const memberShare = variable({
  label: 'share of the GDP of the EU, in place of its share of the EU’s national income',
  unit: 'share',
  over: [state],
  equals: eq`${memberOfEU} * ${gdp} / sum(${memberOfEU} * ${gdp}, ${state})`,
});

export const loanShare = variable({
  label: 'share of the GDP of the members that answer for the EU loan',
  unit: 'share',
  over: [state],
  equals: eq`${memberOfEU} * ${partyToLoan} * ${gdp} / sum(${memberOfEU} * ${partyToLoan} * ${gdp}, ${state})`,
});

export const attributed = variable({
  label: 'aid of the EU institutions attributed to the member',
  unit: 'USD2025/year',
  over: [state, kind],
  equals: eq`${memberShare} * ${withoutLoan} + ${loanShare} * ${loan}`,
});

export const attributedInterest = variable({
  label: 'interest on the EU loan attributed to the member',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${loanShare} * ${loanInterest}`,
});
