/** The file in which a long run keeps what it has counted: written whole or not at all. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keptBytes, readKept, type DrawWishes, type Kept, type Run } from '../index.ts';
import { bytesIn } from './inFiles.ts';
import { messageOf, UsageError } from './trouble.ts';
import { at } from './writeWhole.ts';

type Asked = Pick<DrawWishes, 'draws' | 'seed' | 'method'>;

/** Name of the file where a folder is given. */
const NAME = 'burdenshift.kept';

/** What a run needs to keep itself in a file and to go on from it. */
export interface Keeping {
  readonly file: string;
  /** Draws that an interrupted run had counted. */
  readonly counted: number;
  readonly wishes: Pick<DrawWishes, 'kept' | 'onKeep'>;
  /** Remove the file once the results are out. */
  readonly end: () => void;
}

/** Largest file of an interrupted run: some ten times what all bands of the model take. */
const MOST_BYTES = 500e6;

/** Draws counted together. */
const CHUNK = 256;

/** Keep a run in a file, or in a folder under a name of its own; go on from it where it exists. @throws KeptError, UsageError */
export function keepIn(path: string, run: Run, asked: Asked): Keeping {
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, NAME) : path;
  if (!existsSync(dirname(file))) throw new UsageError(`--resume: there is no folder "${dirname(file)}".`);
  const kept = existsSync(file)
    ? readKept(run, asked, bytesIn(file, 'the file of an interrupted run', MOST_BYTES), file)
    : undefined;
  let canKeep = true;
  const onKeep = (state: Kept) => {
    if (canKeep) canKeep = hasKept(file, keptBytes(run, asked, state));
  };
  return {
    file,
    counted: Math.min((kept?.chunks ?? 0) * CHUNK, asked.draws),
    wishes: kept ? { kept, onKeep } : { onKeep },
    end: () => rmSync(file, { force: true }),
  };
}

/** Keeps a run; where that fails it is said once, and the run goes on, since hours of it are worth more than the file. */
function hasKept(file: string, bytes: Uint8Array): boolean {
  try {
    at(file, () => writeWhole(file, bytes));
    return true;
  } catch (error) {
    process.stderr.write(`burdenshift: the run goes on and is no longer kept. ${messageOf(error)}\n`);
    return false;
  }
}

/** The file under its name is the old one or the new one, wherever the process is stopped. */
function writeWhole(file: string, bytes: Uint8Array): void {
  const draft = `${file}.${process.pid}.tmp`;
  const open = openSync(draft, 'w');
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(open, bytes, done);
    fsyncSync(open);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  } finally {
    closeSync(open);
  }
}
