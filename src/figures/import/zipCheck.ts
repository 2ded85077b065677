/** What it would take to read a workbook, found out before it is read: a few bytes of zip can ask for all memory there is. */
import { inflateRawSync } from 'node:zlib';

/** Unpacked size beyond which no table of figures is plausible; the largest workbook known here has 3.7 MB. */
const MOST_BYTES = 20e6;
/** Elements of XML in all parts; the largest workbook known here has 170,000, each with an end of its own. */
const MOST_TAGS = 1.5e6;

/** Why a workbook cannot be read or is too much to read, or undefined where it may be. */
export function faultOfZip(bytes: Uint8Array): string | undefined {
  const list = directory(bytes);
  if (list === undefined) return 'it is not a whole zip file. Download it again, or save it as .xlsx first.';
  const size = list.reduce((sum, entry) => sum + entry.size, 0);
  if (size > MOST_BYTES) return `it unpacks to more than ${MOST_BYTES / 1e6} MB.`;
  if (new Set(list.map(({ name }) => name)).size < list.length) return 'it holds two files of one name.';
  const parts = partsIn(bytes, list);
  if (typeof parts === 'string') return parts;
  const tags = [...parts.values()].reduce((sum, part) => sum + tagsIn(part), 0);
  if (tags > MOST_TAGS) return `it has more than ${MOST_TAGS / 1e6} million cells and marks.`;
  return sheetsOfOwn(parts) ? undefined : 'two of its sheets are one and the same file.';
}

interface Entry {
  readonly name: string;
  /** The unpacked size that is declared, to which the readers hold it. */
  readonly size: number;
  readonly packed: number;
  /** Where the entry begins. */
  readonly at: number;
}

/** Parts of a workbook by name. */
type Parts = ReadonlyMap<string, Uint8Array>;

const STORED = 0;

/** The parts that are XML, each unpacked no further than the size it declares; or why one cannot be. */
function partsIn(bytes: Uint8Array, list: readonly Entry[]): Parts | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Uint8Array>();
  for (const { name, size, packed, at } of list.filter((entry) => /\.(xml|rels)$/.test(entry.name))) {
    if (at + 30 > bytes.length) return `its part ${name} lies outside of it.`;
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const content = bytes.subarray(start, start + packed);
    try {
      const isStored = view.getUint16(at + 8, true) === STORED;
      parts.set(name, isStored ? content : inflateRawSync(content, { maxOutputLength: Math.max(1, size) }));
    } catch {
      return `its part ${name} is broken, or longer than it says.`;
    }
  }
  return parts;
}

/** The list at the end of a zip file; undefined where it is no whole zip file. */
function directory(bytes: Uint8Array): readonly Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const first = Math.max(0, end - 65535);
  while (end >= first && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < first) return undefined;
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let i = view.getUint16(end + 10, true); i > 0; i--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined;
    const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const length = view.getUint16(at + 28, true);
    const name = text(bytes.subarray(at + 46, at + 46 + length));
    const size = unpacked === 0 && packed > 2 ? Infinity : unpacked;
    entries.push({ name, size, packed, at: view.getUint32(at + 42, true) });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const OPENS = 0x3c;

function tagsIn(part: Uint8Array): number {
  let count = 0;
  for (let at = part.indexOf(OPENS); at >= 0; at = part.indexOf(OPENS, at + 1)) count++;
  return count;
}

/** A workbook may name one part as its sheet a thousand times, and it would be read as often. */
function sheetsOfOwn(parts: Parts): boolean {
  const once = (part: string, pattern: RegExp) => {
    const found = [...text(parts.get(part) ?? new Uint8Array()).matchAll(pattern)].map((match) => match[1]!);
    return new Set(found).size === found.length;
  };
  return (
    once('xl/workbook.xml', /<(?:\w+:)?sheet\s[^>]*?\br?:?id\s*=\s*["']([^"']*)["']/g) &&
    once('xl/_rels/workbook.xml.rels', /<(?:\w+:)?Relationship\s[^>]*?\bTarget\s*=\s*["']([^"']*)["']/g)
  );
}
