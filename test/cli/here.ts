/** The command line called inside the process of the tests; what only a process of its own shows is tested with built.ts. */
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/program.ts';
import type { Outcome } from './built.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Calls stand in line, since they share the streams and the working folder of the process. */
const line: { last: Promise<unknown> } = { last: Promise.resolve() };

/** Call the command line with `words`, from the folder `cwd`. */
export function callHere(words: readonly string[], cwd = ROOT): Promise<Outcome> {
  const outcome = line.last.then(() => callNow(words, cwd));
  line.last = outcome.catch(() => undefined);
  return outcome;
}

async function callNow(words: readonly string[], cwd: string): Promise<Outcome> {
  const written = { stdout: '', stderr: '' };
  const before = {
    cwd: process.cwd(),
    exitCode: process.exitCode,
    writers: [process.stdout.write, process.stderr.write],
  };
  const keep = (name: 'stdout' | 'stderr') => (text: string | Uint8Array) => {
    written[name] += typeof text === 'string' ? text : Buffer.from(text).toString();
    return true;
  };
  try {
    process.chdir(cwd);
    [process.stdout.write, process.stderr.write] = [keep('stdout'), keep('stderr')];
    return { code: await main(words), ...written };
  } finally {
    [process.stdout.write, process.stderr.write] = before.writers as [
      typeof process.stdout.write,
      typeof process.stderr.write,
    ];
    process.chdir(before.cwd);
    process.exitCode = before.exitCode;
  }
}
