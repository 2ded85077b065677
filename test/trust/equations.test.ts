/** Faults in equations: which there are, and what becomes of them. */
import { expect, test } from 'vitest';
import { walk } from '../../src/engine/walk.ts';
import { assemble } from '../../src/language/model.ts';
import { eq, parameter, stock, variable } from '../../src/language/quantity.ts';
import type { Run } from '../../src/run/run.ts';
import { faultsOf } from '../../trust/equations/faults.ts';
import { Trial } from '../../trust/equations/trial.ts';
import { treeOf } from '../language/treeOf.ts';
import { a, b, debt, flow, mode, share, state } from '../language/vocabulary.ts';

test.each([
  [eq`${a} + ${b}`, ['(a - b)', 'a', 'b']],
  [eq`${a} - ${b}`, ['(a + b)', 'a', '(-b)']],
  [eq`${a} / ${b}`, ['(a * b)', 'a']],
  [eq`max(0, ${a})`, ['min(0, a)', 'a', '0']],
  [eq`clamp(${a}, 0, ${b})`, ['a']],
  [eq`sum(${share}, ${state})`, ['mean[share over state]']],
  [eq`-${a}`, ['a']],
  [eq`lastYear(${debt})`, ['debt']],
  [eq`${flow}`, ['lastYear(flow)']],
  [eq`1`, ['1.1']],
  [eq`exp(${a})`, []],
  [
    eq`when(${a} < 0 or 0 = ${b}, ${a}, ${b})`,
    [
      'when((a < 0 or 0 = b), b, a)',
      'when((a < 0 and 0 = b), a, b)',
      'when((a <= 0 or 0 = b), a, b)',
      'when((a < 0 or 0 <= b), a, b)',
    ],
  ],
  [eq`choose(${mode}, hold: ${a}, plans: ${b})`, ['choose(mode, hold: b, plans: a)']],
])('%# has its faults', (e, trees) => expect(faultsOf(e).map((f) => treeOf(f.equation))).toEqual(trees));

test('a fault is refused, stops the run, is noticed by a number worked out by hand or by none, and is taken out again', () => {
  const assumed = { value: 1, because: 'a test' };
  const rate = parameter({ label: 'rate', unit: '1/year', assumed });
  const first = parameter({ label: 'first', unit: '1', assumed });
  const level = stock({ label: 'level', unit: '1', opening: first, grows: () => eq`lastYear(${level}) * ${rate}` });
  const ratio = variable({ label: 'ratio', unit: '1', equals: eq`max(0, 1 / ${level})` });
  const model = assemble({ m: { rate, first, level, ratio } });
  const values = new Map([[rate, Float64Array.of(0.5)], [first, Float64Array.of(8)]]); // prettier-ignore
  const inputs = { years: [2025, 2026], values, options: new Map(), spreads: new Map() };
  const run = { model, inputs, result: walk(model, inputs) } as unknown as Run;
  // 8 × 1.5 in 2025, and a half more in 2026: 18
  const cells = [{ cell: { quantity: ratio, place: 0, yearIndex: 1 }, is: 1 / 18 }];
  const trial = new Trial(model, [{ run, cells }]);
  expect(trial.fateOf(level, eq`lastYear(${level}) + ${rate}`)).toBe('refused');
  expect(trial.fateOf(level, eq`${level} * ${rate}`)).toBe('refused');
  expect(trial.fateOf(ratio, eq`1 / (${level} - ${level})`)).toBe('stops');
  expect(trial.fateOf(ratio, eq`1 * ${level}`)).toBe('noticed');
  expect(trial.fateOf(ratio, eq`1 / ${level}`)).toBe('missed'); // no level is below 0
  expect(treeOf(ratio.equation())).toBe('max(0, (1 / level))');
});
