/** Computes a sweep by a queue: puts blocks into it, takes what workers anywhere make of them, and files each block once. */
import type { Queue, QueueEvents } from 'bullmq';
import type { Redis } from 'ioredis';
import { Collector, type CollectorWishes } from '../collector.ts';
import type { SweepManifest } from '../manifest.ts';
import type { Sweep } from '../sweep.ts';
import { QueueError } from '../sweepError.ts';
import { bullmq, connect } from './connection.ts';
import { jobId, partKey, PREFIX, QUEUE, requestKey, type BlockJob, type SweepRequest } from './request.ts';

/** How a sweep is asked of a queue. */
export interface QueueWishes extends Pick<CollectorWishes, 'resume'> {
  /** `redis://host:port`, `rediss://` for TLS. */
  readonly url: string;
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
}

/** Blocks in the queue at once: what the server holds does not grow with the sweep. */
const AT_ONCE = 128;
/** How often a block is tried where a worker fails. */
const ATTEMPTS = 5;
/** Milliseconds after which what is in the queue is looked at, though nothing was announced. */
const LOOK = 1000;
/** Looks without any block after which every job is checked for being lost or failed. */
const QUIET = 3;

/** Compute a sweep into a folder by workers at a queue. @throws SweepError, QueueError, and the signal's reason when it is aborted */
export async function submit(
  sweep: Sweep,
  request: SweepRequest,
  folder: string,
  wishes: QueueWishes,
): Promise<SweepManifest> {
  const { Queue, QueueEvents } = await bullmq();
  const redis = await connect(wishes.url);
  const events = redis.duplicate({ lazyConnect: false });
  const queue = new Queue(QUEUE, { connection: redis, prefix: PREFIX });
  const announced = new QueueEvents(QUEUE, { connection: events, prefix: PREFIX });
  // A server that is away for a while is waited for; BullMQ and ioredis connect again by themselves.
  queue.on('error', () => {});
  announced.on('error', () => {});
  events.on('error', () => {});
  try {
    const collector = await Collector.open(folder, sweep.head, wishes);
    await redis.set(requestKey(sweep.head.question), JSON.stringify(request));
    await new Submission(collector, queue, announced, redis, wishes).run();
    return collector.finish();
  } finally {
    await Promise.allSettled([announced.close(), queue.close()]);
    for (const connection of [redis, events]) connection.disconnect();
  }
}

class Submission {
  private readonly waiting: number[];
  private readonly out = new Set<number>();
  private readonly question: string;
  private quiet = 0;
  private wake: () => void = () => {};

  constructor(
    private readonly collector: Collector,
    private readonly queue: Queue,
    announced: QueueEvents,
    private readonly redis: Redis,
    private readonly wishes: QueueWishes,
  ) {
    this.question = collector.head.question;
    this.waiting = [...collector.missing()].reverse();
    announced.on('completed', () => this.wake());
    announced.on('failed', () => this.wake());
  }

  async run(): Promise<void> {
    const { signal, onProgress } = this.wishes;
    const { of } = this.collector;
    while (this.waiting.length + this.out.size > 0) {
      signal?.throwIfAborted();
      await this.fill();
      const ready = await this.ready();
      for (const block of ready) {
        await this.take(block);
        onProgress?.(this.collector.done, of);
      }
      if (ready.length > 0) this.quiet = 0;
      else await this.rest();
    }
    await this.tidy();
  }

  /** Put blocks into the queue, as many as may be out. */
  private async fill(): Promise<void> {
    const more: number[] = [];
    while (this.out.size + more.length < AT_ONCE && this.waiting.length > 0) more.push(this.waiting.pop()!);
    if (more.length === 0) return;
    await this.add(more);
    more.forEach((block) => this.out.add(block));
  }

  private async add(blocks: readonly number[]): Promise<void> {
    await this.queue.addBulk(
      blocks.map((block) => ({
        name: 'block',
        data: { question: this.question, block } satisfies BlockJob,
        opts: {
          jobId: jobId(this.question, block),
          ...{ attempts: ATTEMPTS, backoff: { type: 'exponential', delay: 500 } },
          ...{ removeOnComplete: true, removeOnFail: false },
        },
      })),
    );
  }

  /** Blocks that workers have left. */
  private async ready(): Promise<readonly number[]> {
    const out = [...this.out];
    const pipeline = this.redis.pipeline();
    for (const block of out) pipeline.exists(partKey(this.question, block));
    const answers = (await pipeline.exec()) ?? [];
    return out.filter((_, i) => answers[i]?.[1] === 1);
  }

  private async take(block: number): Promise<void> {
    const key = partKey(this.question, block);
    const bytes = await this.redis.getBuffer(key);
    if (!bytes) return;
    this.collector.accept(bytes);
    this.out.delete(block);
    await this.redis.del(key);
  }

  /** Wait until something is announced, or a while; then see whether jobs were lost or failed. */
  private async rest(): Promise<void> {
    await new Promise<void>((done) => {
      const timer = setTimeout(done, LOOK);
      this.wake = () => {
        clearTimeout(timer);
        done();
      };
    });
    if (++this.quiet % QUIET === 0) await this.check();
  }

  /** A job that failed for good ends the sweep; one that a restarted server has forgotten is asked again. */
  private async check(): Promise<void> {
    const lost: number[] = [];
    for (const block of this.out) {
      const job = await this.queue.getJob(jobId(this.question, block));
      if (job === undefined) lost.push(block);
      else if (await job.isFailed()) {
        await Promise.allSettled([...this.out].map((other) => this.queue.remove(jobId(this.question, other))));
        throw new QueueError(`Block ${block} could not be computed: ${job.failedReason}`);
      }
    }
    const ready = new Set(await this.ready());
    const gone = lost.filter((block) => !ready.has(block));
    if (gone.length > 0) await this.add(gone);
  }

  /** Leave nothing of the sweep on the server. */
  private async tidy(): Promise<void> {
    const { head } = this.collector;
    const blocks = Array.from({ length: Math.ceil(head.futures / head.block) }, (_, block) => block);
    for (let from = 0; from < blocks.length; from += 1000)
      await this.redis.del(blocks.slice(from, from + 1000).map((block) => partKey(this.question, block)));
    await this.redis.del(requestKey(this.question));
  }
}
