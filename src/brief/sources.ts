/** The footnotes of a brief: publisher, title, edition and place of what its charts rest on. */
import { publicationsBehind, type Publication } from '../explain/publications.ts';
import { cellNamed } from '../run/read.ts';
import type { Run } from '../run/run.ts';

/** One numbered publication. */
export interface Footnote {
  readonly number: number;
  readonly publisher: string;
  readonly title: string;
  /** Edition of the figures that were read; empty where the tables know it by a name of their own only. */
  readonly edition: string;
  /** Date of publication as far as known; empty where not. */
  readonly published: string;
  /** Where in it, as one place stands for all: table, sheet, page, indicator. */
  readonly locator: string;
  /** Empty where there is none. */
  readonly url: string;
  readonly grade: string;
}

/** Publications that a chart names; the rest is counted. */
const FEW = 4;

/** The footnotes of some charts, each publication once, and the numbers that each chart refers to. */
export function footnotesOf(
  run: Run,
  charts: readonly { readonly cells: readonly string[] }[],
): { readonly notes: readonly Footnote[]; readonly marks: readonly (readonly number[])[]; readonly others: number } {
  const behind = charts.map(({ cells }) =>
    publicationsBehind(
      run,
      cells.map((cell) => cellNamed(run, cell)),
    ),
  );
  const numbers = new Map<string, Footnote>();
  const marks = behind.map((publications) =>
    publications.slice(0, FEW).map((p) => {
      const known = numbers.get(p.source.id) ?? noteOf(p, numbers.size + 1);
      numbers.set(p.source.id, known);
      return known.number;
    }),
  );
  const all = new Set(behind.flat().map((p) => p.source.id));
  return {
    notes: [...numbers.values()],
    marks: marks.map((list) => list.toSorted((a, b) => a - b)),
    others: all.size - numbers.size,
  };
}

function noteOf({ source, figures }: Publication, number: number): Footnote {
  const { publisher, title, published, url } = source;
  const count = (pick: (f: Publication['figures'][number]) => string) => mostFrequent(figures.map(pick));
  return {
    ...{ number, publisher, title, published, edition: dated(count((f) => f.edition)), grade: count((f) => f.grade) },
    locator: locatorOf(figures.map((f) => f.locator)),
    url: /^https?:/.test(url) ? url : '',
  };
}

const dated = (edition: string) => (/\d/.test(edition) ? edition : '');

/** The place most figures stand at, without the row of a single state; how many other places there are. */
function locatorOf(locators: readonly string[]): string {
  const places = locators.map((text) => text.replace(/,? row [A-Z]{3}(?=,|$)/, ''));
  const others = new Set(places).size - 1;
  return `${mostFrequent(places)}${others > 0 ? ` and ${others} other ${others === 1 ? 'place' : 'places'}` : ''}`;
}

function mostFrequent(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
