/** S4: territory and line under the alternatives, and what each line asks of a force. */
import { noChange } from './standards.ts';
import type { Definition, Statement, Teller } from './statement.ts';
import { cell, difference, endOf, figure, product, share, standard, type Term } from './term.ts';

const TODAY = cell('ukraine.areaToday');
const BEFORE_2022 = cell('ukraine.areaBefore2022');
const PEAK = figure('ukraine.occupiedArea', '2022-03-28', 'UKR', 2022);
const END_OF_2022 = figure('ukraine.occupiedArea', 'deepstate-2023-01-01', 'UKR', 2023);

const definitions = (): readonly Definition[] => [
  {
    label: 'area held by Russia, August 2026 against January 2023',
    value: share(TODAY, END_OF_2022),
    moment: 'observed',
  },
  {
    label: 'area held by Russia, August 2026 against February 2022',
    value: share(TODAY, BEFORE_2022),
    moment: 'observed',
  },
  {
    label: 'area held by Russia, August 2026 against the peak of March 2022',
    value: share(TODAY, PEAK),
    moment: 'observed',
  },
  {
    label: 'part of the area held in August 2026 that the line of the scenario returns',
    value: cell('ukraine.shareRegained'),
    ...{ moment: 'scenario', rule: { relation: 'below', than: standard(noChange) } },
  },
];

const CONCEPTS: readonly (readonly [string, string])[] = [
  ['monitor', 'forceSize.densityToMonitor'],
  ['reassure', 'forceSize.densityToReassure'],
  ['deter', 'forceSize.densityToDeter'],
  ['hold', 'forceSize.densityToDefend'],
];

const LINES: readonly (readonly [string, Term, Term | undefined])[] = [
  ['borders of 1991, with Russia', cell('ukraine.borderWithRussia'), undefined],
  ['line of February 2022', cell('ukraine.lineOfFebruary2022'), BEFORE_2022],
  ['line of today, as set', cell('ukraine.lineOfToday'), TODAY],
  ['line of today, every bend', cell('ukraine.computedLine'), TODAY],
  ['line of today, bends straightened', cell('ukraine.generalisedLine'), TODAY],
  ['active front, commander-in-chief', cell('ukraine.officialLine'), TODAY],
];

const alternatives = () => ({
  title: 'Lines: area held by Russia behind them, area regained against August 2026, length, force by concept',
  head: ['', 'area', 'regained', 'length', ...CONCEPTS.map(([label]) => label)],
  rows: LINES.map(([label, length, area]) => ({
    label,
    cells: [
      area ?? 'none',
      area === TODAY ? 'none' : area ? difference(TODAY, area, 'km2') : TODAY,
      length,
      ...CONCEPTS.map(([, density]) => product([cell(density), length], 'soldier')),
    ],
  })),
});

const yearly = (t: Teller) => {
  const years = [2022, 2023, 2024, 2025, 2026, ...(t.horizon > 2026 ? [2027, t.horizon] : [])];
  const shown = [...new Set(years)];
  return {
    title: 'Area held by Russia and length of the line by year',
    head: ['', ...shown.map(String)],
    rows: [
      ['area at the end of the year', 'ukraine.areaHeldByRussia'] as const,
      ['share of the country', 'ukraine.shareHeld'] as const,
    ].map(([label, name]) => ({ label, cells: shown.map((year) => cell(name, [], year)) })),
  };
};

/** S4 */
export const borders: Statement = {
  id: 'S4',
  title: 'The borders of before 2014',
  claim: () => ['A return to the borders that Ukraine had before 2014 is not to be expected.'],
  measure: 'Area of Ukraine held by Russia, and the line that the scenario sets.',
  test: 'What can be expected has no unit. Tested is whether the area held has not shrunk, and whether the line of the scenario returns less than all of it.',
  rule: { relation: 'atLeast', than: standard(noChange) },
  moments: ['observed', 'scenario'],
  definitions,
  conflicts: [
    {
      about: 'length of the line of contact',
      spread: 'times',
      between: [
        { who: 'computed trace, every bend', term: cell('ukraine.computedLine') },
        { who: 'the same trace, bends straightened', term: cell('ukraine.generalisedLine') },
        { who: 'commander-in-chief', term: cell('ukraine.officialLine') },
      ],
    },
    {
      about: 'share of the country that Russia held at the peak of March 2022',
      spread: 'points',
      between: [
        { who: 'control layer', term: endOf('low', 'ukraine.occupiedShare', '2022-03-28', 'UKR', 2022) },
        { who: 'advance layer', term: endOf('high', 'ukraine.occupiedShare', '2022-03-28', 'UKR', 2022) },
      ],
    },
    {
      about: 'net area that Ukraine lost in 2025',
      spread: 'times',
      between: [
        { who: 'DeepState', term: figure('ukraine.areaLost', 'deepstate', 'UKR', 2025) },
        { who: 'counts based on ISW, at most', term: endOf('high', 'ukraine.areaLost', 'deepstate', 'UKR', 2025) },
      ],
    },
  ],
  implies: (t) => [
    [
      `Under “${t.title}” the line in ${t.horizon} is `,
      t.read(cell('ukraine.lineLength')),
      ' long, ',
      t.read(cell('ukraine.lineAndBorderLength')),
      ' with the further border; Russia holds ',
      t.read(cell('ukraine.areaHeldByRussia')),
      ' behind it, ',
      t.read(cell('ukraine.shareHeld')),
      ' of the country, and ',
      t.read(cell('ukraine.areaRegained')),
      ' are regained against August 2026.',
    ],
    [
      'A force that deters along it takes ',
      t.read(product([cell('forceSize.densityToDeter'), cell('ukraine.lineLength')], 'soldier')),
      ', a force that monitors it ',
      t.read(product([cell('forceSize.densityToMonitor'), cell('ukraine.lineLength')], 'soldier')),
      ', at the assumed densities.',
    ],
  ],
  tables: (t) => [alternatives(), yearly(t)],
};
