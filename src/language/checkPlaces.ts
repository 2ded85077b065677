/** Whether an equation repeats over exactly the dimensions its quantity declares. */
import { EquationError } from './errors.ts';
import { partsOf, type Expression } from './expression.ts';
import { print } from './print.ts';
import type { Dimension, Stock, Variable } from './quantity.ts';

/** @throws EquationError when the equation of `q` has more values than `q` has places. */
export function checkPlaces(q: Variable | Stock): void {
  const taken = q.kind === 'stock' ? [q.opening] : [q.observed, q.before];
  const repeated = [...repeatsOver(q.equation(), q.label), ...taken.flatMap((other) => (other ? other.over : []))];
  const extra = [...new Set(repeated)].filter((d) => !q.over.includes(d));
  if (extra.length === 0) return;
  const places = q.over.length ? `one value for each ${q.over.map((d) => d.label).join(' and ')}` : 'a single value';
  throw new EquationError(
    `"${q.label}" has ${places}, but its equation has one for each ${extra.map((d) => d.label).join(' and ')}.\n  ${print(q.equation())}\n` +
      `  Add the dimension to its "over", or use it up: sum(…, ${extra[0]!.label}).`,
  );
}

/** The dimensions an expression has a value for; a reduction uses its own up, a grouping leaves its groups. @throws EquationError */
export function repeatsOver(e: Expression, of: string): ReadonlySet<Dimension> {
  if (e.kind === 'name' || e.kind === 'lastYear') return new Set(e.of.over);
  const found = new Set(partsOf(e).flatMap((part) => [...repeatsOver(part, of)]));
  if (e.kind === 'choose') e.by.over.forEach((d) => found.add(d));
  if (e.kind !== 'reduce') return found;
  const used = e.along.kind === 'dimension' ? e.along : e.along.kind === 'subset' ? e.along.of : e.along.from;
  if (!found.delete(used))
    throw new EquationError(
      `"${of}" takes the ${e.by} along ${used.label}, but ${print(e.of)} is the same for every ${used.label}.`,
    );
  if (e.along.kind === 'grouping') found.add(e.along.to);
  return found;
}
