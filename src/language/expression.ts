/** What an equation is once read: a tree of a closed set of operations. */
import type { Choice, Curve, Dimension, Grouping, Quantity, Subset, Variable, Stock } from './quantity.ts';

/** Operators between two values. */
export type Operator = '+' | '-' | '*' | '/' | '^';
/** Comparisons, allowed only in the condition of `when`. */
export type Comparison = '<' | '<=' | '>' | '>=' | '=';
/** Functions of values at one place. */
export type Call = 'min' | 'max' | 'exp' | 'log' | 'clamp';
/** Functions that use up a dimension. */
export type Reduction = 'sum' | 'mean' | 'min' | 'max';

/** A yes-or-no inside `when(…)`. */
export type Condition =
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition };

/** One equation, or a part of one. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'year' }
  | { readonly kind: 'name'; readonly of: Quantity }
  | { readonly kind: 'lastYear'; readonly of: Variable | Stock }
  | { readonly kind: 'negate'; readonly of: Expression }
  | { readonly kind: 'binary'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'call'; readonly to: Call; readonly inputs: readonly Expression[] }
  | { readonly kind: 'when'; readonly condition: Condition; readonly then: Expression; readonly otherwise: Expression }
  | {
      readonly kind: 'choose';
      readonly by: Choice;
      readonly cases: readonly { readonly option: string; readonly value: Expression }[];
    }
  | { readonly kind: 'lookup'; readonly curve: Curve; readonly at: Expression }
  | {
      readonly kind: 'reduce';
      readonly by: Reduction;
      readonly of: Expression;
      readonly along: Dimension | Subset | Grouping;
    };

/** The parts directly inside an expression, conditions included, in the order they are written. */
export function partsOf(e: Expression): readonly Expression[] {
  switch (e.kind) {
    case 'number':
    case 'year':
    case 'name':
    case 'lastYear':
      return [];
    case 'negate':
    case 'reduce':
      return [e.of];
    case 'lookup':
      return [e.at];
    case 'binary':
      return [e.left, e.right];
    case 'call':
      return e.inputs;
    case 'choose':
      return e.cases.map((c) => c.value);
    case 'when':
      return [...comparedIn(e.condition), e.then, e.otherwise];
  }
}

/** The values that a condition compares. */
export function comparedIn(c: Condition): readonly Expression[] {
  return c.kind === 'compare' ? [c.left, c.right] : [...comparedIn(c.left), ...comparedIn(c.right)];
}

/** The quantities an expression names, each once, in order of appearance; `lagged` tells those read from last year. */
export function namedIn(e: Expression): { readonly now: readonly Quantity[]; readonly lagged: readonly Quantity[] } {
  const now = new Set<Quantity>();
  const lagged = new Set<Quantity>();
  const visit = (x: Expression): void => {
    if (x.kind === 'name') now.add(x.of);
    if (x.kind === 'lastYear') lagged.add(x.of);
    if (x.kind === 'choose') now.add(x.by);
    partsOf(x).forEach(visit);
  };
  visit(e);
  return { now: [...now], lagged: [...lagged] };
}
