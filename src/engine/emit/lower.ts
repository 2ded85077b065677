/** From an expression to what a printer writes, in the order the walk computes. */
import type { Comparison, Condition, Expression } from '../../language/expression.ts';
import type { Curve, Quantity } from '../../language/quantity.ts';
import type { Memory, Slot } from './memory.ts';
import type { Plan } from './plan.ts';
import type { Task } from './task.ts';
import type { Row, Writer } from './writer.ts';

/** Writes the tasks of one pass through a place; values of the pass are kept, not read back. */
export class Lowering<V> {
  private readonly here = new Map<Task, V>();
  private read = new Map<string, V>();
  constructor(
    private readonly w: Writer<V>,
    private readonly plan: Plan,
    private readonly memory: Memory,
  ) {}

  /** The value of a task at the place of the loops around it. */
  task(task: Task): V {
    if (task.kind === 'reduction') return this.value(task.node.of);
    if (task.kind === 'opening')
      return task.from === 0 ? this.w.constant(0) : task.from ? this.name(task.from) : this.w.constant(NaN);
    const { of: q, equation } = task;
    if (q.kind === 'stock')
      return this.remember(task, this.w.add(this.cell(this.slotOf(q), 'before'), this.value(equation)));
    const { observed } = q;
    if (observed === undefined) return this.remember(task, this.value(equation));
    const slot = this.memory.given.get(observed)!;
    const value = this.branch(
      slot,
      'present',
      () => this.cell(slot, 'now'),
      () => this.value(equation),
    );
    return this.remember(task, value);
  }

  private remember(task: Task, value: V): V {
    const kept = this.w.keep(value);
    this.here.set(task, kept);
    return kept;
  }

  private value(e: Expression): V {
    const { w } = this;
    switch (e.kind) {
      case 'number':
        return w.constant(e.value);
      case 'year':
        return this.cell(this.memory.years, 'now');
      case 'name':
        return this.name(e.of);
      case 'lastYear':
        return this.cell(this.slotOf(e.of), 'before');
      case 'negate':
        return w.negate(this.value(e.of));
      case 'binary':
        return this.binary(e);
      case 'call':
        return this.call(e);
      case 'when':
        return w.pick(this.condition(e.condition), this.value(e.then), this.value(e.otherwise));
      case 'choose':
        return this.choose(e, 0);
      case 'lookup':
        return this.lookup(e.curve, w.keep(this.value(e.at)));
      case 'reduce':
        return this.cell(this.memory.tasks.get(this.plan.tasks.get(e)!)!, 'now');
    }
  }

  private slotOf(q: Quantity): Slot {
    if (q.kind === 'parameter' || q.kind === 'choice') return this.memory.given.get(q)!;
    return this.memory.tasks.get(this.plan.tasks.get(q)!)!;
  }

  private name(q: Quantity): V {
    const computed = q.kind === 'variable' || q.kind === 'stock';
    const kept = computed ? this.here.get(this.plan.tasks.get(q)!) : undefined;
    return kept ?? this.cell(this.slotOf(q), 'now');
  }

  private cell(slot: Slot, row: Row): V {
    const key = `${slot.base} ${row}`;
    let value = this.read.get(key);
    if (value === undefined) this.read.set(key, (value = this.w.keep(this.w.read(slot, row))));
    return value;
  }

  /** What is read inside a branch is not there outside it. */
  private branch(slot: Slot, equals: number | 'present', yes: () => V, no: () => V): V {
    const outside = this.read;
    const inside = (side: () => V) => () => {
      this.read = new Map(outside);
      return side();
    };
    const value = this.w.branch({ slot, equals }, inside(yes), inside(no));
    this.read = outside;
    return value;
  }

  private binary(e: Extract<Expression, { kind: 'binary' }>): V {
    const left = this.value(e.left);
    const right = this.value(e.right);
    const { w } = this;
    switch (e.operator) {
      case '+':
        return w.add(left, right);
      case '-':
        return w.subtract(left, right);
      case '*':
        return w.multiply(left, right);
      case '/':
        return w.divide(left, right);
      case '^':
        return w.call('pow', [left, right]);
    }
  }

  private call(e: Extract<Expression, { kind: 'call' }>): V {
    const [first, ...rest] = e.inputs;
    if (e.to === 'exp' || e.to === 'log') return this.w.call(e.to, [this.value(first!)]);
    const directions = e.to === 'clamp' ? (['max', 'min'] as const) : rest.map(() => e.to as 'min' | 'max');
    return rest.reduce(
      (value, x, i) => extreme(this.w, directions[i]!, value, this.value(x), mayBeMissing(x)),
      this.value(first!),
    );
  }

  private condition(c: Condition): V {
    if (c.kind === 'compare') return this.compare(c.operator, this.value(c.left), this.value(c.right));
    const left = this.w.keep(this.condition(c.left));
    const right = this.condition(c.right);
    return c.kind === 'and' ? this.w.both(left, right) : this.w.either(left, right);
  }

  private compare(operator: Comparison, left: V, right: V): V {
    switch (operator) {
      case '<':
        return this.w.less(left, right);
      case '<=':
        return this.w.lessOrEqual(left, right);
      case '>':
        return this.w.less(right, left);
      case '>=':
        return this.w.lessOrEqual(right, left);
      case '=':
        return this.w.equal(left, right);
    }
  }

  private choose(e: Extract<Expression, { kind: 'choose' }>, from: number): V {
    const { option, value } = e.cases[from]!;
    if (from === e.cases.length - 1) return this.value(value);
    const index = Object.keys(e.by.options).indexOf(option);
    const slot = this.memory.given.get(e.by)!;
    return this.branch(
      slot,
      index,
      () => this.value(value),
      () => this.choose(e, from + 1),
    );
  }

  /** The segment is picked by its ends, so that one division serves them all; same order as `interpolate`. */
  private lookup({ points }: Curve, x: V): V {
    const { w } = this;
    const segments = points.slice(1).map(([x1, y1], i) => {
      const [x0, y0] = points[i]!;
      return [x0, y0, x1 - x0, y1 - y0] as const;
    });
    const pickAll = (part: 0 | 1 | 2 | 3): V =>
      segments
        .slice(1)
        .reduce(
          (v, s) => w.pick(w.lessOrEqual(w.constant(s[0]), x), w.constant(s[part]), v),
          w.constant(segments[0]?.[part] ?? 1),
        );
    const [firstX, firstY] = points[0]!;
    const [lastX, lastY] = points[points.length - 1]!;
    const rise = w.divide(w.multiply(w.subtract(x, pickAll(0)), pickAll(3)), pickAll(2));
    const inside = w.pick(w.lessOrEqual(x, w.constant(firstX)), w.constant(firstY), w.add(pickAll(1), rise));
    return w.pick(w.lessOrEqual(w.constant(lastX), x), w.constant(lastY), inside);
  }
}

/** Whether an expression may come out missing without the fault showing elsewhere: names are checked where they are computed. */
export function mayBeMissing(e: Expression): boolean {
  if (e.kind === 'lastYear') return e.of.kind === 'variable' && e.of.before === undefined;
  return e.kind !== 'number' && e.kind !== 'year' && e.kind !== 'name';
}

/** The smaller or larger of two, missing when either is. */
export function extreme<V>(w: Writer<V>, by: 'min' | 'max', a: V, b: V, bMayBeMissing: boolean): V {
  const second = bMayBeMissing ? w.keep(b) : b;
  const value = by === 'min' ? w.smaller(a, second) : w.larger(a, second);
  return bMayBeMissing ? w.missingWith(value, second) : value;
}
