/** SQL over a sweep by DuckDB, where it is installed: the futures as the table `runs`, and nothing else of the machine. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DuckDBConnection, DuckDBPreparedStatement } from '@duckdb/node-api';
import { readManifest } from './folder.ts';
import type { SweepManifest } from './manifest.ts';
import { QueryError, SweepError } from './sweepError.ts';

/** A value of an answer: lists and structures of SQL come as such, dates as text. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

/** What a question gives: names of columns, and rows as they come. */
export interface Answer {
  readonly names: readonly string[];
  readonly rows: AsyncIterable<readonly (readonly Value[])[]>;
}

/** The version that the tests run with. */
const TESTED = '1.5.4-r.1';

/** Ask one SELECT of the futures of a sweep. @throws SweepError where the folder is none, QueryError where DuckDB is missing or refuses */
export async function ask(folder: string, sql: string): Promise<Answer> {
  const manifest = readManifest(folder);
  const files = manifest.blocks.map(({ file }) => resolve(join(folder, file)));
  const absent = files.find((file) => !existsSync(file));
  if (absent !== undefined) throw new SweepError(`${absent} is listed in the manifest, but is not there.`);
  if (files.length === 0) throw new SweepError(`${folder} holds no futures yet.`);
  const connection = await closedConnection(files, manifest);
  const statement = await prepared(connection, sql);
  const result = await statement.stream().catch(refused);
  return { names: result.columnNames(), rows: plainRows(result.yieldRowsJs()) };
}

async function* plainRows(batches: AsyncIterable<readonly (readonly unknown[])[]>): Answer['rows'] {
  try {
    for await (const batch of batches) yield batch.map((row) => row.map(plain));
  } catch (error) {
    refused(error);
  }
}

/** A database in memory that can read the parts and the descriptions of columns, and no other file, network or extension. */
async function closedConnection(files: readonly string[], { columns }: SweepManifest): Promise<DuckDBConnection> {
  const { DuckDBInstance } = await duckdb();
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const list = `[${files.map(quoted).join(', ')}]`;
  const described = columns.map(({ name, role, label, unit, low, high, threshold }) => {
    const ends = [low, high].map((x) => (x === undefined || Number.isNaN(x) ? 'NULL' : `${x}::DOUBLE`));
    return `(${[name, role, label, unit].map(quoted).join(', ')}, ${ends.join(', ')}, ${threshold ? quoted(threshold.written) : 'NULL'})`;
  });
  for (const step of [
    `SET allowed_paths = ${list}`,
    `CREATE VIEW runs AS SELECT * FROM read_parquet(${list})`,
    `CREATE TABLE columns AS SELECT * FROM (VALUES ${described.join(', ')}) AS c(name, role, label, unit, low, high, threshold)`,
    'SET enable_external_access = false',
    'SET autoinstall_known_extensions = false',
    'SET autoload_known_extensions = false',
    'SET lock_configuration = true',
  ])
    await connection.run(step);
  return connection;
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** DuckDB, a large binary that is not installed with the product. @throws QueryError */
async function duckdb() {
  try {
    return await import('@duckdb/node-api');
  } catch {
    throw new QueryError(
      `SQL needs DuckDB, which is not installed with burdenshift since it is large: npm install @duckdb/node-api@${TESTED}`,
    );
  }
}

/** One statement that reads. @throws QueryError */
async function prepared(connection: DuckDBConnection, sql: string): Promise<DuckDBPreparedStatement> {
  const { StatementType } = await duckdb();
  if (!/[a-z]/i.test(sql.replace(/--.*|\/\*[\s\S]*?\*\//g, '')))
    throw new QueryError('There is no SQL to run; ask for example "SELECT count(*) FROM runs".');
  const statements = await connection.extractStatements(sql).catch(refused);
  if (statements.count !== 1) throw new QueryError(`One SELECT at a time; these are ${statements.count} statements.`);
  const statement = await statements.prepare(0).catch(refused);
  if (statement.statementType === StatementType.SELECT) return statement;
  throw new QueryError(
    `A sweep is only read; "${StatementType[statement.statementType]}" is refused. Ask with SELECT, FROM, DESCRIBE or SUMMARIZE.`,
  );
}

/** What DuckDB said, with what helps most often. @throws QueryError */
function refused(error: unknown): never {
  const said = (error instanceof Error ? error.message : String(error)).replace(/^Failed to extract statements: /, '');
  const hint = /^(Parser|Binder|Catalog) Error/.test(said)
    ? '\nThe tables are "runs" and "columns". Names of columns stand in double quotes: SELECT avg("ledger.groupResidual[NATO_EXCEPT_US,2035]") FROM runs. "DESCRIBE runs" lists them.'
    : '';
  throw new QueryError(`${said}${hint}`);
}

/** A value as text, JSON and tables can hold it; whole numbers beyond 2^53 become text. */
function plain(value: unknown): Value {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
