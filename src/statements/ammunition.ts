/** S10: rounds by producer and definition, the ratio, and the year of parity. */
import { yearsTo } from './posture.ts';
import { parity } from './standards.ts';
import type { Definition, Statement, Teller } from './statement.ts';
import { cell, figure, ratio, standard, type Term } from './term.ts';

const REMARK = 2025;

const RATIOS: readonly (readonly [string, string, string])[] = [
  ['rounds made or refurbished', 'parity.outputRatio', 'parity.outputParity'],
  ['rounds newly made', 'parity.newRatio', 'parity.newParity'],
  ['rounds newly made against claimed NATO capacity', 'parity.capacityRatio', 'parity.capacityParity'],
  ['rounds that reach each side, with transfers', 'parity.supplyRatio', 'parity.supplyParity'],
];

const OUTPUTS: readonly (readonly [string, string])[] = [
  ['Russia, newly made', 'parity.russianNewRounds'],
  ['Russia, made or refurbished', 'parity.russianRounds'],
  ['Russia, made, refurbished or transferred', 'parity.russianSupply'],
  ['NATO, made', 'parity.alliedRounds'],
  ['NATO, claimed capacity', 'parity.alliedCapacity'],
  ['Ukraine, made', 'parity.ukrainianRounds'],
  ['NATO and Ukraine, made or bought', 'parity.supplyAgainstRussia'],
];

/** Estimates of Russian output, each against NATO output of the model in the same year. */
const ESTIMATES: readonly (readonly [string, string, number])[] = [
  ['NATO officials, newly made', 'nato', 2024],
  ['Estonian intelligence, made or refurbished', 'estonian-intelligence', 2024],
  ['Bain, made or refurbished', 'bain', 2024],
  ['President of Ukraine, mortar rounds included', 'ukraine-president', 2025],
];
const estimated = (edition: string, year: number) => figure('artillery.russianOutput', edition, 'RUS', year);

const tests = (): readonly Definition[] => [
  ...RATIOS.map(([label, name]): Definition => ({
    label: `${label}, ${REMARK}`,
    value: cell(name, [], REMARK),
    moment: 'observed',
  })),
  ...ESTIMATES.map(([label, edition, year]): Definition => ({
    label: `Russian output by ${label}, against NATO output of the model, ${year}`,
    value: ratio(estimated(edition, year), cell('parity.alliedRounds', [], year)),
    ...{ moment: 'observed', cites: [estimated(edition, year)] },
  })),
  {
    label: 'ratio stated by the Secretary General of NATO in June 2025',
    value: cell('claims.claimedRatio'),
    moment: 'observed',
  },
  {
    label: 'Bain, Russia against the US and Europe, 2024',
    value: cell('claims.ratioByBain', [], 2024),
    moment: 'observed',
  },
  { label: 'money for rounds, each side at its own prices, 2025', value: cell('parity.moneyRatio', [], REMARK) },
  { label: 'one-way drones, Russia against NATO and Ukraine, 2025', value: cell('parity.droneRatio', [], REMARK) },
  {
    label: 'NATO interceptors made per Russian long-range missile made, 2025',
    value: cell('parity.interceptorsPerMissile', [], REMARK),
  },
  ...RATIOS.map(([label, name]): Definition => ({ label, value: cell(name), moment: 'scenario' })),
];

/** A ratio, or a dash for years that it does not count. */
const orDash = (t: Teller, term: Term): Term | string => (t.read(term).value === 0 ? '–' : term);

const parityYears = (t: Teller) => {
  const years = RATIOS.map(([, , name]) => t.read(cell(name)));
  const reached = years.filter((y) => y.value > 0).sort((a, b) => a.value - b.value);
  return { first: reached[0], last: reached[reached.length - 1], isAll: reached.length === years.length };
};

/** S10 */
export const ammunition: Statement = {
  id: 'S10',
  title: 'Ammunition',
  claim: () => ['Russia produces more ammunition than NATO.'],
  measure: 'Artillery rounds a year, Russia for each round of NATO.',
  test: 'Tested is whether the ratio is above parity, by each definition of output and each source.',
  rule: { relation: 'above', than: standard(parity) },
  moments: ['observed', 'scenario'],
  definitions: tests,
  conflicts: [
    {
      about: 'Russian output of artillery rounds, 2024 and 2025',
      spread: 'times',
      between: ESTIMATES.map(([who, edition, year]) => ({ who, term: estimated(edition, year) })),
    },
    {
      about: 'European output of rounds per claimed capacity, 2024',
      spread: 'times',
      between: [
        { who: 'an industry source', term: figure('artillery.realisationFactor', 'industry', 'EU27', 2024) },
        { who: 'Rheinmetall paper', term: figure('artillery.realisationFactor', 'rheinmetall', 'EU27', 2024) },
      ],
    },
  ],
  implies: (t) => {
    const { first, last, isAll } = parityYears(t);
    return [
      [
        'In 2025 Russia makes or refurbishes ',
        t.read(cell('parity.russianRounds', [], REMARK)),
        ' of artillery, of which newly made ',
        t.read(cell('parity.russianNewRounds', [], REMARK)),
        '; NATO makes ',
        t.read(cell('parity.alliedRounds', [], REMARK)),
        ' and claims a capacity of ',
        t.read(cell('parity.alliedCapacity', [], REMARK)),
        '.',
      ],
      first && last
        ? [
            `Under “${t.title}” Russia is not ahead from ${t.horizon >= first.value ? '' : 'after '}`,
            first,
            first.value === last.value ? ' on' : ' or ',
            ...(first.value === last.value ? [] : [last, ' on, depending on the definition']),
            isAll ? '.' : `; by some definitions not by ${t.horizon}.`,
          ]
        : [`Under “${t.title}” Russia is ahead by every definition to ${t.horizon}.`],
    ];
  },
  tables: (t) => [
    {
      title: 'Artillery rounds by producer and definition',
      head: ['', ...yearsTo(t.horizon).map(String)],
      rows: OUTPUTS.map(([label, name]) => ({
        label,
        cells: yearsTo(t.horizon).map((year): Term => cell(name, [], year)),
      })),
    },
    {
      title: 'Russia for each round of the other side, and the year since which Russia is not ahead',
      head: ['', ...yearsTo(t.horizon).map(String), 'parity'],
      rows: RATIOS.map(([label, name, parityYear]) => ({
        label,
        cells: [...yearsTo(t.horizon).map((year) => orDash(t, cell(name, [], year))), cell(parityYear)],
      })),
    },
  ],
};
