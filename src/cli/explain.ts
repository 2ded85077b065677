/** `burdenshift explain`: one number opened down to the figures and assumptions it rests on. */
import type { Command } from 'commander';
import { explain, explanationText, leavesOf, print, type Explanation } from '../index.ts';
import { wholeIn } from './draws.ts';
import { deskFor, runFor, say, withRunOptions, type RunOptions } from './options.ts';

interface Options extends RunOptions {
  readonly scenario: string;
  readonly depth: string;
  readonly json?: boolean;
}

/** Adds the command. */
export function addExplain(program: Command): void {
  withRunOptions(
    program
      .command('explain <quantity>')
      .description('open a number down to its sources, e.g. spending.extraCost[POL,2035]'),
  )
    .option('--scenario <scenario>', 'the scenario it is taken from', 'hague-2035')
    .option('--depth <steps>', 'how many steps to open', '4')
    .option('--json', 'print the number with every leaf it rests on as JSON')
    .action((text: string, options: Options) => {
      const depth = wholeIn(options.depth, '--depth', 0, 100);
      const run = runFor(deskFor(options), options.scenario, options);
      const top = explain(run, text);
      if (options.json)
        say(
          JSON.stringify(
            {
              manifest: run.manifest,
              ...asJson(top, depth),
              leaves: leavesOf(run, top.cell).map((leaf) => asJson(leaf, 0)),
            },
            null,
            2,
          ),
        );
      else say(explanationText(top, depth));
    });
}

function asJson(e: Explanation, depth: number): object {
  const { name, label, unit, members, year, value, leaf } = e;
  const equation = e.equation && print(e.equation);
  return {
    name,
    label,
    unit,
    members,
    year,
    value,
    equation,
    leaf,
    ...(depth > 0 && !leaf ? { inputs: e.inputs().map((input) => asJson(input, depth - 1)) } : {}),
  };
}
