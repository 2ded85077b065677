/** Short questions to a desk, for the doors: one call each, whether a run is at hand or only the name of a scenario. */
import { compareRuns, type Compared } from './explain/compare.ts';
import { explain, type Explanation } from './explain/explanation.ts';
import { GROUP_MEMBERS } from './model/places.ts';
import type { Desk, Overrides, ScenarioText } from './run/desk.ts';
import type { Cell } from './run/read.ts';
import type { Run } from './run/run.ts';
import { solveFor, type Solved, type SolveWishes } from './run/solve.ts';
import { readScenario } from './scenarios/read.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { scenarioFileOf, type ScenarioWords } from './scenarios/words.ts';

/** A run, or what a run is made from: a scenario, or the id of one that ships. */
export type Asked = string | Scenario | Run;

/** What is solved for; a lever alone may go between its published bounds. */
export interface SolveQuestion extends Omit<SolveWishes, 'vary'> {
  readonly vary: string | readonly string[] | SolveWishes['vary'];
}

/** A scenario by its id, from the text of a file, or from an object. @throws ScenarioError */
export function scenarioOn(desk: Desk, what: string | ScenarioText | ScenarioWords): Scenario {
  if (typeof what !== 'string') {
    const { file, text } = 'text' in what ? what : scenarioFileOf(what);
    return readScenario(text, file, desk.vocabulary);
  }
  desk.story(what); // names what there is where it is none
  return desk.scenario(what)!;
}

/** A run of a scenario; a run that is at hand already stays as it is. @throws ScenarioError, FigureError, RunError */
export function runOn(desk: Desk, asked: Asked, overrides: Overrides = {}): Run {
  return isRun(asked) ? asked : desk.run(asked, overrides);
}

const isRun = (asked: Asked): asked is Run => typeof asked !== 'string' && 'manifest' in asked;

/** One number opened to what it was computed from. @throws EquationError */
export const explainOn = (desk: Desk, asked: Asked, what: string | Cell): Explanation =>
  explain(runOn(desk, asked), what);

/** One number in two runs or more. @throws EquationError */
export function compareOn(desk: Desk, asked: readonly Asked[], what: string): Compared {
  const runs = asked.map((one) => runOn(desk, one));
  if (runs.length > 1) return compareRuns(runs, what);
  const message = `A comparison takes two runs or more, not ${runs.length}; write compare(['hague-2035', 'hague-slow'], '${what}').`;
  throw new RangeError(message);
}

/** What a lever must be. @throws EquationError, UnitError */
export async function solveOn(desk: Desk, asked: Asked, question: SolveQuestion): Promise<Solved> {
  const { vary } = question;
  const levers = typeof vary === 'string' ? [vary] : vary;
  const wishes = levers.map((lever) => (typeof lever === 'string' ? { lever } : lever));
  return solveFor(runOn(desk, asked), GROUP_MEMBERS, { ...question, vary: wishes });
}

/** What `make` gives, made when first asked for. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** What `get` gives, once it was fetched. */
export function fetched<T>(get: () => Promise<T>): {
  readonly fetch: () => Promise<void>;
  readonly now: () => T | undefined;
} {
  let here: T | undefined;
  return { fetch: async () => void (here ??= await get()), now: () => here };
}
