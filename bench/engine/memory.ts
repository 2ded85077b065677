/** Prints by how many megabytes a run of draws makes the buffers and kernels of a process grow at most: `memory.js 100000 name,name`. */
import { runDraws } from '../../src/engine/run.ts';
import { quantityNamed } from '../../src/language/model.ts';
import { openShipped } from '../../src/shipped.ts';

async function growth(draws: number, names: readonly string[]): Promise<number> {
  const { model, inputs } = openShipped().run('brussels-2025');
  const outputs = names.map((name) => quantityNamed(model, name));
  await settled();
  // `external` counts array buffers and the memories of WebAssembly.
  const before = process.memoryUsage().external;
  let most = before;
  const sample = (): void => void (most = Math.max(most, process.memoryUsage().external));
  await runDraws(model, inputs, { draws, seed: 7, outputs, onProgress: sample, onPartial: sample });
  sample();
  return (most - before) / 1e6;
}

/** What is freed while a run goes on would hide growth, so that it is freed before; buffers take a few turns of the event loop. */
async function settled(): Promise<void> {
  for (let i = 0; i < 6; i++) {
    (globalThis as unknown as { readonly gc: () => void }).gc();
    await new Promise((next) => setTimeout(next, 20));
  }
}

process.stdout.write(String(await growth(Number(process.argv[2]), process.argv[3]!.split(','))));
