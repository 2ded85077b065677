/** A brief as Markdown with footnotes; its charts are files beside it. */
import type { Table, TableCell } from '../chart/types.ts';
import type { Brief, NotedChart } from './brief.ts';
import { noteInWords } from './html.ts';

/** The text; `fileOf` names the picture of a chart. */
export function briefMarkdown(brief: Brief, fileOf: (chart: string) => string): string {
  const { title, sentence, note, summary, totals, assumptions } = brief;
  const words = sentence
    .map((p) => (typeof p === 'string' ? plain(p) : `**${plain(p.text)}**${p.range ? ` (${plain(p.range)})` : ''}`))
    .join('');
  const parts = [
    `# ${plain(title)}`,
    words,
    `*${plain(note)}*`,
    plain(summary),
    ...brief.charts.map((chart) => chartOf(chart, fileOf(chart.id))),
    `## ${plain(totals.title)}`,
    tableOf(totals.table),
    plain(totals.note),
    `## ${plain(assumptions.title)}`,
    ...(assumptions.table.rows.length ? [tableOf(assumptions.table)] : []),
    plain(assumptions.note),
    ...statementsOf(brief),
    ...settingsOf(brief),
    ...againOf(brief),
    ...sourcesOf(brief),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Words that mean nothing to Markdown. */
const plain = (text: string) => text.replace(/([\\`*_[\]<>|#])/g, '\\$1');

const marks = (notes: readonly number[]) => notes.map((n) => `[^${n}]`).join('');

function chartOf({ title, subtitle, source, alt, table, notes }: NotedChart, file: string): string {
  return [
    `## ${plain(title)}`,
    plain(subtitle),
    `![${plain(alt)}](${file})`,
    `${plain(source)}${marks(notes)}`,
    `<details><summary>Table</summary>\n\n${tableOf(table)}\n\n</details>`,
  ].join('\n\n');
}

function tableOf({ head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const written = (cell: TableCell, i: number) => {
    const text = typeof cell === 'string' ? cell : cell.text;
    return `${i === 0 && text.startsWith('  ') ? '– ' : ''}${plain(text.trim())}`;
  };
  const isNumber = head.map((_, i) => rows.some((row) => typeof row[i] === 'object'));
  const rule = head.map((_, i) => (isNumber[i] ? '---:' : '---'));
  return [line(head.map(plain)), line(rule), ...rows.map((row) => line(row.map(written)))].join('\n');
}

function statementsOf({ statements }: Brief): readonly string[] {
  const rows = statements.map((s) => [s.id, s.title, s.claim, s.observed || '–', s.scenario || '–']);
  return [
    '## The ten statements of February 2025',
    tableOf({ head: ['', 'Statement', 'In our words', 'By observed figures', 'Under the scenario'], rows }),
  ];
}

function settingsOf({ settings: { title, none, rows } }: Brief): readonly string[] {
  const cells = rows.map((s) => [s.what, s.value, s.by]);
  const head = ['Setting', 'Value', 'Who says so, or why'];
  return [`## ${plain(title)}`, rows.length ? tableOf({ head, rows: cells }) : plain(none)];
}

function againOf({ reproduce, citation, manifest, digest, drawnDigest }: Brief): readonly string[] {
  return [
    '## To make it again, and to cite it',
    `\`\`\`sh\n${reproduce.command}\n\`\`\``,
    `\`\`\`ts\n${reproduce.script}\n\`\`\``,
    plain(citation),
    `${plain(manifest)}. Digest \`${digest}\`.${drawnDigest === undefined ? '' : ` With its ranges: \`${drawnDigest}\`.`}`,
  ];
}

function sourcesOf({ sources, otherSources }: Brief): readonly string[] {
  const others =
    otherSources > 0
      ? [
          `${otherSources} more publications stand behind these charts; the zip of \`burdenshift export\` lists them all.`,
        ]
      : [];
  return [
    '## Sources',
    ...sources.map((n) => `[^${n.number}]: ${plain(noteInWords(n))}${n.url ? ` <${n.url}>` : ''}`),
    ...others,
  ];
}
