/** Writes values as WebAssembly SIMD, two draws at a time, or four where they are singles. */
import { OP, SIMD, TYPE, at, float32, float64, signed, simd, unsigned, type Bytes } from './bytes.ts';
import type { Constants, Slot } from './memory.ts';
import { DOUBLE, type Width } from './width.ts';
import type { Row, Test, Writer } from './writer.ts';

/** The code of one function while it is written: its own places for values, and what it does so far. */
export class Code {
  readonly locals: number[] = [];
  bytes: (number | Bytes)[] = [];
  constructor(private readonly inputs: number) {}

  local(type: number): number {
    this.locals.push(type);
    return this.inputs + this.locals.length - 1;
  }

  write(...parts: readonly Bytes[]): void {
    this.bytes.push(...parts);
  }

  /** What `inner` writes, kept apart. */
  aside(inner: () => void): Bytes {
    const outside = this.bytes;
    this.bytes = [];
    inner();
    const written = this.bytes;
    this.bytes = outside;
    return written;
  }
}

/** Code that brings a local on the stack. */
export const get = (local: number): number[] => [OP.get, ...unsigned(local)];
/** Code that takes the stack's top into a local. */
export const set = (local: number): number[] => [OP.set, ...unsigned(local)];
/** Code for a whole constant. */
export const whole = (n: number): number[] => [OP.i32Const, ...signed(n)];

/** Finds cells: where the code of a loop keeps its position. */
export interface Cells {
  /** Code of the byte address, without the constant part that goes into the instruction. */
  position(slot: Slot, row: Row, draws: boolean): Bytes;
  /** The constant part. */
  base(slot: Slot, row: Row): number;
}

/** Whether code does no more than bring one local. */
const isGet = (a: Bytes): boolean =>
  a[0] === OP.get && (a.length === 2 || (a.length === 3 && Number(a[1]) > 127 && Number(a[2]) < 128));

/** The last two of four singles first; and the first two of each of two vectors behind each other. */
const UPPER_HALF = simd(SIMD.shuffle, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15);
const LOWER_HALVES = simd(SIMD.shuffle, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23);

const word64 = (high: number, low: number): number[] => {
  const half = [low, high].flatMap((w) => [w & 255, (w >>> 8) & 255, (w >>> 16) & 255, (w >>> 24) & 255]);
  return simd(SIMD.constant, ...half, ...half);
};

/** Values are code that leaves them on the stack. */
export class WasmWriter implements Writer<Bytes> {
  constructor(
    private readonly code: Code,
    private readonly functions: Readonly<Record<'exp' | 'log' | 'pow', number>>,
    private readonly constants: Constants,
    private readonly cells?: Cells,
    private readonly width: Width = DOUBLE,
  ) {}

  constant(x: number): Bytes {
    if (this.width.bytes === 4) return [OP.f32Const, ...float32(x), ...simd(SIMD.splatSingle)];
    const offset = x === 0 ? undefined : this.constants.offset(x);
    if (offset !== undefined) return [...whole(0), ...simd(SIMD.splat64, ...at(offset, 3))];
    const bytes = float64(x);
    return simd(SIMD.constant, ...bytes, ...bytes);
  }
  negate(a: Bytes): Bytes {
    return [a, ...simd(this.width.negate)];
  }
  add(a: Bytes, b: Bytes): Bytes {
    return [a, b, ...simd(this.width.add)];
  }
  subtract(a: Bytes, b: Bytes): Bytes {
    return [a, b, ...simd(this.width.subtract)];
  }
  multiply(a: Bytes, b: Bytes): Bytes {
    return [a, b, ...simd(this.width.multiply)];
  }
  divide(a: Bytes, b: Bytes): Bytes {
    return [a, b, ...simd(this.width.divide)];
  }
  floor(a: Bytes): Bytes {
    return [a, ...simd(SIMD.floor)];
  }
  smaller(a: Bytes, b: Bytes): Bytes {
    return [a, b, ...simd(this.width.smaller)];
  }
  larger(a: Bytes, b: Bytes): Bytes {
    return [a, b, ...simd(this.width.larger)];
  }
  missingWith(a: Bytes, b: Bytes): Bytes {
    return [a, b, b, ...simd(this.width.notEqual), ...simd(SIMD.or)];
  }
  less(a: Bytes, b: Bytes): Bytes {
    return [a, b, ...simd(this.width.less)];
  }
  lessOrEqual(a: Bytes, b: Bytes): Bytes {
    return [a, b, ...simd(this.width.lessOrEqual)];
  }
  equal(a: Bytes, b: Bytes): Bytes {
    return [a, b, ...simd(this.width.equal)];
  }
  not(a: Bytes): Bytes {
    return [a, ...simd(SIMD.not)];
  }
  both(a: Bytes, b: Bytes): Bytes {
    return [a, b, ...simd(SIMD.and)];
  }
  either(a: Bytes, b: Bytes): Bytes {
    return [a, b, ...simd(SIMD.or)];
  }
  pick(condition: Bytes, yes: Bytes, no: Bytes): Bytes {
    return [yes, no, condition, ...simd(SIMD.pick)];
  }
  upper(a: Bytes): Bytes {
    return [a, ...word64(0xffffffff, 0), ...simd(SIMD.and)];
  }
  twoTo(k: Bytes): Bytes {
    const lifted = this.add(k, this.constant(6755399441055744));
    return [lifted, ...word64(0, 1023), ...simd(SIMD.addWhole), ...whole(52), ...simd(SIMD.shiftLeft)];
  }
  storedExponent(a: Bytes): Bytes {
    const lifted = [a, ...whole(52), ...simd(SIMD.shiftRight), ...word64(0x43300000, 0), ...simd(SIMD.or)];
    return this.subtract(lifted, this.constant(4503599627370496));
  }
  mantissa(a: Bytes): Bytes {
    const digits = [a, ...word64(0x000fffff, 0xffffffff), ...simd(SIMD.and)];
    return [digits, ...word64(0x3ff00000, 0), ...simd(SIMD.or)];
  }

  keep(a: Bytes): Bytes {
    if (isGet(a)) return a;
    const local = this.code.local(TYPE.v128);
    this.code.write(a, set(local));
    return get(local);
  }

  call(name: 'exp' | 'log' | 'pow', inputs: readonly Bytes[]): Bytes {
    const call = [OP.call, ...unsigned(this.functions[name])];
    if (this.width.bytes === 8) return [...inputs, ...call];
    const kept = inputs.map((input) => this.keep(input));
    const first = [...kept.map((x) => [x, ...simd(SIMD.toDoubles)]), ...call, ...simd(SIMD.toSingles)];
    const last = [...kept.map((x) => [x, x, ...UPPER_HALF, ...simd(SIMD.toDoubles)]), ...call, ...simd(SIMD.toSingles)];
    return [first, last, ...LOWER_HALVES];
  }

  read(slot: Slot, row: Row): Bytes {
    const cells = this.cells!;
    const position = cells.position(slot, row, true);
    if (slot.column) return [position, ...simd(SIMD.load, ...at(cells.base(slot, row), 4))];
    if (this.width.bytes === 8) return [position, ...simd(SIMD.splat64, ...at(cells.base(slot, row), 3))];
    return [position, OP.f64Load, ...at(cells.base(slot, row), 3), OP.toSingle, ...simd(SIMD.splatSingle)];
  }

  branch({ slot, equals }: Test, yes: () => Bytes, no: () => Bytes): Bytes {
    const cells = this.cells!;
    const isSingle = slot.column && this.width.bytes === 4;
    const load = isSingle
      ? [OP.f32Load, ...at(cells.base(slot, 'now'), 2)]
      : [OP.f64Load, ...at(cells.base(slot, 'now'), 3)];
    const number = [cells.position(slot, 'now', false), ...load];
    const answer = this.code.local(TYPE.v128);
    const other = equals === 'present' ? number : [OP.f64Const, ...float64(equals)];
    this.code.write(number, other, [isSingle ? OP.f32Equal : OP.f64Equal, OP.if, TYPE.none]);
    this.code.write(yes(), set(answer), [OP.else]);
    this.code.write(no(), set(answer), [OP.end]);
    return get(answer);
  }
}
