/** Many futures at once: each lane of a kernel is one setting of some levers with one draw; plain data goes in, so that a worker can do it. */
import { Loaded } from '../emit/host.ts';
import type { Program } from '../emit/program.ts';
import { Sampler, type DrawPlan } from '../draws/sampler.ts';

/** Everything about futures that differ only in numbers: one choice of options, one set of values behind the levers. */
export interface FutureJob {
  readonly program: Program;
  readonly image: Uint8Array;
  /** Its parameters are drawn; none where all futures are central. */
  readonly plan: DrawPlan;
  /** For each parameter of the plan, its position among the varied parameters of the program (−1: nothing that is asked for depends on it). */
  readonly sampled: readonly number[];
  /** Values that the varied parameters hold where neither a lever nor a draw says otherwise, cell by cell. */
  readonly resting: readonly Float64Array[];
  /** For each lever, the varied parameter that it sets (−1: nothing that is asked for depends on it) and the cells; no cell twice. */
  readonly levers: readonly { readonly area: number; readonly cells: Uint32Array }[];
  /** Numbers to give back that go in: a cell of a parameter of the plan, or a value that is always the same (parameter −1). */
  readonly inputs: readonly { readonly parameter: number; readonly cell: number; readonly value: number }[];
  /** Numbers to give back, by output of the program, place and index of the year. */
  readonly outcomes: readonly { readonly output: number; readonly place: number; readonly year: number }[];
}

/** Futures to compute: the value of each lever (lever after lever) and the number of the draw. */
export interface FutureRows {
  readonly levers: Float64Array;
  readonly draws: Uint32Array;
}

/** What came of them: inputs, then outcomes, column after column; or the first row whose outcomes are not all finite. */
export type FutureValues = { readonly values: Float64Array; readonly fault?: undefined } | { readonly fault: number };

/** Computes futures of one job, as many at a time as a kernel's block has lanes. */
export class FutureRunner {
  private readonly loaded: Loaded;
  private readonly draws: DrawnCells;
  private readonly starts: readonly number[];
  /** The value of each lever in each lane. */
  private readonly held: Float64Array;
  private readonly years: number;
  /** False when something that neither lever nor draw changes is not finite. */
  readonly sound: boolean;

  constructor(private readonly job: FutureJob) {
    const { program } = job;
    this.loaded = new Loaded(program);
    this.sound = this.loaded.prepare(job.image);
    this.starts = program.drawn.map((area) => area.base / 8);
    job.resting.forEach((values, i) =>
      values.forEach((value, cell) => {
        const at = this.starts[i]! + cell * program.block;
        this.loaded.numbers.fill(value, at, at + program.block);
      }),
    );
    this.draws = new DrawnCells(job, this.starts);
    this.held = new Float64Array(job.levers.length * program.block).fill(NaN);
    this.years = job.outcomes.reduce((most, { year }) => Math.max(most, year + 1), 0);
  }

  /** Compute these futures; each comes out the same in whichever lane and company it is computed. */
  run(rows: FutureRows): FutureValues {
    const { block } = this.job.program;
    const count = rows.draws.length;
    const values = new Float64Array((this.job.inputs.length + this.job.outcomes.length) * count);
    for (let first = 0; first < count; first += block) {
      const used = Math.min(block, count - first);
      this.job.inputs.forEach(({ value }, i) => values.fill(value, i * count + first, i * count + first + used));
      this.draws.fill(rows.draws.subarray(first, first + used), this.loaded.numbers, values.subarray(first), count);
      this.setLevers(rows, first, used);
      this.step(values, count, first, used);
      const fault = this.loaded.fault();
      if (fault >= 0 && fault < used) return { fault: first + fault };
    }
    return { values };
  }

  /** A lane keeps its levers until they change: along the draws of a point nothing is written. */
  private setLevers({ levers, draws }: FutureRows, first: number, used: number): void {
    const { block } = this.job.program;
    const { numbers } = this.loaded;
    this.job.levers.forEach(({ area, cells }, l) => {
      if (area < 0) return;
      for (let lane = 0; lane < used; lane++) {
        const value = levers[l * draws.length + first + lane]!;
        if (Object.is(this.held[l * block + lane], value)) continue;
        this.held[l * block + lane] = value;
        for (const cell of cells) numbers[this.starts[area]! + cell * block + lane] = value;
      }
    });
  }

  /** Step through the years; an outcome is read in its year, since the next may write over it. */
  private step(values: Float64Array, count: number, first: number, used: number): void {
    const { inputs, outcomes, program } = this.job;
    for (let y = 0; y < this.years; y++) {
      this.loaded.step(y);
      outcomes.forEach(({ output, place, year }, i) => {
        if (year !== y) return;
        const area = program.outputs[output]!;
        const at = (inputs.length + i) * count + first;
        const start = this.loaded.start(area, year, place);
        if (area.column) values.set(this.loaded.numbers.subarray(start, start + used), at);
        else values.fill(this.loaded.numbers[start]!, at, at + used);
      });
    }
  }
}

/** Sets of draws kept at once, each as many as a block: with 300 uncertain cells, 10 MB. */
const KEPT = 64;

/** The cells of a plan that differ between draws; draws once made are kept, since every point of a design has the same. */
class DrawnCells {
  private readonly block: number;
  private readonly sampler: Sampler;
  private readonly scratch: Float64Array;
  private readonly scratchStarts: readonly number[];
  /** Where each such cell begins in the scratch. */
  private readonly from: readonly number[];
  /** Those that a kernel reads, with where they begin there. */
  private readonly read: readonly { readonly cell: number; readonly at: number }[];
  /** Those that are given back, with the column they go to. */
  private readonly told: readonly { readonly cell: number; readonly column: number }[];
  private readonly made = new Map<number, Float64Array>();

  constructor({ plan, program: { block }, sampled, inputs }: FutureJob, starts: readonly number[]) {
    this.block = block;
    this.sampler = new Sampler(plan, block);
    const sizes = plan.parameters.map((p) => p.middle.length * block);
    this.scratchStarts = sizes.map((_, i) => sizes.slice(0, i).reduce((n, size) => n + size, 0));
    this.scratch = new Float64Array(sizes.reduce((n, size) => n + size, 0));
    const moving = plan.parameters.flatMap(({ low, middle, high }, i) =>
      [...middle.keys()]
        .filter((cell) => low[cell] !== high[cell] && !Number.isNaN(middle[cell]))
        .map((cell) => ({ parameter: i, cell })),
    );
    this.from = moving.map(({ parameter, cell }) => this.scratchStarts[parameter]! + cell * block);
    this.read = moving.flatMap(({ parameter, cell }, c) => {
      const area = sampled[parameter]!;
      return area < 0 ? [] : [{ cell: c, at: starts[area]! + cell * block }];
    });
    this.told = inputs.flatMap(({ parameter, cell }, column) => {
      const c = moving.findIndex((own) => own.parameter === parameter && own.cell === cell);
      return c < 0 ? [] : [{ cell: c, column }];
    });
  }

  /** Write these draws into the lanes of a kernel from the first, and what is to be given back into columns `stride` apart. */
  fill(draws: Uint32Array, numbers: Float64Array, columns: Float64Array, stride: number): void {
    if (this.from.length === 0) return;
    const { block } = this;
    for (let lane = 0, run = 1; lane < draws.length; lane += run) {
      const begin = draws[lane]! % block;
      for (run = 1; begin + run < block && draws[lane + run] === draws[lane]! + run;) run++;
      const cells = this.set(Math.floor(draws[lane]! / block));
      for (const { cell, at } of this.read)
        for (let i = 0; i < run; i++) numbers[at + lane + i] = cells[cell * block + begin + i]!;
      for (const { cell, column } of this.told)
        for (let i = 0; i < run; i++) columns[column * stride + lane + i] = cells[cell * block + begin + i]!;
    }
  }

  /** The draws from `index` blocks on, cell after cell. */
  private set(index: number): Float64Array {
    const known = this.made.get(index);
    if (known) return known;
    const { block, from } = this;
    this.sampler.fill(this.scratch, this.scratchStarts, index * block);
    const cells = new Float64Array(from.length * block);
    from.forEach((start, c) => cells.set(this.scratch.subarray(start, start + block), c * block));
    const [oldest] = this.made.keys();
    if (this.made.size >= KEPT) this.made.delete(oldest!);
    this.made.set(index, cells);
    return cells;
  }
}
