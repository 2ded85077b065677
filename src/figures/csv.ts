/** A comma-separated table as rows that know their line, with faults that know their column. */
import { csvParseRows } from 'd3-dsv';
import type { Fault } from './faults.ts';

/** One line of a table, read by column name. */
export interface Row {
  readonly line: number;
  readonly get: (column: string) => string;
}

/** The rows of a table whose header must be exactly `header`; faults are added to `faults`. */
export function readRows(text: string, file: string, header: readonly string[], faults: Fault[]): readonly Row[] {
  const [first, ...rest] = csvParseRows(text.replace(/^\uFEFF/, ''));
  if (first === undefined || first.join(',') !== header.join(',')) {
    faults.push({
      file,
      line: 1,
      column: 1,
      message: `The header must be "${header.join(',')}", but is "${first?.join(',') ?? ''}".`,
    });
    return [];
  }
  const at = new Map(header.map((name, i) => [name, i]));
  const rows: Row[] = [];
  const quoted = text.includes('"');
  let line = 1;
  for (const cells of rest) {
    line++;
    if (quoted && cells.some((cell) => /[\r\n]/.test(cell))) {
      faults.push({ file, line, column: 1, message: 'A cell runs over several lines; keep each row on one line.' });
      return rows;
    }
    if (cells.length !== header.length)
      faults.push({ file, line, column: 1, message: `Expected ${header.length} fields, found ${cells.length}.` });
    else rows.push({ line, get: (column) => cells[at.get(column)!]! });
  }
  return rows;
}

/** The 1-based column in `text` at which a named field of a line begins; for messages only. */
export function columnOf(text: string, line: number, field: number): number {
  const written = text.replace(/^\uFEFF/, '').split(/\r?\n/)[line - 1] ?? '';
  let quoted = false;
  let fields = 0;
  for (let i = 0; i < written.length; i++) {
    if (fields === field) return i + 1;
    if (written[i] === '"') quoted = !quoted;
    else if (written[i] === ',' && !quoted) fields++;
  }
  return fields === field ? written.length + 1 : 1;
}
