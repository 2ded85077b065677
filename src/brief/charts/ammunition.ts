/** The chart of the ammunition race: Russian rounds for each of NATO’s, with the year from which Russia is not ahead. */
import { drawLines } from '../../chart/lines.ts';
import type { Line, Table, Tone } from '../../chart/types.ts';
import { fixed } from '../../report/number.ts';
import { AMMUNITION } from '../../report/panels/lines.ts';
import type { RunView } from '../../report/panels/runView.ts';
import { millions, yearOr } from '../../report/panels/words.ts';
import { hasDraws, type Context } from '../context.ts';
import { above, HALF, keyOf, titles, type BriefChart } from './chart.ts';

const RATIO = 'parity.outputRatio';
const PARITY = 'parity.outputParity';
const ROUNDS: readonly (readonly [string, string])[] = [
  ['Russia, million rounds', 'parity.russianRounds'],
  ['NATO, million rounds', 'parity.alliedRounds'],
];
const SIZE = { width: HALF, height: 180, labelRoom: 60 };
const ratio = (value: number) => fixed(value, 2);

/** The race in shells. */
export function ammunitionChart(c: Context): BriefChart {
  const { view, other } = c;
  const years = AMMUNITION.years(view);
  const until = yearOr(view.at('producers.lastPublishedYear'), 2025);
  const line = (v: RunView, tone: Tone): Line => ({
    ...{ label: '', tone, values: v.series(RATIO, [], years), observedUntil: until },
    range: years.map((year) => (year > until ? v.range(RATIO, [], year) : undefined)),
  });
  const parity = view.at(PARITY);
  const title = other ? comparedFinding(view, other) : AMMUNITION.finding(view);
  const drawing = drawLines({
    ...{ years, write: (x) => fixed(x, x % 1 === 0 ? 0 : 2), ...SIZE },
    lines: [...(other ? [line(other, 'four')] : []), line(view, 'one')],
    levels: [{ value: 1, label: 'parity', isBelow: true }],
    mark: parity > 0 && !other ? { year: parity, value: 1, label: String(parity) } : undefined,
  });
  return {
    ...{ id: 'ammunition', title, source: AMMUNITION.source, cells: [view.cell(RATIO)] },
    subtitle: `Russian artillery rounds for each of NATO’s, made or refurbished.${hasDraws(c) ? ' Shaded: 80 % of runs.' : ''}`,
    alt: `Line of the ratio: ${ratio(view.at(RATIO, [], until))} in ${until}, ${ratio(view.at(RATIO))} in ${view.horizon}. ${title}.`,
    drawing: other ? above(keyOf(titles(view, other), HALF), drawing) : drawing,
    table: tableOf([view, ...(other ? [other] : [])], years),
  };
}

function comparedFinding(view: RunView, other: RunView): string {
  const [a, b] = [view, other].map((v) => v.at(PARITY)) as [number, number];
  if (a === b) return AMMUNITION.finding(view);
  const when = (year: number) => (year > 0 ? `from ${year}` : 'in no year');
  return `NATO makes as many shells as Russia ${when(a)} under ${view.title}, ${when(b)} under ${other.title}`;
}

function tableOf(views: readonly RunView[], years: readonly number[]): Table {
  const named = (v: RunView, label: string) => (views.length > 1 ? `${v.title}: ${label}` : label);
  const columns = views.flatMap((v) => [
    ...ROUNDS.map(([label, name]) => ({ head: named(v, label), v, name, write: millions })),
    { head: named(v, 'ratio'), v, name: RATIO, write: ratio },
  ]);
  return {
    head: ['Year', ...columns.map((column) => column.head)],
    rows: years.map((year) => [
      String(year),
      ...columns.map(({ v, name, write }) => {
        const value = v.at(name, [], year);
        return { value, text: write(value), cell: v.cell(name, [], year) };
      }),
    ]),
  };
}
