/** Reads what a number of a run is held against: a name, a comparison, and a value in the unit of the number. */
import { EquationError, UnitError } from '../language/errors.ts';
import { isShare, readMeasure, readUnit, sameUnit } from '../language/units.ts';
import { cellNamed, type Cell } from './read.ts';
import type { Run } from './run.ts';

/** A cell and its threshold, such as `ledger.groupResidual[NATO_EXCEPT_US,2035] >= 0`, or `>= 400 bn`, where the unit is that of the number. @throws EquationError, UnitError */
export function readGoal(
  run: Run,
  text: string,
): { readonly cell: Cell; readonly compare: '>=' | '<='; readonly value: number } {
  const match = /^([^<>=≥≤]*)(>=|<=|≥|≤)(.+)$/s.exec(text)?.map((part) => part.trim());
  if (!match)
    throw new EquationError(
      `Cannot read the goal "${text}". Write a number, >= or <=, and a value, like "ledger.groupResidual[NATO_EXCEPT_US,2035] >= 0".`,
    );
  const cell = cellNamed(run, match[1]!);
  const { unit, kind } = cell.quantity;
  if (kind === 'parameter' || kind === 'choice')
    throw new EquationError(`${match[1]} is given, not computed; set it with --set.`);
  const measure = readMeasure(match[3]!);
  const own = readUnit(unit).unit;
  if (measure.bare && measure.value !== 0 && isShare(unit))
    throw new UnitError(`${match[1]} is a ${shareInWords(measure.value, unit)}.`);
  if (measure.bare && measure.value !== 0 && own.size > 0 && unit !== 'year')
    throw new UnitError(`${match[1]} is in ${unit}, and "${match[3]}" has no unit; write "${match[3]} ${unit}".`);
  const isScaled =
    measure.unit.size === 0 && /[a-z]$/.test(match[3]!) && !/(percent|share|points?|index)$/.test(match[3]!);
  if (!measure.bare && !isScaled && !sameUnit(measure.unit, own))
    throw new UnitError(`${match[1]} is in ${unit}, but the goal says "${match[3]}"; write it in ${unit}.`);
  return { cell, compare: /^[>≥]/.test(match[2]!) ? '>=' : '<=', value: measure.value };
}

/** What a bare number beside a share was meant to be. */
const shareInWords = (bare: number, unit: string) =>
  unit === 'share'
    ? `share; write "${bare > 1 ? bare : bare * 100} %"`
    : `difference of shares; write "${bare >= 1 ? bare : bare * 100} points"`;
