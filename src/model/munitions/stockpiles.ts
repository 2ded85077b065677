/** How many munitions European allies hold in store, against a number of days of fire, and since when the stores are filled. */
import { eq, parameter, stock, variable, year } from '../../language/quantity.ts';
import { europeanDeliveries, isCounted } from './deliveries.ts';
import { output } from './munitions.ts';
import { european, munition, oneYear } from './producers.ts';

export const ratePerDay = parameter({
  label: 'munitions fired a day in the planning case',
  unit: 'munition/day',
  over: [munition],
  range: [0, 1e6],
  lever: {
    min: 0,
    max: '100 000 munition/day',
    step: '0.5 munition/day',
    ticks: [
      {
        at: '14 600 munition/day',
        label: 'artillery: Ukraine, August 2024',
        source: 'Commander-in-Chief Syrskyi, August 2024',
      },
      {
        at: '27 500 munition/day',
        label: 'artillery: Russia, early 2025',
        source: 'Commander-in-Chief Syrskyi, 9 April 2025',
      },
    ],
  },
  assumed: {
    value: '11 100 munition/day',
    at: { interceptor: '10 munition/day', drone: '5.5 munition/day' },
    because:
      'artillery: a million rounds for 90 days; drones: 2 000 a year / 365; interceptors: 150 Russian long-range missiles a month are 5 a day, two shots each',
    source: 'Burilkov and Wolff, Defending Europe without the US, Bruegel and Kiel Institute, 21 February 2025',
  },
});

export const daysOfFire = parameter({
  label: 'days of fire to be held in store',
  unit: 'day',
  range: [0, 1000],
  lever: {
    min: '0 day',
    max: '365 day',
    step: '5 day',
    ticks: [{ at: '90 day', label: 'Bruegel and Kiel Institute', source: 'Burilkov and Wolff, 21 February 2025' }],
  },
  assumed: {
    value: '90 day',
    because: 'the only public target with a rate and a duration',
    source: 'Burilkov and Wolff, Defending Europe without the US, Bruegel and Kiel Institute, 21 February 2025',
  },
});

export const openingDays = parameter({
  label: 'days of fire in store at the end of 2025',
  unit: 'day',
  range: [0, 1000],
  assumed: {
    value: '20 day',
    low: '5 day',
    high: '60 day',
    because:
      'stores are secret; in 2023 diplomats said that some allies would run out within days (Reuters, 13 February 2023); centre and high end are our judgement',
  },
});

export const trainingPart = parameter({
  label: 'part of what European allies keep that is fired in training',
  unit: 'share',
  range: ['0 %', '100 %'],
  assumed: {
    value: '15 %',
    low: '5 %',
    high: '30 %',
    because: 'armies do not publish it; our judgement, not sourced',
  },
});

export const openingStore = variable({
  label: 'munitions in store at the end of 2025',
  unit: 'munition',
  over: [munition],
  equals: eq`${openingDays} * ${ratePerDay}`,
});

export const target = variable({
  label: 'munitions to be held in store',
  unit: 'munition',
  over: [munition],
  equals: eq`${daysOfFire} * ${ratePerDay}`,
});

export const undelivered = variable({
  label: 'European output that does not go to Ukraine',
  unit: 'munition/year',
  over: [munition],
  equals: eq`sum(${output}, ${european}) * ${isCounted} - ${europeanDeliveries}`,
});

export const training = variable({
  label: 'munitions fired in training by European allies',
  unit: 'munition/year',
  over: [munition],
  equals: eq`${undelivered} * ${trainingPart}`,
});

export const gap = variable({
  label: 'munitions missing in store at the start of the year',
  unit: 'munition',
  over: [munition],
  equals: () => eq`max(0, ${target} - lastYear(${store}))`,
});

export const kept = variable({
  label: 'munitions from European output that go into store',
  unit: 'munition/year',
  over: [munition],
  equals: eq`min(${undelivered} - ${training}, ${gap} / ${oneYear})`,
});

export const surplus = variable({
  label: 'European output beyond deliveries, training and full stores',
  unit: 'munition/year',
  over: [munition],
  equals: eq`${undelivered} - ${training} - ${kept}`,
});

export const store = stock({
  label: 'munitions in store of European allies',
  unit: 'munition',
  over: [munition],
  opening: openingStore,
  grows: () => eq`${kept}`,
});

export const daysInStore = variable({
  label: 'days of fire in store of European allies',
  unit: 'day',
  over: [munition],
  equals: eq`when(${ratePerDay} > 0, ${store} / ${ratePerDay}, 0)`,
});

export const filledSince = variable({
  label: 'year since which the stores are filled (0: not filled)',
  unit: 'year',
  over: [munition],
  before: 0,
  equals: () =>
    eq`when(${kept} * ${oneYear} >= ${gap}, when(lastYear(${filledSince}) > 0, lastYear(${filledSince}), ${year}), 0) * ${isCounted}`,
});
