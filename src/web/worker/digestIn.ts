/** The digest of a run by the browser's own SHA-256, which is faster than ours; the same bytes, the same digest. */
import { digestOf, type Run } from '../../browser.ts';

/** The digest of all values of a run; by our own SHA-256 where the page is not allowed to use the browser's cryptography. */
export async function digestIn({ model, result }: Run): Promise<string> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  if (!subtle) return digestOf(model, result);
  const computed = model.order.map((q) => [model.names.get(q)!, q] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  const parts: BlobPart[] = [];
  for (const [name, q] of computed) parts.push(`${name}\0`, littleEndian(result.values.get(q)!));
  const hash = await subtle.digest('SHA-256', await new Blob(parts).arrayBuffer());
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const IS_LITTLE = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

function littleEndian(values: Float64Array): ArrayBuffer {
  if (IS_LITTLE) return values.slice().buffer as ArrayBuffer;
  const view = new DataView(new ArrayBuffer(values.length * 8));
  values.forEach((value, i) => view.setFloat64(i * 8, value, true));
  return view.buffer as ArrayBuffer;
}
