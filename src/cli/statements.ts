/** `burdenshift statements`: the ten statements of February 2025, measured, and claims of others held against the measures. */
import type { Command } from 'commander';
import {
  checkClaim,
  claimText,
  statementOf,
  statementsOf,
  statementText,
  withoutCells,
  type StatementResult,
} from '../index.ts';
import { deskFor, runFor, say, withRunOptions, type RunOptions } from './options.ts';
import { UsageError } from './trouble.ts';

interface Options extends RunOptions {
  readonly scenario: string;
  readonly check?: string;
  readonly json?: boolean;
}

/** Adds the command. */
export function addStatements(program: Command): void {
  withRunOptions(
    program
      .command('statements [id]')
      .description('the ten statements of February 2025 with measure, definitions, sources and verdict, e.g. S9'),
  )
    .option('--scenario <scenario>', 'the scenario they are held against', 'brussels-2025')
    .option(
      '--check <claim>',
      'hold a claim of your own against the measures, e.g. "Russia spends 40 % of its budget on the military"',
    )
    .option('--json', 'print JSON')
    .action((id: string | undefined, options: Options) => {
      const run = runFor(deskFor(options), options.scenario, options);
      if (options.check !== undefined && id !== undefined)
        throw new UsageError(`Ask for a statement, such as ${id}, or for a claim with --check, not for both.`);
      if (options.check !== undefined) {
        const result = checkClaim(run, options.check);
        say(options.json ? asJson(result) : claimText(result));
        return;
      }
      const results = id === undefined ? statementsOf(run) : [oneOf(id, statementOf(run, id))];
      if (options.json) say(asJson({ manifest: run.manifest, statements: results }));
      else say(results.map((s) => statementText(s, { isWhole: id !== undefined })).join(`\n\n${'─'.repeat(100)}\n\n`));
    });
}

const asJson = (result: unknown) => JSON.stringify(result, withoutCells, 2);

function oneOf(id: string, result: StatementResult | undefined): StatementResult {
  if (result) return result;
  throw new UsageError(`There is no statement "${id}". Statements: S1 to S10.`);
}
