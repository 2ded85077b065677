/** Artillery rounds as published: rates and claims of each producer, the Russian estimates, old stock made usable, transfers. */
import { choice, eq, parameter, stock, variable, year } from '../../language/quantity.ts';
import { firstPublishedYear, lastPublishedYear, monthsInYear } from './producers.ts';

const BEFORE_2022 = 'no figure before February 2022, which stands in; nothing is added up before that year';
const RUSI_2024 =
  'RUSI, Russian Military Objectives and Capacity in Ukraine Through 2024, February 2024, as relayed by the press';

// --- NATO producers and Ukraine ---

export const usMonthlyRate = parameter({
  label: 'US output of 155 mm projectiles a month',
  unit: 'round/month',
  over: [year],
  range: [0, 1e6],
  from: {
    series: ['artillery.usOutput@laplante', 'artillery.usOutput@pentagon', 'artillery.usOutput@us-army'],
    place: 'USA',
    until: 2025,
    after: 'hold',
    missing: { value: '14 000 round/month', because: BEFORE_2022 },
  },
});

export const usRate = variable({
  label: 'US output of 155 mm projectiles, annualised',
  unit: 'round/year',
  equals: eq`${usMonthlyRate} * ${monthsInYear}`,
});

export const europeanClaim = parameter({
  label: 'European capacity for 155 mm rounds, as claimed',
  unit: 'round/year',
  over: [year],
  range: [0, 2e7],
  from: {
    series: ['artillery.europeanCapacity@commission', 'artillery.europeanCapacity@nato-commission'],
    place: 'EU27',
    until: 2025,
    after: 'hold',
    missing: { value: '0.3 m round/year', because: BEFORE_2022 },
  },
});

export const ukrainianCapacity = parameter({
  label: 'Ukrainian capacity for artillery rounds',
  unit: 'round/year',
  range: [0, 1e7],
  lever: { min: 0, max: '2 m round/year', step: '0.1 m round/year' },
  assumed: {
    value: '0.3 m round/year',
    low: '0.1 m round/year',
    high: '0.8 m round/year',
    because:
      'level of 2025, in every year; Ukraine publishes growth rates of artillery and mortar rounds together, not rounds; the high end is what an outlook of 2.8 m for the EU, the UK and Ukraine in 2026 leaves above 2.0 m; the centre is our judgement, not sourced',
  },
});

// --- Russia: three published estimates and one of the user's own ---

export const russianEstimate = choice({
  label: 'estimate of Russian artillery output',
  options: {
    natoIntelligence: 'NATO officials (CNN, March 2024): 3.0 m a year, new production of artillery munitions',
    estonianIntelligence:
      'Estonian Foreign Intelligence Service (2025) and Bain (2024): 4.5 m a year, made or refurbished',
    ukrainePresident: 'President of Ukraine (October 2025): 7 m a year, artillery and mortar rounds, made or fired',
    custom: 'a figure of the user, made or refurbished',
  },
  initially: 'estonianIntelligence',
  because: 'the middle of the three, given alike by two publishers; each counts something else, so none is a mean',
});

const ESTONIAN = ['artillery.russianOutput@estonian-intelligence', 'artillery.russianOutput@rusi'] as const;
const RUSSIA_BEFORE = { value: '0.4 m round/year', because: BEFORE_2022 };

export const outputByNATO = parameter({
  label: 'Russian output, NATO officials (2023: a Western official)',
  unit: 'round/year',
  over: [year],
  from: {
    series: [
      'artillery.russianOutput@nato',
      'artillery.russianOutput@western-official',
      'artillery.russianOutput@estonian-intelligence',
    ],
    place: 'RUS',
    after: 'hold',
    missing: RUSSIA_BEFORE,
  },
});

export const outputByEstonia = parameter({
  label: 'Russian output, Estonian Foreign Intelligence Service (2023: RUSI)',
  unit: 'round/year',
  over: [year],
  from: { series: ESTONIAN, place: 'RUS', after: 'hold', missing: RUSSIA_BEFORE },
});

export const outputByUkraine = parameter({
  label: 'Russian output, President of Ukraine (to 2024: Estonian service, RUSI)',
  unit: 'round/year',
  over: [year],
  from: {
    series: ['artillery.russianOutput@ukraine-president', ...ESTONIAN],
    place: 'RUS',
    after: 'hold',
    missing: RUSSIA_BEFORE,
  },
});

export const customOutput = parameter({
  label: 'Russian output in 2025, figure of the user',
  unit: 'round/year',
  range: [0, 2e7],
  lever: {
    min: '1 m round/year',
    max: '10 m round/year',
    step: '0.1 m round/year',
    ticks: [
      { at: '3 m round/year', label: 'NATO officials', source: 'CNN, 11 March 2024' },
      { at: '4.5 m round/year', label: 'Estonia, Bain', source: 'Bain & Company for Sky News, 26 May 2024' },
      { at: '7 m round/year', label: 'Ukraine', source: 'President of Ukraine, 31 October 2025' },
    ],
  },
  assumed: { value: '4.5 m round/year', because: 'begins at the middle estimate; used only with the option custom' },
});

export const ownFigure = variable({
  label: 'Russian output with the figure of the user',
  unit: 'round/year',
  equals: eq`when(${year} < ${lastPublishedYear}, ${outputByEstonia}, ${customOutput})`,
});

export const estimatedOutput = variable({
  label: 'Russian output by the chosen estimate, its last figure held',
  unit: 'round/year',
  equals: eq`choose(${russianEstimate}, natoIntelligence: ${outputByNATO}, estonianIntelligence: ${outputByEstonia}, ukrainePresident: ${outputByUkraine}, custom: ${ownFigure})`,
});

// --- Russian rounds from old stock ---

export const refurbishedPart = parameter({
  label: 'part of the Russian estimate that is refurbished stock',
  unit: 'share',
  range: ['0 %', '100 %'],
  assumed: {
    value: '43 %',
    low: '33 %',
    high: '53 %',
    because:
      'of 4.5 m made or refurbished in 2024, NATO officials count 3.0 m as new (1 − 3.0/4.5 = 33 %), RUSI expected 1.3 m of 152 mm and 0.8 m of 122 mm new (1 − 2.1/4.5 = 53 %); the centre is the middle',
    source: RUSI_2024,
  },
});

export const refurbishedNow = variable({
  label: 'rounds the chosen estimate implies to be refurbished',
  unit: 'round/year',
  equals: eq`choose(${russianEstimate}, natoIntelligence: 0, estonianIntelligence: ${refurbishedPart}, ukrainePresident: ${refurbishedPart}, custom: ${refurbishedPart}) * ${estimatedOutput}`,
});

export const openingRefurbishable = parameter({
  label: 'Russian rounds in store that can be refurbished, start of 2022',
  unit: 'round',
  range: [0, 1e8],
  lever: { min: 0, max: '20 m round', step: '0.5 m round' },
  assumed: {
    value: '8 m round',
    low: '5.5 m round',
    high: '12 m round',
    because:
      'must cover what 2022-25 imply (43 % of 0.4 + 2.5 + 4.5 + 4.5 m = 5.1 m), and RUSI put about 3 m rounds, many in poor condition, in store in early 2024; the latter from memory, not sourced',
  },
});

export const depletionTime = parameter({
  label: 'years that the remaining stock takes at least',
  unit: 'year',
  range: [1, 10],
  assumed: {
    value: 2,
    low: 1,
    high: 4,
    because:
      'the last rounds are the hardest to restore: half of what is left can be made usable in a year; our judgement, not sourced',
  },
});

export const refurbished = variable({
  label: 'Russian rounds refurbished',
  unit: 'round/year',
  before: 0,
  equals: () =>
    eq`when(${year} < ${firstPublishedYear}, 0, min(lastYear(${refurbishable}) / ${depletionTime}, when(${year} <= ${lastPublishedYear}, ${refurbishedNow}, lastYear(${refurbished}))))`,
});

export const refurbishable = stock({
  label: 'Russian rounds left that can be refurbished',
  unit: 'round',
  opening: openingRefurbishable,
  grows: () => eq`0 - ${refurbished}`,
});

export const russianNew = variable({
  label: 'Russian new production by the chosen estimate, held after 2025',
  unit: 'round/year',
  before: 0,
  equals: () =>
    eq`when(${year} <= ${lastPublishedYear}, max(0, ${estimatedOutput} - ${refurbished}), lastYear(${russianNew}))`,
});

// --- transfers to Russia ---

export const northKoreanTransfers = parameter({
  label: 'rounds transferred by North Korea, as published',
  unit: 'round/year',
  over: [year],
  from: {
    series: ['artillery.northKoreanTransfers@times', 'artillery.northKoreanTransfers@ukrainian-intelligence'],
    place: 'PRK',
    missing: { value: 0, because: 'no yearly figure but for 2024 and 2025; transfers are reported from late 2023 on' },
  },
});

export const iranianTransfers = parameter({
  label: 'rounds transferred by Iran, as published',
  unit: 'round/year',
  over: [year],
  from: {
    series: 'artillery.iranianTransfers',
    place: 'IRN',
    missing: { value: 0, because: 'NATO officials give a figure for 2023 only' },
  },
});

export const laterTransfers = parameter({
  label: 'rounds transferred a year after 2025',
  unit: 'round/year',
  range: [0, 1e7],
  lever: { min: 0, max: '4 m round/year', step: '0.1 m round/year' },
  assumed: {
    value: '0.7 m round/year',
    low: '0 m round/year',
    high: '1.5 m round/year',
    because:
      'low end of the range for 2025, after more than a halving that year and none in September 2025; from none to the high end of 2025',
  },
});

export const usablePart = parameter({
  label: 'part of the transferred rounds that can be used at once',
  unit: 'share',
  range: ['0 %', '100 %'],
  from: { series: 'artillery.northKoreanUsableShare', place: 'PRK', year: 2025 },
});

export const transfers = variable({
  label: 'rounds transferred to Russia',
  unit: 'round/year',
  equals: eq`when(${year} <= ${lastPublishedYear}, ${northKoreanTransfers} + ${iranianTransfers}, ${laterTransfers})`,
});

export const usableTransfers = variable({
  label: 'rounds transferred to Russia, usable at once',
  unit: 'round/year',
  equals: eq`${transfers} * ${usablePart}`,
});
