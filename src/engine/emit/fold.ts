/** Equations as one run sees them: choices replaced by the option taken, and what remains to be read. */
import { partsOf, type Condition, type Expression } from '../../language/expression.ts';
import type { Choice, Dimension, Quantity, Stock, Variable } from '../../language/quantity.ts';

/** A reduction inside an equation. */
export type Reduce = Extract<Expression, { kind: 'reduce' }>;

/** The expression with every choice that is the same at all places replaced by the case of its option. */
export function foldChoices(e: Expression, options: ReadonlyMap<Choice, Uint8Array>): Expression {
  const fold = (x: Expression): Expression => foldChoices(x, options);
  switch (e.kind) {
    case 'number':
    case 'year':
    case 'name':
    case 'lastYear':
      return e;
    case 'negate':
    case 'reduce':
      return { ...e, of: fold(e.of) };
    case 'lookup':
      return { ...e, at: fold(e.at) };
    case 'binary':
      return { ...e, left: fold(e.left), right: fold(e.right) };
    case 'call':
      return { ...e, inputs: e.inputs.map(fold) };
    case 'when':
      return { ...e, condition: foldCondition(e.condition, fold), then: fold(e.then), otherwise: fold(e.otherwise) };
    case 'choose': {
      const taken = options.get(e.by)!;
      const name = Object.keys(e.by.options)[taken[0]!];
      if (taken.every((o) => o === taken[0])) return fold(e.cases.find((c) => c.option === name)!.value);
      return { ...e, cases: e.cases.map((c) => ({ ...c, value: fold(c.value) })) };
    }
  }
}

function foldCondition(c: Condition, fold: (e: Expression) => Expression): Condition {
  if (c.kind === 'compare') return { ...c, left: fold(c.left), right: fold(c.right) };
  return { ...c, left: foldCondition(c.left, fold), right: foldCondition(c.right, fold) };
}

/** The reductions of an expression, innermost first; without `nested` only those not inside another. */
export function reductionsIn(e: Expression, nested = true): readonly Reduce[] {
  if (e.kind !== 'reduce') return partsOf(e).flatMap((part) => reductionsIn(part, nested));
  return nested ? [...reductionsIn(e.of), e] : [e];
}

/** The quantities an expression reads of this year and of the last; without `nested`, not those inside reductions. */
export function readsOf(
  e: Expression,
  nested = true,
): { readonly now: readonly Quantity[]; readonly lagged: readonly (Variable | Stock)[] } {
  const now = new Set<Quantity>();
  const lagged = new Set<Variable | Stock>();
  const visit = (x: Expression): void => {
    if (x.kind === 'reduce' && !nested) return;
    if (x.kind === 'name') now.add(x.of);
    if (x.kind === 'lastYear') lagged.add(x.of);
    if (x.kind === 'choose') now.add(x.by);
    partsOf(x).forEach(visit);
  };
  visit(e);
  return { now: [...now], lagged: [...lagged] };
}

/** The dimensions a folded expression varies over; a reduction may run along one its choices no longer depend on. */
export function repeatsOver(e: Expression): ReadonlySet<Dimension> {
  if (e.kind === 'name' || e.kind === 'lastYear') return new Set(e.of.over);
  const found = new Set(partsOf(e).flatMap((part) => [...repeatsOver(part)]));
  if (e.kind === 'choose') e.by.over.forEach((d) => found.add(d));
  if (e.kind !== 'reduce') return found;
  found.delete(usedBy(e.along));
  if (e.along.kind === 'grouping') found.add(e.along.to);
  return found;
}

/** The dimension a reduction uses up. */
export const usedBy = (along: Reduce['along']): Dimension =>
  along.kind === 'dimension' ? along : along.kind === 'subset' ? along.of : along.from;
