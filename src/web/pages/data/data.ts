/** The shelf of figures: series, editions of publishers, revisions, figures as rows and as CSV. */
import { fixed } from '../../../browser.ts';
import { tableCsv } from '../../chart/save.ts';
import type { FigureRow, Revised, SeriesFacts, Shelf } from '../../worker/questions.ts';
import type { Column, Row } from '../parts/sorting.ts';

/** The address of a series. */
export const addressOf = (series: string): string => `#/data/${series.replace('.', '/')}`;

/** The series in an address such as `/data/nato/coreShare`. */
export const seriesIn = (path: string): string => path.split('/').slice(2, 4).join('.');

const publisherOf = (series: string) => series.slice(0, series.indexOf('.'));

/** The finding: how much stands on the shelf. */
export function finding({ series, sources }: Shelf): string {
  const figures = series.reduce((sum, s) => sum + s.figures, 0);
  return `${fixed(figures, 0)} published figures in ${fixed(series.length, 0)} series, from ${fixed(Object.keys(sources).length, 0)} publications`;
}

/** Publishers with at least two editions of a series, and the editions, oldest first. */
export function revisable({ series }: Shelf): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const s of series) {
    if (s.editions.length < 2) continue;
    const known = found.get(publisherOf(s.series)) ?? new Set();
    for (const edition of s.editions) known.add(edition);
    found.set(publisherOf(s.series), known);
  }
  const inOrder = (all: Set<string>) => [...all].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return new Map([...found].map(([by, editions]) => [by, inOrder(editions)]));
}

/** Series of a publisher that have both editions. */
export const withBoth = ({ series }: Shelf, publisher: string, before: string, after: string): readonly string[] =>
  series
    .filter((s) => publisherOf(s.series) === publisher && s.editions.includes(before) && s.editions.includes(after))
    .map((s) => s.series);

/** Series whose name, unit or publication holds every word that was typed. */
export function searched({ series, sources }: Shelf, typed: string): readonly SeriesFacts[] {
  const words = typed.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return series.filter((s) => {
    const by = s.sources.map((id) => `${sources[id]?.publisher ?? ''} ${sources[id]?.title ?? ''}`).join(' ');
    const text = `${s.series} ${s.units.join(' ')} ${by}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

const unitInWords = (unit: string) => (unit === 'percent' ? '%' : unit === '1' ? '' : unit);

/** A value as published: no digit added, none taken away. */
export function asPublished(value: number): string {
  const decimals = (String(value).split('.')[1] ?? '').length;
  return Math.abs(value) >= 1e21 || String(value).includes('e') ? String(value) : fixed(value, decimals);
}

/** Columns of the list of series. */
export const SERIES_COLUMNS: readonly Column[] = [
  { label: 'Series' },
  { label: 'Unit', isText: true },
  { label: 'Years' },
  { label: 'Places' },
  { label: 'Figures' },
  { label: 'Editions', isText: true },
  { label: 'Publisher', isText: true },
];

/** One row for each series. */
export const seriesRows = (found: readonly SeriesFacts[], { sources }: Shelf): readonly Row[] =>
  found.map((s) => ({
    ...{ key: s.series, href: addressOf(s.series) },
    cells: [
      { text: s.series },
      { text: s.units.map((u) => unitInWords(u) || 'ratio').join(', ') },
      s.years
        ? { text: s.years[0] === s.years[1] ? String(s.years[0]) : `${s.years[0]}–${s.years[1]}`, value: s.years[1] }
        : { text: '–', value: NaN },
      { text: fixed(s.places, 0), value: s.places },
      { text: fixed(s.figures, 0), value: s.figures },
      { text: s.editions.length > 3 ? `${s.editions.length}, to ${s.editions.at(-1)}` : s.editions.join(', ') },
      { text: publishersOf(s, sources) },
    ],
  }));

function publishersOf({ sources: ids }: SeriesFacts, sources: Shelf['sources']): string {
  const names = [...new Set(ids.map((id) => sources[id]?.publisher ?? 'burdenshift'))];
  return names.length > 2 ? `${names[0]} and ${names.length - 1} others` : names.join(', ');
}

/** Columns of the figures of a series. */
export const FIGURE_COLUMNS: readonly Column[] = [
  { label: 'Place' },
  { label: 'Year' },
  { label: 'Value' },
  { label: 'Range' },
  { label: 'Edition', isText: true },
  { label: 'Source', isText: true },
  { label: 'Where in the source', isText: true },
  { label: 'Grade', isText: true },
];

/** One row for each figure. */
export const figureRows = (figures: readonly FigureRow[], { sources }: Shelf): readonly Row[] =>
  figures.map((f) => ({
    key: [f.place, f.year ?? '', f.edition].join('|'),
    cells: [
      { text: f.placeName || '–' },
      f.year === undefined ? { text: '–', value: NaN } : { text: String(f.year), value: f.year },
      {
        text: `${asPublished(f.value)}${unitInWords(f.unit) ? ` ${unitInWords(f.unit)}` : ''}${f.estimate ? ' e' : ''}`,
        value: f.value,
      },
      f.low === undefined || f.high === undefined
        ? { text: '', value: NaN }
        : { text: `${asPublished(f.low)} to ${asPublished(f.high)}`, value: f.low },
      { text: f.edition },
      { text: sources[f.source] ? `${sources[f.source]!.publisher}, ${sources[f.source]!.title}` : 'burdenshift' },
      { text: [f.locator, f.note].filter((part) => part !== '').join('. ') },
      { text: f.grade },
    ],
  }));

/** The figures as the tables hold them. */
export const figuresCsv = (figures: readonly FigureRow[]): string =>
  tableCsv({
    head: 'series,place,year,value,low,high,unit,edition,source,locator,grade,estimate,note'.split(','),
    rows: figures.map((f) => [
      ...[f.series, f.place, String(f.year ?? ''), String(f.value), String(f.low ?? ''), String(f.high ?? '')],
      ...[f.unit, f.edition, f.source, f.locator, f.grade, f.estimate ? 'e' : '', f.note],
    ]),
  });

/** Columns of revisions between two editions. */
export const revisionColumns = (before: string, after: string): readonly Column[] => [
  { label: 'Place' },
  { label: 'Series', isText: true },
  { label: 'Year' },
  { label: before },
  { label: after },
  { label: 'Difference' },
  { label: 'Of the value before' },
];

/** Two decimals, or more where a value is small. */
const short = (x: number) => fixed(x, x === 0 || Math.abs(x) >= 0.01 ? 2 : 5);
const signed = (x: number, text: string) => (x > 0 ? `+${text}` : text);

/** One row for each figure that moved. */
export const revisionRows = (revised: Revised): readonly Row[] =>
  revised.moved.map(({ before, after, difference, relative }) => ({
    key: [after.series, after.place, after.year ?? ''].join('|'),
    cells: [
      { text: after.placeName || '–' },
      { text: after.series, href: addressOf(after.series) },
      after.year === undefined ? { text: '–', value: NaN } : { text: String(after.year), value: after.year },
      { text: `${short(before.value)} ${unitInWords(before.unit)}`, value: before.value },
      { text: `${short(after.value)} ${unitInWords(after.unit)}`, value: after.value },
      { text: signed(difference, short(difference)), value: difference },
      { text: signed(relative, `${fixed(relative * 100, 1)} %`), value: Number.isFinite(relative) ? relative : NaN },
    ],
  }));

/** The finding between two editions. */
export function revisionFinding({ moved, unmoved }: Revised, before: string, after: string): string {
  const all = moved.length + unmoved;
  if (moved.length === 0) return `None of ${all} figures moved between ${before} and ${after}`;
  const [first] = moved;
  const at = `${first!.after.placeName}${first!.after.year === undefined ? '' : `, ${first!.after.year}`}`;
  return `${moved.length} of ${all} figures moved between ${before} and ${after}; most in proportion: ${at}, from ${short(first!.before.value)} to ${short(first!.after.value)} ${unitInWords(first!.after.unit)}`;
}
