/** Workers behind one small interface: threads in Node, workers in a browser, or this thread itself. */
import { Shelf } from './shelf.ts';
import { Worker, type Answer, type Order } from './worker.ts';

/** A worker thread as Node or a browser gives it. */
export type Thread =
  | {
      postMessage(order: Order): void;
      on(event: 'message', listener: (answer: Answer) => void): unknown;
      on(event: 'error', listener: (error: Error) => void): unknown;
      on(event: 'exit', listener: (code: number) => void): unknown;
      terminate(): unknown;
    }
  | {
      postMessage(order: Order): void;
      onmessage: ((event: { data: Answer }) => unknown) | null;
      onerror: ((event: { message: string }) => unknown) | null;
      terminate(): unknown;
    };

/** Starts a worker; the caller knows where the entry file is, since bundlers differ. */
export type StartThread = () => Thread;

/** Answers one order after another. */
export interface Hand {
  ask(order: Order): Promise<Answer>;
  close(): void;
}

/** Milliseconds that this thread works before it lets other things happen. */
const PATIENCE = 12;

/** This thread as a worker; between orders it lets other things happen. */
export class OwnHand implements Hand {
  private readonly worker = new Worker();
  private rested = performance.now();

  async ask(order: Order): Promise<Answer> {
    const answer = this.worker.answer(order.kind === 'counts' ? { ...order, inPlace: true } : order);
    if (performance.now() - this.rested < PATIENCE) return answer;
    await new Promise((done) => setTimeout(done, 0));
    this.rested = performance.now();
    return answer;
  }

  close(): void {}
}

/** A worker thread; asks in turn get answers in turn. */
export class ThreadHand implements Hand {
  private readonly waiting: { done: (answer: Answer) => void; failed: (error: Error) => void }[] = [];
  /** Why it answers no more. */
  private ended: Error | undefined;

  constructor(private readonly thread: Thread) {
    const onAnswer = (answer: Answer): void => this.waiting.shift()?.done(answer);
    const onFailure = (message: string): void => this.end(message);
    if ('on' in thread) {
      thread.on('message', onAnswer);
      thread.on('error', (error) => onFailure(error.message));
      // A thread may also end without an error; who waits for it would wait for ever.
      thread.on('exit', (code) => onFailure(`it ended with code ${code}.`));
    } else {
      thread.onmessage = ({ data }) => onAnswer(data);
      thread.onerror = ({ message }) => onFailure(message);
    }
  }

  ask(order: Order): Promise<Answer> {
    return new Promise((done, failed) => {
      if (this.ended) return failed(this.ended);
      this.waiting.push({ done, failed });
      this.thread.postMessage(order);
    });
  }

  close(): void {
    this.thread.terminate();
    this.end('it was closed.');
  }

  /** Who waits for an answer, or asks later, hears why none comes. */
  private end(message: string): void {
    const why = (this.ended ??= new Error(`A worker stopped: ${message}`));
    this.waiting.splice(0).forEach(({ failed }) => failed(why));
  }
}

/** Workers, and kernels for them, kept warm between runs. */
export class Pool {
  readonly shelf = new Shelf();
  readonly hands: readonly Hand[];
  private last: Promise<unknown> = Promise.resolve();

  /** `count` threads, or this thread alone where no way to start one is given. */
  constructor(start?: StartThread, count = 1) {
    this.hands = start ? Array.from({ length: Math.max(1, count) }, () => new ThreadHand(start())) : [new OwnHand()];
  }

  /** Do something with all hands to itself, once all that was asked for before is done: a hand holds the draws of one run at a time. */
  alone<T>(what: () => Promise<T>): Promise<T> {
    const done = this.last.then(what);
    this.last = done.catch(() => undefined);
    return done;
  }

  close(): void {
    this.hands.forEach((hand) => hand.close());
  }
}

/** Ask for one kind of answer. @throws Error with the worker's own message where it gives another */
export async function ask<K extends Answer['kind']>(
  hand: Hand,
  order: Order,
  kind: K,
): Promise<Extract<Answer, { kind: K }>> {
  const answer = await hand.ask(order);
  if (answer.kind === kind) return answer as Extract<Answer, { kind: K }>;
  throw new Error(answer.kind === 'failed' ? answer.message : `A worker answered "${answer.kind}", not "${kind}".`);
}
