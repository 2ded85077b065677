/** The main journeys through the workbench, in a real browser. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read, writeNumber } from '../../src/index.ts';
import { desk, run } from '../run/shipped.ts';
import { addressOf } from '../../src/cli/serve.ts';
import { serveFolder } from '../../src/cli/server.ts';
import { builtFolder, keepWorkers, openAll, openSite, visit, type Site, type Visit } from './site.ts';

let site: Site;
beforeAll(async () => void (site = await openSite()), 120_000);
afterAll(() => site?.close());

/** Run a journey and hold it to the page's manners: no error, no other host. */
async function journey(
  hash: string,
  walk: (v: Visit) => Promise<void>,
  options = {},
  before?: Parameters<typeof visit>[3],
) {
  const v = await visit(site, hash, options, before);
  try {
    await walk(v);
    expect(v.errors).toEqual([]);
    expect(v.foreign).toEqual([]);
  } finally {
    await v.close();
  }
}

const headline = ({ page }: Visit) => page.locator('h1').innerText();
const digestShown = async ({ page }: Visit) => {
  await page.getByRole('button', { name: 'Share' }).click();
  return page.locator('.digest code').innerText();
};

describe('levers', () => {
  it('a dragged lever changes the headline, and undo brings it back', () =>
    journey('', async (v) => {
      const before = await headline(v);
      const slider = v.page.getByRole('slider', { name: 'core target' });
      const box = (await slider.boundingBox())!;
      await v.page.mouse.move(box.x + box.width * 0.78, box.y + box.height / 2);
      await v.page.mouse.down();
      await v.page.mouse.move(box.x + box.width * 0.4, box.y + box.height / 2, { steps: 8 });
      await v.page.mouse.up();
      await expect.poll(() => headline(v)).not.toBe(before);
      await v.page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => headline(v)).toBe(before);
    }));

  it('a typed value counts, one outside the range is refused in a sentence and the old one kept', () =>
    journey('', async (v) => {
      const field = v.page.getByRole('textbox', { name: 'core target' });
      await field.fill('2');
      await field.press('Enter');
      await expect.poll(() => v.page.url()).toContain('coreTarget=2');
      const kept = await headline(v);
      await field.fill('99');
      await field.press('Enter');
      await expect
        .poll(() => v.page.getByRole('status').first().innerText())
        .toContain('takes values from 0 % to 20 %');
      expect(await headline(v)).toBe(kept);
    }));

  it('the search box finds a lever of any group', () =>
    journey('', async ({ page }) => {
      await page.getByRole('searchbox', { name: 'Find a lever' }).fill('crude');
      await expect.poll(() => page.getByRole('slider').count()).toBe(1);
    }));

  it('every lever and choice of the model has its place', () =>
    journey('', async ({ page }) => {
      const { model } = desk.vocabulary;
      await openAll(page, 'aside h2 button[aria-expanded=false]');
      await openAll(page, 'aside .more[aria-expanded=false]');
      const all = model.parameters.filter((p) => p.lever).length;
      expect(await page.getByRole('slider').count()).toBe(all);
      expect(await page.locator('aside .lever select').count()).toBe(model.choices.length);
    }));
});

describe('explanations', () => {
  it('a number of the headline opens down to a published figure', () =>
    journey('', async ({ page }) => {
      await page.locator('h1 button').first().click();
      const closed = page.locator('dialog li button[aria-expanded=false]');
      const figure = page.locator('dialog .citation', { has: page.locator('.kind', { hasText: /^Figure$/ }) });
      const reading = page.getByText('Reading the figures …');
      await closed.first().waitFor();
      for (let step = 0; step < 14 && (await figure.count()) === 0; step++) {
        await closed.first().click();
        await expect.poll(() => reading.count()).toBe(0);
      }
      expect(await figure.first().innerText()).toMatch(/edition .*\n.* grade [ABC] · \S+\.csv line \d+/s);
    }));

  it('the inputs that move a number most are found one at a time', () =>
    journey('', async ({ page }) => {
      await page.locator('h1 button').first().click();
      await page.getByRole('button', { name: 'Try each input' }).click();
      const rows = page.locator('section[aria-labelledby=moves-head] li');
      for (const found of [/^Baseline/, /^Core target\s+1 to 6 %\s+\$0 → \$/])
        await expect.poll(() => rows.allInnerTexts(), { timeout: 20_000 }).toContainEqual(expect.stringMatching(found));
    }));
});

describe('links', () => {
  it('a link opens the same numbers: its digest is that of the library for the same settings', () =>
    journey('', async (v) => {
      const field = v.page.getByRole('textbox', { name: 'core target' });
      await field.fill('4.2');
      await field.press('Enter');
      await v.page.locator('aside select').first().selectOption('hague-2035');
      await expect.poll(() => v.page.url()).toContain('s=hague-2035&v=');
      await field.fill('4.2');
      await field.press('Enter');
      await expect.poll(() => v.page.url()).toContain('coreTarget=4.2');
      const link = v.page.url().slice(site.address.length);
      expect(v.page.url().length).toBeLessThan(2048);
      const wanted = run('hague-2035', { set: { 'spending.coreTarget': '4.2 %' } }).manifest.digest;
      expect(await digestShown(v)).toBe(wanted.slice(0, 16));
      await journey(link, async (again) => expect(await digestShown(again)).toBe(wanted.slice(0, 16)));
    }));

  it('a link made on older figures gives both results, and the difference in a sentence', () =>
    journey('#/?s=hague-2035&v=0.1.0&d=11111111&f=nato.2025-08,weo.2025-10', async (v) => {
      const [then, now] = [{ editions: { nato: '2025-08' } }, {}].map((o) => run('hague-2035', o));
      const [old, fresh] = [then!, now!].map((r) => read(r, 'burden.groupExtraCost', ['NATO_EXCEPT_US'], 2035)) as [
        number,
        number,
      ];
      const [was, is, between] = [old, fresh, Math.abs(fresh - old)].map((x) => `$${writeNumber(x, 'USD2025')}`);
      const said = () => v.page.getByRole('status').first().innerText();
      await expect
        .poll(said, { timeout: 20_000 })
        .toContain(
          `made on NATO 2025-08. Extra spending of the allies other than the United States in 2035 was ${was} on the figures of then and is ${is} on the newest, ${between} ${fresh > old ? 'more' : 'less'}.`,
        );
      expect(await headline(v)).toContain(is!);
      await v.page.getByRole('button', { name: 'As it was then' }).click();
      await expect.poll(() => headline(v), { timeout: 20_000 }).toContain(was!);
      await expect.poll(() => v.page.url()).toContain('e.nato=2025-08');
      expect(await digestShown(v)).toBe(then!.manifest.digest.slice(0, 16));
      await v.page.getByRole('button', { name: 'On the newest figures' }).click();
      await expect.poll(() => headline(v)).toContain(is!);
    }));

  it('a link made on an edition that no longer ships says so and uses the newest', () =>
    journey('#/?s=hague-2035&v=0.1.0&f=nato.1999-12', async ({ page }) => {
      const said = () => page.getByRole('status').first().innerText();
      await expect.poll(said, { timeout: 20_000 }).toContain('Edition 1999-12 of nato cannot be used');
      expect(await said()).toContain('uses the newest figures');
    }));

  const HOSTILE: readonly (readonly [string, string])[] = [
    ['#/?s=nowhere', 'There is no scenario'],
    ['#/?s=__proto__', 'cannot be used'],
    ['#/?s=brussels-2025&-spending.coreTarget=<img+src=x+onerror=alert(1)>', 'cannot be used'],
    ['#/?s=brussels-2025&-spending.coreTarget[constructor]=5+%25', 'cannot be used'],
    ['#/?s=brussels-2025&-constructor=1&-spending.coreShare=5+%25', 'cannot be used'],
    ['#/?s=brussels-2025&-spending.coreTarget=900+%25', 'cannot be used'],
    ['#/?s=brussels-2025&e.nato=1066-10', 'cannot be used'],
    ['#/?s=brussels-2025&v=0.0.1', 'made with version 0.0.1. Only version 0.1.0 runs here'],
    ['#/?s=brussels-2025&v=0.1.0&d=00000000', 'other editions'],
    [`#/?s=brussels-2025&-x=${'y'.repeat(3000)}`, 'longer than 2048'],
    ['#/%%%&&&===<script>alert(1)</script>', 'There is no page'],
    ['#javascript:alert(1)', 'There is no page'],
  ];
  it.each(HOSTILE)('%s is answered in a sentence and the page works', (hash, words) =>
    journey(hash, async ({ page }) => {
      let alerts = 0;
      page.on('dialog', () => alerts++);
      await expect.poll(() => page.getByRole('status').first().innerText()).toContain(words);
      expect(await page.locator('h1').innerText()).toContain('the allies other than the United States');
      expect(await page.locator('img, main script').count()).toBe(0);
      expect(alerts).toBe(0);
    }),
  );
});

describe('trouble', () => {
  it('a worker that dies is started again and says so', () =>
    journey(
      '',
      async ({ page }) => {
        await page.evaluate(() => {
          const [first] = (globalThis as unknown as { started: Worker[] }).started;
          first!.terminate();
          first!.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
        });
        await expect.poll(() => page.getByRole('status').first().innerText()).toContain('was started again');
        const before = await page.locator('h1').innerText();
        await page.getByRole('slider', { name: 'core target' }).press('Home');
        await expect.poll(() => page.locator('h1').innerText()).not.toBe(before);
      },
      {},
      keepWorkers,
    ));

  it('without WebAssembly the walk computes the same headline', async () => {
    let usual = '';
    await journey('', async (v) => void (usual = await headline(v)));
    await journey(
      '',
      async (v) => {
        expect(await headline(v)).toBe(usual);
        await expect.poll(() => v.page.getByRole('status').first().innerText()).toContain('refuses WebAssembly');
        await v.page.getByRole('button', { name: 'Take away' }).click();
        const [brief] = await Promise.all([
          v.page.waitForEvent('download'),
          v.page.locator('header').getByRole('button', { name: 'Brief', exact: true }).click(),
        ]);
        expect(readFileSync(await brief.path(), 'utf8')).toContain('What moves it most was not tried');
        await v.page.keyboard.press('Escape');
        await v.page.locator('h1 button').first().click();
        await v.page.getByRole('button', { name: 'Try each input' }).click();
        await v.page.getByText('This machine does not allow WebAssembly; only the central run').waitFor();
      },
      {},
      async (page) => {
        await page.addInitScript('delete globalThis.WebAssembly');
        // What page and worker share is the first to run in either; a worker takes no script from the test.
        await page.route('**/assets/laid-*.js', async (route) => {
          const answer = await route.fetch();
          await route.fulfill({ response: answer, body: `delete globalThis.WebAssembly;${await answer.text()}` });
        });
      },
    );
  });
});

it('runs under any path of any server of files', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'burdenshift-path-'));
  cpSync(await builtFolder(), join(folder, 'any/deep path'), { recursive: true });
  const server = await serveFolder(folder, 0, '127.0.0.1');
  try {
    const address = `${addressOf(server, '127.0.0.1')}any/deep%20path/index.html`;
    const v = await visit({ ...site, address }, '', {}, async (page) => {
      page.on('response', (answer) => expect([answer.url(), answer.status()]).toEqual([answer.url(), 200]));
    });
    await v.page.locator('h1 button').first().click();
    await v.page.locator('dialog .value').first().waitFor();
    expect(v.errors).toEqual([]);
    await v.close();
  } finally {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('what can be taken away', () => {
  it('the table of a panel opens beside its chart and comes as CSV with full numbers', () =>
    journey('', async ({ page }) => {
      const panel = page.locator('.panel').first();
      await panel.getByRole('button', { name: 'Table' }).click();
      expect(await panel.locator('tbody tr').count()).toBe(31);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        panel.getByRole('button', { name: 'CSV' }).click(),
      ]);
      const lines = readFileSync(await download.path(), 'utf8')
        .trim()
        .split('\n');
      expect(lines.length).toBe(32);
      const shipped = run('brussels-2025');
      expect(shipped.manifest.horizon).toBe(2035);
      expect(lines[1]).toMatch(/^Germany,0\.0(?:5|49999)\d*,\d+\.?\d*,\d+\.?\d*,\d+\.?\d*$/);
    }));
});
