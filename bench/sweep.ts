/** Measures a sweep against a plain loop over runs, and its memory against its size, in one run; writes the last section of docs/sweeps.md: `npm run bench:sweep`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  cellNamed,
  openShipped,
  openSweep,
  runSweep,
  runUncertain,
  startWorkers,
  valueAt,
  type Pool,
} from '../src/index.ts';

const OUTCOME = 'ledger.groupResidual[NATO_EXCEPT_US,2035]';
const DRAWS = 64;
const folder = mkdtempSync(join(tmpdir(), 'burdenshift-bench-'));
const desk = openShipped();

const designOf = (points: number, draws: number) => `title: Measured
scenario: hague-2035
draws: ${draws}
design:
  - sobol:
      points: ${points}
      levers:
        spending.delivery[NATO_EXCEPT_US]: { from: 0 %, to: 100 % }
        economy.trendShift: { from: -1 %, to: 1 % }
        donors.usLevel: { from: 0 %, to: 100 % }
        forceSize.givenSize: { from: 0 soldiers, to: 150000 soldiers }
outcomes: ["${OUTCOME} >= 0"]
`;

/** Microseconds per future of a sweep, from the text of its design to the last file; and what its first point gave. */
async function sweepTime(points: number, draws: number, pool?: Pool): Promise<number> {
  const start = performance.now();
  const sweep = await openSweep(desk, { file: 'bench.yaml', text: designOf(points, draws) });
  await runSweep(sweep, mkdtempSync(join(folder, 'sweep-')), pool ? { pool } : {});
  return ((performance.now() - start) * 1000) / sweep.head.futures;
}

/** Microseconds per future of a loop over central runs with the settings of each point. */
async function loopOverRuns(points: number): Promise<number> {
  const sweep = await openSweep(desk, { file: 'bench.yaml', text: designOf(points, 0) });
  const start = performance.now();
  let sum = 0;
  for (let point = 0; point < points; point++) {
    const { scenario, set } = sweep.settingsOf(point);
    const run = desk.run(scenario, { set });
    sum += valueAt(run, cellNamed(run, OUTCOME));
  }
  if (!Number.isFinite(sum)) throw new Error('The loop gave no numbers.');
  return ((performance.now() - start) * 1000) / points;
}

/** Microseconds per draw of a loop over runs with draws, one for each point; each gives bands only. */
async function loopOverDraws(points: number): Promise<number> {
  const sweep = await openSweep(desk, { file: 'bench.yaml', text: designOf(points, DRAWS) });
  const start = performance.now();
  for (let point = 0; point < points; point++) {
    const { scenario, set } = sweep.settingsOf(point);
    await runUncertain(desk.run(scenario, { set }), { draws: DRAWS, seed: 7, quantities: ['ledger.groupResidual'] });
  }
  return ((performance.now() - start) * 1000) / (points * DRAWS);
}

/** The least of some turns, the contestants taking turns so that other work on the machine meets all of them. */
async function leastOf(turns: number, contestants: readonly (() => Promise<number>)[]): Promise<readonly number[]> {
  const least = contestants.map(() => Infinity);
  for (let turn = 0; turn < turns; turn++)
    for (const [i, contestant] of contestants.entries()) least[i] = Math.min(least[i]!, await contestant());
  return least;
}

/** Largest resident memory of a sweep as a process of its own, in MB. */
function memoryOf(points: number): number {
  const design = join(folder, 'memory.yaml');
  writeFileSync(design, designOf(points, DRAWS));
  const watch = "process.on('exit', () => process.stderr.write(`maxRSS ${process.resourceUsage().maxRSS}`))";
  const cli = fileURLToPath(new URL('../cli.js', import.meta.url));
  const out = mkdtempSync(join(folder, 'sweep-'));
  const words = ['--import', `data:text/javascript,${watch}`, cli, 'sweep', design, '--out', out];
  const { stderr, status } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  rmSync(out, { recursive: true });
  if (status !== 0) throw new Error(stderr);
  return Number(/maxRSS (\d+)/.exec(stderr)![1]) / 1024;
}

const micro = (x: number) => (x < 100 ? x.toFixed(1) : x.toFixed(0));

async function measured(): Promise<string> {
  const pools = [await startWorkers(2), await startWorkers(4)];
  const [loop, central] = await leastOf(5, [() => loopOverRuns(1000), () => sweepTime(8192, 0)]);
  const [draws, one, two, four] = await leastOf(3, [
    () => loopOverDraws(64),
    () => sweepTime(1024, DRAWS),
    () => sweepTime(1024, DRAWS, pools[0]),
    () => sweepTime(1024, DRAWS, pools[1]),
  ]);
  pools.forEach((pool) => pool.close());
  const rows = [
    ['central runs: loop over `run`, 1,000 points', micro(loop!), '1'],
    ['central runs: sweep, 8,192 points', micro(central!), `${(loop! / central!).toFixed(0)}`],
    [`${DRAWS} draws: loop over \`run --draws\`, 64 points`, micro(draws!), '1'],
    [`${DRAWS} draws: sweep, 1,024 points`, micro(one!), (draws! / one!).toFixed(1)],
    [`${DRAWS} draws: sweep, two threads`, micro(two!), (draws! / two!).toFixed(1)],
    [`${DRAWS} draws: sweep, four threads`, micro(four!), (draws! / four!).toFixed(1)],
  ];
  const sizes = [256, 1024, 4096, 16_384].map((points) => [points * DRAWS, memoryOf(points)] as const);
  return `## What was measured

Written by \`npm run bench:sweep\` on ${cpus()[0]?.model.trim() ?? 'an unknown processor'}, ${cpus().length} cores, Node ${process.version}, one thread unless said
otherwise, the contestants taking turns in one run. A sweep is timed from the text of its design to the last file. The loop over
\`run\` sets the levers of each point and reads one number; a run computes everything the model has, a sweep what its outcomes need.
The loop over \`run --draws\` makes a kernel for each point and gives bands, not single futures.

| | µs per future | times as fast as the loop |
| --- | --- | --- |
${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}

| futures | largest memory of the process, MB |
| --- | --- |
${sizes.map(([futures, size]) => `| ${futures.toLocaleString('en')} | ${size.toFixed(0)} |`).join('\n')}
`;
}

try {
  const section = await measured();
  const page = fileURLToPath(new URL('../../docs/sweeps.md', import.meta.url));
  const text = readFileSync(page, 'utf8');
  writeFileSync(page, `${text.replace(/## What was measured[\s\S]*$/, '').trimEnd()}\n\n${section}`);
  process.stdout.write(section);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
