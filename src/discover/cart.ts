/** A classification tree (Breiman and others 1984) as a check on the box: splits by Gini impurity, leaves as boxes. */
import {
  between,
  measuresOf,
  openBox,
  withLimit,
  wholeOf,
  type Box,
  type Limit,
  type Measures,
  type Whole,
} from './box.ts';
import { orderIn, rowsOf, type CategoricalInput, type Input, type NumericInput } from './columns.ts';

/** When to stop growing. */
export interface TreeWishes {
  /** Most questions on the way to a leaf; 3 unless said, so that a leaf can be read. */
  readonly depth?: number;
  /** Smallest share of all futures in a leaf; 0.05 unless said. */
  readonly leafMin?: number;
}

/** A question and its answers. */
export interface Split {
  readonly kind: 'split';
  /** Place of the input that is asked about. */
  readonly input: number;
  /** The limit that leads to `yes`; the rest goes to `no`. */
  readonly limit: Limit;
  readonly yes: Tree;
  readonly no: Tree;
}

/** Where questions end. */
export interface Leaf extends Measures {
  readonly kind: 'leaf';
  readonly box: Box;
  readonly rows: Uint32Array;
}

/** A tree, or what is left of it below a question. */
export type Tree = Split | Leaf;

interface Candidate {
  readonly input: number;
  readonly impurity: number;
  readonly yes: Limit;
  readonly no: Limit;
}

/** The futures of a node: as rows, and in the order of each number. */
interface Node {
  readonly rows: Uint32Array;
  /** One for each input; empty for options. */
  readonly orders: readonly Uint32Array[];
}

interface Growing {
  readonly inputs: readonly Input[];
  readonly target: Float64Array;
  readonly whole: Whole;
  readonly least: number;
}

/**
 * The tree for an outcome of 0 and 1. Each question is the one that lowers Gini impurity most; of equal ones that of the earlier
 * input, then of the lower bound. A node is split only where that lowers impurity and leaves `leafMin` on both sides.
 * @throws DiscoveryError
 */
export function growTree(inputs: readonly Input[], target: Float64Array, wishes: TreeWishes = {}): Tree {
  const { depth = 3, leafMin = 0.05 } = wishes;
  const count = rowsOf(inputs, target);
  const least = Math.max(1, Math.ceil(leafMin * count - 1e-9));
  const growing = { inputs, target, whole: wholeOf(target), least };
  const orders = inputs.map(orderIn);
  return grow(growing, { rows: Uint32Array.from(target.keys()), orders }, openBox(inputs), depth);
}

/** Leaves from the densest to the thinnest; of equally dense ones the larger first. */
export function leavesOf(tree: Tree): readonly Leaf[] {
  const all = (node: Tree): readonly Leaf[] => (node.kind === 'leaf' ? [node] : [...all(node.yes), ...all(node.no)]);
  return [...all(tree)].sort((a, b) => b.density - a.density || b.count - a.count);
}

function grow(growing: Growing, node: Node, box: Box, depth: number): Tree {
  const { rows, orders } = node;
  const { inputs, target, whole } = growing;
  const hits = rows.reduce((sum, row) => sum + target[row]!, 0);
  const leaf = (): Leaf => ({ kind: 'leaf', box, rows, ...measuresOf(rows.length, hits, whole) });
  if (depth === 0 || hits === 0 || hits === rows.length) return leaf();
  const best = bestSplit(growing, node, box, impurityOf(rows.length, hits));
  if (!best) return leaf();
  const isYes = testOf(inputs[best.input]!, best.yes);
  const part = (list: Uint32Array, answer: boolean) => list.filter((row) => isYes(row) === answer);
  const child = (answer: boolean, limit: Limit) => {
    const own = { rows: part(rows, answer), orders: orders.map((order) => part(order, answer)) };
    return grow(growing, own, withLimit(box, best.input, limit), depth - 1);
  };
  return { kind: 'split', input: best.input, limit: best.yes, yes: child(true, best.yes), no: child(false, best.no) };
}

function testOf(input: Input, limit: Limit): (row: number) => boolean {
  if (input.kind === 'number' && limit.kind === 'number')
    return (row) => input.values[row]! <= limit.high && input.values[row]! >= limit.low;
  return (row) => input.kind === 'option' && limit.kind === 'option' && limit.allowed[input.codes[row]!]!;
}

/** Gini impurity times the futures it is about, so that those of two sides add up. */
const impurityOf = (count: number, hits: number) => (count === 0 ? 0 : (2 * hits * (count - hits)) / count);

/** Impurities that differ by no more than rounding count as equal. */
const ROUNDING = 1e-9;

function bestSplit(growing: Growing, { rows, orders }: Node, box: Box, before: number): Candidate | undefined {
  let best: Candidate | undefined;
  growing.inputs.forEach((input, at) => {
    const limit = box[at]!;
    const found =
      input.kind === 'number' && limit.kind === 'number'
        ? bestNumber(growing, orders[at]!, input, limit)
        : input.kind === 'option' && limit.kind === 'option'
          ? bestOptions(growing, rows, input, limit.allowed)
          : undefined;
    if (found && found.impurity < (best?.impurity ?? before) - ROUNDING) best = { input: at, ...found };
  });
  return best;
}

function bestNumber(
  { target, least }: Growing,
  order: Uint32Array,
  { values }: NumericInput,
  limit: Extract<Limit, { kind: 'number' }>,
): Omit<Candidate, 'input'> | undefined {
  const all = order.reduce((sum, row) => sum + target[row]!, 0);
  let [hits, lowest, cut] = [0, Infinity, 0];
  for (let k = 1; k < order.length; k++) {
    hits += target[order[k - 1]!]!;
    const [below, above] = [values[order[k - 1]!]!, values[order[k]!]!];
    if (below === above || k < least || order.length - k < least) continue;
    const impurity = impurityOf(k, hits) + impurityOf(order.length - k, all - hits);
    if (impurity < lowest - ROUNDING) [lowest, cut] = [impurity, k];
  }
  if (cut === 0) return undefined;
  const [below, above] = [values[order[cut - 1]!]!, values[order[cut]!]!];
  return {
    impurity: lowest,
    yes: { ...limit, high: between(below, above, 'high') },
    no: { ...limit, low: between(below, above, 'low') },
  };
}

/** Options in the order of their density; the best cut of that order is the best of all partitions (Breiman and others 1984). */
function bestOptions(
  { target, least }: Growing,
  rows: Uint32Array,
  { codes, options }: CategoricalInput,
  allowed: readonly boolean[],
): Omit<Candidate, 'input'> | undefined {
  const count = options.map(() => 0);
  const hits = options.map(() => 0);
  for (const row of rows) {
    count[codes[row]!]!++;
    hits[codes[row]!]! += target[row]!;
  }
  const there = options.flatMap((_, code) => (count[code]! > 0 ? [code] : []));
  const density = (code: number) => hits[code]! / count[code]!;
  there.sort((a, b) => density(a) - density(b) || a - b);
  const sum = (list: readonly number[], codes: readonly number[]) => codes.reduce((s, code) => s + list[code]!, 0);
  let best: { readonly impurity: number; readonly first: readonly number[] } | undefined;
  for (let k = 1; k < there.length; k++) {
    const [first, rest] = [there.slice(0, k), there.slice(k)];
    if (sum(count, first) < least || sum(count, rest) < least) continue;
    const impurity = impurityOf(sum(count, first), sum(hits, first)) + impurityOf(sum(count, rest), sum(hits, rest));
    if (!best || impurity < best.impurity - ROUNDING) best = { impurity, first };
  }
  if (!best) return undefined;
  const { impurity, first } = best;
  return {
    impurity,
    yes: { kind: 'option', allowed: allowed.map((is, code) => is && first.includes(code)) },
    no: { kind: 'option', allowed: allowed.map((is, code) => is && !first.includes(code)) },
  };
}
