/** The style of a brief: warm paper on a screen, two pages of A4 on paper. */
import { COLOURS, SANS, SERIF } from '../chart/palette.ts';

/** A font as it is put into the page. */
export interface Font {
  readonly family: string;
  /** Weights that the file holds, as CSS writes them: `100 900`. */
  readonly weight: string;
  /** The bytes of the woff2 file in base64. */
  readonly base64: string;
}

const faceOf = ({ family, weight, base64 }: Font) =>
  `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url(data:font/woff2;base64,${base64}) format('woff2'); }`;

/** The whole style sheet. */
export const styleWith = (fonts: readonly Font[]): string => [...fonts.map(faceOf), STYLE].join('\n');

const { paper, surface, ink, muted, hairline, accent } = COLOURS;

const STYLE = `
@page { size: A4; margin: 10mm 14mm 9mm; }
* { box-sizing: border-box; }
html { background: ${paper}; color: ${ink}; font: 400 10.5px/1.42 ${SANS}; font-feature-settings: 'tnum', 'cv05'; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 736px; padding: 24px; }
h1, h2, h3, p, figure, ol, dl, dd { margin: 0; }
h1, h2 { font-family: ${SERIF}; font-weight: 600; line-height: 1.25; }
header { display: flex; justify-content: space-between; align-items: baseline; border-bottom: 1px solid ${hairline}; padding-bottom: 4px; }
header b { font: 600 15px ${SERIF}; }
header span { color: ${muted}; }
h1 { font-size: 14.5px; line-height: 1.4; font-weight: 400; margin: 8px 0 4px; text-wrap: pretty; }
h1 b { color: ${accent}; font-weight: 600; }
h2 span { color: ${muted}; font: 400 9.5px ${SANS}; }
h1 .range { color: ${muted}; font-size: 12px; }
h2 { font-size: 13px; text-wrap: balance; }
.note, .sub, .source, footer { color: ${muted}; }
.sub { margin: 2px 0 6px; line-height: 1.35; }
.source { margin-top: 2px; font-size: 9.5px; }
sup { font-size: 8px; line-height: 0; }
svg { display: block; width: 100%; height: auto; }
.row { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 24px; align-items: start; }
a { color: inherit; }
section, figure { margin-top: 11px; break-inside: avoid; }
.row > * { margin-top: 11px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: right; padding: 0.8px 0 0.8px 12px; border-bottom: 1px solid ${hairline}; font-weight: 400; vertical-align: baseline; line-height: 1.28; }
th { color: ${muted}; font-size: 9px; vertical-align: bottom; }
th:first-child, td:first-child, .words td, .words th { text-align: left; padding-left: 0; }
.words td + td, .words th + th { padding-left: 12px; }
tr.main td { font-weight: 600; }
td.part { padding-left: 14px !important; }
.small { font-size: 9.5px; line-height: 1.34; }
.small td + td { white-space: nowrap; }
.columns { columns: 2; column-gap: 24px; }
.totals td:first-child { width: 40%; }
.columns li, .columns dt { break-inside: avoid; }
ol { padding-left: 16px; }
ol li { padding-left: 2px; overflow-wrap: anywhere; }
.settings p { break-inside: avoid; }
code { font: 9px/1.4 ui-monospace, 'DejaVu Sans Mono', Menlo, monospace; overflow-wrap: anywhere; }
details { margin-top: 4px; color: ${muted}; }
details table { font-size: 10px; color: ${ink}; background: ${surface}; }
footer { display: flex; justify-content: space-between; gap: 16px; border-top: 1px solid ${hairline}; margin-top: 14px; padding-top: 5px; font-size: 9px; }
@media screen { .page + .page { margin-top: 32px; } }
@media screen and (min-width: 900px) { body { zoom: 1.2; } }
@media screen and (max-width: 620px) { .wide svg { width: 620px; } .row { grid-template-columns: minmax(0, 1fr); gap: 0; } .columns { columns: 1; } .scrolls { overflow-x: auto; } h1 { font-size: 16px; } html { font-size: 12px; } }
@media print {
  html { background: #fff; }
  body { max-width: none; padding: 0; }
  .page { min-height: 277mm; display: flex; flex-direction: column; }
  .page:first-of-type { break-after: page; }
  .page > * { flex: none; }
  .page > footer { margin-top: auto; }
  details { display: none; }
  .clamp { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
}`;
