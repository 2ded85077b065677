/** A model of one run without places: one line for every quantity and place, as engines of system dynamics read it. */

/** What the lines of a sheet are computed from. */
export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  /** The calendar year. */
  | { readonly kind: 'time' }
  /** The length of a step, one year. */
  | { readonly kind: 'step' }
  | { readonly kind: 'line'; readonly name: string }
  | { readonly kind: 'negate'; readonly of: Formula }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'call'; readonly to: 'min' | 'max' | 'exp' | 'log'; readonly inputs: readonly Formula[] }
  | { readonly kind: 'when'; readonly test: Test; readonly then: Formula; readonly otherwise: Formula }
  /** The height of a table at a point, flat outside its ends. */
  | { readonly kind: 'height'; readonly table: string; readonly at: Formula };

/** A yes-or-no inside a formula. */
export type Test =
  | { readonly kind: 'compare'; readonly operator: string; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'and' | 'or'; readonly left: Test; readonly right: Test };

interface Facts {
  /** Unique whatever the case of its letters; words of letters and digits, the first a letter. */
  readonly name: string;
  readonly unit: string;
  readonly note: string;
  /** File of the model that the line belongs to. */
  readonly section: string;
}

/** One line of a sheet; a stock's value is that at the beginning of the year. */
export type Line =
  | (Facts & { readonly kind: 'value' | 'flow'; readonly formula: Formula })
  | (Facts & { readonly kind: 'table'; readonly points: readonly (readonly [number, number])[] })
  | (Facts & { readonly kind: 'stock'; readonly opening: Formula; readonly inflow: string });

/** All lines of a run. */
export interface Sheet {
  readonly title: string;
  readonly about: readonly string[];
  readonly version: string;
  readonly years: readonly [number, number];
  readonly lines: readonly Line[];
  /** Name of the line that holds each cell of a computed quantity: public name → line of each place. */
  readonly cells: ReadonlyMap<string, readonly string[]>;
}

/** A plain number as a formula. */
export const number = (value: number): Formula => ({ kind: 'number', value });
/** A reference to another line. */
export const line = (name: string): Formula => ({ kind: 'line', name });
/** Two formulas joined by an operator. */
export const joined = (left: Formula, operator: string, right: Formula): Formula => ({
  kind: 'binary',
  ...{ operator, left, right },
});
