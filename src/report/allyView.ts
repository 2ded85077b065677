/** The whole system seen from one capital: for one state, what each subject says about it, year by year. */
import { cellNamed, valueAt, type Cell } from '../run/read.ts';
import type { Run } from '../run/run.ts';

/** One line of the view: a quantity with its value in each year. */
export interface AllyLine {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly cells: readonly Cell[];
  readonly values: readonly number[];
}

/** The lines of one subject. */
export interface AllySection {
  readonly title: string;
  readonly lines: readonly AllyLine[];
}

/** What is shown of a state, subject by subject, in the order a reader would ask. */
const SECTIONS: readonly (readonly [string, readonly string[]])[] = [
  [
    'Spending',
    [
      ...['spending.coreShare', 'spending.coreSpending', 'spending.baselineSpending', 'spending.extraCost'],
      ...['conversions.extraCostInNationalCurrency', 'spending.cumulativeExtra', 'spending.extraPerHead'],
      ...['spending.distanceToTarget', 'resilience.extraCost', 'equipment.equipmentShare', 'burden.burdenRatio'],
    ],
  ],
  [
    'Public finances',
    [
      ...['fiscal.debtRatioWithout', 'fiscal.debtRatio', 'fiscal.difference', 'fiscal.naiveDifference'],
      ...['budget.extraInterest', 'budget.deficit', 'budget.taxPerHousehold'],
    ],
  ],
  ['Aid to Ukraine', ['aid.bill', 'aid.shareOfGDP', 'aid.replacementBill']],
  ['Ammunition', ['munitions.bill']],
  ['Force in Ukraine', ['force.soldiersSent', 'force.poolNeeded', 'force.strain', 'force.bill']],
  ['US posture', ['posture.procurementBill', 'posture.operatingBill']],
  ['What the pledge pays for', ['ledger.sources', 'ledger.uses', 'ledger.residual', 'ledger.cumulativeResidual']],
];

/** The view of one state in some years. @throws EquationError on an unknown state or year. */
export function allyView(run: Run, state: string, years: readonly number[]): readonly AllySection[] {
  return SECTIONS.map(([title, names]) => ({ title, lines: names.map((name) => lineOf(run, name, state, years)) }));
}

function lineOf(run: Run, name: string, state: string, years: readonly number[]): AllyLine {
  const cells = years.map((year) => cellNamed(run, `${name}[${state},${year}]`));
  const { label, unit } = cells[0]!.quantity;
  return { name, label, unit, cells, values: cells.map((cell) => valueAt(run, cell)) };
}

/** Place of a state among some others by a quantity, 1 for the largest value; values equal but for rounding share a place. */
export function rankOf(run: Run, name: string, state: string, others: readonly string[], year: number): number {
  const value = (code: string) => valueAt(run, cellNamed(run, `${name}[${code},${year}]`));
  const own = value(state);
  return 1 + others.filter((code) => value(code) > own + Math.abs(own) * 1e-9).length;
}
