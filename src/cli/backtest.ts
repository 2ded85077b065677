/** `burdenshift backtest`: past projections by simple rules, held against what later editions showed. */
import type { Command } from 'commander';
import { ALLIES, backtest, backtestPage, backtestText, sharesIn } from '../index.ts';
import { deskFor, say } from './options.ts';

interface Options {
  readonly json?: boolean;
  readonly markdown?: boolean;
}

/** Adds the command. */
export function addBacktest(program: Command): void {
  program
    .command('backtest')
    .description('hold projections from the NATO edition of June 2024 against later editions')
    .option('--json', 'print every trial, ally and revision as JSON')
    .option('--markdown', 'print the page that stands in docs/backtest.md')
    .action((options: Options) => {
      const shares = sharesIn(deskFor({}).furniture.catalogue());
      const result = backtest(
        shares,
        ALLIES.filter((place) => place !== 'ISL'),
      );
      if (options.json) say(JSON.stringify(result, null, 2));
      else say((options.markdown ? backtestPage(result) : backtestText(result)).trimEnd());
    });
}
