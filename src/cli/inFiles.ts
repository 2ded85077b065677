/** Files that somebody names on the command line, read no further than their kind can be long. */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { UsageError } from './trouble.ts';

/** Longest scenario or case file that is opened, in bytes. */
const MOST_BYTES = 2e6;

/** The text of a file; `kind` says what it should be, as in "a scenario file (.yaml)". @throws UsageError */
export function textIn(path: string, kind: string): string {
  const bytes = bytesIn(path, kind, MOST_BYTES);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`"${path}" is not text in UTF-8; save it in that encoding.`);
  }
}

/** The bytes of a file; a pipe or device is given up once it has more than `most`. @throws UsageError */
export function bytesIn(path: string, kind: string, most: number): Uint8Array {
  if (!existsSync(path)) throw new UsageError(`There is no file "${path}".`);
  const file = statSync(path);
  if (file.isDirectory()) throw new UsageError(`"${path}" is a folder; give ${kind}.`);
  const tooLong = (size: string) => new UsageError(`"${path}" has ${size} bytes; ${kind} has at most ${most}.`);
  if (file.size > most) throw tooLong(String(file.size));
  const open = openSync(path, 'r');
  try {
    const parts: Buffer[] = [];
    for (let size = 0; ;) {
      const part = Buffer.alloc(65_536);
      const read = readSync(open, part);
      if (read === 0) return Buffer.concat(parts);
      if ((size += read) > most) throw tooLong(`more than ${most}`);
      parts.push(part.subarray(0, read));
    }
  } finally {
    closeSync(open);
  }
}
