/** Numbers of the sector posture, worked out by hand: the two published inventories of what stands for US forces. */
import { ALLIES, ICELANDIC_GDP } from './alliance.ts';
import { workedIn, type Example } from './example.ts';

/** IISS, May 2025, in dollars, soldiers, units and years (the lists of aircraft, ships and vehicles are second-hand). */
export const IISS = {
  ...{ troops: 128_000, procurement: 285e9, lifeCycleCost: 1000e9, lifeCycleYears: 25, personnelCost: 12e9 },
  ...{ aircraft: 400, aircraftCost: 64e9, destroyers: 20, destroyersCost: 50e9 },
  ...{ vehicles: 2400, vehiclesCost: 25e9, carriers: 4, carriersCost: 13.6e9 },
};
/** Bruegel and Kiel Institute, February 2025, in soldiers, brigades, units and euros a year. */
export const BRUEGEL = { troops: 300_000, brigades: 50, tanks: 1400, vehicles: 2000, guns: 700, increment: 250e9 };
/** Euros a brigade: main vehicles (Bloomberg, 2025, Germany), infrastructure (Reuters, August 2024, Lithuania). */
const SET_UP = 3.57e9 + 1e9;
/** Dollars a brigade and year (The Gun Zone, 2024). */
const BRIGADE_YEAR = 1.25e9;
/** Federal Reserve, H.10, mean of 2025: euros per dollar. */
export const EUROS_PER_DOLLAR = 0.8845;
/** GDP of 2025 of the 30 European allies, Iceland included, in bn dollars. */
const EUROPEAN_NATO_2025 = ALLIES.filter(([code]) => code !== 'CAN' && code !== 'USA').reduce(
  (sum, [, gdp]) => sum + gdp,
  ICELANDIC_GDP,
);

export const replacement: readonly Example[] = [
  ...workedIn('today', [
    ['replacement.personnelCostPerHead', IISS.personnelCost / IISS.troops, 'a soldier of the 128 000'],
    ['replacement.costPerAircraft', IISS.aircraftCost / IISS.aircraft, '160 m dollars'],
    ['replacement.costPerDestroyer', IISS.destroyersCost / IISS.destroyers, '2.5 bn dollars'],
    ['replacement.costPerVehicle', IISS.vehiclesCost / IISS.vehicles, 'some 10 m dollars'],
    ['replacement.costPerCarrier', IISS.carriersCost / IISS.carriers, '3.4 bn dollars'],
    ['replacement.procurementPart', IISS.procurement / IISS.lifeCycleCost, 'one-off against 25 years'],
    ['replacement.lifeCycleCostPerYear', IISS.lifeCycleCost / IISS.lifeCycleYears, '40 bn dollars a year'],
    [
      'replacement.lifeCycleShareOfGDP[2025]',
      IISS.lifeCycleCost / IISS.lifeCycleYears / (EUROPEAN_NATO_2025 * 1e9),
      'of the GDP of European NATO, Iceland included',
    ],
    ['replacement.troopsPerBrigade', BRUEGEL.troops / BRUEGEL.brigades, '6 000'],
    ['replacement.tanksPerBrigade', BRUEGEL.tanks / BRUEGEL.brigades, '28'],
    ['replacement.vehiclesPerBrigade', BRUEGEL.vehicles / BRUEGEL.brigades, '40'],
    ['replacement.gunsPerBrigade', BRUEGEL.guns / BRUEGEL.brigades, '14'],
    ['replacement.brigadeSetUpCost', SET_UP, 'main vehicles and infrastructure'],
    ['replacement.brigadesCost', (BRUEGEL.brigades * SET_UP) / EUROS_PER_DOLLAR, 'fifty of them, in dollars'],
    [
      'replacement.iissOperatingCost',
      (IISS.lifeCycleCost - IISS.procurement) / IISS.lifeCycleYears,
      'what is left of the life cycle once procured',
    ],
    ['replacement.troops', IISS.troops, 'the inventory of the IISS'],
    ['replacement.procurement', IISS.procurement, 'middle of 226 to 344 bn dollars'],
    ['replacement.operatingCost', (IISS.lifeCycleCost - IISS.procurement) / IISS.lifeCycleYears, '28.6 bn dollars'],
    ['replacement.yearlyIncrement', 0, 'the list of the IISS is no increment'],
  ]),
  ...workedIn(
    'today',
    [
      ['replacement.troops', BRUEGEL.troops, 'Bruegel'],
      ['replacement.procurement', (BRUEGEL.brigades * SET_UP) / EUROS_PER_DOLLAR, 'fifty brigades set up'],
      ['replacement.operatingCost', BRUEGEL.brigades * BRIGADE_YEAR, 'fifty brigades a year'],
      ['replacement.yearlyIncrement', 0, 'a list of brigades is no increment'],
    ],
    { set: { 'replacement.inventory': 'brigades' } },
  ),
  ...workedIn(
    'today',
    [
      ['replacement.troops', BRUEGEL.troops, 'Bruegel'],
      ['replacement.procurement', 0, 'not published apart'],
      ['replacement.operatingCost', 0, 'not published apart'],
      ['replacement.yearlyIncrement', BRUEGEL.increment / EUROS_PER_DOLLAR, '250 bn euros in dollars'],
    ],
    { set: { 'replacement.inventory': 'increment' } },
  ),
];
