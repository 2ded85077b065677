/** What part of which budget Russia spends on the military, under each definition in use. */
import { dimension, eq, parameter, variable, year } from '../../language/quantity.ts';
import { federalExpenditure, governmentExpenditure, nationalDefence, nationalSecurity } from './russianBudget.ts';
import { nominalGDP } from './russianEconomy.ts';

const place = 'RUS';
const NOT_READ = 'not read: before its first figure the estimate of SIPRI stands in';

/** What is counted as military spending. */
export const definition = dimension('definition', 'definitions of military spending', [
  ...['defence', 'defenceAndSecurity', 'sipri', 'iiss', 'bnd'],
]);

const FLAG = 'a definition: which figures the definition counts';
const flags = (at: Record<string, number>) => ({ value: 0, at, because: FLAG });

export const countsChapter = parameter({
  label: 'counts the budget chapter on national defence (1) or an estimate by others (0)',
  unit: '1',
  over: [definition],
  assumed: flags({ defence: 1, defenceAndSecurity: 1 }),
});

export const countsSecurity = parameter({
  label: 'counts the budget chapter on national security (1) or not (0)',
  unit: '1',
  over: [definition],
  assumed: flags({ defenceAndSecurity: 1 }),
});

export const countsSIPRI = parameter({
  label: 'is the estimate of SIPRI (1) or not (0)',
  unit: '1',
  over: [definition],
  assumed: flags({ sipri: 1 }),
});

export const countsIISS = parameter({
  label: 'is the estimate of the IISS (1) or not (0)',
  unit: '1',
  over: [definition],
  assumed: flags({ iiss: 1 }),
});

export const firstFigure = parameter({
  label: 'first year with a published figure',
  unit: 'year',
  over: [definition],
  assumed: {
    value: 2021,
    at: { defence: 2021, defenceAndSecurity: 2024, sipri: 2019, iiss: 2024, bnd: 2022 },
    because: 'a definition: where the figures at hand begin',
  },
});

export const lastFigure = parameter({
  label: 'last year with a published figure',
  unit: 'year',
  over: [definition],
  assumed: {
    value: 2025,
    at: { defence: 2026, defenceAndSecurity: 2026 },
    because: 'a definition: where the figures at hand end',
  },
});

export const sipriBurden = parameter({
  label: 'military burden, SIPRI',
  unit: 'share',
  over: [year],
  range: [0, 1],
  from: {
    series: 'sipri.militaryBurden',
    place,
    after: 'hold',
    missing: { value: '3.85 %', because: 'the figure of 2019 stands for the years before: the table begins then' },
  },
});

export const iissBurden = parameter({
  label: 'defence burden, IISS Military Balance 2025',
  unit: 'share',
  over: [year],
  range: [0, 1],
  from: { series: 'iiss.defenceBurden', place, after: 'hold', missing: { value: '0 %', because: NOT_READ } },
});

export const bndBurden = parameter({
  label: 'military burden, German foreign intelligence service (BND)',
  unit: 'share',
  over: [year],
  range: [0, 1],
  from: { series: 'russia.militaryBurden@bnd', place, after: 'hold', missing: { value: '0 %', because: NOT_READ } },
});

export const budgetPriority = parameter({
  label: 'military share of the federal budget against the last published one',
  unit: '1',
  range: [0.1, 1.8],
  lever: { min: 0.5, max: 1.5, step: 0.05 },
  assumed: {
    value: 1,
    low: 0.65,
    high: 1.39,
    because:
      'kept by default; low: back to the share of 2023 (19 of 29.3 %); high: mid-year press reports put the chapter for 2026 at up to 18 trn roubles against 12.93 in the law',
  },
});

export const claimedShare = parameter({
  label: 'military share of the budget that was named in Brussels in February 2025',
  unit: 'share',
  range: [0, 1],
  assumed: { value: '40 %', because: 'the remark says about 40 %', source: 'remarks of 12 February 2025, as reported' },
});

export const published = variable({
  label: 'a figure is published for the year (1) or carried from another year (0)',
  unit: '1',
  over: [definition],
  equals: eq`when(${year} >= ${firstFigure} and ${year} <= ${lastFigure}, 1, 0)`,
});

export const budgetFigure = variable({
  label: 'military spending by budget chapters',
  unit: 'RUB/year',
  over: [definition],
  equals: eq`${countsChapter} * (${nationalDefence} + ${countsSecurity} * ${nationalSecurity})`,
});

export const ownBurden = variable({
  label: 'military burden as the institute estimates it',
  unit: 'share',
  over: [definition],
  equals: eq`when(${countsSIPRI} = 1, ${sipriBurden}, when(${countsIISS} = 1, ${iissBurden}, ${bndBurden}))`,
});

export const estimatedBurden = variable({
  label: 'military burden estimated outside Russia (before the first own figure: that of SIPRI)',
  unit: 'share',
  over: [definition],
  equals: eq`when(${year} < ${firstFigure}, ${sipriBurden}, ${ownBurden}) * (1 - ${countsChapter})`,
});

export const figure = variable({
  label: 'military spending as published',
  unit: 'RUB/year',
  over: [definition],
  equals: eq`${budgetFigure} + ${estimatedBurden} * ${nominalGDP}`,
});

export const heldShare = variable({
  label: 'last published share of the federal budget, held',
  unit: 'share',
  over: [definition],
  before: 0,
  equals: () => eq`when(${year} <= ${lastFigure}, ${figure} / ${federalExpenditure}, lastYear(${heldShare}))`,
});

export const spending = variable({
  label: 'military spending of Russia',
  unit: 'RUB/year',
  over: [definition],
  equals: eq`when(${year} <= ${lastFigure}, ${figure}, ${heldShare} * ${budgetPriority} * ${federalExpenditure})`,
});

export const shareOfFederalBudget = variable({
  label: 'military share of the federal budget',
  unit: 'share',
  over: [definition],
  equals: eq`${spending} / ${federalExpenditure}`,
});

export const shareOfGovernment = variable({
  label: 'military share of general government expenditure',
  unit: 'share',
  over: [definition],
  equals: eq`${spending} / ${governmentExpenditure}`,
});

export const shareOfGDP = variable({
  label: 'military share of GDP',
  unit: 'share',
  over: [definition],
  equals: eq`${spending} / ${nominalGDP}`,
});

export const distanceToClaim = variable({
  label: 'military share of the federal budget less the share that was named',
  unit: 'shareDifference',
  over: [definition],
  equals: eq`${shareOfFederalBudget} - ${claimedShare}`,
});
