/** The inner loop of summaries, as WebAssembly: sort the draws of columns into bins, count two values exactly, add up moments. */
import { OP, SIMD, TYPE, at, moduleOf, simd, unsigned } from '../emit/bytes.ts';
import { Code, get, set, whole } from '../emit/wasmWriter.ts';

/** Bins of a histogram. */
export const BINS = 256;

/**
 * Numbers of a column's bounds: lower bound, bins per unit, and two values that may be point masses (NaN for none); and of its
 * sums: those of two draws side by side for the gaps to the lower bound, their squares, and whole counts of the two values.
 */
export const [BOUND_NUMBERS, SUM_NUMBERS] = [4, 8];

/** Byte addresses of values, bounds, counts and sums, and the number of columns, which lie behind each other in each. */
export type CountBlock = (values: number, bounds: number, counts: number, sums: number, columns: number) => void;

const [VALUES, BOUNDS, COUNTS, SUMS, COLUMNS] = [0, 1, 2, 3, 4];
const [SMALLER_WHOLE, LARGER_WHOLE, SPLAT_WHOLE, SHIFT_WHOLE] = [182, 184, 17, 171];

/** A module that exports `count`, a {@link CountBlock} for columns of `block` draws (even) in the memory it is given. */
export function countingModule(block: number): Uint8Array<ArrayBuffer> {
  const code = new Code(5);
  const [value, slot] = [code.local(TYPE.i32), code.local(TYPE.i32)];
  const [low, scale, first, second, gap, bin, one, two, ones, twos] = Array.from({ length: 10 }, () => code.local(TYPE.v128)) as [
    number, number, number, number, number, number, number, number, number, number,
  ]; // prettier-ignore
  const bump = (lane: number) => {
    code.write(get(bin), simd(SIMD.laneWhole32, lane), get(COUNTS), [OP.i32Add, OP.tee, ...unsigned(slot)]);
    code.write(get(slot), [OP.i32Load, ...at(0, 2)], whole(1), [OP.i32Add, OP.i32Store, ...at(0, 2)]);
  };
  const advance = (local: number, bytes: number) => code.write(get(local), whole(bytes), [OP.i32Add], set(local));
  code.write([OP.loop, TYPE.none]);
  code.write(get(BOUNDS), simd(SIMD.splat64, ...at(0, 3)), set(low));
  code.write(get(BOUNDS), simd(SIMD.splat64, ...at(8, 3)), set(scale));
  code.write(get(SUMS), simd(SIMD.load, ...at(0, 4)), set(first));
  code.write(get(SUMS), simd(SIMD.load, ...at(16, 4)), set(second));
  code.write(
    get(BOUNDS),
    simd(SIMD.splat64, ...at(16, 3)),
    set(one),
    get(BOUNDS),
    simd(SIMD.splat64, ...at(24, 3)),
    set(two),
  );
  code.write(get(SUMS), simd(SIMD.load, ...at(32, 4)), set(ones), get(SUMS), simd(SIMD.load, ...at(48, 4)), set(twos));
  code.write(get(VALUES), set(value), [OP.loop, TYPE.none]);
  code.write(get(value), simd(SIMD.load, ...at(0, 4)), set(gap));
  code.write(get(ones), get(gap), get(one), simd(SIMD.equal), simd(SIMD.subtractWhole), set(ones));
  code.write(get(twos), get(gap), get(two), simd(SIMD.equal), simd(SIMD.subtractWhole), set(twos));
  code.write(get(gap), get(low), simd(SIMD.subtract), set(gap));
  code.write(get(first), get(gap), simd(SIMD.add), set(first));
  code.write(get(second), get(gap), get(gap), simd(SIMD.multiply), simd(SIMD.add), set(second));
  code.write(get(gap), get(scale), simd(SIMD.multiply), simd(SIMD.toWhole32));
  code.write(whole(0), simd(SPLAT_WHOLE), simd(LARGER_WHOLE), whole(BINS - 1), simd(SPLAT_WHOLE), simd(SMALLER_WHOLE));
  code.write(whole(2), simd(SHIFT_WHOLE), set(bin));
  bump(0);
  bump(1);
  code.write(get(value), whole(16), [OP.i32Add, OP.tee, ...unsigned(value)]);
  code.write(get(VALUES), whole(block * 8), [OP.i32Add, OP.i32LessU, OP.branchIf, 0, OP.end]);
  code.write(get(SUMS), get(first), simd(SIMD.store, ...at(0, 4)));
  code.write(get(SUMS), get(second), simd(SIMD.store, ...at(16, 4)));
  code.write(
    get(SUMS),
    get(ones),
    simd(SIMD.store, ...at(32, 4)),
    get(SUMS),
    get(twos),
    simd(SIMD.store, ...at(48, 4)),
  );
  advance(VALUES, block * 8);
  advance(BOUNDS, BOUND_NUMBERS * 8);
  advance(COUNTS, BINS * 4);
  advance(SUMS, SUM_NUMBERS * 8);
  code.write(get(COLUMNS), whole(1), [OP.i32Sub, OP.tee, ...unsigned(COLUMNS)], [OP.branchIf, 0, OP.end]);
  const type = { inputs: Array(5).fill(TYPE.i32) as number[], outputs: [] };
  return moduleOf([type], [{ type: 0, locals: code.locals, code: code.bytes }], new Map([['count', 0]]));
}

/** What {@link countingModule} does, for the first `draws` of each column only: the last block of a run may not be full. */
export function countPart(
  numbers: Float64Array,
  counts: Uint32Array,
  at: { readonly value: number; readonly bounds: number; readonly counts: number; readonly moments: number },
  draws: number,
): void {
  const [low, scale] = [numbers[at.bounds]!, numbers[at.bounds + 1]!];
  const words = new Uint32Array(numbers.buffer);
  for (let d = 0; d < draws; d++) {
    const value = numbers[at.value + d]!;
    const gap = value - low;
    for (const i of [0, 1]) if (value === numbers[at.bounds + 2 + i]) words[(at.moments + 4 + 2 * i + (d & 1)) * 2]!++;
    const lane = at.moments + (d & 1);
    numbers[lane] = numbers[lane]! + gap;
    numbers[lane + 2] = numbers[lane + 2]! + gap * gap;
    const bin = Math.min(Math.max(Math.trunc(gap * scale), 0), BINS - 1);
    counts[at.counts + bin] = counts[at.counts + bin]! + 1;
  }
}
