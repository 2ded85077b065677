/** The state of the open workbench: settings with their history, the latest run, and what the page says about trouble. */
import { SvelteSet } from 'svelte/reactivity';
import { withLever } from '../model/moved.ts';
import { ModelClient } from '../worker/client.ts';
import type { Moves } from '../worker/moves.ts';
import type { Answers, Question } from '../worker/questions.ts';
import type { Banded, LeverFacts, Opened, Ran, Settings } from '../model/facts.ts';
import { commandLine } from '../frame/takeAway.ts';
import { Kept } from './kept.ts';
import { figuresName, LONGEST, readLink, writeLink, type Link } from './link.ts';
import { ResultView, USUAL_PART, type Part } from './resultView.ts';
import { HEADLINE, pinsOf, remarkOn, type Offer, type Pins } from './then.ts';

const BEGINNING: Settings = { scenario: 'brussels-2025', set: [], editions: [], seed: 1 };
/** Steps that can be undone. */
const REMEMBERED = 100;
/** Draws behind the shaded ranges. */
const DRAWS = 1000;
/**
 * Milliseconds without a move after which a held lever counts as resting; one that is let go rests at once. Shorter, and the
 * draws of a hesitating hand would still run beside its next step, which doubles the time to paint on two cores.
 */
const PAUSE = 100;

/** One open workbench. */
export class Workbench {
  readonly opened: Opened;
  readonly kept = new Kept();
  ran = $state.raw<Ran | undefined>();
  bands = $state.raw<Banded | undefined>();
  /** Percent of draws that ranges hold. */
  part = $state<Part>(USUAL_PART);
  /** The view at which the levers last rested; panels off the screen keep to it. */
  rested = $state.raw<ResultView | undefined>();
  digest = $state('');
  notice = $state('');
  /** The figures of then and the newest, where a link was made on other ones. */
  offer = $state.raw<Offer | undefined>();
  path = $state('/');
  settings = $state.raw<Settings>(BEGINNING);
  private past = $state.raw<readonly Settings[]>([]);
  private future = $state.raw<readonly Settings[]>([]);
  private readonly wants = new SvelteSet<string>();
  private readonly wantsBands = new SvelteSet<string>();
  private readonly client: ModelClient;
  private gesture: string | undefined;
  private written: string | undefined;
  private later: ReturnType<typeof setTimeout> | undefined;

  /** The latest run as charts read it; undefined until it holds everything that is wanted. */
  readonly view = $derived.by(() => {
    const { opened, ran } = this;
    if (!ran || [...this.wants].some((name) => name in opened.quantities && !(name in ran.values))) return;
    return new ResultView(opened, ran, this.bands, this.part);
  });
  readonly canUndo = $derived(this.past.length > 0);
  readonly canRedo = $derived(this.future.length > 0);
  readonly isChanged = $derived(this.settings.set.length > 0);

  constructor(
    start: () => Worker,
    /** First parts of the paths of all pages. */
    private readonly pages: readonly string[],
  ) {
    this.client = new ModelClient(start, {
      ran: (ran) => this.take(ran),
      banded: (bands) => {
        if (bands.id !== this.ran?.id) return;
        this.bands = bands;
        this.rested = this.view;
      },
      digested: (id, digest) => {
        if (id === this.ran?.id) this.digest = digest;
      },
      failed: (message) => this.refuse(message),
    });
    this.opened = this.client.opened();
  }

  /** Show ranges that hold another part of the draws. */
  hold(part: Part): void {
    this.part = part;
    this.rested = this.view;
    this.write();
  }

  /** Ask that runs bring these quantities along; `withBands` also their ranges. */
  want(names: readonly string[], withBands: readonly string[] = []): void {
    const isNew = names.some((name) => !this.wants.has(name));
    for (const name of [...names, ...withBands]) this.wants.add(name);
    for (const name of withBands) this.wantsBands.add(name);
    if (isNew && this.ran) this.run();
  }

  /** Move a lever; moves with the same `gesture` are one step to undo. */
  set(lever: LeverFacts, written: string, gesture?: string): void {
    const next = withLever(this.settings, lever.name, this.ran?.levers[lever.name], written);
    this.change(next, gesture && `${gesture} ${lever.name}`);
  }

  /** End of a gesture: what follows is a new step. */
  rest(): void {
    this.gesture = undefined;
    if (this.later !== undefined && this.ran) this.settle(this.ran);
  }

  /** Back to what the scenario says. */
  reset(lever: LeverFacts): void {
    const isOf = (target: string) => target === lever.name || target.startsWith(`${lever.name}[`);
    this.change({ ...this.settings, set: this.settings.set.filter(([target]) => !isOf(target)) });
  }

  resetAll(): void {
    this.change({ ...this.settings, set: [], editions: [] });
  }

  choose(scenario: string): void {
    this.change({ ...this.settings, scenario, set: [] });
  }

  undo(): void {
    const last = this.past.at(-1);
    if (!last) return;
    this.future = [this.settings, ...this.future];
    this.past = this.past.slice(0, -1);
    this.apply(last);
  }

  redo(): void {
    const [next] = this.future;
    if (!next) return;
    this.past = [...this.past, this.settings];
    this.future = this.future.slice(1);
    this.apply(next);
  }

  /** One number of the open run, or of a run with other settings, opened one step. @throws Error with the worker's message */
  explain(cell: string, settings = this.settings) {
    return this.client.explain(settings, cell);
  }

  /** Which inputs move a number most; `hear` is told as more is known. Gives what stops it. */
  moves(cell: string, hear: (moves: Moves) => void, failed: (error: Error) => void, settings = this.settings) {
    return this.client.moves(settings, cell, hear, failed);
  }

  /** What a page asks of the model besides the open run. @throws Error with the worker's message */
  ask<About extends Question['about']>(question: Extract<Question, { about: About }>): Promise<Answers[About]> {
    return this.client.question(this.settings, question) as Promise<Answers[About]>;
  }

  /** The command that prints the same explanation. */
  explainLine(cell: string): string {
    return commandLine(this.settings, cell);
  }

  /** The address of a page of this workbench with the whole scenario in it. */
  link(path = this.path): string {
    const editions = this.ran?.editions ?? {};
    const made = { version: this.opened.version, figures: figuresName(editions), pins: pinsOf(editions) };
    return writeLink({ path, settings: this.settings, part: this.part, ...made });
  }

  /** Take over what stands in the address bar; faults are said in one sentence and the rest is used. */
  async follow(hash: string): Promise<void> {
    if (hash === this.written) return;
    let link;
    try {
      link = readLink(hash, this.ran ? this.settings : BEGINNING);
    } catch (error) {
      this.notice = (error as Error).message;
      link = readLink('', this.ran ? this.settings : BEGINNING);
    }
    this.path = this.pageIn(hash, link.path);
    if (this.ran && !hash.includes('?')) return this.write();
    const { settings, faults } = await this.client.check(link.settings);
    if (faults.length > 0) this.notice = sentence(faults);
    this.settings = settings;
    this.part = link.part;
    this.remark = (ran) => void this.tellOf(link, ran);
    this.run();
  }

  /** The path of a page that there is; another is named, and the first page shown. */
  private pageIn(hash: string, path: string): string {
    const asked = hash.replace(/^#/, '').split('?', 1)[0]!;
    const isKnown = this.pages.includes(path.split('/')[1] ?? '') && (path !== '/' || asked === '' || asked === '/');
    if (isKnown) return path;
    this.notice = `There is no page “${asked.slice(0, 40)}”; the workbench is shown.`;
    return '/';
  }

  /** Says once, after the first run of a link, whether it was made by another version or on other figures. */
  private remark: ((ran: Ran) => void) | undefined;

  private async tellOf(link: Link, ran: Ran): Promise<void> {
    const check = (settings: Settings) => this.client.check(settings);
    const compare = (settings: readonly Settings[]) => this.ask({ about: 'compare', settings, wants: [HEADLINE] });
    const { words, offer } = await remarkOn(link, ran, { opened: this.opened, check, compare });
    this.notice = [this.notice, words].filter(Boolean).join(' ');
    this.offer = offer;
  }

  /** Run on the figures of then, or on the newest; everything else stays. */
  standOn(editions: Pins): void {
    this.change({ ...this.settings, editions });
  }

  /** Put away what was said. */
  dismiss(): void {
    this.notice = '';
    this.offer = undefined;
  }

  private change(next: Settings, gesture?: string): void {
    if (gesture === undefined || gesture !== this.gesture) this.past = [...this.past, this.settings].slice(-REMEMBERED);
    this.gesture = gesture;
    this.future = [];
    this.apply(next);
  }

  private apply(settings: Settings): void {
    this.settings = settings;
    this.run();
  }

  private run(): void {
    this.client.run(this.settings, [...this.wants]);
  }

  /** A run that could not be made: say why in one sentence and go back to the last settings that could. */
  private refuse(message: string): void {
    this.notice = message.replace(/^--set [^:]*: /, '').split('\n')[0]!;
    if (!this.ran || this.settings === this.ran.settings) return;
    this.settings = this.ran.settings;
    this.past = this.past.slice(0, -1);
  }

  private take(ran: Ran): void {
    this.ran = ran;
    this.bands = undefined;
    this.digest = '';
    this.remark?.(ran);
    this.remark = undefined;
    clearTimeout(this.later);
    this.later = setTimeout(() => this.settle(ran), this.gesture === undefined ? 0 : PAUSE);
  }

  /** What may wait until a lever rests: the address bar, ranges, digest. */
  private settle(ran: Ran): void {
    clearTimeout(this.later);
    this.later = undefined;
    if (this.wantsBands.size > 0) this.client.bands(ran, DRAWS, [...this.wantsBands]);
    this.client.digest(ran);
    whenIdle(() => {
      if (ran !== this.ran) return;
      this.rested = this.view;
      this.write();
    });
  }

  private write(): void {
    const link = this.link();
    if (link.length > LONGEST)
      this.notice = `These settings need a link of ${link.length} characters; ${LONGEST} is the most. “Zip” under “Take away” keeps them as a file.`;
    else if (link !== location.hash) history.replaceState(null, '', (this.written = link));
  }
}

/** Run something once the page has nothing better to do, at the latest after half a second. */
const whenIdle = (what: () => void): unknown =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(what, { timeout: 500 }) : setTimeout(what, 100);

/** One sentence out of several faults. */
const sentence = (faults: readonly string[]) =>
  `${cut(faults[0]!, 320)}${faults.length > 1 ? ` ${faults.length - 1} more settings of this link were left out.` : ''} The rest is used.`;

/** A text cut between words, where it is longer than a notice may be. */
const cut = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most).replace(/\s+\S*$/, '')} …` : text;

/** What explains numbers: the open workbench, or one of the runs put side by side. */
export type Explainer = Pick<Workbench, 'ran' | 'explain' | 'explainLine' | 'moves'>;
