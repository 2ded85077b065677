/** How wide charts are while the page is printed: paper tells them nothing, and drawn for a screen their words would shrink with them. */
import { flushSync } from 'svelte';

/** Pixels between the margins of A4, but for the frame of a panel. */
const COLUMN = 620;
const paper = $state({ isUsed: false });
addEventListener('beforeprint', () => flushSync(() => (paper.isUsed = true)));
addEventListener('afterprint', () => flushSync(() => (paper.isUsed = false)));

/** The width that a chart is drawn in, given its width on the screen in pixels. */
export const drawnWidth = (width: number): number => (paper.isUsed ? Math.min(width, COLUMN) : width);

/** The height of a chart that stands above another in its panel, so that two such panels share a page. */
export const stackedHeight = (height: number): number => (paper.isUsed ? 0.85 * height : height);
