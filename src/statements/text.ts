/** Statements as text for the terminal. */
import { writeUnitInWords } from '../report/number.ts';
import { textTable, wrap } from '../report/textTable.ts';
import type { Citation, Rest } from './cite.ts';
import { inWords, type DefinitionResult, type StatementResult, type TableOf } from './statement.ts';
import { nameOf, type Value } from './value.ts';

/** Widest line. */
const WIDTH = 100;

/** How much of a statement is printed. */
export interface StatementWishes {
  /** With tables, and with the name and the sources of every number. */
  readonly isWhole: boolean;
}

/** A statement as text: claim, measure, verdict, definitions, conflicts, what the scenario implies. */
export function statementText(s: StatementResult, wishes: StatementWishes): string {
  const tables = wishes.isWhole ? s.tables.filter((t) => t.rows.length > 0) : [];
  const definitions = s.definitions.flatMap((d) => definitionLines(d).slice(0, wishes.isWhole ? 2 : 1));
  const parts = [
    `${s.id}  ${s.title}`,
    ['Claim', inWords(s.claim), `(${s.source})`],
    ['Measure', s.measure, s.test],
    ...s.verdicts.map((v) => [
      `Verdict ${v.moment === 'observed' ? 'by observed figures' : 'under the scenario'}: ${v.kind}`,
      inWords(v.words),
    ]),
    ['Definitions', ...definitions],
    ...(s.conflicts.length ? [['Where sources conflict', ...s.conflicts.map((c) => inWords(c.words))]] : []),
    ['What the scenario implies', ...s.implies.map(inWords)],
  ];
  const written = parts.map((part) => (typeof part === 'string' ? part : block(part)));
  return [...written, ...tables.map(tableText)].join('\n\n');
}

/** A heading and its paragraphs; a paragraph that begins with two spaces stands further in. */
function block([heading, ...paragraphs]: readonly string[]): string {
  const lines = paragraphs.map((text) => wrapped(text.trim(), text.startsWith('  ') ? '      ' : '  '));
  return [heading, ...lines].join('\n');
}

/** Words broken into lines, a number kept together with its unit. */
export const wrapped = (text: string, indent = ''): string =>
  wrap(text.replace(/(\d) (?=%|bn|trn|m |km|people|soldiers|times)/g, `$1${KEPT}`), WIDTH, indent).replaceAll(
    KEPT,
    ' ',
  );
/** Stands for a space that no line breaks at. */
const KEPT = '\u0001';

function definitionLines(d: DefinitionResult): readonly string[] {
  const outcome = d.absent ?? (d.outcome ? `${inWords(d.outcome.words)}: ${holds(d)}` : 'shown, not tested');
  const value = d.absent === undefined ? d.value.text : 'nothing';
  return [`• ${d.label}: ${value} (${outcome})`, `  ${nameOf(d.value)}. ${restText(d.rest)}`];
}

const holds = (d: DefinitionResult) => (d.outcome!.holds ? 'holds' : 'does not hold');

/** Publications and assumptions behind a number, in one line. */
export function restText({ sources, otherSources, assumptions }: Rest): string {
  const named = sources.map(citationText).join('; ');
  const others = otherSources ? `; other publications: ${otherSources}` : '';
  const assumed = assumptions ? `${named ? '; ' : ''}assumptions and settings: ${assumptions}` : '';
  return `${named}${others}${assumed}` || 'No figure behind it';
}

const citationText = (c: Citation) =>
  `${c.publisher}, ${c.title}${c.published && !c.title.includes(c.published) ? `, ${c.published}` : ''} (grade ${c.grade})`;

/** A table of a statement; the unit of money stands once in the title. */
export function tableText(table: TableOf<Value | string>): string {
  const { scale, note } = scaleOf(table);
  const rows = table.rows.map(({ label, cells }) => [label, ...cells.map((c) => cellText(c, scale))]);
  return `${wrapped(`${table.title}${note}`)}\n${textTable(table.head, rows)}`;
}

const MONEY = /^(USD|EUR|PPP)\d*(?![a-z])/;
const isMoney = (v: Value | string): v is Value => typeof v !== 'string' && MONEY.test(v.unit);

/** Billions for all money of a table, with each currency and price base named. */
function scaleOf(table: TableOf<Value | string>): { readonly scale: string | undefined; readonly note: string } {
  const money = table.rows.flatMap((row) => row.cells).filter(isMoney);
  const bases = [...new Set(money.map((v) => MONEY.exec(v.unit)![0]))].map(writeUnitInWords);
  if (bases.length === 0) return { scale: undefined, note: '' };
  return { scale: 'bn', note: ` (money in bn ${bases.join(' and bn ')})` };
}

function cellText(v: Value | string, scale: string | undefined): string {
  if (typeof v === 'string') return v;
  if (scale !== undefined && isMoney(v)) return (v.value / 1e9).toFixed(1).replace('-', '−');
  if (/^(munition|round)\/year$/.test(v.unit)) return v.text.replace(/ (munition|round)s? a year/, '');
  if (/^(soldier|person|km|km2)$/.test(v.unit)) return v.text.replace(/ \D+$/, '');
  return v.value === 0 && v.unit === 'year' ? '–' : v.text;
}
