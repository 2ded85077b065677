/** Ukraine's army and weapons industry, and what is left of the stated military need once its own spending is counted. */
import { choice, eq, parameter, variable, year } from '../../language/quantity.ts';
import { dollarOf2025 } from '../economy/economy.ts';
import { unitedStates } from '../places.ts';
import { eurosPerDollar, priceLevel } from '../economy/prices.ts';
import { defenceSpending, firstFigureYear, lastFigureYear, population } from './ukraineMeans.ts';

const place = 'UKR';

// --- the army ---

export const wartimeForces = parameter({
  label: 'armed forces of Ukraine at war',
  unit: 'soldier',
  range: [100000, 2000000],
  assumed: {
    value: 880000,
    low: 700000,
    high: 1000000,
    because:
      'from memory, not sourced: the President of Ukraine put the army at 880 000 in January 2025; others between 0.7 and 1 million',
  },
});

export const peacetimeForces = parameter({
  label: 'armed forces of Ukraine after the war, as planned',
  unit: 'soldier',
  from: { series: 'ukraine.postwarForces', place, year: 2026 },
});

export const peaceYear = parameter({
  label: 'first year of the army after the war',
  unit: 'year',
  range: [2026, 2100],
  lever: { min: 2026, max: 2041, step: 1 },
  assumed: { value: 2041, because: 'without a scenario the army stays at its wartime strength to the end of the run' },
});

export const peacetimeCost = parameter({
  label: 'cost of a soldier after the war against the last year of the budget at war',
  unit: '1',
  range: [0.05, 1.5],
  assumed: {
    value: 0.5,
    low: 0.3,
    high: 0.8,
    because: 'a judgement, not a source: pay at risk, ammunition and repair fall away, equipment has to be rebuilt',
  },
});

export const forces = variable({
  label: 'armed forces of Ukraine (strength at war in every year up to the change)',
  unit: 'soldier',
  equals: eq`when(${year} < ${peaceYear}, ${wartimeForces}, ${peacetimeForces})`,
});

export const personPerSoldier = parameter({
  label: 'persons per soldier',
  unit: 'person/soldier',
  assumed: { value: 1, because: 'a definition: a soldier is a person' },
});

export const forcesShareOfPopulation = variable({
  label: 'armed forces of Ukraine, share of the population',
  unit: 'share',
  equals: eq`${forces} * ${personPerSoldier} / ${population}`,
});

export const costPerSoldier = variable({
  label: 'own spending on a soldier at war, last budget kept (0 before the first budget)',
  unit: 'USD2025/soldier/year',
  before: 0,
  equals: () =>
    eq`when(${year} < ${firstFigureYear}, 0, when(${year} <= ${lastFigureYear}, ${defenceSpending} / ${wartimeForces}, lastYear(${costPerSoldier})))`,
});

export const peacetimeArmyCost = variable({
  label: 'cost of the army planned for after the war (0 before the first budget)',
  unit: 'USD2025/year',
  equals: eq`${peacetimeForces} * ${costPerSoldier} * ${peacetimeCost}`,
});

// --- weapons made at home ---

export const homeShare = parameter({
  label: 'share of the weapons at the front made in Ukraine, 2025',
  unit: 'share',
  range: [0, 1],
  from: { series: 'ukraine.domesticWeaponsShare', place, year: 2025 },
});

export const homeShareLater = parameter({
  label: 'share of the weapons at the front made in Ukraine, from 2026',
  unit: 'share',
  range: [0, 1],
  lever: {
    min: '20 %',
    max: '80 %',
    step: '5 %',
    ticks: [{ at: '50 %', label: 'goal for early 2026', source: 'President of Ukraine, July 2025' }],
  },
  assumed: {
    value: '40 %',
    low: '33 %',
    high: '50 %',
    because:
      'the figure of April 2025 kept; low: January 2025; high: the goal for early 2026; by value or by number is not stated',
    source: 'President of Ukraine, July 2025',
  },
});

export const weaponsMadeAtHome = variable({
  label: 'share of the weapons at the front made in Ukraine',
  unit: 'share',
  equals: eq`when(${year} <= ${firstFigureYear}, ${homeShare}, ${homeShareLater})`,
});

// --- the need ---

export const statement = choice({
  label: 'statement of the whole military need of 2026',
  options: {
    ministry: 'ministry of defence of Ukraine, 120 bn dollars',
    commission: 'European Commission, 103.2 bn euro',
  },
  initially: 'ministry',
  because: 'both halve the need between Ukraine and its partners; the ministry states it first-hand',
});

export const needByMinistry = parameter({
  label: 'whole military need of 2026, ministry of defence',
  unit: 'USD/year',
  from: { series: 'aid.needMilitarySpending@ukraine-mod', place, year: 2026 },
});

export const needByCommission = parameter({
  label: 'whole military need of 2026, European Commission',
  unit: 'EUR/year',
  from: { series: 'aid.needMilitarySpending@ec', place, year: 2026 },
});

export const budgetGap = parameter({
  label: 'external financing in the budget of 2026',
  unit: 'USD/year',
  from: { series: 'ukraine.budgetExternalNeed', place, year: 2026 },
});

export const needLevel = parameter({
  label: 'military need after 2026 against that of 2026',
  unit: '1',
  range: [0.05, 3],
  lever: { min: 0.2, max: 1.5, step: 0.05 },
  assumed: {
    value: 1,
    low: 0.62,
    high: 1.23,
    because:
      'kept by default; low: in the Commission’s path, with the war ending in 2026, the uncovered part falls from 51.6 to 31.8 bn euro, a ratio of 0.62; high: the daily cost of the war rose from 140 to 172 m dollars within a year, a ratio of 1.23',
  },
});

export const dollarPrices = variable({
  label: 'price level of the dollar, 2025 = 1',
  unit: 'USD/USD2025',
  equals: eq`sum(${priceLevel}, ${unitedStates}) / ${dollarOf2025}`,
});

export const statedNeed = variable({
  label: 'whole military need as stated for 2026',
  unit: 'USD/year',
  equals: eq`choose(${statement}, ministry: ${needByMinistry}, commission: ${needByCommission} / ${eurosPerDollar})`,
});

export const needOf2026 = variable({
  label: 'whole military need of 2026, kept (0 before)',
  unit: 'USD2025/year',
  before: 0,
  equals: () =>
    eq`when(${year} < ${lastFigureYear}, 0, when(${year} = ${lastFigureYear}, ${statedNeed} / ${dollarPrices}, lastYear(${needOf2026})))`,
});

export const militaryNeed = variable({
  label: 'whole military need (0 before 2026)',
  unit: 'USD2025/year',
  equals: eq`${needOf2026} * when(${year} <= ${lastFigureYear}, 1, ${needLevel})`,
});

export const externalMilitaryNeed = variable({
  label: 'military need beyond own spending (0 before 2026)',
  unit: 'USD2025/year',
  equals: eq`max(0, ${militaryNeed} - ${defenceSpending})`,
});

export const ownShareOfNeed = variable({
  label: 'share of the military need that Ukraine pays itself (0 before 2026)',
  unit: 'share',
  equals: eq`when(${militaryNeed} > 0, min(1, ${defenceSpending} / ${militaryNeed}), 0)`,
});

export const externalBudgetNeed = variable({
  label: 'external financing of the budget of 2026, kept (0 before)',
  unit: 'USD2025/year',
  before: 0,
  equals: () =>
    eq`when(${year} < ${lastFigureYear}, 0, when(${year} = ${lastFigureYear}, ${budgetGap} / ${dollarPrices}, lastYear(${externalBudgetNeed})))`,
});
