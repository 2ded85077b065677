/** What one lever must be for a number of the model to reach a value, in the central run or in a share of all draws. */
import type { Model } from '../../language/model.ts';
import type { Parameter } from '../../language/quantity.ts';
import { Sampler, drawPlanOf } from '../draws/sampler.ts';
import type { Inputs } from '../inputs.ts';
import { Lanes, type Target } from './lanes.ts';

/** The lever: a parameter that may take any value between two, in all its cells or in some. */
export interface Vary {
  readonly parameter: Parameter;
  readonly low: number;
  readonly high: number;
  readonly cells?: readonly number[];
}

/** What is asked for. */
export interface Goal {
  readonly target: Target;
  readonly compare: '>=' | '<=';
  readonly value: number;
  /** Share of draws (0 to 1) in which it must hold; the central run alone where absent. */
  readonly inShare?: { readonly share: number; readonly draws: number; readonly seed: number };
}

/** The lever value nearest to where it stands that meets the goal, or the one that comes nearest to meeting it. */
export interface Solution {
  readonly met: boolean;
  readonly lever: number;
  /** The target there; with `inShare` the share of draws that meet the goal. */
  readonly reached: number;
}

/** A lever value with what it gives; `distance` is 0 or less where the goal is met. */
interface Tried {
  readonly lever: number;
  readonly reached: number;
  readonly distance: number;
}

type Try = (levers: readonly number[]) => readonly Tried[];

/** Solve for one lever. The goal may be met in several stretches; the one nearest to the lever's present value is taken. @throws RunError */
export function solve(model: Model, inputs: Inputs, goal: Goal, vary: Vary): Solution {
  const attempt = goal.inShare
    ? inDraws(model, inputs, goal, goal.inShare, vary)
    : inCentral(model, inputs, goal, vary);
  const points = goal.inShare ? 9 : 64;
  const central = inputs.values.get(vary.parameter)!;
  const present = central[vary.cells?.[0] ?? 0]!;
  const [now] = attempt([present]) as [Tried];
  if (now.distance <= 0) return solution(now);
  let tried = [...attempt(between(vary.low, vary.high, points)), now].sort((a, b) => a.lever - b.lever);
  for (let round = 0; round < 4 && !tried.some((t) => t.distance <= 0); round++) tried = closer(attempt, tried, points);
  const met = tried.filter((t) => t.distance <= 0);
  if (met.length === 0) return solution(best(tried));
  const nearest = met.reduce((a, b) => (Math.abs(b.lever - present) < Math.abs(a.lever - present) ? b : a));
  const at = tried.indexOf(nearest);
  return solution(narrowed(attempt, nearest, tried[at + (nearest.lever > present ? -1 : 1)]!, points));
}

const solution = ({ lever, reached, distance }: Tried): Solution => ({ met: distance <= 0, lever, reached });

const best = (tried: readonly Tried[]): Tried => tried.reduce((a, b) => (b.distance < a.distance ? b : a));

function between(low: number, high: number, points: number): number[] {
  return Array.from({ length: points }, (_, i) => (i === points - 1 ? high : low + ((high - low) * i) / (points - 1)));
}

/** More points around the best one. */
function closer(attempt: Try, tried: readonly Tried[], points: number): Tried[] {
  const at = tried.indexOf(best(tried));
  const [low, high] = [tried[at - 1] ?? tried[at]!, tried[at + 1] ?? tried[at]!];
  return [low, ...attempt(between(low.lever, high.lever, points)), high].sort((a, b) => a.lever - b.lever);
}

/** The boundary between a lever that meets the goal and one that does not, from the side that does. */
function narrowed(attempt: Try, met: Tried, unmet: Tried, points: number): Tried {
  let [inside, outside] = [met, unmet];
  for (let round = 0; round < 60; round++) {
    if (Math.abs(inside.lever - outside.lever) <= 1e-12 * Math.max(Math.abs(inside.lever), 1e-300)) break;
    const tried = [outside, ...attempt(between(outside.lever, inside.lever, points)), inside];
    const first = tried.findIndex((t) => t.distance <= 0);
    const [next, before] = [tried[first]!, tried[first - 1]!];
    if (next.lever === inside.lever && before.lever === outside.lever) break;
    [inside, outside] = [next, before];
  }
  return inside;
}

/** Lever values lane by lane through the central run. */
function inCentral(model: Model, inputs: Inputs, { target, compare, value }: Goal, { parameter, cells }: Vary): Try {
  const lanes = new Lanes(model, inputs, target, [parameter]);
  return (levers) => {
    const all: Tried[] = [];
    for (let from = 0; from < levers.length; from += lanes.lanes) {
      const batch = levers.slice(from, from + lanes.lanes);
      batch.forEach((lever, lane) => lanes.set(parameter, lane, () => lever, cells));
      const reached = lanes.run(batch.length);
      batch.forEach((lever, lane) => {
        const distance = compare === '>=' ? value - reached[lane]! : reached[lane]! - value;
        all.push({ lever, reached: reached[lane]!, distance });
      });
    }
    return all;
  };
}

/** Lever values one after the other, each through the same draws of everything else. */
function inDraws(
  model: Model,
  inputs: Inputs,
  goal: Goal,
  { share, draws, seed }: NonNullable<Goal['inShare']>,
  { parameter, cells }: Vary,
): Try {
  const { target, compare, value } = goal;
  const lanes = new Lanes(model, inputs, target, [...inputs.spreads.keys(), parameter]);
  const drawn = lanes.kernel.drawn.filter((p) => p !== parameter);
  const sampler = new Sampler(drawPlanOf(model, inputs, drawn, { seed, draws }), lanes.lanes);
  const starts = drawn.map((p) => lanes.start(p)!);
  lanes.reset(parameter);
  return (levers) =>
    levers.map((lever) => {
      for (let lane = 0; lane < lanes.lanes; lane++) lanes.set(parameter, lane, () => lever, cells);
      let count = 0;
      for (let first = 0; first < draws; first += lanes.lanes) {
        const used = Math.min(lanes.lanes, draws - first);
        sampler.fill(lanes.numbers, starts, first);
        for (const x of lanes.run(used).subarray(0, used)) if (compare === '>=' ? x >= value : x <= value) count++;
      }
      return { lever, reached: count / draws, distance: share - count / draws };
    });
}
