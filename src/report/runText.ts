/** A run as text for the terminal: the headline, then who must spend how much more. */
import type { Run } from '../run/run.ts';
import type { UncertainRun } from '../run/uncertain.ts';
import { headline, plain } from './headline.ts';
import { fixed, writeNumber } from './number.ts';
import { groupRows, stateRows, type SpendingRow } from './spendingRows.ts';
import { textTable, wrap } from './textTable.ts';

/** Widest line of prose. */
const WIDTH = 100;

/** What a printed table shows. */
export interface TableWishes {
  readonly by: 'state' | 'group' | 'both';
  readonly states: readonly string[];
  readonly groups: readonly string[];
  readonly years: readonly number[];
}

/** The headline, the table for each year wished for, and where the figures come from. */
export function runText(run: Run, wishes: TableWishes): string {
  const tables = wishes.years.map((year) => `${year}\n${mainTable(run, wishes, year)}`);
  const notes = runNotes(run);
  return [wrap(plain(headline(run)), WIDTH), ...tables, wrap(notes, WIDTH), wrap(trailOf(run), WIDTH)].join('\n\n');
}

/** What a run may be made again from, in a sentence: scenario, editions, version, draws where there are any, digest. */
export function trailOf(run: Run, { manifest }: Partial<Pick<UncertainRun, 'manifest'>> = {}): string {
  const { scenario, version, digest } = manifest ?? run.manifest;
  const drawn = manifest ? ` ${fixed(manifest.draws, 0)} draws (${manifest.method}), seed ${manifest.seed},` : '';
  return `Scenario ${scenario}, ${editionsInWords(run)}, version ${version},${drawn} digest ${digest.slice(0, 16)}.`;
}

/** What the columns of the main table mean. */
export const runNotes = (run: Run): string =>
  `Money in USD bn at 2025 prices and exchange rates; per head in USD. Core defence spending; extra over the baseline (${baselineName(run)}). NATO's shares of 2025 and 2026 are estimates.`;

/** Who spends what in a year, in the central run. */
export function mainTable(run: Run, wishes: TableWishes, year: number): string {
  const last = latestYear(run);
  const head = ['', `share ${last}`, `share ${year}`, 'spending', 'extra', `extra to ${year}`, 'per head'];
  const line = (row: SpendingRow, before: SpendingRow, name: string) => [
    name,
    writeNumber(before.share, 'share', { decimals: 2 }),
    writeNumber(row.share, 'share', { decimals: 2 }),
    ...[row.spending, row.extra, row.cumulativeExtra].map((x) =>
      writeNumber(x, 'USD2025', { scale: 'bn', decimals: 1 }),
    ),
    writeNumber(row.extraPerHead, '', { decimals: 0, scale: '' }),
  ];
  const lines = (rows: readonly SpendingRow[], before: readonly SpendingRow[], name: (code: string) => string) =>
    rows.map((row, i) => line(row, before[i]!, name(row.place)));
  const states = wishes.by === 'group' ? [] : byExtra(stateRows(run, wishes.states, [year]));
  const stateLines = lines(
    states,
    stateRows(
      run,
      states.map((r) => r.place),
      [last],
    ),
    (code) => run.names.states[code] ?? code,
  );
  const groups = wishes.by === 'state' ? [] : wishes.groups;
  const groupLines = lines(groupRows(run, groups, [year]), groupRows(run, groups, [last]), (code) =>
    groupName(run, code),
  );
  return textTable(
    head,
    stateLines.length && groupLines.length ? [...stateLines, null, ...groupLines] : [...stateLines, ...groupLines],
  );
}

const byExtra = (rows: readonly SpendingRow[]) =>
  [...rows].sort((a, b) => b.extra - a.extra || b.spending - a.spending);

/** The name of a group in words. */
export function groupName(run: Run, code: string): string {
  return run.names.groups[code] ?? code;
}

/** The last year with a published share, from which the rise is counted. */
function latestYear(run: Run): number {
  const p = run.model.parameters.find((q) => run.model.names.get(q) === 'spending.rampStart')!;
  return run.inputs.values.get(p)![0]!;
}

function baselineName(run: Run): string {
  const c = run.model.choices.find((q) => run.model.names.get(q) === 'spending.baseline')!;
  return Object.values(c.options)[run.inputs.options.get(c)![0]!]!;
}

/** Which editions the main figures are of. */
export function editionsInWords(run: Run): string {
  const edition = (series: string) => run.manifest.editions[series];
  return `NATO ${edition('nato.coreShare')}, IMF WEO ${edition('weo.realGDP')}`;
}
