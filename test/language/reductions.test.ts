import { describe, expect, test } from 'vitest';
import { walk } from '../../src/engine/walk.ts';
import type { Expression } from '../../src/language/expression.ts';
import { assemble } from '../../src/language/model.ts';
import { eq, parameter, variable, year, type Dimension } from '../../src/language/quantity.ts';
import { frontline, group, groups, stance, state, strain } from './vocabulary.ts';

const assumed = { value: 1, because: 'a value for a test' };
const x = parameter({ label: 'x', unit: '1', over: [state], assumed }); // EST 2, FRA 5, POL 11
const t = parameter({ label: 't', unit: '1', over: [state, year], assumed }); // 2025: 1 2 3, 2026: 10 20 30
const w = parameter({ label: 'w', unit: '1', over: [group], assumed }); // east 3, west 7
const m = parameter({ label: 'm', unit: '1', over: [state, group], assumed }); // EST 1 2, FRA 3 4, POL 5 6
const k = parameter({ label: 'k', unit: '1', assumed }); // 4
const men = parameter({ label: 'men', unit: 'soldier', over: [state], assumed }); // EST −5, FRA 4, POL 20
const missing = parameter({ label: 'missing', unit: '1', over: [state], assumed }); // EST 1, FRA 1, POL none
const since = parameter({ label: 'since', unit: 'year', assumed }); // 2026

const VALUES = new Map([
  [x, Float64Array.of(2, 5, 11)],
  [t, Float64Array.of(1, 2, 3, 10, 20, 30)],
  [w, Float64Array.of(3, 7)],
  [m, Float64Array.of(1, 2, 3, 4, 5, 6)],
  [k, Float64Array.of(4)],
  [men, Float64Array.of(-5, 4, 20)],
  [missing, Float64Array.of(1, 1, NaN)],
  [since, Float64Array.of(2026)],
]);

function valuesOf(over: readonly Dimension[], equals: Expression, years = [2025]): readonly number[] {
  const answer = variable({ label: 'answer', unit: '1', over, equals });
  const model = assemble({ file: { x, t, w, m, k, men, missing, since, stance, answer } });
  const options = new Map([[stance, Uint8Array.of(0, 1, 0)]]); // EST low, FRA high, POL low
  return [...walk(model, { years, values: VALUES, options, spreads: new Map() }).values.get(answer)!];
}

const check = (rows: readonly (readonly [string, readonly Dimension[], Expression, readonly number[]])[]): void =>
  test.each(rows)('%s', (_, over, equals, expected) => expect(valuesOf(over, equals)).toEqual(expected));

describe('along a dimension', () => {
  check([
    ['sum', [], eq`sum(${x}, ${state})`, [18]], // 2 + 5 + 11
    ['mean', [], eq`mean(${x}, ${state})`, [6]], // 18 / 3
    ['least', [], eq`min(${x}, ${state})`, [2]],
    ['most', [], eq`max(${x}, ${state})`, [11]],
    ['most of negatives', [], eq`max(-${x}, ${state})`, [-2]],
    ['sum of a product', [], eq`sum(${x} * ${k}, ${state})`, [72]], // 4 × 18
    ['each minus the mean', [state], eq`${x} - mean(${x}, ${state})`, [-4, -1, 5]],
    ['weighted mean', [], eq`sum(${x} * ${t}, ${state}) / sum(${t}, ${state})`, [7.5]], // (2 + 10 + 33) / 6
  ]);
});

describe('along a subset', () => {
  check([
    ['sum', [], eq`sum(${x}, ${frontline})`, [13]], // EST 2 + POL 11
    ['mean', [], eq`mean(${x}, ${frontline})`, [6.5]],
    ['least', [], eq`min(${x}, ${frontline})`, [2]],
    ['the same total stands at every state', [state], eq`sum(${x}, ${frontline})`, [13, 13, 13]],
    ['part of the whole', [], eq`sum(${x}, ${frontline}) / sum(${x}, ${state})`, [13 / 18]],
  ]);
});

describe('along a grouping', () => {
  check([
    ['sum', [group], eq`sum(${x}, ${groups})`, [13, 5]], // east EST 2 + POL 11, west FRA 5
    ['mean', [group], eq`mean(${x}, ${groups})`, [6.5, 5]],
    ['most', [group], eq`max(${x}, ${groups})`, [11, 5]],
    ['weighted', [group], eq`sum(${x}, ${groups}) * ${w}`, [39, 35]], // 13 × 3, 5 × 7
    ['weight inside', [group], eq`sum(${x} * ${w}, ${groups})`, [39, 35]],
    ['groups add up to all', [], eq`sum(sum(${x}, ${groups}), ${group})`, [18]],
  ]);
});

describe('over two dimensions', () => {
  check([
    ['the last runs fastest', [state, group], eq`${m}`, [1, 2, 3, 4, 5, 6]],
    ['turned round', [group, state], eq`${m}`, [1, 3, 5, 2, 4, 6]],
    ['summed along the first', [group], eq`sum(${m}, ${state})`, [9, 12]], // 1 + 3 + 5, 2 + 4 + 6
    ['summed along the second', [state], eq`sum(${m}, ${group})`, [3, 7, 11]],
    ['outer product', [state, group], eq`${x} * ${w}`, [6, 14, 15, 35, 33, 77]],
    ['summed along both', [], eq`sum(sum(${m} * ${x}, ${state}), ${group})`, [162]], // 3 × 2 + 7 × 5 + 11 × 11
    ['gathered by its own group', [group], eq`sum(${m}, ${groups})`, [6, 4]], // east 1 + 5, west FRA’s 4
    ['a sum inside a sum', [], eq`sum(${x} * sum(${x}, ${state}), ${state})`, [324]], // 18 × 18
  ]);
});

describe('by place and year', () => {
  check([
    ['a choice by state', [state], eq`choose(${stance}, low: ${x}, high: 100)`, [2, 100, 11]],
    ['options in another order', [state], eq`choose(${stance}, high: 100, low: ${x})`, [2, 100, 11]],
    ['a curve, flat outside its ends', [state], eq`lookup(${strain}, ${men})`, [0, 0.4, 1]],
    ['clamp', [state], eq`clamp(${x}, ${k}, 1 + ${k} + ${k})`, [4, 5, 9]],
    ['when', [state], eq`when(${x} > ${k} and ${x} < 1 + ${k} + ${k}, 1, 0)`, [0, 1, 0]],
    ['and before or', [state], eq`when(${x} < ${k} or ${x} > ${k} and ${x} > 100, 1, 0)`, [1, 0, 0]],
    ['or taken left', [state], eq`when(${x} > ${k} and ${x} > 100 or ${x} < ${k}, 1, 0)`, [1, 0, 0]],
    ['powers from the right', [], eq`(1 + 1) ^ (1 + 1 + 1) ^ (1 + 1)`, [512]], // 2 ^ 9, not 8 ^ 2 = 64
    ['minus a power', [], eq`-${k} ^ (1 + 1)`, [-16]],
    ['functions', [], eq`exp(0) + log(1) + min(${k}, 1, 0) + max(${k}, 1, 100)`, [101]],
  ]);

  test('a figure by year is read in its year', () => {
    expect(valuesOf([], eq`sum(${t}, ${state})`, [2025, 2026])).toEqual([6, 60]);
  });

  test('the calendar year is a value', () => {
    const equals = eq`when(${year} >= ${since}, 1, 0)`;
    expect(valuesOf([], equals, [2024, 2025, 2026, 2027])).toEqual([0, 0, 1, 1]);
  });
});

describe('a value that is not a number stops the run with its name, place and year, and with what it comes from', () => {
  test.each([
    // x of FRA is 5, k is 4: 5 − 1 − 4 = 0
    [[state], eq`1 + ${k} / (${x} - 1 - ${k})`, 'file.answer[FRA,2025] came out as Infinity: k ÷ (x − 1 − k) is 4 ÷ 0, and nothing can be divided by 0. Give file.x or file.k another value.'],
    [[], eq`log(0 - ${k})`, 'file.answer[2025] came out as NaN: log(0 − k) is log(−4). Give file.k another value.'],
    // inside a sum, it is the first member that has it: m of FRA, west, is 4
    [[group], eq`sum(${k} / (${m} - ${k}), ${state})`, 'file.answer[west,2025] came out as Infinity: k ÷ (m − k) is 4 ÷ 0, and nothing can be divided by 0. Give file.m or file.k another value.'],
    // only the branch that counts: EST is 2
    [[state], eq`when(${x} > ${k}, ${x} / 0, 1 / ${x})`, 'file.answer[FRA,2025] came out as Infinity: x ÷ 0 is 5 ÷ 0, and nothing can be divided by 0.'],
    [[], eq`100 ^ (100 * ${k})`, 'file.answer[2025] came out as Infinity: 100 ^ (100 × k) is 100 ^ 400. Give file.k another value.'],
    [[], eq`sum(${missing}, ${state})`, 'file.answer[2025] came out as NaN: file.missing[POL] has no value here. Set it, or choose another year or edition.'],
  ] as const)('%#', (over, equals, message) => {
    expect(() => valuesOf(over, equals)).toThrow(message);
  });
}); // prettier-ignore
