/** What the parameters of one draw are. */
import type { Kernel } from '../emit/program.ts';
import type { Inputs, Values } from '../inputs.ts';
import { Sampler, type DrawPlan } from './sampler.ts';

/** The inputs of a single draw, for explaining it or running it through the walk. */
export function inputsOfDraw(kernel: Kernel, inputs: Inputs, plan: DrawPlan, draw: number): Inputs {
  const drawn: Values[] = kernel.drawn.map((p) => new Float64Array(inputs.values.get(p)!.length));
  const starts = drawn.map((_, i) => drawn.slice(0, i).reduce((n, v) => n + v.length, 0));
  const all = new Float64Array(drawn.reduce((n, v) => n + v.length, 0));
  new Sampler(plan, 1).fill(all, starts, draw);
  const values = new Map(inputs.values);
  kernel.drawn.forEach((p, i) => values.set(p, all.slice(starts[i], starts[i]! + drawn[i]!.length)));
  return { ...inputs, values };
}
