/** `burdenshift worker`: computes blocks that sweeps put into a queue, until it is told to stop. */
import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { startWorkers, workAtQueue } from '../index.ts';
import { openRequest } from './designFile.ts';
import { wholeIn } from './draws.ts';

interface Options {
  readonly queue: string;
  readonly workers: string;
  readonly patience: string;
  readonly idle?: string;
  readonly data?: string;
}

const DAY = 24 * 3600;

/** Adds the command. */
export function addWorker(program: Command): void {
  program
    .command('worker')
    .description('compute blocks of sweeps from a queue; any number of them, on any machines')
    .requiredOption('--queue <address>', 'the Redis server of the queue, e.g. redis://127.0.0.1:6379')
    .option('--workers <number>', 'threads, each with a block of its own', '1')
    .option('--patience <seconds>', 'time after which the block of a worker that is not heard of goes to another', '30')
    .option('--idle <seconds>', 'end when nothing came for this long (default: wait for ever)')
    .option('--data <folder>', 'read the tables of another folder, as the sweep does')
    .action(async (options: Options) => {
      const workers = wholeIn(options.workers, '--workers', 1, Math.max(16, availableParallelism()));
      const patience = wholeIn(options.patience, '--patience', 1, DAY);
      const idle = options.idle === undefined ? {} : { idle: wholeIn(options.idle, '--idle', 1, DAY) };
      const ending = new AbortController();
      const end = () => ending.abort();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
      const pool = workers > 1 ? await startWorkers(workers) : undefined;
      try {
        const done = await workAtQueue({
          ...{ url: options.queue, patience, ...idle, signal: ending.signal, ...(pool ? { pool } : {}) },
          open: (request) => openRequest(request, options),
          onBlock: (sweep, block) => note(`block ${block} of ${sweep.blocks}: ${sweep.head.title}`),
        });
        note(`ends after ${done} blocks.`);
      } finally {
        pool?.close();
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, end);
      }
    });
}

const note = (text: string) => void process.stderr.write(`burdenshift worker: ${text}\n`);
