import { describe, expect, test } from 'vitest';
import { checkPlaces } from '../../src/language/checkPlaces.ts';
import { EquationError } from '../../src/language/errors.ts';
import type { Expression } from '../../src/language/expression.ts';
import { eq, stock, variable, type Dimension, type Stock, type Variable } from '../../src/language/quantity.ts';
import * as word from './vocabulary.ts';

const { a, share, gdp, troops, weight, state, group, frontline, groups, stance, strain, flow, debt, year } = word;

const over = (dimensions: readonly Dimension[], equals: Expression) =>
  variable({ label: 'answer', unit: '1', over: dimensions, equals });

describe('places that fit', () => {
  test.each<[string, Variable | Stock]>([
    ['one value', over([], eq`${a} * ${year}`)],
    ['a value for each state', over([state], eq`${share} * ${gdp} + lastYear(${flow})`)],
    ['fewer than declared', over([state], eq`${a}`)],
    ['two dimensions', over([state, group], eq`${share} * ${weight}`)],
    ['a sum uses its dimension up', over([], eq`sum(${share}, ${state})`)],
    ['a sum over a subset too', over([], eq`sum(${share}, ${frontline})`)],
    ['a share of the total', over([state], eq`${gdp} / sum(${gdp}, ${state})`)],
    ['a grouping leaves its groups', over([group], eq`sum(${share}, ${groups}) * ${weight}`)],
    ['groups summed again', over([], eq`sum(sum(${share}, ${groups}), ${group})`)],
    ['a choice by state', over([state], eq`choose(${stance}, low: ${a}, high: 1)`)],
    ['a choice by state summed', over([], eq`sum(choose(${stance}, low: 0, high: 1), ${state})`)],
    ['a stock', stock({ label: 'answer', unit: '1', over: [state], opening: troops, grows: () => eq`${share}` })],
    ['an observed total', variable({ label: 'answer', unit: '1', observed: a, equals: eq`${a}` })],
  ])('%s', (_, q) => expect(() => checkPlaces(q)).not.toThrow());
});

describe('places that do not fit are named', () => {
  const single = '"answer" has a single value, but its equation has one for each state';
  test.each<[string, Variable | Stock, ...string[]]>([
    ['a name', over([], eq`${share}`), single, 'use it up: sum(…, state)'],
    ['last year', over([], eq`lastYear(${flow})`), single],
    ['inside a function', over([], eq`max(0, ${share})`), single],
    ['inside a condition', over([], eq`when(${share} > 0, 0, 1)`), single],
    ['at a curve', over([], eq`lookup(${strain}, ${troops})`), single],
    ['a choice by state', over([], eq`choose(${stance}, low: 0, high: 1)`), single],
    ['outside the sum', over([], eq`${share} * sum(${share}, ${state})`), single],
    [
      'another dimension',
      over([group], eq`${share}`),
      'one value for each group, but its equation has one for each state',
    ],
    ['two missing', over([], eq`${share} * ${weight}`), 'one for each state and group'],
    ['groups left over', over([], eq`sum(${share}, ${groups})`), 'one for each group'],
    [
      'nothing to sum',
      over([], eq`sum(${a}, ${state})`),
      'takes the sum along state, but a is the same for every state',
    ],
    ['summed twice', over([], eq`mean(sum(${share}, ${state}), ${frontline})`), 'is the same for every state'],
    ['groups are not states', over([], eq`sum(${weight}, ${state})`), 'weight is the same for every state'],
    ['a stock', stock({ label: 'answer', unit: '1', opening: 0, grows: () => eq`${share}` }), single],
    ['an opening', stock({ label: 'answer', unit: '1', opening: troops, grows: () => eq`${a}` }), single],
    ['an observed', variable({ label: 'answer', unit: '1', observed: share, equals: eq`${a}` }), single],
    ['a before', variable({ label: 'answer', unit: '1', before: share, equals: eq`lastYear(${debt})` }), single],
  ])('%s', (_, q, ...parts) => {
    expect(() => checkPlaces(q)).toThrow(EquationError);
    for (const part of parts) expect(() => checkPlaces(q)).toThrow(part);
  });
});
