/** Computes a sweep on this machine: hands take blocks in turn, and the folder takes in what they give. */
import { OwnHand, type Hand, type Pool } from '../engine/run/pool.ts';
import { Collector, type CollectorWishes } from './collector.ts';
import type { SweepManifest } from './manifest.ts';
import { partBytes } from './part.ts';
import type { Sweep } from './sweep.ts';

/** How a sweep is computed. */
export interface SweepWishes extends CollectorWishes {
  /** Workers; this thread alone where absent. */
  readonly pool?: Pool;
  /** Called with futures done and futures in all. */
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
}

/** Compute a sweep, or a shard of it, into a folder. @throws SweepError, and the signal's reason when it is aborted */
export async function computeSweep(sweep: Sweep, folder: string, wishes: SweepWishes = {}): Promise<SweepManifest> {
  const collector = await Collector.open(folder, sweep.head, wishes);
  const hands = wishes.pool?.hands ?? [new OwnHand()];
  await computeMissing(sweep, collector, hands, wishes);
  return collector.finish();
}

async function computeMissing(
  sweep: Sweep,
  collector: Collector,
  hands: readonly Hand[],
  { onProgress, signal }: SweepWishes,
): Promise<void> {
  const waiting = [...collector.missing()].reverse();
  const { of } = collector;
  const work = async (hand: Hand): Promise<void> => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      signal?.throwIfAborted();
      collector.accept(partBytes(sweep.head, await sweep.block(id, hand)));
      onProgress?.(collector.done, of);
    }
  };
  const stopping = (error: unknown) => {
    waiting.length = 0;
    throw error;
  };
  const all = await Promise.allSettled(hands.map((hand) => work(hand).catch(stopping)));
  const first = all.find((result) => result.status === 'rejected');
  if (first) throw first.reason;
}
