/** Series found by name, read from their tables only when asked for: a run uses a fraction of all figures. */
import { suggest } from '../language/nearest.ts';
import { FigureError, type Fault } from './faults.ts';
import type { Figure, Source } from './figure.ts';
import { FIGURE_COLUMNS, readFigures } from './tables.ts';

/** The lines of one series in one table. */
interface Chunk {
  readonly file: string;
  readonly firstLine: number;
  readonly text: string;
}

const HEADER = FIGURE_COLUMNS.join(',');

/** All series of a set of tables. */
export class SeriesIndex {
  private readonly chunks = new Map<string, Chunk[]>();
  private readonly read = new Map<string, readonly Figure[]>();
  private readonly knownEditions = new Map<string, readonly string[]>();
  private readonly byPlace = new Map<string, ReadonlyMap<string, readonly Figure[]>>();

  constructor(
    tables: readonly { readonly file: string; readonly text: string }[],
    private readonly sources: ReadonlyMap<string, Source>,
    others: readonly Figure[],
  ) {
    for (const table of tables) this.index(table.file, table.text);
    for (const f of others) this.read.set(f.series, [...(this.read.get(f.series) ?? []), f]);
  }

  /** The figures of a series, or undefined if there is none of that name. @throws FigureError with every fault of its rows. */
  get(series: string): readonly Figure[] | undefined {
    const done = this.read.get(series);
    const chunks = this.chunks.get(series);
    if (done || !chunks) return done;
    const faults: Fault[] = [];
    const figures = chunks.flatMap((c) => readFigures(`${HEADER}\n${c.text}`, c.file, faults, c.firstLine - 1));
    faults.push(...faultsBetween(figures, this.sources));
    if (faults.length) throw new FigureError(faults);
    this.read.set(series, figures);
    return figures;
  }

  /** The figures of one edition and place of a series, by year. */
  at(series: string, edition: string, place: string): readonly Figure[] {
    let places = this.byPlace.get(series);
    if (!places) {
      const found = new Map<string, Figure[]>();
      for (const f of this.get(series) ?? []) {
        const key = `${f.edition}|${f.place}`;
        const list = found.get(key);
        if (list) list.push(f);
        else found.set(key, [f]);
      }
      for (const list of found.values()) list.sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
      this.byPlace.set(series, (places = found));
    }
    return places.get(`${edition}|${place}`) ?? [];
  }

  /** The editions of a series, oldest first; empty if there is none of that name. */
  editions(series: string): readonly string[] {
    const known = this.knownEditions.get(series);
    if (known) return known;
    const found = [...new Set((this.get(series) ?? []).map((f) => f.edition))].sort((a, b) =>
      a.localeCompare(b, 'en', { numeric: true }),
    );
    this.knownEditions.set(series, found);
    return found;
  }

  has(series: string): boolean {
    return this.chunks.has(series) || this.read.has(series);
  }

  /** Names of all series. */
  keys(): string[] {
    return [...new Set([...this.chunks.keys(), ...this.read.keys()])].sort();
  }

  /** The figures of every series, one after the other. @throws FigureError */
  values(): readonly (readonly Figure[])[] {
    return this.keys().map((series) => this.get(series)!);
  }

  /** Notes where each series of a table begins and ends; its rows need not stand together. @throws FigureError on a wrong header. */
  private index(file: string, written: string): void {
    const text = written.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
    let start = text.indexOf('\n') + 1 || text.length;
    if (text.slice(0, start).trim() !== HEADER)
      throw new FigureError([
        {
          file,
          line: 1,
          column: 1,
          message: `The header must be "${HEADER}", but is "${text.slice(0, start).trim()}".`,
        },
      ]);
    // A row without a series stands under the name "", where its fault is found.
    let current: string | undefined;
    let [line, from, firstLine] = [2, start, 2];
    const close = (end: number) => {
      if (current === undefined) return;
      const list = this.chunks.get(current);
      const chunk = { file, firstLine, text: text.slice(from, end) };
      if (list) list.push(chunk);
      else this.chunks.set(current, [chunk]);
    };
    for (; start < text.length; line++) {
      const end = text.indexOf('\n', start);
      const whole = text.slice(start, end < 0 ? text.length : end);
      const written = whole.slice(0, Math.max(0, whole.indexOf(',')));
      const series = written.startsWith('"') ? written.slice(1, -1) : written;
      if (series !== current) {
        close(start);
        [current, from, firstLine] = [series, start, line];
      }
      start = end < 0 ? text.length : end + 1;
    }
    close(text.length);
  }
}

/** What is wrong between rows that are sound by themselves: a source nobody lists, a figure that stands in two places. */
export function faultsBetween(figures: readonly Figure[], sources: ReadonlyMap<string, Source>): Fault[] {
  const faults: Fault[] = [];
  const seen = new Map<string, Figure>();
  // A source that is missing is missing for thousands of figures; the nearest name is looked for once.
  const unknown = new Map<string, string>();
  for (const f of figures) {
    const blame = (message: string) => faults.push({ file: f.file, line: f.line, column: 0, message });
    if (!sources.has(f.source)) {
      if (!unknown.has(f.source)) unknown.set(f.source, suggest(f.source, sources.keys()));
      blame(`There is no source "${f.source}".${unknown.get(f.source)}`);
    }
    const key = `${f.series}|${f.place}|${f.year ?? ''}|${f.edition}`;
    const first = seen.get(key);
    if (first)
      blame(`This figure stands at ${first.file}:${first.line} already (same series, place, year and edition).`);
    else seen.set(key, f);
  }
  return faults;
}
