/** `burdenshift run`: a scenario in, the headline and the table of who must spend how much more out. */
import type { Command } from 'commander';
import {
  ALLIES,
  allyText,
  GROUP_MEMBERS,
  groupRows,
  headline,
  plain,
  runText,
  SPENDING_UNITS,
  stateRows,
  type Run,
  type SpendingRow,
} from '../index.ts';
import { deskFor, placesIn, runFor, say, withRunOptions, yearsIn, type RunOptions } from './options.ts';
import { UsageError } from './trouble.ts';

interface Options extends RunOptions {
  readonly by?: string;
  readonly ally?: string;
  readonly years?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** Adds the command. */
export function addRun(program: Command): void {
  withRunOptions(program.command('run [scenario]').description('run a scenario and print the headline and the table'))
    .option('--by <state|group>', 'only allies, or only groups')
    .option('--ally <codes>', 'only these states or groups, e.g. POL,DEU,EU27')
    .option('--years <years>', 'years to show, e.g. 2030 or 2027-2035')
    .option('--json', 'print JSON: every ally, group and year')
    .option('--csv', 'print CSV: every ally, group and year')
    .action((scenario: string = 'brussels-2025', options: Options) => {
      const run = runFor(deskFor(options), scenario, options);
      if (options.json) say(JSON.stringify(asJson(run, options), null, 2));
      else if (options.csv) say(asCsv(run, options));
      else say(asText(run, options));
    });
}

/** One state alone is shown through every subject; several places in the main table. */
function asText(run: Run, options: Options): string {
  const wishes = wishesIn(options, [run.story.horizon]);
  const isOneState = options.ally !== undefined && wishes.states.length === 1 && wishes.groups.length === 0;
  if (!isOneState) return runText(run, wishes);
  const years = options.years === undefined ? milestones(run.story.horizon) : wishes.years;
  return allyText(run, wishes.states[0]!, years, ALLIES);
}

const milestones = (horizon: number) => [2026, 2030, horizon].filter((year, i, all) => all.indexOf(year) === i);

function wishesIn(options: Options, years: readonly number[]) {
  if (options.by !== undefined && options.by !== 'state' && options.by !== 'group')
    throw new UsageError(`--by takes "state" or "group", not "${options.by}".`);
  const chosen =
    options.ally === undefined
      ? { states: ALLIES, groups: Object.keys(GROUP_MEMBERS) }
      : placesIn(options.ally, '--ally');
  const shown = options.years === undefined ? years : yearsIn(options.years, '--years');
  return { by: (options.by ?? 'both') as 'state' | 'group' | 'both', ...chosen, years: shown };
}

function rowsFor(
  run: Run,
  options: Options,
): { readonly states: readonly SpendingRow[]; readonly groups: readonly SpendingRow[] } {
  const wishes = wishesIn(
    options,
    run.inputs.years.filter((year) => year <= run.story.horizon),
  );
  return {
    states: wishes.by === 'group' ? [] : stateRows(run, wishes.states, wishes.years),
    groups: wishes.by === 'state' ? [] : groupRows(run, wishes.groups, wishes.years),
  };
}

function asJson(run: Run, options: Options) {
  const { states, groups } = rowsFor(run, options);
  const members = Object.fromEntries(Object.entries(GROUP_MEMBERS).map(([group, list]) => [group, list]));
  return { manifest: run.manifest, headline: plain(headline(run)), units: SPENDING_UNITS, members, states, groups };
}

function asCsv(run: Run, options: Options): string {
  const { states, groups } = rowsFor(run, options);
  const columns = ['place', 'year', ...Object.keys(SPENDING_UNITS)] as (keyof SpendingRow)[];
  return [
    columns.join(','),
    ...[...states, ...groups].map((row) => columns.map((column) => row[column]).join(',')),
  ].join('\n');
}
