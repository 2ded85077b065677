/** Where ranked bars stand: the scale, the room for names, numbers and notes. */
import { linear } from './scale.ts';
import type { Bar } from './types.ts';

/** What a chart of bars is asked for; sizes in pixels. */
export interface BarsWishes {
  readonly bars: readonly Bar[];
  readonly width: number;
  /** A value marked across all bars. */
  readonly level?: { readonly value: number; readonly label: string } | undefined;
  /** Words above the column of notes. */
  readonly noteHead?: string;
  readonly labelRoom?: number;
  /** Height of a row. */
  readonly step?: number;
}

/** The places of everything. */
export interface BarsFrame {
  readonly x: (value: number) => number;
  readonly top: number;
  readonly step: number;
  readonly height: number;
  readonly hasNotes: boolean;
  /** Middle of the row of a bar. */
  readonly middle: (i: number) => number;
  /** Where the longest of bar and range ends. */
  readonly end: (bar: Bar) => number;
}

/** Narrower charts show no notes. */
const NARROW = 320;

/** The frame of ranked bars. */
export function barsFrame({ bars, width, level, noteHead = '', labelRoom = 116, step = 25 }: BarsWishes): BarsFrame {
  const hasNotes = bars.some((bar) => bar.note) && width > NARROW;
  const top = level || (noteHead && hasNotes) ? 22 : 4;
  const room = Math.max(0, ...bars.map((bar) => bar.text.length)) * 7.2 + 12;
  const noteRoom = hasNotes ? Math.max(...bars.map((bar) => (bar.note ?? '').length)) * 6.4 + 14 : 0;
  const longest = (bar: Bar) => Math.max(0, bar.value, bar.range?.[1] ?? 0);
  const most = Math.max(level?.value ?? 0, ...bars.map(longest), 1e-12);
  const x = linear([0, most], [labelRoom, Math.max(labelRoom + 40, width - room - noteRoom)]);
  const height = top + bars.length * step + 2;
  const middle = (i: number) => top + i * step + step / 2;
  return { x, top, step, height, hasNotes, middle, end: (bar) => x(longest(bar)) };
}
