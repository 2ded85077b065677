/** What the page about the workbench reads out of a run. */

/** The editions that a run read, by the first word of the series; several of one publisher stand together. */
export function editionsByPublisher(
  editions: Readonly<Record<string, string>>,
): readonly (readonly [publisher: string, editions: string])[] {
  const found = new Map<string, Set<string>>();
  for (const [series, edition] of Object.entries(editions)) {
    const publisher = series.slice(0, series.indexOf('.'));
    found.set(publisher, (found.get(publisher) ?? new Set()).add(edition));
  }
  return [...found]
    .filter(([publisher]) => publisher !== 'group')
    .map(([publisher, all]) => [publisher, all.size > 3 ? `${all.size} editions` : [...all].sort().join(', ')] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
