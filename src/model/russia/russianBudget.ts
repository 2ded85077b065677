/** What Russia's federal budget and general government spend, and what the budget chapters on defence and security hold. */
import { choice, eq, parameter, variable, year } from '../../language/quantity.ts';
import { nominalGDP, roublePerUnit } from './russianEconomy.ts';

const place = 'RUS';
const LAWS = ['law-2023-11', 'law-2024-11', 'law-2025-11'];
const IN_LAW = ['executed', 'amended', ...LAWS].map((edition) => `russia.nationalDefence@${edition}`);
const NOT_READ = 'not read: before its first figure another quantity stands in';

export const basis = choice({
  label: 'reading of the budget chapter on national defence',
  options: {
    law: 'budget law; amended law for 2022 and 2023, execution for 2021',
    reported: 'the highest figure reported for the year: 5.5 trn roubles for 2022, up to 18 trn for 2026',
  },
  initially: 'law',
  because: 'the law is the only basis published for every year; execution has been classified in part since 2022',
});

// --- the federal budget ---

export const defenceInLaw = parameter({
  label: 'national defence in the budget law',
  unit: 'RUB/year',
  over: [year],
  from: { series: IN_LAW, place, after: 'hold', missing: { value: '3.57 trn RUB/year', because: NOT_READ } },
});

export const defenceReported = parameter({
  label: 'national defence, highest report',
  unit: 'RUB/year',
  over: [year],
  from: {
    series: ['russia.nationalDefence@minfin-documents', 'russia.nationalDefenceUpperReport', ...IN_LAW],
    place,
    after: 'hold',
    missing: { value: '3.57 trn RUB/year', because: NOT_READ },
  },
});

export const securityInLaw = parameter({
  label: 'national security and law enforcement in the budget law',
  unit: 'RUB/year',
  over: [year],
  from: {
    series: LAWS.map((edition) => `russia.nationalSecurity@${edition}`),
    place,
    after: 'hold',
    missing: { value: '3.3 trn RUB/year', because: NOT_READ },
  },
});

export const totalInLaw = parameter({
  label: 'federal expenditure in the budget law',
  unit: 'RUB/year',
  over: [year],
  from: {
    series: LAWS.map((edition) => `russia.federalExpenditure@${edition}`),
    place,
    after: 'hold',
    missing: { value: '36.66 trn RUB/year', because: NOT_READ },
  },
});

export const publishedDefenceShare = parameter({
  label: 'published share of national defence in the federal budget',
  unit: 'share',
  over: [year],
  range: [0, 1],
  from: {
    series: ['russia.defenceShareOfBudget@executed', 'russia.defenceShareOfBudget@amended'],
    place,
    after: 'hold',
    missing: { value: '14.4 %', because: 'the share of 2021 stands for the years before: the tables begin then' },
  },
});

export const defenceIn2021 = parameter({
  label: 'national defence, 2021',
  unit: 'RUB/year',
  from: { series: 'russia.nationalDefence@executed', place, year: 2021 },
});

export const defenceShareIn2021 = parameter({
  label: 'share of national defence in the federal budget, 2021',
  unit: 'share',
  from: { series: 'russia.defenceShareOfBudget@executed', place, year: 2021 },
});

export const bothSharesIn2021 = parameter({
  label: 'share of defence and security in the federal budget, 2021',
  unit: 'share',
  from: { series: 'russia.defenceAndSecurityShareOfBudget@executed', place, year: 2021 },
});

export const gdpIn2021 = parameter({
  label: 'GDP in roubles, 2021',
  unit: 'NCU/year',
  from: { series: 'weo.nominalGDP', place, year: 2021 },
});

export const governmentShare = parameter({
  label: 'general government expenditure, share of GDP',
  unit: 'share',
  over: [year],
  range: [0, 1],
  from: { series: 'weo.expenditureShare', place, after: 'hold' },
});

export const firstBudgetYear = parameter({
  label: 'first year with a published budget chapter',
  unit: 'year',
  assumed: { value: 2021, because: 'a definition: where the table of the chapter begins' },
});

export const firstLawYear = parameter({
  label: 'first year with a budget law that states its total',
  unit: 'year',
  assumed: { value: 2024, because: 'a definition: the law of November 2023 is the first at hand' },
});

export const lastChapterYear = parameter({
  label: 'last year with a published budget chapter',
  unit: 'year',
  assumed: { value: 2026, because: 'a definition: the law of November 2025' },
});

export const lastLawYear = parameter({
  label: 'last year of the newest budget law',
  unit: 'year',
  assumed: { value: 2028, because: 'a definition: the law of November 2025 plans to 2028' },
});

export const plannedShareOfGDP = variable({
  label: 'federal expenditure as planned, share of GDP',
  unit: 'share',
  before: 0,
  equals: () => eq`when(${year} <= ${lastLawYear}, ${plannedFigure} / ${nominalGDP}, lastYear(${plannedShareOfGDP}))`,
});

export const totalIn2021 = variable({
  label: 'federal expenditure of 2021, from the chapter and its published share',
  unit: 'RUB/year',
  equals: eq`${defenceIn2021} / ${defenceShareIn2021}`,
});

export const shareOfGDPIn2021 = variable({
  label: 'federal expenditure, share of GDP, 2021',
  unit: 'share',
  equals: eq`${totalIn2021} / (${gdpIn2021} * ${roublePerUnit})`,
});

export const totalBeforeLaws = variable({
  label: 'federal expenditure before the laws at hand, from the chapter and its share (before 2021: share of GDP kept)',
  unit: 'RUB/year',
  equals: eq`when(${year} < ${firstBudgetYear}, ${shareOfGDPIn2021} * ${nominalGDP}, ${defenceInLaw} / ${publishedDefenceShare})`,
});

export const plannedFigure = variable({
  label: 'federal expenditure, published',
  unit: 'RUB/year',
  equals: eq`when(${year} < ${firstLawYear}, ${totalBeforeLaws}, ${totalInLaw})`,
});

export const plannedExpenditure = variable({
  label: 'federal expenditure as planned; after the last law its share of GDP is kept',
  unit: 'RUB/year',
  equals: eq`when(${year} <= ${lastLawYear}, ${plannedFigure}, ${plannedShareOfGDP} * ${nominalGDP})`,
});

export const nationalDefence = variable({
  label:
    'budget chapter on national defence as published (before 2021: share of the budget kept; after 2026: last figure)',
  unit: 'RUB/year',
  equals: eq`when(${year} < ${firstBudgetYear}, ${defenceShareIn2021} * ${plannedExpenditure}, choose(${basis}, law: ${defenceInLaw}, reported: ${defenceReported}))`,
});

export const overspending = variable({
  label: 'national defence above the law, share of planned federal expenditure',
  unit: 'share',
  before: 0,
  equals: () =>
    eq`when(${year} < ${firstBudgetYear}, 0, when(${year} <= ${lastChapterYear}, (${nationalDefence} - ${defenceInLaw}) / ${plannedExpenditure}, lastYear(${overspending})))`,
});

export const federalExpenditure = variable({
  label: 'federal expenditure',
  unit: 'RUB/year',
  equals: eq`${plannedExpenditure} * (1 + ${overspending})`,
});

export const nationalSecurity = variable({
  label: 'budget chapter on national security as published (before 2024: share of 2021 kept; after 2026: last figure)',
  unit: 'RUB/year',
  equals: eq`when(${year} < ${firstLawYear}, (${bothSharesIn2021} - ${defenceShareIn2021}) * ${plannedExpenditure}, ${securityInLaw})`,
});

export const governmentExpenditure = variable({
  label: 'expenditure of general government',
  unit: 'RUB/year',
  equals: eq`${governmentShare} * ${nominalGDP}`,
});
