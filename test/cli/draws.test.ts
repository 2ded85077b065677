/** Runs with draws as built: the same digest from the library, 1 to 4 workers and an interrupted run; bands in every format. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { afterAll, describe, expect, it } from 'vitest';
import { rangeAt, cellNamed, runUncertain, type DrawnManifest, type Range } from '../../src/index.ts';
import { run } from '../run/shipped.ts';
import { call, CLI } from './built.ts';
import { callHere } from './here.ts';

const folder = mkdtempSync(join(tmpdir(), 'burdenshift-draws-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Json {
  readonly manifest: DrawnManifest;
  readonly headline: string;
  readonly states: readonly Record<string, number>[];
  readonly bands: {
    readonly states: readonly Record<string, Range>[];
    readonly groups: readonly Record<string, Range>[];
    readonly convergence: { readonly share: number };
  };
}
const ask = ['run', 'hague-2035', '--draws', '2000', '--seed', '7'];
const NARROW = ['--json', '--ally', 'POL,FRA,EU27', '--years', '2030,2035'];
const jsonOf = async (...words: string[]) => JSON.parse((await call([...ask, ...NARROW, ...words])).stdout) as Json;
const library = runUncertain(run('hague-2035'), { draws: 2000, seed: 7 });

describe('burdenshift run --draws', () => {
  it.each([1, 2, 3, 4])(
    'gives with %i workers the digest of the library',
    async (workers) => {
      const { manifest } = await jsonOf('--workers', String(workers));
      expect(manifest.digest).toBe((await library).manifest.digest);
      expect(manifest).toMatchObject({ draws: 2000, seed: 7, method: 'sobol' });
      expect(manifest.centralDigest).toBe(run('hague-2035').manifest.digest);
      expect(manifest.digest).not.toBe(manifest.centralDigest);
    },
    120_000,
  );

  it('gives the bands of the library in JSON and CSV, and another digest with another seed', async () => {
    const [json, csv, other] = await Promise.all([
      jsonOf(),
      call([...ask, '--csv', '--ally', 'POL,FRA,EU27', '--years', '2030,2035']),
      jsonOf('--seed', '8'),
    ]);
    const uncertain = await library;
    const france = json.bands.states.find((row) => Number(row['year']) === 2035 && String(row['place']) === 'FRA')!;
    expect(france['extra']).toEqual(rangeAt(uncertain, cellNamed(uncertain.run, 'spending.extraCost[FRA,2035]')));
    const row = csvParse(csv.stdout).find((line) => line['place'] === 'FRA' && line['year'] === '2035')!;
    expect([row['extra.p10'], row['extra.median'], row['extra.p90']].map(Number)).toEqual([
      france['extra']!.p10,
      france['extra']!.median,
      france['extra']!.p90,
    ]);
    expect(other.manifest.digest).not.toBe(json.manifest.digest);
    expect(csv.stderr).toContain(`2,000 draws (sobol), seed 7, digest ${json.manifest.digest.slice(0, 16)}.`);
    expect(json.bands.convergence.share).toBeGreaterThan(0);
    expect(json.bands.convergence.share).toBeLessThan(0.1);
  }, 120_000);

  it('draws a Latin hypercube where it is asked for', async () => {
    const [latin, sobol] = [await jsonOf('--sampling', 'latin'), await jsonOf('--sampling', 'sobol')];
    expect([latin.manifest.method, sobol.manifest.method]).toEqual(['latin', 'sobol']);
    expect(latin.manifest.digest).not.toBe(sobol.manifest.digest);
    expect(sobol.manifest.digest).toBe((await library).manifest.digest);
    const extra = ({ bands }: Json) => bands.groups[0]!['extra']!;
    expect(extra(latin).median / extra(sobol).median).toBeCloseTo(1, 1);
  }, 60_000);

  it('prints the share of runs in headline and table; a number without a range has no width', async () => {
    const { code, stdout, stderr } = await call([...ask, '--ally', 'POL,FRA,EU27']);
    expect([code, stderr]).toEqual([0, '']); // no bar where no terminal is
    expect(stdout).toMatch(/\(80 % of\sruns: \d+\.\d to\s\d+\.\d\sbn\)/);
    expect(stdout).toContain('2,000 runs: median and what 80 % of runs lie between');
    expect(stdout).toMatch(/France +3\.50 +3\.50 to 3\.50/);
    expect(stdout).not.toMatch(/probab|confidence/i);
    expect(stdout.replace(/\s+/g, ' ')).toMatch(/the first and the second half of the runs lie at most \d+\.\d %/);
  }, 60_000);

  it.each([
    [['run', '--seed', '7'], 2, '--seed belongs to a run with draws'],
    [['run', '--sampling', 'latin'], 2, '--sampling belongs to a run with draws'],
    [['run', '--draws', '100', '--sampling', 'grid'], 2, '--sampling takes "sobol" or "latin", not "grid"'],
    [['run', '--draws', 'many'], 2, '--draws takes a whole number from 2 to 10000000, not "many"'],
    [['run', '--draws', '100', '--workers', '0'], 2, '--workers takes a whole number from 1'],
    [['run', '--draws', '100', '--resume', 'no/such/folder/x'], 2, 'there is no folder "no/such/folder"'],
  ])('refuses %j', async (words, code, says) => {
    const outcome = await callHere(words, folder);
    expect([outcome.code, outcome.stdout]).toEqual([code, '']);
    expect(outcome.stderr).toContain(says);
  });
});

describe('burdenshift run --resume', () => {
  const long = ['run', 'today', '--draws', '32000', '--json', '--ally', 'NATO', '--years', '2035'];
  const digestOf = (text: string) => (JSON.parse(text) as Json).manifest.digest;

  it('goes on after kill -9 to the digest of a run that was never stopped, and leaves no file', async () => {
    const file = join(folder, 'long.kept');
    const child = spawn(process.execPath, [CLI, ...long, '--resume', file], { stdio: 'ignore' });
    const ended = new Promise((done) => child.on('close', (code, signal) => done([code, signal])));
    for (let i = 0; i < 2000 && !existsSync(file); i++) await new Promise((done) => setTimeout(done, 10));
    child.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
    const counted = (JSON.parse(readFileSync(file).toString('latin1').split('\n')[0]!) as { chunks: number }).chunks;
    expect(counted).toBeGreaterThan(0);
    const other = await call([...long, '--seed', '8', '--resume', file]);
    expect(other.code).toBe(1);
    expect(other.stderr).toContain('seed: 7 there, 8 here');
    const rest = await call([...long, '--resume', file]);
    expect(rest.stderr).toContain(`${Math.min(counted * 256, 32_000)} of 32000 draws are counted`);
    expect(digestOf(rest.stdout)).toBe(digestOf((await call(long)).stdout));
    expect(readdirSync(folder).filter((name) => name === 'long.kept')).toEqual([]);
  }, 216_000);

  it('refuses a file that is cut, changed, or something else', async () => {
    const file = join(folder, 'broken.kept');
    const words = ['run', 'today', '--draws', '600', '--resume', file];
    writeFileSync(file, 'not a run at all');
    expect((await call(words)).stderr).toContain('holds no interrupted run');
    writeFileSync(
      file,
      `${JSON.stringify({ format: 'burdenshift kept run, 2', chunks: 1, lengths: [] })}\n${'x'.repeat(99)}`,
    );
    const { code, stderr } = await call(words);
    expect([code, stderr]).toEqual([1, expect.stringContaining('is damaged')]);
  }, 60_000);
});

describe('Node 24', () => {
  const version = spawnSync('npx', ['-y', 'node@24', '--version'], { encoding: 'utf8', timeout: 100_000 });
  const isThere = version.stdout?.trim().startsWith('v24.') ?? false;
  it.skipIf(!isThere)(
    'gives the same digest (skipped where the registry that has it cannot be reached)',
    async () => {
      const words = ['-y', 'node@24', CLI, ...ask, ...NARROW];
      const { stdout } = spawnSync('npx', words, { encoding: 'utf8', maxBuffer: 2e7 });
      expect((JSON.parse(stdout) as Json).manifest.digest).toBe((await library).manifest.digest);
    },
    120_000,
  );
});
