/** Draws the parts of a sum, year by year; names stand beside the last bar. */
import { COLOURS, pale, TONES, widthOf } from './palette.ts';
import { stackFrame, type Part, type StackFrame, type StackWishes } from './stackFrame.ts';
import { tag, words, type Drawing } from './svg.ts';

/** What is drawn besides the parts. */
export interface StackStyle extends StackWishes {
  readonly title?: string;
  /** Label of the parts that step back, as what is left over does. */
  readonly stepsBack?: string;
}

/** A stacked chart. */
export function drawStack(asked: StackStyle): Drawing {
  const wishes = asked.title ? { ...asked, above: 28 } : asked;
  const frame = stackFrame(wishes);
  const { width, height, title = '', parts } = wishes;
  const shapes = [
    title ? words(0, 12, title, { size: 12.5, weight: 600 }) : '',
    ...axisOf(frame, wishes),
    ...parts.map((part, k) => partOf(frame, wishes, part, k)),
    ...parts.map((part, k) => labelOf(frame, wishes, part, k)),
  ];
  return { width, height, shapes: shapes.join('') };
}

const TICK = { size: 11, fill: COLOURS.muted } as const;

function axisOf({ left, right, y, ticks, middle, shows }: StackFrame, { years, write, height }: StackWishes) {
  const across = ticks.map((tick) => {
    const stroke = tick === 0 ? COLOURS.edge : COLOURS.hairline;
    const line = tag('line', { x1: left, x2: right, y1: y(tick), y2: y(tick), stroke });
    return line + words(left - 6, y(tick) + 4, write(tick), { ...TICK, anchor: 'end' });
  });
  const below = years.map((year, i) =>
    shows(i) ? words(middle(i), height - 6, String(year), { ...TICK, anchor: 'middle' }) : '',
  );
  return [...across, ...below];
}

const colourOf = ({ label, tone }: Part, stepsBack: string | undefined) => ({
  fill: label === stepsBack ? pale(TONES[tone]) : TONES[tone],
});

const partOf = ({ y, middle, thick, below }: StackFrame, { years, stepsBack }: StackStyle, part: Part, k: number) =>
  years
    .map((_, i) => {
      const [from, to] = [y(below(k, i)), y(below(k, i) + Math.max(0, part.values[i]!))];
      const box = { x: middle(i) - thick / 2, width: thick, y: to, height: from - to };
      return from - to < 0.05 ? '' : tag('rect', { ...box, ...colourOf(part, stepsBack) });
    })
    .join('');

function labelOf(frame: StackFrame, { years, write, stepsBack }: StackStyle, part: Part, k: number): string {
  const n = years.length - 1;
  const [x, y] = [frame.right + 14, frame.labels[k]!];
  const lead = `M${(frame.middle(n) + frame.thick / 2 + 2).toFixed(1)},${frame.from[k]!.toFixed(1)}L${(frame.right + 10).toFixed(1)},${y.toFixed(1)}`;
  const fill = part.label === stepsBack ? COLOURS.muted : TONES[part.tone];
  const value = write(part.values[n]!);
  return [
    tag('path', { d: lead, fill: 'none', stroke: COLOURS.edge, 'stroke-width': 0.75 }),
    words(x, y + 4, value, { weight: 600, fill }),
    words(x + widthOf(value, 12, true) + 4, y + 4, part.label, { fill }),
  ].join('');
}
