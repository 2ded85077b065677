/** Draws the uncertain numbers of a run; loads the engine's part for it only then. */
import type { Run } from './run.ts';
import { checkWishes, type DrawWishes, type UncertainRun } from './uncertain.ts';

/**
 * Draw the uncertain numbers of a run again and again and summarise what comes out; the engine is loaded when this is first
 * called. @throws EquationError on an unknown quantity or a number of draws or seed out of range, RunError naming the first
 * draw that is not finite, SpreadError where a range cannot be drawn from, RangeError where `kept` is of another run, and the
 * signal's reason when it is aborted
 */
export async function runUncertain(run: Run, wishes: DrawWishes): Promise<UncertainRun> {
  checkWishes(wishes);
  const { drawRun } = await import('./drawn.ts');
  return drawRun(run, wishes);
}
