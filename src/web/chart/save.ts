/** Text that the reader takes away as a file. */
import type { Table, TableCell } from '../../browser.ts';

/** Hand a file to the browser's downloads. */
export function save(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A table as CSV: full numbers, not as rounded for reading. */
export function tableCsv({ head, rows }: Table): string {
  const lines = [head, ...rows.map((row) => row.map(plainCell))];
  return `${lines.map((line) => line.map(quoted).join(',')).join('\n')}\n`;
}

const plainCell = (cell: TableCell): string => (typeof cell === 'string' ? cell : String(cell.value));

/** A field with a comma, quote or line break is quoted; one that a spreadsheet would run as a formula gets an apostrophe. */
function quoted(field: string): string {
  const safe = /^[=+@\t]/.test(field) || /^-(?!\d|Infinity)/.test(field) ? `'${field}` : field;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
