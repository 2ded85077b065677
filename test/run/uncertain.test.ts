/** Bands of a desk's run: what varies and what does not, and what is kept of an interrupted run. */
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import { cellNamed, keptBytes, rangeAt, readKept, runUncertain, valueAt, type Kept } from '../../src/index.ts';
import { run } from './shipped.ts';

const today = run('today');
const asked = { draws: 1000, seed: 7, quantities: ['spending.coreShare', 'burden.groupExtraCost'] };

describe('a run with draws', () => {
  it('has no band where nothing uncertain reaches, and one that holds its median where something does', async () => {
    const hague = run('hague-2035');
    const found = await runUncertain(hague, asked);
    const fixed = cellNamed(hague, 'spending.coreShare[FRA,2024]');
    const { p5, median, p95, deviation } = rangeAt(found, fixed)!;
    expect([p5, median, p95, deviation]).toEqual([
      valueAt(hague, fixed),
      valueAt(hague, fixed),
      valueAt(hague, fixed),
      0,
    ]);
    const cost = rangeAt(found, cellNamed(hague, 'burden.groupExtraCost[NATO_EXCEPT_US,2035]'))!;
    const rising = [cost.p5, cost.p10, cost.p25, cost.median, cost.p75, cost.p90, cost.p95];
    expect(rising).toEqual([...rising].sort((a, b) => a - b));
    expect(cost.p95).toBeGreaterThan(cost.p5);
    expect(rangeAt(found, cellNamed(hague, 'spending.extraCost[FRA,2035]'))).toBeUndefined(); // not asked for
  });

  it.each([
    [{ draws: 1, seed: 7 }, /from 2 to/],
    [{ draws: 10, seed: -1 }, /A seed is a whole number/],
    [{ ...asked, quantities: ['spending.coreTarget'] }, /is given, not computed/],
    [{ ...asked, quantities: ['spending.coreShares'] }, /Did you mean "spending.coreShare"/],
  ])('refuses %j', async (wishes, says) => {
    await expect(runUncertain(today, wishes)).rejects.toThrow(says);
  });
});

describe('what an interrupted run kept', async () => {
  let kept: Kept | undefined;
  await runUncertain(today, { ...asked, onKeep: (state) => void (kept ??= state) });
  const bytes = keptBytes(today, asked, kept!);

  it('is read back to the bit, also from a Buffer that shares its memory', () => {
    const shared = Buffer.concat([Buffer.from('abc'), bytes]).subarray(3);
    for (const copy of [bytes, shared]) expect(readKept(today, asked, copy, 'x')).toEqual(kept);
  });

  it('is refused where one byte is changed or missing', () => {
    const changed = bytes.slice();
    changed[bytes.length >> 1]! ^= 1;
    expect(() => readKept(today, asked, changed, 'x')).toThrow(/x is damaged/);
    expect(() => readKept(today, asked, bytes.subarray(0, -1), 'x')).toThrow(/x is damaged/);
  });

  it('is refused where its lists are not as long as it says, though the checksum fits', () => {
    const text = new TextDecoder('latin1').decode(bytes).replace(/"lengths":\[\d/, '"lengths":[9');
    const forged = Uint8Array.from(text, (c) => c.charCodeAt(0));
    forged.set(sha256(forged.subarray(0, -32)), forged.length - 32);
    expect(() => readKept(today, asked, forged, 'x')).toThrow(/x is damaged: its lists/);
  });

  it.each([
    ['seed', today, { ...asked, seed: 8 }],
    ['draws', today, { ...asked, draws: 2000 }],
    ['quantities', today, { ...asked, quantities: ['spending.coreShare'] }],
    ['scenario', run('hague-2035'), asked],
    ['settings', run('today', { set: { 'economy.trendShift': '0 %' } }), asked],
    ['editions', run('today', { editions: { nato: '2025-08' } }), asked],
  ] as const)('is refused by a run with another %s', (part, other, wishes) => {
    expect(() => readKept(other, wishes, bytes, 'x')).toThrow(new RegExp(`x holds another run[^]*${part}: `));
  });
});
