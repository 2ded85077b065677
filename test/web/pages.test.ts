/** The pages beside the workbench, in a real browser: they open, say what the command line says, and everyone can use them. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allyView, compareAt, inWords, statementOf, writeInRow, writeNumber } from '../../src/index.ts';
import { run as runOf } from '../run/shipped.ts';
import { axeFaults } from './axe.ts';
import { openSite, visit, type Site, type Visit } from './site.ts';

let site: Site;
beforeAll(async () => void (site = await openSite()), 120_000);
afterAll(() => site?.close());

/** Addresses of pages, each with something that stands there once it is whole. */
const PAGES: readonly (readonly [hash: string, whole: string])[] = [
  ['#/allies', 'tbody tr'],
  ['#/ally/POL', 'table tbody .head'],
  ['#/statements', 'ol li'],
  ['#/statements/S9', 'article .definitions li'],
  ['#/compare/now/hague-2035', 'rect.total'],
  ['#/futures', 'main summary'],
  ['#/model', 'svg circle'],
  ['#/model/spending/extraCost', 'article .value button'],
  ['#/data', 'tbody tr'],
  ['#/data/nato/coreShare', 'tbody tr'],
  ['#/validation', 'article tbody tr'],
  ['#/about', '.cite'],
];

const wholeOf = (hash: string) => PAGES.find(([known]) => known === hash)?.[1] ?? 'h1';

/** Opens a page from its own address. */
const at = (hash: string, options = {}): Promise<Visit> => visit(site, hash, options, undefined, wholeOf(hash));

/** Goes to another page of the open workbench. */
async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => void (location.hash = to), hash);
  await page.locator(wholeOf(hash)).first().waitFor();
  await page.waitForTimeout(150);
}

/** Long tables are held to the rules by a few of their rows, which are all made alike; axe looks at every cell. */
async function fewRows(page: Page, hash: string): Promise<void> {
  if (hash.startsWith('#/data')) await page.getByLabel('Place', { exact: true }).selectOption('POL');
  if (hash === '#/data') await page.getByRole('searchbox', { name: 'Find a series' }).fill('Kiel');
  if (hash === '#/validation') await page.getByLabel('Show').selectOption('outside');
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  let v: Visit;
  beforeAll(async () => void (v = await visit(site, '', { colorScheme })));
  afterAll(() => v?.close());

  it.each(PAGES)(
    'axe finds nothing on %s, and nothing is said on the console',
    async (hash) => {
      await go(v.page, hash);
      await fewRows(v.page, hash);
      expect(await axeFaults(v.page)).toEqual([]);
      expect(v.errors).toEqual([]);
      expect(v.foreign).toEqual([]);
      expect(await v.page.locator('h1').count()).toBe(1);
    },
    60_000,
  );
});

// Wider ones are held in looks.test.ts.
it('every page fits 320 pixels', async () => {
  const v = await at('#/allies', { viewport: { width: 320, height: 800 } });
  for (const [hash] of PAGES) {
    await go(v.page, hash);
    expect([hash, await v.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([hash, 0]);
  }
  await v.close();
}, 90_000);

// The others are opened from theirs below.
it.each(['#/futures', '#/about'])('%s opens from its own address', async (hash) => (await at(hash)).close());

describe('an ally', () => {
  it.each(['POL', 'USA', 'ISL'])('shows for %s the numbers of the command line, line by line', async (code) => {
    const run = runOf('brussels-2025');
    const years = [2026, 2030, 2035];
    const expected = allyView(run, code, years).flatMap(({ lines }) =>
      lines.map((line) => [line.label, ...line.values.map((x) => writeInRow(x, line.unit))]),
    );
    const v = await at(`#/ally/${code}`);
    await v.page.locator('table tbody .head').first().waitFor();
    const shown = await v.page
      .locator('section table tbody tr:not(.head)')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll('th, td:not(.unit)')].map((c) => c.textContent!.trim())),
      );
    expect(shown).toEqual(expected);
    await v.close();
  });

  it('leads to the next one and back, and its numbers open', async () => {
    const { page, close } = await at('#/ally/POL');
    await page.locator('nav a[rel=next]').click();
    await page.locator('h1', { hasText: 'Portugal' }).waitFor();
    await page.getByLabel('Ally', { exact: true }).selectOption('DEU');
    await page.locator('h1', { hasText: 'Germany' }).waitFor();
    await page.locator('h1 button').first().click();
    await expect.poll(() => page.locator('dialog code').innerText()).toBe('spending.extraCost[DEU,2035]');
    await close();
  });

  it('that does not exist is named, and another shown', async () => {
    const { page, errors, close } = await at('#/ally/XYZ');
    await expect.poll(() => page.locator('main').innerText()).toContain('There is no ally “XYZ”');
    expect(errors).toEqual([]);
    await close();
  });
});

describe('the allies', () => {
  it('are 32 in a table that is sorted by any column', async () => {
    const { page, close } = await at('#/allies');
    const first = () => page.locator('tbody th').first().innerText();
    expect(await page.locator('tbody tr').count()).toBe(32);
    expect(await first()).toBe('Albania');
    await page.getByRole('button', { name: /^Extra 2035/ }).click();
    expect(await first()).toBe('Germany');
    expect(await page.locator('[aria-sort=descending]').innerText()).toContain('Extra 2035');
    await page.getByRole('link', { name: 'Poland' }).click();
    await page.locator('h1', { hasText: 'Poland spends' }).waitFor();
    await close();
  });
});

describe('statements', () => {
  it('each end with the verdict of the command line', async () => {
    const run = runOf('brussels-2025');
    const { page, close } = await at('#/statements');
    for (let i = 1; i <= 10; i++) {
      const own = statementOf(run, `S${i}`)!;
      const kinds = await page
        .locator('ol > li')
        .nth(i - 1)
        .locator('.verdicts p > span:first-child')
        .allInnerTexts();
      expect(kinds.map((text) => text.replace(/^\S/, '').trim())).toEqual(own.verdicts.map((x) => x.kind));
    }
    await close();
  });

  it('S9 gives every definition its value, and the words of the verdict', async () => {
    const own = statementOf(runOf('brussels-2025'), 'S9')!;
    const { page, close } = await at('#/statements/S9');
    const values = await page.locator('.definitions .value').allInnerTexts();
    expect(values.map((x) => x.trim())).toEqual(
      own.definitions.map((d) => (d.absent === undefined ? d.value.text : '–')),
    );
    const words = (await page.locator('.verdicts').innerText()).replace(/\s+/g, ' ');
    expect(words).toContain(inWords(own.verdicts[0]!.words).replace(/\s+/g, ' '));
    await page.locator('.definitions .value button').first().click();
    await expect.poll(() => page.locator('dialog code').innerText()).toBe('russia.shareOfFederalBudget[defence,2025]');
    await close();
  });

  it('change with the scenario of the link', async () => {
    const v = await visit(site, '#/?s=two-percent');
    const own = statementOf(runOf('two-percent'), 'S3')!;
    await go(v.page, '#/statements');
    const kinds = await v.page.locator('ol > li').nth(2).locator('.verdicts p > span:first-child').allInnerTexts();
    expect(kinds.map((text) => text.replace(/^\S/, '').trim())).toEqual(own.verdicts.map((x) => x.kind));
    await v.close();
  });
});

describe('scenarios side by side', () => {
  it('differ ally by ally as the command line says', async () => {
    const runs = ['hague-2035', 'two-percent'].map((id) => runOf(id));
    const { difference, name } = ['DEU', 'POL', 'USA']
      .map((code) => ({ c: compareAt(runs, 'spending.extraCost', [code], 2035), name: runs[0]!.names.states[code]! }))
      .map(({ c, name }) => ({
        difference: writeNumber(c.differences[1]!, c.unit, { scale: 'bn', decimals: 1 }),
        name,
      }))[0]!;
    const { page, close } = await at('#/compare/hague-2035/two-percent');
    const row = page.locator('.table tbody tr', { hasText: name });
    await row.waitFor();
    expect(await row.locator('td').last().innerText()).toBe(difference);
    await close();
  });

  it('step from one to the other: the steps add up, and a number opens in its own scenario', async () => {
    const { page, errors, close } = await at('#/compare/hague-2035/us-leaves');
    await page.getByLabel('Shown in').selectOption({ label: 'money that the shift takes' });
    await page.locator('.panel h2', { hasText: 'Money that the shift takes' }).nth(1).waitFor();
    await page
      .locator('.panel', { hasText: 'applied one after another' })
      .getByRole('button', { name: 'Table' })
      .click();
    const numbers = await page
      .locator('.panel', { hasText: 'applied one after another' })
      .locator('tbody td:last-child')
      .allInnerTexts();
    const size = (text: string) =>
      Number(text.replace('−', '-').replace(/[$+,]/g, '').split(' ')[0]) *
      (text.endsWith('trn') ? 1000 : text.endsWith('m') ? 1e-3 : 1);
    const [start, ...steps] = numbers.map(size);
    const end = steps.pop()!;
    expect(steps.reduce((sum, x) => sum + x, start!)).toBeCloseTo(end, 0);
    expect(end).not.toBeCloseTo(start!, 0);
    await page.locator('.heads section').nth(1).locator('.sentence button').first().click();
    await page.locator('dialog .citation, dialog li').first().waitFor();
    await page.getByRole('button', { name: /Copy the command/ }).waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('are at most four, and one can be taken out', async () => {
    const { page, close } = await at('#/compare/now/hague-2035');
    await page.getByRole('button', { name: 'Add a scenario' }).click();
    await expect.poll(() => page.locator('.heads section').count()).toBe(3);
    await page.getByRole('button', { name: 'Add a scenario' }).click();
    await expect.poll(() => page.locator('.heads section').count()).toBe(4);
    expect(await page.getByRole('button', { name: 'Add a scenario' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Take out' }).last().click();
    await expect.poll(() => page.locator('.heads section').count()).toBe(3);
    await close();
  });
});

describe('the model', () => {
  it('is searched, and a quantity links to what it needs', async () => {
    const { page, close } = await at('#/model');
    await page.getByRole('searchbox', { name: 'Find a quantity' }).fill('extra core spending baseline');
    await page.getByRole('link', { name: 'extra core spending over the baseline' }).click();
    await page.locator('.equation a', { hasText: 'baseline spending' }).click();
    await expect.poll(() => page.locator('h1').innerText()).toMatch(/baseline spending/i);
    expect(page.url()).toContain('#/model/spending/baselineSpending');
    await close();
  });

  it('gives the value at a place and a year', async () => {
    const run = runOf('brussels-2025');
    const { page, close } = await at('#/model/spending/extraCost');
    await page.locator('.value select').first().selectOption('DEU');
    await page.locator('.value select').nth(1).selectOption('2030');
    const line = allyView(run, 'DEU', [2030])[0]!.lines.find((l) => l.name === 'spending.extraCost')!;
    await expect
      .poll(() => page.locator('.value button').innerText())
      .toBe(`$${writeNumber(line.values[0]!, line.unit)}`);
    await close();
  });
});

describe('the figures', () => {
  it('show what an edition revised: Poland in 2025 from 4.48 to 4.25', async () => {
    const { page, close } = await at('#/data');
    await page.getByLabel('Place').selectOption('POL');
    const row = page.locator('section tbody tr', { hasText: '2025' }).first();
    expect((await row.innerText()).replace(/\s+/g, ' ')).toMatch(/Poland nato\.coreShare 2025 4\.48 % 4\.25 % −0\.23/);
    await close();
  });

  it('of a series come with locator and grade, and can be taken away', async () => {
    const { page, close } = await at('#/data/nato/coreShare');
    await page.getByLabel('Place').selectOption('POL');
    expect(await page.locator('tbody tr').first().innerText()).toMatch(/Poland\s+2014\s+1\.\d+ %.*A$/s);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Download \d+ figures/ }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('nato.coreShare.csv');
    await close();
  });
});

it('the pages are reached from a menu on a phone', async () => {
  const { page, close } = await at('#/allies', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await page.getByRole('button', { name: 'Allies' }).click();
  await page.getByRole('link', { name: 'Validation' }).click();
  await page.locator('h1', { hasText: 'published numbers' }).waitFor();
  expect(await page.getByRole('link', { name: 'Statements', exact: true }).isVisible()).toBe(false);
  await close();
});

it('validation shows every case outside its tolerance', async () => {
  const { default: results } = (await import('../../docs/validation.json', { with: { type: 'json' } })) as {
    default: { readonly cases: readonly { readonly id: string; readonly verdict?: string }[] };
  };
  const { page, close } = await at('#/validation');
  await page.getByLabel('Show').selectOption('outside');
  const shown = await page.locator('article h3').allInnerTexts();
  const outside = results.cases.filter((c) => c.verdict === 'outside').map((c) => c.id);
  expect(outside.length).toBeGreaterThan(0);
  expect(shown.map((text) => /[A-Z]\S*(?=: outside)/.exec(text)![0]).sort()).toEqual([...outside].sort());
  await close();
});
