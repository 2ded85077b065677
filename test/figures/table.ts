/** Small tables written by hand, for the tests of this room. */
import { catalogueOf, type Catalogue } from '../../src/figures/catalogue.ts';
import { FigureError } from '../../src/figures/faults.ts';
import type { Figure } from '../../src/figures/figure.ts';

export const HEADER = 'series,place,year,value,low,high,unit,edition,source,locator,grade,estimate,note';
export const SOURCES = [
  'id,publisher,title,edition,published,url,licence,note',
  'nato-a,NATO,Defence expenditure,2025-08,2025-08-28,https://example.org,free,',
  'nato-b,NATO,Defence expenditure,2026-07,2026-07-07,https://example.org,free,',
  '',
].join('\n');

export const table = (...rows: readonly string[]): string => [HEADER, ...rows, ''].join('\n');

/** A catalogue of one table of figures `t.csv`, and groups where they are given. */
export const catalogue = (rows: readonly string[], groups: readonly string[] = []): Catalogue =>
  catalogueOf([
    { file: 't.csv', text: table(...rows) },
    { file: 'sources.csv', text: SOURCES },
    { file: 'groups.csv', text: ['group,label,member,from,to,note', ...groups, ''].join('\n') },
  ]);

/** A plain row: series, place, year, value, unit, and its edition. */
export const row = (
  series: string,
  place: string,
  year: number | '',
  value: number,
  unit = 'percent',
  edition = '2026-07',
): string => `${series},${place},${year},${value},,,${unit},${edition},nato-b,table 3,A,,`;

export const figure = (given: Partial<Figure> = {}): Figure => ({
  series: 'nato.coreShare',
  place: 'POL',
  year: 2025,
  value: 4.25,
  low: undefined,
  high: undefined,
  unit: 'percent',
  edition: '2026-07',
  source: 'nato-b',
  locator: 'table 3',
  grade: 'A',
  estimate: false,
  note: '',
  file: 't.csv',
  line: 2,
  ...given,
});

/** The message of the error that `action` throws, with its class where it is not a FigureError. */
export function failure(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return error instanceof FigureError ? message : `${(error as Error).name}: ${message}`;
  }
  return 'no error';
}
