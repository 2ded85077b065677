/** The publications that some numbers rest on, with the figures taken from each. */
import type { Figure, Source } from '../figures/figure.ts';
import type { Cell } from '../run/read.ts';
import type { Run } from '../run/run.ts';
import { leavesOf, type CitedFigure } from './explanation.ts';

/** A publication with the figures taken from it. */
export interface Publication {
  readonly source: Source;
  /** One for each number that was read, so that a figure held over some years stands here as often. */
  readonly figures: readonly Figure[];
}

/** Figures by publication, those that give most numbers first; memberships are no publication. */
export function byPublication(cited: readonly CitedFigure[]): readonly Publication[] {
  const found = new Map<string, { readonly source: Source; readonly figures: Figure[] }>();
  for (const { figure, source } of cited) {
    if (!source || source.id === 'membership') continue;
    const known = found.get(source.id);
    if (known) known.figures.push(figure);
    else found.set(source.id, { source, figures: [figure] });
  }
  return [...found.values()].sort((a, b) => b.figures.length - a.figures.length);
}

/** The publications behind some cells of a run. */
export function publicationsBehind(run: Run, cells: readonly Cell[]): readonly Publication[] {
  const leaves = cells.flatMap((cell) => leavesOf(run, cell));
  return byPublication(leaves.flatMap(({ leaf }) => (leaf?.kind === 'figure' ? leaf.cited : [])));
}
