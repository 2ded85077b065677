/** Turns figures and assumptions into the values of a model's parameters, remembering where each came from. */
import type { Spread, Values } from '../engine/inputs.ts';
import { membersAt, placesOf } from '../engine/layout.ts';
import { UnitError } from '../language/errors.ts';
import type { Assumption, Distribution, FigureReference, Parameter, Written } from '../language/quantity.ts';
import { readUnit, sameUnit, scaled } from '../language/units.ts';
import { rangeOf, valueIn } from '../language/values.ts';
import { blame, editionsOf, type Catalogue } from './catalogue.ts';
import { FigureError } from './faults.ts';
import type { Figure } from './figure.ts';
import type { Origin } from './origin.ts';

/** A parameter with its values: one for each place, or for each year and place, years outermost. */
export interface Bound {
  readonly values: Values;
  readonly spread: Spread | undefined;
  readonly originOf: (place: number, yearIndex: number) => Origin;
  /** Series → edition of every series that was read. */
  readonly editions: ReadonlyMap<string, string>;
}

/**
 * Which edition a run reads, by the first word of the series, or for one series, which goes before: `{ nato: '2026-07',
 * 'nato.inventory': '2025-08' }`; the newest where nothing is said.
 */
export type Editions = Readonly<Record<string, string>>;

/** Bind one parameter for the given years. @throws FigureError, UnitError */
export function bind(
  p: Parameter,
  name: string,
  catalogue: Catalogue,
  editions: Editions,
  years: readonly number[],
): Bound {
  if (p.assumed) return bindAssumption(p, name, p.assumed, years);
  return new Binding(p, name, p.from!, catalogue, editions, years).bound();
}

function bindAssumption(p: Parameter, name: string, assumption: Assumption, years: readonly number[]): Bound {
  const places = placesOf(p);
  const perYear = p.byYear ? years.length : 1;
  const fill = (value: number) => new Float64Array(places * perYear).fill(value);
  const held = (written: Written, place = '') => heldWithin(p, name, assumption, written, place);
  const values = fill(held(assumption.value));
  for (const [member, written] of Object.entries(assumption.at ?? {})) {
    const value = held(written, ` at ${member}`);
    for (let place = 0; place < places; place++)
      if (membersAt(p, place)[0] === member) for (let y = 0; y < perYear; y++) values[y * places + place] = value;
  }
  let spread: Spread | undefined;
  if (assumption.low !== undefined && assumption.high !== undefined) {
    const [low, high] = [valueIn(p, name, assumption.low), valueIn(p, name, assumption.high)];
    spread = { low: fill(low), high: fill(high), distribution: assumption.distribution ?? 'triangular' };
  }
  return { values, spread, originOf: () => ({ kind: 'assumed', assumption }), editions: new Map() };
}

/** A value of an assumption, which its own range must hold. */
function heldWithin(p: Parameter, name: string, { low, high }: Assumption, written: Written, place: string): number {
  const value = valueIn(p, name, written);
  if (low === undefined || high === undefined) return value;
  if (valueIn(p, name, low) <= value && value <= valueIn(p, name, high)) return value;
  throw new UnitError(`${name} is assumed to be ${written}${place}, which its range ${low} to ${high} does not hold.`);
}

/** The binding of one parameter to series of figures, cell by cell. */
class Binding {
  private readonly values: Values;
  private readonly low: Values;
  private readonly high: Values;
  private readonly origins: (Origin | undefined)[];
  private readonly cells: readonly (number | undefined)[];
  private readonly factors = new Map<string, number>();
  private readonly least: number;
  private readonly most: number;
  private readonly used = new Map<string, string>();
  private ranged = false;

  constructor(
    private readonly p: Parameter,
    private readonly name: string,
    private readonly from: FigureReference,
    private readonly catalogue: Catalogue,
    private readonly editions: Editions,
    years: readonly number[],
  ) {
    this.cells = p.byYear ? years : [from.year === 'latest' ? undefined : from.year];
    const size = placesOf(p) * this.cells.length;
    [this.values, this.low, this.high] = [
      new Float64Array(size).fill(NaN),
      new Float64Array(size),
      new Float64Array(size),
    ];
    [this.least, this.most] = rangeOf(p);
    this.origins = Array<Origin | undefined>(size).fill(undefined);
  }

  bound(): Bound {
    const places = placesOf(this.p);
    for (let place = 0; place < places; place++) {
      const found = this.figuresAt(place);
      this.cells.forEach((year, y) => this.fill(place, y * places + place, year, found));
    }
    const distribution: Distribution = this.from.distribution ?? 'triangular';
    return {
      values: this.values,
      spread: this.ranged ? { low: this.low, high: this.high, distribution } : undefined,
      originOf: (place, y) => this.origins[(this.p.byYear ? y : 0) * places + place]!,
      editions: this.used,
    };
  }

  private fill(place: number, at: number, year: number | undefined, found: readonly Figure[]): void {
    const [before, after] = around(found, year, this.from.year === 'latest');
    const exact =
      before && (year === undefined || before.year === year || before.year === undefined) ? before : undefined;
    if (exact) return this.put(at, { kind: 'figure', how: 'published', figures: [exact] }, [exact, 0]);
    if (before && after && this.from.between === 'linear')
      return this.put(
        at,
        { kind: 'figure', how: 'between', figures: [before, after] },
        [before, share(before, after, year!)],
        after,
      );
    if (before && !after && this.from.after === 'hold')
      return this.put(at, { kind: 'figure', how: 'held', figures: [before] }, [before, 0]);
    const { missing } = this.from;
    const given = missing?.at?.[this.placeName(place)] ?? missing?.value;
    if (missing && given !== undefined) {
      this.values[at] = this.low[at] = this.high[at] = valueIn(this.p, this.name, given);
      this.origins[at] = { kind: 'missing', because: missing.because };
    } else if (this.from.gaps === 'open')
      this.origins[at] = {
        kind: 'open',
        series: this.seriesAt(place)[0]!,
        edition: this.editionOf(this.seriesAt(place)[0]!),
      };
    else throw this.absent(place, year);
  }

  /** Writes the figure, or the point a `share` of the way from it to `next`, with its published range. */
  private put(at: number, origin: Origin, [figure, part]: readonly [Figure, number], next: Figure = figure): void {
    const point = (pick: (f: Figure) => number) =>
      (1 - part) * this.inBase(figure, pick(figure)) + part * this.inBase(next, pick(next));
    const ranged = figure.low !== undefined || next.low !== undefined;
    this.values[at] = part === 0 ? this.inBase(figure, figure.value) : point((f) => f.value);
    this.low[at] = ranged ? point((f) => f.low ?? f.value) : this.values[at]!;
    this.high[at] = ranged ? point((f) => f.high ?? f.value) : this.values[at]!;
    if (this.low[at]! < this.high[at]!) this.ranged = true;
    this.origins[at] = origin;
  }

  private inBase(figure: Figure, value: number): number {
    const base = scaled(value, this.factorOf(figure));
    if (base >= this.least && base <= this.most) return base;
    throw new FigureError([
      blame(figure, `${this.name} takes values from ${this.p.range?.join(' to ')}, not ${value} ${figure.unit}.`),
    ]);
  }

  /** What brings the numbers of a figure to the base unit of the parameter. */
  private factorOf(figure: Figure): number {
    const known = this.factors.get(figure.unit);
    if (known !== undefined) return known;
    const { unit, factor } = readUnit(figure.unit);
    if (!sameUnit(unit, readUnit(this.p.unit).unit))
      throw new UnitError(
        `${figure.file}:${figure.line}: ${this.name} is in ${this.p.unit}, but the figure ${figure.series} is in ${figure.unit}.`,
      );
    this.factors.set(figure.unit, factor);
    return factor;
  }

  /** The figures that may serve a place, by year, the first series that has a year giving it. */
  private figuresAt(place: number): readonly Figure[] {
    const byYear = new Map<number | undefined, Figure>();
    const wanted = this.from.place ?? this.placeName(place);
    for (const series of this.seriesAt(place)) {
      const edition = this.editionOf(series);
      this.used.set(bare(series), edition);
      for (const f of this.catalogue.series.at(bare(series), edition, wanted))
        if (this.within(f.year) && !byYear.has(f.year)) byYear.set(f.year, f);
    }
    return [...byYear.values()].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  }

  private within(year: number | undefined): boolean {
    return year === undefined || (year >= (this.from.since ?? -Infinity) && year <= (this.from.until ?? Infinity));
  }

  private seriesAt(place: number): readonly string[] {
    return seriesAt(this.p, this.from, place);
  }

  /** The member that stands for the place in the table: that of the first dimension which is no part of the series' name. */
  private placeName(place: number): string {
    const series = [this.from.series].flat().join(' ');
    const at = this.p.over.findIndex((d) => !series.includes(`{${d.name}}`));
    return at < 0 ? '' : membersAt(this.p, place)[at]!;
  }

  private editionOf(written: string): string {
    const series = bare(written);
    const known = editionsOf(this.catalogue, series);
    const fixed = written.slice(series.length + 1) || (typeof this.from.series === 'string' && this.from.edition);
    if (fixed && !known.includes(fixed))
      throw new FigureError(
        `${this.name} needs the edition ${fixed} of ${series}, which is not in the tables. Editions of ${series}: ${known.join(', ')}.`,
      );
    return editionAmong(known, fixed || this.from.edition || pinOf(series, this.editions));
  }

  private absent(place: number, year: number | undefined): FigureError {
    const series = bare(this.seriesAt(place)[0]!);
    const where = [this.from.place ?? this.placeName(place), year ?? this.from.year]
      .filter((x) => x !== undefined && x !== '')
      .join(', ');
    return new FigureError(
      `${this.name} needs the figure ${series}[${where}] of edition ${this.editionOf(series)}, which is not in the tables. ` +
        `Editions of ${series}: ${editionsOf(this.catalogue, series).join(', ')}.`,
    );
  }
}

/** The series of a place as the model writes them, with `{dimension}` replaced by the member's name. */
export function seriesAt(p: Parameter, { series }: FigureReference, place: number): readonly string[] {
  const members = membersAt(p, place);
  return [series]
    .flat()
    .map((text) =>
      text.replace(/\{(\w+)\}/g, (whole, name) => members[p.over.findIndex((d) => d.name === name)] ?? whole),
    );
}

/** What a caller pins a series to: its own pin, else that of its publisher, else nothing. */
export const pinOf = (series: string, editions: Editions): string | undefined =>
  editions[series] ?? editions[series.slice(0, series.indexOf('.'))];

/** The edition that is read of those `known`, oldest first: the wanted one where it is there, else the newest. */
export const editionAmong = (known: readonly string[], wanted: string | undefined): string =>
  wanted !== undefined && known.includes(wanted) ? wanted : known[known.length - 1]!;

/** The last figure at or before a year, and the first after it; without a year, the one figure (or the latest). */
function around(
  found: readonly Figure[],
  year: number | undefined,
  latest: boolean,
): readonly [Figure | undefined, Figure | undefined] {
  if (year === undefined)
    return [
      latest
        ? found[found.length - 1]
        : (found.find((f) => f.year === undefined) ?? (found.length === 1 ? found[0] : undefined)),
      undefined,
    ];
  let before: Figure | undefined;
  for (const f of found) {
    if (f.year !== undefined && f.year > year) return [before, f];
    before = f;
  }
  return [before, undefined];
}

/** The name of a series without the edition that may be fixed behind it: `sipri.militaryShare@2025-04`. */
const bare = (series: string) => series.split('@')[0]!;

const share = (before: Figure, after: Figure, year: number) => (year - before.year!) / (after.year! - before.year!);
