/** The loops around the tasks of one group, over places, members and draws. */
import type { Dimension } from '../../language/quantity.ts';
import { OP, SIMD, TYPE, at, simd, unsigned, type Bytes } from './bytes.ts';
import { usedBy, type Reduce } from './fold.ts';
import { Lowering, extreme, mayBeMissing } from './lower.ts';
import type { Memory, Slot } from './memory.ts';
import type { Plan } from './plan.ts';
import type { Group, Task } from './task.ts';
import { Code, WasmWriter, get, set, whole, type Cells } from './wasmWriter.ts';
import { DOUBLE } from './width.ts';
import type { Row } from './writer.ts';

/** Index of each shared function in the module. */
export type Functions = Readonly<Record<'exp' | 'log' | 'pow', number>>;

/** Everything that stays the same over the groups of one kernel. */
export interface Setting {
  readonly plan: Plan;
  readonly memory: Memory;
  readonly functions: Functions;
}

const YEAR = 0;
const START: Readonly<Record<Reduce['by'], number>> = { sum: 0, mean: 0, min: Infinity, max: -Infinity };

/** Writes the function of one group; its one input is the index of the year. */
export class GroupLoops implements Cells {
  readonly code = new Code(1);
  private readonly draw = this.code.local(TYPE.i32);
  private readonly indexes = new Map<Dimension, number>();
  private readonly offsets = new Map<string, { readonly local: number; readonly from: Bytes }>();
  private readonly writer: WasmWriter;

  constructor(
    private readonly group: Group,
    private readonly setting: Setting,
  ) {
    const width = group.drawn ? setting.memory.width : DOUBLE;
    this.writer = new WasmWriter(this.code, setting.functions, setting.memory.constants, this, width);
    const dimensions = group.along ? [...group.over, usedBy(group.along)] : group.over;
    for (const d of dimensions) this.indexes.set(d, this.code.local(TYPE.i32));
  }

  /** The whole body. */
  body(): { readonly locals: readonly number[]; readonly code: Bytes } {
    const inner = this.group.along ? () => this.reduction(this.group.along!) : () => this.pointwise();
    this.overPlaces(this.group.over, inner);
    return { locals: this.code.locals, code: this.code.bytes };
  }

  base(slot: Slot, row: Row): number {
    return slot.base + (slot.rows === 'shifted' && row === 'now' ? slot.places * slot.size : 0);
  }

  position(slot: Slot, row: Row, draws: boolean): Bytes {
    const turn = slot.rows === 'turns' ? row : slot.rows === 'one' ? 'one' : 'years';
    const key = [turn, slot.size, slot.places, ...slot.over.map((d) => d.name)].join(' ');
    let offset = this.offsets.get(key);
    if (offset === undefined) {
      offset = { local: this.code.local(TYPE.i32), from: this.offsetOf(slot, turn) };
      this.offsets.set(key, offset);
    }
    return slot.column && draws ? [...get(offset.local), ...get(this.draw), OP.i32Add] : get(offset.local);
  }

  private offsetOf(slot: Slot, turn: Row | 'one' | 'years'): Bytes {
    const parity = [...get(YEAR), ...whole(1), OP.i32And];
    const other = [...whole(1), ...parity, OP.i32Sub];
    const rows = turn === 'one' ? whole(0) : turn === 'years' ? get(YEAR) : turn === 'now' ? parity : other;
    const steps = [...rows, ...whole(slot.places * slot.size), OP.i32Mul];
    const along = slot.over.flatMap((d, i) => [
      ...get(this.indexes.get(d)!),
      ...whole(slot.strides[i]! * slot.size),
      OP.i32Mul,
      OP.i32Add,
    ]);
    return [...steps, ...along];
  }

  private overPlaces(over: readonly Dimension[], inner: () => void): void {
    const [d, ...rest] = over;
    if (d === undefined) return inner();
    const index = this.indexes.get(d)!;
    this.code.write(whole(0), set(index), [OP.loop, TYPE.none]);
    this.overPlaces(rest, inner);
    this.code.write(get(index), whole(1), [OP.i32Add, OP.tee, ...unsigned(index)]);
    this.code.write(whole(d.members.length), [OP.i32LessU, OP.branchIf, 0, OP.end]);
  }

  /** `inner` for every two draws, after the positions it uses have been worked out. */
  private overDraws(inner: () => void): void {
    this.offsets.clear();
    const body = this.code.aside(inner);
    for (const { local, from } of this.offsets.values()) this.code.write(from, set(local));
    if (!this.group.drawn) return this.code.write(body);
    this.code.write(whole(0), set(this.draw), [OP.loop, TYPE.none], body);
    this.code.write(get(this.draw), whole(16), [OP.i32Add, OP.tee, ...unsigned(this.draw)]);
    const { block, width } = this.setting.memory;
    this.code.write(whole(block * width.bytes), [OP.i32LessU, OP.branchIf, 0, OP.end]);
  }

  private pointwise(): void {
    this.overDraws(() => {
      const lowering = new Lowering(this.writer, this.setting.plan, this.setting.memory);
      let faults: Bytes | undefined;
      for (const task of this.group.tasks) {
        const value = this.writer.keep(lowering.task(task));
        const [slot, row] = this.home(task);
        if (slot) this.store(slot, row, value);
        if (task.kind !== 'quantity') continue;
        const fault = this.writer.subtract(value, value);
        faults = faults ? this.writer.either(faults, fault) : fault;
      }
      if (faults) this.report(faults);
    });
  }

  private home(task: Task): readonly [Slot | undefined, Row] {
    const { plan, memory } = this.setting;
    if (task.kind === 'opening') return [memory.tasks.get(plan.tasks.get(task.of)!)!, 'before'];
    return [memory.tasks.get(task), 'now'];
  }

  private store(slot: Slot, row: Row, value: Bytes): void {
    const position = this.position(slot, row, true);
    if (slot.column) return this.code.write(position, value, simd(SIMD.store, ...at(this.base(slot, row), 4)));
    this.code.write(position, value, simd(SIMD.lane, 0), [OP.f64Store, ...at(this.base(slot, row), 3)]);
  }

  private report(faults: Bytes): void {
    const address = at(this.setting.memory.faults, 4);
    const position = this.group.drawn ? get(this.draw) : whole(0);
    this.code.write(
      position,
      position,
      simd(SIMD.load, ...address),
      faults,
      simd(SIMD.or),
      simd(SIMD.store, ...address),
    );
  }

  private reduction(along: Reduce['along']): void {
    const tasks = this.group.tasks.filter((task) => task.kind === 'reduction');
    const slotOf = (task: Task) => this.setting.memory.tasks.get(task)!;
    this.overDraws(() => tasks.forEach((t) => this.store(slotOf(t), 'now', this.writer.constant(START[t.node.by]))));
    this.overMembers(along, () =>
      this.overDraws(() => {
        const lowering = new Lowering(this.writer, this.setting.plan, this.setting.memory);
        for (const task of tasks) {
          const { by, of } = task.node;
          const value = this.writer.keep(lowering.task(task));
          const total = this.writer.read(slotOf(task), 'now');
          const next =
            by === 'min' || by === 'max'
              ? extreme(this.writer, by, total, value, mayBeMissing(of))
              : this.writer.add(total, value);
          this.store(slotOf(task), 'now', next);
        }
      }),
    );
    const means = tasks.filter((task) => task.node.by === 'mean');
    if (means.length === 0) return;
    const { counts } = this.setting.memory.members.get(along)!;
    this.overDraws(() => {
      for (const task of means) {
        const total = this.writer.read(slotOf(task), 'now');
        this.store(slotOf(task), 'now', this.writer.divide(total, this.writer.read(counts, 'now')));
      }
    });
  }

  /** `inner` for every member, in the order of the list; not at all for an empty group. */
  private overMembers(along: Reduce['along'], inner: () => void): void {
    const { base, bounds } = this.setting.memory.members.get(along)!;
    const member = this.code.local(TYPE.i32);
    const end = this.code.local(TYPE.i32);
    const group = along.kind === 'grouping' ? [...get(this.indexes.get(along.to)!), ...whole(8), OP.i32Mul] : whole(0);
    const bound = (offset: number) => [...group, OP.i32Load, ...at(bounds + offset, 2)];
    this.code.write(bound(0), set(member), bound(4), set(end));
    this.code.write(get(member), get(end), [OP.i32LessU, OP.if, TYPE.none, OP.loop, TYPE.none]);
    this.code.write(get(member), [OP.i32Load, ...at(base, 2)], set(this.indexes.get(usedBy(along))!));
    inner();
    this.code.write(get(member), whole(4), [OP.i32Add, OP.tee, ...unsigned(member)], get(end));
    this.code.write([OP.i32LessU, OP.branchIf, 0, OP.end, OP.end]);
  }
}
