/** What a new edition of figures changed, and what series there are. */
import { suggest } from '../language/nearest.ts';
import { readUnit, sameUnit } from '../language/units.ts';
import { editionsOf, type Catalogue } from './catalogue.ts';
import { FigureError } from './faults.ts';
import type { Figure } from './figure.ts';

/** One figure in two editions. */
export interface Revision {
  readonly before: Figure;
  readonly after: Figure;
  /** After less before, in the unit of `after`. */
  readonly difference: number;
  /** The difference as a share of the figure before; infinite where that was 0. */
  readonly relative: number;
}

/** Two editions side by side. */
export interface Revisions {
  /** Figures of both editions whose value moved, the largest relative move first. */
  readonly moved: readonly Revision[];
  /** Figures of both editions with one value. */
  readonly unmoved: number;
  readonly onlyBefore: readonly Figure[];
  readonly onlyAfter: readonly Figure[];
  /** Figures that cannot be subtracted, such as dollars of 2015 and dollars of 2021. */
  readonly otherUnit: readonly { readonly before: Figure; readonly after: Figure }[];
}

/** The figures that differ between two editions of a publisher, of all its series and places or those named. @throws FigureError on an unknown edition, series or place. */
export function revisions(
  catalogue: Catalogue,
  before: string,
  after: string,
  only: { readonly series?: string; readonly place?: string } = {},
): Revisions {
  const pairs = new Map<string, { before?: Figure; after?: Figure }>();
  for (const series of comparable(catalogue, before, after, only.series))
    for (const f of catalogue.series.get(series)!) {
      if (f.edition !== before && f.edition !== after) continue;
      if (only.place !== undefined && f.place !== only.place) continue;
      const key = [f.series, f.place, f.year].join('|');
      const pair = pairs.get(key) ?? {};
      pair[f.edition === before ? 'before' : 'after'] = f;
      pairs.set(key, pair);
    }
  if (pairs.size === 0) throw new FigureError(nothingAt(catalogue, before, after, only));
  return sorted([...pairs.values()]);
}

/** The series to compare: those of every publisher that has both editions. */
function comparable(catalogue: Catalogue, before: string, after: string, series?: string): readonly string[] {
  if (before === after) throw new FigureError(`Name two different editions; both are "${before}".`);
  const all = series === undefined ? [...catalogue.series.keys()] : [series];
  const editions = new Map<string, Set<string>>();
  for (const name of all) {
    const known = editions.get(publisherOf(name)) ?? new Set();
    for (const edition of editionsOf(catalogue, name)) known.add(edition);
    editions.set(publisherOf(name), known);
  }
  const kept = all.filter((name) => {
    const known = editions.get(publisherOf(name))!;
    return known.has(before) && known.has(after);
  });
  if (kept.length) return kept;
  const every = new Set([...editions.values()].flatMap((set) => [...set]));
  const lists = [...editions].filter(([, set]) => set.size > 1 || series !== undefined);
  const accepted = lists.map(([name, set]) => `${name}: ${[...set].sort().join(', ')}`).join('; ');
  const unknown = [before, after].filter((edition) => !every.has(edition));
  const what = unknown.length
    ? `There is no edition "${unknown[0]}"${series ? ` of ${series}` : ''}.${suggest(unknown[0]!, every)}`
    : `No publisher has both editions "${before}" and "${after}".`;
  throw new FigureError(`${what} Editions that can be compared: ${accepted || 'none'}.`);
}

function nothingAt(
  catalogue: Catalogue,
  before: string,
  after: string,
  { place = '' }: { readonly place?: string },
): string {
  const places = new Set<string>();
  for (const series of catalogue.series.keys())
    for (const f of catalogue.series.get(series)!) if (f.edition === before || f.edition === after) places.add(f.place);
  return `The editions "${before}" and "${after}" have no figure for "${place}".${suggest(place, places)}`;
}

function sorted(pairs: readonly { readonly before?: Figure; readonly after?: Figure }[]): Revisions {
  const moved: Revision[] = [];
  const [onlyBefore, onlyAfter]: [Figure[], Figure[]] = [[], []];
  const otherUnit: { before: Figure; after: Figure }[] = [];
  let unmoved = 0;
  for (const { before, after } of pairs) {
    if (!after) onlyBefore.push(before!);
    else if (!before) onlyAfter.push(after);
    else {
      const was = inUnitOf(before, after);
      if (was === undefined) otherUnit.push({ before, after });
      else if (was === after.value) unmoved++;
      else moved.push({ before, after, ...differenceOf(was, after.value) });
    }
  }
  moved.sort((a, b) => Math.abs(b.relative) - Math.abs(a.relative));
  return { moved, unmoved, onlyBefore, onlyAfter, otherUnit };
}

/** Both rounded to 12 digits, so that 4.25 less 4.48 is -0.23. */
function differenceOf(before: number, after: number): Pick<Revision, 'difference' | 'relative'> {
  const difference = Number((after - before).toPrecision(12));
  return { difference, relative: Number((difference / Math.abs(before)).toPrecision(12)) };
}

function inUnitOf(before: Figure, after: Figure): number | undefined {
  if (before.unit === after.unit) return before.value;
  const [from, to] = [readUnit(before.unit), readUnit(after.unit)];
  return sameUnit(from.unit, to.unit) ? (before.value * from.factor) / to.factor : undefined;
}

/** One series at a glance. */
export interface SeriesSummary {
  readonly series: string;
  readonly units: readonly string[];
  /** Oldest first. */
  readonly editions: readonly string[];
  /** How many places have a figure. */
  readonly places: number;
  readonly figures: number;
  /** First and last year; undefined where no figure has a year. */
  readonly years: readonly [number, number] | undefined;
  /** Ids of sources. */
  readonly sources: readonly string[];
}

/** Every series, by name. */
export function seriesList(catalogue: Catalogue): readonly SeriesSummary[] {
  return [...catalogue.series.keys()].sort().map((series) => {
    const figures = catalogue.series.get(series)!;
    const each = <T>(pick: (f: Figure) => T) => [...new Set(figures.map(pick))];
    const years = each((f) => f.year).filter((year) => year !== undefined);
    return {
      series,
      units: each((f) => f.unit),
      editions: editionsOf(catalogue, series),
      places: each((f) => f.place).filter((place) => place !== '').length,
      figures: figures.length,
      years: years.length ? [Math.min(...years), Math.max(...years)] : undefined,
      sources: each((f) => f.source).filter((source) => source !== ''),
    };
  });
}

/** The first word of a series' name. */
const publisherOf = (series: string) => series.slice(0, series.indexOf('.'));
