/** Numbers, texts and bytes as other programs read them back without loss. */

/** The shortest decimal that reads back as the same double, a negative zero with its sign. */
export const exact = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

/** Text as UTF-8. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A cell of a table. */
export type Cell = string | number | undefined;

/** A table under its name: a head and rows; an absent cell is undefined. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: Iterable<readonly Cell[]>;
}

/** A table as comma-separated text after RFC 4180, with line feeds, ending in one. */
export function csvOf({ head, rows }: Table): string {
  const lines = [head.map(quoted).join(',')];
  for (const row of rows) lines.push(row.map(written).join(','));
  return `${lines.join('\n')}\n`;
}

const written = (cell: Cell) => (cell === undefined ? '' : typeof cell === 'number' ? exact(cell) : quoted(cell));
const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
