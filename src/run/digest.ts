/** A short name for all values of a run: equal digests mean equal numbers, to the last bit. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Result } from '../engine/walk.ts';
import type { Model } from '../language/model.ts';

/** A hash under way. */
export interface Hash {
  readonly update: (bytes: Uint8Array) => void;
  readonly hex: () => string;
}

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

/** A SHA-256 under way, by the fastest means at hand. */
export const newHash = (): Hash => native() ?? portable();

/** Node's own SHA-256, ten times as fast when cold; undefined in a browser. */
function native(): Hash | undefined {
  const host = (globalThis as { readonly process?: Partial<NodeJS.Process> }).process;
  const crypto = host?.getBuiltinModule?.('node:crypto');
  if (!crypto) return undefined;
  const hash = crypto.createHash('sha256');
  return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') };
}

function portable(): Hash {
  const hash = sha256.create();
  return { update: (bytes) => void hash.update(bytes), hex: () => bytesToHex(hash.digest()) };
}

const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** The bytes of numbers, the lowest first on any machine. */
export function littleEndian(values: Float64Array): Uint8Array {
  if (IS_LITTLE_ENDIAN) return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const view = new DataView(new ArrayBuffer(values.length * 8));
  values.forEach((value, i) => view.setFloat64(i * 8, value, true));
  return new Uint8Array(view.buffer);
}
