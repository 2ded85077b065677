/** SVG as text: elements with escaped words, and drawings put side by side. */
import { COLOURS, SANS, SERIF } from './palette.ts';

/** Attributes of an element; absent ones are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Shapes inside a frame of some width and height, in pixels of the page at its natural size. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: string;
}

/** Words as they may stand between tags and in quotes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);

/** An element; numbers are rounded to a tenth of a pixel. */
export function tag(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`],
  );
  return `<${name}${written.join('')}${inside === '' ? '/>' : `>${inside}</${name}>`}`;
}

const rounded = (value: number) => String(Math.round(value * 10) / 10 + 0);

/** How words are set; ink, 12 pixels and from the left unless stated. */
export interface TextStyle {
  readonly size?: number;
  readonly fill?: string;
  readonly weight?: number | undefined;
  readonly anchor?: 'middle' | 'end' | undefined;
  readonly isSerif?: boolean;
  /** A rim in the colour of the ground, where words cross lines. */
  readonly hasRim?: boolean;
}

/** Words at a place. */
export function words(x: number, y: number, text: string, style: TextStyle = {}): string {
  const { size = 12, fill = COLOURS.ink, weight, anchor, isSerif = false, hasRim = false } = style;
  const rim = hasRim ? { stroke: COLOURS.surface, 'stroke-width': 4, 'paint-order': 'stroke' } : {};
  const font = { 'font-family': isSerif ? SERIF : SANS, 'font-size': size, 'font-weight': weight };
  return tag('text', { x, y, ...font, fill, 'text-anchor': anchor, ...rim }, escaped(text));
}

/** Drawings in rows of `columns`, each as wide as the first, with gaps between. */
export function beside(
  drawings: readonly Drawing[],
  columns: number,
  gap: { readonly x: number; readonly y: number },
): Drawing {
  const [first] = drawings;
  if (!first) return { width: 0, height: 0, shapes: '' };
  const rows = Math.ceil(drawings.length / columns);
  const shapes = drawings.map((d, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const place = `translate(${column * (first.width + gap.x)},${row * (first.height + gap.y)})`;
    return tag('g', { transform: place }, d.shapes);
  });
  return {
    width: Math.min(columns, drawings.length) * (first.width + gap.x) - gap.x,
    height: rows * (first.height + gap.y) - gap.y,
    shapes: shapes.join(''),
  };
}

/** A drawing as an element that carries its description; it scales with the page. */
export function inline({ width, height, shapes }: Drawing, alt: string): string {
  const box = `0 0 ${rounded(width)} ${rounded(height)}`;
  const style = "font-feature-settings: 'tnum'";
  return tag('svg', { xmlns: XML, viewBox: box, width, height, role: 'img', 'aria-label': alt, style }, shapes);
}

const XML = 'http://www.w3.org/2000/svg';

/** What stands around a drawing that travels alone. */
export interface Words {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  /** What the drawing shows, for readers who do not see it. */
  readonly alt: string;
}

const MARGIN = 20;

/** A picture that stands alone: title, what is shown in which unit, the drawing, the source line. */
export function picture(drawing: Drawing, { title, subtitle, source, alt }: Words): string {
  const width = drawing.width + 2 * MARGIN;
  const [heads, subs, feet] = [
    broken(title, 17, drawing.width),
    broken(subtitle, 12, drawing.width),
    broken(source, 11, drawing.width),
  ];
  const top = 32 + (heads.length - 1) * 22;
  const start = top + 18 + (subs.length - 1) * 16 + 16;
  const foot = start + drawing.height + 24;
  const height = foot + (feet.length - 1) * 15 + 14;
  const shapes = [
    tag('rect', { width, height, fill: COLOURS.surface }),
    ...heads.map((line, i) => words(MARGIN, 32 + i * 22, line, { size: 17, weight: 600, isSerif: true })),
    ...subs.map((line, i) => words(MARGIN, top + 18 + i * 16, line, { fill: COLOURS.muted })),
    tag('g', { transform: `translate(${MARGIN},${start})` }, drawing.shapes),
    ...feet.map((line, i) => words(MARGIN, foot + i * 15, line, { size: 11, fill: COLOURS.muted })),
  ];
  return `${inline({ width, height, shapes: shapes.join('') }, alt)}\n`;
}

/** Words in lines that fit a width. */
function broken(text: string, size: number, width: number): readonly string[] {
  const most = Math.floor(width / (size * 0.52));
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1]!;
    if (line !== '' && line.length + word.length + 1 > most) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
