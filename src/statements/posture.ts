/** S1: US forces in Europe, and what Europe replaces. */
import type { Definition, Statement, Teller } from './statement.ts';
import { cell, endOf, figure, product, type Term } from './term.ts';

const STARTS = 2025;
const FLOOR = cell('usPersonnel.lawFloor', [], STARTS);
const FIGHTERS = (edition: string) => figure('posture.usForceModelFighters', edition, 'USA', 2026);
const DRONES = (edition: string) => figure('posture.usForceModelDrones', edition, 'USA', 2026);
const PERSONNEL = 'usPersonnel.personnel';
const PERMANENT = 'usPersonnel.permanentPersonnel';

const definitions = (): readonly Definition[] => [
  {
    label: 'fighters that the US earmarks for the NATO Force Model, June 2026 against before',
    value: FIGHTERS('2026-06'),
    moment: 'observed',
    rule: { relation: 'below', than: FIGHTERS('before-2026-06') },
  },
  {
    label: 'reconnaissance drones that the US earmarks for the NATO Force Model, June 2026 against before',
    value: DRONES('2026-06'),
    moment: 'observed',
    rule: { relation: 'below', than: DRONES('before-2026-06') },
  },
  {
    label: 'active duty permanently assigned, December 2025 against December 2024',
    value: figure('dmdc.activeDutyTotal', '2025-12', '', 2025),
    moment: 'observed',
    rule: { relation: 'below', than: figure('dmdc.activeDutyTotal', '2025-12', '', 2024) },
  },
  {
    label: 'personnel with rotational forces, against 2025',
    value: cell(PERSONNEL),
    moment: 'scenario',
    rule: { relation: 'below', than: cell(PERSONNEL, [], STARTS) },
  },
  {
    label: 'personnel permanently assigned, against 2025',
    value: cell(PERMANENT),
    moment: 'scenario',
    rule: { relation: 'below', than: cell(PERMANENT, [], STARTS) },
  },
  {
    label: 'army brigades, against those before the order of May 2026',
    value: cell('usPersonnel.brigades'),
    moment: 'scenario',
    rule: { relation: 'below', than: cell('usPersonnel.brigadesBefore') },
  },
  {
    label: 'personnel with rotational forces, against the floor in US law',
    value: cell(PERSONNEL),
    moment: 'scenario',
    rule: { relation: 'below', than: FLOOR },
  },
];

function implies(t: Teller) {
  const n = (name: string) => t.read(cell(name));
  return [
    [
      `Under “${t.title}” US personnel in Europe number `,
      t.read(cell(PERSONNEL, [], STARTS)),
      ` in ${STARTS} and `,
      n(PERSONNEL),
      ` in ${t.horizon}: `,
      n('posture.withdrawn'),
      ' of those of 2025 have then left.',
    ],
    [
      'Europe is to replace ',
      n('posture.due'),
      ' of the chosen inventory by then and has ',
      n('posture.delivered'),
      ' delivered; ',
      n('posture.gap'),
      ' is open, ',
      n('posture.gapInTroops'),
      ' in troops of the inventory. The replacement has cost ',
      n('posture.cumulativeCost'),
      ' in all. Year in which the gap is closed: ',
      n('posture.yearClosed'),
      '.',
    ],
    ['The whole inventory takes ', n('replacement.procurement'), ' once and ', n('replacement.operatingCost'), '.'],
  ];
}

const BY_YEAR: readonly (readonly [string, string])[] = [
  ['US personnel, rotations included', PERSONNEL],
  ['US personnel, permanently assigned', PERMANENT],
  ['part that has left', 'posture.withdrawn'],
  ['part to be replaced', 'posture.due'],
  ['part delivered', 'posture.delivered'],
  ['gap', 'posture.gap'],
];

/** Years at which paths are shown: the first observed ones, then to the horizon. */
export const yearsTo = (horizon: number): readonly number[] =>
  [...new Set([2024, 2025, 2026, 2028, 2030, 2032, 2035, 2040, horizon])].filter((y) => y <= horizon).sort();

/** S1 */
export const usPosture: Statement = {
  id: 'S1',
  title: 'The United States and the security of Europe',
  claim: () => [
    'The United States is no longer mainly focused on the security of Europe; its own territory and China come first.',
  ],
  measure: 'US forces stationed in Europe or earmarked for its defence.',
  test: 'A focus has no unit. Tested is whether US forces for Europe are fewer than before.',
  rule: { relation: 'below', than: cell(PERSONNEL, [], STARTS) },
  moments: ['scenario', 'observed'],
  definitions,
  conflicts: [
    {
      about: 'US personnel in Europe in 2025',
      spread: 'times',
      between: [
        { who: 'US European Command, rotations included', term: cell(PERSONNEL, [], STARTS) },
        { who: 'US manpower data, permanently assigned', term: cell(PERMANENT, [], STARTS) },
      ],
    },
    {
      about: 'troops that stand for US forces in Europe',
      spread: 'times',
      between: [
        { who: 'Bruegel and Kiel Institute, reinforcement included', term: cell('replacement.bruegelTroops') },
        { who: 'IISS', term: cell('replacement.iissTroops') },
      ],
    },
    {
      about: 'one-off procurement of the list of the IISS',
      spread: 'times',
      between: [
        { who: 'IISS, low end', term: endOf('low', 'posture.replacementProcurement', 'iiss', '', 2025) },
        { who: 'IISS, high end', term: endOf('high', 'posture.replacementProcurement', 'iiss', '', 2025) },
      ],
    },
  ],
  implies,
  tables: (t) => [
    {
      title: 'US posture and its replacement by year',
      head: ['', ...yearsTo(t.horizon).map(String)],
      rows: BY_YEAR.map(([label, name]) => ({
        label,
        cells: yearsTo(t.horizon).map((year): Term => cell(name, [], year)),
      })),
    },
    {
      title: 'The two lists that stand for US forces in Europe',
      head: ['', 'troops', 'once', 'a year'],
      rows: [
        {
          label: 'Bruegel and Kiel Institute, brigades priced here',
          cells: [cell('replacement.bruegelTroops'), cell('replacement.brigadesCost'), '–'],
        },
        {
          label: 'IISS',
          cells: [
            cell('replacement.iissTroops'),
            product([cell('replacement.iissProcurement'), cell('economy.dollarOf2025')], 'USD2025'),
            cell('replacement.iissOperatingCost'),
          ],
        },
      ],
    },
  ],
};
