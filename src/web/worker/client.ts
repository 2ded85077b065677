/** The model as the page has it: runs on the page itself, so that a lever is answered in its own frame; all else in a worker. */
import type { Checked } from '../model/checked.ts';
import { checked } from '../model/checked.ts';
import { Laid } from '../model/laid.ts';
import type { Banded, ExplainNode, Opened, Ran, Settings } from '../model/facts.ts';
import type { Reply, Request } from './messages.ts';
import type { Moves } from './moves.ts';
import type { Answer, Question } from './questions.ts';

/** What the page wants to hear. */
export interface Listener {
  readonly ran: (ran: Ran) => void;
  readonly banded: (bands: Banded) => void;
  readonly digested: (id: number, digest: string) => void;
  readonly failed: (message: string) => void;
}

type Done = {
  readonly node?: ExplainNode;
  readonly checked?: Checked;
  readonly answer?: Answer;
  readonly moves?: Moves;
};

/** Restarts after which a worker that keeps dying is left alone. */
const MOST_RESTARTS = 3;

/** The model on this page and in one worker, which is started when it is first needed. */
export class ModelClient {
  private readonly laid = new Laid();
  private worker: Worker | undefined;
  private restarts = 0;
  private nextId = 1;
  private underWay: number | undefined;
  private waiting: { readonly settings: Settings; readonly wants: readonly string[] } | undefined;
  private last: { readonly settings: Settings; readonly wants: readonly string[] } | undefined;
  private draws = false;
  private readonly asked = new Map<number, { done: (d: Done) => void; failed: (e: Error) => void }>();

  constructor(
    private readonly start: () => Worker,
    private readonly listener: Listener,
  ) {
    if (!this.laid.hasKernels) this.worker = this.begin();
  }

  /** Everything that does not change from run to run. */
  opened(): Opened {
    return this.laid.opened();
  }

  /**
   * Run these settings. On the page the answer comes before this returns; where the worker must run them, of several asked for
   * while one is under way only the newest is run.
   */
  run(settings: Settings, wants: readonly string[]): void {
    this.drop();
    this.last = { settings, wants };
    if (this.runsHere(settings)) this.runHere(settings, wants);
    else if (this.underWay !== undefined) this.waiting = this.last;
    else this.runThere(settings, wants);
  }

  /** Ranges of the run `id` over draws. */
  bands({ id, settings }: Ran, draws: number, wants: readonly string[]): void {
    this.draws = true;
    this.send({ kind: 'bands', id, settings, draws, wants });
  }

  /** The digest of a run. */
  digest({ id, settings }: Ran): void {
    this.send({ kind: 'digest', id, settings });
  }

  /** One number of a run, opened one step. @throws Error with the worker's message */
  async explain(settings: Settings, cell: string): Promise<ExplainNode> {
    return (await this.ask((ask) => ({ kind: 'explain', ask, settings, cell }))).node!;
  }

  /** Which inputs move a number most, told again as more is known; gives what stops it. */
  moves(settings: Settings, cell: string, hear: (moves: Moves) => void, failed: (error: Error) => void): () => void {
    const ask = this.nextId++;
    this.asked.set(ask, { done: ({ moves }) => hear(moves!), failed });
    this.send({ kind: 'moves', ask, settings, cell });
    return () => {
      if (this.asked.delete(ask)) this.send({ kind: 'cease' });
    };
  }

  /** Which settings of a link can be used. */
  async check(settings: Settings): Promise<Checked> {
    if (this.runsHere(settings)) return checked(this.laid, settings);
    return (await this.ask((ask) => ({ kind: 'check', ask, settings }))).checked!;
  }

  /** What a page asks besides runs, about the run of `settings`. @throws Error with the worker's message */
  async question(settings: Settings, question: Question): Promise<Answer> {
    return (await this.ask((ask) => ({ kind: 'question', ask, settings, question }))).answer!;
  }

  /** The page has no tables of figures, so other editions than the newest are bound in the worker. */
  private runsHere({ editions }: Settings): boolean {
    return this.laid.hasKernels && editions.length === 0;
  }

  private runHere(settings: Settings, wants: readonly string[]): void {
    this.underWay = this.waiting = undefined;
    let ran;
    try {
      ran = this.laid.ran(this.nextId++, settings, wants);
    } catch (error) {
      return this.listener.failed((error as Error).message);
    }
    this.listener.ran(ran);
  }

  private runThere(settings: Settings, wants: readonly string[]): void {
    this.underWay = this.nextId++;
    this.send({ kind: 'run', id: this.underWay, settings, wants });
  }

  /** Ranges of a run that is no longer shown need not be finished. */
  private drop(): void {
    if (this.draws) this.send({ kind: 'drop' });
    this.draws = false;
  }

  private ask(request: (ask: number) => Request): Promise<Done> {
    const ask = this.nextId++;
    return new Promise((done, failed) => {
      this.asked.set(ask, { done, failed });
      this.send(request(ask));
    });
  }

  private send(request: Request): void {
    (this.worker ??= this.begin()).postMessage(request);
  }

  private begin(): Worker {
    const worker = this.start();
    worker.onmessage = ({ data }: MessageEvent<Reply>) => this.hear(data);
    worker.onerror = (event) => this.died(event.message || 'it stopped');
    return worker;
  }

  private died(why: string): void {
    this.worker?.terminate();
    this.worker = this.underWay = undefined;
    for (const { failed } of this.asked.values()) failed(new Error('The model was restarted; please ask again.'));
    this.asked.clear();
    if (++this.restarts > MOST_RESTARTS) {
      this.listener.failed(`The model stopped again (${why}); reload the page to try once more.`);
      return;
    }
    this.listener.failed(`The model stopped (${why}) and was started again; your settings are kept.`);
    if (this.last) this.run(this.last.settings, this.last.wants);
  }

  private hear(reply: Reply): void {
    switch (reply.kind) {
      case 'ready':
        if (!reply.hasKernels)
          this.listener.failed(
            'This browser refuses WebAssembly: levers answer more slowly, and ranges are not drawn.',
          );
        return;
      case 'ran':
        if (reply.id !== this.underWay) return;
        this.free();
        if (!this.underWay) this.restarts = 0;
        return this.listener.ran(reply);
      case 'banded':
        this.restarts = 0;
        return this.listener.banded(reply);
      case 'digested':
        return this.listener.digested(reply.id, reply.digest);
      case 'explained':
        return this.settle(reply.ask, { node: reply.node });
      case 'checked':
        return this.settle(reply.ask, { checked: reply });
      case 'moved':
        if (reply.moves.done === reply.moves.of) return this.settle(reply.ask, reply);
        return this.asked.get(reply.ask)?.done(reply);
      case 'answered':
        return this.settle(reply.ask, { answer: reply.answer });
      case 'failed':
        if (reply.ask !== undefined) return this.refuse(reply.ask, reply.message);
        if (reply.id === this.underWay) this.free();
        return this.listener.failed(reply.message);
    }
  }

  private free(): void {
    this.underWay = undefined;
    const next = this.waiting;
    this.waiting = undefined;
    if (next) this.runThere(next.settings, next.wants);
  }

  private settle(ask: number, done: Done): void {
    this.asked.get(ask)?.done(done);
    this.asked.delete(ask);
  }

  private refuse(ask: number, message: string): void {
    this.asked.get(ask)?.failed(new Error(message));
    this.asked.delete(ask);
  }
}
