/** The options of runs with draws, and the run itself with a progress bar and a file to go on from. */
import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { runUncertain, startWorkers, type Run, type UncertainRun } from '../index.ts';
import { keepIn } from './kept.ts';
import { progressBar } from './progress.ts';
import { UsageError } from './trouble.ts';

/** As commander gives them. */
export interface DrawOptions {
  readonly draws?: string;
  readonly seed?: string;
  readonly workers?: string;
  readonly resume?: string;
  readonly sampling?: string;
}

/** Adds the options. */
export const withDrawOptions = (command: Command): Command =>
  withDraws(command)
    .option('--sampling <sobol|latin>', "Sobol' points or a Latin hypercube (default: sobol)")
    .option('--resume <file>', 'keep the draws in this file while they run, and go on from it after an interruption');

/** Adds the options of runs that are not kept in a file. */
export function withDraws(command: Command): Command {
  return command
    .option('--draws <number>', 'draw the uncertain numbers this many times and show bands, e.g. 10000')
    .option('--seed <number>', 'seed of the draws (default: 7)')
    .option('--workers <number>', 'threads that share the draws; the results are the same (default: 1)');
}

/** A whole number from `least` to `most`. @throws UsageError */
export function wholeIn(text: string, option: string, least: number, most: number): number {
  const isWhole = /^(\d+|\d{1,3}([_,]\d{3})+)(e\d{1,2})?$/.test(text);
  const number = isWhole ? Number(text.replace(/[_,]/g, '')) : NaN;
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new UsageError(`${option} takes a whole number from ${least} to ${most}, not "${text}".`);
}

const MOST_DRAWS = 10_000_000;

/** The run with draws that the options ask for, or undefined where they ask for none; bands of the main quantities unless others are named. @throws UsageError, KeptError, RunError */
export async function drawFor(
  run: Run,
  options: DrawOptions,
  quantities?: readonly string[],
): Promise<{ readonly uncertain: UncertainRun; readonly end: () => void } | undefined> {
  if (options.draws === undefined) {
    const alone = (['seed', 'workers', 'resume', 'sampling'] as const).find((name) => options[name] !== undefined);
    if (alone) throw new UsageError(`--${alone} belongs to a run with draws; add --draws, e.g. --draws 10000.`);
    return undefined;
  }
  const draws = wholeIn(options.draws, '--draws', 2, MOST_DRAWS);
  const seed = wholeIn(options.seed ?? '7', '--seed', 0, 2 ** 32 - 1);
  const workers = wholeIn(options.workers ?? '1', '--workers', 1, Math.max(16, availableParallelism()));
  const method = samplingIn(options.sampling);
  const keeping = options.resume === undefined ? undefined : keepIn(options.resume, run, { draws, seed, method });
  if (keeping?.counted) note(`going on from ${keeping.file}: ${keeping.counted} of ${draws} draws are counted.`);
  const pool = workers > 1 ? await startWorkers(workers) : undefined;
  const bar = progressBar('draws');
  try {
    const wishes = {
      ...{ draws, seed, method },
      ...keeping?.wishes,
      ...(pool ? { pool } : {}),
      ...(quantities ? { quantities } : {}),
    };
    const uncertain = await runUncertain(run, { ...wishes, onProgress: bar.show });
    return { uncertain, end: () => keeping?.end() };
  } finally {
    bar.clear();
    pool?.close();
  }
}

function samplingIn(text = 'sobol'): 'sobol' | 'latin' {
  if (text === 'sobol' || text === 'latin') return text;
  throw new UsageError(`--sampling takes "sobol" or "latin", not "${text}".`);
}

const note = (text: string) => void process.stderr.write(`burdenshift: ${text}\n`);
