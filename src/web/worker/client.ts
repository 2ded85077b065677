/** The page's end of the worker: one run under way at a time, the newest waiting; a worker that dies is started again. */
import type { Banded, ExplainNode, Opened, Ran, Reply, Request, Settings } from './messages.ts';
import type { Answer, Question } from './questions.ts';

/** What the page wants to hear. */
export interface Listener {
  readonly opened: (facts: Opened) => void;
  readonly ran: (ran: Ran) => void;
  readonly banded: (bands: Banded) => void;
  readonly digested: (id: number, digest: string) => void;
  readonly failed: (message: string) => void;
}

/** Settings that a link held and that can be used, with what is wrong with the others. */
export interface Checked {
  readonly settings: Settings;
  readonly faults: readonly string[];
}

type Done = { readonly node?: ExplainNode; readonly checked?: Checked; readonly answer?: Answer };

/** Restarts after which a worker that keeps dying is left alone. */
const MOST_RESTARTS = 3;

/** Talks to one worker. */
export class ModelClient {
  private worker: Worker;
  private restarts = 0;
  private nextId = 1;
  private underWay: number | undefined;
  private waiting: { readonly settings: Settings; readonly wants: readonly string[] } | undefined;
  private last: { readonly settings: Settings; readonly wants: readonly string[] } | undefined;
  private readonly asked = new Map<number, { done: (d: Done) => void; failed: (e: Error) => void }>();

  constructor(
    private readonly start: () => Worker,
    private readonly listener: Listener,
  ) {
    this.worker = this.begin();
  }

  /** Run these settings; of several asked for while one is under way, only the newest is run. */
  run(settings: Settings, wants: readonly string[]): void {
    this.last = { settings, wants };
    if (this.underWay !== undefined) {
      this.waiting = this.last;
      return;
    }
    this.underWay = this.nextId++;
    this.send({ kind: 'run', id: this.underWay, settings, wants });
  }

  /** Ranges of the run `id` over draws. */
  bands(id: number, draws: number, wants: readonly string[]): void {
    this.send({ kind: 'bands', id, draws, wants });
  }

  /** The digest of the run `id`. */
  digest(id: number): void {
    this.send({ kind: 'digest', id });
  }

  /** One number of the latest run, opened one step. @throws Error with the worker's message */
  async explain(cell: string): Promise<ExplainNode> {
    return (await this.ask((ask) => ({ kind: 'explain', ask, cell }))).node!;
  }

  /** Which settings of a link can be used. */
  async check(settings: Settings): Promise<Checked> {
    return (await this.ask((ask) => ({ kind: 'check', ask, settings }))).checked!;
  }

  /** What a page asks besides runs. @throws Error with the worker's message */
  async question(question: Question): Promise<Answer> {
    return (await this.ask((ask) => ({ kind: 'question', ask, question }))).answer!;
  }

  private ask(request: (ask: number) => Request): Promise<Done> {
    const ask = this.nextId++;
    return new Promise((done, failed) => {
      this.asked.set(ask, { done, failed });
      this.send(request(ask));
    });
  }

  private send(request: Request): void {
    this.worker.postMessage(request);
  }

  private begin(): Worker {
    const worker = this.start();
    worker.onmessage = ({ data }: MessageEvent<Reply>) => this.hear(data);
    worker.onerror = (event) => this.died(event.message || 'it stopped');
    return worker;
  }

  private died(why: string): void {
    this.worker.terminate();
    this.underWay = undefined;
    const { last } = this;
    for (const { failed } of this.asked.values()) failed(new Error('The model was restarted; please ask again.'));
    this.asked.clear();
    if (++this.restarts > MOST_RESTARTS) {
      this.listener.failed(`The model stopped again (${why}); reload the page to try once more.`);
      return;
    }
    this.listener.failed(`The model stopped (${why}) and was started again; your settings are kept.`);
    this.worker = this.begin();
    if (last) this.run(last.settings, last.wants);
  }

  private hear(reply: Reply): void {
    switch (reply.kind) {
      case 'opened':
        return this.listener.opened(reply);
      case 'ran':
        this.free();
        if (!this.underWay) this.restarts = 0;
        return this.listener.ran(reply);
      case 'banded':
        return this.listener.banded(reply);
      case 'digested':
        return this.listener.digested(reply.id, reply.digest);
      case 'explained':
        return this.settle(reply.ask, { node: reply.node });
      case 'checked':
        return this.settle(reply.ask, { checked: reply });
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
    if (next) this.run(next.settings, next.wants);
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
