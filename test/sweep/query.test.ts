/** SQL over a sweep: every number to the bit, and no way to anything but the sweep. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { computeSweep } from '../../src/sweep/compute.ts';
import { readSweep } from '../../src/sweep/folder.ts';
import { ask, type Value } from '../../src/sweep/query.ts';
import { filesOf, freshFolder, SMALL, sweepOf } from './asked.ts';

/** DuckDB is a large binary that a machine may lack. */
const duckdb = await import('@duckdb/node-api').catch(() => undefined);
const why = duckdb === undefined ? ' (skipped: DuckDB cannot be loaded here)' : '';

describe.skipIf(duckdb === undefined)(`SQL over a sweep${why}`, () => {
  const folder = join(freshFolder(), "it's a sweep");
  beforeAll(() => computeSweep(sweepOf(SMALL), folder));
  const rowsOf = async (sql: string): Promise<readonly (readonly Value[])[]> => {
    const all: (readonly Value[])[] = [];
    for await (const batch of (await ask(folder, sql)).rows) all.push(...batch);
    return all;
  };

  it('gives every number of every column to the bit, in order', async () => {
    const { manifest, columns } = await readSweep(folder);
    const rows = await rowsOf('SELECT * FROM runs ORDER BY point, draw');
    expect(rows.length).toBe(120);
    manifest.columns.forEach(({ name, options }, c) => {
      const values = [...columns.get(name)!];
      expect(rows.map((row) => row[c])).toEqual(options ? values.map((i) => options[i]) : values);
    });
  });

  it('tells what the columns mean', async () => {
    expect(await rowsOf("SELECT role, unit, threshold FROM columns WHERE name LIKE 'ledger%'")).toEqual([
      ['outcome', 'USD2025/year', '>= 0'],
    ]);
    expect(await rowsOf("SELECT low, high FROM columns WHERE name = 'spending.delivery[NATO_EXCEPT_US]'")).toEqual([
      [0.2, 1],
    ]);
  });

  it('gives values of every kind as JSON can hold them', async () => {
    const sql =
      "SELECT 1/0, 12345678901234567890::HUGEINT, 1.5::DECIMAL(9,2), [1, 2], {a: 1}, DATE '2035-01-01', NULL, count(*) FROM runs";
    const [row] = await rowsOf(sql);
    expect(row).toEqual([
      'Infinity',
      '12345678901234567890',
      1.5,
      [1, 2],
      { a: 1 },
      '2035-01-01T00:00:00.000Z',
      null,
      120,
    ]);
  });

  it.each([
    ['SELECT nothing FROM runs', 'Referenced column "nothing" not found'],
    ['SELECT ledger.groupResidual[NATO_EXCEPT_US,2035] FROM runs', 'Names of columns stand in double quotes'],
    ["COPY runs TO 'out.csv'", 'file system operations are disabled'],
    ["COPY (SELECT 1) TO 'PART' (FORMAT csv, USE_TMP_FILE false)", '"COPY" is refused'],
    ["EXPLAIN ANALYZE COPY (SELECT 1) TO 'PART' (FORMAT csv, USE_TMP_FILE false)", '"EXPLAIN" is refused'],
    ["SELECT * FROM read_csv('/etc/passwd')", 'file system operations are disabled'],
    ["SELECT * FROM 'https://127.0.0.1/x.parquet'", 'file system operations are disabled'],
    ['INSTALL httpfs', 'refused|disabled'],
    ['DROP VIEW runs', '"DROP" is refused'],
    ['SET threads = 1', 'refused'],
    ['SELECT 1; SELECT 2', 'One SELECT at a time'],
    ['/* nothing */ -- at all', 'There is no SQL to run'],
  ])('refuses %s', async (sql, says) => {
    const before = filesOf(folder);
    const part = join(folder, 'runs/part-000000.parquet').replaceAll("'", "''");
    await expect(ask(folder, sql.replace('PART', part))).rejects.toThrow(new RegExp(says));
    expect(filesOf(folder)).toEqual(before);
    expect(existsSync('out.csv')).toBe(false);
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toContain('"complete": true');
  });
});
