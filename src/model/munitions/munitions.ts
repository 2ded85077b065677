/** What each producer can make and makes of each munition, at what cost, and what extra orders cost European allies. */
import { eq, parameter, stock, variable, year } from '../../language/quantity.ts';
import { gdp } from '../economy/economy.ts';
import { announcedAddition, ownGrowth } from './expansion.ts';
import { drones, interceptors } from './missiles.ts';
import { capacitySpending, completed, europeanCost, fundedCapacity, offeredOrders } from './munitionFunding.ts';
import { unitCost } from './munitionPrices.ts';
import { group, members, state } from '../places.ts';
import {
  european,
  isAmerican,
  isArtillery,
  isEuropean,
  isInterceptor,
  isRussian,
  isUkrainian,
  lastPublishedYear,
  munition,
  oneYear,
  perRound,
  producer,
} from './producers.ts';
import { europeanClaim, refurbished, russianNew, ukrainianCapacity, usRate } from './shells.ts';

// --- capacity ---

export const alliedRounds = variable({
  label: 'artillery rounds of NATO producers, as published',
  unit: 'round/year',
  over: [producer],
  equals: eq`${isAmerican} * ${usRate} + ${isEuropean} * ${europeanClaim}`,
});

export const warringRounds = variable({
  label: 'artillery rounds of Ukraine and Russia, newly made',
  unit: 'round/year',
  over: [producer],
  equals: eq`${isUkrainian} * ${ukrainianCapacity} + ${isRussian} * ${russianNew}`,
});

export const artillery = variable({
  label: 'artillery capacity by producer, as published',
  unit: 'munition/year',
  over: [producer],
  equals: eq`(${alliedRounds} + ${warringRounds}) * ${perRound}`,
});

export const publishedCapacity = variable({
  label: 'capacity by producer, as published',
  unit: 'munition/year',
  over: [munition, producer],
  equals: eq`when(${isArtillery} > 0, ${artillery}, when(${isInterceptor} > 0, ${interceptors}, ${drones}))`,
});

export const addition = variable({
  label: 'capacity that is completed in the year',
  unit: 'munition/year/year',
  over: [munition, producer],
  equals: () => eq`${announcedAddition} + ${ownGrowth} * lastYear(${capacity}) + ${isEuropean} * ${completed}`,
});

export const capacity = stock({
  label: 'capacity',
  unit: 'munition/year',
  over: [munition, producer],
  opening: 0,
  grows: () =>
    eq`when(${year} <= ${lastPublishedYear}, (${publishedCapacity} - lastYear(${capacity})) / ${oneYear}, ${addition})`,
});

// --- output ---

export const europeanRealisationNow = parameter({
  label: 'output per claimed capacity in Europe, to 2025',
  unit: 'share',
  range: ['0 %', '100 %'],
  assumed: {
    value: '55 %',
    low: '33 %',
    high: '85 %',
    because:
      'January 2024: 0.55 m made of 1.0 m claimed (Rheinmetall), one third of 1.7 m (an industry source); 2023: 0.4 m made of 0.5 m (Breton) is the high end',
    source: 'RFE/RL and partners, July 2024',
  },
});

export const europeanRealisationLater = parameter({
  label: 'output per claimed capacity in Europe, once orders and parts have caught up',
  unit: 'share',
  range: ['0 %', '100 %'],
  lever: { min: '30 %', max: '100 %', step: '5 %' },
  assumed: {
    value: '80 %',
    low: '50 %',
    high: '95 %',
    because:
      'shortages of explosives and powder ease once capacity stops doubling each year; plants in other industries run at about 80 % of capacity; from no change to nearly all',
  },
});

export const catchUpTime = parameter({
  label: 'years in which output closes most of the distance',
  unit: 'year',
  range: [1, 20],
  assumed: {
    value: 3,
    low: 2,
    high: 6,
    because: 'lead times of powder and explosives plants; our judgement, not sourced',
  },
});

export const usRealisation = parameter({
  label: 'complete rounds per projectile in the United States',
  unit: 'share',
  range: ['0 %', '100 %'],
  assumed: {
    value: '90 %',
    low: '45 %',
    high: '100 %',
    because:
      'charges limit complete rounds: 18 000 to 40 000 projectiles a month in September 2024 (45 %), about 36 000 to 40 000 in July 2025 (90 %)',
    source: 'US Department of Defense, September 2024; US Army, July 2025',
  },
});

export const europeanRealisation = variable({
  label: 'output per claimed capacity in Europe',
  unit: 'share',
  before: europeanRealisationNow,
  equals: () =>
    eq`when(${year} <= ${lastPublishedYear}, ${europeanRealisationNow}, lastYear(${europeanRealisation}) + (${europeanRealisationLater} - lastYear(${europeanRealisation})) * ${oneYear} / ${catchUpTime})`,
});

export const artilleryRealisation = variable({
  label: 'output per capacity, artillery',
  unit: 'share',
  over: [producer],
  equals: eq`when(${isAmerican} > 0, ${usRealisation}, when(${isEuropean} > 0, ${europeanRealisation}, 1))`,
});

export const realisation = variable({
  label: 'output per capacity',
  unit: 'share',
  over: [munition, producer],
  equals: eq`when(${isArtillery} > 0, ${artilleryRealisation}, 1)`,
});

export const baseOutput = variable({
  label: 'output without extra orders',
  unit: 'munition/year',
  over: [munition, producer],
  equals: eq`(${capacity} - ${isEuropean} * ${fundedCapacity}) * ${realisation}`,
});

export const highestRealisation = variable({
  label: 'output per claimed capacity in Europe that orders can reach',
  unit: 'share',
  over: [munition],
  equals: eq`when(${isArtillery} > 0, ${europeanRealisationLater}, 1)`,
});

export const idleCapacity = variable({
  label: 'European capacity that waits for orders',
  unit: 'munition/year',
  over: [munition],
  equals: eq`max(0, sum(${capacity} * ${highestRealisation} - ${baseOutput}, ${european}))`,
});

export const extraRounds = variable({
  label: 'munitions made for extra orders, as far as capacity allows',
  unit: 'munition/year',
  over: [munition],
  equals: eq`min(${offeredOrders} / ${europeanCost}, ${idleCapacity})`,
});

export const output = variable({
  label: 'new production',
  unit: 'munition/year',
  over: [munition, producer],
  equals: eq`${baseOutput} + ${isEuropean} * ${extraRounds}`,
});

export const refurbishedRounds = variable({
  label: 'old munitions made usable',
  unit: 'munition/year',
  over: [munition, producer],
  equals: eq`${isArtillery} * ${isRussian} * ${refurbished} * ${perRound}`,
});

export const madeOrRefurbished = variable({
  label: 'made or refurbished',
  unit: 'munition/year',
  over: [munition, producer],
  equals: eq`${output} + ${refurbishedRounds}`,
});

export const moneySpent = variable({
  label: 'money spent on munitions made or refurbished',
  unit: 'USD2025/year',
  over: [munition, producer],
  equals: eq`${madeOrRefurbished} * ${unitCost}`,
});

// --- the bill ---

export const orderSpending = variable({
  label: 'extra spending on orders',
  unit: 'USD2025/year',
  over: [munition],
  equals: eq`${extraRounds} * ${europeanCost}`,
});

export const unplacedMoney = variable({
  label: 'money for orders that no capacity could take',
  unit: 'USD2025/year',
  over: [munition],
  equals: eq`${offeredOrders} - ${orderSpending}`,
});

export const extraSpending = variable({
  label: 'extra spending on munitions, European allies together',
  unit: 'USD2025/year',
  equals: eq`sum(${capacitySpending} + ${orderSpending}, ${munition})`,
});

export const sharesBill = parameter({
  label: 'shares the bill (1) or not (0)',
  unit: '1',
  over: [state],
  range: [0, 1],
  from: { series: 'group.EUROPEAN_NATO', missing: { value: 0, because: 'the bill is one of European allies' } },
});

export const payersGDP = variable({
  label: 'GDP of those who share the bill',
  unit: 'USD2025/year',
  equals: eq`sum(${sharesBill} * ${gdp}, ${state})`,
});

export const shareOfBill = variable({
  label: 'share of the bill, by GDP',
  unit: 'share',
  over: [state],
  equals: eq`when(${payersGDP} > 0, ${sharesBill} * ${gdp} / ${payersGDP}, 0)`,
});

export const bill = variable({
  label: 'extra spending on munitions',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${shareOfBill} * ${extraSpending}`,
});

export const groupBill = variable({
  label: 'extra spending on munitions of the group',
  unit: 'USD2025/year',
  over: [group],
  equals: eq`sum(${bill}, ${members})`,
});
