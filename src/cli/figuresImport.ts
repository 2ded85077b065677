/** `burdenshift figures import`: a publisher's own file in, rows of a new edition out. */
import type { Command } from 'commander';
import { ALLIES, FigureError, IMPORTABLE, importFiles, PARTNERS, suggest, tableText, writeTable } from '../index.ts';
import { say } from './options.ts';
import { UsageError } from './trouble.ts';

interface Options {
  readonly edition: string;
  readonly source: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly series?: string;
  readonly place?: string;
  readonly since?: string;
  readonly until?: string;
}

/** Adds the command. */
export function addImport(figures: Command): void {
  figures
    .command('import <publisher> <files...>')
    .description(`read a file as published (${IMPORTABLE.join(', ')}) into the rows of an edition`)
    .requiredOption('--edition <edition>', 'the edition the rows belong to, e.g. 2026-07')
    .requiredOption('--source <id>', 'the id of its row in a table of sources, e.g. nato-2026-07')
    .option('--out <file>', 'the table to write (default: print it)')
    .option('--force', 'replace the table if it is there')
    .option('--series <names>', 'only these series, e.g. nato.coreShare,nato.personnel')
    .option('--place <codes>', 'only these states (weo: default the states of the model; sipri: needed)')
    .option('--since <year>', 'first year (weo, sipri; default 2014)')
    .option('--until <year>', 'last year (sipri)')
    .action(async (publisher: string, files: readonly string[], options: Options) => {
      if (!IMPORTABLE.some((known) => known === publisher))
        throw new UsageError(
          `There is no importer for "${publisher}".${suggest(publisher, IMPORTABLE)} Importers: ${IMPORTABLE.join(', ')}.`,
        );
      const { edition, source } = options;
      const found = await importFiles(publisher, files, { edition, source }, partIn(publisher, options));
      if (found.faults.length) throw new FigureError(found.faults);
      for (const part of found.skipped) process.stderr.write(`left out: ${part}\n`);
      if (options.out === undefined) return say(tableText(found.figures).trimEnd());
      writeTable(options.out, found.figures, { force: options.force ?? false });
      process.stderr.write(`${found.figures.length} figures written to ${options.out}.\n`);
    });
}

function partIn(publisher: string, { series, place, since, until }: Options) {
  const list = (text: string) => text.split(',').map((part) => part.trim());
  const places = place === undefined ? undefined : list(place.toUpperCase());
  const all = publisher === 'weo' ? [...ALLIES, ...PARTNERS] : undefined;
  return {
    ...(series === undefined ? {} : { series: list(series) }),
    ...((places ?? all) ? { places: places ?? all! } : {}),
    ...(since === undefined ? {} : { since: calendarYear(since, '--since') }),
    ...(until === undefined ? {} : { until: calendarYear(until, '--until') }),
  };
}

/** Any calendar year that a publisher may have a figure for. */
function calendarYear(text: string, option: string): number {
  if (/^(19|20)\d\d$/.test(text)) return Number(text);
  throw new UsageError(`${option} takes a year from 1900 to 2099, not "${text}".`);
}
