/** What may differ between the draws of a run, task by task and year by year: read off the equations, so a proof and not an observation. */
import { partsOf, type Condition, type Expression } from '../../language/expression.ts';
import type { Parameter, Quantity } from '../../language/quantity.ts';
import type { Inputs } from '../inputs.ts';
import { placesOf, variesByYear } from '../layout.ts';
import type { Reduce } from './fold.ts';
import { before, type Plan } from './plan.ts';
import type { Task } from './task.ts';

/** Asked about each thing that a task reads; true ends the search. */
export type Asked = (read: Quantity | Reduce, isOfYearBefore: boolean) => boolean;

/** What draws may change, for the ranges and figures of one run. */
export class Differences {
  private readonly given: Given;
  private readonly parameters = new Map<Quantity, Uint8Array>();
  private readonly tasks = new Map<Task, Uint8Array>();

  constructor(
    private readonly plan: Plan,
    drawn: readonly Parameter[],
    inputs: Inputs,
  ) {
    const years = inputs.years.length;
    this.given = new Given(new Set(drawn), inputs);
    for (const p of drawn) this.parameters.set(p, drawnYears(p, inputs));
    const order = plan.drawn.flatMap((group) => group.tasks);
    for (const task of order) this.tasks.set(task, new Uint8Array(years));
    for (let year = 0; year < years; year++)
      for (const task of order)
        if (this.reads(task, year, (read, isBefore) => this.ofRead(read, isBefore, year)))
          this.tasks.get(task)![year] = 1;
  }

  /** Whether draws may differ in what a task computes in a year; of an opening ask in the first. */
  of(task: Task, year: number): boolean {
    return this.tasks.get(task)?.[year] === 1;
  }

  /** Ask about everything that a task takes its value from in a year: not the branches that are not taken whatever is drawn. */
  reads(task: Task, year: number, ask: Asked): boolean {
    if (task.kind === 'opening')
      return year === 0 && task.from !== 0 && task.from !== undefined && ask(task.from, false);
    if (task.kind === 'reduction') return this.inside(task.node.of, year, ask);
    const { of: q, equation } = task;
    if (q.kind === 'stock') return ask(q, true) || this.inside(equation, year, ask);
    if (q.observed && ask(q.observed, false)) return true;
    return !(q.observed && this.given.isWhole(q.observed, year)) && this.inside(equation, year, ask);
  }

  private inside(e: Expression, year: number, ask: Asked): boolean {
    if (e.kind === 'name') return ask(e.of, false);
    if (e.kind === 'lastYear') return ask(e.of, true);
    if (e.kind === 'reduce') return ask(e, false);
    const holds = e.kind === 'when' ? this.given.holds(e.condition, year) : undefined;
    if (e.kind === 'when' && holds !== undefined) return this.inside(holds ? e.then : e.otherwise, year, ask);
    return partsOf(e).some((part) => this.inside(part, year, ask));
  }

  private ofRead(read: Quantity | Reduce, isBefore: boolean, year: number): boolean {
    if (read.kind === 'parameter') return this.parameters.get(read)?.[year] === 1;
    if (read.kind === 'choice') return false;
    if (!isBefore || read.kind === 'reduce') return this.of(this.plan.tasks.get(read)!, year);
    if (year > 0) return this.of(this.plan.tasks.get(read)!, year - 1);
    const first = before(read);
    return first !== undefined && first !== 0 && this.ofRead(first, false, 0);
  }
}

/** For each year 1 where some cell of a parameter is drawn from a range. */
function drawnYears(p: Parameter, { spreads, values, years }: Inputs): Uint8Array {
  const { low, high } = spreads.get(p)!;
  const central = values.get(p)!;
  const places = placesOf(p);
  return Uint8Array.from(years, (_, year) => {
    const start = variesByYear(p) ? year * places : 0;
    for (let cell = start; cell < start + places; cell++)
      if (!Number.isNaN(central[cell]!) && low[cell] !== high[cell]) return 1;
    return 0;
  });
}

/** What is known of figures that are not drawn. */
class Given {
  constructor(
    private readonly drawn: ReadonlySet<Quantity>,
    private readonly inputs: Inputs,
  ) {}

  /** Whether a figure is there at all places in a year. */
  isWhole(p: Parameter, year: number): boolean {
    return this.cells(p, year).every((x) => !Number.isNaN(x));
  }

  /** Whether a condition holds at all places, or at none; undefined where that depends on the place, on draws or on what is computed. */
  holds(c: Condition, year: number): boolean | undefined {
    if (c.kind !== 'compare') {
      const both = [this.holds(c.left, year), this.holds(c.right, year)];
      const decides = c.kind === 'or';
      if (both.includes(decides)) return decides;
      return both.includes(undefined) ? undefined : !decides;
    }
    const [left, right] = [this.ends(c.left, year), this.ends(c.right, year)];
    if (!left || !right) return undefined;
    switch (c.operator) {
      case '<':
        return less(left, right);
      case '<=':
        return negated(less(right, left));
      case '>':
        return less(right, left);
      case '>=':
        return negated(less(left, right));
      case '=':
        return less(left, right) || less(right, left) ? false : undefined;
    }
  }

  /** The least and the most that an expression of years and figures is at any place; undefined where it is something else or a figure is missing. */
  private ends(e: Expression, year: number): Ends | undefined {
    if (e.kind === 'number') return [e.value, e.value];
    if (e.kind === 'year') return [this.inputs.years[year]!, this.inputs.years[year]!];
    if (e.kind === 'name' && e.of.kind === 'parameter' && !this.drawn.has(e.of)) {
      const cells = this.cells(e.of, year);
      const [least, most] = [cells.reduce((a, b) => Math.min(a, b)), cells.reduce((a, b) => Math.max(a, b))];
      return Number.isNaN(least) ? undefined : [least, most];
    }
    if (e.kind !== 'binary' || (e.operator !== '+' && e.operator !== '-')) return undefined;
    const [left, right] = [this.ends(e.left, year), this.ends(e.right, year)];
    if (!left || !right) return undefined;
    return e.operator === '+' ? [left[0] + right[0], left[1] + right[1]] : [left[0] - right[1], left[1] - right[0]];
  }

  private cells(p: Parameter, year: number): Float64Array {
    const places = placesOf(p);
    const start = variesByYear(p) ? year * places : 0;
    return this.inputs.values.get(p)!.subarray(start, start + places);
  }
}

type Ends = readonly [least: number, most: number];

/** Whether all of one lie below all of another; undefined where only some do. */
const less = (a: Ends, b: Ends): boolean | undefined => (a[1] < b[0] ? true : a[0] >= b[1] ? false : undefined);

const negated = (x: boolean | undefined): boolean | undefined => (x === undefined ? undefined : !x);
