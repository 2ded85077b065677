/** What the book says of one quantity, as plain data: what the JSON of the book holds and its pages are written from. */
import type { Quantity } from '../../language/quantity.ts';

/** A published series that gives a parameter its figures. */
export interface BookSource {
  readonly series: string;
  readonly edition: string;
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
}

/** A value nobody publishes. */
export interface BookAssumption {
  readonly value: string;
  readonly at?: Readonly<Record<string, string>>;
  readonly low?: string;
  readonly high?: string;
  readonly distribution?: string;
  readonly because: string;
  readonly source?: string;
}

/** Bounds and published positions of a lever. */
export interface BookLever {
  readonly min: string;
  readonly max: string;
  readonly step?: string;
  readonly ticks: readonly { readonly at: string; readonly label: string; readonly source: string }[];
}

/** One quantity of the book. */
export interface BookEntry {
  readonly name: string;
  readonly chapter: string;
  readonly kind: Quantity['kind'];
  readonly label: string;
  readonly unit: string;
  /** Dimensions it has a value for each member of, the year among them. */
  readonly over: readonly string[];
  /** The equation in labels, as a reader would write it; that of a stock is its growth in a year. */
  readonly equation?: string;
  /** The same in public names. */
  readonly equationInNames?: string;
  /** A stock's value before the first year. */
  readonly opening?: string;
  /** What stands in for last year's value in the first year. */
  readonly before?: string;
  /** Published figures that go before the equation where there are some. */
  readonly observed?: string;
  /** Public names of what the equation needs, of this year and of the year before. */
  readonly inputs: readonly string[];
  readonly inputsOfLastYear: readonly string[];
  /** Public names of what needs it. */
  readonly users: readonly string[];
  /** Hard bounds of a parameter. */
  readonly range?: readonly [string, string];
  readonly sources?: readonly BookSource[];
  /** What stands in where nothing is published, and why. */
  readonly missing?: {
    readonly value?: string;
    readonly at?: Readonly<Record<string, string>>;
    readonly because: string;
  };
  /** True where the figures come with a published range, which is drawn. */
  readonly drawn: boolean;
  readonly assumption?: BookAssumption;
  readonly lever?: BookLever;
  readonly options?: Readonly<Record<string, string>>;
  readonly initially?: string;
  readonly because?: string;
}

/** The whole book. */
export interface Book {
  readonly version: string;
  readonly chapters: readonly {
    readonly id: string;
    readonly title: string;
    readonly question: string;
    /** Public names in the order of derivation. */
    readonly quantities: readonly string[];
    /** Chapters it takes quantities from, with how many. */
    readonly rests: Readonly<Record<string, number>>;
  }[];
  readonly quantities: readonly BookEntry[];
}
