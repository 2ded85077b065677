/** The chart of debt: without and with the extra spending by ally, or one ally’s debt over the years. */
import { drawLines } from '../../chart/lines.ts';
import { drawPairs } from '../../chart/pairs.ts';
import type { Line, Table } from '../../chart/types.ts';
import { fixed } from '../../report/number.ts';
import { debtFinding, debtLines, linesTable } from '../../report/panels/ally.ts';
import { finding, OF_GROUP, rows, table } from '../../report/panels/debt.ts';
import type { RunView } from '../../report/panels/runView.ts';
import { percent, points, shortPercent } from '../../report/panels/words.ts';
import type { Context } from '../context.ts';
import { HALF, listed, nothing, type BriefChart } from './chart.ts';

const SHOWN = 9;
const ROW = 19;
const WITH = 'fiscal.debtRatio';
const HEIGHT = 240;

type Body = Omit<BriefChart, 'id' | 'source' | 'cells'>;

/** Debt with and without. */
export function debtChart(c: Context): BriefChart {
  const { view, other, ally } = c;
  const shared = {
    ...{ id: 'debt', source: `IMF WEO ${view.editions['weo.realGDP']}; European Commission; own calculation` },
    cells: [ally === undefined ? view.cell(OF_GROUP, ['EUROPEAN_NATO']) : view.cell('fiscal.difference', [ally])],
  };
  if (ally !== undefined) return { ...shared, ...ofAlly(c, ally) };
  return { ...shared, ...(other ? compared(view, other) : alone(view)) };
}

function alone(view: RunView): Body {
  const shown = rows(view, SHOWN);
  return {
    ...{ title: finding(view), table: table(view) },
    subtitle: `Public debt in ${view.horizon}, % of GDP, without and with it; at the right the difference in points, the largest first.`,
    alt: `Pairs of debt without and with, differences in points of GDP: ${listed(shown.map((r) => [r.label, r.text]))}.`,
    drawing: pairsOf(shown, ['without', 'with']),
  };
}

const pairsOf = (shown: ReturnType<typeof rows>, names: readonly [string, string]) =>
  drawPairs({ rows: shown, write: shortPercent, names, width: HALF, step: ROW, labelRoom: 116, textRoom: 48 });

function compared(view: RunView, other: RunView): Body {
  const gap = (code: string) => view.at(WITH, [code]) - other.at(WITH, [code]);
  const codes = view.allies
    .filter((code) => Number.isFinite(gap(code)))
    .sort((a, b) => Math.abs(gap(b)) - Math.abs(gap(a)));
  const shown = codes.slice(0, SHOWN).map((code) => ({
    ...{ key: code, label: view.placeName(code), cell: view.cell(WITH, [code]), text: points(gap(code)) },
    ...{ without: other.at(WITH, [code]), with: view.at(WITH, [code]) },
  }));
  const added = (v: RunView) => fixed(v.at(OF_GROUP, ['EUROPEAN_NATO']) * 100, 1);
  return {
    title: `The extra spending adds ${added(view)} points to European debt by ${view.horizon} under ${view.title}, ${added(other)} under ${other.title}`,
    subtitle: `Public debt with the extra spending in ${view.horizon}, % of GDP; at the right filled less open in points, the largest first.`,
    alt: `Pairs of debt under both scenarios, differences in points of GDP: ${listed(shown.map((r) => [r.label, r.text]))}.`,
    drawing: pairsOf(shown, [other.title, view.title]),
    table: pairTable(view, other, codes),
  };
}

const pairTable = (view: RunView, other: RunView, codes: readonly string[]): Table => ({
  head: ['Ally', `Debt ${view.horizon}, ${view.title}`, other.title, 'First less second, points'],
  rows: codes.map((code) => {
    const [a, b] = [view.at(WITH, [code]), other.at(WITH, [code])];
    const cell = (value: number, text: string) => ({ value, text });
    return [view.placeName(code), cell(a, percent(a)), cell(b, percent(b)), cell(a - b, points(a - b))];
  }),
});

function ofAlly({ view, other }: Context, ally: string): Body {
  const { years, lines } = debtLines(view, ally);
  const name = view.placeName(ally);
  const title = debtFinding(view, ally);
  const subtitle = `Public debt of ${name}, % of GDP, with and without the extra spending.${other ? ` Orange: with, under ${other.title}.` : ''}`;
  if (years.length < 2) {
    const none = `No figures on the public debt of ${name}.`;
    return { title: none, subtitle, alt: none, drawing: nothing(HALF, 60, none), table: { head: ['Year'], rows: [] } };
  }
  const beside: readonly Line[] = other
    ? debtLines(other, ally)
        .lines.slice(0, 1)
        .map((line) => ({ ...line, tone: 'four', label: 'with, other' }))
    : [];
  return {
    ...{ title, subtitle, table: linesTable(view, ally, 'debt') },
    alt: `Lines of debt with and without, ${name}. ${title}.`,
    drawing: drawLines({
      lines: [...beside, ...lines],
      years,
      write: shortPercent,
      width: HALF,
      height: HEIGHT,
      labelRoom: 116,
    }),
  };
}
