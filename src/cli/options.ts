/** Options that several commands share, read and checked. */
import { existsSync, readFileSync, statSync } from 'node:fs';
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
} from '../index.ts';
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
  return { ...before, [text.slice(0, at).trim()]: text.slice(at + 1).trim() };
};

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
      pairs('edition', 'nato=2024-06'),
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
  const isPath = /\.ya?ml$/.test(scenario) || /[\\/]/.test(scenario);
  return isPath ? addFile(desk, scenario) : scenario;
}

/** Puts a scenario file on the desk, and the files beside it that it builds on; gives its id. @throws UsageError, ScenarioError */
export function addFile(desk: Desk, path: string): string {
  const id = desk.add({ file: path, text: textOf(path) });
  for (let child = desk.scenario(id)!; child.parent !== undefined && !desk.scenario(child.parent);) {
    const name = /\.ya?ml$/.test(child.parent) ? child.parent : `${child.parent}.yaml`;
    const file = join(dirname(child.file), name);
    if (!existsSync(file)) break;
    child = desk.scenario(desk.add({ file, text: textOf(file) }))!;
  }
  return id;
}

/** Largest file that is opened at all. */
const MOST_BYTES = 2e6;

function textOf(path: string): string {
  if (!existsSync(path)) throw new UsageError(`There is no file "${path}".`);
  const file = statSync(path);
  if (file.isDirectory()) throw new UsageError(`"${path}" is a folder; give a scenario file (.yaml).`);
  if (file.size > MOST_BYTES)
    throw new UsageError(`"${path}" has ${file.size} bytes; a scenario file has at most ${MOST_BYTES}.`);
  return readFileSync(path, 'utf8');
}

/** A calendar year of the model. */
export function yearIn(text: string, option: string): number {
  const year = Number(text);
  if (Number.isInteger(year) && year >= 2014 && year <= 2040) return year;
  throw new UsageError(`${option} takes a year from 2014 to 2040, not "${text}".`);
}

/** Years written as `2030`, `2027-2035` or `2026,2030,2035`. */
export function yearsIn(text: string, option: string): readonly number[] {
  return text.split(',').flatMap((part) => {
    const [first, last = first] = part.split(/[-–]/).map((year) => yearIn(year.trim(), option));
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
