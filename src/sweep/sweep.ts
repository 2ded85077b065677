/** A sweep: a design on a desk, told block by block; what a block holds does not depend on who computes it, or when. */
import type { FutureRows, FutureValues } from '../engine/explore/futures.ts';
import type { Inputs } from '../engine/inputs.ts';
import { RunError, walk } from '../engine/walk.ts';
import { ask, type Hand } from '../engine/run/pool.ts';
import { EquationError } from '../language/errors.ts';
import type { Desk } from '../run/desk.ts';
import type { Ground } from '../run/ground.ts';
import { applySettings } from '../scenarios/apply.ts';
import type { Story } from '../scenarios/scenario.ts';
import { blockOf, type Block } from './block.ts';
import { columnsOf } from './columns.ts';
import type { Design } from './design.ts';
import { FORMAT, type SweepColumn, type SweepManifest } from './manifest.ts';
import { Points } from './points.ts';
import { questionOf } from './question.ts';
import { Structures, settingOf } from './structures.ts';
import { SweepError } from './sweepError.ts';

/** Futures in a block while there are few blocks; blocks at which they grow; most futures in a block. */
const [SMALLEST, MANY, LARGEST] = [4096, 1024, 65_536];
/** Most futures of a sweep: with 50 numbers each, 4 TB. */
const MOST = 1e10;
/** Futures that a worker is asked for at once, so that a thread that does other things too is soon free again. */
const AT_ONCE = 1024;
/** Structures that a worker holds at once. */
const HELD = 16;

/** What is known of a sweep before anything is computed. */
export type SweepHead = Omit<SweepManifest, 'shard' | 'complete' | 'blocks' | 'digest'>;

/** A sweep that is ready to be computed. */
export class Sweep {
  readonly head: SweepHead;
  readonly points: Points;
  private readonly structures: Structures;
  private readonly held = new WeakMap<Hand, Map<number, number>>();
  private readonly stories: readonly Story[];
  private nextJob = 0;

  /** @throws EquationError where the design is too large, ScenarioError, FigureError, SpreadError */
  constructor(
    desk: Desk,
    readonly design: Design,
  ) {
    this.points = new Points(design);
    const { count, scenarios } = this.points;
    const futures = count * Math.max(1, design.draws);
    if (!(count < 2 ** 31 && futures <= MOST))
      throw new EquationError(
        `The design has ${count} points with ${design.draws} draws each; a sweep has less than ${2 ** 31} points and at most ${MOST} futures.`,
      );
    this.stories = scenarios.map((id) => storyOf(desk, design, id));
    const grounds = this.stories.map(({ editions }) => desk.ground(editions));
    const told = grounds.map((ground, i) => applySettings(ground.inputs, this.stories[i]!.settings).inputs);
    const { model } = grounds[0]!;
    this.structures = new Structures(model, told, design, this.points);
    const block = design.block ?? blockFor(futures);
    const columns = columnsOf(design, this.points, this.structures.inputColumns);
    this.head = {
      ...{ format: FORMAT, title: design.title, summary: design.summary, version: desk.furniture.version },
      question: questionOf({ model, design, told, block, version: desk.furniture.version }),
      design: { file: design.file.replace(/^.*[\\/]/, ''), text: design.text },
      scenarios: this.stories.map((story) => ({
        ...{ id: story.id, title: story.title },
        settings: story.settings.map(({ target, written }) => `${target} = ${written}`),
      })),
      ...{ editions: editionsOf(grounds), years: yearsOf(grounds[0]!) },
      ...{ seed: design.seed, draws: design.draws, method: design.method },
      ...{ points: count, futures, block, columns },
    };
  }

  /** Number of blocks. */
  get blocks(): number {
    return Math.ceil(this.head.futures / this.head.block);
  }

  get columns(): readonly SweepColumn[] {
    return this.head.columns;
  }

  /** Compute a block with a worker. @throws SweepError naming the first future of the block that has a number which is not finite */
  async block(id: number, hand: Hand): Promise<Block> {
    return blockOf(this.head, id, this.points, {
      structureOf: (scenario, levers) => this.structures.indexOf(scenario, levers),
      compute: (structure, scenario, rows) => this.compute(hand, structure, scenario, rows),
      explain: (point, draw) => this.explained(point, draw),
    });
  }

  /** What a run of one future would be given; `draw` does nothing in a sweep of central runs. */
  inputsOf(point: number, draw: number): Inputs {
    const levers = new Float64Array(this.points.levers.length);
    const scenario = this.points.at(point, levers);
    return this.structures.inputsOfFuture(scenario, levers, draw);
  }

  /** The scenario of a point and its levers as `--set` takes them. */
  settingsOf(point: number): { readonly scenario: string; readonly set: Readonly<Record<string, string>> } {
    const levers = new Float64Array(this.points.levers.length);
    const scenario = this.points.scenarios[this.points.at(point, levers)]!;
    const own = this.points.levers.map((lever, l) => settingOf(lever, levers[l]!));
    const all = [...this.design.settings, ...own];
    return { scenario, set: Object.fromEntries(all.map(({ target, written }) => [target, written])) };
  }

  private async compute(hand: Hand, structure: number, scenario: number, rows: FutureRows): Promise<FutureValues> {
    const id = await this.jobOn(hand, structure, scenario, rows);
    const answers: Float64Array[] = [];
    const count = rows.draws.length;
    for (let first = 0; first < count; first += AT_ONCE) {
      const part = partOf(rows, first, Math.min(count, first + AT_ONCE));
      const { result } = await ask(hand, { kind: 'futures', id, rows: part }, 'futures');
      if (result.fault !== undefined) return { fault: first + result.fault };
      answers.push(result.values);
    }
    return { values: joined(answers, count) };
  }

  /** The number under which a worker holds the job of a structure, given to it where it does not yet. */
  private async jobOn(hand: Hand, structure: number, scenario: number, rows: FutureRows): Promise<number> {
    const held = this.held.get(hand) ?? new Map<number, number>();
    this.held.set(hand, held);
    const known = held.get(structure);
    if (known !== undefined) return known;
    const count = rows.draws.length;
    const first = Float64Array.from(this.points.levers, (_, l) => rows.levers[l * count]!);
    const job = this.structures.jobOf(scenario, first);
    const [oldest] = held;
    if (oldest && held.size >= HELD) {
      await ask(hand, { kind: 'forget', id: oldest[1] }, 'forgotten');
      held.delete(oldest[0]);
    }
    const id = this.nextJob++;
    await ask(hand, { kind: 'futureJob', id, job }, 'loaded');
    held.set(structure, id);
    return id;
  }

  private explained(point: number, draw: number): Error {
    const { scenario, set } = this.settingsOf(point);
    const settings = Object.entries(set).map(([target, value]) => ` --set "${target}=${value}"`);
    const where = `Point ${point}${this.design.draws > 0 ? `, draw ${draw}` : ''} (${scenario}${settings.join('')})`;
    try {
      walk(this.structures.model, this.inputsOf(point, draw));
    } catch (error) {
      if (error instanceof RunError) return new SweepError(`${where}: ${error.message}`);
      return error as Error;
    }
    return new Error(`${where} came out not finite in the kernel, but finite in the walk.`);
  }
}

/** A scenario with the editions and settings of the design. */
function storyOf(desk: Desk, { editions, settings }: Design, id: string): Story {
  const story = desk.story(id, { editions });
  return { ...story, settings: [...story.settings, ...settings] };
}

/** Blocks grow with the sweep, so that their number stays within bounds; which future is in which depends on nothing else. */
function blockFor(futures: number): number {
  let block = SMALLEST;
  while (block < LARGEST && futures / block > MANY) block *= 2;
  return block;
}

/** The editions of all series, with those of every scenario where they differ. */
function editionsOf(grounds: readonly Ground[]): Readonly<Record<string, string>> {
  const all = new Map<string, Set<string>>();
  for (const { editions } of grounds)
    for (const [series, edition] of Object.entries(editions))
      all.set(series, (all.get(series) ?? new Set<string>()).add(edition));
  return Object.fromEntries([...all].map(([series, editions]) => [series, [...editions].join(', ')]));
}

const yearsOf = ({ years }: Ground) => [years[0]!, years[years.length - 1]!] as const;

function partOf({ levers, draws }: FutureRows, from: number, to: number): FutureRows {
  if (from === 0 && to === draws.length) return { levers, draws };
  const own = new Float64Array((levers.length / draws.length) * (to - from));
  for (let at = from, into = 0; into < own.length; at += draws.length, into += to - from)
    own.set(levers.subarray(at, at + to - from), into);
  return { levers: own, draws: draws.slice(from, to) };
}

/** Answers for parts of some rows, column after column for all of them. */
function joined(answers: readonly Float64Array[], count: number): Float64Array {
  if (answers.length === 1) return answers[0]!;
  const columns = answers.reduce((n, part) => n + part.length, 0) / count;
  const all = new Float64Array(columns * count);
  let first = 0;
  for (const part of answers) {
    const rows = part.length / columns;
    for (let c = 0; c < columns; c++) all.set(part.subarray(c * rows, (c + 1) * rows), c * count + first);
    first += rows;
  }
  return all;
}
