/** Lines of aid that overlap with the donors' own: shown apart, and never added to them. */
import { eq, parameter, variable, year } from '../../language/quantity.ts';
import * as aid from './aid.ts';
import { baseline, dollarsPerEuro, lastAidYear, military, usPlace } from './donors.ts';
import { dollarOf2025 } from '../economy/economy.ts';
import * as institutions from './institutions.ts';
import { nato, state } from '../places.ts';
import { eurosPerDollarIn2025 } from '../economy/prices.ts';

// --- purchases of US arms for Ukraine ---

export const purchasesOfUSArms = parameter({
  label: 'money of other donors for purchases of US arms for Ukraine, after the last observed year in euros of 2025',
  unit: 'EUR/year',
  over: [year],
  range: [0, 1e12],
  lever: {
    min: '0 bn EUR/year',
    max: '15 bn EUR/year',
    step: '0.5 bn EUR/year',
    ticks: [
      { at: '10.6 bn EUR/year', label: '12 bn dollars', source: 'NATO Secretary General, 3 December 2025' },
      { at: '13.3 bn EUR/year', label: '15 bn dollars', source: 'President of Ukraine, February 2026' },
    ],
  },
  from: {
    series: 'kielAll.purlAllocations',
    until: 2025,
    after: 'hold',
    missing: { value: 0, because: 'the list of priority needs was opened in July 2025' },
  },
});

export const militaryAidOfOthers = variable({
  label: 'military aid of all donors except the United States',
  unit: 'USD2025/year',
  equals: eq`sum((1 - ${usPlace}) * sum(${aid.given}, ${military}), ${state}) + sum(${institutions.aid}, ${military})`,
});

export const dollarsPerEuroKept = variable({
  label: 'dollars of 2025 per euro, of the year while observed, then of 2025',
  unit: 'USD2025/EUR',
  equals: eq`when(${year} <= ${lastAidYear}, ${dollarsPerEuro}, ${dollarOf2025} / ${eurosPerDollarIn2025})`,
});

export const purchases = variable({
  label: 'purchases of US arms, contained in the military aid of the other donors',
  unit: 'USD2025/year',
  equals: eq`min(${militaryAidOfOthers}, ${purchasesOfUSArms} * ${dollarsPerEuroKept})`,
});

export const purchasesShare = variable({
  label: 'part of the military aid of the other donors that buys US arms',
  unit: 'share',
  equals: eq`when(${militaryAidOfOthers} > 0, ${purchases} / ${militaryAidOfOthers}, 0)`,
});

// --- the pledge of NATO ---

export const natoPledge = parameter({
  label: 'military aid pledged at NATO, the EU loan among it',
  unit: 'EUR/year',
  over: [year],
  from: {
    series: 'pledge.natoMilitaryAid',
    place: 'NATO',
    missing: {
      value: 0,
      because: 'pledged for 2025 (in 2024) and for 2026 and 2027 (in July 2026), not for other years',
    },
  },
});

export const natoPledgeOfStates = variable({
  label: 'military aid pledged at NATO without the EU loan',
  unit: 'USD2025/year',
  equals: eq`max(0, ${natoPledge} * ${dollarsPerEuro} - sum(${institutions.loan}, ${military}))`,
});

export const natoAid = variable({
  label: 'military aid of the allies, the EU loan left out',
  unit: 'USD2025/year',
  equals: eq`sum(sum(${aid.given}, ${military}), ${nato})`,
});

export const shortOfNatoPledge = variable({
  label: 'military aid of the allies below the pledge',
  unit: 'USD2025/year',
  equals: eq`max(0, ${natoPledgeOfStates} - ${natoAid})`,
});

// --- aid inside the NATO share ---

export const insideShare = variable({
  label: 'military aid of the baseline that the state’s NATO share contains already',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${aid.countedInShare} * sum(${baseline}, ${military})`,
});
