/** A short name for all values of a run: equal digests mean equal numbers, to the last bit. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { littleEndian, newHash } from '../engine/sha256.ts';
import type { Result } from '../engine/walk.ts';
import type { Model } from '../language/model.ts';

export { littleEndian, newHash, type Hash } from '../engine/sha256.ts';

/** SHA-256 over the names and values (little-endian doubles) of every computed quantity, in the order of their names. */
export function digestOf(model: Model, result: Result): string {
  const hash = newHash();
  const computed = model.order.map((q) => [model.names.get(q)!, q] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, q] of computed) {
    hash.update(utf8ToBytes(`${name}\0`));
    hash.update(littleEndian(result.values.get(q)!));
  }
  return hash.hex();
}
