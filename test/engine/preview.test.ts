/** Previews in single precision: their bits on made-up models, and how far they are from the record on the model that ships. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sampler, drawPlanOf } from '../../src/engine/draws/sampler.ts';
import { Loaded, imageOf } from '../../src/engine/emit/host.ts';
import { readsOf } from '../../src/engine/emit/fold.ts';
import { before } from '../../src/engine/emit/plan.ts';
import type { Computed, Task } from '../../src/engine/emit/task.ts';
import { emit, type Kernel } from '../../src/engine/emit/program.ts';
import type { Inputs } from '../../src/engine/inputs.ts';
import { runDraws } from '../../src/engine/run.ts';
import { RunError, walk } from '../../src/engine/walk.ts';
import { comparedIn, partsOf, type Expression } from '../../src/language/expression.ts';
import { assemble } from '../../src/language/model.ts';
import { eq, parameter, variable, type Quantity } from '../../src/language/quantity.ts';
import { openShipped } from '../../src/shipped.ts';
import { Dice, makeModel } from './randomModel.ts';
import { roundedWalk } from './rounded.ts';

const BLOCK = 4;

/** Every value of a block of draws, year by year: `[output][(year × places + place) × block + draw]`. */
function valuesOf(kernel: Kernel, loaded: Loaded): readonly Float64Array[] {
  const { outputs, years, block } = kernel.program;
  const values = outputs.map((area) => new Float64Array(years * area.places * block));
  for (let year = 0; year < years; year++) {
    loaded.step(year);
    outputs.forEach((area, o) => {
      const start = loaded.start(area, year, 0);
      const all = area.column ? loaded.lanes.subarray(start, start + area.places * block) : undefined;
      if (all) values[o]!.set(all, year * area.places * block);
    });
  }
  return values;
}

/** Compare a block of draws with the rounded walk; gives the number of values compared. */
function bitsCompared(seed: number): number {
  const { model, inputs, drawn } = makeModel(seed);
  const dice = new Dice(seed + 1);
  const shape = { years: inputs.years.length, wanted: [...model.order], options: inputs.options };
  const kernel = emit(model, { ...shape, drawn: new Set(drawn), precision: 'preview' }, BLOCK);
  const loaded = new Loaded(kernel.program);
  if (!loaded.prepare(imageOf(kernel, inputs))) return 0;
  const draws = kernel.drawn.map((p) => Array.from({ length: BLOCK }, () => inputs.values.get(p)!.map((x) => x + dice.next() - 0.5))); // prettier-ignore
  draws.forEach((lanes, i) =>
    lanes.forEach((cells, d) =>
      cells.forEach((x, cell) => (loaded.lanes[kernel.program.drawn[i]!.base / 4 + cell * BLOCK + d] = x)),
    ),
  );
  const found = valuesOf(kernel, loaded);
  let compared = 0;
  for (let d = 0; d < BLOCK; d++) {
    const values = new Map([...inputs.values, ...kernel.drawn.map((p, i) => [p, draws[i]![d]!] as const)]);
    const truth = roundedIn(kernel, { ...inputs, values });
    if (truth === undefined) continue;
    const isFinite = [...truth.values()].every((list) => list.every(Number.isFinite));
    expect(Number.isNaN(loaded.lanes[kernel.program.faults / 4 + d])).toBe(!isFinite);
    if (!isFinite) continue;
    kernel.wanted.forEach((q, o) =>
      truth.get(q)?.forEach((x, cell) => {
        const mine = found[o]![cell * BLOCK + d];
        if (!Object.is(mine, x)) expect.fail(`${model.names.get(q)} cell ${cell}, draw ${d}: ${mine}, not ${x}`);
        compared++;
      }),
    );
  }
  return compared;

  function roundedIn(kernel: Kernel, of: Inputs): ReadonlyMap<Quantity, Float64Array> | undefined {
    try {
      return roundedWalk(kernel, of, walk(model, of).values);
    } catch (error) {
      if (error instanceof RunError) return undefined;
      throw error;
    }
  }
}

it('a preview is the walk rounded to single precision after every operation, bit for bit, on made-up models', () => {
  let compared = 0;
  const compare = (seed: number) => void (compared += bitsCompared(seed));
  fc.assert(fc.property(fc.integer(), compare), { numRuns: 120, seed: 5 });
  expect(compared).toBeGreaterThan(6000);
});

/** What docs/method.md promises of a quantity that does not hang on a comparison, of its largest size in a draw. */
const PROMISE = 2 ** -15;

/** Quantities with a comparison of drawn numbers in what they are computed from. */
function hanging(kernel: Kernel): ReadonlySet<Quantity> {
  const hanging = new Set<Quantity>();
  const moves = new Set<Quantity>(kernel.drawn);
  const tasks = kernel.plan.drawn.flatMap(({ tasks }) => tasks.filter((t): t is Extract<Task, { kind: 'quantity' }> => t.kind === 'quantity')); // prettier-ignore
  tasks.forEach((task) => moves.add(task.of));
  const reads = (e: Expression, of: ReadonlySet<Quantity>): boolean => {
    const { now, lagged } = readsOf(e);
    return [...now, ...lagged].some((q) => of.has(q));
  };
  const compares = (e: Expression): boolean =>
    (e.kind === 'when' && comparedIn(e.condition).some((x) => reads(x, moves))) || partsOf(e).some(compares);
  const isHanging = (q: Computed, equation: Expression) => {
    const first = before(q);
    return compares(equation) || reads(equation, hanging) || (first !== 0 && first !== undefined && hanging.has(first));
  };
  for (let size = -1; size !== hanging.size;) {
    size = hanging.size;
    for (const { of, equation } of tasks) if (isHanging(of, equation)) hanging.add(of);
  }
  return hanging;
}

describe('on the model that ships', () => {
  const DRAWS = 64;
  const desk = openShipped();
  it.each(['brussels-2025', 'two-percent'])('a draw of a preview is as near to the record as promised: %s', (id) => {
    const { model, inputs } = desk.run(id);
    const [full, preview] = (['full', 'preview'] as const).map((precision) => {
      const drawn = new Set(inputs.spreads.keys());
      const shape = { years: inputs.years.length, wanted: model.order, options: inputs.options };
      const kernel = emit(model, { ...shape, drawn, precision }, DRAWS);
      const loaded = new Loaded(kernel.program);
      loaded.prepare(imageOf(kernel, inputs));
      const starts = kernel.program.drawn.map((area) => area.base / kernel.program.width);
      const plan = drawPlanOf(model, inputs, kernel.drawn, { seed: 7, draws: DRAWS });
      new Sampler(plan, DRAWS).fill(loaded.lanes, starts, 0);
      return { kernel, values: valuesOf(kernel, loaded) };
    }) as [Filled, Filled];
    const mayFlip = hanging(full.kernel);
    const checked = model.order.filter((q, o) => full.kernel.program.outputs[o]!.column && !mayFlip.has(q));
    expect(checked.length).toBeGreaterThan(250);
    for (const q of checked) {
      const o = model.order.indexOf(q);
      expect(farthest(full.values[o]!, preview.values[o]!, DRAWS), model.names.get(q)).toBeLessThan(PROMISE);
    }
  });
});

interface Filled {
  readonly kernel: Kernel;
  readonly values: readonly Float64Array[];
}

/** The largest difference in any draw, as a share of the largest size in that draw. */
function farthest(full: Float64Array, preview: Float64Array, draws: number): number {
  let most = 0;
  for (let d = 0; d < draws; d++) {
    let [size, apart] = [0, 0];
    for (let i = d; i < full.length; i += draws) {
      size = Math.max(size, Math.abs(full[i]!));
      apart = Math.max(apart, Math.abs(full[i]! - preview[i]!));
    }
    most = Math.max(most, apart === 0 ? 0 : apart / size);
  }
  return most;
}

describe('bands of a preview', () => {
  const assumed = { value: 1, because: 'a test' };
  const x = parameter({ label: 'x', unit: '1', assumed });
  const big = parameter({ label: 'big', unit: '1', assumed });
  const square = variable({ label: 'square', unit: '1', equals: eq`${x} * ${big}` });
  const model = assemble({ m: { x, big, square } });
  const inputs = (size: number): Inputs => ({
    years: [2025],
    values: new Map([
      [x, Float64Array.of(2)],
      [big, Float64Array.of(size)],
    ]),
    options: new Map(),
    spreads: new Map([[x, { low: Float64Array.of(1), high: Float64Array.of(3), distribution: 'triangular' }]]),
  });
  const bandOf = async (size: number, precision: 'full' | 'preview') =>
    (await runDraws(model, inputs(size), { draws: 2000, seed: 7, outputs: [square], precision })).bands[0]!;
  it('lie by those of the record, and are not the same', async () => {
    const [full, preview] = [await bandOf(1, 'full'), await bandOf(1, 'preview')];
    const width = full.quantiles[6]! - full.quantiles[0]!;
    full.quantiles.forEach((q, i) => expect(Math.abs(q - preview.quantiles[i]!)).toBeLessThan(width / 200));
    expect(preview.quantiles).not.toEqual(full.quantiles);
    expect(preview.mean[0]).toBeCloseTo(full.mean[0]!, 6);
  });
  it('are those of the record where single precision overflows', async () => {
    const [full, preview] = [await bandOf(1e39, 'full'), await bandOf(1e39, 'preview')];
    expect(preview).toEqual(full);
    expect(full.mean[0]).toBeGreaterThan(1e39);
  });
});
