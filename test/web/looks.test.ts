/** What a designer would send back and a machine can see: labels that run into each other or out of their chart, cut words, doubled ticks, numbers torn from their unit. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { looksOf } from './looks.ts';
import { openAll, openSite, visit, type Site, type Visit } from './site.ts';

let site: Site;
let v: Visit;
beforeAll(async () => {
  site = await openSite();
  v = await visit(site);
}, 120_000);
afterAll(() => site?.close());

const WIDTHS = [1440, 768, 390];
/** Pages and states, each with something that stands there once it is whole. */
const PAGES: readonly (readonly [hash: string, whole: string])[] = [
  ['#/?s=today', 'h1 button'],
  ['#/?s=two-percent', 'h1 button'],
  ['#/?s=brussels-2025', 'h1 button'],
  ['#/allies', 'tbody tr'],
  ['#/ally/POL', 'table tbody .head'],
  ['#/ally/ISL', 'table tbody .head'],
  ['#/compare/hague-2035/us-leaves', 'rect.total'],
  ['#/statements', 'ol li'],
  ['#/statements/S3', 'article .definitions li'],
  ['#/model', 'svg circle'],
  ['#/model/spending/extraCost', 'article .value button'],
  ['#/data', 'tbody tr'],
  ['#/data/nato/coreShare', 'tbody tr'],
  ['#/validation', 'article tbody tr'],
  ['#/futures', 'main summary'],
  ['#/about', '.cite'],
];

/**
 * Panels below the window keep an older run until they are seen. A Chromium without a screen has been seen to draw no frame of a page
 * any more, which answers all else; loaded again it is drawn.
 */
async function see(page: Page, whole: string): Promise<void> {
  if (await scrolledThrough(page)) return;
  process.stderr.write(`Chromium stopped drawing ${page.url().slice(0, 80)}; the page is loaded again.\n`);
  await page.reload();
  await page.locator(whole).first().waitFor();
  expect(await scrolledThrough(page)).toBe(true);
}

/** Whether frames came all the way down the page. */
const scrolledThrough = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const frame = () =>
      new Promise<boolean>((done) => {
        requestAnimationFrame(() => done(true));
        setTimeout(() => done(false), 10_000);
      });
    for (const panel of document.querySelectorAll('.panel')) {
      panel.scrollIntoView();
      if (!(await frame()) || !(await frame())) return false;
    }
    return (await frame()) && (await frame());
  });

/** What looks wrong once the charts had time to be drawn for the width: a busy machine takes more than a frame. */
async function faultsOn(page: Page): Promise<readonly string[]> {
  let faults = await page.evaluate(looksOf);
  for (let tries = 0; faults.length > 0 && tries < 20; tries++) {
    await page.waitForTimeout(100);
    faults = await page.evaluate(looksOf);
  }
  return faults;
}

it('the header is one row wherever all pages are named in it', async () => {
  for (const width of [1024, 1100, 1180, 1280, 1359, 1360, 1440]) {
    await v.page.setViewportSize({ width, height: 900 });
    expect([width, (await v.page.locator('header').boundingBox())!.height]).toEqual([width, 57]);
  }
});

it('nothing is cut in an open number, in the levers and in what is taken away', async () => {
  const { page, close } = await visit(site, '', { viewport: { width: 1440, height: 900 } });
  await openAll(page, 'aside h2 button[aria-expanded=false]');
  await page.getByRole('button', { name: 'Take away' }).click();
  await page.getByText('Repeat this run').waitFor();
  expect(await faultsOn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('h1 button').first().click();
  await page.locator('dialog li').first().waitFor();
  for (let i = 0; i < 5; i++) await page.locator('dialog li button[aria-expanded=false]').first().click();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    expect([width, ...(await faultsOn(page))]).toEqual([width]);
  }
  await close();
});

it.each(PAGES)('nothing is cut, torn or written over another on %s', async (hash, whole) => {
  await v.page.evaluate((to) => void (location.hash = to), hash);
  await v.page.locator(whole).first().waitFor();
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await v.page.setViewportSize({ width, height: 900 });
    await see(v.page, whole);
    faults.push(...(await faultsOn(v.page)).map((fault) => `${width} px: ${fault}`));
  }
  expect(faults).toEqual([]);
});
