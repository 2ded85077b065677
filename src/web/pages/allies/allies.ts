/** All allies in one table: shares, extra spending, debt, strain, and since when each is at its target. */
import { billions, linear, linePath, pathsPanel, percent, points, whole, writeNumber } from '../../../browser.ts';
import type { ResultView } from '../../state/resultView.ts';
import type { SentencePiece } from '../../model/facts.ts';
import type { Column, Field, Row } from '../parts/sorting.ts';

const SHARE = 'spending.coreShare';
const TARGET = 'spending.coreTarget';
const EXTRA = 'spending.extraCost';
const HEAD = 'spending.extraPerHead';
const DEBT = 'fiscal.difference';
const STRAIN = 'force.strain';
const THERE = 'burden.atTarget';
const COUNT = 'burden.alliesAtTarget';
/** Quantities that the page reads. */
export const WANTS = [SHARE, TARGET, EXTRA, HEAD, DEBT, STRAIN, THERE, COUNT, 'spending.lastShareYear'];

/** The finding: who is at the target now, and who will be. */
export function finding(view: ResultView): readonly SentencePiece[] {
  const last = pathsPanel.lastYear(view);
  const all = view.opened.allies.filter((code) => code !== 'ISL').length;
  const [now, then] = [last, view.horizon].map((year) => Math.round(view.at(COUNT, [], year))) as [number, number];
  const open = (count: number, year: number): SentencePiece => ({
    text: count === 0 ? 'none' : String(count),
    cell: view.cell(COUNT, [], year),
  });
  const [most] = [...view.opened.allies].sort((a, b) => view.at(HEAD, [b]) - view.at(HEAD, [a]));
  const perHead: readonly SentencePiece[] =
    view.at(HEAD, [most!]) < 0.5
      ? ['. Nobody spends more than the baseline.']
      : [
          `. Per head, ${view.placeName(most!)} adds most: `,
          { text: `$${whole(view.at(HEAD, [most!]))}`, cell: view.cell(HEAD, [most!]) },
          ' a year.',
        ];
  return [
    `Under “${view.ran.title}”, of ${all} allies with armed forces `,
    open(now, last),
    ` ${now === 1 ? 'is' : 'are'} at ${now === 1 ? 'its' : 'their'} target in ${last} and `,
    open(then, view.horizon),
    ` in ${view.horizon}`,
    ...perHead,
  ];
}

/** Columns in the order of the rows’ fields. */
export const columns = (view: ResultView): readonly Column[] => [
  { label: 'Ally' },
  { label: `Share of GDP, ${pathsPanel.lastYear(view)}` },
  { label: `Share in ${view.horizon}` },
  { label: 'Target' },
  { label: `Extra ${view.horizon}, USD bn` },
  { label: 'Extra per head, USD' },
  { label: `Debt ${view.horizon}, difference in points` },
  { label: 'Strain of the force' },
  { label: 'At target since' },
];

/** One row for each of the 32 allies. */
export function rows(view: ResultView): readonly Row[] {
  const last = pathsPanel.lastYear(view);
  return view.opened.allies.map((code) => {
    const hasForces = code !== 'ISL';
    const field = (name: string, write: (x: number) => string, year = view.horizon): Field => {
      const value = view.at(name, [code], year);
      return hasForces && Number.isFinite(value)
        ? { value, text: write(value), cell: view.cell(name, [code], year) }
        : { text: '–', value: NaN };
    };
    const since = sinceWhen(view, code);
    return {
      ...{ key: code, href: `#/ally/${code}` },
      cells: [
        { text: view.placeName(code) },
        field(SHARE, (x) => percent(x, 2), last),
        { ...field(SHARE, (x) => percent(x, 2)), ...(hasForces ? { line: pathOf(view, code) } : {}) },
        field(TARGET, (x) => writeNumber(x, 'share')),
        field(EXTRA, billions),
        field(HEAD, whole),
        field(DEBT, points),
        field(STRAIN, (x) => percent(x, 0)),
        !hasForces || since === undefined
          ? { text: hasForces ? 'not reached' : '–', value: NaN }
          : { text: String(since), value: since, cell: view.cell(THERE, [code], since) },
      ],
    };
  });
}

/** The first year of the unbroken run at the target that lasts to the horizon. */
export function sinceWhen(view: ResultView, code: string): number | undefined {
  const years = view.years.filter((year) => year <= view.horizon).reverse();
  let since: number | undefined;
  for (const year of years) {
    if (view.at(THERE, [code], year) !== 1) break;
    since = year;
  }
  return since;
}

const TOP = 0.055;

function pathOf(view: ResultView, code: string): string {
  const years = view.years.filter((year) => year <= view.horizon);
  const x = linear([years[0]!, view.horizon], [1, 75]);
  const y = linear([0, TOP], [19, 1]);
  return linePath(years.map((year) => [x(year), y(Math.min(TOP, view.at(SHARE, [code], year)))] as const));
}
