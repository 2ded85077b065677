/** Loaded before the command line: a thread that draws ends instead of giving so many-th answer, in silence or with an error. */
import { isMainThread, parentPort } from 'node:worker_threads';

if (!isMainThread) {
  let left = Number(process.env['DIE_AFTER']);
  const answer = parentPort.postMessage.bind(parentPort);
  // No listener here: it would take away orders that come before the thread itself listens.
  parentPort.postMessage = (...words) => {
    if (--left > 0) return answer(...words);
    if (process.env['DIE_HOW'] === 'throw') throw new Error('out of luck');
    return process.exit(0);
  };
}
