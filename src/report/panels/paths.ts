/** How shares of GDP move to the target: the finding, a line for each ally, the table. */
import type { Line, Table } from '../../chart/types.ts';
import type { View } from './view.ts';
import { fixed } from '../number.ts';
import { inSentence, percent, yearOr } from './words.ts';

export const SHARE = 'spending.coreShare';
const LAST = 'spending.lastShareYear';
/** Quantities that the panel reads. */
export const WANTS = [SHARE, LAST, 'spending.coreTarget', 'burden.alliesAtTarget'];
const FIRST = 2014;

/** Years from the first figures to the horizon. */
export const yearsOf = (view: View): readonly number[] => view.years.filter((y) => y >= FIRST && y <= view.horizon);
/** Last year with a published share. */
export const lastYear = (view: View): number => yearOr(view.at(LAST), 2026);

const FORCES = (view: View) => view.allies.filter((code) => code !== 'ISL');
const riseOf = (view: View, code: string) => view.at(SHARE, [code]) - view.at(SHARE, [code], lastYear(view));

/** The eight allies shown first: the largest spenders outside and the United States. */
export const FIRST_SHOWN = ['POL', 'DEU', 'FRA', 'GBR', 'ITA', 'ESP', 'CAN', 'USA'];

/** All allies with armed forces, by name. */
export const everyone = (view: View): readonly string[] =>
  [...FORCES(view)].sort((a, b) => view.placeName(a).localeCompare(view.placeName(b), 'en'));

/** The finding in one line. */
export function finding(view: View): string {
  const there = Math.round(view.at('burden.alliesAtTarget'));
  const all = FORCES(view).length;
  const [furthest] = [...FORCES(view)].sort((a, b) => riseOf(view, b) - riseOf(view, a));
  const rise = riseOf(view, furthest!);
  const reach =
    there === all
      ? `All ${all} allies are at their target in ${view.horizon}`
      : `${there} of ${all} allies are at their target in ${view.horizon}`;
  return rise < 0.0005
    ? `${reach}; no share rises`
    : `${reach}; ${inSentence(view.placeName(furthest!))} rises most, by ${fixed(rise * 100, 1)} points`;
}

/** The path of one ally. */
export function pathOf(view: View, code: string): Line {
  const years = yearsOf(view);
  return {
    ...{ label: view.placeName(code), tone: 'one', values: view.series(SHARE, [code], years) },
    range: years.map((year) => (year > lastYear(view) ? view.range(SHARE, [code], year) : undefined)),
    observedUntil: lastYear(view),
  };
}

/** The largest share that any path reaches, so that all charts share one scale. */
export const topOf = (view: View, codes: readonly string[]): number =>
  Math.max(
    ...codes.flatMap((code) => view.series(SHARE, [code], yearsOf(view))),
    ...codes.map((code) => view.at('spending.coreTarget', [code])),
  );

/** Shares of every ally in some years. */
export function table(view: View): Table {
  const years = [...new Set([FIRST, 2020, lastYear(view), 2030, view.horizon])].sort((a, b) => a - b);
  return {
    head: ['Ally', ...years.map(String), 'Target'],
    rows: everyone(view).map((code) => [
      view.placeName(code),
      ...years.map((year) => ({
        value: view.at(SHARE, [code], year),
        text: percent(view.at(SHARE, [code], year), 2),
        cell: view.cell(SHARE, [code], year),
      })),
      {
        value: view.at('spending.coreTarget', [code]),
        text: percent(view.at('spending.coreTarget', [code]), 2),
        cell: view.cell('spending.coreTarget', [code]),
      },
    ]),
  };
}
