/** Interceptors, one-way drones and long-range missiles as published, producer by producer. */
import { eq, parameter, variable, year } from '../../language/quantity.ts';
import {
  isAmerican,
  isEuropean,
  isRussian,
  isUkrainian,
  lastPublishedYear,
  monthsInYear,
  perDrone,
  perMissile,
  producer,
} from './producers.ts';

// --- interceptors of the PAC-3 MSE class ---

export const usInterceptors = parameter({
  label: 'US output of PAC-3 MSE',
  unit: 'missile/year',
  over: [year],
  from: {
    series: 'interceptor.pac3Output',
    place: 'USA',
    after: 'hold',
    missing: {
      value: '517 missile/year',
      because: 'output of 2025 was a fifth more than in 2024: 620 / 1.2; earlier years are held there',
    },
  },
});

export const europeanInterceptors = parameter({
  label: 'European output of interceptors of this class',
  unit: 'missile/year',
  range: [0, 1e5],
  assumed: {
    value: '250 missile/year',
    low: '120 missile/year',
    high: '400 missile/year',
    because:
      'level of 2025, in every year; MBDA publishes no rate for Aster; close to 1 000 are on order since December 2022; spread over four years, our judgement, that is 250 a year',
    source: 'Airforce Technology, 31 July 2025, on the orders of France, Italy and the United Kingdom',
  },
});

export const interceptors = variable({
  label: 'interceptors by producer, as published',
  unit: 'munition/year',
  over: [producer],
  equals: eq`(${isAmerican} * ${usInterceptors} + ${isEuropean} * ${europeanInterceptors}) * ${perMissile}`,
});

export const russianMissileRate = parameter({
  label: 'Russian output of long-range missiles a month, 2025',
  unit: 'missile/month',
  from: { series: 'missile.russianOutput', edition: 'ukrainian-intelligence', place: 'RUS', year: 2025 },
});

export const russianMissiles = variable({
  label: 'Russian output of long-range missiles',
  unit: 'missile/year',
  equals: eq`${russianMissileRate} * ${monthsInYear}`,
});

// --- long-range one-way drones; decoys are left out on every side ---

export const firstDroneYear = parameter({
  label: 'first year of Geran-2 production in Russia',
  unit: 'year',
  range: [2022, 2024],
  assumed: { value: 2023, because: 'the first year that documents of the Tatarstan plant give a count for (CNN)' },
});

export const dronesInFirstYear = parameter({
  label: 'Russian output of Geran-2, 2023',
  unit: 'drone/year',
  from: { series: 'drone.russianOutput', edition: 'cnn', place: 'RUS', year: 2023 },
});

export const dronesInNineMonths = parameter({
  label: 'Russian output of Geran-2, January to September 2024',
  unit: 'drone',
  from: { series: 'drone.russianOutputNineMonths', place: 'RUS', year: 2024 },
});

export const nineMonths = parameter({
  label: 'nine months',
  unit: 'year',
  assumed: { value: 0.75, because: 'a definition: 9/12 of a year, to annualise a count of nine months' },
});

export const dronesPerMonth = parameter({
  label: 'Russian output of Geran-2 a month, September 2025',
  unit: 'drone/month',
  from: { series: 'drone.russianOutput', edition: 'ukrainian-intelligence', place: 'RUS', year: 2025 },
});

export const earlyRussianDrones = variable({
  label: 'Russian output of Geran-2 to 2024',
  unit: 'drone/year',
  equals: eq`when(${year} < ${firstDroneYear}, 0, when(${year} = ${firstDroneYear}, ${dronesInFirstYear}, ${dronesInNineMonths} / ${nineMonths}))`,
});

export const russianDrones = variable({
  label: 'Russian output of Geran-2',
  unit: 'drone/year',
  equals: eq`when(${year} < ${lastPublishedYear}, ${earlyRussianDrones}, ${dronesPerMonth} * ${monthsInYear})`,
});

export const ukrainianDrones = parameter({
  label: 'Ukrainian output of long-range drones, 2025',
  unit: 'drone/year',
  range: [0, 1e6],
  assumed: {
    value: '20 000 drone/year',
    low: '10 000 drone/year',
    high: '30 000 drone/year',
    because:
      'level of 2025, in every year; the order for 2025 was at least 30 000; a count of what was made is not published, so two thirds is taken with one third and all as the ends',
    source: 'President of Ukraine, 19 November 2024 (Kyiv Independent)',
  },
});

export const usDrones = parameter({
  label: 'US output of long-range one-way drones',
  unit: 'drone/year',
  range: [0, 1e6],
  assumed: {
    value: '300 drone/year',
    low: '0 drone/year',
    high: '1000 drone/year',
    because: 'first small series in 2025; our judgement, not sourced',
  },
});

export const europeanDrones = parameter({
  label: 'European output of long-range one-way drones',
  unit: 'drone/year',
  range: [0, 1e6],
  assumed: {
    value: '500 drone/year',
    low: '0 drone/year',
    high: '2000 drone/year',
    because: 'single contracts of some hundreds; the high end is what Bruegel asks for; our judgement, not sourced',
  },
});

export const alliedDrones = variable({
  label: 'one-way drones of NATO producers, as assumed',
  unit: 'drone/year',
  over: [producer],
  equals: eq`${isAmerican} * ${usDrones} + ${isEuropean} * ${europeanDrones}`,
});

export const warringDrones = variable({
  label: 'one-way drones of Ukraine and Russia',
  unit: 'drone/year',
  over: [producer],
  equals: eq`${isUkrainian} * ${ukrainianDrones} + ${isRussian} * ${russianDrones}`,
});

export const drones = variable({
  label: 'one-way drones by producer',
  unit: 'munition/year',
  over: [producer],
  equals: eq`(${alliedDrones} + ${warringDrones}) * ${perDrone}`,
});
