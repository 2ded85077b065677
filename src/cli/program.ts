/** The command line: its commands, and one call of it from words to exit code. */
import { Command, CommanderError } from 'commander';
import { legible, VERSION } from '../index.ts';
import { addBacktest } from './backtest.ts';
import { addBook } from './book.ts';
import { addCheck } from './check.ts';
import { addCompare } from './compare.ts';
import { addDiscover } from './discover.ts';
import { addExplain } from './explain.ts';
import { addExport } from './export.ts';
import { addFigures } from './figures.ts';
import { addList } from './list.ts';
import { addQuery } from './query.ts';
import { addReport } from './report.ts';
import { addRun } from './run.ts';
import { addSensitivity } from './sensitivity.ts';
import { addSolve } from './solve.ts';
import { addServe } from './serve.ts';
import { addStatements } from './statements.ts';
import { addSweep } from './sweep.ts';
import { exitCodeOf, messageOf } from './trouble.ts';
import { addValidate } from './validate.ts';
import { addWorker } from './worker.ts';

const EXAMPLES = `
Examples:
  burdenshift run brussels-2025
  burdenshift run hague-2035 --set "spending.coreTarget=5 %" --ally POL
  burdenshift explain 'spending.extraCost[POL,2035]' --scenario hague-2035
  burdenshift compare hague-2035 hague-slow
  burdenshift figures diff nato 2025-08 2026-07 --place POL

Exit codes: 0 done, 1 the input has faults, 2 wrong usage, 3 a fault in burdenshift itself.`;

/** Run the command line given by `words`, data to stdout and talk to stderr; gives the exit code and never throws. */
export async function main(words: readonly string[]): Promise<number> {
  const program = new Command('burdenshift')
    .description('Who must spend how much more on defence, by when, against which baseline, and who says so.')
    .version(VERSION, '--version', 'print the version')
    .addHelpText('after', EXAMPLES)
    .showSuggestionAfterError()
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(legible(text.replace(/^error: /, 'burdenshift: '))) });
  for (const add of [
    addRun,
    addReport,
    addExport,
    addExplain,
    addCompare,
    addList,
    addCheck,
    addFigures,
    addValidate,
    addSensitivity,
    addSolve,
    addDiscover,
    addSweep,
    addQuery,
    addWorker,
    addStatements,
    addBook,
    addBacktest,
    addServe,
  ])
    add(program);
  process.exitCode = 0;
  if (words.length === 0) {
    program.outputHelp();
    return 0;
  }
  try {
    await program.parseAsync(words, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(`burdenshift: ${messageOf(error)}\n`);
    return exitCodeOf(error);
  }
}
