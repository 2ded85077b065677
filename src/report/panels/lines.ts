/** Panels that are lines over years: aid against need, shells, US posture; each with its finding and table. */
import type { Line, Table, Tone } from '../../chart/types.ts';
import type { View } from './view.ts';
import { billions, dollars, millions, percent, whole, wholeBillions, yearOr } from './words.ts';

/** A panel of lines, told from the run. */
export interface LinePanel {
  readonly name: string;
  readonly wants: readonly string[];
  readonly bands: readonly string[];
  readonly finding: (view: View) => string;
  readonly subtitle: string;
  readonly source: string;
  readonly years: (view: View) => readonly number[];
  readonly lines: (view: View) => readonly Line[];
  readonly write: (value: number) => string;
  readonly writeInTable: (value: number) => string;
  readonly explains: (view: View) => string;
  /** The cell of a line in a year, where one cell holds the number. */
  readonly cellOf?: (view: View, line: string, year: number) => string | undefined;
}

const since = (first: number) => (view: View) => view.years.filter((y) => y >= first && y <= view.horizon);

/** A line of one quantity at one place. */
function lineOf(
  view: View,
  label: string,
  tone: Tone,
  name: string,
  members: readonly string[],
  years: readonly number[],
  observedUntil: number,
): Line {
  return {
    ...{ label, tone, values: view.series(name, members, years), observedUntil },
    range: years.map((year) => (year > observedUntil ? view.range(name, members, year) : undefined)),
  };
}

const MILITARY = ['military'];
const AID_LINES: readonly (readonly [label: string, tone: Tone, name: string, members: readonly string[]])[] = [
  ['need', 'three', 'aid.needed', MILITARY],
  ['all donors', 'one', 'aid.total', MILITARY],
  ['Europe', 'two', 'aid.european', MILITARY],
  ['United States', 'four', 'aid.given', ['USA', 'military']],
];

/** Military aid given against the need from outside. */
export const AID: LinePanel = {
  name: 'military-aid-to-ukraine',
  wants: [
    'aid.needed',
    'aid.total',
    'aid.european',
    'aid.europeanShare',
    'aid.given',
    'aid.shortfall',
    'donors.lastAidYear',
  ],
  bands: [],
  finding(view) {
    const europe = percent(view.at('aid.europeanShare', MILITARY), 0);
    const short = view.at('aid.shortfall', MILITARY);
    const rest = short < 5e7 ? 'the need is met' : `${dollars(short)} of need stays open`;
    return `Europe gives ${europe} of military aid in ${view.horizon}; ${rest}`;
  },
  subtitle:
    'Military aid to Ukraine and need from outside, USD bn at 2025 prices a year; allocations. Europe: states and EU institutions.',
  source: 'Kiel Institute, Ukraine Support Tracker; European Commission; own calculation',
  years: since(2022),
  lines(view) {
    const years = since(2022)(view);
    const until = yearOr(view.at('donors.lastAidYear'), 2025);
    return AID_LINES.map(([label, tone, name, members]) => {
      const line = lineOf(view, label, tone, name, members, years, until);
      return name === 'aid.needed'
        ? { ...line, values: line.values.map((x, i) => (years[i]! > until ? x : NaN)) }
        : line;
    });
  },
  write: wholeBillions,
  writeInTable: billions,
  explains: (view) => view.cell('aid.europeanShare', MILITARY),
  cellOf(view, label, year) {
    const [, , name, members] = AID_LINES.find((line) => line[0] === label)!;
    return view.cell(name, members, year);
  },
};

const RUSSIAN = 'parity.russianRounds';
const ALLIED = 'parity.alliedRounds';

/** Artillery rounds made on either side. */
export const AMMUNITION: LinePanel = {
  name: 'artillery-rounds',
  wants: [RUSSIAN, ALLIED, 'parity.outputRatio', 'parity.outputParity', 'producers.lastPublishedYear'],
  bands: [RUSSIAN, ALLIED],
  finding(view) {
    const year = view.at('parity.outputParity');
    if (year > 0) return `NATO makes as many shells as Russia from ${year}`;
    return `Russia makes ${view.at('parity.outputRatio').toFixed(1)} shells for each of NATO’s in ${view.horizon}`;
  },
  subtitle: 'Artillery rounds a year, million: newly made or refurbished, like with like.',
  source: 'NATO; Estonian Foreign Intelligence Service; Bain; European Commission; US Army; own calculation',
  years: since(2022),
  lines(view) {
    const years = since(2022)(view);
    const until = yearOr(view.at('producers.lastPublishedYear'), 2025);
    return [
      lineOf(view, 'Russia', 'three', RUSSIAN, [], years, until),
      lineOf(view, 'NATO', 'one', ALLIED, [], years, until),
    ];
  },
  write: (value) => String(Number((value / 1e6).toPrecision(2))),
  writeInTable: millions,
  explains: (view) => view.cell('parity.outputRatio'),
  cellOf: (view, line, year) => view.cell(line === 'Russia' ? RUSSIAN : ALLIED, [], year),
};

const STAYING = 'usPersonnel.personnel';
const GAP = 'posture.gapInTroops';

/** US personnel in Europe and what has left without being replaced. */
export const POSTURE: LinePanel = {
  name: 'us-posture',
  wants: [STAYING, GAP, 'posture.cumulativeCost'],
  bands: [],
  finding(view) {
    const gap = view.at(GAP);
    const stay = `${whole(view.at(STAYING))} US personnel are in Europe in ${view.horizon}`;
    if (gap < 1) return `${stay}; nothing is left to replace`;
    return `${stay}; ${whole(Math.round(gap / 100) * 100)} troops are left to replace`;
  },
  subtitle:
    'US personnel in Europe, and troops of the replacement list that have left and are not yet replaced; thousand',
  source: 'US European Command; IISS; Bruegel and Kiel Institute; own calculation',
  years: since(2025),
  lines(view) {
    const years = since(2025)(view);
    return [
      lineOf(view, 'in Europe', 'one', STAYING, [], years, 2026),
      lineOf(view, 'to replace', 'four', GAP, [], years, 2026),
    ];
  },
  write: (value) => String(Number((value / 1e3).toFixed(1))),
  writeInTable: whole,
  explains: (view) => view.cell('posture.cumulativeCost'),
  cellOf: (view, line, year) => view.cell(line === 'in Europe' ? STAYING : GAP, [], year),
};

/** The numbers behind the lines, a row for each year. */
export function lineTable(panel: LinePanel, view: View): Table {
  const lines = panel.lines(view);
  return {
    head: ['Year', ...lines.map((line) => line.label)],
    rows: panel.years(view).map((year, i) => [
      String(year),
      ...lines.map((line) => {
        const value = line.values[i]!;
        if (!Number.isFinite(value)) return '';
        const cell = panel.cellOf?.(view, line.label, year);
        return { value, text: panel.writeInTable(value), ...(cell ? { cell } : {}) };
      }),
    ]),
  };
}
