/** Two to four runs side by side: which, what to draw of each, what differs. */
import {
  billions,
  dollars,
  fixed,
  type Line,
  percent,
  shortPercent,
  type Table,
  type Tone,
  wholeBillions,
  writeDifference,
  writeNumber,
  writeUnitInWords,
} from '../../../browser.ts';
import { NOW } from './address.ts';
import { ResultView } from '../../state/resultView.ts';
import type { Opened, Ran, Settings } from '../../model/facts.ts';
import type { ComparedRun, DifferentSetting, Waterfall } from '../../worker/questions.ts';
import type { Column, Field, Row } from '../parts/sorting.ts';

/** The settings that an id stands for. */
export const settingsOf = (id: string, current: Settings): Settings =>
  id === NOW ? current : { scenario: id, set: [], editions: [], seed: current.seed };

/** Each run as charts read it. */
export const viewsOf = (opened: Opened, ran: Ran, runs: readonly ComparedRun[]): readonly ResultView[] =>
  runs.map((run) => new ResultView(opened, { ...ran, ...run }, undefined));

const WHO = ['NATO_EXCEPT_US'];

/** A number that runs are compared by: the headline figures. */
export interface Measure {
  readonly name: string;
  readonly members: readonly string[];
  readonly label: string;
  readonly write: (value: number) => string;
  /** How a difference of two of its values is written, where it is another way. */
  readonly writeChange?: (value: number) => string;
}

const ratio = (x: number) => fixed(x, 2);
const hundredths = (x: number) => percent(x, 2);
const points = (x: number) => writeDifference(x, 'share', { decimals: 2 });
const cash = (x: number) => dollars(x).replace('$−', '−$');
/** What the steps from one run to another can be shown in. */
export const MEASURES: readonly Measure[] = [
  { name: 'burden.groupExtraCost', members: WHO, label: 'extra core spending, allies without the US', write: cash },
  { name: 'ledger.groupUses', members: WHO, label: 'money that the shift takes', write: cash },
  { name: 'ledger.groupResidual', members: WHO, label: 'money left for NATO’s targets', write: cash },
  { name: 'burden.groupShare', members: WHO, label: 'core share of GDP', write: hundredths, writeChange: points },
  {
    name: 'budget.groupDifference',
    members: ['EUROPEAN_NATO'],
    label: 'public debt above that without the extra spending',
    write: points,
  },
  { name: 'aid.shortfall', members: ['military'], label: 'military aid short of the need', write: cash },
  { name: 'parity.outputRatio', members: [], label: 'Russian shells for each of NATO’s', write: ratio },
];

/** One key panel: the same lines for each run, on one scale. */
export interface KeyPanel {
  readonly title: string;
  readonly subtitle: string;
  readonly measure: Measure;
  readonly from: number;
  readonly parts: readonly {
    readonly label: string;
    readonly tone: Tone;
    readonly name: string;
    readonly members: readonly string[];
  }[];
  readonly write: (value: number) => string;
  /** How a difference of two of its values is written, where it is another way. */
  readonly writeChange?: (value: number) => string;
}

const part = (label: string, tone: Tone, name: string, members: readonly string[] = WHO) => ({
  label,
  tone,
  name,
  members,
});
const inMillions = (x: number) => String(Number((x / 1e6).toPrecision(2)));
/** The panels in order. */
export const PANELS: readonly KeyPanel[] = [
  {
    ...{
      title: 'Extra spending',
      subtitle: 'Over the baseline, USD bn at 2025 prices a year, allies without the US',
      from: 2026,
    },
    ...{
      measure: MEASURES[0]!,
      parts: [part('extra', 'one', 'burden.groupExtraCost')],
      write: (x) => wholeBillions(Math.round(x / 1e8) * 1e8),
    },
  },
  {
    ...{ title: 'Share of GDP', subtitle: 'Core defence spending, % of GDP, allies without the US', from: 2014 },
    ...{ measure: MEASURES[3]!, parts: [part('share', 'one', 'burden.groupShare')], write: shortPercent },
  },
  {
    ...{
      title: 'The shift',
      subtitle: 'What the shift takes and what is left, USD bn at 2025 prices a year',
      from: 2027,
    },
    ...{
      measure: MEASURES[1]!,
      parts: [part('takes', 'three', 'ledger.groupUses'), part('left', 'two', 'ledger.groupResidual')],
      write: (x) => wholeBillions(Math.round(x / 1e8) * 1e8),
    },
  },
  {
    ...{ title: 'Shells', subtitle: 'Artillery rounds a year, million, newly made or refurbished', from: 2022 },
    ...{
      measure: MEASURES[6]!,
      parts: [part('Russia', 'three', 'parity.russianRounds', []), part('NATO', 'one', 'parity.alliedRounds', [])],
      write: inMillions,
    },
  },
];

/** Quantities that each run must bring along. */
export const WANTS: readonly string[] = [
  ...new Set([
    ...[...MEASURES.map((m) => m.name), ...PANELS.flatMap((p) => p.parts.map((x) => x.name))],
    ...[
      'spending.extraCost',
      'spending.coreShare',
      'spending.extraPerHead',
      'fiscal.difference',
      'spending.lastShareYear',
    ],
  ]),
];

/** Years of a panel. */
export const yearsOf = (panel: KeyPanel, view: ResultView): readonly number[] =>
  view.years.filter((y) => y >= panel.from && y <= view.horizon);

/** The lines of a panel for one run. */
export const linesOf = (panel: KeyPanel, view: ResultView): readonly Line[] =>
  panel.parts.map(({ label, tone, name, members }) => ({
    ...{ label, tone, values: view.series(name, members, yearsOf(panel, view)), observedUntil: 2026 },
  }));

/** All values of a panel in all runs, so that charts share a scale. */
export const reachOf = (panel: KeyPanel, views: readonly ResultView[]): readonly number[] =>
  views.flatMap((view) => linesOf(panel, view).flatMap((line) => [...line.values].filter(Number.isFinite)));

/** The finding of a panel: the same number in each run. */
export function panelFinding({ measure }: KeyPanel, views: readonly ResultView[], names: readonly string[]): string {
  const at = views.map((view) => measure.write(view.at(measure.name, measure.members)));
  const same = at.every((text) => text === at[0]);
  const year = views[0]!.horizon;
  const what = upper(measure.label);
  if (same) return `${what} in ${year}: ${at[0]} under each`;
  return `${what} in ${year}: ${at.map((text, i) => `${text} under “${names[i]}”`).join(', ')}`;
}

/** The numbers behind a panel, a row for each year. */
export function panelTable(panel: KeyPanel, views: readonly ResultView[], names: readonly string[]): Table {
  const write = (x: number) => writeNumber(x, views[0]!.facts(panel.parts[0]!.name).unit);
  return {
    head: ['Year', ...names.flatMap((n) => panel.parts.map((p) => (panel.parts.length > 1 ? `${n}, ${p.label}` : n)))],
    rows: yearsOf(panel, views[0]!).map((year) => [
      String(year),
      ...views.flatMap((view) =>
        panel.parts.map((p) => {
          const value = view.at(p.name, p.members, year);
          return { value, text: Number.isFinite(value) ? write(value) : '–' };
        }),
      ),
    ]),
  };
}

/** Quantities that the table by ally can show. */
export const BY_ALLY: readonly {
  readonly name: string;
  readonly write: (x: number) => string;
  readonly writeChange?: (x: number) => string;
  readonly unit: string;
}[] = [
  { name: 'spending.extraCost', write: billions, unit: 'USD bn at 2025 prices a year' },
  { name: 'spending.coreShare', write: hundredths, writeChange: points, unit: '% of GDP' },
  { name: 'spending.extraPerHead', write: (x) => fixed(x, 0), unit: 'USD a head and year at 2025 prices' },
  { name: 'fiscal.difference', write: points, unit: 'points of GDP' },
];

/** Columns of the table by ally. */
export const allyColumns = (names: readonly string[]): readonly Column[] => [
  { label: 'Ally' },
  ...names.map((label) => ({ label })),
  ...names.slice(1).map((name) => ({ label: `${name} less ${names[0]}` })),
];

/** One row for each ally: its number in each run, and the differences to the first. */
export function allyRows(
  views: readonly ResultView[],
  { name, write, writeChange = write }: (typeof BY_ALLY)[number],
): readonly Row[] {
  const year = views[0]!.horizon;
  const signed = (x: number) => (x > 0 && /[1-9]/.test(writeChange(x)) ? `+${writeChange(x)}` : writeChange(x));
  const gap = (row: Row) => Math.max(...row.cells.slice(views.length + 1).map((field) => Math.abs(field.value ?? 0)));
  const all = views[0]!.opened.allies.map((code) => {
    const values = views.map((view) => view.at(name, [code], year));
    const fields: readonly Field[] = values.map((value, i) => ({
      value,
      text: write(value),
      cell: `${i}|${name}[${code},${year}]`,
    }));
    const differences = values
      .slice(1)
      .map((value) => ({ value: value - values[0]!, text: signed(value - values[0]!) }));
    return {
      key: code,
      href: `#/ally/${code}`,
      cells: [{ text: views[0]!.placeName(code) }, ...fields, ...differences],
    };
  });
  return all.sort((a, b) => gap(b) - gap(a));
}

/** A step of a waterfall as it is drawn. */
export interface Step {
  readonly key: string;
  readonly label: string;
  readonly note: string;
  readonly from: number;
  readonly to: number;
  readonly isTotal: boolean;
  readonly text: string;
}

const written = ({ target, before, after }: DifferentSetting) =>
  `${target.replace(/^[^[]*/, '')} ${before ?? 'not set'} → ${after ?? 'not set'}`.trim();
const moves = (fall: Waterfall, change: number) => Math.abs(change) > Math.abs(fall.start) * 1e-9 + 1e-12;
const moving = (fall: Waterfall) => fall.steps.filter((s) => moves(fall, s.change));

/** Settings that differ and leave the number as it is. */
export const idleOf = (fall: Waterfall): readonly string[] =>
  fall.steps.filter((s) => !moves(fall, s.change)).map((s) => s.label);

/** The drawn steps: start, each setting, what is left, end. */
export function stepsOf(
  fall: Waterfall,
  names: readonly [string, string],
  { write, writeChange = write }: Measure,
): readonly Step[] {
  const signed = (x: number) => `${x > 0 ? '+' : ''}${writeChange(x)}`;
  const total = (key: string, label: string, value: number): Step => ({
    ...{ key, label, note: '', from: 0, to: value, isTotal: true, text: write(value) },
  });
  const steps = moving(fall).map((s): Step => ({
    ...{ key: s.name, label: s.label, from: s.value - s.change, to: s.value, isTotal: false },
    ...{ note: s.settings.map(written).join('; '), text: signed(s.change) },
  }));
  const rest: Step = {
    ...{
      key: 'rest',
      label: 'editions of the figures',
      note: '',
      from: fall.end - fall.rest,
      to: fall.end,
      isTotal: false,
    },
    text: signed(fall.rest),
  };
  const isWhole = Math.abs(fall.rest) <= Math.abs(fall.end) * 1e-9 + 1e-9;
  return [total('start', names[0], fall.start), ...steps, ...(isWhole ? [] : [rest]), total('end', names[1], fall.end)];
}

/** The finding of the steps: the largest one. */
export function stepsFinding(fall: Waterfall, names: readonly [string, string], { label, write }: Measure): string {
  const [largest] = [...fall.steps].sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const gap = fall.end - fall.start;
  if (!largest) return `No setting differs between ${names[0]} and ${names[1]}`;
  const start = `${upper(label)}: ${write(fall.start)} under “${names[0]}”, ${write(fall.end)} under “${names[1]}”`;
  return Math.abs(gap) < 1e-9 || largest.change === 0 ? start : `${start}; “${largest.label}” moves it most`;
}

const upper = (text: string) => text[0]!.toUpperCase() + text.slice(1);

/** The steps as a table. */
export const stepsTable = (steps: readonly Step[], unit: string): Table => ({
  head: ['Step', 'Setting', `Change or level${writeUnitInWords(unit) ? `, ${writeUnitInWords(unit)}` : ''}`],
  rows: steps.map((s) => [s.label, s.note, { value: s.isTotal ? s.to : s.to - s.from, text: s.text }]),
});
