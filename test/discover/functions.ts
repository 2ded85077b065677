/** Functions whose answer is known, sampled by seed: what PRIM and the tree are tried on. */
import { mix } from '../../src/engine/draws/hash.ts';
import type { Input } from '../../src/discover/columns.ts';

/** Inputs and an outcome of 0 and 1. */
export interface Sample {
  readonly inputs: readonly Input[];
  readonly target: Float64Array;
}

/** Independent uniform numbers in 0..1: sixteen bits, so that a table of them is short and exact. */
export function uniform(rows: number, seed: number): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => ((mix(mix(seed) ^ mix(row + 1)) >>> 16) + 0.5) / 65536);
}

const numbers = (names: readonly string[], rows: number, seed: number): readonly (Input & { kind: 'number' })[] =>
  names.map((name, i) => ({ kind: 'number', name, values: uniform(rows, seed * 100 + i) }));

/** A rectangle of known bounds, 0.2 ≤ a ≤ 0.55 and b ≥ 0.6, of interest in 19 futures of 20 inside and 1 of 20 outside; c, d, e do nothing. */
export function rectangle(rows = 1000, seed = 1): Sample {
  const inputs = numbers(['a', 'b', 'c', 'd', 'e'], rows, seed);
  const [a, b] = [inputs[0]!.values, inputs[1]!.values];
  const noise = uniform(rows, seed * 100 + 99);
  const target = a.map((x, row) => {
    const isInside = x >= 0.2 && x <= 0.55 && b[row]! >= 0.6;
    return noise[row]! < (isInside ? 0.95 : 0.05) ? 1 : 0;
  });
  return { inputs, target };
}

/** The function of Ishigami and Homma (1990), a = 7 and b = 0.1, on −π..π with two idle inputs; of interest where it passes 6. */
export function ishigami(rows = 1500, seed = 2): Sample {
  const inputs = numbers(['x1', 'x2', 'x3', 'idle1', 'idle2'], rows, seed);
  const at = (i: number, row: number) => (2 * inputs[i]!.values[row]! - 1) * Math.PI;
  const target = inputs[0]!.values.map((_, row) => {
    const [x1, x2, x3] = [at(0, row), at(1, row), at(2, row)];
    return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1) > 6 ? 1 : 0;
  });
  return { inputs, target };
}

/** Two rectangles apart from each other: (a, b) near the low and near the high corner. */
export function twoRectangles(rows = 1200, seed = 3): Sample {
  const inputs = numbers(['a', 'b', 'c'], rows, seed);
  const [a, b] = [inputs[0]!.values, inputs[1]!.values];
  const target = a.map((x, row) => ((x < 0.3 && b[row]! < 0.4) || (x > 0.75 && b[row]! > 0.7) ? 1 : 0));
  return { inputs, target };
}

/** A sloping rule in four inputs that no box fits: of interest where 2a + b − c > 1.2; d does nothing. */
export function slope(rows = 1000, seed = 4): Sample {
  const inputs = numbers(['a', 'b', 'c', 'd'], rows, seed);
  const [a, b, c] = inputs.map(({ values }) => values);
  return { inputs, target: a!.map((x, row) => (2 * x + b![row]! - c![row]! > 1.2 ? 1 : 0)) };
}

/** A grid of few values and an option, as designs have: of interest where the number is 0.75 or 1 and the option is B or D. */
export function grid(): Sample {
  const shares = [0, 0.25, 0.5, 0.75, 1];
  const options = ['A', 'B', 'C', 'D'];
  const rows = Array.from({ length: 400 }, (_, i) => ({ share: i % 5, option: Math.floor(i / 5) % 4, rest: i }));
  return {
    inputs: [
      { kind: 'number', name: 'share', values: Float64Array.from(rows, ({ share }) => shares[share]!) },
      { kind: 'option', name: 'option', options, codes: Uint16Array.from(rows, ({ option }) => option) },
      { kind: 'number', name: 'idle', values: Float64Array.from(rows, ({ rest }) => Math.floor(rest / 20) % 7) },
    ],
    target: Float64Array.from(rows, ({ share, option }) => (share >= 3 && (option === 1 || option === 3) ? 1 : 0)),
  };
}

/** Samples that the reference results were made from. */
export const SAMPLES: Readonly<Record<string, () => Sample>> = {
  rectangle: () => rectangle(),
  ishigami: () => ishigami(),
  slope: () => slope(),
};
