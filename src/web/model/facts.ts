/** What the page knows of the model and of a run, as plain data: it goes between page and worker as it is. */
import type { OpenPiece } from '../../browser.ts';

/** A number or a word of a sentence; numbers carry the name of the cell they come from. */
export type SentencePiece = OpenPiece;

/** What a chart needs to know about a quantity besides its values. */
export interface QuantityFacts {
  readonly label: string;
  readonly unit: string;
  /** Names of the members along each dimension. */
  readonly over: readonly (readonly string[])[];
  readonly byYear: boolean;
}

/** A position on a lever that somebody has published. */
export interface Tick {
  readonly at: number;
  readonly label: string;
  readonly source: string;
}

/** A lever with a scale; values in base units, `factor` brings them to the unit that is shown. */
export interface SliderFacts {
  readonly kind: 'slider';
  readonly name: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly factor: number;
  /** Unit as a setting writes it, e.g. `%` or `bn USD2025/year`; empty for years and pure numbers. */
  readonly unit: string;
  /** The same in words, for the reader. */
  readonly unitInWords: string;
  readonly ticks: readonly Tick[];
}

/** A lever with a list of conventions. */
export interface ChoiceFacts {
  readonly kind: 'choice';
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly name: string; readonly meaning: string }[];
}

export type LeverFacts = SliderFacts | ChoiceFacts;

/** How a lever stands in a run. */
export interface LeverState {
  /** What a setting of this lever names, e.g. `spending.delivery[NATO_EXCEPT_US]`. */
  readonly target: string;
  /** Base unit, or the index of the option. */
  readonly value: number;
  readonly setBy: 'model' | 'scenario' | 'you';
  /** Who says so, or why. */
  readonly because: string;
  /** Settings for single places or years that stay when the lever moves. */
  readonly exceptions: readonly { readonly target: string; readonly written: string }[];
}

/** Everything that does not change from run to run. */
export interface Opened {
  readonly version: string;
  readonly years: readonly number[];
  readonly scenarios: readonly { readonly id: string; readonly title: string; readonly summary: string }[];
  readonly levers: readonly LeverFacts[];
  readonly states: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<string, string>>;
  /** ISO 4217 code of the currency of each state. */
  readonly currencies: Readonly<Record<string, string>>;
  readonly allies: readonly string[];
  readonly quantities: Readonly<Record<string, QuantityFacts>>;
}

/** One choice of settings, by name and as written; what a link holds. */
export interface Settings {
  readonly scenario: string;
  readonly set: readonly (readonly [string, string])[];
  readonly editions: readonly (readonly [string, string])[];
  readonly seed: number;
}

/** What a run came to. */
export interface Ran {
  readonly kind: 'ran';
  readonly id: number;
  readonly settings: Settings;
  readonly title: string;
  readonly summary: string;
  readonly horizon: number;
  readonly headline: readonly SentencePiece[];
  readonly values: Readonly<Record<string, Float64Array>>;
  readonly levers: Readonly<Record<string, LeverState>>;
  /** Edition of every series read. */
  readonly editions: Readonly<Record<string, string>>;
  /** Milliseconds that the model took. */
  readonly took: number;
}

/** Ranges over the draws of a run: for each cell the values below which 5, 10, 25, 50, 75, 90 and 95 % of draws lie. */
export interface Banded {
  readonly kind: 'banded';
  readonly id: number;
  readonly draws: number;
  readonly took: number;
  readonly quantiles: Readonly<Record<string, Float64Array>>;
}

/** Where one given number comes from. */
export interface Citation {
  readonly kind: 'figure' | 'assumed' | 'missing' | 'set' | 'option';
  /** First line: the figure as published, the setting as written, the option. */
  readonly said: string;
  /** Publisher, title, edition; or the reason. */
  readonly by: string;
  readonly where: string;
  readonly url: string;
}

/** A number of an explanation before it is opened. */
export interface InputNode {
  readonly cell: string;
  readonly label: string;
  readonly place: string;
  readonly value: string;
  /** Unit in words; empty for shares, counts and years. */
  readonly unit: string;
  readonly citations: readonly Citation[];
  readonly canOpen: boolean;
}

/** An opened number: its equation in words and in values, and what went into it. */
export interface ExplainNode extends InputNode {
  readonly equation: string;
  readonly withValues: string;
  readonly note: string;
  readonly inputs: readonly InputNode[];
}
