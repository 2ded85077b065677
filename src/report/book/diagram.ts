/** How the chapters rest on each other, as a drawing and as Mermaid text, from what their equations name. */
import type { Book } from './entry.ts';

/** From one chapter to another that names quantities of it. */
interface Arrow {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const ROW = 56;
const BOX = { width: 220, height: 34 } as const;
/** Left edge of the boxes; arcs that lead back up need room beside them. */
const MARGIN = { without: 20, with: 300 } as const;
/** How much further an arc reaches out for each row it spans. */
const REACH = 32;
const TOP = 64;

/** All arrows, first by source, then by user. */
export function arrowsIn({ chapters }: Book): readonly Arrow[] {
  return chapters.flatMap(({ id }, from) =>
    chapters.flatMap(({ rests }, to) => (rests[id] === undefined ? [] : [{ from, to, count: rests[id] }])),
  );
}

/** Chapters from top to bottom in reading order; arcs to the right lead down to users, arcs to the left, where there are any, back up. */
export function diagramSVG(book: Book): string {
  const arrows = arrowsIn(book);
  const left = arrows.some(({ from, to }) => to < from) ? MARGIN.with : MARGIN.without;
  const height = TOP + book.chapters.length * ROW;
  const width = left + BOX.width + 40 + book.chapters.length * REACH;
  const boxes = book.chapters.map(({ title, quantities }, i) => {
    const middle = left + BOX.width / 2;
    return (
      `<rect x="${left}" y="${middleOf(i) - BOX.height / 2}" width="${BOX.width}" height="${BOX.height}" rx="6"/>` +
      `<text x="${middle}" y="${middleOf(i) + 5}" text-anchor="middle">${title} · ${quantities.length}</text>`
    );
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">`,
    '<title id="title">How the chapters of the model rest on each other</title>',
    '<style>',
    'svg{--ink:#333;--line:#8a8a8a;font:14px system-ui,sans-serif}',
    '@media (prefers-color-scheme:dark){svg{--ink:#ddd}}',
    'rect{fill:none;stroke:var(--ink)}text{fill:var(--ink)}.arc{fill:none;stroke:var(--line)}.tip{fill:var(--line)}.note{font-size:12px}',
    '</style>',
    `<text class="note" x="${left}" y="24">Chapters with their number of quantities; an arc leads to where some of them are used.</text>`,
    ...arrows.map((arrow) => arcOf(arrow, book, left)),
    ...boxes,
    '</svg>',
    '',
  ].join('\n');
}

const middleOf = (row: number) => TOP + row * ROW;

function arcOf({ from, to, count }: Arrow, { chapters }: Book, left: number): string {
  const isDown = to > from;
  const edge = isDown ? left + BOX.width : left;
  const side = isDown ? 1 : -1;
  const [start, end] = [middleOf(from) + 7, middleOf(to) - 7];
  const reach = edge + side * (20 + Math.abs(to - from) * REACH);
  const width = Math.round((0.8 + Math.sqrt(count) * 0.5) * 10) / 10;
  const tip = `M${edge + side * 9} ${end - 4}L${edge} ${end}L${edge + side * 9} ${end + 4}Z`;
  return (
    `<g><title>${chapters[to]!.title}: ${count} of ${chapters[from]!.title}</title>` +
    `<path class="arc" stroke-width="${width}" d="M${edge} ${start}C${reach} ${start} ${reach} ${end} ${edge + side * 6} ${end}"/>` +
    `<path class="tip" d="${tip}"/></g>`
  );
}

/** The same as text for viewers that draw Mermaid. */
export function diagramMermaid(book: Book): string {
  const { chapters } = book;
  return [
    'flowchart TD',
    ...chapters.map(({ id, title }) => `  ${id}["${title}"]`),
    ...arrowsIn(book).map(({ from, to, count }) => `  ${chapters[from]!.id} -->|${count}| ${chapters[to]!.id}`),
  ].join('\n');
}
