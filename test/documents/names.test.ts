/** Quantities that the documents name exist, and defaults that the method states are those of the model. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/figures/catalogue.ts';
import { tablesIn } from '../../src/figures/folder.ts';
import type { Quantity } from '../../src/language/quantity.ts';
import { burdenshift } from '../../src/model/burdenshift.ts';
import { documentOf } from './document.ts';

const figures = tablesIn(fileURLToPath(new URL('../../data', import.meta.url)));
const isSeries = (name: string) => [...catalogueOf(figures).series.keys()].includes(name);

const NAME = /`([a-z]\w*\.[a-z]\w*)(?:\[[^\]`]*\])?`/g;
const STATED = /`([a-z]\w*\.[a-z]\w*)`\s\(([^();]+(?:; [^();]+ to [^();]+)?)[;)]/g;
const plain = (text: string) => text.replace(/\s+/g, ' ');

/** The default of a quantity as the method writes it: an option in backticks, or value; low to high. */
function defaultOf(q: Quantity): string | undefined {
  if (q.kind === 'choice') return `\`${q.initially}\``;
  if (q.kind !== 'parameter' || q.assumed === undefined) return undefined;
  const { value, low, high } = q.assumed;
  return low === undefined ? String(value) : `${value}; ${low} to ${high}`;
}

describe.each(['docs/method.md', 'docs/tutorial.md', 'docs/data-guide.md'])('%s', (name) => {
  const prose = plain(documentOf(name).prose);

  it('names quantities of the model or series of the tables', () => {
    const names = [...prose.matchAll(NAME)].map((match) => match[1]!);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((one) => !burdenshift.quantities.has(one) && !isSeries(one))).toEqual([]);
  });
});

describe('the defaults that the method states', () => {
  const prose = plain(documentOf('docs/method.md').prose);
  const stated = [...prose.matchAll(STATED)].map((match) => [match[1]!, match[2]!] as const);

  it.each(stated)('%s (%s) is what the model takes', (name, text) =>
    expect(text).toBe(defaultOf(burdenshift.quantities.get(name)!)),
  );

  it('are a dozen or more', () => expect(stated.length).toBeGreaterThanOrEqual(12));
});
