/** Gathers the blocks of a sweep in a folder, each once, in whatever order they come; the folder ends the same in every case. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { newHash } from '../run/digest.ts';
import { sweepDigest } from './block.ts';
import { writeWhole } from './disk.ts';
import { readManifest } from './folder.ts';
import { blocksOf, partName, type BlockRecord, type SweepManifest } from './manifest.ts';
import { isWhole, partHead, type PartHead } from './part.ts';
import type { SweepHead } from './sweep.ts';
import { SweepError } from './sweepError.ts';

/** Part `index` (from 1) of `of`: every `of`-th block. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** What is asked of a folder before blocks are put into it. */
export interface CollectorWishes {
  readonly shard?: Shard | undefined;
  /** Keep the blocks of an interrupted sweep of the same question that stand there. */
  readonly resume?: boolean;
}

/** Milliseconds after which the manifest is brought up to date while blocks come in. */
const REWRITTEN = 2000;

/** A folder that fills with blocks. */
export class Collector {
  private written = 0;
  private readonly records = new Map<number, BlockRecord>();
  private readonly ids: ReadonlySet<number>;
  private futures = 0;

  private constructor(
    readonly folder: string,
    readonly head: SweepHead,
    readonly shard: Shard | undefined,
  ) {
    const all = Array.from({ length: blocksOf(head) }, (_, id) => id);
    this.ids = new Set(shard ? all.filter((id) => id % shard.of === shard.index - 1) : all);
  }

  /** Open a folder for a sweep. @throws SweepError where something stands there that is not this sweep, unfinished */
  static async open(
    folder: string,
    head: SweepHead,
    { shard, resume = false }: CollectorWishes = {},
  ): Promise<Collector> {
    const collector = new Collector(folder, head, shard);
    const parts = partsIn(folder);
    // Another program's files are left alone: a sweep writes its manifest before its first part.
    if (existsSync(join(folder, 'manifest.json')) || parts.length > 0) readManifest(folder);
    if (parts.length > 0 && !resume)
      throw new SweepError(
        `${folder} holds ${parts.length} parts of a sweep already; go on with it by --resume, or name another folder.`,
      );
    mkdirSync(join(folder, 'runs'), { recursive: true });
    removeDrafts(join(folder, 'runs'));
    for (const file of parts) await collector.keep(file);
    collector.writeManifest();
    return collector;
  }

  /** Blocks that are still to be computed, in order. */
  missing(): readonly number[] {
    return [...this.ids].filter((id) => !this.records.has(id));
  }

  /** Futures that are there. */
  get done(): number {
    return this.futures;
  }

  /** Futures that there will be. */
  get of(): number {
    const { block, futures } = this.head;
    return [...this.ids].reduce((n, id) => n + Math.min(block, futures - id * block), 0);
  }

  /** Take in the file of a block. A block that is there already must come out the same and is not counted again. @throws SweepError */
  accept(bytes: Uint8Array): void {
    const part = this.checked(bytes, 'A block');
    const known = this.records.get(part.id);
    if (known !== undefined && known.digest !== part.digest)
      throw new SweepError(
        `Block ${part.id} was computed twice and came out differently (${known.digest.slice(0, 12)}, ${part.digest.slice(0, 12)}). ` +
          'One of the machines computes wrongly; the sweep is stopped.',
      );
    if (known !== undefined) return;
    writeWhole(join(this.folder, partName(part.id)), bytes);
    this.record(part, bytes);
    if (performance.now() - this.written > REWRITTEN) this.writeManifest();
  }

  /** Write the manifest once all blocks are there, and give it. @throws SweepError where some are missing */
  finish(): SweepManifest {
    const missing = this.missing();
    if (missing.length > 0)
      throw new SweepError(`${this.folder} lacks ${missing.length} blocks, the first being ${missing[0]}.`);
    return this.writeManifest();
  }

  private async keep(file: string): Promise<void> {
    const path = join(this.folder, 'runs', file);
    const bytes = readFileSync(path);
    const part = partHead(bytes);
    if (part !== undefined && part.question !== this.head.question)
      throw new SweepError(
        `${path} is of another sweep: its design, figures or version differ. Name another folder, or remove this one to begin anew.`,
      );
    const fits = part !== undefined && file === partName(part.id).slice('runs/'.length);
    // What a stopped process or a failing disk left is computed anew.
    if (!fits || !(await isWhole(bytes, part, this.head.columns))) return rmSync(path);
    if (!this.ids.has(part.id))
      throw new SweepError(`${path} is of another shard of this sweep. Give each shard a folder of its own.`);
    this.record(part, bytes);
  }

  private checked(bytes: Uint8Array, what: string): PartHead {
    const part = partHead(bytes);
    if (part === undefined) throw new SweepError(`${what} is no part of a sweep.`);
    if (part.question !== this.head.question)
      throw new SweepError(`${what} is of another sweep: its design, figures or version differ.`);
    if (!this.ids.has(part.id)) throw new SweepError(`${what} has the number ${part.id}, which is not asked for.`);
    return part;
  }

  private record({ id, futures, digest, met }: PartHead, bytes: Uint8Array): void {
    const hash = newHash();
    hash.update(bytes);
    this.futures += futures;
    this.records.set(id, { id, file: partName(id), futures, digest, sha256: hash.hex(), met });
  }

  private writeManifest(): SweepManifest {
    const blocks = [...this.records.values()].sort((a, b) => a.id - b.id);
    const complete = blocks.length === blocksOf(this.head);
    const digest = complete ? sweepDigest(blocks) : '';
    this.written = performance.now();
    const shard = this.shard && this.shard.of > 1 ? { shard: this.shard } : {};
    const manifest: SweepManifest = { ...this.head, ...shard, complete, blocks, digest };
    writeWhole(join(this.folder, 'manifest.json'), utf8ToBytes(`${JSON.stringify(manifest, null, 1)}\n`));
    return manifest;
  }
}

/** Files of blocks in a folder, by name. */
function partsIn(folder: string): readonly string[] {
  const runs = join(folder, 'runs');
  if (!existsSync(runs)) return [];
  return readdirSync(runs)
    .sort()
    .filter((name) => /^part-\d+\.parquet$/.test(name));
}

/** What a process that was stopped in the middle of a file has left. */
function removeDrafts(runs: string): void {
  for (const name of readdirSync(runs)) if (/^part-\d+\.parquet\.\d+\.tmp$/.test(name)) rmSync(join(runs, name));
}
