/** The workbench for everyone: keyboard, phone, both themes, assistive technology. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from './axe.ts';
import { openAll, openSite, visit, type Site } from './site.ts';

let site: Site;
beforeAll(async () => void (site = await openSite()), 120_000);
afterAll(() => site?.close());

/** Pages that are held to the rules; a new page is a new row. */
const PAGES = ['#/'];

describe.each(PAGES)('page %s', (hash) => {
  it.each(['light', 'dark'] as const)('axe finds nothing in %s', async (colorScheme) => {
    const { page, close } = await visit(site, hash, { colorScheme });
    await openAll(page, 'aside h2 button[aria-expanded=false]');
    await page.locator('.panel').first().getByRole('button', { name: 'Table' }).click();
    expect(await axeFaults(page)).toEqual([]);
    await page.locator('h1 button').first().click();
    await page.locator('dialog li').first().waitFor();
    await page.waitForTimeout(300);
    expect(await axeFaults(page)).toEqual([]);
    await close();
  });

  it.each([1440, 768, 390, 320])('fits a page %i pixels wide', async (width) => {
    const { page, close } = await visit(site, hash, { viewport: { width, height: 800 } });
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await close();
  });
});

describe('by keyboard alone', () => {
  it('a lever moves, a number opens and closes, and the focus comes back', async () => {
    const { page, close } = await visit(site);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('Tab');
    const number = await page.evaluate(() => document.activeElement?.textContent);
    expect(number).toMatch(/^\$\d/);
    await page.keyboard.press('Enter');
    await page.locator('dialog li button').first().waitFor();
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(number);
    const before = await page.locator('h1').innerText();
    await page.getByRole('slider', { name: 'core target' }).focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft');
    await expect.poll(() => page.locator('h1').innerText()).not.toBe(before);
    await close();
  });

  it('every button, link, slider and field has a name', async () => {
    const { page, close } = await visit(site);
    await openAll(page, 'aside h2 button[aria-expanded=false]');
    const nameless = await page.evaluate(() => {
      const named = (e: Element) =>
        e.getAttribute('aria-label') ?? (e.textContent?.trim() || (e as HTMLInputElement).labels?.[0]?.textContent);
      return [...document.querySelectorAll('button, a, input, select, [role=button]')]
        .filter((e) => !named(e))
        .map((e) => e.outerHTML.slice(0, 90));
    });
    expect(nameless).toEqual([]);
    await close();
  });
});

it('on a phone the levers are a sheet over one column', async () => {
  const { page, close } = await visit(site, '', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  expect(await page.locator('aside').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Levers' }).click();
  const before = await page.locator('h1').innerText();
  await page.getByRole('slider', { name: 'core target' }).press('Home');
  await expect.poll(() => page.locator('h1').innerText()).not.toBe(before);
  await page.getByRole('button', { name: 'Done' }).click();
  expect(await page.locator('aside').isVisible()).toBe(false);
  const [first, second] = await Promise.all([0, 1].map((i) => page.locator('.panel').nth(i).boundingBox()));
  expect(second!.y).toBeGreaterThan(first!.y + first!.height - 1);
  await close();
});
