/** Claims about allies, Ukraine and the United States. */
import { UKRAINE, US, EUROPE, GDP, ROUNDS, AID, MAKE, type Measure } from './measureWords.ts';
import { cell, figure, sum } from './term.ts';

/** The measures about allies, Ukraine and the United States. */
export const OTHER_MEASURES: readonly Measure[] = [
  {
    label: 'rounds of NATO, its European members or the United States a year',
    statement: 'S10',
    kinds: ['rounds'],
    needs: [['NATO', /\b(NATO|alliance|allies|the West|western|europe\w*|US|America\w*)\b/i], ROUNDS, MAKE],
    not: /\brussia/i,
    definitions: ({ year = 2025 }) => [
      { label: `NATO, made, ${year}`, term: cell('parity.alliedRounds', [], year) },
      { label: `NATO, claimed capacity, ${year}`, term: cell('parity.alliedCapacity', [], year) },
      {
        label: `European allies, made, ${year}`,
        term: cell('munitions.output', ['artillery', 'EUROPEAN_ALLIES'], year),
      },
      { label: `United States, made, ${year}`, term: cell('munitions.output', ['artillery', 'USA'], year) },
      {
        label: 'Europe, claimed capacity, end of 2025',
        term: figure('artillery.europeanCapacity', 'nato-commission', 'EU27', 2025),
      },
    ],
  },
  {
    label: 'European share of aid to Ukraine',
    statement: 'S2',
    kinds: ['share'],
    needs: [EUROPE, AID, UKRAINE],
    not: /\bGDP\b/i,
    definitions: ({ year = 2025 }) => [
      { label: `military aid, EU institutions included, ${year}`, term: cell('aid.europeanShare', ['military'], year) },
      { label: `aid of all kinds, EU institutions included, ${year}`, term: cell('aid.europeanShareOfAll', [], year) },
      {
        label: `military aid, EU states, United Kingdom and Norway alone, ${year}`,
        term: cell('aid.groupShare', ['EU27_UK_NO', 'military'], year),
      },
    ],
  },
  {
    label: 'US aid to Ukraine',
    statement: 'S7',
    kinds: ['USD', 'EUR'],
    needs: [US, AID, UKRAINE],
    definitions: ({ year = 2024 }) => [
      { label: `military, ${year}, dollars of 2025`, term: cell('aid.given', ['USA', 'military'], year) },
      {
        label: 'military, mean of 2022 to 2024, dollars of 2025',
        term: cell('donors.usReference', ['military'], 2025),
      },
      {
        label: 'military, since 2022, euros of each year',
        term: cell('donors.cumulativeInEuros', ['USA', 'military'], 2025),
      },
      { label: 'all kinds, since 2022, euros of each year', term: usSince2022() },
      {
        label: 'all kinds, 2022 to 2024, dollars of 2025',
        term: sum(
          ['military', 'financial', 'humanitarian'].map((kind) => cell('donors.referenceSum', ['USA', kind], 2025)),
          'USD2025',
        ),
      },
    ],
  },
  {
    label: 'defence share of GDP of an ally',
    statement: 'S3',
    kinds: ['share'],
    needs: [GDP, ['defence', /\b(militar\w*|defen[cs]e|spend\w*)\b/i]],
    needsState: true,
    not: /\b(russia|budget|aid)\b/i,
    definitions: ({ state, year = 2025 }) => [
      { label: `core share as the scenario has it, ${year}`, term: cell('spending.coreShare', [state!], year) },
      ...['2024-06', '2025-08', '2026-07'].map((edition) => ({
        label: `NATO, edition ${edition}, ${year}`,
        term: figure('nato.coreShare', edition, state!, year),
      })),
    ],
  },
  {
    label: 'defence share of GDP of NATO or its European members',
    statement: 'S3',
    kinds: ['share'],
    needs: [
      ['NATO', /\b(NATO|alliance|allies|europe\w*)\b/i],
      GDP,
      ['defence', /\b(militar\w*|defen[cs]e)\b/i],
      ['spending', /\b(spend\w*|spent|share|average)\b/i],
    ],
    not: /\b(russia\w*|ukrain\w*|budget|aid|china|iran|india)\b|\d+ (of the )?(\d+ )?(NATO )?(allies|countries|members)/i,
    definitions: ({ year = 2025 }) =>
      (
        [
          ['NATO', 'NATO'],
          ['European NATO', 'EUROPEAN_NATO'],
          ['NATO without the United States', 'NATO_EXCEPT_US'],
        ] as const
      ).flatMap(([label, group]) => [
        { label: `${label}, weighted by GDP, ${year}`, term: cell('burden.groupShare', [group], year) },
        { label: `${label}, simple mean, ${year}`, term: cell('burden.groupMeanShare', [group], year) },
      ]),
  },
  {
    label: 'number of allies at or above a share of GDP',
    statement: 'S3',
    kinds: ['allies'],
    needs: [
      ['allies', /\b(allies|NATO)\b/i],
      ['share', /\b\d(\.\d)? ?(%|percent|per cent)/i],
      ['reaching it', /\b(meet\w*|met|reach\w*|hit\w*|spend\w*|spent|at or above|exceed\w*)\b/i],
    ],
    definitions: ({ text, year = 2026 }) =>
      ['2%', '2.5%', '3%', '3.5%', '5%']
        .filter((name) =>
          new RegExp(`(^|[^\\d.])${name.replace('.', '\\.').replace('%', '')} ?(%|percent|per cent)`, 'i').test(text),
        )
        .map((name) => ({
          label: `at or above ${name.replace('%', ' %')} on core spending, ${year}`,
          term: cell('burden.alliesAtThreshold', [name], year),
        })),
  },
  {
    label: 'US forces in Europe',
    statement: 'S1',
    kinds: ['people'],
    needs: [US, ['troops', /\b(troops|soldiers|personnel|forces)\b/i], EUROPE],
    not: /\breplac/i,
    definitions: ({ year = 2025 }) => [
      { label: `rotational forces included, ${year}`, term: cell('usPersonnel.personnel', [], year) },
      { label: `permanently assigned, ${year}`, term: cell('usPersonnel.permanentPersonnel', [], year) },
      { label: 'floor in US law', term: cell('usPersonnel.lawFloor') },
    ],
  },
  {
    label: 'troops that stand for US forces in Europe',
    statement: 'S1',
    kinds: ['people'],
    needs: [US, EUROPE, ['replacing', /\b(replac\w*|without)\b/i]],
    definitions: () => [
      { label: 'Bruegel and Kiel Institute, reinforcement included', term: cell('replacement.bruegelTroops') },
      { label: 'IISS', term: cell('replacement.iissTroops') },
    ],
  },
  {
    label: 'armed forces of Ukraine',
    statement: 'S5',
    kinds: ['people'],
    needs: [UKRAINE, ['army', /\b(army|armed forces|under arms)\b/i]],
    definitions: () => [
      { label: 'at war', term: cell('ukraineArmy.wartimeForces') },
      { label: 'planned for after the war', term: cell('ukraineArmy.peacetimeForces') },
    ],
  },
  {
    label: 'size of a European-led force in Ukraine',
    statement: 'S6',
    kinds: ['people'],
    needs: [UKRAINE, ['force', /\b(force|peacekeep\w*|reassurance|coalition)\b/i]],
    not: /\b(army|armed forces)\b/i,
    definitions: () => [
      { label: 'named by governments, lower figures', term: cell('troops.lowestOffers') },
      { label: 'named by governments, higher figures', term: cell('troops.highestOffers') },
      { label: 'force of the scenario', term: cell('forceSize.soldiers') },
    ],
  },
  {
    label: 'length of the line of contact',
    statement: 'S4',
    kinds: ['km'],
    needs: [
      ['line', /\b(front|frontline|line of contact|line)\b/i],
      ['in Ukraine', /\b(ukrain\w*|russia\w*|contact|front\w*)\b/i],
    ],
    definitions: () => [
      { label: 'computed trace, every bend, August 2026', term: cell('ukraine.computedLine') },
      { label: 'the same trace, bends straightened', term: cell('ukraine.generalisedLine') },
      { label: 'commander-in-chief, September 2025', term: cell('ukraine.officialLine') },
      { label: 'with the further border, as the scenario has it', term: cell('ukraine.lineAndBorderLength') },
    ],
  },
];

const usSince2022 = () =>
  sum(
    ['military', 'financial', 'humanitarian'].map((kind) => cell('donors.cumulativeInEuros', ['USA', kind], 2025)),
    'EUR',
  );
