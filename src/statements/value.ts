/** Numbers of statements, read out of a run with what they stand on. */
import type { Figure, Source } from '../figures/figure.ts';
import { readUnit, scaled, writeUnit } from '../language/units.ts';
import { variesByYear } from '../engine/layout.ts';
import { fixed, writeMeasure } from '../report/number.ts';
import { cellNamed, valueAt, type Cell } from '../run/read.ts';
import type { Run } from '../run/run.ts';
import type { How, Standard, Term } from './term.ts';

/** What a number stands on; cells can be opened by `explain`. */
export type Basis =
  | {
      readonly kind: 'cell';
      readonly cell: Cell;
      readonly name: string;
      readonly members: readonly string[];
      /** Undefined where the quantity does not vary by year. */
      readonly year: number | undefined;
    }
  | { readonly kind: 'figure'; readonly figure: Figure; readonly source: Source }
  | { readonly kind: 'standard'; readonly standard: Standard }
  /** The numbers that were counted. */
  | { readonly kind: 'count'; readonly counted: readonly Value[] }
  | { readonly kind: 'derived'; readonly how: How; readonly of: readonly Value[] };

/** A number in base units, as text, with what it stands on. */
export interface Value {
  readonly value: number;
  /** Unit as the model writes it, e.g. `share`, `USD2025/year`. */
  readonly unit: string;
  readonly text: string;
  readonly basis: Basis;
}

/** A statement names a figure that the tables do not have. */
export class StatementError extends Error {
  override readonly name = 'StatementError';
}

/** The number that a term stands for in a run. @throws EquationError, StatementError on a name that is not there. */
export function valueOf(run: Run, term: Term): Value {
  switch (term.kind) {
    case 'cell':
      return ofCell(run, term);
    case 'figure':
      return ofFigure(run, term);
    case 'standard': {
      const { value, unit } = term.standard;
      return { value, unit, text: writeValue(value, unit), basis: { kind: 'standard', standard: term.standard } };
    }
    case 'count':
      return ofCount(run, term);
    case 'derived': {
      const of = term.of.map((t) => valueOf(run, t));
      const value = combined(term.how, of);
      return {
        ...{ value, unit: term.unit, text: writeValue(value, term.unit) },
        basis: { kind: 'derived', how: term.how, of },
      };
    }
  }
}

function ofCell(run: Run, { name, members, year: when }: Extract<Term, { kind: 'cell' }>): Value {
  const asked = when === 'horizon' ? run.story.horizon : when;
  const at = cellNamed(run, `${name}[${[...members, asked].join(',')}]`);
  const value = valueAt(run, at);
  const year = variesByYear(at.quantity) ? asked : undefined;
  return {
    ...{ value, unit: at.quantity.unit, text: writeValue(value, at.quantity.unit) },
    basis: { kind: 'cell', cell: at, name, members, year },
  };
}

function ofFigure(run: Run, { series, edition, place, year, bound }: Extract<Term, { kind: 'figure' }>): Value {
  const found = run.catalogue().series.at(series, edition, place);
  const figure = found.find((f) => f.year === year);
  if (!figure)
    throw new StatementError(
      `No figure ${series}@${edition} of ${place || 'no place'}${year === undefined ? '' : ` in ${year}`}. Editions: ${run.catalogue().series.editions(series).join(', ') || 'none'}.`,
    );
  const { unit: base, factor } = readUnit(figure.unit);
  const unit = figure.unit === 'percent' ? 'share' : writeUnit(base);
  const value = scaled((bound ? figure[bound] : figure.value) ?? figure.value, factor);
  const source = run.catalogue().sources.get(figure.source)!;
  return { value, unit, text: writeValue(value, unit), basis: { kind: 'figure', figure, source } };
}

function ofCount(run: Run, { of, bars, slack }: Extract<Term, { kind: 'count' }>): Value {
  const granted = slack ? valueOf(run, slack).value : 0;
  const values = of.map((term) => valueOf(run, term));
  const counted = values.filter((v, i) => !bars || v.value < valueOf(run, bars[i]!).value - granted);
  return {
    ...{ value: counted.length, unit: '1', text: writeValue(counted.length, '1') },
    basis: { kind: 'count', counted },
  };
}

function combined(how: How, of: readonly Value[]): number {
  const values = of.map((v) => v.value);
  switch (how) {
    case 'sum':
      return values.reduce((a, b) => a + b, 0);
    case 'difference':
      return values.reduce((a, b) => a - b);
    case 'product':
      return values.reduce((a, b) => a * b, 1);
    case 'quotient':
      return values.reduce((a, b) => (b === 0 ? 0 : a / b));
  }
}

/** A number as statements write it: shares with one decimal, ratios with one or two, people and lengths whole. */
export function writeValue(value: number, unit: string): string {
  if (unit === 'share') return `${fixed(value * 100, decimalsOfShare(value))} %`;
  if (unit === 'points') return `${fixed(value * 100, 1)} percentage points`;
  if (unit === 'year') return value === 0 ? 'no year' : String(Math.round(value));
  if (unit === '1') return fixed(value, Number.isInteger(value) ? 0 : Math.abs(value) < 2 ? 2 : 1);
  if (WHOLE.has(unit)) return `${fixed(value, 0)} ${WHOLE.get(unit)}`;
  return writeMeasure(Math.abs(value) < 0.5 ? 0 : value, unit);
}

/** None for whole per cents, two below ten per cent as NATO publishes shares. */
function decimalsOfShare(value: number): number {
  const percent = Math.abs(value) * 100;
  if (Math.abs(percent - Math.round(percent)) < 1e-6) return 0;
  return percent < 10 ? 2 : 1;
}

const WHOLE: ReadonlyMap<string, string> = new Map([
  ['person', 'people'],
  ['soldier', 'soldiers'],
  ['km', 'km'],
  ['km2', 'km²'],
  ['brigade', 'brigades'],
  ['unit', 'units'],
]);

/** The year of a number, where it has one: that of its cell or figure, or of the first number it follows from. */
export function yearOf({ basis }: Value): number | undefined {
  switch (basis.kind) {
    case 'cell':
      return basis.year;
    case 'figure':
      return basis.figure.year;
    case 'standard':
      return undefined;
    case 'count':
      return basis.counted.map(yearOf).find((year) => year !== undefined);
    case 'derived':
      return basis.of.map(yearOf).find((year) => year !== undefined);
  }
}

/** A number by name: `russia.shareOfGDP[sipri,2025]`, `aid.usAuthorisation@ndaa-2026 USA 2026`, or the sum that it is. */
export function nameOf({ basis }: Value): string {
  switch (basis.kind) {
    case 'cell': {
      const inside = [...basis.members, ...(basis.year === undefined ? [] : [basis.year])];
      return inside.length ? `${basis.name}[${inside.join(',')}]` : basis.name;
    }
    case 'figure': {
      const { series, edition, place, year } = basis.figure;
      return [`${series}@${edition}`, place, year].filter((x) => x !== '' && x !== undefined).join(' ');
    }
    case 'standard':
      return `“${basis.standard.label}”`;
    case 'count':
      return basis.counted.length === 0 ? 'no ally' : `count of ${countedNames(basis.counted)}`;
    case 'derived':
      return basis.of.map((v) => (v.basis.kind === 'derived' ? `(${nameOf(v)})` : nameOf(v))).join(SIGNS[basis.how]);
  }
}

/** `spending.coreShare of BEL ESP` for the numbers of one quantity. */
function countedNames(values: readonly Value[]): string {
  const cells = values.flatMap((v) => (v.basis.kind === 'cell' ? [v.basis] : []));
  return `${cells[0]?.name ?? ''} of ${cells.map((c) => c.members.join('.')).join(' ')}`;
}

const SIGNS: Readonly<Record<How, string>> = { sum: ' + ', difference: ' − ', product: ' × ', quotient: ' ÷ ' };
