/** Who says so: the publications that a number rests on. */
import { leavesOf } from '../explain/explanation.ts';
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
  const figures: [Figure, Source][] = [];
  const assumed = new Set<string>();
  const visit = (value: Value): void => {
    const { basis } = value;
    if (basis.kind === 'figure') figures.push([basis.figure, basis.source]);
    else if (basis.kind === 'derived') basis.of.forEach(visit);
    else if (basis.kind === 'count') basis.counted.forEach(visit);
    else if (basis.kind === 'standard') assumed.add(nameOf(value));
    else
      for (const { leaf, name, members, year } of leavesOf(run, basis.cell)) {
        if (leaf?.kind === 'figure') for (const { figure, source } of leaf.cited) figures.push([figure, source]);
        else if (leaf?.kind === 'assumed' || leaf?.kind === 'set') assumed.add([name, ...members, year].join('|'));
      }
  };
  values.forEach(visit);
  return { ...named(figures), assumptions: assumed.size };
}

/** The publications by the number of their figures; memberships are no publication. */
function named(figures: readonly (readonly [Figure, Source])[]): Pick<Rest, 'sources' | 'otherSources'> {
  const found = new Map<string, { readonly figure: Figure; readonly source: Source; count: number }>();
  for (const [figure, source] of figures) {
    if (!source || source.id === 'membership') continue;
    const known = found.get(source.id);
    if (known) known.count++;
    else found.set(source.id, { figure, source, count: 1 });
  }
  const ordered = [...found.values()].sort((a, b) => b.count - a.count);
  return {
    sources: ordered.slice(0, FEW).map(({ figure, source }) => cited(figure, source)),
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
