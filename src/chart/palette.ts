/** The light colours and the type of the workbench, for charts that stand outside its style sheet. */
import type { Tone } from './types.ts';

/** Colours by what they are for; a test holds them to the tokens of the workbench. */
export const COLOURS = {
  paper: '#fbfaf6',
  surface: '#ffffff',
  ink: '#1a1c1f',
  muted: '#62625c',
  hairline: '#e3e0d7',
  edge: '#8b8a83',
  accent: '#11426b',
  wash: '#e8eef4',
} as const;

/** Colour of each tone. */
export const TONES: Readonly<Record<Tone, string>> = {
  one: '#11426b',
  two: '#17827a',
  three: '#7b1d50',
  four: '#c2540a',
  ink: COLOURS.ink,
};

/** A colour of which a part is left on white ground, without letting lines behind it through. */
export function pale(colour: string, part = 0.3): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `#${channels
    .map((c) =>
      Math.round(255 - (255 - c) * part)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Font families, with what stands in where they are missing. */
export const SANS = 'Inter, system-ui, sans-serif';
/** For titles and sentences. */
export const SERIF = "'Source Serif 4', Georgia, serif";

const NARROW: ReadonlySet<string> = new Set("ilj.,:;'’|! ()");
const WIDE: ReadonlySet<string> = new Set('mwMW%—');

/** About how wide a text in the sans is, in units of the drawing; a tenth too much rather than too little. */
export function widthOf(text: string, size: number, isBold = false): number {
  let em = 0;
  for (const letter of text)
    em += NARROW.has(letter) ? 0.31 : WIDE.has(letter) ? 0.92 : letter <= 'Z' && letter >= '0' ? 0.67 : 0.59;
  return em * size * (isBold ? 1.05 : 1);
}
