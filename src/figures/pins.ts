/** Which editions are read where the model leaves the choice to the caller, and the shortest list that pins them. */
import { placesOf } from '../engine/layout.ts';
import type { Model } from '../language/model.ts';
import { editionAmong, pinOf, seriesAt, type Editions } from './bind.ts';
import { editionsOf, type Catalogue } from './catalogue.ts';

/** Series → edition, of every series whose edition the model does not name itself, as these editions make it. @throws FigureError on an unknown series. */
export function openEditions(model: Model, catalogue: Catalogue, editions: Editions): ReadonlyMap<string, string> {
  const open = new Set(
    model.parameters.flatMap((p) => {
      const { from } = p;
      if (!from || from.edition !== undefined) return [];
      return Array.from({ length: placesOf(p) }, (_, place) => seriesAt(p, from, place)).flat();
    }),
  );
  const names = [...open].filter((series) => !series.includes('@')).sort();
  return new Map(names.map((s) => [s, editionAmong(editionsOf(catalogue, s), pinOf(s, editions))]));
}

/**
 * Pins under which the same editions are read also when newer ones have come: by publisher the edition that most of its
 * series are read in, and the others by series. @throws FigureError on an unknown series.
 */
export function pinsFor(model: Model, catalogue: Catalogue, editions: Editions): Editions {
  const byPublisher = new Map<string, [series: string, edition: string][]>();
  for (const [series, edition] of openEditions(model, catalogue, editions)) {
    const publisher = series.slice(0, series.indexOf('.'));
    byPublisher.set(publisher, [...(byPublisher.get(publisher) ?? []), [series, edition]]);
  }
  return Object.fromEntries(
    [...byPublisher].flatMap(([publisher, read]) => {
      const usual = mostOften(read.map(([, edition]) => edition));
      return [[publisher, usual] as const, ...read.filter(([, edition]) => edition !== usual)];
    }),
  );
}

/** The word that stands most often in a list; of two that stand equally often the one that comes first. */
function mostOften(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}
