/** From numbers to positions: linear scales, round ticks, lines and areas, labels that keep apart. */

/** A linear map from `[a, b]` to `[from, to]`. */
export const linear =
  ([a, b]: readonly [number, number], [from, to]: readonly [number, number]) =>
  (x: number): number =>
    b === a ? from : from + ((x - a) / (b - a)) * (to - from);

/** About `count` round numbers that cover `low` to `high`. */
export function roundTicks(low: number, high: number, count: number): readonly number[] {
  if (!(high > low)) return [low];
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].find((m) => m * power >= rough * 0.999)! * power;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** The domain that round ticks span: from 0, or below it, to the first tick above `high`. */
export function roundDomain(values: readonly number[], count: number): readonly [number, number] {
  const known = values.filter(Number.isFinite);
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  if (high === low) return [0, 1];
  const ticks = roundTicks(low, high, count);
  const step = ticks.length > 1 ? ticks[1]! - ticks[0]! : high - low;
  const above = (x: number) => Math.ceil(x / step - 1e-9) * step;
  return [-above(-low), above(high)];
}

/** A line through points; a gap where a point is not a number. */
export function linePath(points: readonly (readonly [number, number])[]): string {
  let isOpen = false;
  return points
    .map(([x, y]) => {
      if (!Number.isFinite(y)) {
        isOpen = false;
        return '';
      }
      const mark = isOpen ? 'L' : 'M';
      isOpen = true;
      return `${mark}${x.toFixed(1)},${y.toFixed(1)}`;
    })
    .join('');
}

/** The area between two lines over the same x. */
export function areaPath(x: readonly number[], low: readonly number[], high: readonly number[]): string {
  const forth = x.map((at, i) => `${at.toFixed(1)},${high[i]!.toFixed(1)}`);
  const back = x.map((at, i) => `${at.toFixed(1)},${low[i]!.toFixed(1)}`).reverse();
  return x.length > 0 ? `M${forth.join('L')}L${back.join('L')}Z` : '';
}

/** Positions moved apart to at least `gap`, in the order given, within `low` to `high`. */
export function keepApart(wanted: readonly number[], gap: number, low: number, high: number): readonly number[] {
  const order = wanted.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y);
  for (let i = 1; i < order.length; i++) order[i]!.y = Math.max(order[i]!.y, order[i - 1]!.y + gap);
  let ceiling = high;
  for (const label of order.reverse()) {
    label.y = Math.max(low, Math.min(label.y, ceiling));
    ceiling = label.y - gap;
  }
  const placed = wanted.slice();
  for (const { y, i } of order) placed[i] = y;
  return placed;
}
