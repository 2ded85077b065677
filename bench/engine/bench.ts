/** Measures the engine against anchors in one run and writes ratios and targets to docs/benchmarks.md: `npm run bench`. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sampler, drawPlanOf } from '../../src/engine/draws/sampler.ts';
import { Central } from '../../src/engine/central.ts';
import { Loaded, imageOf } from '../../src/engine/emit/host.ts';
import { emit, type Kernel } from '../../src/engine/emit/program.ts';
import type { Precision } from '../../src/engine/emit/width.ts';
import { sobolIndices } from '../../src/engine/explore/sensitivity.ts';
import { solve } from '../../src/engine/explore/solve.ts';
import type { Inputs } from '../../src/engine/inputs.ts';
import { runDraws } from '../../src/engine/run.ts';
import { walk } from '../../src/engine/walk.ts';
import type { Quantity } from '../../src/language/quantity.ts';
import { openShipped } from '../../src/shipped.ts';
import { quantityNamed, type Model } from '../../src/language/model.ts';
import { startNodePool } from '../../src/engine/run/nodePool.ts';
import { columnsOf } from '../../src/engine/run/job.ts';
import { BAND_QUANTITIES } from '../../src/run/uncertain.ts';
import { fileURLToPath } from 'node:url';
import { closuresOf } from './closures.ts';
import { elsewhereTime } from './elsewhere.ts';
import { printC } from './cPrinter.ts';
import { printNumpy } from './numpyPrinter.ts';
import { pageOf, tableOf } from './page.ts';
import { representative } from './representative.ts';

/** Quantities with a shaded range on the first page of the workbench. */
const RANGES = ['spending.coreShare', 'spending.extraCost', 'parity.russianRounds', 'parity.alliedRounds'];

/** The shortest of `times` runs, in milliseconds. */
function shortest(times: number, work: () => unknown): number {
  let best = Infinity;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The shortest of three. */
const least = async (work: () => Promise<unknown>): Promise<number> =>
  Math.min(await took(work), await took(work), await took(work));

/** The least processor time of three, in milliseconds: what other work on the machine does not lengthen. */
async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return Math.min(...times);
}

/** Megabytes by which a process grows at most while it runs draws on one thread. */
function memoryOf(draws: number, names: string): number {
  const script = fileURLToPath(new URL('memory.js', import.meta.url));
  return Number(execFileSync(process.execPath, ['--expose-gc', script, String(draws), names], { encoding: 'utf8' }));
}

/** A kernel with its first block of draws filled in. */
function filled(
  model: Model,
  inputs: Inputs,
  wanted: readonly Quantity[],
  precision: Precision = 'full',
): { kernel: Kernel; loaded: Loaded } {
  const shape = { years: inputs.years.length, wanted, drawn: new Set(inputs.spreads.keys()), options: inputs.options };
  const kernel = emit(model, { ...shape, precision });
  const loaded = new Loaded(kernel.program);
  loaded.prepare(imageOf(kernel, inputs));
  const starts = kernel.program.drawn.map((area) => area.base / kernel.program.width);
  const plan = drawPlanOf(model, inputs, kernel.drawn, { seed: 7, draws: 64 });
  new Sampler(plan, kernel.program.block).fill(loaded.lanes, starts, 0);
  return { kernel, loaded };
}

/** Microseconds per draw of the kernel alone. */
function kernelTime({ kernel, loaded }: { kernel: Kernel; loaded: Loaded }): number {
  const years = kernel.program.years;
  const ms = shortest(200, () => {
    for (let y = 0; y < years; y++) loaded.step(y);
  });
  return (ms * 1000) / kernel.program.block;
}

/** Microseconds per draw of the C anchors, each held to the kernel's bits; empty without gcc. */
function anchors({ kernel, loaded }: { kernel: Kernel; loaded: Loaded }): Map<string, number> {
  const found = new Map<string, number>();
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const path = (name: string) => join(folder, name);
  const bytes = kernel.program.bytes;
  writeFileSync(path('in.bin'), new Uint8Array(loaded.numbers.buffer, 0, bytes));
  writeFileSync(path('k.c'), printC(kernel));
  for (const [name, width, flags] of [
    ['C, 128-bit vectors', 2, ['-mavx2', '-mprefer-vector-width=128']],
    ['C, AVX2', 4, ['-mavx2']],
    ['C, AVX-512', 8, ['-march=native', '-mprefer-vector-width=512']],
  ] as const)
    try {
      execFileSync(
        'gcc',
        [
          '-O3',
          '-std=gnu11',
          '-fno-strict-aliasing',
          '-ffp-contract=off',
          '-w',
          ...flags,
          `-DW=${width}`,
          path('k.c'),
          '-lm',
          '-o',
          path('k'),
        ],
        { stdio: 'pipe' },
      );
      const time = Number(execFileSync(path('k'), [path('in.bin'), path('out.bin'), '200'], { encoding: 'utf8' }));
      const out = readFileSync(path('out.bin'));
      const same = Buffer.compare(out, Buffer.from(loaded.numbers.buffer, 0, bytes)) === 0;
      found.set(`${name}${same ? '' : ' (OTHER BITS)'}`, time);
    } catch (error) {
      const message = error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : '';
      console.log(`${name}: not measured (${message})`);
    }
  try {
    writeFileSync(path('k.py'), printNumpy(kernel, 2048));
    found.set(
      'numpy, 2,048 draws',
      Number(execFileSync('python3', [path('k.py'), path('in.bin')], { encoding: 'utf8' })),
    );
  } catch (error) {
    console.log(
      `numpy: not measured (${error instanceof Error ? error.message.split('\n').slice(0, 8).join(' ') : ''})`,
    );
  }
  rmSync(folder, { recursive: true });
  return found;
}

/** Whole runs of some outputs: emission, first number, draws on this thread and on two warm workers, memory. */
async function measureRuns(model: Model, inputs: Inputs, outputs: readonly Quantity[]): Promise<Map<string, number>> {
  const drawn = new Set(inputs.spreads.keys());
  const shape = { years: inputs.years.length, wanted: outputs, drawn, options: inputs.options };
  const begin = performance.now();
  const first = emit(model, { ...shape, drawn: new Set() }, 2);
  new Loaded(first.program).prepare(imageOf(first, inputs));
  const rows = new Map([['first number, from nothing, ms', performance.now() - begin]]);
  rows.set(
    'emit, ms',
    shortest(5, () => emit(model, shape)),
  );
  const { program } = emit(model, shape);
  rows.set(
    'compile, ms',
    shortest(5, () => new Loaded(program)),
  );
  const central = new Loaded(first.program);
  const image = imageOf(first, inputs);
  rows.set(
    'central run, ms',
    shortest(20, () => central.prepare(image)),
  );
  rows.set('columns', columnsOf(program));
  const names = outputs.map((q) => model.names.get(q)!).join();
  for (const draws of [1000, 10_000]) {
    const request = { draws, seed: 7, outputs };
    rows.set(`${draws} draws, first, ms`, await took(() => runDraws(model, inputs, request)));
    rows.set(`${draws} draws, ms`, await least(() => runDraws(model, inputs, request)));
    rows.set(`${draws} draws, processor time, ms`, await processorTime(() => runDraws(model, inputs, request)));
    rows.set(
      `${draws} draws, preview, ms`,
      await least(() => runDraws(model, inputs, { ...request, precision: 'preview' })),
    );
  }
  const pool = startNodePool(2);
  await runDraws(model, inputs, { draws: 1000, seed: 7, outputs, pool });
  rows.set(
    '10000 draws on two warm workers, ms',
    await least(() => runDraws(model, inputs, { draws: 10_000, seed: 7, outputs, pool })),
  );
  for (const draws of [1000, 100_000]) rows.set(`engine memory, ${draws} draws, MB`, memoryOf(draws, names));
  pool.close();
  return rows;
}

/** Median wall time of a command from start to exit, in milliseconds. */
function coldStart(words: readonly string[]): number {
  const times = Array.from({ length: 11 }, () => {
    const start = performance.now();
    spawnSync(process.execPath, words, { stdio: 'ignore' });
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[5]!;
}

function measureExplore(): Map<string, number> {
  const target = { quantity: made.wanted[39]!, place: 3, year: 15 };
  const [lever] = made.inputs.spreads.keys();
  const value = walk(made.model, made.inputs).values.get(target.quantity)![15 * 36 + 3]! * 1.01;
  const goal = { target, compare: '>=', value } as const;
  const vary = { parameter: lever!, low: 0, high: 4 };
  const inShare = { share: 0.5, draws: 1000, seed: 7 };
  const indices = () => sobolIndices(made.model, made.inputs, target, { draws: 1024, seed: 7 });
  return new Map([
    ["Sobol' indices, 40 parameters, N = 1,024, ms", shortest(1, indices)],
    ['goal-seek, central run, ms', shortest(3, () => solve(made.model, made.inputs, goal, vary))],
    ['goal-seek, 1,000 draws, ms', shortest(1, () => solve(made.model, made.inputs, { ...goal, inShare }, vary))],
  ]);
}

const made = representative();
const block = filled(made.model, made.inputs, made.wanted);
const kernel = kernelTime(block);
const previewOf = (model: Model, inputs: Inputs, wanted: readonly Quantity[]) =>
  ['preview, f32x4, blocks of 64', kernelTime(filled(model, inputs, wanted, 'preview'))] as const;
const rows = new Map([
  ['kernel, f64x2, blocks of 64', kernel],
  previewOf(made.model, made.inputs, made.wanted),
  ...anchors(block),
]);
const closures = closuresOf(made.model, made.inputs);
rows.set('closures', shortest(20, closures) * 1000);
rows.set('walk', shortest(5, () => walk(made.model, made.inputs)) * 1000);
const explore = measureExplore();
const shipped = openShipped().run('brussels-2025');
const real = filled(shipped.model, shipped.inputs, shipped.model.order);
const realKernel = kernelTime(real);
const realRows = new Map([
  ['kernel, f64x2, blocks of 64', realKernel],
  previewOf(shipped.model, shipped.inputs, shipped.model.order),
  ...anchors(real),
]);
const elsewhere = await elsewhereTime(shipped, (work) => shortest(20, work));
if (typeof elsewhere === 'number') realRows.set('SDEverywhere, a run of the exported model', elsewhere * 1000);
const central = new Central(shipped.model);
realRows.set('a central run, all values picked up', shortest(20, () => central.run(shipped.inputs)) * 1000);
realRows.set('walk', shortest(3, () => walk(shipped.model, shipped.inputs)) * 1000);
const named = (name: string) => quantityNamed(shipped.model, name);
const visible = await measureRuns(shipped.model, shipped.inputs, [named('spending.extraCost')]);
const mainTable = await measureRuns(shipped.model, shipped.inputs, BAND_QUANTITIES.map(named));
const ranges = await measureRuns(shipped.model, shipped.inputs, RANGES.map(named));
const cli = fileURLToPath(new URL('../cli.js', import.meta.url));
const cold = new Map([
  ['node alone, ms', coldStart(['-e', '0'])],
  ['run, ms', coldStart([cli, 'run'])],
  ['run --draws 1000, ms', coldStart([cli, 'run', '--draws', '1000'])],
]);
const page = pageOf(
  `${cpus()[0]!.model}, ${cpus().length} cores, Node ${process.version}`,
  { kernel, rows, realKernel, elsewhere, visible, mainTable, ranges, explore, cold },
  [
    tableOf('Made-up model, 36 places × 16 years: one thread, simulation only', rows, 'µs per draw', kernel),
    tableOf(
      `Shipped model, all ${shipped.model.order.length} quantities: one thread, simulation only`,
      realRows,
      'µs per draw',
      realKernel,
    ),
    tableOf('Shipped model: whole runs of one quantity by place', visible, ''),
    tableOf('Shipped model: whole runs of the main table and the headline', mainTable, ''),
    tableOf('Shipped model: whole runs of the ranges on the first page of the workbench', ranges, ''),
    tableOf('Made-up model: sensitivity and goal-seek', explore, ''),
    tableOf('The command line, from start to exit', cold, ''),
  ],
);
writeFileSync(fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url)), page);
process.stdout.write(page);
