/** The brief as users get it: files of the command line, printed by Chromium, read by programs not written here. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Marked, type Tokens } from 'marked';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, CLI } from '../cli/built.ts';
import { run } from '../run/shipped.ts';
import { chromiumPath } from '../web/site.ts';

const top = mkdtempSync(join(tmpdir(), 'burdenshift-brief-'));
let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
});
afterAll(async () => {
  await browser.close();
  rmSync(top, { recursive: true, force: true });
});

const newFolder = () => mkdtempSync(join(top, 'x-'));
const CHARTS = ['ammunition', 'debt', 'extra-spending', 'ledger', 'paths'];

/** A brief that is written once and opened by several tests. */
function written(words: readonly string[]) {
  const key = words.join(' ');
  const known = briefs.get(key) ?? write(words);
  briefs.set(key, known);
  return known;
}
const briefs = new Map<string, ReturnType<typeof write>>();

/** Write a brief and open it; `foreign` are the addresses that the page asked for besides itself. */
async function write(words: readonly string[]) {
  const folder = newFolder();
  const outcome = await call(['report', ...words, '--out', folder]);
  expect(outcome.code, outcome.stderr).toBe(0);
  const html = readdirSync(folder).find((name) => name.endsWith('.html'))!;
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  const address = pathToFileURL(join(folder, html)).href;
  await page.goto(address);
  const foreign = asked.filter((url) => url !== address && !url.startsWith('data:'));
  return { folder, page, foreign, outcome, name: html.replace(/\.html$/, '') };
}

const ONE = ['hague-2035', '--set', 'spending.coreTarget[ESP]=2.1 %'];
const OF_ALLY = ['us-stays', '--ally', 'DEU'];
const BESIDE = ['brussels-2025', '--compare', 'hague-2035', '--draws', '64', '--seed', '3'];

const pagesOf = (pdf: Buffer) => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
const printed = (page: Page) => page.pdf({ preferCSSPageSize: true });

describe('on paper', () => {
  it.each([
    ['a scenario', ONE],
    ['one ally', OF_ALLY],
    ['two scenarios, with draws', BESIDE],
  ])('%s takes two pages of A4 and asks nothing of the network', async (_, words) => {
    const { folder, page, foreign, name } = await written(words);
    const pdf = await printed(page);
    expect(pagesOf(pdf)).toBe(2);
    // A4 is 595 by 842 points.
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    expect(foreign).toEqual([]);
    expect(await page.evaluate(() => document.fonts.size)).toBe(2);
    const html = join(folder, `${name}.html`);
    expect(statSync(html).size).toBeLessThan(400_000);
    expect(readFileSync(html, 'utf8')).not.toMatch(/<script|<link|@import|url\((?!data:)/);
  });

  it('counts pages at all: a long text makes more', async () => {
    const page = await browser.newPage();
    await page.setContent(`<p>${'word '.repeat(9000)}</p>`);
    expect(pagesOf(await printed(page))).toBeGreaterThan(2);
    await page.close();
  });
});

describe('the folder of a brief', () => {
  it('holds HTML, Markdown and each chart twice, all of one digest', async () => {
    const { folder, page, outcome, name } = await written(ONE);
    const { digest } = run('hague-2035', { set: { 'spending.coreTarget[ESP]': '2.1 %' } }).manifest;
    const pictures = CHARTS.flatMap((chart) => [`${name}.${chart}.png`, `${name}.${chart}.svg`]);
    expect(readdirSync(folder).sort()).toEqual([...pictures, `${name}.html`, `${name}.md`].sort());
    expect([outcome.stdout, outcome.stderr]).toEqual(['', expect.stringContaining(`digest ${digest}`)]);
    expect(await page.locator('meta[name="burdenshift-digest"]').getAttribute('content')).toBe(digest);
    expect(readFileSync(join(folder, `${name}.md`), 'utf8')).toContain(digest);
    const { stdout } = await call(['run', 'hague-2035', '--set', 'spending.coreTarget[ESP]=2.1 %', '--json']);
    const { headline, manifest } = JSON.parse(stdout) as { headline: string; manifest: { digest: string } };
    expect(manifest.digest).toBe(digest);
    expect(await page.locator('h1').innerText()).toBe(headline);
  });

  it('has pictures that a browser shows, with words on them, and each chart described', async () => {
    const { folder, page, name } = await written(BESIDE);
    const alts = await page
      .locator('figure svg')
      .evaluateAll((all) => all.map((svg) => svg.getAttribute('aria-label')));
    expect(alts).toHaveLength(5);
    for (const alt of alts) expect(alt!.length).toBeGreaterThan(40);
    expect(await page.locator('figure details table').count()).toBe(5);
    for (const chart of CHARTS) {
      const [svg, png] = ['svg', 'png'].map((end) =>
        readFileSync(join(folder, `${name}.${chart}.${end}`)).toString('base64'),
      );
      const shown = await page.evaluate(inked, [`data:image/svg+xml;base64,${svg}`, `data:image/png;base64,${png}`]);
      expect(shown[1]!.width, chart).toBe(shown[0]!.width * 2);
      expect(shown[1]!.height, chart).toBeGreaterThan(0);
      // The title alone: without fonts nothing would be written there.
      for (const { ink } of shown) expect(ink, chart).toBeGreaterThan(0.01);
    }
  });

  it('has Markdown that a reader of Markdown takes as meant', async () => {
    const { folder, name } = await written(OF_ALLY);
    const text = readFileSync(join(folder, `${name}.md`), 'utf8');
    const tokens = new Marked().lexer(text);
    const all: Tokens.Generic[] = [];
    new Marked().walkTokens(tokens, (token) => void all.push(token));
    const pictures = all.filter((t) => t.type === 'image').map((t) => t['href'] as string);
    expect(pictures.sort()).toEqual(CHARTS.map((chart) => `${name}.${chart}.svg`));
    for (const file of pictures) expect(existsSync(join(folder, file)), file).toBe(true);
    const tables = all.filter((t) => t.type === 'table') as Tokens.Table[];
    expect(tables.length).toBeGreaterThanOrEqual(7);
    for (const { header, rows } of tables) for (const row of rows) expect(row.length).toBe(header.length);
    const marks = new Set([...text.matchAll(/(?<!^)\[\^(\d+)\]/gm)].map((m) => m[1]));
    const notes = new Set([...text.matchAll(/^\[\^(\d+)\]:/gm)].map((m) => m[1]));
    expect([...marks].sort()).toEqual([...notes].sort());
  });
});

describe('a brief that cannot be written', () => {
  it.each([
    [['--ally', 'XYZ'], 2, /no ally "XYZ"/],
    [['--ally', 'EU27'], 2, /EU27 is a group/],
    [['--compare', 'hague-3035'], 1, /no scenario "hague-3035".*hague-2035/],
    [['--seed', '3'], 2, /add --draws/],
    [['--out', '/no/such/folder/x'], 2, /no folder "\/no\/such\/folder"/],
  ])('%j is named', async (words, code, message) => {
    const outcome = await call(['report', 'hague-2035', ...words], newFolder());
    expect([outcome.code, outcome.stdout]).toEqual([code, '']);
    expect(outcome.stderr).toMatch(message);
  });

  it('leaves files that exist alone, unless it is told to replace them', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'today.html'), 'mine');
    const words = ['report', 'today', '--out', folder];
    expect((await call(words)).code).toBe(2);
    expect(readdirSync(folder)).toEqual(['today.html']);
    expect(readFileSync(join(folder, 'today.html'), 'utf8')).toBe('mine');
    expect((await call([...words, '--force'])).code).toBe(0);
    expect(readFileSync(join(folder, 'today.html'), 'utf8')).toContain('<!doctype html>');
  });

  const node = (preload: string, folder: string, env: Readonly<Record<string, string>> = {}) =>
    spawnSync(process.execPath, ['--import', preload, CLI, 'report', 'today', '--out', folder], {
      ...{ env: { ...process.env, ...env }, encoding: 'utf8' },
    });

  it('without the package for PNG has everything else, and says so', () => {
    const folder = newFolder();
    const { status, stderr } = node(fileURLToPath(new URL('./withoutPictures.mjs', import.meta.url)), folder);
    expect(status).toBe(0);
    expect(stderr).toMatch(/SVG alone.*npm install @resvg\/resvg-js/);
    expect(readdirSync(folder).filter((name) => name.endsWith('.png'))).toEqual([]);
    expect(readdirSync(folder)).toHaveLength(7);
  });

  // Twelve files: twelve writes, then twelve moves, the HTML last.
  it.each([2, 24])('killed at step %i leaves no page that looks whole', (step) => {
    const folder = newFolder();
    const preload = fileURLToPath(new URL('../export/dying.mjs', import.meta.url));
    expect(node(preload, folder, { DIE_AT: String(step) }).signal).toBe('SIGKILL');
    expect(readdirSync(folder)).not.toContain('today.html');
  });
});

/** Run in the page: width and height of each picture, and which part of its title is dark. */
async function inked(sources: readonly string[]) {
  return Promise.all(
    sources.map(async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const { naturalWidth: width, naturalHeight: height } = image;
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, width, Math.round(height * 0.15));
      const dark = data.filter((value, i) => i % 4 === 0 && value < 128).length;
      return { width, height, ink: dark / (data.length / 4) };
    }),
  );
}
