/** What a claim can be held against: measures with the words that point to them and every definition at hand. */
import type { Run } from '../run/run.ts';
import type { NumberKind } from './claimNumbers.ts';
import { parity } from './standards.ts';
import { cell, figure, ratio, standard, sum, type Term } from './term.ts';

/** What a claim says beside its number. */
export interface ClaimContext {
  readonly run: Run;
  readonly text: string;
  /** The year named, where the model covers it. */
  readonly year: number | undefined;
  /** Code of the ally or partner named first. */
  readonly state: string | undefined;
}

/** One definition of a measure. */
export interface MeasureDefinition {
  readonly label: string;
  readonly term: Term;
}

/** Something that claims are made about. */
export interface Measure {
  readonly label: string;
  readonly statement: string;
  readonly kinds: readonly NumberKind[];
  /** Each must be found in the claim, in words. */
  readonly needs: readonly (readonly [name: string, pattern: RegExp])[];
  /** None may be found. */
  readonly not?: RegExp;
  readonly needsState?: true;
  readonly definitions: (c: ClaimContext) => readonly MeasureDefinition[];
}

const RUSSIA: readonly [string, RegExp] = ['Russia', /\b(russia\w*|moscow|kremlin)\b/i];
const UKRAINE: readonly [string, RegExp] = ['Ukraine', /\b(ukrain\w*|kyiv|kiev)\b/i];
const US: readonly [string, RegExp] = ['the United States', /\b(US|U\.S\.|USA|America\w*|Washington|United States)\b/];
const EUROPE: readonly [string, RegExp] = ['Europe', /\b(europe\w*|EU)\b/i];
const MILITARY: readonly [string, RegExp] = ['military', /\b(militar\w*|defen[cs]e|army|armed forces|war|security)\b/i];
const GDP: readonly [string, RegExp] = ['GDP', /\b(GDP|gross domestic product|economy|economic output)\b/i];
const BUDGET: readonly [string, RegExp] = [
  'budget',
  /\b(budgets?|federal spending|(government|state|public) (spending|expenditure))\b/i,
];
const ROUNDS: readonly [string, RegExp] = ['ammunition', /\b(shells?|rounds?|ammunition|munitions?|artillery)\b/i];
const NATO: readonly [string, RegExp] = ['NATO', /\b(NATO|alliance|allies|the West|western|europe\w*)\b/i];
const AID: readonly [string, RegExp] = ['aid', /\b(aid|support|help|assistance)\b/i];
const HELD: readonly [string, RegExp] = ['occupied', /\b(occup\w*|hold\w*|held|control\w*|seized?)\b/i];
const MAKE: readonly [string, RegExp] = ['made', /\b(mak\w*|made|produc\w*|outproduc\w*|output|turn\w* out|manufactur\w*)\b/i];
const LAND: readonly [string, RegExp] = ['territory', /\b(territor\w*|area|land|country|ukraine|km²|square)\b/i];

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
const RUSSIAN: readonly Measure[] = [
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
      { label: 'Secretary General of NATO, June 2025', term: cell('claims.monthsForNATOYear') },
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
      { label: 'August 2026', term: ratioShare(cell('ukraine.areaToday'), cell('ukraine.area')) },
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

const ratioShare = (a: Term, b: Term): Term => ({ kind: 'derived', how: 'quotient', of: [a, b], unit: 'share' });

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
    ['Bain, US and Europe, 2024', cell('claims.ratioByBain')],
    ['NATO officials, 2024', cell('claims.ratioByNATO')],
  ];
  return [...all.map(([label, term]) => [`${label}, ${year}`, term] as const), ...stated].map(([label, term]) => ({
    label: isNATOFirst ? `${label}, NATO for each round of Russia` : label,
    term: isNATOFirst ? ratio(standard(parity), term) : term,
  }));
}

/** The measures about allies, Ukraine and the United States. */
const OTHERS: readonly Measure[] = [
  {
    label: 'rounds of NATO, its European members or the United States a year',
    statement: 'S10',
    kinds: ['rounds'],
    needs: [['NATO', /\b(NATO|alliance|allies|the West|western|europe\w*|US|America\w*)\b/i], ROUNDS, MAKE],
    not: /\brussia/i,
    definitions: ({ year = 2025 }) => [
      { label: `NATO, made, ${year}`, term: cell('parity.alliedRounds', [], year) },
      { label: `NATO, claimed capacity, ${year}`, term: cell('parity.alliedCapacity', [], year) },
      { label: `European allies, made, ${year}`, term: cell('munitions.output', ['artillery', 'EUROPEAN_ALLIES'], year) },
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
      { label: 'military, mean of 2022 to 2024, dollars of 2025', term: cell('donors.usReference', ['military']) },
      { label: 'military, since 2022, euros of each year', term: cell('donors.cumulativeInEuros', ['USA', 'military'], 2025) },
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
        .filter((name) => new RegExp(`(^|[^\\d.])${name.replace('.', '\\.').replace('%', '')} ?(%|percent|per cent)`, 'i').test(text))
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
    needs: [['line', /\b(front|frontline|line of contact|line)\b/i], ['in Ukraine', /\b(ukrain\w*|russia\w*|contact|front\w*)\b/i]],
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

/** Every measure a claim can be held against. */
export const MEASURES: readonly Measure[] = [...RUSSIAN, ...OTHERS];
