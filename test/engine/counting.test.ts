/** The inner loops of summaries against plain counting, and quantiles of histograms against those of sorted draws. */
import { describe, expect, it } from 'vitest';
import { webAssembly } from '../../src/engine/emit/host.ts';
import {
  BINS,
  BOUND_NUMBERS,
  SUM_NUMBERS,
  countingModule,
  notePart,
  type Counting,
} from '../../src/engine/summary/counting.ts';
import { QuantileReader, boundsOf, exactQuantiles, isOneNumber } from '../../src/engine/summary/histogram.ts';
import { Dice } from './randomModel.ts';

const [BLOCK, CHUNK, COLUMNS] = [32, 64, 5];
const at = { values: 0, bounds: 4096, sums: 5120, table: 6144, rows: 7168, histograms: 8192 };
const BINNED = [0, 1, 3, 4];

/** Columns of draws, some outside their bounds: the third has no bins, the second and fourth have point masses. */
function fill(numbers: Float64Array, seed: number): void {
  const dice = new Dice(seed);
  const points = [NaN, 0.5, NaN, 0.25, NaN];
  for (let c = 0; c < COLUMNS; c++) {
    numbers.set([c - 2, c === 2 ? 0 : 100 * (c + 1), points[c]!, c === 3 ? 1 : NaN], at.bounds / 8 + c * BOUND_NUMBERS);
    for (let d = 0; d < BLOCK; d++)
      numbers[c * BLOCK + d] = Number.isNaN(points[c]) || dice.chance(0.6) ? c - 3 + 4 * dice.next() : points[c]!;
  }
  numbers[3 * BLOCK] = 1;
  numbers[4 * BLOCK + 1] = 1e300;
}

function machine(seed: number) {
  const host = webAssembly();
  const memory = new host.Memory({ initial: 1 });
  const module = new host.Module(countingModule(BLOCK, CHUNK));
  const counting = new host.Instance(module, { env: { memory } }).exports as Counting;
  const numbers = new Float64Array(memory.buffer);
  fill(numbers, seed);
  const table = new Uint32Array(memory.buffer, at.table, COLUMNS);
  BINNED.forEach((c, slot) => (table[c] = at.rows + slot * CHUNK));
  return { counting, numbers, table };
}

describe('the noting of a block', () => {
  it.each([1, 2, 3, 4])('gives the bits of plain counting (%i)', (seed) => {
    const [{ counting, numbers }, plain] = [machine(seed), machine(seed)];
    for (const onwards of [0, BLOCK]) {
      counting.note(at.values, at.bounds, at.sums, at.table, COLUMNS, onwards);
      for (let c = 0; c < COLUMNS; c++) {
        const row = plain.table[c]!;
        const place = { values: c * BLOCK, bounds: at.bounds / 8 + c * BOUND_NUMBERS, row: row && row + onwards };
        notePart(plain.numbers, plain.numbers, { ...place, sums: at.sums / 8 + c * SUM_NUMBERS }, BLOCK);
      }
    }
    expect(new Uint8Array(numbers.buffer)).toEqual(new Uint8Array(plain.numbers.buffer));
    const words = new Uint32Array(numbers.buffer, at.sums);
    expect(words[(3 * SUM_NUMBERS + 6) * 2]).toBe(2); // the value 1, in both blocks, in even draws
  });

  it('is counted in histograms, none lost', () => {
    const { counting, numbers } = machine(9);
    counting.note(at.values, at.bounds, at.sums, at.table, COLUMNS, 0);
    counting.note(at.values, at.bounds, at.sums, at.table, COLUMNS, BLOCK);
    counting.pour(at.rows, at.histograms, BINNED.length, CHUNK);
    counting.pour(at.rows, at.histograms, BINNED.length, 8);
    const noted = new Uint8Array(numbers.buffer, at.rows);
    const found = new Uint32Array(numbers.buffer, at.histograms, BINNED.length * BINS);
    const expected = new Uint32Array(found.length);
    for (let slot = 0; slot < BINNED.length; slot++)
      for (let d = 0; d < CHUNK; d++) expected[slot * BINS + noted[slot * CHUNK + d]!]! += d < 8 ? 2 : 1;
    expect(found).toEqual(expected);
    expect(found.reduce((a, b) => a + b)).toBe(BINNED.length * (CHUNK + 8));
  });
});

describe('quantiles of a histogram', () => {
  it.each([
    ['none', []],
    ['one inside', [0.3]],
    ['two in one bin', [0.3, 0.3001]],
    ['two in one bin, the larger first', [0.3001, 0.3]],
    ['two apart', [0.7, 0.1]],
  ])('lie within a bin of the sorted draws, with point masses: %s', (_name, masses) => {
    const dice = new Dice(5);
    const draws = Float64Array.from({ length: 4000 }, () => {
      const roll = dice.next();
      return masses[roll < 0.3 ? 0 : roll < 0.5 ? 1 : 9] ?? dice.next();
    });
    const [low, scale] = [-0.25, BINS / 1.5];
    const counts = new Uint32Array(BINS * 2);
    draws.forEach((x, i) => counts[(i % 2) * BINS + Math.trunc((x - low) * scale)]!++);
    const count = (value?: number) => draws.filter((x) => x === value).length;
    const [one = NaN, two = NaN] = masses;
    const [found, exact] = [new Float64Array(7), new Float64Array(7)];
    const scaled = { low, scale, one, ones: count(one), two, twos: count(two) };
    const reader = new QuantileReader();
    const apart = reader.take(counts, 0, BINS, low, scale);
    const isFlagged = reader.quantiles(scaled, found, 0);
    const half = (k: number) => draws.filter((_, i) => i % 2 === k).sort()[999]!;
    const trueApart = Math.abs(half(0) - half(1)) / 2;
    exactQuantiles(draws.sort(), exact, 0);
    expect(isFlagged).toBe(false);
    expect(Math.abs(apart - trueApart)).toBeLessThan(1 / scale);
    found.forEach((x, i) => expect(Math.abs(x - exact[i]!)).toBeLessThan(1.01 / scale));
    expect(found).toEqual(found.slice().sort());
  });

  it('are not trusted at an edge, nor where a heavy bin is no known point mass', () => {
    const reader = new QuantileReader();
    const scaled = { low: 0, scale: 1, one: NaN, ones: 0, two: NaN, twos: 0 };
    const flags = [0, 128].map((bin) => {
      const counts = new Uint32Array(BINS * 2).fill(40);
      counts[bin] = bin === 0 ? 4000 : 8000;
      reader.take(counts, 0, BINS, 0, 1);
      return reader.quantiles(scaled, new Float64Array(7), 0);
    });
    expect(flags).toEqual([true, true]);
    reader.take(new Uint32Array(BINS * 2).fill(40), 0, BINS, 0, 1);
    expect(reader.quantiles(scaled, new Float64Array(7), 0)).toBe(false);
  });
});

describe('bounds from a pilot', () => {
  it('are none for draws that differ by rounding alone, around the value that most of them are', () => {
    const noisy = Float64Array.of(0.1 + 0.2, 0.3, 0.3, 0.1 + 0.2, 0.3, 0.3 - 2 ** -54);
    expect(boundsOf(noisy)).toEqual([0.3, 0, NaN, NaN]);
    expect(isOneNumber(0.3, 6 * 2 ** -108, 6)).toBe(true);
  });
  it('name the values that repeat, the most frequent first, the least of equals first', () => {
    const pilot = Float64Array.from({ length: 64 }, (_, i) => Math.sqrt(i + 1) - 4);
    const repeats = (...at: readonly (readonly [number, number])[]) => {
      const draws = pilot.slice();
      for (const [to, from] of at) draws[to] = draws[from]!;
      return boundsOf(draws).slice(2);
    };
    expect(repeats()).toEqual([NaN, NaN]); // one zero is no repeat
    expect(repeats([3, 40])).toEqual([pilot[40], NaN]);
    expect(repeats([3, 40], [5, 41], [6, 41])).toEqual([pilot[41], pilot[40]]);
    expect(repeats([3, 40], [5, 41])).toEqual([pilot[40], pilot[41]]);
    expect(boundsOf(Float64Array.of(0, -0, 1, 2)).slice(2)).toEqual([-0, NaN]);
  });
  it('are there for draws that differ by more', () => {
    const [low, scale, first, second] = boundsOf(Float64Array.of(1, 1 + 1e-9, 1, 1, 1 + 1e-9, 1 + 5e-10));
    expect([low < 1, scale > 1e11, first, second]).toEqual([true, true, 1, 1 + 1e-9]);
    expect(isOneNumber(1, 3 * 1e-18, 3)).toBe(false);
    expect([isOneNumber(0, 0, 9), isOneNumber(0, 1e-300, 9)]).toEqual([true, false]);
  });
});
