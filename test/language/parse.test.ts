import { describe, expect, test } from 'vitest';
import type { Expression } from '../../src/language/expression.ts';
import { eq } from '../../src/language/quantity.ts';
import { treeOf } from './treeOf.ts';
import * as word from './vocabulary.ts';

const { a, b, c, d, share, state, frontline, groups, mode, strain, flow, debt, year } = word;

const check = (rows: readonly (readonly [Expression, string])[]): void =>
  test.each(rows.map(([e, tree]) => [tree, e] as const))('%s', (tree, e) => expect(treeOf(e)).toBe(tree));

describe('signs of equal strength run from the left, stronger ones go first', () => {
  check([
    [eq`${a} + ${b} + ${c}`, '((a + b) + c)'],
    [eq`${a} - ${b} - ${c}`, '((a - b) - c)'],
    [eq`${a} - (${b} - ${c})`, '(a - (b - c))'],
    [eq`${a} - ${b} + ${c}`, '((a - b) + c)'],
    [eq`${a} / ${b} / ${c}`, '((a / b) / c)'],
    [eq`${a} / ${b} * ${c}`, '((a / b) * c)'],
    [eq`${a} / (${b} * ${c})`, '(a / (b * c))'],
    [eq`${a} + ${b} * ${c}`, '(a + (b * c))'],
    [eq`${a} * ${b} + ${c}`, '((a * b) + c)'],
    [eq`(${a} + ${b}) * ${c}`, '((a + b) * c)'],
    [eq`${a} + ${b} * ${c} ^ ${d} - 1`, '((a + (b * (c ^ d))) - 1)'],
    [eq`((${a}))`, 'a'],
    [eq`${a}*${b}`, '(a * b)'],
    [
      eq`
        ${a}
          + ${b}
      `,
      '(a + b)',
    ],
  ]);
});

describe('powers run from the right', () => {
  check([
    [eq`${a} ^ ${b} ^ ${c}`, '(a ^ (b ^ c))'], // as in mathematics: 2^3^2 = 2^9
    [eq`(${a} ^ ${b}) ^ ${c}`, '((a ^ b) ^ c)'],
    [eq`${a} * ${b} ^ ${c}`, '(a * (b ^ c))'],
    [eq`${a} ^ ${b} * ${c}`, '((a ^ b) * c)'],
  ]);
});

describe('a minus in front binds weaker than a power and stronger than a product', () => {
  check([
    [eq`-${a}`, '(-a)'],
    [eq`--${a}`, '(-(-a))'],
    [eq`-${a} ^ ${b}`, '(-(a ^ b))'], // as in mathematics: −2² = −4
    [eq`(-${a}) ^ ${b}`, '((-a) ^ b)'],
    [eq`${a} ^ -${b}`, '(a ^ (-b))'],
    [eq`${a} ^ -${b} ^ ${c}`, '(a ^ (-(b ^ c)))'],
    [eq`${a} ^ -${b} * ${c}`, '((a ^ (-b)) * c)'],
    [eq`-${a} * ${b}`, '((-a) * b)'],
    [eq`-${a} + ${b}`, '((-a) + b)'],
    [eq`${a} - -${b}`, '(a - (-b))'],
    [eq`${a} * -${b} + ${c}`, '((a * (-b)) + c)'],
    [eq`-(${a} + ${b})`, '(-(a + b))'],
  ]);
});

describe('functions', () => {
  check([
    [eq`0 + 1 + 100`, '((0 + 1) + 100)'],
    [eq`min(${a}, ${b})`, 'min(a, b)'],
    [eq`max(0, ${a}, ${b} + 1)`, 'max(0, a, (b + 1))'],
    [eq`clamp(${a}, 0, 1)`, 'clamp(a, 0, 1)'],
    [eq`exp(-${a}) * log(${b})`, '(exp((-a)) * log(b))'],
    [eq`sum(${share}, ${state})`, 'sum[share over state]'],
    [eq`mean(${share} * ${a}, ${frontline})`, 'mean[(share * a) over frontline]'],
    [eq`max(${share}, ${groups})`, 'max[share over groups]'],
    [eq`min(${share}, ${state}) + 1`, '(min[share over state] + 1)'],
    [eq`lookup(${strain}, ${a} + ${b})`, 'lookup(strain, (a + b))'],
    [eq`lastYear(${flow}) - lastYear(${debt})`, '(lastYear(flow) - lastYear(debt))'],
    [eq`${year} - ${word.start}`, '(year - start)'],
    [eq`choose(${mode}, hold: ${a}, plans: ${b} + 1)`, 'choose(mode, hold: a, plans: (b + 1))'],
    [eq`choose(${mode}, plans: ${b}, hold: ${a}) * ${c}`, '(choose(mode, plans: b, hold: a) * c)'],
  ]);
});

describe('conditions: and binds stronger than or', () => {
  check([
    [eq`when(${a} < ${b}, ${c}, ${d})`, 'when(a < b, c, d)'],
    [eq`when(${a} + 1 >= ${b} * ${c}, 0, 1)`, 'when((a + 1) >= (b * c), 0, 1)'],
    [eq`when(${a} = ${b} and ${c} > 0, 0, 1)`, 'when((a = b and c > 0), 0, 1)'],
    [eq`when(${a} <= 0 or ${b} = 0 or ${c} = 0, 0, 1)`, 'when(((a <= 0 or b = 0) or c = 0), 0, 1)'],
    [eq`when(${a} = 0 or ${b} = 0 and ${c} = 0, 0, 1)`, 'when((a = 0 or (b = 0 and c = 0)), 0, 1)'],
    [eq`when(${a} = 0 and ${b} = 0 or ${c} = 0, 0, 1)`, 'when(((a = 0 and b = 0) or c = 0), 0, 1)'],
    [eq`when(when(${a} < 0, 0, 1) = 1, ${c}, ${d})`, 'when(when(a < 0, 0, 1) = 1, c, d)'],
  ]);
});
