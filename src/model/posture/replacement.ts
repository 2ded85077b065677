/** What others have published as needed in place of US forces: two inventories that answer different questions and are never added. */
import { choice, eq, parameter, variable } from '../../language/quantity.ts';
import { dollarOf2025, gdp } from '../economy/economy.ts';
import { dollarsPerEuro } from '../force/forceCost.ts';
import { europeanNato } from '../places.ts';
import { euroOf2025 } from '../economy/prices.ts';

export const inventory = choice({
  label: 'inventory that stands for US forces in Europe',
  options: {
    iiss: 'IISS, May 2025: 128 000 troops with aircraft and ships, a priced list, one-off procurement and life-cycle total',
    brigades:
      'Bruegel and Kiel, February 2025: 50 heavy brigades, priced here with combat vehicles, infrastructure and yearly cost per brigade; no aircraft, no ships',
    increment:
      'Bruegel and Kiel, February 2025: EUR 250 bn a year, the whole rise from about 2 to 3.5 % of EU GDP, no price list of a US withdrawal',
  },
  initially: 'iiss',
  because:
    'the only one with a price of its own list; IISS asks what replaces the US part of a NATO operation, Bruegel what defends Europe without the United States',
});

// --- IISS ---

const iiss = (label: string, unit: string, series: string) =>
  parameter({ label, unit, from: { series, edition: 'iiss', year: 2025 } });

export const iissTroops = iiss('US personnel to replace, IISS', 'soldier', 'posture.replacementTroops');
export const iissProcurement = iiss('one-off procurement, IISS', 'USD', 'posture.replacementProcurement');
export const iissLifeCycleCost = iiss('life-cycle cost, IISS', 'USD', 'posture.replacementLifeCycleCost');
export const iissLifeCycleYears = iiss('life cycle, IISS', 'year', 'posture.replacementLifeCycleYears');
export const iissPersonnelCost = iiss('cost of replacing personnel, IISS', 'USD', 'posture.replacementPersonnelCost');
export const iissAircraft = iiss('combat aircraft, IISS', 'unit', 'posture.tacticalAircraft');
export const iissAircraftCost = iiss('cost of combat aircraft, IISS', 'USD', 'posture.tacticalAircraftCost');
export const iissDestroyers = iiss('destroyers, IISS', 'unit', 'posture.destroyers');
export const iissDestroyersCost = iiss('cost of destroyers, IISS', 'USD', 'posture.destroyersCost');
export const iissVehicles = iiss('infantry fighting vehicles, IISS', 'unit', 'posture.infantryFightingVehicles');
export const iissVehiclesCost = iiss(
  'cost of infantry fighting vehicles, IISS',
  'USD',
  'posture.infantryFightingVehiclesCost',
);
export const iissCarriers = iiss('aircraft carriers, IISS', 'unit', 'posture.aircraftCarriers');
export const iissCarriersCost = iiss('cost of aircraft carriers, IISS', 'USD', 'posture.aircraftCarriersCost');

export const personnelCostPerHead = variable({
  label: 'cost of replacing one US service member, IISS',
  unit: 'USD/soldier',
  equals: eq`${iissPersonnelCost} / ${iissTroops}`,
});

export const costPerAircraft = variable({
  label: 'cost of a combat aircraft, IISS',
  unit: 'USD/unit',
  equals: eq`${iissAircraftCost} / ${iissAircraft}`,
});

export const costPerDestroyer = variable({
  label: 'cost of a destroyer, IISS',
  unit: 'USD/unit',
  equals: eq`${iissDestroyersCost} / ${iissDestroyers}`,
});

export const costPerVehicle = variable({
  label: 'cost of an infantry fighting vehicle, IISS',
  unit: 'USD/unit',
  equals: eq`${iissVehiclesCost} / ${iissVehicles}`,
});

export const costPerCarrier = variable({
  label: 'cost of an aircraft carrier, IISS',
  unit: 'USD/unit',
  equals: eq`${iissCarriersCost} / ${iissCarriers}`,
});

export const procurementPart = variable({
  label: 'procurement as a part of the life-cycle cost, IISS',
  unit: 'share',
  equals: eq`${iissProcurement} / ${iissLifeCycleCost}`,
});

export const lifeCycleCostPerYear = variable({
  label: 'life-cycle cost per year, procurement included, IISS',
  unit: 'USD2025/year',
  equals: eq`${iissLifeCycleCost} / ${iissLifeCycleYears} * ${dollarOf2025}`,
});

export const lifeCycleShareOfGDP = variable({
  label: 'life-cycle cost per year as a share of the GDP of European NATO, IISS',
  unit: 'share',
  equals: eq`${lifeCycleCostPerYear} / sum(${gdp}, ${europeanNato})`,
});

// --- Bruegel and Kiel ---

const bruegel = (label: string, unit: string, series: string) =>
  parameter({ label, unit, from: { series, edition: 'bruegel', year: 2025 } });

export const bruegelTroops = bruegel('US-troop equivalents, Bruegel', 'soldier', 'posture.replacementTroops');
export const bruegelBrigades = bruegel('new heavy brigades, Bruegel', 'brigade', 'posture.replacementBrigades');
export const bruegelIncrement = bruegel(
  'extra defence spending from about 2 to 3.5 % of EU GDP, Bruegel',
  'EUR/year',
  'posture.replacementYearlyCost',
);
export const bruegelTanks = bruegel('main battle tanks, Bruegel', 'unit', 'posture.mainBattleTanks');
export const bruegelVehicles = bruegel(
  'infantry fighting vehicles, Bruegel',
  'unit',
  'posture.infantryFightingVehicles',
);
export const bruegelGuns = bruegel('artillery pieces, Bruegel', 'unit', 'posture.artilleryPieces');

export const brigadeVehiclesCost = parameter({
  label: 'combat vehicles of a heavy brigade (main vehicles only)',
  unit: 'EUR/brigade',
  from: { series: 'force.brigadeEquipmentCost', edition: 'bloomberg', place: 'DEU', year: 2025 },
});

export const brigadeInfrastructureCost = parameter({
  label: 'infrastructure of a brigade',
  unit: 'EUR/brigade',
  from: { series: 'force.brigadeInfrastructureCost', place: 'LTU', year: 2024 },
});

export const brigadeYearlyCost = parameter({
  label: 'yearly cost of a heavy brigade',
  unit: 'USD/brigade/year',
  from: { series: 'force.brigadeYearlyCost', place: 'USA', year: 2024 },
});

export const troopsPerBrigade = variable({
  label: 'US-troop equivalents per brigade, Bruegel',
  unit: 'soldier/brigade',
  equals: eq`${bruegelTroops} / ${bruegelBrigades}`,
});

export const tanksPerBrigade = variable({
  label: 'main battle tanks per brigade, Bruegel',
  unit: 'unit/brigade',
  equals: eq`${bruegelTanks} / ${bruegelBrigades}`,
});

export const vehiclesPerBrigade = variable({
  label: 'infantry fighting vehicles per brigade, Bruegel',
  unit: 'unit/brigade',
  equals: eq`${bruegelVehicles} / ${bruegelBrigades}`,
});

export const gunsPerBrigade = variable({
  label: 'artillery pieces per brigade, Bruegel',
  unit: 'unit/brigade',
  equals: eq`${bruegelGuns} / ${bruegelBrigades}`,
});

export const brigadeSetUpCost = variable({
  label: 'one-off cost of a heavy brigade: main vehicles and infrastructure',
  unit: 'EUR/brigade',
  equals: eq`${brigadeVehiclesCost} + ${brigadeInfrastructureCost}`,
});

// --- the chosen inventory, whole ---

export const troops = variable({
  label: 'troops of the chosen inventory',
  unit: 'soldier',
  equals: eq`choose(${inventory}, iiss: ${iissTroops}, brigades: ${bruegelTroops}, increment: ${bruegelTroops})`,
});

export const brigadesCost = variable({
  label: 'one-off cost of the brigades, Bruegel list priced here',
  unit: 'USD2025',
  equals: eq`${bruegelBrigades} * ${brigadeSetUpCost} * ${euroOf2025} * ${dollarsPerEuro}`,
});

export const procurement = variable({
  label: 'one-off procurement of the chosen inventory (the increment has none)',
  unit: 'USD2025',
  equals: eq`choose(${inventory}, iiss: ${iissProcurement} * ${dollarOf2025}, brigades: ${brigadesCost}, increment: 0)`,
});

export const iissOperatingCost = variable({
  label: 'yearly life-cycle cost beyond procurement, IISS',
  unit: 'USD2025/year',
  equals: eq`(${iissLifeCycleCost} - ${iissProcurement}) / ${iissLifeCycleYears} * ${dollarOf2025}`,
});

export const operatingCost = variable({
  label: 'yearly operating cost of the chosen inventory, all in service (the increment has none apart)',
  unit: 'USD2025/year',
  equals: eq`choose(${inventory}, iiss: ${iissOperatingCost}, brigades: ${bruegelBrigades} * ${brigadeYearlyCost} * ${dollarOf2025}, increment: 0)`,
});

export const yearlyIncrement = variable({
  label: 'yearly increment, where the chosen inventory is one',
  unit: 'USD2025/year',
  equals: eq`choose(${inventory}, iiss: 0, brigades: 0, increment: ${bruegelIncrement} * ${euroOf2025} * ${dollarsPerEuro})`,
});
