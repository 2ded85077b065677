/** Published results beside ours: what the file of results holds, and how the page groups and writes it. */

/** How a check or a case ends. */
export type Ending = 'within tolerance' | 'outside' | 'shown only';

/** One number of a case. */
export interface CheckFacts {
  readonly name: string;
  readonly published: string;
  readonly ours: readonly number[];
  readonly unit: string;
  readonly difference?: { readonly kind: 'relative' | 'absolute'; readonly size: number };
  readonly tolerance?: string;
  readonly because?: string;
  readonly verdict: Ending;
  readonly readings: readonly string[];
}

/** One published result with its checks. */
export interface CaseFacts {
  readonly id: string;
  readonly claim: string;
  readonly source: {
    readonly publisher: string;
    readonly title: string;
    readonly date: string;
    readonly url: string;
    readonly grade: string;
  };
  readonly convention: string;
  readonly standing: string;
  readonly verdict?: Ending;
  readonly scenario: string;
  readonly editions: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, string>>;
  readonly checks: readonly CheckFacts[];
  readonly notRunnable?: string;
  readonly comment?: string;
}

type Count = { readonly within: number; readonly outside: number; readonly shown: number };

/** The file of results. */
export interface Validation {
  readonly version: string;
  readonly summary: readonly { readonly standing: string; readonly cases: Count; readonly checks: Count }[];
  readonly cases: readonly CaseFacts[];
}
