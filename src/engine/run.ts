/** Runs a model many times with its uncertain numbers drawn, and summarises what comes out. */
import type { Model } from '../language/model.ts';
import type { Quantity } from '../language/quantity.ts';
import { inputsOfDraw } from './draws/ofDraw.ts';
import { drawPlanOf, type Method } from './draws/sampler.ts';
import { imageOf } from './emit/host.ts';
import { liveOf } from './emit/live.ts';
import type { Kernel } from './emit/program.ts';
import type { Precision } from './emit/width.ts';
import type { Inputs } from './inputs.ts';
import { exactQuantiles, SHARES } from './summary/histogram.ts';
import { RunError, walk } from './walk.ts';
import { CHUNK, chunksOf, columnsOf, copyOf, type Counts, type Job, type Threshold } from './run/job.ts';
import { Pilot } from './run/pilot.ts';
import { checkKept, type Kept } from './run/kept.ts';
import { OwnHand, Pool, ask, type Hand } from './run/pool.ts';
import { Shelf } from './run/shelf.ts';
import { digestOf, summarise, type Band, type Totals } from './run/summarise.ts';

/** What a run is asked for. */
export interface RunRequest {
  readonly draws: number;
  readonly seed: number;
  /** Quantities to summarise. */
  readonly outputs: readonly Quantity[];
  /** Thresholds whose share of draws above is counted exactly. */
  readonly above?: readonly { readonly quantity: Quantity; readonly value: number }[];
  readonly method?: Method;
  /**
   * `preview` computes draws in single precision, for bands that are replaced when a lever rests: no quantile is resolved
   * exactly, and docs/method.md says how far numbers may be off. `full` where absent, and where a preview overflows.
   */
  readonly precision?: Precision;
  /** Warm workers, which take one run after another; this thread alone where absent. */
  readonly pool?: Pool;
  readonly onProgress?: (done: number, of: number) => void;
  /** Called with what the first 1,024, 4,096, … draws give, before the quantiles of point masses are resolved. */
  readonly onPartial?: (partial: RunResult) => void;
  readonly signal?: AbortSignal;
  /** What an interrupted run of the same request kept; this one goes on from there. */
  readonly kept?: Kept;
  /** Given all that was computed so far, every few seconds and before quantiles are resolved; the run waits for it. */
  readonly onKeep?: (kept: Kept) => void | Promise<void>;
  /** Milliseconds that pass at least between two calls of it; 1,500 where absent. */
  readonly keepEvery?: number;
}

/** The summary of a run. */
export interface RunResult {
  readonly draws: number;
  readonly seed: number;
  readonly years: readonly number[];
  readonly bands: readonly Band[];
  /** Cells whose quantiles were taken from sorted draws, because a histogram would blur them. */
  readonly resolved: number;
  /** Cells with a quantile in a heavy or outermost bin that there was no room to resolve; off by up to a bin, or more at the edge. */
  readonly blurred: number;
  /** SHA-256 of all numbers. */
  readonly digest: string;
}

/** Numbers held at once while exact quantiles are taken: 12 MB. */
const HELD = 1_500_000;
/** How often all draws may be replayed for them. */
const PASSES = 4;
/** Chunks between two moments at which a run may be kept, and milliseconds that pass at least. */
const [STRIDE, KEEP_EVERY] = [16, 1500];

const heldAtOnce = (draws: number): number => Math.max(1, Math.floor(HELD / draws));

/** Run a model. @throws RunError naming the draw when a number is not finite, SpreadError, and the signal's reason when it is aborted */
export async function runDraws(model: Model, inputs: Inputs, request: RunRequest): Promise<RunResult> {
  let run: Run | undefined;
  try {
    run = new Run(model, inputs, request);
    return await run.result();
  } catch (error) {
    if (!(error instanceof Overflow)) throw error;
    return await runDraws(model, inputs, { ...request, precision: 'full' });
  } finally {
    run?.close();
  }
}

/** A preview has a number that is not finite; whether that is so in full precision, a full run tells. */
class Overflow extends Error {}

class Run {
  private readonly kernel: Kernel;
  private readonly pilot: Pilot;
  private readonly job: Job;
  private readonly hands: readonly Hand[];
  private readonly moments: Float64Array;
  private readonly early = new Map<number, Float64Array>();
  private merged = 0;
  private fault = -1;
  private lastKept = performance.now();

  constructor(
    private readonly model: Model,
    private readonly inputs: Inputs,
    private readonly request: RunRequest,
  ) {
    const { draws, outputs } = request;
    this.kernel = (request.pool?.shelf ?? new Shelf()).kernelFor(model, inputs, outputs, request.precision);
    const { program } = this.kernel;
    const plan = drawPlanOf(model, inputs, this.kernel.drawn, request);
    const thresholds = (request.above ?? []).map(({ quantity, value }): Threshold => ({
      output: outputs.indexOf(quantity),
      above: value,
    }));
    const job = { program, image: imageOf(this.kernel, inputs), plan, draws, thresholds };
    const live = liveOf(this.kernel, inputs);
    this.pilot = new Pilot(job, live);
    if (this.pilot.fault >= 0) throw this.explained(this.pilot.fault);
    const { bounds, rows } = this.pilot;
    this.job = { ...job, bounds, live: { skips: live.skips, moves: live.moves, rows } };
    this.moments = new Float64Array(columnsOf(program) * 2);
    this.hands = request.pool?.hands ?? [new OwnHand()];
    if (request.kept) {
      checkKept(request.kept, this.job.bounds, draws);
      this.moments.set(request.kept.moments);
      this.merged = request.kept.chunks;
    }
  }

  close(): void {
    if (!this.request.pool) this.hands.forEach((hand) => hand.close());
  }

  /** Draw and sum up; a pool is waited for while another run has it. */
  result(): Promise<RunResult> {
    const { pool } = this.request;
    return pool ? pool.alone(() => this.drawn()) : this.drawn();
  }

  private async drawn(): Promise<RunResult> {
    const { draws, onPartial, signal } = this.request;
    signal?.throwIfAborted();
    const chunks = columnsOf(this.kernel.program) > 0 ? chunksOf(draws) : 0;
    await Promise.all(this.hands.map((hand) => ask(hand, { kind: 'load', job: this.job }, 'loaded')));
    if (onPartial) await this.stages(chunks, onPartial);
    await this.tallyKeeping(chunks);
    const { result, flagged } = this.summary(await this.totals(draws));
    const exact = this.request.precision === 'preview' ? 0 : Math.min(flagged.length, PASSES * heldAtOnce(draws));
    await this.resolve(result, flagged.slice(0, exact), chunks);
    return withDigest({ ...result, resolved: exact, blurred: flagged.length - exact });
  }

  /** Show what the first chunks give, each time there are four times as many. */
  private async stages(chunks: number, show: (partial: RunResult) => void): Promise<void> {
    for (let stage = 4; stage < chunks; stage *= 4) {
      if (stage < this.merged) continue;
      await this.tally(stage);
      show(withDigest(this.summary(await this.totals(stage * CHUNK)).result));
    }
  }

  /** Let all hands work until `end`, with pauses in which everything so far is kept where that is wished for. */
  private async tallyKeeping(end: number): Promise<void> {
    if (!this.request.onKeep) return this.tally(end);
    while (this.merged < end) {
      await this.tally(Math.min(end, this.merged + STRIDE));
      await this.keep([], this.merged === end);
    }
  }

  private async keep(exact: readonly number[], now: boolean): Promise<void> {
    const { onKeep, keepEvery = KEEP_EVERY, draws } = this.request;
    if (!onKeep || (!now && performance.now() - this.lastKept < keepEvery)) return;
    const { counts } = await this.totals(draws);
    await onKeep({
      ...{ chunks: this.merged, moments: this.moments.slice() },
      ...{ counts: copyOf(counts), exact: Float64Array.from(exact) },
    });
    this.lastKept = performance.now();
  }

  /** Let all hands take chunks in turn until `end`; moments are merged in the order of chunks. */
  private async tally(end: number): Promise<void> {
    const { signal, onProgress, draws } = this.request;
    let next = this.merged;
    const work = async (hand: Hand): Promise<void> => {
      while (next < end && this.fault < 0) {
        signal?.throwIfAborted();
        const { result } = await ask(hand, { kind: 'tally', chunk: next++ }, 'tallied');
        if (result.fault !== undefined) this.fault = this.fault < 0 ? result.fault : Math.min(this.fault, result.fault);
        else this.merge(result.chunk, result.moments);
        onProgress?.(Math.min(this.merged * CHUNK, draws), draws);
      }
    };
    const all = await Promise.allSettled(this.hands.map(work));
    const failed = all.find((r) => r.status === 'rejected');
    if (failed) throw failed.reason;
    if (this.fault >= 0) throw this.explained(this.fault);
  }

  /** Add the sums of a chunk, or keep them until those of all chunks before have been added. */
  private merge(chunk: number, moments: Float64Array): void {
    if (chunk !== this.merged) return void this.early.set(chunk, moments.slice());
    for (let ready: Float64Array | undefined = moments; ready; ready = this.early.get(this.merged)) {
      for (let i = 0; i < ready.length; i++) this.moments[i]! += ready[i]!;
      this.early.delete(this.merged++);
    }
  }

  /** What has been counted so far; of this thread alone the counts themselves, of several their sum. */
  private async totals(draws: number): Promise<Totals> {
    const parts = await Promise.all(this.hands.map((hand) => ask(hand, { kind: 'counts' }, 'counts')));
    const [first, ...others] = parts.map((part) => part.counts) as [Counts, ...Counts[]];
    if (this.request.kept) others.push(this.request.kept.counts);
    const counts = others.length > 0 ? copyOf(first) : first;
    for (const other of others) {
      other.bins.forEach((n, i) => (counts.bins[i]! += n));
      other.above.forEach((n, i) => (counts.above[i]! += n));
      other.masses.forEach((n, i) => (counts.masses[i]! += n));
    }
    return { draws, moments: this.moments, counts, bounds: this.job.bounds };
  }

  private summary(totals: Totals): { readonly result: Undigested; readonly flagged: readonly Flag[] } {
    const { bands, flagged } = summarise(this.request.outputs, this.pilot.loaded, totals, this.job.thresholds);
    const { years } = this.inputs;
    const result = {
      draws: totals.draws,
      seed: this.request.seed,
      years,
      bands,
      resolved: 0,
      blurred: flagged.length,
    };
    return { result, flagged };
  }

  /** Replay the draws for columns with point masses, as many at a time as memory allows, and sort them. */
  private async resolve({ bands }: Undigested, flagged: readonly Flag[], chunks: number): Promise<void> {
    const { draws, signal } = this.request;
    const most = heldAtOnce(draws);
    const done = [...(this.request.kept?.exact ?? [])];
    const write = (f: Flag, i: number) =>
      bands[f.band]!.quantiles.set(done.slice(i * SHARES.length, (i + 1) * SHARES.length), f.cell * SHARES.length);
    flagged.slice(0, done.length / SHARES.length).forEach(write);
    for (let from = done.length / SHARES.length; from < flagged.length; from += most) {
      const batch = flagged.slice(from, from + most);
      const columns = Uint32Array.from(batch, (f) => f.column);
      const values = batch.map(() => new Float64Array(draws));
      let next = 0;
      const work = async (hand: Hand): Promise<void> => {
        while (next < chunks) {
          signal?.throwIfAborted();
          const chunk = next++;
          const part = (await ask(hand, { kind: 'collect', chunk, columns }, 'collected')).values;
          const each = part.length / batch.length;
          values.forEach((v, i) => v.set(part.subarray(i * each, (i + 1) * each), chunk * CHUNK));
        }
      };
      await Promise.all(this.hands.map(work));
      batch.forEach((f, i) => {
        exactQuantiles(values[i]!.sort(), bands[f.band]!.quantiles, f.cell * SHARES.length);
        done.push(...bands[f.band]!.quantiles.subarray(f.cell * SHARES.length, (f.cell + 1) * SHARES.length));
      });
      await this.keep(done, true);
    }
  }

  /** The error of a faulty draw, found by walking it. */
  private explained(draw: number): Error {
    if (this.request.precision === 'preview') return new Overflow();
    try {
      walk(
        this.model,
        inputsOfDraw(
          this.kernel,
          this.inputs,
          drawPlanOf(this.model, this.inputs, this.kernel.drawn, this.request),
          draw,
        ),
      );
    } catch (error) {
      if (error instanceof RunError) return error.inDraw(draw);
      return error as Error;
    }
    return new Error(
      `Draw ${draw} of seed ${this.request.seed} came out not finite in the kernel, but finite in the walk.`,
    );
  }
}

type Undigested = Omit<RunResult, 'digest'>;

/** The digest is computed when it is asked for: a page that only draws the bands does without. */
const withDigest = (result: Undigested): RunResult => ({
  ...result,
  get digest() {
    return digestOf(result.bands);
  },
});

type Flag = { readonly column: number; readonly band: number; readonly cell: number };
