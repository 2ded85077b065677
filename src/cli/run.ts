/** `burdenshift run`: a scenario in, the headline and the table of who must spend how much more out. */
import { Option, type Command } from 'commander';
import {
  ALLIES,
  allyText,
  BAND,
  bandedHeadline,
  bandRows,
  bandsText,
  bridgeOf,
  bridgeText,
  convergenceOf,
  GROUP_MEMBERS,
  groupRows,
  headline,
  permanenceRemark,
  pinRemark,
  plain,
  runText,
  SPENDING_UNITS,
  stateRows,
  trailOf,
  type BandRow,
  type Run,
  type SpendingRow,
  type UncertainRun,
} from '../index.ts';
import { drawFor, withDrawOptions, type DrawOptions } from './draws.ts';
import {
  deskFor,
  idFor,
  NEWEST,
  placesIn,
  runFor,
  say,
  withRunOptions,
  yearIn,
  yearsIn,
  type RunOptions,
} from './options.ts';
import { UsageError } from './trouble.ts';

interface Options extends RunOptions, DrawOptions {
  readonly by?: string;
  readonly ally?: string;
  readonly years?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** Adds the command. */
export function addRun(program: Command): void {
  withDrawOptions(
    withRunOptions(
      program.command('run [scenario]').description('run a scenario and print the headline and the table'),
    ),
  )
    .option('--by <state|group>', 'only allies, or only groups')
    .option(
      '--ally <codes>',
      'only these states or groups, e.g. POL,DEU,EU27; one state alone is shown through every subject',
    )
    .option('--years <years>', 'years to show, e.g. 2030 or 2027-2035')
    .option('--json', 'print JSON: every ally, group and year')
    .addOption(new Option('--csv', 'print CSV: every ally, group and year').conflicts('json'))
    .addHelpText('after', BRIDGE_HELP)
    .action(async (scenario: string = 'brussels-2025', options: Options) => {
      if (NEWEST in options.edition) return sayBridge(scenario, options);
      const run = runFor(deskFor(options), scenario, options);
      remarkOn(run, options);
      const drawn = await drawFor(run, options);
      if (drawn) {
        sayBands(drawn.uncertain, options);
        return drawn.end();
      }
      if (options.json) say(JSON.stringify(asJson(run, options), null, 2));
      else if (options.csv) sayCsv(run, options);
      else say(asText(run, options));
    });
}

const BRIDGE_HELP = `
With --edition newest the scenario is run as its file pins it and on the newest figures, and what the model, each edition and each
--set adds to the headline is shown; what the model adds, where the file records what an earlier version gave, as exports do.`;

/** Says where a scenario no longer gives what its file recorded, or is not read in the editions it pins. */
function remarkOn(run: Run, { set, edition }: Options): void {
  const isChanged = Object.keys(set).length + Object.keys(edition).length > 0;
  for (const remark of [permanenceRemark(run, isChanged), pinRemark(run)])
    if (remark !== undefined) process.stderr.write(`burdenshift: ${remark}\n`);
}

/** Before, what each step adds, and after, in place of the table. */
function sayBridge(scenario: string, options: Options): void {
  const { [NEWEST]: _, ...pins } = options.edition;
  const alone = (['draws', 'csv', 'ally', 'by', 'years'] as const).find((name) => options[name] !== undefined);
  if (alone) throw new UsageError(`--${alone} does not go with --edition newest, which shows the headline alone.`);
  const desk = deskFor(options);
  const horizon = options.horizon === undefined ? {} : { horizon: yearIn(options.horizon, '--horizon') };
  const bridge = bridgeOf(desk, idFor(desk, scenario), { set: options.set, editions: pins, ...horizon });
  if (!options.json) return say(bridgeText(bridge));
  const { pinned, newest, model, steps, lines } = bridge;
  const { engine, recorded } = pinned.story;
  const ends = { engine, recorded, pinned: pinned.manifest, newest: newest.manifest };
  say(JSON.stringify({ ...ends, model, steps, lines }, null, 2));
}

function sayBands(uncertain: UncertainRun, options: Options): void {
  if (options.json) say(JSON.stringify(bandsAsJson(uncertain, options), null, 2));
  else if (options.csv) sayCsv(uncertain.run, options, uncertain);
  else say(bandsText(uncertain, wishesIn(options, [uncertain.run.story.horizon])));
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
  const others: readonly string[] =
    options.by === 'state' ? chosen.groups : options.by === 'group' ? chosen.states : [];
  if (options.ally !== undefined && others.length)
    throw new UsageError(`--by ${options.by} leaves out ${others.join(', ')}, which --ally asks for.`);
  const shown = options.years === undefined ? years : yearsIn(options.years, '--years');
  return { by: (options.by ?? 'both') as 'state' | 'group' | 'both', ...chosen, years: shown };
}

const tableWishes = (run: Run, options: Options) =>
  wishesIn(
    options,
    run.inputs.years.filter((year) => year <= run.story.horizon),
  );

function rowsFor(
  run: Run,
  options: Options,
): { readonly states: readonly SpendingRow[]; readonly groups: readonly SpendingRow[] } {
  const wishes = tableWishes(run, options);
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

function bandRowsFor(uncertain: UncertainRun, options: Options) {
  const { by, states, groups, years } = tableWishes(uncertain.run, options);
  return {
    states: by === 'group' ? [] : bandRows(uncertain, 'state', states, years),
    groups: by === 'state' ? [] : bandRows(uncertain, 'group', groups, years),
  };
}

function bandsAsJson(uncertain: UncertainRun, options: Options) {
  const flat = ({ place, year, ranges }: BandRow) => ({ place, year, ...ranges });
  const { states, groups } = bandRowsFor(uncertain, options);
  return {
    ...asJson(uncertain.run, options),
    manifest: uncertain.manifest,
    headline: plain(bandedHeadline(uncertain)),
    bands: {
      ...{ shown: BAND, blurred: uncertain.blurred },
      convergence: convergenceOf(uncertain, tableWishes(uncertain.run, options).years) ?? null,
      ...{ states: states.map(flat), groups: groups.map(flat) },
    },
  };
}

/** CSV holds no words: what the run may be made again from goes to the terminal. */
function sayCsv(run: Run, options: Options, uncertain?: UncertainRun): void {
  say(asCsv(run, options, uncertain));
  process.stderr.write(`${trailOf(run, uncertain)}\n`);
}

const IN_CSV = ['p5', 'p10', 'median', 'p90', 'p95'] as const;

/** One line for each place and year; with draws, five quantiles behind each number. */
function asCsv(run: Run, options: Options, uncertain?: UncertainRun): string {
  const { states, groups } = rowsFor(run, options);
  const measures = Object.keys(SPENDING_UNITS) as (keyof typeof SPENDING_UNITS)[];
  const bands = uncertain && bandRowsFor(uncertain, options);
  const ranges = bands && [...bands.states, ...bands.groups].map((row) => row.ranges);
  const head = measures.flatMap((m) => [m, ...(ranges ? IN_CSV.map((q) => `${m}.${q}`) : [])]);
  const line = (row: SpendingRow, i: number) => [
    ...[row.place, row.year],
    ...measures.flatMap((m) => [row[m], ...(ranges ? IN_CSV.map((q) => ranges[i]![m][q]) : [])]),
  ];
  return [['place', 'year', ...head], ...[...states, ...groups].map(line)].map((cells) => cells.join(',')).join('\n');
}
