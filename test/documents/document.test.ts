/** The documents run: every command is called, and what is shown of its output is what comes out. */
import { existsSync, rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { commandsOf, documentOf, figuresNotIn, folderFor, notIn, parted, runShown, wordsOf } from './document.ts';

/** Document → whether every figure of its prose is held against the outputs. */
const DOCUMENTS: Readonly<Record<string, boolean>> = {
  'README.md': false,
  'CONTRIBUTING.md': false,
  'docs/tutorial.md': true,
  'docs/data-guide.md': true,
};

describe.each(Object.entries(DOCUMENTS))('%s', (name, areFiguresComputed) => {
  const document = documentOf(name);
  const folder = folderFor(document);
  const outputs: string[] = [];
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(commandsOf(document).map((shown) => [shown.command, shown] as const))('runs: %s', async (_, shown) => {
    const { code, stdout, stderr } = await runShown(shown, folder);
    expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
    const said = stdout + stderr;
    expect(said.length).toBeGreaterThan(20);
    outputs.push(said);
    if (shown.shown) expect(notIn(said, shown.shown)).toBeUndefined();
  });

  it('shows no output without its command', () => {
    const { blocks } = document;
    const alone = blocks.filter((block, i) => block.language === 'text' && blocks[i - 1]?.language !== 'sh');
    expect(alone.map((block) => block.at)).toEqual([]);
  });

  it('names only npm scripts that are there', () => {
    const named = document.blocks
      .filter((block) => block.language === 'sh')
      .flatMap((block) => [...block.lines.join('\n').matchAll(/npm (?:run )?([\w:]+)/g)].map((match) => match[1]!));
    expect([...Object.keys(manifest.scripts), 'ci']).toEqual(expect.arrayContaining(named));
  });

  it('links only to files that are there', () => {
    const links = [...document.prose.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map((match) => match[1]!);
    const home = new URL(`../../${name}`, import.meta.url);
    expect(links.filter((link) => !existsSync(new URL(link, home)))).toEqual([]);
  });

  if (areFiguresComputed)
    it('states in its prose only figures that a command printed', () => {
      expect(outputs.length).toBeGreaterThan(3);
      expect(figuresNotIn(outputs, document)).toEqual([]);
    });
});

describe('what holds a document against its outputs', () => {
  const output = 'one\ntwo 3.5 % more\nthree\nfour';

  it.each([
    ['lines together', ['two 3.5 % more', 'three'], undefined],
    ['lines left out', ['one', '…', 'three'], undefined],
    ['the rest of a line left out', ['two 3.5 …', 'three'], undefined],
    ['lines that are not together', ['one', 'three'], 'one\nthree'],
    ['lines in another order', ['three', '…', 'one'], 'one'],
    ['another number', ['two 3.6 % more'], 'two 3.6 % more'],
  ])('knows %s', (_, shown, missing) => expect(notIn(output, shown)).toBe(missing));

  it('finds a figure of the prose that nothing printed', () => {
    const text = parted('x', 'It is 3.5 % and 12.5 bn.\n\n```sh\nnpx burdenshift run "a b" --set "c=1 %"\n```\n');
    expect(figuresNotIn([output], text)).toEqual(['12.5 bn']);
    expect(wordsOf(commandsOf(text)[0]!.command)).toEqual(['run', 'a b', '--set', 'c=1 %']);
  });
});
