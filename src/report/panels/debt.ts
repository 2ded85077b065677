/** Debt with and without the extra spending: the finding, a pair of numbers for each ally, the table. */
import type { Table } from '../../chart/types.ts';
import type { View } from './view.ts';
import { fixed } from '../number.ts';
import { percent, points } from './words.ts';

const WITH = 'fiscal.debtRatio';
const WITHOUT = 'fiscal.debtRatioWithout';
const DIFFERENCE = 'fiscal.difference';
export const OF_GROUP = 'budget.groupDifference';
/** Quantities that the panel reads. */
export const WANTS = [WITH, WITHOUT, DIFFERENCE, OF_GROUP];

const byDifference = (view: View) =>
  view.allies
    .filter((code) => Number.isFinite(view.at(WITH, [code])))
    .sort(
      (a, b) =>
        view.at(DIFFERENCE, [b]) - view.at(DIFFERENCE, [a]) || view.placeName(a).localeCompare(view.placeName(b), 'en'),
    );

/** The finding in one line. */
export function finding(view: View): string {
  const mean = view.at(OF_GROUP, ['EUROPEAN_NATO']);
  if (Math.abs(mean) < 0.0005) return `Debt in ${view.horizon} is the same with and without`;
  return `The extra spending ${mean > 0 ? 'adds' : 'takes'} ${fixed(Math.abs(mean) * 100, 1)} points of GDP ${mean > 0 ? 'to' : 'off'} European debt by ${view.horizon}`;
}

/** Some allies with their debt on both paths: those with the largest difference, or largest debt where there is none. */
export const rows = (view: View, count: number) =>
  byDifference(view)
    .slice(0, count)
    .map((code) => ({
      ...{ key: code, label: view.placeName(code), cell: view.cell(DIFFERENCE, [code]) },
      ...{ without: view.at(WITHOUT, [code]), with: view.at(WITH, [code]), text: points(view.at(DIFFERENCE, [code])) },
    }));

/** Every ally on both paths. */
export const table = (view: View): Table => ({
  head: ['Ally', `Debt ${view.horizon}, without`, 'With', 'Difference, points'],
  rows: byDifference(view).map((code) => [
    view.placeName(code),
    { value: view.at(WITHOUT, [code]), text: percent(view.at(WITHOUT, [code])), cell: view.cell(WITHOUT, [code]) },
    { value: view.at(WITH, [code]), text: percent(view.at(WITH, [code])), cell: view.cell(WITH, [code]) },
    {
      value: view.at(DIFFERENCE, [code]),
      text: points(view.at(DIFFERENCE, [code])),
      cell: view.cell(DIFFERENCE, [code]),
    },
  ]),
});
