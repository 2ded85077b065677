/** The command line built once for all test files, as users have it: one process for each call. */
import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown, type OutputOptions, type RolldownOptions } from 'rolldown';
import manifest from '../../package.json' with { type: 'json' };
import config from '../../rolldown.config.ts';
import { once } from '../once.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MADE_FROM = ['src', 'data', 'scenarios', 'cases', 'tools', 'bench', 'rolldown.config.ts', 'package-lock.json'];

const folder = await once('burdenshift-cli', [...MADE_FROM, 'package.json'], async (dir) => {
  const plan = config as RolldownOptions & { readonly output: OutputOptions };
  const bundle = await rolldown({ ...plan, cwd: ROOT });
  await bundle.write({ ...plan.output, dir });
  await bundle.close();
  for (const [, script] of manifest.scripts['build:code'].matchAll(/node dist\/(\S+)/g))
    execFileSync(process.execPath, [join(dir, script!)], { cwd: ROOT });
});

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
