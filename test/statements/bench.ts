/** One desk and the runs that tests of the statements share. */
import { openShipped } from '../../src/shipped.ts';
import type { Run } from '../../src/run/run.ts';
import { statementOf, statementsOf } from '../../src/statements/statements.ts';
import type { DefinitionResult, Moment, StatementResult } from '../../src/statements/statement.ts';

export const desk = openShipped();
const told = new Map<string, { readonly run: Run; readonly statements: readonly StatementResult[] }>();

/** The statements of a scenario, run once for all tests. */
export function toldOf(id: string) {
  const known = told.get(id);
  if (known) return known;
  const run = desk.run(id);
  const fresh = { run, statements: statementsOf(run) };
  told.set(id, fresh);
  return fresh;
}

/** A statement of a scenario, shipped or with settings. */
export function statementIn(id: string, statement: string, set?: Readonly<Record<string, string>>): StatementResult {
  return set ? statementOf(desk.run(id, { set }), statement)! : toldOf(id).statements.find((s) => s.id === statement)!;
}

export const verdictIn = (s: StatementResult, moment: Moment) => s.verdicts.find((v) => v.moment === moment)!.kind;

/** The one definition whose label contains `words`, at a moment. */
export function definitionIn(s: StatementResult, words: string, moment?: Moment): DefinitionResult {
  const found = s.definitions.filter((d) => d.label.includes(words) && (moment === undefined || d.moment === moment));
  if (found.length !== 1) throw new Error(`${found.length} definitions with "${words}" in ${s.id}`);
  return found[0]!;
}
