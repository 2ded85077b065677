/** The chart of extra spending: bars by ally, or pairs where two runs are compared. */
import { drawBars } from '../../chart/bars.ts';
import { drawPairs } from '../../chart/pairs.ts';
import type { Bar, Table } from '../../chart/types.ts';
import { fixed } from '../../report/number.ts';
import { bars, EXTRA, finding, ranked, table } from '../../report/panels/spending.ts';
import { billions, dollars, wholeBillions } from '../../report/panels/words.ts';
import { GROUP, hasDraws, type Context } from '../context.ts';
import { editionsOf, HALF, listed, type BriefChart } from './chart.ts';

const SHOWN = 10;
const ROW = 19;
const GROUP_EXTRA = 'burden.groupExtraCost';

/** Who spends how much more. */
export function extraChart(c: Context): BriefChart {
  const shared = {
    ...{ id: 'extra-spending', source: `${editionsOf(c)}; own calculation` },
    cells: [c.ally === undefined ? c.view.cell(GROUP_EXTRA, [GROUP]) : c.view.cell(EXTRA, [c.ally])],
  };
  return c.other ? { ...shared, ...compared(c, c.other) } : { ...shared, ...alone(c) };
}

type Body = Omit<BriefChart, 'id' | 'source' | 'cells'>;

function alone(c: Context): Body {
  const { view, ally } = c;
  const shown = barsShown(c);
  const title = ally === undefined ? finding(view) : placeOf(c, ally);
  return {
    ...{ title, table: table(view) },
    subtitle: `Extra core spending in ${view.horizon} over the baseline, USD bn at 2025 prices and exchange rates.${hasDraws(c) ? ' Thin lines: 80 % of runs.' : ''}`,
    alt: `Bars of extra core spending in ${view.horizon}, USD bn: ${listed(shown.map((b) => [b.label, b.text]))}.`,
    drawing: drawBars({ bars: shown, width: HALF, step: ROW, labelRoom: 116, noteHead: 'USD a head', marked: ally }),
  };
}

/** The largest, with the ally in question among them. */
function barsShown({ view, ally }: Context): readonly Bar[] {
  const first = bars(view, SHOWN);
  if (ally === undefined || first.some((bar) => bar.key === ally)) return first;
  const own = bars(view, view.allies.length).filter((bar) => bar.key === ally);
  return [...first.slice(0, SHOWN - own.length), ...own];
}

function placeOf({ view }: Context, ally: string): string {
  const place = ranked(view).indexOf(ally) + 1;
  const name = view.placeName(ally);
  if (place === 0) return `${name} has no armed forces, and no extra spending`;
  if (view.at(EXTRA, [ally]) < 5e5) return `${name} spends no more than its baseline in ${view.horizon}`;
  return `${name} is number ${place} of ${ranked(view).length} by extra spending in ${view.horizon}`;
}

function compared({ view, ally }: Context, other: NonNullable<Context['other']>): Body {
  const gap = (code: string) => view.at(EXTRA, [code]) - other.at(EXTRA, [code]);
  const all = [...ranked(view)].sort((a, b) => Math.abs(gap(b)) - Math.abs(gap(a)));
  const codes = all.slice(0, SHOWN - 1);
  if (ally !== undefined && all.includes(ally) && !codes.includes(ally)) codes.splice(-1, 1, ally);
  const rows = codes.map((code) => ({
    ...{ key: code, label: view.placeName(code), without: other.at(EXTRA, [code]), with: view.at(EXTRA, [code]) },
    ...{ text: signed(gap(code)), cell: view.cell(EXTRA, [code]) },
  }));
  const year = view.horizon;
  const group = (v: typeof view) => (ally === undefined ? v.at(GROUP_EXTRA, [GROUP]) : v.at(EXTRA, [ally]));
  const who = ally === undefined ? 'allies other than the United States' : view.placeName(ally);
  return {
    title: `${dollars(group(view))} more in ${year} under ${view.title}, ${dollars(group(other))} under ${other.title}`,
    subtitle: `Extra core spending in ${year} over the baseline, USD bn at 2025 prices and exchange rates; at the right filled less open; the title is of ${who}.`,
    alt: `Pairs of extra core spending in ${year}, USD bn, differences: ${listed(rows.map((r) => [r.label, r.text]))}.`,
    drawing: drawPairs({
      rows,
      write: wholeBillions,
      names: [other.title, view.title],
      width: HALF,
      step: ROW,
      labelRoom: 116,
      textRoom: 56,
    }),
    table: tableOf(view, other, all),
  };
}

const signed = (value: number) => `${value > 5e7 ? '+' : ''}${fixed(value / 1e9, 1)}`;

const tableOf = (view: Context['view'], other: Context['view'], codes: readonly string[]): Table => ({
  head: ['Ally', `${view.title}, USD bn`, `${other.title}, USD bn`, 'First less second'],
  rows: codes.map((code) => {
    const [a, b] = [view.at(EXTRA, [code]), other.at(EXTRA, [code])];
    const cell = (value: number, text: string) => ({ value, text });
    return [view.placeName(code), cell(a, billions(a)), cell(b, billions(b)), cell(a - b, signed(a - b))];
  }),
});
