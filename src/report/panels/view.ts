/** A run as charts and their findings read it, wherever it was computed. */

/** A range around a number. */
export type Range = readonly [low: number, high: number];

/** Numbers of one run by public name, members and year (the horizon unless stated), in the unit of the quantity. */
export interface View {
  /** Title of the scenario. */
  readonly title: string;
  readonly years: readonly number[];
  readonly horizon: number;
  /** Codes of the 32 allies. */
  readonly allies: readonly string[];
  /** Edition of every series that was read. */
  readonly editions: Readonly<Record<string, string>>;
  /** The number at a cell; NaN where there is none. */
  at(name: string, members?: readonly string[], year?: number): number;
  series(name: string, members: readonly string[], years: readonly number[]): readonly number[];
  /** Where 80 % of draws lie, or another part where the reader asks for it; undefined without draws, or where nothing is uncertain. */
  range(name: string, members: readonly string[], year?: number): Range | undefined;
  /** The name of a cell, as explanations ask for it. */
  cell(name: string, members?: readonly string[], year?: number): string;
  /** What a quantity is called. */
  labelOf(name: string): string;
  /** Members of the first dimension of a quantity; none where it has none. */
  membersOf(name: string): readonly string[];
  /** ISO 4217 code of the currency of a state; empty where none is known. */
  currencyOf(code: string): string;
  /** A state or group in words. */
  placeName(code: string): string;
}

/** A piece of a sentence; a number names the cell that it opens. */
export type OpenPiece = string | { readonly text: string; readonly cell: string };
