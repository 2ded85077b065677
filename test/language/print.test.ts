import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Call, Condition, Expression } from '../../src/language/expression.ts';
import { print } from '../../src/language/print.ts';
import { eq } from '../../src/language/quantity.ts';
import { reread } from './reread.ts';
import { treeOf } from './treeOf.ts';
import * as word from './vocabulary.ts';

const { a, b, c, d, share, state, frontline, groups, mode, stance, strain, flow, debt, gdp, year } = word;
const WORDS = [a, b, c, d, share, state, frontline, groups, mode, stance, strain, flow, debt, gdp];

describe('an equation is printed as a reader would write it', () => {
  test.each(
    (
      [
        [eq`${a} * ${b} / ${c}`, 'a × b ÷ c'],
        [eq`(${a} + ${b}) * ${c}`, '(a + b) × c'],
        [eq`(${a} * ${b}) + ${c}`, 'a × b + c'],
        [eq`${a} - (${b} - ${c})`, 'a − (b − c)'],
        [eq`(${a} - ${b}) - ${c}`, 'a − b − c'],
        [eq`${a} / (${b} / ${c})`, 'a ÷ (b ÷ c)'],
        // brackets that the writer set are kept where they change the order of calculation
        [eq`${a} + (${b} + ${c})`, 'a + (b + c)'],
        [eq`${a} + (${b} - ${c})`, 'a + (b − c)'],
        [eq`${a} * (${b} / ${c})`, 'a × (b ÷ c)'],
        [eq`${a} ^ ${b} ^ ${c}`, 'a ^ b ^ c'],
        [eq`(${a} ^ ${b}) ^ ${c}`, '(a ^ b) ^ c'],
        [eq`-${a} ^ ${b}`, '−a ^ b'],
        [eq`(-${a}) ^ ${b}`, '(−a) ^ b'],
        [eq`${a} ^ -${b}`, 'a ^ (−b)'],
        [eq`-(${a} * ${b})`, '−(a × b)'],
        [eq`-${a} * ${b}`, '(−a) × b'],
        [eq`-${a} + ${b}`, '−a + b'],
        [eq`${a} - -${b}`, 'a − (−b)'],
        [eq`--${a}`, '−(−a)'],
        [eq`max(0, ${gdp} * ${share} - ${flow})`, 'max(0, GDP × share − flow)'],
        [eq`lastYear(${debt}) * (1 + ${a})`, 'last year’s debt × (1 + a)'],
        [eq`when(${year} >= ${word.start} and ${a} < 1, ${b}, 0)`, 'when(year ≥ start and a < 1, b, 0)'],
        [eq`choose(${mode}, hold: ${a}, plans: ${b} + 1)`, 'choose mode(hold: a, plans: b + 1)'],
        [eq`lookup(${strain}, ${a} + ${b})`, 'lookup(strain, a + b)'],
        [eq`sum(${share} * ${a}, ${frontline})`, 'sum(share × a over frontline)'],
      ] as const
    ).map(([e, line]) => [line, e] as const),
  )('%s', (line, e) => expect(print(e)).toBe(line));
});

test('a namer replaces the names, and is told which are from last year', () => {
  const e = eq`${a} + lastYear(${debt}) * sum(${share}, ${state})`;
  expect(print(e, (q, lagged) => `${q.label.toUpperCase()}${lagged ? '₋₁' : ''}`)).toBe(
    'A + DEBT₋₁ × sum(SHARE over state)',
  );
});

const { expression } = fc.letrec<{ expression: Expression; condition: Condition; together: Condition }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.oneof(
      fc.constantFrom(0, 1, 100).map((value): Expression => ({ kind: 'number', value })),
      fc.constantFrom(a, b, c, share, gdp, flow, debt).map((of): Expression => ({ kind: 'name', of })),
      fc.constantFrom(flow, debt).map((of): Expression => ({ kind: 'lastYear', of })),
      fc.constant<Expression>({ kind: 'year' }),
    ),
    fc.record({
      kind: fc.constant('binary' as const),
      operator: fc.constantFrom('+', '-', '*', '/', '^'),
      left: tie('expression'),
      right: tie('expression'),
    }),
    tie('expression').map((of): Expression => ({ kind: 'negate', of })),
    fc.oneof(
      call('exp', tie('expression'), 1, 1),
      call('log', tie('expression'), 1, 1),
      call('clamp', tie('expression'), 3, 3),
      call('min', tie('expression'), 2, 3),
      call('max', tie('expression'), 2, 9),
      fc
        .tuple(
          fc.constantFrom('sum', 'mean', 'min', 'max'),
          tie('expression'),
          fc.constantFrom(state, frontline, groups),
        )
        .map(([by, of, along]): Expression => ({ kind: 'reduce', by, of, along })),
      tie('expression').map((at): Expression => ({ kind: 'lookup', curve: strain, at })),
      fc
        .tuple(fc.constantFrom(['hold', 'plans'], ['plans', 'hold']), tie('expression'), tie('expression'))
        .map(([names, x, y]): Expression => ({
          kind: 'choose',
          by: mode,
          cases: [
            { option: names[0]!, value: x },
            { option: names[1]!, value: y },
          ],
        })),
      fc
        .tuple(tie('condition'), tie('expression'), tie('expression'))
        // oxlint-disable-next-line unicorn/no-thenable -- `then` is the branch of a when, never awaited
        .map(([condition, then, otherwise]): Expression => ({ kind: 'when', condition, then, otherwise })),
    ),
  ),
  // or joins ands from the left, and joins comparisons from the left: the only shapes that text can have
  condition: fc.array(tie('together'), { minLength: 1, maxLength: 3 }).map(joined('or')),
  together: fc
    .array(
      fc.record({
        kind: fc.constant('compare' as const),
        operator: fc.constantFrom('<', '<=', '>', '>=', '='),
        left: tie('expression'),
        right: tie('expression'),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map(joined('and')),
}));

function call(to: Call, input: fc.Arbitrary<Expression>, minLength: number, maxLength: number) {
  return fc.array(input, { minLength, maxLength }).map((inputs): Expression => ({ kind: 'call', to, inputs }));
}

function joined(kind: 'and' | 'or') {
  return (parts: readonly Condition[]): Condition => parts.reduce((left, right) => ({ kind, left, right }));
}

test('law: what is printed reads back as the same tree', () => {
  fc.assert(
    fc.property(expression, (e) => {
      expect(treeOf(reread(print(e), WORDS))).toBe(treeOf(e));
    }),
    { numRuns: 2000 },
  );
});
