/** Model files gathered into one: every quantity named after its file and export, checked, and put in order of calculation. */
import { checkPlaces } from './checkPlaces.ts';
import { checkUnits } from './checkUnits.ts';
import { EquationError, UnitError } from './errors.ts';
import { namedIn } from './expression.ts';
import { suggest } from './nearest.ts';
import { readUnit } from './units.ts';
import type { Choice, Parameter, Quantity, Stock, Variable } from './quantity.ts';

/** A checked model. */
export interface Model {
  /** Public name (`spending.coreSpending`) → quantity, in the order of files and exports. */
  readonly quantities: ReadonlyMap<string, Quantity>;
  /** Quantity → its public name. */
  readonly names: ReadonlyMap<Quantity, string>;
  /** Variables and stocks, each after everything it needs within the same year. */
  readonly order: readonly (Variable | Stock)[];
  readonly parameters: readonly Parameter[];
  readonly choices: readonly Choice[];
}

/** Gather model files (name → module), check units, places and order. @throws EquationError, UnitError */
export function assemble(files: Readonly<Record<string, Readonly<Record<string, unknown>>>>): Model {
  const names = new Map<Quantity, string>();
  for (const [file, exports] of Object.entries(files))
    for (const [name, value] of Object.entries(exports))
      if (isQuantity(value) && !names.has(value)) names.set(value, `${file}.${name}`);
  const all = [...names.keys()];
  const order = orderOfCalculation(all, names);
  all.forEach(checkUnitName);
  for (const q of order) {
    checkUnits(q);
    checkPlaces(q);
  }
  checkGaps(order);
  return {
    quantities: new Map([...names].map(([q, name]) => [name, q])),
    names,
    order,
    parameters: all.filter((q) => q.kind === 'parameter'),
    choices: all.filter((q) => q.kind === 'choice'),
  };
}

function checkUnitName(q: Quantity): void {
  try {
    readUnit(q.unit);
  } catch (error) {
    throw error instanceof UnitError ? new UnitError(`"${q.label}": ${error.message}`) : error;
  }
}

const KINDS = new Set(['parameter', 'choice', 'variable', 'stock']);
const isQuantity = (value: unknown): value is Quantity =>
  typeof value === 'object' && value !== null && 'kind' in value && 'over' in value && KINDS.has(String(value.kind));

/** The quantities that `q` needs: those of this year, and those of the year before. */
export function inputsOf(q: Quantity): { readonly now: readonly Quantity[]; readonly lagged: readonly Quantity[] } {
  if (q.kind === 'parameter' || q.kind === 'choice') return { now: [], lagged: [] };
  const { now, lagged } = namedIn(q.equation());
  const given = [...(q.kind === 'variable' && q.observed ? [q.observed] : []), ...beginningOf(q)];
  return {
    now: [...new Set([...now, ...given])],
    lagged: q.kind === 'stock' && !lagged.includes(q) ? [q, ...lagged] : lagged,
  };
}

/** What gives `q` its value in the year before the first, read in the first. */
function beginningOf(q: Quantity): readonly Quantity[] {
  const beginning = q.kind === 'stock' ? q.opening : q.kind === 'variable' ? q.before : undefined;
  return beginning ? [beginning] : [];
}

function orderOfCalculation(all: readonly Quantity[], names: ReadonlyMap<Quantity, string>): (Variable | Stock)[] {
  const order: (Variable | Stock)[] = [];
  const done = new Set<Quantity>();
  const open: Quantity[] = [];
  const visit = (q: Quantity, user = q): void => {
    if (done.has(q)) return;
    if (!names.has(q))
      throw new EquationError(`"${q.label}", used by "${user.label}", is not exported by any model file.`);
    if (open.includes(q)) throw cycle([...open.slice(open.indexOf(q)), q], names);
    open.push(q);
    const { now, lagged } = inputsOf(q);
    for (const input of now) visit(input, q);
    for (const input of lagged) {
      if (!names.has(input))
        throw new EquationError(`"${input.label}", used by "${q.label}", is not exported by any model file.`);
      for (const beginning of beginningOf(input)) visit(beginning, input);
    }
    open.pop();
    done.add(q);
    if (q.kind === 'variable' || q.kind === 'stock') order.push(q);
  };
  for (const q of all) visit(q);
  return order;
}

function cycle(path: readonly Quantity[], names: ReadonlyMap<Quantity, string>): EquationError {
  return new EquationError(
    `These quantities need each other within one year:\n  ${path.map((q) => names.get(q)).join(' → ')}\n` +
      '  Read one of them from the year before, as lastYear(…), or make it a stock.',
  );
}

function checkGaps(order: readonly (Variable | Stock)[]): void {
  for (const q of order) {
    const { now, lagged } = namedIn(q.equation());
    for (const input of [...now, ...beginningOf(q)])
      if (input.kind === 'parameter' && input.from?.gaps === 'open')
        throw new EquationError(
          `"${q.label}" names "${input.label}", which may have gaps; such figures may stand only in "observed".`,
        );
    for (const input of lagged)
      if (input.kind === 'variable' && input.before === undefined && input.observed === undefined)
        throw new EquationError(
          `"${q.label}" asks for last year’s "${input.label}", which has no "before" and no "observed" to begin from.`,
        );
  }
}

/** The quantity called `name`. @throws EquationError naming the nearest known name. */
export function quantityNamed(model: Model, name: string): Quantity {
  const q = model.quantities.get(name);
  if (q) return q;
  throw new EquationError(
    `There is no quantity "${name}".${suggest(name, model.quantities.keys())} "burdenshift list quantities" shows them all.`,
  );
}
