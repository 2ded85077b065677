/** `burdenshift compare`: two or more scenarios side by side, ally by ally. */
import type { Command } from 'commander';
import {
  ALLIES,
  compareAt,
  GROUP_MEMBERS,
  settingsThatDiffer,
  textTable,
  writeDifference,
  writeNumber,
  writeUnitInWords,
  type NumberStyle,
  type Run,
} from '../index.ts';
import { deskFor, isPath, placesIn, runFor, say, withRunOptions, yearIn, type RunOptions } from './options.ts';
import { UsageError } from './trouble.ts';

interface Options extends RunOptions {
  readonly quantity?: string;
  readonly year?: string;
  readonly ally?: string;
  readonly json?: boolean;
}

/** What is compared where no quantity is named: extra core defence spending. */
const DEFAULT = { states: 'spending.extraCost', groups: 'burden.groupExtraCost' } as const;

/** Adds the command. */
export function addCompare(program: Command): void {
  withRunOptions(program.command('compare <scenarios...>').description('put two or more scenarios side by side'))
    .option('--quantity <name>', `the quantity to compare (default: ${DEFAULT.states}; for groups ${DEFAULT.groups})`)
    .option('--year <year>', 'the year to compare (default: the horizon)')
    .option('--ally <codes>', 'only these states or groups')
    .option('--json', 'print JSON')
    .action((scenarios: readonly string[], options: Options) => {
      if (scenarios.length < 2)
        throw new UsageError('compare takes at least two scenarios, e.g. compare hague-2035 hague-slow.');
      const desk = deskFor(options);
      // A file gets a desk of its own, so that neither it nor what it builds on stands for another scenario of that name.
      const runs = scenarios.map((scenario) => runFor(isPath(scenario) ? deskFor(options) : desk, scenario, options));
      const year = options.year === undefined ? runs[0]!.story.horizon : yearIn(options.year, '--year');
      say(options.json ? asJson(runs, options, year) : asText(runs, namesOf(runs, scenarios), options, year));
    });
}

/** The ids of the runs; the words of the command line where two of them have the same id. */
function namesOf(runs: readonly Run[], words: readonly string[]): readonly string[] {
  const ids = runs.map((run) => run.manifest.scenario);
  return new Set(ids).size === ids.length ? ids : words;
}

function comparisons(runs: readonly Run[], options: Options, year: number) {
  const asked = options.ally === undefined ? undefined : placesIn(options.ally, '--ally');
  const quantity = options.quantity ?? (asked?.states.length === 0 ? DEFAULT.groups : DEFAULT.states);
  const q = runs[0]!.model.quantities.get(quantity);
  const dimension = q?.over[0];
  if (!dimension) return [compareAt(runs, quantity, [], year)];
  const isOfGroups = dimension.name === 'group';
  const [unfit = ''] = asked ? (isOfGroups ? asked.states : asked.groups) : [];
  if (unfit)
    throw new UsageError(
      `--ally: ${quantity} is there for ${isOfGroups ? 'groups' : 'states'} and not for ${unfit}. Quantities of groups are in the file "burden", such as burden.groupExtraCost.`,
    );
  const places = asked ? (isOfGroups ? asked.groups : asked.states) : isOfGroups ? Object.keys(GROUP_MEMBERS) : ALLIES;
  return places.map((place) => compareAt(runs, quantity, [place], year));
}

function asText(runs: readonly Run[], ids: readonly string[], options: Options, year: number): string {
  const rows = comparisons(runs, options, year);
  const { label, unit } = rows[0]!;
  const isMoney = /^(USD|EUR)/.test(unit) && !unit.includes('person');
  const style: NumberStyle = isMoney ? { scale: 'bn', decimals: 1 } : unit.startsWith('share') ? { decimals: 2 } : {};
  const head = ['', ...ids, ...ids.slice(1).map((id) => `${id} − ${ids[0]}`)];
  const { states, groups } = runs[0]!.names;
  const name = (code: string | undefined) => (code === undefined ? label : (states[code] ?? groups[code] ?? code));
  const sorted = [...rows].sort((a, b) => Math.abs(b.differences.at(-1)!) - Math.abs(a.differences.at(-1)!));
  const table = textTable(
    head,
    sorted.map((row) => [
      name(row.members[0]),
      ...row.values.map((x) => writeNumber(x, unit, style)),
      ...row.differences.slice(1).map((x) => writeDifference(x, unit, style)),
    ]),
  );
  const settings = runs.slice(1).map((run, i) => {
    const lines = settingsThatDiffer(runs[0]!, run).map(
      (s) => `  ${s.target}: ${s.before ?? 'not set'} → ${s.after ?? 'not set'}`,
    );
    return [`Settings, ${ids[0]} → ${ids[i + 1]}`, ...(lines.length ? lines : ['  none differ'])].join('\n');
  });
  const words = writeUnitInWords(unit);
  return [
    `${label}, ${year}${words ? `, ${isMoney ? words.replace(/^(\S+)/, '$1 bn') : words}` : ''}`,
    table,
    ...settings,
  ].join('\n\n');
}

function asJson(runs: readonly Run[], options: Options, year: number): string {
  return JSON.stringify(
    { manifests: runs.map((run) => run.manifest), comparisons: comparisons(runs, options, year) },
    null,
    2,
  );
}
