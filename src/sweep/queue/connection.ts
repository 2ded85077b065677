/** The libraries of the queue, which are optional, and a connection to its server. */
import type { Redis } from 'ioredis';
import { QueueError } from '../sweepError.ts';

/** Milliseconds within which a server must answer for the first time. */
const PATIENCE = 5000;

/** A connection that outlives a restart of the server, once it was reached. @throws QueueError where nothing answers */
export async function connect(url: string): Promise<Redis> {
  const { Redis } = await library(() => import('ioredis'));
  checkAddress(url);
  let isReached = false;
  const redis = new Redis(url, {
    ...{ maxRetriesPerRequest: null, lazyConnect: true, connectTimeout: PATIENCE },
    retryStrategy: (times) => (isReached ? Math.min(times * 100, 2000) : null),
  });
  let last = 'it does not answer';
  redis.on('error', (error: NodeJS.ErrnoException) => (last = error.code ?? error.message));
  const waited = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new Error(last)), PATIENCE);
    timer.unref();
  });
  try {
    await Promise.race([redis.connect().then(() => redis.ping()), waited]);
    isReached = true;
    return redis;
  } catch (error) {
    redis.disconnect();
    const why = error instanceof Error && error.message !== 'Connection is closed.' ? error.message : last;
    throw new QueueError(
      `No Redis server answers at ${withoutPassword(url)} (${why}). Start one there, for example: redis-server --appendonly yes`,
    );
  }
}

/** BullMQ, where it is installed. @throws QueueError */
export const bullmq = (): Promise<typeof import('bullmq')> => library(() => import('bullmq'));

/** @throws QueueError where a library of the queue is not installed */
async function library<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch {
    throw new QueueError(
      'A queue needs BullMQ and ioredis, which are not installed with burdenshift: npm install bullmq@6 ioredis@5. Without a queue, --workers and --shard divide a sweep too.',
    );
  }
}

function checkAddress(url: string): void {
  if (/^rediss?:\/\/[^/\s]+/.test(url)) return;
  throw new QueueError(
    `"${withoutPassword(url)}" is no address of a Redis server; write it like redis://127.0.0.1:6379.`,
  );
}

/** An address as it may be shown. */
export const withoutPassword = (url: string): string => url.replace(/\/\/[^@/]*@/, '//…@');
