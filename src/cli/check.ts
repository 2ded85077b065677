/** `burdenshift check`: every fault of a scenario file, a design or a folder of tables, without computing a result. */
import { existsSync, statSync } from 'node:fs';
import type { Command } from 'commander';
import { FigureError, faultsIn, shippedTables, tablesIn } from '../index.ts';
import { openDesign } from './designFile.ts';
import { textIn } from './inFiles.ts';
import { addFile, deskFor, say } from './options.ts';
import { UsageError } from './trouble.ts';

/** Adds the command. */
export function addCheck(program: Command): void {
  program
    .command('check <file>')
    .description('check a scenario file or a design (.yaml), a table of figures (.csv) or a folder of tables')
    .action(async (path: string) => {
      if (!existsSync(path)) throw new UsageError(`There is no file or folder "${path}".`);
      if (statSync(path).isDirectory()) return checkTables(path);
      if (path.endsWith('.csv'))
        throw new UsageError(`Give the folder of "${path}": a table is checked together with its sources.`);
      if (isDesign(textIn(path, 'a scenario file or a design (.yaml)'))) return checkDesign(path);
      const desk = deskFor({});
      const story = desk.story(addFile(desk, path));
      say(
        `${path} is sound: "${story.title}", ${story.settings.length} settings, through ${story.lineage.join(' → ')}.`,
      );
    });
}

/** A design has outcomes or parts at the top; a scenario has neither. */
const isDesign = (text: string) => /^(outcomes|design)\s*:/m.test(text);

async function checkDesign(path: string): Promise<void> {
  const { head, blocks } = (await openDesign(path, {})).sweep;
  const [points, futures] = [head.points, head.futures].map((n) => n.toLocaleString('en'));
  say(`${path} is sound: "${head.title}", points: ${points}, futures: ${futures}, parts: ${blocks}.`);
}

/** Say that every table of a folder is sound; without a folder, those that ship. @throws FigureError with every fault */
export function checkTables(folder?: string): void {
  const tables = folder === undefined ? shippedTables() : tablesIn(folder);
  const faults = faultsIn(tables);
  if (faults.length) throw new FigureError(faults);
  say(`${folder ?? 'shipped tables'}: ${tables.length} tables are sound.`);
}
