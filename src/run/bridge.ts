/** From a scenario as it pins its figures to the newest figures: how much of each change comes from which edition, and from settings on top. */
import { editionsByPublisher } from '../figures/catalogue.ts';
import type { Desk, Overrides } from './desk.ts';
import { cellNamed, valueAt } from './read.ts';
import type { Run } from './run.ts';

/** One change made on top of those before it. */
export interface BridgeStep {
  /** `nato: 2025-08 → 2026-07`, or a setting as written. */
  readonly label: string;
  readonly kind: 'data' | 'setting';
}

/** One number on both ends of the bridge, in its unit. */
export interface BridgeLine {
  /** `burden.groupExtraCost[NATO_EXCEPT_US,2035]`. */
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly before: number;
  /** What each step adds, in the order of the steps. */
  readonly changes: readonly number[];
  readonly after: number;
  /** What the steps do not add up to; rounding alone, since each stands on those before it. */
  readonly residual: number;
}

/** The whole bridge. */
export interface Bridge {
  readonly pinned: Run;
  readonly newest: Run;
  readonly steps: readonly BridgeStep[];
  readonly lines: readonly BridgeLine[];
}

/** Numbers of the headline. */
export const BRIDGED: readonly string[] = [
  ...['burden.groupExtraCost', 'burden.groupExtraPerHead', 'burden.groupCumulativeExtra', 'burden.groupShare'],
  ...['ledger.groupUses', 'ledger.groupResidual'],
].map((name) => `${name}[NATO_EXCEPT_US]`);

/**
 * The bridge of a scenario: its pinned editions go to the newest one publisher after the other, in the order of their names, then
 * the settings of the caller come on top, in the order given. @throws ScenarioError, FigureError, RunError, EquationError
 */
export function bridgeOf(desk: Desk, id: string, overrides: Overrides = {}, names = BRIDGED): Bridge {
  const { editions: own, ...rest } = overrides;
  const horizon = rest.horizon === undefined ? {} : { horizon: rest.horizon };
  const pins = { ...desk.story(id).editions, ...own };
  const known = editionsByPublisher(desk.furniture.catalogue());
  const runs = [desk.run(id, { ...horizon, editions: pins })];
  const steps: BridgeStep[] = [];
  const reached = { ...pins };
  for (const publisher of Object.keys(pins).sort()) {
    const newest = known.get(publisher)!.at(-1)!;
    if (pins[publisher] === newest) continue;
    reached[publisher] = newest;
    steps.push({ label: `${publisher}: ${pins[publisher]} → ${newest}`, kind: 'data' });
    runs.push(desk.run(id, { ...horizon, editions: { ...reached } }));
  }
  const set: Record<string, string> = {};
  for (const [target, written] of Object.entries(rest.set ?? {})) {
    set[target] = written;
    steps.push({ label: `${target}=${written}`, kind: 'setting' });
    runs.push(desk.run(id, { ...horizon, editions: { ...reached }, set: { ...set } }));
  }
  return { pinned: runs[0]!, newest: runs.at(-1)!, steps, lines: names.map((name) => lineOf(runs, name)) };
}

function lineOf(runs: readonly Run[], text: string): BridgeLine {
  const cell = cellNamed(runs[0]!, text);
  const values = runs.map((run) => valueAt(run, cellNamed(run, text)));
  const changes = values.slice(1).map((value, i) => value - values[i]!);
  const [before, after] = [values[0]!, values.at(-1)!];
  const residual = after - before - changes.reduce((sum, change) => sum + change, 0);
  const { label, unit } = cell.quantity;
  return { name: text, label, unit, before, changes, after, residual };
}
