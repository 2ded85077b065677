/** By which rule the states that share would split a sum between them. */
import { choice, eq, parameter, variable } from '../../language/quantity.ts';
import { kind, total, usPlace } from './donors.ts';
import { gdp, gdpPerHead, population } from '../economy/economy.ts';
import * as institutions from './institutions.ts';
import { state } from '../places.ts';

const KIEL = 'Kiel Institute, Policy Brief 186, March 2025';

// --- who shares ---

export const sharers = choice({
  label: 'who shares',
  options: {
    europeanNato: 'the European members of NATO',
    europeanUnionAndNeighbours: 'the EU-27, the United Kingdom and Norway',
    allExceptUS: 'all states of the model except the United States',
  },
  initially: 'europeanNato',
  because: 'the remarks of February 2025 were addressed to the European members of NATO',
});

export const inEuropeanNato = parameter({
  label: 'European member of NATO (1) or not (0)',
  unit: '1',
  over: [state],
  range: [0, 1],
  from: { series: 'group.EUROPEAN_NATO', missing: { value: 0, because: 'not one of the European members of NATO' } },
});

export const inUnionOrNeighbour = parameter({
  label: 'EU-27, United Kingdom or Norway (1) or not (0)',
  unit: '1',
  over: [state],
  range: [0, 1],
  from: {
    series: 'group.EU27_UK_NO',
    missing: { value: 0, because: 'not one of the EU-27, the United Kingdom or Norway' },
  },
});

export const isSharer = variable({
  label: 'shares (1) or does not (0)',
  unit: '1',
  over: [state],
  equals: eq`choose(${sharers}, europeanNato: ${inEuropeanNato}, europeanUnionAndNeighbours: ${inUnionOrNeighbour}, allExceptUS: 1 - ${usPlace})`,
});

// --- by which rule ---

export const rule = choice({
  label: 'sharing rule',
  options: {
    gdp: 'in proportion to GDP',
    donors: 'in proportion to the aid of all kinds that each state gives already',
    capacity:
      'in proportion to GDP with relief for states below the mean GDP per head, as in the scale of the United Nations',
    perHead: 'the same amount for each inhabitant',
    custom: 'in proportion to weights that the scenario sets',
    rate: 'aid of each state is exactly a given share of its GDP; who gives more comes down to it',
    floor: 'aid of each state is at least a given share of its GDP; who gives more goes on',
    increment: 'each state adds a given share of its GDP to what it gives',
  },
  initially: 'gdp',
  because: 'shares of GDP are the yardstick of most published comparisons of aid',
});

export const reliefGradient = parameter({
  label: 'relief for each per cent below the mean GDP per head',
  unit: 'share',
  range: ['0 %', '100 %'],
  assumed: {
    value: '80 %',
    because: 'the gradient of the low per capita income adjustment in the scale of assessments of the United Nations',
    source: 'United Nations, General Assembly resolution 55/5 B, 23 December 2000',
  },
});

export const customWeight = parameter({
  label: 'weight of the state under custom sharing',
  unit: '1',
  over: [state],
  range: [0, 1e6],
  assumed: { value: 1, because: 'the same weight for each sharing state, until a scenario sets others' },
});

export const sharersGDP = variable({
  label: 'GDP of the sharing states',
  unit: 'USD2025/year',
  equals: eq`sum(${isSharer} * ${gdp}, ${state})`,
});

export const sharersPopulation = variable({
  label: 'population of the sharing states',
  unit: 'person',
  equals: eq`sum(${isSharer} * ${population}, ${state})`,
});

export const shareByGDP = variable({
  label: 'share by GDP',
  unit: 'share',
  over: [state],
  equals: eq`${isSharer} * ${gdp} / ${sharersGDP}`,
});

export const sharersAid = variable({
  label: 'aid of the sharing states before any replacement',
  unit: 'USD2025/year',
  equals: eq`sum(${isSharer} * ${total}, ${state})`,
});

export const shareByAid = variable({
  label: 'share by present aid of all kinds; by GDP where nobody gives any',
  unit: 'share',
  over: [state],
  equals: eq`when(${sharersAid} > 0, ${isSharer} * ${total} / ${sharersAid}, ${shareByGDP})`,
});

export const relief = variable({
  label: 'relief for a GDP per head below the mean of the sharing states',
  unit: 'share',
  over: [state],
  equals: eq`${reliefGradient} * max(0, 1 - ${gdpPerHead} * ${sharersPopulation} / ${sharersGDP})`,
});

export const shareByCapacity = variable({
  label: 'share by capacity to pay',
  unit: 'share',
  over: [state],
  equals: eq`${isSharer} * ${gdp} * (1 - ${relief}) / sum(${isSharer} * ${gdp} * (1 - ${relief}), ${state})`,
});

export const shareByPopulation = variable({
  label: 'share by population',
  unit: 'share',
  over: [state],
  equals: eq`${isSharer} * ${population} / ${sharersPopulation}`,
});

export const sharersWeight = variable({
  label: 'sum of the weights of the sharing states',
  unit: '1',
  equals: eq`sum(${isSharer} * ${customWeight}, ${state})`,
});

export const shareByWeight = variable({
  label: 'share by the weights of the scenario; by GDP where all are zero',
  unit: 'share',
  over: [state],
  equals: eq`when(${sharersWeight} > 0, ${isSharer} * ${customWeight} / ${sharersWeight}, ${shareByGDP})`,
});

export const share = variable({
  label: 'share of what is split; none under the rules that set a share of GDP instead',
  unit: 'share',
  over: [state],
  equals: eq`choose(${rule}, gdp: ${shareByGDP}, donors: ${shareByAid}, capacity: ${shareByCapacity}, perHead: ${shareByPopulation}, custom: ${shareByWeight}, rate: 0, floor: 0, increment: 0)`,
});

// --- rules that set a share of GDP instead of splitting a sum ---

export const shareOfGDPAsked = parameter({
  label: 'share of GDP asked for under the rules rate, floor and increment',
  unit: 'share',
  range: ['0 %', '5 %'],
  lever: {
    min: '0 %',
    max: '1 %',
    step: '0.01 %',
    ticks: [
      { at: '0.12 %', label: 'increment, military aid', source: 'Bruegel, 21 February 2025' },
      { at: '0.21 %', label: 'new level, all aid', source: KIEL },
      { at: '0.25 %', label: 'Latvia and Lithuania, military aid', source: 'announcements of April and June 2024' },
    ],
  },
  assumed: { value: '0.21 %', because: 'the level at which Europe would replace the United States', source: KIEL },
});

export const levelOfState = choice({
  label: 'what counts as the present aid of a state under the rules rate and floor',
  options: {
    ownAid: 'its own aid',
    withInstitutions: 'its own aid and what is attributed to it of the aid of the EU institutions',
  },
  initially: 'ownAid',
  because: 'shares of GDP are published for the aid of the states; EU aid is shown apart',
});

export const presentAid = variable({
  label: 'present aid, as the rules rate and floor see it',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${total} + choose(${levelOfState}, ownAid: 0, withInstitutions: sum(${institutions.attributed}, ${kind}))`,
});

export const aidAsked = variable({
  label: 'aid at the share of GDP asked for',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${shareOfGDPAsked} * ${gdp}`,
});

export const setByShare = variable({
  label: 'change of aid under the rules that set a share of GDP; below zero where a rate brings aid down',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${isSharer} * choose(${rule}, gdp: 0, donors: 0, capacity: 0, perHead: 0, custom: 0, rate: ${aidAsked} - ${presentAid}, floor: max(0, ${aidAsked} - ${presentAid}), increment: ${aidAsked})`,
});
