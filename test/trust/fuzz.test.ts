/** A sample of the campaign of hostile input: the same inputs in every run of the tests. */
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/trouble.ts';
import { enterPlayground } from '../../trust/fuzz/playground.ts';
import { Broken, judge, surface } from '../../trust/fuzz/surface.ts';
import { allSurfaces } from '../../trust/fuzz/surfaces.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const surfaces = await allSurfaces(ROOT);
const SEED = Number(process.env['FUZZ_SEED'] ?? 7);
const TIMES = Number(process.env['FUZZ_TIMES'] ?? 1);

let leave = () => {};
beforeAll(() => void (leave = enterPlayground(ROOT)));
afterAll(() => leave());

/** Ways in that took none of their inputs: there, only the first check is tried. */
const unheard: string[] = [];

describe('hostile input ends in a result or in one clear error:', () => {
  it.each(surfaces)('$name', async (where) => {
    const counts = { accepted: 0, refused: 0 };
    const property = fc.asyncProperty(where.inputs, async (input) => void counts[await judge(where, input)]++);
    await fc.assert(property, { seed: SEED, numRuns: where.sample * TIMES });
    if (counts.accepted === 0) unheard.push(where.name);
  });

  it('some of it is sound and is taken, by every way in', () => expect(unheard).toEqual([]));
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
