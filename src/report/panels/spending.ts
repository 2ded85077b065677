/** Who spends how much more: the finding, the bars, the map and the table. */
import type { Bar, Table } from '../../chart/types.ts';
import type { View } from './view.ts';
import { atStart, billions, inSentence, percent, startInWords, whole } from './words.ts';

export const EXTRA = 'spending.extraCost';
export const SHARE = 'spending.coreShare';
const PER_HEAD = 'spending.extraPerHead';
const BASELINE = 'spending.baselineShare';
/** Quantities that the panel reads. */
export const WANTS = [EXTRA, SHARE, PER_HEAD, BASELINE, 'spending.coreSpending'];

/** Allies with armed forces, most extra spending first. */
export function ranked(view: View): readonly string[] {
  const forces = view.allies.filter((code) => code !== 'ISL');
  return [...forces].sort(
    (a, b) =>
      view.at(EXTRA, [b]) - view.at(EXTRA, [a]) ||
      view.at('spending.coreSpending', [b]) - view.at('spending.coreSpending', [a]),
  );
}

/** The finding in one line. */
export function finding(view: View): string {
  const extras = ranked(view).map((code) => view.at(EXTRA, [code]));
  const total = extras.filter((x) => x > 0).reduce((sum, x) => sum + x, 0);
  if (total < 1e6) return `Nobody spends more than the baseline in ${view.horizon}`;
  let sum = 0;
  const count = extras.findIndex((x) => (sum += x) >= total / 2) + 1;
  if (count === 1)
    return `${atStart(inSentence(view.placeName(ranked(view)[0]!)))} alone carries more than half of the increase`;
  return `${startInWords(count)} allies carry half of the increase`;
}

/** One bar for each ally shown. */
export function bars(view: View, count: number): readonly Bar[] {
  const codes = ranked(view).slice(0, count);
  return codes.map((code) => ({
    ...{ key: code, label: view.placeName(code), value: view.at(EXTRA, [code]), cell: view.cell(EXTRA, [code]) },
    text: billions(view.at(EXTRA, [code])),
    note: whole(view.at(PER_HEAD, [code])),
    range: view.range(EXTRA, [code]),
  }));
}

/** Rise of the share over the baseline, in four steps of equal width. */
export function mapSteps(view: View) {
  const rise = (code: string) => Math.max(0, view.at(SHARE, [code]) - view.at(BASELINE, [code])) * 100;
  const codes = view.allies.filter((code) => code !== 'ISL');
  const most = Math.max(...codes.map(rise));
  const width = [0.1, 0.25, 0.5, 1, 2, 5].find((w) => w * 4 >= most) ?? Math.ceil(most / 4);
  const step = (code: string) => Math.min(3, Math.floor(rise(code) / width));
  const edge = (i: number) => String(Number((i * width).toFixed(2)));
  return {
    steps: Object.fromEntries(codes.map((code) => [code, step(code)])),
    texts: Object.fromEntries(codes.map((code) => [code, `${rise(code).toFixed(1)} points of GDP`])),
    legend: [0, 1, 2, 3].map((i) =>
      i === 0 ? `under ${edge(1)}` : i === 3 ? `${edge(3)} points of GDP and more` : `${edge(i)} to ${edge(i + 1)}`,
    ),
  };
}

/** Every ally with share, spending, extra and per head. */
export function table(view: View): Table {
  const number = (name: string, code: string, write: (x: number) => string) => {
    const value = view.at(name, [code]);
    return { value, text: write(value), cell: view.cell(name, [code]) };
  };
  return {
    head: ['Ally', `Share ${view.horizon}`, 'Spending, USD bn', 'Extra, USD bn', 'Extra a head, USD'],
    rows: ranked(view).map((code) => [
      view.placeName(code),
      number(SHARE, code, (x) => percent(x, 2)),
      number('spending.coreSpending', code, billions),
      number(EXTRA, code, billions),
      number(PER_HEAD, code, whole),
    ]),
  };
}
