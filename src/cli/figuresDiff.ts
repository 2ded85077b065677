/** `burdenshift figures diff`: what a new edition revised, the largest relative move first. */
import { Option, type Command } from 'commander';
import {
  editionsByPublisher,
  FigureError,
  revisions,
  suggest,
  textTable,
  type Catalogue,
  type Figure,
  type Revisions,
} from '../index.ts';
import { csvText } from './csv.ts';
import { deskFor, say } from './options.ts';
import { UsageError } from './trouble.ts';

interface Options {
  readonly place?: string;
  readonly top: string;
  readonly data?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** Adds the command. */
export function addDiff(figures: Command): void {
  figures
    .command('diff <editions...>')
    .description('what a new edition revised: diff nato 2025-08 2026-07, or diff nato@2025-08 nato@2026-07')
    .option('--place <code>', 'only this state or group')
    .option('--top <count>', 'how many revisions to print, the largest first; all', '40')
    .option('--data <folder>', 'read the tables of another folder')
    .option('--json', 'print JSON')
    .addOption(new Option('--csv', 'print CSV').conflicts('json'))
    .action((words: readonly string[], options: Options) => {
      const catalogue = deskFor(options).furniture.catalogue();
      const { of, before, after } = editionsIn(words, catalogue);
      const place = options.place?.trim().toUpperCase();
      const series = of !== undefined && of.includes('.') ? of : undefined;
      const all = revisions(catalogue, before, after, {
        ...(series === undefined ? {} : { series }),
        ...(place === undefined ? {} : { place }),
      });
      const found = of === undefined || series !== undefined ? all : ofPublisher(all, of);
      if (options.json) say(JSON.stringify(found, null, 2));
      else if (options.csv) say(asCsv(found));
      else say(asText(found, before, after, topOf(options.top)));
    });
}

/** The two editions, and the publisher or series they belong to where that is said. @throws UsageError, FigureError */
export function editionsIn(
  words: readonly string[],
  catalogue: Catalogue,
): { readonly of: string | undefined; readonly before: string; readonly after: string } {
  const parts = words.map((word) => word.split('@'));
  const named = [...new Set(parts.filter((p) => p.length === 2).map(([name]) => name!))];
  const plain = parts.filter((p) => p.length === 1).map(([word]) => word!);
  const first = words.length === 3 ? plain.shift() : undefined;
  const of = [...new Set([...named, ...(first === undefined ? [] : [first])])];
  const editions = words.slice(words.length === 3 ? 1 : 0).map((word) => word.replace(/^.*@/, ''));
  if (editions.length !== 2 || of.length > 1)
    throw new UsageError(
      'figures diff takes two editions of one publisher, e.g. figures diff nato 2025-08 2026-07, or figures diff nato@2025-08 nato@2026-07.',
    );
  if (of[0] !== undefined) checkNamed(of[0], editions, catalogue);
  return { of: of[0], before: editions[0]!, after: editions[1]! };
}

function checkNamed(of: string, editions: readonly string[], catalogue: Catalogue): void {
  const known = editionsByPublisher(catalogue);
  const own = of.includes('.') ? (catalogue.series.has(of) ? catalogue.series.editions(of) : undefined) : known.get(of);
  if (!own) {
    const names = [...known.keys(), ...catalogue.series.keys()];
    throw new FigureError(
      `There are no figures called "${of}".${suggest(of, names)} Publishers and subjects: ${[...known.keys()].sort().join(', ')}.`,
    );
  }
  for (const edition of editions)
    if (!own.includes(edition))
      throw new FigureError(
        `There is no edition "${edition}" of ${of}.${suggest(edition, own)} Editions: ${own.join(', ')}.`,
      );
}

function ofPublisher(all: Revisions, publisher: string): Revisions {
  const isOf = (f: Figure) => f.series.startsWith(`${publisher}.`);
  return {
    ...all,
    moved: all.moved.filter((r) => isOf(r.after)),
    onlyBefore: all.onlyBefore.filter(isOf),
    onlyAfter: all.onlyAfter.filter(isOf),
    otherUnit: all.otherUnit.filter((r) => isOf(r.after)),
  };
}

function topOf(text: string): number {
  if (text === 'all') return Infinity;
  const top = Number(text);
  if (Number.isInteger(top) && top > 0) return top;
  throw new UsageError(`--top takes a whole number from 1, or "all", not "${text}".`);
}

/** A percentage with two decimals, other figures with six digits; --csv and --json give them as published. */
const rounded = (x: number, unit: string) => (unit === 'percent' ? x.toFixed(2) : String(Number(x.toPrecision(6))));
const signed = (x: number, unit: string) => `${x > 0 ? '+' : x < 0 ? '−' : ''}${rounded(Math.abs(x), unit)}`;
const percent = (x: number) =>
  Number.isFinite(x) ? `${x > 0 ? '+' : x < 0 ? '−' : ''}${Math.abs(x * 100).toFixed(1)} %` : '';

function asText(found: Revisions, before: string, after: string, top: number): string {
  const head = ['series', 'place', 'year', before, after, 'difference', 'of before', 'unit'];
  const seen = found.moved.filter(
    (r) => rounded(r.before.value, r.before.unit) !== rounded(r.after.value, r.after.unit),
  );
  const rows = seen
    .slice(0, top)
    .map(({ before: b, after: a, difference, relative }) => [
      ...[a.series, a.place, String(a.year ?? ''), rounded(b.value, b.unit), rounded(a.value, a.unit)],
      ...[signed(difference, a.unit), percent(relative), a.unit],
    ]);
  const left = seen.length - rows.length;
  const hidden = found.moved.length - seen.length;
  const counts = [
    `${seen.length} figures moved, ${found.unmoved} did not`,
    ...(hidden ? [`${hidden} moved by less than the digits shown`] : []),
    `${found.onlyBefore.length} stand only in ${before}, ${found.onlyAfter.length} only in ${after}`,
    ...(found.otherUnit.length ? [`${found.otherUnit.length} are in units that cannot be subtracted`] : []),
  ];
  return [
    ...(rows.length ? [textTable(head, rows)] : []),
    ...(left > 0 ? [`… and ${left} more; --top all prints them`] : []),
    `${counts.join('; ')}.`,
  ].join('\n\n');
}

function asCsv(found: Revisions): string {
  const head = ['series', 'place', 'year', 'before', 'after', 'difference', 'relative', 'unit'];
  return csvText(
    head,
    found.moved.map(({ before, after, difference, relative }) => [
      ...[after.series, after.place, after.year, before.value, after.value, difference],
      ...[Number.isFinite(relative) ? relative : undefined, after.unit],
    ]),
  );
}
