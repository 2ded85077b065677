/** Draws two numbers for each row on one scale, joined by a line. */
import { COLOURS, TONES, widthOf } from './palette.ts';
import { pairsFrame, type Pair, type PairsFrame, type PairsWishes } from './pairsFrame.ts';
import { tag, words, type Drawing } from './svg.ts';

/** A chart of pairs. */
export function drawPairs(wishes: PairsWishes): Drawing {
  const frame = pairsFrame(wishes);
  const shapes = [
    headOf(wishes),
    ...frame.ticks.map((tick) => tickOf(frame, wishes, tick)),
    ...wishes.rows.map((row, i) => rowOf(frame, wishes, row, frame.middle(i))),
  ];
  return { width: wishes.width, height: frame.height, shapes: shapes.join('') };
}

const MUTED = { size: 11.5, fill: COLOURS.muted } as const;
const hollow = (cx: number, cy: number) =>
  tag('circle', { cx, cy, r: 4, fill: COLOURS.surface, stroke: TONES.one, 'stroke-width': 1.5 });
const full = (cx: number, cy: number) => tag('circle', { cx, cy, r: 4.5, fill: TONES.one });

function headOf({ names, labelRoom = 116 }: PairsWishes): string {
  const [x, next] = [labelRoom + 5, labelRoom + 14 + widthOf(names[0], 11.5) + 18];
  return hollow(x, 8) + words(x + 9, 12, names[0], MUTED) + full(next, 8) + words(next + 9, 12, names[1], MUTED);
}

function tickOf({ x, top, bottom, height }: PairsFrame, { write }: PairsWishes, tick: number): string {
  const line = tag('line', { x1: x(tick), x2: x(tick), y1: top, y2: bottom, stroke: COLOURS.hairline });
  return line + words(x(tick), height - 5, write(tick), { ...MUTED, anchor: 'middle' });
}

function rowOf({ x }: PairsFrame, { labelRoom = 116, width }: PairsWishes, row: Pair, y: number): string {
  const [from, to] = [x(row.without), x(row.with)];
  return [
    words(labelRoom - 9, y + 4, row.label, { anchor: 'end' }),
    tag('line', { x1: from, x2: to, y1: y, y2: y, stroke: TONES.one, 'stroke-width': 3, opacity: 0.45 }),
    hollow(from, y),
    full(to, y),
    words(width, y + 4, row.text, { weight: 600, anchor: 'end' }),
  ].join('');
}
