/** The command line built for this test file alone, as users have it: one process for each call. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown, type OutputOptions, type RolldownOptions } from 'rolldown';
import { afterAll } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import config from '../../rolldown.config.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CACHE = join(ROOT, 'node_modules/.cache');
mkdirSync(CACHE, { recursive: true });

/** Folder of the build; it goes when the tests of the file are done. */
const folder = mkdtempSync(join(CACHE, 'burdenshift-'));
const plan = config as RolldownOptions & { readonly output: OutputOptions };
const bundle = await rolldown({ ...plan, cwd: ROOT });
await bundle.write({ ...plan.output, dir: folder });
await bundle.close();
for (const [, script] of manifest.scripts['build:code'].matchAll(/node dist\/(\S+)/g))
  execFileSync(process.execPath, [join(folder, script!)], { cwd: ROOT });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

export const CLI = join(folder, 'cli.js');
/** The library of the same build. */
export const LIBRARY = join(folder, 'index.js');

/** What a call left behind. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Call the command line with `words`, from the folder `cwd`. */
export function call(words: readonly string[], cwd = ROOT): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...words], { cwd, env: { ...process.env, NO_COLOR: '1' } });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
