/** Which quantities an export holds. */
import { EquationError } from '../language/errors.ts';
import { inputsOf, quantityNamed, type Model } from '../language/model.ts';
import { suggest } from '../language/nearest.ts';
import type { Parameter, Quantity, Stock, Variable } from '../language/quantity.ts';

/** A quantity that a run computes for every year. */
export type Computed = Variable | Stock;

/** The quantities of the main table: share, spending, baseline and extra, of states and of groups. */
export const MAIN_QUANTITIES: readonly string[] = [
  ...['spending.coreShare', 'spending.coreSpending', 'spending.baselineSpending'],
  ...['spending.extraCost', 'spending.cumulativeExtra', 'spending.extraPerHead'],
  ...['burden.groupShare', 'burden.groupCoreSpending', 'burden.groupBaselineSpending'],
  ...['burden.groupExtraCost', 'burden.groupCumulativeExtra', 'burden.groupExtraPerHead'],
];

/** Every computed quantity of a model, in the order of its files and within a file by name: the same order bundled or not. */
export function computedIn(model: Model): readonly Computed[] {
  const files = [...new Set([...model.quantities.keys()].map((name) => name.slice(0, name.indexOf('.'))))];
  const rank = new Map(files.map((file, i) => [file, i]));
  const byFile = (a: Computed, b: Computed) => rank.get(fileOf(model, a))! - rank.get(fileOf(model, b))!;
  return byName(model, [...model.quantities.values()].filter(isComputed)).sort(byFile);
}

function byName<Q extends Quantity>(model: Model, quantities: readonly Q[]): Q[] {
  return [...quantities].sort((a, b) => (model.names.get(a)! < model.names.get(b)! ? -1 : 1));
}

/** The computed quantities that some names stand for: `spending.extraCost`, or `spending` for all of that file. @throws EquationError naming the nearest known name */
export function selected(model: Model, names: readonly string[]): readonly Computed[] {
  const all = computedIn(model);
  const files = new Set(all.map((q) => fileOf(model, q)));
  const wanted = new Set<Computed>();
  for (const name of names) {
    if (files.has(name)) for (const q of all.filter((q) => fileOf(model, q) === name)) wanted.add(q);
    else wanted.add(computedNamed(model, name, files));
  }
  return all.filter((q) => wanted.has(q));
}

function computedNamed(model: Model, name: string, files: ReadonlySet<string>): Computed {
  if (!name.includes('.'))
    throw new EquationError(
      `There is no quantity "${name}".${suggest(name, files)} Write a whole name such as spending.extraCost, or one of ${[...files].join(', ')}.`,
    );
  const q = quantityNamed(model, name);
  if (isComputed(q)) return q;
  throw new EquationError(
    `${name} is given, not computed; exports hold what a run computes. Sources and assumptions are listed beside it.`,
  );
}

const isComputed = (q: Quantity): q is Computed => q.kind === 'variable' || q.kind === 'stock';

/** The first half of a public name: `spending` of `spending.extraCost`. */
export function fileOf(model: Model, q: Quantity): string {
  const name = model.names.get(q)!;
  return name.slice(0, name.indexOf('.'));
}

/** Every parameter that some quantities depend on, however deep, by name. */
export function parametersBehind(model: Model, quantities: readonly Quantity[]): readonly Parameter[] {
  const seen = new Set<Quantity>();
  const open: Quantity[] = [...quantities];
  for (let q = open.pop(); q; q = open.pop()) {
    if (seen.has(q)) continue;
    seen.add(q);
    const { now, lagged } = inputsOf(q);
    open.push(...now, ...lagged);
  }
  return byName(
    model,
    model.parameters.filter((p) => seen.has(p)),
  );
}
