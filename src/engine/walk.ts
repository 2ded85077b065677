/** The reference engine: walks the equations of a checked model year by year, place by place, one value at a time. */
import type { Condition, Expression } from '../language/expression.ts';
import type { Model } from '../language/model.ts';
import type { Dimension, Quantity, Stock, Variable } from '../language/quantity.ts';
import { exp, least, log, most, pow } from './arithmetic.ts';
import { interpolate } from './curve.ts';
import type { Inputs, Values } from './inputs.ts';
import { membersAt, placesOf, stridesOf, variesByYear } from './layout.ts';
import { reasonFor, type Reader } from './notFinite.ts';

/** The values of every quantity of a run. */
export interface Result {
  readonly years: readonly number[];
  readonly values: ReadonlyMap<Quantity, Values>;
}

/** A value that is not a number left the run; names the first quantity, place and year that had it. */
export class RunError extends Error {
  override readonly name = 'RunError';
  constructor(
    readonly quantity: string,
    readonly place: readonly string[],
    readonly year: number,
    readonly value: number,
    /** What in its equation is not a finite number, and what to do. */
    readonly reason: string,
    /** Number of the draw, where the run had draws. */
    readonly draw?: number,
  ) {
    super(
      `${quantity}[${[...place, year].join(',')}] came out as ${value}${draw === undefined ? '' : ` in draw ${draw}`}: ${reason}`,
    );
  }

  /** The same error with the number of the draw it happened in. */
  inDraw(draw: number): RunError {
    return new RunError(this.quantity, this.place, this.year, this.value, this.reason, draw);
  }
}

/** One quantity's values with what is needed to find a cell. */
interface Column {
  readonly values: Values;
  readonly places: number;
  readonly byYear: boolean;
  readonly over: readonly Dimension[];
  readonly strides: readonly number[];
}

/** Run the model once with its central values. @throws RunError on the first value that is not finite. */
export function walk(model: Model, inputs: Inputs): Result {
  const run = new Walk(model, inputs);
  return { years: inputs.years, values: run.all() };
}

/** The value of an expression of `model` at one place and year of a finished run, for explanations. */
export function evaluate(
  e: Expression,
  at: ReadonlyMap<Dimension, number>,
  yearIndex: number,
  result: Result,
  inputs: Inputs,
): number {
  return new Evaluation(result.values, inputs, new Map(at), yearIndex, new Map()).value(e);
}

class Walk {
  private readonly values = new Map<Quantity, Values>();
  constructor(
    private readonly model: Model,
    private readonly inputs: Inputs,
  ) {}

  all(): ReadonlyMap<Quantity, Values> {
    for (const [p, values] of this.inputs.values) this.values.set(p, values);
    for (const [c, options] of this.inputs.options) this.values.set(c, Float64Array.from(options));
    for (const q of this.model.order) this.values.set(q, new Float64Array(placesOf(q) * this.inputs.years.length));
    const columns = new Map<Quantity, Column>();
    const equations = new Map(this.model.order.map((q) => [q, q.equation()]));
    for (let y = 0; y < this.inputs.years.length; y++)
      for (const [q, equation] of equations)
        this.year(q, equation, new Evaluation(this.values, this.inputs, new Map(), y, columns));
    return this.values;
  }

  private year(q: Variable | Stock, equation: Expression, at: Evaluation): void {
    const values = this.values.get(q)!;
    const places = placesOf(q);
    const strides = stridesOf(q);
    for (let place = 0; place < places; place++) {
      q.over.forEach((d, i) => at.place.set(d, Math.floor(place / strides[i]!) % d.members.length));
      const value = at.computed(q, equation);
      if (!Number.isFinite(value)) throw this.fault(q, equation, at, membersAt(q, place), value);
      values[at.y * places + place] = value;
    }
  }

  private fault(q: Variable | Stock, equation: Expression, at: Evaluation, place: readonly string[], value: number) {
    const { names } = this.model;
    return new RunError(names.get(q)!, place, this.inputs.years[at.y]!, value, reasonFor(equation, at, names));
  }
}

/** An expression's value at one year, and at the places that `place` holds. */
class Evaluation implements Reader {
  constructor(
    private readonly values: ReadonlyMap<Quantity, Values>,
    private readonly inputs: Inputs,
    readonly place: Map<Dimension, number>,
    readonly y: number,
    private readonly columns: Map<Quantity, Column>,
  ) {}

  computed(q: Variable | Stock, equation: Expression): number {
    if (q.kind === 'stock') return this.opening(q) + this.value(equation);
    const seen = q.observed ? this.cell(q.observed, this.y) : NaN;
    return Number.isNaN(seen) ? this.value(equation) : seen;
  }

  value(e: Expression): number {
    switch (e.kind) {
      case 'number':
        return e.value;
      case 'year':
        return this.inputs.years[this.y]!;
      case 'name':
        return this.cell(e.of, this.y);
      case 'lastYear':
        return e.of.kind === 'stock' ? this.opening(e.of) : this.before(e.of);
      case 'negate':
        return -this.value(e.of);
      case 'binary':
        return this.binary(e);
      case 'call':
        return this.call(e);
      case 'when':
      case 'choose':
        return this.value(this.taken(e));
      case 'lookup':
        return interpolate(e.curve.points, this.value(e.at));
      case 'reduce':
        return this.reduce(e);
    }
  }

  taken(e: Extract<Expression, { kind: 'when' | 'choose' }>): Expression {
    if (e.kind === 'when') return this.holds(e.condition) ? e.then : e.otherwise;
    return e.cases.find((c) => c.option === Object.keys(e.by.options)[this.cell(e.by, this.y)])!.value;
  }

  membersOf({ along }: Extract<Expression, { kind: 'reduce' }>) {
    const of = along.kind === 'dimension' ? along : along.kind === 'subset' ? along.of : along.from;
    if (along.kind !== 'grouping') return { of, members: along.members };
    return { of, members: along.members.get(along.to.members[this.place.get(along.to)!]!)! };
  }

  private opening(q: Stock): number {
    if (this.y > 0) return this.cell(q, this.y - 1);
    return q.opening === 0 ? 0 : this.cell(q.opening, 0);
  }

  private before(q: Variable): number {
    if (this.y > 0) return this.cell(q, this.y - 1);
    if (q.before === undefined) return NaN;
    return q.before === 0 ? 0 : this.cell(q.before, 0);
  }

  private column(q: Quantity): Column {
    let column = this.columns.get(q);
    if (column === undefined) {
      column = {
        values: this.values.get(q)!,
        places: placesOf(q),
        byYear: variesByYear(q),
        over: q.over,
        strides: stridesOf(q),
      };
      this.columns.set(q, column);
    }
    return column;
  }

  private cell(q: Quantity, y: number): number {
    const column = this.column(q);
    let at = column.byYear ? y * column.places : 0;
    for (let i = 0; i < column.over.length; i++) at += this.place.get(column.over[i]!)! * column.strides[i]!;
    return column.values[at]!;
  }

  private binary(e: Extract<Expression, { kind: 'binary' }>): number {
    const left = this.value(e.left);
    const right = this.value(e.right);
    switch (e.operator) {
      case '+':
        return left + right;
      case '-':
        return left - right;
      case '*':
        return left * right;
      case '/':
        return left / right;
      case '^':
        return pow(left, right);
    }
  }

  private call(e: Extract<Expression, { kind: 'call' }>): number {
    const values = e.inputs.map((x) => this.value(x));
    const [first, second, third] = values;
    switch (e.to) {
      case 'exp':
        return exp(first!);
      case 'log':
        return log(first!);
      case 'clamp':
        return least(most(first!, second!), third!);
      case 'min':
        return values.reduce((smallest, x) => least(smallest, x));
      case 'max':
        return values.reduce((largest, x) => most(largest, x));
    }
  }

  private holds(c: Condition): boolean {
    if (c.kind !== 'compare')
      return c.kind === 'and' ? this.holds(c.left) && this.holds(c.right) : this.holds(c.left) || this.holds(c.right);
    const left = this.value(c.left);
    const right = this.value(c.right);
    switch (c.operator) {
      case '<':
        return left < right;
      case '<=':
        return left <= right;
      case '>':
        return left > right;
      case '>=':
        return left >= right;
      case '=':
        return left === right;
    }
  }

  private reduce(e: Extract<Expression, { kind: 'reduce' }>): number {
    const { of: over, members } = this.membersOf(e);
    const outer = this.place.get(over);
    let total = e.by === 'min' ? Infinity : e.by === 'max' ? -Infinity : 0;
    for (const member of members) {
      this.place.set(over, over.members.indexOf(member));
      const value = this.value(e.of);
      total = e.by === 'min' ? least(total, value) : e.by === 'max' ? most(total, value) : total + value;
    }
    if (outer === undefined) this.place.delete(over);
    else this.place.set(over, outer);
    return e.by === 'mean' ? total / members.length : total;
  }
}
