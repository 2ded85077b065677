/** What charts and tables are given. */

/** One of the four colours that tell series apart, or the ink of the page. */
export type Tone = 'one' | 'two' | 'three' | 'four' | 'ink';

/** One line over the years of its chart. */
export interface Line {
  readonly label: string;
  readonly tone: Tone;
  readonly values: readonly number[];
  /** Where 80 % of draws lie, year by year; undefined where nothing is uncertain. */
  readonly range?: readonly (readonly [number, number] | undefined)[];
  /** Last year that is observed; the line is dashed behind it. */
  readonly observedUntil: number;
}

/** One bar with its words. */
export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly text: string;
  readonly note?: string;
  /** Opens into its explanation. */
  readonly cell: string;
  readonly range?: readonly [number, number] | undefined;
}

/** A number of a table, as written and as it is; opens where it names a cell. */
export type TableCell = string | { readonly value: number; readonly text: string; readonly cell?: string };

/** What stands behind a chart. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}
