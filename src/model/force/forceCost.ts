/** What a soldier in Ukraine costs a year, and once: tiers by concept, or a published estimate. */
import { choice, eq, parameter, variable } from '../../language/quantity.ts';
import { dollarOf2025 } from '../economy/economy.ts';
import { concept } from './forceSize.ts';
import { eurosPerDollarIn2025, euroOf2025 } from '../economy/prices.ts';

const JUDGEMENT = 'own judgement between benchmarks of different scope';

export const costBasis = choice({
  label: 'cost per soldier',
  options: {
    concept: 'three tiers, by concept: monitor light; reassurance and deterrence mechanised; forward defence heavy',
    bloomberg: 'USD 75 000 a soldier and year (Bloomberg Economics, 2025), scope not stated',
    kavulich: 'USD 140 000 a soldier and year (Kavulich, 2025), full cost',
    kavulichInField: 'the same, times the multiple in the field',
  },
  initially: 'concept',
  because: 'the published estimates are for one size and mission each; tiers follow the concept',
});

export const lightCost = parameter({
  label: 'cost of a soldier in the field, light tier',
  unit: 'EUR2025/soldier/year',
  range: [0, 2_000_000],
  assumed: {
    value: '70 000 EUR2025/soldier/year',
    low: '45 000 EUR2025/soldier/year',
    high: '90 000 EUR2025/soldier/year',
    because: `${JUDGEMENT}: German extra cost in Kosovo EUR 45 000 to 82 000; UN peacekeeping USD 67 000; not deflated`,
    source: 'n-tv, 2009; Nordkurier, 2015; Deutscher Bundestag, 2017; AFP, 2018',
  },
});

export const mechanisedCost = parameter({
  label: 'cost of a soldier in the field, mechanised tier',
  unit: 'EUR2025/soldier/year',
  range: [0, 2_000_000],
  assumed: {
    value: '150 000 EUR2025/soldier/year',
    low: '75 000 EUR2025/soldier/year',
    high: '210 000 EUR2025/soldier/year',
    because: `${JUDGEMENT}: German brigade in Lithuania EUR 62 000 to 208 000; French extra cost in the Sahel EUR 160 000`,
    source: 'German Ministry of Defence, 2024; French Ministry of Defence, 2015',
  },
});

export const heavyCost = parameter({
  label: 'cost of a soldier in the field, heavy tier',
  unit: 'EUR2025/soldier/year',
  range: [0, 2_000_000],
  assumed: {
    value: '400 000 EUR2025/soldier/year',
    low: '250 000 EUR2025/soldier/year',
    high: '800 000 EUR2025/soldier/year',
    because: `${JUDGEMENT}: low: Canada in Latvia, CAD 394 000 with weapons, stocks, air and sea; high: near the USD 850 000 to 1 400 000 of the United States in Afghanistan, called an upper bound`,
    source: 'Government of Canada, 2023; CSBA, 2012',
  },
});

export const bloombergCost = parameter({
  label: 'cost of a soldier, Bloomberg Economics',
  unit: 'USD/soldier/year',
  from: { series: 'force.costPerSoldierYear', edition: 'bloomberg', year: 2025 },
});

export const kavulichCost = parameter({
  label: 'cost of a soldier, Kavulich',
  unit: 'USD/soldier/year',
  from: { series: 'force.costPerSoldierYear', edition: 'kavulich', year: 2025 },
});

export const fieldMultiple = parameter({
  label: 'multiple of the cost in the field',
  unit: '1',
  range: [1, 10],
  assumed: { value: 2, because: 'as published: double in the field', source: 'Kavulich, Issue Insight, January 2025' },
});

export const setUpCost = parameter({
  label: 'set-up cost of a soldier: camps, protection, transport; no new weapons',
  unit: 'EUR2025/soldier',
  range: [0, 5_000_000],
  assumed: {
    value: '100 000 EUR2025/soldier',
    low: '30 000 EUR2025/soldier',
    high: '210 000 EUR2025/soldier',
    because:
      'own judgement; low: GBP 200 m of preparation for fewer than 7 500 soldiers; high: EUR 1 bn of the host state for 4 800 soldiers in Lithuania; new brigades with new vehicles would cost EUR 1 to 2 million a soldier',
    source: 'UK Ministry of Defence, January 2026; Reuters, August 2024',
  },
});

export const tierCost = variable({
  label: 'cost of a soldier in the field under the concept',
  unit: 'EUR2025/soldier/year',
  equals: eq`choose(${concept}, monitor: ${lightCost}, reassurance: ${mechanisedCost}, deterrence: ${mechanisedCost}, forwardDefence: ${heavyCost})`,
});

export const dollarsPerEuro = variable({
  label: 'dollars of 2025 per euro of 2025',
  unit: 'USD2025/EUR2025',
  equals: eq`${dollarOf2025} / ${eurosPerDollarIn2025} / ${euroOf2025}`,
});

export const costPerSoldier = variable({
  label: 'yearly cost of a soldier in the field',
  unit: 'USD2025/soldier/year',
  equals: eq`choose(${costBasis}, concept: ${tierCost} * ${dollarsPerEuro}, bloomberg: ${bloombergCost} * ${dollarOf2025}, kavulich: ${kavulichCost} * ${dollarOf2025}, kavulichInField: ${fieldMultiple} * ${kavulichCost} * ${dollarOf2025})`,
});

export const setUpCostInDollars = variable({
  label: 'set-up cost of a soldier in dollars',
  unit: 'USD2025/soldier',
  equals: eq`${setUpCost} * ${dollarsPerEuro}`,
});
