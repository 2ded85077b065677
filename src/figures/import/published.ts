/** Reads a publisher's own comma- or tab-separated table: columns are found by name, further columns are let be. */
import { dsvFormat } from 'd3-dsv';
import type { Harvest } from './imported.ts';

/** A row that knows where it stands; `column` is that of a cell, counted in cells from 1. */
export interface PublishedRow {
  readonly line: number;
  readonly text: (column: string) => string;
  /** A number, or undefined after a fault has been noted. */
  readonly number: (column: string) => number | undefined;
  readonly blame: (column: string, message: string) => void;
}

/** The rows of `text` and the names of its columns; a missing column or a row of another length is a fault. */
export function publishedRows(
  text: string,
  file: string,
  needed: readonly string[],
  harvest: Harvest,
  separator = ',',
): { readonly columns: readonly string[]; readonly rows: readonly PublishedRow[] } {
  const [header, ...body] = dsvFormat(separator).parseRows(text.replace(/^\uFEFF/, ''));
  const columns = (header ?? []).map((name) => name.trim());
  const absent = needed.filter((name) => !columns.includes(name));
  if (absent.length) {
    const found = columns.slice(0, 20).join(', ').slice(0, 300);
    harvest.blame(1, 0, `${file}: no column ${absent.map((a) => `"${a}"`).join(', ')}; found ${found}.`);
    return { columns, rows: [] };
  }
  const rows: PublishedRow[] = [];
  for (const [i, cells] of body.entries()) {
    const line = i + 2;
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (cells.length < columns.length)
      harvest.blame(line, 0, `${file}, line ${line}: expected ${columns.length} fields, found ${cells.length}.`);
    else rows.push(rowAt(cells, line));
  }
  if (body.every((cells) => cells.every((cell) => cell.trim() === ''))) harvest.blame(0, 0, `${file} has no rows.`);
  return { columns, rows };

  function rowAt(cells: readonly string[], line: number): PublishedRow {
    const cell = (column: string) => cells[columns.indexOf(column)]!.trim();
    const blame = (column: string, message: string) =>
      harvest.blame(line, columns.indexOf(column) + 1, `${file}, line ${line}, column ${column}: ${message}`);
    const number = (column: string) => {
      const value = cell(column) === '' ? NaN : Number(cell(column));
      if (Number.isFinite(value)) return value;
      blame(column, `"${cell(column)}" is not a number; expected one like 0.065.`);
      return undefined;
    };
    return { line, text: cell, number, blame };
  }
}
