/** US personnel in Europe: as observed, as ordered in May 2026, and under a further withdrawal, with or without the floor in US law. */
import { choice, eq, parameter, variable, year } from '../../language/quantity.ts';
import { oneYear } from '../force/forceSize.ts';

export const personnelIn2025 = parameter({
  label: 'US personnel in Europe, rotational forces included, February 2025',
  unit: 'person',
  range: [50_000, 200_000],
  from: { series: 'posture.usPersonnelTotal', edition: 'eucom', year: 2025 },
});

export const permanentIn2025 = parameter({
  label: 'US active duty permanently assigned to Europe, December 2025',
  unit: 'person',
  from: { series: 'dmdc.activeDutyTotal', year: 2025 },
});

export const publishedPermanent = parameter({
  label: 'US active duty permanently assigned to Europe, as published',
  unit: 'person',
  over: [year],
  from: { series: 'dmdc.activeDutyTotal', gaps: 'open' },
});

export const orderedCut = parameter({
  label: 'cut ordered in May 2026',
  unit: 'person',
  from: { series: 'posture.usOrderedCut', edition: '2026-05', place: 'DEU', year: 2026 },
});

export const orderedCutYear = parameter({
  label: 'year by whose end the ordered cut is carried out',
  unit: 'year',
  range: [2026, 2060],
  lever: { min: 2026, max: 2029, step: 1 },
  assumed: { value: 2026, because: 'ordered in May 2026 without a published end; the year of the order is taken' },
});

export const lawFloor = parameter({
  label: 'floor in US law',
  unit: 'person',
  from: { series: 'posture.usLawFloor', edition: 'ndaa-2026', place: 'USA', year: 2026 },
});

export const brigadesBefore = parameter({
  label: 'US army brigades in Europe before the order',
  unit: 'brigade',
  from: { series: 'posture.usBrigades', edition: 'before-2026-05-19', year: 2026 },
});

export const brigadesAfter = parameter({
  label: 'US army brigades in Europe under the order',
  unit: 'brigade',
  from: { series: 'posture.usBrigades', edition: '2026-05-19', year: 2026 },
});

export const floorInLaw = choice({
  label: 'floor in US law',
  options: {
    certified: 'numbers may fall below the floor: it is certified away or lapses',
    binds: 'numbers do not fall below the floor for longer than the 45 days the law allows',
  },
  initially: 'certified',
  because:
    'the law of December 2025 allows lower numbers with a certification; posture as ordered stays above the floor',
});

export const withdrawalShare = parameter({
  label: 'part of the US personnel under the order that leaves',
  unit: 'share',
  range: ['0 %', '100 %'],
  lever: {
    min: '0 %',
    max: '100 %',
    step: '5 %',
    ticks: [{ at: '0 %', label: 'as ordered in May 2026', source: 'US officials, May 2026' }],
  },
  assumed: { value: '0 %', because: 'posture as ordered: no withdrawal beyond the cut of May 2026 is published' },
});

export const withdrawalStart = parameter({
  label: 'first year of the withdrawal',
  unit: 'year',
  range: [2026, 2060],
  lever: { min: 2026, max: 2035, step: 1 },
  assumed: { value: 2027, because: 'the first year after the data end' },
});

export const withdrawalEnd = parameter({
  label: 'year by whose end the withdrawal is complete',
  unit: 'year',
  range: [2026, 2060],
  lever: { min: 2026, max: 2040, step: 1 },
  assumed: { value: 2030, because: 'four years, an even pace of about 20 000 a year if all leave' },
});

export const yearsOfWithdrawal = variable({
  label: 'years that the withdrawal takes',
  unit: 'year',
  equals: eq`max(${oneYear}, ${withdrawalEnd} - ${withdrawalStart} + ${oneYear})`,
});

export const withdrawalProgress = variable({
  label: 'part of the withdrawal that is carried out',
  unit: 'share',
  equals: eq`when(${year} >= ${withdrawalEnd}, 1, clamp((${year} - ${withdrawalStart} + ${oneYear}) / ${yearsOfWithdrawal}, 0, 1))`,
});

export const personnelUnderOrder = variable({
  label: 'US personnel in Europe once the ordered cut is carried out',
  unit: 'person',
  equals: eq`${personnelIn2025} - ${orderedCut}`,
});

export const personnelAfterOrder = variable({
  label: 'US personnel in Europe under the order, no further withdrawal (before 2025: the figure of 2025)',
  unit: 'person',
  equals: eq`when(${year} >= ${orderedCutYear}, ${personnelUnderOrder}, ${personnelIn2025})`,
});

export const intendedPersonnel = variable({
  label: 'US personnel in Europe, the floor in law left out',
  unit: 'person',
  equals: eq`${personnelAfterOrder} * (1 - ${withdrawalShare} * ${withdrawalProgress})`,
});

export const personnel = variable({
  label: 'US personnel in Europe (before 2025: the figure of 2025)',
  unit: 'person',
  equals: eq`choose(${floorInLaw}, certified: ${intendedPersonnel}, binds: max(${intendedPersonnel}, min(${lawFloor}, ${personnelAfterOrder})))`,
});

export const lowestUnderLaw = variable({
  label: 'US personnel that stays whatever the withdrawal',
  unit: 'person',
  equals: eq`choose(${floorInLaw}, certified: 0, binds: min(${lawFloor}, ${personnelUnderOrder}))`,
});

export const finalPersonnel = variable({
  label: 'US personnel in Europe once the withdrawal is complete',
  unit: 'person',
  equals: eq`max(${personnelUnderOrder} * (1 - ${withdrawalShare}), ${lowestUnderLaw})`,
});

export const permanentPersonnel = variable({
  label: 'US active duty permanently assigned to Europe, in proportion to all personnel where not published',
  unit: 'person',
  observed: publishedPermanent,
  equals: eq`${personnel} * ${permanentIn2025} / ${personnelIn2025}`,
});

export const brigades = variable({
  label: 'US army brigades in Europe, in proportion to personnel under a withdrawal',
  unit: 'brigade',
  equals: eq`when(${year} >= ${orderedCutYear}, ${brigadesAfter}, ${brigadesBefore}) * ${personnel} / ${personnelAfterOrder}`,
});
