/** A worker at a queue: takes blocks of any sweep, computes them, and leaves their files there. */
import type { Job, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { OwnHand, type Hand, type Pool } from '../../engine/run/pool.ts';
import { partBytes } from '../part.ts';
import type { Sweep } from '../sweep.ts';
import { QueueError, SweepError } from '../sweepError.ts';
import { bullmq, connect } from './connection.ts';
import { partKey, PREFIX, QUEUE, requestKey, type BlockJob, type SweepRequest } from './request.ts';

/** How a worker works. */
export interface WorkWishes {
  /** `redis://host:port`. */
  readonly url: string;
  /** Opens the sweep of a request on this machine. */
  readonly open: (request: SweepRequest) => Promise<Sweep>;
  /** Threads, each with a block of its own; this thread alone where absent. */
  readonly pool?: Pool;
  /** Seconds after which a block is given to another worker when this one is not heard of; 30 unless stated. */
  readonly patience?: number;
  /** Seconds without a block after which the worker ends; it waits for ever unless stated. */
  readonly idle?: number;
  /** Called after each block. */
  readonly onBlock?: (sweep: Sweep, block: number) => void;
  /** Ends the worker when the blocks in hand are done. */
  readonly signal?: AbortSignal;
}

/** Sweeps kept open. */
const KEPT = 4;
/** How often a block may be taken over from workers that were lost with it. */
const TAKEN_OVER = 20;
/** Seconds for which a file waits to be fetched. */
const KEEP_PART = 7 * 24 * 3600;

/** Work until the signal, or until nothing came for a while; gives the number of blocks done. @throws QueueError */
export async function work(wishes: WorkWishes): Promise<number> {
  const { Worker } = await bullmq();
  const redis = await connect(wishes.url);
  const bench = new Bench(redis, wishes);
  const patience = (wishes.patience ?? 30) * 1000;
  const worker: Worker = new Worker(QUEUE, (job: Job<BlockJob>, token) => bench.compute(job, token), {
    connection: redis,
    prefix: PREFIX,
    concurrency: bench.hands,
    ...{ lockDuration: patience, stalledInterval: patience / 2, maxStalledCount: TAKEN_OVER },
  });
  worker.on('error', () => {});
  try {
    await bench.over(worker);
    return bench.done;
  } finally {
    await worker.close().catch(() => {});
    redis.disconnect();
  }
}

class Bench {
  readonly hands: number;
  done = 0;
  private readonly free: Hand[];
  private readonly sweeps = new Map<string, Promise<Sweep>>();
  private latest = performance.now();
  private busy = 0;
  private unfit: QueueError | undefined;

  constructor(
    private readonly redis: Redis,
    private readonly wishes: WorkWishes,
  ) {
    this.free = [...(wishes.pool?.hands ?? [new OwnHand()])];
    this.hands = this.free.length;
  }

  /** Compute the block of a job. A block that has been given to another meanwhile comes out the same, so both may leave it. */
  async compute(job: Job<BlockJob>, token: string | undefined): Promise<string> {
    const { question, block } = job.data;
    const hand = this.free.pop()!;
    this.busy++;
    try {
      const sweep = await this.sweepFor(question).catch((error: unknown) => this.handBack(job, token, error));
      const computed = await sweep.block(block, hand);
      const bytes = Buffer.from(partBytes(sweep.head, computed));
      await this.redis.set(partKey(question, block), bytes, 'EX', KEEP_PART);
      this.done++;
      this.wishes.onBlock?.(sweep, block);
      return computed.digest;
    } catch (error) {
      // A number that is not finite comes out the same wherever it is computed.
      const { UnrecoverableError } = await bullmq();
      throw error instanceof SweepError ? new UnrecoverableError(error.message) : error;
    } finally {
      this.free.push(hand);
      this.busy--;
      this.latest = performance.now();
    }
  }

  /** Resolves when the worker is to end. @throws QueueError where it cannot compute what is asked */
  async over(worker: Worker): Promise<void> {
    const { signal, idle = Infinity } = this.wishes;
    for (;;) {
      if (signal?.aborted) break;
      if (this.unfit) throw this.unfit;
      if (this.busy === 0 && performance.now() - this.latest > idle * 1000) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    await worker.pause();
  }

  private async sweepFor(question: string): Promise<Sweep> {
    const known = this.sweeps.get(question) ?? this.open(question);
    const [oldest] = this.sweeps.keys();
    if (this.sweeps.size >= KEPT && !this.sweeps.has(question)) this.sweeps.delete(oldest!);
    this.sweeps.set(question, known);
    known.catch(() => this.sweeps.delete(question));
    return known;
  }

  private async open(question: string): Promise<Sweep> {
    const text = await this.redis.get(requestKey(question));
    if (text === null) throw new QueueError('The sweep of this block is not in the queue any more.');
    const request = JSON.parse(text) as SweepRequest;
    const sweep = await this.wishes.open(request);
    if (sweep.head.question === question) return sweep;
    throw new UnfitError(
      `This worker has another version or other figures than the one who asks (burdenshift ${sweep.head.version} here, ${request.version} there). ` +
        'Install the same version, and give --data where the sweep has it.',
    );
  }

  /** A worker that does not fit gives the block back unharmed and ends. */
  private async handBack(job: Job<BlockJob>, token: string | undefined, error: unknown): Promise<never> {
    if (!(error instanceof UnfitError)) throw error;
    this.unfit = new QueueError(error.message);
    const { DelayedError } = await bullmq();
    await job.moveToDelayed(Date.now() + 200, token);
    throw new DelayedError();
  }
}

/** This machine does not have what the sweep rests on. */
class UnfitError extends Error {}
