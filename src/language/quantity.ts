/** The things an equation may name: dimensions, parameters, choices, curves, variables and stocks. */
import { checkedChoice, checkedCurve, checkedDimension, checkedGrouping, checkedSubset } from './declared.ts';
import type { Expression } from './expression.ts';
import { parse } from './parse.ts';

/** A list of places an equation repeats over, such as the states. The year is a dimension of its own kind. */
export interface Dimension {
  readonly kind: 'dimension';
  readonly name: string;
  readonly label: string;
  readonly members: readonly string[];
}

/** Some of the members of a dimension, under a name: `sum(x, EU-27)`. */
export interface Subset {
  readonly kind: 'subset';
  readonly label: string;
  readonly of: Dimension;
  readonly members: readonly string[];
}

/** For each member of one dimension, the members of another that belong to it: states gathered into groups. */
export interface Grouping {
  readonly kind: 'grouping';
  readonly label: string;
  readonly from: Dimension;
  readonly to: Dimension;
  readonly members: ReadonlyMap<string, readonly string[]>;
}

/** The calendar year: a dimension for parameters that vary by year, and a value (unit `year`) inside an equation. */
export const year = { kind: 'year', name: 'year', label: 'year' } as const;
/** See {@link year}. */
export type Year = typeof year;

/** A number as a model file writes it: in the parameter's own unit, or as text with a unit, e.g. `'3.5 %'`. */
export type Written = number | string;

/** How an uncertain parameter is drawn; low and high are the ends (triangular, PERT, uniform) or the 5th and 95th percentiles (normal, lognormal). */
export type Distribution = 'triangular' | 'pert' | 'uniform' | 'normal' | 'lognormal';

/** A value nobody publishes, with its reason and its range. */
export interface Assumption {
  readonly value: Written;
  /** Values for single places of the parameter's first dimension, where they differ. */
  readonly at?: Readonly<Record<string, Written>>;
  readonly low?: Written;
  readonly high?: Written;
  readonly distribution?: Distribution;
  readonly because: string;
  /** A publication that supports the reason: author, year, title. */
  readonly source?: string;
}

/** What stands in where a publisher gives nothing for a place, and why. */
export interface Missing {
  /** Value of every place without a figure; left out where only the places of `at` may lack one. */
  readonly value?: Written;
  /** Values of single places. */
  readonly at?: Readonly<Record<string, Written>>;
  readonly because: string;
}

/** Where in `data/` a parameter's figures stand, and what happens where one is missing. */
export interface FigureReference {
  /** Series in order of precedence: the first that has a figure for the place and year gives it; `series@edition` fixes an edition. */
  readonly series: string | readonly string[];
  /** Edition, where the run's own choice of editions does not decide it. */
  readonly edition?: string;
  /** The place to read for every place of the parameter, e.g. `USA` or `EUI`. */
  readonly place?: string;
  /** The year to read where the parameter does not vary by year; `latest` is the newest in the edition. */
  readonly year?: number | 'latest';
  /** First and last year read; figures outside are left alone. */
  readonly since?: number;
  readonly until?: number;
  /** Years between two figures: left open, or on the straight line between them. */
  readonly between?: 'open' | 'linear';
  /** Years after the last figure: left open, or held at it. */
  readonly after?: 'open' | 'hold';
  /** Value of the places that have no figure, with the reason; without it a missing figure is an error (or an open gap, see `gaps`). */
  readonly missing?: Missing;
  /** `open` lets single figures be absent; such a parameter may stand only in the `observed` of a variable. */
  readonly gaps?: 'open';
  /** Draws the published range (low, high of the row) where it has one; triangular unless stated. */
  readonly distribution?: Distribution;
}

/** Bounds and published positions of a parameter that scenarios may move. */
export interface Lever {
  readonly min: Written;
  readonly max: Written;
  readonly step?: Written;
  /** Positions that somebody has published, with their author. */
  readonly ticks?: readonly { readonly at: Written; readonly label: string; readonly source: string }[];
}

interface Facts {
  readonly label: string;
  readonly unit: string;
  readonly over: readonly Dimension[];
}

/** A given number, or one for each place and perhaps each year; sourced or assumed, never both. */
export interface Parameter extends Facts {
  readonly kind: 'parameter';
  readonly byYear: boolean;
  readonly from?: FigureReference;
  readonly assumed?: Assumption;
  /** Hard bounds: a value outside is refused wherever it comes from. */
  readonly range?: readonly [Written, Written];
  readonly lever?: Lever;
  /** Each place draws its own value instead of one value shared by all places. */
  readonly drawnByPlace: boolean;
}

/** A convention that a scenario picks from a list; used in equations through `choose(…)`. */
export interface Choice extends Facts {
  readonly kind: 'choice';
  /** Option name → what it means. */
  readonly options: Readonly<Record<string, string>>;
  readonly initially: string;
  readonly because: string;
}

/** A line through points, read by `lookup(curve, x)`; held flat outside its ends. */
export interface Curve {
  readonly kind: 'curve';
  readonly label: string;
  /** Units of x and of y. */
  readonly input: string;
  readonly unit: string;
  /** Points with x rising. */
  readonly points: readonly (readonly [number, number])[];
  readonly because: string;
  readonly source?: string;
}

/** A value for each year: the observed figure where there is one, else what its equation gives. */
export interface Variable extends Facts {
  readonly kind: 'variable';
  readonly observed?: Parameter;
  /** Value in the year before the first, where an equation asks `lastYear` of it then. */
  readonly before?: Quantity | 0;
  readonly equation: () => Expression;
}

/** Something that accumulates: its value is that at the end of the year, last year's plus what it grows by. */
export interface Stock extends Facts {
  readonly kind: 'stock';
  /** Value at the end of the year before the first. */
  readonly opening: Quantity | 0;
  /** Growth during the year; unit: the stock's per year. */
  readonly equation: () => Expression;
}

/** Anything with a value that an equation may name. */
export type Quantity = Parameter | Choice | Variable | Stock;

/** Anything that may fill a hole of an equation. */
export type Hole = Quantity | Dimension | Subset | Grouping | Curve | Year;

type Equation = Expression | (() => Expression);
const deferred = (equation: Equation) => (typeof equation === 'function' ? equation : () => equation);

/** A dimension called `name`, with its members in their fixed order. @throws EquationError where it contradicts itself */
export const dimension = (name: string, label: string, members: readonly string[]): Dimension =>
  checkedDimension({ kind: 'dimension', name, label, members });

/** Those members of `of` that belong to a named list. @throws EquationError where it contradicts itself */
export const subset = (label: string, of: Dimension, members: readonly string[]): Subset =>
  checkedSubset({ kind: 'subset', label, of, members });

/** States gathered into groups: the members of `from` that belong to each member of `to`. @throws EquationError where it contradicts itself */
export const grouping = (
  label: string,
  from: Dimension,
  to: Dimension,
  members: Readonly<Record<string, readonly string[]>>,
): Grouping => checkedGrouping({ kind: 'grouping', label, from, to, members: new Map(Object.entries(members)) });

interface ParameterFacts {
  readonly label: string;
  readonly unit: string;
  readonly over?: readonly (Dimension | Year)[];
  readonly range?: readonly [Written, Written];
  readonly lever?: Lever;
  readonly drawnByPlace?: boolean;
}
type Given =
  | { readonly from: FigureReference; readonly assumed?: never }
  | { readonly assumed: Assumption; readonly from?: never };

/** A number that comes from a figure (`from`) or from a stated judgement (`assumed`). */
export function parameter({ over = [], drawnByPlace = false, ...facts }: ParameterFacts & Given): Parameter {
  const dimensions = over.filter((d): d is Dimension => d.kind === 'dimension');
  return { kind: 'parameter', over: dimensions, byYear: over.some((d) => d.kind === 'year'), drawnByPlace, ...facts };
}

/** A named convention with its options; `over` a dimension it may differ by place. @throws EquationError where it contradicts itself */
export const choice = (
  facts: Pick<Choice, 'label' | 'options' | 'initially' | 'because'> & { readonly over?: readonly Dimension[] },
): Choice => checkedChoice({ kind: 'choice', unit: '1', over: [], ...facts });

/** A line through points. @throws EquationError where it contradicts itself */
export const curve = (facts: Omit<Curve, 'kind'>): Curve => checkedCurve({ kind: 'curve', ...facts });

/** A quantity computed anew each year; give the equation as a function where it names something declared later. */
export const variable = ({
  equals,
  ...facts
}: {
  readonly label: string;
  readonly unit: string;
  readonly over?: readonly Dimension[];
  readonly observed?: Parameter;
  readonly before?: Quantity | 0;
  readonly equals: Equation;
}): Variable => ({ kind: 'variable', over: [], ...facts, equation: deferred(equals) });

/** A quantity that accumulates from `opening`; inside equations its name means the end of the year, `lastYear(…)` its opening. */
export const stock = ({
  grows,
  ...facts
}: {
  readonly label: string;
  readonly unit: string;
  readonly over?: readonly Dimension[];
  readonly opening: Quantity | 0;
  readonly grows: () => Expression;
}): Stock => ({ kind: 'stock', over: [], ...facts, equation: grows });

/** An equation in infix text whose holes are quantities; read and checked as it is written. @throws EquationError */
export const eq = (text: TemplateStringsArray, ...holes: readonly Hole[]): Expression => parse(text, holes);
