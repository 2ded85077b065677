/** Draws lines over years: observed solid, projected dashed, a rule where data end, ranges shaded, labels at the lines. */
import { COLOURS, TONES, widthOf } from './palette.ts';
import { tag, words, type Drawing } from './svg.ts';
import { anchorOf, bandOf, strokeOf, timeFrame, type TimeFrame, type TimeWishes } from './timeFrame.ts';
import type { Line } from './types.ts';

/** What is drawn besides the lines. */
export interface LinesWishes extends TimeWishes {
  /** A year marked on the lines, with its words. */
  readonly mark?: { readonly year: number; readonly value: number; readonly label: string } | undefined;
}

/** A chart of lines. */
export function drawLines(wishes: LinesWishes): Drawing {
  const { width, height, title = '', lines } = wishes;
  const frame = timeFrame(wishes);
  const shapes = [
    title ? words(0, 12, title, { size: 12.5, weight: 600 }) : '',
    ...gridOf(frame, wishes),
    ...levelsOf(frame, wishes),
    ...lines.map((line) => lineShape(frame, wishes, line)),
    ...lines.map((line, i) => labelOf(frame, wishes, line, i)),
    markOf(frame, wishes),
  ];
  return { width, height, shapes: shapes.join('') };
}

const TICK = { size: 11, fill: COLOURS.muted } as const;

function gridOf(frame: TimeFrame, { height, write }: TimeWishes): readonly string[] {
  const { left, right, top, bottom, x, y, dataEnd } = frame;
  const across = frame.yTicks.map((tick) => {
    const stroke = tick === 0 ? COLOURS.edge : COLOURS.hairline;
    const line = tag('line', {
      x1: left,
      x2: right,
      y1: y(tick),
      y2: y(tick),
      stroke,
      'stroke-width': tick === 0 ? 0.75 : 1,
    });
    return line + words(left - 6, y(tick) + 4, write(tick), { ...TICK, anchor: 'end' });
  });
  const rule =
    dataEnd === undefined
      ? ''
      : tag('line', {
          x1: x(dataEnd),
          x2: x(dataEnd),
          y1: top,
          y2: bottom,
          stroke: COLOURS.edge,
          'stroke-width': 0.75,
        });
  const years = frame.xTicks.map((tick) => {
    const anchor = anchorOf(frame, tick);
    return words(x(tick), height - 6, String(tick), { ...TICK, anchor: anchor === 'start' ? undefined : anchor });
  });
  return [...across, rule, ...years];
}

const levelsOf = ({ left, right, y }: TimeFrame, { levels = [] }: TimeWishes): readonly string[] =>
  levels.map(({ value, label, isBelow = false }) => {
    const dotted = { stroke: TONES.two, 'stroke-dasharray': '1.5 3' };
    const line = tag('line', { x1: left, x2: right, y1: y(value), y2: y(value), ...dotted });
    return line + (label ? words(left + 4, y(value) + (isBelow ? 13 : -4), label, TICK) : '');
  });

function lineShape(frame: TimeFrame, { years }: TimeWishes, line: Line): string {
  const stroke = TONES[line.tone];
  const style = { fill: 'none', stroke, 'stroke-width': 1.75, 'stroke-linejoin': 'round' };
  const band = line.range?.some((r) => r)
    ? tag('path', { d: bandOf(frame, years, line), fill: stroke, opacity: 0.17 })
    : '';
  const observed = strokeOf(frame, years, line, -Infinity, line.observedUntil);
  const projected = strokeOf(frame, years, line, line.observedUntil, Infinity);
  return [
    band,
    observed ? tag('path', { d: observed, ...style }) : '',
    projected ? tag('path', { d: projected, ...style, 'stroke-dasharray': '5 3' }) : '',
  ].join('');
}

function labelOf(frame: TimeFrame, { lines, write }: TimeWishes, line: Line, i: number): string {
  if (!Number.isFinite(frame.ends[i])) return '';
  const [x, y] = [frame.right + 8, frame.labels[i]! + 4];
  const value = write(line.values[line.values.length - 1]!);
  const fill = TONES[line.tone];
  const name = lines.length > 1 ? words(x + widthOf(value, 12, true) + 4, y, line.label, { fill }) : '';
  return words(x, y, value, { weight: 600, fill }) + name;
}

function markOf({ x, y }: TimeFrame, { mark }: LinesWishes): string {
  if (!mark) return '';
  const [cx, cy] = [x(mark.year), y(mark.value)];
  const dot = tag('circle', { cx, cy, r: 4, fill: COLOURS.surface, stroke: COLOURS.ink, 'stroke-width': 1.5 });
  return dot + words(cx, cy - 10, mark.label, { weight: 600, anchor: 'middle', hasRim: true });
}
