/** Claims about Russia: budget, spending, ammunition, territory. */
import {
  RUSSIA,
  UKRAINE,
  MILITARY,
  GDP,
  BUDGET,
  ROUNDS,
  NATO,
  HELD,
  MAKE,
  LAND,
  type ClaimContext,
  type Measure,
  type MeasureDefinition,
} from './measureWords.ts';
import { parity } from './standards.ts';
import { cell, figure, ratio, share, standard, type Term } from './term.ts';

const COUNTS = [
  ['defence', 'national defence alone'],
  ['defenceAndSecurity', 'national defence and national security'],
  ['sipri', 'estimate of SIPRI'],
  ['iiss', 'estimate of the IISS'],
  ['bnd', 'estimate of the German intelligence service'],
] as const;

const counted = (name: string, of: string, c: ClaimContext): readonly MeasureDefinition[] =>
  COUNTS.map(([code, label]) => ({
    label: `${label}${of}, ${c.year ?? 2025}`,
    term: cell(name, [code], c.year ?? 2025),
  }));

const rounds = (edition: string, year: number) => figure('artillery.russianOutput', edition, 'RUS', year);

/** The measures about Russia. */
export const RUSSIAN_MEASURES: readonly Measure[] = [
  {
    label: 'military share of the Russian budget',
    statement: 'S9',
    kinds: ['share'],
    needs: [RUSSIA, BUDGET, MILITARY],
    not: /\bGDP\b|\bNATO\b/i,
    definitions: (c) => [
      ...counted('russia.shareOfFederalBudget', ', share of the federal budget', c),
      ...counted('russia.shareOfGovernment', ', share of general government expenditure', c),
      {
        label: 'national defence and national security as PISM puts it, federal budget of 2025',
        term: figure('russia.defenceAndSecurityShareOfBudget', 'law-2024-11', 'RUS', 2025),
      },
    ],
  },
  {
    label: 'military share of Russian GDP',
    statement: 'S9',
    kinds: ['share'],
    needs: [RUSSIA, GDP, MILITARY],
    not: /\bbudget\b|\bNATO\b/i,
    definitions: (c) => counted('russia.shareOfGDP', ', share of GDP', c),
  },
  {
    label: 'military spending of Russia in dollars',
    statement: 'S9',
    kinds: ['USD', 'EUR'],
    needs: [RUSSIA, MILITARY, ['spending', /\b(spend\w*|spent|budget|expenditure)\b/i]],
    not: /\baid\b/i,
    definitions: (c) => [
      ...counted('comparison.inCurrentDollars', ', current dollars at market rates', c),
      ...counted('comparison.atPPP', ', prices of 2025 at purchasing power parity', c),
      { label: 'IISS, 2024, market rates', term: figure('iiss.defenceSpending', 'military-balance-2025', 'RUS', 2024) },
      {
        label: 'IISS, 2024, purchasing power parity',
        term: figure('iiss.defenceSpendingPPP', 'military-balance-2025', 'RUS', 2024),
      },
      { label: 'German intelligence service, 2025', term: figure('russia.militarySpendingEuro', 'bnd', 'RUS', 2025) },
    ],
  },
  {
    label: 'Russian output of artillery rounds a year',
    statement: 'S10',
    kinds: ['rounds'],
    needs: [RUSSIA, ROUNDS, MAKE],
    definitions: (c) => [
      { label: 'NATO officials, newly made, 2024', term: rounds('nato', 2024) },
      { label: 'Estonian intelligence, made or refurbished, 2024', term: rounds('estonian-intelligence', 2024) },
      { label: 'Bain, made or refurbished, 2024', term: rounds('bain', 2024) },
      { label: 'President of Ukraine, mortar rounds included, 2025', term: rounds('ukraine-president', 2025) },
      {
        label: `newly made as the scenario has it, ${c.year ?? 2025}`,
        term: cell('parity.russianNewRounds', [], c.year ?? 2025),
      },
      {
        label: `made, refurbished or transferred as the scenario has it, ${c.year ?? 2025}`,
        term: cell('parity.russianSupply', [], c.year ?? 2025),
      },
    ],
  },
  {
    label: 'Russian output of artillery rounds against that of NATO',
    statement: 'S10',
    kinds: ['ratio'],
    needs: [RUSSIA, NATO, ROUNDS],
    definitions: (c) => ratios(c),
  },
  {
    label: 'months in which Russia makes the rounds that NATO makes in a year',
    statement: 'S10',
    kinds: ['months'],
    needs: [RUSSIA, NATO, ROUNDS],
    definitions: () => [
      { label: 'Secretary General of NATO, June 2025', term: cell('claims.monthsForNATOYear', [], 2025) },
      {
        label: 'rounds made or refurbished as the model has it, 2025',
        term: ratio(cell('producers.monthsInYear'), cell('parity.outputRatio', [], 2025)),
      },
      {
        label: 'rounds newly made as the model has it, 2025',
        term: ratio(cell('producers.monthsInYear'), cell('parity.newRatio', [], 2025)),
      },
    ],
  },
  {
    label: 'share of Ukraine held by Russia',
    statement: 'S4',
    kinds: ['share'],
    needs: [RUSSIA, UKRAINE, HELD],
    definitions: (c) => [
      { label: `end of ${c.year ?? 2025}`, term: cell('ukraine.shareHeld', [], c.year ?? 2025) },
      { label: 'August 2026', term: share(cell('ukraine.areaToday'), cell('ukraine.area')) },
      { label: 'peak of March 2022, ISW', term: figure('ukraine.occupiedShare', '2022-03-28', 'UKR', 2022) },
    ],
  },
  {
    label: 'area of Ukraine held by Russia',
    statement: 'S4',
    kinds: ['km2'],
    needs: [RUSSIA, HELD, LAND],
    definitions: (c) => [
      { label: `end of ${c.year ?? 2025}`, term: cell('ukraine.areaHeldByRussia', [], c.year ?? 2025) },
      { label: 'August 2026', term: cell('ukraine.areaToday') },
      { label: 'before February 2022', term: cell('ukraine.areaBefore2022') },
    ],
  },
];

/** Ratios of output; the other way round where the claim begins with NATO. */
function ratios({ text, year = 2025 }: ClaimContext): readonly MeasureDefinition[] {
  const isNATOFirst = text.search(NATO[1]) < text.search(RUSSIA[1]);
  const all: readonly (readonly [string, Term])[] = [
    ['rounds made or refurbished', cell('parity.outputRatio', [], year)],
    ['rounds newly made', cell('parity.newRatio', [], year)],
    ['rounds newly made against claimed NATO capacity', cell('parity.capacityRatio', [], year)],
    ['rounds that reach each side', cell('parity.supplyRatio', [], year)],
  ];
  const stated: readonly (readonly [string, Term])[] = [
    ['stated by the Secretary General of NATO, June 2025', cell('claims.claimedRatio')],
    ['Bain, US and Europe, 2024', cell('claims.ratioByBain', [], 2024)],
    ['NATO officials, 2024', cell('claims.ratioByNATO', [], 2024)],
  ];
  return [...all.map(([label, term]) => [`${label}, ${year}`, term] as const), ...stated].map(([label, term]) => ({
    label: isNATOFirst ? `${label}, NATO for each round of Russia` : label,
    term: isNATOFirst ? ratio(standard(parity), term) : term,
  }));
}
