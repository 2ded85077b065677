/** How much of core spending buys equipment, against the guideline of one fifth. */
import { eq, parameter, variable, year } from '../../language/quantity.ts';
import { group, members, state } from '../places.ts';
import { baselineSpending, coreSpending, extraCost } from './spending.ts';
import { groupCoreSpending } from './burden.ts';

export const observedEquipmentShare = parameter({
  label: 'observed share of equipment in defence spending',
  unit: 'share',
  over: [state, year],
  range: [0, 1],
  from: { series: 'nato.equipmentShare', gaps: 'open' },
});

export const equipmentShareBefore = parameter({
  label: 'share of equipment where NATO publishes none',
  unit: 'share',
  over: [state],
  range: [0, 1],
  assumed: {
    value: '25 %',
    low: '20 %',
    high: '35 %',
    because: 'near the middle of the allies that NATO publishes the split of',
  },
});

export const marginalEquipmentShare = parameter({
  label: 'share of equipment in extra spending',
  unit: 'share',
  range: [0, 1],
  lever: { min: '10 %', max: '80 %', step: '5 %' },
  assumed: {
    value: '45 %',
    low: '30 %',
    high: '60 %',
    because:
      'spending that rises fast goes into equipment first; allies whose spending doubled after 2021 put 40 to 60 % of the increase there',
    source: 'NATO, Defence Expenditure of NATO Countries (2014-2025), August 2025',
  },
});

export const guideline = parameter({
  label: 'guideline for equipment',
  unit: 'share',
  range: [0, 1],
  assumed: {
    value: '20 %',
    because: 'the guideline that allies agreed in 2014',
    source: 'Wales Summit Declaration, NATO, 5 September 2014',
  },
});

export const baselineEquipmentShare = variable({
  label: 'latest published share of equipment, held',
  unit: 'share',
  over: [state],
  observed: observedEquipmentShare,
  before: equipmentShareBefore,
  equals: () => eq`lastYear(${baselineEquipmentShare})`,
});

export const equipmentSpending = variable({
  label: 'equipment spending',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${baselineEquipmentShare} * ${baselineSpending} + ${marginalEquipmentShare} * ${extraCost}`,
});

export const equipmentShare = variable({
  label: 'share of equipment in core spending',
  unit: 'share',
  over: [state],
  equals: eq`when(${coreSpending} > 0, ${equipmentSpending} / ${coreSpending}, 0)`,
});

export const shortOfGuideline = variable({
  label: 'equipment spending short of the guideline',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`max(0, ${guideline} * ${coreSpending} - ${equipmentSpending})`,
});

export const groupEquipmentSpending = variable({
  label: 'equipment spending of the group',
  unit: 'USD2025/year',
  over: [group],
  equals: eq`sum(${equipmentSpending}, ${members})`,
});

export const groupEquipmentShare = variable({
  label: 'share of equipment in core spending, group',
  unit: 'share',
  over: [group],
  equals: eq`${groupEquipmentSpending} / ${groupCoreSpending}`,
});
