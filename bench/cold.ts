/** Measures how long a cold `burdenshift run` takes from the shell's point of view: process start to exit, 20 times. */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

const RUNS = 20;
/** What the product promises, in milliseconds. */
const PROMISE = 300;

function wallTime(words: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, words, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${words.join(' ')} ended with ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function measure(name: string, words: readonly string[]): number {
  wallTime(words);
  const times = Array.from({ length: RUNS }, () => wallTime(words)).sort((a, b) => a - b);
  const median = (times[RUNS / 2 - 1]! + times[RUNS / 2]!) / 2;
  const [least, most] = [times[0]!, times[RUNS - 1]!];
  process.stdout.write(
    `${name.padEnd(24)} median ${median.toFixed(0)} ms, min ${least.toFixed(0)}, max ${most.toFixed(0)}\n`,
  );
  return median;
}

const cli = fileURLToPath(new URL('../cli.js', import.meta.url));
process.stdout.write(
  `${RUNS} cold starts each; ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}\n`,
);
measure('node alone', ['-e', '0']);
measure('run brussels-2025', [cli, 'run', 'brussels-2025']);
const median = measure('run hague-2035', [cli, 'run', 'hague-2035']);
process.stdout.write(
  `promised: under ${PROMISE} ms; ${median < PROMISE ? 'kept' : `missed by ${(median - PROMISE).toFixed(0)} ms`}\n`,
);
