/** US forces in Europe by year, what others would replace of what leaves, when it stands, and who pays. */
import { choice, eq, parameter, stock, variable, year } from '../../language/quantity.ts';
import { gdp } from '../economy/economy.ts';
import { oneYear } from '../force/forceSize.ts';
import { group, members, state } from '../places.ts';
import * as replacement from './replacement.ts';
import { boundByPledge } from '../spending/spending.ts';
import { finalPersonnel, personnel, personnelAfterOrder, personnelIn2025, personnelUnderOrder } from './usPersonnel.ts';

// --- what is replaced ---

export const replacementOfOrderedCut = parameter({
  label: 'part of the ordered cut that is replaced',
  unit: 'share',
  range: ['0 %', '100 %'],
  lever: { min: '0 %', max: '100 %', step: '5 %' },
  assumed: { value: '0 %', because: 'no replacement of the cut of May 2026 has been announced' },
});

export const replacementOfWithdrawal = parameter({
  label: 'part of a further withdrawal that is replaced',
  unit: 'share',
  range: ['0 %', '100 %'],
  lever: { min: '0 %', max: '100 %', step: '5 %' },
  assumed: {
    value: '100 %',
    because: 'costs nothing unless a scenario withdraws; the published inventories ask for the whole',
  },
});

export const procurementStart = parameter({
  label: 'first year of procurement',
  unit: 'year',
  range: [2025, 2060],
  lever: { min: 2026, max: 2035, step: 1 },
  assumed: { value: 2027, because: 'the first budget year after the data end' },
});

export const procurementTime = parameter({
  label: 'years over which procurement is paid',
  unit: 'year',
  range: [1, 40],
  lever: { min: 3, max: 25, step: 1 },
  assumed: {
    value: 10,
    low: 5,
    high: 15,
    because:
      'own judgement: the German brigade in Lithuania takes 4.5 years with half its battalions at hand, its tanks until 2030; the German army adds 0.6 brigades a year; ships and aircraft take longer',
    source: 'Reuters, June 2024; suv.report, 2025',
  },
});

export const deliveryTime = parameter({
  label: 'years from payment to service',
  unit: 'year',
  range: [0, 15],
  lever: { min: 0, max: 8, step: 1 },
  assumed: {
    value: 2,
    low: 1,
    high: 4,
    because: 'own judgement: payments run ahead of deliveries, crews are trained after delivery',
  },
});

export const incrementProcurementShare = parameter({
  label: 'part of the yearly increment spent on procurement',
  unit: 'share',
  range: [0, 1],
  assumed: {
    value: '50 %',
    low: '35 %',
    high: '60 %',
    because:
      'own judgement, not sourced: the increment is published without a split; above the share of equipment in total spending of about a third, because it builds forces up',
  },
});

export const sharing = choice({
  label: 'who pays for the replacement, by GDP',
  options: {
    europeanNato: 'European NATO allies with armed forces',
    natoExceptUS: 'NATO allies with armed forces, the United States left out',
  },
  initially: 'europeanNato',
  because: 'both inventories ask what Europe would have to build',
});

export const inEuropeanNato = parameter({
  label: 'European NATO ally (1) or not (0)',
  unit: '1',
  over: [state],
  range: [0, 1],
  from: { series: 'group.EUROPEAN_NATO', missing: { value: 0, because: 'not a member of the group' } },
});

export const inNatoExceptUS = parameter({
  label: 'NATO ally other than the United States (1) or not (0)',
  unit: '1',
  over: [state],
  range: [0, 1],
  from: { series: 'group.NATO_EXCEPT_US', missing: { value: 0, because: 'not a member of the group' } },
});

export const tolerance = parameter({
  label: 'gap that counts as closed',
  unit: 'share',
  assumed: { value: '0.1 %', because: 'a definition: a thousandth of the inventory, to leave rounding out' },
});

export const withdrawn = variable({
  label: 'part of the US personnel of 2025 that has left, the ordered cut included',
  unit: 'share',
  equals: eq`1 - ${personnel} / ${personnelIn2025}`,
});

export const due = variable({
  label: 'part of the inventory that is to be replaced for what has left',
  unit: 'share',
  equals: eq`(${replacementOfOrderedCut} * (${personnelIn2025} - ${personnelAfterOrder}) + ${replacementOfWithdrawal} * (${personnelAfterOrder} - ${personnel})) / ${personnelIn2025}`,
});

export const planned = variable({
  label: 'part of the inventory that is to be replaced once all have left',
  unit: 'share',
  equals: eq`(${replacementOfOrderedCut} * (${personnelIn2025} - ${personnelUnderOrder}) + ${replacementOfWithdrawal} * (${personnelUnderOrder} - ${finalPersonnel})) / ${personnelIn2025}`,
});

// --- when it stands ---

export const yearsOfPayment = variable({
  label: 'years of procurement up to the end of this one',
  unit: 'year',
  equals: eq`${year} - ${procurementStart} + ${oneYear}`,
});

export const paid = variable({
  label: 'part of the inventory that is paid for',
  unit: 'share',
  before: 0,
  equals: eq`${planned} * clamp(${yearsOfPayment} / ${procurementTime}, 0, 1)`,
});

export const delivered = variable({
  label: 'part of the inventory that is delivered',
  unit: 'share',
  before: 0,
  equals: eq`${planned} * clamp((${yearsOfPayment} - ${deliveryTime}) / ${procurementTime}, 0, 1)`,
});

export const inService = stock({
  label: 'part of the inventory in service as replacement',
  unit: 'share',
  opening: 0,
  grows: () => eq`(${delivered} - lastYear(${delivered})) / ${oneYear}`,
});

export const gap = variable({
  label: 'part of the inventory that has left and is not yet replaced',
  unit: 'share',
  equals: eq`max(0, ${due} - ${inService})`,
});

export const gapInTroops = variable({
  label: 'troops that have left and are not yet replaced, in the troops of the inventory',
  unit: 'soldier',
  equals: eq`${gap} * ${replacement.troops}`,
});

export const gapYears = stock({
  label: 'years without the whole inventory, added up',
  unit: 'year',
  opening: 0,
  grows: () => eq`${gap}`,
});

export const yearClosed = variable({
  label: 'year in which the gap is closed (0: not within the horizon, or never open)',
  unit: 'year',
  before: 0,
  equals: () =>
    eq`when(${gapYears} > ${tolerance} * ${oneYear} and ${gap} <= ${tolerance}, when(lastYear(${yearClosed}) > 0, lastYear(${yearClosed}), ${year}), 0)`,
});

// --- what it costs ---

export const incrementSpending = variable({
  label: 'yearly increment spent',
  unit: 'USD2025/year',
  equals: eq`when(${year} >= ${procurementStart}, ${planned} * ${replacement.yearlyIncrement}, 0)`,
});

export const procurementCost = variable({
  label: 'procurement of the replacement',
  unit: 'USD2025/year',
  equals: eq`(${paid} - lastYear(${paid})) / ${oneYear} * ${replacement.procurement} + ${incrementProcurementShare} * ${incrementSpending}`,
});

export const operatingCost = variable({
  label: 'operation of the replacement',
  unit: 'USD2025/year',
  equals: eq`${inService} * ${replacement.operatingCost} + (1 - ${incrementProcurementShare}) * ${incrementSpending}`,
});

export const payingGDP = variable({
  label: 'GDP that carries the replacement',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${boundByPledge} * ${gdp} * choose(${sharing}, europeanNato: ${inEuropeanNato}, natoExceptUS: ${inNatoExceptUS})`,
});

export const partPaid = variable({
  label: 'part of the replacement that the state pays',
  unit: 'share',
  over: [state],
  equals: eq`${payingGDP} / sum(${payingGDP}, ${state})`,
});

export const procurementBill = variable({
  label: 'procurement of the replacement paid by the state',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${partPaid} * ${procurementCost}`,
});

export const operatingBill = variable({
  label: 'operation of the replacement paid by the state',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${partPaid} * ${operatingCost}`,
});

export const groupBill = variable({
  label: 'procurement and operation paid by the group',
  unit: 'USD2025/year',
  over: [group],
  equals: eq`sum(${procurementBill} + ${operatingBill}, ${members})`,
});

export const cumulativeCost = stock({
  label: 'cumulative cost of the replacement',
  unit: 'USD2025',
  opening: 0,
  grows: () => eq`${procurementCost} + ${operatingCost}`,
});
