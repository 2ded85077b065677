/** Mutation testing of language and engine with Stryker: `npm run trust mutation [piece or file …]`, or `report` for what is known; it takes an hour and more. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, PIECES, reportOf, strykerOptions, VITEST_CONFIG, type Piece } from './mutation/pieces.ts';
import { scoreOf, type Report } from './mutation/score.ts';
import { writeResult } from './result.ts';

const STRYKER = '9.6.1';
const root = process.cwd();
const kept = join(root, 'node_modules/.cache/burdenshift-mutation');
const clone = join(kept, 'clone');
const reports = join(kept, 'reports');
const asked = process.argv.slice(2);

/** A clean clone with Stryker beside the packages of the lock file: its 150 packages are no part of ours. */
function prepare(): void {
  rmSync(clone, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  execFileSync('git', ['clone', '--quiet', root, clone]);
  const npm = (...words: string[]) => execFileSync('npm', words, { cwd: clone, stdio: 'ignore' });
  npm('ci', '--no-audit', '--no-fund');
  const own = ['core', 'vitest-runner'].map((name) => `@stryker-mutator/${name}@${STRYKER}`);
  npm('install', '--no-save', '--no-audit', '--no-fund', ...own);
  writeFileSync(join(clone, 'vitest.mutation.config.ts'), VITEST_CONFIG);
}

/** Run a piece file by file: a campaign that is stopped keeps what it found, and tries only what changed when it goes on. */
function tryPiece(piece: Piece): void {
  for (const file of filesOf(piece)) {
    if (asked.length > 0 && !asked.includes(piece.name) && !asked.includes(file)) continue;
    writeFileSync(join(clone, 'stryker.config.json'), JSON.stringify(strykerOptions(file, reports), null, 2));
    const env = { ...process.env, MUTATION_TESTS: piece.tests.join(',') };
    const { status } = spawnSync('npx', ['stryker', 'run'], { cwd: clone, env, stdio: 'inherit' });
    if (status !== 0) throw new Error(`Stryker ended with ${status} on ${file}.`);
    report();
  }
}

/** Write what is known so far. */
function report(): void {
  const all = PIECES.flatMap(filesOf);
  const missing = all.filter((file) => !existsSync(reportOf(file, reports)));
  const read = all
    .filter((file) => !missing.includes(file))
    .map((file) => JSON.parse(readFileSync(reportOf(file, reports), 'utf8')) as Report);
  const { figures, table, reasons } = scoreOf(read);
  const why = [...reasons].map(([reason, count]) => `${count}: ${reason}`);
  writeResult({
    ...{ name: 'mutation', command: 'npm run trust mutation', figures, table },
    notes: [
      `Stryker ${STRYKER} with the tests of each room. Faults in code that runs only while a file is loaded are left out, as are strings: they hold labels and words of messages.`,
      'Stryker sees no text inside equations. Model files, the ledger among them, are nothing but equations and declarations: their faults are tried under “Equations”.',
      ...(why.length > 0
        ? [`Equivalent faults, each looked at (trust/mutation/equivalent.ts), and why — ${why.join('; ')}.`]
        : []),
      ...(missing.length > 0 ? [`Not tried yet: ${missing.join(', ')}.`] : []),
    ],
  });
}

const known = ['report', ...PIECES.flatMap((piece) => [piece.name, ...filesOf(piece)])];
for (const name of asked) if (!known.includes(name)) throw new Error(`"${name}" is none of ${known.join(', ')}.`);
if (asked[0] === 'report') report();
else {
  prepare();
  PIECES.forEach(tryPiece);
}
