/** Real worker threads give the bytes of this thread alone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runDraws, type RunRequest } from '../../src/engine/run.ts';
import { Pool } from '../../src/engine/run/pool.ts';
import type { Order } from '../../src/engine/run/worker.ts';
import { makeModel } from './randomModel.ts';

const folder = mkdtempSync(join(tmpdir(), 'workers-'));
const entry = join(folder, 'nodeWorker.mjs');

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: resolve('src/engine/run/nodeWorker.ts'),
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'nodeWorker.mjs' } },
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('worker threads', () => {
  const { model, inputs, drawn } = makeModel(5);
  const spreads = new Map(
    drawn.map((p) => {
      const values = inputs.values.get(p)!;
      return [p, { low: values.map((v) => v - 0.5), high: values.map((v) => v + 0.5), distribution: 'pert' as const }];
    }),
  );
  const run = (pool?: Pool, wishes: Partial<RunRequest> = {}) =>
    runDraws(
      model,
      { ...inputs, spreads },
      { draws: 5000, seed: 3, outputs: model.order, ...(pool ? { pool } : {}), ...wishes },
    );

  it.each([1, 2, 3])('%i of them give the same digest as none, run after run', async (count) => {
    const alone = await run();
    const pool = new Pool(() => new Worker(entry), count);
    try {
      expect((await run(pool)).digest).toBe(alone.digest);
      expect((await run(pool)).digest).toBe(alone.digest);
    } finally {
      pool.close();
    }
  });

  it.each([0, 1, 2])(
    '%i of them (none: this thread) take runs that are asked for at once one after another',
    async (count) => {
      const seeds = [3, 4, 5];
      const alone = await Promise.all(seeds.map((seed) => run(undefined, { seed })));
      const pool = count > 0 ? new Pool(() => new Worker(entry), count) : new Pool();
      try {
        const stop = new AbortController();
        const stopped = run(pool, { seed: 9, signal: stop.signal, onProgress: () => stop.abort() });
        const together = seeds.map((seed) => run(pool, { seed }));
        await expect(stopped).rejects.toThrow('aborted');
        expect((await Promise.all(together)).map(({ digest }) => digest)).toEqual(alone.map(({ digest }) => digest));
      } finally {
        pool.close();
      }
    },
  );

  it('are asked nothing for a run that is wanted no more when its turn comes', async () => {
    const asked: string[] = [];
    const pool = new Pool(() => {
      const thread = new Worker(entry);
      const send = thread.postMessage.bind(thread);
      thread.postMessage = (order: Order) => {
        asked.push(order.kind);
        send(order);
      };
      return thread;
    });
    const stop = new AbortController();
    const [first, second] = [run(pool), run(pool, { signal: stop.signal })];
    stop.abort();
    await expect(second).rejects.toBe(stop.signal.reason);
    await first;
    expect(asked.filter((kind) => kind === 'load')).toHaveLength(1);
    pool.close();
  });

  it('that are closed leave nobody waiting', async () => {
    const pool = new Pool(() => new Worker(entry), 2);
    const runs = [run(pool), run(pool)].map((one) => expect(one).rejects.toThrow('A worker stopped: it was closed'));
    pool.close();
    await Promise.all(runs);
  });

  it('that fail are reported', async () => {
    const pool = new Pool(() => new Worker('throw new Error("no entry")', { eval: true }), 1);
    await expect(run(pool)).rejects.toThrow(/A worker stopped: no entry/);
    await expect(run(pool)).rejects.toThrow(/A worker stopped: no entry/);
    pool.close();
  });

  it('that end in silence are reported too, and nobody waits for them', async () => {
    const quiet = "require('node:worker_threads').parentPort.on('message', () => process.exit(0))";
    const pool = new Pool(() => new Worker(quiet, { eval: true }), 2);
    await expect(run(pool)).rejects.toThrow(/A worker stopped: it ended with code 0/);
    pool.close();
  });
});
