/** A box in words: each limit with its unit, as an analyst would say it. */
import { writeMeasure, writeNumber } from '../report/number.ts';
import { isOpen, type Box, type Limit } from './box.ts';
import type { Input, NumericInput } from './columns.ts';
import { isShare } from '../language/units.ts';

/** Numbers that take no more values than this are named one by one. */
const FEW = 8;

/** A limit in words: `delivery is below 71 %`, `scenario is hague-2035 or hague-slow`; "free" where it holds nothing out. */
export function limitInWords(input: Input, limit: Limit): string {
  const name = input.label ?? input.name;
  if (isOpen(limit)) return `${name} free`;
  if (limit.kind === 'option' && input.kind === 'option')
    return `${name} is ${either(input.options.filter((_, code) => limit.allowed[code]))}`;
  if (limit.kind !== 'number' || input.kind !== 'number') return name;
  const values = fewValues(input);
  if (values) return `${name} ${listed(values, limit, input.unit ?? '1')}`;
  const [low, high] = [limit.low, limit.high].map((bound) => boundInWords(bound, input));
  if (limit.low === -Infinity) return `${name} is below ${high}`;
  return limit.high === Infinity ? `${name} is above ${low}` : `${name} is between ${low} and ${high}`;
}

/** A bound in the unit of its input; a percentage with one decimal, or two where the input spans less than ten points. */
export function boundInWords(bound: number, { unit = '1', values }: NumericInput): string {
  if (!isShare(unit)) return writeMeasure(bound, unit);
  const [low, high] = endsOf(values);
  return writeNumber(bound, unit, { decimals: high - low < 0.1 ? 2 : 1 });
}

function endsOf(values: Float64Array): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** The box in one sentence part; "anywhere" for a box that is open. */
export function boxInWords(inputs: readonly Input[], box: Box): string {
  const parts = box.flatMap((limit, i) => (isOpen(limit) ? [] : [limitInWords(inputs[i]!, limit)]));
  return parts.length === 0 ? 'anywhere' : joined(parts, 'and');
}

/** Words in a list: `a, b and c`. */
export const joined = (words: readonly string[], last: 'and' | 'or'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

const either = (words: readonly string[]) => joined(words, 'or');

/** The values of a number that takes only a few, from the lowest. */
export function fewValues({ values }: NumericInput): readonly number[] | undefined {
  const seen = new Set<number>();
  for (const value of values) if (seen.add(value).size > FEW) return undefined;
  return [...seen].sort((a, b) => a - b);
}

function listed(values: readonly number[], limit: Extract<Limit, { kind: 'number' }>, unit: string): string {
  const inside = values.filter((x) => x >= limit.low && x <= limit.high);
  const write = (x: number) => writeNumber(x, unit);
  const last = writeMeasure(inside.at(-1)!, unit);
  if (inside.length === 1) return `is ${last}`;
  if (inside.length > 3 || unit === 'year') {
    const first = writeMeasure(inside[0]!, unit);
    const [down, up] =
      unit === 'year' ? [`${last} or before`, `${first} or later`] : [`at most ${last}`, `at least ${first}`];
    if (limit.low === -Infinity) return `is ${down}`;
    return limit.high === Infinity ? `is ${up}` : `is from ${first} to ${last}`;
  }
  return `is ${either([...inside.slice(0, -1).map(write), last])}`;
}
