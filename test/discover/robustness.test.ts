/** Regret, robustness and trade-offs, worked by hand on three policies and five futures. */
import { describe, expect, it } from 'vitest';
import { nonDominated } from '../../src/discover/pareto.ts';
import { payoffsOf, regretsOf } from '../../src/discover/regret.ts';
import { ROBUSTNESS_MEASURES, robustnessOf } from '../../src/discover/robustness.ts';

const payoffs = {
  policies: ['steady', 'bold', 'late'],
  values: [
    [4, 4, 5, 5, 6],
    [0, 2, 6, 9, 10],
    [3, 3, 3, 3, 3],
  ].map((row) => Float64Array.from(row)),
};
const valuesBy = (direction: 'more' | 'less', wishes = {}) =>
  Object.fromEntries(robustnessOf(payoffs, { direction, ...wishes }).map((r) => [r.measure.id, r]));

describe('regret', () => {
  it('is what the best policy of each future does better', () => {
    // Best of each future: 4, 4, 6, 9, 10.
    expect(regretsOf(payoffs, 'more').map((row) => [...row])).toEqual([
      [0, 0, 1, 4, 4],
      [4, 2, 0, 0, 0],
      [1, 1, 3, 6, 7],
    ]);
  });

  it('turns round where less is wanted', () => {
    // Best of each future: 0, 2, 3, 3, 3.
    expect(regretsOf(payoffs, 'less').map((row) => [...row])).toEqual([
      [4, 2, 2, 2, 3],
      [0, 0, 3, 6, 7],
      [3, 1, 0, 0, 0],
    ]);
  });

  it('asks for every policy in every future, once', () => {
    const table = payoffsOf(['A', 'B'], [1, 0, 0, 1], [0, 0, 1, 1], [5, 6, 7, 8]);
    expect(table.values.map((row) => [...row])).toEqual([
      [6, 7],
      [5, 8],
    ]);
    expect(() => payoffsOf(['A', 'B'], [0, 0, 1], [0, 1, 0], [1, 2, 3])).toThrow('Policy B has no outcome in future 1');
    expect(() => payoffsOf(['A'], [0, 0], [0, 0], [1, 2])).toThrow('Policy A was run twice in future 0');
  });
});

describe('robustness, after McPhail and others (2018)', () => {
  it.each([
    ['maximin', [4, 0, 3], [1, 3, 2]],
    ['maximax', [6, 10, 3], [2, 1, 3]],
    ['hurwicz', [5, 5, 3], [1, 1, 3]],
    ['laplace', [4.8, 5.4, 3], [2, 1, 3]],
    ['minimaxRegret', [4, 4, 7], [1, 1, 3]],
    // Ninth tenth of 0 0 1 4 4 is at place 3.6: 4; of 0 0 0 2 4: 2 + 0.6 × 2 = 3.2; of 1 1 3 6 7: 6.6.
    ['regret90', [4, 3.2, 6.6], [2, 1, 3]],
    // Median 5, below it 4 and 4: 1. Median 6, below it 0 and 2: 5. Nothing below 3.
    ['undesirable', [1, 5, 0], [2, 3, 1]],
    // Tenth parts at 0.4 and 3.6: 4 and 5.6, (4.8 − 5) ÷ 0.8 = −0.25; 0.8 and 9.6, (5.2 − 6) ÷ 4.4; no spread: 0.
    ['skewness', [-0.25, -0.8 / 4.4, 0], [3, 2, 1]],
    // Means over deviations, each with 1 added: 5.8 ÷ (√0.56 + 1), 6.4 ÷ (√15.04 + 1), 4 ÷ 1.
    ['meanVariance', [5.8 / (Math.sqrt(0.56) + 1), 6.4 / (Math.sqrt(15.04) + 1), 4], [2, 3, 1]],
    // At least 5: 3 of 5, 3 of 5, none.
    ['starr', [0.6, 0.6, 0], [1, 1, 3]],
  ])('%s is %j, ranks %j', (id, values, ranks) => {
    const found = valuesBy('more', { threshold: 5 })[id]!;
    found.values.forEach((value, p) => expect(value).toBeCloseTo(values[p]!, 12));
    expect(found.ranks).toEqual(ranks);
  });

  it('turns round where less is wanted, and gives outcomes as they came', () => {
    const less = valuesBy('less', { threshold: 4 });
    expect(less['maximin']).toMatchObject({ values: [6, 10, 3], ranks: [2, 3, 1] });
    expect(less['laplace']!.ranks).toEqual([2, 3, 1]);
    // At most 4: 2 of 5, 2 of 5, all.
    expect(less['starr']).toMatchObject({ values: [0.4, 0.4, 1], ranks: [2, 2, 1] });
  });

  it('leaves out what makes no sense: no bar, no spread, losses in a mean over a deviation', () => {
    expect(Object.keys(valuesBy('more'))).not.toContain('starr');
    expect(Object.keys(valuesBy('more'))).not.toContain('peakedness');
    expect(Object.keys(valuesBy('less'))).not.toContain('meanVariance');
  });

  it('has the eleven measures of the paper', () => {
    expect(ROBUSTNESS_MEASURES).toHaveLength(11);
    expect(new Set(ROBUSTNESS_MEASURES.map(({ id }) => id)).size).toBe(11);
  });

  it('agrees on the order of policies where one is better in every future', () => {
    const [low, high] = [Float64Array.of(1, 2, 4, 4.5), Float64Array.of(2, 3, 5, 6)];
    const rankings = robustnessOf(
      { policies: ['low', 'high'], values: [low, high] },
      { direction: 'more', threshold: 3 },
    );
    for (const { measure, ranks } of rankings)
      if (['outcome', 'share'].includes(measure.scale) && measure.id !== 'undesirable')
        expect(ranks, measure.id).toEqual([2, 1]);
  });
});

describe('a trade-off', () => {
  it('keeps the policies that no other beats in everything, from the best of the first goal', () => {
    const cost = { direction: 'less', values: [5, 3, 4, 6, 3] } as const;
    const effect = { direction: 'more', values: [9, 2, 7, 8, 2] } as const;
    // Policy 3 costs more and gives less than policy 0; policies 1 and 4 are equal and both stay.
    expect(nonDominated([cost, effect])).toEqual([1, 4, 2, 0]);
  });
});
