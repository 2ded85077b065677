/** Which uncertain numbers matter for one number of a model: one at a time, by rank, and by share of its variance. */
import type { Model } from '../../language/model.ts';
import type { Parameter } from '../../language/quantity.ts';
import { mix } from '../draws/hash.ts';
import { Sampler, drawPlanOf, type DrawPlan } from '../draws/sampler.ts';
import type { Inputs } from '../inputs.ts';
import { Lanes, type Target } from './lanes.ts';

/** The target when one parameter alone goes to its low and to its high end. */
export interface Bar {
  readonly parameter: Parameter;
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

/** How one parameter's draws and the target's rank together, −1 to 1 (Spearman 1904). */
export interface RankCorrelation {
  readonly parameter: Parameter;
  /** Name of the stream: with its place where each place draws its own. */
  readonly name: string;
  readonly correlation: number;
}

/** A share of variance with its 95 % confidence interval. */
export interface Index {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What one parameter explains of the target's variance: alone, and with all its interactions. */
export interface SobolIndices {
  readonly parameter: Parameter;
  readonly name: string;
  readonly first: Index;
  readonly total: Index;
}

const uncertain = (inputs: Inputs) => [...inputs.spreads.keys()];

/** Each uncertain parameter moved alone between its ends, the largest swing first; places of a parameter move together. */
export function tornado(
  model: Model,
  inputs: Inputs,
  target: Target,
): { readonly central: number; readonly bars: readonly Bar[] } {
  const lanes = new Lanes(model, inputs, target, uncertain(inputs));
  const { drawn } = lanes.kernel;
  const central = lanes.run(1)[0]!;
  const bars: Bar[] = [];
  const each = lanes.lanes / 2;
  for (let from = 0; from < drawn.length; from += each) {
    const batch = drawn.slice(from, from + each);
    batch.forEach((p, i) => {
      const { low, high } = inputs.spreads.get(p)!;
      lanes.set(p, 2 * i, (cell) => low[cell]!);
      lanes.set(p, 2 * i + 1, (cell) => high[cell]!);
    });
    const values = lanes.run(batch.length * 2);
    batch.forEach((p, i) =>
      bars.push({ parameter: p, name: model.names.get(p)!, low: values[2 * i]!, high: values[2 * i + 1]! }),
    );
    batch.forEach((p) => lanes.reset(p));
  }
  return { central, bars: bars.sort((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low)) };
}

/** Rank correlations of all streams the target depends on, the strongest first. */
export function rankCorrelations(
  model: Model,
  inputs: Inputs,
  target: Target,
  { draws, seed }: { readonly draws: number; readonly seed: number },
): readonly RankCorrelation[] {
  const lanes = new Lanes(model, inputs, target, uncertain(inputs));
  const plan = drawPlanOf(model, inputs, lanes.kernel.drawn, { seed, draws });
  const values = evaluate(lanes, plan, draws);
  const ranks = ranksOf(values);
  const points = new Sampler(plan, draws).pointsOfStreams(0);
  return points
    .map(({ parameter, name, points }) => ({
      parameter: lanes.kernel.drawn[parameter]!,
      name,
      correlation: correlation(ranksOf(points), ranks),
    }))
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
}

function evaluate(lanes: Lanes, plan: DrawPlan, draws: number): Float64Array {
  const sampler = new Sampler(plan, lanes.lanes);
  const starts = lanes.kernel.drawn.map((p) => lanes.start(p)!);
  const values = new Float64Array(draws);
  for (let first = 0; first < draws; first += lanes.lanes) {
    const used = Math.min(lanes.lanes, draws - first);
    sampler.fill(lanes.numbers, starts, first);
    values.set(lanes.run(used).subarray(0, used), first);
  }
  return values;
}

/** Ranks from 1; equal values share the mean of theirs. */
export function ranksOf(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]! || a - b);
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let i = from; i < to; i++) ranks[order[i]!] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}

function correlation(a: Float64Array, b: Float64Array): number {
  const middle = (a.length + 1) / 2;
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i]! - middle, b[i]! - middle];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}

/**
 * Sobol' indices of every parameter the target depends on, the largest total first: first order after Saltelli and others
 * 2010, total after Jansen 1999, with intervals from resampling the draws. Runs the model (parameters + 2) × `draws` times.
 */
export function sobolIndices(
  model: Model,
  inputs: Inputs,
  target: Target,
  { draws, seed, resamples = 200 }: { readonly draws: number; readonly seed: number; readonly resamples?: number },
): readonly SobolIndices[] {
  const { drawn, base, other, mixed } = crossed(model, inputs, target, draws, seed);
  const all = Uint32Array.from(base.keys());
  const samples = Array.from({ length: resamples }, (_, r) => all.map((i) => mix(mix(seed + r) ^ i) % draws));
  const indices = drawn.map((parameter, i): SobolIndices => {
    const share = (rows: Uint32Array) => shares(base, other, mixed[i]!, rows);
    const { first, total } = share(all);
    const spread = samples.map(share);
    return {
      parameter,
      name: model.names.get(parameter)!,
      first: interval(
        first,
        spread.map((s) => s.first),
      ),
      total: interval(
        total,
        spread.map((s) => s.total),
      ),
    };
  });
  return indices.sort((a, b) => b.total.value - a.total.value);
}

/** The target for two independent sets of draws, and for the first with one parameter at a time from the second. */
function crossed(model: Model, inputs: Inputs, target: Target, draws: number, seed: number) {
  const lanes = new Lanes(model, inputs, target, uncertain(inputs));
  const { drawn } = lanes.kernel;
  const starts = drawn.map((p) => lanes.start(p)!);
  const lengths = drawn.map((p) => inputs.values.get(p)!.length * lanes.lanes);
  const samplers = ([0, 1] as const).map(
    (half) => new Sampler(drawPlanOf(model, inputs, drawn, { seed, draws, half }), lanes.lanes),
  );
  const [base, other] = [new Float64Array(draws), new Float64Array(draws)];
  const mixed = drawn.map(() => new Float64Array(draws));
  for (let first = 0; first < draws; first += lanes.lanes) {
    const used = Math.min(lanes.lanes, draws - first);
    const run = (into: Float64Array) => into.set(lanes.run(used).subarray(0, used), first);
    samplers[1]!.fill(lanes.numbers, starts, first);
    run(other);
    const second = starts.map((start, i) => lanes.numbers.slice(start, start + lengths[i]!));
    samplers[0]!.fill(lanes.numbers, starts, first);
    run(base);
    starts.forEach((start, i) => {
      const own = lanes.numbers.slice(start, start + lengths[i]!);
      lanes.numbers.set(second[i]!, start);
      run(mixed[i]!);
      lanes.numbers.set(own, start);
    });
  }
  return { drawn, base, other, mixed };
}

function shares(
  base: Float64Array,
  other: Float64Array,
  mixed: Float64Array,
  rows: Uint32Array,
): { first: number; total: number } {
  let sum = 0;
  for (const i of rows) sum += base[i]! + other[i]!;
  const mean = sum / (2 * rows.length);
  let [variance, alone, changed] = [0, 0, 0];
  for (const i of rows) {
    const [a, b, m] = [base[i]! - mean, other[i]! - mean, mixed[i]! - mean];
    variance += a * a + b * b;
    alone += b * (m - a);
    changed += (a - m) * (a - m);
  }
  if (variance === 0) return { first: 0, total: 0 };
  return { first: (2 * alone) / variance, total: changed / variance };
}

function interval(value: number, resampled: readonly number[]): Index {
  const sorted = Float64Array.from(resampled).sort();
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? value;
  return { value, low: at(0.025), high: at(0.975) };
}
