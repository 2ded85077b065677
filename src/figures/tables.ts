/** Reads the tables of `data/`, collecting every fault of a file before it complains. */
import { UnitError } from '../language/errors.ts';
import { readUnit } from '../language/units.ts';
import { columnOf, readRows, type Row } from './csv.ts';
import type { Fault } from './faults.ts';
import type { Figure, Grade, Source } from './figure.ts';

/** Columns of a table of figures, in their order. */
export const FIGURE_COLUMNS = [
  ...['series', 'place', 'year', 'value', 'low', 'high', 'unit', 'edition'],
  ...['source', 'locator', 'grade', 'estimate', 'note'],
] as const;
const SOURCE_COLUMNS = ['id', 'publisher', 'title', 'edition', 'published', 'url', 'licence', 'note'];
const GROUP_COLUMNS = ['group', 'label', 'member', 'from', 'to', 'note'];
const STATE_COLUMNS = ['code', 'name', 'demonym', 'currency', 'ally', 'partner', 'armedForces', 'note'];

/** One member of a group, with the years of its membership. */
export interface Membership {
  readonly group: string;
  readonly label: string;
  readonly member: string;
  readonly from: number;
  readonly to: number | undefined;
  readonly file: string;
  readonly line: number;
}

/** A state by its names. */
export interface State {
  readonly code: string;
  readonly name: string;
  readonly demonym: string;
  /** ISO 4217. */
  readonly currency: string;
}

type Column = (typeof FIGURE_COLUMNS)[number];
const NEEDED = ['series', 'value', 'unit', 'edition', 'source', 'locator', 'grade'] as const;

/** The figures of one table; faults are added to `faults`, and a row with a fault is left out. */
export function readFigures(text: string, file: string, faults: Fault[], firstLine = 1): Figure[] {
  const figures: Figure[] = [];
  const units = new Map<string, string | undefined>();
  const seen = new Map<string, number>();
  for (const row of readRows(text, file, FIGURE_COLUMNS, faults)) {
    const figure = readFigure(row, file, firstLine - 1 + row.line);
    if (!units.has(figure.unit)) units.set(figure.unit, unitFault(figure.unit));
    const key = `${figure.series}|${figure.place}|${figure.year ?? ''}|${figure.edition}`;
    const wrong = faultsOf(row, figure, units.get(figure.unit), seen.get(key));
    seen.set(key, figure.line);
    if (wrong.length === 0) figures.push(figure);
    for (const [column, message] of wrong)
      faults.push({
        file,
        line: figure.line,
        column: columnOf(text, row.line, FIGURE_COLUMNS.indexOf(column)),
        message,
      });
  }
  return figures;
}

const numberIn = (text: string) => (text === '' ? undefined : Number(text));

function readFigure(row: Row, file: string, line: number): Figure {
  return {
    series: row.get('series'),
    place: row.get('place'),
    year: numberIn(row.get('year')),
    value: numberIn(row.get('value')) ?? NaN,
    low: numberIn(row.get('low')),
    high: numberIn(row.get('high')),
    unit: row.get('unit'),
    edition: row.get('edition'),
    source: row.get('source'),
    locator: row.get('locator'),
    grade: row.get('grade') as Grade,
    estimate: row.get('estimate') === 'e',
    note: row.get('note'),
    file,
    line,
  };
}

/** What is wrong with one row, column by column. */
function faultsOf(
  row: Row,
  f: Figure,
  unit: string | undefined,
  twice: number | undefined,
): readonly (readonly [Column, string])[] {
  const found: (readonly [Column, string])[] = [];
  for (const column of NEEDED) if (row.get(column) === '') found.push([column, `The ${column} is missing.`]);
  for (const column of ['year', 'value', 'low', 'high'] as const)
    if (row.get(column) !== '' && !Number.isFinite(f[column]))
      found.push([column, `"${row.get(column)}" is not a number.`]);
  if (unit) found.push(['unit', unit]);
  if (!/^[A-Z0-9_]*$/.test(f.place))
    found.push(['place', `"${f.place}" is not a place: use ISO 3166 alpha-3, or a group code.`]);
  if (f.year !== undefined && !(Number.isInteger(f.year) && f.year >= 1900 && f.year <= 2100))
    found.push(['year', `${row.get('year')} is not a calendar year.`]);
  if ((f.low === undefined) !== (f.high === undefined)) found.push(['low', 'Give low and high together, or neither.']);
  else if (f.low !== undefined && !(f.low <= f.value && f.value <= f.high!))
    found.push(['low', `The range ${f.low} to ${f.high} does not hold the value ${f.value}.`]);
  if (!/^[ABCD]$/.test(f.grade)) found.push(['grade', `"${f.grade}" is not a grade: A, B, C or D.`]);
  if (!f.estimate && row.get('estimate') !== '')
    found.push(['estimate', `"${row.get('estimate')}": write e for an estimate, or nothing.`]);
  if (twice !== undefined)
    found.push(['series', `This figure stands on line ${twice} already (same series, place, year and edition).`]);
  return found;
}

function unitFault(unit: string): string | undefined {
  try {
    readUnit(unit);
    return undefined;
  } catch (error) {
    if (error instanceof UnitError) return error.message;
    throw error;
  }
}

/** The sources of one table; `seen` remembers where each id stands, so that no two tables disagree about one. */
export function readSources(
  text: string,
  file: string,
  faults: Fault[],
  seen: Map<string, string> = new Map(),
): Source[] {
  return readRows(text, file, SOURCE_COLUMNS, faults).map((row) => {
    const id = row.get('id');
    const blame = (message: string) => faults.push({ file, line: row.line, column: 1, message });
    if (id === '') blame('The source has no id.');
    else if (seen.has(id)) blame(`The source "${id}" stands at ${seen.get(id)} already; give this one another id.`);
    else seen.set(id, `${file}:${row.line}`);
    const [publisher, title] = [row.get('publisher'), row.get('title')];
    const when = { edition: row.get('edition'), published: row.get('published') };
    return { id, publisher, title, ...when, url: row.get('url'), licence: row.get('licence'), note: row.get('note') };
  });
}

/** The memberships of the groups table. */
export function readGroups(text: string, file: string, faults: Fault[]): Membership[] {
  return readRows(text, file, GROUP_COLUMNS, faults).map((row) => {
    const year = (column: 'from' | 'to') => {
      const value = Number(row.get(column) || NaN);
      const fault = `"${row.get(column)}" is not a year.`;
      if (!Number.isInteger(value))
        faults.push({
          file,
          line: row.line,
          column: columnOf(text, row.line, GROUP_COLUMNS.indexOf(column)),
          message: fault,
        });
      return value;
    };
    const [group, label, member] = [row.get('group'), row.get('label'), row.get('member')];
    const to = row.get('to') === '' ? undefined : year('to');
    return { group, label, member, from: year('from'), to, file, line: row.line };
  });
}

/** The names of the states. */
export function readStates(text: string, file: string, faults: Fault[]): State[] {
  return readRows(text, file, STATE_COLUMNS, faults).map((row) => ({
    code: row.get('code'),
    name: row.get('name'),
    demonym: row.get('demonym'),
    currency: row.get('currency'),
  }));
}
