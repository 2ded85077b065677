/** What a worker answers to messages; the entry files of Node and browsers pass theirs on to it. */
import { JobRunner, type ChunkResult, type Counts, type Job } from './job.ts';

/** Orders to a worker, one at a time. */
export type Order =
  | { readonly kind: 'load'; readonly job: Job }
  | { readonly kind: 'tally'; readonly chunk: number }
  | { readonly kind: 'collect'; readonly chunk: number; readonly columns: Uint32Array }
  | { readonly kind: 'counts' };

/** Answers to orders, in the same order. */
export type Answer =
  | { readonly kind: 'loaded'; readonly sound: boolean }
  | { readonly kind: 'tallied'; readonly result: ChunkResult }
  | { readonly kind: 'collected'; readonly values: Float64Array }
  | { readonly kind: 'counts'; readonly counts: Counts }
  | { readonly kind: 'failed'; readonly message: string };

/** Answers orders about one job after another. */
export class Worker {
  private runner: JobRunner | undefined;

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
      return { kind: 'loaded', sound: this.runner.sound };
    }
    const { runner } = this;
    if (runner === undefined) throw new Error('A worker was asked before it was given a job.');
    switch (order.kind) {
      case 'tally':
        return { kind: 'tallied', result: runner.tally(order.chunk) };
      case 'collect':
        return { kind: 'collected', values: runner.collect(order.chunk, order.columns) };
      case 'counts':
        return { kind: 'counts', counts: runner.result() };
    }
  }
}
