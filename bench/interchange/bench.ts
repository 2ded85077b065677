/** Runs the exported model in another engine, compares every value with ours, and times both in one process. */
import { cpus } from 'node:os';
import { Central } from '../../src/engine/central.ts';
import { Loaded, imageOf } from '../../src/engine/emit/host.ts';
import { emit } from '../../src/engine/emit/program.ts';
import { sheetOf } from '../../src/export/interchange/flatten.ts';
import { vensimText } from '../../src/export/interchange/vensim.ts';
import { xmileText } from '../../src/export/interchange/xmile.ts';
import { openShipped } from '../../src/shipped.ts';
import type { Run } from '../../src/run/run.ts';
import { agreementOf } from './agreement.ts';
import { compileElsewhere } from './otherEngine.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const since = (start: number): string => `${((performance.now() - start) / 1000).toFixed(2)} s`;
const WRITERS = { vensim: vensimText, xmile: xmileText } as const;

async function check(run: Run, format: keyof typeof WRITERS): Promise<void> {
  const sheet = sheetOf(run, run.model.order);
  const text = WRITERS[format](sheet);
  const size = (text.length / 1e6).toFixed(1);
  const start = performance.now();
  const compiled = await compileElsewhere(text, format, [...sheet.cells.values()].flat());
  say(`${run.manifest.scenario} ${format}: ${sheet.lines.length} lines, ${size} MB, compiled in ${since(start)}`);
  const values = compiled.run();
  const { cells, identical, largest, where } = agreementOf(run, sheet, (l) => values.get(compiled.idOf(l)) ?? []);
  say(`  ${cells} values, ${identical} identical, largest relative difference ${largest.toExponential(2)} (${where})`);
  if (largest > 1e-9) process.exitCode = 1;
  if (format === 'vensim') time(run, compiled.runOnly);
}

/** Median milliseconds of one call. */
function median(run: () => void, times: number): number {
  for (let i = 0; i < 3; i++) run();
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return taken.sort((a, b) => a - b)[times >> 1]!;
}

/** A draw of our kernel in blocks of 64, every uncertain parameter a column, against a run of the other engine's code. */
function time({ model, inputs }: Run, theirs: (years: number) => void): void {
  const years = inputs.years.length;
  const drawn = new Set(inputs.spreads.keys());
  const kernel = emit(model, { years, wanted: model.order, drawn, options: inputs.options });
  const { block } = kernel.program;
  const loaded = new Loaded(kernel.program);
  loaded.prepare(imageOf(kernel, inputs));
  kernel.program.drawn.forEach(({ base }, i) =>
    inputs.values.get(kernel.drawn[i]!)!.forEach((x, k) => {
      const start = base / 8 + k * block;
      loaded.numbers.fill(x, start, start + block);
    }),
  );
  const ours = median(() => {
    for (let y = 0; y < years; y++) loaded.step(y);
  }, 41);
  if (loaded.fault() >= 0) throw new Error('The kernel came out not finite.');
  const central = new Central(model);
  const once = median(() => void central.run(inputs), 41);
  const elsewhere = median(() => theirs(years), 41);
  const perDraw = ours / block;
  say(`  one run there ${elsewhere.toFixed(2)} ms; here ${perDraw.toFixed(3)} ms a draw in blocks of ${block}`);
  say(
    `  ratio ${(elsewhere / perDraw).toFixed(1)} a draw; ${(elsewhere / once).toFixed(1)} for a central run alone (${once.toFixed(2)} ms, with all values picked up)`,
  );
}

say(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`);
const desk = openShipped();
const scenarios = process.argv.slice(2);
for (const id of scenarios.length > 0 ? scenarios : ['hague-2035', 'brussels-2025'])
  for (const format of ['vensim', 'xmile'] as const) await check(desk.run(id), format);
