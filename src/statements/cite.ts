/** Who says so: the publications that a number rests on. */
import { leavesOf, type CitedFigure } from '../explain/explanation.ts';
import { byPublication } from '../explain/publications.ts';
import type { Figure, Source } from '../figures/figure.ts';
import type { Run } from '../run/run.ts';
import { nameOf, type Value } from './value.ts';

/** How many publications are named. */
const FEW = 3;

/** A publication with one figure taken from it. */
export interface Citation {
  readonly publisher: string;
  readonly title: string;
  readonly edition: string;
  /** Date of publication as far as known. */
  readonly published: string;
  readonly url: string;
  readonly grade: Figure['grade'];
  readonly series: string;
  readonly note: string;
}

/** What a number rests on. */
export interface Rest {
  /** The publications with the most figures behind the number, at most three. */
  readonly sources: readonly Citation[];
  readonly otherSources: number;
  /** Assumptions and settings among the inputs. */
  readonly assumptions: number;
}

/** What a set of numbers rests on. */
export function restOf(run: Run, values: readonly Value[]): Rest {
  const figures: CitedFigure[] = [];
  const assumed = new Set<string>();
  const visit = (value: Value): void => {
    const { basis } = value;
    if (basis.kind === 'figure') figures.push({ figure: basis.figure, source: basis.source });
    else if (basis.kind === 'derived') basis.of.forEach(visit);
    else if (basis.kind === 'count') basis.counted.forEach(visit);
    else if (basis.kind === 'standard') assumed.add(nameOf(value));
    else
      for (const { leaf, name, members, year } of leavesOf(run, basis.cell)) {
        if (leaf?.kind === 'figure') figures.push(...leaf.cited);
        else if (leaf?.kind === 'assumed' || leaf?.kind === 'set') assumed.add([name, ...members, year].join('|'));
      }
  };
  values.forEach(visit);
  return { ...named(figures), assumptions: assumed.size };
}

/** The publications with most figures. */
function named(figures: readonly CitedFigure[]): Pick<Rest, 'sources' | 'otherSources'> {
  const ordered = byPublication(figures);
  return {
    sources: ordered.slice(0, FEW).map(({ figures: [figure], source }) => cited(figure!, source)),
    otherSources: Math.max(0, ordered.length - FEW),
  };
}

const cited = (figure: Figure, source: Source): Citation => ({
  publisher: source.publisher,
  title: source.title,
  edition: figure.edition,
  published: source.published,
  url: source.url,
  grade: figure.grade,
  series: figure.series,
  note: figure.note,
});
