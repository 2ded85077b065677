/** Who has soldiers for a mission abroad: active personnel, the part that can deploy, stated positions on land forces in Ukraine. */
import { choice, eq, parameter, variable } from '../../language/quantity.ts';
import { state } from '../places.ts';

const NO_STATEMENT = 'no statement found; counted as no stated yes';

export const activePersonnel = parameter({
  label: 'active military personnel',
  unit: 'person',
  over: [state],
  range: [0, 3_000_000],
  from: {
    series: ['force.activePersonnel@nato-2025-08', 'force.activePersonnel@factbook-2026-05', 'nato.personnel@2025-08'],
    year: 'latest',
    missing: {
      at: { CHE: '0 person', CYP: '0 person', MLT: '0 person' },
      because:
        'no comparable figure: the Swiss strength is a militia establishment, Cyprus and Malta are in none of the tables; they count as having no pool',
    },
  },
});

export const deployablePart = parameter({
  label: 'soldiers that can deploy, per person on active duty',
  unit: 'soldier/person',
  range: [0, 1],
  lever: {
    min: 0.05,
    max: 0.3,
    step: 0.01,
    ticks: [
      { at: 0.1, label: 'EDA 2009: about 10 %', source: 'Biscop, 2011, after EDA' },
      { at: 0.158, label: '300 000 of 1.9 million', source: 'Financial Times, 2025' },
    ],
  },
  assumed: {
    value: 0.158,
    low: 0.1,
    high: 0.28,
    because:
      'central: 300 000 of 1.9 million within months; low: 170 000 of 1.67 million in 2009; high: 417 000 called deployable in 2014, set against the 1.47 million of the EU and the United Kingdom in 2025; the three definitions differ, and the part is taken to be the same for every state',
    source: 'Financial Times, 2025; Biscop, 2011, after EDA; EDA, 2014',
  },
});

export const contributors = choice({
  label: 'European states that send soldiers',
  options: {
    statedPositions:
      'states with a stated yes to land forces inside Ukraine after a ceasefire, by their deployable soldiers',
    namedNumbers: 'the same states, in proportion to the highest numbers of soldiers they have named',
    deployableForces: 'all European states by their deployable soldiers, whatever their stated position',
  },
  initially: 'statedPositions',
  because: 'the positions that governments have stated need no further assumption; they may change',
});

export const landInUkraine = parameter({
  label: 'stated yes to land forces in Ukraine (1) or not (0)',
  unit: '1',
  over: [state],
  range: [0, 1],
  from: { series: 'force.landInUkraine', year: 'latest', missing: { value: 0, because: NO_STATEMENT } },
});

export const lowestOffer = parameter({
  label: 'soldiers named in a national statement, lower figure',
  unit: 'soldier',
  over: [state],
  from: {
    series: 'force.landPledgeLow',
    year: 'latest',
    missing: { value: '0 soldier', because: 'no public statement of this state names a number' },
  },
});

export const highestOffer = parameter({
  label: 'soldiers named in a national statement, higher figure',
  unit: 'soldier',
  over: [state],
  from: {
    series: 'force.landPledgeHigh',
    year: 'latest',
    missing: { value: '0 soldier', because: 'no public statement of this state names a number' },
  },
});

export const inEurope = parameter({
  label: 'European contributor (1) or not (0)',
  unit: '1',
  over: [state],
  range: [0, 1],
  assumed: {
    value: 1,
    at: { USA: 0, CAN: 0, AUS: 0, NZL: 0, JPN: 0, KOR: 0 },
    because: 'a definition: all states of the model but those across the Atlantic and in the Pacific',
  },
});

export const beyondEurope = parameter({
  label: 'contributor outside Europe other than the United States (1) or not (0)',
  unit: '1',
  over: [state],
  range: [0, 1],
  assumed: {
    value: 0,
    at: { CAN: 1, AUS: 1, NZL: 1, JPN: 1, KOR: 1 },
    because: 'a definition: Canada, Australia, New Zealand, Japan and South Korea',
  },
});

export const isUnitedStates = parameter({
  label: 'the United States (1) or another state (0)',
  unit: '1',
  over: [state],
  range: [0, 1],
  assumed: { value: 0, at: { USA: 1 }, because: 'a definition: tells the United States apart' },
});

export const deployableSoldiers = variable({
  label: 'deployable soldiers',
  unit: 'soldier',
  over: [state],
  equals: eq`${activePersonnel} * ${deployablePart}`,
});

export const deployableInEurope = variable({
  label: 'deployable soldiers of all European states',
  unit: 'soldier',
  equals: eq`sum(${deployableSoldiers} * ${inEurope}, ${state})`,
});

export const countedSoldiers = variable({
  label: 'soldiers that the European states which send some are counted by',
  unit: 'soldier',
  over: [state],
  equals: eq`${inEurope} * choose(${contributors}, statedPositions: ${landInUkraine} * ${deployableSoldiers}, namedNumbers: ${landInUkraine} * ${highestOffer}, deployableForces: ${deployableSoldiers})`,
});

export const europeanKey = variable({
  label: 'part of the European soldiers that the state sends',
  unit: 'share',
  over: [state],
  equals: eq`when(sum(${countedSoldiers}, ${state}) > 0, ${countedSoldiers} / sum(${countedSoldiers}, ${state}), 0)`,
});

export const poolBeyondEurope = variable({
  label: 'deployable soldiers of contributors outside Europe, the United States left out',
  unit: 'soldier',
  over: [state],
  equals: eq`${beyondEurope} * ${deployableSoldiers}`,
});

export const keyBeyondEurope = variable({
  label: 'part of the non-European soldiers that the state sends, by deployable soldiers',
  unit: 'share',
  over: [state],
  equals: eq`when(sum(${poolBeyondEurope}, ${state}) > 0, ${poolBeyondEurope} / sum(${poolBeyondEurope}, ${state}), 0)`,
});

export const lowestOffers = variable({
  label: 'soldiers named by the states with a stated yes, lower figures',
  unit: 'soldier',
  equals: eq`sum(${lowestOffer} * ${landInUkraine}, ${state})`,
});

export const highestOffers = variable({
  label: 'soldiers named by the states with a stated yes, higher figures',
  unit: 'soldier',
  equals: eq`sum(${highestOffer} * ${landInUkraine}, ${state})`,
});
