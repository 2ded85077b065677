/** Works a term out in a run. */
import { read } from '../run/read.ts';
import type { Run } from '../run/run.ts';
import type { Setting } from '../scenarios/scenario.ts';
import { CaseError, type Term } from './case.ts';

/** Gives the run that a reading with these settings of its own is taken from. */
export type RunWith = (settings: readonly Setting[]) => Run;

/** Our number for a term. @throws CaseError where it has none. */
export function measure(term: Term, runWith: RunWith): number {
  const own: RunWith = (settings) => runWith([...term.settings, ...settings]);
  let value = baseOf(term, own) * term.times;
  for (const other of term.plus) value += measure(other, own);
  for (const other of term.minus) value -= measure(other, own);
  if (term.over) value /= measure(term.over, own);
  if (Number.isFinite(value)) return value;
  throw new CaseError([
    { ...term.at, message: `${term.text} has no value: a figure is missing, or it divides by nothing.` },
  ]);
}

function baseOf({ base }: Term, runWith: RunWith): number {
  if (base.kind === 'number') return base.value;
  const run = runWith([]);
  const name = run.model.names.get(base.quantity)!;
  const { span } = base;
  if (span.kind === 'none') return read(run, name, base.members, run.inputs.years[0]!);
  const years = Array.from({ length: span.last - span.first + 1 }, (_, i) => span.first + i);
  const sum = years.reduce((total, year) => total + read(run, name, base.members, year), 0);
  return span.kind === 'mean' ? sum / years.length : sum;
}
