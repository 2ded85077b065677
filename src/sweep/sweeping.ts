/** What a door asks of sweeps; the parts behind it are loaded when they are first needed. */
import type { Desk } from '../run/desk.ts';
import type { SweepWishes } from './compute.ts';
import type { SweepManifest } from './manifest.ts';
import type { Answer } from './query.ts';
import type { SweepRequest } from './queue/request.ts';
import type { QueueWishes } from './queue/submit.ts';
import type { WorkWishes } from './queue/work.ts';
import type { DesignText } from './readDesign.ts';
import type { Sweep } from './sweep.ts';

/** A design read and made ready. @throws ScenarioError with every fault of its file, EquationError where it is too large, FigureError, RunError */
export async function openSweep(desk: Desk, text: DesignText): Promise<Sweep> {
  const [{ readDesign }, { Sweep }] = await Promise.all([import('./readDesign.ts'), import('./sweep.ts')]);
  return new Sweep(desk, readDesign(text, desk));
}

/** Paths of the scenario files that a design names; put them on the desk before {@link openSweep}. */
export async function scenariosOf(text: DesignText): Promise<readonly string[]> {
  return (await import('./readDesign.ts')).scenarioFilesIn(text);
}

/** Compute a sweep, or a shard of it, into a folder. @throws SweepError, and the signal's reason when it is aborted */
export async function runSweep(sweep: Sweep, folder: string, wishes: SweepWishes = {}): Promise<SweepManifest> {
  return (await import('./compute.ts')).computeSweep(sweep, folder, wishes);
}

/** Join the shards of a sweep into a new folder, to the bytes of one run. @throws SweepError */
export async function mergeSweeps(folders: readonly string[], out: string): Promise<SweepManifest> {
  return (await import('./merge.ts')).merge(folders, out);
}

/** Ask SQL of a sweep folder, the futures being the table `runs`; needs DuckDB. @throws SweepError, QueryError */
export async function querySweep(folder: string, sql: string): Promise<Answer> {
  return (await import('./query.ts')).ask(folder, sql);
}

/** Compute a sweep by workers at a queue; needs BullMQ and a Redis server. @throws SweepError, QueueError */
export async function submitSweep(
  sweep: Sweep,
  request: SweepRequest,
  folder: string,
  wishes: QueueWishes,
): Promise<SweepManifest> {
  return (await import('./queue/submit.ts')).submit(sweep, request, folder, wishes);
}

/** Compute blocks that others put into a queue; gives the number of blocks done. @throws QueueError */
export async function workAtQueue(wishes: WorkWishes): Promise<number> {
  return (await import('./queue/work.ts')).work(wishes);
}
