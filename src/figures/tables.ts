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

/** The figures of one table; faults are added to `faults`, and a row with a fault is left out. */
export function readFigures(text: string, file: string, faults: Fault[]): Figure[] {
  const figures: Figure[] = [];
  const units = new Map<string, string | undefined>();
  const seen = new Map<string, number>();
  for (const row of readRows(text, file, FIGURE_COLUMNS, faults)) {
    const before = faults.length;
    const blame = (column: Column, message: string) =>
      faults.push({ file, line: row.line, column: columnOf(text, row.line, FIGURE_COLUMNS.indexOf(column)), message });
    const figure = readFigure(row, file, blame);
    if (!units.has(figure.unit)) units.set(figure.unit, unitFault(figure.unit));
    const wrong = units.get(figure.unit);
    if (wrong) blame('unit', wrong);
    const key = [figure.series, figure.place, figure.year, figure.edition].join('|');
    const twice = seen.get(key);
    if (twice !== undefined)
      blame('series', `This figure stands on line ${twice} already (same series, place, year and edition).`);
    seen.set(key, row.line);
    if (faults.length === before) figures.push(figure);
  }
  return figures;
}

function readFigure(row: Row, file: string, blame: (column: Column, message: string) => void): Figure {
  const number = (column: Column): number | undefined => {
    const text = row.get(column);
    if (text === '') return undefined;
    const value = Number(text);
    if (Number.isFinite(value)) return value;
    blame(column, `"${text}" is not a number.`);
    return undefined;
  };
  const [year, value, low, high] = [number('year'), number('value'), number('low'), number('high')];
  const grade = row.get('grade');
  if (row.get('value') === '') blame('value', 'The value is missing; leave out the row if nothing is published.');
  for (const column of ['series', 'unit', 'edition', 'source', 'locator'] as const)
    if (row.get(column) === '') blame(column, `The ${column} is missing.`);
  if (!/^[A-Z0-9_]*$/.test(row.get('place')))
    blame('place', `"${row.get('place')}" is not a place: use ISO 3166 alpha-3, or a group code.`);
  if (year !== undefined && (!Number.isInteger(year) || year < 1900 || year > 2100))
    blame('year', `${year} is not a calendar year.`);
  if ((low === undefined) !== (high === undefined)) blame('low', 'Give low and high together, or neither.');
  if (low !== undefined && high !== undefined && value !== undefined && !(low <= value && value <= high))
    blame('low', `The range ${low} to ${high} does not hold the value ${value}.`);
  if (!/^[ABCD]$/.test(grade)) blame('grade', `"${grade}" is not a grade: A, B, C or D.`);
  if (!/^e?$/.test(row.get('estimate')))
    blame('estimate', `"${row.get('estimate')}": write e for an estimate, or nothing.`);
  const text = {
    series: row.get('series'),
    place: row.get('place'),
    unit: row.get('unit'),
    edition: row.get('edition'),
  };
  const origin = { source: row.get('source'), locator: row.get('locator'), note: row.get('note') };
  const flags = { grade: grade as Grade, estimate: row.get('estimate') === 'e' };
  return { ...text, year, value: value ?? NaN, low, high, ...origin, ...flags, file, line: row.line };
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

/** The sources of one table. */
export function readSources(text: string, file: string, faults: Fault[]): Source[] {
  return readRows(text, file, SOURCE_COLUMNS, faults).map((row) => {
    if (row.get('id') === '') faults.push({ file, line: row.line, column: 1, message: 'The source has no id.' });
    const [id, publisher, title] = [row.get('id'), row.get('publisher'), row.get('title')];
    const when = { edition: row.get('edition'), published: row.get('published') };
    return { id, publisher, title, ...when, url: row.get('url'), licence: row.get('licence'), note: row.get('note') };
  });
}

/** The memberships of the groups table. */
export function readGroups(text: string, file: string, faults: Fault[]): Membership[] {
  return readRows(text, file, GROUP_COLUMNS, faults).map((row) => {
    const from = Number(row.get('from') || NaN);
    const to = row.get('to') === '' ? undefined : Number(row.get('to'));
    if (!Number.isInteger(from))
      faults.push({
        file,
        line: row.line,
        column: columnOf(text, row.line, 3),
        message: `"${row.get('from')}" is not a year.`,
      });
    return {
      group: row.get('group'),
      label: row.get('label'),
      member: row.get('member'),
      from,
      to,
      file,
      line: row.line,
    };
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
