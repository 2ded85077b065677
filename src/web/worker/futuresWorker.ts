/** The worker of the Futures page: computes, reads and searches sweeps, so that the page stays quick. */
import { drawWorker } from 'virtual:workers';
import { OwnHand, Pool, type Hand, type Thread } from '../../browser.ts';
import { Laid } from '../model/laid.ts';
import { FuturesDesk } from './futuresDesk.ts';
import type { FuturesAnswers, FuturesReply, FuturesRequest } from './futuresMessages.ts';

const laid = new Laid();
const desk = new FuturesDesk(laid.desk);
let stopping = new AbortController();

const say = (reply: FuturesReply): void => self.postMessage(reply);

self.onmessage = ({ data }: MessageEvent<FuturesRequest | { readonly kind: 'stop' }>): void => {
  if (data.kind === 'stop') return stopping.abort();
  const { ask } = data;
  answer(data).then(
    (answer) => say({ kind: 'answered', ask, answer }),
    (error: unknown) => say({ kind: 'failed', ask, message: error instanceof Error ? error.message : String(error) }),
  );
};

async function answer(request: FuturesRequest): Promise<FuturesAnswers[keyof FuturesAnswers]> {
  switch (request.kind) {
    case 'open':
      return desk.open(request.files);
    case 'plan':
      await laid.loadTables();
      return desk.plan(request.design);
    case 'run':
      return run(request.ask, request.design);
    case 'find':
      return desk.find(request.search);
    case 'draw':
      return desk.draw(request.search, request.x, request.y);
    case 'lines':
      return desk.lines(request);
    case 'measure':
      return desk.measure(request.search, request.brush);
    case 'regret':
      return desk.regret(request);
    case 'save':
      return desk.save(request.as);
  }
}

async function run(ask: number, design: string) {
  stopping = new AbortController();
  const { signal } = stopping;
  await laid.loadTables();
  const pool = startPool();
  try {
    const onProgress = (done: number, of: number) => say({ kind: 'progress', ask, done, of });
    return await desk.run(design, { hands: pool.hands, onProgress, signal });
  } finally {
    pool.close();
  }
}

/** Workers of this worker, where the browser lets it start any. */
function startPool(): { readonly hands: readonly Hand[]; readonly close: () => void } {
  if (typeof Worker !== 'function') return { hands: [new OwnHand()], close: () => undefined };
  const count = Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1));
  const start = () => new Worker(drawWorker, { type: 'module' }) as unknown as Thread;
  return new Pool(start, count);
}
