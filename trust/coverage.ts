/** Which share of each room the tests run through: `npm run trust coverage` (the whole suite, with counters). */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { writeResult } from './result.ts';

interface Count {
  readonly total: number;
  readonly covered: number;
}
const KINDS = ['lines', 'branches', 'functions'] as const;
type Counts = Readonly<Record<(typeof KINDS)[number], Count>>;

/** The room of a path such as src/engine/emit/fold.ts; files at the top are doors. */
const roomOf = ([, room, ...rest]: readonly string[]): string => (rest.length > 0 ? room! : 'doors');

const folder = mkdtempSync(join(tmpdir(), 'burdenshift-coverage-'));
try {
  const options = ['enabled=true', 'include=src/**/*.ts', 'reporter=json-summary', `reportsDirectory=${folder}`];
  const words = ['node_modules/vitest/vitest.mjs', 'run', ...options.map((option) => `--coverage.${option}`)];
  const { status } = spawnSync(process.execPath, words, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error('The tests fail; nothing is written.');
  write(JSON.parse(readFileSync(join(folder, 'coverage-summary.json'), 'utf8')) as Record<string, Counts>);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function write(summary: Record<string, Counts>): void {
  const rooms = new Map<string, Counts[]>();
  for (const [path, counts] of Object.entries(summary).filter(([name]) => name !== 'total')) {
    const room = roomOf(relative(process.cwd(), path).split(sep));
    rooms.set(room, [...(rooms.get(room) ?? []), counts]);
  }
  const all = [...rooms.values()].flat();
  writeResult({
    ...{ name: 'coverage', command: 'npm run trust coverage' },
    figures: KINDS.map((kind) => ({ what: `${kind}, all rooms`, value: shareOf(all, kind), unit: '%' })),
    table: {
      head: ['room', 'files', ...KINDS.map((kind) => `${kind}, %`)],
      rows: [...rooms]
        .sort()
        .map(([room, counts]) => [room, counts.length, ...KINDS.map((kind) => shareOf(counts, kind))]),
    },
    notes: [
      'Counted in the process of the tests. What runs elsewhere is tested too and not counted: the command line as a process of its own (`cli`), workers, and the pages in Chromium (`web`; the components are not counted at all).',
    ],
  });
}

function shareOf(counts: readonly Counts[], kind: (typeof KINDS)[number]): number {
  const sum = (part: keyof Count) => counts.reduce((total, count) => total + count[kind][part], 0);
  return Math.round((1000 * sum('covered')) / sum('total')) / 10;
}
