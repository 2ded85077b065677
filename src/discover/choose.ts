/** Which box of a trajectory to take, where none is better in everything. */
import type { Step } from './peel.ts';
import { DiscoveryError } from './columns.ts';

/**
 * A point on the trade-off. `balance`: the highest {@link balanceOf}. `density`: the highest coverage among
 * boxes at least so dense, or the densest where none is. `coverage`: the densest among boxes that cover at least so much.
 * `step`: this step of the trajectory, 0 is the open box.
 */
export type Choice =
  | { readonly rule: 'balance' }
  | { readonly rule: 'density' | 'coverage'; readonly atLeast: number }
  | { readonly rule: 'step'; readonly step: number };

/**
 * Coverage times the part of the way from the density of the open box to 1: 0 for the open box, 1 for a box that holds all that is
 * of interest and nothing else. Where few futures are of interest it is close to coverage times density; where many are, a
 * box gains nothing by being large.
 */
export function balanceOf(step: Pick<Step, 'coverage' | 'density'>, open: Pick<Step, 'density'>): number {
  return open.density < 1 ? (step.coverage * (step.density - open.density)) / (1 - open.density) : 0;
}

/** Place of the chosen box; of equally good ones the earlier, which restricts less. @throws DiscoveryError for a step that is not there */
export function chooseStep(steps: readonly Step[], choice: Choice): number {
  switch (choice.rule) {
    case 'balance':
      return firstBest(steps, (step) => balanceOf(step, steps[0]!));
    case 'density': {
      const enough = firstBest(steps, (step) => (step.density >= choice.atLeast ? step.coverage : -1));
      return steps[enough]!.density >= choice.atLeast ? enough : firstBest(steps, (step) => step.density);
    }
    case 'coverage':
      return firstBest(steps, (step) => (step.coverage >= choice.atLeast ? step.density : -1));
    case 'step':
      if (Number.isInteger(choice.step) && choice.step >= 0 && choice.step < steps.length) return choice.step;
      throw new DiscoveryError(`There is no box ${choice.step}; the trajectory has boxes 0 to ${steps.length - 1}.`);
  }
}

function firstBest(steps: readonly Step[], worth: (step: Step) => number): number {
  let best = 0;
  steps.forEach((step, i) => {
    if (worth(step) > worth(steps[best]!)) best = i;
  });
  return best;
}

/** Places of the steps that no other step beats in both coverage and density, from the most covering to the densest. */
export function tradeOff(steps: readonly Step[]): readonly number[] {
  const beats = (a: Step, b: Step) =>
    a.coverage >= b.coverage && a.density >= b.density && (a.coverage > b.coverage || a.density > b.density);
  return steps.flatMap((step, i) => (steps.some((other) => beats(other, step)) ? [] : [i]));
}
