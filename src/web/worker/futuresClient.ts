/** The page's end of the worker of futures: started when it is first needed, asked in turn. */
import type { FuturesAnswers, FuturesReply, FuturesRequest } from './futuresMessages.ts';

type Asked = FuturesRequest extends infer R ? (R extends FuturesRequest ? Omit<R, 'ask'> : never) : never;

/** Talks to one worker. */
export class FuturesClient {
  private worker: Worker | undefined;
  private next = 1;
  private readonly waiting = new Map<
    number,
    { readonly done: (answer: never) => void; readonly failed: (error: Error) => void }
  >();

  constructor(
    private readonly start: () => Worker,
    private readonly onProgress: (done: number, of: number) => void,
  ) {}

  /** Ask, and hear the answer. @throws Error with what the worker says against it */
  ask<K extends FuturesRequest['kind']>(request: Asked & { readonly kind: K }): Promise<FuturesAnswers[K]> {
    const ask = this.next++;
    return new Promise((done, failed) => {
      this.waiting.set(ask, { done, failed });
      this.opened().postMessage({ ...request, ask });
    });
  }

  /** Stop what is being computed; it fails with "Stopped.". */
  stop(): void {
    this.worker?.postMessage({ kind: 'stop' });
  }

  /** End the worker. */
  close(): void {
    this.worker?.terminate();
    this.worker = undefined;
  }

  private opened(): Worker {
    if (this.worker) return this.worker;
    this.worker = this.start();
    this.worker.onmessage = ({ data }: MessageEvent<FuturesReply>) => this.hear(data);
    this.worker.onerror = ({ message }) => {
      this.close();
      for (const { failed } of this.waiting.values()) failed(new Error(`The computation broke off: ${message}`));
      this.waiting.clear();
    };
    return this.worker;
  }

  private hear(reply: FuturesReply): void {
    if (reply.kind === 'progress') return this.onProgress(reply.done, reply.of);
    const asked = this.waiting.get(reply.ask);
    this.waiting.delete(reply.ask);
    if (reply.kind === 'answered') asked?.done(reply.answer as never);
    else asked?.failed(new Error(reply.message));
  }
}
