/** A short name for all values of a run: equal digests mean equal numbers, to the last bit. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Result } from '../engine/walk.ts';
import type { Model } from '../language/model.ts';

/** SHA-256 over the names and values (little-endian doubles) of every computed quantity, in the order of their names. */
export function digestOf(model: Model, result: Result): string {
  const hash = sha256.create();
  const computed = model.order.map((q) => [model.names.get(q)!, q] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, q] of computed) {
    hash.update(utf8ToBytes(`${name}\0`));
    hash.update(littleEndian(result.values.get(q)!));
  }
  return bytesToHex(hash.digest());
}

function littleEndian(values: Float64Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 8));
  values.forEach((value, i) => view.setFloat64(i * 8, value, true));
  return new Uint8Array(view.buffer);
}
