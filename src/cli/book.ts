/** `burdenshift book`: the equation book: its chapters, one of them, one quantity, or all of it as files. */
import { mkdirSync } from 'node:fs';
import type { Command } from 'commander';
import {
  bookFiles,
  bookOf,
  chapterPage,
  entryLines,
  quantityNamed,
  suggest,
  textTable,
  VERSION,
  type Book,
} from '../index.ts';
import { deskFor, say } from './options.ts';
import { UsageError } from './trouble.ts';
import { writeWhole } from './writeWhole.ts';

interface Options {
  readonly json?: boolean;
  readonly out?: string;
  readonly force?: boolean;
}

/** Adds the command. */
export function addBook(program: Command): void {
  program
    .command('book [what]')
    .description('the equation book: its chapters, a chapter such as aid, or a quantity such as spending.rise')
    .option('--json', 'print JSON')
    .option('--out <folder>', 'write the whole book into a folder')
    .option('--force', 'replace files that exist')
    .action((what: string | undefined, options: Options) => {
      const { model } = deskFor({}).furniture;
      const book = bookOf(deskFor({}).ground({}), VERSION);
      if (options.out !== undefined) return writeInto(options.out, bookFiles(book, model), options.force ?? false);
      if (what === undefined) return say(options.json ? asJson(book) : contents(book));
      const isChapter = book.chapters.some((chapter) => chapter.id === what);
      if (isChapter && options.json) return say(asJson(book.quantities.filter((entry) => entry.chapter === what)));
      if (isChapter) return say(chapterPage(book, what, model));
      const entry = book.quantities.find(({ name }) => name === what);
      if (!entry) throw unknown(what, book);
      if (options.json) return say(asJson(entry));
      say(
        entryLines(entry, quantityNamed(model, what), model, (_, text) => text)
          .slice(2)
          .join('\n'),
      );
    });
}

const asJson = (data: object) => JSON.stringify(data, null, 2);

function unknown(what: string, { chapters, quantities }: Book): UsageError {
  const ids = chapters.map(({ id }) => id);
  const hint = suggest(what, [...ids, ...quantities.map(({ name }) => name)]);
  return new UsageError(`The book has no "${what}".${hint} Chapters: ${ids.join(', ')}.`);
}

function contents({ chapters }: Book): string {
  const width = Math.max(...chapters.map(({ title }) => title.length));
  const rows = chapters.map(({ id, title, quantities }) => [id, title.padEnd(width), String(quantities.length)]);
  return textTable(['chapter', 'title'.padEnd(width), 'quantities'], rows);
}

function writeInto(folder: string, files: ReadonlyMap<string, string>, force: boolean): void {
  mkdirSync(folder, { recursive: true });
  const written = [...files].map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
  writeWhole(folder, written, force);
  say(`${folder}: ${files.size} files of the equation book written.`);
}
