/** Reads single numbers out of a run by public name, place and year. */
import { placeOf, placesOf, variesByYear } from '../engine/layout.ts';
import { EquationError } from '../language/errors.ts';
import { quantityNamed } from '../language/model.ts';
import { suggest } from '../language/nearest.ts';
import type { Quantity } from '../language/quantity.ts';
import type { Run } from './run.ts';

/** One number of a run: which quantity, at which place and year. */
export interface Cell {
  readonly quantity: Quantity;
  /** Position among the places of the quantity. */
  readonly place: number;
  /** Index into the years of the run; 0 where the quantity does not vary by year. */
  readonly yearIndex: number;
}

/** The number at a cell. */
export function valueAt(run: Run, { quantity, place, yearIndex }: Cell): number {
  const values = run.result.values.get(quantity)!;
  return values[variesByYear(quantity) ? yearIndex * placesOf(quantity) + place : place]!;
}

/** The cell that a text such as `spending.extraCost[POL,2035]` names; the year defaults to the horizon. @throws EquationError */
export function cellNamed(run: Run, text: string): Cell {
  const match = /^([A-Za-z][\w.]*)(?:\s*\[([^\]]*)\])?$/.exec(text.trim());
  if (!match) throw new EquationError(`Cannot read "${text}". Write it like spending.extraCost[POL,2035].`);
  const quantity = quantityNamed(run.model, match[1]!);
  const parts = (match[2] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const years = parts.filter((part) => /^\d{4}$/.test(part));
  const members = parts.filter((part) => !/^\d{4}$/.test(part));
  if (years.length > 1) throw new EquationError(`${text} names ${years.length} years; name one.`);
  if (members.length !== quantity.over.length) {
    const wanted = [...quantity.over.map((d) => d.members[0]), String(run.story.horizon)].join(',');
    throw new EquationError(
      `${match[1]} needs ${quantity.over.map((d) => `one of the ${d.label}`).join(' and ') || 'no place'}: ${match[1]}[${wanted}].`,
    );
  }
  quantity.over.forEach((d, i) => {
    if (!d.members.includes(members[i]!))
      throw new EquationError(`There is no "${members[i]}" among the ${d.label}.${suggest(members[i]!, d.members)}`);
  });
  const yearIndex = yearIndexOf(run, Number(years[0] ?? run.story.horizon));
  return { quantity, place: placeOf(quantity, members)!, yearIndex: variesByYear(quantity) ? yearIndex : 0 };
}

/** The index of a calendar year. @throws EquationError when the run does not reach it. */
export function yearIndexOf(run: Run, year: number): number {
  const at = run.inputs.years.indexOf(year);
  if (at >= 0) return at;
  throw new EquationError(`The run covers ${run.manifest.years.join(' to ')}, not ${year}.`);
}

/** The number that a name, its members and a year stand for. @throws EquationError */
export function read(run: Run, name: string, members: readonly string[], year: number): number {
  const quantity = quantityNamed(run.model, name);
  const place = placeOf(quantity, members);
  if (place === undefined) throw new EquationError(`${name} has no place [${members.join(',')}].`);
  return valueAt(run, { quantity, place, yearIndex: yearIndexOf(run, year) });
}
