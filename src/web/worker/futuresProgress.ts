/** Hands that say how many futures they have computed, and that stop when they are told to. */
import type { Hand } from '../../browser.ts';

/** Wraps hands: `onProgress` hears of every part of a block; once `signal` is aborted the next part is refused. */
export function progressing(
  of: number,
  onProgress: (done: number, of: number) => void,
  signal: AbortSignal,
): (hand: Hand) => Hand {
  let done = 0;
  return (hand) => ({
    async ask(order) {
      if (signal.aborted) throw new Error('Stopped.');
      const answer = await hand.ask(order);
      if (order.kind === 'futures') {
        done += order.rows.draws.length;
        onProgress(done, of);
      }
      return answer;
    },
    close: () => hand.close(),
  });
}
