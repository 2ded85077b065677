/** The open run in the forms that leave the workbench: command line, citation, CSV, JSON. */
import type { ResultView } from '../state/resultView.ts';
import type { Settings } from '../worker/messages.ts';

const COLUMNS = [
  ['share', 'spending.coreShare'],
  ['spending', 'spending.coreSpending'],
  ['baseline', 'spending.baselineSpending'],
  ['extra', 'spending.extraCost'],
  ['cumulativeExtra', 'spending.cumulativeExtra'],
  ['extraPerHead', 'spending.extraPerHead'],
] as const;

/** Quantities that the main table needs. */
export const TABLE_WANTS: readonly string[] = COLUMNS.map(([, name]) => name);

/** The command that repeats a run, or one that explains a cell of it. */
export function commandLine({ scenario, set, editions }: Settings, cell?: string): string {
  const what = cell === undefined ? ['run', scenario] : ['explain', inQuotes(cell), '--scenario', scenario];
  return [
    ...['burdenshift', ...what],
    ...set.flatMap(([target, written]) => ['--set', inQuotes(`${target}=${written}`)]),
    ...editions.flatMap(([publisher, edition]) => ['--edition', inQuotes(`${publisher}=${edition}`)]),
  ].join(' ');
}

const inQuotes = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** A citation in words. */
export const citation = ({ ran, opened }: ResultView, digest: string): string =>
  `Burdenshift ${opened.version}, scenario “${ran.title}”${ran.settings.set.length > 0 ? ` with ${ran.settings.set.length} changed settings` : ''}, NATO ${ran.editions['nato.coreShare']}, IMF WEO ${ran.editions['weo.realGDP']}, digest ${digest.slice(0, 16)}.`;

function rowsOf(view: ResultView) {
  const years = view.years.filter((year) => year <= view.horizon);
  return view.opened.allies.flatMap((place) =>
    years.map((year) => {
      const numbers = COLUMNS.map(([column, name]) => [column, view.at(name, [place], year)] as const);
      return { place, year, ...Object.fromEntries(numbers) } as Record<string, string | number>;
    }),
  );
}

/** Every ally and year up to the horizon; money in USD at 2025 prices and exchange rates, shares as parts of 1. */
export function spendingCsv(view: ResultView): string {
  const head = ['place', 'year', ...COLUMNS.map(([column]) => column)];
  return `${[head, ...rowsOf(view).map((row) => head.map((column) => row[column]))].map((line) => line.join(',')).join('\n')}\n`;
}

/** The headline, the settings and the main table. */
export function runAsJson(view: ResultView, digest: string): string {
  const { ran, opened } = view;
  const { settings, title, horizon, editions } = ran;
  return JSON.stringify(
    {
      manifest: { ...settings, title, horizon, editions, version: opened.version, digest },
      headline: ran.headline.map((p) => (typeof p === 'string' ? p : p.text)).join(''),
      states: rowsOf(view),
    },
    null,
    2,
  );
}
