/** What a statement is: a claim in our words, how it is measured, what follows under a scenario, and a verdict by a stated rule. */
import type { Term } from './term.ts';
import type { Value } from './value.ts';
import type { Rest } from './cite.ts';

/** A piece of a sentence; every number carries what it stands on. */
export type Wording = string | Value;

/** A sentence in pieces. */
export type Sentence = readonly Wording[];

/** `observed`: by the latest figures or those of the year of the remark; `scenario`: at the horizon of the run. */
export type Moment = 'observed' | 'scenario';

/** How a measured number is held against the claim. */
export interface Rule {
  readonly relation: 'about' | 'above' | 'below' | 'atLeast' | 'atMost';
  readonly than: Term;
  /** Half-width of `about`. */
  readonly tolerance?: Term;
}

/** One way to count what the claim is about. */
export interface Definition {
  readonly label: string;
  readonly value: Term;
  /** When it is tested; not tested, only shown, without one. */
  readonly moment?: Moment;
  /** In place of the rule of the statement. */
  readonly rule?: Rule;
  /** Numbers to name the sources of; by default all that the value rests on. */
  readonly cites?: readonly Term[];
  /** The definition says nothing where this is zero. */
  readonly needs?: { readonly term: Term; readonly because: string };
}

/** The same thing as told by different sources. */
export interface Conflict {
  readonly about: string;
  readonly between: readonly { readonly who: string; readonly term: Term }[];
  /** How the distance between the highest and the lowest is told. */
  readonly spread: 'times' | 'points';
}

/** A table behind a statement. */
export interface TableOf<Cell> {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly Cell[] }[];
}

/** What the wording of a statement may draw on. */
export interface Teller {
  readonly title: string;
  readonly horizon: number;
  /** Codes of the allies with armed forces. */
  readonly allies: readonly string[];
  readonly stateName: (code: string) => string;
  readonly read: (term: Term) => Value;
}

/** A statement with its measure, not yet held against a run. */
export interface Statement {
  readonly id: string;
  readonly title: string;
  readonly claim: (t: Teller) => Sentence;
  /** What is measured. */
  readonly measure: string;
  /** What the verdict tests, where that is less than the claim. */
  readonly test: string;
  readonly rule: Rule;
  readonly moments: readonly Moment[];
  readonly definitions: (t: Teller) => readonly Definition[];
  readonly conflicts: readonly Conflict[];
  readonly implies: (t: Teller) => readonly Sentence[];
  readonly tables: (t: Teller) => readonly TableOf<Term | string>[];
}

/** The three plain verdicts, and the absence of anything to test. */
export type VerdictKind = 'holds' | 'does not hold' | 'depends on the definition' | 'nothing to test';

/** The outcome of a rule for one definition. */
export interface Outcome {
  readonly holds: boolean;
  /** E.g. "outside 38.0 % to 42.0 %". */
  readonly words: Sentence;
}

/** One definition with its number, held against the rule. */
export interface TestedDefinition {
  readonly label: string;
  readonly value: Value;
  readonly year: number | undefined;
  readonly moment: Moment | undefined;
  /** Undefined where the definition is shown without a test. */
  readonly outcome: Outcome | undefined;
  /** Why it says nothing under this scenario. */
  readonly absent: string | undefined;
}

/** The same with what its number rests on. */
export interface DefinitionResult extends TestedDefinition {
  readonly rest: Rest;
}

/** Sources side by side. */
export interface ConflictResult {
  readonly about: string;
  readonly values: readonly { readonly who: string; readonly value: Value; readonly rest: Rest }[];
  readonly words: Sentence;
}

/** A verdict for one moment. */
export interface Verdict {
  readonly moment: Moment;
  readonly kind: VerdictKind;
  readonly words: Sentence;
}

/** A statement held against a run. */
export interface StatementResult {
  readonly id: string;
  readonly title: string;
  readonly claim: Sentence;
  readonly source: string;
  readonly measure: string;
  readonly test: string;
  readonly definitions: readonly DefinitionResult[];
  readonly conflicts: readonly ConflictResult[];
  readonly implies: readonly Sentence[];
  readonly tables: readonly TableOf<Value | string>[];
  /** The main verdict first. */
  readonly verdicts: readonly Verdict[];
}

/** A sentence as plain text. */
export const inWords = (sentence: Sentence): string =>
  sentence.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
