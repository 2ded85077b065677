/** What goes wrong around the workbench: parts that cannot be fetched, workers that die, addresses of nothing, an upgrade under an open tab. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf } from '../../src/cli/serve.ts';
import { ALLIES } from '../../src/index.ts';
import { run } from '../run/shipped.ts';
import { serveFolder } from '../../src/cli/server.ts';
import { builtFolder, keepWorkers, openSite, pressOnSight, visit, type Site } from './site.ts';

let site: Site;
beforeAll(async () => void (site = await openSite()), 120_000);
afterAll(() => site?.close());

const status = (page: Page) => page.getByRole('status').first();
const inert = async (page: Page) => {
  expect(await page.locator('img, main script, iframe').count()).toBe(0);
};
/** Lets the page go to an address as a link would. */
const go = (page: Page, hash: string) => page.evaluate((to) => void (location.hash = to), hash);
const controlled = (page: Page) =>
  expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 40_000 }).toBe(true);

const NOWHERE = [
  ['#/nowhere', 'There is no page “/nowhere”; the workbench is shown.'],
  ['#/data/<img+src=x+onerror=alert(1)>', 'There is no page “/data/'],
  ['#/__proto__/constructor', 'There is no page “/__proto__/constructor”'],
  ['#/statements/S99', 'There is no statement “S99”.'],
  ['#/compare/now/nowhere', 'There is no scenario “nowhere”.'],
  ['#/compare/__proto__/constructor', 'There is no scenario “__proto__”.'],
  ['#/compare/now/hague-2035/two-percent/us-leaves/hague-slow', 'At most 4 scenarios are put side by side'],
  ['#/model/__proto__/x', 'There is no quantity “__proto__.x”.'],
  ['#/data/nato/nothing', 'There is no series “nato.nothing”.'],
] as const;

it('an address of nothing is named, on the first visit and on an open page', async () => {
  const [[first, named]] = NOWHERE;
  const { page, errors, close } = await visit(site, first);
  await expect.poll(() => status(page).innerText()).toContain(named);
  for (const [hash, words] of NOWHERE) {
    await go(page, hash);
    await expect.poll(() => page.locator('main').innerText(), { timeout: 15_000 }).toContain(words);
    await inert(page);
  }
  expect(errors).toEqual([]);
  await close();
});

describe('a part that cannot be fetched', () => {
  it('is named, and the rest goes on', async () => {
    const { page, close } = await visit(site, '', {}, async (fresh) => {
      await fresh.route(/assets\/(Allies|TakeAway)-.*js/, (route) => route.abort());
    });
    await go(page, '#/allies');
    await expect
      .poll(() => page.locator('main').getByRole('alert').innerText())
      .toContain('The page “Allies” could not be fetched');
    await page.getByRole('button', { name: 'Take away' }).click();
    await expect.poll(() => page.locator('header').getByRole('alert').innerText()).toContain('could not be fetched');
    await go(page, '#/about');
    await page.locator('.cite').waitFor();
    await page.unroute(/assets\/(Allies|TakeAway)-.*js/);
    await go(page, '#/allies');
    await page.getByRole('button', { name: 'Load the newest version' }).click();
    await page.locator('tbody tr').first().waitFor();
    await close();
  });

  it('may be the model’s worker: the levers still answer, and it says so in one sentence', async () => {
    const { page, close } = await visit(site, '', {}, async (fresh) => {
      await fresh.route('**/assets/modelWorker-*.js', (route) => route.abort());
    });
    await expect.poll(() => status(page).innerText()).toContain('The model stopped again');
    const before = await page.locator('h1').innerText();
    await page.getByRole('slider', { name: 'core target' }).press('Home');
    await expect.poll(() => page.locator('h1').innerText()).not.toBe(before);
    await close();
  });
});

it('a thread of draws that dies is replaced, and the ranges come back', async () => {
  const { page, close } = await visit(site);
  const band = () => page.locator('path.band').first().getAttribute('d');
  const before = await band();
  const thread = page.workers().find((worker) => worker.url().includes('drawWorker'))!;
  await thread.evaluate(() => {
    setTimeout(() => {
      throw new Error('out of memory');
    }, 0);
  });
  await expect.poll(() => status(page).innerText()).toContain('out of memory) and was started again');
  await page.getByRole('searchbox', { name: 'Find a lever' }).fill('yearly growth of Russian capacity');
  await page.getByRole('slider').press('End');
  await expect.poll(band, { timeout: 15_000 }).not.toBe(before);
  await close();
});

it('ranges that are asked for faster than they are drawn are those of the last settings', async () => {
  const { page, close } = await visit(site, '', {}, (fresh) =>
    // What the page says to its worker waits until it is released, and then comes at once.
    fresh.addInitScript(() => {
      const held: { readonly kind: string; readonly say: () => void }[] = [];
      const send = Worker.prototype.postMessage as (message: unknown) => void;
      Worker.prototype.postMessage = function (this: Worker, message: { readonly kind: string }) {
        held.push({ kind: message.kind, say: () => send.call(this, message) });
      };
      const release = () => {
        Worker.prototype.postMessage = send;
        for (const { say } of held) say();
      };
      Object.assign(globalThis, { held, release });
    }),
  );
  const asked = (times: number) =>
    page.waitForFunction(
      (times) =>
        (globalThis as unknown as { held: { kind: string }[] }).held.filter(({ kind }) => kind === 'bands').length >=
        times,
      times,
    );
  await asked(1);
  for (const [i, key] of ['Home', 'End', 'ArrowLeft'].entries()) {
    await page.getByRole('slider', { name: 'core target' }).press(key);
    await asked(i + 2);
  }
  await page.evaluate(() => (globalThis as unknown as { release: () => void }).release());
  const shown = await page.getByRole('textbox', { name: 'core target' }).inputValue();
  await expect.poll(() => decodeURIComponent(page.url())).toContain(`=${shown}+%`);
  const bands = async (of: Page) => {
    await of.locator('path.band').first().waitFor();
    return of.locator('path.band').evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
  };
  const { page: other, close: closeOther } = await visit(site, new URL(page.url()).hash);
  expect(await bands(page)).toEqual(await bands(other));
  await Promise.all([close(), closeOther()]);
});

it('a worker of futures that dies says so, and the next sweep is computed by a new one', async () => {
  const { page, close } = await visit(site, '#/futures', {}, keepWorkers, 'main summary');
  const compute = () => page.getByRole('button', { name: 'Compute' }).click();
  await pressOnSight(page, 'Stop', { killing: true });
  await compute();
  await expect.poll(() => page.getByRole('alert').innerText()).toBe('The computation broke off: out of memory');
  await compute();
  await page.locator('.panel').first().waitFor({ timeout: 60_000 });
  expect(await page.getByRole('alert').count()).toBe(0);
  await close();
}, 90_000);

it('on a server that sends no headers the page holds itself to its policy', async () => {
  const folder = await builtFolder();
  const TYPES: Readonly<Record<string, string>> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
  };
  const plain = createServer(({ url = '/' }, answer) => {
    const path = join(folder, url === '/' ? 'index.html' : url.slice(1));
    if (!existsSync(path)) return void answer.writeHead(404).end();
    answer.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream').end(readFileSync(path));
  });
  await new Promise<void>((done) => plain.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(plain.address() as AddressInfo).port}/`;
  const { page, errors, foreign, close } = await visit({ ...site, address }, '#/?s=hague-2035');
  expect(errors).toEqual([]);
  await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = true';
    document.body.append(script);
    await fetch('http://example.com/', { mode: 'no-cors' }).catch(() => undefined);
  });
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
  expect(await page.evaluate(() => document.querySelectorAll('script:not([src])').length)).toBe(1);
  expect(errors.filter((text) => text.includes('Content Security Policy')).length).toBeGreaterThanOrEqual(2);
  expect(foreign).toEqual([]);
  await close();
  plain.close();
  plain.closeAllConnections();
});

it('settings that no link can hold are named, and the numbers are still those of the settings', async () => {
  const set = Object.fromEntries(
    ['spending.coreTarget', 'spending.delivery'].flatMap((name) =>
      ALLIES.slice(0, 31).map((code) => [`${name}[${code}]`, '94 %'.slice(name.endsWith('y') ? 0 : 1)] as const),
    ),
  );
  const words = Object.entries(set).map(([target, value]) => `-${target}=${value.replace(' %', '+%25')}`);
  const link = `#/?s=hague-2035&${words.join('&')}`;
  expect(link.length).toBeLessThan(2048);
  const { page, errors, close } = await visit(site, link);
  await expect
    .poll(() => status(page).innerText(), { timeout: 10_000 })
    .toMatch(/^These settings need a link of 2\d{3} characters; 2048 is the most\. “Zip” under “Take away”/);
  await page.getByRole('button', { name: 'Share' }).click();
  expect(await page.locator('.list').innerText()).toContain('none longer than 2048 is read');
  expect(await page.getByRole('button', { name: 'Copy link' }).count()).toBe(0);
  const { digest } = run('hague-2035', { set }).manifest;
  await expect.poll(() => page.locator('.digest code').innerText()).toBe(digest.slice(0, 16));
  expect(errors).toEqual([]);
  await close();
});

describe('a copy in the browser', () => {
  /** A folder of its own behind a server of its own, under a path. */
  async function served(path: string) {
    const folder = mkdtempSync(join(tmpdir(), 'burdenshift-copy-'));
    const own = join(folder, path);
    cpSync(await builtFolder(), own, { recursive: true });
    const server = await serveFolder(folder, 0, '127.0.0.1');
    const root = addressOf(server, '127.0.0.1');
    const close = () => {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    };
    return { own, root, address: `${root}${path}/index.html`, scope: `${root}${path}/`, close };
  }
  const KEPT = { serviceWorkers: 'allow' } as const;

  it('opens every page, explains and exports under any path without a server; it holds nothing outside its path', async () => {
    const { root, address, scope, close } = await served('any/path');
    const v = await visit({ ...site, address }, '', KEPT);
    await controlled(v.page);
    const scopes = await v.page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    );
    expect(scopes).toEqual([scope]);
    expect(await v.page.evaluate((url) => fetch(`${url}sw.js`).then(({ status }) => status), root)).toBe(404);
    close();
    await v.page.reload();
    await v.page.locator('h1 button').first().click();
    await v.page.locator('dialog .value').first().waitFor();
    await v.page.keyboard.press('Escape');
    for (const [label, whole] of PAGES) {
      await v.page.getByRole('navigation').getByRole('link', { name: label, exact: true }).click();
      await v.page.locator(whole).first().waitFor();
    }
    await v.page.getByRole('button', { name: 'Take away' }).click();
    for (const label of ['Parquet', 'Brief']) {
      const [file] = await Promise.all([
        v.page.waitForEvent('download'),
        v.page.locator('header').getByRole('button', { name: label, exact: true }).click(),
      ]);
      expect(readFileSync(await file.path()).length).toBeGreaterThan(50_000);
    }
    expect(v.errors.filter((text) => !text.includes('404'))).toEqual([]);
    await v.close();
  }, 90_000);

  const PAGES = [
    ['Allies', 'tbody tr'],
    ['Statements', 'ol li'],
    ['Compare', 'rect.total'],
    ['Futures', 'main summary'],
    ['Model', 'svg circle'],
    ['Data', 'tbody tr'],
    ['Validation', 'article tbody tr'],
    ['About', '.cite'],
  ] as const;

  it('of the version before serves tabs that were open when a new version came', async () => {
    const { own, address, scope, close } = await served('any/path');
    const v = await visit({ ...site, address }, '', KEPT);
    await controlled(v.page);
    const chunk = readdirSync(join(own, 'assets')).find((file) => /^Allies-.*\.js$/.test(file))!;
    const worker = readFileSync(join(own, 'sw.js'), 'utf8');
    writeFileSync(
      join(own, 'sw.js'),
      worker.replace(/burdenshift-\w{12}/, 'burdenshift-000000000000').replace(`"assets/${chunk}",`, ''),
    );
    rmSync(join(own, 'assets', chunk));
    await v.page.evaluate(async () => {
      const registration = (await navigator.serviceWorker.getRegistration())!;
      const changed = new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done));
      await registration.update();
      await changed;
    });
    expect(await v.page.evaluate((url) => fetch(url).then(({ status }) => status), `${scope}nothing.js`)).toBe(404);
    await go(v.page, '#/allies');
    await v.page.locator('tbody tr').first().waitFor();
    expect(await v.page.evaluate(() => caches.keys())).toHaveLength(2);
    expect(v.errors.filter((text) => !text.includes('404'))).toEqual([]);
    await v.close();
    close();
  }, 60_000);
});
