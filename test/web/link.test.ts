/** Links as text: what is written is read again, and nothing else comes in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresName, LONGEST, readLink, writeLink } from '../../src/web/state/link.ts';
import { PARTS } from '../../src/web/state/resultView.ts';
import { movedSince, pinsOf } from '../../src/web/state/then.ts';
import { run } from '../run/shipped.ts';
import type { Settings } from '../../src/web/model/facts.ts';

const PLAIN: Settings = { scenario: 'brussels-2025', set: [], editions: [], seed: 1 };
const words = fc.string({ minLength: 1, maxLength: 30 });
const settings = fc.record({
  scenario: words,
  set: fc.array(fc.tuple(words, words), { maxLength: 6 }),
  editions: fc.array(fc.tuple(words, words), { maxLength: 3 }),
  seed: fc.nat(),
});
const pins = fc.array(fc.tuple(fc.stringMatching(/^\w{1,20}$/), fc.stringMatching(/^[\w.-]{1,40}$/)), { maxLength: 4 });

describe('a link', () => {
  it('gives back any settings that were written into it', () => {
    fc.assert(
      fc.property(settings, pins, fc.constantFrom(...PARTS), (given, made, part) => {
        const link = { path: '/', settings: given, part, version: '0.1.0', figures: 'abcd1234', pins: made };
        const hash = writeLink(link);
        fc.pre(hash.length <= LONGEST);
        expect(readLink(hash, PLAIN)).toEqual(link);
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
    const { editions, version } = run('brussels-2025').manifest;
    const made = { part: 80 as const, version, figures: figuresName(editions), pins: pinsOf(editions) };
    const link = writeLink({ path: '/', settings: { ...PLAIN, set }, ...made });
    expect(link.length).toBeLessThan(LONGEST);
  });
});

describe('the editions in a link', () => {
  const now = { 'nato.coreShare': '2026-07', 'nato.personnel': '2025-08', 'weo.realGDP': '2025-10', 'aid.need': 'ec' };

  it('are those at which publishers stand, where their series stand at editions of one kind', () => {
    expect(pinsOf({ ...now, 'aid.loan': 'council-2026-02', 'group.NATO': 'current' })).toEqual([
      ['nato', '2026-07'],
      ['weo', '2025-10'],
    ]);
  });

  it('have moved where the publisher stands at another one now', () => {
    const then: Settings['editions'] = [
      ['nato', '2025-08'],
      ['weo', '2025-10'],
      ['gone', '2020'],
    ];
    expect(movedSince(then, now)).toEqual([['nato', '2025-08']]);
    expect(movedSince(pinsOf(now), now)).toEqual([]);
  });

  it('that are no names of editions are not read', () => {
    const { pins } = readLink('#/?f=nato.2026-07,<img>.1,weo,x.y%20z,.1,a.<b>', PLAIN);
    expect(pins).toEqual([['nato', '2026-07']]);
  });
});

it('the name of the figures changes with any edition and not with their order', () => {
  const a = figuresName({ x: '2025-01', y: '2026-07' });
  expect(figuresName({ y: '2026-07', x: '2025-01' })).toBe(a);
  expect(figuresName({ x: '2025-01', y: '2026-08' })).not.toBe(a);
});
