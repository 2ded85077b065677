/** Longer ways through the workbench: by keyboard alone, to and fro through settings, with what opens open, in two tabs, onto paper, into pictures. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from './axe.ts';
import { openSite, pressOnSight, visit, type Site, type Visit } from './site.ts';

let site: Site;
beforeAll(async () => void (site = await openSite()), 120_000);
afterAll(() => site?.close());

const sentence = (page: Page) => page.locator('h1').innerText();
const press = async (page: Page, key: string, times = 1) => {
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
};

/** Press Tab until something whose name, or text, begins so has the focus. */
async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  let now = '';
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press(key);
    now = await page.evaluate(() => {
      const { activeElement: e } = document;
      return (e?.getAttribute('aria-label') ?? e?.textContent ?? '').trim().toLowerCase();
    });
    if (now.startsWith(name.toLowerCase())) return;
  }
  throw new Error(`80 times ${key} came to nothing called "${name}", but to "${now.slice(0, 60)}".`);
}

it('by keyboard alone: scenario, lever, undo and redo, reset, a number, the link, a file, another page', async () => {
  const { page, errors, close } = await visit(site);
  const first = await sentence(page);
  await tabTo(page, 'Brussels 2025');
  await press(page, 'ArrowDown');
  await expect.poll(() => sentence(page)).toContain('The Hague 2035');
  const second = await sentence(page);
  await tabTo(page, 'core target');
  await press(page, 'ArrowRight', 3);
  await expect.poll(() => sentence(page)).not.toBe(second);
  const third = await sentence(page);
  await press(page, 'Control+z', 3);
  await expect.poll(() => sentence(page)).toBe(second);
  await press(page, 'Control+z');
  await expect.poll(() => sentence(page)).toBe(first);
  await press(page, 'Control+Shift+z', 4);
  await expect.poll(() => sentence(page)).toBe(third);
  await tabTo(page, 'Reset core target', 'Shift+Tab');
  await press(page, 'Enter');
  await expect.poll(() => sentence(page)).toBe(second);
  await page.keyboard.press('Control+Home');
  await tabTo(page, 'Skip to the results', 'Shift+Tab');
  await press(page, 'Enter');
  await tabTo(page, '$');
  await press(page, 'Enter');
  await page.locator('dialog p.value').waitFor();
  await tabTo(page, 'Close', 'Shift+Tab');
  await press(page, 'Enter');
  await page.waitForSelector('dialog', { state: 'detached' });
  await tabTo(page, 'Share', 'Shift+Tab');
  await press(page, 'Enter');
  await tabTo(page, 'Link to this scenario');
  await press(page, 'Escape');
  expect(await page.locator('.list').count()).toBe(0);
  await tabTo(page, 'Take away', 'Shift+Tab');
  await press(page, 'Enter');
  await page.locator('.list pre').first().waitFor();
  await tabTo(page, 'CSV');
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')]);
  expect(file.suggestedFilename()).toBe('hague-2035.csv');
  await press(page, 'Escape');
  await tabTo(page, 'Statements', 'Shift+Tab');
  await press(page, 'Enter');
  await page.locator('ol li').first().waitFor();
  expect(await page.title()).toBe('Statements · Burdenshift');
  expect(errors).toEqual([]);
  await close();
}, 90_000);

describe('levers', () => {
  it('tell who published a position, go there, and go back one by one or all at once', async () => {
    const { page, close } = await visit(site);
    const first = await sentence(page);
    const lever = page.locator('aside .lever').first();
    const tick = lever.getByRole('button', { name: /^2014 guideline, 2 %/ });
    for (const meet of [() => tick.hover(), () => tick.focus()]) {
      await meet();
      expect(await lever.locator('.who').innerText()).toMatch(/^2014 guideline, 2 %: Wales Summit Declaration/);
      await page.mouse.move(600, 500);
      await tick.blur();
    }
    await tick.click();
    await expect.poll(() => page.getByRole('textbox', { name: 'core target' }).inputValue()).toBe('2');
    const second = await sentence(page);
    expect(second).not.toBe(first);
    await page.getByRole('textbox', { name: 'deadline' }).fill('2032');
    await page.getByRole('textbox', { name: 'deadline' }).press('Enter');
    await expect.poll(() => sentence(page)).not.toBe(second);
    await page.getByRole('button', { name: 'Reset deadline' }).click();
    await expect.poll(() => sentence(page)).toBe(second);
    await page.getByRole('button', { name: 'Reset all levers' }).click();
    await expect.poll(() => sentence(page)).toBe(first);
    expect(await page.getByRole('button', { name: 'Reset all levers' }).isDisabled()).toBe(true);
    const [undo, redo] = ['Undo', 'Redo'].map((name) => page.getByRole('button', { name })) as [Locator, Locator];
    await undo.click();
    await expect.poll(() => sentence(page)).toBe(second);
    await redo.click();
    await expect.poll(() => sentence(page)).toBe(first);
    expect(await redo.isDisabled()).toBe(true);
    await close();
  });
});

/** `$2.5 bn` as 2.5 with one decimal, in `bn`. */
function parts(text: string) {
  const [, number = '', scale = ''] = /^[$−-]*([\d.,]+)\s*(bn|trn|m|%)?/.exec(text)!;
  return { number: Number(number.replaceAll(',', '')), decimals: /\.(\d+)/.exec(number)?.[1]?.length ?? 0, scale };
}

describe('an opened number', () => {
  it('is the one that was said, for every number of the sentence', async () => {
    const { page, errors, close } = await visit(site);
    const numbers = page.locator('main > h1 button, main > .rest button, main h1 ~ p.rest button');
    const said = await numbers.allInnerTexts();
    expect(said.length).toBeGreaterThan(8);
    const bare = (await page.locator('h1, p.rest').allInnerTexts()).join(' ');
    const unopened = said.reduce((text, number) => text.replace(number, ''), bare).match(/[\d.,]+\d|\d/g);
    expect(unopened).toEqual(['2025', '2035', '31', '3.5', '5']);
    for (const [i, text] of said.entries()) {
      await numbers.nth(i).click();
      await page.locator('dialog p.value').waitFor();
      const opened = parts(await page.locator('dialog p.value').innerText());
      const shown = parts(text);
      // The sentence may say a share in whole points.
      expect(Math.abs(opened.number - shown.number), text).toBeLessThanOrEqual(0.5 * 10 ** -shown.decimals);
      expect([text, opened.scale]).toEqual([text, shown.scale]);
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog', { state: 'detached' });
    }
    expect(errors).toEqual([]);
    await close();
  });

  it('stops trying inputs when told to, keeps what was found, and says where the browser refuses to copy', async () => {
    const { page, errors, close } = await visit(site, '', {}, (fresh) =>
      fresh.addInitScript(() => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException('No.', 'NotAllowedError'));
      }),
    );
    await page.locator('h1 button').first().click();
    await pressOnSight(page, 'Stop');
    await page.getByRole('button', { name: 'Try each input' }).click();
    const words = await page.getByText(/^Stopped after/).innerText();
    const [, done, of] = /^Stopped after (\d+) of (\d+|…); what was found stands below\.$/.exec(words)!;
    expect(Number(done)).toBeLessThan(of === '…' ? Infinity : Number(of));
    await page.waitForTimeout(400);
    expect(await page.getByText(/^Stopped after/).innerText()).toBe(words);
    await page.getByRole('button', { name: 'Copy the command that prints this' }).click();
    await expect
      .poll(() => page.locator('dialog .foot').innerText())
      .toContain("Select and copy it: burdenshift explain 'burden.groupExtraCost");
    expect(errors).toEqual([]);
    await close();
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  let v: Visit;
  beforeAll(async () => void (v = await visit(site, '', { colorScheme })));
  afterAll(() => v?.close());

  it('axe finds nothing in what opens: menus, files, the sheet of levers, inputs tried', async () => {
    const phone = await visit(site, '', { colorScheme, viewport: { width: 390, height: 844 } });
    await phone.page.getByRole('button', { name: 'Workbench' }).click();
    expect(await axeFaults(phone.page, 'header')).toEqual([]);
    await phone.page.keyboard.press('Escape');
    await phone.page.getByRole('button', { name: 'Levers' }).click();
    await phone.page.locator('aside .mark').first().click();
    expect(await axeFaults(phone.page, 'aside')).toEqual([]);
    await phone.close();
    const { page } = v;
    for (const name of ['Share', 'Take away']) {
      await page.getByRole('button', { name, exact: true }).click();
      await page.locator('.list code, .list pre').first().waitFor();
      expect(await axeFaults(page, 'header')).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.locator('h1 button').first().click();
    await page.getByRole('button', { name: 'Try each input' }).click();
    await page.getByText('One input at a time').waitFor();
    await page.waitForTimeout(300);
    expect(await axeFaults(page, 'dialog')).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('paper is white, with dark words, and without levers and buttons', async () => {
    const { page } = v;
    await page.emulateMedia({ media: 'print', colorScheme });
    const seen = await page.evaluate(() => {
      const colour = (of: string, name: 'color' | 'backgroundColor') =>
        getComputedStyle(document.querySelector(of)!)[name];
      const light = (rgb: string) =>
        rgb
          .match(/[\d.]+/g)!
          .slice(0, 3)
          .reduce((sum, part) => sum + Number(part), 0) / 765;
      return {
        paper: light(colour('html', 'backgroundColor')),
        panel: light(colour('.panel', 'backgroundColor')),
        words: ['h1', '.panel h2', '.panel footer', 'h1 button'].map((of) => light(colour(of, 'color'))),
        hidden: ['header', 'aside', '.actions'].map((of) => getComputedStyle(document.querySelector(of)!).display),
      };
    });
    expect([seen.paper, seen.panel]).toEqual([1, 1]);
    expect(Math.max(...seen.words)).toBeLessThan(0.45);
    expect(seen.hidden).toEqual(['none', 'none', 'none']);
  });
});

it('the reader’s colours outlast the page, against those of the system', async () => {
  const { page, close } = await visit(site, '', { colorScheme: 'dark' });
  const now = () => page.evaluate(() => document.documentElement.dataset['theme']);
  expect(await now()).toBe('dark');
  await page.getByRole('button', { name: 'Light colours' }).click();
  await page.reload();
  expect(await now()).toBe('light');
  await page.getByRole('button', { name: 'Dark colours' }).waitFor();
  await close();
});

it('ranges hold 50, 80 or 90 % of the draws, one within the other, and say which', async () => {
  const { page, errors, close } = await visit(site);
  const part = page.getByRole('combobox', { name: 'Part of the draws' });
  await part.waitFor();
  const widths: number[] = [];
  for (const held of ['50', '80', '90']) {
    await part.selectOption(held);
    await expect
      .poll(() => page.locator('.panel footer').first().innerText())
      .toMatch(new RegExp(`Thin lines: ${held}\\s% of draws\\.`));
    widths.push((await page.locator('.panel').first().locator('.range').first().boundingBox())!.width);
  }
  expect(widths[0]! * 1.5).toBeLessThan(widths[1]!);
  expect(widths[1]!).toBeLessThan(widths[2]!);
  expect(await page.locator('.subtitle', { hasText: 'Artillery' }).innerText()).toMatch(/Shaded: 90\s% of draws\./);
  // A link shows what its sender saw.
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('&r=90');
  const other = await visit(site, await page.evaluate(() => location.hash));
  expect(await other.page.getByRole('combobox', { name: 'Part of the draws' }).inputValue()).toBe('90');
  await other.close();
  expect(errors).toEqual([]);
  await close();
});

it('two tabs keep their own settings', async () => {
  const { page, close } = await visit(site);
  const other = await page.context().newPage();
  await other.goto(`${site.address}#/?s=two-percent`);
  await other.waitForSelector('h1 button');
  const before = await sentence(other);
  await page.getByRole('slider', { name: 'core target' }).press('Home');
  await expect.poll(() => page.url()).toContain('coreTarget=1');
  await other.waitForTimeout(200);
  expect(await sentence(other)).toBe(before);
  expect(other.url()).toContain('s=two-percent');
  await close();
});

describe('a picture of a panel, read by a browser that knows nothing of the page,', () => {
  let v: Visit;
  beforeAll(async () => void (v = await visit(site)));
  afterAll(() => v?.close());

  async function picture(kind: 'SVG' | 'PNG', at = 0) {
    const panel = v.page.locator('.panel').nth(at);
    const words = {
      title: await panel.locator('h2').innerText(),
      source: await panel.locator('footer > span').first().innerText(),
      frame: (await panel.locator('.body').boundingBox())!,
    };
    const [file] = await Promise.all([
      v.page.waitForEvent('download'),
      panel.getByRole('button', { name: kind }).click(),
    ]);
    const bytes = readFileSync(await file.path());
    const empty = await site.browser.newPage();
    return { ...words, bytes, empty };
  }

  it.each([
    [0, ['Germany', 'Poland']],
    [6, ['without', 'with']],
  ])('is an SVG with title, source and names, whole, and needs nothing else: panel %i', async (at, names) => {
    const { bytes, empty, title, source } = await picture('SVG', at);
    const found = await empty.evaluate((text) => {
      const root = new DOMParser().parseFromString(text, 'image/svg+xml');
      const shown = document.body.appendChild(
        document.importNode(root.documentElement, true),
      ) as unknown as SVGSVGElement;
      const edge = shown.getBoundingClientRect().right;
      return {
        cut: [...shown.querySelectorAll('text')].filter((e) => e.getBoundingClientRect().right > edge).length,
        broken: root.querySelectorAll('parsererror').length,
        texts: [...root.querySelectorAll('text')].map((e) => e.textContent!.trim()),
        outside: [...root.querySelectorAll('*')].filter((e) =>
          e.matches('script, foreignObject, image, use, [href], [class]'),
        ).length,
      };
    }, bytes.toString('utf8'));
    await empty.close();
    expect([found.broken, found.outside, found.cut]).toEqual([0, 0, 0]);
    const plain = (text: string) => text.replace(/\s+/g, ' ');
    for (const words of [title, source]) expect(plain(found.texts.join(' '))).toContain(plain(words));
    expect(found.texts).toEqual(expect.arrayContaining(names));
  });

  it('is a PNG of twice the size, with the colours of the map', async () => {
    const { bytes, empty, frame } = await picture('PNG');
    const found = await empty.evaluate(async (base64) => {
      const blob = await (await fetch(`data:image/png;base64,${base64}`)).blob();
      const image = await createImageBitmap(blob);
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const colours = new Map<string, number>();
      for (let i = 0; i < data.length; i += 4) {
        const key = `${data[i]},${data[i + 1]},${data[i + 2]}`;
        colours.set(key, (colours.get(key) ?? 0) + 1);
      }
      return {
        width: image.width,
        height: image.height,
        colours: [...colours]
          .sort((a, b) => b[1] - a[1])
          .slice(0, 8)
          .map(([key]) => key),
      };
    }, bytes.toString('base64'));
    await empty.close();
    expect(found.width).toBeGreaterThanOrEqual(frame.width * 2);
    expect(found.height).toBeGreaterThanOrEqual(frame.height * 2);
    expect(found.colours).toEqual(expect.arrayContaining(['255,255,255', '17,66,107', '94,143,182']));
  });
});
