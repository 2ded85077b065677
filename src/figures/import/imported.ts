/** What an importer makes of a publisher's file: the figures of a new edition, or every reason why it cannot. */
import type { Fault } from '../faults.ts';
import type { Figure } from '../figure.ts';

/** What the importer cannot read from the file itself. */
export interface Provenance {
  /** Edition the figures belong to, e.g. `2026-07`. */
  readonly edition: string;
  /** Id of the source they come from, a row of a table of sources. */
  readonly source: string;
  /** Name of the file, for messages. */
  readonly file?: string;
}

/** The outcome: with any fault the figures are incomplete and must not be written. */
export interface Imported {
  readonly figures: readonly Figure[];
  readonly faults: readonly Fault[];
  /** Parts of the file that were seen and left out on purpose, in words. */
  readonly skipped: readonly string[];
}

/** The part of a figure that an importer reads off the file. */
export interface Reading {
  readonly series: string;
  readonly place: string;
  readonly year: number;
  readonly value: number;
  readonly unit: string;
  readonly locator: string;
  readonly estimate?: boolean;
  readonly note?: string;
  readonly line: number;
}

/** Gathers figures, faults and parts left out while a file is read. */
export class Harvest implements Imported {
  readonly figures: Figure[] = [];
  readonly faults: Fault[] = [];
  readonly skipped: string[] = [];
  private readonly seen = new Map<string, string>();
  private readonly file: string;

  constructor(private readonly given: Provenance) {
    this.file = given.file ?? '';
  }

  /** Keep a figure; one that stands twice in the file is a fault. */
  add(reading: Reading): void {
    const { series, place, year, line, locator } = reading;
    const key = [series, place, year].join('|');
    const first = this.seen.get(key);
    if (first !== undefined)
      return this.blame(line, 0, `${locator}: ${series}[${place}, ${year}] stands at ${first} already.`);
    this.seen.set(key, locator);
    const { edition, source } = this.given;
    this.figures.push({
      ...{ low: undefined, high: undefined, edition, source, grade: 'A', estimate: false, note: '', file: this.file },
      ...reading,
    });
  }

  /** Note what is wrong at a row and column (both 1-based, 0 where none is meant). */
  blame(line: number, column: number, message: string): void {
    this.faults.push({ file: this.file, line, column, message });
  }

  /** Note, once, a part that is left out. */
  skip(what: string): void {
    if (!this.skipped.includes(what)) this.skipped.push(what);
  }
}
