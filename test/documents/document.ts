/** Documents that run: the fenced blocks of a Markdown file, its commands called, what it shows held against what comes out. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { callHere } from '../cli/here.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COMMAND = 'npx burdenshift ';

/** One fenced block: its language, the file that it is to be kept in (```` ```yaml italy.yaml ````), its lines. */
export interface Block {
  readonly language: string;
  readonly file: string | undefined;
  readonly lines: readonly string[];
  /** Line of the document where the block opens, from 1. */
  readonly at: number;
}

/** A command of a document, with the `text` block that shows its output. */
export interface Shown {
  readonly at: number;
  readonly command: string;
  readonly shown: readonly string[] | undefined;
}

export interface Document {
  readonly name: string;
  readonly blocks: readonly Block[];
  /** Everything that stands in no block. */
  readonly prose: string;
}

const FENCE = /^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm;

/** Read a document by its path from the root of the repository. */
export const documentOf = (name: string): Document => parted(name, readFileSync(join(ROOT, name), 'utf8'));

/** The same of a text. */
export function parted(name: string, text: string): Document {
  const blocks = [...text.matchAll(FENCE)].map((match) => ({
    language: match[1]!,
    file: match[2],
    lines: match[3]!.trimEnd().split('\n'),
    at: text.slice(0, match.index).split('\n').length,
  }));
  return { name, blocks, prose: text.replace(FENCE, '') };
}

/** The commands of a document in order; a `text` block belongs to the last command of the block before it. */
export function commandsOf({ blocks }: Document): readonly Shown[] {
  return blocks.flatMap((block, index) => {
    if (block.language !== 'sh') return [];
    const commands = block.lines.filter((line) => line.startsWith(COMMAND)).map((line) => line.replace(/ +# .*$/, ''));
    const after = blocks[index + 1];
    const shown = after?.language === 'text' ? after.lines : undefined;
    return commands.map((command, i) => ({
      at: block.at,
      command,
      shown: i === commands.length - 1 ? shown : undefined,
    }));
  });
}

/** The words of a command after `npx burdenshift`, as a shell would part them. */
export const wordsOf = (command: string): readonly string[] =>
  [...command.slice(COMMAND.length).matchAll(/((?:"[^"]*"|[^\s"])+)/g)].map((match) => match[1]!.replaceAll('"', ''));

/** A new folder with what a checkout has at its root, the copies that the document makes (`cp -r`) and the files that it shows. */
export function folderFor({ blocks }: Document): string {
  const folder = mkdtempSync(join(tmpdir(), 'burdenshift-document-'));
  for (const part of ['data', 'scenarios', 'cases', 'sweeps'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  const lines = blocks.flatMap((block) => (block.language === 'sh' ? block.lines : []));
  for (const [, from, to] of lines.flatMap((line) => [...line.matchAll(/^cp -r (\S+) (\S+)$/g)]))
    cpSync(join(folder, from!), join(folder, to!), { recursive: true });
  for (const { file, lines } of blocks) {
    if (file === undefined) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
  }
  return folder;
}

/** Call a command of a document in the folder made for it. */
export const runShown = ({ command }: Shown, folder: string) => callHere(wordsOf(command), folder);

/** Whether `line` of a document is the line `real`; "…" at its end leaves out the rest. */
const isLine = (line: string, real: string) =>
  line === real.trimEnd() || (line.endsWith('…') && real.startsWith(line.slice(0, -1).trimEnd()));

const startsAt = (run: readonly string[], real: readonly string[], at: number) =>
  run.every((line, i) => at + i < real.length && isLine(line, real[at + i]!));

/** Lines that stand together, parted where a line is only "…". */
const runsOf = (shown: readonly string[]) =>
  shown.reduce<string[][]>(
    (runs, line) => (line.trim() === '…' ? [...runs, []] : [...runs.slice(0, -1), [...runs.at(-1)!, line]]),
    [[]],
  );

/** The first lines of `shown` that `output` does not hold in this order and together, or undefined where it holds all. */
export function notIn(output: string, shown: readonly string[]): string | undefined {
  const real = output.split('\n');
  let from = 0;
  for (const run of runsOf(shown)) {
    const at = real.findIndex((_, index) => index >= from && startsAt(run, real, index));
    if (at < 0) return run.join('\n');
    from = at + run.length;
  }
  return undefined;
}

const FIGURE = /\d[\d.,]*\d? ?(?:%|bn|trn)/g;
const plain = (text: string) => text.replace(/\s+/g, ' ');

/** Figures with a unit in the prose of a document (38.2 bn, 2.10 %) that stand in none of the `outputs`. */
export function figuresNotIn(outputs: readonly string[], { prose }: Document): readonly string[] {
  const computed = new Set(outputs.flatMap((text) => plain(text).match(FIGURE) ?? []));
  return [...new Set(plain(prose).match(FIGURE) ?? [])].filter((figure) => !computed.has(figure));
}
