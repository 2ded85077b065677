/** A sample of the campaign of hostile input: the same inputs in every run of the tests. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/trouble.ts';
import { Broken, judge, surface } from '../../trust/fuzz/surface.ts';
import { allSurfaces } from '../../trust/fuzz/surfaces.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const surfaces = await allSurfaces(ROOT);
const SEED = Number(process.env['FUZZ_SEED'] ?? 7);
const TIMES = Number(process.env['FUZZ_TIMES'] ?? 1);

// Command lines may write files under any name; they do so in a folder of their own.
const folder = mkdtempSync(join(tmpdir(), 'burdenshift-fuzz-'));
const before = process.cwd();
beforeAll(() => {
  cpSync(join(ROOT, 'scenarios'), join(folder, 'scenarios'), { recursive: true });
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

describe('hostile input ends in a result or in one clear error:', () => {
  it.each(surfaces)('$name', async (where) => {
    const property = fc.asyncProperty(where.inputs, async (input) => void (await judge(where, input)));
    await fc.assert(property, { seed: SEED, numRuns: where.sample * TIMES });
  });
});

describe('the judge', () => {
  const put = (give: () => void) => surface<number>({ name: 'one', inputs: fc.nat(), share: 0, sample: 0, put: give });
  const judged = (give: () => void) => judge(put(give), 0).catch((error: unknown) => error);

  it.each([
    ['a crash', () => (undefined as unknown as string).length],
    ['an error that shows the inside', () => fail('value is [object Object], which is not read')],
    ['an empty message', () => fail('')],
    ['a stack trace', () => fail('It failed:\n    at run (file.js:1:2)')],
    ['a prototype that was changed', () => void Object.assign(Object.prototype, { hostile: 1 })],
  ])('catches %s', async (_, give) => {
    expect(await judged(give)).toBeInstanceOf(Broken);
    Reflect.deleteProperty(Object.prototype, 'hostile');
  });

  it('takes a clear error for a refusal', async () => {
    expect(await judged(() => fail('--years takes a year from 2014 to 2040, not "x".'))).toBe('refused');
  });
});

function fail(message: string): never {
  throw new UsageError(message);
}
