/** The walk of a preview: what draws change is rounded to single precision after every operation; all else is as the walk has it. */
import { exp, least, log, most, pow } from '../../src/engine/arithmetic.ts';
import type { Kernel } from '../../src/engine/emit/program.ts';
import type { Task } from '../../src/engine/emit/task.ts';
import { usedBy, type Reduce } from '../../src/engine/emit/fold.ts';
import type { Inputs } from '../../src/engine/inputs.ts';
import { evaluate } from '../../src/engine/walk.ts';
import { placesOf, stridesOf, variesByYear } from '../../src/engine/layout.ts';
import type { Condition, Expression } from '../../src/language/expression.ts';
import type { Curve, Dimension, Quantity, Stock, Variable } from '../../src/language/quantity.ts';

const round = Math.fround;

/** Every computed quantity of one draw, in the plan of a preview; `fixed` holds the walk's values. */
export function roundedWalk(
  kernel: Kernel,
  inputs: Inputs,
  fixed: ReadonlyMap<Quantity, Float64Array>,
): ReadonlyMap<Quantity, Float64Array> {
  const values = new Map<Quantity, Float64Array>();
  const tasks = kernel.plan.drawn.flatMap((group) => group.tasks);
  for (const task of tasks)
    if (task.kind === 'quantity') values.set(task.of, new Float64Array(placesOf(task.of) * inputs.years.length));
  for (let year = 0; year < inputs.years.length; year++) {
    const sums = new Map<Task, Float64Array>();
    for (const task of tasks) new Pass(kernel, inputs, fixed, values, sums, year).run(task);
  }
  return values;
}

class Pass {
  private readonly place = new Map<Dimension, number>();
  constructor(
    private readonly kernel: Kernel,
    private readonly inputs: Inputs,
    private readonly fixed: ReadonlyMap<Quantity, Float64Array>,
    private readonly values: ReadonlyMap<Quantity, Float64Array>,
    private readonly sums: Map<Task, Float64Array>,
    private readonly year: number,
  ) {}

  run(task: Task): void {
    if (task.kind === 'opening') return;
    const places = placesOf(task);
    const strides = stridesOf(task);
    const into = task.kind === 'quantity' ? this.values.get(task.of)! : new Float64Array(places);
    if (task.kind === 'reduction') this.sums.set(task, into);
    for (let place = 0; place < places; place++) {
      task.over.forEach((d, i) => this.place.set(d, Math.floor(place / strides[i]!) % d.members.length));
      if (task.kind === 'reduction') into[place] = this.reduced(task.node);
      else into[this.year * places + place] = this.computed(task.of, task.equation);
    }
  }

  private computed(q: Variable | Stock, equation: Expression): number {
    if (q.kind === 'stock') return round(this.before(q) + this.value(equation));
    const seen = q.observed ? this.cell(q.observed, this.year) : NaN;
    return Number.isNaN(seen) ? this.value(equation) : seen;
  }

  private before(q: Variable | Stock): number {
    if (this.year > 0) return this.cell(q, this.year - 1);
    const first = q.kind === 'stock' ? q.opening : q.before;
    return first === undefined ? NaN : first === 0 ? 0 : this.cell(first, 0);
  }

  /** A number as a pass reads it: in single precision, wherever it comes from. */
  private cell(q: Quantity, year: number): number {
    const strides = stridesOf(q);
    const place = q.over.reduce((at, d, i) => at + this.place.get(d)! * strides[i]!, 0);
    const given = q.kind === 'parameter' ? this.inputs.values.get(q) : undefined;
    const values = given ?? this.values.get(q) ?? this.fixed.get(q)!;
    return round(values[(variesByYear(q) ? year * placesOf(q) : 0) + place]!);
  }

  private value(e: Expression): number {
    switch (e.kind) {
      case 'number':
        return round(e.value);
      case 'year':
        return this.inputs.years[this.year]!;
      case 'name':
        return this.cell(e.of, this.year);
      case 'lastYear':
        return this.before(e.of);
      case 'negate':
        return -this.value(e.of);
      case 'binary':
        return this.binary(e);
      case 'call':
        return this.call(e);
      case 'when':
        return this.value(this.holds(e.condition) ? e.then : e.otherwise);
      case 'choose':
        return this.value(e.cases.find((c) => c.option === this.optionOf(e.by))!.value);
      case 'lookup':
        return lookedUp(e.curve, this.value(e.at));
      case 'reduce':
        return this.reduction(e);
    }
  }

  private optionOf(by: Extract<Expression, { kind: 'choose' }>['by']): string {
    const strides = stridesOf(by);
    const place = by.over.reduce((at, d, i) => at + this.place.get(d)! * strides[i]!, 0);
    return Object.keys(by.options)[this.inputs.options.get(by)![place]!]!;
  }

  private binary(e: Extract<Expression, { kind: 'binary' }>): number {
    const [a, b] = [this.value(e.left), this.value(e.right)];
    const exact = { '+': a + b, '-': a - b, '*': a * b, '/': a / b, '^': e.operator === '^' ? pow(a, b) : 0 };
    return round(exact[e.operator]);
  }

  private call(e: Extract<Expression, { kind: 'call' }>): number {
    const [first, ...rest] = e.inputs.map((x) => this.value(x));
    if (e.to === 'exp') return round(exp(first!));
    if (e.to === 'log') return round(log(first!));
    if (e.to === 'clamp') return least(most(first!, rest[0]!), rest[1]!);
    return rest.reduce(e.to === 'min' ? least : most, first!);
  }

  private holds(c: Condition): boolean {
    if (c.kind !== 'compare')
      return c.kind === 'and' ? this.holds(c.left) && this.holds(c.right) : this.holds(c.left) || this.holds(c.right);
    const [a, b] = [this.value(c.left), this.value(c.right)];
    return { '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b, '=': a === b }[c.operator];
  }

  /** A reduction that draws do not change is the walk's, rounded once; its members are added in full precision. */
  private reduction(node: Reduce): number {
    const task = this.kernel.plan.tasks.get(node)!;
    const strides = stridesOf(task);
    const place = task.over.reduce((at, d, i) => at + this.place.get(d)! * strides[i]!, 0);
    const sums = this.sums.get(task);
    if (sums) return sums[place]!;
    return round(evaluate(node, this.place, this.year, { years: this.inputs.years, values: this.fixed }, this.inputs));
  }

  private reduced({ by, of, along }: Reduce): number {
    const over = usedBy(along);
    const outer = this.place.get(over);
    const members =
      along.kind === 'grouping' ? along.members.get(along.to.members[this.place.get(along.to)!]!)! : along.members;
    let total = by === 'min' ? Infinity : by === 'max' ? -Infinity : 0;
    for (const member of members) {
      this.place.set(over, over.members.indexOf(member));
      const value = this.value(of);
      total = by === 'min' ? least(total, value) : by === 'max' ? most(total, value) : round(total + value);
    }
    if (outer === undefined) this.place.delete(over);
    else this.place.set(over, outer);
    return by === 'mean' ? round(total / members.length) : total;
  }
}

/** The height of a curve, in the kernel's order of operations: its points and the lengths between them are rounded once. */
function lookedUp({ points }: Curve, x: number): number {
  const [firstX, firstY] = points[0]!;
  const [lastX, lastY] = points[points.length - 1]!;
  if (x <= round(firstX)) return round(firstY);
  if (round(lastX) <= x) return round(lastY);
  let at = 1;
  for (let i = 2; i < points.length; i++) if (round(points[i - 1]![0]) <= x) at = i;
  const [[x0, y0], [x1, y1]] = [points[at - 1]!, points[at]!];
  return round(round(y0) + round(round(round(x - round(x0)) * round(y1 - y0)) / round(x1 - x0)));
}
