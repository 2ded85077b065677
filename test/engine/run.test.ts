/** Runs with draws: summaries against sorted draws, the same bytes however the work is split, and errors that name the draw. */
import { describe, expect, it } from 'vitest';
import { Loaded } from '../../src/engine/emit/host.ts';
import { emit } from '../../src/engine/emit/program.ts';
import { drawPlanOf } from '../../src/engine/draws/sampler.ts';
import type { Inputs } from '../../src/engine/inputs.ts';
import { inputsOfDraw } from '../../src/engine/draws/ofDraw.ts';
import { runDraws, type RunRequest, type RunResult } from '../../src/engine/run.ts';
import type { Kept } from '../../src/engine/run/kept.ts';
import { OwnHand, Pool, type Hand } from '../../src/engine/run/pool.ts';
import { SHARES } from '../../src/engine/summary/histogram.ts';
import { RunError, walk } from '../../src/engine/walk.ts';
import { assemble } from '../../src/language/model.ts';
import { dimension, eq, parameter, stock, variable } from '../../src/language/quantity.ts';

const place = dimension('place', 'place', ['a', 'b', 'c']);
const assumed = { value: 1, because: 'a test' };
const growth = parameter({ label: 'growth', unit: '1/year', assumed });
const start = parameter({ label: 'start', unit: '1', over: [place], assumed, drawnByPlace: true });
const need = parameter({ label: 'need', unit: '1', assumed });
const years = parameter({ label: 'years', unit: 'year', assumed });
const level = stock({
  label: 'level',
  unit: '1',
  over: [place],
  opening: start,
  grows: () => eq`lastYear(${level}) * ${growth}`,
});
const gap = variable({ label: 'gap', unit: '1', over: [place], equals: eq`max(0, ${need} - ${level})` });
const total = variable({ label: 'total', unit: '1', equals: eq`sum(${level}, ${place})` });
const fixed = variable({ label: 'fixed', unit: '1', equals: eq`${years} * ${years} / ${years} / ${years}` });
const model = assemble({ m: { growth, start, need, years, level, gap, total, fixed } });
const of = (n: number, x: number) => new Float64Array(n).fill(x);
const inputs: Inputs = {
  years: [2025, 2026, 2027],
  values: new Map([
    [growth, of(1, 0.1)],
    [start, Float64Array.of(1, 2, 3)],
    [need, of(1, 2.5)],
    [years, of(1, 4)],
  ]),
  options: new Map(),
  spreads: new Map([
    [growth, { low: of(1, 0), high: of(1, 0.3), distribution: 'pert' }],
    [start, { low: Float64Array.of(0.5, 1, 2), high: Float64Array.of(2, 3, 5), distribution: 'triangular' }],
    [need, { low: of(1, 2), high: of(1, 3), distribution: 'normal' }],
  ]),
};
const outputs = [level, gap, total, fixed];
const run = (request: Partial<RunRequest> = {}): Promise<RunResult> =>
  runDraws(model, inputs, { draws: 1000, seed: 7, outputs, ...request });

/** Every draw of every output cell, by the walk. */
function walked(draws: number): Map<string, Float64Array> {
  const drawn = new Set(inputs.spreads.keys());
  const kernel = emit(model, { years: 3, wanted: outputs, drawn, options: inputs.options });
  const plan = drawPlanOf(model, inputs, kernel.drawn, { seed: 7, draws });
  const all = new Map<string, Float64Array>();
  for (let d = 0; d < draws; d++) {
    const { values } = walk(model, inputsOfDraw(kernel, inputs, plan, d));
    for (const q of outputs)
      values.get(q)!.forEach((x, cell) => {
        const key = `${model.names.get(q)} ${cell}`;
        if (!all.has(key)) all.set(key, new Float64Array(draws));
        all.get(key)![d] = x;
      });
  }
  return all;
}

describe('a run of 1,000 draws', () => {
  it('has the means, deviations and quantiles of its draws', async () => {
    const { bands } = await run();
    const truth = walked(1000);
    for (const band of bands)
      for (let cell = 0; cell < band.mean.length; cell++) {
        const x = truth.get(`${band.name} ${cell}`)!.sort();
        const mean = x.reduce((a, b) => a + b) / 1000;
        const variance = x.reduce((a, b) => a + (b - mean) ** 2, 0) / 999;
        expect(band.mean[cell]).toBeCloseTo(mean, 10);
        expect(band.deviation[cell]).toBeCloseTo(Math.sqrt(variance), 10);
        const range = x[950]! - x[50]!;
        SHARES.forEach((share, s) => {
          const exact = x[Math.floor(share * 999)]!;
          expect(Math.abs(band.quantiles[cell * 7 + s]! - exact)).toBeLessThanOrEqual(range * 0.012);
        });
      }
  });
  it('resolves point masses exactly: a gap that is mostly nil has quantiles of 0', async () => {
    const band = (await run()).bands[1]!;
    // Place c begins above the need in nearly all draws, so its gap is 0 at least up to the median.
    expect([...band.quantiles.slice(2 * 7, 2 * 7 + 4)]).toEqual([0, 0, 0, 0]);
  });
  it('replays the draws of a distribution too lopsided for a histogram', async () => {
    const wide = { low: of(1, 0.001), high: of(1, 1000), distribution: 'lognormal' as const };
    const values = new Map(inputs.values).set(need, of(1, 1));
    const lopsided = { ...inputs, values, spreads: new Map(inputs.spreads).set(need, wide) };
    const copy = variable({ label: 'copy', unit: '1', equals: eq`${need} + 0` });
    const small = assemble({ m: { growth, start, need, copy } });
    const { bands, resolved, blurred } = await runDraws(small, lopsided, { draws: 4096, seed: 7, outputs: [copy] });
    expect([resolved, blurred]).toEqual([3, 0]);
    // 0.001, 1 and 1000 are the 5th, 50th and 95th percentile; 4,096 scrambled points come within a few percent.
    [0.001, 1, 1000].forEach((x, i) => expect(bands[0]!.quantiles[i * 3]! / x).toBeCloseTo(1, 1));
  });
  it('takes draws that differ by rounding alone as one number, and rare draws that differ by more as they are', async () => {
    const ceiling = parameter({ label: 'ceiling', unit: '1', assumed: { ...assumed, value: 3.4 } });
    const rare = variable({ label: 'rare', unit: '1', equals: eq`1 + max(0, ${need} - ${ceiling}) / 100` });
    const odd = variable({ label: 'odd', unit: '1', equals: eq`${need} * ${growth} / ${need} / ${growth}` });
    const positive = { ...inputs.spreads.get(growth)!, low: of(1, 0.05) };
    const values = new Map(inputs.values).set(ceiling, of(1, 3.4));
    const some = { ...inputs, values, spreads: new Map(inputs.spreads).set(growth, positive) };
    const small = assemble({ m: { growth, start, need, ceiling, odd, rare } });
    const found = await runDraws(small, some, { draws: 4096, seed: 7, outputs: [odd, rare] });
    expect([...found.bands[0]!.quantiles.slice(0, 7)]).toEqual(Array(7).fill(1));
    expect([found.bands[0]!.mean[0], found.bands[0]!.deviation[0]]).toEqual([1, 0]);
    expect(found.bands[1]!.deviation[0]).toBeGreaterThan(1e-6);
    expect(found.resolved).toBe(3);
  });
  it('gives what no draw changes as it is', async () => {
    const { bands } = await run();
    expect([...bands[3]!.mean]).toEqual([1, 1, 1]);
    expect([...bands[3]!.deviation]).toEqual([0, 0, 0]);
  });
  it('counts the share of draws above a threshold', async () => {
    const { bands } = await run({
      above: [
        { quantity: total, value: 7 },
        { quantity: fixed, value: 0.5 },
      ],
    });
    const truth = walked(1000);
    const share = truth.get('m.total 2')!.filter((x) => x > 7).length / 1000;
    expect(share).toBeGreaterThan(0.1);
    expect(bands[2]!.above[0]!.share[2]).toBe(share);
    expect([...bands[3]!.above[0]!.share]).toEqual([1, 1, 1]);
  });
  it('says how far its medians may be off', async () => {
    const { bands } = await run();
    const error = bands[2]!.medianError[2]!;
    expect(error).toBeGreaterThan(0);
    expect(error).toBeLessThan(0.05);
  });
});

/** Hands that answer late and out of step. */
class LateHand implements Hand {
  private readonly own = new OwnHand();
  constructor(private readonly delay: number) {}
  async ask(order: Parameters<Hand['ask']>[0]): ReturnType<Hand['ask']> {
    const answer = await this.own.ask(order);
    await new Promise((done) => setTimeout(done, this.delay));
    return answer;
  }
  close(): void {}
}
const poolOf = (...hands: Hand[]): Pool => Object.assign(new Pool(), { hands });

describe('the split of the work', () => {
  it.each([2, 3, 4])('does not change a byte with %i workers', async (count) => {
    const alone = await run({ draws: 3000 });
    const hands = Array.from({ length: count }, (_, i) => new LateHand(i * 2));
    const together = await run({ draws: 3000, pool: poolOf(...hands) });
    expect(together.digest).toBe(alone.digest);
    expect(together.bands.map((b) => b.medianError)).toEqual(alone.bands.map((b) => b.medianError));
  });
  it('has the digest printed here, on every machine', async () => {
    expect((await run()).digest).toBe('5ff3beacfc4f335e48a201759ecc8cb88bde8ce7316ec9dd02c93e9c5f1c4cbf');
  });
  it('does not change what a draw is when fewer outputs are asked for', async () => {
    const [all, one] = [await run(), await run({ outputs: [total] })];
    expect(one.bands[0]!.quantiles).toEqual(all.bands[2]!.quantiles);
  });
  it('tells its progress and shows partial results', async () => {
    const seen: number[] = [];
    const partial: number[] = [];
    await run({ draws: 5000, onProgress: (n) => seen.push(n), onPartial: (p) => partial.push(p.draws) });
    expect(seen[seen.length - 1]).toBe(5000);
    expect(partial).toEqual([1024, 4096]);
  });
  it('stops when told to', async () => {
    const stop = new AbortController();
    const promise = run({ draws: 100_000, signal: stop.signal, onProgress: () => stop.abort(new Error('enough')) });
    await expect(promise).rejects.toThrow('enough');
  });
});

describe('a pool kept between runs', () => {
  const with_ = (changed: Partial<Inputs>, more: Partial<RunRequest>) =>
    runDraws(model, { ...inputs, ...changed }, { draws: 500, seed: 7, outputs, ...more });
  const higher = new Map(inputs.values).set(growth, of(1, 0.2));
  const fewer = new Map([...inputs.spreads].filter(([p]) => p !== growth));
  const wider = new Map(inputs.spreads).set(growth, { low: of(1, 0.05), high: of(1, 0.4), distribution: 'uniform' });
  it.each([
    ['other values', { values: higher }, {}],
    ['fewer ranges', { spreads: fewer }, {}],
    ['other ranges', { spreads: wider }, {}],
    ['other outputs', {}, { outputs: [gap] }],
    ['fewer years', { years: [2025, 2026] }, {}],
  ] as const)('gives with %s what a fresh run gives', async (_what, changed, more) => {
    const pool = new Pool();
    const before = await with_({}, { pool });
    const [kept, fresh] = [await with_(changed, { ...more, pool }), await with_(changed, more)];
    expect(kept.digest).toBe(fresh.digest);
    expect(kept.digest).not.toBe(before.digest);
    expect((await with_({}, { pool })).digest).toBe(before.digest);
  });
  it('writes no code anew for other values', () => {
    const shelf = new Pool().shelf;
    const first = shelf.kernelFor(model, inputs, outputs);
    expect(shelf.kernelFor(model, { ...inputs, values: higher }, outputs)).toBe(first);
    expect(shelf.kernelFor(model, { ...inputs, spreads: fewer }, outputs)).not.toBe(first);
    for (let i = 0; i < 9; i++) shelf.kernelFor(model, { ...inputs, years: Array.from({ length: i + 4 }, () => 2025) }, outputs); // prettier-ignore
    expect(shelf.kernelFor(model, inputs, outputs)).not.toBe(first);
  });
});

describe('a run that was interrupted', () => {
  /** What runs keep is written and read in between; here it is only copied. */
  const keptBy = async (draws: number): Promise<Kept[]> => {
    const all: Kept[] = [];
    await run({ draws, keepEvery: 0, onKeep: (kept) => void all.push(structuredClone(kept)) });
    return all;
  };
  it('goes on from what it kept to the same bytes, alone and with workers', async () => {
    const whole = await run({ draws: 10_000 });
    const kept = await keptBy(10_000);
    for (const state of kept) expect((await run({ draws: 10_000, kept: state })).digest).toBe(whole.digest);
    const pool = poolOf(new LateHand(1), new LateHand(0));
    expect((await run({ draws: 10_000, kept: kept[0]!, pool })).digest).toBe(whole.digest);
  });
  it('goes on in the middle of its draws', async () => {
    const stop = new AbortController();
    let middle: Kept | undefined;
    const request = {
      draws: 20_000,
      onKeep: (kept: Kept) => void (middle ??= kept),
      keepEvery: 0,
      signal: stop.signal,
    };
    const onProgress = () => middle && stop.abort(new Error('pulled the plug'));
    await expect(run({ ...request, onProgress })).rejects.toThrow('pulled the plug');
    expect(middle!.chunks).toBeLessThan(79); // 20,000 / 256
    const [whole, rest] = [await run({ draws: 20_000 }), await run({ draws: 20_000, kept: middle! })];
    expect(rest.digest).toBe(whole.digest);
  });
  it('does not go on from what another run kept', async () => {
    const [kept] = await keptBy(1000);
    await expect(run({ draws: 1000, kept: kept!, outputs: [total] })).rejects.toThrow(/kept is of another run/);
  });
});

describe('a draw that is not finite', () => {
  const risky = variable({ label: 'risky', unit: '1', over: [place], equals: eq`log(${level} - ${need} + 1)` });
  const bad = assemble({ m: { growth, start, need, years, level, risky } });
  it('is named with its quantity, place, year and number', async () => {
    const error = await runDraws(bad, inputs, { draws: 1000, seed: 7, outputs: [risky] }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(RunError);
    expect(error).toMatchObject({ quantity: 'm.risky', place: ['a'], year: 2025 });
    const { draw } = error as RunError;
    expect(String(error)).toContain(`in draw ${draw}`);
  });
  it('is the first such draw, whoever finds it', async () => {
    const pool = poolOf(new LateHand(5), new LateHand(0));
    const [alone, together] = await Promise.all([
      runDraws(bad, inputs, { draws: 1000, seed: 7, outputs: [risky] }).catch((e: unknown) => String(e)),
      runDraws(bad, inputs, { draws: 1000, seed: 7, outputs: [risky], pool }).catch((e: unknown) => String(e)),
    ]);
    expect(together).toBe(alone);
  });
});

it('a kernel keeps its memory to what its plan says', () => {
  const kernel = emit(model, {
    years: 3,
    wanted: outputs,
    drawn: new Set(inputs.spreads.keys()),
    options: inputs.options,
  });
  expect(new Loaded(kernel.program).numbers.byteLength).toBe(65536);
});
