/** One worker's part of a run: plain data in, counts and moments out, chunk by chunk. */
import { Loaded } from '../emit/host.ts';
import type { Area, Program } from '../emit/program.ts';
import { Sampler, type DrawPlan } from '../draws/sampler.ts';
import { Standing, type LiveParts } from './standing.ts';
import { BINS, BOUND_NUMBERS, SUM_NUMBERS, countingModule, notePart, type Counting } from '../summary/counting.ts';

/** A share of draws above a threshold is asked for this output. */
export interface Threshold {
  readonly output: number;
  readonly above: number;
}

/** All a worker needs to know of a run; can be sent between threads. */
export interface Job {
  readonly program: Program;
  readonly image: Uint8Array;
  readonly plan: DrawPlan;
  readonly draws: number;
  readonly thresholds: readonly Threshold[];
  /** What draws change. */
  readonly live: LiveParts;
  /** Bounds of each column of the drawn outputs, as `boundsOf` gives them. */
  readonly bounds: Float64Array;
}

/** Draws of a chunk: moments are added up within a chunk, then chunk by chunk in order, whoever computed them. */
export const CHUNK = 256;

/** Number of chunks of a run. */
export const chunksOf = (draws: number): number => Math.ceil(draws / CHUNK);

/** Whether a chunk belongs to the first half of a run. */
export const inFirstHalf = (chunk: number, draws: number): boolean => chunk * 2 < chunksOf(draws);

/**
 * What a chunk gives back: a sum and a sum of squares of each column, from its lower bound, in a list that the next chunk
 * overwrites; or the first draw that failed.
 */
export type ChunkResult =
  | { readonly chunk: number; readonly moments: Float64Array; readonly fault?: undefined }
  | { readonly chunk: number; readonly fault: number };

/** Integer counts of all chunks done: bins of the first half, then of the second, then draws above thresholds. */
export interface Counts {
  /** Of the columns that have bins, in their order; see {@link slotsOf}. */
  readonly bins: Uint32Array;
  readonly above: Uint32Array;
  /** For each column the draws that are exactly its first and its second point mass. */
  readonly masses: Uint32Array;
}

/** Counts of their own, apart from the memory in which they were added up. */
export const copyOf = ({ bins, above, masses }: Counts): Counts => ({
  bins: bins.slice(),
  above: above.slice(),
  masses: masses.slice(),
});

/** Columns of the drawn outputs of a program, one for each year and place. */
export const columnsOf = (program: Program): number =>
  program.outputs.reduce((n, o) => n + (o.column ? o.places * program.years : 0), 0);

/** Which histogram each column has, by its bounds; −1 for none. */
export function slotsOf(bounds: Float64Array): { readonly slots: Int32Array; readonly count: number } {
  const slots = new Int32Array(bounds.length / BOUND_NUMBERS);
  let count = 0;
  for (let c = 0; c < slots.length; c++) slots[c] = bounds[c * BOUND_NUMBERS + 1] === 0 ? -1 : count++;
  return { slots, count };
}

/** Where a runner keeps what it adds up, in bytes behind the memory of its kernel. */
interface Places {
  readonly bounds: number;
  readonly sums: number;
  /** For each column the byte of its row of noted bins, or 0. */
  readonly table: number;
  readonly rows: number;
  readonly histograms: number;
  readonly end: number;
}

function placesIn(program: Program, columns: number, binned: number): Places {
  const bounds = program.bytes;
  const sums = bounds + columns * BOUND_NUMBERS * 8;
  const table = sums + columns * SUM_NUMBERS * 8;
  const rows = table + Math.ceil(columns / 16) * 64;
  const histograms = rows + binned * CHUNK;
  return { bounds, sums, table, rows, histograms, end: histograms + binned * BINS * 8 };
}

/** Runs chunks of one job. */
export class JobRunner {
  readonly loaded: Loaded;
  private readonly sampler: Sampler;
  private readonly starts: readonly number[];
  private readonly columns: number;
  private readonly binned: number;
  private readonly at: Places;
  private readonly bins: Uint32Array;
  private readonly table: Uint32Array;
  private readonly above: Uint32Array;
  private readonly masses: Uint32Array;
  /** Sums of the latest chunk; overwritten by the next. */
  private readonly moments: Float64Array;
  private readonly counting: Counting;
  private readonly standing: Standing;
  constructor(private readonly job: Job) {
    const { program, bounds } = job;
    const { slots, count } = slotsOf(bounds);
    this.columns = slots.length;
    this.binned = count;
    this.at = placesIn(program, slots.length, count);
    this.loaded = new Loaded(program, this.at.end - program.bytes);
    const { buffer } = this.loaded.numbers;
    this.bins = new Uint32Array(buffer, this.at.histograms, count * BINS * 2);
    this.table = new Uint32Array(buffer, this.at.table, slots.length);
    slots.forEach((slot, c) => (this.table[c] = slot < 0 ? 0 : this.at.rows + slot * CHUNK));
    this.above = new Uint32Array(job.thresholds.reduce((n, t) => n + cellsOf(program, t), 0));
    this.masses = new Uint32Array(this.columns * 2);
    this.moments = new Float64Array(this.columns * 2);
    this.sampler = new Sampler(job.plan, program.block);
    this.starts = program.drawn.map((area) => area.base / program.width);
    this.counting = this.loaded.also(countingModule(program.block, CHUNK, program.width)) as Counting;
    this.loaded.numbers.set(bounds, this.at.bounds / 8);
    this.loaded.prepare(job.image);
    this.standing = new Standing(this.loaded, job.live);
  }

  /** Compute a chunk and add its draws to the counts. */
  tally(chunk: number): ChunkResult {
    const { numbers } = this.loaded;
    const sums = this.at.sums / 8;
    numbers.fill(0, sums, sums + this.columns * SUM_NUMBERS);
    const fault = this.blocks(chunk, (draws, done) =>
      this.yearsOf((output, year, column) => this.tallyOutput(output, year, column, draws, done)),
    );
    if (fault >= 0) return { chunk, fault };
    this.pour(chunk);
    this.addMoments();
    return { chunk, moments: this.moments };
  }

  /** Sums of the chunk; what was counted of point masses is added up on the way. */
  private addMoments(): void {
    const { numbers } = this.loaded;
    const { moments } = this;
    const words = new Uint32Array(numbers.buffer);
    for (let c = 0; c < this.columns; c++)
      for (let i = 0; i < 2; i++) {
        const at = this.at.sums / 8 + c * SUM_NUMBERS + i * 2;
        moments[c * 2 + i] = numbers[at]! + numbers[at + 1]!;
        this.masses[c * 2 + i]! += words[(at + 4) * 2]! + words[(at + 5) * 2]!;
      }
  }

  /** Count the noted bins of a chunk in the histograms of its half of the run. */
  private pour(chunk: number): void {
    if (this.binned === 0) return;
    const draws = Math.min(CHUNK, this.job.draws - chunk * CHUNK);
    const first = inFirstHalf(chunk, this.job.draws) ? 0 : this.binned * BINS;
    const whole = draws - (draws % 8);
    if (whole > 0) this.counting.pour(this.at.rows, this.at.histograms + first * 4, this.binned, whole);
    const noted = new Uint8Array(this.loaded.numbers.buffer, this.at.rows);
    for (let slot = 0; slot < this.binned; slot++)
      for (let d = whole; d < draws; d++) this.bins[first + slot * BINS + noted[slot * CHUNK + d]!]!++;
  }

  /** All draws of some columns of a chunk, column after column. */
  collect(chunk: number, columns: Uint32Array): Float64Array {
    const length = Math.min(CHUNK, this.job.draws - chunk * CHUNK);
    const into = new Float64Array(columns.length * length);
    const { lanes } = this.loaded;
    let done = 0;
    this.blocks(chunk, (draws) => {
      let next = 0;
      this.yearsOf((output, year, column) => {
        const area = this.job.program.outputs[output]!;
        for (; next < columns.length && columns[next]! < column + area.places; next++) {
          const start = this.loaded.start(area, year, columns[next]! - column);
          into.set(lanes.subarray(start, start + draws), next * length + done);
        }
      });
      done += draws;
    });
    return into;
  }

  /** Counts of all chunks so far, where they are added up: the next chunk changes them. */
  result(): Counts {
    return { bins: this.bins, above: this.above, masses: this.masses };
  }

  /** Run the blocks of a chunk; gives the first faulty draw, or −1. */
  private blocks(chunk: number, inner: (draws: number, done: number) => void): number {
    const { program, draws } = this.job;
    const end = Math.min((chunk + 1) * CHUNK, draws);
    for (let first = chunk * CHUNK; first < end; first += program.block) {
      this.sampler.fill(this.loaded.lanes, this.starts, first);
      inner(Math.min(program.block, end - first), first - chunk * CHUNK);
      const fault = this.loaded.fault();
      if (fault >= 0 && first + fault < end) return first + fault;
    }
    return -1;
  }

  /** Step through the years; `inner` for every drawn output of each, with the number of its first column. */
  private yearsOf(inner: (output: number, year: number, column: number) => void): void {
    const { outputs, years } = this.job.program;
    // Columns are numbered year by year, so that those of a year lie together.
    let column = 0;
    for (let year = 0; year < years; year++) {
      this.standing.before(year);
      this.loaded.step(year);
      for (let o = 0; o < outputs.length; o++) {
        if (!outputs[o]!.column) continue;
        inner(o, year, column);
        column += outputs[o]!.places;
      }
    }
  }

  private tallyOutput(output: number, year: number, column: number, draws: number, done: number): void {
    if (this.moves(output, year)) this.noteArea(this.job.program.outputs[output]!, year, column, draws, done);
    if (this.above.length > 0) this.countAbove(output, year, column, draws);
  }

  private noteArea(area: Area, year: number, column: number, draws: number, done: number): void {
    const { numbers } = this.loaded;
    const start = this.loaded.start(area, year, 0);
    const [bounds, sums] = [this.at.bounds + column * BOUND_NUMBERS * 8, this.at.sums + column * SUM_NUMBERS * 8];
    if (draws === this.job.program.block) {
      this.counting.note(start * this.job.program.width, bounds, sums, this.at.table + column * 4, area.places, done);
    } else {
      for (let place = 0; place < area.places; place++) {
        const row = this.table[column + place]!;
        const at = {
          values: start + place * this.job.program.block,
          bounds: bounds / 8 + place * BOUND_NUMBERS,
          sums: sums / 8 + place * SUM_NUMBERS,
          row: row === 0 ? 0 : row + done,
        };
        notePart(this.loaded.lanes, numbers, at, draws);
      }
    }
  }

  private countAbove(output: number, year: number, column: number, draws: number): void {
    const { program, thresholds } = this.job;
    const area = program.outputs[output]!;
    const moves = this.moves(output, year);
    const { lanes, numbers } = this.loaded;
    const start = this.loaded.start(area, year, 0);
    let from = 0;
    for (const t of thresholds) {
      if (t.output === output)
        for (let place = 0; place < area.places; place++) {
          const first = start + place * program.block;
          const still = numbers[this.at.bounds / 8 + (column + place) * BOUND_NUMBERS]!;
          for (let d = 0; d < draws; d++)
            if ((moves ? lanes[first + d]! : still) > t.above) this.above[from + year * area.places + place]!++;
        }
      from += cellsOf(program, t);
    }
  }

  /** Whether draws may differ; where not, the numbers of an output may not have been written, and its bound is its value. */
  private moves(output: number, year: number): boolean {
    return this.job.live.moves[year * this.job.program.outputs.length + output] === 1;
  }
}

/** Number of the first column of a year. */
export const yearColumn = (program: Program, year: number): number => (columnsOf(program) / program.years) * year;

const cellsOf = (program: Program, { output }: Threshold): number => program.outputs[output]!.places * program.years;
