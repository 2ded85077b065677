/** How Russian output of munitions compares with that of NATO, definition by definition, and since when it is no longer larger. */
import { eq, variable, year } from '../../language/quantity.ts';
import { russianMissiles } from './missiles.ts';
import { capacity, madeOrRefurbished, moneySpent, output } from './munitions.ts';
import {
  alliedProducers,
  artilleryAlone,
  dronesAlone,
  firstPublishedYear,
  interceptorsAlone,
  lastPublishedYear,
  perMissile,
  perRound,
  russian,
  ukrainian,
} from './producers.ts';
import { usableTransfers } from './shells.ts';
import { thirdCountry } from './deliveries.ts';

// --- artillery rounds of each side ---

export const russianNewRounds = variable({
  label: 'Russia: artillery rounds newly made',
  unit: 'munition/year',
  equals: eq`sum(sum(${output}, ${artilleryAlone}), ${russian})`,
});

export const russianRounds = variable({
  label: 'Russia: artillery rounds made or refurbished',
  unit: 'munition/year',
  equals: eq`sum(sum(${madeOrRefurbished}, ${artilleryAlone}), ${russian})`,
});

export const russianSupply = variable({
  label: 'Russia: artillery rounds made, refurbished or transferred and usable',
  unit: 'munition/year',
  equals: eq`${russianRounds} + ${usableTransfers} * ${perRound}`,
});

export const alliedRounds = variable({
  label: 'NATO: artillery rounds made',
  unit: 'munition/year',
  equals: eq`sum(sum(${output}, ${artilleryAlone}), ${alliedProducers})`,
});

export const alliedCapacity = variable({
  label: 'NATO: capacity for artillery rounds, as claimed',
  unit: 'munition/year',
  equals: eq`sum(sum(${capacity}, ${artilleryAlone}), ${alliedProducers})`,
});

export const ukrainianRounds = variable({
  label: 'Ukraine: artillery rounds made',
  unit: 'munition/year',
  equals: eq`sum(sum(${output}, ${artilleryAlone}), ${ukrainian})`,
});

export const supplyAgainstRussia = variable({
  label: 'NATO and Ukraine: artillery rounds made, or bought in third countries',
  unit: 'munition/year',
  equals: eq`${alliedRounds} + ${ukrainianRounds} + ${thirdCountry}`,
});

// --- ratios, each on its own definition ---

export const outputRatio = variable({
  label: 'Russian rounds made or refurbished per NATO round made',
  unit: '1',
  equals: eq`when(${alliedRounds} > 0, ${russianRounds} / ${alliedRounds}, 0)`,
});

export const newRatio = variable({
  label: 'Russian rounds newly made per NATO round made',
  unit: '1',
  equals: eq`when(${alliedRounds} > 0, ${russianNewRounds} / ${alliedRounds}, 0)`,
});

export const capacityRatio = variable({
  label: 'Russian rounds newly made, taken as capacity, per round of claimed NATO capacity',
  unit: '1',
  equals: eq`when(${alliedCapacity} > 0, ${russianNewRounds} / ${alliedCapacity}, 0)`,
});

export const supplyRatio = variable({
  label: 'rounds that reach Russia per round made or bought by NATO and Ukraine (0 before 2025)',
  unit: '1',
  equals: eq`when(${supplyAgainstRussia} > 0 and ${year} >= ${lastPublishedYear}, ${russianSupply} / ${supplyAgainstRussia}, 0)`,
});

export const russianMoney = variable({
  label: 'Russia: money spent on artillery rounds',
  unit: 'USD2025/year',
  equals: eq`sum(sum(${moneySpent}, ${artilleryAlone}), ${russian})`,
});

export const alliedMoney = variable({
  label: 'NATO: money spent on artillery rounds',
  unit: 'USD2025/year',
  equals: eq`sum(sum(${moneySpent}, ${artilleryAlone}), ${alliedProducers})`,
});

export const moneyRatio = variable({
  label: 'Russian money for artillery rounds per dollar of NATO, each side at its own prices',
  unit: '1',
  equals: eq`when(${alliedMoney} > 0, ${russianMoney} / ${alliedMoney}, 0)`,
});

export const russianDrones = variable({
  label: 'Russia: one-way drones made',
  unit: 'munition/year',
  equals: eq`sum(sum(${output}, ${dronesAlone}), ${russian})`,
});

export const dronesAgainstRussia = variable({
  label: 'NATO and Ukraine: one-way drones made',
  unit: 'munition/year',
  equals: eq`sum(sum(${output}, ${dronesAlone}), ${alliedProducers}) + sum(sum(${output}, ${dronesAlone}), ${ukrainian})`,
});

export const droneRatio = variable({
  label: 'Russian one-way drones per drone made by NATO and Ukraine (0 before 2025)',
  unit: '1',
  equals: eq`when(${dronesAgainstRussia} > 0 and ${year} >= ${lastPublishedYear}, ${russianDrones} / ${dronesAgainstRussia}, 0)`,
});

export const interceptorsPerMissile = variable({
  label: 'NATO interceptors made per Russian long-range missile made',
  unit: '1',
  equals: eq`when(${russianMissiles} > 0, sum(sum(${output}, ${interceptorsAlone}), ${alliedProducers}) / (${russianMissiles} * ${perMissile}), 0)`,
});

// --- the year of parity ---

const PARITY = 'year since which Russia is not ahead (0: not within the horizon)';

export const outputParity = variable({
  label: `${PARITY}: rounds made or refurbished`,
  unit: 'year',
  before: 0,
  equals: () =>
    eq`when(${russianRounds} <= ${alliedRounds} and ${year} >= ${firstPublishedYear}, when(lastYear(${outputParity}) > 0, lastYear(${outputParity}), ${year}), 0)`,
});

export const newParity = variable({
  label: `${PARITY}: rounds newly made`,
  unit: 'year',
  before: 0,
  equals: () =>
    eq`when(${russianNewRounds} <= ${alliedRounds} and ${year} >= ${firstPublishedYear}, when(lastYear(${newParity}) > 0, lastYear(${newParity}), ${year}), 0)`,
});

export const capacityParity = variable({
  label: `${PARITY}: capacity`,
  unit: 'year',
  before: 0,
  equals: () =>
    eq`when(${russianNewRounds} <= ${alliedCapacity} and ${year} >= ${firstPublishedYear}, when(lastYear(${capacityParity}) > 0, lastYear(${capacityParity}), ${year}), 0)`,
});

export const supplyParity = variable({
  label: `${PARITY}: all rounds that reach each side`,
  unit: 'year',
  before: 0,
  equals: () =>
    eq`when(${russianSupply} <= ${supplyAgainstRussia} and ${year} >= ${lastPublishedYear}, when(lastYear(${supplyParity}) > 0, lastYear(${supplyParity}), ${year}), 0)`,
});
