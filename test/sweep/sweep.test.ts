/** What a sweep computes is what single runs compute, and does not depend on how it is divided. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawPlanOf } from '../../src/engine/draws/sampler.ts';
import { emit } from '../../src/engine/emit/program.ts';
import { inputsOfDraw } from '../../src/engine/draws/ofDraw.ts';
import { OwnHand, Pool } from '../../src/engine/run/pool.ts';
import { walk } from '../../src/engine/walk.ts';
import { cellNamed, valueAt } from '../../src/run/read.ts';
import { assemble } from '../../src/language/model.ts';
import { eq, parameter, variable } from '../../src/language/quantity.ts';
import { Desk } from '../../src/run/desk.ts';
import { readDesign } from '../../src/sweep/readDesign.ts';
import { computeSweep } from '../../src/sweep/compute.ts';
import { Collector } from '../../src/sweep/collector.ts';
import { readSweep } from '../../src/sweep/folder.ts';
import { merge } from '../../src/sweep/merge.ts';
import { partBytes } from '../../src/sweep/part.ts';
import { Sweep } from '../../src/sweep/sweep.ts';
import { desk } from '../run/shipped.ts';
import { filesOf, freshFolder, SMALL, sweepOf } from './asked.ts';

const folder = freshFolder();
const small = sweepOf(SMALL);
const whole = computeSweep(small, join(folder, 'whole'));

/** All columns of a sweep computed here, by name. */
async function columnsOf(sweep: Sweep): Promise<ReadonlyMap<string, Float64Array>> {
  const blocks = await Promise.all(Array.from({ length: sweep.blocks }, (_, id) => sweep.block(id, new OwnHand())));
  const join = (c: number) => Float64Array.from(blocks.flatMap(({ columns }) => [...columns[c]!]));
  return new Map(sweep.columns.map(({ name }, c) => [name, join(c)]));
}

/** The outcomes of one draw of a plain run with the same settings, through the reference engine. */
function plainly(sweep: Sweep, point: number, draw: number): readonly number[] {
  const { scenario, set } = sweep.settingsOf(point);
  const run = desk.run(scenario, { set });
  const { model, inputs } = run;
  const { draws, seed, outcomes } = sweep.design;
  const valuesFor = () => {
    if (draws === 0) return outcomes.map(({ name }) => valueAt(run, cellNamed(run, name)));
    const shape = {
      years: inputs.years.length,
      wanted: outcomes.map(({ cell }) => cell.quantity),
      drawn: new Set(inputs.spreads.keys()),
      options: inputs.options,
    };
    const kernel = emit(model, shape);
    const plan = drawPlanOf(model, inputs, kernel.drawn, { seed, draws });
    const result = walk(model, inputsOfDraw(kernel, inputs, plan, draw));
    return outcomes.map(({ name }) => valueAt({ ...run, result }, cellNamed(run, name)));
  };
  return valuesFor();
}

describe('a future', () => {
  it('is to the bit a draw of the plain run with the same --set', async () => {
    const table = await whole.then(() => readSweep(join(folder, 'whole')));
    expect(table.rows).toBe(120);
    for (const row of [0, 47, 119]) {
      const [point, draw] = ['point', 'draw'].map((name) => table.columns.get(name)![row]!) as [number, number];
      expect([point, draw]).toEqual([Math.floor(row / 10), row % 10]);
      const found = small.design.outcomes.map(({ name }) => table.columns.get(name)![row]!);
      expect(found).toEqual(plainly(small, point, draw));
    }
  });

  it('is to the bit the central run with the same --set where nothing is drawn', async () => {
    const sweep = sweepOf(SMALL.replace('draws: 10', 'draws: 0'));
    const columns = await columnsOf(sweep);
    expect([...columns.get('draw')!]).toEqual(Array(12).fill(-1));
    for (const point of [2, 11])
      expect(small.design.outcomes.map(({ name }) => columns.get(name)![point]!)).toEqual(plainly(sweep, point, -1));
    expect(sweep.columns.some(({ role }) => role === 'input')).toBe(false);
  });

  it('has at every point the same draws, whatever the options and scenarios', async () => {
    const sweep = sweepOf(
      `title: t\ndraws: 5\ndesign:\n  - scenarios: [hague-2035, brussels-2025, today]\n  - grid: { sharing.rule: [gdp, capacity] }\noutcomes: ["ledger.groupUses[NATO_EXCEPT_US,2035]"]`,
    );
    const columns = await columnsOf(sweep);
    const inputs = sweep.columns.filter(({ role }) => role === 'input');
    expect(inputs.length).toBeGreaterThan(40);
    for (const { name, low } of inputs) {
      const values = columns.get(name)!;
      // Only brussels-2025 has a range for it.
      if (name === 'forceSize.givenSize') continue;
      for (let row = 5; row < 30; row++) expect(values[row], name).toBe(values[row % 5]);
      expect(Math.min(...values), name).toBeGreaterThanOrEqual(low! - Math.abs(low!) * 5);
    }
    const uses = columns.get('ledger.groupUses[NATO_EXCEPT_US,2035]')!;
    // Five draws of each scenario but today, where nothing is taken over; the sharing rule moves nothing within the group.
    expect(new Set(uses).size).toBe(11);
    for (const row of [12]) {
      const result = walk(desk.furniture.model, sweep.inputsOf(Math.floor(row / 5), row % 5));
      const run = desk.run(sweep.settingsOf(Math.floor(row / 5)).scenario);
      const cell = cellNamed(run, 'ledger.groupUses[NATO_EXCEPT_US,2035]');
      expect(uses[row]).toBe(valueAt({ ...run, result }, cell));
    }
  });

  it('that is not finite stops the sweep, and the message tells how to run it alone', async () => {
    const assumed = { value: 1, low: 0.5, high: 2, because: 'a test' };
    const given = (label: string) => parameter({ label, unit: '1', assumed });
    const [above, below] = [given('above'), given('below')];
    const ratio = variable({ label: 'ratio', unit: '1', equals: eq`${above} / ${below}` });
    const own = new Desk({
      ...{ model: assemble({ m: { above, below, ratio } }), groups: {}, span: [2025, 2026], version: '0' },
      ...{ catalogue: desk.furniture.catalogue, scenarios: [{ file: 'plain.yaml', text: 'title: Plain' }] },
    });
    const text =
      'title: t\nscenario: plain\ndraws: 2\ndesign: [{ grid: { m.below: [1, 2, 0, 4] } }]\noutcomes: [m.ratio]';
    const sweep = new Sweep(
      own,
      readDesign({ file: 'mine.yaml', text: text.replace('m.ratio', '"m.ratio[2025]"') }, own),
    );
    await expect(sweep.block(0, new OwnHand())).rejects.toThrow(
      'Point 2, draw 0 (plain --set "m.below=0 1"): m.ratio[2025] came out as Infinity',
    );
  });
});

describe('a sweep', () => {
  it('is the same bytes from any number of hands, in shards that are merged, and after an interruption', async () => {
    const { digest, blocks } = await whole;
    const expected = filesOf(join(folder, 'whole'));
    expect(blocks.length).toBe(8);

    const hands = { hands: [new OwnHand(), new OwnHand(), new OwnHand()], close: () => {} } as unknown as Pool;
    expect((await computeSweep(small, join(folder, 'hands'), { pool: hands })).digest).toBe(digest);
    expect(filesOf(join(folder, 'hands'))).toEqual(expected);

    const shards = [1, 2, 3].map((index) => join(folder, `shard-${index}`));
    for (const [i, shard] of shards.entries())
      await computeSweep(sweepOf(SMALL), shard, { shard: { index: i + 1, of: 3 } });
    expect((await merge(shards.toReversed(), join(folder, 'merged'))).digest).toBe(digest);
    expect(filesOf(join(folder, 'merged'))).toEqual(expected);

    const cut = join(folder, 'cut');
    const stop = new AbortController();
    const interrupted = computeSweep(small, cut, {
      signal: stop.signal,
      onProgress: (done) => done >= 48 && stop.abort(new Error('enough')),
    });
    await expect(interrupted).rejects.toThrow('enough');
    // What a process killed in the middle may leave: a draft, and a file that is not whole.
    writeFileSync(join(cut, 'runs/part-000006.parquet.77.tmp'), 'half');
    writeFileSync(
      join(cut, 'runs/part-000005.parquet'),
      readFileSync(join(folder, 'whole/runs/part-000005.parquet')).subarray(0, 900),
    );
    expect(readdirSync(join(cut, 'runs')).length).toBe(5);
    await expect(computeSweep(small, cut)).rejects.toThrow('go on with it by --resume');
    expect((await computeSweep(small, cut, { resume: true })).digest).toBe(digest);
    expect(filesOf(cut)).toEqual(expected);
  });

  it('has another digest with another seed, and the same with another title', async () => {
    const { digest } = await whole;
    const seeded = await computeSweep(sweepOf(`${SMALL}\nseed: 8`), join(folder, 'seed'));
    expect(seeded.digest).not.toBe(digest);
    const titled = sweepOf(SMALL.replace('title: Small', 'title: Other # and a remark'));
    expect(titled.head.question).toBe(small.head.question);
    expect(sweepOf(SMALL.replace('points: 3', 'points: 4')).head.question).not.toBe(small.head.question);
  });

  it('counts how many futures meet a threshold', async () => {
    const { blocks } = await whole;
    const { columns } = await readSweep(join(folder, 'whole'));
    const met = [0, 1, 2].map((o) => blocks.reduce((n, b) => n + (b.met[o] ?? 0), 0));
    const shares = columns.get('spending.coreShare[DEU,2035]')!;
    expect(met[2]).toBe(shares.filter((x) => x <= 0.031).length);
    expect(met[2]).toBeGreaterThan(0);
    expect(met[2]).toBeLessThan(120);
    expect(blocks[0]!.met[1]).toBeNull();
  });
});

describe('a folder of a sweep', () => {
  const blockBytes = async (sweep: Sweep, id: number) => partBytes(sweep.head, await sweep.block(id, new OwnHand()));

  it('takes in a block once, and stops where it comes out differently', async () => {
    const collector = await Collector.open(join(folder, 'twice'), small.head);
    const bytes = await blockBytes(small, 3);
    collector.accept(bytes);
    collector.accept(bytes);
    expect(collector.done).toBe(16);
    const block = await small.block(3, new OwnHand());
    const other = partBytes(small.head, {
      ...block,
      digest: block.digest.replace(/^./, (x) => (x === '0' ? '1' : '0')),
    });
    expect(() => collector.accept(other)).toThrow('Block 3 was computed twice and came out differently');
    expect(() => collector.finish()).toThrow('lacks 7 blocks, the first being 0');
  });

  it('refuses blocks and folders of another sweep', async () => {
    const other = sweepOf(`${SMALL}\nseed: 9`);
    const collector = await Collector.open(join(folder, 'own'), small.head);
    const bytes = await blockBytes(other, 0);
    expect(() => collector.accept(bytes)).toThrow('A block is of another sweep');
    expect(() => collector.accept(Uint8Array.of(1, 2, 3))).toThrow('no part of a sweep');
    await whole;
    await expect(computeSweep(other, join(folder, 'whole'), { resume: true })).rejects.toThrow('is of another sweep');
  });

  it('leaves the blocks of another shard and the files of another program alone', async () => {
    const out = join(folder, 'mixed');
    await computeSweep(small, out, { shard: { index: 1, of: 4 } });
    const before = filesOf(out);
    await expect(computeSweep(small, out, { shard: { index: 2, of: 4 }, resume: true })).rejects.toThrow(
      'part-000000.parquet is of another shard of this sweep',
    );
    expect(filesOf(out)).toEqual(before);
    const foreign = join(folder, 'foreign');
    mkdirSync(join(foreign, 'runs'), { recursive: true });
    writeFileSync(join(foreign, 'runs/part-0.parquet'), 'of another program');
    await expect(computeSweep(small, foreign, { resume: true })).rejects.toThrow('has no manifest.json');
    expect(readFileSync(join(foreign, 'runs/part-0.parquet'), 'utf8')).toBe('of another program');
    // The whole sweep goes on from what any of its shards has.
    expect((await computeSweep(small, out, { resume: true })).digest).toBe((await whole).digest);
  });

  it('is not merged where shards are missing, changed, or of different sweeps', async () => {
    const [a, b] = [join(folder, 'a'), join(folder, 'b')];
    await computeSweep(small, a, { shard: { index: 1, of: 3 } });
    await computeSweep(sweepOf(`${SMALL}\nseed: 9`), b, { shard: { index: 2, of: 3 } });
    await expect(merge([a], join(folder, 'x'))).rejects.toThrow('5 of 8 blocks are missing, of shard 2/3, 3/3');
    await expect(merge([a, b], join(folder, 'x'))).rejects.toThrow('are of different sweeps');
    rmSync(b, { recursive: true });
    await computeSweep(small, b, { shard: { index: 2, of: 2 } });
    const c = join(folder, 'c');
    await computeSweep(small, c, { shard: { index: 1, of: 2 } });
    const part = join(c, 'runs/part-000002.parquet');
    const bytes = readFileSync(part);
    bytes[200]! ^= 1;
    writeFileSync(part, bytes);
    await expect(merge([b, c], join(folder, 'x'))).rejects.toThrow(
      'part-000002.parquet was changed after it was written',
    );
  });
});
