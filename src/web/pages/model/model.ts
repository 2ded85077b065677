/** The equation book as the page reads it: search, addresses, the words for where a quantity comes from. */
import type { Book, BookEntry } from '../../../browser.ts';

/** The address of a quantity. */
export const addressOf = (name: string): string => `#/model/${name.replace('.', '/')}`;

/** The name in an address such as `/model/spending/extraCost`. */
export const nameIn = (path: string): string => path.split('/').slice(2, 4).join('.');

/** Entries whose name or label holds every word that was typed. */
export function found(book: Book, typed: string): readonly BookEntry[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return book.quantities.filter((entry) => {
    const text = `${entry.name} ${entry.label} ${entry.unit}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** What kind of thing a quantity is. */
export function kindInWords({ kind, sources, assumption }: BookEntry): string {
  if (kind === 'variable') return 'computed';
  if (kind === 'stock') return 'carried from year to year';
  if (kind === 'choice') return 'a named convention';
  if (sources) return assumption ? 'published, else assumed' : 'published';
  return 'assumed';
}

/** The finding: how much is computed, published and assumed. */
export function finding({ quantities, chapters }: Book): string {
  const count = (test: (entry: BookEntry) => boolean) => quantities.filter(test).length;
  const computed = count((e) => e.kind === 'variable' || e.kind === 'stock');
  const published = count((e) => e.sources !== undefined);
  const choices = count((e) => e.kind === 'choice');
  const assumed = quantities.length - computed - published - choices;
  return `${quantities.length} quantities in ${chapters.length} subjects: ${computed} computed, ${published} read from published figures, ${assumed} assumed with a reason, ${choices} named conventions`;
}

/** A piece of an equation: text, or the label of a quantity with its name. */
export type EquationPiece = string | { readonly label: string; readonly name: string };

const NAME = /[a-z]\w*\.[a-z]\w*/gi;

/** An equation in public names as pieces, so that each quantity leads to its own entry. */
export function piecesOf(equationInNames: string, byName: ReadonlyMap<string, BookEntry>): readonly EquationPiece[] {
  const pieces: EquationPiece[] = [];
  let end = 0;
  for (const match of equationInNames.matchAll(NAME)) {
    const entry = byName.get(match[0]);
    if (!entry) continue;
    pieces.push(equationInNames.slice(end, match.index), { label: entry.label, name: entry.name });
    end = match.index + match[0].length;
  }
  return [...pieces, equationInNames.slice(end)].filter((piece) => piece !== '');
}
