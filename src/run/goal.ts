/** Reads what a number of a run is held against: a name, a comparison, and a value in the unit of the number. */
import { EquationError, UnitError } from '../language/errors.ts';
import { readMeasure, readUnit, sameUnit } from '../language/units.ts';
import { cellNamed, type Cell } from './read.ts';
import type { Run } from './run.ts';

/** A cell and its threshold, such as `ledger.groupResidual[NATO_EXCEPT_US,2035] >= 0`. @throws EquationError, UnitError */
export function readGoal(
  run: Run,
  text: string,
): { readonly cell: Cell; readonly compare: '>=' | '<='; readonly value: number } {
  const match = /^(.*?)\s*(>=|<=|≥|≤)\s*(.+)$/.exec(text);
  if (!match)
    throw new EquationError(
      `Cannot read the goal "${text}". Write a number, >= or <=, and a value, like "ledger.groupResidual[NATO_EXCEPT_US,2035] >= 0".`,
    );
  const cell = cellNamed(run, match[1]!);
  const { unit, kind } = cell.quantity;
  if (kind === 'parameter' || kind === 'choice')
    throw new EquationError(`${match[1]} is given, not computed; set it with --set.`);
  const measure = readMeasure(match[3]!);
  const isBare = measure.unit.size === 0 && !match[3]!.includes('%');
  if (unit === 'share' && isBare && measure.value !== 0)
    throw new UnitError(
      `${match[1]} is a share; write "${measure.value > 1 ? measure.value : measure.value * 100} %".`,
    );
  if (!isBare && !sameUnit(measure.unit, readUnit(unit).unit))
    throw new UnitError(`${match[1]} is in ${unit}, but the goal says "${match[3]}"; write it in ${unit}.`);
  return { cell, compare: /^[>≥]/.test(match[2]!) ? '>=' : '<=', value: measure.value };
}
