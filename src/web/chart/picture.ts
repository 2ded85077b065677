/** A panel as a picture that stands alone: every chart in it, with title, unit and source line. */
import { save } from './save.ts';

/** Words around the picture. */
export interface PictureWords {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
}

/** How much wider a common typeface may run than ours. */
const WIDER = 1.18;
/** A name with a number in it stands in quotes, or the whole list is void. */
const SERIF = "'Source Serif 4', Georgia, serif";
const XML = 'http://www.w3.org/2000/svg';
/** Properties that style sheets give and a picture on its own must carry. */
const CARRIED = [
  ...['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'opacity', 'paint-order'],
  ...['font-family', 'font-size', 'font-weight', 'text-anchor'],
];

/** Save the charts inside `body` as SVG. */
export function downloadSvg(body: HTMLElement, words: PictureWords, name: string): void {
  save(`${name}.svg`, 'image/svg+xml', pictureOf(body, words).text);
}

/** Save the charts inside `body` as PNG, two pixels for each. */
export async function downloadPng(body: HTMLElement, words: PictureWords, name: string): Promise<void> {
  const { text, width, height } = pictureOf(body, words);
  const image = new Image();
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  canvas.toBlob((blob) => blob && save(`${name}.png`, 'image/png', blob));
}

/** One SVG with every chart of `body` at its place on the page. */
export function pictureOf(body: HTMLElement, { title, subtitle, source }: PictureWords) {
  const frame = body.getBoundingClientRect();
  const width = Math.ceil(frame.width) + 32;
  const room = width - 32;
  const titles = linesOf(title, room, `600 18px ${SERIF}`);
  const subtitles = linesOf(subtitle, room, '12px Inter, sans-serif');
  const sources = linesOf(source, room, '11px Inter, sans-serif');
  const top = 22 + titles.length * 22 + subtitles.length * 16;
  const height = Math.ceil(frame.height) + top + 18 + sources.length * 15;
  const root = make('svg', { xmlns: XML, width, height, viewBox: `0 0 ${width} ${height}` });
  const style = getComputedStyle(document.documentElement);
  const [ink, muted, surface] = ['--ink', '--muted', '--surface'].map((name) => style.getPropertyValue(name).trim());
  root.append(make('rect', { width, height, fill: surface! }));
  const serif = { fill: ink!, 'font-family': SERIF, 'font-size': 18, 'font-weight': 600 };
  const sans = { fill: muted!, 'font-family': 'Inter, sans-serif' };
  titles.forEach((line, i) => root.append(make('text', { x: 16, y: 26 + i * 22, ...serif }, line)));
  const below = 22 + titles.length * 22;
  subtitles.forEach((line, i) =>
    root.append(make('text', { x: 16, y: below + i * 16, ...sans, 'font-size': 12 }, line)),
  );
  for (const chart of body.querySelectorAll('svg')) {
    const box = chart.getBoundingClientRect();
    const copy = chart.cloneNode(true) as SVGElement;
    carryStyle(chart, copy);
    const place = { x: box.left - frame.left + 16, y: box.top - frame.top + top, width: box.width, height: box.height };
    for (const [key, value] of Object.entries(place)) copy.setAttribute(key, String(value));
    root.append(copy);
  }
  const foot = height - 12 - (sources.length - 1) * 15;
  sources.forEach((line, i) => root.append(make('text', { x: 16, y: foot + i * 15, ...sans, 'font-size': 11 }, line)));
  return { text: new XMLSerializer().serializeToString(root), width, height };
}

/** Words in lines that fit; measured wide, since a picture may be shown where its typeface is absent. */
function linesOf(words: string, room: number, font: string): readonly string[] {
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = font;
  const fits = (line: string) => context.measureText(line).width * WIDER <= room;
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = lines.length > 0 ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function make(tag: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const element = document.createElementNS(XML, tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = text;
  return element;
}

function carryStyle(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const property of CARRIED) to.setAttribute(property, style.getPropertyValue(property));
  for (const name of ['class', 'role', 'tabindex']) to.removeAttribute(name);
  Array.from(from.children).forEach((child, i) => carryStyle(child, to.children[i]!));
}
