/** Ranges of a run over draws, on worker threads of their own, so that levers answer meanwhile. */
import { drawWorker } from 'virtual:workers';
import { Pool, runDraws, type Run, type Thread } from '../../browser.ts';

let pool: Pool | undefined;

/** Quantiles of the wanted quantities; undefined once `signal` says that they are wanted no more. */
export async function bandsOf(
  run: Run,
  wants: readonly string[],
  { draws, seed, signal }: { readonly draws: number; readonly seed: number; readonly signal: AbortSignal },
): Promise<Record<string, Float64Array> | undefined> {
  const outputs = wants.flatMap((name) => {
    const q = run.model.quantities.get(name);
    return q && (q.kind === 'variable' || q.kind === 'stock') ? [q] : [];
  });
  const own = warmPool();
  try {
    const result = await runDraws(run.model, run.inputs, { draws, seed, outputs, signal, pool: own });
    return Object.fromEntries(result.bands.map((band) => [band.name, band.quantiles]));
  } catch (error) {
    if (error === signal.reason) return undefined;
    // A thread that died answers no more; the next ranges are drawn by new ones.
    own.close();
    if (pool === own) pool = undefined;
    throw error;
  }
}

/** The draw workers, kept between requests. */
export function warmPool(): Pool {
  // While they draw, page and model wait.
  const count = Math.min(4, navigator.hardwareConcurrency || 2);
  const start = () => new Worker(drawWorker, { type: 'module' }) as unknown as Thread;
  return (pool ??= typeof Worker === 'function' ? new Pool(start, count) : new Pool());
}
