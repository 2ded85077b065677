/** The chart of paths: the share of GDP of eight allies on one scale, or of one ally beside Europe. */
import { drawLines } from '../../chart/lines.ts';
import { beside } from '../../chart/svg.ts';
import type { Line, Table } from '../../chart/types.ts';
import { distanceFinding, linesTable } from '../../report/panels/ally.ts';
import { finding, FIRST_SHOWN, lastYear, pathOf, SHARE, table, topOf, yearsOf } from '../../report/panels/paths.ts';
import type { RunView } from '../../report/panels/runView.ts';
import { percent, shortPercent } from '../../report/panels/words.ts';
import { hasDraws, type Context } from '../context.ts';
import { above, keyOf, listed, titles, WHOLE, type BriefChart } from './chart.ts';

const TARGET = 'spending.coreTarget';
const GROUP_SHARE = 'burden.groupShare';
const EUROPE = ['EUROPEAN_NATO'];
const GAP = { x: 20, y: 10 };
const CELL = { width: (WHOLE - 3 * GAP.x) / 4, height: 99 };
const WIDE = { width: WHOLE, height: 210, labelRoom: 190 };

const write = (value: number) => shortPercent(Number(value.toFixed(4)));

/** How shares of GDP move. */
export function pathsChart(c: Context): BriefChart {
  const { view, ally } = c;
  const codes = ally === undefined ? FIRST_SHOWN : [ally];
  return {
    ...{ id: 'paths', cells: codes.map((code) => view.cell(SHARE, [code])) },
    source: `NATO ${view.editions['nato.coreShare']}; ${c.other ? `scenarios ${view.title}, ${c.other.title}` : `scenario ${view.title}`}`,
    ...(ally === undefined ? many(c) : one(c, ally)),
  };
}

type Body = Omit<BriefChart, 'id' | 'source' | 'cells'>;

const howDrawn = (c: Context) =>
  `Solid: published, the last two years estimates. Dashed: scenario${hasDraws(c) ? ', shaded where 80 % of runs lie' : ''}. Dotted: target.`;

function many(c: Context): Body {
  const { view, other } = c;
  const top = Math.max(topOf(view, FIRST_SHOWN), other ? topOf(other, FIRST_SHOWN) : 0);
  const charts = FIRST_SHOWN.map((code) =>
    drawLines({
      ...{ title: view.placeName(code), lines: pathsOf(c, code), years: yearsOf(view), write, ...CELL },
      ...{ covers: [top], levels: [{ value: view.at(TARGET, [code]), label: '' }], labelRoom: 56, ticks: 3 },
    }),
  );
  const grid = beside(charts, 4, GAP);
  const ends = FIRST_SHOWN.map((code) => [view.placeName(code), percent(view.at(SHARE, [code]), 2)] as const);
  return {
    title: other ? comparedFinding(view, other) : finding(view),
    subtitle: `Core defence spending, % of GDP. ${howDrawn(c)}`,
    alt: `Lines of shares of GDP; in ${view.horizon}: ${listed(ends, 8)}.`,
    drawing: other ? above(keyOf(titles(view, other), WHOLE), grid) : grid,
    table: other ? tableOfBoth(view, other) : table(view),
  };
}

/** The path of an ally, and the one of the other run behind it; labels only where the two end apart. */
function pathsOf({ view, other }: Context, code: string): readonly Line[] {
  const own = { ...pathOf(view, code), label: '' };
  if (!other) return [own];
  return [{ ...pathOf(other, code), label: '', tone: 'four' }, own];
}

function comparedFinding(view: RunView, other: RunView): string {
  const there = (v: RunView) => Math.round(v.at('burden.alliesAtTarget'));
  return `Allies at their target in ${view.horizon}: ${there(view)} under ${view.title}, ${there(other)} under ${other.title}`;
}

function tableOfBoth(view: RunView, other: RunView): Table {
  const first = table(view);
  const rows = table(other).rows;
  const named = first.head.slice(1).flatMap((head) => [`${head}, ${view.title}`, other.title]);
  const pairs = (row: Table['rows'][number], i: number) => row.slice(1).flatMap((cell, k) => [cell, rows[i]![k + 1]!]);
  return { head: [first.head[0]!, ...named], rows: first.rows.map((row, i) => [row[0]!, ...pairs(row, i)]) };
}

function one(c: Context, ally: string): Body {
  const { view, other } = c;
  const years = yearsOf(view);
  const europe: Line = {
    ...{ label: 'European NATO', tone: 'ink', values: view.series(GROUP_SHARE, EUROPE, years) },
    observedUntil: lastYear(view),
  };
  const own = { ...pathOf(view, ally), label: view.placeName(ally) };
  const second: readonly Line[] = other ? [{ ...pathOf(other, ally), label: other.title, tone: 'four' }] : [];
  const hasForces = view.at(SHARE, [ally]) > 0;
  return {
    title: hasForces
      ? distanceFinding(view, ally)
      : `${view.placeName(ally)} has no armed forces, and no target in this model`,
    subtitle: `Core defence spending of ${view.placeName(ally)}, % of GDP, beside European NATO. ${howDrawn(c)}`,
    alt: `Lines of the share of GDP: ${view.placeName(ally)} ${percent(view.at(SHARE, [ally]), 2)} in ${view.horizon}, European NATO ${percent(view.at(GROUP_SHARE, EUROPE), 2)}.`,
    drawing: drawLines({
      ...{ lines: [...second, europe, own], years, write, ...WIDE },
      levels: hasForces ? [{ value: view.at(TARGET, [ally]), label: 'target' }] : [],
    }),
    table: linesTable(view, ally, 'share'),
  };
}
