/** From a number back to its sources: each opens into the numbers it was computed from, down to figures and assumptions. */
import { variesByYear } from '../engine/layout.ts';
import type { Figure, Source } from '../figures/figure.ts';
import type { Origin } from '../figures/origin.ts';
import type { Expression } from '../language/expression.ts';
import { cellNamed, valueAt, type Cell } from '../run/read.ts';
import type { Run } from '../run/run.ts';
import { expressionUsed, inputsUsed, membersOf } from './inputs.ts';

/** A figure with the publication it stands in. */
export interface CitedFigure {
  readonly figure: Figure;
  readonly source: Source;
}

/** Where a given number comes from, ready to be shown. */
export type Leaf =
  | { readonly kind: 'figure'; readonly how: 'published' | 'between' | 'held'; readonly cited: readonly CitedFigure[] }
  | {
      readonly kind: 'assumed';
      readonly because: string;
      readonly source: string | undefined;
      readonly low: string | undefined;
      readonly high: string | undefined;
    }
  | { readonly kind: 'missing'; readonly because: string }
  | {
      readonly kind: 'set';
      readonly scenario: string;
      readonly written: string;
      readonly source: string | undefined;
      readonly because: string | undefined;
    }
  | { readonly kind: 'option'; readonly option: string; readonly meaning: string; readonly because: string };

/** One number with what it came from; `inputs` opens it one step further. */
export interface Explanation {
  readonly cell: Cell;
  /** Public name, e.g. `spending.extraCost`. */
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly members: readonly string[];
  /** Calendar year, or undefined where the number does not vary by year. */
  readonly year: number | undefined;
  readonly value: number;
  /** The equation as written, and as used at this place and year; undefined for given numbers. */
  readonly equation: Expression | undefined;
  readonly used: Expression | undefined;
  /** Origin of a given number. */
  readonly leaf: Leaf | undefined;
  /** True where an observed figure stands in for the equation. */
  readonly isObserved: boolean;
  readonly inputs: () => readonly Explanation[];
}

/** The explanation of one number of a run, given by its cell or by a text such as `spending.extraCost[POL,2035]`. @throws EquationError where the text names none */
export function explain(run: Run, what: Cell | string): Explanation {
  const cell = typeof what === 'string' ? cellNamed(run, what) : what;
  const { quantity: q } = cell;
  const isComputed = q.kind === 'variable' || q.kind === 'stock';
  const inputs = () => inputsUsed(run, cell).map((input) => explain(run, input));
  const isObserved =
    q.kind === 'variable' && q.observed !== undefined && inputsUsed(run, cell)[0]?.quantity === q.observed;
  return {
    ...{ cell, name: run.model.names.get(q)!, label: q.label, unit: q.unit, members: membersOf(cell) },
    year: variesByYear(q) ? run.inputs.years[cell.yearIndex] : undefined,
    value: valueAt(run, cell),
    equation: isComputed ? q.equation() : undefined,
    used: isComputed && !isObserved ? expressionUsed(run, cell) : undefined,
    leaf: isComputed ? undefined : leafOf(run, cell),
    isObserved,
    inputs,
  };
}

/** Every given number that a cell rests on, each once, however deep. */
export function leavesOf(run: Run, cell: Cell): readonly Explanation[] {
  const seen = new Set<string>();
  const leaves: Explanation[] = [];
  const open: Cell[] = [cell];
  for (let next = open.pop(); next; next = open.pop()) {
    const key = `${run.model.names.get(next.quantity)}|${next.place}|${next.yearIndex}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (next.quantity.kind === 'parameter' || next.quantity.kind === 'choice') leaves.push(explain(run, next));
    else open.push(...inputsUsed(run, next));
  }
  return leaves;
}

function leafOf(run: Run, { quantity: q, place, yearIndex }: Cell): Leaf {
  if (q.kind === 'choice') {
    const [option, meaning] = Object.entries(q.options)[run.inputs.options.get(q)![place]!]!;
    const setting = run.settingOf(q, place, yearIndex);
    const because = setting ? (setting.because ?? setting.source ?? `set by ${run.story.title}`) : q.because;
    return { kind: 'option', option, meaning, because };
  }
  if (q.kind !== 'parameter') throw new TypeError(`${q.label} is computed, not given`);
  return shown(run, run.originOf(q, place, yearIndex));
}

function shown(run: Run, origin: Origin): Leaf {
  switch (origin.kind) {
    case 'figure':
      return {
        kind: 'figure',
        how: origin.how,
        cited: origin.figures.map((figure) => ({ figure, source: run.catalogue().sources.get(figure.source)! })),
      };
    case 'assumed': {
      const { because, source, low, high } = origin.assumption;
      return { kind: 'assumed', because, source, low: low?.toString(), high: high?.toString() };
    }
    case 'missing':
      return origin;
    case 'set':
      return {
        kind: 'set',
        scenario: origin.setting.scenario,
        written: origin.setting.written,
        source: origin.setting.source,
        because: origin.setting.because,
      };
    case 'open':
      return { kind: 'missing', because: `${origin.series} has no figure in edition ${origin.edition}` };
  }
}
