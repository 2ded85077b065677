/** The bridge from pinned to newest figures: one number by hand, steps that add up, settings after data. */
import { expect, it } from 'vitest';
import { bridgeOf } from '../../src/run/bridge.ts';
import { openShipped } from '../../src/shipped.ts';
import { call } from '../cli/built.ts';

const text = 'title: Pinned\nextends: hague-2035\neditions:\n  nato: 2025-08\n';
const desk = openShipped();
const id = desk.add({ file: 'pinned.yaml', text });

it('tells what an edition revised: the share of Poland in 2025, by hand', () => {
  const { steps, lines } = bridgeOf(desk, id, {}, ['spending.coreShare[POL,2025]']);
  expect(steps).toEqual([{ label: 'nato: 2025-08 → 2026-07', kind: 'data' }]);
  const [line] = lines;
  // NATO gave 4.48 % in August 2025 and 4.25 % in July 2026: −0.23 points.
  expect(line!.before).toBeCloseTo(0.0448, 4);
  expect(line!.after).toBeCloseTo(0.0425, 4);
  expect(line!.changes[0]).toBeCloseTo(-0.0023, 4);
});

it('adds up from end to end, data first, then settings in their order', () => {
  const set = { 'spending.coreTarget': '4 %', 'spending.delivery': '90 %' };
  const { steps, lines, pinned, newest } = bridgeOf(desk, id, { set });
  expect(steps.map((step) => step.kind)).toEqual(['data', 'setting', 'setting']);
  expect(pinned.manifest.digest).toBe(desk.run(id).manifest.digest);
  expect(newest.manifest.digest).toBe(desk.run('hague-2035', { set }).manifest.digest);
  for (const { before, changes, after, residual } of lines) {
    expect(before + changes.reduce((a, b) => a + b, 0) + residual).toBeCloseTo(after, 3);
    expect(Math.abs(residual)).toBeLessThanOrEqual(Math.abs(after) * 1e-9);
  }
  expect(lines[0]!.changes.every((change) => change !== 0)).toBe(true);
});

it('is printed by the command line, with what it cannot tell', async () => {
  const { code, stdout } = await call(['run', 'hague-2035', '--edition', 'nato=2025-08', '--edition', 'newest']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/nato: 2025-08 → 2026-07/);
  expect(stdout.replace(/\s+/g, ' ')).toMatch(/no change of the model is told apart/);
  const nothing = await call(['run', 'hague-2035', '--edition', 'newest']);
  expect(nothing.stdout.replace(/\s+/g, ' ')).toMatch(/pins no edition that has moved on/);
});
