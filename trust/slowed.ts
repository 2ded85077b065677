/** The tests of the workbench on a machine that is slow at random: `npm run trust slowed`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeResult } from './result.ts';

/** Milliseconds that a message or an answer is held back at most, a round each. */
const ROUNDS = [200, 500, 1000];

const folder = mkdtempSync(join(tmpdir(), 'burdenshift-slowed-'));
try {
  let tests = 0;
  for (const most of ROUNDS) {
    const out = join(folder, `${most}.json`);
    const words = ['run', 'test/web', '--reporter=json', '--reporter=dot', `--outputFile.json=${out}`];
    const { status } = spawnSync('node_modules/.bin/vitest', words, {
      ...{ stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, SLOWED: String(most) } },
    });
    if (status !== 0) throw new Error(`Held back for up to ${most} ms, a test fails; nothing is written.`);
    tests = (JSON.parse(readFileSync(out, 'utf8')) as { readonly numPassedTests: number }).numPassedTests;
  }
  writeResult({
    ...{ name: 'slowed', command: 'npm run trust slowed' },
    figures: [
      { what: 'tests of the workbench that pass in every round', value: tests, unit: 'tests' },
      { what: 'rounds', value: ROUNDS.length, unit: 'rounds' },
      { what: 'held back at most, in the slowest round', value: ROUNDS.at(-1)!, unit: 'ms' },
    ],
    notes: [
      `Between page and workers each message, and from the server each answer, waits for a random time of up to ${ROUNDS.join(', ')} ms; no message overtakes another.`,
    ],
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
