/** `burdenshift figures`: what was published: series and editions, single figures, revisions, imports of upstream files. */
import { Option, type Command } from 'commander';
import {
  editionsByPublisher,
  FigureError,
  seriesList,
  suggest,
  textTable,
  type Catalogue,
  type Figure,
} from '../index.ts';
import { checkTables } from './check.ts';
import { csvText } from './csv.ts';
import { addImport } from './figuresImport.ts';
import { addDiff } from './figuresDiff.ts';
import { deskFor, placesIn, say } from './options.ts';
import { UsageError } from './trouble.ts';

interface Options {
  readonly place?: string;
  readonly edition?: string;
  readonly data?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

const EXAMPLES = `
Examples:
  burdenshift figures                                  every series
  burdenshift figures nato                             the series of one publisher
  burdenshift figures nato.coreShare --place POL       single figures, with where they stand
  burdenshift figures diff nato 2025-08 2026-07        what the new edition revised
  burdenshift figures import nato file.xlsx --edition 2026-07 --source nato-2026-07 --out my-figures/nato.csv
  burdenshift figures check my-figures`;

/** Adds the command with its own commands. */
export function addFigures(program: Command): void {
  const figures = program
    .command('figures [series]')
    .description('list series with their editions and sources, or the figures of one series')
    .enablePositionalOptions()
    .option('--place <codes>', 'only these states or groups, e.g. POL,DEU')
    .option('--edition <edition>', 'only this edition, e.g. 2026-07')
    .option('--data <folder>', 'read the tables of another folder')
    .option('--json', 'print JSON')
    .addOption(new Option('--csv', 'print CSV').conflicts('json'))
    .addHelpText('after', EXAMPLES)
    .action((series: string | undefined, options: Options) => {
      const catalogue = deskFor(options).furniture.catalogue();
      if (series !== undefined && catalogue.series.has(series)) printFigures(catalogue, series, options);
      else if (options.place !== undefined)
        throw new UsageError(
          '--place chooses among the figures of one series, e.g. figures nato.coreShare --place POL.',
        );
      else printSeries(catalogue, series, options);
    });
  addDiff(figures);
  addImport(figures);
  figures
    .command('check [folder]')
    .description('check every table of a folder (default: the tables that ship)')
    .action((folder: string | undefined) => checkTables(folder));
}

function printSeries(catalogue: Catalogue, publisher: string | undefined, options: Options): void {
  const publishers = editionsByPublisher(catalogue);
  if (publisher !== undefined && !publishers.has(publisher)) {
    const known = [...catalogue.series.keys(), ...publishers.keys()];
    throw new FigureError(
      `There is no series "${publisher}".${suggest(publisher, known)} Publishers and subjects: ${[...publishers.keys()].sort().join(', ')}.`,
    );
  }
  const list = seriesList(catalogue).filter(
    (s) =>
      (publisher === undefined || s.series.startsWith(`${publisher}.`)) &&
      (options.edition === undefined || s.editions.includes(options.edition)),
  );
  if (options.json) return say(JSON.stringify(list, null, 2));
  const head = ['series', 'unit', 'editions', 'years', 'places', 'figures', 'sources'];
  const rows = list.map((s) => [
    ...[s.series, s.units.join('; '), s.editions.join(' '), s.years ? s.years.join('-') : ''],
    ...[String(s.places), String(s.figures), s.sources.join(' ')],
  ]);
  if (options.csv) return say(csvText(head, rows));
  const short = (row: readonly string[]) => [
    ...row.slice(0, 6),
    list
      .find((s) => s.series === row[0])!
      .sources.slice(0, 2)
      .join(' ') + (row[6]!.split(' ').length > 2 ? ` and ${row[6]!.split(' ').length - 2} more` : ''),
  ];
  say(textTable(head, rows.map(short).map(padded(head, rows.map(short)))));
  say(`\n${list.length} series. "burdenshift figures <series>" shows the figures of one.`);
}

/** Cells filled up on the right, so that words line up on the left. */
const padded = (head: readonly string[], rows: readonly (readonly string[])[]) => {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]!.length)));
  return (row: readonly string[]) => row.map((cell, i) => cell.padEnd(widths[i]!));
};

function printFigures(catalogue: Catalogue, series: string, options: Options): void {
  const figures = chosen(catalogue, series, options);
  if (options.json)
    return say(
      JSON.stringify(
        figures.map((f) => ({ ...f, source: catalogue.sources.get(f.source) ?? f.source })),
        null,
        2,
      ),
    );
  const head = ['place', 'year', 'value', 'low', 'high', 'unit', 'edition', 'source', 'locator', 'grade', 'estimate'];
  const rows = figures.map((f) => [
    ...[f.place, f.year, f.value, f.low, f.high, f.unit, f.edition, f.source, f.locator, f.grade],
    f.estimate ? 'e' : '',
  ]);
  if (options.csv)
    return say(
      csvText(
        ['series', ...head, 'note'],
        rows.map((row, i) => [series, ...row, figures[i]!.note]),
      ),
    );
  const lines = figures.map((f) => [
    ...[f.place, String(f.year ?? ''), `${f.value}${f.estimate ? ' e' : ''}`, rangeOf(f), f.unit, f.edition],
    ...[f.grade, `${f.source}, ${f.locator}`],
  ]);
  const titles = ['place', 'year', 'value', 'range', 'unit', 'edition', 'grade', 'where'];
  say(`${series}\n`);
  say(textTable(titles, lines.map(padded(titles, lines))));
  const sources = [...new Set(figures.map((f) => f.source))].map((id) => catalogue.sources.get(id));
  for (const s of sources) if (s) say(`\n${s.id}: ${s.publisher}, ${s.title}, ${s.published}. ${s.url}`);
}

const rangeOf = (f: Figure) => (f.low === undefined ? '' : `${f.low} to ${f.high}`);

function chosen(catalogue: Catalogue, series: string, { place, edition }: Options): readonly Figure[] {
  const all = catalogue.series.get(series)!;
  const places = place === undefined ? undefined : codesIn(place, all);
  const editions = catalogue.series.editions(series);
  if (edition !== undefined && !editions.includes(edition))
    throw new FigureError(
      `There is no edition "${edition}" of ${series}.${suggest(edition, editions)} Editions: ${editions.join(', ')}.`,
    );
  return all.filter(
    (f) => (places === undefined || places.includes(f.place)) && (edition === undefined || f.edition === edition),
  );
}

/** Codes that the series has; any state or group of the model is understood, though it may have no figure. */
function codesIn(text: string, figures: readonly Figure[]): readonly string[] {
  const known = new Set(figures.map((f) => f.place));
  const codes = text.split(',').map((code) => code.trim().toUpperCase());
  const strange = codes.filter((code) => !known.has(code));
  if (strange.length) {
    const { states, groups } = placesIn(strange.join(','), '--place');
    throw new FigureError(
      `${figures[0]!.series} has no figure for ${[...states, ...groups].join(', ')}. It has ${[...known].sort().join(', ')}.`,
    );
  }
  return codes;
}
