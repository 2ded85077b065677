/** What was measured as a page: each target met or missed, by how much and why, then the figures. */

/** Times by name, as the benchmark measured them. */
export interface Measured {
  /** Microseconds per draw of the kernel on the made-up model. */
  readonly kernel: number;
  readonly rows: ReadonlyMap<string, number>;
  /** The same on the shipped model, and milliseconds of one run of it in SDEverywhere's code, or why there are none. */
  readonly realKernel: number;
  readonly elsewhere: number | string;
  readonly visible: ReadonlyMap<string, number>;
  readonly mainTable: ReadonlyMap<string, number>;
  /** What the workbench draws ranges of. */
  readonly ranges: ReadonlyMap<string, number>;
  readonly explore: ReadonlyMap<string, number>;
  readonly cold: ReadonlyMap<string, number>;
}

interface Target {
  readonly name: string;
  readonly limit: number;
  readonly isAtLeast?: boolean;
  readonly found: number | undefined;
  readonly unit: string;
  readonly whyMissed: string;
  /** Why there is no figure. */
  readonly notMeasured?: string;
}

const POWERS =
  'five of the 64 equations by place are powers, computed to one unit in the last place with about 120 operations each, over half of the time';

function targetsOf({
  kernel,
  rows,
  realKernel,
  elsewhere,
  visible,
  mainTable,
  ranges,
  explore,
  cold,
}: Measured): readonly Target[] {
  const over = (name: string) => ratio(kernel, rows.get(name));
  const under = (name: string) => ratio(rows.get(name), kernel);
  const atMost = (name: string, found: number | undefined, limit: number, whyMissed: string, unit = 'ms'): Target => ({
    ...{ name, found, limit, unit, whyMissed },
  });
  const busy = 'other work on the machine; the ratios above do not depend on it';
  const many = `all places and years are summarised: ${mainTable.get('columns')} columns`;
  const waited = `${write(mainTable.get('10000 draws, processor time, ms') ?? NaN)} ms of it are processor time, the rest is waiting for other work`;
  const other =
    typeof elsewhere === 'number' ? { found: (elsewhere * 1000) / realKernel } : { found: undefined, why: elsewhere };
  return [
    atMost('kernel over C with AVX-512', over('C, AVX-512'), 2.5, `${POWERS}; C has four times the width there`, '×'),
    atMost('kernel over C with 128-bit vectors', over('C, 128-bit vectors'), 1.15, POWERS, '×'),
    { ...atMost('numpy over kernel', under('numpy, 2,048 draws'), 1.3, '', '×'), isAtLeast: true },
    {
      ...atMost('closures over kernel', under('closures'), 40, `closures use the same exp and pow; ${POWERS}`, '×'),
      isAtLeast: true,
    },
    {
      ...atMost('SDEverywhere over kernel, shipped model, a draw', other.found, 8, '', '×'),
      isAtLeast: true,
      ...(other.why ? { notMeasured: other.why } : {}),
    },
    atMost(
      'first number, shipped model, one quantity',
      visible.get('first number, from nothing, ms'),
      20,
      'the code of the emitter itself is still being compiled',
    ),
    atMost('1,000 draws, one quantity by place', visible.get('1000 draws, ms'), 120, busy),
    atMost('10,000 draws, one quantity by place, one thread', visible.get('10000 draws, ms'), 750, busy),
    atMost(
      '10,000 draws, one quantity by place, two warm workers',
      visible.get('10000 draws on two warm workers, ms'),
      500,
      busy,
    ),
    atMost('10,000 draws, main table and headline, one thread', mainTable.get('10000 draws, ms'), 750, waited),
    atMost('1,000 draws, ranges of the workbench', ranges.get('1000 draws, ms'), 120, busy),
    atMost(
      'engine memory, 100,000 draws, one quantity by place',
      visible.get('engine memory, 100000 draws, MB'),
      30,
      many,
      'MB',
    ),
    atMost(
      'engine memory, 100,000 draws, main table and headline',
      mainTable.get('engine memory, 100000 draws, MB'),
      30,
      many,
      'MB',
    ),
    atMost(
      "Sobol' indices, 40 parameters, N = 1,024",
      explore.get("Sobol' indices, 40 parameters, N = 1,024, ms"),
      3200,
      busy,
    ),
    atMost('goal-seek, central run', explore.get('goal-seek, central run, ms'), 50, busy),
    atMost('goal-seek, 1,000 draws', explore.get('goal-seek, 1,000 draws, ms'), 1000, busy),
    atMost('cold start of run', cold.get('run, ms'), 300, busy),
  ];
}

const ratio = (a: number | undefined, b: number | undefined) =>
  a === undefined || b === undefined ? undefined : a / b;

const write = (x: number) => (x >= 1000 ? x.toFixed(0) : x.toPrecision(3));

function lineOf({ name, limit, isAtLeast = false, found, unit, whyMissed, notMeasured }: Target): string {
  const wanted = `${isAtLeast ? '≥' : '≤'} ${limit} ${unit}`;
  if (found === undefined) return `| ${name} | ${wanted} | not measured here | ${notMeasured ?? 'see above'} |`;
  const isMet = isAtLeast ? found >= limit : found <= limit;
  const factor = isAtLeast ? limit / found : found / limit;
  const verdict = isMet ? 'met' : `missed by a factor of ${factor.toFixed(2)}${whyMissed ? `: ${whyMissed}` : ''}`;
  return `| ${name} | ${wanted} | ${write(found)} ${unit} | ${verdict} |`;
}

/** A table of figures; with `base` their ratios to it. */
export function tableOf(title: string, rows: ReadonlyMap<string, number>, unit: string, base?: number): string {
  const lines = [...rows].map(
    ([name, time]) => `| ${name} | ${write(time)} |${base ? ` ${write(time / base)} |` : ''}`,
  );
  const head = base ? `| | ${unit} | ratio to the kernel |\n|---|---|---|` : '| | |\n|---|---|';
  return `### ${title}\n\n${head}\n${lines.join('\n')}\n`;
}

/** The whole page. */
export function pageOf(machine: string, measured: Measured, tables: readonly string[]): string {
  const targets = targetsOf(measured).map(lineOf).join('\n');
  return `# What the engine was measured to do

Written by \`npm run bench\` on ${machine}. Times are of one run on a machine that does other work too; ratios are taken within
that run. The C anchors are printed from the same plan and leave the same bits in memory as the kernel, which is checked;
numpy and the closures compute the same equations. An anchor is measured where its compiler or interpreter is present;
SDEverywhere runs the shipped model as exported to Vensim's format, after every value was found to agree to 1e-9. Runs are the
shortest of three unless they are the first. The workbench is measured by
\`npm run bench:web\`, in benchmarks-workbench.md.

| target | wanted | found | |
|---|---|---|---|
${targets}

${tables.join('\n')}`;
}
