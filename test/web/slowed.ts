/** A slow machine, for `npm run trust slowed`: what page and workers say to each other and what the server sends is held back. */
import type { BrowserContext } from 'playwright-core';

/** Milliseconds that anything is held back at most; nothing is where none are given. */
const MOST = Number(process.env['SLOWED'] ?? 0);

/** Hold back, in the pages of `context`, each message and each answer for a random time; no message overtakes another. */
export async function slowed(context: BrowserContext): Promise<void> {
  if (MOST === 0) return;
  const passed = () => new Promise((done) => setTimeout(done, Math.random() * MOST));
  // A page may be closed while an answer is still held back.
  await context.route('**/*', (route) => passed().then(() => route.fallback().catch(() => undefined)));
  await context.addInitScript((most) => {
    /** Takes what comes, and passes it on later in the order in which it came. */
    const later = <T>(pass: (what: T) => void) => {
      const held: T[] = [];
      return (what: T): void => {
        held.push(what);
        setTimeout(() => pass(held.shift()!), Math.random() * most);
      };
    };
    type Words = Parameters<Worker['postMessage']>;
    globalThis.Worker = class extends Worker {
      private readonly say = later((words: Words) => super.postMessage(...words));
      constructor(...words: ConstructorParameters<typeof Worker>) {
        super(...words);
        const hears = (hear: (event: MessageEvent) => void): void => {
          super.onmessage = later(hear);
        };
        Object.defineProperty(this, 'onmessage', { set: hears });
      }
      override postMessage(...words: unknown[]): void {
        this.say(words as Words);
      }
    };
  }, MOST);
}
