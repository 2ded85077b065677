/** The rules of the house: which room may import which, and the few habits that a linter does not see. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { VERSION } from '../src/version.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const filesUnder = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
    .filter((name) => ending.test(name) && !name.includes('/node_modules/'));

const SHAPES = ['engine/inputs.ts', 'engine/layout.ts'];

/** Room → what it may import: another room, or one file of another room. docs/house.md says why. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  language: [],
  model: ['language'],
  engine: ['language'],
  figures: ['language', ...SHAPES],
  scenarios: ['language', ...SHAPES],
  run: ['language', 'engine', 'figures', 'scenarios'],
  explain: ['language', 'engine', 'figures', 'run'],
  chart: [],
  brief: ['language', ...SHAPES, 'chart', 'figures', 'scenarios', 'run', 'explain', 'report', 'export', 'statements'],
  report: ['language', ...SHAPES, 'chart', 'run', 'explain'],
  export: ['language', ...SHAPES, 'figures', 'scenarios', 'run', 'explain', 'report'],
  statements: ['language', ...SHAPES, 'figures', 'run', 'explain', 'report'],
  validation: ['language', ...SHAPES, 'engine/walk.ts', 'figures', 'scenarios', 'run', 'report'],
  backtest: ['language', ...SHAPES, 'figures', 'scenarios', 'run', 'report'],
  sweep: ['language', 'engine', 'scenarios', 'run', 'report'],
  discover: ['language', 'engine/draws/hash.ts', 'report', 'sweep/manifest.ts'],
  cli: ['index.ts'],
  'web/build': ['index.ts', 'web'],
  web: ['browser.ts'],
};
/** Doors may open any room. */
const DOORS = [
  'index.ts',
  'library.ts',
  'inBrowser.ts',
  'ask.ts',
  'browser.ts',
  'browserDesk.ts',
  'shipped.ts',
  'version.ts',
];

/** Single files that may import more, each with its reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'export/interchange/flatten.ts':
    'folds the options of choices as the emitter does, so that both compute the same equations',
  'web/ambient.d.ts': 'declares the types of the data that the bundler puts in, and runs no code',
};

/** Workers: each is a process of its own whose state lives and ends with it. */
const ALIVE = 'src/web/worker/';

/** Files over 300 lines, each with its reason. */
const LONG: Readonly<Record<string, string>> = {
  'src/model/spending/spending.ts':
    'one thought read from top to bottom: what is observed, baseline, pledge, ramp, cost',
};

interface Import {
  readonly from: string;
  readonly line: number;
  readonly to: string;
}

const SPECIFIER = /(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"?]+)[^'"]*['"]/g;
const strip = (path: string) => path.replace(/^src\//, '');

/** Every relative import of a text, with its line, resolved from the root. */
function importsIn(file: string, text: string): readonly Import[] {
  return [...text.matchAll(SPECIFIER)].map((match) => ({
    from: strip(file),
    line: text.slice(0, match.index).split('\n').length,
    to: strip(
      normalize(join(dirname(file), match[1]!))
        .split(sep)
        .join('/'),
    ),
  }));
}

function roomOf(path: string): string {
  return Object.keys(ARROWS)
    .filter((room) => path.startsWith(`${room}/`))
    .reduce((longest, room) => (room.length > longest.length ? room : longest), '');
}

/** Why an import is forbidden, or undefined where it is allowed. */
function forbidden({ from, line, to }: Import): string | undefined {
  if (DOORS.includes(from) || from in EXCEPTIONS) return undefined;
  const room = roomOf(from);
  if (room === '') return `src/${from} stands in no room of the plan; add the room to docs/house.md and here`;
  if (room === roomOf(to)) return undefined;
  const isOpen = ARROWS[room]!.some((open) => to === open || to.startsWith(`${open}/`));
  return isOpen
    ? undefined
    : `src/${from}:${line} imports ${to}; ${room} may import ${ARROWS[room]!.join(', ') || 'nothing'}`;
}

const SOURCES = filesUnder('src', /\.(ts|svelte)$/).map((file) => ({
  file,
  text: readFileSync(join(ROOT, file), 'utf8'),
}));

describe('the arrows between rooms', () => {
  it('are those of the plan', () => {
    const imports = SOURCES.flatMap(({ file, text }) => importsIn(file, text));
    expect(imports.length).toBeGreaterThan(200);
    expect(imports.map(forbidden).filter((fault) => fault !== undefined)).toEqual([]);
  });

  it.each([
    ['src/language/x.ts', "import { walk } from '../engine/walk.ts';", 'language may import nothing'],
    ['src/model/aid/x.ts', "import { a } from '../../figures/bind.ts';", 'model may import language'],
    ['src/figures/x.ts', "import {\n  walk,\n} from '../engine/walk.ts';", 'src/figures/x.ts:3 imports engine/walk.ts'],
    ['src/report/x.ts', "const a = await import('../cli/main.ts');", 'report may import'],
    ['src/run/x.ts', "export { burdenshift } from '../model/burdenshift.ts';", 'run may import'],
    ['src/cli/x.ts', "import { runStory } from '../run/run.ts';", 'cli may import index.ts'],
    ['src/web/x.ts', "import '../index.ts';", 'web may import browser.ts'],
    ['src/attic/x.ts', "import '../language/print.ts';", 'stands in no room'],
  ])('would catch %s with %j', (file, text, says) => {
    expect(importsIn(file, text).map(forbidden).join()).toContain(says);
  });

  it.each([
    ['src/figures/x.ts', "import type { Values } from '../engine/inputs.ts';"],
    ['src/index.ts', "export { walk } from './engine/walk.ts';"],
    ['src/web/build/x.ts', "import { openShipped } from '../../index.ts';"],
  ])('lets %s pass with %j', (file, text) => {
    expect(importsIn(file, text).map(forbidden)).toEqual([undefined]);
  });
});

describe('every file of the product', () => {
  const own = [
    ...SOURCES.filter(({ file }) => file.endsWith('.ts')),
    ...['tools', 'bench', 'trust'].flatMap((folder) =>
      filesUnder(folder, /\.ts$/).map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') })),
    ),
  ];
  const failing = (test: (text: string, file: string) => boolean) =>
    own.filter(({ text, file }) => test(text, file)).map(({ file }) => file);

  it('begins with a comment that says what it is', () => {
    expect(failing((text) => !/^(#!.*\n)?(\/\*\*|\/\/\/)(\n \*)? \S/.test(text))).toEqual([]);
  });

  it('has at most 300 lines, but for those listed with a reason', () => {
    expect(failing((text, file) => text.split('\n').length > 301 && !(file in LONG))).toEqual([]);
    for (const file of Object.keys(LONG))
      expect(readFileSync(join(ROOT, file), 'utf8').split('\n').length, `${file} is no longer long`).toBeGreaterThan(
        301,
      );
  });

  it('has no default export, no "any", no enum, no namespace, and no state of the module that changes', () => {
    expect(failing((text, file) => /^export default\b/m.test(text) && !file.endsWith('.d.ts'))).toEqual([]);
    expect(
      failing((text) =>
        /(:|\bas|<|\|)\s*any\b(?!\w)/.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|`[^`]*`|'[^'\n]*'/g, '')),
      ),
    ).toEqual([]);
    expect(failing((text) => /^(export )?(const )?enum\b|^(export )?namespace\b/m.test(text))).toEqual([]);
    expect(failing((text, file) => /^(export )?(let|var)\b/m.test(text) && !file.startsWith(ALIVE))).toEqual([]);
  });

  it('names no folder outside the product', () => {
    expect(failing((text) => /['"`](\/work\/|\/tmp\/|(\.\.\/)+shared\/)/.test(text))).toEqual([]);
  });
});

describe('the version', () => {
  it('is that of package.json', () => {
    expect(VERSION).toBe(manifest.version);
  });
});
