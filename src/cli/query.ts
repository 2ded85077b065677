/** `burdenshift query`: SQL over the futures of a sweep, as a table, JSON or CSV. */
import { Option, type Command } from 'commander';
import { querySweep, textTable, type QueryAnswer, type QueryValue } from '../index.ts';
import { csvText } from './csv.ts';
import { say } from './options.ts';
import { UsageError } from './trouble.ts';

interface Options {
  readonly json?: boolean;
  readonly csv?: boolean;
}

const EXAMPLES = `
Examples:
  burdenshift query DIR "SELECT count(*) FROM runs"
  burdenshift query DIR "DESCRIBE runs"
  burdenshift query DIR "SELECT draw, avg(\\"ledger.groupResidual[NATO_EXCEPT_US,2035]\\") AS left FROM runs GROUP BY draw ORDER BY left"

The futures are the table "runs", the meaning of its columns the table "columns". Needs DuckDB (npm install @duckdb/node-api).`;

/** Adds the command. */
export function addQuery(program: Command): void {
  program
    .command('query <sweep> <sql>')
    .description('ask SQL of a sweep, read-only, by DuckDB where it is installed')
    .option('--json', 'print JSON: a list of rows')
    .addOption(new Option('--csv', 'print CSV').conflicts('json'))
    .addHelpText('after', EXAMPLES)
    .action(async (folder: string, sql: string, { json, csv }: Options) => {
      if (json && csv) throw new UsageError('Ask for --json or --csv, not for both.');
      const answer = await querySweep(folder, sql);
      if (csv) await tellCsv(answer);
      else if (json) await tellJson(answer);
      else await tellTable(answer);
    });
}

async function tellCsv({ names, rows }: QueryAnswer): Promise<void> {
  say(csvText(names, []));
  for await (const batch of rows) {
    const cells = batch.map((row) => row.map((value) => (value === null ? '' : inCell(value))));
    if (cells.length > 0) say(csvText(cells[0]!, cells.slice(1)));
  }
}

/** One row a line, so that long answers need not be held. */
async function tellJson({ names, rows }: QueryAnswer): Promise<void> {
  let before = '[';
  for await (const batch of rows)
    for (const row of batch) {
      process.stdout.write(`${before}\n${JSON.stringify(Object.fromEntries(names.map((name, i) => [name, row[i]])))}`);
      before = ',';
    }
  say(before === '[' ? '[]' : '\n]');
}

/** Rows of a table on the screen; other programs read --csv and --json. */
const MOST_ROWS = 1000;

async function tellTable({ names, rows }: QueryAnswer): Promise<void> {
  const shown: (readonly QueryValue[])[] = [];
  let count = 0;
  for await (const batch of rows) {
    shown.push(...batch.slice(0, Math.max(0, MOST_ROWS - shown.length)));
    count += batch.length;
  }
  const words = names.flatMap((_, c) => (shown.some((row) => typeof row[c] === 'string') ? [c] : []));
  say(
    textTable(
      names,
      shown.map((row) => row.map(inCell)),
      words,
    ),
  );
  if (count > shown.length)
    process.stderr.write(`burdenshift: ${count - shown.length} more rows; --csv and --json give all of them.\n`);
}

function inCell(value: QueryValue): string {
  if (value === null) return '–';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
