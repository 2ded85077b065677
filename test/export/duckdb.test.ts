import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportRun } from '../../src/export/export.ts';
import type { Run } from '../../src/run/run.ts';
import { byName, differences, digestFrom, theRun, valuesOf } from './runs.ts';

/** DuckDB is a large binary: where it cannot be loaded, hyparquet and d3-dsv alone read back. */
const duckdb = await import('@duckdb/node-api').catch(() => undefined);

describe.skipIf(duckdb === undefined)('DuckDB reads what is exported', () => {
  const folder = mkdtempSync(join(tmpdir(), 'burdenshift-duckdb-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let run: Run;
  beforeAll(async () => {
    run = theRun();
    for (const format of ['csv', 'parquet'] as const)
      for (const { name, bytes } of await exportRun(run, format, { all: true, file: `all.${format}` }))
        writeFileSync(join(folder, name), bytes);
  });

  const ask = async (question: string) => {
    const connection = await (await duckdb!.DuckDBInstance.create(':memory:')).connect();
    return (await connection.runAndReadAll(question)).getRowObjectsJS();
  };
  const from = (file: string) => `'${join(folder, file)}'`;

  it.each(['all.csv', 'all.parquet'])('%s: every value to the bit, hence the digest', async (file) => {
    const rows = await ask(`SELECT quantity, year, value FROM ${from(file)}`);
    const values = byName(rows.map((r) => [r['quantity'], Number(r['year']), r['value']] as [string, number, number]));
    expect(differences(values, valuesOf(run))).toBe(0);
    expect(digestFrom(values)).toBe(run.manifest.digest);
  });

  it('finds manifest, units and sources in the metadata of the Parquet file', async () => {
    const rows = await ask(
      `SELECT key::VARCHAR AS key, value::VARCHAR AS value FROM parquet_kv_metadata(${from('all.parquet')})`,
    );
    const metadata = new Map(rows.map((r) => [r['key'], String(r['value'])]));
    expect(metadata.get('digest')).toBe(run.manifest.digest);
    expect(metadata.get('engine')).toBe(`burdenshift ${run.manifest.version}`);
    expect(metadata.get('licence')).toMatch(/^MIT/);
    expect(metadata.get('editions')).toContain('nato.coreShare');
    expect(metadata.get('sources')).toContain('imf-weo-2025-10');
  });

  it('sums by group as the run does', async () => {
    // EUROPEAN_NATO is summed over its 30 members in their order; DuckDB may add in another, so to 12 digits.
    const [row] = await ask(`SELECT
      sum(value) FILTER (quantity = 'spending.extraCost' AND place IN
        (SELECT unnest(string_split('${europeans(run)}', ' ')))) AS parts,
      sum(value) FILTER (quantity = 'burden.groupExtraCost' AND place = 'EUROPEAN_NATO') AS whole
      FROM ${from('all.parquet')} WHERE year = 2035`);
    const [parts, whole] = [Number(row!['parts']), Number(row!['whole'])];
    expect(whole).toBeGreaterThan(1e11);
    expect(Math.abs(parts / whole - 1)).toBeLessThan(1e-12);
  });
});

const europeans = (run: Run) =>
  run
    .catalogue()
    .groups.filter((m) => m.group === 'EUROPEAN_NATO' && m.to === undefined)
    .map((m) => m.member)
    .join(' ');
