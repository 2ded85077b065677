/** Command lines, called in this process: the words of every command with hostile words among them. */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { main } from '../../src/cli/program.ts';
import { few, measure, name } from './nasty.ts';
import { Broken, checkMessage, surface, type Outcome, type Surface } from './surface.ts';

/** Sound calls that take little time; `serve` waits for visitors and is tried by a campaign of its own. */
const CALLS: readonly (readonly string[])[] = [
  ['run', 'hague-2035', '--ally', 'POL,EU27', '--years', '2030,2035', '--set', 'spending.coreTarget[ITA]=2.5 %'],
  ['run', 'today', '--json', '--by', 'group', '--horizon', '2030', '--edition', 'nato=2025-08'],
  ['run', '--csv', '--draws', '64', '--seed', '3', '--ally', 'POL', '--workers', '1'],
  ['explain', 'spending.extraCost[POL,2035]', '--scenario', 'hague-2035', '--depth', '2', '--json'],
  ['compare', 'today', 'hague-2035', '--quantity', 'spending.coreShare', '--year', '2030', '--ally', 'POL'],
  ['list', 'levers', '--json'],
  ['check', 'scenarios/today.yaml'],
  ['figures', 'nato.coreShare', '--place', 'POL', '--edition', '2026-07', '--csv'],
  ['figures', 'diff', 'nato', '2025-08', '2026-07', '--place', 'POL', '--top', '3'],
  ['figures', 'import', 'nato', 'scenarios/today.yaml', '--edition', 'x', '--source', 'y', '--since', '2020'],
  ['statements', 'S9', '--json'],
  ['statements', '--check', 'Russia spends 40 % of its budget on the military'],
  [
    'solve',
    'burden.groupShare[NATO_EXCEPT_US,2035] >= 3 %',
    '--vary',
    'spending.coreTarget',
    '--from',
    '1 %',
    '--to',
    '9 %',
  ],
  ['sensitivity', 'spending.extraCost[POL,2035]', '--method', 'tornado', '--top', '3', '--n', '8'],
  ['book', 'spending.extraCost', '--json'],
  [
    'export',
    'today',
    '--format',
    'json',
    '--out',
    'out.json',
    '--force',
    '--quantities',
    'spending.coreShare',
    '--name',
    'x',
  ],
  ['export', 'today', '--format', 'csv', '--out', '/nowhere/x.csv'],
  ['sweep', 'small.yaml', '--out', '/nowhere/x/y', '--shard', '1/800'],
  ['query', '/nowhere/x', 'select 1', '--csv'],
  ['discover', '/nowhere/x', '--threshold', '< 0', '--inputs', 'levers'],
  ['report', 'today', '--ally', 'POL', '--out', '/nowhere/x/y', '--compare', 'us-stays'],
  ['validate', '--cases', 'scenarios/today.yaml', '--strict'],
];
const OPTIONS = [...new Set(CALLS.flat().filter((word) => word.startsWith('--')))];

/** Words that could make a call long, or write outside of the folder of the campaign. */
const isSafe = (word: string): boolean =>
  !/^\d{4,}$|\d_\d|^\d+,\d+$|e\d|^0x|\/|\.\./i.test(word) ||
  word.startsWith('/nowhere/') ||
  /^(20\d\d)(,20\d\d)*$|^scenarios\//.test(word);
const word = fc
  .oneof(
    name,
    measure,
    fc.tuple(name, measure).map((two) => two.join('=')),
    fc.constantFrom(...OPTIONS, ...CALLS.flat()),
  )
  .filter((text) => isSafe(text) && !text.includes('\0'));

const change = fc.record({
  how: fc.constantFrom('put', 'drop', 'change', 'change', 'double', 'swap'),
  at: fc.nat(99),
  word,
});
const line = fc.tuple(fc.constantFrom(...CALLS), few(change, 3)).map(([words, changes]) =>
  changes.reduce((now, { how, at, word: by }) => {
    const i = now.length ? at % now.length : 0;
    if (how === 'put' || now.length === 0) return now.toSpliced(i, 0, by);
    if (how === 'drop') return now.toSpliced(i, 1);
    if (how === 'change') return now.with(i, by);
    if (how === 'double') return now.toSpliced(i, 0, now[i] ?? by);
    return now.with(i, now.at(-1) ?? by);
  }, words as string[]),
);

/** The way in of the terminal. */
export const commandSurfaces: readonly Surface[] = [
  surface({
    name: 'command lines',
    inputs: line,
    seconds: 20,
    share: 60,
    sample: 15,
    put: async (words) => judged(words, await caught(words)),
  }),
];

interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The same, each in a process of its own as at a terminal; `cli` is the built command line. */
export const spawnedSurface = (cli: string): Surface =>
  surface({
    name: 'command lines, each in a process of its own',
    inputs: line,
    seconds: 20,
    share: 2,
    sample: 0,
    put: (words) => judged(words, spawned(cli, words)),
  });

function spawned(cli: string, words: readonly string[]): Said {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [cli, ...words], {
    ...{ encoding: 'utf8', timeout: 60_000, env: { ...process.env, CI: '1' } },
  });
  if (error) throw new Broken(`It did not end: ${error.message}`);
  return { code: status, out: stdout, err: stderr };
}

/** Looks at what a call printed, where, and with which exit code. */
function judged(words: readonly string[], { code, out, err }: Said): Outcome {
  if (code === 3) throw new Broken(`It crashed: ${err}`);
  if (code === 0) {
    if (out.trim() === '' && err.trim() === '') throw new Broken('It said nothing.');
    if (/\[object \w+\]|\bundefined\b|\bNaN\b/.test(strip(out, words)))
      throw new Broken(`It shows the inside: ${out.slice(0, 400)}`);
    return 'accepted';
  }
  if (code !== 1 && code !== 2) throw new Broken(`It ended with ${code}.`);
  if (words.includes('--strict') && out !== '') return 'accepted';
  if (out !== '') throw new Broken(`It ended with ${code}, and stdout holds ${out.slice(0, 200)}`);
  checkMessage(err);
  if (!err.startsWith('burdenshift: ')) throw new Broken(`The message begins otherwise: ${err.slice(0, 200)}`);
  return 'refused';
}

/** What is printed, without the words that were given. */
const strip = (out: string, words: readonly string[]) =>
  words.filter((word) => word.length > 2).reduce((text, word) => text.replaceAll(word, ''), out);

async function caught(words: readonly string[]): Promise<Said> {
  if (words[0] === 'serve') return { code: 2, out: '', err: 'burdenshift: serve waits for visitors.' };
  const { stdout, stderr } = process;
  const writes = [stdout.write, stderr.write] as const;
  let [out, err] = ['', ''];
  stdout.write = (text: string | Uint8Array) => ((out += String(text)), true);
  stderr.write = (text: string | Uint8Array) => ((err += String(text)), true);
  try {
    return { code: await main(words), out, err };
  } finally {
    [stdout.write, stderr.write] = writes;
    process.exitCode = 0;
  }
}
