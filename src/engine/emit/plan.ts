/** What a kernel computes, in which loops: the slice of a model that some quantities need, grouped by what can run together. */
import type { Model } from '../../language/model.ts';
import type { Expression } from '../../language/expression.ts';
import type { Choice, Parameter, Quantity } from '../../language/quantity.ts';
import { foldChoices, readsOf, reductionsIn, repeatsOver, type Reduce } from './fold.ts';
import { Schedule } from './schedule.ts';
import type { Computed, Group, Task } from './task.ts';
import type { Precision } from './width.ts';

/** What shapes a kernel besides the model; the same shape serves any values. */
export interface Shape {
  readonly years: number;
  /** Quantities whose values are asked for; what they do not need is left out. */
  readonly wanted: readonly Quantity[];
  /** Parameters that differ from draw to draw. */
  readonly drawn: ReadonlySet<Parameter>;
  readonly options: ReadonlyMap<Choice, Uint8Array>;
  /** Of what draws change; `full` where absent. */
  readonly precision?: Precision;
}

/** The loops of a kernel: `fixed` once for each year of a run, `drawn` once for each year of each block of draws. */
export interface Plan {
  readonly fixed: readonly Group[];
  readonly drawn: readonly Group[];
  /** Tasks whose values must be kept in memory: read by another group, by next year, or asked for. */
  readonly stored: ReadonlySet<Task>;
  readonly tasks: ReadonlyMap<Computed | Reduce, Task>;
  /** Quantities whose values of the year before are read. */
  readonly lagged: ReadonlySet<Computed>;
  /** Parameters, and choices that differ by place, that the kernel reads. */
  readonly given: readonly (Parameter | Choice)[];
}

/** Plan the computation of `shape.wanted`. @throws EquationError where the first year needs itself. */
export function planOf(model: Model, shape: Shape): Plan {
  const slice = sliceOf(model, shape);
  const drawn = drawnIn(slice, shape.drawn);
  const tasks = tasksOf(slice, drawn);
  const needs = new Map([...tasks.all].map((task) => [task, needsOf(task, tasks)]));
  const parts = [false, true].map((moving) => tasks.all.filter((task) => task.drawn === moving));
  const [fixed, moving] = parts.map((part) => new Schedule(part, needs).groups()) as [
    readonly Group[],
    readonly Group[],
  ];
  return {
    fixed,
    drawn: moving,
    stored: storedIn([...fixed, ...moving], needs, shape.wanted, slice.lagged),
    tasks: tasks.of,
    lagged: slice.lagged,
    given: [...slice.given],
  };
}

interface Slice {
  readonly equations: ReadonlyMap<Computed, Expression>;
  readonly lagged: ReadonlySet<Computed>;
  readonly given: ReadonlySet<Parameter | Choice>;
}

/** What an expression or a task of `q` outside its equation reads. */
const takenBy = (q: Computed): readonly Quantity[] =>
  (q.kind === 'stock' ? [q.opening] : [q.observed]).filter((x): x is Quantity => x !== undefined && x !== 0);

/** What a quantity was in the year before the first: another quantity in the first, 0, or undefined where it was nothing. */
export const before = (q: Computed): Quantity | 0 | undefined => (q.kind === 'stock' ? q.opening : q.before);

function sliceOf(model: Model, shape: Shape): Slice {
  const needed = new Map<Computed, Expression>();
  const lagged = new Set<Computed>();
  const given = new Set<Parameter | Choice>();
  const visit = (q: Quantity): void => {
    if (q.kind === 'parameter' || q.kind === 'choice') return void given.add(q);
    if (needed.has(q)) return;
    const equation = foldChoices(q.equation(), shape.options);
    needed.set(q, equation);
    const reads = readsOf(equation);
    if (q.kind === 'stock') lagged.add(q);
    reads.lagged.forEach((x) => lagged.add(x));
    [...reads.now, ...reads.lagged, ...takenBy(q)].forEach(visit);
    for (const x of reads.lagged) if (before(x)) visit(before(x) as Quantity);
  };
  shape.wanted.forEach(visit);
  const order = model.order.filter((q) => needed.has(q));
  return { equations: new Map(order.map((q) => [q, needed.get(q)!])), lagged, given };
}

function drawnIn({ equations, lagged }: Slice, parameters: ReadonlySet<Parameter>): ReadonlySet<Quantity> {
  const drawn = new Set<Quantity>(parameters);
  for (let size = -1; size !== drawn.size;) {
    size = drawn.size;
    for (const [q, equation] of equations) {
      const reads = readsOf(equation);
      const first = lagged.has(q) ? before(q) : undefined;
      const all = [...reads.now, ...reads.lagged, ...takenBy(q), ...(first ? [first] : [])];
      if (all.some((x) => drawn.has(x))) drawn.add(q);
    }
  }
  return drawn;
}

interface Tasks {
  readonly all: readonly Task[];
  readonly of: ReadonlyMap<Computed | Reduce, Task>;
  readonly openings: ReadonlyMap<Computed, Task>;
}

function tasksOf({ equations, lagged }: Slice, drawn: ReadonlySet<Quantity>): Tasks {
  const of = new Map<Computed | Reduce, Task>();
  const openings = new Map<Computed, Task>();
  for (const [q, equation] of equations) {
    for (const node of reductionsIn(equation)) {
      const reads = readsOf(node);
      const moves = [...reads.now, ...reads.lagged].some((x) => drawn.has(x));
      of.set(node, { kind: 'reduction', node, over: [...repeatsOver(node)], drawn: moves });
    }
    of.set(q, { kind: 'quantity', of: q, equation, over: q.over, drawn: drawn.has(q) });
    if (lagged.has(q)) openings.set(q, { kind: 'opening', of: q, from: before(q), over: q.over, drawn: drawn.has(q) });
  }
  return { all: [...openings.values(), ...of.values()], of, openings };
}

function needsOf(task: Task, tasks: Tasks): readonly Task[] {
  const computed = (q: Quantity) => (q.kind === 'variable' || q.kind === 'stock' ? [tasks.of.get(q)!] : []);
  if (task.kind === 'opening') return task.from ? computed(task.from) : [];
  const e = task.kind === 'quantity' ? task.equation : task.node.of;
  const inner = reductionsIn(e, false);
  const reads = readsOf(e, false);
  const openings = task.kind === 'quantity' && task.of.kind === 'stock' ? [...reads.lagged, task.of] : reads.lagged;
  return [
    ...inner.map((node) => tasks.of.get(node)!),
    ...reads.now.flatMap(computed),
    ...openings.map((q) => tasks.openings.get(q)!),
  ];
}

function storedIn(
  groups: readonly Group[],
  needs: ReadonlyMap<Task, readonly Task[]>,
  wanted: readonly Quantity[],
  lagged: ReadonlySet<Quantity>,
): ReadonlySet<Task> {
  const stored = new Set<Task>();
  const asked = new Set(wanted);
  for (const { tasks } of groups) {
    const here = new Set(tasks);
    for (const task of tasks) {
      for (const need of needs.get(task)!) if (!here.has(need)) stored.add(need);
      if (task.kind !== 'quantity' || asked.has(task.of) || lagged.has(task.of)) stored.add(task);
    }
  }
  return stored;
}
