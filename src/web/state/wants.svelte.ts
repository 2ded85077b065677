/** What a component reads of each run. */
import { untrack } from 'svelte';
import type { Workbench } from './workbench.svelte.ts';

/** Ask the workbench that runs bring along the quantities that a component reads, and ranges of some; called while the component is set up. */
export function wants(
  of: () => Workbench,
  names: () => readonly string[],
  banded: () => readonly string[] = () => [],
): void {
  $effect.pre(() => {
    const [workbench, plain, withBands] = [of(), names(), banded()];
    untrack(() => workbench.want(plain, withBands));
  });
}
