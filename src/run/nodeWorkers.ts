/** Workers for runs with draws in Node, loaded when they are first asked for. */
import type { Pool } from '../engine/run/pool.ts';

/** Start `count` worker threads; close the pool when done. @throws Error where the product was not built and no entry file is given */
export async function startWorkers(count: number, entry?: URL): Promise<Pool> {
  return (await import('../engine/run/nodePool.ts')).startNodePool(count, entry);
}
