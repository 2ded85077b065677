/** Measures the engine against anchors in one run and prints ratios: `rolldown bench/engine/bench.ts`, then `node`. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sampler, drawPlanOf } from '../../src/engine/draws/sampler.ts';
import { Loaded, imageOf } from '../../src/engine/emit/host.ts';
import { emit, type Kernel } from '../../src/engine/emit/program.ts';
import { sobolIndices } from '../../src/engine/explore/sensitivity.ts';
import { solve } from '../../src/engine/explore/solve.ts';
import type { Inputs } from '../../src/engine/inputs.ts';
import { runDraws } from '../../src/engine/run.ts';
import { walk } from '../../src/engine/walk.ts';
import type { Model } from '../../src/language/model.ts';
import type { Quantity } from '../../src/language/quantity.ts';
import { openShipped } from '../../src/shipped.ts';
import { closuresOf } from './closures.ts';
import { printC } from './cPrinter.ts';
import { printNumpy } from './numpyPrinter.ts';
import { representative } from './representative.ts';

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

/** A kernel with its first block of draws filled in. */
function filled(model: Model, inputs: Inputs, wanted: readonly Quantity[]): { kernel: Kernel; loaded: Loaded } {
  const shape = { years: inputs.years.length, wanted, drawn: new Set(inputs.spreads.keys()), options: inputs.options };
  const kernel = emit(model, shape);
  const loaded = new Loaded(kernel.program);
  loaded.prepare(imageOf(kernel, inputs));
  const starts = kernel.program.drawn.map((area) => area.base / 8);
  const plan = drawPlanOf(model, inputs, kernel.drawn, { seed: 7, draws: 64 });
  new Sampler(plan, kernel.program.block).fill(loaded.numbers, starts, 0);
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

function printTable(title: string, rows: ReadonlyMap<string, number>, unit: string, base?: number): void {
  console.log(`\n### ${title}\n\n| | ${unit} | ratio to the kernel |\n|---|---|---|`);
  for (const [name, time] of rows)
    console.log(`| ${name} | ${time.toPrecision(3)} | ${base ? (time / base).toPrecision(3) : ''} |`);
}

async function measureRuns(model: Model, inputs: Inputs, outputs: readonly Quantity[]): Promise<Map<string, number>> {
  const rows = new Map<string, number>();
  const shape = {
    years: inputs.years.length,
    wanted: outputs,
    drawn: new Set(inputs.spreads.keys()),
    options: inputs.options,
  };
  rows.set(
    'emit',
    shortest(5, () => emit(model, shape)),
  );
  const kernel = emit(model, shape);
  const image = imageOf(kernel, inputs);
  rows.set(
    'compile',
    shortest(5, () => new Loaded(kernel.program)),
  );
  const central = emit(model, { ...shape, drawn: new Set() });
  const loaded = new Loaded(central.program);
  const centralImage = imageOf(central, inputs);
  rows.set(
    'central run',
    shortest(20, () => loaded.prepare(centralImage)),
  );
  rows.set('memory of the kernel, MB', (kernel.program.bytes + image.length) / 1e6);
  for (const draws of [1000, 10_000])
    rows.set(`${draws} draws`, await took(() => runDraws(model, inputs, { draws, seed: 7, outputs })));
  return rows;
}

console.log(`${cpus()[0]!.model}, ${cpus().length} cores, Node ${process.version}`);
const made = representative();
const block = filled(made.model, made.inputs, made.wanted);
const kernel = kernelTime(block);
const rows = new Map([['kernel, f64x2, blocks of 64', kernel], ...anchors(block)]);
const closures = closuresOf(made.model, made.inputs);
rows.set('closures', shortest(20, closures) * 1000);
rows.set('walk', shortest(5, () => walk(made.model, made.inputs)) * 1000);
printTable('Made-up model, 36 places × 16 years: one thread, simulation only', rows, 'µs per draw', kernel);
printTable(
  'Made-up model: whole runs, 40 quantities by place',
  await measureRuns(made.model, made.inputs, made.wanted),
  'ms',
);
const target = { quantity: made.wanted[39]!, place: 3, year: 15 };
const explore = new Map<string, number>();
explore.set(
  "Sobol' indices, 40 parameters, N = 1,024",
  shortest(1, () => sobolIndices(made.model, made.inputs, target, { draws: 1024, seed: 7 })),
);
const [lever] = made.inputs.spreads.keys();
const value = walk(made.model, made.inputs).values.get(target.quantity)![15 * 36 + 3]! * 1.01;
const goal = { target, compare: '>=', value } as const;
const vary = { parameter: lever!, low: 0, high: 4 };
explore.set(
  'goal-seek, central run',
  shortest(3, () => solve(made.model, made.inputs, goal, vary)),
);
explore.set(
  'goal-seek, 1,000 draws',
  shortest(1, () => solve(made.model, made.inputs, { ...goal, inShare: { share: 0.5, draws: 1000, seed: 7 } }, vary)),
);
printTable('Made-up model: sensitivity and goal-seek', explore, 'ms');
const shipped = openShipped().run('brussels-2025');
const real = filled(shipped.model, shipped.inputs, shipped.model.order);
const realKernel = kernelTime(real);
const realRows = new Map([['kernel, f64x2, blocks of 64', realKernel], ...anchors(real)]);
realRows.set('walk', shortest(3, () => walk(shipped.model, shipped.inputs)) * 1000);
printTable(
  `Shipped model, all ${shipped.model.order.length} quantities: one thread, simulation only`,
  realRows,
  'µs per draw',
  realKernel,
);
const single = shipped.model.order.filter((q) => q.over.length === 0).slice(-20);
printTable(
  'Shipped model: whole runs, 20 quantities of one place',
  await measureRuns(shipped.model, shipped.inputs, single),
  'ms',
);
console.log(`\nResident memory at the end: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
