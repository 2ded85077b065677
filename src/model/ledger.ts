/** The account that ties the system together: what the pledge brings in, what the shift takes out, and what is left for NATO's own targets. */
import { choice, eq, parameter, stock, variable, year } from '../language/quantity.ts';
import * as aid from './aid/aid.ts';
import { military } from './aid/donors.ts';
import { dollarOf2025 } from './economy/economy.ts';
import * as force from './force/force.ts';
import * as munitions from './munitions/munitions.ts';
import { group, members, state } from './places.ts';
import * as posture from './posture/posture.ts';
import { eurosPerDollarIn2025 } from './economy/prices.ts';
import { extraCost, rampStart } from './spending/spending.ts';

const HAGUE = 'Hague Summit Declaration, NATO, 25 June 2025';

// --- sources ---

export const euLoans = parameter({
  label: 'EU loans for defence procurement (SAFE)',
  unit: 'EUR',
  over: [state],
  range: [0, 150e9],
  from: { series: 'eu.safeLoans', missing: { value: 0, because: 'the state takes no SAFE loan' } },
});

export const euLoansCount = choice({
  label: 'EU loans',
  options: {
    withinSpending: 'they pay for part of core spending and bring no further money',
    onTop: 'they bring money beyond core spending',
  },
  initially: 'withinSpending',
  because: 'what a state buys with a SAFE loan is part of its own defence spending and is repaid by it',
});

export const lastLoanYear = parameter({
  label: 'last year in which EU loans are paid out',
  unit: 'year',
  range: [2026, 2040],
  assumed: {
    value: 2030,
    because: 'the SAFE regulation lets loans be paid out until the end of 2030',
    source: 'Regulation (EU) 2025/1106',
  },
});

export const loanYears = variable({
  label: 'years over which EU loans are paid out',
  unit: 'year',
  equals: eq`max(${lastLoanYear} - ${rampStart}, 0)`,
});

export const paidOutOfLoans = variable({
  label: 'EU loans paid out',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`when(${year} > ${rampStart} and ${year} <= ${lastLoanYear}, ${euLoans} / ${eurosPerDollarIn2025} * ${dollarOf2025} / ${loanYears}, 0)`,
});

export const loansOnTop = variable({
  label: 'money of EU loans beyond core spending',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`choose(${euLoansCount}, withinSpending: 0, onTop: ${paidOutOfLoans})`,
});

export const sources = variable({
  label: 'money that the pledge brings',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${extraCost} + ${loansOnTop}`,
});

// --- uses ---

export const aidCounts = choice({
  label: 'military aid to Ukraine and the pledge',
  options: {
    counts: 'extra military aid is paid out of the pledge',
    apart: 'extra military aid is paid apart, but for what the state already counts inside its share',
  },
  initially: 'counts',
  because: `allies agreed that direct contributions to the defence of Ukraine count (${HAGUE})`,
});

export const militaryAid = variable({
  label: 'military aid beyond the baseline',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`sum(${aid.replacement}, ${military})`,
});

export const aidUse = variable({
  label: 'military aid paid out of the pledge',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${militaryAid} * choose(${aidCounts}, counts: 1, apart: ${aid.countedInShare})`,
});

export const munitionsUse = variable({
  label: 'munitions paid out of the pledge',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${munitions.bill}`,
});

export const forceUse = variable({
  label: 'force in Ukraine paid out of the pledge',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${force.bill}`,
});

export const postureUse = variable({
  label: 'replacement of US posture paid out of the pledge',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${posture.procurementBill} + ${posture.operatingBill}`,
});

export const uses = variable({
  label: 'money that the shift takes',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${aidUse} + ${munitionsUse} + ${forceUse} + ${postureUse}`,
});

export const paidApart = variable({
  label: 'extra aid paid apart from the pledge',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${aid.replacementBill} - ${aidUse}`,
});

// --- what is left ---

export const residual = variable({
  label: 'money left for NATO capability targets (below zero: the pledge does not pay for the shift)',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${sources} - ${uses}`,
});

export const cumulativeResidual = stock({
  label: 'money left for NATO capability targets, added up',
  unit: 'USD2025',
  over: [state],
  opening: 0,
  grows: () => eq`${residual}`,
});

export const paysSince = variable({
  label: 'year since which the pledge pays for the shift without a break (0: not in this year)',
  unit: 'year',
  over: [state],
  before: 0,
  equals: () => eq`when(${residual} < 0, 0, when(lastYear(${paysSince}) > 0, lastYear(${paysSince}), ${year}))`,
});

// --- groups ---

export const groupSources = variable({
  label: 'money that the pledge brings, group',
  unit: 'USD2025/year',
  over: [group],
  equals: eq`sum(${sources}, ${members})`,
});

export const groupAidUse = variable({
  label: 'military aid paid out of the pledge, group',
  unit: 'USD2025/year',
  over: [group],
  equals: eq`sum(${aidUse}, ${members})`,
});

export const groupMunitionsUse = variable({
  label: 'munitions paid out of the pledge, group',
  unit: 'USD2025/year',
  over: [group],
  equals: eq`sum(${munitionsUse}, ${members})`,
});

export const groupForceUse = variable({
  label: 'force in Ukraine paid out of the pledge, group',
  unit: 'USD2025/year',
  over: [group],
  equals: eq`sum(${forceUse}, ${members})`,
});

export const groupPostureUse = variable({
  label: 'replacement of US posture paid out of the pledge, group',
  unit: 'USD2025/year',
  over: [group],
  equals: eq`sum(${postureUse}, ${members})`,
});

export const groupUses = variable({
  label: 'money that the shift takes, group',
  unit: 'USD2025/year',
  over: [group],
  equals: eq`${groupAidUse} + ${groupMunitionsUse} + ${groupForceUse} + ${groupPostureUse}`,
});

export const groupPaidApart = variable({
  label: 'extra aid paid apart from the pledge, group',
  unit: 'USD2025/year',
  over: [group],
  equals: eq`sum(${paidApart}, ${members})`,
});

export const groupResidual = variable({
  label: 'money left for NATO capability targets, group',
  unit: 'USD2025/year',
  over: [group],
  equals: eq`${groupSources} - ${groupUses}`,
});

export const groupCumulativeResidual = stock({
  label: 'money left for NATO capability targets, group, added up',
  unit: 'USD2025',
  over: [group],
  opening: 0,
  grows: () => eq`${groupResidual}`,
});

export const groupPaysSince = variable({
  label: 'year since which the pledge of the group pays for the shift without a break (0: not in this year)',
  unit: 'year',
  over: [group],
  before: 0,
  equals: () =>
    eq`when(${groupResidual} < 0, 0, when(lastYear(${groupPaysSince}) > 0, lastYear(${groupPaysSince}), ${year}))`,
});
