/** Loaded before the command line: a thread that draws ends after so many orders, in silence or with an error. */
import { isMainThread, parentPort } from 'node:worker_threads';

if (!isMainThread) {
  let left = Number(process.env['DIE_AFTER']);
  parentPort.on('message', () => {
    if (--left > 0) return;
    if (process.env['DIE_HOW'] === 'throw') throw new Error('out of luck');
    process.exit(0);
  });
}
