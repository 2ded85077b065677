/** Which loops of a kernel the draws of a run can leave out in which years: no draw changes what they compute, or nothing asked for needs it. */
import type { Inputs } from '../inputs.ts';
import { Differences } from './differences.ts';
import type { Reduce } from './fold.ts';
import type { Plan } from './plan.ts';
import type { Computed, Task } from './task.ts';
import { areaOf, type Area, type Kernel } from './program.ts';
import type { Quantity } from '../../language/quantity.ts';

/** Numbers of one year that loops left out would have written and others read; they are the same in all draws. */
export interface LeftOut {
  readonly area: Area;
  /** Index of the year; −1 for the one before the first. */
  readonly year: number;
  /** Whether the loops that would write here are left out in every year. */
  readonly always: boolean;
}

/** What draws change. */
export interface Live {
  /** For each year and drawn group 1 where it is left out; goes to `program.skips`. */
  readonly skips: Uint8Array;
  /** For each year and output 1 where draws may differ. */
  readonly moves: Uint8Array;
  readonly leftOut: readonly LeftOut[];
}

/** Find out what draws change, for the ranges and figures of one run. */
export function liveOf(kernel: Kernel, inputs: Inputs): Live {
  return new Search(kernel, inputs).live();
}

/** Goes back from what is asked for; a group runs where any of its tasks is needed, and then all it reads must be there. */
class Search {
  private readonly plan: Plan;
  private readonly differences: Differences;
  private readonly groupOf = new Map<Task, number>();
  private readonly openings = new Map<Quantity, Task>();
  private readonly runs: Uint8Array;
  private readonly years: number;
  /** Of each task the years in which something reads it that no draw changes; −1 for its opening. */
  private readonly read = new Map<Task, Set<number>>();

  constructor(
    private readonly kernel: Kernel,
    inputs: Inputs,
  ) {
    this.plan = kernel.plan;
    this.years = kernel.program.years;
    this.differences = new Differences(kernel.plan, kernel.drawn, inputs);
    this.runs = new Uint8Array(this.years * this.plan.drawn.length);
    this.plan.drawn.forEach(({ tasks }, g) =>
      tasks.forEach((task) => {
        this.groupOf.set(task, g);
        if (task.kind === 'opening') this.openings.set(task.of, task);
      }),
    );
  }

  live(): Live {
    const { drawn } = this.plan;
    const moves = this.moves();
    for (let year = this.years - 1; year >= 0; year--)
      for (let g = drawn.length - 1; g >= 0; g--)
        if (this.runs[year * drawn.length + g]) for (const task of drawn[g]!.tasks) this.follow(task, year);
    const leftOut = [...this.read].flatMap(([task, years]) =>
      [...years].filter((year) => !this.isRun(task, Math.max(year, 0))).map((year) => this.leftOut(task, year)),
    );
    return { skips: this.runs.map((run) => 1 - run), moves, leftOut };
  }

  private moves(): Uint8Array {
    const { wanted } = this.kernel;
    const moves = new Uint8Array(this.years * wanted.length);
    wanted.forEach((q, o) => {
      const task = this.plan.tasks.get(q as Computed);
      if (!task || !this.groupOf.has(task)) return;
      for (let year = 0; year < this.years; year++)
        if (this.differences.of(task, year)) {
          moves[year * wanted.length + o] = 1;
          this.run(task, year);
        }
    });
    return moves;
  }

  private follow(task: Task, year: number): void {
    this.differences.reads(task, year, (read, isBefore) => {
      this.need(read, isBefore, year);
      return false;
    });
  }

  private need(read: Quantity | Reduce, isBefore: boolean, year: number): void {
    if (read.kind === 'parameter' || read.kind === 'choice') return;
    const isOpening = isBefore && year === 0;
    const task = isOpening ? this.openings.get(read as Quantity) : this.plan.tasks.get(read);
    if (task === undefined || !this.groupOf.has(task)) return;
    const when = isBefore && !isOpening ? year - 1 : year;
    if (this.differences.of(task, when)) this.run(task, when);
    else this.readOf(task).add(isOpening ? -1 : when);
  }

  private readOf(task: Task): Set<number> {
    const known = this.read.get(task) ?? new Set<number>();
    this.read.set(task, known);
    return known;
  }

  private run(task: Task, year: number): void {
    this.runs[year * this.plan.drawn.length + this.groupOf.get(task)!] = 1;
  }

  private isRun(task: Task, year: number): boolean {
    return this.runs[year * this.plan.drawn.length + this.groupOf.get(task)!] === 1;
  }

  private leftOut(task: Task, year: number): LeftOut {
    const home = task.kind === 'opening' ? this.plan.tasks.get(task.of)! : task;
    const writes = [task, home, ...(home.kind === 'quantity' ? [this.openings.get(home.of)] : [])];
    const isWritten = (t: Task | undefined) =>
      t && Array.from({ length: this.years }, (_, y) => this.isRun(t, y)).includes(true);
    return { area: areaOf('', this.kernel.memory.tasks.get(home)!), year, always: !writes.some(isWritten) };
  }
}
