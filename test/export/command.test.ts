import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { exportRun } from '../../src/export/export.ts';
import { openShipped } from '../../src/shipped.ts';
import { call, CLI } from '../cli/built.ts';
import { callHere } from '../cli/here.ts';

const top = mkdtempSync(join(tmpdir(), 'burdenshift-export-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));
const newFolder = () => mkdtempSync(join(top, 'x-'));
const IAMC = ['export', 'hague-2035', '--format', 'iamc', '--quantities', 'spending', '--out'];
const run = openShipped().run('hague-2035');
/** The files that a call with IAMC and the name r.csv writes. */
const whole = exportRun(run, 'iamc', { quantities: ['spending'], file: 'r.csv' });
const NAMES = ['r.csv', 'r.csv.datapackage.json', 'r.regions.csv', 'r.variables.csv'];

describe('burdenshift export', () => {
  it('writes what the library gives, byte for byte, and says the digest that run says', async () => {
    const folder = newFolder();
    const { code, stderr, stdout } = await call([...IAMC, join(folder, 'r.csv')]);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain(`digest ${run.manifest.digest}`);
    const files = await whole;
    expect(readdirSync(folder).sort()).toEqual(NAMES);
    for (const { name, bytes } of files) expect(readFileSync(join(folder, name)).equals(bytes), name).toBe(true);
    const { stdout: json } = await call(['run', 'hague-2035', '--json']);
    expect((JSON.parse(json) as { manifest: { digest: string } }).manifest.digest).toBe(run.manifest.digest);
  });

  it.each(['csv', 'parquet', 'json', 'xlsx', 'zip'])('writes %s under the name given', async (format) => {
    const path = join(newFolder(), `r.${format}`);
    const words = ['export', 'today', '--format', format, '--quantities', 'spending.coreShare', '--out', path];
    expect((await callHere(words)).code).toBe(0);
    expect(readFileSync(path).length).toBeGreaterThan(1000);
  });

  it('leaves a file that exists alone, unless it is told to replace it', async () => {
    const path = join(newFolder(), 'r.csv');
    writeFileSync(path, 'mine');
    const refused = await callHere([...IAMC, path]);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringMatching(/exists already.*--force/)]);
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect((await callHere([...IAMC, path, '--force'])).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toMatch(/^model,scenario/);
  });

  it('refuses before it writes anything when a file beside the main one exists', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'r.regions.csv'), 'mine');
    expect((await callHere([...IAMC, join(folder, 'r.csv')])).code).toBe(2);
    expect(readdirSync(folder)).toEqual(['r.regions.csv']);
  });

  it.each([
    [['--format', 'parket', '--out', 'x'], 2, /no format "parket".*parquet/],
    [['--format', 'csv'], 2, /--out/],
    [['--format', 'csv', '--out', '/no/such/folder/x.csv'], 2, /no folder/],
    [['--format', 'csv', '--out', top], 2, /is a folder/],
    [['--format', 'csv', '--out', join(top, 'y'), '--quantities', 'spending.extraCots'], 1, /spending.extraCost/],
    [['--format', 'csv', '--out', join(top, 'y'), '--quantities', 'a,,b'], 2, /separated by commas/],
  ])('names what is wrong with %j', async (words, code, message) => {
    const outcome = await callHere(['export', 'hague-2035', ...words]);
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toMatch(message);
    expect(existsSync(join(top, 'y'))).toBe(false);
  });
});

describe('an export that is killed', () => {
  const preload = fileURLToPath(new URL('./dying.mjs', import.meta.url));
  const dieAt = (step: number, path: string, ...more: readonly string[]) =>
    spawnSync(process.execPath, ['--import', preload, CLI, ...IAMC, path, ...more], {
      env: { ...process.env, DIE_AT: String(step) },
    }).signal;

  // Four files: four writes, then four moves, the main file last.
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('at step %i leaves nothing that looks whole', async (step) => {
    const folder = newFolder();
    expect(dieAt(step, join(folder, 'r.csv'))).toBe('SIGKILL');
    const left = readdirSync(folder);
    expect(left).not.toContain('r.csv');
    const files = await whole;
    for (const name of left.filter((file) => !file.endsWith('.tmp')))
      expect(readFileSync(join(folder, name)).equals(files.find((f) => f.name === name)!.bytes), name).toBe(true);
    expect((await callHere([...IAMC, join(folder, 'r.csv'), '--force'])).code).toBe(0);
  });

  it('lives when it is not killed, so that the steps above are all there are', () => {
    expect(dieAt(9, join(newFolder(), 'r.csv'))).toBe(null);
  });

  it('leaves the file it was to replace as it was', () => {
    const path = join(newFolder(), 'r.csv');
    writeFileSync(path, 'the one before');
    for (const step of [1, 4, 8]) {
      expect(dieAt(step, path, '--force')).toBe('SIGKILL');
      expect(readFileSync(path, 'utf8')).toBe('the one before');
    }
  });
});
