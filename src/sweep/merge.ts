/** Joins the shards of a sweep into one folder, to the bytes that one run would have written. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newHash } from '../run/digest.ts';
import { Collector } from './collector.ts';
import { readManifest } from './folder.ts';
import { blocksOf, type SweepManifest } from './manifest.ts';
import { SweepError } from './sweepError.ts';

/** Merge the shards in `folders` into `out`. @throws SweepError where they are of different sweeps, some are missing, or a file was changed */
export async function merge(folders: readonly string[], out: string): Promise<SweepManifest> {
  const shards = folders.map((folder) => ({ folder, manifest: readManifest(folder) }));
  const [first] = shards;
  if (!first) throw new SweepError('There is nothing to merge; name the folders of the shards.');
  for (const { folder, manifest } of shards)
    if (manifest.question !== first.manifest.question)
      throw new SweepError(
        `${folder} and ${first.folder} are of different sweeps: design, figures or version differ (${manifest.title} / ${first.manifest.title}).`,
      );
  checkAllThere(shards.map(({ manifest }) => manifest));
  const { shard: _shard, complete: _complete, blocks: _blocks, digest: _digest, ...head } = first.manifest;
  const collector = await Collector.open(out, head);
  for (const { folder, manifest } of shards)
    for (const { file, sha256 } of manifest.blocks) collector.accept(unchanged(join(folder, file), sha256));
  return collector.finish();
}

/** Every block must be in one of the shards, before anything is written. */
function checkAllThere(manifests: readonly SweepManifest[]): void {
  const [{ block, futures }] = manifests as readonly [SweepManifest];
  const there = new Set(manifests.flatMap(({ blocks }) => blocks.map(({ id }) => id)));
  const all = blocksOf({ block, futures });
  if (there.size === all) return;
  const of = manifests.find(({ shard }) => shard)?.shard?.of;
  const missing = Array.from({ length: all }, (_, id) => id).filter((id) => !there.has(id));
  const lacking = of ? [...new Set(missing.map((id) => (id % of) + 1))].sort((a, b) => a - b) : [];
  const which = of ? `, of shard ${lacking.map((index) => `${index}/${of}`).join(', ')}` : '';
  throw new SweepError(
    `${missing.length} of ${all} blocks are missing${which}. Compute them, or finish a shard that was stopped by --resume, and merge again.`,
  );
}

function unchanged(path: string, sha256: string): Uint8Array {
  if (!existsSync(path)) throw new SweepError(`${path} is listed in the manifest, but is not there.`);
  const bytes = readFileSync(path);
  const hash = newHash();
  hash.update(bytes);
  if (hash.hex() === sha256) return bytes;
  throw new SweepError(`${path} was changed after it was written: its SHA-256 is not that of the manifest.`);
}
