/** The model laid out on one thread, page or worker: a desk with what ships, and what every run is told as. */
import { shipped as packed } from 'virtual:ground';
import { shipped as scenarios } from 'virtual:scenarios';
import {
  ALLIES,
  headline,
  openBrowser,
  variesByYear,
  VERSION,
  type Desk,
  type Run,
  type TableText,
} from '../../browser.ts';
import type { LeverFacts, LeverState, Opened, Ran, Settings } from './facts.ts';
import { LeverBoard, leversOf } from './levers.ts';
import { pieceOf } from './pieces.ts';
import { runQuickly } from './quickRun.ts';

/** A desk on this thread; tables of figures are fetched by those who need them. */
export class Laid {
  readonly desk: Desk;
  /** Whether kernels can be loaded here; where not, the walk computes the central run and there are no ranges. */
  readonly hasKernels = allowsKernels();
  private tables: readonly TableText[] = [];
  private facts: readonly LeverFacts[] | undefined;
  private board: { readonly scenario: string; readonly levers: LeverBoard } | undefined;

  constructor() {
    this.desk = openBrowser({ packed, scenarios, tables: () => this.tables });
  }

  /** Fetch the tables of figures, which explanations and pinned editions need. */
  async loadTables(): Promise<void> {
    if (this.tables.length === 0) this.tables = (await import('virtual:tables')).shipped;
  }

  /** The run of these settings; tables must be at hand where they pin an edition. @throws ScenarioError, FigureError, RunError */
  run(settings: Settings): Run {
    return runQuickly(this.desk, settings.scenario, overridesOf(settings));
  }

  /** A run as the page is told of it, with the quantities in `wants`. @throws ScenarioError, FigureError, RunError */
  ran(id: number, settings: Settings, wants: readonly string[]): Ran {
    const start = performance.now();
    const run = this.glance(settings);
    const took = performance.now() - start;
    const { title, summary, horizon } = run.story;
    return {
      ...{ kind: 'ran', id, settings, title, summary, horizon, took },
      values: valuesOf(run, wants),
      headline: headline(run).map((piece) => pieceOf(run, piece)),
      levers: this.leversOf(settings, run),
      editions: run.manifest.editions,
    };
  }

  /** The same run, to be read before the next on this thread. @throws ScenarioError, FigureError, RunError */
  glance(settings: Settings): Run {
    return runQuickly(this.desk, settings.scenario, overridesOf(settings), 'until the next');
  }

  /** Every lever and every choice of the model. */
  get levers(): readonly LeverFacts[] {
    return (this.facts ??= leversOf(this.desk.vocabulary.model));
  }

  /** How the levers stand in a run of these settings. */
  leversOf({ scenario }: Settings, run: Run): Readonly<Record<string, LeverState>> {
    if (this.board?.scenario !== scenario)
      this.board = { scenario, levers: new LeverBoard(this.desk.vocabulary.model, this.desk.story(scenario)) };
    return this.board.levers.statesIn(run);
  }

  /** Everything that does not change from run to run. */
  opened(): Opened {
    const { model, groups } = this.desk.vocabulary;
    const { years, names } = this.desk.ground({});
    const facts = [...model.names].map(([q, name]) => {
      const over = q.over.map((d) => d.members);
      return [name, { label: q.label, unit: q.unit, over, byYear: variesByYear(q) }] as const;
    });
    return {
      ...{ version: VERSION, years, allies: ALLIES, states: names.states, levers: this.levers },
      currencies: names.currencies,
      scenarios: this.desk.scenarioIds.map((id) => {
        const { title, summary } = this.desk.scenario(id)!;
        return { id, title, summary };
      }),
      groups: Object.fromEntries(Object.keys(groups).map((code) => [code, names.groups[code] ?? code])),
      quantities: Object.fromEntries(facts),
    };
  }
}

/** Settings as the desk takes them. */
export const overridesOf = (settings: Settings) => ({
  set: Object.fromEntries(settings.set),
  editions: Object.fromEntries(settings.editions),
});

/** The values of some quantities of a run, by name; unknown names are left out. */
export function valuesOf(run: Run, names: readonly string[]): Readonly<Record<string, Float64Array>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const q = run.model.quantities.get(name);
      return q ? [[name, run.result.values.get(q)!.slice()] as const] : [];
    }),
  );
}

/** An empty module of more than 4 KB: some browsers compile small ones at once and others only elsewhere than on a page. */
const PROBE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 0, 0x88, 0x27, ...new Uint8Array(5000));

function allowsKernels(): boolean {
  try {
    return new WebAssembly.Module(PROBE) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}
