/** The file in which a long run keeps what it has counted: written whole or not at all. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keptBytes, readKept, type DrawWishes, type Kept, type Run } from '../index.ts';
import { bytesIn } from './inFiles.ts';
import { UsageError } from './trouble.ts';

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
  const onKeep = (state: Kept) => writeWhole(file, keptBytes(run, asked, state));
  return {
    file,
    counted: Math.min((kept?.chunks ?? 0) * CHUNK, asked.draws),
    wishes: kept ? { kept, onKeep } : { onKeep },
    end: () => rmSync(file, { force: true }),
  };
}

/** The file under its name is the old one or the new one, wherever the process is stopped. */
function writeWhole(file: string, bytes: Uint8Array): void {
  const draft = `${file}.${process.pid}.tmp`;
  const open = openSync(draft, 'w');
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(open, bytes, at);
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
  renameSync(draft, file);
}
