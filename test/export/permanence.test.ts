/** A scenario that was taken away stays what it was: the same digest here, the same after newer figures, and a word where it is not. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvFormat, csvParse } from 'd3-dsv';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { scenarioFile } from '../../src/export/scenarioFile.ts';
import { catalogueOf, type TableText } from '../../src/figures/catalogue.ts';
import { permanenceRemark } from '../../src/report/permanence.ts';
import { Desk } from '../../src/run/desk.ts';
import { read } from '../../src/run/read.ts';
import { openShipped, shippedTables } from '../../src/shipped.ts';
import { VERSION } from '../../src/version.ts';
import { call } from '../cli/built.ts';

const folder = mkdtempSync(join(tmpdir(), 'burdenshift-permanence-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const desk = openShipped();
const run = desk.run('hague-2035', { set: { 'spending.coreTarget[POL]': '5 %' } });
const text = scenarioFile(run);
const put = (name: string, written: string) => {
  writeFileSync(join(folder, name), written);
  return join(folder, name);
};

/** The tables that ship, and of every series its newest edition once more under a later name, one part in a hundred lower; calendar years stay. */
function updatedTables(): readonly TableText[] {
  const shipped = shippedTables();
  const { series } = catalogueOf(shipped);
  const revised = shipped
    .filter(({ file }) => !/^(sources|groups|states|positions|datapackage)/.test(file))
    .map(({ file, text: table }) => {
      const rows = csvParse(table);
      const newest = rows.filter((row) => row['edition'] === series.editions(row['series']!).at(-1));
      const next = newest.map((row): Record<string, string> => {
        const lower = (key: string) =>
          row[key] === '' || row['unit'] === 'year' ? row[key]! : String(Number(row[key]) * 0.99);
        return { ...row, value: lower('value'), low: lower('low'), high: lower('high'), edition: 'zz-later' };
      });
      return { file: `later-${file}`, text: csvFormat(next, rows.columns) };
    });
  return [...shipped, ...revised];
}

describe('an exported scenario', () => {
  it('names its version, pins what it read, and records what it gave', () => {
    const { engine, editions, recorded } = parse(text) as {
      engine: string;
      editions: Record<string, string>;
      recorded: { digest: string; numbers: Record<string, number> };
    };
    expect(engine).toBe(VERSION);
    expect(editions).toMatchObject({ nato: '2026-07', 'nato.equipmentShare': '2025-08', weo: '2025-10' });
    expect(recorded.digest).toBe(run.manifest.digest);
    const cost = read(run, 'burden.groupExtraCost', ['NATO_EXCEPT_US'], 2035);
    expect(recorded.numbers['burden.groupExtraCost[NATO_EXCEPT_US,2035]']).toBe(cost);
  });

  it('gives the same digest again, and nothing is remarked', async () => {
    const again = await call(['run', put('again.yaml', text), '--json']);
    expect(again.stderr).toBe('');
    expect(JSON.parse(again.stdout).manifest.digest).toBe(run.manifest.digest);
  });

  it('gives the same digest after newer editions of every series, where the shipped one moves', () => {
    const tables = updatedTables();
    const later = new Desk({ ...desk.furniture, packed: undefined, catalogue: () => catalogueOf(tables) });
    const moved = later.run('hague-2035', { set: { 'spending.coreTarget[POL]': '5 %' } });
    expect(moved.manifest.digest).not.toBe(run.manifest.digest);
    expect(moved.manifest.editions).toMatchObject({ 'nato.coreShare': 'zz-later', 'weo.realGDP': 'zz-later' });
    const kept = later.run(later.add({ file: 'kept.yaml', text }));
    expect(kept.manifest.digest).toBe(run.manifest.digest);
    expect(permanenceRemark(kept, false)).toBeUndefined();
  });
});

describe('run says in one line that a scenario', () => {
  const older = text.replace(`engine: ${VERSION}`, 'engine: 0.0.9');
  const digest = run.manifest.digest.slice(0, 16);

  it('was written by another version, and prints its numbers all the same', async () => {
    const { code, stdout, stderr } = await call(['run', put('older.yaml', older), '--json']);
    expect([code, JSON.parse(stdout).manifest.digest]).toEqual([0, run.manifest.digest]);
    expect(stderr).toBe(
      `burdenshift: older was written by version 0.0.9 and is run by ${VERSION}; it gives the digest that its file recorded. "--edition newest" shows what has moved.\n`,
    );
  });

  it('gives another digest than it recorded', () => {
    const other = text.replaceAll(run.manifest.digest, 'ab'.repeat(32));
    const again = desk.run(desk.add({ file: 'other.yaml', text: other }));
    expect(permanenceRemark(again, false)).toBe(
      `other gives digest ${digest} where its file recorded abababababababab. "--edition newest" shows what has moved.`,
    );
    expect(permanenceRemark(again, true), 'with changes on top the digest must differ').toBeUndefined();
  });

  it('is not what a child of it must give', () => {
    desk.add({ file: 'parent.yaml', text: older.replaceAll(run.manifest.digest, 'ab'.repeat(32)) });
    const child = desk.run(desk.add({ file: 'child.yaml', text: 'title: Child\nextends: parent\n' }));
    expect([child.story.engine, child.story.recorded, permanenceRemark(child, false)]).toEqual(
      Array(3).fill(undefined),
    );
    expect(child.story.editions['nato'], 'its editions are taken over').toBe('2026-07');
  });
});
