import { describe, expect, test } from 'vitest';
import { EquationError } from '../../src/language/errors.ts';
import { choice, curve, dimension, grouping, parameter, subset, year } from '../../src/language/quantity.ts';
import { group, state } from './vocabulary.ts';

const because = 'a value for a test';

describe('a declaration that contradicts itself is refused where it is written', () => {
  const line = (...points: [number, number][]) => curve({ label: 'line', input: '1', unit: '1', points, because });
  test.each<[string, () => unknown, ...string[]]>([
    ['a member twice', () => dimension('x', 'land', ['FRA', 'POL', 'FRA']), '"land" lists FRA twice'],
    ['a stranger in a subset', () => subset('few', state, ['FRA', 'PLO']), '"few" lists PLO', 'Did you mean "POL"?'],
    ['twice in a subset', () => subset('few', state, ['FRA', 'FRA']), '"few" lists FRA twice'],
    ['an empty subset', () => subset('few', state, []), '"few" has no members'],
    [
      'a stranger in a grouping',
      () => grouping('sides', state, group, { east: ['ESP'], west: ['FRA'] }),
      '"sides: east" lists ESP, which is not a state',
    ],
    [
      'a group without members',
      () => grouping('sides', state, group, { east: ['EST'] }),
      '"sides" says nothing of the group west',
    ],
    [
      'a group nobody declared',
      () => grouping('sides', state, group, { east: ['EST'], west: ['FRA'], south: ['POL'] }),
      '"sides" lists south, which is not a group',
    ],
    [
      'an unknown first option',
      () => choice({ label: 'mode', options: { hold: 'h', plans: 'p' }, initially: 'plan', because }),
      '"mode" begins with "plan", which is none of its options hold, plans. Did you mean "plans"?',
    ],
    ['a curve without points', () => line(), '"line" has no points'],
    ['a curve that turns back', () => line([0, 0], [2, 1], [1, 2]), '"line": x must rise, but 1 follows 2'],
    ['a curve that stands still', () => line([0, 0], [0, 1]), '"line": x must rise, but 0 follows 0'],
  ])('%s', (_, declare, ...parts) => {
    expect(declare).toThrow(EquationError);
    for (const part of parts) expect(declare).toThrow(part);
  });
});

test('a declaration that holds together is taken as it stands', () => {
  const options = { hold: 'h', plans: 'p' };
  expect(choice({ label: 'mode', options, initially: 'plans', because })).toMatchObject({
    options,
    initially: 'plans',
    over: [], // one value, unless places are named
  });
  const points = [
    [0, 5],
    [2, 1],
  ] as const; // x rises, y may fall
  expect(curve({ label: 'line', input: '1', unit: '1', points, because }).points).toEqual(points);
});

test('a state may belong to two groups', () => {
  const both = grouping('clubs', state, group, { east: ['EST', 'FRA'], west: ['FRA'] });
  expect(both.members.get('east')).toEqual(['EST', 'FRA']);
});

test('the year among the dimensions of a parameter is kept apart', () => {
  const assumed = { value: 1, because };
  const yearly = parameter({ label: 'yearly', unit: '1', over: [year, state], assumed });
  expect([yearly.byYear, yearly.over]).toEqual([true, [state]]);
  expect(parameter({ label: 'fixed', unit: '1', assumed })).toMatchObject({
    byYear: false,
    over: [],
    drawnByPlace: false,
  });
});
