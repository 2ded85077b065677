/** What one chart of a brief is, and the small pieces that several share. */
import { COLOURS, TONES, widthOf } from '../../chart/palette.ts';
import { tag, words, type Drawing } from '../../chart/svg.ts';
import type { Table, Tone } from '../../chart/types.ts';
import type { View } from '../../report/panels/view.ts';
import type { Context } from '../context.ts';

/** A chart with its finding, its words and the numbers behind it. */
export interface BriefChart {
  /** Name of its files. */
  readonly id: string;
  /** The finding, told from the run. */
  readonly title: string;
  /** What is shown, in which unit, at which prices. */
  readonly subtitle: string;
  readonly source: string;
  /** What the drawing shows, for readers who do not see it. */
  readonly alt: string;
  readonly drawing: Drawing;
  readonly table: Table;
  /** Cells whose sources are cited. */
  readonly cells: readonly string[];
}

/** Width of a chart over half the page and over the whole, in pixels; on paper they stand at about four fifths of that. */
export const HALF = 408;
/** See {@link HALF}. */
export const WHOLE = 840;

/** What stands in place of a chart where there is nothing to draw. */
export const nothing = (width: number, height: number, text: string): Drawing => ({
  ...{ width, height },
  shapes: words(0, 30, text, { fill: COLOURS.muted }),
});

/** Lines of a key, side by side: which colour is which run. */
export function keyOf(items: readonly (readonly [tone: Tone, label: string])[], width: number): Drawing {
  let x = 0;
  const shapes = items.map(([tone, label]) => {
    const line = tag('line', { x1: x, x2: x + 18, y1: 8, y2: 8, stroke: TONES[tone], 'stroke-width': 2.5 });
    const text = words(x + 24, 12, label, { size: 11.5 });
    x += 24 + widthOf(label, 11.5) + 22;
    return line + text;
  });
  return { width, height: 20, shapes: shapes.join('') };
}

/** The key of two runs: the one in question, and the one beside it. */
export const titles = (view: View, other: View) =>
  [
    ['one', view.title],
    ['four', other.title],
  ] as const;

/** One drawing above another. */
export const above = (top: Drawing, below: Drawing): Drawing => ({
  width: Math.max(top.width, below.width),
  height: top.height + below.height,
  shapes: top.shapes + tag('g', { transform: `translate(0,${top.height})` }, below.shapes),
});

/** Editions of NATO and the IMF, as source lines name them. */
export const editionsOf = ({ view: { editions } }: Context): string =>
  `NATO ${editions['nato.coreShare']}; IMF WEO ${editions['weo.realGDP']}`;

/** `Poland 4.3, Germany 126.3`: the first of some rows, for a description. */
export const listed = (rows: readonly (readonly [string, string])[], most = 4): string =>
  rows
    .slice(0, most)
    .map(([name, text]) => `${name} ${text}`)
    .join(', ');
