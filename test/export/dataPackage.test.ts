import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { csvParseRows } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { dataPackage } from '../../src/export/dataPackage.ts';
import { shippedTables } from '../../src/shipped.ts';
import { VERSION } from '../../src/version.ts';
import { rowsInDatabase, type Packaged } from './inDatabase.ts';
import { faultsOfPackage } from './packageRules.ts';

const folder = fileURLToPath(new URL('../../data/', import.meta.url));
const text = readFileSync(`${folder}datapackage.json`, 'utf8');
const descriptor = JSON.parse(text) as Readonly<Record<string, unknown>> & {
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly hash: string;
    readonly measures?: readonly object[];
    readonly sources?: readonly object[];
    readonly schema: { readonly fields: readonly { readonly name: string; readonly concept?: string }[] };
  }[];
};
const packaged = JSON.parse(text) as Packaged;

describe('data/datapackage.json', () => {
  it('is current: "npm run datapackage" writes it anew after a change of tables', () => {
    expect(text).toBe(`${JSON.stringify(dataPackage(shippedTables(), VERSION), null, 1)}\n`);
  });

  it('is taken by a database as its schemas say: every cell, key and reference', async () => {
    const rows = await rowsInDatabase(packaged, folder);
    const lines = (file: string) => csvParseRows(shippedTables().find((t) => t.file === file)!.text).length - 1;
    expect(rows).toEqual(Object.fromEntries(shippedTables().map((t) => [t.file.replace('.csv', ''), lines(t.file)])));
  });

  it.each([
    ['nato-2026-07.csv', /,2026,/, ',lately,', /Could not convert string "lately"/],
    ['escape.csv', /(\n.*)/, '$1$1', /escape: the unique key .* stands twice/],
    ['nato-2026-07.csv', /,A,/, ',E,', /CHECK constraint failed/],
    ['positions.csv', /\nALB,/, '\nXYZ,', /Violates foreign key constraint.*XYZ/],
    ['states.csv', /\nALB,/, '\n,', /NOT NULL constraint failed/],
  ])('would not be taken with a fault in %s: %s → %s', async (file, from, to, says) => {
    const broken = mkdtempSync(join(tmpdir(), 'burdenshift-package-'));
    try {
      cpSync(folder, broken, { recursive: true });
      const before = readFileSync(join(broken, file), 'utf8');
      expect(before).toMatch(from);
      writeFileSync(join(broken, file), before.replace(from, to));
      await expect(rowsInDatabase(packaged, broken)).rejects.toThrow(says);
    } finally {
      rmSync(broken, { recursive: true, force: true });
    }
  });

  it('keeps to what version 2 of the specification asks', () => expect(faultsOfPackage(descriptor)).toEqual([]));

  it('names the hash of every table', () => {
    for (const { path, hash } of descriptor.resources)
      expect(hash, path).toBe(
        `sha256:${createHash('sha256')
          .update(readFileSync(folder + path))
          .digest('hex')}`,
      );
  });

  it('gives unit, currency, price base and price year of every series, and the origins of every table', () => {
    const tables = descriptor.resources.filter((r) => r.measures);
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables) expect(table.sources!.length, table.name).toBeGreaterThan(0);
    const weo = tables.find((t) => t.name === 'weo-2025-10')!;
    expect(weo.measures).toContainEqual(
      expect.objectContaining({ name: 'weo.nominalGDPDollars', currency: 'USD', priceBase: 'current' }),
    );
    expect(weo.sources).toContainEqual(
      expect.objectContaining({ producer: 'International Monetary Fund', datePublished: '2025-10' }),
    );
    expect(weo.schema.fields.find((f) => f.name === 'value')!.concept).toBe('OBS_VALUE');
  });

  it('refuses a row that breaks its schema, so that the test above can fail', async () => {
    const table = shippedTables().find((t) => t.file === 'escape.csv')!;
    const broken = { ...table, text: table.text.replace(/,2024,/, ',lately,') };
    expect(() => dataPackage([...shippedTables().filter((t) => t !== table), broken], VERSION)).toThrow(/lately/);
  });
});

describe('the rules of version 2', () => {
  const sound = { name: 'a', path: 'a.csv', type: 'table', schema: { fields: [{ name: 'x', type: 'number' }] } };
  const faults = (change: object) =>
    faultsOfPackage({ $schema: descriptor['$schema'], resources: [{ ...sound, ...change }] });
  it.each([
    [{}, 0],
    [{ path: '/etc/passwd' }, 1],
    [{ path: '../a.csv' }, 1],
    [{ type: 'tabular' }, 1],
    [{ data: [] }, 1],
    [{ schema: { fields: [{ name: 'x', type: 'decimal' }] } }, 1],
    [{ schema: { fields: [{ name: 'x', type: 'number' }], primaryKey: 'y' } }, 1],
    [{ sources: [{}] }, 1],
  ])('%j has %i faults', (change, count) => expect(faults(change)).toHaveLength(count));
});
