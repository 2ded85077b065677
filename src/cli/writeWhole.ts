/** Files that are written whole or not at all. */
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportFile } from '../index.ts';
import { UsageError } from './trouble.ts';

/** A file stands where one is to be written. */
export const alreadyThere = (path: string) =>
  new UsageError(`The file "${path}" exists already; give another name, or --force to replace it.`);

/** Writes every file to a draft beside its place, then moves them there, the main file last: a main file that stands there is whole, and so is all beside it. @throws UsageError where a file exists and `force` is not set */
export function writeWhole(folder: string, files: readonly ExportFile[], force: boolean): readonly string[] {
  const moves = files.map(({ name, bytes }) => {
    const [path, draft] = [join(folder, name), join(folder, `.${name}.${process.pid}.tmp`)];
    if (!force && existsSync(path)) throw alreadyThere(path);
    return { path, draft, bytes };
  });
  try {
    for (const { path, draft, bytes } of moves) at(path, () => writeDraft(draft, bytes));
    for (const { path, draft } of moves.toReversed()) at(path, () => move(draft, path, force));
  } catch (error) {
    for (const { draft } of moves) rmSync(draft, { force: true });
    throw error;
  }
  return moves.map(({ path }) => path);
}

/** Does a step of writing a file; what goes wrong is told with the name of the file and not of its draft. */
export function at<T>(path: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw error instanceof UsageError ? error : Object.assign(error as Error, { path, dest: path });
  }
}

/** Gives a draft its name; without `force` never in the place of a file that came there in the meantime. */
function move(draft: string, path: string, force: boolean): void {
  if (force) return renameSync(draft, path);
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw alreadyThere(path);
    // Some disks know no second name for a file.
    if (existsSync(path)) throw alreadyThere(path);
    return renameSync(draft, path);
  }
  rmSync(draft);
}

/** All bytes of a draft, on the disk before it is moved. */
function writeDraft(draft: string, bytes: Uint8Array): void {
  const file = openSync(draft, 'wx');
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
