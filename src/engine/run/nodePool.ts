/** Worker threads in Node, from the entry file that the build leaves beside the code. */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { Pool } from './pool.ts';

/** Where the build leaves the entry file, seen from the code beside it or from a chunk of it. */
const PLACES = ['./worker.js', '../worker.js'];

/** A pool of `count` threads; close it when done. @throws Error where the code was not built and no entry file is given */
export function startNodePool(count: number, entry: URL = builtEntry()): Pool {
  return new Pool(() => new Worker(entry), count);
}

function builtEntry(): URL {
  const found = PLACES.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
  if (found) return found;
  throw new Error(
    'The entry file of workers is missing; "npm run build" makes it. Without workers this thread computes alone.',
  );
}
