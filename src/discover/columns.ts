/** What scenario discovery reads: one column for each input, one row for each future. */

/** An input that is a number; `unit` is that of the quantity, as the model writes it. */
export interface NumericInput {
  readonly kind: 'number';
  readonly name: string;
  readonly label?: string;
  readonly unit?: string;
  readonly values: Float64Array;
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

/** The inputs at some rows only. */
export function takeRows(inputs: readonly Input[], rows: ArrayLike<number>): readonly Input[] {
  return inputs.map((input) =>
    input.kind === 'number'
      ? { ...input, values: Float64Array.from(rows, (row) => input.values[row]!) }
      : { ...input, codes: Uint16Array.from(rows, (row) => input.codes[row]!) },
  );
}

/** The numbers at some rows only. */
export const takeNumbers = (numbers: ArrayLike<number>, rows: ArrayLike<number>): Float64Array =>
  Float64Array.from(rows, (row) => numbers[row]!);

/** Rows from the lowest value to the highest; equal values in the order of their rows. A sort with a comparison of its own takes ten times as long. */
export function orderOf(values: Float64Array): Uint32Array {
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
