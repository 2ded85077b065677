/** The page that runs the engine inside a browser for `uncertainChromium.test.ts`, over this thread and over two workers. */
import { openBrowser, runUncertain, type ScenarioText } from '../../src/browser.ts';
import { Pool, type Thread } from '../../src/engine/run/pool.ts';
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
});
