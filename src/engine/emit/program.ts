/** A kernel ready to be loaded anywhere: the module's bytes and a map of its memory, all plain data. */
import type { Model } from '../../language/model.ts';
import type { Parameter, Quantity } from '../../language/quantity.ts';
import { placesOf } from '../layout.ts';
import { OP, SIMD, TYPE, at, moduleOf, simd, unsigned, type Bytes, type FunctionBody } from './bytes.ts';
import { writeExp, writeLog, writePow, writeQuickPow } from './functions.ts';
import { GroupLoops, type Setting } from './loops.ts';
import { memoryOf, type Constants, type Memory, type Slot } from './memory.ts';
import { planOf, type Plan, type Shape } from './plan.ts';
import type { Group } from './task.ts';
import { Code, WasmWriter, get, whole } from './wasmWriter.ts';

/** Where a quantity's numbers stand: one for each place, or `block` for each place where they differ by draw. */
export interface Area {
  readonly name: string;
  readonly places: number;
  readonly column: boolean;
  /** Byte of the first place, in the first year. */
  readonly base: number;
  /** Bytes from one year to the next; 0 where the place is the same each year. */
  readonly year: number;
  /** Bytes from even to odd years, where they take turns. */
  readonly turn: number;
}

/** Everything a worker needs to load a kernel. */
export interface Program {
  readonly module: Uint8Array<ArrayBuffer>;
  readonly years: number;
  readonly block: number;
  /** Bytes of a number in a column: 8, or 4 in a preview. */
  readonly width: 8 | 4;
  readonly bytes: number;
  readonly columns: number;
  readonly faults: number;
  /** Byte of the first of `groups` bytes a year, of which those that are not 0 leave a group of loops out. */
  readonly skips: number;
  readonly groups: number;
  readonly outputs: readonly Area[];
  /** Parameters to be filled with draws, in the order of the model. */
  readonly drawn: readonly Area[];
}

/** A program with what only the side that knows the model can use. */
export interface Kernel {
  readonly program: Program;
  readonly plan: Plan;
  readonly memory: Memory;
  readonly drawn: readonly Parameter[];
  /** The quantities behind the outputs of the program. */
  readonly wanted: readonly Quantity[];
}

/** Draws computed together where the caller does not say; 64 columns of a cell are eight cache lines. */
export const BLOCK = 64;

/** Write the kernel of a shape. @throws EquationError where the first year needs itself. */
export function emit(model: Model, shape: Shape, block = BLOCK): Kernel {
  const plan = planOf(model, shape);
  const memory = memoryOf(plan, shape, block);
  const bodies: FunctionBody[] = FUNCTIONS.map((name) => functionOf(name, memory.constants));
  const setting: Setting = { plan, memory, functions: INDEX };
  const add = (group: Group): number => bodies.push({ type: 2, ...new GroupLoops(group, setting).body() }) - 1;
  const fixed = plan.fixed.map(add);
  const drawn = plan.drawn.map(add);
  const prepare = bodies.push({ type: 2, locals: [], code: callsOf(plan.fixed, fixed) }) - 1;
  const step = bodies.push({ type: 2, locals: [], code: callsOf(plan.drawn, drawn, memory.skips) }) - 1;
  const types = [
    { inputs: [TYPE.v128], outputs: [TYPE.v128] },
    { inputs: [TYPE.v128, TYPE.v128], outputs: [TYPE.v128] },
    { inputs: [TYPE.i32], outputs: [] },
  ];
  const exported = new Map([
    ['prepare', prepare],
    ['step', step],
  ]);
  const module = moduleOf(types, bodies, exported);
  const parameters = plan.given.filter((q): q is Parameter => q.kind === 'parameter' && shape.drawn.has(q));
  const area = (q: Quantity) => areaOf(model.names.get(q)!, slotOf(q, plan, memory));
  return {
    plan,
    memory,
    drawn: parameters,
    wanted: shape.wanted,
    program: {
      module,
      years: shape.years,
      block,
      width: memory.width.bytes,
      bytes: memory.bytes,
      columns: memory.columns,
      faults: memory.faults,
      skips: memory.skips,
      groups: plan.drawn.length,
      outputs: shape.wanted.map(area),
      drawn: parameters.map(area),
    },
  };
}

const FUNCTIONS = ['exp', 'log', 'pow', 'carefulPow'] as const;
const INDEX = { exp: 0, log: 1, pow: 2, carefulPow: 3 } as const;

function functionOf(name: (typeof FUNCTIONS)[number], constants: Constants): FunctionBody {
  const inputs = name === 'exp' || name === 'log' ? 1 : 2;
  const code = new Code(inputs);
  const w = new WasmWriter(code, INDEX, constants);
  if (name === 'exp') code.write(writeExp(w, get(0)));
  if (name === 'log') code.write(writeLog(w, get(0)));
  if (name === 'carefulPow') code.write(writePow(w, get(0), get(1)));
  if (name === 'pow') {
    const { value, special } = writeQuickPow(w, get(0), get(1));
    code.write(special, simd(SIMD.anyTrue), [OP.if, TYPE.v128], get(0), get(1), [OP.call, INDEX.carefulPow]);
    code.write([OP.else], value, [OP.end]);
  }
  return { type: inputs - 1, locals: code.locals, code: code.bytes };
}

/** A call of each group; with `skips`, of those that the bytes there do not leave out in this year. */
function callsOf(groups: readonly Group[], functions: readonly number[], skips?: number): Bytes {
  return groups.flatMap(({ firstYearOnly }, i) => {
    const call = [...get(0), OP.call, ...unsigned(functions[i]!)];
    const inYear = firstYearOnly ? [...get(0), OP.i32Eqz, OP.if, TYPE.none, ...call, OP.end] : call;
    if (skips === undefined) return inYear;
    const skip = [...get(0), ...whole(groups.length), OP.i32Mul, OP.i32LoadByte, ...at(skips + i, 0)];
    return [...skip, OP.i32Eqz, OP.if, TYPE.none, ...inYear, OP.end];
  });
}

function slotOf(q: Quantity, plan: Plan, memory: Memory): Slot {
  if (q.kind === 'parameter' || q.kind === 'choice') return memory.given.get(q)!;
  return memory.tasks.get(plan.tasks.get(q)!)!;
}

/** Where the numbers of a slot stand. */
export function areaOf(name: string, slot: Slot): Area {
  const row = slot.places * slot.size;
  const base = slot.base + (slot.rows === 'shifted' ? row : 0);
  const year = slot.rows === 'years' || slot.rows === 'shifted' ? row : 0;
  return { name, places: placesOf(slot), column: slot.column, base, year, turn: slot.rows === 'turns' ? row : 0 };
}
