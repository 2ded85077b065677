/** What a run is given: the years, a value for every parameter, an option for every choice, and how far values may stray. */
import type { Choice, Distribution, Parameter } from '../language/quantity.ts';

/** Values of one quantity: `values[yearIndex × places + place]`, or `values[place]` where it does not vary by year. */
export type Values = Float64Array;

/** The range of an uncertain parameter, cell by cell like its values. */
export interface Spread {
  readonly low: Values;
  readonly high: Values;
  readonly distribution: Distribution;
}

/** Everything a run depends on besides the model. Absent figures are NaN, and only where the parameter allows gaps. */
export interface Inputs {
  readonly years: readonly number[];
  readonly values: ReadonlyMap<Parameter, Values>;
  /** Index of the option chosen, for each place of the choice. */
  readonly options: ReadonlyMap<Choice, Uint8Array>;
  /** Parameters that are drawn; the others are fixed. */
  readonly spreads: ReadonlyMap<Parameter, Spread>;
}
