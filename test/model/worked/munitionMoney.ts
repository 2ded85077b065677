/** A run with extra money for munitions, and what it buys: the tables of what is funded, made and delivered rest on it. */
import { EUROPEAN_CLAIM, europeanRounds, GERAN_PRICE, PRICE_BY_BAIN } from './munitionFigures.ts';

/** 2027 to 2033, a year: 4 bn dollars for capacity and 6 bn for orders of artillery, 7 m and 3.5 m of drones; Germany alone grows. */
export const FUNDED = {
  'munitionFunding.capacityMoney[artillery]': '4 bn USD2025/year',
  'munitionFunding.capacityMoney[drone]': '7 m USD2025/year',
  'munitionFunding.orderMoney[artillery]': '6 bn USD2025/year',
  'munitionFunding.orderMoney[drone]': '3.5 m USD2025/year',
  'munitionFunding.fundingUntil': '2033',
  'deliveries.orderedForUkraine': '40 %',
  'deliveries.americanPart': '10 %',
  'economy.forecastGrowth': '0 %',
  'economy.forecastGrowth[DEU]': '10 %',
};

/** Dollars a year for capacity, as set. */
export const CAPACITY_MONEY = { artillery: 4e9, drone: 7e6 };

/** Dollars a year for orders, as set. */
export const ORDER_MONEY = { artillery: 6e9, drone: 3.5e6 };

/** Assumption: capacity costs half of the value of its output of a year; dollars per munition a year. */
export const CAPACITY_COST = { artillery: PRICE_BY_BAIN.allied * 0.5, drone: GERAN_PRICE * 0.5 };

/** Munitions a year for which capacity is ordered each year. */
export const ORDERED = {
  artillery: CAPACITY_MONEY.artillery / CAPACITY_COST.artillery,
  drone: CAPACITY_MONEY.drone / CAPACITY_COST.drone,
};

/** Assumption: three years from money to capacity in two stages, so that two thirds of a stage are finished in a year. */
export const STAGE = 2 / 3;

/**
 * Parts of a yearly order, ordered from 2027 on: what begins and is completed in a year is two thirds of what stood in
 * design and in construction at the end of the year before.
 */
export const BEGUN = { 2028: STAGE, 2029: STAGE * (1 + 1 / 3) };

/** Parts of a yearly order in design at the end of the year. */
export const IN_DESIGN = { 2027: 1, 2028: 1 + 1 / 3, 2029: 1 + 1 / 3 + 1 / 9 };

/** Parts of a yearly order that are completed in the year. */
export const COMPLETED = { 2029: STAGE * BEGUN[2028], 2030: STAGE * (BEGUN[2028] / 3 + BEGUN[2029]) };

/** Parts of a yearly order in construction at the end of the year. */
export const IN_CONSTRUCTION = { 2028: BEGUN[2028], 2029: BEGUN[2028] / 3 + BEGUN[2029] };

/** Parts of a yearly order that stand at the end of the year. */
export const STANDING = { 2029: COMPLETED[2029], 2030: COMPLETED[2029] + COMPLETED[2030] };

/** European capacity for rounds, a year: the claim of 2025 and what the money has built. */
export const EUROPEAN_CAPACITY = {
  2029: EUROPEAN_CLAIM[2025] + STANDING[2029] * ORDERED.artillery,
  2030: EUROPEAN_CLAIM[2025] + STANDING[2030] * ORDERED.artillery,
};

/** Rounds a year that orders can still add: 80 % of capacity, less what is made without them. */
export const IDLE = {
  2027: EUROPEAN_CLAIM[2025] * 0.8 - europeanRounds(2027),
  2029: EUROPEAN_CAPACITY[2029] * 0.8 - europeanRounds(2029),
  2030: EUROPEAN_CAPACITY[2030] * 0.8 - europeanRounds(2030),
};

/** Rounds made for extra orders: as many as idle capacity allows to 2029 (0.79 m), as many as the money buys in 2030 (1.46 of 1.92 m). */
export const EXTRA = { 2027: IDLE[2027], 2029: IDLE[2029], 2030: ORDER_MONEY.artillery / PRICE_BY_BAIN.allied };

/** Drones made for extra orders once capacity stands for more (89 in 2029). */
export const EXTRA_DRONES = ORDER_MONEY.drone / GERAN_PRICE;
