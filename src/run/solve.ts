/** What a lever must be for a number of a run to reach a value; with two levers, what one must be for each value of the other. */
import type { Solution, Vary } from '../engine/explore/solve.ts';
import type { Inputs } from '../engine/inputs.ts';
import { membersAt, placesOf } from '../engine/layout.ts';
import { EquationError } from '../language/errors.ts';
import type { Parameter } from '../language/quantity.ts';
import { rangeOf, valueIn } from '../language/values.ts';
import { readTarget, readValue, SettingError, type Vocabulary } from '../scenarios/setting.ts';
import { readGoal } from './goal.ts';
import { valueAt, type Cell } from './read.ts';
import type { Run } from './run.ts';
import { checkWishes } from './uncertain.ts';

/** What is asked. */
export interface SolveWishes {
  /** `ledger.groupResidual[NATO_EXCEPT_US,2035] >= 0 USD2025/year`; also `<=`. */
  readonly goal: string;
  /** One lever or two, each with the values it may take; its published bounds unless stated. */
  readonly vary: readonly { readonly lever: string; readonly from?: string; readonly to?: string }[];
  /** Share of the draws (0 to 1) in which the goal must hold; in the central run alone where absent. */
  readonly inShare?: number;
  /** 1,000 unless stated. */
  readonly draws?: number;
  /** 7 unless stated. */
  readonly seed?: number;
}

/** A lever as it was read; values in the base unit of its parameter. */
export interface VariedLever {
  readonly target: string;
  readonly parameter: Parameter;
  readonly low: number;
  readonly high: number;
  /** Where it stands in the run. */
  readonly present: number;
}

/** What was found. */
export interface Solved {
  readonly run: Run;
  readonly cell: Cell;
  readonly compare: '>=' | '<=';
  readonly value: number;
  readonly central: number;
  readonly inShare?: { readonly share: number; readonly draws: number; readonly seed: number };
  readonly levers: readonly VariedLever[];
  /** One row for one lever; for two, a row for each value of the first, with what the second must then be. */
  readonly rows: readonly { readonly first?: number; readonly solution: Solution }[];
}

/** Points of a trade-off curve. */
const POINTS = 11;

/**
 * Solve for a lever, or for the trade-off between two. A goal that cannot be met gives the nearest value within the bounds
 * (`met` false). The engine is loaded when this is first called. @throws EquationError where a text cannot be read or bounds
 * are missing, UnitError where a unit does not fit, RunError where a number is not finite
 */
export async function solveFor(run: Run, groups: Vocabulary['groups'], wishes: SolveWishes): Promise<Solved> {
  const { inShare: share, draws = 1000, seed = 7 } = wishes;
  checkWishes({ draws, seed });
  if (share !== undefined && !(share > 0 && share <= 1))
    throw new EquationError(`The share of runs is more than 0 % and at most 100 %, not ${share * 100} %.`);
  if (wishes.vary.length < 1 || wishes.vary.length > 2)
    throw new EquationError(`Vary one lever, or two for a trade-off; ${wishes.vary.length} were given.`);
  const goal = readGoal(run, wishes.goal);
  const read = wishes.vary.map((asked) => readLever(run, groups, asked));
  const { solve } = await import('../engine/explore/solve.ts');
  const inShare = share === undefined ? {} : { inShare: { share, draws, seed } };
  const { quantity, place, yearIndex } = goal.cell;
  const question = { ...goal, target: { quantity, place, year: yearIndex }, ...inShare };
  const [first, second] = read as [ReadLever, ReadLever?];
  const rows = second
    ? between(first.vary.low, first.vary.high).map((x) => ({
        first: x,
        solution: solve(run.model, withLever(run.inputs, first.vary, x), question, second.vary),
      }))
    : [{ solution: solve(run.model, run.inputs, question, first.vary) }];
  return { run, ...goal, ...inShare, central: valueAt(run, goal.cell), levers: read.map((r) => r.lever), rows };
}

const between = (low: number, high: number) =>
  Array.from({ length: POINTS }, (_, i) => (i === POINTS - 1 ? high : low + ((high - low) * i) / (POINTS - 1)));

interface ReadLever {
  readonly lever: VariedLever;
  readonly vary: Vary;
}

function readLever(run: Run, groups: Vocabulary['groups'], asked: SolveWishes['vary'][number]): ReadLever {
  const { parameter, cells } = cellsOf(run, groups, asked.lever);
  const [low, high] = boundsOf(run, parameter, cells, asked);
  if (!(low < high))
    throw new EquationError(`${asked.lever}: --from must be below --to, but ${low} is not below ${high}.`);
  const present = run.inputs.values.get(parameter)![cells[0]!]!;
  return { lever: { target: asked.lever, parameter, low, high, present }, vary: { parameter, low, high, cells } };
}

/** The parameter and its cells that a target such as `spending.coreTarget[ESP]` names. */
function cellsOf(run: Run, groups: Vocabulary['groups'], target: string) {
  const words = { model: run.model, groups, years: run.manifest.years };
  const { quantity, places, years } = asEquationError(() => readTarget(target, words));
  if (quantity.kind === 'choice')
    throw new EquationError(`${target} picks among options; only a lever that is a number can be solved for.`);
  const cells = [...run.inputs.values.get(quantity)!.keys()].filter((cell) => {
    const [place, year] = [cell % placesOf(quantity), run.inputs.years[Math.floor(cell / placesOf(quantity))]!];
    const isPlace = !places || places.includes(membersAt(quantity, place)[0]!);
    return isPlace && (!years || (year >= years[0] && year <= years[1]));
  });
  return { parameter: quantity, cells };
}

function boundsOf(
  run: Run,
  p: Parameter,
  cells: readonly number[],
  { lever, from, to }: SolveWishes['vary'][number],
): readonly [number, number] {
  const name = run.model.names.get(p)!;
  const spread = run.inputs.spreads.get(p);
  const [least, most] = rangeOf(p);
  const ends = p.lever
    ? [valueIn(p, name, p.lever.min), valueIn(p, name, p.lever.max)]
    : spread
      ? [spread.low[cells[0]!]!, spread.high[cells[0]!]!]
      : [least, most];
  const read = (text: string | undefined, end: number) =>
    text === undefined ? end : asEquationError(() => readValue(p, lever, text));
  const [low, high] = [read(from, ends[0]!), read(to, ends[1]!)];
  if (Number.isFinite(low) && Number.isFinite(high)) return [low, high];
  throw new EquationError(
    `${lever} has no published bounds; say from where to where it may go with --from and --to, in ${p.unit}.`,
  );
}

function asEquationError<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof SettingError ? new EquationError(error.message) : error;
  }
}

/** Inputs with a lever set: its cells have no range any more. */
function withLever(inputs: Inputs, { parameter, cells }: Vary, value: number): Inputs {
  const place = (list: Float64Array) => {
    const copy = list.slice();
    for (const cell of cells!) copy[cell] = value;
    return copy;
  };
  const values = new Map(inputs.values).set(parameter, place(inputs.values.get(parameter)!));
  const old = inputs.spreads.get(parameter);
  const spreads = new Map(inputs.spreads);
  if (old) spreads.set(parameter, { ...old, low: place(old.low), high: place(old.high) });
  return { ...inputs, values, spreads };
}
