/** The statements as a page of Markdown, one column of verdicts for each scenario. */
import type { Rest } from './cite.ts';
import { restText } from './text.ts';
import { inWords, type DefinitionResult, type StatementResult } from './statement.ts';
import { nameOf } from './value.ts';

/** Statements held against one scenario. */
export interface ToldScenario {
  readonly id: string;
  readonly title: string;
  readonly statements: readonly StatementResult[];
}

/** The page: an overview of verdicts by scenario, then each statement with definitions and sources under the first scenario. */
export function statementsMarkdown(told: readonly ToldScenario[]): string {
  const [first] = told;
  if (!first) return '';
  const head = `| Statement | ${told.map((s) => s.title).join(' | ')} |`;
  const rule = `|---|${told.map(() => '---|').join('')}`;
  const rows = first.statements.map(
    (s, i) => `| ${s.id} ${s.title} | ${told.map((o) => verdictCell(o.statements[i]!)).join(' | ')} |`,
  );
  return [
    '# The ten statements',
    `Generated from the model; do not edit. Source of the claims, in our words: ${first.statements[0]!.source}.`,
    'Each claim is turned into a measure and held against a stated rule; the verdict follows from the values. “Observed” is by the latest figures or those of the year of the remark.',
    [head, rule, ...rows].join('\n'),
    ...first.statements.map((s) => section(s, told)),
    '',
  ].join('\n\n');
}

const verdictCell = (s: StatementResult) =>
  s.verdicts.map((v) => `${v.moment === 'observed' ? 'observed: ' : ''}${v.kind}`).join('; ');

function section(s: StatementResult, told: readonly ToldScenario[]): string {
  const at = told[0]!.statements.indexOf(s);
  const definitions = ['| Definition | Value | Rule | Quantity or figure | Sources |', '|---|--:|---|---|---|'];
  return [
    `## ${s.id} ${s.title}`,
    inWords(s.claim),
    `**Measure.** ${s.measure} ${s.test}`,
    [...definitions, ...s.definitions.map(definitionRow)].join('\n'),
    ...(s.conflicts.length
      ? [['**Where sources conflict**', '', ...s.conflicts.map((c) => `- ${inWords(c.words)}`)].join('\n')]
      : []),
    ['**By scenario**', '', ...told.map((o) => scenarioLine(o, at))].join('\n'),
  ].join('\n\n');
}

function definitionRow(d: DefinitionResult): string {
  const rule = d.outcome
    ? `${inWords(d.outcome.words)}: ${d.outcome.holds ? 'holds' : 'does not hold'}`
    : (d.absent ?? 'shown');
  const value = d.absent === undefined ? d.value.text : '–';
  return `| ${[d.label, value, rule, `\`${nameOf(d.value)}\``, sources(d.rest)].map(escaped).join(' | ')} |`;
}

const sources = (rest: Rest) => restText(rest);
const escaped = (text: string) => text.replaceAll('|', '\\|');

function scenarioLine({ title, statements }: ToldScenario, at: number): string {
  const s = statements[at]!;
  return `- *${title}*: ${[...s.implies, ...s.verdicts.map((v) => v.words)].map(inWords).join(' ')}`;
}
