/** Bundles one script of this folder and runs it from the root: `npm run trust` writes docs/trust.md, `npm run trust NAME` runs trust/NAME.ts. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../', import.meta.url));
const [name = 'writePage', ...words] = process.argv.slice(2);
const input = `${root}trust/${name}.ts`;
if (!existsSync(input)) {
  process.stderr.write(`There is no trust/${name}.ts. "npm run trust" alone writes docs/trust.md.\n`);
  process.exit(2);
}
// Not under dist: a build cleans that folder, and a campaign may take hours.
const dir = `${root}node_modules/.cache/burdenshift-trust/${name}-${process.pid}`;
const bundle = await rolldown({ input, platform: 'node', external: /^[^./]/, logLevel: 'warn' });
await bundle.write({ dir, format: 'esm', entryFileNames: 'start.js' });
await bundle.close();
const { status } = spawnSync(process.execPath, [`${dir}/start.js`, ...words], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
