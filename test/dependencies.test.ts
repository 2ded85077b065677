/** Every dependency is used, justified and licensed; what docs/dependencies.md says is so. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import lock from '../package-lock.json' with { type: 'json' };
import manifest from '../package.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** Licences that let this product be used, changed and sold; MPL-2.0 asks for its own files only. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'OFL-1.1',
  'MPL-2.0',
  'Zlib',
  'Python-2.0',
]);

/** Packages whose manifest names no allowed licence, each with what holds instead. */
const EXCEPTIONS: Readonly<Record<string, string>> = {};

interface Row {
  readonly section: string;
  readonly name: string;
  readonly licence: string;
  readonly why: string;
}

const page = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8');
const HOLES = 'Known holes';
const rows: readonly Row[] = page
  .slice(0, page.indexOf(`## ${HOLES}`))
  .split(/^## /m)
  .slice(1)
  .flatMap((text) => {
    const section = text.split('\n')[0]!;
    return [...text.matchAll(/^\| `([^`]+)` \| ([^|]+) \| (.+) \|$/gm)].map(([, name, licence, why]) => ({
      ...{ section, name: name!, licence: licence!, why: why! },
    }));
  });

const optional: Readonly<Record<string, string>> =
  (manifest as { optionalDependencies?: Record<string, string> }).optionalDependencies ?? {};
const peers = Object.keys(manifest.peerDependencies);
const installed = [...Object.keys(manifest.dependencies), ...Object.keys(optional)];
const built = Object.keys(manifest.devDependencies);

/** Packages that are asked for by a setting and not by name. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  '@types/node': 'tsconfig.json asks for the types of node',
  '@vitest/coverage-v8': 'vitest loads it for --coverage, in trust/coverage.ts',
};

/** Code, styles and settings that name packages. */
const NAMING = ['src', 'test', 'tools', 'bench', 'trust', 'examples'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(ROOT, folder, name)),
);
const texts = [...NAMING, ...readdirSync(ROOT).map((name) => join(ROOT, name))]
  .filter((path) => /\.(m?ts|mjs|svelte|css)$/.test(path) && !path.includes('/node_modules/'))
  .filter((path) => path !== fileURLToPath(import.meta.url))
  .map((path) => ({ path: relative(ROOT, path), text: readFileSync(path, 'utf8') }));
const commands = Object.values(manifest.scripts).join('\n');

/** Whether an import, a style, a path below node_modules or a script of package.json names the package. */
function isUsed(name: string): boolean {
  if (name in ELSEWHERE) return true;
  const own = name.replace(/^@types\//, '');
  const naming = new RegExp(
    `(from |import |import\\(|url\\(|mock\\(|node_modules/|module )['"\`]?${own}['"\`/]|'${own}'`,
  );
  if (texts.some(({ text }) => naming.test(text))) return true;
  const { bin } = lockOf(name) as { bin?: Record<string, string> };
  return Object.keys(bin ?? {}).some((command) => new RegExp(`(^|&& |silent )${command}\\b`, 'm').test(commands));
}

const lockOf = (name: string) => (lock.packages as Record<string, unknown>)[`node_modules/${name}`] ?? {};
const manifestOf = (name: string) =>
  JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as { readonly license?: string };

/** Whether an SPDX expression allows what we do: one side of an OR, or both of an AND. */
export function isAllowed(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isAllowed);
  return bare.split(' AND ').every((part) => ALLOWED.has(part));
}

describe('docs/dependencies.md', () => {
  it('names every dependency once, with a reason', () => {
    expect(rows.map((row) => row.name).sort()).toEqual([...new Set([...installed, ...built])].sort());
    for (const { name, why } of rows) expect(why, name).toMatch(/^[A-Z].{15,}[.]$/);
  });

  it('says which are installed with the package', () => {
    const named = rows.filter((row) => row.section === 'Installed with the package').map((row) => row.name);
    expect(named.sort()).toEqual([...installed].sort());
    const asked = rows.filter((row) => row.section === 'Used where a user has them').map((row) => row.name);
    expect(asked.sort()).toEqual([...peers].sort());
  });

  it.each(rows)('$name has the licence $licence', ({ name, licence }) => {
    expect(manifestOf(name).license).toBe(licence);
    expect(ALLOWED).toContain(licence);
  });

  it.each(rows)('$name is used', ({ name }) => expect(isUsed(name), `nothing names ${name}; remove it`).toBe(true));

  it('would notice one that is not', () => expect(isUsed('left-pad')).toBe(false));
});

const REGISTRY = 'https://registry.npmjs.org/';

interface Locked {
  readonly license?: unknown;
  /** Where it was taken from, if not from the registry. */
  readonly resolved?: string;
  readonly integrity?: string;
  readonly version?: string;
}

/** Whether version `a` is older than version `b`, by number and not by letter. */
const isBefore = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true }) < 0;

describe('all packages, also those that packages bring', () => {
  const all = Object.entries(lock.packages as Record<string, Locked>).slice(1);

  it('have an allowed licence', () => {
    const others = all.filter(([, { license }]) => typeof license !== 'string' || !isAllowed(license));
    const names = others.map(([path]) => path.replace(/^.*node_modules\//, '')).sort();
    expect(names).toEqual(Object.keys(EXCEPTIONS).sort());
  });

  it('come from the public registry, each with the digest of its content', () => {
    const strange = all.filter(
      ([, { resolved = REGISTRY, integrity }]) => !resolved.startsWith(REGISTRY) || !integrity?.startsWith('sha512-'),
    );
    expect(strange.map(([path]) => path)).toEqual([]);
  });

  const holes = [...page.matchAll(/^\| `([^`]+)` \| (?:CVE|GHSA)-\S+ \| (\S+) \|$/gm)].map(
    ([, name, closed]) => [name!, closed!] as const,
  );
  it('have no hole that docs/dependencies.md knows', () => expect(holes.length).toBeGreaterThan(10));
  it.each(holes)('%s is at least %s in every copy', (name, closed) => {
    const copies = all.filter(([path]) => path.endsWith(`node_modules/${name}`)).map(([, { version }]) => version!);
    expect(copies.length, `${name} is in the lock file no more; take its row out`).toBeGreaterThan(0);
    expect(copies.filter((version) => isBefore(version, closed))).toEqual([]);
  });
  it.each([
    ['1.9.9', '1.10.0', true],
    ['1.10.0', '1.10.0', false],
    ['2.0.0', '1.10.1', false],
  ])('%s is before %s: %s', (a, b, before) => expect(isBefore(a, b)).toBe(before));

  it.each([
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', true],
    ['MIT AND GPL-3.0-only', false],
    ['LGPL-2.1+', false],
    ['UNLICENSED', false],
  ])('%s is allowed: %s', (expression, allowed) => expect(isAllowed(expression)).toBe(allowed));
});
