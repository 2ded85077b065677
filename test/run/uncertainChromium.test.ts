/** A browser gives the bits of Node: central run, 1,000 draws and a sweep, on its page and on two of its workers. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packGround, runUncertain, VERSION } from '../../src/index.ts';
import { OwnHand } from '../../src/engine/run/pool.ts';
import { sweepDigest } from '../../src/sweep/block.ts';
import { SMALL, sweepOf } from '../sweep/asked.ts';
import { desk, run } from './shipped.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'burdenshift-chromium-'));
let server: Server;

beforeAll(async () => {
  if (!existsSync(CHROMIUM)) return;
  const input = { page: 'test/run/uncertainPage.ts', webWorker: 'src/engine/run/webWorker.ts' };
  const bundle = await rolldown({ cwd: root, input, platform: 'browser', logLevel: 'silent' });
  await bundle.write({ dir: folder, format: 'esm' });
  await bundle.close();
  server = createServer(({ url }, response) => {
    const name = url!.slice(1);
    if (!readdirSync(folder).includes(name))
      return void response
        .setHeader('content-type', 'text/html')
        .end('<script type="module" src="./page.js"></script>');
    response.setHeader('content-type', 'text/javascript').end(readFileSync(join(folder, name)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
}, 60_000);
afterAll(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

it.skipIf(!existsSync(CHROMIUM))(
  'Chromium gives the digests of Node (skipped where there is no Chromium)',
  async () => {
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await page.waitForFunction('"digestsOf" in globalThis');
      const scenarios = readdirSync(join(root, 'scenarios'))
        .filter((file) => file.endsWith('.yaml'))
        .map((file) => ({ file: `scenarios/${file}`, text: readFileSync(join(root, 'scenarios', file), 'utf8') }));
      const given = JSON.stringify({ packed: packGround(desk.ground({}), VERSION), scenarios });
      const found = await page.evaluate(`digestsOf(${given}, 'hague-2035')`);
      const own = await runUncertain(run('hague-2035'), { draws: 1000, seed: 7 });
      const { centralDigest, digest } = own.manifest;
      expect(found).toEqual([centralDigest, digest, digest]);
      const sweep = sweepOf(SMALL);
      const blocks = await Promise.all(Array.from({ length: sweep.blocks }, (_, id) => sweep.block(id, new OwnHand())));
      expect(await page.evaluate(`sweepDigestOf(${given}, ${JSON.stringify(SMALL)})`)).toBe(sweepDigest(blocks));
    } finally {
      await browser.close();
    }
  },
  120_000,
);
