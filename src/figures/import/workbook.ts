/** Reads an Excel workbook (.xlsx) as sheets of plain cells, refusing files that are broken or swell when unpacked. */
import { FigureError } from '../faults.ts';
import { faultOfZip } from './zipCheck.ts';

/** The content of a cell; undefined where it is empty, error values such as `#REF!` as text. */
export type Cell = string | number | undefined;

/** How a cell is written, where a publisher says something by it. */
export interface Look {
  readonly colour: 'blue' | 'red' | undefined;
  /** Whether the number is shown as a percentage of itself. */
  readonly percent: boolean;
}

/** One sheet; rows and columns are counted from 0 here and named `B7` in messages. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly lookAt: (row: number, column: number) => Look;
}

/** The part of a sheet that is read: 702 columns and 10,000 rows, ten times those of the largest workbook known here. */
const RANGE = 'A1:ZZ10000';

/** The sheets of a workbook. @throws FigureError when the bytes are no sound workbook. */
export async function readWorkbook(bytes: Uint8Array, file = 'workbook'): Promise<readonly Sheet[]> {
  const fail = (why: string) =>
    new FigureError([{ file, line: 0, column: 0, message: `This is not a readable .xlsx workbook: ${why}` }]);
  const fault = faultOfZip(bytes);
  if (fault !== undefined) throw fail(fault);
  const { readXlsx } = await import('hucre/xlsx');
  let book: Awaited<ReturnType<typeof readXlsx>>;
  try {
    book = await readXlsx(bytes, { readStyles: true, range: RANGE });
  } catch (error) {
    // What the reader itself stumbles over says nothing to who opened the file.
    const isClear = error instanceof Error && !(error instanceof TypeError || error instanceof RangeError);
    throw fail(isClear ? error.message : 'its parts do not fit together.');
  }
  return book.sheets.map(({ name, rows, cells }) => ({
    name,
    rows: rows.map((row) => row.map(plain)),
    lookAt: (row, column) => lookOf(cells?.get(`${row},${column}`)?.style),
  }));
}

/** The address of a cell as Excel writes it: row 0, column 1 is `B1`. */
export function addressOf(row: number, column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

function plain(value: unknown): Cell {
  if (typeof value === 'number') return value;
  if (value === null || value === undefined) return undefined;
  const text = (value instanceof Date ? value.toISOString() : String(value)).replace(/[\s\u00a0]+/g, ' ').trim();
  return text === '' ? undefined : text;
}

interface Style {
  readonly numFmt?: string;
  readonly font?: { readonly color?: { readonly rgb?: string; readonly indexed?: number } };
}

/** Blue and red in the old colour table are 12 and 10 (4 and 2 in its first rows). */
function lookOf(style: Style | undefined): Look {
  const { rgb, indexed } = style?.font?.color ?? {};
  const is = (hex: string, numbers: readonly number[]) =>
    rgb?.slice(-6).toUpperCase() === hex || (indexed !== undefined && numbers.includes(indexed));
  const colour = is('0000FF', [4, 12]) ? 'blue' : is('FF0000', [2, 10]) ? 'red' : undefined;
  return { colour, percent: style?.numFmt?.includes('%') ?? false };
}
