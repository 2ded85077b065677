/** The Frictionless library reads both data packages, cell by cell; it is installed apart, since it brings 44 packages: `npm run trust frictionless`. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { exportRun, openShipped } from '../src/index.ts';
import { writeResult } from './result.ts';

const VERSION = '1.1.10';

/** The part of the library that is used here; it ships no types. */
interface Library {
  readonly Package: {
    load(
      descriptor: string,
      options: { readonly basePath: string },
    ): Promise<{
      readonly valid: boolean;
      readonly errors: readonly Error[];
      readonly resources: readonly {
        readonly name: string;
        read(options: { keyed: boolean; cast: boolean; relations: boolean }): Promise<readonly unknown[]>;
      }[];
    }>;
  };
}

const folder = mkdtempSync(join(tmpdir(), 'burdenshift-frictionless-'));
try {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', `datapackage@${VERSION}`], { cwd: folder });
  const { Package } = createRequire(join(folder, 'package.json'))('datapackage') as Library;

  /** Tables and rows of a package. @throws Error where the library finds it invalid */
  const rowsOf = async (at: string): Promise<readonly [tables: number, rows: number]> => {
    const found = await Package.load(join(at, 'datapackage.json'), { basePath: at });
    if (!found.valid) throw new Error(`${at}: ${found.errors.map((error) => error.message).join('; ')}`);
    const counts = await Promise.all(
      found.resources.map(async (r) => (await r.read({ keyed: false, cast: true, relations: true })).length),
    );
    return [counts.length, counts.reduce((sum, n) => sum + n, 0)];
  };

  const zip = join(folder, 'zip');
  mkdirSync(zip);
  const [file] = await exportRun(openShipped().run('hague-2035'), 'zip', { all: true });
  for (const [name, bytes] of Object.entries(unzipSync(file!.bytes))) writeFileSync(join(zip, name), bytes);
  const [figures, results] = [await rowsOf('data'), await rowsOf(zip)];

  // It can fail: a table with other columns.
  writeFileSync(join(zip, 'results.csv'), 'a,b\n1,2\n');
  const isRefused = await rowsOf(zip).then(
    () => false,
    () => true,
  );
  if (!isRefused) throw new Error('A broken table was taken.');

  writeResult({
    ...{ name: 'frictionless', command: 'npm run trust frictionless' },
    figures: [
      { what: 'tables of figures that ship', value: figures[0], unit: 'tables' },
      { what: 'rows of these, each cell cast and each reference followed', value: figures[1], unit: 'rows' },
      { what: 'tables of the export of a run with all quantities', value: results[0], unit: 'tables' },
      { what: 'rows of these', value: results[1], unit: 'rows' },
    ],
    notes: [
      `Library: datapackage ${VERSION}. \`npm test\` holds the same schemas in DuckDB, with keys and constraints.`,
    ],
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
