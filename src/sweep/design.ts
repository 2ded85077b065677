/** What a design is: parts that are crossed, each a set of points over some levers or scenarios, with outcomes to look at. */
import type { Method } from '../engine/draws/sampler.ts';
import type { Choice, Parameter } from '../language/quantity.ts';
import type { Cell } from '../run/read.ts';
import type { Setting } from '../scenarios/scenario.ts';
import type { Threshold } from './manifest.ts';

/** A lever of a design: a parameter or choice, everywhere or at some places and years. */
export interface DesignLever {
  /** As written, e.g. `spending.delivery[NATO_EXCEPT_US]`. */
  readonly target: string;
  readonly quantity: Parameter | Choice;
  readonly places: readonly string[] | undefined;
  readonly years: readonly [number, number] | undefined;
}

/** Where the values of a sampled lever come from: an interval, perhaps in steps, or a list. Options of a choice are their indices. */
export type Axis =
  | { readonly kind: 'interval'; readonly low: number; readonly high: number; readonly step: number | undefined }
  | { readonly kind: 'list'; readonly values: readonly number[] };

/** One factor of a design. The points of a design are all combinations of the points of its parts. */
export type Part =
  /** Every combination of the values of each lever, the last lever running fastest. */
  | { readonly kind: 'grid'; readonly levers: readonly DesignLever[]; readonly values: readonly (readonly number[])[] }
  /** `count` points spread over the box of the axes. */
  | {
      readonly kind: 'sobol' | 'latin';
      readonly levers: readonly DesignLever[];
      readonly axes: readonly Axis[];
      readonly count: number;
      readonly seed: number;
    }
  /** Points written out: one row of values for each. */
  | { readonly kind: 'points'; readonly levers: readonly DesignLever[]; readonly rows: readonly (readonly number[])[] }
  | { readonly kind: 'scenarios'; readonly levers: readonly DesignLever[]; readonly ids: readonly string[] };

/** A number of the model that is written down for each future. */
export interface Outcome {
  /** `quantity[place,year]`. */
  readonly name: string;
  readonly cell: Cell;
  readonly threshold: Threshold | undefined;
}

/** A design as it was read. */
export interface Design {
  readonly title: string;
  readonly summary: string;
  /** Scenario of all points; undefined where a part lists scenarios. */
  readonly scenario: string | undefined;
  readonly editions: Readonly<Record<string, string>>;
  /** Settings in force at every point, over those of the scenario and under the levers. */
  readonly settings: readonly Setting[];
  /** Draws at each point; 0 where each point is the central run. */
  readonly draws: number;
  readonly seed: number;
  readonly method: Method;
  /** Futures in a block, where the file says so. */
  readonly block: number | undefined;
  readonly parts: readonly Part[];
  readonly outcomes: readonly Outcome[];
  readonly file: string;
  readonly text: string;
}

/** Numbers of a design without the last digits that adding steps leaves behind: 0.3, not 0.30000000000000004; never −0. */
export const tidy = (value: number): number => Number(value.toPrecision(12)) + 0;

/** Values from `low` in steps, up to the last that is not above `high`. */
export function stepsBetween(low: number, high: number, step: number): readonly number[] {
  const count = Math.floor(tidy((high - low) / step)) + 1;
  return Array.from({ length: count }, (_, i) => tidy(low + i * step));
}

/** `count` values from `low` to `high`, both ends among them. */
export function spacedBetween(low: number, high: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) =>
    i === count - 1 ? high : tidy(low + ((high - low) * i) / (count - 1)),
  );
}

/** The value of an axis at a point between 0 and 1; every step and every entry of a list is as likely as any other. */
export function valueOn(axis: Axis, point: number): number {
  if (axis.kind === 'list') return axis.values[Math.floor(point * axis.values.length)]!;
  const { low, high, step } = axis;
  if (step === undefined) return low + point * (high - low) + 0;
  const steps = Math.floor(tidy((high - low) / step)) + 1;
  return tidy(low + Math.floor(point * steps) * step);
}

/** The values that a part gives one of its levers, each once; undefined where it takes them from an interval. */
export function valuesOf(part: Part, lever: number): readonly number[] | undefined {
  switch (part.kind) {
    case 'grid':
      return part.values[lever];
    case 'points':
      return [...new Set(part.rows.map((row) => row[lever]!))];
    case 'sobol':
    case 'latin': {
      const axis = part.axes[lever];
      return axis?.kind === 'list' ? axis.values : undefined;
    }
    case 'scenarios':
      return undefined;
  }
}
