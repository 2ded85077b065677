/** `burdenshift sensitivity`: which uncertain numbers matter for one number of a run. */
import type { Command } from 'commander';
import { cellName, cellNamed, sensitivityOf, sensitivityText, suggest, type SensitivityMethod } from '../index.ts';
import { wholeIn } from './draws.ts';
import { deskFor, runFor, say, withRunOptions, type RunOptions } from './options.ts';
import { UsageError } from './trouble.ts';

interface Options extends RunOptions {
  readonly scenario: string;
  readonly method: string;
  readonly n: string;
  readonly seed: string;
  readonly levers: boolean;
  readonly top: string;
  readonly json?: boolean;
}

const METHODS = ['tornado', 'rank', 'sobol'] as const;

/** Adds the command. */
export function addSensitivity(program: Command): void {
  withRunOptions(
    program
      .command('sensitivity <quantity>')
      .description('show which uncertain numbers matter for a number, e.g. spending.extraCost[POL,2035]'),
  )
    .option('--scenario <scenario>', 'the scenario it is taken from', 'hague-2035')
    .option('--method <tornado|rank|sobol>', 'one at a time, rank correlation, or shares of variance', 'tornado')
    .option('--n <draws>', 'draws of rank and sobol', '1024')
    .option('--seed <number>', 'seed of the draws', '7')
    .option('--no-levers', 'leave out numbers that may also be set as levers')
    .option('--top <lines>', 'lines of the table', '15')
    .option('--json', 'print every influence as JSON')
    .action(async (text: string, options: Options) => {
      const wishes = {
        method: methodIn(options.method),
        draws: wholeIn(options.n, '--n', 2, 1_000_000),
        seed: wholeIn(options.seed, '--seed', 0, 2 ** 32 - 1),
        withoutLevers: !options.levers,
      };
      const top = wholeIn(options.top, '--top', 1, 1000);
      const run = runFor(deskFor(options), options.scenario, options);
      const found = await sensitivityOf(run, cellNamed(run, text), wishes);
      if (!options.json) return say(sensitivityText(found, top));
      const { cell, central, method, draws, seed, influences, idle } = found;
      const { label, unit } = cell.quantity;
      const number = { name: cellName(run, cell), label, unit, central };
      say(JSON.stringify({ manifest: run.manifest, number, method, draws, seed, influences, idle }, null, 2));
    });
}

function methodIn(text: string): SensitivityMethod {
  const found = METHODS.find((method) => method === text);
  if (found) return found;
  throw new UsageError(`--method takes ${METHODS.join(', ')}, not "${text}".${suggest(text, METHODS)}`);
}
