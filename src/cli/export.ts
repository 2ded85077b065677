/** `burdenshift export`: a run as files that other people's tools read, written whole or not at all. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Option, type Command } from 'commander';
import { EXPORT_FORMATS, exportedQuantities, exportRun, SUBJECTS, suggest, type ExportFormat } from '../index.ts';
import { drawFor, withDraws, type DrawOptions } from './draws.ts';
import { deskFor, runFor, withRunOptions, type RunOptions } from './options.ts';
import { UsageError } from './trouble.ts';
import { alreadyThere, writeWhole } from './writeWhole.ts';

interface Options extends RunOptions, DrawOptions {
  readonly format: string;
  readonly out: string;
  readonly quantities?: string;
  readonly all?: boolean;
  readonly name?: string;
  readonly force?: boolean;
}

const FORMAT_HELP = Object.entries(EXPORT_FORMATS).map(([format, words]) => `  ${format.padEnd(8)} ${words}`);

/** Adds the command. */
export function addExport(program: Command): void {
  withDraws(
    withRunOptions(program.command('export <scenario>').description('write the results of a scenario as files')),
  )
    .addOption(new Option('--format <format>', Object.keys(EXPORT_FORMATS).join(', ')).makeOptionMandatory())
    .requiredOption('--out <file>', 'the file to write; code lists and metadata are written beside it')
    .option('--quantities <names>', 'only these, e.g. "spending.extraCost" or "spending,debt"')
    .option('--all', 'everything that is computed, in csv too')
    .option('--name <text>', 'what the column "scenario" says')
    .option('--force', 'replace files that exist')
    .addHelpText('after', `\nFormats:\n${FORMAT_HELP.join('\n')}`)
    .action(async (scenario: string, options: Options) => {
      const format = formatIn(options.format);
      checkPlace(options);
      const run = runFor(deskFor(options), scenario, options);
      const wishes = {
        ...{ file: basename(options.out), all: options.all ?? false, subjects: SUBJECTS },
        ...(options.quantities === undefined ? {} : { quantities: namesIn(options.quantities) }),
        ...(options.name === undefined ? {} : { name: options.name }),
      };
      const drawn = await drawFor(run, options, exportedQuantities(run, format, wishes));
      const files = await exportRun(run, format, drawn ? { ...wishes, uncertain: drawn.uncertain } : wishes);
      const written = writeWhole(dirname(options.out), files, options.force ?? false);
      const drawnDigest = drawn ? `digest with draws ${drawn.uncertain.manifest.digest}\n` : '';
      process.stderr.write(`${written.join('\n')}\ndigest ${run.manifest.digest}\n${drawnDigest}`);
    });
}

function formatIn(text: string): ExportFormat {
  const known = Object.keys(EXPORT_FORMATS) as ExportFormat[];
  const found = known.find((format) => format === text);
  if (found) return found;
  throw new UsageError(`--format: there is no format "${text}".${suggest(text, known)} Formats: ${known.join(', ')}.`);
}

function namesIn(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.every((name) => name !== '')) return names;
  throw new UsageError(`--quantities takes names separated by commas, like "spending.extraCost,debt"; got "${text}".`);
}

/** What can be refused before the run. */
function checkPlace({ out, force }: Options): void {
  const folder = dirname(out);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError(`--out: there is no folder "${folder}".`);
  if (existsSync(out) && statSync(out).isDirectory())
    throw new UsageError(`--out takes a file, and "${out}" is a folder; write "${join(out, 'results.csv')}".`);
  if (existsSync(out) && !force) throw alreadyThere(out);
}
