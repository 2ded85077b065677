/** Things that are slow to make and that several test files share: made once for the sources as they stand, and kept until these change. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = rootAbove(dirname(fileURLToPath(import.meta.url)));
const CACHE = join(ROOT, 'node_modules/.cache');

/**
 * The folder called `name` that `make` fills from the files and folders `from`; whoever comes first makes it, others wait.
 * A folder stands under its name only when it is whole, so that a maker that was killed leaves nothing to trust.
 */
export async function once(
  name: string,
  from: readonly string[],
  make: (folder: string) => void | Promise<void>,
): Promise<string> {
  const kept = join(CACHE, name);
  mkdirSync(kept, { recursive: true });
  const stamp = stampOf(from);
  const folder = join(kept, stamp);
  const lock = join(kept, `${stamp}.lock`);
  while (!existsSync(folder)) {
    if (!takes(lock)) {
      await new Promise((wake) => setTimeout(wake, 50));
      continue;
    }
    try {
      if (!existsSync(folder)) await makeWhole(folder, make);
      forget(kept, stamp);
    } finally {
      rmSync(lock, { force: true });
    }
  }
  return folder;
}

async function makeWhole(folder: string, make: (folder: string) => void | Promise<void>): Promise<void> {
  const growing = `${folder}.${process.pid}.tmp`;
  rmSync(growing, { recursive: true, force: true });
  mkdirSync(growing);
  try {
    await make(growing);
    if (!existsSync(folder)) renameSync(growing, folder);
  } finally {
    rmSync(growing, { recursive: true, force: true });
  }
}

/** Takes the lock, also from a process that is no more. */
function takes(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isAlive(holderOf(lock))) rmSync(lock, { force: true });
    return false;
  }
}

function holderOf(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8')) || process.pid; // empty for the moment in which it is written
  } catch {
    return process.pid;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const HOUR = 3_600_000;

/** Drops what was made of earlier sources, but for what tests that began before may still use. */
function forget(kept: string, stamp: string): void {
  for (const name of readdirSync(kept).filter((file) => !file.startsWith(stamp)))
    if (Date.now() - statSync(join(kept, name)).mtimeMs > HOUR)
      rmSync(join(kept, name), { recursive: true, force: true });
}

/** The folder of the package; this file may have been bundled into a folder of its own, as for `npm run bench:web`. */
function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : rootAbove(dirname(folder));
}

/** A short digest of names, sizes and times of all files. */
function stampOf(from: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const name of from) addFacts(join(ROOT, name), hash);
  return hash.digest('hex').slice(0, 16);
}

function addFacts(path: string, hash: ReturnType<typeof createHash>): void {
  const facts = statSync(path);
  if (facts.isDirectory()) for (const name of readdirSync(path).sort()) addFacts(join(path, name), hash);
  else hash.update(`${path}\0${facts.size}\0${facts.mtimeMs}\n`);
}
