/** What the walk says of a value that is not a number, where a first year begins, and single values read off a finished run. */
import { describe, expect, test } from 'vitest';
import type { Inputs } from '../../src/engine/inputs.ts';
import { evaluate, RunError, walk } from '../../src/engine/walk.ts';
import { assemble } from '../../src/language/model.ts';
import { dimension, eq, parameter, variable, year, type Variable } from '../../src/language/quantity.ts';

const place = dimension('place', 'place', ['A', 'B']);
const given = parameter({
  label: 'given',
  unit: '1',
  over: [place, year],
  assumed: { value: 1, because: 'a value for a test' },
});
const seen = parameter({ label: 'seen', unit: '1', over: [place, year], from: { series: 'x', gaps: 'open' } });
// A 2, B 3 in 2025; A 5, B 7 in 2026
const inputs: Inputs = {
  years: [2025, 2026],
  values: new Map([
    [given, Float64Array.of(2, 3, 5, 7)],
    [seen, Float64Array.of(NaN, 4, NaN, NaN)],
  ]),
  options: new Map(),
  spreads: new Map(),
};
const run = (file: Readonly<Record<string, Variable>>) => walk(assemble({ m: { given, seen, ...file } }), inputs);

describe('a value that is not a number', () => {
  const error = new RunError('m.ratio', ['A', 'low'], 2026, Infinity, '1 ÷ x is 1 ÷ 0.');

  test('is told with its place and year', () => {
    expect(error.message).toBe('m.ratio[A,low,2026] came out as Infinity: 1 ÷ x is 1 ÷ 0.');
    expect(error.draw).toBeUndefined();
  });

  test.each([0, 12])('and with draw %d where it happened in one', (draw) => {
    expect(error.inDraw(draw).message).toBe(
      `m.ratio[A,low,2026] came out as Infinity in draw ${draw}: 1 ÷ x is 1 ÷ 0.`,
    );
    expect(error.inDraw(draw)).toMatchObject({ quantity: 'm.ratio', place: ['A', 'low'], year: 2026, draw });
  });
});

describe('last year, asked in the first', () => {
  const counting = (before: { readonly before?: 0; readonly observed?: typeof seen }) => {
    const count: Variable = variable({
      ...{ label: 'count', unit: '1', over: [place], ...before },
      equals: () => eq`lastYear(${count}) + ${given}`,
    });
    return count;
  };

  test('is 0 where it is declared so', () => {
    const count = counting({ before: 0 });
    expect([...run({ count }).values.get(count)!]).toEqual([2, 3, 7, 10]); // 0 + 2, 0 + 3, 2 + 5, 3 + 7
  });

  test('is missing where a figure was to begin, but there is none', () => {
    const count = counting({ observed: seen });
    expect(() => run({ count })).toThrow(
      'm.count[A,2025] came out as NaN: m.count[A] has no value in the year before the first.',
    );
  });
});

describe('a part of an equation', () => {
  const double = variable({ label: 'double', unit: '1', over: [place], equals: eq`${given} + ${given}` });
  const result = run({ double });
  const at = (index: number) => new Map([[place, index]]);

  test.each([
    ['A in 2025', at(0), 0, 8], // 2 × (2 + 2)
    ['B in 2025', at(1), 0, 18], // 3 × (3 + 3)
    ['A in 2026', at(0), 1, 50], // 5 × (5 + 5)
  ])('has the value it had in the run: %s', (_, where, y, value) => {
    expect(evaluate(eq`${given} * ${double}`, where, y, result, inputs)).toBe(value);
  });

  test('leaves the place that was asked for as it was', () => {
    const where = at(1);
    expect(evaluate(eq`sum(${given}, ${place}) * ${given}`, where, 0, result, inputs)).toBe(15); // (2 + 3) × 3
    expect(where).toEqual(at(1));
  });
});
