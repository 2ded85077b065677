/** The first block of a run, computed whole: bounds of its histograms, and the numbers that stand still in all draws. */
import { Sampler } from '../draws/sampler.ts';
import { Loaded } from '../emit/host.ts';
import type { Live } from '../emit/live.ts';
import { BOUND_NUMBERS } from '../summary/counting.ts';
import { ROUNDING, boundsOf } from '../summary/histogram.ts';
import { columnsOf, type Job } from './job.ts';
import { valuesOf, type StandingRow } from './standing.ts';

/** Runs the first draws of a job, as many as a block has. */
export class Pilot {
  readonly loaded: Loaded;
  /** Bounds of each column of the drawn outputs, as `boundsOf` gives them. */
  readonly bounds: Float64Array;
  /** What loops left out would have written. */
  readonly rows: readonly StandingRow[];
  /** The first draw in which anything at all was not finite, or −1; 0 where that is so in all. */
  readonly fault: number;

  constructor({ program, image, plan, draws }: Omit<Job, 'bounds' | 'live'>, live: Live) {
    this.loaded = new Loaded(program);
    this.bounds = new Float64Array(columnsOf(program) * BOUND_NUMBERS);
    const isSound = this.loaded.prepare(image);
    const starts = program.drawn.map((area) => area.base / program.width);
    new Sampler(plan, program.block).fill(this.loaded.lanes, starts, 0);
    const rows: StandingRow[] = [];
    const used = Math.min(draws, program.block);
    let column = 0;
    for (let year = 0; year < program.years; year++) {
      this.loaded.step(year);
      column = this.bound(year, column, used, live.moves);
      for (const row of live.leftOut)
        if (Math.max(row.year, 0) === year) rows.push({ ...row, values: valuesOf(this.loaded, row) });
    }
    this.rows = rows;
    const fault = isSound ? this.loaded.fault() : 0;
    this.fault = fault < used ? fault : -1;
  }

  /** Bounds of the columns of a year, from `column` on; gives the first column of the next. */
  private bound(year: number, column: number, used: number, moves: Uint8Array): number {
    const { program, lanes } = this.loaded;
    const draws = new Float64Array(used);
    program.outputs.forEach((area, o) => {
      if (!area.column) return;
      for (let place = 0; place < area.places; place++, column++) {
        const start = this.loaded.start(area, year, place);
        const at = column * BOUND_NUMBERS;
        if (moves[year * program.outputs.length + o] === 0) this.bounds.set([lanes[start]!, 0, NaN, NaN], at);
        else {
          draws.set(lanes.subarray(start, start + used));
          this.bounds.set(boundsOf(draws, ROUNDING[program.width]), at);
        }
      }
    });
    return column;
  }
}
