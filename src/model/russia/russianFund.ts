/** What the oil price does to Russia's federal budget and how long the liquid part of its welfare fund covers a shortfall. */
import { eq, parameter, stock, variable, year } from '../../language/quantity.ts';
import { federalExpenditure } from './russianBudget.ts';
import { nominalGDP, roublePerUnit } from './russianEconomy.ts';

const place = 'RUS';
const BUDGET = 'budget law of November 2025 and its assumptions, Russian Ministry of Finance, as reported';

export const firstYear = parameter({
  label: 'first year of the budget law at hand',
  unit: 'year',
  assumed: { value: 2026, because: 'a definition: the law of November 2025 and the fund on 1 January 2026' },
});

export const oneYear = parameter({
  label: 'one year',
  unit: 'year',
  assumed: { value: 1, because: 'a definition: brings a stock to what could be spent of it within the year' },
});

export const budgetOilPrice = parameter({
  label: 'price of Urals crude in the budget',
  unit: 'USD/unit',
  from: { series: 'russia.oilPriceAssumption', place, year: 2026 },
});

export const oilPrice = parameter({
  label: 'price of Urals crude, a barrel',
  unit: 'USD/unit',
  range: [0, 250],
  lever: {
    min: 20,
    max: 120,
    step: 1,
    ticks: [
      { at: 40, label: 'fund covers 1.3 years', source: 'Gazprombank, January 2026, as reported' },
      { at: 50, label: 'fund covers 2.5 years', source: 'Gazprombank, January 2026, as reported' },
      { at: 59, label: 'assumption of the budget', source: BUDGET },
    ],
  },
  assumed: { value: 59, because: 'without a scenario the price is the one the budget assumes', source: BUDGET },
});

export const priceStep = parameter({
  label: 'step of the oil price that the published sensitivity is for',
  unit: 'USD/unit',
  assumed: { value: 10, because: 'a definition: the sensitivity is stated for 10 dollars a barrel' },
});

export const sensitivity = parameter({
  label: 'revenue that 10 dollars a barrel are worth',
  unit: 'RUB/year',
  from: { series: 'russia.oilSensitivity', place, year: 2026 },
});

export const sensitivityFactor = parameter({
  label: 'response of revenue against the first-order figure',
  unit: '1',
  range: [0.3, 2],
  assumed: {
    value: 1,
    low: 0.8,
    high: 1.2,
    because:
      'a judgement: 10 of 59 dollars times 8.92 trn roubles is 1.51; taxes rise with the price, the rouble and volumes move against it: 1.2 to 1.8',
  },
});

export const partFromFund = parameter({
  label: 'part of the shortfall that the fund covers',
  unit: 'share',
  range: [0, 1],
  lever: { min: 0, max: 1, step: 0.05 },
  assumed: {
    value: '100 %',
    because: 'the fiscal rule pays oil and gas revenue that is missing against the budget out of the fund',
  },
});

export const fundAtStart = parameter({
  label: 'liquid part of the welfare fund on 1 January 2026',
  unit: 'RUB',
  from: { series: 'russia.welfareFundLiquid', place, year: 2026 },
});

export const revenueInLaw = parameter({
  label: 'federal revenue in the budget law, 2026',
  unit: 'RUB/year',
  from: { series: 'russia.federalRevenue', place, year: 2026 },
});

export const gdpOfLawYear = parameter({
  label: 'GDP of 2026 in roubles, IMF',
  unit: 'NCU/year',
  from: { series: 'weo.nominalGDP', place, year: 2026 },
});

export const oilEffect = variable({
  label: 'revenue for each 10 dollars a barrel',
  unit: 'RUB/year',
  equals: eq`${sensitivity} * ${sensitivityFactor}`,
});

export const oilEffectShareOfGDP = variable({
  label: 'revenue for each 10 dollars a barrel, share of GDP',
  unit: 'share',
  equals: eq`${oilEffect} / ${nominalGDP}`,
});

export const shortfall = variable({
  label: 'oil and gas revenue missing against the budget (negative: above it)',
  unit: 'RUB/year',
  equals: eq`when(${year} < ${firstYear}, 0, ${oilEffect} * (${budgetOilPrice} - ${oilPrice}) / ${priceStep})`,
});

export const drawdown = variable({
  label: 'taken out of the welfare fund (negative: paid in)',
  unit: 'RUB/year',
  equals: () => eq`min(lastYear(${liquidPart}) / ${oneYear}, ${partFromFund} * ${shortfall})`,
});

export const liquidPart = stock({
  label: 'liquid part of the welfare fund (before 2026: the figure of 1 January 2026)',
  unit: 'RUB',
  opening: fundAtStart,
  grows: () => eq`0 - ${drawdown}`,
});

export const uncovered = variable({
  label: 'shortfall that the fund does not cover',
  unit: 'RUB/year',
  equals: eq`max(0, ${shortfall} - ${drawdown})`,
});

export const exhaustedYear = variable({
  label: 'year since which the fund is empty (0: not empty)',
  unit: 'year',
  before: 0,
  equals: () =>
    eq`when(${liquidPart} > 0, 0, when(lastYear(${exhaustedYear}) > 0, lastYear(${exhaustedYear}), ${year}))`,
});

export const yearsCovered = variable({
  label: 'years that the fund of January 2026 covers the shortfall (0: no shortfall)',
  unit: 'year',
  equals: eq`when(${partFromFund} * ${shortfall} > 0, ${fundAtStart} / (${partFromFund} * ${shortfall}), 0)`,
});

export const plannedRevenue = variable({
  label: 'federal revenue at the budget’s oil price; after 2026 its share of GDP is kept (0 before 2026)',
  unit: 'RUB/year',
  equals: eq`when(${year} < ${firstYear}, 0, ${revenueInLaw} / (${gdpOfLawYear} * ${roublePerUnit}) * ${nominalGDP})`,
});

export const balance = variable({
  label: 'federal balance before use of the fund (0 before 2026)',
  unit: 'RUB/year',
  equals: eq`when(${year} < ${firstYear}, 0, ${plannedRevenue} - ${shortfall} - ${federalExpenditure})`,
});

export const balanceShare = variable({
  label: 'federal balance, share of GDP (0 before 2026)',
  unit: 'share',
  equals: eq`${balance} / ${nominalGDP}`,
});
