/** The same spending in the other price bases that published answers use; each conversion is a quantity of its own. */
import { eq, variable } from '../../language/quantity.ts';
import { baselineShare, coreShare, coreSpending, extraCost } from './spending.ts';
import { dollarOf2025 } from '../economy/economy.ts';
import { group, members, state } from '../places.ts';
import * as prices from '../economy/prices.ts';

export const coreSpendingInEuros = variable({
  label: 'core defence spending at 2025 prices in euros',
  unit: 'EUR2025/year',
  over: [state],
  equals: eq`${coreSpending} / ${dollarOf2025} * ${prices.eurosPerDollarIn2025} * ${prices.euroOf2025}`,
});

export const coreSpendingInDollarsOf2021 = variable({
  label: 'core defence spending at prices and exchange rates of 2021',
  unit: 'USD2021/year',
  over: [state],
  equals: eq`${coreSpending} / ${dollarOf2025} * ${prices.exchangeRate2025} * ${prices.deflatorIn2021} / ${prices.deflatorIn2025} / ${prices.exchangeRate2021} * ${prices.dollarOf2021}`,
});

export const coreSpendingInPurchasingPower = variable({
  label: 'core defence spending at purchasing power parity',
  unit: 'PPP2025/year',
  over: [state],
  equals: eq`${coreSpending} / ${dollarOf2025} * ${prices.exchangeRate2025} / ${prices.pppFactorIn2025} * ${prices.internationalDollarOf2025}`,
});

export const extraCostInEuros = variable({
  label: 'extra core spending at 2025 prices in euros',
  unit: 'EUR2025/year',
  over: [state],
  equals: eq`${extraCost} / ${dollarOf2025} * ${prices.eurosPerDollarIn2025} * ${prices.euroOf2025}`,
});

export const extraCostInDollarsOf2021 = variable({
  label: 'extra core spending at prices and exchange rates of 2021',
  unit: 'USD2021/year',
  over: [state],
  equals: eq`${extraCost} / ${dollarOf2025} * ${prices.exchangeRate2025} * ${prices.deflatorIn2021} / ${prices.deflatorIn2025} / ${prices.exchangeRate2021} * ${prices.dollarOf2021}`,
});

export const extraCostInPurchasingPower = variable({
  label: 'extra core spending at purchasing power parity',
  unit: 'PPP2025/year',
  over: [state],
  equals: eq`${extraCost} / ${dollarOf2025} * ${prices.exchangeRate2025} / ${prices.pppFactorIn2025} * ${prices.internationalDollarOf2025}`,
});

export const coreSpendingInNationalCurrency = variable({
  label: 'core defence spending in national currency at current prices',
  unit: 'NCU/year',
  over: [state],
  equals: eq`${coreShare} * ${prices.nominalGDP}`,
});

export const coreSpendingInCurrentDollars = variable({
  label: 'core defence spending in current dollars',
  unit: 'USD/year',
  over: [state],
  equals: eq`${coreShare} * ${prices.nominalGDPInDollars}`,
});

export const coreSpendingInCurrentEuros = variable({
  label: 'core defence spending in current euros',
  unit: 'EUR/year',
  over: [state],
  equals: eq`${coreShare} * ${prices.nominalGDPInEuros}`,
});

export const extraCostInNationalCurrency = variable({
  label: 'extra core spending in national currency at current prices',
  unit: 'NCU/year',
  over: [state],
  equals: eq`(${coreShare} - ${baselineShare}) * ${prices.nominalGDP}`,
});

export const extraCostInCurrentDollars = variable({
  label: 'extra core spending in current dollars',
  unit: 'USD/year',
  over: [state],
  equals: eq`(${coreShare} - ${baselineShare}) * ${prices.nominalGDPInDollars}`,
});

export const extraCostInCurrentEuros = variable({
  label: 'extra core spending in current euros',
  unit: 'EUR/year',
  over: [state],
  equals: eq`(${coreShare} - ${baselineShare}) * ${prices.nominalGDPInEuros}`,
});

export const coreSpendingOfFiscalYear = variable({
  label: 'core defence spending of the fiscal year that ends in March, national currency',
  unit: 'NCU/year',
  over: [state],
  equals: eq`${coreShare} * ${prices.fiscalYearGDP}`,
});

export const groupCoreSpendingInEuros = variable({
  label: 'core defence spending of the group at 2025 prices in euros',
  unit: 'EUR2025/year',
  over: [group],
  equals: eq`sum(${coreSpendingInEuros}, ${members})`,
});

export const groupCoreSpendingInDollarsOf2021 = variable({
  label: 'core defence spending of the group at prices and exchange rates of 2021',
  unit: 'USD2021/year',
  over: [group],
  equals: eq`sum(${coreSpendingInDollarsOf2021}, ${members})`,
});

export const groupCoreSpendingInPurchasingPower = variable({
  label: 'core defence spending of the group at purchasing power parity',
  unit: 'PPP2025/year',
  over: [group],
  equals: eq`sum(${coreSpendingInPurchasingPower}, ${members})`,
});

export const groupCoreSpendingInCurrentDollars = variable({
  label: 'core defence spending of the group in current dollars',
  unit: 'USD/year',
  over: [group],
  equals: eq`sum(${coreSpendingInCurrentDollars}, ${members})`,
});

export const groupCoreSpendingInCurrentEuros = variable({
  label: 'core defence spending of the group in current euros',
  unit: 'EUR/year',
  over: [group],
  equals: eq`sum(${coreSpendingInCurrentEuros}, ${members})`,
});

export const groupExtraCostInEuros = variable({
  label: 'extra core spending of the group at 2025 prices in euros',
  unit: 'EUR2025/year',
  over: [group],
  equals: eq`sum(${extraCostInEuros}, ${members})`,
});

export const groupExtraCostInDollarsOf2021 = variable({
  label: 'extra core spending of the group at prices and exchange rates of 2021',
  unit: 'USD2021/year',
  over: [group],
  equals: eq`sum(${extraCostInDollarsOf2021}, ${members})`,
});

export const groupExtraCostInPurchasingPower = variable({
  label: 'extra core spending of the group at purchasing power parity',
  unit: 'PPP2025/year',
  over: [group],
  equals: eq`sum(${extraCostInPurchasingPower}, ${members})`,
});

export const groupExtraCostInCurrentDollars = variable({
  label: 'extra core spending of the group in current dollars',
  unit: 'USD/year',
  over: [group],
  equals: eq`sum(${extraCostInCurrentDollars}, ${members})`,
});

export const groupExtraCostInCurrentEuros = variable({
  label: 'extra core spending of the group in current euros',
  unit: 'EUR/year',
  over: [group],
  equals: eq`sum(${extraCostInCurrentEuros}, ${members})`,
});
