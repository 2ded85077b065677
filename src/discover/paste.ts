/** Pasting (Friedman and Fisher 1999): a peeled box grows again wherever that does not thin it out. */
import {
  between,
  measure,
  measuresOf,
  missesOf,
  restrictedIn,
  withLimit,
  type Box,
  type Limit,
  type Whole,
} from './box.ts';
import type { CategoricalInput, Input, NumericInput } from './columns.ts';
import type { Step } from './peel.ts';

/** A layer around the box that could be taken in, and the limit that does it. */
interface Layer {
  readonly input: number;
  readonly count: number;
  readonly hits: number;
  readonly limit: Limit;
}

/**
 * The box after pasting: again and again the layer with the highest density comes in, as long as the box's own density does
 * not fall. A layer holds the nearest whole groups of equal values, at most `pasteAlpha` of the box (0.05 unless said) or one
 * group. Of layers that do equally well the larger comes in, then that of the earlier input, then the low before the high side.
 */
export function paste(inputs: readonly Input[], target: Float64Array, box: Box, whole: Whole, pasteAlpha = 0.05): Step {
  let now = { box, ...measure(inputs, target, box, whole) };
  for (;;) {
    const most = Math.max(1, Math.floor(pasteAlpha * now.count + 1e-9));
    const layer = bestOf(layersAround(inputs, target, now.box, most), now);
    if (!layer) return { ...now, restricted: restrictedIn(now.box).length };
    now = {
      box: withLimit(now.box, layer.input, layer.limit),
      ...measuresOf(now.count + layer.count, now.hits + layer.hits, whole),
    };
  }
}

const densityWith = (layer: Layer, { count, hits }: Whole) => (hits + layer.hits) / (count + layer.count);

function bestOf(layers: readonly Layer[], now: Whole): Layer | undefined {
  let best: Layer | undefined;
  let most = now.count === 0 ? -Infinity : now.hits / now.count;
  for (const layer of layers) {
    const density = densityWith(layer, now);
    if (density > most || (density === most && layer.count > (best?.count ?? 0))) [best, most] = [layer, density];
  }
  return best;
}

function layersAround(inputs: readonly Input[], target: Float64Array, box: Box, most: number): readonly Layer[] {
  const misses = missesOf(inputs, box);
  return restrictedIn(box).flatMap((at) => {
    const [input, limit] = [inputs[at]!, box[at]!];
    if (input.kind === 'option')
      return limit.kind === 'option' ? options(input, at, limit.allowed, misses, target) : [];
    if (limit.kind !== 'number') return [];
    return (['low', 'high'] as const).flatMap((side) => {
      const found = beyond(input, limit, side, { misses, target, most });
      return found ? [{ input: at, ...found }] : [];
    });
  });
}

interface Around {
  readonly misses: Uint16Array;
  readonly target: Float64Array;
  readonly most: number;
}

/** The nearest futures that only this side keeps out. */
function beyond(
  { values }: NumericInput,
  limit: Extract<Limit, { kind: 'number' }>,
  side: 'low' | 'high',
  { misses, target, most }: Around,
): Omit<Layer, 'input'> | undefined {
  const isLow = side === 'low';
  if (limit[side] === (isLow ? -Infinity : Infinity)) return undefined;
  const isBeyond = (x: number) => (isLow ? x < limit.low : x > limit.high);
  const rows = [...misses.keys()].filter((row) => misses[row] === 1 && isBeyond(values[row]!));
  rows.sort((a, b) => (isLow ? values[b]! - values[a]! : values[a]! - values[b]!) || a - b);
  if (rows.length === 0) return undefined;
  let end = endOfGroup(rows, values, 0);
  while (end < rows.length) {
    const next = endOfGroup(rows, values, end);
    if (next > most) break;
    end = next;
  }
  const hits = rows.slice(0, end).reduce((sum, row) => sum + target[row]!, 0);
  const bound = boundBeyond(rows, values, end, isLow);
  return { count: end, hits, limit: { ...limit, [side]: bound } };
}

function endOfGroup(rows: readonly number[], values: Float64Array, from: number): number {
  let end = from + 1;
  while (end < rows.length && values[rows[end]!] === values[rows[from]!]) end++;
  return end;
}

/** The bound that takes in `rows` up to `end`; open where that is all there is. */
function boundBeyond(rows: readonly number[], values: Float64Array, end: number, isLow: boolean): number {
  if (end === rows.length) return isLow ? -Infinity : Infinity;
  const [last, next] = [values[rows[end - 1]!]!, values[rows[end]!]!];
  return isLow ? between(next, last, 'low') : between(last, next, 'high');
}

function options(
  input: CategoricalInput,
  at: number,
  allowed: readonly boolean[],
  misses: Uint16Array,
  target: Float64Array,
): readonly Layer[] {
  return allowed.flatMap((is, code) => {
    if (is) return [];
    let [count, hits] = [0, 0];
    for (let row = 0; row < misses.length; row++)
      if (misses[row] === 1 && input.codes[row] === code) {
        count++;
        hits += target[row]!;
      }
    const limit = { kind: 'option', allowed: allowed.map((was, other) => was || other === code) } as const;
    return [{ input: at, count, hits, limit }];
  });
}
