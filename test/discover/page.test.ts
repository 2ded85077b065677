/** docs/futures.md is what the product gives now, and its commands give what it shows. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { futuresText } from '../../tools/futures.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

it('docs/futures.md is computed anew the same ("npm run futures" writes it)', async () => {
  const written = await futuresText(ROOT);
  expect(written).toBe(readFileSync(`${ROOT}docs/futures.md`, 'utf8'));
}, 60_000);
