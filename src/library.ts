/** The five questions that most programs ask, on the model, figures and scenarios that ship. */
import { compareOn, explainOn, lazily, runOn, scenarioOn, solveOn, type Asked, type SolveQuestion } from './ask.ts';
import type { Compared } from './explain/compare.ts';
import type { Explanation } from './explain/explanation.ts';
import type { Overrides, ScenarioText } from './run/desk.ts';
import type { Cell } from './run/read.ts';
import type { Run } from './run/run.ts';
import type { Solved } from './run/solve.ts';
import type { Scenario } from './scenarios/scenario.ts';
import type { ScenarioWords } from './scenarios/words.ts';
import { openShipped } from './shipped.ts';

/** Opened once and never added to, so that no call changes what another gives. */
const desk = lazily(() => openShipped());

/**
 * A scenario: one that ships by its id, one of your own from the text of a file, or from an object, which may build on one that
 * ships with `extends`. Values are written with their units: `{ 'spending.coreTarget[ESP]': '2.1 %' }`.
 * @throws ScenarioError with file, line and column of every fault, and the ids that there are
 */
export const scenario = (what: string | ScenarioText | ScenarioWords): Scenario => scenarioOn(desk(), what);

/**
 * Run a scenario, with settings, editions or a horizon of your own on top. `read(run, name, [place], year)` gives a number in the
 * unit of its quantity: money in whole currency units, shares as parts of 1. Equal inputs give an equal `manifest.digest`.
 * @throws ScenarioError on an unknown scenario, lever, option or unit; FigureError on an unknown edition; RunError where a number
 * is not finite
 */
export const run = (what: string | Scenario, overrides: Overrides = {}): Run => runOn(desk(), what, overrides);

/**
 * One number of a run, such as `spending.extraCost[POL,2035]` (the horizon where no year is given), with its equation and its
 * inputs, each of which opens in turn, down to a figure with its source or an assumption with its reason.
 * @throws EquationError on an unknown name, place or year, naming the nearest
 */
export const explain = (of: Asked, what: string | Cell): Explanation => explainOn(desk(), of, what);

/**
 * One number in two runs or more, with the differences to the first in the unit of the quantity, and the settings that differ.
 * @throws EquationError on an unknown name, place or year; RangeError on fewer than two runs
 */
export const compare = (of: readonly Asked[], what: string): Compared => compareOn(desk(), of, what);

/**
 * What a lever must be for a number to reach a value: `{ goal: 'burden.groupShare[NATO_EXCEPT_US,2035] >= 3 %', vary:
 * 'spending.coreTarget' }`; with two levers, the trade-off between them; with `inShare`, in a share of the draws.
 * @throws EquationError where a text cannot be read or a lever has no bounds, UnitError where a unit does not fit
 */
export const solve = (of: Asked, question: SolveQuestion): Promise<Solved> => solveOn(desk(), of, question);

/** For code that runs in browsers too, where figures are fetched before sources or other editions are read; here they are read from disk when needed. */
export const loadFigures = (): Promise<void> => Promise.resolve();
