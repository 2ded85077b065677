/** What extra money of European allies buys: capacity after a lead time, and orders for rounds. */
import { eq, parameter, stock, variable, year } from '../../language/quantity.ts';
import { unitCost } from './munitionPrices.ts';
import { european, munition, oneYear } from './producers.ts';

export const fundingFrom = parameter({
  label: 'first year of extra money for munitions',
  unit: 'year',
  range: [2026, 2040],
  lever: { min: 2026, max: 2035, step: 1 },
  assumed: { value: 2027, because: 'the first budget year that is not settled yet' },
});

export const fundingUntil = parameter({
  label: 'last year of extra money for munitions',
  unit: 'year',
  range: [2026, 2040],
  lever: { min: 2026, max: 2040, step: 1 },
  assumed: { value: 2035, because: 'the year of the pledge of The Hague' },
});

export const capacityMoney = parameter({
  label: 'extra money for capacity, European allies together',
  unit: 'USD2025/year',
  over: [munition],
  range: [0, 1e12],
  lever: { min: 0, max: '20 bn USD2025/year', step: '0.1 bn USD2025/year' },
  assumed: { value: 0, because: 'without a scenario nobody spends more than in the baseline' },
});

export const capitalPerOutput = parameter({
  label: 'cost of capacity, in years of the value of its output',
  unit: 'year',
  range: [0.05, 10],
  assumed: {
    value: 0.5,
    low: 0.3,
    high: 1.2,
    because:
      'Unterlüß: 500 m euros for 350 000 rounds a year are 1 430 euros (1 600 dollars) for 4 000 dollars of output a year, 0.4 years, explosives and charges made elsewhere; the high end for a chain with all parts, our judgement',
    source: 'Rheinmetall, opening of the plant in Unterlüß, August 2025 (press reports)',
  },
});

export const leadTime = parameter({
  label: 'years from money to capacity',
  unit: 'year',
  range: [2, 15],
  lever: { min: 2, max: 8, step: 0.5 },
  assumed: {
    value: 3,
    low: 2,
    high: 5,
    because:
      'Unterlüß: ground broken in February 2024, opened in August 2025, full output expected in 2027; seekers and rocket motors take longer',
    source: 'Rheinmetall, February 2024 and August 2025 (press reports)',
  },
});

export const stages = parameter({
  label: 'stages of building capacity',
  unit: '1',
  assumed: {
    value: 2,
    because:
      'a definition: design, then construction; two stages spread completions around the mean lead time as an Erlang delay of second order does',
    source: 'Sterman, Business Dynamics, 2000, chapter 11',
  },
});

export const orderMoney = parameter({
  label: 'extra money for orders, European allies together',
  unit: 'USD2025/year',
  over: [munition],
  range: [0, 1e12],
  lever: { min: 0, max: '20 bn USD2025/year', step: '0.1 bn USD2025/year' },
  assumed: { value: 0, because: 'without a scenario nobody spends more than in the baseline' },
});

export const isFunded = variable({
  label: 'year with extra money (1) or without (0)',
  unit: '1',
  equals: eq`when(${year} >= ${fundingFrom} and ${year} <= ${fundingUntil}, 1, 0)`,
});

export const capacitySpending = variable({
  label: 'extra spending on capacity',
  unit: 'USD2025/year',
  over: [munition],
  equals: eq`${capacityMoney} * ${isFunded}`,
});

export const offeredOrders = variable({
  label: 'extra money offered for orders',
  unit: 'USD2025/year',
  over: [munition],
  equals: eq`${orderMoney} * ${isFunded}`,
});

export const europeanCost = variable({
  label: 'price of a munition from European producers',
  unit: 'USD2025/munition',
  over: [munition],
  equals: eq`sum(${unitCost}, ${european})`,
});

export const costOfCapacity = variable({
  label: 'cost of capacity for one munition a year',
  unit: 'USD2025*year/munition',
  over: [munition],
  equals: eq`${europeanCost} * ${capitalPerOutput}`,
});

export const orderedCapacity = variable({
  label: 'capacity that extra money orders',
  unit: 'munition/year/year',
  over: [munition],
  equals: eq`${capacitySpending} / ${costOfCapacity}`,
});

export const stageRate = variable({
  label: 'part of a stage that is finished in a year',
  unit: '1/year',
  equals: eq`min(1 / ${oneYear}, ${stages} / ${leadTime})`,
});

export const begun = variable({
  label: 'funded capacity whose construction begins',
  unit: 'munition/year/year',
  over: [munition],
  equals: () => eq`lastYear(${inDesign}) * ${stageRate}`,
});

export const completed = variable({
  label: 'funded capacity that is completed',
  unit: 'munition/year/year',
  over: [munition],
  equals: () => eq`lastYear(${inConstruction}) * ${stageRate}`,
});

export const inDesign = stock({
  label: 'funded capacity in design',
  unit: 'munition/year',
  over: [munition],
  opening: 0,
  grows: () => eq`${orderedCapacity} - ${begun}`,
});

export const inConstruction = stock({
  label: 'funded capacity in construction',
  unit: 'munition/year',
  over: [munition],
  opening: 0,
  grows: () => eq`${begun} - ${completed}`,
});

export const fundedCapacity = stock({
  label: 'capacity that extra money has paid for',
  unit: 'munition/year',
  over: [munition],
  opening: 0,
  grows: () => eq`${completed}`,
});
