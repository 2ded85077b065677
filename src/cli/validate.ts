/** `burdenshift validate`: published results beside ours; a case that fails is shown, not hidden. */
import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import {
  casesIn,
  shippedCases,
  validate,
  validationData,
  validationPage,
  validationText,
  VERSION,
  type Case,
  type Desk,
} from '../index.ts';
import { deskFor, say } from './options.ts';
import { UsageError } from './trouble.ts';

interface Options {
  readonly cases?: string;
  readonly data?: string;
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly strict?: boolean;
}

/** Adds the command. */
export function addValidate(program: Command): void {
  program
    .command('validate')
    .description('put published results beside ours: published, ours, difference, verdict')
    .option('--cases <file>', 'run the cases of this file instead of those that ship')
    .option('--data <folder>', 'read the tables of another folder')
    .option('--strict', 'exit code 1 where evidence lies outside its tolerance')
    .option('--json', 'print JSON')
    .option('--markdown', 'print the page of results')
    .action((options: Options) => {
      const desk = deskFor(options);
      const results = validate(desk, options.cases === undefined ? shippedCases(desk) : casesAt(desk, options.cases));
      if (options.json) say(JSON.stringify(validationData(results, VERSION), null, 2));
      else say(options.markdown ? validationPage(results, VERSION) : validationText(results));
      const isOutside = results.some((r) => r.standing === 'evidence' && r.verdict === 'outside');
      if (options.strict && isOutside) process.exitCode = 1;
    });
}

function casesAt(desk: Desk, file: string): Case[] {
  if (!existsSync(file)) throw new UsageError(`There is no file "${file}".`);
  return casesIn(desk, file, readFileSync(file, 'utf8'));
}
