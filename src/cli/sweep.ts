/** `burdenshift sweep`: many futures into a folder, whole or in shards; `sweep merge` joins shards. */
import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import {
  mergeSweeps,
  runSweep,
  startWorkers,
  submitSweep,
  SweepError,
  sweepText,
  type Shard,
  type Sweep,
  type SweepManifest,
} from '../index.ts';
import { openDesign } from './designFile.ts';
import { wholeIn } from './draws.ts';
import { say } from './options.ts';
import { progressBar } from './progress.ts';
import { UsageError } from './trouble.ts';

interface Options {
  readonly out?: string;
  readonly workers?: string;
  readonly queue?: string;
  readonly shard?: string;
  readonly resume?: boolean;
  readonly data?: string;
  readonly json?: boolean;
}

/** Adds the command. */
export function addSweep(program: Command): void {
  const sweep = program
    .command('sweep')
    .description('compute many futures: a design over levers and scenarios, with draws at each point, into a folder')
    .argument('<design>', 'a design file (.yaml); docs/sweeps.md says how to write one')
    .option('--out <folder>', 'where the parts and the manifest go; must be given')
    .option('--workers <number>', 'threads that share the blocks; the results are the same (default: 1)')
    .option('--shard <i/n>', 'compute only every n-th block, e.g. 2/8; "sweep merge" joins the shards')
    .option('--queue <address>', 'let workers at a Redis server compute, e.g. redis://127.0.0.1:6379; see "worker"')
    .option('--resume', 'go on with what an interrupted sweep left in the folder')
    .option('--data <folder>', 'read the tables of another folder')
    .option('--json', 'print JSON')
    .action(async (design: string, options: Options) => {
      const shard = options.shard === undefined ? undefined : shardIn(options.shard);
      const workers = wholeIn(options.workers ?? '1', '--workers', 1, Math.max(16, availableParallelism()));
      const alone = (['workers', 'shard'] as const).find((name) => options[name] !== undefined);
      if (options.queue !== undefined && alone !== undefined)
        throw new UsageError(`--${alone} does not go with --queue; the workers at the queue share the blocks.`);
      const out = folderIn(options.out);
      const { sweep, request } = await openDesign(design, options);
      const { queue } = options;
      const here = (wishes: Shown) => compute(sweep, out, wishes, workers, shard);
      const there = (url: string) => (wishes: Shown) => submitSweep(sweep, request, out, { ...wishes, url });
      tell(await watched(out, options.resume, queue === undefined ? here : there(queue)), options.json);
    });
  sweep
    .command('merge')
    .description('join the shards of a sweep into one folder, to the bytes of one run')
    .argument('<folders...>', 'the folders of all shards')
    .option('--out <folder>', 'a new folder; must be given')
    .option('--json', 'print JSON')
    .action(async (folders: readonly string[], { out, json }: Options) => {
      tell(await mergeSweeps(folders, folderIn(out)), json);
    });
}

/** What is watched while a sweep is computed, wherever that is. */
interface Shown {
  readonly resume: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, of: number) => void;
}

/** Compute with a bar on the terminal; Ctrl-C keeps what is done. */
async function watched(
  out: string,
  resume = false,
  run: (shown: Shown) => Promise<SweepManifest>,
): Promise<SweepManifest> {
  const bar = progressBar('futures');
  const stopping = new AbortController();
  const stop = () =>
    stopping.abort(
      new SweepError(`Stopped. What is computed is kept in ${out}; the same command with --resume goes on.`),
    );
  process.once('SIGINT', stop);
  try {
    return await run({ resume, signal: stopping.signal, onProgress: bar.show });
  } finally {
    process.off('SIGINT', stop);
    bar.clear();
  }
}

async function compute(sweep: Sweep, out: string, wishes: Shown, workers: number, shard: Shard | undefined) {
  const pool = workers > 1 ? await startWorkers(workers) : undefined;
  try {
    return await runSweep(sweep, out, { ...wishes, ...(pool ? { pool } : {}), ...(shard ? { shard } : {}) });
  } finally {
    pool?.close();
  }
}

/** Where results go. Commander would ask for it before it knows whether shards are merged. */
function folderIn(out: string | undefined): string {
  if (out !== undefined) return out;
  throw new UsageError('Say where the sweep goes, with --out FOLDER.');
}

function shardIn(text: string): Shard {
  const [index, of] = (/^\s*(\d+)\s*\/\s*(\d+)\s*$/.exec(text) ?? []).slice(1).map(Number);
  if (index !== undefined && of !== undefined && index >= 1 && index <= of && of <= 100_000) return { index, of };
  throw new UsageError(`--shard takes a part of a whole, from 1/n to n/n, such as 2/8; not "${text}".`);
}

/** The sweep in words, or its manifest without the list of blocks. */
function tell(manifest: SweepManifest, json = false): void {
  const { blocks, ...rest } = manifest;
  say(json ? JSON.stringify({ ...rest, parts: blocks.length }, null, 2) : sweepText(manifest));
}
