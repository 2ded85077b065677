/** The Futures page: a sweep computed in the browser and one opened from files say what the library says; by keyboard, in both themes, on a phone. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/program.ts';
import { discover } from '../../src/discover/discover.ts';
import { groupsOf, inputsOf, questionOf, targetOf } from '../../src/discover/futures.ts';
import { fixed } from '../../src/report/number.ts';
import { computeSweep } from '../../src/sweep/compute.ts';
import { readSweep } from '../../src/sweep/folder.ts';
import { readDesign } from '../../src/sweep/readDesign.ts';
import { Sweep } from '../../src/sweep/sweep.ts';
import { linesOf } from '../../src/web/worker/futuresLines.ts';
import { desk } from '../run/shipped.ts';
import { axeFaults } from './axe.ts';
import { openSite, pressOnSight, visit, type Site } from './site.ts';

let site: Site;
const folder = mkdtempSync(join(tmpdir(), 'burdenshift-page-'));
const shipped = readFileSync(fileURLToPath(new URL('../../sweeps/ramp-and-shift.yaml', import.meta.url)), 'utf8');
/** The shipped design, but for its size. */
const small = shipped.replace('points: 512', 'points: 80').replace('draws: 4', 'draws: 1');
const percent = (share: number) => `${fixed(share * 100, 1)}\u00a0%`;

beforeAll(async () => {
  const sweep = new Sweep(desk, readDesign({ file: 'small.yaml', text: small }, desk));
  await Promise.all([openSite().then((opened) => (site = opened)), computeSweep(sweep, join(folder, 'sweep'))]);
}, 120_000);
afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the library finds in the same futures. */
async function foundHere() {
  const futures = await readSweep(join(folder, 'sweep'));
  const question = questionOf(futures.manifest, { outcome: 'ledger.groupResidual[NATO_EXCEPT_US,2035]' });
  return discover(inputsOf(futures), targetOf(futures, question), { groups: groupsOf(futures)! });
}

/** The same, as the title of the page says it. */
async function expected(): Promise<readonly string[]> {
  const found = await foundHere();
  const [box] = found.boxes;
  return [percent(found.whole.hits / found.whole.count), percent(box!.density), percent(box!.coverage)];
}

const title = (page: Page) => page.locator('h1').innerText();

async function compute(page: Page, design: string): Promise<void> {
  await page.getByText('Read and change the design').click();
  await page.getByLabel('Design as YAML').fill(design);
  await page.getByRole('button', { name: 'Compute' }).click();
}

async function openFolder(page: Page, path = join(folder, 'sweep')): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(path);
}

/** What a button saves, under a name in the folder of this test. */
async function saved(page: Page, button: string, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  await download.saveAs(join(folder, name));
  return join(folder, name);
}

const opened = (options = {}) => visit(site, '#/futures', options, undefined, 'main summary');

describe('a sweep', () => {
  it('computed in the browser says what the library says', async () => {
    const { page, errors, foreign, close } = await opened();
    await compute(page, small);
    await page.locator('.panel').first().waitFor({ timeout: 60_000 });
    for (const number of await expected()) expect(await title(page)).toContain(number);
    await expect
      .poll(() => page.getByRole('table', { name: 'Measures of robustness by policy' }).innerText())
      .toContain('frontLoaded');
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  }, 90_000);

  it('names the digest that the command line gives for the design it saves', async () => {
    const { page, close } = await opened();
    await compute(page, small);
    const told = (label: string) => page.getByRole('region', { name: label, exact: true }).innerText();
    await page.locator('.panel').first().waitFor({ timeout: 60_000 });
    expect(await told('Command line')).toBe('burdenshift sweep design.yaml --out futures');
    const file = await saved(page, 'the design (design.yaml)', 'design.yaml');
    const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const code = await main(['sweep', file, '--out', join(folder, 'again')]).finally(() => vi.restoreAllMocks());
    expect(code).toBe(0);
    expect(said.mock.calls.join('')).toContain(`digest ${await told('Digest')}`);
    await openFolder(page);
    await expect.poll(() => told('Command line')).toBe('burdenshift sweep small.yaml --out futures');
    expect(await told('Digest')).toBe((await readSweep(join(folder, 'sweep'))).manifest.digest);
    await close();
  }, 90_000);

  it('whose numbers were changed is refused, with the file that is', async () => {
    const { page, close } = await opened();
    await openFolder(page);
    await page.locator('.panel').first().waitFor();
    const file = await saved(page, 'to open here again', 'changed.json');
    const text = readFileSync(file, 'utf8');
    const number = /(?<="ledger\.groupResidual\[NATO_EXCEPT_US,2035\]":\[)[^,]+/.exec(text)![0];
    writeFileSync(file, text.replace(number, String(Number(number) + 1)));
    await page.reload();
    await page.locator('input[type=file]').nth(1).setInputFiles(file);
    await expect
      .poll(() => page.getByRole('alert').innerText())
      .toContain('runs/part-000000.parquet do not give the digest');
    await close();
  });

  it('stays while the reader is on another page, and so does a changed design', async () => {
    const { page, errors, close } = await opened();
    await compute(page, small);
    await page.getByRole('link', { name: 'About' }).click();
    await page.locator('.cite').waitFor();
    await page.getByRole('link', { name: 'Futures' }).click();
    await page.locator('.panel').first().waitFor({ timeout: 60_000 });
    for (const number of await expected()) expect(await title(page)).toContain(number);
    expect(await page.getByLabel('Design as YAML').inputValue()).toBe(small);
    expect(errors).toEqual([]);
    await close();
  }, 90_000);

  it('opened from its folder says the same, and is taken away and opened again', async () => {
    const { page, errors, close } = await opened();
    await openFolder(page);
    await page.locator('.panel').first().waitFor();
    for (const number of await expected()) expect(await title(page)).toContain(number);
    const before = await title(page);
    const file = await saved(page, 'to open here again', 'saved.json');
    await page.reload();
    await page.locator('input[type=file]').nth(1).setInputFiles(file);
    await page.locator('.panel').first().waitFor();
    expect(await title(page)).toBe(before);
    expect(errors).toEqual([]);
    await close();
  });

  it('that cannot be had is refused with what is wrong', async () => {
    const { page, close } = await opened();
    const odd = join(folder, 'odd.json');
    writeFileSync(odd, '{}');
    await page.locator('input[type=file]').nth(1).setInputFiles(odd);
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('There is no manifest.json of a sweep');
    await compute(page, small.replace('spending.delivery', 'spending.deliveri'));
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('design.yaml:20:');
    expect(await page.getByRole('alert').innerText()).toContain('spending.delivery');
    await page.getByLabel('Design as YAML').fill(small.replace('points: 80', 'points: 999999'));
    await page.getByRole('button', { name: 'Compute' }).click();
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('a page computes at most 200000');
    await close();
  });

  it('says what it asks before it is computed, follows what is typed, and names the fault while it is there', async () => {
    const { page, errors, close } = await opened();
    const plan = page.getByRole('region', { name: 'What this design asks' });
    // 3 ramps x 512 points, four draws at each
    await expect.poll(() => plan.innerText(), { timeout: 15_000 }).toContain('Varied together, in 1,536 points');
    expect(await plan.innerText()).toMatch(/in each of 6,144 futures/);
    expect(await plan.innerText()).toContain('USD 0 to 20.0 bn a year at 2025 prices');
    await page.getByText('Read and change the design').click();
    const text = page.getByLabel('Design as YAML');
    await text.fill(small);
    await expect.poll(() => plan.innerText()).toContain('in 240 points');
    await text.fill(small.replace('spending.ramp', 'spending.ramq'));
    await expect
      .poll(() => page.locator('details [role=status]').innerText())
      .toMatch(/design\.yaml:\d+:\d+: .*spending\.ramp/s);
    await text.fill(small);
    await expect.poll(() => page.locator('details [role=status]').count()).toBe(0);
    // It is read once for each change, and then rests.
    await page.evaluate(() => {
      const scope = globalThis as unknown as { asked: number };
      scope.asked = 0;
      const send = Worker.prototype.postMessage as (message: unknown) => void;
      Worker.prototype.postMessage = function (this: Worker, message: unknown) {
        scope.asked++;
        send.call(this, message);
      };
    });
    await page.waitForTimeout(600);
    expect(await page.evaluate(() => (globalThis as unknown as { asked: number }).asked)).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });

  it('is stopped', async () => {
    const { page, close } = await opened();
    await pressOnSight(page, 'Stop');
    await compute(page, small.replace('points: 80', 'points: 40000'));
    await expect.poll(() => page.getByRole('alert').innerText(), { timeout: 20_000 }).toBe('Stopped.');
    await close();
  });
});

describe('by keyboard alone', () => {
  it('another box is taken, own limits are measured, and the threshold moves', async () => {
    const { page, close } = await opened();
    await openFolder(page);
    const slider = page.getByRole('slider');
    await slider.waitFor();
    const first = await title(page);
    await slider.focus();
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowLeft');
    await expect.poll(() => title(page)).not.toBe(first);
    await page.getByRole('button', { name: 'Begin with the box' }).press('Enter');
    await expect.poll(() => page.locator('.own [role=status]').innerText()).toMatch(/alone: density \d+\.\d %/);
    const own = await page.locator('.own [role=status]').innerText();
    const field = page.locator('.own input').nth(1);
    await field.fill('99');
    await field.press('Tab');
    await expect.poll(() => page.locator('.own [role=status]').innerText()).not.toBe(own);
    const bar = page.getByLabel('Threshold');
    await bar.fill('50');
    await bar.press('Enter');
    await expect.poll(() => title(page)).toContain('is below USD 50.0 bn');
    await close();
  });
});

it('limits are drawn with the mouse, and cleared', async () => {
  const { page, close } = await opened();
  await openFolder(page);
  // The first panel's own picture, which comes after that of the second; a place in it is pointed at once it stands still.
  const picture = page.locator('.panel').first().getByRole('img');
  await picture.hover({ position: { x: 120, y: 60 } });
  await page.mouse.down();
  await picture.hover({ position: { x: 260, y: 200 } });
  await page.mouse.up();
  await expect.poll(() => page.locator('.own [role=status]').innerText()).toMatch(/alone: density \d+\.\d %/);
  expect(await page.locator('rect.brush').count()).toBe(1);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect.poll(() => page.locator('rect.brush').count()).toBe(0);
  await close();
});

it('all levers are drawn as lines, those in the box apart, with a table that says the same', async () => {
  const { page, errors, close } = await opened();
  await openFolder(page);
  await page.getByRole('button', { name: 'All levers' }).click();
  const [box] = (await foundHere()).boxes;
  const panel = page.locator('.panel').first();
  await expect
    .poll(() => panel.getByRole('img').getAttribute('aria-label'))
    .toContain(`ramp, delivery of the pledge (NATO without the United States), baseline, `);
  expect(await panel.locator('.subtitle').innerText()).toContain(`240 lines; ${box!.count} of them lie in the box`);
  expect(await panel.locator('g.held path').count()).toBe(box!.count);
  expect(await panel.locator('g.others path').count()).toBe(240 - box!.count);
  await panel.getByRole('button', { name: 'Table' }).click();
  const sides = await panel.locator('tbody th').allInnerTexts();
  expect(sides.filter((side) => side === 'in').length).toBe(box!.count);
  const interest = await panel.locator('tbody tr:has(th:text-is("in")) td:last-child').allInnerTexts();
  expect(interest.reduce((sum, hits) => sum + Number(hits), 0)).toBe(box!.hits);
  await page.getByRole('button', { name: 'Two inputs' }).click();
  await page.getByLabel('Across').waitFor();
  expect(errors).toEqual([]);
  await close();
});

it('of many lines at most as many as asked for are drawn, spread evenly, each with all its futures', () => {
  const values = Float64Array.from({ length: 2400 }, (_, row) => Math.floor(row / 2));
  const target = Float64Array.from(values, (_, row) => row % 2);
  const lines = linesOf([{ name: 'a', values }], target, (row) => values[row]! < 300, 500);
  expect(lines.of).toBe(1200);
  expect([...lines.axes[0]!.values.slice(0, 4)]).toEqual([0, 2, 4, 7]);
  expect(lines.axes[0]!.values).toHaveLength(500);
  expect([...new Set(lines.counts), ...new Set(lines.hits)]).toEqual([2, 1]);
  expect(lines.isInside.reduce((sum, x) => sum + x, 0)).toBe(125);
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('axe finds nothing, with tables open, and nothing is wider than a phone', async () => {
    const { page, close } = await opened({ colorScheme, viewport: { width: 390, height: 800 } });
    await openFolder(page);
    await page.locator('.panel').first().waitFor();
    await page.locator('.panel').nth(1).getByRole('button', { name: 'Table' }).click();
    await page.getByText('What the measures say').click();
    await page.waitForTimeout(400);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'All levers' }).click();
    await page.locator('g.held path').first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await close();
  });
});
