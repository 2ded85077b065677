/** What one published number is: the row that every table in `data/` is made of. */

/** How well a figure is sourced: A the publisher's own page, B a reputable relay, C an aggregator or weak relay, D memory or judgement (never presented as sourced). */
export type Grade = 'A' | 'B' | 'C' | 'D';

/** One row of a table in `data/`: one figure, one edition, one source. */
export interface Figure {
  /** Dotted name of the series, `publisher-or-subject.whatIsMeasured`, e.g. `nato.coreShare`. */
  readonly series: string;
  /** ISO 3166 alpha-3, a group code of `groups.csv`, `EUI` (EU institutions), or empty where the figure has no place. */
  readonly place: string;
  /** Calendar year the figure is about; undefined where it has none (a list price, a law's floor). */
  readonly year: number | undefined;
  /** The figure in `unit`, never rescaled. */
  readonly value: number;
  /** Published or graded range around `value`, where sources conflict; both or neither. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** Unit as published, e.g. `percent`, `bn EUR/year`, `m round/year`. */
  readonly unit: string;
  /** Edition of the series, e.g. `2026-07`; editions are never mixed within one run. */
  readonly edition: string;
  /** Key of `sources.csv`. */
  readonly source: string;
  /** Where in the source: table, sheet and cell, page, indicator code. */
  readonly locator: string;
  readonly grade: Grade;
  /** True where the publisher marks the figure as an estimate or projection. */
  readonly estimate: boolean;
  readonly note: string;
  /** Table file and 1-based line, for messages and provenance. */
  readonly file: string;
  readonly line: number;
}

/** One row of `sources.csv`, after Our World in Data's origins. */
export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly edition: string;
  readonly published: string;
  readonly url: string;
  readonly licence: string;
  readonly note: string;
}
