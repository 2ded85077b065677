/** Two or more runs side by side, number by number. */
import { EquationError } from '../language/errors.ts';
import { quantityNamed } from '../language/model.ts';
import { read } from '../run/read.ts';
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

/** The settings that differ between two runs, as written; undefined where a run leaves the default. */
export function settingsThatDiffer(
  a: Run,
  b: Run,
): readonly { readonly target: string; readonly before: string | undefined; readonly after: string | undefined }[] {
  const last = (run: Run) => new Map(run.story.settings.map((s) => [s.target, s.written]));
  const [before, after] = [last(a), last(b)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((target) => ({ target, before: before.get(target), after: after.get(target) }))
    .filter((s) => s.before !== s.after);
}
