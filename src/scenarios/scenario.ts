/** What a scenario is: an if-then story as a short list of settings that differ from its parent. */
import { report, type Fault } from '../language/fault.ts';
import type { Choice, Distribution, Parameter } from '../language/quantity.ts';

/** A scenario file, a setting or a lever that cannot be used. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
  constructor(readonly faults: readonly Fault[]) {
    super(report(faults));
  }
}

/** One setting: a parameter's value or a choice's option, everywhere or at some places and years. */
export interface Setting {
  /** In one spelling, e.g. `spending.coreTarget[ESP]`. */
  readonly target: string;
  readonly quantity: Parameter | Choice;
  /** Members of the quantity's first dimension, or undefined for all. */
  readonly places: readonly string[] | undefined;
  /** First and last year, or undefined for all. */
  readonly years: readonly [number, number] | undefined;
  /** In the base unit of the quantity, or the index of the option. */
  readonly value: number;
  /** The range, where the setting itself is uncertain. */
  readonly range: readonly [number, number, Distribution] | undefined;
  readonly written: string;
  readonly source: string | undefined;
  readonly because: string | undefined;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A place in a file, counted from 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** What a run gave when its scenario was written down, so that a later version can tell what has changed. */
export interface Recorded {
  /** SHA-256 over every value of the run, as {@link Scenario.engine} computed it. */
  readonly digest: string;
  /** Number by `burden.groupExtraCost[NATO_EXCEPT_US,2035]`, in the base unit of the quantity. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** One scenario file. */
export interface Scenario {
  /** File name without its ending. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly parent: string | undefined;
  /** Version that the file was written by, e.g. `0.1.0`; it is said where another one runs it, and changes no number. */
  readonly engine: string | undefined;
  readonly recorded: Recorded | undefined;
  /** Edition by publisher or series, e.g. `{ nato: '2026-07' }`. */
  readonly editions: Readonly<Record<string, string>>;
  readonly horizon: number | undefined;
  readonly settings: readonly Setting[];
  readonly file: string;
  /** Where `extends` and each edition stand in the file, for messages. */
  readonly extendsAt: Spot;
  readonly editionsAt: Readonly<Record<string, Spot>>;
}

/** A scenario with everything it takes over from its parents; the settings of the child come last and win. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Ids from the scenario itself up to its first ancestor. */
  readonly lineage: readonly string[];
  /** Of the scenario itself alone: what a parent recorded says nothing of a child that sets something else. */
  readonly engine: string | undefined;
  readonly recorded: Recorded | undefined;
  readonly editions: Readonly<Record<string, string>>;
  readonly horizon: number;
  readonly settings: readonly Setting[];
}
