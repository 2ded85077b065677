/** Results of validation as a table for the terminal, a page in Markdown, and plain data. */
import { fixed } from '../report/number.ts';
import { textTable, wrap } from '../report/textTable.ts';
import type { Check } from './case.ts';
import { STANDINGS, summarise, type CaseResult, type CheckResult, type Standing, type Summary } from './validate.ts';
import type { Difference } from './verdict.ts';

const TITLES: Readonly<Record<Standing, string>> = {
  evidence: 'Evidence: the reading was stated by the publisher, or inferred before ours was computed',
  'read back':
    'No evidence on the model: the claim’s own figures are inputs of ours, and only the arithmetic on them is tested',
  'chosen after seeing': 'No evidence: the reading was chosen after seeing our result',
  memory: 'No evidence: the published figure is from memory',
  calibration: 'No evidence: parameters were fitted to the result',
};

const HEAD = ['case', 'published', 'ours', 'difference', 'tolerance', 'verdict'];

/** What stands in place of a tolerance where the published number judges itself. */
const OWN_TOLERANCE = { readings: 'lies between', range: 'the range', bound: 'the bound', number: '' } as const;

/** The report for a terminal. */
export function validationText(results: readonly CaseResult[]): string {
  const tables = STANDINGS.flatMap((standing) => {
    const own = results.filter((r) => r.standing === standing && r.checks.length);
    if (!own.length) return [];
    const rows = own.flatMap((r) => [
      [r.case.id],
      ...r.checks.map((check) => [`  ${check.check.name}`, ...cells(check)]),
    ]);
    return [`${TITLES[standing]}\n\n${textTable(HEAD, rows)}`];
  });
  const left = results.filter((r) => r.case.notRunnable !== undefined);
  const reasons = left.map((r) => `${r.case.id}\n${wrap(r.case.notRunnable!, 100, '  ')}`);
  const list = left.length ? [`Not runnable here\n\n${reasons.join('\n')}`] : [];
  return [...tables, ...list, ...summaryLines(results)].join('\n\n');
}

/** One line for each standing. */
export function summaryLines(results: readonly CaseResult[]): string[] {
  const own = summarise(results).filter(({ cases }) => cases.within + cases.outside + cases.shown > 0);
  const left = results.filter((r) => r.case.notRunnable !== undefined).length;
  const outside = (standing: Standing) =>
    results.filter((r) => r.standing === standing && r.verdict === 'outside').map((r) => r.case.id);
  const lines = [
    ...own.map((summary) => summaryLine(summary, outside(summary.standing))),
    ...(left ? [`Not runnable here: ${left}, each with its reason.`] : []),
  ];
  return lines.length ? [lines.join('\n')] : [];
}

function summaryLine({ standing, cases, checks }: Summary, outside: readonly string[]): string {
  const judged = cases.within + cases.outside;
  const numbers = checks.within + checks.outside;
  const shown = checks.shown ? `; ${checks.shown} shown without a verdict` : '';
  const list = outside.length ? `: ${outside.join(', ')}` : '';
  const name = standing[0]!.toUpperCase() + standing.slice(1);
  return `${name}: ${cases.within} of ${judged} cases within tolerance, ${cases.outside} outside${list} (${checks.within} of ${numbers} single numbers${shown}).`;
}

function cells({ check, ours, difference, verdict }: CheckResult): string[] {
  return [
    check.written.expected,
    ours.map((x) => writeOurs(x, check)).join(' and '),
    difference ? writeDifference(difference, check) : '',
    check.tolerance.kind === 'own'
      ? OWN_TOLERANCE[ours.length === 2 ? 'readings' : check.expected.kind]
      : check.written.tolerance,
    verdict,
  ];
}

/** Ours to four digits, or to as many decimals as were published, in the unit that the published number is written in. */
export function writeOurs(value: number, { shown, written }: Check): string {
  const number = value / shown.factor;
  const isYear = shown.unit === 'year' || (shown.unit === '' && Number.isInteger(number));
  return `${isYear ? String(number) : fixed(number, Math.max(decimalsFor(number), decimalsIn(written.expected)))}${shown.unit === '' ? '' : ` ${shown.unit}`}`;
}

/** Digits behind the point of the published number. */
const decimalsIn = (text: string) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;

function decimalsFor(number: number): number {
  const size = Math.abs(number);
  return size === 0 ? 0 : Math.max(0, Math.min(6, 3 - Math.floor(Math.log10(size))));
}

function writeDifference({ kind, size }: Difference, { shown }: Check): string {
  const number = kind === 'relative' || shown.unit === '%' ? size * 100 : size / shown.factor;
  const unit = kind === 'relative' ? ' %' : shown.unit === '%' ? ' pp' : '';
  const text = fixed(number, kind === 'relative' ? 1 : Math.abs(number) < 0.01 ? 4 : 2);
  return `${number > 0 && Number(text) !== 0 ? '+' : ''}${text}${unit}`;
}

/** The page of results: what each case claims, where ours comes from, and what differs. */
export function validationPage(results: readonly CaseResult[], version: string): string {
  const sections = STANDINGS.flatMap((standing) => {
    const own = results.filter((r) => r.standing === standing && r.checks.length);
    return own.length ? [`## ${TITLES[standing]}`, ...own.map(caseSection)] : [];
  });
  const left = results.filter((r) => r.case.notRunnable !== undefined);
  return [
    '# Published results beside ours',
    `Generated by \`burdenshift validate --markdown\`, version ${version}. A case that lies outside its tolerance is shown like any other; nothing in the model was fitted to a case unless it stands under calibration.`,
    summaryLines(results)
      .join('\n')
      .split('\n')
      .map((line) => `- ${line}`)
      .join('\n'),
    ...sections,
    '## Not runnable here',
    ...left.map((r) => `- **${r.case.id}**: ${r.case.claim} ${cite(r)}. ${r.case.notRunnable}`),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function caseSection(result: CaseResult): string {
  const { case: c, checks } = result;
  const lines = checks.map((check) => ['', check.check.name, ...cells(check), ''].join(' | ').trim());
  const readings = checks.map(
    ({ check }) => `- ${check.name}: ${check.terms.map((t) => `\`${t.text}\``).join(' and ')}`,
  );
  const reasons = [...new Set(checks.flatMap(({ check }) => check.because ?? []))];
  const changed = [
    ...Object.entries(c.editions).map(([publisher, edition]) => `${publisher} ${edition}`),
    ...c.settings.map((s) => `${s.target} = ${s.written}`),
  ];
  return [
    `### ${c.id}: ${result.verdict}`,
    `${c.claim} ${cite(result)}. Reading: ${c.convention}. Scenario: ${[c.scenario, ...changed].join(', ')}.`,
    `| ${HEAD.join(' | ').replace('case', 'number')} |\n|${' --- |'.repeat(HEAD.length)}\n${lines.join('\n')}`,
    readings.join('\n'),
    ...(reasons.length ? [`Tolerance because: ${reasons.join('; ')}.`] : []),
    ...(c.comment === undefined ? [] : [c.comment]),
  ].join('\n\n');
}

function cite({ case: { source } }: CaseResult): string {
  const link = source.url.startsWith('http') ? `[${source.title}](${source.url.split(' ')[0]})` : source.title;
  return `(${source.publisher}, ${link}, ${source.date}, grade ${source.grade})`;
}

/** The results as plain data. */
export function validationData(results: readonly CaseResult[], version: string): object {
  return { version, summary: summarise(results), cases: results.map(caseData) };
}

function caseData({ case: c, standing, verdict, checks }: CaseResult): object {
  const { id, claim, source, convention, calibration, scenario, editions, notRunnable, comment } = c;
  return {
    ...{ id, claim, source, convention, calibration, standing, verdict, scenario, editions },
    settings: Object.fromEntries(c.settings.map((s) => [s.target, s.written])),
    checks: checks.map((result) => ({
      name: result.check.name,
      published: result.check.written.expected,
      ours: result.ours.map((x) => Number((x / result.check.shown.factor).toPrecision(9))),
      unit: result.check.shown.unit,
      difference: result.difference && {
        kind: result.difference.kind,
        size: Number(result.difference.size.toPrecision(6)),
      },
      tolerance: result.check.written.tolerance || undefined,
      because: result.check.because,
      verdict: result.verdict,
      readings: result.check.terms.map((term) => term.text),
    })),
    ...{ notRunnable, comment },
  };
}
