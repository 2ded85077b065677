/** The other part of the pledge: spending related to defence and resilience, which allies count apart from core spending. */
import { eq, parameter, stock, variable } from '../../language/quantity.ts';
import { gdp } from '../economy/economy.ts';
import { group, members, nato, state } from '../places.ts';
import { rampHeight } from './spending.ts';

const HAGUE = 'Hague Summit Declaration, NATO, 25 June 2025';

export const partyToPledge = parameter({
  label: 'party to the pledge on related spending (1) or not (0)',
  unit: '1',
  over: [state],
  range: [0, 1],
  from: { series: 'group.NATO', missing: { value: 0, because: 'the pledge binds the 32 allies' } },
});

export const relatedTarget = parameter({
  label: 'target for related spending',
  unit: 'share',
  over: [state],
  range: ['0 %', '10 %'],
  lever: { min: '0 %', max: '3 %', step: '0.1 %', ticks: [{ at: '1.5 %', label: 'The Hague', source: HAGUE }] },
  assumed: { value: '1.5 %', because: 'the related part of the pledge', source: HAGUE },
});

export const alreadySpent = parameter({
  label: 'related spending that exists already',
  unit: 'share',
  over: [state],
  range: ['0 %', '10 %'],
  assumed: {
    value: '1 %',
    low: '0.5 %',
    high: '1.5 %',
    because:
      'no ally publishes the figure on a common basis; Canada says that it meets 1.5 % already, others name single projects, so two thirds is taken with all or one third as the ends',
  },
});

export const relatedDelivery = parameter({
  label: 'delivery of the pledge on related spending',
  unit: 'share',
  over: [state],
  range: ['0 %', '150 %'],
  lever: { min: '0 %', max: '100 %', step: '5 %' },
  assumed: { value: '0 %', because: 'without a scenario nobody moves from the baseline' },
});

export const relatedShare = variable({
  label: 'related spending, share of GDP',
  unit: 'share',
  over: [state],
  equals: eq`${partyToPledge} * (${alreadySpent} + ${relatedDelivery} * ${rampHeight} * max(0, ${relatedTarget} - ${alreadySpent}))`,
});

export const relatedSpending = variable({
  label: 'related spending',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${relatedShare} * ${gdp}`,
});

export const extraCost = variable({
  label: 'extra related spending',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${relatedSpending} - ${partyToPledge} * ${alreadySpent} * ${gdp}`,
});

export const cumulativeExtra = stock({
  label: 'cumulative extra related spending',
  unit: 'USD2025',
  over: [state],
  opening: 0,
  grows: () => eq`${extraCost}`,
});

export const groupExtraCost = variable({
  label: 'extra related spending of the group',
  unit: 'USD2025/year',
  over: [group],
  equals: eq`sum(${extraCost}, ${members})`,
});

export const allianceRelatedSpending = variable({
  label: 'related spending of NATO',
  unit: 'USD2025/year',
  equals: eq`sum(${relatedSpending}, ${nato})`,
});
