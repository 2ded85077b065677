/** Links as text: what is written is read again, and nothing else comes in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresName, LONGEST, readLink, writeLink } from '../../src/web/state/link.ts';
import type { Settings } from '../../src/web/worker/messages.ts';

const PLAIN: Settings = { scenario: 'brussels-2025', set: [], editions: [], seed: 1 };
const words = fc.string({ minLength: 1, maxLength: 30 });
const settings = fc.record({
  scenario: words,
  set: fc.array(fc.tuple(words, words), { maxLength: 6 }),
  editions: fc.array(fc.tuple(words, words), { maxLength: 3 }),
  seed: fc.nat(),
});

describe('a link', () => {
  it('gives back any settings that were written into it', () => {
    fc.assert(
      fc.property(settings, (given) => {
        const hash = writeLink({ path: '/', settings: given, version: '0.1.0', figures: 'abcd1234' });
        fc.pre(hash.length <= LONGEST);
        expect(readLink(hash, PLAIN)).toEqual({ path: '/', settings: given, version: '0.1.0', figures: 'abcd1234' });
      }),
    );
  });

  it('reads any text without throwing, or says that it is too long', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        const { path, settings: read } = readLink(`#${text}`, PLAIN);
        expect(path).toMatch(/^\/[\w/-]*$/);
        expect(Number.isSafeInteger(read.seed)).toBe(true);
      }),
    );
    expect(() => readLink(`#${'x'.repeat(LONGEST)}`, PLAIN)).toThrow('longer than 2048 characters');
  });

  it('holds forty moved levers', () => {
    const set = Array.from({ length: 40 }, (_, i) => [`spending.coreTarget[AA${i}]`, '4.2 %'] as const);
    const link = writeLink({ path: '/', settings: { ...PLAIN, set }, version: '0.1.0', figures: 'abcd1234' });
    expect(link.length).toBeLessThan(LONGEST);
  });
});

it('the name of the figures changes with any edition and not with their order', () => {
  const a = figuresName({ x: '2025-01', y: '2026-07' });
  expect(figuresName({ y: '2026-07', x: '2025-01' })).toBe(a);
  expect(figuresName({ x: '2025-01', y: '2026-08' })).not.toBe(a);
});
