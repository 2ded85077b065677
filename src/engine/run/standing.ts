/** What stands still in a run: loops left out of each year, and the numbers they would have written where others read them. */
import type { Loaded } from '../emit/host.ts';
import type { LeftOut } from '../emit/live.ts';

/** Numbers of loops left out, one for each place. */
export interface StandingRow extends LeftOut {
  readonly values: Float64Array;
}

/** What draws change, with the numbers that they do not. */
export interface LiveParts {
  readonly skips: Uint8Array;
  readonly moves: Uint8Array;
  readonly rows: readonly StandingRow[];
}

/** Numbers of a year that are the same in all draws, from a kernel that has just computed this year (and left nothing out). */
export function valuesOf(loaded: Loaded, { area, year }: LeftOut): Float64Array {
  return Float64Array.from({ length: area.places }, (_, place) => loaded.lanes[loaded.start(area, year, place)]!);
}

/** Keeps a kernel's memory as if nothing were left out. */
export class Standing {
  /** Of each year, columns that are written before it; −1 is written with the first. */
  private readonly columns: readonly (readonly { readonly start: number; readonly values: Float64Array }[])[];

  constructor(
    private readonly loaded: Loaded,
    { skips, rows }: LiveParts,
  ) {
    const { program, lanes } = loaded;
    new Uint8Array(lanes.buffer, program.skips, skips.length).set(skips);
    const columns: { start: number; values: Float64Array }[][] = Array.from({ length: program.years }, () => []);
    for (const row of rows) {
      const start = loaded.start(row.area, row.year, 0);
      const values = columnsOf(row.values, program.block);
      if (row.always && rows.every((other) => other.area.base !== row.area.base || isSame(other, row)))
        lanes.set(values, start);
      else columns[Math.max(row.year, 0)]!.push({ start, values });
    }
    this.columns = columns;
  }

  /** Write what the loops left out of a year would have written. */
  before(year: number): void {
    for (const { start, values } of this.columns[year]!) this.loaded.lanes.set(values, start);
  }
}

function columnsOf(values: Float64Array, block: number): Float64Array {
  const columns = new Float64Array(values.length * block);
  values.forEach((value, place) => columns.fill(value, place * block, (place + 1) * block));
  return columns;
}

const isSame = (a: StandingRow, b: StandingRow): boolean => a.values.every((x, i) => Object.is(x, b.values[i]));
