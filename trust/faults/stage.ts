/** Where faults are played: folders that go again, a built command line, and calls of it that may be killed. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a call left behind. */
export interface Outcome {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

/** What may be done to a call. */
export interface Mischief {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A script that is loaded first. */
  readonly preload?: string;
  /** Milliseconds after which it is killed, as with kill -9. */
  readonly killAfter?: number;
}

/** A copy of the built command line that no later build takes away; `end` removes it with all folders. */
export class Stage {
  private readonly folders: string[] = [];
  private readonly cli: string;

  constructor(readonly root: string) {
    this.cli = join(root, `node_modules/.cache/burdenshift-trust/cli-${process.pid}`);
    cpSync(join(root, 'dist'), this.cli, { recursive: true });
    this.folders.push(this.cli);
  }

  folder(): string {
    const made = mkdtempSync(join(tmpdir(), 'burdenshift-faults-'));
    this.folders.push(made);
    return made;
  }

  /** One call, awaited. */
  call(words: readonly string[], mischief: Mischief = {}): Outcome {
    const { cwd, env, preload } = mischief;
    const { status, signal, stdout, stderr } = spawnSync(
      process.execPath,
      [...loaded(preload), join(this.cli, 'cli.js'), ...words],
      {
        ...{ encoding: 'utf8', cwd, env: { ...process.env, CI: '1', ...env }, timeout: 300_000, maxBuffer: 1e9 },
      },
    );
    return { code: status, signal, out: stdout, err: stderr };
  }

  /** One call among others at the same time. */
  start(words: readonly string[], { cwd, env, preload, killAfter }: Mischief = {}): Promise<Outcome> {
    return new Promise((done) => {
      const child = spawn(process.execPath, [...loaded(preload), join(this.cli, 'cli.js'), ...words], {
        cwd,
        env: { ...process.env, CI: '1', ...env },
      });
      const clock = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
      let [out, err] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
      child.on('close', (code, signal) => {
        clearTimeout(clock);
        done({ code, signal, out, err });
      });
    });
  }

  end(): void {
    for (const folder of this.folders) rmSync(folder, { recursive: true, force: true });
  }
}

const loaded = (preload: string | undefined) => (preload === undefined ? [] : ['--import', preload]);

/** Something that must hold after a fault does not. */
export class Lost extends Error {
  override readonly name = 'Lost';
}

/** @throws Lost with the words where something does not hold */
export function must(holds: boolean, words: string): void {
  if (!holds) throw new Lost(words);
}

/** @throws Lost where a call did not end with one of the codes, or not in clear words */
export function mustRefuse({ code, err, out }: Outcome, codes: readonly number[]): void {
  must(code !== null && codes.includes(code), `It ended with ${code}: ${err.slice(0, 500)}`);
  must(err.startsWith('burdenshift: ') && !/^ +at /m.test(err), `It says: ${err.slice(0, 500)}`);
  must(out === '', `It ended with ${code} and printed ${out.slice(0, 200)}`);
}

/** Files of a folder by name, drafts left out: what a reader could take for whole. */
export function namedIn(folder: string): ReadonlyMap<string, Buffer> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.tmp'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return new Map(names.map((name) => [name.slice(folder.length + 1), readFileSync(name)]));
}

/** @throws Lost where a file stands under its name and is not what it should be */
export function mustBeWhole(folder: string, whole: ReadonlyMap<string, Buffer>): void {
  for (const [name, bytes] of namedIn(folder))
    must(whole.get(name)?.equals(bytes) ?? false, `${name} stands there and is not whole (${bytes.length} bytes).`);
}
