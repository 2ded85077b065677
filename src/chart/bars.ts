/** Draws bars in order of length, each with its name and number, the range of the draws as a thin line. */
import { barsFrame, type BarsFrame, type BarsWishes } from './barsFrame.ts';
import { COLOURS, pale, TONES } from './palette.ts';
import { tag, words, type Drawing } from './svg.ts';
import type { Bar, Tone } from './types.ts';

/** How bars are coloured. */
export interface BarsStyle extends BarsWishes {
  readonly tone?: Tone;
  /** Key of the one bar that stands out; the others step back. */
  readonly marked?: string | undefined;
}

/** A chart of ranked bars. */
export function drawBars(wishes: BarsStyle): Drawing {
  const frame = barsFrame(wishes);
  const { width, bars, level, noteHead = '' } = wishes;
  const head = { size: 11.5, fill: COLOURS.muted } as const;
  const shapes = [
    noteHead && frame.hasNotes ? words(width, 12, noteHead, { ...head, anchor: 'end' }) : '',
    level ? levelOf(frame, level) : '',
    ...bars.map((bar, i) => barOf(frame, wishes, bar, frame.middle(i))),
  ];
  return { width, height: frame.height, shapes: shapes.join('') };
}

function levelOf({ x, top, height }: BarsFrame, { value, label }: NonNullable<BarsWishes['level']>): string {
  const at = x(value);
  const line = tag('line', {
    x1: at,
    x2: at,
    y1: top - 4,
    y2: height,
    stroke: COLOURS.ink,
    'stroke-dasharray': '1.5 3',
  });
  return line + words(at, 12, label, { size: 11.5, fill: COLOURS.muted, anchor: 'middle' });
}

function barOf(frame: BarsFrame, wishes: BarsStyle, bar: Bar, y: number): string {
  const { x, step, hasNotes } = frame;
  const { labelRoom = 116, tone = 'one', marked, width } = wishes;
  const isBack = marked !== undefined && marked !== bar.key;
  const weight = marked === bar.key ? 600 : undefined;
  const thick = step * 0.6;
  const length = Math.max(0, x(Math.max(0, bar.value)) - x(0));
  const colour = { fill: isBack ? pale(TONES[tone], 0.4) : TONES[tone] };
  return [
    words(labelRoom - 9, y + 4, bar.label, { anchor: 'end', weight }),
    tag('rect', { x: x(0), y: y - thick / 2, width: length, height: thick, ...colour }),
    bar.range ? rangeOf(x, bar.range, y) : '',
    words(frame.end(bar) + 7, y + 4, bar.text, { weight: 600 }),
    hasNotes ? words(width, y + 4, bar.note ?? '', { size: 11.5, fill: COLOURS.muted, anchor: 'end' }) : '',
  ].join('');
}

const rangeOf = (x: BarsFrame['x'], [low, high]: readonly [number, number], y: number) =>
  tag('line', {
    ...{ x1: x(Math.max(0, low)), x2: x(Math.max(0, high)), y1: y, y2: y },
    ...{ stroke: COLOURS.edge, 'stroke-width': 2 },
  });
