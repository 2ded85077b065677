/** What scenario discovery reads: one column for each input, one row for each future. */

/** An input that is a number; `unit` is that of the quantity, as the model writes it. */
export interface NumericInput {
  readonly kind: 'number';
  readonly name: string;
  readonly label?: string;
  readonly unit?: string;
  readonly values: Float64Array;
  /** Rows from the lowest value to the highest, where they are known already; see {@link ordered}. */
  readonly order?: Uint32Array;
}

/** An input that is one of a few words: `codes[row]` stands in `options`. */
export interface CategoricalInput {
  readonly kind: 'option';
  readonly name: string;
  readonly label?: string;
  readonly options: readonly string[];
  readonly codes: Uint16Array;
}

/** One column of futures. */
export type Input = NumericInput | CategoricalInput;

/** Data that no box can be found in: too few futures, none or all of interest, or columns of different lengths. */
export class DiscoveryError extends Error {
  override readonly name = 'DiscoveryError';
}

/** Number of rows, once every column is known to have it. @throws DiscoveryError */
export function rowsOf(inputs: readonly Input[], target: ArrayLike<number>): number {
  if (inputs.length === 0) throw new DiscoveryError('No input varies, so no box can be drawn; at least one is needed.');
  for (const input of inputs) checkColumn(input, target.length);
  for (let row = 0; row < target.length; row++)
    if (!Number.isFinite(target[row]!))
      throw new DiscoveryError(`The outcome of row ${row} is ${target[row]}; leave such rows out before.`);
  return target.length;
}

function checkColumn(input: Input, rows: number): void {
  const column = input.kind === 'number' ? input.values : input.codes;
  if (column.length !== rows)
    throw new DiscoveryError(`${input.name} has ${column.length} rows, the outcome has ${rows}; they must be equal.`);
  const most = input.kind === 'number' ? Infinity : input.options.length;
  const at = column.findIndex((x) => !Number.isFinite(x) || x >= most);
  if (at >= 0) throw new DiscoveryError(`${input.name} has ${column[at]} in row ${at}, which is no value of it.`);
}

/** Those of `inputs` that take more than one value; an input that stands still cannot be restricted. */
export function varying(inputs: readonly Input[]): readonly Input[] {
  return inputs.filter((input) => {
    const column = input.kind === 'number' ? input.values : input.codes;
    return column.some((x) => x !== column[0]);
  });
}

/** The inputs at some rows only, given from the first to the last; orders that are known stay known. */
export function takeRows(inputs: readonly Input[], rows: Uint32Array): readonly Input[] {
  const all = inputs[0]!.kind === 'number' ? inputs[0]!.values.length : inputs[0]!.codes.length;
  const place = new Int32Array(all).fill(-1);
  for (let i = 0; i < rows.length; i++) place[rows[i]!] = i;
  return inputs.map((input) => {
    if (input.kind === 'option') return { ...input, codes: taken(input.codes, rows, new Uint16Array(rows.length)) };
    const values = takeNumbers(input.values, rows);
    return input.order ? { ...input, values, order: orderAt(input.order, place, rows.length) } : { ...input, values };
  });
}

/** The numbers at some rows only. */
export const takeNumbers = (numbers: Float64Array, rows: Uint32Array): Float64Array =>
  taken(numbers, rows, new Float64Array(rows.length));

function taken<T extends Float64Array | Uint16Array>(from: T, rows: Uint32Array, into: T): T {
  for (let i = 0; i < rows.length; i++) into[i] = from[rows[i]!]!;
  return into;
}

function orderAt(order: Uint32Array, place: Int32Array, count: number): Uint32Array {
  const own = new Uint32Array(count);
  let at = 0;
  for (let k = 0; k < order.length; k++) {
    const i = place[order[k]!]!;
    if (i >= 0) own[at++] = i;
  }
  return own;
}

/** The inputs with the order of each number, worth having where they are searched again and again. */
export const ordered = (inputs: readonly Input[]): readonly Input[] =>
  inputs.map((input) => (input.kind === 'number' ? { ...input, order: orderOf(input.values) } : input));

/** The order of an input: none for options, known or found for numbers. Not to be written to. */
export const orderIn = (input: Input): Uint32Array =>
  input.kind === 'number' ? (input.order ?? orderOf(input.values)) : new Uint32Array();

/** Rows from the lowest value to the highest; equal values in the order of their rows. A sort with a comparison of its own takes ten times as long. */
function orderOf(values: Float64Array): Uint32Array {
  const sorted = values.slice().sort();
  const taken = new Uint32Array(values.length);
  const order = new Uint32Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const first = firstAtLeast(sorted, values[row]!);
    order[first + taken[first]!++] = row;
  }
  return order;
}

/** Place of the first number that is not below `value`. */
function firstAtLeast(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
