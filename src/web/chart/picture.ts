/** A panel as a picture that stands alone: every chart in it, with title, unit and source line. */
import { save } from './save.ts';

/** Words around the picture. */
export interface PictureWords {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
}

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
  const height = Math.ceil(frame.height) + 92;
  const root = make('svg', { xmlns: XML, width, height, viewBox: `0 0 ${width} ${height}` });
  const style = getComputedStyle(document.documentElement);
  const [ink, muted, surface] = ['--ink', '--muted', '--surface'].map((name) => style.getPropertyValue(name).trim());
  root.append(make('rect', { width, height, fill: surface! }));
  root.append(
    make(
      'text',
      {
        x: 16,
        y: 26,
        fill: ink!,
        'font-family': 'Source Serif 4, Georgia, serif',
        'font-size': 18,
        'font-weight': 600,
      },
      title,
    ),
  );
  root.append(
    make('text', { x: 16, y: 44, fill: muted!, 'font-family': 'Inter, sans-serif', 'font-size': 12 }, subtitle),
  );
  for (const chart of body.querySelectorAll('svg')) {
    const box = chart.getBoundingClientRect();
    const copy = chart.cloneNode(true) as SVGElement;
    carryStyle(chart, copy);
    const place = { x: box.left - frame.left + 16, y: box.top - frame.top + 58, width: box.width, height: box.height };
    for (const [key, value] of Object.entries(place)) copy.setAttribute(key, String(value));
    root.append(copy);
  }
  root.append(
    make('text', { x: 16, y: height - 12, fill: muted!, 'font-family': 'Inter, sans-serif', 'font-size': 11 }, source),
  );
  return { text: new XMLSerializer().serializeToString(root), width, height };
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
