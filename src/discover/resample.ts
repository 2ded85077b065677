/** The resampling test (Bryant and Lempert 2010): does the box come back when it is looked for in random halves of the futures? */
import { mix } from '../engine/draws/hash.ts';
import { isOpen, measure, wholeOf, type Measures } from './box.ts';
import { takeNumbers, takeRows, type Input } from './columns.ts';
import { peel, type PeelWishes, type Step } from './peel.ts';

/** How often and from which seed. */
export interface ResampleWishes extends PeelWishes {
  /** Random halves to look in; 10 unless said, as Bryant and Lempert have it. */
  readonly resamples?: number;
  readonly seed?: number;
  /** Number of the group of each row: rows of one group share what they were sampled with and stay in one half. Each row alone unless said. */
  readonly groups?: Uint32Array;
}

/** What came back for one input. */
export interface Reproduced {
  /** Place of the input. */
  readonly input: number;
  /** Share of halves whose box of like coverage restricts it. */
  readonly byCoverage: number;
  /** Share of halves whose box of like density restricts it. */
  readonly byDensity: number;
  /** The bounds of the boxes of like coverage that hold this end, from the lowest to the highest. */
  readonly lows: readonly number[];
  readonly highs: readonly number[];
}

/** The test as a whole. */
export interface Resampled {
  readonly resamples: number;
  readonly seed: number;
  readonly inputs: readonly Reproduced[];
  /** The box of like density found in each half, measured in the half that it was not found in. */
  readonly elsewhere: readonly Measures[];
}

/** A random half of `rows` rows, or of their groups, and the rest; the same for the same seed and number. */
export function halves(
  rows: number,
  seed: number,
  which: number,
  groups?: Uint32Array,
): readonly [Uint32Array, Uint32Array] {
  const key = mix(mix(seed) ^ mix(which + 1));
  const groupOf = (row: number) => groups?.[row] ?? row;
  const all = Uint32Array.from({ length: rows }, (_, row) => row);
  const names = [...new Set(groups ?? all)].sort((a, b) => mix(key ^ a) - mix(key ^ b) || a - b);
  const first = new Set(names.slice(0, Math.floor(names.length / 2)));
  return [all.filter((row) => first.has(groupOf(row))), all.filter((row) => !first.has(groupOf(row)))];
}

/** Looks for the box again in random halves, by the same peeling: the box nearest in coverage, and the one nearest in density. */
export function resample(
  inputs: readonly Input[],
  target: Float64Array,
  chosen: Measures,
  wishes: ResampleWishes = {},
): Resampled {
  const { resamples = 10, seed = 7 } = wishes;
  const found = Array.from({ length: resamples }, (_, i) => lookAgain(inputs, target, chosen, i, { ...wishes, seed }));
  const share = (of: (f: Found) => Step, input: number) =>
    found.filter((f) => !isOpen(of(f).box[input]!)).length / resamples;
  return {
    ...{ resamples, seed },
    inputs: inputs.map((_, input) => ({
      input,
      byCoverage: share((f) => f.byCoverage, input),
      byDensity: share((f) => f.byDensity, input),
      lows: boundsOf(found, input, 'low'),
      highs: boundsOf(found, input, 'high'),
    })),
    elsewhere: found.map((f) => f.elsewhere),
  };
}

interface Found {
  readonly byCoverage: Step;
  readonly byDensity: Step;
  readonly elsewhere: Measures;
}

function lookAgain(
  inputs: readonly Input[],
  target: Float64Array,
  chosen: Measures,
  which: number,
  wishes: ResampleWishes & { readonly seed: number },
): Found {
  const [half, rest] = halves(target.length, wishes.seed, which, wishes.groups);
  const steps = peel(takeRows(inputs, half), takeNumbers(target, half), wishes);
  const byCoverage = nearest(steps, (step) => Math.abs(step.coverage - chosen.coverage));
  const byDensity = nearest(steps, (step) => Math.abs(step.density - chosen.density));
  const other = takeNumbers(target, rest);
  const elsewhere = measure(takeRows(inputs, rest), other, byDensity.box, wholeOf(other));
  return { byCoverage, byDensity, elsewhere };
}

const nearest = (steps: readonly Step[], distance: (step: Step) => number): Step =>
  steps.reduce((best, step) => (distance(step) < distance(best) ? step : best));

const boundsOf = (found: readonly Found[], input: number, side: 'low' | 'high'): readonly number[] =>
  found
    .flatMap(({ byCoverage: { box } }) => {
      const limit = box[input]!;
      return limit.kind === 'number' && Number.isFinite(limit[side]) ? [limit[side]] : [];
    })
    .sort((a, b) => a - b);
