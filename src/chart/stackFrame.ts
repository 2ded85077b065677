/** Where the parts of a sum stand, year by year: the scale, the bars, the labels beside the last one. */
import { keepApart, linear, roundDomain, roundTicks } from './scale.ts';
import type { Tone } from './types.ts';

/** One part of the sum over the years. */
export interface Part {
  readonly label: string;
  readonly tone: Tone;
  readonly values: readonly number[];
}

/** What a stacked chart is asked for; sizes in pixels. */
export interface StackWishes {
  readonly parts: readonly Part[];
  readonly years: readonly number[];
  readonly write: (value: number) => string;
  readonly width: number;
  readonly height: number;
  readonly labelRoom?: number;
  /** Values that the axis must cover besides the sums. */
  readonly covers?: readonly number[];
  /** Room above the chart, for a title. */
  readonly above?: number;
}

/** The places of everything. */
export interface StackFrame {
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly ticks: readonly number[];
  readonly thick: number;
  /** Middle of the bar of a year. */
  readonly middle: (i: number) => number;
  /** What stands below a part in a year. */
  readonly below: (part: number, i: number) => number;
  /** Whether there is room for the year under its bar. */
  readonly shows: (i: number) => boolean;
  /** Middle of each part in the last year, and the height of its label. */
  readonly from: readonly number[];
  readonly labels: readonly number[];
}

/** Room under the axis. */
export const BELOW_STACK = 24;

const positive = (value: number) => Math.max(0, value);

/** The frame of a stacked chart. */
export function stackFrame(wishes: StackWishes): StackFrame {
  const { parts, years, write, width, height, labelRoom = 150, covers = [], above = 12 } = wishes;
  const below = (part: number, i: number) => parts.slice(0, part).reduce((sum, p) => sum + positive(p.values[i]!), 0);
  const domain = roundDomain([...years.map((_, i) => below(parts.length, i)), ...covers], 4);
  const ticks = roundTicks(domain[0], domain[1], 4);
  const left = Math.max(...ticks.map((t) => write(t).length)) * 6.4 + 10;
  const right = Math.max(left + 80, width - labelRoom);
  const bottom = height - BELOW_STACK;
  const y = linear(domain, [bottom, above]);
  const step = (right - left) / years.length;
  const n = years.length - 1;
  const from = parts.map((p, k) => y(below(k, n) + positive(p.values[n]!) / 2));
  return {
    ...{ y, left, right, ticks, below, from, thick: Math.min(34, step * 0.68) },
    middle: (i) => left + step * (i + 0.5),
    shows: (i) => step > 34 || i === 0 || i === n,
    labels: keepApart(from, 16, above + 4, bottom - 2),
  };
}
