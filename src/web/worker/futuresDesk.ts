/** The sweep that the Futures page has open: read from files or computed here, searched, drawn, compared and saved. */
import {
  columnOf,
  compareRegrets,
  discover,
  groupsOf,
  inputsOf,
  measure,
  openBox,
  outcomeNamed,
  readDesign,
  regretWords,
  Sweep,
  targetOf,
  wholeOf,
  withLimit,
  worstFuture,
  type Desk,
  type FuturesQuestion,
  type Hand,
  type SweepManifest,
} from '../../browser.ts';
import { progressing } from './futuresProgress.ts';
import { digestOfSweep } from './futuresDigest.ts';
import { designFactsOf, factsOf } from './futuresFacts.ts';
import { filesAsSweep, sweepAsCsv, sweepAsJson } from './futuresFiles.ts';
import type {
  Brush,
  ChosenFile,
  DesignFacts,
  DrawnFutures,
  DrawnLines,
  FuturesRequest,
  Search,
  Shares,
  SweepFacts,
  ToldFinding,
  ToldLimit,
  ToldRegrets,
} from './futuresMessages.ts';
import { linesOf } from './futuresLines.ts';
import type { OpenSweep } from './openSweep.ts';
import { placesOf } from './futuresPlaces.ts';
import { toldFinding, withNames, type Naming } from './toldFinding.ts';

/** Most futures that are computed in a browser, and most places and lines that are drawn. */
const MOST_COMPUTED = 200_000;
const MOST_DRAWN = 4000;
const MOST_LINES = 500;

/** How a sweep is computed here. */
export interface Computing {
  readonly hands: readonly Hand[];
  readonly onProgress: (done: number, of: number) => void;
  readonly signal: AbortSignal;
}

/** Holds one sweep at a time. */
export class FuturesDesk {
  private sweep: OpenSweep | undefined;
  private readonly naming: Naming;

  constructor(private readonly desk: Desk) {
    const { states, groups } = desk.ground({}).names;
    this.naming = (text) => withNames(text, { ...states, ...groups });
  }

  /** Open a manifest with its parts, or a sweep that was saved as JSON. @throws Error in one sentence */
  async open(files: readonly ChosenFile[]): Promise<SweepFacts> {
    return this.take(await filesAsSweep(files));
  }

  /** What a design asks for. @throws ScenarioError, EquationError with the line and column of what is wrong */
  plan(text: string): DesignFacts {
    return designFactsOf(this.designed(text).head, this.naming);
  }

  /** Compute a design. @throws ScenarioError, EquationError; Error where it is too large for a browser or was stopped */
  async run(text: string, { hands, onProgress, signal }: Computing): Promise<SweepFacts> {
    const sweep = this.designed(text);
    const { futures } = sweep.head;
    if (futures > MOST_COMPUTED)
      throw new Error(
        `The design has ${futures} futures; a page computes at most ${MOST_COMPUTED}. "burdenshift sweep" on the command line has no such limit, and its folder opens here.`,
      );
    const columns = new Map(sweep.columns.map(({ name }) => [name, new Float64Array(futures)]));
    const count = progressing(futures, onProgress, signal);
    const waiting = Array.from({ length: sweep.blocks }, (_, id) => id).reverse();
    const blocks: SweepManifest['blocks'][number][] = [];
    await Promise.all(
      hands.map(async (hand) => {
        const own = count(hand);
        for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
          const block = await sweep.block(id, own);
          block.columns.forEach((column, c) =>
            columns.get(sweep.columns[c]!.name)!.set(column, block.id * sweep.head.block),
          );
          blocks.push({ id, file: '', futures: block.rows, digest: block.digest, sha256: '', met: block.met });
        }
      }),
    );
    blocks.sort((a, b) => a.id - b.id);
    return this.take({ manifest: { ...sweep.head, complete: true, blocks, digest: '' }, rows: futures, columns });
  }

  /** Look for a box. @throws DiscoveryError where none can be looked for */
  find(search: Search): ToldFinding {
    const { sweep, question, target, inputs } = this.asked(search);
    const groups = groupsOf(sweep);
    const found = discover(inputs, target, { choice: search.choice, ...(groups ? { groups } : {}) });
    return toldFinding(sweep.manifest.title, question, found, this.naming);
  }

  /** Futures along two inputs, those at one place together; a part of the places where there are many. */
  draw(search: Search, x: string, y: string): DrawnFutures {
    const { sweep, target } = this.asked(search);
    return placesOf(columnOf(sweep, x), columnOf(sweep, y), target, MOST_DRAWN);
  }

  /** Futures as lines over the inputs `axes`, among which are all that the box limits. */
  lines({ search, axes, limits }: Extract<FuturesRequest, { kind: 'lines' }>): DrawnLines {
    const { sweep, target } = this.asked(search);
    const columns = axes.map((name) => ({ name, values: columnOf(sweep, name) }));
    const tests = limits.map((limit) => {
      const values = columnOf(sweep, limit.name);
      const options = sweep.manifest.columns.find(({ name }) => name === limit.name)?.options;
      return (row: number) => meets(limit, values[row]!, options);
    });
    return linesOf(columns, target, (row) => limits.length > 0 && tests.every((test) => test(row)), MOST_LINES);
  }

  /** How limits drawn by the reader stand to the futures of interest. */
  measure(search: Search, brush: Brush): Shares {
    const { target, sweep } = this.asked(search);
    const inputs = inputsOf(sweep).filter(({ kind }) => kind === 'number');
    const box = brush.reduce((now, { name, low, high }) => {
      const at = inputs.findIndex((input) => input.name === name);
      return at < 0 ? now : withLimit(now, at, { kind: 'number', low, high });
    }, openBox(inputs));
    return measure(inputs, target, box, wholeOf(target));
  }

  /** Compare policies by one outcome. @throws DiscoveryError where the design does not cross them with futures */
  regret({ outcome, direction, value, policy }: Extract<FuturesRequest, { kind: 'regret' }>): ToldRegrets {
    const sweep = this.mustBeOpen();
    const goal = { outcome: outcomeNamed(sweep.manifest.columns, outcome), direction, threshold: value };
    const { crossing, rankings, regrets } = compareRegrets(sweep, {
      goals: [goal],
      ...(policy.length > 0 ? { policy } : {}),
    });
    return {
      decided: crossing.decided.map(({ name }) => name),
      policies: crossing.policies.map(this.naming),
      futures: crossing.futures.length,
      measures: rankings.map((ranking) => ({
        ...{ name: ranking.measure.name, meaning: ranking.measure.meaning, values: ranking.values },
        ...{ ranks: ranking.ranks, texts: crossing.policies.map((_, p) => regretWords(ranking, p, goal)) },
      })),
      worst: regrets.map((row) => this.naming(worstFuture(crossing, row))),
    };
  }

  /** The whole sweep as a file. */
  save(as: 'csv' | 'json'): string {
    const sweep = this.mustBeOpen();
    return as === 'csv' ? sweepAsCsv(sweep) : sweepAsJson(sweep);
  }

  private designed(text: string): Sweep {
    return new Sweep(this.desk, readDesign({ file: 'design.yaml', text }, this.desk));
  }

  private take(read: OpenSweep): SweepFacts {
    const digest = digestOfSweep(read);
    const sweep = { ...read, manifest: { ...read.manifest, digest } };
    this.sweep = sweep;
    return factsOf(sweep, this.naming);
  }

  private mustBeOpen(): OpenSweep {
    if (this.sweep) return this.sweep;
    throw new Error('No sweep is open; run one or choose its files first.');
  }

  private asked({ outcome, compare, value, leversOnly }: Search) {
    const sweep = this.mustBeOpen();
    const column = outcomeNamed(sweep.manifest.columns, outcome);
    const { threshold } = column;
    const isBar = threshold?.value === value;
    const bar = !isBar ? {} : compare === threshold.compare ? { bar: 'met' as const } : { bar: 'missed' as const };
    const question: FuturesQuestion = { outcome: column, compare, value, ...bar };
    const all = inputsOf(sweep);
    const levers = leversOnly ? this.leversOf(sweep) : undefined;
    const inputs = levers ? all.filter(({ name }) => levers.includes(name)) : all;
    return { sweep, question, inputs, target: targetOf(sweep, question) };
  }

  private readonly leversOf = ({ manifest }: OpenSweep): readonly string[] =>
    manifest.columns.filter(({ role }) => role === 'lever' || role === 'scenario').map(({ name }) => name);
}

const meets = ({ low, high, options }: ToldLimit, value: number, words: readonly string[] | undefined): boolean =>
  options ? options.includes(words?.[value] ?? '') : value >= low! && value <= high!;
