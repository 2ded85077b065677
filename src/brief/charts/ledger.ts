/** The chart of the account: what the pledge brings and what the shift takes, stacked by year; or what it takes under two scenarios. */
import { drawStack } from '../../chart/stack.ts';
import type { Part } from '../../chart/stackFrame.ts';
import { beside, type Drawing } from '../../chart/svg.ts';
import type { Table } from '../../chart/types.ts';
import * as ally from '../../report/panels/ally.ts';
import * as group from '../../report/panels/ledger.ts';
import type { RunView } from '../../report/panels/runView.ts';
import { billions, dollars, wholeBillions } from '../../report/panels/words.ts';
import { GROUP, type Context } from '../context.ts';
import { listed, nothing, type BriefChart } from './chart.ts';

const LEFT_WIDE = { width: 408, height: 184, labelRoom: 160 };
const RIGHT_WIDE = { width: 408, height: 184, labelRoom: 148 };
const GAP = { x: 24, y: 0 };
const LEFT_OVER = 'left for targets';

/** The account of the pledge. */
export function ledgerChart(c: Context): BriefChart {
  const { view, other } = c;
  const account = accountOf(c, view);
  const shared = { id: 'ledger', source: 'Kiel Institute; IISS; NATO; own calculation', cells: account.cells };
  const who = c.ally === undefined ? 'allies other than the United States' : view.placeName(c.ally);
  if (other) return { ...shared, ...compared(account, accountOf(c, other), who) };
  const uses = account.uses.map((p) => [p.label, account.write(p.values.at(-1)!)] as const);
  return {
    ...{ ...shared, title: account.finding, table: account.table },
    subtitle: `What the pledge brings and what the shift takes, ${who}, USD bn at 2025 prices a year.`,
    alt: `Stacked bars by year. ${account.finding}.${uses.length ? ` In ${view.horizon} the shift takes, USD bn: ${listed(uses)}.` : ''}`,
    drawing: beside([sourcesOf(account), usesOf(account, 'The shift takes')], 2, GAP),
  };
}

/** The account of one run, of the group or of one state. */
interface Account {
  readonly title: string;
  readonly years: readonly number[];
  readonly uses: readonly Part[];
  readonly brings: readonly number[];
  readonly takes: readonly number[];
  readonly finding: string;
  readonly table: Table;
  readonly cells: readonly string[];
  readonly write: (value: number) => string;
}

function accountOf(c: Context, view: RunView): Account {
  const code = c.ally;
  const [members, prefix] = code === undefined ? [[GROUP], 'group'] : [[code], ''];
  const name = (word: string) => `ledger.${prefix === '' ? word[0]!.toLowerCase() + word.slice(1) : prefix + word}`;
  const years = code === undefined ? group.yearsOf(view) : ally.accountYears(view);
  const [brings, takes] = ['Sources', 'Uses'].map((word) => view.series(name(word), members, years)) as [
    number[],
    number[],
  ];
  const most = Math.max(...brings, ...takes);
  return {
    ...{ title: view.title, years, brings, takes },
    uses: code === undefined ? group.parts(view) : ally.uses(view, code),
    finding: code === undefined ? group.finding(view) : ally.usesFinding(view, code),
    table: code === undefined ? group.table(view) : ally.accountTable(view, code),
    cells: [view.cell(name('Uses'), members)],
    write: most < 2e9 ? ally.finer : (x) => (x % 1e9 === 0 ? wholeBillions(x) : billions(x)),
  };
}

function sourcesOf({ years, brings, takes, write }: Account): Drawing {
  if (brings.every((x) => x < 1e5) && takes.every((x) => x < 1e5))
    return nothing(LEFT_WIDE.width, LEFT_WIDE.height, 'The pledge brings nothing beyond the baseline.');
  const parts: readonly Part[] = [
    { label: 'taken by the shift', tone: 'three', values: brings.map((x, i) => Math.min(Math.max(0, x), takes[i]!)) },
    { label: LEFT_OVER, tone: 'one', values: brings.map((x, i) => Math.max(0, x - takes[i]!)) },
    { label: 'not covered', tone: 'four', values: brings.map((x, i) => Math.max(0, takes[i]! - Math.max(0, x))) },
  ];
  const shown = parts.filter((p) => p.values.some((x) => x > 1e5));
  return drawStack({ parts: shown, years, write, title: 'The pledge brings', stepsBack: LEFT_OVER, ...LEFT_WIDE });
}

function usesOf({ uses, years, write }: Account, title: string, covers: readonly number[] = []): Drawing {
  if (uses.length === 0) return nothing(RIGHT_WIDE.width, RIGHT_WIDE.height, `${title}: nothing is paid for.`);
  return drawStack({ parts: uses, years, write, title, covers, ...RIGHT_WIDE });
}

function compared(a: Account, b: Account, who: string): Omit<BriefChart, 'id' | 'source' | 'cells'> {
  const most = [Math.max(...a.takes, ...b.takes)];
  const [x, y] = [a.takes.at(-1)!, b.takes.at(-1)!].map((value) => dollars(value));
  const title = `In ${a.years.at(-1)!} the shift takes ${x} under ${a.title}, ${y} under ${b.title}`;
  return {
    ...{ title, alt: `Stacked bars by year under both scenarios. ${title}.` },
    subtitle: `What the shift takes, ${who}, USD bn at 2025 prices a year, both on one scale.`,
    drawing: beside([usesOf(a, a.title, most), usesOf(b, b.title, most)], 2, GAP),
    table: { head: a.table.head, rows: [...titled(a), ...titled(b)] },
  };
}

const titled = ({ title, table }: Account): Table['rows'] =>
  table.rows.map(([label, ...cells]) => [`${title}: ${String(label)}`, ...cells]);
