/** Who carries what part of the alliance's spending, who is at which threshold since when, and what groups spend together. */
import { dimension, eq, parameter, variable, year } from '../../language/quantity.ts';
import { gdp, groupGDP, groupPopulation } from '../economy/economy.ts';
import { group, members, natoWithForces, state } from '../places.ts';
import {
  baselineSpending,
  boundByPledge,
  coreShare,
  coreSpending,
  coreTarget,
  costOfReachingTarget,
  cumulativeExtra,
  distanceToTarget,
  extraCost,
} from './spending.ts';

// --- thresholds ---

/** Shares of GDP that have been named as targets. */
export const threshold = dimension('threshold', 'thresholds', ['2%', '2.5%', '3%', '3.5%', '5%']);

export const thresholdShare = parameter({
  label: 'share of GDP that is asked for',
  unit: 'share',
  over: [threshold],
  assumed: {
    value: '2 %',
    at: { '2%': '2 %', '2.5%': '2.5 %', '3%': '3 %', '3.5%': '3.5 %', '5%': '5 %' },
    because:
      'a definition: the guideline of 2014, the pledge of 2025, and the round figures named between and above them',
  },
});

export const rounding = parameter({
  label: 'rounding of published shares',
  unit: 'share',
  assumed: {
    value: '0.005 %',
    because: 'NATO publishes shares to two decimals; an ally at 1.995 % is shown, and counted, at 2.00 %',
  },
});

export const atThreshold = variable({
  label: 'at or above the threshold (1) or not (0)',
  unit: '1',
  over: [state, threshold],
  equals: eq`when(${coreShare} + ${rounding} >= ${thresholdShare}, ${boundByPledge}, 0)`,
});

export const alliesAtThreshold = variable({
  label: 'number of allies at or above the threshold',
  unit: '1',
  over: [threshold],
  equals: eq`sum(${atThreshold}, ${natoWithForces})`,
});

export const atThresholdSince = variable({
  label: 'year since which the threshold is met without a break (0: not met)',
  unit: 'year',
  over: [state, threshold],
  before: 0,
  equals: () =>
    eq`when(${atThreshold} > 0, when(lastYear(${atThresholdSince}) > 0, lastYear(${atThresholdSince}), ${year}), 0)`,
});

export const atTarget = variable({
  label: 'at or above its own core target (1) or not (0)',
  unit: '1',
  over: [state],
  equals: eq`when(${coreShare} + ${rounding} >= ${coreTarget}, ${boundByPledge}, 0)`,
});

export const alliesAtTarget = variable({
  label: 'number of allies at or above their own core target',
  unit: '1',
  equals: eq`sum(${atTarget}, ${natoWithForces})`,
});

// --- shares of the burden ---

export const shareOfAllianceSpending = variable({
  label: 'share of all core spending of NATO',
  unit: 'share',
  over: [state],
  equals: eq`${boundByPledge} * ${coreSpending} / sum(${coreSpending}, ${natoWithForces})`,
});

export const shareOfAllianceGDP = variable({
  label: 'share of the GDP of NATO allies with armed forces',
  unit: 'share',
  over: [state],
  equals: eq`${boundByPledge} * ${gdp} / sum(${gdp}, ${natoWithForces})`,
});

export const burdenRatio = variable({
  label: 'share of spending for each point of GDP share',
  unit: '1',
  over: [state],
  equals: eq`when(${shareOfAllianceGDP} > 0, ${shareOfAllianceSpending} / ${shareOfAllianceGDP}, 0)`,
});

// --- groups ---

export const groupCoreSpending = variable({
  label: 'core defence spending of the group',
  unit: 'USD2025/year',
  over: [group],
  equals: eq`sum(${coreSpending}, ${members})`,
});

export const groupBaselineSpending = variable({
  label: 'baseline spending of the group',
  unit: 'USD2025/year',
  over: [group],
  equals: eq`sum(${baselineSpending}, ${members})`,
});

export const groupExtraCost = variable({
  label: 'extra core spending of the group',
  unit: 'USD2025/year',
  over: [group],
  equals: eq`sum(${extraCost}, ${members})`,
});

export const groupCumulativeExtra = variable({
  label: 'cumulative extra core spending of the group',
  unit: 'USD2025',
  over: [group],
  equals: eq`sum(${cumulativeExtra}, ${members})`,
});

export const groupExtraPerHead = variable({
  label: 'extra core spending per head of the group',
  unit: 'USD2025/year/person',
  over: [group],
  equals: eq`${groupExtraCost} / ${groupPopulation}`,
});

export const groupCostOfReachingTarget = variable({
  label: 'cost of the distance to the core target, all members',
  unit: 'USD2025/year',
  over: [group],
  equals: eq`sum(${costOfReachingTarget}, ${members})`,
});

export const groupShare = variable({
  label: 'core share of GDP, weighted by GDP',
  unit: 'share',
  over: [group],
  equals: eq`${groupCoreSpending} / ${groupGDP}`,
});

/** Iceland, an ally without armed forces, is no member whose share a mean could count. */
export const membersWhoSpend = variable({
  label: 'members of the group that spend on defence',
  unit: '1',
  over: [group],
  equals: eq`sum(when(${coreShare} > 0, 1, 0), ${members})`,
});

export const groupMeanShare = variable({
  label: 'core share of GDP, simple mean of the members that spend on defence',
  unit: 'share',
  over: [group],
  equals: eq`sum(${coreShare}, ${members}) / ${membersWhoSpend}`,
});

export const groupMeanDistance = variable({
  label: 'distance to the core target, simple mean of the members that spend on defence',
  unit: 'shareDifference',
  over: [group],
  equals: eq`sum(${distanceToTarget}, ${members}) / ${membersWhoSpend}`,
});

export const groupShareOfAllianceSpending = variable({
  label: 'share of all core spending of NATO, group',
  unit: 'share',
  over: [group],
  equals: eq`sum(${shareOfAllianceSpending}, ${members})`,
});
