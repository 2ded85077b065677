/** A value as a person writes it, brought to the base unit of its parameter and held to its range. */
import { UnitError } from './errors.ts';
import type { Parameter, Written } from './quantity.ts';
import { readMeasure, readUnit, sameUnit, writeUnit } from './units.ts';

/** A value as a model or a scenario writes it, in the base unit of `p`. @throws UnitError when it is in another unit or out of range. */
export function valueIn(p: Parameter, name: string, written: Written): number {
  const { unit } = readUnit(p.unit);
  const measure = typeof written === 'number' ? { value: written, unit, bare: true } : readMeasure(written);
  if (!measure.bare && !sameUnit(measure.unit, unit))
    throw new UnitError(
      `${name} is in ${p.unit}, but "${written}" is in ${writeUnit(measure.unit)}; write it in ${p.unit === 'share' ? 'percent, such as "3.5 %"' : p.unit}.`,
    );
  if (typeof written === 'string' && measure.bare && unit.size > 0 && writeUnit(unit) !== 'year')
    throw new UnitError(`${name} is in ${p.unit}, but "${written}" has no unit; write "${written} ${p.unit}".`);
  return checkRange(p, name, measure.value, String(written));
}

/** `value` again, if it lies within the range of `p`. @throws UnitError */
export function checkRange(p: Parameter, name: string, value: number, written: string): number {
  const [least, most] = rangeOf(p);
  if (value >= least && value <= most) return value;
  const accepted = p.range ? `values from ${p.range.join(' to ')}` : 'a number';
  throw new UnitError(`${name} takes ${accepted}, not ${written}.`);
}

/** The hard bounds of a parameter in its base unit; infinite where it has none. */
export function rangeOf(p: Parameter): readonly [number, number] {
  if (!p.range) return [-Infinity, Infinity];
  const bound = (x: Written) => (typeof x === 'number' ? x : readMeasure(x).value);
  return [bound(p.range[0]), bound(p.range[1])];
}
