/** Where the parts of a chart of lines over years stand: axes, ticks, the end of the data, the labels at the lines. */
import { widthOf } from './palette.ts';
import { areaPath, keepApart, linear, linePath, roundDomain, roundTicks } from './scale.ts';
import type { Line } from './types.ts';

/** What a chart of lines is asked for; sizes in pixels. */
export interface TimeWishes {
  readonly lines: readonly Line[];
  readonly years: readonly number[];
  /** How values are written on the axis and at the lines. */
  readonly write: (value: number) => string;
  readonly width: number;
  readonly height: number;
  readonly title?: string;
  /** Values drawn as a dotted line across, with their names above it unless stated. */
  readonly levels?: readonly { readonly value: number; readonly label: string; readonly isBelow?: boolean }[];
  /** Values that the vertical axis must cover besides the lines. */
  readonly covers?: readonly number[];
  /** Room at the right for the labels. */
  readonly labelRoom?: number;
  readonly ticks?: number;
}

/** The places of everything. */
export interface TimeFrame {
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Where the horizontal axis stands. */
  readonly bottom: number;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  /** Last observed year, where a rule is drawn; undefined where all or nothing is observed. */
  readonly dataEnd: number | undefined;
  /** Height of the end of each line, and of its label, kept apart from the others. */
  readonly ends: readonly number[];
  readonly labels: readonly number[];
}

/** Room under the horizontal axis. */
const BELOW = 24;
/** Ticks nearer than this would run into each other. */
const NEAR = 48;
/** A tick nearer than this to an end of the axis is aligned to the inside. */
const EDGE = 16;

/** The frame of a chart of lines. */
export function timeFrame(wishes: TimeWishes): TimeFrame {
  const {
    lines,
    years,
    write,
    width,
    height,
    title = '',
    levels = [],
    covers = [],
    labelRoom = 120,
    ticks = 4,
  } = wishes;
  const [first, last] = [years[0]!, years[years.length - 1]!];
  const [top, bottom] = [title ? 28 : 12, height - BELOW];
  const ranges = lines.flatMap((l) => (l.range ?? []).flatMap((r) => r ?? []));
  const shown = [...lines.flatMap((l) => l.values), ...ranges, ...levels.map((l) => l.value), ...covers];
  const domain = roundDomain(shown, ticks);
  const yTicks = roundTicks(domain[0], domain[1], ticks);
  const left = Math.max(...yTicks.map((t) => write(t).length)) * 6.4 + 10;
  const room = Math.max(labelRoom, ...lines.map((line) => roomFor(wishes, line)));
  const x = linear([first, last], [left + 4, Math.max(left + 60, width - room)]);
  const y = linear(domain, [bottom, top]);
  const end = Math.min(...lines.map((l) => l.observedUntil));
  const dataEnd = end > first && end < last ? end : undefined;
  const isNear = (a: number, b: number) => Math.abs(x(a) - x(b)) < NEAR;
  const ends = lines.map((l) => y(l.values[l.values.length - 1]!));
  return {
    ...{ x, y, left, right: x(last), top, bottom, yTicks, dataEnd, ends },
    xTicks: ticksOf(first, dataEnd, last, isNear),
    labels: keepApart(ends, 15, top + 4, bottom),
  };
}

/** The room that the label at the end of a line needs. */
function roomFor({ lines, write }: TimeWishes, { label, values }: Line): number {
  const value = values[values.length - 1]!;
  if (!Number.isFinite(value)) return 0;
  return 8 + widthOf(write(value), 12, true) + (lines.length > 1 ? 5 + widthOf(label, 12) : 0);
}

/** The years named: first and last, and where data end; the first gives way to it, since a rule without a year says nothing. */
function ticksOf(
  first: number,
  dataEnd: number | undefined,
  last: number,
  isNear: (a: number, b: number) => boolean,
): readonly number[] {
  if (dataEnd === undefined || isNear(dataEnd, last)) return [first, last];
  return isNear(first, dataEnd) ? [dataEnd, last] : [first, dataEnd, last];
}

/** The path of a line between two years, both included. */
export const strokeOf = ({ x, y }: TimeFrame, years: readonly number[], line: Line, from: number, to: number): string =>
  linePath(years.map((year, i) => [x(year), year >= from && year <= to ? y(line.values[i]!) : NaN] as const));

/** The area of a line’s range, where it has one. */
export function bandOf({ x, y }: TimeFrame, years: readonly number[], line: Line): string {
  const known = years.flatMap((year, i) => (line.range?.[i] ? [{ at: x(year), range: line.range[i] }] : []));
  return areaPath(
    known.map((k) => k.at),
    known.map((k) => y(k.range[0])),
    known.map((k) => y(k.range[1])),
  );
}

/** How a tick of the horizontal axis is aligned: the outer ones to the inside. */
export const anchorOf = (frame: TimeFrame, tick: number): 'start' | 'middle' | 'end' =>
  frame.x(tick) < frame.left + EDGE ? 'start' : frame.x(tick) > frame.right - EDGE ? 'end' : 'middle';
