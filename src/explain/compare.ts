/** Two or more runs side by side, number by number. */
import { membersAt } from '../engine/layout.ts';
import { EquationError } from '../language/errors.ts';
import { quantityNamed } from '../language/model.ts';
import { cellNamed, read } from '../run/read.ts';
import type { Run } from '../run/run.ts';

/** One quantity at one place and year in every run, with the difference to the first. */
export interface Comparison {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly members: readonly string[];
  readonly year: number;
  readonly values: readonly number[];
  readonly differences: readonly number[];
}

/** The same number in each run. @throws EquationError on an unknown name, place or year, and on a choice, which has no number. */
export function compareAt(runs: readonly Run[], name: string, members: readonly string[], year: number): Comparison {
  const q = quantityNamed(runs[0]!.model, name);
  if (q.kind === 'choice')
    throw new EquationError(
      `${name} picks among options and has no number; what was picked stands among the settings.`,
    );
  const values = runs.map((run) => read(run, name, members, year));
  return { name, label: q.label, unit: q.unit, members, year, values, differences: values.map((v) => v - values[0]!) };
}

/** A comparison with what makes the difference. */
export interface Compared extends Comparison {
  /** For each run the settings that differ from the first; none for the first itself. */
  readonly settings: readonly (readonly DifferentSetting[])[];
}

/** The number that a text such as `spending.extraCost[ITA,2035]` names, in each run. @throws EquationError on an unknown name, place or year. */
export function compareRuns(runs: readonly Run[], text: string): Compared {
  const { quantity, place, yearIndex } = cellNamed(runs[0]!, text);
  const { model, inputs } = runs[0]!;
  const year = inputs.years[yearIndex]!;
  const numbers = compareAt(runs, model.names.get(quantity)!, membersAt(quantity, place), year);
  return { ...numbers, settings: runs.map((run) => settingsThatDiffer(runs[0]!, run)) };
}

/** A setting as two runs have it; undefined where a run leaves the default. */
export interface DifferentSetting {
  readonly target: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The settings that differ between two runs, as written. */
export function settingsThatDiffer(a: Run, b: Run): readonly DifferentSetting[] {
  const last = (run: Run) => new Map(run.story.settings.map((s) => [s.target, s.written]));
  const [before, after] = [last(a), last(b)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((target) => ({ target, before: before.get(target), after: after.get(target) }))
    .filter((s) => s.before !== s.after);
}
