/** How many munitions Ukraine needs, and how many it makes, is given or has bought for it. */
import { choice, eq, parameter, variable, year } from '../../language/quantity.ts';
import { russianMissiles } from './missiles.ts';
import { baseOutput, extraRounds, output } from './munitions.ts';
import {
  american,
  european,
  isArtillery,
  isInterceptor,
  lastPublishedYear,
  monthsInYear,
  munition,
  perMissile,
  perRound,
  ukrainian,
} from './producers.ts';

// --- what Ukraine needs ---

export const artilleryNeed = choice({
  label: 'need of Ukraine for artillery rounds',
  options: {
    umerov: 'Minister of Defence Umerov (July 2024): 200 000 rounds a month',
    reznikov: 'Minister of Defence Reznikov (2023): 356 400 rounds a month',
  },
  initially: 'umerov',
  because: 'the later of the two statements',
});

export const needByUmerov = parameter({
  label: 'rounds needed a month, Umerov, 2024',
  unit: 'round/month',
  from: { series: 'artillery.statedNeed', edition: 'umerov', place: 'UKR', year: 2024 },
});

export const needByReznikov = parameter({
  label: 'rounds needed a month, Reznikov, 2023',
  unit: 'round/month',
  from: { series: 'artillery.statedNeed', edition: 'reznikov', place: 'UKR', year: 2023 },
});

export const hardTargets = parameter({
  label: 'part of Russian long-range missiles that only this class of interceptor stops',
  unit: 'share',
  range: ['0 %', '100 %'],
  assumed: {
    value: '40 %',
    low: '25 %',
    high: '60 %',
    because: 'ballistic and aeroballistic missiles among all long-range missiles; our judgement, not sourced',
  },
});

export const shotsPerMissile = parameter({
  label: 'interceptors fired at one missile',
  unit: '1',
  range: [1, 6],
  assumed: { value: 2, low: 1, high: 3, because: 'two at one target is the usual rule; from memory, not sourced' },
});

export const droneNeed = parameter({
  label: 'need of Ukraine for long-range one-way drones',
  unit: 'munition/year',
  range: [0, 1e6],
  assumed: {
    value: '30 000 munition/year',
    low: '20 000 munition/year',
    high: '60 000 munition/year',
    because: 'the order to its own industry for 2025; from two thirds to twice of it',
    source: 'President of Ukraine, 19 November 2024 (Kyiv Independent)',
  },
});

export const roundsNeeded = variable({
  label: 'need of Ukraine for artillery rounds, annualised',
  unit: 'munition/year',
  equals: eq`choose(${artilleryNeed}, umerov: ${needByUmerov}, reznikov: ${needByReznikov}) * ${monthsInYear} * ${perRound}`,
});

export const interceptorsNeeded = variable({
  label: 'need of Ukraine for interceptors',
  unit: 'munition/year',
  equals: eq`${russianMissiles} * ${perMissile} * ${hardTargets} * ${shotsPerMissile}`,
});

export const need = variable({
  label: 'need of Ukraine',
  unit: 'munition/year',
  over: [munition],
  equals: eq`when(${isArtillery} > 0, ${roundsNeeded}, when(${isInterceptor} > 0, ${interceptorsNeeded}, ${droneNeed}))`,
});

// --- what Ukraine gets ---

export const europeanPart = parameter({
  label: 'part of European output without extra orders that goes to Ukraine',
  unit: 'share',
  over: [munition],
  range: ['0 %', '100 %'],
  lever: { min: '0 %', max: '100 %', step: '5 %' },
  assumed: {
    value: '50 %',
    low: '20 %',
    high: '70 %',
    because:
      'half: of the million rounds promised in March 2023 about half came in the first year, at an output of 0.4 to 0.65 m; the half from memory, no count by year is published',
  },
});

export const orderedForUkraine = parameter({
  label: 'part of extra orders that goes to Ukraine',
  unit: 'share',
  over: [munition],
  range: ['0 %', '100 %'],
  lever: { min: '0 %', max: '100 %', step: '5 %' },
  assumed: { value: '0 %', because: 'a definition: extra orders fill the stores unless a scenario sends them on' },
});

export const americanPart = parameter({
  label: 'part of US output that goes to Ukraine',
  unit: 'share',
  over: [munition],
  range: ['0 %', '100 %'],
  lever: { min: '0 %', max: '100 %', step: '5 %' },
  assumed: {
    value: '0 %',
    because: 'US allocations were zero in 2026 (Kiel, release 29); what allies buy for Ukraine is a setting',
  },
});

export const thirdCountryRounds = parameter({
  label: 'rounds bought in third countries under the Czech initiative',
  unit: 'round/year',
  over: [year],
  from: {
    series: 'artillery.czechDeliveries',
    place: 'CZE',
    after: 'hold',
    missing: {
      value: 0,
      because: 'a yearly figure is published for 2025 only; 4.4 m rounds are the sum to the end of 2025',
    },
  },
});

export const continuation = parameter({
  label: 'part of the third-country purchases of 2025 that goes on',
  unit: 'share',
  range: ['0 %', '200 %'],
  lever: { min: '0 %', max: '150 %', step: '5 %' },
  assumed: {
    value: '60 %',
    low: '28 %',
    high: '100 %',
    because:
      'by February 2026 donors had committed 1.4 of the 5 bn euros aimed at for 2026 (28 %); the high end keeps 2025, the centre is the middle',
    source: 'President of Czechia, 16 February 2026',
  },
});

export const thirdCountry = variable({
  label: 'rounds bought in third countries for Ukraine',
  unit: 'munition/year',
  equals: eq`${thirdCountryRounds} * ${perRound} * when(${year} <= ${lastPublishedYear}, 1, ${continuation})`,
});

export const isCounted = variable({
  label: 'deliveries and stores are counted (1) or not yet (0)',
  unit: '1',
  equals: eq`when(${year} > ${lastPublishedYear}, 1, 0)`,
});

export const europeanDeliveries = variable({
  label: 'deliveries to Ukraine from European output',
  unit: 'munition/year',
  over: [munition],
  equals: eq`(sum(${baseOutput}, ${european}) * ${europeanPart} + ${extraRounds} * ${orderedForUkraine}) * ${isCounted}`,
});

export const americanDeliveries = variable({
  label: 'deliveries to Ukraine from US output',
  unit: 'munition/year',
  over: [munition],
  equals: eq`sum(${output}, ${american}) * ${americanPart} * ${isCounted}`,
});

export const delivered = variable({
  label: 'deliveries to Ukraine',
  unit: 'munition/year',
  over: [munition],
  equals: eq`${europeanDeliveries} + ${americanDeliveries} + ${isArtillery} * ${thirdCountry} * ${isCounted}`,
});

export const supply = variable({
  label: 'munitions that Ukraine gets or makes',
  unit: 'munition/year',
  over: [munition],
  equals: eq`(${delivered} + sum(${output}, ${ukrainian})) * ${isCounted}`,
});

export const coverage = variable({
  label: 'supply of Ukraine per need',
  unit: '1',
  over: [munition],
  equals: eq`when(${need} > 0, ${supply} / ${need}, 0)`,
});

export const shortfall = variable({
  label: 'need of Ukraine that nobody meets',
  unit: 'munition/year',
  over: [munition],
  equals: eq`max(0, ${need} - ${supply}) * ${isCounted}`,
});
