/** The pages of the book in Markdown: one for each chapter, every quantity under its own anchor and linked to what it needs and feeds. */
import type { Model } from '../../language/model.ts';
import { quantityNamed } from '../../language/model.ts';
import type { Namer } from '../../language/print.ts';
import type { Quantity } from '../../language/quantity.ts';
import { writeUnitInWords } from '../number.ts';
import type { Book, BookAssumption, BookEntry, BookLever, BookSource } from './entry.ts';
import { equationLines } from './equation.ts';

/** The page of a chapter. */
export function chapterPage(book: Book, id: string, model: Model): string {
  const chapter = book.chapters.find((c) => c.id === id)!;
  const entries = book.quantities.filter((entry) => entry.chapter === id);
  const link = linksFrom(book, id);
  const rests = Object.entries(chapter.rests).map(
    ([other, count]) => `[${titleOf(book, other)}](${other}.md) (${count})`,
  );
  const lines = [
    `# ${chapter.title}`,
    '',
    chapter.question,
    '',
    `${countsOf(entries)} Quantities of other chapters named here: ${rests.join(', ') || 'none'}. [All chapters](README.md)`,
    '',
  ];
  let sector = '';
  for (const entry of entries) {
    const own = entry.name.slice(0, entry.name.indexOf('.'));
    if (own !== sector) lines.push(`## \`${own}\``, '');
    sector = own;
    lines.push(...entryLines(entry, quantityNamed(model, entry.name), model, link), '');
  }
  return lines.join('\n');
}

/** The text of one quantity; `link` writes the link to another. */
export function entryLines(
  entry: BookEntry,
  q: Quantity,
  model: Model,
  link: (name: string, text: string) => string,
): readonly string[] {
  const name: Namer = (of, isLagged) =>
    `${isLagged ? 'last year’s ' : ''}${link(model.names.get(of)!, escaped(of.label))}`;
  const parts = [
    ...(q.kind === 'variable' || q.kind === 'stock' ? computedLines(entry, q, name, link) : []),
    ...optionLines(entry),
    ...assumptionLines(entry.assumption),
    ...sourceLines(entry),
    ...leverLines(entry.lever),
  ];
  const users = entry.users.length
    ? `Used by ${entry.users.map((user) => link(user, `\`${user}\``)).join(', ')}.`
    : 'An answer: no other quantity uses it.';
  return [`<a id="${entry.name}"></a>`, '', `### ${escaped(entry.label)}`, '', factsOf(entry), '', ...parts, users];
}

/** Links from the page of `id`, or from outside the book where it is empty. */
export function linksFrom(book: Book, id: string): (name: string, text: string) => string {
  const chapters = new Map(book.quantities.map((entry) => [entry.name, entry.chapter]));
  return (name, text) => {
    const chapter = chapters.get(name)!;
    return `[${text}](${chapter === id ? '' : `${chapter}.md`}#${name})`;
  };
}

const titleOf = (book: Book, id: string) => book.chapters.find((c) => c.id === id)!.title;

/** Signs that Markdown would read as its own. */
const escaped = (text: string) => text.replace(/[[\]<>*_|]/g, (sign) => `\\${sign}`);

const KINDS = { parameter: 'parameter', choice: 'choice', variable: 'variable', stock: 'stock' } as const;

function countsOf(entries: readonly BookEntry[]): string {
  const count = (kind: BookEntry['kind'], many: string) => {
    const n = entries.filter((entry) => entry.kind === kind).length;
    return n === 0 ? [] : [`${n} ${n === 1 ? KINDS[kind] : many}`];
  };
  const parts = [...count('variable', 'variables'), ...count('stock', 'stocks'), ...count('parameter', 'parameters')];
  return `${[...parts, ...count('choice', 'choices')].join(', ')}.`;
}

function factsOf({ name, kind, unit, over, range, drawn }: BookEntry): string {
  const words = writeUnitInWords(unit);
  const isPlain = words === '' || words === unit;
  const facts = [
    `\`${name}\``,
    KINDS[kind],
    kind === 'choice' ? '' : unit === '1' ? 'pure number' : isPlain ? unit : `${unit} (${words})`,
    over.length ? `for each of the ${over.join(', ')}` : '',
    range ? `from ${range[0]} to ${range[1]}` : '',
    drawn ? 'drawn' : '',
  ];
  return facts.filter((fact) => fact !== '').join(' · ');
}

function computedLines(
  entry: BookEntry,
  q: Extract<Quantity, { kind: 'variable' | 'stock' }>,
  name: Namer,
  link: (name: string, text: string) => string,
): readonly string[] {
  const quoted = equationLines(q.equation(), name).map((line) => `> ${line}`.trimEnd());
  const inWords = (of: string) => (of === '0' ? '0' : link(of, `\`${of}\``));
  const before =
    entry.opening !== undefined
      ? `Before the first year: ${inWords(entry.opening)}. Grows each year by`
      : entry.observed !== undefined
        ? `${inWords(entry.observed)} where it has a figure, otherwise`
        : '';
  const after = entry.before === undefined ? [] : [`Before the first year: ${inWords(entry.before)}.`, ''];
  return [...(before ? [before, ''] : []), ...quoted, '', ...after];
}

function optionLines({ options, initially, because }: BookEntry): readonly string[] {
  if (!options) return [];
  const lines = Object.entries(options).map(
    ([option, meaning]) => `- \`${option}\`${option === initially ? ' (unless set)' : ''}: ${escaped(meaning)}`,
  );
  return [...lines, '', `Why \`${initially}\`: ${escaped(because!)}.`, ''];
}

function assumptionLines(assumption: BookAssumption | undefined): readonly string[] {
  if (!assumption) return [];
  const { value, at, low, high, distribution, because, source } = assumption;
  const spread = low === undefined ? '' : ` (${low} to ${high}, ${distribution})`;
  return [
    `Assumed: **${value}**${spread}, because: ${escaped(because)}.${source ? ` Source: ${escaped(source)}.` : ''}`,
    '',
    ...placeLines(at),
  ];
}

const placeLines = (at: Readonly<Record<string, string>> | undefined): readonly string[] =>
  at
    ? [
        `By place: ${Object.entries(at)
          .map(([place, value]) => `${place} ${value}`)
          .join(', ')}.`,
        '',
      ]
    : [];

function sourceLines({ sources, missing }: BookEntry): readonly string[] {
  if (!sources) return [];
  const written = (s: BookSource) => {
    const title = s.url ? `[${escaped(s.title)}](${s.url})` : escaped(s.title);
    return `${escaped(s.publisher)}, ${title} (series \`${s.series}\`, edition ${s.edition})`;
  };
  const from =
    sources.length > 1
      ? ['From:', '', ...sources.map((s) => `- ${written(s)}`)]
      : sources.map((s) => `From: ${written(s)}.`);
  const absent = missing
    ? [
        `Where nothing is published${missing.value === undefined ? '' : `, **${missing.value}**`}: ${escaped(missing.because)}.`,
        '',
        ...placeLines(missing.at),
      ]
    : [];
  return [...from, ...(from.length ? [''] : []), ...absent];
}

function leverLines(lever: BookLever | undefined): readonly string[] {
  if (!lever) return [];
  const step = lever.step === undefined ? '' : ` in steps of ${lever.step}`;
  const ticks = lever.ticks.map(({ at, label, source }) => `- ${at}: ${escaped(label)} (${escaped(source)})`);
  return [
    `Lever from ${lever.min} to ${lever.max}${step}${ticks.length ? '; published positions:' : '.'}`,
    '',
    ...ticks,
    ...(ticks.length ? [''] : []),
  ];
}
