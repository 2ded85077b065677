/** Who must spend how much more on defence, by when: shares of GDP from the latest figure to the pledge, against a named baseline. */
import { choice, eq, parameter, stock, variable, year } from '../../language/quantity.ts';
import { gdp, population } from '../economy/economy.ts';
import { state } from '../places.ts';

const HAGUE = 'Hague Summit Declaration, NATO, 25 June 2025';

// --- what is observed ---

export const observedCoreShare = parameter({
  label: 'observed core defence share of GDP',
  unit: 'share',
  over: [state, year],
  range: [0, 0.2],
  from: { series: 'nato.coreShare', gaps: 'open' },
});

export const shareOutsideNATO = parameter({
  label: 'military share of GDP of states outside NATO',
  unit: 'share',
  over: [state],
  range: [0, 0.2],
  from: {
    series: ['sipri.militaryShare', 'sipri.militaryShare@2025-04'],
    year: 'latest',
    missing: {
      value: '0 %',
      because: 'used only for states that NATO publishes no share of; Iceland has no armed forces and no share',
    },
  },
});

export const boundByPledge = parameter({
  label: 'party to the pledge (1) or not (0)',
  unit: '1',
  over: [state],
  range: [0, 1],
  from: {
    series: 'group.NATO_WITH_FORCES',
    missing: { value: 0, because: 'the pledge binds the 31 allies with armed forces' },
  },
});

// --- baselines ---

export const baseline = choice({
  label: 'baseline',
  options: {
    hold: 'each state keeps its latest published share of GDP',
    plans: 'each state follows its announced national plan, then keeps its last share',
    frozen: 'each state keeps its latest real spending',
  },
  initially: 'hold',
  because: 'keeping the latest share is the baseline of most published costings',
});

export const lastShareYear = parameter({
  label: 'last year with a published share',
  unit: 'year',
  range: [2014, 2040],
  assumed: { value: 2026, because: 'the NATO edition of July 2026 ends with its estimate for 2026' },
});

export const heldShare = variable({
  label: 'latest published share, held',
  unit: 'share',
  over: [state],
  observed: observedCoreShare,
  before: shareOutsideNATO,
  equals: () => eq`lastYear(${heldShare})`,
});

export const announcedShare = parameter({
  label: 'share announced in national plans',
  unit: 'share',
  over: [state, year],
  range: [0, 0.2],
  from: { series: ['nato.coreShare', 'plans.share'], between: 'linear', gaps: 'open' },
});

export const plannedShare = variable({
  label: 'share under national plans',
  unit: 'share',
  over: [state],
  observed: announcedShare,
  before: shareOutsideNATO,
  equals: () => eq`lastYear(${plannedShare})`,
});

export const frozenSpending = variable({
  label: 'latest real spending, kept',
  unit: 'USD2025/year',
  over: [state],
  before: 0,
  equals: () => eq`when(${year} <= ${lastShareYear}, ${heldShare} * ${gdp}, lastYear(${frozenSpending}))`,
});

export const baselineSpending = variable({
  label: 'baseline spending',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`choose(${baseline}, hold: ${heldShare} * ${gdp}, plans: ${plannedShare} * ${gdp}, frozen: ${frozenSpending})`,
});

export const baselineShare = variable({
  label: 'baseline share of GDP',
  unit: 'share',
  over: [state],
  equals: eq`${baselineSpending} / ${gdp}`,
});

// --- the pledge ---

export const coreTarget = parameter({
  label: 'core target',
  unit: 'share',
  over: [state],
  range: ['0 %', '20 %'],
  lever: {
    min: '1 %',
    max: '6 %',
    step: '0.1 %',
    ticks: [
      { at: '2 %', label: '2014 guideline', source: 'Wales Summit Declaration, NATO, 5 September 2014' },
      { at: '3.5 %', label: 'The Hague', source: HAGUE },
      {
        at: '5 %',
        label: 'Brussels, February 2025',
        source: 'US Secretary of Defense, remarks to the Ukraine Defense Contact Group, 12 February 2025',
      },
    ],
  },
  assumed: { value: '3.5 %', because: 'the core part of the pledge of all allies', source: HAGUE },
});

export const delivery = parameter({
  label: 'delivery of the pledge',
  unit: 'share',
  over: [state],
  range: ['0 %', '150 %'],
  lever: { min: '0 %', max: '100 %', step: '5 %' },
  assumed: { value: '0 %', because: 'without a scenario nobody moves from the baseline' },
});

export const rampStart = parameter({
  label: 'last year before the rise',
  unit: 'year',
  range: [2014, 2039],
  lever: { min: 2024, max: 2030, step: 1 },
  assumed: { value: 2026, because: 'the year of the latest published shares' },
});

export const deadline = parameter({
  label: 'deadline',
  unit: 'year',
  over: [state],
  range: [2014, 2060],
  lever: {
    min: 2027,
    max: 2040,
    step: 1,
    ticks: [
      {
        at: 2032,
        label: 'first US and NATO proposal',
        source: 'NATO Secretary General, proposal reported in May 2025',
      },
      { at: 2035, label: 'The Hague', source: HAGUE },
    ],
  },
  assumed: { value: 2035, because: 'the year that the allies agreed', source: HAGUE },
});

export const ramp = choice({
  label: 'ramp',
  options: {
    linear: 'equal steps in share of GDP each year',
    frontLoaded: 'larger steps first',
    backLoaded: 'larger steps last',
    immediate: 'the whole step in the first year',
  },
  initially: 'linear',
  because: 'no ally publishes a yearly path to 2035; equal steps are the plainest reading',
});

export const rampCurvature = parameter({
  label: 'curvature of loaded ramps',
  unit: '1',
  range: [1, 5],
  assumed: {
    value: 2,
    because: 'with 2, three quarters of the way are covered at half-time (front-loaded) or one quarter (back-loaded)',
  },
});

export const rampPosition = variable({
  label: 'part of the time to the deadline that has passed',
  unit: 'share',
  over: [state],
  equals: eq`when(${year} >= ${deadline}, 1, clamp((${year} - ${rampStart}) / (${deadline} - ${rampStart}), 0, 1))`,
});

export const rampHeight = variable({
  label: 'part of the rise that is due',
  unit: 'share',
  over: [state],
  equals: eq`choose(${ramp}, linear: ${rampPosition}, frontLoaded: 1 - (1 - ${rampPosition}) ^ ${rampCurvature}, backLoaded: ${rampPosition} ^ ${rampCurvature}, immediate: when(${year} > ${rampStart}, 1, 0))`,
});

export const rise = variable({
  label: 'rise in share that is delivered',
  unit: 'share',
  over: [state],
  equals: eq`${boundByPledge} * ${delivery} * ${rampHeight} * (${coreTarget} - ${baselineShare})`,
});

export const floor = choice({
  label: 'floor',
  options: {
    baseline: 'nobody goes below the baseline',
    none: 'states above the target come down to it',
  },
  initially: 'baseline',
  because: 'no ally above the target has announced that it will come down to it',
});

export const intendedSpending = variable({
  label: 'core spending as pledged',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${baselineSpending} + ${gdp} * choose(${floor}, baseline: max(0, ${rise}), none: ${rise})`,
});

// --- what can be absorbed ---

export const absorption = choice({
  label: 'limit on yearly growth',
  options: {
    unlimited: 'spending follows the pledge whatever its growth',
    limited: 'real spending grows by no more than a given rate',
  },
  initially: 'unlimited',
  because: 'a limit is a judgement on industry and recruitment; it is off unless a scenario sets it',
});

export const growthLimit = parameter({
  label: 'highest real growth of spending that is absorbed in a year',
  unit: 'share',
  range: ['0 %', '200 %'],
  lever: { min: '5 %', max: '50 %', step: '1 %' },
  assumed: {
    value: '20 %',
    low: '12 %',
    high: '30 %',
    because:
      'European allies and Canada together raised real spending by about 16 % in 2024 and again in 2025; single allies reached 30 % and more',
    source: 'NATO, Defence Expenditure of NATO Countries (2014-2025), August 2025',
  },
});

export const coreSpending = variable({
  label: 'core defence spending',
  unit: 'USD2025/year',
  over: [state],
  before: 0,
  equals: () =>
    eq`choose(${absorption}, unlimited: ${intendedSpending}, limited: when(${year} <= ${rampStart}, ${intendedSpending}, min(${intendedSpending}, max(${baselineSpending}, lastYear(${coreSpending}) * (1 + ${growthLimit})))))`,
});

export const coreShare = variable({
  label: 'core defence share of GDP',
  unit: 'share',
  over: [state],
  equals: eq`${coreSpending} / ${gdp}`,
});

// --- what it costs ---

export const extraCost = variable({
  label: 'extra core spending over the baseline',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${coreSpending} - ${baselineSpending}`,
});

export const cumulativeExtra = stock({
  label: 'cumulative extra core spending',
  unit: 'USD2025',
  over: [state],
  opening: 0,
  grows: () => eq`${extraCost}`,
});

export const extraPerHead = variable({
  label: 'extra core spending per head',
  unit: 'USD2025/year/person',
  over: [state],
  equals: eq`${extraCost} / ${population}`,
});

export const spendingPerHead = variable({
  label: 'core defence spending per head',
  unit: 'USD2025/year/person',
  over: [state],
  equals: eq`${coreSpending} / ${population}`,
});

export const distanceToTarget = variable({
  label: 'distance to the core target',
  unit: 'shareDifference',
  over: [state],
  equals: eq`${boundByPledge} * max(0, ${coreTarget} - ${coreShare})`,
});

export const costOfReachingTarget = variable({
  label: 'cost of the distance to the core target',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${distanceToTarget} * ${gdp}`,
});
