/** The README fits on a screen, and its library code and scenario give what the model gives; its commands: test/documents. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { openShipped } from '../src/index.ts';
import { LIBRARY } from './cli/built.ts';
import { run } from './run/shipped.ts';

const text = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const blocks = (language: string) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map((match) => match[1]!);
const lines = blocks('sh').flatMap((block) => block.trim().split('\n'));

describe('the README', () => {
  it('fits on a screen', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(60);
  });

  it('names only npm scripts that are there', () => {
    const named = lines.flatMap((line) => [...line.matchAll(/npm (?:run )?(start|test|[\w:]+)/g)].map((m) => m[1]!));
    const own = named.filter((name) => name !== 'ci');
    expect(own).toEqual(['start', 'test']);
    expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining([...own, 'build']));
  });

  it('shows library code that gives the number of the library', () => {
    const [code] = blocks('ts');
    const folder = mkdtempSync(join(tmpdir(), 'burdenshift-readme-'));
    try {
      const file = join(folder, 'example.mjs');
      writeFileSync(file, code!.replace("'burdenshift'", JSON.stringify(pathToFileURL(LIBRARY).href)));
      const [value, digest] = execFileSync(process.execPath, [file], { encoding: 'utf8' }).trim().split(' ');
      const same = run('hague-2035', { set: { 'spending.coreTarget[ITA]': '2.5 %' } });
      expect(digest).toBe(same.manifest.digest);
      // Italy, 2035: spending of 95.5 bn at 3.5 % of GDP, so 1 % is 27.3 bn; × (2.5 − 2.10) = 10.9 bn.
      expect(Number(value) / 1e9).toBeCloseTo(10.9, 1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('shows a scenario that is the same as the library code', () => {
    const [yaml] = blocks('yaml');
    const desk = openShipped();
    const own = desk.run(desk.add({ file: 'readme.yaml', text: yaml! }));
    expect(own.manifest.digest).toBe(
      run('hague-2035', { set: { 'spending.coreTarget[ITA]': '2.5 %' } }).manifest.digest,
    );
  });
});
