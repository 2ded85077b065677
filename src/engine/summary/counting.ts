/** The inner loops of summaries, as WebAssembly: note the bin of every draw, count two values exactly, add up moments; count what was noted. */
import { OP, SIMD, TYPE, at, moduleOf, simd, unsigned, type Bytes } from '../emit/bytes.ts';
import { Code, get, set, whole } from '../emit/wasmWriter.ts';

/** Bins of a histogram: the bin of a draw fits into a byte. */
export const BINS = 256;

/**
 * Numbers of a column's bounds: lower bound, bins per unit (0 where it has no bins), and two values that may be point masses
 * (NaN for none); and of its sums: those of two draws side by side for the gaps to the lower bound, their squares, and whole
 * counts of the two values.
 */
export const [BOUND_NUMBERS, SUM_NUMBERS] = [4, 8];

/** The functions of {@link countingModule}; addresses are bytes. */
export interface Counting {
  /** Note one block of columns that lie behind each other: values, bounds, sums, where each column's bytes go (0 for no bins), and how many bytes on. */
  readonly note: (values: number, bounds: number, sums: number, rows: number, columns: number, onwards: number) => void;
  /** Count `draws` (a multiple of 8, at least 8) noted bytes of rows of `CHUNK` bytes behind each other in histograms behind each other. */
  readonly pour: (rows: number, histograms: number, columns: number, draws: number) => void;
}

/** Draws noted at once, eight lanes of 16 bits made of four pairs. */
const STEP = 16;
/** Bytes that `pour` counts without looking up. */
const STRIDE = 8;

/** A module that exports {@link Counting} for columns of `block` draws (a multiple of 16) of `width` bytes and rows of `chunk` bytes. */
export function countingModule(block: number, chunk: number, width: 8 | 4 = 8): Uint8Array<ArrayBuffer> {
  const types = [
    { inputs: Array<number>(6).fill(TYPE.i32), outputs: [] },
    { inputs: Array<number>(4).fill(TYPE.i32), outputs: [] },
  ];
  const bodies = [new NoteWriter(block, width).body(), pourBody(chunk)];
  const exported = new Map([
    ['note', 0],
    ['pour', 1],
  ]);
  return moduleOf(types, bodies, exported);
}

/** Two vectors of two whole numbers in one. */
const LOWER_HALVES = simd(SIMD.shuffle, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23);

const [VALUES, BOUNDS, SUMS, ROWS, COLUMNS, ONWARDS] = [0, 1, 2, 3, 4, 5];
const advance = (local: number, bytes: number): Bytes => [...get(local), ...whole(bytes), OP.i32Add, ...set(local)];

/** Writes `note`: three loops over the draws of a column, of which each column takes one. */
class NoteWriter {
  private readonly code = new Code(6);
  private readonly value = this.code.local(TYPE.i32);
  private readonly row = this.code.local(TYPE.i32);
  private readonly low = this.code.local(TYPE.v128);
  private readonly scale = this.code.local(TYPE.v128);
  private readonly first = this.code.local(TYPE.v128);
  private readonly second = this.code.local(TYPE.v128);
  private readonly one = this.code.local(TYPE.v128);
  private readonly two = this.code.local(TYPE.v128);
  private readonly ones = this.code.local(TYPE.v128);
  private readonly twos = this.code.local(TYPE.v128);
  private readonly gap = this.code.local(TYPE.v128);
  private readonly early = this.code.local(TYPE.v128);
  private readonly late = this.code.local(TYPE.v128);

  constructor(
    private readonly block: number,
    private readonly width: 8 | 4,
  ) {}

  body() {
    const { code } = this;
    code.write([OP.loop, TYPE.none], this.column());
    code.write(
      advance(VALUES, this.block * this.width),
      advance(BOUNDS, BOUND_NUMBERS * 8),
      advance(SUMS, SUM_NUMBERS * 8),
      advance(ROWS, 4),
    );
    code.write(get(COLUMNS), whole(1), [OP.i32Sub, OP.tee, ...unsigned(COLUMNS)], [OP.branchIf, 0, OP.end]);
    return { type: 0, locals: code.locals, code: code.bytes };
  }

  private column(): Bytes {
    const splat = (local: number, offset: number) => [get(BOUNDS), simd(SIMD.splat64, ...at(offset, 3)), set(local)];
    const take = (local: number, offset: number) => [get(SUMS), simd(SIMD.load, ...at(offset, 4)), set(local)];
    const keep = (local: number, offset: number) => [get(SUMS), get(local), simd(SIMD.store, ...at(offset, 4))];
    return [
      ...[splat(this.low, 0), splat(this.scale, 8), splat(this.one, 16), take(this.first, 0), take(this.second, 16)],
      ...[get(VALUES), set(this.value), get(ROWS), [OP.i32Load, ...at(0, 2), OP.tee, ...unsigned(this.row)]],
      [OP.if, TYPE.none, ...get(this.row), ...get(ONWARDS), OP.i32Add, ...set(this.row)],
      [get(this.one), get(this.one), simd(SIMD.equal), simd(SIMD.anyTrue), [OP.if, TYPE.none]],
      ...[splat(this.two, 24), take(this.ones, 32), take(this.twos, 48)],
      ...[this.draws(true, true), keep(this.ones, 32), keep(this.twos, 48)],
      [[OP.else], this.draws(true, false), [OP.end, OP.else], this.draws(false, false), [OP.end]],
      ...[keep(this.first, 0), keep(this.second, 16)],
    ];
  }

  /** Sixteen draws in turn; with bins, and with exact counts of two values. */
  private draws(hasBins: boolean, hasMasses: boolean): Bytes {
    const pair = (i: number): Bytes => [
      this.taken(i),
      hasMasses ? [this.matches(this.ones, this.one), this.matches(this.twos, this.two)] : [],
      [get(this.gap), get(this.low), simd(SIMD.subtract), set(this.gap)],
      [get(this.first), get(this.gap), simd(SIMD.add), set(this.first)],
      [get(this.second), get(this.gap), get(this.gap), simd(SIMD.multiply), simd(SIMD.add), set(this.second)],
      hasBins ? [get(this.gap), get(this.scale), simd(SIMD.multiply), simd(SIMD.toWhole32)] : [],
    ];
    const four = (i: number): Bytes => (hasBins ? [pair(i), pair(i + 1), LOWER_HALVES] : [pair(i), pair(i + 1)]);
    const eight = (i: number, into: number): Bytes =>
      hasBins ? [four(i), four(i + 2), simd(SIMD.narrow32), set(into)] : [four(i), four(i + 2)];
    const note: Bytes = hasBins
      ? [
          [get(this.row), get(this.early), get(this.late), simd(SIMD.narrow16), simd(SIMD.store, ...at(0, 0))],
          advance(this.row, STEP),
        ]
      : [];
    return [
      ...[[OP.loop, TYPE.none], eight(0, this.early), eight(4, this.late), note],
      [get(this.value), whole(STEP * this.width), [OP.i32Add, OP.tee, ...unsigned(this.value)]],
      [get(VALUES), whole(this.block * this.width), [OP.i32Add, OP.i32LessU, OP.branchIf, 0, OP.end]],
    ];
  }

  /** Bring the i-th two of sixteen draws into `gap`; singles come as doubles. */
  private taken(i: number): Bytes {
    if (this.width === 8) return [get(this.value), simd(SIMD.load, ...at(i * 16, 4)), set(this.gap)];
    return [get(this.value), simd(SIMD.loadHalf, ...at(i * 8, 3)), simd(SIMD.toDoubles), set(this.gap)];
  }

  private matches(counts: number, value: number): Bytes {
    return [get(counts), get(this.gap), get(value), simd(SIMD.equal), simd(SIMD.subtractWhole), set(counts)];
  }
}

/** `pour`: eight draws at a time, each read from its byte. */
function pourBody(chunk: number) {
  const [rows, histograms, columns, draws] = [0, 1, 2, 3];
  const code = new Code(4);
  const [row, end, slot] = [code.local(TYPE.i32), code.local(TYPE.i32), code.local(TYPE.i32)];
  const bump = (i: number): Bytes => [
    [get(row), [OP.i32LoadByte, ...at(i, 0)], whole(2), [OP.i32Shl], get(histograms), [OP.i32Add]],
    [
      [OP.tee, ...unsigned(slot)],
      get(slot),
      [OP.i32Load, ...at(0, 2)],
      whole(1),
      [OP.i32Add, OP.i32Store, ...at(0, 2)],
    ],
  ];
  code.write([OP.loop, TYPE.none], get(rows), set(row), get(rows), get(draws), [OP.i32Add], set(end));
  code.write([OP.loop, TYPE.none], ...Array.from({ length: STRIDE }, (_, i) => bump(i)));
  code.write(get(row), whole(STRIDE), [OP.i32Add, OP.tee, ...unsigned(row)], get(end));
  code.write([OP.i32LessU, OP.branchIf, 0, OP.end], advance(rows, chunk), advance(histograms, BINS * 4));
  code.write(get(columns), whole(1), [OP.i32Sub, OP.tee, ...unsigned(columns)], [OP.branchIf, 0, OP.end]);
  return { type: 1, locals: code.locals, code: code.bytes };
}

/** Where one column of a block is noted by {@link notePart}: numbers of values, bounds and sums, and the byte of its row (0 for no bins). */
export interface ColumnPlace {
  readonly values: number;
  readonly bounds: number;
  readonly sums: number;
  readonly row: number;
}

/** What `note` does, for the first `draws` of one column of `lanes` only: the last block of a run may not be full. */
export function notePart(
  lanes: Float64Array | Float32Array,
  numbers: Float64Array,
  { values, bounds, sums, row }: ColumnPlace,
  draws: number,
): void {
  const [low, scale] = [numbers[bounds]!, numbers[bounds + 1]!];
  const words = new Uint32Array(numbers.buffer);
  const bytes = new Uint8Array(numbers.buffer);
  for (let d = 0; d < draws; d++) {
    const value = lanes[values + d]!;
    const gap = value - low;
    for (const i of [0, 1]) if (value === numbers[bounds + 2 + i]) words[(sums + 4 + 2 * i + (d & 1)) * 2]!++;
    const lane = sums + (d & 1);
    numbers[lane] = numbers[lane]! + gap;
    numbers[lane + 2] = numbers[lane + 2]! + gap * gap;
    if (row > 0) bytes[row + d] = Math.min(Math.max(Math.trunc(gap * scale), 0), BINS - 1);
  }
}
