/** `burdenshift report`: the two-page brief of a scenario as files: HTML, Markdown, charts as SVG and PNG. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import {
  ALLIES,
  BRIEF_BANDS,
  briefFiles,
  briefName,
  briefOf,
  GROUP_MEMBERS,
  PARTNERS,
  PictureError,
  pngWriter,
  shippedFonts,
  suggest,
  type Run,
} from '../index.ts';
import { drawFor, withDraws, type DrawOptions } from './draws.ts';
import { deskFor, runFor, withRunOptions, type RunOptions } from './options.ts';
import { UsageError } from './trouble.ts';
import { alreadyThere, writeWhole } from './writeWhole.ts';

interface Options extends RunOptions, DrawOptions {
  readonly compare?: string;
  readonly ally?: string;
  readonly out?: string;
  readonly force?: boolean;
}

/** Adds the command. */
export function addReport(program: Command): void {
  const command = program
    .command('report <scenario>')
    .description('write the two-page brief of a scenario: HTML that prints to A4, Markdown, charts as SVG and PNG');
  withDraws(withRunOptions(command))
    .option('--compare <scenario>', 'put this scenario beside it')
    .option('--ally <code>', 'tell it from one ally, e.g. POL')
    .option('--out <folder>', 'the folder to write into; it is made where it is missing (default: SCENARIO-brief)')
    .option('--force', 'replace files that exist')
    .action((scenario: string, options: Options) => report(scenario, options));
}

async function report(scenario: string, options: Options): Promise<void> {
  const ally = options.ally === undefined ? undefined : allyIn(options.ally);
  const desk = deskFor(options);
  const run = runFor(desk, scenario, options);
  const compare =
    options.compare === undefined ? undefined : besideIt(run, runFor(desk, options.compare, bare(options)));
  const about = { ally, compare };
  const name = briefName(run, about);
  const folder = options.out ?? `${name}-brief`;
  checkFolder(folder, `${name}.html`, options.force ?? false);
  const drawn = await drawFor(run, options, BRIEF_BANDS);
  const wishes = { ...about, allies: ALLIES, uncertain: drawn?.uncertain, command: commandOf(scenario, options) };
  const brief = await briefOf(run, wishes);
  const png = await pictures();
  const files = briefFiles(brief, { fonts: shippedFonts().page, ...(png ? { png } : {}) });
  mkdirSync(folder, { recursive: true });
  const written = writeWhole(folder, files, options.force ?? false);
  process.stderr.write(`${written.join('\n')}\ndigest ${brief.digest}\n`);
}

/** The other scenario is told as its file says, with the same figures and years. */
const bare = ({ edition, horizon, data }: Options): RunOptions => ({
  ...{ set: {}, edition },
  ...(horizon === undefined ? {} : { horizon }),
  ...(data === undefined ? {} : { data }),
});

function besideIt(run: Run, other: Run): Run {
  if (other.story.horizon === run.story.horizon) return other;
  throw new UsageError(
    `${run.manifest.scenario} is told to ${run.story.horizon}, ${other.manifest.scenario} to ${other.story.horizon}; give both one --horizon.`,
  );
}

function allyIn(text: string): string {
  const code = text.trim().toUpperCase();
  if ((ALLIES as readonly string[]).includes(code)) return code;
  if (code in GROUP_MEMBERS || (PARTNERS as readonly string[]).includes(code))
    throw new UsageError(
      `--ally takes one of the 32 allies, such as POL; ${code} is ${code in GROUP_MEMBERS ? 'a group' : 'a partner'}.`,
    );
  throw new UsageError(`--ally: there is no ally "${text}".${suggest(code, ALLIES)} Use ISO codes such as POL.`);
}

/** What writes charts as PNG; where it cannot be had, the rest is written without, and that is said. */
async function pictures(): Promise<((svg: string) => Uint8Array) | undefined> {
  try {
    return await pngWriter(shippedFonts().files);
  } catch (error) {
    if (!(error instanceof PictureError)) throw error;
    process.stderr.write(`burdenshift: charts are written as SVG alone. ${error.message}\n`);
    return undefined;
  }
}

/** What can be refused before the run; the folder is made later, where only its own name is missing. */
function checkFolder(path: string, main: string, force: boolean): void {
  if (existsSync(path) && !statSync(path).isDirectory())
    throw new UsageError(`--out takes a folder, and "${path}" is a file.`);
  if (!existsSync(dirname(path))) throw new UsageError(`--out: there is no folder "${dirname(path)}".`);
  if (!force && existsSync(join(path, main))) throw alreadyThere(join(path, main));
}

/** The command line that makes the same brief, where it is called from the same folder. */
function commandOf(scenario: string, options: Options): string {
  const words = [
    ...['burdenshift report', quoted(scenario)],
    ...(['compare', 'ally', 'horizon', 'data', 'draws', 'seed'] as const).flatMap((name) =>
      options[name] === undefined ? [] : [`--${name} ${quoted(options[name])}`],
    ),
    ...Object.entries(options.set).map(([lever, value]) => `--set ${quoted(`${lever}=${value}`)}`),
    ...Object.entries(options.edition).map(([by, edition]) => `--edition ${quoted(`${by}=${edition}`)}`),
  ];
  return words.join(' ');
}

const quoted = (text: string) => (/^[\w./=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
