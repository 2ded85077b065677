/** What a kernel has to do, piece by piece. */
import type { Expression } from '../../language/expression.ts';
import type { Dimension, Quantity, Stock, Variable } from '../../language/quantity.ts';
import type { Reduce } from './fold.ts';

/** Quantities that a kernel computes. */
export type Computed = Variable | Stock;

/** One thing to compute: a quantity, a reduction inside an equation, or the value a quantity had before the first year. */
export type Task = { readonly over: readonly Dimension[]; readonly drawn: boolean } & (
  | { readonly kind: 'quantity'; readonly of: Computed; readonly equation: Expression }
  | { readonly kind: 'reduction'; readonly node: Reduce }
  | { readonly kind: 'opening'; readonly of: Computed; readonly from: Quantity | 0 | undefined }
);

/** Tasks that run in the same loops, in order. */
export interface Group {
  readonly tasks: readonly Task[];
  readonly over: readonly Dimension[];
  readonly along?: Reduce['along'];
  readonly drawn: boolean;
  readonly firstYearOnly: boolean;
}
