/** The campaign of hostile input: `npm run trust fuzz -- --inputs 150000 --seed 1`; the same seed makes the same inputs. */
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { spawnedSurface } from './fuzz/commands.ts';
import { enterPlayground } from './fuzz/playground.ts';
import { judge, type Surface } from './fuzz/surface.ts';
import { allSurfaces } from './fuzz/surfaces.ts';
import { writeResult } from './result.ts';

/** Where a worker begins; one round gives each surface its share of inputs. */
interface Task {
  readonly root: string;
  /** The built command line, in a copy that no later build takes away. */
  readonly cli: string;
  readonly seed: number;
  readonly round: number;
  readonly at: number;
}

/** What one surface did in one round. */
interface Found {
  readonly surface: string;
  readonly round: number;
  readonly at: number;
  readonly accepted: number;
  readonly refused: number;
  readonly broken?: string;
}

/** Seconds without news after which an input is taken to hang. */
const HANGS = 300;
const MOST_MEGABYTES = 1500;

/** Runs rounds without end and tells what each surface did; the other side ends it. */
async function work({ root, cli, seed, round, at }: Task): Promise<void> {
  const surfaces = [...(await allSurfaces(root)), spawnedSurface(`${cli}/cli.js`)];
  for (; ; round++, at = 0)
    for (; at < surfaces.length; at++)
      parentPort!.postMessage(await tried(surfaces[at]!, { root, cli, seed, round, at }));
}

async function tried(where: Surface, { seed, round, at }: Task): Promise<Found> {
  const counts = { accepted: 0, refused: 0 };
  const property = fc.asyncProperty(where.inputs, async (input) => void counts[await judge(where, input)]++);
  const details = await fc.check(property, {
    ...{ seed: (seed * 1_000_003 + round * 1009 + at) | 0, numRuns: where.share, interruptAfterTimeLimit: HANGS * 800 },
  });
  const broken = details.failed ? `${String(details.errorInstance)}\n${fc.defaultReportMessage(details)}` : undefined;
  return { ...{ surface: where.name, round, at }, ...counts, ...(broken === undefined ? {} : { broken }) };
}

async function campaign(): Promise<void> {
  const root = `${process.cwd()}/`;
  const { values } = parseArgs({
    options: {
      inputs: { type: 'string' },
      seed: { type: 'string' },
      minutes: { type: 'string' },
      round: { type: 'string' },
    },
  });
  const [inputs, seed] = [Number(values.inputs ?? 150_000), Number(values.seed ?? 1)];
  const until = Date.now() + Number(values.minutes ?? 180) * 60_000;
  execFileSync('npm', ['run', '--silent', 'build:code'], { stdio: 'inherit' });
  const cli = `${root}node_modules/.cache/burdenshift-trust/cli-${process.pid}`;
  cpSync(`${root}dist`, cli, { recursive: true });
  const leave = enterPlayground(root);
  const found = new Tally();
  let task: Task = { root, cli, seed, round: Number(values.round ?? 0), at: 0 };
  process.stdout.write(`seed ${seed}, from round ${task.round}, ${inputs} inputs\n`);
  while (found.inputs < inputs && Date.now() < until) {
    const end = await follow(task, (news) => {
      found.add(news);
      return found.inputs < inputs && Date.now() < until;
    });
    if (end) found.fell(end.why);
    task = { root, cli, seed, round: end?.round ?? 0, at: (end?.at ?? 0) + 1 };
  }
  leave();
  rmSync(cli, { recursive: true, force: true });
  found.write(seed, inputs, root);
  process.exitCode = found.broken.length ? 1 : 0;
}

/** Lets a worker go on from a task until enough is tried; says where it hung or fell over. */
function follow(
  task: Task,
  hear: (found: Found) => boolean,
): Promise<{ why: string; round: number; at: number } | undefined> {
  const worker = new Worker(new URL(import.meta.url), {
    ...{ workerData: task, resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } },
  });
  return new Promise((done) => {
    let [round, at] = [task.round, task.at];
    const stop = (why?: string) => {
      clearTimeout(clock);
      void worker
        .terminate()
        .then(() => done(why === undefined ? undefined : { why: `${why} (round ${round}, surface ${at})`, round, at }));
    };
    let clock = setTimeout(() => stop('It hung'), HANGS * 1000);
    worker.on('message', (news: Found) => {
      clearTimeout(clock);
      clock = setTimeout(() => stop('It hung'), HANGS * 1000);
      [round, at] = [news.round, news.at + 1];
      if (!hear(news)) stop();
    });
    worker.on('error', (error) => stop(`The worker ended: ${error.stack ?? error.message}`));
  });
}

/** What was tried so far, by surface. */
class Tally {
  readonly broken: string[] = [];
  inputs = 0;
  private readonly began = Date.now();
  private most = 0;
  private readonly bySurface = new Map<string, { accepted: number; refused: number }>();

  add({ surface, round, accepted, refused, broken }: Found): void {
    const sum = this.bySurface.get(surface) ?? { accepted: 0, refused: 0 };
    this.bySurface.set(surface, { accepted: sum.accepted + accepted, refused: sum.refused + refused });
    this.inputs += accepted + refused + (broken === undefined ? 0 : 1);
    this.most = Math.max(this.most, process.memoryUsage().rss);
    if (broken !== undefined) {
      this.broken.push(`${surface}, round ${round}: ${broken}`);
      process.stdout.write(`BROKEN ${surface}, round ${round}\n${broken.slice(0, 3000)}\n`);
    }
    if (this.bySurface.size === 1 || surface.startsWith('command lines, each'))
      process.stdout.write(`round ${round}: ${this.inputs} inputs, ${Math.round(this.most / 1e6)} MB at most\n`);
  }

  /** Notes that a worker hung or fell over, and says so at once. */
  fell(why: string): void {
    this.broken.push(why);
    process.stdout.write(`BROKEN ${why}\n`);
  }

  /** Writes the result; what broke stands among its figures, so that it cannot be overlooked. */
  write(seed: number, asked: number, root: string): void {
    const rows = [...this.bySurface].map(([name, { accepted, refused }]) => [
      name,
      accepted + refused,
      accepted,
      refused,
    ]);
    writeResult(
      {
        ...{ name: 'fuzz', command: `npm run trust fuzz -- --seed ${seed} --inputs ${asked}` },
        figures: [
          { what: 'inputs tried', value: this.inputs, unit: 'inputs' },
          {
            what: 'crashes, hangs, stack traces, changed prototypes, ignored settings or wrong numbers',
            value: this.broken.length,
            unit: 'inputs',
          },
          {
            what: 'most memory of the whole process, surfaces and judge included',
            value: Math.round(this.most / 1e6),
            unit: 'MB',
          },
          { what: 'time', value: Math.round((Date.now() - this.began) / 60_000), unit: 'min' },
        ],
        table: { head: ['way in', 'inputs', 'gave a result', 'refused in clear words'], rows },
        notes: [
          'An input passes when it takes less than five seconds of the processor and ends in a result or in one clear error; accepted scenarios must set something, one in 25 is run, must be finite, and must give the same digest when it is exported and run again.',
        ],
      },
      root,
    );
  }
}

if (isMainThread) await campaign();
else await work(workerData as Task);
