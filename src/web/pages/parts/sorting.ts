/** Rows of a sortable table and their order. */
import { tableCsv } from '../../chart/save.ts';

/** A column by its title. */
export interface Column {
  readonly label: string;
  /** Words rather than numbers: set to the left and sorted by the alphabet first. */
  readonly isText?: boolean;
}

/** A field: what is shown, what it is sorted by, what it opens or leads to. */
export interface Field {
  readonly text: string;
  readonly value?: number;
  readonly cell?: string;
  readonly href?: string;
  /** A small line before the number, as an SVG path. */
  readonly line?: string;
}

/** A row with the address that its name leads to. */
export interface Row {
  readonly key: string;
  readonly href?: string;
  readonly cells: readonly Field[];
}

/** Rows by a column; fields without a number come last either way, equals stay in their order. */
export function ordered(rows: readonly Row[], column: number, isDown: boolean): readonly Row[] {
  const sign = isDown ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [a.cells[column], b.cells[column]];
    if (x?.value === undefined && y?.value === undefined)
      return sign * (x?.text ?? '').localeCompare(y?.text ?? '', 'en', { numeric: true });
    if (x?.value === undefined || Number.isNaN(x.value)) return y?.value === undefined || Number.isNaN(y.value) ? 0 : 1;
    if (y?.value === undefined || Number.isNaN(y.value)) return -1;
    return sign * (x.value - y.value);
  });
}

/** The table as CSV: full numbers, not as rounded for reading. */
export const rowsAsCsv = (columns: readonly Column[], rows: readonly Row[]): string =>
  tableCsv({
    head: columns.map((c) => c.label),
    rows: rows.map((row) =>
      row.cells.map(({ text, value }) => (value === undefined || Number.isNaN(value) ? text : { text, value })),
    ),
  });
