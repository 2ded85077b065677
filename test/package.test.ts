/** The package as npm packs it, unpacked in a project of its own: the command runs, the library is there and typed. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { CLI } from './cli/built.ts';
import { builtFolder } from './web/site.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const project = mkdtempSync(join(tmpdir(), 'burdenshift-package-'));
afterAll(() => rmSync(project, { recursive: true, force: true }));

const node = (words: readonly string[], cwd = project) =>
  execFileSync(process.execPath, [...words], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const WORKBENCH = await builtFolder();
const TSC = join(ROOT, 'node_modules/@typescript/native/bin/tsc');

/** A copy of what the package is made of, with this build as its dist, packed by npm and unpacked where npm would put it. */
function install(): string {
  const copy = join(project, 'copy');
  for (const name of ['package.json', 'README.md', 'LICENSE', ...manifest.files.filter((f) => !/^(!|dist$)/.test(f))])
    if (existsSync(join(ROOT, name))) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  cpSync(dirname(CLI), join(copy, 'dist'), { recursive: true });
  cpSync(WORKBENCH, join(copy, 'dist/web'), { recursive: true });
  node([TSC, '-p', join(ROOT, 'tsconfig.types.json'), '--outDir', join(copy, 'dist/types')], ROOT);
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', project], { cwd: copy });
  const target = join(project, 'node_modules/burdenshift');
  mkdirSync(target, { recursive: true });
  const archive = join(project, `burdenshift-${manifest.version}.tgz`);
  execFileSync('tar', ['-xzf', archive, '-C', target, '--strip-components=1']);
  return target;
}

describe('the packed package', () => {
  const target = install();
  writeFileSync(join(project, 'package.json'), '{ "type": "module", "private": true }');

  it('runs its command with nothing else installed', () => {
    const bin = join(target, manifest.bin.burdenshift);
    mkdirSync(join(project, 'node_modules/.bin'));
    symlinkSync(bin, join(project, 'node_modules/.bin/burdenshift'));
    expect(node([bin, 'run', 'hague-2035', '--ally', 'FRA'])).toContain('France');
    const npx = execFileSync('npx', ['--no', '--', 'burdenshift', '--version'], { cwd: project, encoding: 'utf8' });
    expect(npx.trim()).toBe(manifest.version);
  });

  it('computes a sweep, and says what to install where SQL or a queue is asked of it', () => {
    const bin = join(target, manifest.bin.burdenshift);
    const design = 'title: t\nscenario: today\noutcomes: ["spending.extraCost[POL,2035]"]';
    writeFileSync(join(project, 'design.yaml'), design);
    expect(node([bin, 'sweep', 'design.yaml', '--out', 'swept'])).toContain('1 point, each the central run: 1 future.');
    const refusal = (...words: readonly string[]) => {
      const { stderr, status } = spawnSync(process.execPath, [bin, ...words], { cwd: project, encoding: 'utf8' });
      return [status, stderr];
    };
    expect(refusal('query', 'swept', 'FROM runs')).toEqual([
      1,
      expect.stringContaining('npm install @duckdb/node-api@'),
    ]);
    const queue = ['--queue', 'redis://127.0.0.1:1'];
    expect(refusal('worker', ...queue)).toEqual([1, expect.stringContaining('npm install bullmq@6 ioredis@5')]);
    expect(refusal('sweep', 'design.yaml', '--out', 'queued', ...queue)[1]).toContain('npm install bullmq@6 ioredis@5');
    expect(existsSync(join(project, 'queued'))).toBe(false);
  });

  it('serves the workbench to this machine, with its policy, until it is ended', async () => {
    const bin = join(target, manifest.bin.burdenshift);
    const child = spawn(process.execPath, [bin, 'serve', '--port', '0'], { cwd: project });
    try {
      const said = await new Promise<string>((done, failed) => {
        child.stdout.once('data', (text: Buffer) => done(text.toString()));
        child.once('error', failed);
        child.once('exit', (code) => failed(new Error(`ended with ${code}`)));
      });
      const [address = ''] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
      const page = await fetch(address);
      expect(page.headers.get('content-security-policy')).toMatch(
        /^default-src 'self'; script-src 'self' 'wasm-unsafe-eval';/,
      );
      const [script = ''] = /assets\/index-[\w-]+\.js/.exec(await page.text()) ?? [];
      for (const file of [script, 'sw.js', 'licences.txt'])
        expect([file, (await fetch(address + file)).status]).toEqual([file, 200]);
      expect((await fetch(`${address}../package.json`)).status).toBe(404);
    } finally {
      child.kill();
    }
  });

  it('gives the library', () => {
    writeFileSync(
      join(project, 'use.mjs'),
      "import { openShipped } from 'burdenshift'; console.log(openShipped().run('today').story.title);",
    );
    expect(node(['use.mjs'])).toBe('Today\n');
  });

  it.each([
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])('is typed for a project with module %s', (module, resolution) => {
    const good =
      "import { openShipped, read, type Run } from 'burdenshift';\nconst run: Run = openShipped().run('today');\n";
    // The one dependency that the types name; npm would have installed it.
    const yaml = join(project, 'node_modules/yaml');
    if (!existsSync(yaml)) symlinkSync(join(ROOT, 'node_modules/yaml'), yaml);
    const check = (name: string, code: string) => {
      writeFileSync(join(project, name), code);
      const words = [
        '--noEmit',
        '--strict',
        '--target',
        'es2022',
        '--module',
        module,
        '--moduleResolution',
        resolution,
      ];
      return node([TSC, ...words, '--types', '', name]);
    };
    expect(check('good.ts', `${good}export const x: number = read(run, 'economy.gdp', ['POL'], 2030);\n`)).toBe('');
    expect(() =>
      check('bad.ts', `${good}export const x: string = read(run, 'economy.gdp', ['POL'], 2030);\n`),
    ).toThrow();
  });

  it('names the licence of every package that is part of it', () => {
    const licences = readFileSync(join(target, 'dist/licences.txt'), 'utf8');
    for (const name of ['@noble/hashes', 'commander', 'd3-dsv', 'fflate', 'hucre', 'hyparquet', 'yaml'])
      expect(licences).toMatch(new RegExp(`^${name} \\d.*, (MIT|ISC)\\n\\n(?!The package carries no text)`, 'm'));
  });

  it('leaves tests, benchmarks and tools out', () => {
    for (const name of ['test', 'bench', 'src', 'dist/bench', 'dist/tools'])
      expect(existsSync(join(target, name))).toBe(false);
    for (const name of ['data', 'scenarios', 'schema/scenario.schema.json'])
      expect(existsSync(join(target, name))).toBe(true);
  });
});
