/** `burdenshift solve`: what a lever must be for a number to reach a value; with two levers, the trade-off. */
import type { Command } from 'commander';
import { cellName, solve, solveText, type Solved } from '../index.ts';
import { wholeIn } from './draws.ts';
import { deskFor, runFor, say, withRunOptions, type RunOptions } from './options.ts';
import { UsageError } from './trouble.ts';

interface Options extends RunOptions {
  readonly scenario: string;
  readonly vary: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly in?: string;
  readonly draws: string;
  readonly seed: string;
  readonly json?: boolean;
}

const collect = (text: string, before: readonly string[]): readonly string[] => [...before, text];

/** Adds the command. */
export function addSolve(program: Command): void {
  withRunOptions(
    program
      .command('solve <goal>')
      .description('find the lever that reaches a goal, e.g. "burden.groupShare[NATO_EXCEPT_US,2035] >= 3 %"'),
  )
    .option('--scenario <scenario>', 'the scenario that is changed', 'hague-2035')
    .option(
      '--vary <lever>',
      'the lever, e.g. spending.coreTarget or spending.coreTarget[POL]; twice for a trade-off',
      collect,
      [],
    )
    .option('--from <value>', 'its lowest value (default: its published bound); once for each --vary', collect, [])
    .option('--to <value>', 'its highest value; once for each --vary', collect, [])
    .option('--in <share>', 'share of runs in which the goal must hold, e.g. "80 % of runs"')
    .option('--draws <number>', 'draws where --in is given', '1000')
    .option('--seed <number>', 'seed of the draws', '7')
    .option('--json', 'print JSON')
    .action(async (goal: string, options: Options) => {
      if (options.vary.length === 0)
        throw new UsageError(
          'solve needs a lever: --vary spending.coreTarget. "burdenshift list levers" shows them all.',
        );
      for (const end of ['from', 'to'] as const)
        if (options[end].length > options.vary.length)
          throw new UsageError(`--${end} was given ${options[end].length} times for ${options.vary.length} --vary.`);
      const vary = options.vary.map((lever, i) => ({
        lever,
        ...(options.from[i] === undefined ? {} : { from: options.from[i] }),
        ...(options.to[i] === undefined ? {} : { to: options.to[i] }),
      }));
      const draws = wholeIn(options.draws, '--draws', 2, 1_000_000);
      const seed = wholeIn(options.seed, '--seed', 0, 2 ** 32 - 1);
      const inShare = options.in === undefined ? {} : { inShare: shareIn(options.in) };
      const run = runFor(deskFor(options), options.scenario, options);
      const solved = await solve(run, { goal, vary, draws, seed, ...inShare });
      say(options.json ? asJson(solved) : solveText(solved));
    });
}

/** `80 %`, `80 % of runs`. */
function shareIn(text: string): number {
  const match = /^\s*(\d+(?:\.\d+)?)\s*%(?:\s+of(?:\s+all|\s+the)?\s+(?:runs|draws))?\s*$/.exec(text);
  const share = match ? Number(match[1]) / 100 : NaN;
  if (share > 0 && share <= 1) return share;
  throw new UsageError(`--in takes a share of runs such as "80 % of runs", not "${text}".`);
}

function asJson({ run, cell, compare, value, central, inShare, levers, rows }: Solved): string {
  const { label, unit } = cell.quantity;
  const goal = { name: cellName(run, cell), label, unit, compare, value, central, inShare };
  const varied = levers.map(({ target, parameter, low, high, present }) => ({
    ...{ target, label: parameter.label, unit: parameter.unit, low, high, present },
  }));
  return JSON.stringify({ manifest: run.manifest, goal, levers: varied, rows }, null, 2);
}
