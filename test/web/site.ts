/** The built workbench behind its own server, and a Chromium to look at it with; built once for all tests of this room. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { addressOf } from '../../src/cli/serve.ts';
import { serveFolder } from '../../src/cli/server.ts';
import { once } from '../once.ts';
import { slowed } from './slowed.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MADE_FROM = ['src', 'data', 'scenarios', 'sweeps', 'vite.config.ts', 'package-lock.json'];

/** An open site with its browser. */
export interface Site {
  readonly address: string;
  readonly browser: Browser;
  /** Pages to be used again. */
  readonly used: Page[];
  readonly close: () => Promise<void>;
}

/** A page with what it said and asked for. */
export interface Visit {
  readonly page: Page;
  /** Errors on the console and uncaught ones. */
  readonly errors: readonly string[];
  /** Addresses on other hosts that were asked for. */
  readonly foreign: readonly string[];
  readonly close: () => Promise<void>;
}

/** Build, serve and open a browser. @throws Error in one line where Chromium is missing */
export async function openSite(): Promise<Site> {
  const executablePath = chromiumPath();
  const server = await serveFolder(await builtFolder(), 0, '127.0.0.1');
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  const close = async () => {
    await browser.close();
    server.close();
    server.closeAllConnections();
  };
  return { address: addressOf(server, '127.0.0.1'), browser, used: [], close };
}

/**
 * Open a page and wait for its first run, or for `until` to be there; `before` prepares it. A page that was closed and needed no
 * preparation is used again, emptied, since a new one costs a busy machine twice as much.
 */
export async function visit(
  site: Site,
  hash = '',
  options: BrowserContextOptions = {},
  before?: (page: Page) => Promise<unknown>,
  until = 'h1 button',
): Promise<Visit> {
  const canBeShared = !before && Object.keys(options).every((key) => key === 'viewport' || key === 'colorScheme');
  const { viewport = { width: 1280, height: 900 }, colorScheme = 'light' } = options;
  const used = canBeShared ? site.used.pop() : undefined;
  // An idle page is never left beside one that is looked at.
  for (const idle of site.used.splice(0)) await idle.context().close();
  const page = used ?? (await newPage(site, { ...options, viewport, colorScheme }));
  if (used) {
    await page.setViewportSize(viewport!);
    await page.emulateMedia({ colorScheme });
  }
  const errors: string[] = [];
  const foreign: string[] = [];
  const isExpected = (text: string) => text.includes('blocked by Playwright');
  page.on('console', (m) => void (m.type() === 'error' && !isExpected(m.text()) && errors.push(m.text())));
  page.on('pageerror', (error) => void errors.push(error.message));
  page.on(
    'request',
    (r) => void (!r.url().startsWith(site.address) && !/^(blob|data):/.test(r.url()) && foreign.push(r.url())),
  );
  await before?.(page);
  await page.goto(`${site.address}${hash}`);
  await page.waitForSelector(until);
  const close = async () => {
    const pages = site.browser.contexts().flatMap((context) => context.pages());
    if (!canBeShared || pages.length > 1) return page.context().close();
    await emptied(page);
    site.used.push(page);
  };
  return { page, errors, foreign, close };
}

async function newPage({ browser }: Site, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  await slowed(context);
  return context.newPage();
}

/** Nothing of what a test did is left: no words it kept, nothing it listens to or stands between. */
async function emptied(page: Page): Promise<void> {
  await page.removeAllListeners(undefined, { behavior: 'wait' });
  await page.unrouteAll({ behavior: 'wait' });
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.context().clearPermissions();
  await page.emulateMedia({ media: null, reducedMotion: null, forcedColors: null, contrast: null });
  await page.goto('about:blank');
}

/** Before a page is opened: keep the workers that it starts, in `globalThis.started`. */
export function keepWorkers(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const scope = globalThis as unknown as { started: Worker[]; Worker: typeof Worker };
    scope.started = [];
    scope.Worker = class extends Worker {
      constructor(...words: ConstructorParameters<typeof Worker>) {
        super(...words);
        scope.started.push(this);
      }
    };
  });
}

/** Press a button in the moment in which it comes, before what it ends can be over; `killing` ends the newest kept worker instead. */
export function pressOnSight(page: Page, name: string, { killing = false } = {}): Promise<unknown> {
  return page.evaluate(
    ([name, killing]) => {
      new MutationObserver((_, observer) => {
        const button = [...document.querySelectorAll('button')].find((b) => b.textContent.trim() === name);
        if (!button) return;
        observer.disconnect();
        if (!killing) return button.click();
        const last = (globalThis as unknown as { started: Worker[] }).started.at(-1)!;
        last.terminate();
        last.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
      }).observe(document.body, { childList: true, subtree: true });
    },
    [name, killing] as const,
  );
}

/** Click the first of what is still closed until all is open. */
export async function openAll(page: Page, closed: string): Promise<void> {
  for (let left = 60; left > 0 && (await page.locator(closed).count()) > 0; left--)
    await page.locator(closed).first().click();
}

/** Chromium on this machine. */
export function chromiumPath(): string {
  const places = [
    process.env['CHROMIUM'] ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  const found = places.find((place) => place !== '' && existsSync(place));
  if (found) return found;
  throw new Error('Chromium is missing: "apt-get install chromium" installs it, or set CHROMIUM to where it is.');
}

/** The folder of a build that is as new as the sources; several test files wait for one build. */
export const builtFolder = (): Promise<string> =>
  once('burdenshift-web', MADE_FROM, (folder) => {
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
    execFileSync(process.execPath, [vite, 'build', '--outDir', folder, '--logLevel', 'error'], {
      ...{ cwd: ROOT, stdio: 'pipe', env: { ...process.env, NODE_ENV: 'production' } },
    });
  });
