/** What pages ask of the worker besides runs, and the answers; plain data only. */
import type { ExportFormat } from '../../browser.ts';
import type { SentencePiece, Settings } from '../model/facts.ts';

/** A number of a statement: opened by the drawer where it is one cell, else by its name and sources. */
export interface ToldValue {
  readonly text: string;
  readonly name: string;
  /** Cells of the model that it is read or computed from, few and in order. */
  readonly cells: readonly string[];
}

/** A sentence in pieces. */
export type ToldSentence = readonly (string | ToldValue)[];

/** Publications behind a number. */
export interface ToldRest {
  readonly sources: readonly {
    readonly said: string;
    readonly note: string;
    readonly grade: string;
    readonly url: string;
  }[];
  readonly otherSources: number;
  readonly assumptions: number;
}

/** One way to count, with its number. */
export interface ToldDefinition {
  readonly label: string;
  readonly value: ToldValue;
  readonly year: number | undefined;
  readonly moment: string | undefined;
  readonly outcome: { readonly holds: boolean; readonly words: ToldSentence } | undefined;
  readonly absent: string | undefined;
  readonly rest: ToldRest;
}

/** One statement held against the open run. */
export interface ToldStatement {
  readonly id: string;
  readonly title: string;
  readonly claim: ToldSentence;
  readonly source: string;
  readonly measure: string;
  readonly test: string;
  readonly definitions: readonly ToldDefinition[];
  readonly conflicts: readonly {
    readonly words: ToldSentence;
    readonly values: readonly { readonly who: string; readonly value: ToldValue; readonly rest: ToldRest }[];
  }[];
  readonly implies: readonly ToldSentence[];
  readonly tables: readonly {
    readonly title: string;
    readonly head: readonly string[];
    readonly rows: readonly { readonly label: string; readonly cells: readonly (string | ToldValue)[] }[];
  }[];
  readonly verdicts: readonly { readonly moment: string; readonly kind: string; readonly words: ToldSentence }[];
}

/** The open run seen from one state. */
export interface SeenFrom {
  readonly sections: readonly {
    readonly title: string;
    readonly lines: readonly {
      readonly name: string;
      readonly label: string;
      readonly unit: string;
      readonly values: readonly number[];
    }[];
  }[];
  /** Place among the allies by share of GDP and by extra spending per head at the horizon. */
  readonly ranks: { readonly share: number; readonly perHead: number };
}

/** One of the scenarios that are put side by side. */
export interface ComparedRun {
  readonly title: string;
  readonly horizon: number;
  readonly headline: readonly SentencePiece[];
  readonly values: Readonly<Record<string, Float64Array>>;
  /** Edition of every series read. */
  readonly editions: Readonly<Record<string, string>>;
}

/** A setting that two runs do not share. */
export interface DifferentSetting {
  readonly target: string;
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Runs side by side; differences and steps lead from the first to each of the others. */
export interface Compared {
  readonly runs: readonly ComparedRun[];
  readonly differ: readonly (readonly DifferentSetting[])[];
}

/** From one run to another, one setting after the other. */
export interface Waterfall {
  readonly start: number;
  readonly end: number;
  readonly unit: string;
  /** One quantity each, with all settings of it that differ. */
  readonly steps: readonly {
    readonly name: string;
    readonly label: string;
    readonly settings: readonly DifferentSetting[];
    readonly value: number;
    readonly change: number;
  }[];
  /** What is left of the difference: other editions of the figures. */
  readonly rest: number;
}

/** One series at a glance. */
export interface SeriesFacts {
  readonly series: string;
  readonly units: readonly string[];
  readonly editions: readonly string[];
  readonly places: number;
  readonly figures: number;
  readonly years: readonly [number, number] | undefined;
  readonly sources: readonly string[];
}

/** All series and publications. */
export interface Shelf {
  readonly series: readonly SeriesFacts[];
  readonly sources: Readonly<Record<string, SourceFacts>>;
}

/** A publication. */
export interface SourceFacts {
  readonly publisher: string;
  readonly title: string;
  readonly edition: string;
  readonly published: string;
  readonly url: string;
  readonly licence: string;
}

/** One figure as published. */
export interface FigureRow {
  readonly series: string;
  readonly place: string;
  readonly placeName: string;
  readonly year: number | undefined;
  readonly value: number;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly unit: string;
  readonly edition: string;
  readonly source: string;
  readonly locator: string;
  readonly grade: string;
  readonly estimate: boolean;
  readonly note: string;
}

/** What changed between two editions of a publisher. */
export interface Revised {
  readonly moved: readonly {
    readonly before: FigureRow;
    readonly after: FigureRow;
    readonly difference: number;
    readonly relative: number;
  }[];
  readonly unmoved: number;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
  readonly otherUnit: number;
}

/** A file to be handed to the browser's downloads. */
export interface TakenFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type Question =
  | { readonly about: 'statements' }
  | { readonly about: 'ally'; readonly state: string; readonly years: readonly number[] }
  | { readonly about: 'compare'; readonly settings: readonly Settings[]; readonly wants: readonly string[] }
  | {
      readonly about: 'waterfall';
      readonly from: Settings;
      readonly to: Settings;
      readonly cell: string;
      readonly isReversed: boolean;
    }
  | { readonly about: 'export'; readonly format: ExportFormat }
  | { readonly about: 'brief'; readonly ally: string | undefined }
  | { readonly about: 'shelf' }
  | { readonly about: 'figures'; readonly series: string }
  | { readonly about: 'revisions'; readonly before: string; readonly after: string; readonly series: string };

/** The answer to each kind of question. */
export interface Answers {
  readonly statements: readonly ToldStatement[];
  readonly ally: SeenFrom;
  readonly compare: Compared;
  readonly waterfall: Waterfall;
  /** The main file of an export. */
  readonly export: TakenFile;
  readonly brief: TakenFile;
  readonly shelf: Shelf;
  readonly figures: readonly FigureRow[];
  readonly revisions: Revised;
}

export type Answer = Answers[keyof Answers];
