/** Published results beside ours: what a case is and how far our number may lie from the published one. */
import { report, type Fault } from '../language/fault.ts';
import type { Quantity } from '../language/quantity.ts';
import type { Unit } from '../language/units.ts';
import type { Setting } from '../scenarios/scenario.ts';

/** A case file that cannot be used. */
export class CaseError extends Error {
  override readonly name = 'CaseError';
  constructor(readonly faults: readonly Fault[]) {
    super(report(faults));
  }
}

/** How good the source is: its own page, a reputable relay, a collection, or memory, which is no evidence. */
export type CaseGrade = 'A' | 'B' | 'C' | 'M';

/** How the reading of a published claim came about; a reading chosen after seeing our result is no evidence. */
export type Convention = 'stated' | 'inferred' | 'chosen after seeing';

/** Who published the claim, where and when. */
export interface CaseSource {
  readonly publisher: string;
  readonly title: string;
  readonly date: string;
  readonly url: string;
  readonly grade: CaseGrade;
}

/** Where something stands in its file, for messages. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** How the years of a quantity become one number. */
export type Span =
  { readonly kind: 'none' } | { readonly kind: 'year' | 'sum' | 'mean'; readonly first: number; readonly last: number };

/** A number of our own: a quantity at a place and time or a number as written, then `((base × times) + plus − minus) ÷ over`. */
export interface Term {
  readonly base:
    | {
        readonly kind: 'quantity';
        readonly quantity: Quantity;
        readonly members: readonly string[];
        readonly span: Span;
      }
    | { readonly kind: 'number'; readonly value: number };
  /** Factors, units included. */
  readonly times: number;
  readonly plus: readonly Term[];
  readonly minus: readonly Term[];
  readonly over: Term | undefined;
  /** Unit of the finished number. */
  readonly unit: Unit;
  /** Settings of this reading, on top of those of the case. */
  readonly settings: readonly Setting[];
  /** The term in one line, e.g. `prices.nominalGDP[DEU,2025] × 1 %`. */
  readonly text: string;
  readonly at: Place;
}

/** What was published, in the unit of our number. */
export type Expected =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'bound'; readonly sign: '>' | '>=' | '<' | '<='; readonly value: number };

/** How far ours may lie from the published number: in parts of it, in the unit itself, or not judged at all. */
export type Tolerance =
  { readonly kind: 'relative' | 'absolute'; readonly size: number } | { readonly kind: 'exact' | 'own' | 'shown only' };

/** One published number and the way to ours; two terms are two readings that the published number should lie between. */
export interface Check {
  readonly name: string;
  readonly terms: readonly [Term] | readonly [Term, Term];
  readonly expected: Expected;
  /** The unit as the published number is written, such as `bn EUR/year`, and what one of it is in the base unit. */
  readonly shown: { readonly unit: string; readonly factor: number };
  readonly tolerance: Tolerance;
  /** Expected and tolerance as written. */
  readonly written: { readonly expected: string; readonly tolerance: string };
  readonly because: string | undefined;
}

/** One published claim. */
export interface Case {
  readonly id: string;
  readonly claim: string;
  readonly source: CaseSource;
  readonly convention: Convention;
  /** Whether parameters of the model were fitted to this result, which then proves nothing. */
  readonly calibration: boolean;
  /** Whether the claim rests on figures that are inputs of ours, so that only the arithmetic on them is tested. */
  readonly readBack: boolean;
  readonly scenario: string;
  readonly editions: Readonly<Record<string, string>>;
  readonly settings: readonly Setting[];
  readonly checks: readonly Check[];
  /** Why nothing is checked; then there are no checks. */
  readonly notRunnable: string | undefined;
  readonly comment: string | undefined;
  readonly at: Place;
}
