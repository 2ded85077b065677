/** How a WebAssembly module is spelled: numbers, sections and function bodies (WebAssembly Core Specification 2.0, section 5). */

/** Bytes of code or data, in order; parts are nested as they are put together, and laid flat once at the end. */
export type Bytes = readonly (number | Bytes)[];

/** The bytes one after the other. */
export function flat(parts: Bytes, out: number[] = []): number[] {
  for (const part of parts) {
    if (typeof part === 'number') out.push(part);
    else flat(part, out);
  }
  return out;
}

/** A whole number from 0 up in LEB128. */
export function unsigned(n: number): number[] {
  const out: number[] = [];
  for (let rest = n >>> 0; ;) {
    const byte = rest & 127;
    rest >>>= 7;
    if (rest === 0) return [...out, byte];
    out.push(byte | 128);
  }
}

/** A whole number of either sign in LEB128. */
export function signed(n: number): number[] {
  const out: number[] = [];
  for (let rest = n | 0; ;) {
    const byte = rest & 127;
    rest >>= 7;
    if ((rest === 0 && !(byte & 64)) || (rest === -1 && byte & 64)) return [...out, byte];
    out.push(byte | 128);
  }
}

/** The eight bytes of a number, lowest first. */
export function float64(x: number): number[] {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, x, true);
  return [...bytes];
}

/** The four bytes of a number as a single, lowest first. */
export function float32(x: number): number[] {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, x, true);
  return [...bytes];
}

/** Value types and block types. */
export const TYPE = { i32: 0x7f, f64: 0x7c, v128: 0x7b, none: 0x40 } as const;

/** Instructions without SIMD prefix. */
export const OP = {
  loop: 0x03, if: 0x04, else: 0x05, end: 0x0b, branchIf: 0x0d, call: 0x10, get: 0x20, set: 0x21, tee: 0x22,
  i32Load: 0x28, f32Load: 0x2a, f64Load: 0x2b, i32LoadByte: 0x2d, i32Store: 0x36, f64Store: 0x39, i32Const: 0x41, f32Const: 0x43, f64Const: 0x44, i32Eqz: 0x45, i32LessU: 0x49,
  f32Equal: 0x5b, f64Equal: 0x61, toSingle: 0xb6, i32Add: 0x6a, i32Sub: 0x6b, i32Mul: 0x6c, i32And: 0x71, i32Shl: 0x74,
} as const; // prettier-ignore

/** Instructions behind the SIMD prefix. */
export const SIMD = {
  load: 0, splat64: 10, loadHalf: 93, store: 11, constant: 12, splat: 20, lane: 33, equal: 71, notEqual: 72, less: 73, lessOrEqual: 75,
  not: 77, and: 78, andNot: 79, or: 80, xor: 81, pick: 82, anyTrue: 83, shiftLeft: 203, shiftRight: 205, addWhole: 206, subtractWhole: 209,
  absolute: 236, negate: 237, root: 239, add: 240, subtract: 241, multiply: 242, divide: 243, smaller: 246, larger: 247,
  floor: 117, toWhole32: 252, splatSingle: 19, toSingles: 94, toDoubles: 95, shuffle: 13, narrow16: 102, narrow32: 133,
} as const; // prettier-ignore

/** A SIMD instruction. */
export const simd = (op: number, ...rest: readonly number[]): number[] => [0xfd, ...unsigned(op), ...rest];

/** The address part of a load or store. */
export const at = (offset: number, alignment: number): number[] => [alignment, ...unsigned(offset)];

/** One function: how many inputs of each type, its own places for values, its code. */
export interface FunctionBody {
  readonly type: number;
  readonly locals: readonly number[];
  readonly code: Bytes;
}

/** A function type by its inputs and outputs. */
export interface FunctionType {
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

const counted = (items: readonly Bytes[]): number[] => flat(items, unsigned(items.length));

/** A module of functions around one imported memory `env.memory`, exporting some of them by name. */
export function moduleOf(
  types: readonly FunctionType[],
  bodies: readonly FunctionBody[],
  exported: ReadonlyMap<string, number>,
): Uint8Array<ArrayBuffer> {
  const text = (s: string) => [...unsigned(s.length), ...[...s].map((c) => c.charCodeAt(0))];
  const parts: (readonly number[])[] = [[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]];
  const section = (id: number, ...content: readonly (readonly number[])[]): void => {
    parts.push([id, ...unsigned(lengthOf(content))], ...content);
  };
  section(1, counted(types.map((t) => [0x60, t.inputs.length, ...t.inputs, t.outputs.length, ...t.outputs])));
  section(2, counted([[...text('env'), ...text('memory'), 2, 0, 1]]));
  section(3, counted(bodies.map((b) => unsigned(b.type))));
  section(7, counted([...exported].map(([name, index]) => [...text(name), 0, ...unsigned(index)])));
  section(10, unsigned(bodies.length), ...bodies.flatMap(sized));
  const module = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    module.set(part, at);
    at += part.length;
  }
  return module;
}

const lengthOf = (parts: readonly (readonly number[])[]): number => parts.reduce((n, part) => n + part.length, 0);

function sized(body: FunctionBody): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const type of body.locals) {
    const last = runs[runs.length - 1];
    if (last && last[1] === type) last[0]!++;
    else runs.push([1, type]);
  }
  const locals = counted(runs.map(([n, type]) => [...unsigned(n!), type!]));
  const code = flat(body.code);
  code.push(OP.end);
  return [unsigned(locals.length + code.length), locals, code];
}
