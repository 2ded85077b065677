/** Where each value of a kernel stands in memory: tables of single numbers first, then columns of one number per draw. */
import type { Dimension, Grouping, Quantity, Stock, Subset, Variable } from '../../language/quantity.ts';
import { placesOf, stridesOf } from '../layout.ts';
import { usedBy, type Reduce } from './fold.ts';
import { widthOf, type Width } from './width.ts';
import type { Plan, Shape } from './plan.ts';
import type { Group, Task } from './task.ts';

/** How the years of a slot lie behind each other: none, from the first year, from the year before it, or this and last in turn. */
export type Rows = 'one' | 'years' | 'shifted' | 'turns';

/** The place in memory of one quantity, reduction or table. */
export interface Slot {
  /** Bytes from the start of memory. */
  readonly base: number;
  readonly over: readonly Dimension[];
  readonly strides: readonly number[];
  readonly places: number;
  /** One number per draw instead of one for all. */
  readonly column: boolean;
  readonly rows: Rows;
  /** Bytes from one place to the next. */
  readonly size: number;
}

/** The members a reduction runs over: whole numbers in memory, with where each group begins and how many it has. */
export interface Members {
  readonly base: number;
  readonly groups: readonly { readonly first: number; readonly count: number }[];
  readonly list: readonly number[];
  /** For groupings: first byte after and count of each group, in memory; the count again as a number. */
  readonly bounds: number;
  readonly counts: Slot;
}

/** The whole memory of a kernel. */
export interface Memory {
  readonly block: number;
  /** Of the numbers in columns; all others are doubles. */
  readonly width: Width;
  readonly years: Slot;
  /** One number per draw: not a number once anything computed for the draw was not finite. */
  readonly faults: number;
  /** A byte for each year and drawn group, year after year: not 0 where the group is left out. */
  readonly skips: number;
  readonly given: ReadonlyMap<Quantity, Slot>;
  readonly tasks: ReadonlyMap<Task, Slot>;
  readonly members: ReadonlyMap<Reduce['along'], Members>;
  /** Numbers that the code uses, filled while it is written. */
  readonly constants: Constants;
  /** The byte where columns begin; tables and members lie before it. */
  readonly columns: number;
  readonly bytes: number;
}

/** Room for numbers that code loads instead of carrying them: a load is faster than building the number from its bits. */
export class Constants {
  private readonly offsets = new Map<number, number>();
  constructor(
    readonly base: number,
    private readonly room: number,
  ) {}

  /** The byte where `x` stands, or undefined when there is no room left. */
  offset(x: number): number | undefined {
    const known = this.offsets.get(x);
    if (known !== undefined || this.offsets.size === this.room) return known;
    const offset = this.base + this.offsets.size * 8;
    this.offsets.set(x, offset);
    return offset;
  }

  /** All numbers in the order of their bytes. */
  all(): readonly number[] {
    return [...this.offsets.keys()];
  }
}

const ROOM = 512;
const NOWHERE: readonly Dimension[] = [];

/** Give every slot of a plan its place. */
export function memoryOf(plan: Plan, shape: Shape, block: number): Memory {
  const width = widthOf(shape.precision);
  const free = new Ground(block, shape.years, width);
  const years = free.slot(NOWHERE, false, 'years');
  const constants = new Constants(free.bytes(ROOM * 8), ROOM);
  const members = new Map<Reduce['along'], Members>();
  for (const { along } of [...plan.fixed, ...plan.drawn])
    if (along && !members.has(along)) members.set(along, free.members(along));
  const given = new Map<Quantity, Slot>();
  const tasks = new Map<Task, Slot>();
  const rows = (q: Quantity): Rows => (q.kind === 'parameter' && q.byYear ? 'years' : 'one');
  const isDrawn = (q: Quantity) => q.kind === 'parameter' && shape.drawn.has(q);
  for (const q of plan.given) if (!isDrawn(q)) given.set(q, free.slot(q.over, false, rows(q)));
  for (const task of tasksOf(plan.fixed))
    if (plan.stored.has(task)) tasks.set(task, free.slot(task.over, false, 'shifted'));
  const skips = free.bytes(shape.years * plan.drawn.length);
  const columns = free.align(64);
  const faults = free.bytes(block * width.bytes);
  for (const q of plan.given) if (isDrawn(q)) given.set(q, free.slot(q.over, true, rows(q)));
  for (const task of tasksOf(plan.drawn))
    if (plan.stored.has(task)) tasks.set(task, free.slot(task.over, true, turns(task, plan.lagged) ? 'turns' : 'one'));
  return { block, width, years, faults, skips, given, tasks, members, constants, columns, bytes: free.align(64) };
}

/** Openings have no slot of their own: they stand in the row before the first of their quantity. */
const tasksOf = (groups: readonly Group[]) => groups.flatMap((g) => g.tasks).filter((task) => task.kind !== 'opening');

const turns = (task: Task, lagged: ReadonlySet<Variable | Stock>) => task.kind === 'quantity' && lagged.has(task.of);

/** Hands out memory from the front. */
class Ground {
  private next = 64;
  constructor(
    private readonly block: number,
    private readonly years: number,
    private readonly width: Width,
  ) {}

  align(to: number): number {
    this.next = Math.ceil(this.next / to) * to;
    return this.next;
  }

  bytes(count: number): number {
    const base = this.next;
    this.next += count;
    return base;
  }

  slot(over: readonly Dimension[], column: boolean, rows: Rows): Slot {
    const places = placesOf({ over });
    const size = column ? this.block * this.width.bytes : 8;
    const count = rows === 'one' ? 1 : rows === 'turns' ? 2 : rows === 'years' ? this.years : this.years + 1;
    return { base: this.bytes(count * places * size), over, strides: stridesOf({ over }), places, column, rows, size };
  }

  members(along: Dimension | Subset | Grouping): Members {
    const used = usedBy(along);
    const lists = along.kind === 'grouping' ? along.to.members.map((m) => along.members.get(m)!) : [along.members];
    const indexes = lists.map((list) => list.map((m) => used.members.indexOf(m)));
    const groups = indexes.map((list, g) => ({ first: indexes.slice(0, g).flat().length, count: list.length }));
    const list = indexes.flat();
    const base = this.bytes(list.length * 4);
    const bounds = this.bytes(groups.length * 8);
    this.align(8);
    return { base, groups, list, bounds, counts: this.slot(along.kind === 'grouping' ? [along.to] : [], false, 'one') };
  }
}
