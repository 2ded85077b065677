/** What is missing of the aid to Ukraine when the United States give less, who would pay for it, and what is still short of the need. */
import { choice, eq, parameter, variable, year } from '../../language/quantity.ts';
import * as donors from './donors.ts';
import {
  baseline,
  civil,
  dollarsPerEuro,
  europeanDonors,
  gdpCompared,
  kind,
  lastAidYear,
  usReference,
} from './donors.ts';
import { population } from '../economy/economy.ts';
import * as institutions from './institutions.ts';
import * as need from './need.ts';
import { group, members, state, unitedStates } from '../places.ts';
import { setByShare, share } from './sharing.ts';
import { boundByPledge } from '../spending/spending.ts';

// --- what is missing, and how much of it is replaced ---

export const missing = variable({
  label: 'US aid below its mean of the reference years',
  unit: 'USD2025/year',
  over: [kind],
  equals: eq`when(${year} > ${donors.referenceEnd}, max(0, ${usReference} - sum(${baseline}, ${unitedStates})), 0)`,
});

export const replaced = parameter({
  label: 'part of the missing US aid that is replaced',
  unit: 'share',
  over: [kind, year],
  range: ['0 %', '200 %'],
  lever: { min: '0 %', max: '100 %', step: '5 %' },
  assumed: { value: '0 %', because: 'without a scenario nobody gives more than in the baseline' },
});

export const riseOfOthers = choice({
  label: 'what the other donors give above their own mean already',
  options: {
    ignored: 'the missing US aid is replaced on top of it',
    counted: 'it has replaced a part of the missing US aid',
  },
  initially: 'ignored',
  because: 'the measure is the missing US aid itself; much of the rise began before it went missing',
});

export const rise = variable({
  label: 'aid of all other donors above their mean of the reference years',
  unit: 'USD2025/year',
  over: [kind],
  equals: eq`max(0, sum((1 - ${donors.usPlace}) * (${baseline} - ${donors.reference}), ${state}) + ${institutions.aid} - ${institutions.reference})`,
});

export const carriedOut = variable({
  label: 'part of the replacement that is carried out',
  unit: 'share',
  over: [kind],
  equals: eq`when(${year} > ${lastAidYear}, ${replaced}, 0)`,
});

export const toReplace = variable({
  label: 'US aid that is replaced',
  unit: 'USD2025/year',
  over: [kind],
  equals: eq`${carriedOut} * choose(${riseOfOthers}, ignored: ${missing}, counted: max(0, ${missing} - ${rise}))`,
});

export const shareOfKind = variable({
  label: 'share of the kind in the US aid of the reference years',
  unit: 'share',
  over: [kind],
  equals: eq`when(sum(${usReference}, ${kind}) > 0, ${usReference} / sum(${usReference}, ${kind}), ${donors.militaryKind})`,
});

// --- the bill ---

export const shareInChange = variable({
  label: 'share of the kind in a change: as in the US aid where aid rises, as in its own aid where it comes down',
  unit: 'share',
  over: [state, kind],
  equals: eq`when(${setByShare} >= 0, ${shareOfKind}, when(${donors.total} > 0, ${baseline} / ${donors.total}, 0))`,
});

export const changeByShare = variable({
  label: 'change of aid under the rules that set a share of GDP, as carried out; nobody gives less than nothing',
  unit: 'USD2025/year',
  over: [state, kind],
  equals: eq`max(-${baseline}, ${carriedOut} * ${shareInChange} * ${setByShare})`,
});

export const replacement = variable({
  label: 'aid beyond the baseline; below zero where a rate brings aid down',
  unit: 'USD2025/year',
  over: [state, kind],
  equals: eq`${share} * ${toReplace} + ${changeByShare}`,
});

export const given = variable({
  label: 'aid of the state, what it replaces among it',
  unit: 'USD2025/year',
  over: [state, kind],
  equals: eq`${baseline} + ${replacement}`,
});

export const replacementBill = variable({
  label: 'aid beyond the baseline, all kinds',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`sum(${replacement}, ${kind})`,
});

export const bill = variable({
  label: 'aid of all kinds, without the EU institutions',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${donors.total} + ${replacementBill}`,
});

export const billWithInstitutions = variable({
  label: 'aid of all kinds, with what is attributed of the EU institutions',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${bill} + sum(${institutions.attributed}, ${kind})`,
});

export const shareOfGDP = variable({
  label: 'aid of all kinds, share of the GDP of the year',
  unit: 'share',
  over: [state],
  equals: eq`${bill} / ${gdpCompared}`,
});

export const shareOfGDPIn2021 = variable({
  label: 'aid of all kinds, share of the GDP of 2021',
  unit: 'share',
  over: [state],
  equals: eq`${bill} / ${dollarsPerEuro} / ${donors.gdpIn2021}`,
});

export const shareOfGDPWithInstitutions = variable({
  label: 'aid of all kinds with the EU part attributed, share of the GDP of the year',
  unit: 'share',
  over: [state],
  equals: eq`${billWithInstitutions} / ${gdpCompared}`,
});

export const replacementPerHead = variable({
  label: 'aid beyond the baseline per head',
  unit: 'USD2025/year/person',
  over: [state],
  equals: eq`${replacementBill} / ${population}`,
});

// --- groups, totals, shares, shortfall ---

export const groupAid = variable({
  label: 'aid of the group, without the EU institutions',
  unit: 'USD2025/year',
  over: [group, kind],
  equals: eq`sum(${given}, ${members})`,
});

export const groupReplacementBill = variable({
  label: 'aid beyond the baseline, group',
  unit: 'USD2025/year',
  over: [group],
  equals: eq`sum(${replacementBill}, ${members})`,
});

export const total = variable({
  label: 'aid of all donors',
  unit: 'USD2025/year',
  over: [kind],
  equals: eq`sum(${given}, ${state}) + ${institutions.aid}`,
});

export const groupShare = variable({
  label: 'share of the group in the aid of all donors',
  unit: 'share',
  over: [group, kind],
  equals: eq`when(${total} > 0, ${groupAid} / ${total}, 0)`,
});

export const european = variable({
  label: 'aid of the European donors and the EU institutions',
  unit: 'USD2025/year',
  over: [kind],
  equals: eq`sum(${given}, ${europeanDonors}) + ${institutions.aid}`,
});

export const europeanShare = variable({
  label: 'share of the European donors and the EU institutions',
  unit: 'share',
  over: [kind],
  equals: eq`when(${total} > 0, ${european} / ${total}, 0)`,
});

export const europeanShareOfAll = variable({
  label: 'share of the European donors and the EU institutions, all kinds',
  unit: 'share',
  equals: eq`when(sum(${total}, ${kind}) > 0, sum(${european}, ${kind}) / sum(${total}, ${kind}), 0)`,
});

export const institutionsShare = variable({
  label: 'share of the EU institutions in European financial and humanitarian aid',
  unit: 'share',
  equals: eq`when(sum(${european}, ${civil}) > 0, sum(${institutions.aid}, ${civil}) / sum(${european}, ${civil}), 0)`,
});

export const needed = variable({
  label: 'need from outside; before the estimates begin, what was given',
  unit: 'USD2025/year',
  over: [kind],
  equals: eq`when(${year} < ${need.firstYear}, ${total}, ${need.estimated})`,
});

export const shortfall = variable({
  label: 'need that no aid covers',
  unit: 'USD2025/year',
  over: [kind],
  equals: eq`max(0, ${needed} - ${total})`,
});

export const coverage = variable({
  label: 'aid for each unit of need',
  unit: '1',
  over: [kind],
  equals: eq`when(${needed} > 0, ${total} / ${needed}, 1)`,
});

// --- aid inside the NATO share ---

export const statedInShare = parameter({
  label: 'says that its NATO share contains its military aid to Ukraine (1) or does not say (0)',
  unit: 'share',
  over: [state],
  range: ['0 %', '100 %'],
  assumed: {
    value: '0 %',
    at: { DEU: '100 %', LVA: '100 %', NOR: '100 %' },
    because:
      'Norway: 3.4 % in 2026 with about 70 bn kroner for Ukraine inside; Latvia: 4.91 % in 2026 with 0.25 % for Ukraine inside; Germany: the plan to 2029 on the basis of NATO holds about 8.5 bn euro a year for Ukraine',
    source: 'national budgets and plans, see the notes of the series plans.share and plans.money',
  },
});

export const inShareElsewhere = parameter({
  label: 'part of its military aid that the NATO share of a state which does not say so contains',
  unit: 'share',
  range: ['0 %', '100 %'],
  assumed: {
    value: '50 %',
    low: '0 %',
    high: '100 %',
    distribution: 'uniform',
    because:
      'NATO lets aid to Ukraine count since the Hague summit and publishes no amount; the middle is taken with nothing and everything as ends',
  },
});

export const countedInShare = variable({
  label: 'part of its military aid that the NATO share of the state contains already',
  unit: 'share',
  over: [state],
  equals: eq`${boundByPledge} * max(${statedInShare}, ${inShareElsewhere})`,
});
