/** Options that several commands share, read and checked. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import {
  ALLIES,
  GROUP_MEMBERS,
  openShipped,
  PARTNERS,
  suggest,
  type Desk,
  type Overrides,
  type Run,
  type ScenarioText,
} from '../index.ts';
import { textIn } from './inFiles.ts';
import { UsageError } from './trouble.ts';

/** What a run is asked for on the command line. */
export interface RunOptions {
  readonly set: Record<string, string>;
  readonly edition: Record<string, string>;
  readonly horizon?: string;
  readonly data?: string;
}

const pairs = (what: string, example: string) => (text: string, before: Record<string, string>) => {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`--${what} takes a name and a value, like --${what} "${example}"; got "${text}".`);
  const name = text.slice(0, at).trim();
  // The last one given stands last, so that it wins over one before it that reaches the same cells.
  const others = Object.entries(before).filter(([other]) => other !== name);
  return Object.fromEntries([...others, [name, text.slice(at + 1).trim()]]);
};

/** In place of a publisher: all figures in their newest edition, beside those that the scenario pins. */
export const NEWEST = 'newest';

/** Adds the options that change a run. */
export function withRunOptions(command: Command): Command {
  return command
    .option(
      '--set <lever=value>',
      'set a lever, e.g. "spending.coreTarget=5 %"; may be given again',
      pairs('set', 'spending.coreTarget=5 %'),
      {},
    )
    .option(
      '--edition <publisher=edition>',
      'read another edition, e.g. nato=2024-06; may be given again',
      (text: string, before: Record<string, string>) =>
        text.trim() === NEWEST ? { ...before, [NEWEST]: '' } : pairs('edition', 'nato=2024-06')(text, before),
      {},
    )
    .option('--horizon <year>', 'last year of tables and sentences (default: the scenario’s, 2035)')
    .option('--data <folder>', 'read the tables of another folder');
}

/** The desk that the options ask for. */
export const deskFor = (options: Pick<RunOptions, 'data'>): Desk =>
  openShipped(options.data === undefined ? {} : { data: options.data });

/** The run of a scenario, given by id or by the path of a file, with the changes of the command line. */
export function runFor(desk: Desk, scenario: string, options: RunOptions): Run {
  const horizon = options.horizon === undefined ? undefined : yearIn(options.horizon, '--horizon');
  const overrides: Overrides = {
    set: options.set,
    editions: options.edition,
    ...(horizon === undefined ? {} : { horizon }),
  };
  return desk.run(idFor(desk, scenario), overrides);
}

/** The id of a scenario; a path to a YAML file is read and put on the desk. */
export function idFor(desk: Desk, scenario: string): string {
  return isPath(scenario) ? addFile(desk, scenario) : scenario;
}

/** Whether a scenario is given as the path of a file and not by its id. */
export const isPath = (scenario: string): boolean => /\.ya?ml$|[\\/]/.test(scenario);

/** Puts a scenario file on the desk, and the files beside it that it builds on, which go before those that ship; gives its id, and `onText` each text. @throws UsageError, ScenarioError */
export function addFile(desk: Desk, path: string, onText: (scenario: ScenarioText) => void = () => {}): string {
  const put = (file: string) => {
    const scenario = { file, text: textIn(file, 'a scenario file (.yaml)') };
    onText(scenario);
    return desk.add(scenario);
  };
  const id = put(path);
  const seen = new Set([id]);
  for (let child = desk.scenario(id)!; child.parent !== undefined;) {
    const name = /\.ya?ml$/.test(child.parent) ? child.parent : `${child.parent}.yaml`;
    const file = join(dirname(child.file), name);
    if (!existsSync(file)) break;
    const parent = put(file);
    if (seen.has(parent)) break;
    seen.add(parent);
    child = desk.scenario(parent)!;
  }
  return id;
}

/** A calendar year of the model. */
export function yearIn(text: string, option: string): number {
  const year = /^\d{4}$/.test(text) ? Number(text) : NaN;
  if (year >= 2014 && year <= 2040) return year;
  throw new UsageError(`${option} takes a year from 2014 to 2040, not "${text}".`);
}

/** Years written as `2030`, `2027-2035` or `2026,2030,2035`. */
export function yearsIn(text: string, option: string): readonly number[] {
  return text.split(',').flatMap((part) => {
    const ends = part.split(/[-–]/).map((year) => yearIn(year.trim(), option));
    if (ends.length > 2) throw new UsageError(`${option} takes years such as 2030 or 2027-2035, not "${part}".`);
    const [first, last = first] = ends;
    if (last! < first!) throw new UsageError(`${option}: ${part} runs backward.`);
    return Array.from({ length: last! - first! + 1 }, (_, i) => first! + i);
  });
}

/** Codes of states or groups, separated by commas. */
export function placesIn(
  text: string,
  option: string,
): { readonly states: readonly string[]; readonly groups: readonly string[] } {
  const known = [...ALLIES, ...PARTNERS, ...Object.keys(GROUP_MEMBERS)];
  const codes = text.split(',').map((code) => code.trim().toUpperCase());
  for (const code of codes)
    if (!known.includes(code))
      throw new UsageError(
        `${option}: there is no "${code}".${suggest(code, known)} Use ISO codes such as POL, or a group: ${Object.keys(GROUP_MEMBERS).join(', ')}.`,
      );
  return {
    states: codes.filter((code) => !(code in GROUP_MEMBERS)),
    groups: codes.filter((code) => code in GROUP_MEMBERS),
  };
}

/** Print a line of data. */
export const say = (text: string): void => void process.stdout.write(`${text}\n`);
