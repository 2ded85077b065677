/** An interrupted run as bytes: a header that pins the question, what was counted, and a check that the bytes are whole. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Kept } from '../engine/run/kept.ts';
import type { Run } from './run.ts';
import { BAND_QUANTITIES, type DrawWishes } from './uncertain.ts';

/** A file that cannot be gone on from: broken, or of another run. */
export class KeptError extends Error {
  override readonly name = 'KeptError';
}

/** What must be the same for a run to go on from what another kept. */
interface Question {
  readonly scenario: string;
  readonly settings: readonly string[];
  readonly version: string;
  readonly editions: string;
  readonly draws: number;
  readonly seed: number;
  readonly method: string;
  readonly quantities: string;
  /** SHA-256 of the central run and of every range that is drawn from. */
  readonly figures: string;
}

type Asked = Pick<DrawWishes, 'draws' | 'seed' | 'method' | 'quantities'>;

interface Header extends Question {
  readonly format: string;
  readonly chunks: number;
  /** How many numbers each list has, in the order in which they follow. */
  readonly lengths: readonly number[];
}

const FORMAT = 'burdenshift kept run, 2';
const CHECK_BYTES = 32;
const NEW_LINE = 10;

/** What an interrupted run keeps, for a file: one line of JSON, the numbers (little-endian), and their SHA-256. */
export function keptBytes(run: Run, asked: Asked, { chunks, moments, counts, exact }: Kept): Uint8Array {
  const lists = [moments, exact, counts.bins, counts.above, counts.masses];
  const header: Header = { format: FORMAT, ...questionOf(run, asked), chunks, lengths: lists.map((l) => l.length) };
  const head = utf8ToBytes(`${JSON.stringify(header)}\n`);
  const size = lists.reduce((n, list) => n + list.byteLength, head.length);
  const bytes = new Uint8Array(size + CHECK_BYTES);
  bytes.set(head);
  let at = head.length;
  for (const list of lists) {
    bytes.set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength), at);
    at += list.byteLength;
  }
  bytes.set(sha256(bytes.subarray(0, size)), size);
  return bytes;
}

/** What a file kept, for the same question. @throws KeptError where it is broken, or of another run, naming what differs */
export function readKept(run: Run, asked: Asked, bytes: Uint8Array, file: string): Kept {
  const end = bytes.indexOf(NEW_LINE);
  const header = end < 0 ? undefined : headerIn(bytes.subarray(0, end));
  if (header === undefined)
    throw new KeptError(`${file} holds no interrupted run. Name a file that does not exist yet.`);
  if (header.format !== FORMAT)
    throw new KeptError(`${file} is of another version of this program ("${header.format}"). Remove it to begin anew.`);
  const size = bytes.length - CHECK_BYTES;
  if (size < end || bytesToHex(sha256(bytes.subarray(0, size))) !== bytesToHex(bytes.subarray(size)))
    throw new KeptError(`${file} is damaged: its numbers do not give its checksum. Remove it to begin anew.`);
  checkQuestion(header, questionOf(run, asked), file);
  if (!isWhole(header, size - end - 1))
    throw new KeptError(`${file} is damaged: its lists are not as long as it says. Remove it to begin anew.`);
  // A copy that begins at 0: in Node a slice of a Buffer shares the memory of the whole.
  return listsIn(header, new Uint8Array(bytes.subarray(end + 1, size)));
}

function headerIn(line: Uint8Array): Header | undefined {
  try {
    const header = JSON.parse(new TextDecoder().decode(line)) as Header;
    return typeof header.format === 'string' ? header : undefined;
  } catch {
    return undefined;
  }
}

/** Bytes of a number in each list: moments, exact quantiles, then three lists of counts. */
const BYTES = [8, 8, 4, 4, 4];

function isWhole({ chunks, lengths }: Header, bytes: number): boolean {
  const isCount = (x: unknown) => Number.isSafeInteger(x) && (x as number) >= 0;
  if (!isCount(chunks) || !Array.isArray(lengths) || lengths.length !== BYTES.length || !lengths.every(isCount))
    return false;
  return lengths.reduce((sum, length, i) => sum + length * BYTES[i]!, 0) === bytes;
}

function listsIn({ chunks, lengths }: Header, { buffer }: Uint8Array<ArrayBuffer>): Kept {
  const [moments, exact, bins, above, masses] = lengths as [number, number, number, number, number];
  const words = (moments + exact) * 8;
  return {
    chunks,
    moments: new Float64Array(buffer, 0, moments),
    exact: new Float64Array(buffer, moments * 8, exact),
    counts: {
      bins: new Uint32Array(buffer, words, bins),
      above: new Uint32Array(buffer, words + bins * 4, above),
      masses: new Uint32Array(buffer, words + (bins + above) * 4, masses),
    },
  };
}

/** What each part of the question is called in a message. */
const PARTS: Readonly<Record<keyof Question, string>> = {
  ...{ scenario: 'scenario', settings: 'settings', version: 'version', editions: 'editions', draws: 'draws' },
  ...{ seed: 'seed', method: 'method', quantities: 'quantities', figures: 'figures or ranges' },
};

function checkQuestion(kept: Question, asked: Question, file: string): void {
  const parts = Object.keys(PARTS) as (keyof Question)[];
  const differing = parts.filter((part) => JSON.stringify(kept[part]) !== JSON.stringify(asked[part]));
  if (differing.length === 0) return;
  const say = (value: Question[keyof Question]) =>
    Array.isArray(value) ? value.join('; ') || 'none' : String(value).slice(0, 60);
  const lines = differing.map((part) => `  ${PARTS[part]}: ${say(kept[part])} there, ${say(asked[part])} here`);
  throw new KeptError(
    `${file} holds another run, which cannot be gone on from:\n${lines.join('\n')}\n` +
      '  Ask for the same run, name another file, or remove this one to begin anew.',
  );
}

function questionOf(run: Run, { draws, seed, method = 'sobol', quantities = BAND_QUANTITIES }: Asked): Question {
  const { scenario, version, editions } = run.manifest;
  return {
    scenario,
    settings: run.story.settings.map((s) => `${s.target} = ${s.written}`),
    version,
    editions: short(JSON.stringify(editions)),
    ...{ draws, seed, method, quantities: short(quantities.join()) },
    figures: figuresOf(run),
  };
}

const short = (text: string) => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);

function figuresOf({ model, inputs, manifest }: Run): string {
  const hash = sha256.create().update(utf8ToBytes(manifest.digest));
  for (const [p, { low, high, distribution }] of inputs.spreads) {
    hash.update(utf8ToBytes(`${model.names.get(p)} ${distribution}\n`));
    for (const numbers of [low, inputs.values.get(p)!, high])
      hash.update(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
  }
  return bytesToHex(hash.digest());
}
