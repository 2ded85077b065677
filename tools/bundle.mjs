/** Bundles the code as rolldown.config.ts says; sizes of files are left out, faults are not. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bundler = fileURLToPath(new URL('../node_modules/rolldown/bin/cli.mjs', import.meta.url));
const { status } = spawnSync(process.execPath, [bundler, '-c', '--log-level', 'warn'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
process.exitCode = status ?? 1;
