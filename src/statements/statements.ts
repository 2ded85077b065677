/** The ten statements of February 2025, each held against a run. */
import type { Run } from '../run/run.ts';
import { restOf } from './cite.ts';
import { ammunition } from './ammunition.ts';
import { aidShare, usAid } from './aid.ts';
import { borders } from './borders.ts';
import { membership, troops } from './force.ts';
import { usPosture } from './posture.ts';
import { russianBudget } from './russia.ts';
import { resistance, target } from './spending.ts';
import type {
  Conflict,
  ConflictResult,
  Definition,
  DefinitionResult,
  Sentence,
  Statement,
  StatementResult,
  TableOf,
  Teller,
  TestedDefinition,
} from './statement.ts';
import type { Term } from './term.ts';
import { difference, ratio } from './term.ts';
import { valueOf, yearOf, type Value } from './value.ts';
import { outcomeOf, verdictOf } from './verdict.ts';

/** Where the statements come from. */
export const SOURCE =
  'US Secretary of Defense, opening remarks to the Ukraine Defense Contact Group, Brussels, 12 February 2025, as reported in the press';

/** S1 to S10, in the order of the remarks. */
export const STATEMENTS: readonly Statement[] = [
  ...[usPosture, aidShare, target, borders, membership, troops, usAid, resistance, russianBudget, ammunition],
];

/** Every statement held against a run. @throws EquationError, StatementError where a bound name is not there. */
export function statementsOf(run: Run): readonly StatementResult[] {
  const t = tellerOf(run);
  return STATEMENTS.map((statement) => told(run, t, statement));
}

/** One statement held against a run, or undefined where there is none of that id. */
export function statementOf(run: Run, id: string): StatementResult | undefined {
  const statement = STATEMENTS.find((s) => s.id === id.toUpperCase());
  return statement && told(run, tellerOf(run), statement);
}

/** What the wording of statements may draw on in a run. */
export function tellerOf(run: Run): Teller {
  const known = new Map<string, Value>();
  const read = (term: Term): Value => {
    const key = JSON.stringify(term);
    const value = known.get(key) ?? valueOf(run, term);
    known.set(key, value);
    return value;
  };
  const allies = run
    .catalogue()
    .groups.filter((m) => m.group === 'NATO_WITH_FORCES' && m.to === undefined)
    .map((m) => m.member);
  const stateName = (code: string) => run.names.states[code] ?? code;
  return { title: run.story.title, horizon: run.story.horizon, allies, stateName, read };
}

function told(run: Run, t: Teller, s: Statement): StatementResult {
  const definitions = s.definitions(t).map((d) => defined(run, t, s, d));
  return {
    ...{ id: s.id, title: s.title, claim: s.claim(t), source: SOURCE, measure: s.measure, test: s.test },
    definitions,
    conflicts: s.conflicts.map((c) => conflicting(run, t, c)),
    implies: s.implies(t),
    tables: s.tables(t).map((table) => filled(t, table)),
    verdicts: s.moments.map((moment) => verdictOf(t, definitions, moment)),
  };
}

/** Every statement with its verdicts alone; much quicker, since nothing is followed to its sources. @throws EquationError, StatementError */
export function verdictsOf(run: Run): readonly Pick<StatementResult, 'id' | 'title' | 'claim' | 'verdicts'>[] {
  const t = tellerOf(run);
  return STATEMENTS.map((s) => {
    const definitions = s.definitions(t).map((d) => tested(t, s, d));
    const verdicts = s.moments.map((moment) => verdictOf(t, definitions, moment));
    return { id: s.id, title: s.title, claim: s.claim(t), verdicts };
  });
}

const defined = (run: Run, t: Teller, s: Statement, d: Definition): DefinitionResult => {
  const result = tested(t, s, d);
  return { ...result, rest: restOf(run, d.cites ? d.cites.map((term) => t.read(term)) : [result.value]) };
};

function tested(t: Teller, s: Statement, d: Definition): TestedDefinition {
  const value = t.read(d.value);
  const isAbsent = d.needs !== undefined && t.read(d.needs.term).value === 0;
  const outcome = d.moment && !isAbsent ? outcomeOf(t, value, d.rule ?? s.rule) : undefined;
  return {
    ...{ label: d.label, value, year: yearOf(value), moment: d.moment, outcome },
    absent: isAbsent ? d.needs!.because : undefined,
  };
}

function conflicting(run: Run, t: Teller, c: Conflict): ConflictResult {
  const values = c.between.map(({ who, term }) => ({ who, term, value: t.read(term) }));
  const ordered = [...values].sort((a, b) => a.value.value - b.value.value);
  const [low, high] = [ordered[0]!, ordered[ordered.length - 1]!];
  const spread: Sentence =
    c.spread === 'times'
      ? ['the highest is ', t.read(ratio(high.term, low.term)), ' times the lowest']
      : ['the highest is ', t.read(difference(high.term, low.term, 'points')), ' above the lowest'];
  const listed: Sentence = values.flatMap(({ who, value }, i) => [`${i ? '; ' : ''}${who}: `, value]);
  return {
    about: c.about,
    values: values.map(({ who, value }) => ({ who, value, rest: restOf(run, [value]) })),
    words: [`${c.about}: `, ...listed, ' (', ...spread, ').'],
  };
}

const filled = (t: Teller, table: TableOf<Term | string>): TableOf<Value | string> => ({
  ...table,
  rows: table.rows.map(({ label, cells }) => ({
    label,
    cells: cells.map((c) => (typeof c === 'string' ? c : t.read(c))),
  })),
});
