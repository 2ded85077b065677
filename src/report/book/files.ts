/** The book as files: an index, a page for each chapter, the drawing and the JSON. */
import type { Model } from '../../language/model.ts';
import { diagramMermaid, diagramSVG } from './diagram.ts';
import type { Book } from './entry.ts';
import { chapterPage } from './pages.ts';

/** File name → text. */
export function bookFiles(book: Book, model: Model): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', indexPage(book)],
    ...book.chapters.map(({ id }) => [`${id}.md`, chapterPage(book, id, model)] as const),
    ['sectors.svg', diagramSVG(book)],
    ['book.json', bookJSON(book)],
  ]);
}

/** The book as JSON, each chapter and each quantity on a line of its own, so that a change shows as the lines it touches. */
function bookJSON({ version, chapters, quantities }: Book): string {
  const lines = (list: readonly object[]) => list.map((item) => `  ${JSON.stringify(item)}`).join(',\n');
  return `{\n "version": "${version}",\n "chapters": [\n${lines(chapters)}\n ],\n "quantities": [\n${lines(quantities)}\n ]\n}\n`;
}

/** The first page: what the book is, its chapters, how they rest on each other, and every name. */
export function indexPage(book: Book): string {
  const count = (kind: string) => book.quantities.filter((entry) => entry.kind === kind).length;
  const rows = book.chapters.map(
    ({ id, title, question, quantities }) => `| [${title}](${id}.md) | ${quantities.length} | ${question} |`,
  );
  const names = [...book.quantities].sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    '# The equation book',
    '',
    `Every quantity of burdenshift ${book.version}, written from the model itself: ${count('variable')} variables, ${count('stock')} stocks, ` +
      `${count('parameter')} parameters and ${count('choice')} choices, each with its equation, or with its source or the reason for assuming it.`,
    '',
    'How to read it. A *variable* has a value for each year. A *stock* adds up what it grows by. A *parameter* is given: from a published',
    'figure, or assumed with a reason and, where it is uncertain, a range from which it is drawn. A *choice* is a convention that a scenario picks by name.',
    'A *lever* is a parameter that scenarios may move. Money is in dollars at prices and exchange rates of 2025 (`USD2025`) unless the unit says otherwise.',
    'In equations only 0, 1 and 100 stand as numbers; every other number has a name and an entry of its own. `book.json` holds the same as data.',
    '',
    '| chapter | quantities | question |',
    '| --- | ---: | --- |',
    ...rows,
    '',
    '## How the chapters rest on each other',
    '',
    '![Arcs from each chapter to those that use its quantities](sectors.svg)',
    '',
    '```mermaid',
    diagramMermaid(book),
    '```',
    '',
    '## All names',
    '',
    ...names.map(
      ({ name, chapter, label }) =>
        `- [\`${name}\`](${chapter}.md#${name}) ${label.replace(/[[\]<>*_|]/g, (sign) => `\\${sign}`)}`,
    ),
    '',
  ].join('\n');
}
