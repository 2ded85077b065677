/** How the extra spending is paid for, by borrowing, taxes or other spending, and what the borrowed part does to output. */
import { eq, parameter, variable, year, type Variable } from '../../language/quantity.ts';
import { gdp } from '../economy/economy.ts';
import { state } from '../places.ts';
import * as resilience from '../spending/resilience.ts';
import * as spending from '../spending/spending.ts';

const INTERECONOMICS =
  'Debt Sustainability Analysis in Reformed EU Fiscal Rules, Intereconomics 59 (5), 2024, on the Commission’s method';

// --- how the extra spending is paid for ---

export const taxShare = parameter({
  label: 'part of the extra spending paid from taxes',
  unit: 'share',
  over: [state, year],
  range: [0, 1],
  lever: { min: '0 %', max: '100 %', step: '5 %' },
  assumed: {
    value: '0 %',
    because: 'borrowing is what most announced plans and the escape clause rest on in the first years',
  },
});

export const reallocationShare = parameter({
  label: 'part of the extra spending moved from other spending',
  unit: 'share',
  over: [state, year],
  range: [0, 1],
  lever: { min: '0 %', max: '100 %', step: '5 %' },
  assumed: {
    value: '0 %',
    because: 'borrowing is what most announced plans and the escape clause rest on in the first years',
  },
});

export const financedByTaxes = variable({
  label: 'share of taxes in the financing',
  unit: 'share',
  over: [state],
  equals: eq`${taxShare} / max(1, ${taxShare} + ${reallocationShare})`,
});

export const financedByReallocation = variable({
  label: 'share of other spending in the financing',
  unit: 'share',
  over: [state],
  equals: eq`${reallocationShare} / max(1, ${taxShare} + ${reallocationShare})`,
});

export const financedByDebt = variable({
  label: 'share of borrowing in the financing',
  unit: 'share',
  over: [state],
  equals: eq`max(0, 1 - ${financedByTaxes} - ${financedByReallocation})`,
});

export const extraSpending = variable({
  label: 'extra spending, core and related',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${spending.extraCost} + ${resilience.extraCost}`,
});

export const extraShare = variable({
  label: 'extra spending, share of GDP',
  unit: 'share',
  over: [state],
  equals: eq`${extraSpending} / ${gdp}`,
});

export const borrowedShare = variable({
  label: 'extra spending paid by borrowing, share of GDP',
  unit: 'share',
  over: [state],
  before: 0,
  equals: eq`${extraShare} * ${financedByDebt}`,
});

export const extraTaxes = variable({
  label: 'taxes for the extra spending',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${extraSpending} * ${financedByTaxes}`,
});

export const reallocated = variable({
  label: 'other spending given up for the extra spending',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${extraSpending} * ${financedByReallocation}`,
});

// --- what it does to output ---

export const multiplier = parameter({
  label: 'fiscal multiplier of the first year',
  unit: '1',
  from: { series: 'fiscal.multiplier' },
});

export const multiplierOfDefence = parameter({
  label: 'multiplier of extra defence spending against that of all spending',
  unit: '1',
  range: [0, 3],
  lever: { min: 0, max: 2, step: 0.05 },
  assumed: {
    value: 1,
    low: 0.4,
    high: 1.4,
    because:
      'at 1 the published effect on Italy (0.7 points by 2028, Parliamentary Budget Office 2025) comes out at 0.8; low: most of the equipment is imported; high: published estimates reach 1',
  },
});

export const fadeOut = parameter({
  label: 'part of the effect on output that fades each year',
  unit: 'share',
  range: [0, 1],
  assumed: {
    value: '10 %',
    low: '0 %',
    high: '33 %',
    because:
      'between no fading within four years (Italian Parliamentary Budget Office) and the Commission, whose effect is gone after about three; spending that stays carries more of its effect than a passing impulse',
    source: INTERECONOMICS,
  },
});

export const semiElasticity = parameter({
  label: 'rise of the budget balance with output',
  unit: '1',
  range: [0, 1],
  assumed: {
    value: 0.5,
    low: 0.4,
    high: 0.6,
    because:
      'the balance, as a share of GDP, rises by about half of a rise in output; member states lie within about a tenth of it',
    source:
      'Mourre, Poissonnier and Lausegger, The Semi-Elasticities Underlying the Cyclically-Adjusted Budget Balance, European Commission, 2019',
  },
});

export const firstYearMultiplier = variable({
  label: 'effect of extra borrowing on output in the first year',
  unit: '1',
  equals: eq`${multiplier} * ${multiplierOfDefence}`,
});

export const newImpulse = variable({
  label: 'rise in borrowed extra spending within the year, share of GDP',
  unit: 'share',
  over: [state],
  equals: eq`${borrowedShare} - lastYear(${borrowedShare})`,
});

export const outputEffect: Variable = variable({
  label: 'effect of the extra spending on output, share of GDP',
  unit: 'share',
  over: [state],
  before: 0,
  equals: () => eq`lastYear(${outputEffect}) * (1 - ${fadeOut}) + ${firstYearMultiplier} * ${newImpulse}`,
});
