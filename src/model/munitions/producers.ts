/** Who makes which munition: the two dimensions, how their members are told apart, and how pieces are counted. */
import { dimension, parameter, subset } from '../../language/quantity.ts';

/** What is compared: artillery rounds, air-defence interceptors of the PAC-3 MSE class, long-range one-way drones. */
export const munition = dimension('munition', 'munitions', ['artillery', 'interceptor', 'drone']);

/** Who makes them; transfers from North Korea and Iran stand apart in `shells`. */
export const producer = dimension('producer', 'producers', ['USA', 'EUROPEAN_ALLIES', 'UKR', 'RUS']);

export const artilleryAlone = subset('artillery', munition, ['artillery']);
export const interceptorsAlone = subset('interceptors', munition, ['interceptor']);
export const dronesAlone = subset('one-way drones', munition, ['drone']);
export const alliedProducers = subset('NATO producers', producer, ['USA', 'EUROPEAN_ALLIES']);
export const american = subset('producers in the United States', producer, ['USA']);
export const european = subset('producers in European allied states', producer, ['EUROPEAN_ALLIES']);
export const ukrainian = subset('producers in Ukraine', producer, ['UKR']);
export const russian = subset('producers in Russia', producer, ['RUS']);

const TELLS_APART = 'a definition: tells the members of the list apart';
const COUNTED_ONE_BY_ONE = 'a definition: each piece counts as one munition';

export const isArtillery = parameter({
  label: 'is artillery (1) or not (0)',
  unit: '1',
  over: [munition],
  assumed: { value: 0, at: { artillery: 1 }, because: TELLS_APART },
});

export const isInterceptor = parameter({
  label: 'is an interceptor (1) or not (0)',
  unit: '1',
  over: [munition],
  assumed: { value: 0, at: { interceptor: 1 }, because: TELLS_APART },
});

export const isAmerican = parameter({
  label: 'made in the United States (1) or not (0)',
  unit: '1',
  over: [producer],
  assumed: { value: 0, at: { USA: 1 }, because: TELLS_APART },
});

export const isEuropean = parameter({
  label: 'made in European allied states (1) or not (0)',
  unit: '1',
  over: [producer],
  assumed: { value: 0, at: { EUROPEAN_ALLIES: 1 }, because: TELLS_APART },
});

export const isUkrainian = parameter({
  label: 'made in Ukraine (1) or not (0)',
  unit: '1',
  over: [producer],
  assumed: { value: 0, at: { UKR: 1 }, because: TELLS_APART },
});

export const isRussian = parameter({
  label: 'made in Russia (1) or not (0)',
  unit: '1',
  over: [producer],
  assumed: { value: 0, at: { RUS: 1 }, because: TELLS_APART },
});

export const perRound = parameter({
  label: 'munitions per round',
  unit: 'munition/round',
  assumed: { value: 1, because: COUNTED_ONE_BY_ONE },
});

export const perMissile = parameter({
  label: 'munitions per missile',
  unit: 'munition/missile',
  assumed: { value: 1, because: COUNTED_ONE_BY_ONE },
});

export const perDrone = parameter({
  label: 'munitions per drone',
  unit: 'munition/drone',
  assumed: { value: 1, because: COUNTED_ONE_BY_ONE },
});

export const monthsInYear = parameter({
  label: 'months in a year',
  unit: 'month/year',
  assumed: { value: 12, because: 'a definition: monthly rates are annualised' },
});

export const oneYear = parameter({
  label: 'step of the calculation',
  unit: 'year',
  assumed: { value: 1, because: 'a definition: stocks are carried from year-end to year-end' },
});

export const firstPublishedYear = parameter({
  label: 'first year with published output',
  unit: 'year',
  range: [2014, 2025],
  assumed: {
    value: 2022,
    because: 'the tables begin with February 2022; before, the first figure stands in and nothing is added up',
  },
});

export const lastPublishedYear = parameter({
  label: 'last year with published output',
  unit: 'year',
  range: [2022, 2025],
  assumed: {
    value: 2025,
    because:
      'the last year for which every large producer has a figure, and for which one is read; those for 2026 are plans or single months',
  },
});
