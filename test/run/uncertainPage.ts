/** The page that runs the engine inside a browser for `uncertainChromium.test.ts`, over this thread and over two workers. */
import { openBrowser, readDesign, runUncertain, Sweep, type ScenarioText } from '../../src/browser.ts';
import { Pool, type Hand, type Thread } from '../../src/engine/run/pool.ts';
import { sweepDigest } from '../../src/sweep/block.ts';
import type { PackedGround } from '../../src/run/ground.ts';

/** What the test hands to the page. */
export interface Given {
  readonly packed: PackedGround;
  readonly scenarios: readonly ScenarioText[];
}

const isThread = (x: unknown): x is Thread => typeof x === 'object';
const startThread = (): Thread => {
  const { Worker } = globalThis as unknown as { Worker: new (url: string, options: object) => unknown };
  const worker = new Worker('./webWorker.js', { type: 'module' });
  if (!isThread(worker)) throw new Error('no worker');
  return worker;
};

Object.assign(globalThis, {
  digestsOf: async (given: Given, scenario: string) => {
    const run = openBrowser({ ...given, tables: () => [] }).run(scenario);
    const wishes = { draws: 1000, seed: 7 };
    const alone = await runUncertain(run, wishes);
    const pool = new Pool(startThread, 2);
    const shared = await runUncertain(run, { ...wishes, pool });
    pool.close();
    return [run.manifest.digest, alone.manifest.digest, shared.manifest.digest];
  },
  sweepDigestOf: async (given: Given, text: string) => {
    const desk = openBrowser({ ...given, tables: () => [] });
    const sweep = new Sweep(desk, readDesign({ file: 'design.yaml', text }, desk));
    const pool = new Pool(startThread, 2);
    const ids = Array.from({ length: sweep.blocks }, (_, id) => id);
    const work = async (hand: Hand, first: number) => {
      const own = [];
      for (const id of ids.filter((id) => id % 2 === first)) own.push(await sweep.block(id, hand));
      return own;
    };
    const blocks = await Promise.all(pool.hands.map(work));
    pool.close();
    return sweepDigest(blocks.flat());
  },
});
