/** How a number that was worked out by hand is written down. */

/** A number of the model with the arithmetic that gives it. */
export interface Example {
  /** Scenario that ships, and what is set in it. */
  readonly scenario: string;
  readonly set: Readonly<Record<string, string>>;
  /** The number, such as `spending.extraCost[POL,2035]`. */
  readonly cell: string;
  /** What it must be, in the base unit of the quantity, as arithmetic on published figures and on assumptions. */
  readonly is: number;
  /** Where the figures of the arithmetic are published, and what is done with them. */
  readonly because: string;
}

type Row = readonly [cell: string, is: number, because: string];

/** Examples that are read from one run: a scenario, with `set` as the command line would set it. */
export const workedIn = (
  scenario: string,
  rows: readonly Row[],
  { set = {} }: { readonly set?: Readonly<Record<string, string>> } = {},
): readonly Example[] => rows.map(([cell, is, because]) => ({ scenario, set, cell, is, because }));
