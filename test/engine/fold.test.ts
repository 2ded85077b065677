/** What one run leaves of an equation: the options taken, and what is read inside and outside of sums. */
import { expect, test } from 'vitest';
import { foldChoices, readsOf, reductionsIn } from '../../src/engine/emit/fold.ts';
import { eq } from '../../src/language/quantity.ts';
import { treeOf } from '../language/treeOf.ts';
import { a, b, c, flow, frontline, gdp, mode, share, stance, state } from '../language/vocabulary.ts';

const options = (ofMode: number, ...ofStance: number[]) =>
  new Map([
    [mode, Uint8Array.of(ofMode)],
    [stance, Uint8Array.from(ofStance)],
  ]);
const both = eq`choose(${mode}, plans: ${a}, hold: ${b}) + choose(${stance}, low: ${share}, high: ${c})`;

test.each<[string, ReadonlyMap<typeof mode, Uint8Array>, string]>([
  ['the options taken everywhere', options(0, 1, 1, 1), '(b + c)'],
  ['another option', options(1, 0, 0, 0), '(a + share)'],
  ['an option that only some places take', options(1, 0, 0, 1), '(a + choose(stance, low: share, high: c))'],
  ['an option that the first place does not take', options(1, 1, 0, 0), '(a + choose(stance, low: share, high: c))'],
])('folding leaves %s', (_, taken, tree) => expect(treeOf(foldChoices(both, taken))).toBe(tree));

test('folding reaches into conditions, sums and cases', () => {
  const e = eq`when(choose(${mode}, hold: ${a}, plans: ${b}) < 0, sum(choose(${mode}, hold: ${share}, plans: 0), ${state}), -choose(${mode}, hold: ${c}, plans: 1))`;
  expect(treeOf(foldChoices(e, options(0, 0, 0, 0)))).toBe('when(a < 0, sum[share over state], (-c))');
});

test('what is read, with and without what stands inside sums', () => {
  const e = eq`${a} * sum(${share} * lastYear(${flow}), ${state}) + choose(${stance}, low: ${b}, high: max(${gdp}, ${frontline}))`;
  const labels = (nested: boolean) => {
    const { now, lagged } = readsOf(e, nested);
    return [now.map((q) => q.label), lagged.map((q) => q.label)];
  };
  expect(labels(true)).toEqual([['a', 'share', 'stance', 'b', 'GDP'], ['flow']]);
  expect(labels(false)).toEqual([['a', 'stance', 'b'], []]);
});

test('sums inside sums come first, and alone where only the outer ones are asked for', () => {
  const e = eq`sum(${share} * sum(${share}, ${frontline}), ${state}) + ${a}`;
  expect(reductionsIn(e).map(treeOf)).toEqual([
    'sum[share over frontline]',
    'sum[(share * sum[share over frontline]) over state]',
  ]);
  expect(reductionsIn(e, false).map(treeOf)).toEqual(['sum[(share * sum[share over frontline]) over state]']);
});
