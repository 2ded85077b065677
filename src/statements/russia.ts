/** S9: what part of which budget Russia spends on the military. */
import { aboutWidth } from './standards.ts';
import type { Definition, Moment, Statement, Teller } from './statement.ts';
import { cell, figure, standard, type Term } from './term.ts';

/** The budget in force when the remark was made. */
const REMARK = 2025;

/** Ways to count military spending, with the figures that each rests on. */
const COUNTS: readonly (readonly [string, string, readonly Term[]])[] = [
  ['defence', 'national defence alone', [cell('russianBudget.defenceInLaw', [], REMARK)]],
  [
    'defenceAndSecurity',
    'national defence and national security',
    [cell('russianBudget.defenceInLaw', [], REMARK), cell('russianBudget.securityInLaw', [], REMARK)],
  ],
  ['sipri', 'estimate of SIPRI', [cell('russia.sipriBurden', [], REMARK)]],
  ['iiss', 'estimate of the IISS', [cell('russia.iissBurden', [], REMARK)]],
  ['bnd', 'estimate of the German intelligence service', [cell('russia.bndBurden', [], REMARK)]],
];

const BASES: readonly (readonly [string, string, Moment | undefined, Term | undefined])[] = [
  ['federal budget', 'russia.shareOfFederalBudget', 'observed', cell('russianBudget.totalInLaw', [], REMARK)],
  ['general government', 'russia.shareOfGovernment', 'observed', undefined],
  ['GDP', 'russia.shareOfGDP', undefined, undefined],
];

const definitions = (): readonly Definition[] => [
  ...BASES.flatMap(([basis, name, moment, total]) =>
    COUNTS.map(([code, label, cites]): Definition => ({
      label: `${label}, share of ${basis === 'federal budget' ? `the ${basis}` : basis}, ${REMARK}`,
      value: cell(name, [code], REMARK),
      cites: total ? [...cites, total] : cites,
      ...(moment ? { moment } : {}),
    })),
  ),
  {
    label: 'national defence and national security as PISM puts it, share of the federal budget, 2025',
    value: figure('russia.defenceAndSecurityShareOfBudget', 'law-2024-11', 'RUS', REMARK),
    moment: 'observed',
  },
  {
    label: 'about half of the budget as the German intelligence service puts it, 2025',
    value: figure('russia.militaryShareOfBudget', 'bnd', 'RUS', REMARK),
    moment: 'observed',
  },
];

const YEARS = [2021, 2022, 2023, 2024, 2025, 2026] as const;

const byYear = (title: string, name: string, codes: readonly string[]) => (t: Teller) => {
  const years = [...YEARS, t.horizon].filter((y, i, all) => y <= t.horizon && all.indexOf(y) === i);
  return {
    title,
    head: ['', ...years.map(String)],
    rows: COUNTS.filter(([code]) => codes.includes(code)).map(([code, label]) => ({
      label,
      cells: years.map((year): Term | string =>
        t.read(cell('russia.published', [code], year)).value === 0 && year < REMARK ? '–' : cell(name, [code], year),
      ),
    })),
  };
};

const ALL = COUNTS.map(([code]) => code);

const BASES_OF_COMPARISON = [
  [
    'both at market rates',
    'comparison.atMarketRates',
    'comparison.europeanAtMarketRates',
    'comparison.ratioAtMarketRates',
  ],
  ['both at purchasing power parity', 'comparison.atPPP', 'comparison.europeanAtPPP', 'comparison.ratioAtPPP'],
  [
    'unlike bases: Russia at purchasing power, European NATO at market rates',
    ...['comparison.atPPP', 'comparison.europeanAtMarketRates', 'comparison.ratioOnUnlikeBases'],
  ],
] as const;

const comparisons = () =>
  BASES_OF_COMPARISON.map(([basis, russia, europe, ratio]) => ({
    title: `Russia against European NATO, ${REMARK}, prices of 2025, ${basis}`,
    head: ['', 'Russia', 'European NATO', 'ratio'],
    rows: COUNTS.map(([code, label]) => ({
      label,
      cells: [cell(russia!, [code], REMARK), cell(europe!, [], REMARK), cell(ratio!, [code], REMARK)],
    })),
  }));

/** S9 */
export const russianBudget: Statement = {
  id: 'S9',
  title: 'Russia’s budget and the military',
  claim: (t) => ['Russia spends about ', t.read(cell('russia.claimedShare')), ' of its budget on the military.'],
  measure: 'Military spending of Russia as a share of a budget.',
  test: 'Tested is whether the share is within the yardstick around the number named, in the budget year of the remark. Shares of GDP are shown, not tested: the remark names the budget.',
  rule: { relation: 'about', than: cell('russia.claimedShare'), tolerance: standard(aboutWidth) },
  moments: ['observed'],
  definitions,
  conflicts: [
    {
      about: 'military spending of Russia as a share of GDP in 2025',
      spread: 'points',
      between: [
        { who: 'SIPRI', term: cell('russia.sipriBurden', [], REMARK) },
        { who: 'IISS', term: cell('russia.iissBurden', [], REMARK) },
        { who: 'German intelligence service', term: cell('russia.bndBurden', [], REMARK) },
      ],
    },
    {
      about: 'national defence in the federal budget of 2022',
      spread: 'times',
      between: [
        { who: 'amended budget', term: figure('russia.nationalDefence', 'amended', 'RUS', 2022) },
        {
          who: 'another reading of the ministry papers',
          term: figure('russia.nationalDefence', 'minfin-documents', 'RUS', 2022),
        },
      ],
    },
    {
      about: 'national defence in the federal budget of 2026',
      spread: 'times',
      between: [
        { who: 'budget law', term: figure('russia.nationalDefence', 'law-2025-11', 'RUS', 2026) },
        { who: 'press, at most', term: figure('russia.nationalDefenceUpperReport', 'press-2026-07', 'RUS', 2026) },
      ],
    },
  ],
  implies: (t) => [
    [
      'If national security is counted with national defence, the share of the federal budget is ',
      t.read(cell('russia.shareOfFederalBudget', ['defenceAndSecurity'], REMARK)),
      ` in ${REMARK}; if not, it is `,
      t.read(cell('russia.shareOfFederalBudget', ['defence'], REMARK)),
      '. Of general government expenditure the two are ',
      t.read(cell('russia.shareOfGovernment', ['defenceAndSecurity'], REMARK)),
      ' and ',
      t.read(cell('russia.shareOfGovernment', ['defence'], REMARK)),
      ', of GDP ',
      t.read(cell('russia.shareOfGDP', ['defenceAndSecurity'], REMARK)),
      ' and ',
      t.read(cell('russia.shareOfGDP', ['defence'], REMARK)),
      '.',
    ],
    [
      'By the estimate of SIPRI Russia spends ',
      t.read(cell('comparison.ratioAtMarketRates', ['sipri'], REMARK)),
      ' of what European NATO spends if both are taken at market rates, and ',
      t.read(cell('comparison.ratioAtPPP', ['sipri'], REMARK)),
      ' if both are taken at purchasing power parity; Russia at purchasing power against European NATO at market rates gives ',
      t.read(cell('comparison.ratioOnUnlikeBases', ['sipri'], REMARK)),
      ', two unlike bases.',
    ],
    [
      `Under “${t.title}” the share of the federal budget for national defence and national security is `,
      t.read(cell('russia.shareOfFederalBudget', ['defenceAndSecurity'])),
      ` in ${t.horizon}, with the last published share carried on as set.`,
    ],
  ],
  tables: (t) => [
    byYear('Share of the federal budget by year', 'russia.shareOfFederalBudget', ALL)(t),
    byYear('Share of general government expenditure by year', 'russia.shareOfGovernment', ALL)(t),
    byYear('Share of GDP by year', 'russia.shareOfGDP', ALL)(t),
    ...comparisons(),
  ],
};
