/** Tables as comma-separated text, for other programs. */
import { csvFormatRows } from 'd3-dsv';

/** A head and rows as CSV; absent cells are empty. */
export function csvText(head: readonly string[], rows: readonly (readonly (string | number | undefined)[])[]): string {
  return csvFormatRows([[...head], ...rows.map((row) => row.map((cell) => String(cell ?? '')))]);
}
