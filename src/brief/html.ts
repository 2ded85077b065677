/** A brief as one HTML file that asks nothing of the network: fonts, charts and tables are inside. */
import { escaped, inline } from '../chart/svg.ts';
import type { Table, TableCell } from '../chart/types.ts';
import type { Brief, NotedChart } from './brief.ts';
import { HALF } from './charts/chart.ts';
import type { Footnote } from './sources.ts';
import { styleWith, type Font } from './style.ts';
import type { ToldSetting } from './told.ts';

/** Settings that find room on the second page. */
const SETTINGS = 6;
/** Settings without a reason take one line each. */
const SHORT_SETTINGS = 11;

/** The file. Without fonts the reader’s own stand in. */
export function briefHtml(brief: Brief, fonts: readonly Font[] = []): string {
  const [extra, debt, paths, ledger, ammunition] = brief.charts.map(chartOf) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const one = [headOf(brief), `<div class="row">${extra}${debt}</div>`, paths, totalsOf(brief), footOf(brief, 1)];
  const two = [
    ledger,
    `<div class="row">${ammunition}${assumptionsOf(brief)}</div>`,
    `<div class="row">${statementsOf(brief)}${settingsOf(brief)}</div>`,
    sourcesOf(brief),
    againOf(brief),
    footOf(brief, 2),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="burdenshift">
<meta name="burdenshift-digest" content="${brief.digest}">
<title>${escaped(brief.title)} · Burdenshift brief</title>
<style>${styleWith(fonts)}</style>
</head>
<body>
<main>
<div class="page">
${one.join('\n')}
</div>
<div class="page">
${two.join('\n')}
</div>
</main>
</body>
</html>
`;
}

function headOf({ title, sentence, summary, note }: Brief): string {
  const words = sentence.map((p) =>
    typeof p === 'string' ? escaped(p) : `<b title="${escaped(p.cell)}">${escaped(p.text)}</b>${rangeOf(p.range)}`,
  );
  return `<header><b>Burdenshift</b><span>${escaped(title)}</span></header>
<h1>${words.join('')}</h1>
<p class="note small clamp">${escaped(note)} ${escaped(summary)}</p>`;
}

const rangeOf = (range = '') => (range === '' ? '' : ` <span class="range">(${escaped(range)})</span>`);

const marked = (notes: readonly number[]) => (notes.length ? ` <sup>${notes.join(', ')}</sup>` : '');

function chartOf({ title, subtitle, source, alt, drawing, table, notes }: NotedChart): string {
  return `<figure>
<h2>${escaped(title)}</h2>
<p class="sub">${escaped(subtitle)}</p>
<div class="scrolls${drawing.width > HALF ? ' wide' : ''}">${inline(drawing, alt)}</div>
<figcaption class="source">${escaped(source)}${marked(notes)}</figcaption>
<details><summary>Table</summary><div class="scrolls">${tableOf(table)}</div></details>
</figure>`;
}

/** Words beside a number that it stands for; a part stands further in. */
function cellOf(cell: TableCell, isFirst: boolean): string {
  const text = typeof cell === 'string' ? cell : cell.text;
  const part = isFirst && text.startsWith('  ') ? ' class="part"' : '';
  return `<td${part}>${escaped(text.trim())}</td>`;
}

function tableOf({ head, rows }: Table, kind = ''): string {
  const isMain = (row: Table['rows'][number]) =>
    kind === 'totals' && typeof row[0] === 'string' && !row[0].startsWith('  ');
  const lines = rows.map(
    (row) => `<tr${isMain(row) ? ' class="main"' : ''}>${row.map((cell, i) => cellOf(cell, i === 0)).join('')}</tr>`,
  );
  const heads = head.map((text) => `<th scope="col">${escaped(text)}</th>`).join('');
  return `<table${kind === '' ? '' : ` class="${kind}"`}><thead><tr>${heads}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

const totalsOf = ({ totals: { title, table, note } }: Brief): string =>
  `<section><h2>${escaped(title[0]!.toUpperCase() + title.slice(1))}</h2><div class="scrolls">${tableOf(table, 'totals')}</div><p class="source">${escaped(note)}</p></section>`;

const assumptionsOf = ({ assumptions: { title, table, note } }: Brief): string =>
  `<section class="small"><h2>${escaped(title)}</h2>${table.rows.length ? tableOf(table) : ''}<p class="source">${escaped(note)}</p></section>`;

function statementsOf({ statements }: Brief): string {
  const rows = statements.map((s) => [`${s.id} ${s.title}`, s.observed || '–', s.scenario || '–'].map(shortened));
  const table = tableOf({ head: ['Statement of February 2025', 'by figures', 'in scenario'], rows }, 'words');
  return `<section class="small"><h2>The ten statements</h2>${table}</section>`;
}

const shortened = (text: string) =>
  text.replace('depends on the definition', 'depends').replace('nothing to test', '–');

function settingsOf({ settings: { title, none, rows } }: Brief): string {
  const shown = rows.slice(0, rows.every((s) => s.by === '') ? SHORT_SETTINGS : SETTINGS);
  const rest = rows.length - shown.length;
  const lines = shown.map((s) => `<p>${settingText(s)}</p>`).join('');
  const more = rest > 0 ? `<p>${rest} more, in the scenario itself.</p>` : '';
  return `<section class="small settings"><h2>${escaped(title)}</h2>${lines || `<p>${escaped(none)}</p>`}${more}</section>`;
}

/** Reasons longer than this are cut at a word. */
const LONGEST = 64;

function settingText({ what, value, by }: ToldSetting): string {
  const reason = by.length > LONGEST ? `${by.slice(0, LONGEST).replace(/[,;:]?\s\S*$/, '')} …` : by;
  return `${escaped(what[0]!.toUpperCase() + what.slice(1))}: <b>${escaped(value)}</b>${reason ? ` <span class="note">${escaped(reason)}</span>` : ''}`;
}

/** A publication in the words of a footnote. */
export function noteInWords({ publisher, title, edition, published, locator, grade }: Footnote): string {
  const date = published !== '' && !edition.includes(published) ? published : '';
  const when = [edition === '' ? '' : `edition ${edition}`, date].filter((part) => part !== '');
  return `${[publisher, title, ...when].join(', ')}: ${locator}; grade ${grade}.`;
}

function sourcesOf({ sources, otherSources }: Brief): string {
  const items = sources.map(
    (note) =>
      `<li value="${note.number}">${escaped(noteInWords(note))}${note.url ? ` <a href="${escaped(note.url)}">${escaped(host(note.url))}</a>` : ''}</li>`,
  );
  const others =
    otherSources > 0
      ? ` <span>and ${otherSources} more behind these charts; the zip of “burdenshift export” lists them all</span>`
      : '';
  return `<section class="small"><h2>Sources${others}</h2><ol class="columns">${items.join('')}</ol></section>`;
}

const host = (url: string) => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/.*$/, '');

function againOf({ reproduce, citation, manifest, digest, drawnDigest }: Brief): string {
  const drawn = drawnDigest === undefined ? '' : ` With its ranges: <code>${drawnDigest}</code>.`;
  return `<section class="small"><h2>To make it again, and to cite it</h2>
<p class="clamp"><code>${escaped(reproduce.command)}</code></p>
<p class="clamp"><code>${escaped(reproduce.script)}</code></p>
<p class="clamp">${escaped(citation)}</p>
<p class="note">${escaped(manifest)}. Digest <code>${digest}</code>.${drawn}</p></section>`;
}

const footOf = ({ title, digest }: Brief, page: number): string =>
  `<footer><span>${escaped(title)} · digest ${digest.slice(0, 16)}</span><span>${page} of 2</span></footer>`;
