/** The view of a panel: the newest run while the panel is on the screen, else the last one at which the levers rested. */
import type { ResultView } from './resultView.ts';
import type { Workbench } from './workbench.svelte.ts';

/** Distance from the screen, in pixels, within which a panel counts as seen. */
const MARGIN = '120px';

/** Keeps a panel that nobody sees from being drawn at every step of a lever. */
export class SeenView {
  private isSeen = $state(true);
  /** What the panel shows. */
  readonly now: ResultView = $derived.by(() => {
    const { view, rested } = this.workbench();
    return this.isSeen || rested === undefined ? view! : rested;
  });

  constructor(private readonly workbench: () => Workbench) {}

  /** Attach to the element of the panel. */
  readonly watch = (element: Element): (() => void) => {
    const observer = new IntersectionObserver(
      (entries) => (this.isSeen = entries[entries.length - 1]!.isIntersecting),
      { rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => observer.disconnect();
  };
}
