/** How many soldiers a force in Ukraine has: given as a number, or by a concept as soldiers per kilometre of the line it guards. */
import { choice, eq, parameter, variable, year } from '../../language/quantity.ts';
import { lineAndBorderLength, lineLength } from '../ukraine/ukraine.ts';

const OF_THE_LINE = 'divided by the 1 063 km of the line of August 2026';

export const sizing = choice({
  label: 'how the size is found',
  options: {
    given: 'a number of soldiers is given',
    byLine: 'soldiers per kilometre under the concept, times the guarded length',
  },
  initially: 'given',
  because: 'published proposals state numbers of soldiers; densities are derived from them',
});

export const concept = choice({
  label: 'concept of the force',
  options: {
    monitor: 'observes a ceasefire and reports',
    reassurance: 'stays behind the line, trains, and shows presence',
    deterrence: 'can fight in support of the Ukrainian army',
    forwardDefence: 'holds positions along the line itself',
  },
  initially: 'reassurance',
  because: 'the concept that the coalition of January 2026 planned for',
});

export const givenSize = parameter({
  label: 'soldiers in Ukraine at full strength, given',
  unit: 'soldier',
  range: [0, 1_000_000],
  lever: {
    min: 0,
    max: 200_000,
    step: 1_000,
    ticks: [
      { at: 6_000, label: 'monitoring', source: 'CSIS, August 2025' },
      { at: 10_000, label: 'brigade', source: 'IISS, A European Reassurance Force for Ukraine, March 2025' },
      { at: 15_000, label: 'United Kingdom and France', source: 'UK media, January 2026' },
      { at: 25_000, label: 'division', source: 'IISS, A European Reassurance Force for Ukraine, March 2025' },
      { at: 60_000, label: 'corps, lower', source: 'IISS, A European Reassurance Force for Ukraine, March 2025' },
      { at: 64_000, label: 'plan of April 2025', source: 'The Times, 29 April 2025' },
      { at: 100_000, label: 'corps, upper', source: 'IISS, A European Reassurance Force for Ukraine, March 2025' },
      { at: 150_000, label: 'twice the contact line estimate', source: 'Hodges, 2025' },
      { at: 200_000, label: 'minimum named by Ukraine', source: 'President of Ukraine, 21 January 2025' },
    ],
  },
  assumed: { value: '0 soldier', because: 'without a scenario there is no force' },
});

export const guarded = choice({
  label: 'what is guarded',
  options: {
    line: 'the chosen line alone',
    lineAndBorder: 'the chosen line and the further border with Russia, Belarus and Transnistria',
  },
  initially: 'line',
  because: 'published densities are given for the line; with the border the length is about three times as long',
});

export const densityToMonitor = parameter({
  label: 'soldiers per kilometre to monitor',
  unit: 'soldier/km',
  range: [0, 1_000],
  assumed: {
    value: '6 soldier/km',
    low: '4 soldier/km',
    high: '7 soldier/km',
    because: `6 000 soldiers of the monitoring option ${OF_THE_LINE}; high: 7 per kilometre on the line at any time, out of 100 000`,
    source: 'CSIS, August 2025; Defence Express, February 2025',
  },
});

export const densityToReassure = parameter({
  label: 'soldiers per kilometre to reassure',
  unit: 'soldier/km',
  range: [0, 1_000],
  assumed: {
    value: '19 soldier/km',
    low: '9 soldier/km',
    high: '28 soldier/km',
    because: `20 000 soldiers, the middle of the planned 10 000 to 30 000, ${OF_THE_LINE}`,
    source: 'UK media, January 2026',
  },
});

export const densityToDeter = parameter({
  label: 'soldiers per kilometre to deter',
  unit: 'soldier/km',
  range: [0, 1_000],
  assumed: {
    value: '75 soldier/km',
    low: '56 soldier/km',
    high: '94 soldier/km',
    because: `80 000 soldiers, the middle of 60 000 to 100 000 for a corps, ${OF_THE_LINE}; 100 000 on 1 200 km give 83`,
    source: 'IISS, March 2025; Defence Express, February 2025',
  },
});

export const densityToDefend = parameter({
  label: 'soldiers per kilometre to hold the line',
  unit: 'soldier/km',
  range: [0, 1_000],
  assumed: {
    value: '141 soldier/km',
    low: '94 soldier/km',
    high: '188 soldier/km',
    because: `150 000 soldiers, the middle of 100 000 to 200 000, ${OF_THE_LINE}`,
    source: 'Hodges, 2025; President of Ukraine, 21 January 2025',
  },
});

export const startYear = parameter({
  label: 'first year of the force',
  unit: 'year',
  range: [2025, 2040],
  lever: { min: 2026, max: 2035, step: 1 },
  assumed: {
    value: 2027,
    because: 'no ceasefire is dated; the first year that is not under way at the time of the data',
  },
});

export const endYear = parameter({
  label: 'last year of the force',
  unit: 'year',
  range: [2025, 2060],
  lever: { min: 2027, max: 2040, step: 1 },
  assumed: { value: 2040, because: 'no end is published; to the last year of every run' },
});

export const buildUpTime = parameter({
  label: 'years until full strength',
  unit: 'year',
  range: [1, 10],
  lever: { min: 1, max: 5, step: 1 },
  assumed: { value: 1, because: 'full strength in the first year; a scenario may set a slower build-up' },
});

export const oneYear = parameter({
  label: 'one year',
  unit: 'year',
  assumed: { value: 1, because: 'a definition: the step of the model' },
});

export const guardedLength = variable({
  label: 'length that is guarded',
  unit: 'km',
  equals: eq`choose(${guarded}, line: ${lineLength}, lineAndBorder: ${lineAndBorderLength})`,
});

export const density = variable({
  label: 'soldiers per kilometre under the concept',
  unit: 'soldier/km',
  equals: eq`choose(${concept}, monitor: ${densityToMonitor}, reassurance: ${densityToReassure}, deterrence: ${densityToDeter}, forwardDefence: ${densityToDefend})`,
});

export const fullStrength = variable({
  label: 'soldiers in Ukraine at full strength',
  unit: 'soldier',
  equals: eq`choose(${sizing}, given: ${givenSize}, byLine: ${density} * ${guardedLength})`,
});

export const presence = variable({
  label: 'part of the full strength that is there',
  unit: 'share',
  equals: eq`when(${year} >= ${startYear} and ${year} <= ${endYear}, clamp((${year} - ${startYear} + ${oneYear}) / ${buildUpTime}, 0, 1), 0)`,
});

export const soldiers = variable({
  label: 'soldiers of the force in Ukraine',
  unit: 'soldier',
  equals: eq`${fullStrength} * ${presence}`,
});

export const soldiersPerKilometre = variable({
  label: 'soldiers of the force per guarded kilometre',
  unit: 'soldier/km',
  equals: eq`${soldiers} / ${guardedLength}`,
});
