/** The state of the Futures page: the open sweep, what is asked of it, and the newest answers. */
import { FuturesClient } from '../../worker/futuresClient.ts';
import type {
  Brush,
  ChosenFile,
  DesignFacts,
  DrawnFutures,
  DrawnLines,
  Search,
  Shares,
  SweepFacts,
  ToldFinding,
  ToldRegrets,
} from '../../worker/futuresMessages.ts';
import { firstAxes, firstSearch } from './futures.ts';
import { lineAxes } from './lines.ts';

/** Milliseconds without another question before one is asked. */
const PAUSE = 120;

/** What the page is busy with. */
export type Busy = '' | 'reading' | 'computing' | 'looking';

/** What the page holds; kept while the reader is elsewhere. */
export class FuturesPage {
  /** Which shipped design was chosen, and the text as the reader changed it. */
  design = $state.raw<{ readonly which: number; readonly text: string } | undefined>();
  /** What the chosen design asks for, or why it cannot be read. */
  plan = $state.raw<DesignFacts | undefined>();
  planTrouble = $state('');
  facts = $state.raw<SweepFacts | undefined>();
  search = $state.raw<Search | undefined>();
  finding = $state.raw<ToldFinding | undefined>();
  drawn = $state.raw<DrawnFutures | undefined>();
  /** The search that the drawn futures belong to. */
  axes = $state.raw<readonly [string, string]>(['', '']);
  /** Whether two inputs are drawn as places or all levers as lines. */
  pictured = $state<'two' | 'all'>('two');
  lines = $state.raw<DrawnLines | undefined>();
  brush = $state.raw<Brush>([]);
  brushed = $state.raw<Shares | undefined>();
  regrets = $state.raw<ToldRegrets | undefined>();
  regretTrouble = $state('');
  policy = $state.raw<readonly string[]>([]);
  busy = $state<Busy>('');
  progress = $state.raw<readonly [number, number]>([0, 0]);
  trouble = $state('');
  private readonly client: FuturesClient;
  private newest = 0;
  private newestPlan = 0;

  constructor(start: () => Worker) {
    this.client = new FuturesClient(start, (done, of) => (this.progress = [done, of]));
  }

  /** Read what a design asks for; of several asked for while it is being typed, only the newest is read. */
  async read(design: string): Promise<void> {
    const own = ++this.newestPlan;
    if (own > 1) await new Promise((rest) => setTimeout(rest, 2 * PAUSE));
    if (own !== this.newestPlan) return;
    try {
      const plan = await this.client.ask({ kind: 'plan', design });
      if (own === this.newestPlan) [this.plan, this.planTrouble] = [plan, ''];
    } catch (error) {
      if (own === this.newestPlan) this.planTrouble = (error as Error).message;
    }
  }

  /** Compute a design here. */
  run(design: string): Promise<void> {
    this.progress = [0, 0];
    return this.take('computing', () => this.client.ask({ kind: 'run', design }));
  }

  /** Open files of a sweep. */
  open(files: readonly ChosenFile[]): Promise<void> {
    return this.take('reading', () => this.client.ask({ kind: 'open', files }));
  }

  /** Stop a computation. */
  stop(): void {
    this.client.stop();
  }

  private async take(busy: Busy, ask: () => Promise<SweepFacts>): Promise<void> {
    this.trouble = '';
    this.busy = busy;
    try {
      const facts = await ask();
      [this.brush, this.brushed, this.policy, this.axes] = [[], undefined, [], ['', '']];
      this.finding = this.lines = undefined;
      this.facts = facts;
      await this.look(firstSearch(facts));
    } catch (error) {
      this.trouble = (error as Error).message;
    } finally {
      this.busy = '';
    }
  }

  /** Ask for boxes anew; of several asked for, only the newest answer is shown. */
  async look(search: Search): Promise<void> {
    const own = ++this.newest;
    this.search = search;
    this.busy = 'looking';
    // Of boxes that a slider passes by, only the one where it rests is looked into.
    await new Promise((rest) => setTimeout(rest, PAUSE));
    if (own !== this.newest) return;
    try {
      const finding = await this.client.ask({ kind: 'find', search });
      if (own !== this.newest) return;
      this.finding = finding;
      this.trouble = '';
      if (this.axes[0] === '') this.axes = firstAxes(this.facts!, finding);
      await Promise.all([this.draw(), this.drawLines(), this.measure(), this.compare()]);
    } catch (error) {
      if (own === this.newest) {
        this.trouble = (error as Error).message;
        this.finding = undefined;
      }
    } finally {
      if (own === this.newest) this.busy = '';
    }
  }

  /** Take another box of the trajectory. */
  choose(step: number): void {
    if (this.search) void this.look({ ...this.search, choice: { rule: 'step', step } });
  }

  /** Draw along two inputs. */
  async show(axes: readonly [string, string]): Promise<void> {
    this.axes = axes;
    this.brush = this.brush.filter(({ name }) => axes.includes(name));
    await Promise.all([this.draw(), this.measure()]);
  }

  /** Limits drawn by the reader. */
  async limit(brush: Brush): Promise<void> {
    this.brush = brush;
    await this.measure();
  }

  /** Which columns are decided; none leaves it to the sweep. */
  async decide(policy: readonly string[]): Promise<void> {
    this.policy = policy;
    await this.compare();
  }

  /** The whole sweep as a file. */
  save(as: 'csv' | 'json'): Promise<string> {
    return this.client.ask({ kind: 'save', as });
  }

  /** Draw two inputs or all levers. */
  async picture(of: 'two' | 'all'): Promise<void> {
    this.pictured = of;
    await this.drawLines();
  }

  private async drawLines(): Promise<void> {
    const { finding, search } = this;
    if (this.pictured === 'two' || !finding || !search) return;
    const axes = lineAxes(this.facts!, finding).map(({ name }) => name);
    const lines = await this.client.ask({ kind: 'lines', search, axes, limits: finding.box?.limits ?? [] });
    if (finding === this.finding) this.lines = lines;
  }

  private async draw(): Promise<void> {
    const [x, y] = this.axes;
    const drawn = await this.client.ask({ kind: 'draw', search: this.search!, x, y });
    if (this.axes[0] === x && this.axes[1] === y) this.drawn = drawn;
  }

  private async measure(): Promise<void> {
    const { brush } = this;
    const shares =
      brush.length === 0 ? undefined : await this.client.ask({ kind: 'measure', search: this.search!, brush });
    if (brush === this.brush) this.brushed = shares;
  }

  private async compare(): Promise<void> {
    const { outcome, compare, value } = this.search!;
    const { bar } = this.facts!.outcomes.find(({ name }) => name === outcome)!;
    // Futures of interest are those to be avoided, unless they meet the bar of the design.
    const wantsMore = bar ? bar.compare === '>=' : compare.startsWith('<');
    try {
      const direction = wantsMore ? 'more' : 'less';
      this.regrets = await this.client.ask({ kind: 'regret', outcome, direction, value, policy: this.policy });
      this.regretTrouble = '';
    } catch (error) {
      this.regrets = undefined;
      this.regretTrouble = (error as Error).message;
    }
  }
}
