/** SHA-256 of numbers as they are, by the fastest means at hand: the same digest everywhere. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** A hash under way. */
export interface Hash {
  readonly update: (bytes: Uint8Array) => void;
  readonly hex: () => string;
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
