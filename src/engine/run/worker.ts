/** What a worker answers to messages; the entry files of Node and browsers pass theirs on to it. */
import { FutureRunner, type FutureJob, type FutureRows, type FutureValues } from '../explore/futures.ts';
import { JobRunner, copyOf, type ChunkResult, type Counts, type Job } from './job.ts';

/** Orders to a worker, one at a time. */
export type Order =
  | { readonly kind: 'load'; readonly job: Job }
  | { readonly kind: 'tally'; readonly chunk: number }
  | { readonly kind: 'collect'; readonly chunk: number; readonly columns: Uint32Array }
  /** In place, the next chunk changes them; for this thread alone, since a message would carry the whole memory along. */
  | { readonly kind: 'counts'; readonly inPlace?: boolean }
  /** A job of futures under a number of its own; other orders name it by that number. */
  | { readonly kind: 'futureJob'; readonly id: number; readonly job: FutureJob }
  | { readonly kind: 'futures'; readonly id: number; readonly rows: FutureRows }
  | { readonly kind: 'forget'; readonly id: number };

/** Answers to orders, in the same order. */
export type Answer =
  | { readonly kind: 'loaded'; readonly sound: boolean }
  | { readonly kind: 'tallied'; readonly result: ChunkResult }
  | { readonly kind: 'collected'; readonly values: Float64Array }
  | { readonly kind: 'counts'; readonly counts: Counts }
  | { readonly kind: 'futures'; readonly result: FutureValues }
  | { readonly kind: 'forgotten' }
  | { readonly kind: 'failed'; readonly message: string };

/** Answers orders about one job after another. */
export class Worker {
  private runner: JobRunner | undefined;
  private readonly futures = new Map<number, FutureRunner>();

  answer(order: Order): Answer {
    try {
      return this.follow(order);
    } catch (error) {
      return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  }

  private follow(order: Order): Answer {
    if (order.kind === 'load') {
      this.runner = new JobRunner(order.job);
      return { kind: 'loaded', sound: true };
    }
    if (order.kind === 'futureJob' || order.kind === 'futures' || order.kind === 'forget')
      return this.followFutures(order);
    const { runner } = this;
    if (runner === undefined) throw new Error('A worker was asked before it was given a job.');
    switch (order.kind) {
      case 'tally':
        return { kind: 'tallied', result: runner.tally(order.chunk) };
      case 'collect':
        return { kind: 'collected', values: runner.collect(order.chunk, order.columns) };
      case 'counts':
        return { kind: 'counts', counts: order.inPlace ? runner.result() : copyOf(runner.result()) };
    }
  }

  private followFutures(order: Extract<Order, { readonly id: number }>): Answer {
    if (order.kind === 'futureJob') {
      const runner = new FutureRunner(order.job);
      this.futures.set(order.id, runner);
      return { kind: 'loaded', sound: runner.sound };
    }
    if (order.kind === 'forget') {
      this.futures.delete(order.id);
      return { kind: 'forgotten' };
    }
    const runner = this.futures.get(order.id);
    if (runner === undefined) throw new Error('A worker was asked for futures before it was given their job.');
    return { kind: 'futures', result: runner.run(order.rows) };
  }
}
