/** Reads the tables of a folder on disk; with write.ts the only file of this room that touches files. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FigureError } from './faults.ts';
import type { TableText } from './catalogue.ts';

/** Every CSV table of a folder. @throws FigureError when the folder cannot be read. */
export function tablesIn(folder: string): TableText[] {
  let files: string[];
  try {
    files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  } catch (error) {
    throw new FigureError(`Cannot read the folder of figures "${folder}": ${(error as Error).message}`);
  }
  return files.sort().map((file) => ({ file, text: tableAt(join(folder, file)) }));
}

/** Largest table that is read; all that ship have 2 MB together. */
const MOST_BYTES = 50e6;

function tableAt(path: string): string {
  const found = statSync(path);
  if (!found.isFile())
    throw new FigureError(`"${path}" ends with .csv and is no file; take it out of the folder of figures.`);
  if (found.size > MOST_BYTES)
    throw new FigureError(`"${path}" has ${found.size} bytes; a table of figures has at most ${MOST_BYTES}.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch {
    throw new FigureError(`"${path}" is not text in UTF-8; save it in that encoding.`);
  }
}

/** The folder `name` that ships with the product, found upward from `start` (a file URL). @throws FigureError */
export function shippedFolder(name: string, start: string): string {
  let url = new URL('./', start);
  for (let i = 0; i < 6; i++, url = new URL('../', url)) {
    const folder = fileURLToPath(new URL(`${name}/`, url));
    if (existsSync(folder) && existsSync(fileURLToPath(new URL('package.json', url)))) return folder;
  }
  throw new FigureError(
    `The folder "${name}" that ships with burdenshift was not found above ${fileURLToPath(start)}.`,
  );
}
