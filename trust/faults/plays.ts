/** The faults that are played, each with what must hold afterwards. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DESIGN } from '../fuzz/tables.ts';
import { must, mustBeWhole, mustRefuse, namedIn, type Outcome, type Stage } from './stage.ts';

/** A fault, how often it is played, and one play of it. */
export interface Play {
  /** In words that stand alone: "a long run, killed and gone on with". */
  readonly what: string;
  readonly times: number;
  /** One play; gives why it could not be played here, where that is so. @throws Lost */
  readonly once: (stage: Stage, i: number) => Promise<string | void> | string | void;
}

const LONG = ['run', 'today', '--draws', '30000', '--json', '--ally', 'NATO', '--years', '2035'];
const SHORT = LONG.with(3, '6000');
const digestIn = ({ out }: Outcome) => (JSON.parse(out) as { manifest: { digest: string } }).manifest.digest;
const known = new Map<string, unknown>();

/** Something that is computed once for all plays. */
function once<T>(key: string, make: () => T): T {
  if (!known.has(key)) known.set(key, make());
  return known.get(key) as T;
}

const digestOf = (stage: Stage, words: readonly string[]) => once(words.join(' '), () => digestIn(stage.call(words)));

/** Spread over `from` to `to`, the same in every campaign. */
const spread = (i: number, from: number, to: number) => from + ((i * 7919) % 1000) * ((to - from) / 1000);

const EXPORTS = ['csv', 'json', 'xlsx', 'zip', 'parquet', 'iamc'];
const dying = (root: string) => join(root, 'test/export/dying.mjs');

/** An export of a format into a folder. */
const exportOf = (format: string, folder: string, ...more: string[]) => [
  ...['export', 'hague-2035', '--format', format, '--out', join(folder, 'out.file')],
  ...['--quantities', 'spending', ...more],
];

function wholeExport(stage: Stage, format: string): ReadonlyMap<string, Buffer> {
  return once(`export ${format}`, () => {
    const folder = stage.folder();
    must(stage.call(exportOf(format, folder)).code === 0, `The export to ${format} does not work.`);
    return namedIn(folder);
  });
}

const sweepOf = (folder: string, ...more: string[]) => [
  'sweep',
  join(folder, 'small.yaml'),
  '--out',
  join(folder, 'swept'),
  '--json',
  ...more,
];
const sweptIn = ({ out }: Outcome) => (JSON.parse(out) as { digest: string }).digest;

function newSweep(stage: Stage): string {
  const folder = stage.folder();
  writeFileSync(join(folder, 'small.yaml'), DESIGN);
  return folder;
}

const wholeSweep = (stage: Stage) => once('sweep', () => sweptIn(stage.call(sweepOf(newSweep(stage)))));

const importOf = (folder: string, ...more: string[]) => [
  ...['figures', 'import', 'weo', join(folder, 'weo.tsv'), '--edition', '2027-01', '--source', 'x', '--place', 'POL'],
  ...['--out', join(folder, 'table.csv'), ...more],
];
const WEO = `WEO Country Code\tISO\tWEO Subject Code\tCountry\tUnits\tScale\t2024\t2025\tEstimates Start After
964\tPOL\tNGDP\tPoland\tNational currency\tBillions\t3,641.2\t3,900.5\t2024
`;

/** Every play of the campaign. */
export const PLAYS: readonly Play[] = [
  {
    what: 'long runs killed with kill -9, again and again, and gone on with',
    times: 6,
    once: async (stage, i) => {
      const kept = join(stage.folder(), 'kept');
      for (let killed = 0; killed < 3; killed++)
        await stage.start([...LONG, '--resume', kept], { killAfter: spread(i * 3 + killed, 800, 4000) });
      const end = stage.call([...LONG, '--resume', kept]);
      must(end.code === 0, `It cannot be gone on with: ${end.err}`);
      must(digestIn(end) === digestOf(stage, LONG), 'It has another digest.');
      must(!existsSync(kept), 'The file of the interrupted run is still there.');
    },
  },
  {
    what: 'exports killed at every step of writing, in six formats',
    times: EXPORTS.length * 10,
    once: (stage, i) => {
      const [format, step] = [EXPORTS[i % EXPORTS.length]!, 1 + Math.floor(i / EXPORTS.length)];
      const folder = stage.folder();
      stage.call(exportOf(format, folder), { preload: dying(stage.root), env: { DIE_AT: String(step) } });
      mustBeWhole(folder, wholeExport(stage, format));
      writeFileSync(join(folder, 'out.file'), 'the one before');
      const { signal } = stage.call(exportOf(format, folder, '--force'), {
        preload: dying(stage.root),
        env: { DIE_AT: String(step) },
      });
      const main = namedIn(folder).get('out.file')!;
      const isOld = main.toString() === 'the one before';
      must(
        isOld || main.equals(wholeExport(stage, format).get('out.file')!),
        'The file that was to be replaced is neither old nor new.',
      );
      must(signal === null || isOld || step > 1, 'It was replaced before anything was written.');
      must(stage.call(exportOf(format, folder, '--force')).code === 0, 'It cannot be made again.');
      for (const [name, bytes] of wholeExport(stage, format))
        must(namedIn(folder).get(name)!.equals(bytes), `${name} is another one.`);
    },
  },
  {
    what: 'sweeps killed at a step of writing, and gone on with',
    times: 10,
    once: (stage, i) => {
      const folder = newSweep(stage);
      stage.call(sweepOf(folder), { preload: dying(stage.root), env: { DIE_AT: String(1 + i * 2) } });
      const end = stage.call(sweepOf(folder, '--resume'));
      must(end.code === 0, `It cannot be gone on with: ${end.err}`);
      must(sweptIn(end) === wholeSweep(stage), 'It has another digest.');
    },
  },
  {
    what: 'imports killed before the table has its name',
    times: 4,
    once: (stage, i) => {
      const folder = stage.folder();
      writeFileSync(join(folder, 'weo.tsv'), WEO);
      if (i % 2) writeFileSync(join(folder, 'table.csv'), 'the one before');
      stage.call(importOf(folder, '--force'), { preload: dying(stage.root), env: { DIE_AT: '1' } });
      const table = namedIn(folder).get('table.csv')?.toString();
      must(table === (i % 2 ? 'the one before' : undefined), `The table holds ${table?.slice(0, 100)}`);
      must(stage.call(importOf(folder, '--force')).code === 0, 'It cannot be imported again.');
    },
  },
  {
    what: 'disks that are full after 4 kB to 4 MB: exports, runs that are kept, imports, sweeps, books',
    times: 30,
    once: (stage, i) =>
      onDisk(stage, `size=${[4, 64, 256, 1024, 4096][i % 5]}k`, (folder) => full(stage, folder, Math.floor(i / 5))),
  },
  {
    what: 'disks that can only be read',
    times: 5,
    once: (stage, i) =>
      onDisk(stage, 'size=4m', (folder) => {
        writeFileSync(join(folder, 'small.yaml'), DESIGN);
        writeFileSync(join(folder, 'weo.tsv'), WEO);
        execFileSync('mount', ['-o', 'remount,ro', folder]);
        const calls = [
          exportOf('csv', folder),
          sweepOf(folder),
          importOf(folder),
          ['book', '--out', join(folder, 'book')],
          ['report', 'today', '--draws', '8', '--out', join(folder, 'brief')],
        ];
        mustRefuse(stage.call(calls[i]!), [1, 2]);
      }),
  },
  {
    what: 'threads that die while they draw',
    times: 6,
    once: async (stage, i) => {
      const [folder, preload] = [stage.folder(), join(stage.root, 'trust/faults/dyingThread.mjs')];
      const kept = join(folder, 'kept');
      const env = { DIE_AFTER: String(1 + i * 3), DIE_HOW: i % 2 ? 'throw' : 'exit' };
      const dead = stage.call([...SHORT, '--workers', '2', '--resume', kept], { preload, env });
      must(dead.code !== null, 'It waits for a thread that is dead.');
      must(dead.code === 0 || dead.err.includes('A worker stopped'), `It says: ${dead.err.slice(0, 300)}`);
      must(dead.code === 0 || dead.out === '', 'It printed half a result.');
      const end = stage.call([...SHORT, '--workers', '2', '--resume', kept]);
      must(digestIn(end) === digestOf(stage, SHORT), 'It has another digest.');
    },
  },
  {
    what: 'clocks that jump by years, backward and forward, while a run is drawn and kept',
    times: 4,
    once: (stage, i) => {
      const folder = stage.folder();
      const preload = join(stage.root, 'trust/faults/wrongClock.mjs');
      const run = stage.call([...SHORT, '--resume', join(folder, 'kept')], {
        preload,
        env: { CLOCK: ['back', 'forth', 'stopped', 'wild'][i]! },
      });
      must(run.code === 0, `It ended with ${run.code}: ${run.err.slice(0, 300)}`);
      must(digestIn(run) === digestOf(stage, SHORT), 'It has another digest.');
    },
  },
  {
    what: 'four runs at once that are kept in one file',
    times: 3,
    once: async (stage, i) => {
      const kept = join(stage.folder(), 'kept');
      const seeds = [7, 7, i === 0 ? 7 : 8, i === 2 ? 9 : 7];
      const ends = await Promise.all(
        seeds.map((seed) => stage.start([...SHORT, '--seed', String(seed), '--resume', kept])),
      );
      ends.forEach((end, k) => {
        if (end.code === 0)
          must(
            digestIn(end) === digestOf(stage, seeds[k] === 7 ? SHORT : [...SHORT, '--seed', String(seeds[k])]),
            `Seed ${seeds[k]} has another digest.`,
          );
        else mustRefuse(end, [1]);
      });
      must(
        ends.some(({ code }) => code === 0),
        'None of them came to its end.',
      );
    },
  },
  {
    what: 'four exports at once to one name, with and without --force',
    times: 8,
    once: async (stage, i) => {
      const [folder, format] = [stage.folder(), EXPORTS[i % 4]!];
      const whole = wholeExport(stage, format);
      const more = i % 2 ? ['--force'] : [];
      const ends = await Promise.all(Array.from({ length: 4 }, () => stage.start(exportOf(format, folder, ...more))));
      mustBeWhole(folder, whole);
      must(namedIn(folder).size === whole.size, 'A file is missing.');
      must(
        ends.filter(({ code }) => code === 0).length === (i % 2 ? 4 : 1),
        `${ends.map(({ code }) => code).join()} are the codes.`,
      );
    },
  },
  {
    what: 'three sweeps at once into one folder',
    times: 2,
    once: async (stage) => {
      const folder = newSweep(stage);
      await Promise.all([0, 1, 2].map(() => stage.start(sweepOf(folder))));
      const end = stage.call(sweepOf(folder, '--resume'));
      must(end.code === 0 && sweptIn(end) === wholeSweep(stage), `${end.code}: ${end.err.slice(0, 300)}`);
    },
  },
];

/** Plays on a disk of its own in memory; where none may be mounted, says so. */
function onDisk(stage: Stage, options: string, play: (folder: string) => void): string | void {
  const folder = stage.folder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return 'no disk of its own may be mounted here';
  }
  try {
    play(folder);
  } finally {
    execFileSync('umount', [folder]);
  }
}

/** One way of writing on a disk that may be full. */
function full(stage: Stage, folder: string, which: number): void {
  const old = join(folder, 'out.file');
  if (which < 3) {
    const format = ['json', 'xlsx', 'iamc'][which]!;
    writeFileSync(old, 'the one before');
    const end = stage.call(exportOf(format, folder, '--force'));
    if (end.code === 0) return mustBeWhole(folder, wholeExport(stage, format));
    mustRefuse(end, [1]);
    must(namedIn(folder).get('out.file')!.toString() === 'the one before', 'The file that was to be replaced is gone.');
    return must(readdirSync(folder).length === 1, `Drafts are left: ${readdirSync(folder).join()}`);
  }
  if (which === 3) {
    const end = stage.call([...SHORT, '--resume', join(folder, 'kept')]);
    must(end.code === 0 && digestIn(end) === digestOf(stage, SHORT), `${end.code}: ${end.err.slice(0, 300)}`);
    return must(readdirSync(folder).length === 0, `Files are left: ${readdirSync(folder).join()}`);
  }
  if (which === 4) {
    const design = newSweep(stage);
    const words = ['sweep', join(design, 'small.yaml'), '--out', join(folder, 'swept'), '--json'];
    const end = stage.call(words);
    if (end.code === 0) return must(sweptIn(end) === wholeSweep(stage), 'It has another digest.');
    return mustRefuse(end, [1]);
  }
  mkdirSync(join(folder, 'book'));
  const end = stage.call(['book', '--out', join(folder, 'book')]);
  if (end.code !== 0) {
    mustRefuse(end, [1]);
    must(readdirSync(join(folder, 'book')).length === 0, 'Half a book is left.');
  }
}
