/** Values of levers as a setting writes them and as a field shows them. */
import type { SliderFacts, Tick } from './facts.ts';

/** The number of a lever in its shown unit, without last-digit noise. */
export function shownNumber(lever: SliderFacts, value: number): string {
  return String(Number((value / lever.factor).toPrecision(12)));
}

/** A value in base units as a setting: `3.5 %`, `4.5 m round/year`, `2035`. */
export const writeSetting = (lever: SliderFacts, value: number): string =>
  `${shownNumber(lever, value)}${lever.unit === '' ? '' : ` ${lever.unit}`}`;

/** What a reader typed as a base value; undefined where it is not a number. */
export function readTyped(lever: SliderFacts, typed: string): number | undefined {
  const text = typed
    .trim()
    .replace('−', '-')
    .replace(/[\s,](?=\d{3}\b)/g, '');
  const number = Number(text.replace(/\s*%$/, ''));
  return text !== '' && Number.isFinite(number) ? number * lever.factor : undefined;
}

/** Where a value lies on the track, from 0 to 1. */
export const positionOf = ({ min, max }: SliderFacts, value: number): number =>
  Math.min(1, Math.max(0, (value - min) / (max - min)));

/** Ticks whose labels have room under the track of `width` pixels: from both ends inward, later ones give way. */
export function labelledTicks(
  lever: SliderFacts,
  width: number,
): readonly { readonly label: string; readonly at: number; readonly align: 'start' | 'middle' | 'end' }[] {
  const taken: [number, number][] = [];
  return lever.ticks.flatMap((tick) => {
    const at = positionOf(lever, tick.at);
    const long = tick.label.length * 5.9;
    const middle = 8 + (width - 16) * at;
    const align = middle < long / 2 ? 'start' : middle > width - long / 2 ? 'end' : 'middle';
    const from =
      align === 'start'
        ? Math.max(0, middle - 6)
        : align === 'end'
          ? Math.min(width, middle + 6) - long
          : middle - long / 2;
    if (from < 0 || taken.some(([a, b]) => from < b + 5 && from + long > a - 5)) return [];
    taken.push([from, from + long]);
    return [{ label: tick.label, at, align }];
  });
}

/** Ticks that stand too close for a finger to tell apart, as one target; `at` is its middle, `width` in pixels. */
export function tickTargets(
  lever: SliderFacts,
  width: number,
): readonly { readonly at: number; readonly width: number; readonly ticks: readonly Tick[] }[] {
  const place = (tick: Tick) => positionOf(lever, tick.at) * (width - 16);
  const clusters: Tick[][] = [];
  for (const tick of [...lever.ticks].sort((a, b) => a.at - b.at)) {
    const last = clusters.at(-1);
    if (last && place(tick) - place(last[0]!) < TARGET) last.push(tick);
    else clusters.push([tick]);
  }
  return clusters.map((ticks) => {
    const [first, last] = [place(ticks[0]!), place(ticks.at(-1)!)];
    return { at: (first + last) / 2 / (width - 16), width: Math.max(TARGET, last - first), ticks };
  });
}

/** Least size of a target, WCAG 2.2. */
const TARGET = 24;
