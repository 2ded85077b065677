/** The table of a brief: single years, and totals over five and ten years, with one decimal. */
import type { Table, TableCell } from '../chart/types.ts';
import { fixed } from '../report/number.ts';
import { lastYear } from '../report/panels/paths.ts';
import type { RunView } from '../report/panels/runView.ts';
import { ranked } from '../report/panels/spending.ts';
import { GROUP, type Context } from './context.ts';

/** A table with what its numbers are. */
export interface Totals {
  readonly title: string;
  readonly table: Table;
  readonly note: string;
}

/** One line: its value in a year of a run, in USD at 2025 prices a year. */
interface Line {
  readonly label: string;
  readonly at: (view: RunView, year: number) => number;
}

/** What a column shows of a line: a year, or the sum over a span. */
interface Column {
  readonly head: string;
  readonly value: (line: Line) => number;
}

/** Allies that have a line of their own. */
const SHOWN = 4;

/** The lines of a brief, in single years and in sums over five and ten years from the first projected year. */
export function totalsOf(c: Context): Totals {
  const lines = linesOf(c);
  const columns = c.other ? comparedColumns(c.view, c.other) : plainColumns(c.view);
  const values = lines.map((line) => columns.map((column) => column.value(line)));
  const isSmall = Math.max(...values.flat().map(Math.abs)) < 5e9;
  const [size, scale] = isSmall ? [1e6, 'USD m'] : [1e9, 'USD bn'];
  const cell = (value: number): TableCell => ({ value, text: fixed(value / size, 1) });
  const who = c.ally === undefined ? '' : `${c.view.placeName(c.ally)}: `;
  return {
    title: `${who}single years, and totals over five and ten years, ${scale}`,
    table: {
      head: ['', ...columns.map(({ head }) => head)],
      rows: lines.map(({ label }, i) => [label, ...values[i]!.map(cell)]),
    },
    note: `${scale} at 2025 prices and exchange rates; totals are undiscounted sums over the years named. Parts may not add up to the last digit.`,
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** Five and ten years from the first projected one, as far as the run goes. */
function spansOf(view: RunView): readonly (readonly number[])[] {
  const first = lastYear(view) + 1;
  return [5, 10].map((length) => view.years.filter((year) => year >= first && year < first + length));
}

const spanHead = (years: readonly number[]) => `${years[0]}–${years[years.length - 1]}`;

function plainColumns(view: RunView): readonly Column[] {
  const single = [...new Set([2030, view.horizon])].sort((a, b) => a - b);
  return [
    ...single.map((year) => ({ head: String(year), value: (line: Line) => line.at(view, year) })),
    ...spansOf(view).map((years) => ({
      head: `total ${spanHead(years)}`,
      value: (line: Line) => sum(years.map((year) => line.at(view, year))),
    })),
  ];
}

function comparedColumns(view: RunView, other: RunView): readonly Column[] {
  const total = (v: RunView, years: readonly number[]) => (line: Line) => sum(years.map((year) => line.at(v, year)));
  return spansOf(view).flatMap((years) => [
    { head: `${spanHead(years)}, ${view.title}`, value: total(view, years) },
    { head: other.title, value: total(other, years) },
    { head: 'first less second', value: (line: Line) => total(view, years)(line) - total(other, years)(line) },
  ]);
}

const reads = (label: string, name: string, members: readonly string[]): Line => ({
  label,
  at: (view, year) => view.at(name, members, year),
});

/** Lines that are nothing in every year of every run are left out, but for the first. */
function linesOf(c: Context): readonly Line[] {
  const views = [c.view, ...(c.other ? [c.other] : [])];
  const years = c.view.years.filter((year) => year > lastYear(c.view));
  const isSeen = ({ at }: Line, i: number) => i === 0 || views.some((v) => years.some((y) => Math.abs(at(v, y)) > 1e5));
  return (c.ally === undefined ? groupLines(c) : allyLines(c.ally)).filter(isSeen);
}

const PARTS: readonly (readonly [string, string])[] = [
  ['military aid', 'AidUse'],
  ['ammunition', 'MunitionsUse'],
  ['force in Ukraine', 'ForceUse'],
  ['US posture', 'PostureUse'],
];

function groupLines({ view }: Context): readonly Line[] {
  const own = ranked(view).filter((code) => code !== 'USA');
  const [first, rest] = [own.slice(0, SHOWN), own.slice(SHOWN)];
  const extra = (label: string, codes: readonly string[]): Line => ({
    label,
    at: (v, year) => sum(codes.map((code) => v.at('spending.extraCost', [code], year))),
  });
  return [
    reads('Extra core spending, allies without the US', 'burden.groupExtraCost', [GROUP]),
    ...first.map((code) => extra(`  ${view.placeName(code)}`, [code])),
    extra(`  ${rest.length} other allies`, rest),
    reads('The shift takes', 'ledger.groupUses', [GROUP]),
    ...PARTS.map(([label, name]) => reads(`  ${label}`, `ledger.group${name}`, [GROUP])),
    reads('Left for NATO’s own targets', 'ledger.groupResidual', [GROUP]),
    reads('Aid paid outside core defence', 'ledger.groupPaidApart', [GROUP]),
    reads('Extra core spending, United States', 'spending.extraCost', ['USA']),
  ];
}

function allyLines(code: string): readonly Line[] {
  const lower = (name: string) => `ledger.${name[0]!.toLowerCase()}${name.slice(1)}`;
  return [
    reads('Extra core spending', 'spending.extraCost', [code]),
    reads('Extra related spending', 'resilience.extraCost', [code]),
    reads('Interest on account of the extra spending', 'budget.extraInterest', [code]),
    reads('The shift takes', 'ledger.uses', [code]),
    ...PARTS.map(([label, name]) => reads(`  ${label}`, lower(name), [code])),
    reads('Left for NATO’s own targets', 'ledger.residual', [code]),
    reads('Aid paid outside core defence', 'ledger.paidApart', [code]),
  ];
}
