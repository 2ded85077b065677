/** How long `npm test` takes, and what it runs: `npm run trust suite`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeResult } from './result.ts';

interface Report {
  readonly numPassedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly object[];
}

/** Seconds on the clock, and seconds of all processors for whoever was waited for. */
function timed(command: string, words: readonly string[]): readonly [clock: number, processor: number] {
  const shell = `time -p ${[command, ...words].join(' ')}`;
  const { status, stderr } = spawnSync('bash', ['-c', shell], {
    ...{ encoding: 'utf8', stdio: ['ignore', 'inherit', 'pipe'] },
  });
  if (status !== 0) throw new Error(`"${shell}" failed; nothing is written.\n${stderr.slice(-2000)}`);
  const [real, user, sys] = ['real', 'user', 'sys'].map((name) =>
    Number(new RegExp(`^${name} ([\\d.]+)`, 'm').exec(stderr)?.[1]),
  );
  return [real!, user! + sys!];
}

const folder = mkdtempSync(join(tmpdir(), 'burdenshift-suite-'));
try {
  const before = loadavg()[0]!;
  const checks = timed('npm', ['run', '--silent', 'check']);
  const out = join(folder, 'report.json');
  const reporters = ['--reporter=json', '--reporter=dot', `--outputFile.json=${out}`];
  const tests = timed('node_modules/.bin/vitest', ['run', ...reporters]);
  const report = JSON.parse(readFileSync(out, 'utf8')) as Report;
  writeResult({
    ...{ name: 'suite', command: 'npm run trust suite' },
    figures: [
      { what: 'tests that pass', value: report.numPassedTests, unit: 'tests' },
      {
        what: 'tests that are skipped, each with its reason in its name',
        value: report.numPendingTests,
        unit: 'tests',
      },
      { what: 'files of tests', value: report.testResults.length, unit: 'files' },
      {
        what: 'the whole command on the clock: format, lint, types, tests',
        value: Math.round(checks[0] + tests[0]),
        unit: 's',
      },
      { what: 'time of all processors that it takes', value: Math.round(checks[1] + tests[1]), unit: 's' },
    ],
    notes: [
      `Load of the machine by other work before the start: ${before.toFixed(1)}. Where it is well above 0, the clock tells of that work too; the time of processors much less.`,
    ],
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
