/** A box: limits on some inputs, the futures inside it, and how well it tells those of interest from the rest. */
import type { Input } from './columns.ts';

/** Values from `low` to `high`, both included; an end that is not restricted is infinite. */
export interface Between {
  readonly kind: 'number';
  readonly low: number;
  readonly high: number;
}

/** Options that are allowed, by their place in the input's list. */
export interface Among {
  readonly kind: 'option';
  readonly allowed: readonly boolean[];
}

/** What a box asks of one input. */
export type Limit = Between | Among;

/** A limit for each input, in the order of the inputs. */
export type Box = readonly Limit[];

/** How a box stands to the futures of interest; the names are those of Bryant and Lempert (2010). */
export interface Measures {
  /** Share of all futures of interest that lie in the box. */
  readonly coverage: number;
  /** Share of the futures in the box that are of interest; the mean of the outcome where it is not 0 or 1. */
  readonly density: number;
  /** Share of all futures that lie in the box: its support. */
  readonly mass: number;
  /** Futures in the box. */
  readonly count: number;
  /** Sum of the outcome in the box: the futures of interest in it. */
  readonly hits: number;
}

/** What all futures hold, of which {@link Measures} are shares; with covering it stays that of the first box. */
export interface Whole {
  readonly count: number;
  readonly hits: number;
}

/** The count of futures and of those of interest. */
export function wholeOf(target: ArrayLike<number>): Whole {
  let hits = 0;
  for (let row = 0; row < target.length; row++) hits += target[row]!;
  return { count: target.length, hits };
}

/** The box that leaves every input free. */
export const openBox = (inputs: readonly Input[]): Box => inputs.map(openLimit);

/** No limit on an input. */
export const openLimit = (input: Input): Limit =>
  input.kind === 'number'
    ? { kind: 'number', low: -Infinity, high: Infinity }
    : { kind: 'option', allowed: input.options.map(() => true) };

/** Whether a limit keeps anything out. */
export const isOpen = (limit: Limit): boolean =>
  limit.kind === 'number' ? limit.low === -Infinity && limit.high === Infinity : limit.allowed.every(Boolean);

/** Places of the inputs that a box restricts. */
export const restrictedIn = (box: Box): readonly number[] => box.flatMap((limit, i) => (isOpen(limit) ? [] : [i]));

/** The box with another limit in one place. */
export const withLimit = (box: Box, at: number, limit: Limit): Box => box.map((old, i) => (i === at ? limit : old));

/** Whether row `row` of an input meets a limit. */
export function meets(input: Input, limit: Limit, row: number): boolean {
  if (input.kind === 'number' && limit.kind === 'number')
    return input.values[row]! >= limit.low && input.values[row]! <= limit.high;
  return input.kind === 'option' && limit.kind === 'option' && limit.allowed[input.codes[row]!]!;
}

/** How many limits each row misses: 0 is inside. */
export function missesOf(inputs: readonly Input[], box: Box): Uint16Array {
  const rows = inputs[0]!.kind === 'number' ? inputs[0]!.values.length : inputs[0]!.codes.length;
  const misses = new Uint16Array(rows);
  inputs.forEach((input, i) => {
    if (isOpen(box[i]!)) return;
    for (let row = 0; row < rows; row++) if (!meets(input, box[i]!, row)) misses[row]!++;
  });
  return misses;
}

/** Coverage, density and mass of a box, as shares of `whole`. */
export function measure(inputs: readonly Input[], target: ArrayLike<number>, box: Box, whole: Whole): Measures {
  const misses = missesOf(inputs, box);
  let [count, hits] = [0, 0];
  for (let row = 0; row < misses.length; row++)
    if (misses[row] === 0) {
      count++;
      hits += target[row]!;
    }
  return measuresOf(count, hits, whole);
}

/** The measures that follow from a count and a sum. */
export const measuresOf = (count: number, hits: number, whole: Whole): Measures => ({
  coverage: whole.hits === 0 ? 0 : hits / whole.hits,
  density: count === 0 ? 0 : hits / count,
  mass: count / whole.count,
  count,
  hits,
});

/** A bound between two neighbouring values, so that it lies on neither and both stay on their sides after rounding. */
export function between(below: number, above: number, side: 'low' | 'high'): number {
  const middle = below + (above - below) / 2;
  return side === 'low' ? (middle > below ? middle : above) : middle < above ? middle : below;
}
