import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { read } from '../../src/run/read.ts';
import { openShipped } from '../../src/shipped.ts';
import { apiReference } from '../../tools/apiReference.ts';
import { CLI } from '../cli/built.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const examples = readdirSync(join(root, 'examples')).filter((file) => file.endsWith('.mjs'));
const folder = mkdtempSync(join(tmpdir(), 'burdenshift-examples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const preload = fileURLToPath(new URL('./asBurdenshift.mjs', import.meta.url));
const LIBRARY = pathToFileURL(join(dirname(CLI), 'index.js')).href;
const output = (example: string) =>
  execFileSync(process.execPath, ['--import', preload, join(root, 'examples', example), folder], {
    ...{ encoding: 'utf8', env: { ...process.env, LIBRARY } },
  });

describe('every example does what it says', () => {
  const own = openShipped().run('hague-2035');
  const facts: Readonly<Record<string, readonly (string | RegExp)[]>> = {
    'run.mjs': [/^Under “The Hague 2035”/, /Poland, 2035: USD [\d.]+ bn a year at 2025 prices/, /digest [0-9a-f]{64}/],
    'explain.mjs': [
      /over the baseline: USD [1-9][\d.]* bn/,
      '= core defence spending − baseline spending',
      /Sources:/,
      /International Monetary Fund, World Economic Outlook/,
    ],
    'compare.mjs': [/ITA, 2035: USD [1-9].* and USD [1-9]/, 'spending.delivery: 100 % → 70 %'],
    'brief.mjs': [
      'Poland spends no more than its baseline in 2035',
      /^hague-2035-POL\.html: \d{6} bytes$/m,
      'hague-2035-POL.md: ',
    ],
    'solve.mjs': [/as it stands: 3\.\d+ %/, /core target needed: [34]\.\d+ %/, /delivery 100 %: core target/],
    'scenario.mjs': [/European NATO, 2032: USD [\d.]+ bn/, /^wrong\.yaml:4: .*write "4 %"/m],
    'export.mjs': ['hague-2035.csv: ', 'hague-2035.csv.datapackage.json: ', 'donors.parquet: ', 'hague-2035.xlsx: '],
  };

  it('and each is held to something', () => expect(Object.keys(facts).sort()).toEqual(examples));

  it.each(examples)('%s', (example) => {
    const text = output(example);
    for (const fact of facts[example]!) expect(text).toMatch(fact);
  });

  it('export.mjs writes what it lists', () => {
    const listed = [...output('export.mjs').matchAll(/^(\S+): (\d+) bytes$/gm)];
    for (const [, name, size] of listed) expect(readFileSync(join(folder, name!)).length).toBe(Number(size));
    expect(listed).toHaveLength(4);
    expect(readFileSync(join(folder, 'hague-2035.csv'), 'utf8')).toContain(
      `POL,2035,${read(own, 'spending.extraCost', ['POL'], 2035)}\n`,
    );
  });
});

describe('the library as its users see it', () => {
  it('types every example', () => {
    const program = ts.createProgram(
      examples.map((file) => join(root, 'examples', file)),
      {
        ...{ allowJs: true, checkJs: true, strict: true, noEmit: true, skipLibCheck: true, types: ['node'] },
        ...{ target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, lib: ['lib.es2023.d.ts'] },
        ...{ moduleResolution: ts.ModuleResolutionKind.Bundler, allowImportingTsExtensions: true },
        paths: { burdenshift: [join(root, 'src/index.ts')] },
      },
    );
    const isOfExample = (file: ts.SourceFile | undefined) => file?.fileName.includes('/examples/') === true;
    const faults = examples.flatMap((file) => {
      const source = program.getSourceFile(join(root, 'examples', file));
      return [...program.getSemanticDiagnostics(source), ...program.getSyntacticDiagnostics(source)];
    });
    expect(
      faults.filter((f) => isOfExample(f.file)).map((f) => ts.flattenDiagnosticMessageText(f.messageText, '\n')),
    ).toEqual([]);
  }, 60_000);

  it('is documented name by name: "npm run reference" writes docs/api.md anew', () => {
    const reference = apiReference(root);
    expect(readFileSync(join(root, 'docs/api.md'), 'utf8')).toBe(reference);
    const undocumented = [...reference.matchAll(/^### `(\w+)`\n\n```/gm)].map(([, name]) => name);
    expect(undocumented).toEqual([]);
  }, 60_000);
});
