/** What the Futures page and its worker say to each other; plain data only. */
import type { BoxChoice, Direction } from '../../browser.ts';

/** A file that was chosen or dropped. */
export interface ChosenFile {
  /** Path from the chosen folder, or the name alone. */
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

/** A column that a box may restrict. */
export interface InputFacts {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly isLever: boolean;
  /** Words where the column holds words. */
  readonly options?: readonly string[];
  /** Ends of what is in the sweep. */
  readonly low: number;
  readonly high: number;
  /** How many different values are in the sweep, up to 13. */
  readonly distinct: number;
}

/** A column that came out. */
export interface OutcomeFacts {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  /** Bar of the design. */
  readonly bar?: { readonly compare: '>=' | '<='; readonly value: number };
}

/** A sweep that is open. */
export interface SweepFacts {
  readonly title: string;
  readonly summary: string;
  readonly rows: number;
  /** Futures of the whole sweep; more than `rows` where it is not complete. */
  readonly futures: number;
  readonly points: number;
  readonly draws: number;
  readonly version: string;
  /** Of all its numbers, as the command line prints it; empty where the sweep is not complete. */
  readonly digest: string;
  /** The design file as it was read. */
  readonly design: { readonly file: string; readonly text: string };
  readonly inputs: readonly InputFacts[];
  readonly outcomes: readonly OutcomeFacts[];
}

/** What a design asks for, before it is computed. */
export interface DesignFacts {
  readonly title: string;
  readonly summary: string;
  readonly points: number;
  readonly draws: number;
  readonly futures: number;
  /** What is varied, and from where to where or among what. */
  readonly levers: readonly { readonly name: string; readonly label: string; readonly words: string }[];
  /** What is written down, and the bar it is held against; empty where it has none. */
  readonly outcomes: readonly { readonly name: string; readonly label: string; readonly bar: string }[];
}

/** Which futures are of interest, and how a box is looked for. */
export interface Search {
  readonly outcome: string;
  readonly compare: '<' | '<=' | '>' | '>=';
  /** In the unit of the outcome. */
  readonly value: number;
  /** Whether only levers may be restricted. */
  readonly leversOnly: boolean;
  readonly choice: BoxChoice;
}

/** Shares of a box. */
export interface Shares {
  readonly coverage: number;
  readonly density: number;
  readonly mass: number;
  readonly count: number;
  readonly hits: number;
}

/** What a box asks of one input: ends of a number (infinite where open), or words. */
export interface ToldLimit {
  readonly name: string;
  readonly words: string;
  readonly low?: number;
  readonly high?: number;
  readonly options?: readonly string[];
}

/** A table in words. */
export interface ToldTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What was found. */
export interface ToldFinding {
  readonly question: string;
  readonly whole: { readonly count: number; readonly hits: number };
  /** Absent where nothing sets the futures of interest apart. */
  readonly box?: Shares & {
    readonly words: string;
    readonly limits: readonly ToldLimit[];
    readonly restrictions: ToldTable;
    readonly resampling: string;
    readonly dropped: readonly string[];
  };
  readonly steps: readonly (Shares & { readonly restricted: number })[];
  readonly chosen: number;
  readonly check: string;
  readonly leaves: ToldTable;
  readonly caveats: readonly string[];
  /** The finding as text and as JSON, to take away. */
  readonly text: string;
  readonly json: string;
}

/** Futures to draw: one place for all that share it; a part of the places where there are many, spread evenly over the sweep. */
export interface DrawnFutures {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Futures at the place, and those of them that are of interest. */
  readonly counts: Uint32Array;
  readonly hits: Uint32Array;
  /** Places in all. */
  readonly of: number;
}

/** Futures to draw as lines over several inputs: one line for all with the same values; a part of the lines where there are many, spread evenly over the sweep. */
export interface DrawnLines {
  readonly axes: readonly { readonly name: string; readonly values: Float64Array }[];
  /** Futures on the line, and those of them that are of interest. */
  readonly counts: Uint32Array;
  readonly hits: Uint32Array;
  /** 1 where the line lies in the box. */
  readonly isInside: Uint8Array;
  /** Lines in all. */
  readonly of: number;
}

/** Limits drawn by the reader. */
export type Brush = readonly { readonly name: string; readonly low: number; readonly high: number }[];

/** Policies compared. */
export interface ToldRegrets {
  /** Columns that are decided. */
  readonly decided: readonly string[];
  readonly policies: readonly string[];
  readonly futures: number;
  /** Measures by the names of McPhail and others (2018): what each says, and a number and a rank for each policy. */
  readonly measures: readonly {
    readonly name: string;
    readonly meaning: string;
    readonly texts: readonly string[];
    readonly values: readonly number[];
    readonly ranks: readonly number[];
  }[];
  /** Where each policy's regret is largest. */
  readonly worst: readonly string[];
}

export type FuturesRequest =
  | { readonly kind: 'open'; readonly ask: number; readonly files: readonly ChosenFile[] }
  | { readonly kind: 'plan'; readonly ask: number; readonly design: string }
  | { readonly kind: 'run'; readonly ask: number; readonly design: string }
  | { readonly kind: 'find'; readonly ask: number; readonly search: Search }
  | { readonly kind: 'draw'; readonly ask: number; readonly search: Search; readonly x: string; readonly y: string }
  | {
      readonly kind: 'lines';
      readonly ask: number;
      readonly search: Search;
      readonly axes: readonly string[];
      readonly limits: readonly ToldLimit[];
    }
  | { readonly kind: 'measure'; readonly ask: number; readonly search: Search; readonly brush: Brush }
  | {
      readonly kind: 'regret';
      readonly ask: number;
      readonly outcome: string;
      readonly direction: Direction;
      readonly value: number;
      readonly policy: readonly string[];
    }
  | { readonly kind: 'save'; readonly ask: number; readonly as: 'csv' | 'json' };

/** The answer to each kind of request. */
export interface FuturesAnswers {
  readonly open: SweepFacts;
  readonly plan: DesignFacts;
  readonly run: SweepFacts;
  readonly find: ToldFinding;
  readonly draw: DrawnFutures;
  readonly lines: DrawnLines;
  readonly measure: Shares;
  readonly regret: ToldRegrets;
  readonly save: string;
}

export type FuturesReply =
  | { readonly kind: 'answered'; readonly ask: number; readonly answer: FuturesAnswers[keyof FuturesAnswers] }
  | { readonly kind: 'progress'; readonly ask: number; readonly done: number; readonly of: number }
  | { readonly kind: 'failed'; readonly ask: number; readonly message: string };
