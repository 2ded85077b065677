/** What the debt costs and where the budget stands: interest, net lending against the EU limit, and the bill per head, household and worker. */
import { eq, parameter, variable, year, type Variable } from '../../language/quantity.ts';
import * as debt from './debt.ts';
import { gdp, groupGDP, population } from '../economy/economy.ts';
import * as financing from './financing.ts';
import * as fiscal from './fiscal.ts';
import { group, members, state } from '../places.ts';
import { coreShare } from '../spending/spending.ts';

const CLAUSE = 'Council of the EU, 8 July 2025';

// --- interest ---

export const outputWith = variable({
  label: 'real GDP with the extra spending',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${gdp} * (1 + ${financing.outputEffect})`,
});

export const interestShareWithout = variable({
  label: 'interest without the extra spending, share of GDP',
  unit: 'share',
  over: [state],
  equals: eq`${fiscal.implicitRateWithout} * lastYear(${fiscal.debtRatioWithout}) / (1 + ${debt.nominalGrowth})`,
});

export const interestShare = variable({
  label: 'interest with the extra spending, share of GDP',
  unit: 'share',
  over: [state],
  equals: eq`${fiscal.implicitRate} * lastYear(${fiscal.debtRatio}) / (1 + ${fiscal.growth})`,
});

export const interestBillWithout = variable({
  label: 'interest bill without the extra spending',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${interestShareWithout} * ${gdp}`,
});

export const interestBill = variable({
  label: 'interest bill with the extra spending',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${interestShare} * ${outputWith}`,
});

export const extraInterest = variable({
  label: 'interest on account of the extra spending',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${interestBill} - ${interestBillWithout}`,
});

// --- the deficit and the EU limit ---

export const deficitLimit = parameter({
  label: 'limit on the deficit, share of GDP',
  unit: 'share',
  range: ['0 %', '20 %'],
  assumed: {
    value: '3 %',
    because: 'the reference value of the EU treaty',
    source: 'Treaty on the Functioning of the European Union, Protocol 12',
  },
});

export const boundByLimit = parameter({
  label: 'bound by the EU limit (1) or not (0)',
  unit: '1',
  over: [state],
  range: [0, 1],
  from: { series: 'group.EU27', missing: { value: 0, because: 'the limit binds the members of the EU' } },
});

export const hasEscapeClause = parameter({
  label: 'national escape clause active (1) or not (0)',
  unit: '1',
  over: [state],
  range: [0, 1],
  from: {
    series: 'fiscal.escapeClause',
    missing: { value: 0, because: 'neither list of the Council, of July and October 2025, names the state' },
  },
});

export const escapeClauseLimit = parameter({
  label: 'most that the escape clause leaves out of the count, share of GDP',
  unit: 'share',
  range: ['0 %', '10 %'],
  from: { series: 'fiscal.escapeClauseLimit', place: 'EUI' },
});

export const escapeClauseYears = parameter({
  label: 'years that the escape clause lasts',
  unit: 'year',
  range: [0, 30],
  lever: { min: 0, max: 10, step: 1 },
  from: { series: 'fiscal.escapeClauseYears', place: 'EUI' },
});

export const escapeClauseStart = parameter({
  label: 'first year of the escape clause',
  unit: 'year',
  range: [2014, 2040],
  assumed: { value: 2025, because: 'it was activated for 2025 to 2028', source: CLAUSE },
});

export const escapeBaseYear = parameter({
  label: 'year that the rise in defence spending is counted from',
  unit: 'year',
  over: [state],
  range: [2014, 2040],
  from: {
    series: 'fiscal.escapeBaseYear',
    missing: { value: 2021, because: `the base year of the clause: ${CLAUSE}` },
  },
});

export const escapeBaseShare: Variable = variable({
  label: 'defence share of GDP that the rise is counted from',
  unit: 'share',
  over: [state],
  before: 0,
  equals: () => eq`when(${year} <= ${escapeBaseYear}, ${coreShare}, lastYear(${escapeBaseShare}))`,
});

export const escapeClauseActive = variable({
  label: 'escape clause in force (1) or not (0)',
  unit: '1',
  over: [state],
  equals: eq`when(${year} >= ${escapeClauseStart} and ${year} < ${escapeClauseStart} + ${escapeClauseYears}, ${hasEscapeClause}, 0)`,
});

export const leftOutOfCount = variable({
  label: 'defence spending that the escape clause leaves out of the count, share of GDP',
  unit: 'share',
  over: [state],
  equals: eq`${escapeClauseActive} * clamp(${coreShare} - ${escapeBaseShare}, 0, ${escapeClauseLimit})`,
});

export const netLendingWithout = variable({
  label: 'net lending without the extra spending, share of GDP',
  unit: 'share',
  over: [state],
  equals: eq`${debt.primaryBalance} - ${interestShareWithout} + ${debt.interestReceived}`,
});

export const netLending = variable({
  label: 'net lending with the extra spending, share of GDP',
  unit: 'share',
  over: [state],
  equals: eq`${fiscal.primaryBalance} - ${interestShare} + ${debt.interestReceived}`,
});

export const deficitWithout = variable({
  label: 'deficit without the extra spending, share of GDP',
  unit: 'share',
  over: [state],
  equals: eq`-${netLendingWithout}`,
});

export const deficit = variable({
  label: 'deficit with the extra spending, share of GDP',
  unit: 'share',
  over: [state],
  equals: eq`-${netLending}`,
});

export const aboveLimit = variable({
  label: 'deficit above the EU limit, share of GDP',
  unit: 'shareDifference',
  over: [state],
  equals: eq`${boundByLimit} * max(0, ${deficit} - ${deficitLimit})`,
});

export const aboveLimitWithClause = variable({
  label: 'deficit above the EU limit after the escape clause, share of GDP',
  unit: 'shareDifference',
  over: [state],
  equals: eq`max(0, ${aboveLimit} - ${leftOutOfCount})`,
});

export const statesAboveLimit = variable({
  label: 'states above the EU limit',
  unit: '1',
  equals: eq`sum(when(${aboveLimit} > 0, 1, 0), ${state})`,
});

export const statesAboveLimitWithClause = variable({
  label: 'states above the EU limit after the escape clause',
  unit: '1',
  equals: eq`sum(when(${aboveLimitWithClause} > 0, 1, 0), ${state})`,
});

// --- who would carry it ---

export const householdSize = parameter({
  label: 'people in a household',
  unit: 'person/household',
  over: [state],
  range: [1, 10],
  assumed: {
    value: 2.3,
    at: { TUR: 3.1, ALB: 3.3, MKD: 3.2, MNE: 3.1, POL: 2.5, SVK: 2.7, USA: 2.5, DEU: 2, SWE: 2, FIN: 1.9, DNK: 2 },
    because: 'the IMF table has no households: the mean of the EU is near 2.3; single states from memory, not sourced',
  },
});

export const workerShare = parameter({
  label: 'part of the population in work',
  unit: 'worker/person',
  over: [state],
  range: [0.1, 0.9],
  assumed: {
    value: 0.47,
    at: { TUR: 0.38, ITA: 0.41, GRC: 0.41, ISL: 0.57, CHE: 0.58, NLD: 0.54 },
    because:
      'the IMF table has no employment: close to 47 in 100 inhabitants of the EU work; single states from memory, not sourced',
  },
});

export const headcountError = parameter({
  label: 'households and workforces against those assumed',
  unit: '1',
  range: [0.5, 2],
  assumed: {
    value: 1,
    low: 0.93,
    high: 1.07,
    because: 'sizes from memory or at the mean of the EU are taken to hold within a fourteenth',
  },
});

export const taxPerHead = variable({
  label: 'extra spending per head, were it paid from taxes',
  unit: 'USD2025/year/person',
  over: [state],
  equals: eq`${financing.extraSpending} / ${population}`,
});

export const taxPerHousehold = variable({
  label: 'extra spending per household, were it paid from taxes',
  unit: 'USD2025/year/household',
  over: [state],
  equals: eq`${taxPerHead} * ${householdSize} * ${headcountError}`,
});

export const taxPerWorker = variable({
  label: 'extra spending per worker, were it paid from taxes',
  unit: 'USD2025/year/worker',
  over: [state],
  equals: eq`${taxPerHead} / (${workerShare} * ${headcountError})`,
});

// --- groups ---

export const groupDebtRatioWithout = variable({
  label: 'public debt of the group without the extra spending, share of its GDP',
  unit: 'share',
  over: [group],
  equals: eq`sum(${fiscal.debtRatioWithout} * ${gdp}, ${members}) / ${groupGDP}`,
});

export const groupDifference = variable({
  label: 'debt ratio with less without the extra spending, mean of the group by GDP',
  unit: 'shareDifference',
  over: [group],
  equals: eq`sum(${fiscal.difference} * ${gdp}, ${members}) / ${groupGDP}`,
});

export const groupNaiveDifference = variable({
  label: 'naive sum of borrowed extra spending, mean of the group by GDP',
  unit: 'shareDifference',
  over: [group],
  equals: eq`sum(${fiscal.naiveDifference} * ${gdp}, ${members}) / ${groupGDP}`,
});

export const groupExtraInterest = variable({
  label: 'interest of the group on account of the extra spending',
  unit: 'USD2025/year',
  over: [group],
  equals: eq`sum(${extraInterest}, ${members})`,
});
