/** `burdenshift check`: every fault of a scenario file or of a folder of tables, without running anything. */
import { existsSync, statSync } from 'node:fs';
import type { Command } from 'commander';
import { FigureError, faultsIn, shippedTables, tablesIn } from '../index.ts';
import { addFile, deskFor, say } from './options.ts';
import { UsageError } from './trouble.ts';

/** Adds the command. */
export function addCheck(program: Command): void {
  program
    .command('check <file>')
    .description('check a scenario file (.yaml), a table of figures (.csv) or a folder of tables')
    .action((path: string) => {
      if (!existsSync(path)) throw new UsageError(`There is no file or folder "${path}".`);
      if (statSync(path).isDirectory()) return checkTables(path);
      if (path.endsWith('.csv'))
        throw new UsageError(`Give the folder of "${path}": a table is checked together with its sources.`);
      const desk = deskFor({});
      const story = desk.story(addFile(desk, path));
      say(
        `${path} is sound: "${story.title}", ${story.settings.length} settings, through ${story.lineage.join(' → ')}.`,
      );
    });
}

/** Say that every table of a folder is sound; without a folder, those that ship. @throws FigureError with every fault */
export function checkTables(folder?: string): void {
  const tables = folder === undefined ? shippedTables() : tablesIn(folder);
  const faults = faultsIn(tables);
  if (faults.length) throw new FigureError(faults);
  say(`${folder ?? 'shipped tables'}: ${tables.length} tables are sound.`);
}
