/** From a scenario as its file pins it to the newest figures: how much of each change comes from the model, from which edition, and from settings on top. */
import { editionsByPublisher, editionsOf } from '../figures/catalogue.ts';
import type { Editions } from '../figures/bind.ts';
import { openEditions } from '../figures/pins.ts';
import type { Story } from '../scenarios/scenario.ts';
import type { Desk, Overrides } from './desk.ts';
import { cellNamed, valueAt, type Cell } from './read.ts';
import type { Run } from './run.ts';

/** One change made on top of those before it. */
export interface BridgeStep {
  /** `model: 0.1.0 → 0.2.0`, `nato: 2025-08 → 2026-07`, or a setting as written. */
  readonly label: string;
  /** `model` goes from what the file recorded to the same editions in this version. */
  readonly kind: 'model' | 'data' | 'setting';
}

/** One number on both ends of the bridge, in its unit. */
export interface BridgeLine {
  /** `burden.groupExtraCost[NATO_EXCEPT_US,2035]`. */
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  /** As recorded where the first step is one of the model, else as computed from the pinned editions. */
  readonly before: number;
  /** What each step adds, in the order of the steps. */
  readonly changes: readonly number[];
  readonly after: number;
  /** What the steps do not add up to; rounding alone, since each stands on those before it. */
  readonly residual: number;
}

/** What is known of earlier versions: `compared` with what the file recorded, or why it could not be. */
export type ModelStep = 'compared' | 'not recorded' | 'other editions' | 'other numbers';

/** The whole bridge. */
export interface Bridge {
  readonly pinned: Run;
  readonly newest: Run;
  readonly model: ModelStep;
  readonly steps: readonly BridgeStep[];
  readonly lines: readonly BridgeLine[];
}

/** Numbers of the headline. */
export const BRIDGED: readonly string[] = [
  ...['burden.groupExtraCost', 'burden.groupExtraPerHead', 'burden.groupCumulativeExtra', 'burden.groupShare'],
  ...['ledger.groupUses', 'ledger.groupResidual'],
].map((name) => `${name}[NATO_EXCEPT_US]`);

/** A state of the scenario on the way, and the step that leads to it. */
interface Station {
  readonly step: BridgeStep;
  readonly overrides: Overrides;
}

/**
 * The bridge of a scenario: from what its file recorded to the same editions in this version, then the pinned editions go to the
 * newest one publisher after the other, in the order of their names, then the settings of the caller come on top, in the order
 * given. @throws ScenarioError, FigureError, RunError, EquationError
 */
export function bridgeOf(desk: Desk, id: string, overrides: Overrides = {}, names = BRIDGED): Bridge {
  const { editions: own = {}, set = {}, ...rest } = overrides;
  const story = desk.story(id);
  const pins = { ...story.editions, ...own };
  const data = dataStations(desk, pins);
  const newest = data.at(-1)?.overrides.editions ?? pins;
  const stations = [...data, ...settingStations(newest, set)];
  const runs = [{ editions: pins }, ...stations.map((s) => s.overrides)].map((o) => desk.run(id, { ...rest, ...o }));
  const pinned = runs[0]!;
  const cells = names.map((name) => cellNamed(pinned, name));
  const recorded = cells.map((cell) => recordedAt(pinned, cell));
  const model = modelStep(story, recorded, Object.keys(own).length > 0);
  const first = model === 'compared' && isMoved(pinned, cells, recorded) ? [stepOfModel(pinned)] : [];
  const lines = cells.map((cell, i) => {
    const computed = runs.map((run) => valueAt(run, cell));
    return lineOf(names[i]!, cell, first.length ? [recorded[i]!, ...computed] : computed);
  });
  const steps = [...first, ...stations.map((s) => s.step)];
  return { pinned, newest: runs.at(-1)!, model, steps, lines };
}

/** One station for each publisher of whom a run reads anything newer than what is pinned. */
function dataStations(desk: Desk, pins: Editions): readonly Station[] {
  const catalogue = desk.furniture.catalogue();
  const known = editionsByPublisher(catalogue);
  const newestOf = (key: string) => (known.get(key) ?? editionsOf(catalogue, key)).at(-1)!;
  const read = (editions: Editions) => openEditions(desk.furniture.model, catalogue, editions);
  const stations: Station[] = [];
  let reached = pins;
  for (const publisher of [...new Set(Object.keys(pins).map(publisherOf))].sort()) {
    const own = Object.keys(pins).filter((key) => publisherOf(key) === publisher);
    const next = { ...reached, ...Object.fromEntries(own.map((key) => [key, newestOf(key)])) };
    const [before, after] = [read(reached), read(next)];
    const moved = [...after].filter(([series, edition]) => before.get(series) !== edition);
    reached = next;
    if (moved.length === 0) continue;
    const [from, to] = [moved.map(([series]) => before.get(series)!), moved.map(([, edition]) => edition)];
    const label = `${publisher}: ${inWords(from)} → ${inWords(to)}`;
    stations.push({ step: { label, kind: 'data' }, overrides: { editions: reached } });
  }
  return stations;
}

const publisherOf = (key: string) => key.split('.')[0]!;
const inWords = (editions: readonly string[]) => [...new Set(editions)].sort().join(', ');

function settingStations(editions: Editions, set: Readonly<Record<string, string>>): readonly Station[] {
  return Object.entries(set).map(([target, written], i, all) => ({
    step: { label: `${target}=${written}`, kind: 'setting' },
    overrides: { editions, set: Object.fromEntries(all.slice(0, i + 1)) },
  }));
}

/** What the file of a run recorded of a cell, however it spells it. */
function recordedAt(run: Run, cell: Cell): number | undefined {
  const numbers = Object.entries(run.story.recorded?.numbers ?? {});
  return numbers.find(([name]) => {
    const { quantity, place, yearIndex } = cellNamed(run, name);
    return quantity === cell.quantity && place === cell.place && yearIndex === cell.yearIndex;
  })?.[1];
}

function modelStep(story: Story, recorded: readonly (number | undefined)[], hasOwnEditions: boolean): ModelStep {
  if (!story.recorded) return 'not recorded';
  if (hasOwnEditions) return 'other editions';
  return recorded.includes(undefined) ? 'other numbers' : 'compared';
}

function isMoved(pinned: Run, cells: readonly Cell[], recorded: readonly (number | undefined)[]): boolean {
  const { story, manifest } = pinned;
  const isOther = story.engine !== undefined && story.engine !== manifest.version;
  if (isOther || story.recorded?.digest !== manifest.digest) return true;
  return cells.some((cell, i) => valueAt(pinned, cell) !== recorded[i]);
}

function stepOfModel({ story: { engine }, manifest: { version } }: Run): BridgeStep {
  const isOther = engine !== undefined && engine !== version;
  return {
    label: isOther ? `model: ${engine} → ${version}` : `recorded → computed again by ${version}`,
    kind: 'model',
  };
}

function lineOf(name: string, { quantity: { label, unit } }: Cell, values: readonly number[]): BridgeLine {
  const changes = values.slice(1).map((value, i) => value - values[i]!);
  const [before, after] = [values[0]!, values.at(-1)!];
  const residual = after - before - changes.reduce((sum, change) => sum + change, 0);
  return { name, label, unit, before, changes, after, residual };
}
