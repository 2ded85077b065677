/** A discovery as plain data for other programs: names in the place of columns of numbers. */
import { restrictedIn, type Box, type Measures } from './box.ts';
import { boxInWords } from './boxWords.ts';
import type { Split, Tree } from './cart.ts';
import { tradeOff } from './choose.ts';
import type { Input } from './columns.ts';
import type { Discovery, FoundBox } from './discover.ts';
import type { Question } from './futures.ts';
import type { Regrets } from './regretText.ts';

const measures = ({ coverage, density, mass, count, hits }: Measures) => ({ coverage, density, mass, count, hits });

/** What a box asks, input by input; an end that is not held is left out. */
function limitsOf(inputs: readonly Input[], box: Box) {
  return restrictedIn(box).map((i) => {
    const [input, limit] = [inputs[i]!, box[i]!];
    const { name, label } = input;
    if (limit.kind === 'option' && input.kind === 'option')
      return { name, label, options: input.options.filter((_, code) => limit.allowed[code]) };
    const { unit } = input.kind === 'number' ? input : { unit: undefined };
    const ends = limit.kind === 'number' ? [limit.low, limit.high] : [];
    const [low, high] = ends.map((x) => (Number.isFinite(x) ? x : undefined));
    return { name, label, unit, low, high };
  });
}

const boxData = (inputs: readonly Input[], box: FoundBox) => ({
  words: boxInWords(inputs, box.box),
  limits: limitsOf(inputs, box.box),
  ...measures(box),
  restrictions: box.restrictions.map(({ input, ...rest }) => ({ name: inputs[input]!.name, ...rest })),
  dropped: box.dropped.map(({ input, side, quasiP }) => ({ name: inputs[input]!.name, side, quasiP })),
  resampling: {
    ...{ resamples: box.resampled.resamples, seed: box.resampled.seed, elsewhere: box.resampled.elsewhere },
    inputs: box.resampled.inputs.map(({ input, ...rest }) => ({ name: inputs[input]!.name, ...rest })),
  },
  chosen: box.chosen,
  tradeOff: tradeOff(box.steps),
  trajectory: box.steps.map((step) => ({
    ...measures(step),
    restricted: step.restricted,
    limits: limitsOf(inputs, step.box),
  })),
});

function treeData(inputs: readonly Input[], tree: Tree): object {
  if (tree.kind === 'leaf') return { ...measures(tree), limits: limitsOf(inputs, tree.box) };
  const { input, yes, no } = tree;
  return {
    input: inputs[input]!.name,
    limit: splitData(inputs[input]!, tree),
    yes: treeData(inputs, yes),
    no: treeData(inputs, no),
  };
}

function splitData(input: Input, { limit }: Split) {
  if (limit.kind === 'number') return { high: limit.high };
  return { options: input.kind === 'option' ? input.options.filter((_, code) => limit.allowed[code]) : [] };
}

/** Everything that was found, with the names of inputs and without the futures themselves. */
export function discoveryData({ outcome, compare, value, bar }: Question, found: Discovery): object {
  const { inputs, whole, boxes, together, tree, agreement } = found;
  const { leaves: _leaves, alike, overlap, ...places } = agreement;
  const names = Object.entries(places).map(([key, list]) => [key, list.map((i) => inputs[i]!.name)]);
  return {
    question: { outcome: outcome.name, label: outcome.label, unit: outcome.unit, compare, value, bar },
    futures: whole.count,
    ofInterest: whole.hits,
    inputs: inputs.map(({ name }) => name),
    boxes: boxes.map((box) => boxData(inputs, box)),
    together: measures(together),
    tree: treeData(inputs, tree),
    agreement: { alike, overlap, ...(Object.fromEntries(names) as object) },
  };
}

/** Policies, their measures and every regret. */
export function regretData({ crossing, goals, payoffs, regrets, rankings, means, nonDominated }: Regrets): object {
  return {
    goals: goals.map(({ outcome, direction, threshold }) => ({
      outcome: outcome.name,
      unit: outcome.unit,
      direction,
      threshold,
    })),
    policies: crossing.policies,
    futures: crossing.futures,
    outcomes: payoffs.values.map((row) => [...row]),
    regrets: regrets.map((row) => [...row]),
    measures: rankings.map(({ measure, values, ranks }) => ({ ...measure, values, ranks })),
    means: means.map((row) => [...row]),
    nonDominated,
  };
}
