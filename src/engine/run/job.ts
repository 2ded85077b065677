/** One worker's part of a run: plain data in, counts and moments out, chunk by chunk. */
import { Loaded } from '../emit/host.ts';
import type { Area, Program } from '../emit/program.ts';
import { Sampler, type DrawPlan } from '../draws/sampler.ts';
import { BINS, BOUND_NUMBERS, SUM_NUMBERS, countPart, countingModule, type CountBlock } from '../summary/counting.ts';

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
  /** Bounds of each column of the drawn outputs, as `boundsOf` gives them; missing while the pilot runs. */
  readonly bounds?: Float64Array;
}

/** Draws of a chunk: moments are added up within a chunk, then chunk by chunk in order, whoever computed them. */
export const CHUNK = 256;

/** Number of chunks of a run. */
export const chunksOf = (draws: number): number => Math.ceil(draws / CHUNK);

/** Whether a chunk belongs to the first half of a run. */
export const inFirstHalf = (chunk: number, draws: number): boolean => chunk * 2 < chunksOf(draws);

/** What a chunk gives back: a sum and a sum of squares of each column, from its lower bound; or the first draw that failed. */
export type ChunkResult =
  | { readonly chunk: number; readonly moments: Float64Array; readonly fault?: undefined }
  | { readonly chunk: number; readonly fault: number };

/** Integer counts of all chunks done: bins of the first half, then of the second, then draws above thresholds. */
export interface Counts {
  readonly bins: Uint32Array;
  readonly above: Uint32Array;
  /** For each column the draws that are exactly its first and its second point mass. */
  readonly masses: Uint32Array;
}

/** Columns of the drawn outputs of a program, one for each year and place. */
export const columnsOf = (program: Program): number =>
  program.outputs.reduce((n, o) => n + (o.column ? o.places * program.years : 0), 0);

/** Runs chunks of one job. */
export class JobRunner {
  readonly loaded: Loaded;
  private readonly sampler: Sampler;
  private readonly starts: readonly number[];
  private readonly columns: number;
  private readonly at: { readonly bounds: number; readonly moments: number; readonly counts: number };
  private readonly counts: Uint32Array;
  private readonly above: Uint32Array;
  private readonly masses: Uint32Array;
  private readonly count: CountBlock;
  /** False when something that no draw changes is not finite. */
  readonly sound: boolean;

  constructor(private readonly job: Job) {
    const { program } = job;
    this.columns = job.bounds ? columnsOf(program) : 0;
    const bounds = program.bytes;
    const moments = bounds + this.columns * BOUND_NUMBERS * 8;
    const counts = moments + this.columns * SUM_NUMBERS * 8;
    this.at = { bounds, moments, counts };
    this.loaded = new Loaded(program, counts - bounds + this.columns * BINS * 8);
    this.counts = new Uint32Array(this.loaded.numbers.buffer, counts, this.columns * BINS * 2);
    this.above = new Uint32Array(job.thresholds.reduce((n, t) => n + cellsOf(program, t), 0));
    this.masses = new Uint32Array(this.columns * 2);
    this.sampler = new Sampler(job.plan, program.block);
    this.starts = program.drawn.map((area) => area.base / 8);
    this.count = this.loaded.also(countingModule(program.block)) as CountBlock;
    if (job.bounds) this.loaded.numbers.set(job.bounds, bounds / 8);
    this.sound = this.loaded.prepare(job.image);
  }

  /** Compute a chunk and add its draws to the counts. */
  tally(chunk: number): ChunkResult {
    const { numbers } = this.loaded;
    const moments = this.at.moments / 8;
    numbers.fill(0, moments, moments + this.columns * SUM_NUMBERS);
    const half = inFirstHalf(chunk, this.job.draws) ? 0 : this.columns * BINS;
    const fault = this.blocks(chunk, (draws) =>
      this.yearsOf((area, year, column) => this.tallyArea(area, year, column, draws, half)),
    );
    if (fault >= 0) return { chunk, fault };
    const sums = new Float64Array(this.columns * 2);
    const words = new Uint32Array(numbers.buffer);
    for (let c = 0; c < this.columns; c++)
      for (const i of [0, 1]) {
        const at = moments + c * SUM_NUMBERS + i * 2;
        sums[c * 2 + i] = numbers[at]! + numbers[at + 1]!;
        this.masses[c * 2 + i]! += words[(at + 4) * 2]! + words[(at + 5) * 2]!;
      }
    return { chunk, moments: sums };
  }

  /** All draws of some columns of a chunk, column after column. */
  collect(chunk: number, columns: Uint32Array): Float64Array {
    const length = Math.min(CHUNK, this.job.draws - chunk * CHUNK);
    const into = new Float64Array(columns.length * length);
    const { numbers } = this.loaded;
    let done = 0;
    this.blocks(chunk, (draws) => {
      let next = 0;
      this.yearsOf((area, year, column) => {
        for (; next < columns.length && columns[next]! < column + area.places; next++) {
          const start = this.loaded.start(area, year, columns[next]! - column);
          into.set(numbers.subarray(start, start + draws), next * length + done);
        }
      });
      done += draws;
    });
    return into;
  }

  /** Counts of all chunks so far. */
  result(): Counts {
    return { bins: this.counts.slice(), above: this.above.slice(), masses: this.masses.slice() };
  }

  /** Run the blocks of a chunk; gives the first faulty draw, or −1. */
  private blocks(chunk: number, inner: (draws: number) => void): number {
    const { program, draws } = this.job;
    const end = Math.min((chunk + 1) * CHUNK, draws);
    for (let first = chunk * CHUNK; first < end; first += program.block) {
      this.sampler.fill(this.loaded.numbers, this.starts, first);
      inner(Math.min(program.block, end - first));
      const fault = this.loaded.fault();
      if (fault >= 0 && first + fault < end) return first + fault;
    }
    return -1;
  }

  /** Step through the years; `inner` for every drawn output of each, with the number of its first column. */
  private yearsOf(inner: (area: Area, year: number, column: number) => void): void {
    const { program } = this.job;
    for (let year = 0; year < program.years; year++) {
      this.loaded.step(year);
      let column = 0;
      // Columns are numbered year by year, so that those of a year lie together.
      for (const area of program.outputs) {
        if (!area.column) continue;
        inner(area, year, yearColumn(program, year) + column);
        column += area.places;
      }
    }
  }

  private tallyArea(area: Area, year: number, column: number, draws: number, half: number): void {
    const start = this.loaded.start(area, year, 0);
    const { bounds, moments, counts } = this.at;
    if (this.columns > 0 && draws === this.job.program.block) {
      this.count(
        start * 8,
        bounds + column * BOUND_NUMBERS * 8,
        counts + (half + column * BINS) * 4,
        moments + column * SUM_NUMBERS * 8,
        area.places,
      );
    } else if (this.columns > 0) {
      for (let place = 0; place < area.places; place++) {
        const c = column + place;
        const at = {
          value: start + place * this.job.program.block,
          bounds: bounds / 8 + c * BOUND_NUMBERS,
          moments: moments / 8 + c * SUM_NUMBERS,
          counts: half + c * BINS,
        };
        countPart(this.loaded.numbers, this.counts, at, draws);
      }
    }
    this.countAbove(area, year, start, draws);
  }

  private countAbove(area: Area, year: number, start: number, draws: number): void {
    const { program, thresholds } = this.job;
    let from = 0;
    for (const t of thresholds) {
      if (program.outputs[t.output] === area)
        for (let place = 0; place < area.places; place++)
          for (let d = 0; d < draws; d++)
            if (this.loaded.numbers[start + place * program.block + d]! > t.above)
              this.above[from + year * area.places + place]!++;
      from += cellsOf(program, t);
    }
  }
}

/** Number of the first column of a year. */
export const yearColumn = (program: Program, year: number): number => (columnsOf(program) / program.years) * year;

const cellsOf = (program: Program, { output }: Threshold): number => program.outputs[output]!.places * program.years;
