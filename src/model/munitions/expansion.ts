/** How capacity grows without extra money: goals that producers announced, with their delay, and growth of their own. */
import { choice, eq, parameter, variable, year } from '../../language/quantity.ts';
import {
  isAmerican,
  isArtillery,
  isInterceptor,
  isRussian,
  monthsInYear,
  munition,
  oneYear,
  perDrone,
  perMissile,
  perRound,
  producer,
} from './producers.ts';
import { refurbishedPart, russianEstimate, usRate } from './shells.ts';
import { russianDrones, usInterceptors } from './missiles.ts';

// --- announced goals ---

export const course = choice({
  label: 'course of capacity without extra money',
  options: {
    announced: 'goals that are ordered or stated are reached, with a delay',
    hold: 'every producer stays at the latest published level',
  },
  initially: 'announced',
  because: 'the expansions are ordered and paid from budgets that the baseline holds already',
});

export const usGoal = parameter({
  label: 'US goal for 155 mm projectiles a month',
  unit: 'round/month',
  from: { series: 'artillery.usGoal', place: 'USA' },
});

export const interceptorGoal = parameter({
  label: 'US goal for PAC-3 MSE a year',
  unit: 'missile/year',
  from: { series: 'interceptor.pac3CapacityGoal', place: 'USA' },
});

export const russianPlan = parameter({
  label: 'Russian plan for 2026, artillery and mortar rounds, as stated by the President of Ukraine',
  unit: 'round/year',
  from: { series: 'artillery.russianPlan', place: 'RUS', year: 2026 },
});

export const russianOutputBeforePlan = parameter({
  label: 'Russian output that the plan is measured against',
  unit: 'round/year',
  from: { series: 'artillery.russianOutput', edition: 'ukraine-president', place: 'RUS', year: 2025 },
});

export const russianDronePlan = parameter({
  label: 'Russian plan for Geran-2 a year',
  unit: 'drone/year',
  from: { series: 'drone.russianPlan', edition: 'ukrainian-intelligence', place: 'RUS', year: 2025 },
});

export const goalYear = parameter({
  label: 'year for which the goal is announced',
  unit: 'year',
  over: [munition],
  range: [2026, 2050],
  assumed: {
    value: 2026,
    at: { interceptor: 2032 },
    because:
      'US artillery: mid 2026; Russian plans: 2026; PAC-3 MSE: seven years from January 2026 (another reading: end of 2030)',
    source: 'US Army, July 2025; US Department of War, 6 January 2026; President of Ukraine, 31 October 2025',
  },
});

export const riseFrom = parameter({
  label: 'last year before announced capacity is completed',
  unit: 'year',
  range: [2025, 2026],
  assumed: {
    value: 2026,
    because: 'reports to April 2026 show the rates of 2025: 40 000 projectiles a month, 600 PAC-3 a year',
  },
});

export const slip = parameter({
  label: 'delay of announced goals',
  unit: 'year',
  range: [0, 20],
  lever: { min: 0, max: 8, step: 0.5 },
  assumed: {
    value: 2,
    low: 0,
    high: 6,
    because:
      'the US goal moved from 2025 to mid 2026, and at the pace of 2022-25 (26 000 a month gained in three years) the missing 60 000 would take seven more',
  },
});

export const usIncrease = variable({
  label: 'announced increase of US artillery output',
  unit: 'round/year',
  equals: eq`max(0, ${usGoal} * ${monthsInYear} - ${usRate})`,
});

export const russianIncrease = variable({
  label: 'planned increase of Russian new production, only in the estimate of the publisher who states the plan',
  unit: 'round/year',
  equals: eq`(1 - ${refurbishedPart}) * choose(${russianEstimate}, natoIntelligence: 0, estonianIntelligence: 0, ukrainePresident: ${russianPlan} - ${russianOutputBeforePlan}, custom: 0)`,
});

export const artilleryIncrease = variable({
  label: 'announced increase of artillery capacity',
  unit: 'munition/year',
  over: [producer],
  equals: eq`(${isAmerican} * ${usIncrease} + ${isRussian} * ${russianIncrease}) * ${perRound}`,
});

export const interceptorIncrease = variable({
  label: 'announced increase of interceptor capacity',
  unit: 'munition/year',
  over: [producer],
  equals: eq`${isAmerican} * max(0, ${interceptorGoal} - ${usInterceptors}) * ${perMissile}`,
});

export const droneIncrease = variable({
  label: 'announced increase of drone capacity',
  unit: 'munition/year',
  over: [producer],
  equals: eq`${isRussian} * max(0, ${russianDronePlan} - ${russianDrones}) * ${perDrone}`,
});

export const announcedIncrease = variable({
  label: 'announced increase of capacity',
  unit: 'munition/year',
  over: [munition, producer],
  equals: eq`choose(${course}, hold: 0, announced: when(${isArtillery} > 0, ${artilleryIncrease}, when(${isInterceptor} > 0, ${interceptorIncrease}, ${droneIncrease})))`,
});

export const builtPart = variable({
  label: 'part of the announced increase that is built',
  unit: 'share',
  over: [munition],
  before: 0,
  equals: eq`when(${year} >= ${goalYear} + ${slip}, 1, clamp((${year} - ${riseFrom}) / (${goalYear} + ${slip} - ${riseFrom}), 0, 1))`,
});

export const russianExpansion = parameter({
  label: 'yearly growth of Russian capacity for new production',
  unit: 'share/year',
  range: [-0.5, 0.5],
  lever: { min: '-10 %/year', max: '20 %/year', step: '1 %/year' },
  assumed: {
    value: '0 %/year',
    low: '-5 %/year',
    high: '8 %/year',
    because:
      'estimates of 2024 and 2025 by one publisher show no growth (4.5 m both times), the Ukrainian figures for 2025 and 2026 show 14 % (7 to 8 m), a budget under strain may force a fall; our judgement, not sourced',
  },
});

export const ownGrowth = variable({
  label: 'growth of capacity that nobody announced',
  unit: 'share/year',
  over: [producer],
  equals: eq`${isRussian} * ${russianExpansion}`,
});

export const announcedAddition = variable({
  label: 'announced capacity that is completed',
  unit: 'munition/year/year',
  over: [munition, producer],
  equals: eq`${announcedIncrease} * (${builtPart} - lastYear(${builtPart})) / ${oneYear}`,
});
