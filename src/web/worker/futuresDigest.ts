/** The digest of an open sweep, from its own numbers: what the same design gives on any machine, thread or shard. */
import { blockDigest, sweepDigest } from '../../browser.ts';
import type { OpenSweep } from './openSweep.ts';

/** SHA-256 over the digests of all blocks; empty where blocks are missing. @throws Error in one sentence where numbers are not those that were computed */
export function digestOfSweep({ manifest, columns, rows }: OpenSweep): string {
  let first = 0;
  for (const { id, file, futures, digest } of manifest.blocks) {
    const own = manifest.columns.map(({ name }) => columns.get(name)!.subarray(first, first + futures));
    if (blockDigest(manifest.columns, own) !== digest)
      throw new Error(
        `The numbers of ${file || `block ${id}`} do not give the digest that the manifest names; they were changed after the sweep was computed.`,
      );
    first += futures;
  }
  if (first !== rows) throw new Error(`There are ${rows} futures, but the manifest names ${first}.`);
  return manifest.complete ? sweepDigest(manifest.blocks) : '';
}
