/** Peeling (Friedman and Fisher 1999): a box over everything loses a thin slice at a time, always the one whose loss pays most. */
import {
  between,
  measuresOf,
  openBox,
  restrictedIn,
  withLimit,
  type Box,
  type Limit,
  type Measures,
  type Whole,
} from './box.ts';
import { orderIn, rowsOf, type CategoricalInput, type Input, type NumericInput } from './columns.ts';

/**
 * What a slice is judged by. `mean`: density after it (Friedman and Fisher 1999). `lenient1`: gain in density for each future
 * given up, and `lenient2`: that gain weighed with the futures kept (both as in Kwakkel and Jaxa-Rozen 2016), which judge
 * slices of unequal size, as options and few-valued numbers have, more evenly.
 */
export type Objective = (typeof OBJECTIVES)[number];

/** The rules by name, the usual one first. */
export const OBJECTIVES = ['lenient1', 'lenient2', 'mean'] as const;

/** How patiently to peel, and when to stop. */
export interface PeelWishes {
  /** Share of the box that one slice may take at most, where values do not tie; 0.05 unless said. */
  readonly peelAlpha?: number;
  /** Smallest share of all futures that a box may hold; 0.05 unless said. */
  readonly massMin?: number;
  /** `lenient1` unless said. */
  readonly objective?: Objective;
}

/** One box on the way, from the open one to the last. */
export interface Step extends Measures {
  readonly box: Box;
  /** How many inputs the box restricts. */
  readonly restricted: number;
}

/** A slice that could be peeled off: what goes with it and the limit that does it. */
interface Slice {
  readonly input: number;
  readonly count: number;
  readonly hits: number;
  readonly limit: Limit;
  /** Takes the slice out of the box. */
  readonly isOut: (row: number) => boolean;
}

/**
 * The peeling trajectory: every box from the open one down. A slice holds whole groups of equal values, at most `peelAlpha` of
 * the box, or one group where that is larger. Of slices that are judged alike the smaller goes, then that of the earlier
 * input, then the low before the high side. It ends where every future in the box is of interest, or no slice leaves
 * `massMin`. @throws DiscoveryError
 */
export function peel(
  inputs: readonly Input[],
  target: Float64Array,
  wishes: PeelWishes = {},
  whole?: Whole,
): readonly Step[] {
  const { peelAlpha = 0.05, massMin = 0.05, objective = 'lenient1' } = wishes;
  const rows = rowsOf(inputs, target);
  const state = new Peeling(inputs, target, rows);
  const all = whole ?? { count: rows, hits: state.hits };
  const least = Math.max(1, Math.ceil(massMin * all.count - 1e-9));
  let box = openBox(inputs);
  const steps = [stepOf(box, state, all)];
  while (!(state.highest === state.lowest)) {
    const slice = bestOf(state, state.slices(box, peelAlpha), least, objective);
    if (!slice) break;
    state.remove(slice);
    box = withLimit(box, slice.input, slice.limit);
    steps.push(stepOf(box, state, all));
  }
  return steps;
}

const stepOf = (box: Box, { count, hits }: Peeling, whole: Whole): Step => ({
  ...{ box, restricted: restrictedIn(box).length },
  ...measuresOf(count, hits, whole),
});

function bestOf(
  { count, hits }: Whole,
  slices: readonly Slice[],
  least: number,
  objective: Objective,
): Slice | undefined {
  let best: Slice | undefined;
  let most = -Infinity;
  for (const slice of slices) {
    if (count - slice.count < least) continue;
    const worth = worthOf(slice, count, hits, objective);
    if (worth > most || (worth === most && slice.count < best!.count)) [best, most] = [slice, worth];
  }
  return best;
}

function worthOf(slice: Slice, count: number, hits: number, objective: Objective): number {
  const kept = count - slice.count;
  const after = (hits - slice.hits) / kept;
  const gain = after - hits / count;
  return objective === 'mean' ? after : objective === 'lenient1' ? gain / slice.count : (gain * kept) / slice.count;
}

/** The futures that are still in the box, with each number's order. */
class Peeling {
  readonly inside: Uint8Array;
  count: number;
  hits = 0;
  highest = -Infinity;
  lowest = Infinity;
  /** Rows in the box by each number, from its lowest; empty for options. */
  private readonly orders: Uint32Array[];

  constructor(
    private readonly inputs: readonly Input[],
    private readonly target: Float64Array,
    rows: number,
  ) {
    this.inside = new Uint8Array(rows).fill(1);
    this.count = rows;
    this.orders = inputs.map((input) => orderIn(input).slice());
    this.recount();
  }

  /** Every slice that could go next, in the order of the inputs, low before high. */
  slices(box: Box, alpha: number): readonly Slice[] {
    const most = Math.max(1, Math.floor(alpha * this.count + 1e-9));
    return this.inputs.flatMap((input, i) => {
      const limit = box[i]!;
      if (input.kind === 'option') return limit.kind === 'option' ? this.options(input, i, limit.allowed) : [];
      if (limit.kind !== 'number') return [];
      const [low, high] = [this.end(input, i, most, 'low'), this.end(input, i, most, 'high')];
      return [
        ...(low ? [{ ...low, limit: { ...limit, low: low.bound } }] : []),
        ...(high ? [{ ...high, limit: { ...limit, high: high.bound } }] : []),
      ];
    });
  }

  /** Whole groups of equal values from one end, up to `most` futures but at least one group; nothing if that were all. */
  private end({ values }: NumericInput, at: number, most: number, side: 'low' | 'high') {
    const order = this.orders[at]!;
    const isLow = side === 'low';
    const rowAt = (k: number) => order[isLow ? k : order.length - 1 - k]!;
    let count = 0;
    for (let k = 1; k <= order.length; k++) {
      const isGroupEnd = k === order.length || values[rowAt(k)] !== values[rowAt(k - 1)];
      if (isGroupEnd && (k <= most || count === 0)) count = k;
      if (k >= most && count > 0) break;
    }
    if (count === order.length) return undefined;
    let hits = 0;
    for (let k = 0; k < count; k++) hits += this.target[rowAt(k)]!;
    const [gone, kept] = [values[rowAt(count - 1)]!, values[rowAt(count)]!];
    const bound = isLow ? between(gone, kept, 'low') : between(kept, gone, 'high');
    const isOut = (row: number) => (isLow ? values[row]! < bound : values[row]! > bound);
    return { input: at, count, hits, bound, isOut };
  }

  private options(input: CategoricalInput, at: number, allowed: readonly boolean[]): readonly Slice[] {
    const counts = new Float64Array(allowed.length);
    const hits = new Float64Array(allowed.length);
    for (let row = 0; row < this.inside.length; row++)
      if (this.inside[row]) {
        counts[input.codes[row]!]!++;
        hits[input.codes[row]!]! += this.target[row]!;
      }
    const isThere = allowed.map((yes, code) => yes && counts[code]! > 0);
    if (isThere.filter(Boolean).length < 2) return [];
    return isThere.flatMap((yes, gone) =>
      yes
        ? [
            {
              ...{ input: at, count: counts[gone]!, hits: hits[gone]! },
              limit: { kind: 'option', allowed: allowed.map((was, code) => was && code !== gone) },
              isOut: (row: number) => input.codes[row] === gone,
            } as const,
          ]
        : [],
    );
  }

  /** Takes a slice out. */
  remove({ isOut }: Slice): void {
    for (let row = 0; row < this.inside.length; row++) if (this.inside[row] && isOut(row)) this.inside[row] = 0;
    for (let i = 0; i < this.orders.length; i++) this.orders[i] = this.kept(this.orders[i]!);
    this.recount();
  }

  /** The rows of an order that are still inside, moved up in place. */
  private kept(order: Uint32Array): Uint32Array {
    let count = 0;
    for (let k = 0; k < order.length; k++) {
      const row = order[k]!;
      if (this.inside[row]) order[count++] = row;
    }
    return order.subarray(0, count);
  }

  private recount(): void {
    [this.count, this.hits, this.highest, this.lowest] = [0, 0, -Infinity, Infinity];
    for (let row = 0; row < this.inside.length; row++) {
      if (!this.inside[row]) continue;
      const value = this.target[row]!;
      this.count++;
      this.hits += value;
      if (value > this.highest) this.highest = value;
      if (value < this.lowest) this.lowest = value;
    }
  }
}
