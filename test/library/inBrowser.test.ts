/** The library in Chromium, from the file that package.json names for browsers: the numbers, digests and files of Node. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { rolldown, type OutputOptions, type RolldownOptions } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import config from '../../rolldown.browser.config.ts';
import * as library from '../../src/index.ts';
import { once } from '../once.ts';
import { chromiumPath } from '../web/site.ts';

type Library = typeof library;

const folder = await once('burdenshift-browser', ['src', 'data', 'scenarios', 'package-lock.json'], async (dir) => {
  const plan = config as RolldownOptions & { readonly output: OutputOptions };
  const bundle = await rolldown(plan);
  await bundle.write({ ...plan.output, dir });
  await bundle.close();
});

let server: Server;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  server = createServer(({ url = '/' }, response) => {
    const name = url.slice(1);
    const isFile = readdirSync(folder).includes(name);
    response.setHeader('content-type', isFile ? 'text/javascript' : 'text/html');
    response.end(isFile ? readFileSync(join(folder, name)) : '<!doctype html>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] });
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
afterAll(async () => {
  await browser.close();
  server.close();
});

const FILE = manifest.exports['.'].browser.default.replace(/^.*\//, './');
const asked = <T>(question: (l: Library) => T): Promise<Awaited<T>> =>
  page.evaluate(`import('${FILE}').then(${question.toString()})`) as Promise<Awaited<T>>;

describe('the library in a browser', () => {
  it('has no name that the library has not', async () => {
    const names = await page.evaluate(`import('${FILE}').then((l) => Object.keys(l))`);
    expect((names as string[]).filter((name) => !(name in library))).toEqual([]);
    expect(names).toEqual(
      expect.arrayContaining(['scenario', 'run', 'explain', 'compare', 'solve', 'briefOf', 'exportRun']),
    );
  });

  const questions: Readonly<Record<string, (l: Library) => unknown>> = {
    run: (l) => l.run('hague-2035', { set: { 'spending.coreTarget[ITA]': '2.5 %' } }).manifest,
    scenario: (l) =>
      l.run(l.scenario({ title: 'x', extends: 'us-leaves', set: { 'spending.deadline': 2031 } })).manifest.digest,
    explain: (l) =>
      l
        .explain('hague-2035', 'spending.extraCost[POL,2035]')
        .inputs()
        .map((i) => [i.name, i.value]),
    compare: (l) => l.compare(['hague-2035', 'hague-slow'], 'spending.extraCost[ITA,2035]'),
    solve: async (l) => {
      const goal = 'burden.groupShare[NATO_EXCEPT_US,2035] >= 4 %';
      return (await l.solve('hague-2035', { goal, vary: 'spending.coreTarget' })).rows;
    },
  };
  it.each(Object.entries(questions))('answers %s as Node does', async (_, question) => {
    expect(await asked(question)).toEqual(await question(library));
  });

  it('fetches figures when told to, and says so before', async () => {
    const edition = (l: Library) => l.run('hague-2035', { editions: { nato: '2025-08' } }).manifest.digest;
    await expect(asked(edition)).rejects.toThrow(/await loadFigures\(\)/);
    await asked((l) => l.loadFigures());
    expect(await asked(edition)).toBe(edition(library));
  });

  it('makes the brief and the exports of Node, byte for byte', async () => {
    await asked((l) => l.loadFigures());
    const made = async (l: Library) => {
      const run = l.run('hague-slow', { set: { 'spending.coreTarget[POL]': '5 %' } });
      const brief = l.briefHtml(await l.briefOf(run, { allies: l.ALLIES, ally: 'POL' }));
      const [csv] = await l.exportRun(run, 'csv');
      return [brief, new TextDecoder().decode(csv!.bytes)];
    };
    expect(await asked(made)).toEqual(await made(library));
  });
});

it('is what bundlers for browsers find', () => {
  const { output } = config as { readonly output: { readonly dir: string } };
  expect(manifest.exports['.'].browser.default).toBe(`./${output.dir}/index.js`);
  expect(readdirSync(folder)).toContain('index.js');
});
