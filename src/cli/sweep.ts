/** `burdenshift sweep`: many futures into a folder, whole or in shards; `sweep merge` joins shards. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import {
  mergeSweeps,
  openSweep,
  runSweep,
  scenariosOf,
  startWorkers,
  SweepError,
  sweepText,
  type Desk,
  type Shard,
  type Sweep,
  type SweepManifest,
} from '../index.ts';
import { wholeIn } from './draws.ts';
import { addFile, deskFor, say } from './options.ts';
import { progressBar } from './progress.ts';
import { UsageError } from './trouble.ts';

interface Options {
  readonly out: string;
  readonly workers: string;
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
    .requiredOption('--out <folder>', 'where the parts and the manifest go')
    .option('--workers <number>', 'threads that share the blocks; the results are the same', '1')
    .option('--shard <i/n>', 'compute only every n-th block, e.g. 2/8; "sweep merge" joins the shards')
    .option('--resume', 'go on with what an interrupted sweep left in the folder')
    .option('--data <folder>', 'read the tables of another folder')
    .option('--json', 'print JSON')
    .action(async (design: string, options: Options) => {
      const shard = options.shard === undefined ? undefined : shardIn(options.shard);
      const workers = wholeIn(options.workers, '--workers', 1, Math.max(16, availableParallelism()));
      const opened = await openDesign(deskFor(options), design);
      tell(await compute(opened, options, workers, shard), options.json);
    });
  sweep
    .command('merge')
    .description('join the shards of a sweep into one folder, to the bytes of one run')
    .argument('<folders...>', 'the folders of all shards')
    .requiredOption('--out <folder>', 'a new folder')
    .option('--json', 'print JSON')
    .action(async (folders: readonly string[], _: object, command: Command) => {
      const { out, json } = command.optsWithGlobals<Options>();
      tell(await mergeSweeps(folders, out), json);
    });
}

/** The sweep of a design file; scenario files that it names are read beside it. */
async function openDesign(desk: Desk, path: string): Promise<Sweep> {
  if (!existsSync(path)) throw new UsageError(`There is no file "${path}".`);
  if (statSync(path).isDirectory()) throw new UsageError(`"${path}" is a folder; give a design file (.yaml).`);
  const text = { file: path, text: readFileSync(path, 'utf8') };
  for (const name of await scenariosOf(text)) addFile(desk, join(dirname(path), name));
  return openSweep(desk, text);
}

async function compute(
  sweep: Sweep,
  { out, resume = false }: Options,
  workers: number,
  shard: Shard | undefined,
): Promise<SweepManifest> {
  const pool = workers > 1 ? await startWorkers(workers) : undefined;
  const bar = progressBar('futures');
  const stopping = new AbortController();
  const stop = () =>
    stopping.abort(
      new SweepError(`Stopped. What is computed is kept in ${out}; the same command with --resume goes on.`),
    );
  process.once('SIGINT', stop);
  try {
    const wishes = { resume, signal: stopping.signal, onProgress: bar.show, ...(pool ? { pool } : {}) };
    return await runSweep(sweep, out, shard ? { ...wishes, shard } : wishes);
  } finally {
    process.off('SIGINT', stop);
    bar.clear();
    pool?.close();
  }
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
