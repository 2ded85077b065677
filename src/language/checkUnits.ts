/** Whether an equation comes out in the unit its quantity declares, and adds only like to like. */
import { UnitError } from './errors.ts';
import { comparedIn, type Condition, type Expression } from './expression.ts';
import { print } from './print.ts';
import type { Stock, Variable } from './quantity.ts';
import { multiply, readUnit, sameUnit, writeUnit, type Unit } from './units.ts';

/** A zero fits any unit. */
type Found = Unit | 'any';
const PURE: Unit = new Map();
const YEAR: Unit = new Map([['year', 1]]);

/** @throws UnitError when the equation of `q` mixes units or comes out in another unit than declared. */
export function checkUnits(q: Variable | Stock): void {
  const declared = readUnit(q.unit).unit;
  const wanted = q.kind === 'stock' ? multiply(declared, YEAR, -1) : declared;
  const found = unitOf(q.equation(), q.label);
  if (found !== 'any' && !sameUnit(found, wanted)) {
    const what =
      q.kind === 'stock' ? `grows, so its equation must come out in ${writeUnit(wanted)}` : `is declared in ${q.unit}`;
    throw new UnitError(
      `"${q.label}" ${what}, but its equation comes out in ${writeUnit(found)}.\n  ${print(q.equation())}`,
    );
  }
  for (const other of q.kind === 'stock' ? [q.opening] : [q.observed, q.before])
    if (other && !sameUnit(readUnit(other.unit).unit, declared))
      throw new UnitError(
        `"${q.label}" is in ${q.unit}, but "${other.label}", which it takes over, is in ${other.unit}.`,
      );
}

/** The unit an expression comes out in. @throws UnitError */
export function unitOf(e: Expression, of: string): Found {
  switch (e.kind) {
    case 'number':
      return e.value === 0 ? 'any' : PURE;
    case 'year':
      return YEAR;
    case 'name':
    case 'lastYear':
      return readUnit(e.of.unit).unit;
    case 'negate':
      return unitOf(e.of, of);
    case 'reduce':
      return summable(e, unitOf(e.of, of), of);
    case 'lookup':
      return lookedUp(e, of);
    case 'call':
      return e.to === 'exp' || e.to === 'log' ? pure(e.inputs[0]!, of, e.to) : common(e.inputs, of);
    case 'choose':
      return common(
        e.cases.map((c) => c.value),
        of,
      );
    case 'when':
      checkCondition(e.condition, of);
      return common([e.then, e.otherwise], of);
    case 'binary':
      return combined(e, of);
  }
}

function combined(e: Extract<Expression, { kind: 'binary' }>, of: string): Found {
  if (e.operator === '+' || e.operator === '-') return common([e.left, e.right], of);
  if (e.operator === '^') {
    pure(e.right, of, 'the exponent');
    return pure(e.left, of, '^');
  }
  const left = unitOf(e.left, of);
  const right = unitOf(e.right, of);
  return left === 'any' || right === 'any' ? 'any' : multiply(left, right, e.operator === '/' ? -1 : 1);
}

function common(parts: readonly Expression[], of: string): Found {
  let found: Found = 'any';
  let first: Expression | undefined;
  for (const part of parts) {
    const unit = unitOf(part, of);
    if (unit === 'any') continue;
    if (found !== 'any' && !sameUnit(found, unit))
      throw new UnitError(
        `"${of}" adds or compares unlike units.\n  ${print(first!)}  is in ${writeUnit(found)}\n  ${print(part)}  is in ${writeUnit(unit)}\n  Convert one of them with a named parameter.`,
      );
    if (found === 'any') [found, first] = [unit, part];
  }
  return found;
}

function checkCondition(c: Condition, of: string): void {
  if (c.kind === 'compare') common(comparedIn(c), of);
  else [c.left, c.right].forEach((part) => checkCondition(part, of));
}

function pure(e: Expression, of: string, where: string): Found {
  const unit = unitOf(e, of);
  if (unit !== 'any' && unit.size > 0)
    throw new UnitError(`"${of}": ${where} needs a pure number, but ${print(e)} is in ${writeUnit(unit)}.`);
  return PURE;
}

function summable(e: Extract<Expression, { kind: 'reduce' }>, unit: Found, of: string): Found {
  const national = unit === 'any' ? undefined : [...unit.keys()].find((name) => name.startsWith('NCU'));
  if (national)
    throw new UnitError(
      `"${of}" takes the ${e.by} of national currencies: ${print(e.of)} is in ${writeUnit(unit as Unit)}. Convert to one currency first.`,
    );
  return unit;
}

function lookedUp(e: Extract<Expression, { kind: 'lookup' }>, of: string): Found {
  const at = unitOf(e.at, of);
  const wanted = readUnit(e.curve.input).unit;
  if (at !== 'any' && !sameUnit(at, wanted))
    throw new UnitError(
      `"${of}" reads the curve "${e.curve.label}" at ${print(e.at)}, which is in ${writeUnit(at)}; the curve takes ${e.curve.input}.`,
    );
  return readUnit(e.curve.unit).unit;
}
