/** Measures the workbench in Chromium: bytes of the first load, time to the first run, slider to page, slider to paint, ranges. */
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { frameCosts } from './frames.ts';
import { openSite, visit, type Site } from '../../test/web/site.ts';

/** What was measured; times in milliseconds, sizes in bytes of gzip. */
export interface Measured {
  readonly firstLoad: Readonly<Record<string, number>>;
  /** Script and data of the first load together. */
  readonly firstLoadSize: number;
  readonly interactive: Spread;
  readonly toPage: Spread;
  readonly toPaint: Spread;
  /** Of the page's thread in the frame of a step; what `toPaint` would be on a machine that does nothing else. */
  readonly processorTime: Spread;
  readonly toBands: Spread;
  /** Steps of the slider that were timed. */
  readonly steps: number;
}

/** Median and 95th percentile. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
}

/** One step of the slider. */
interface Step {
  /** Until the page holds the new numbers. */
  readonly page: number;
  /** Until they are painted. */
  readonly paint: number;
}

const STEPS = 80;

/** Measure a fresh build. */
export async function measure(): Promise<Measured> {
  const site = await openSite();
  try {
    const firstLoad = await loadSizes(site);
    const sized = Object.entries(firstLoad).filter(([name]) => /\.(js|json)$/.test(name));
    const interactive = await timeToFirstRun(site);
    const { page, close } = await visit(site, '', { viewport: { width: 1440, height: 900 } });
    await page.waitForTimeout(1500);
    const times = await drag(page, STEPS);
    const costs = await frameCosts(page, () => drag(page, STEPS));
    const bands = await page.evaluate(settle, 8);
    await close();
    return {
      ...{ firstLoad, interactive, steps: times.length },
      firstLoadSize: sized.reduce((sum, [, bytes]) => sum + bytes, 0),
      toPage: spreadOf(times.map((t) => t.page)),
      toPaint: spreadOf(times.map((t) => t.paint)),
      processorTime: spreadOf(costs),
      toBands: spreadOf(bands),
    };
  } finally {
    await site.close();
  }
}

async function loadSizes(site: Site): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  const seen: Promise<void>[] = [];
  const { page, close } = await visit(site, '', {}, async (fresh) => {
    fresh.on('response', (answer) => {
      const name = new URL(answer.url()).pathname.slice(1) || 'index.html';
      seen.push(
        answer.body().then(
          (body) => void (sizes[name] = name.endsWith('woff2') ? body.length : gzipSync(body, { level: 9 }).length),
          () => undefined,
        ),
      );
    });
  });
  await page.waitForTimeout(1500);
  await Promise.all(seen);
  await close();
  return sizes;
}

async function timeToFirstRun(site: Site): Promise<Spread> {
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    const { close } = await visit(site);
    times.push(performance.now() - start);
    await close();
  }
  return spreadOf(times);
}

/**
 * Drag the slider with a real pointer, at a moment of its own for each step. A step begins when the page is given the `input`
 * event and ends after the frame in which the sentence has changed: style, layout and paint are done. What the screen adds is
 * the same for every page.
 */
async function drag(page: Page, steps: number): Promise<readonly Step[]> {
  const box = (await page.locator('aside input[type=range]').first().boundingBox())!;
  const y = box.y + box.height / 2;
  const at = (i: number) => box.x + box.width * (0.35 + ((i * 7) % 50) / 100);
  await page.evaluate(watchSlider);
  await page.mouse.move(at(0), y);
  await page.mouse.down();
  for (let i = 1; i <= steps; i++) {
    await page.mouse.move(at(i), y);
    await page.waitForTimeout(30 + ((i * 7) % 17));
  }
  await page.mouse.up();
  await page.waitForTimeout(200);
  return page.evaluate(() => (globalThis as unknown as { readonly steps: Step[] }).steps);
}

/** In the page: note every step of the slider in `globalThis.steps`. */
function watchSlider(): void {
  const slider = document.querySelector<HTMLInputElement>('aside input[type=range]')!;
  const sentence = document.querySelector('h1')!;
  const steps: { page: number; paint: number }[] = [];
  Object.assign(globalThis, { steps });
  const begin = (): void => {
    const start = performance.now();
    const watch = new MutationObserver(() => {
      watch.disconnect();
      const page = performance.now() - start;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => steps.push({ page, paint: performance.now() - start });
        port2.postMessage(0);
      });
    });
    watch.observe(sentence, { subtree: true, childList: true, characterData: true });
  };
  slider.ownerDocument.addEventListener('input', begin, { capture: true });
}

/** In the page: move the slider once and time until the ranges are drawn again, pause included. */
async function settle(times: number): Promise<number[]> {
  const slider = document.querySelector<HTMLInputElement>('aside input[type=range]')!;
  const found: number[] = [];
  for (let i = 0; i < times; i++) {
    await new Promise((next) => setTimeout(next, 1200));
    const start = performance.now();
    slider.value = String(12 + i * 3);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    const has = () => document.querySelectorAll('path.band').length > 0;
    while (has() && performance.now() - start < 3000) await new Promise((next) => setTimeout(next, 2));
    while (!has() && performance.now() - start < 3000) await new Promise((next) => setTimeout(next, 2));
    found.push(performance.now() - start);
  }
  return found;
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => Number(sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(1));
  return { p50: at(0.5), p95: at(0.95) };
}
