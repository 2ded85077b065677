import { describe, expect, test } from 'vitest';
import { EquationError } from '../../src/language/errors.ts';
import { choice, eq, type Hole } from '../../src/language/quantity.ts';
import * as word from './vocabulary.ts';

const { a, b, c, d, share, state, frontline, groups, mode, strain, flow, year } = word;
const later = undefined as unknown as Hole;
const ten = [a, b, c, d, a, b, c, d, a] as const;
const plain = choice({ label: 'plain', options: { hold: 'h' }, initially: 'hold', because: 'a choice for a test' });

/** The equation; what the message says; the equation as shown, with | where the caret stands. */
type Row = readonly [() => unknown, string, string];

const check = (rows: readonly Row[]): void =>
  test.each(rows.map(([write, says, shown]) => ({ write, says, shown })))('$shown', ({ write, says, shown }) => {
    expect(write).toThrow(EquationError);
    expect(write).toThrow(says);
    expect(marked(write)).toBe(shown);
  });

function marked(write: () => unknown): string {
  try {
    write();
  } catch (error) {
    if (error instanceof EquationError) return `${error.text.slice(0, error.column)}|${error.text.slice(error.column)}`;
  }
  return 'nothing was thrown';
}

describe('words and signs', () => {
  check([
    [() => eq`maxx(${a}, ${b})`, '"maxx" is not a function of this language. Did you mean "max"?', '|maxx([a], [b])'],
    [() => eq`1 + lastyear(${a})`, 'Did you mean "lastYear"?', '1 + |lastyear([a])'],
    [() => eq`${a} + gdp`, 'Quantities go into holes: ${…}.', '[a] + |gdp'],
    [() => eq`${a} % ${b}`, '"%" has no meaning in an equation.', '[a] |% [b]'],
    [() => eq`${a} + ${b} × ${c}`, '"×" has no meaning', '[a] + [b] |× [c]'],
    [() => eq`${a} * .5`, '"." has no meaning', '[a] * |.5'],
    [() => eq`${a} ** ${b}`, 'Did not expect "*" here.', '[a] *|* [b]'],
    [() => eq`+${a}`, 'Did not expect "+" here.', '|+[a]'],
    [() => eq`${a} ${b}`, 'Did not expect "[b]" here.', '[a] |[b]'],
    [() => eq`${a} 1`, 'Did not expect "1" here.', '[a] |1'],
    [() => eq`1 + log2(${a})`, '"log2" is not a function of this language. Did you mean "log"?', '1 + |log2([a])'],
    [() => eq`${a}   *   ${b}  %`, '"%" has no meaning', '[a] * [b] |%'],
    [
      () => eq`${a}  *
              (${b}   *  2)`,
      'give 2 a name',
      '[a] * ([b] * |2)',
    ],
  ]);
});

describe('numbers', () => {
  check([
    [() => eq`${a} * 2`, 'Only 0, 1 and 100 may stand in an equation; give 2 a name as a parameter.', '[a] * |2'],
    [() => eq`0.02 * ${a}`, 'give 0.02 a name', '|0.02 * [a]'],
    [() => eq`${a} ^ 1000`, 'give 1000 a name', '[a] ^ |1000'],
    [() => eq`${a} + 1.0`, 'give 1.0 a name', '[a] + |1.0'],
    [() => eq`max(${a}, -3)`, 'give 3 a name', 'max([a], -|3)'],
  ]);
});

describe('brackets and ends', () => {
  check([
    [() => eq``, 'The equation ends too early.', '|'],
    [() => eq`${a} +`, 'The equation ends too early.', '[a] +|'],
    [() => eq`${a} * (${b} + ${c}`, 'Expected ")" here.', '[a] * ([b] + [c]|'],
    [() => eq`${a} * ${b})`, 'Did not expect ")" here.', '[a] * [b]|)'],
    [() => eq`max(${a},`, 'The equation ends too early.', 'max([a],|'],
    [() => eq`lookup(`, 'lookup(…) begins with a curve', 'lookup(|'],
    [() => eq`choose(`, 'choose(…) begins with a choice', 'choose(|'],
    [() => eq`lastYear(`, 'lastYear(…) takes one variable or stock', 'lastYear(|'],
    [() => eq`()`, 'Did not expect ")" here.', '(|)'],
    [() => eq`max ${a}`, 'Expected "(" here.', 'max |[a]'],
    [() => eq`max(${a}, ${b}`, 'Expected ")" here.', 'max([a], [b]|'],
    [() => eq`max(${a}, )`, 'Did not expect ")" here.', 'max([a], |)'],
    [
      () => eq`
        ${a}
          + (${b}
      `,
      'Expected ")" here.',
      ' [a] + ([b] |',
    ],
  ]);
});

describe('holes', () => {
  check([
    [() => eq`${a} + ${later}`, 'Write the equation as () => eq`…`.', '[a] + |[?]'],
    [() => eq`${state} + 1`, 'A dimension has no value of its own; use it as sum(x, state).', '|[state] + 1'],
    [() => eq`1 + ${frontline}`, 'A subset has no value of its own', '1 + |[frontline]'],
    [() => eq`1 + ${groups}`, 'A grouping has no value of its own', '1 + |[groups]'],
    [() => eq`1 + ${mode}`, 'use it as choose(choice, option: …)', '1 + |[mode]'],
    [() => eq`1 + ${strain}`, 'use it as lookup(curve, x)', '1 + |[strain]'],
    [() => eq`${a} + lastYear(${b})`, 'lastYear(…) takes one variable or stock', '[a] + lastYear(|[b])'],
    [() => eq`lastYear(${year})`, 'lastYear(…) takes one variable or stock', 'lastYear(|[year])'],
    [() => eq`lastYear(1)`, 'lastYear(…) takes one variable or stock', 'lastYear(|1)'],
    [() => eq`lastYear(${flow} * 1)`, 'Expected ")" here.', 'lastYear([flow] |* 1)'],
    [() => eq`lookup(${a}, ${b})`, 'lookup(…) begins with a curve', 'lookup(|[a], [b])'],
    [() => eq`lookup(${strain})`, 'Expected "," here.', 'lookup([strain]|)'],
  ]);
});

describe('how many values a function takes', () => {
  check([
    [() => eq`1 + exp(${a}, ${b})`, 'exp takes 1 value, not 2.', '1 + |exp([a], [b])'],
    [() => eq`1 + clamp(${a}, 0)`, 'clamp takes 3 values, not 2.', '1 + |clamp([a], 0)'],
    [() => eq`1 + min(${a})`, 'min takes 2 to 9 values, not 1.', '1 + |min([a])'],
    [
      () => eq`max(0,${ten[0]},${ten[1]},${ten[2]},${ten[3]},${ten[4]},${ten[5]},${ten[6]},${ten[7]},${ten[8]})`,
      'max takes 2 to 9 values, not 10.',
      '|max(0,[a],[b],[c],[d],[a],[b],[c],[d],[a])',
    ],
    [() => eq`1 + sum(${share})`, 'sum needs a dimension or group to run along: sum(x, states).', '1 + |sum([share])'],
    [() => eq`mean(${share}, ${a})`, 'mean needs a dimension or group', '|mean([share], [a])'],
    [() => eq`sum(${state})`, 'Write it as sum(x, state) with one value before it.', 'sum(|[state])'],
    [() => eq`max(${a}, ${b}, ${state})`, 'Write it as max(x, state) with one', 'max([a], [b], |[state])'],
    [() => eq`exp(${a}, ${state})`, 'exp does not run along state; sum, mean, min and max do.', 'exp([a], |[state])'],
    [() => eq`clamp(${state}, 0, 1)`, 'clamp does not run along state', 'clamp(|[state], 0, 1)'],
  ]);
});

describe('comparisons stand only in the condition of when', () => {
  check([
    [() => eq`${a} < ${b}`, 'A comparison stands only in the condition of when(…).', '[a] |< [b]'],
    [() => eq`1 + (${a} >= ${b})`, 'A comparison stands only', '1 + ([a] |>= [b])'],
    [() => eq`max(${a} = ${b}, 0)`, 'A comparison stands only', 'max([a] |= [b], 0)'],
    [() => eq`when(${a}, 0, 1)`, 'Expected a comparison here: < <= > >= or =.', 'when([a]|, 0, 1)'],
    [() => eq`when(${a} < ${b} < ${c}, 0, 1)`, 'Expected "," here.', 'when([a] < [b] |< [c], 0, 1)'],
    [() => eq`when(${a} < ${b}, 0)`, 'Expected "," here.', 'when([a] < [b], 0|)'],
    [() => eq`when(${a} < ${b} and ${c}, 0, 1)`, 'Expected a comparison here', 'when([a] < [b] and [c]|, 0, 1)'],
  ]);
});

describe('choose names every option once', () => {
  check([
    [() => eq`choose(${a}, hold: 1)`, 'choose(…) begins with a choice', 'choose(|[a], hold: 1)'],
    [() => eq`choose(hold: 1)`, 'choose(…) begins with a choice', 'choose(|hold: 1)'],
    [() => eq`choose(${mode}, hold: ${a})`, 'choose(mode) leaves out the option plans.', 'choose([mode], hold: [a]|)'],
    [() => eq`choose(${mode})`, 'leaves out the option hold, plans.', 'choose([mode]|)'],
    [
      () => eq`choose(${mode}, hold: ${a}, plan: ${b})`,
      '"plan" is not an option of mode; they are hold, plans. Did you mean "plans"?',
      'choose([mode], hold: [a], |plan: [b])',
    ],
    [
      () => eq`choose(${mode}, hold: ${a}, hold: ${b})`,
      'The option hold appears twice.',
      'choose([mode], hold: [a], |hold: [b])',
    ],
    [() => eq`choose(${mode}, hold ${a})`, 'Expected ":" here.', 'choose([mode], hold |[a])'],
    [() => eq`choose(${mode}, hold: ${a}, `, 'The equation ends too early.', 'choose([mode], hold: [a], |'],
    // a name that every JavaScript object carries is no option
    [
      () => eq`choose(${plain}, hold: 1, toString: ${a})`,
      '"toString" is not an option of plain; they are hold.',
      'choose([plain], hold: 1, |toString: [a])',
    ],
  ]);
});

test('the caret stands under the mistake on the line below the equation', () => {
  expect(() => eq`${a} * 2`).toThrow(/^Only 0, 1 and 100 [^\n]*\n {2}\[a\] \* 2\n {8}\^$/);
});

test('and at the very beginning where the mistake is', () => {
  expect(() => eq`+${a}`).toThrow(/^Did not expect "\+" here\.\n {2}\+\[a\]\n {2}\^$/);
});

test('an error whose place is not known shows no caret', () => {
  expect(new EquationError('Out of order.').message).toBe('Out of order.');
  expect(new EquationError('Out of order.')).toMatchObject({ text: '', column: -1 });
});
