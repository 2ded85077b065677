import { expect, test } from 'vitest';
import { nearest, suggest } from '../../src/language/nearest.ts';

test.each([
  // word, known names, the nearest
  ['soldires', ['soldier', 'round'], 'soldier'],
  ['GDP', ['economy.gdp', 'spending.gap'], 'economy.gdp'],
  ['coreSpendin', ['spending.coreSpending', 'spending.share'], 'spending.coreSpending'],
  ['lastyear', ['lastYear', 'lookup'], 'lastYear'],
  ['maximum', ['max', 'min'], undefined], // four letters away
  ['elephant', ['soldier', 'round'], undefined],
  ['anything', [], undefined],
  ['', ['m', '1'], undefined],
  // every letter would have to change: not a slip
  ['$', ['1', 'm', '%'], undefined],
  ['ab', ['km', 'bn'], undefined],
  ['mn', ['bn', 'km2'], 'bn'],
])('nearest to %s among %s is %s', (word, known, name) => {
  expect(nearest(word, known)).toBe(name);
  expect(suggest(word, known)).toBe(name === undefined ? '' : ` Did you mean "${name}"?`);
});

test('a word longer than any name is not compared: eighty letters are the most', () => {
  const known = ['x'.repeat(80)];
  expect(nearest(`${'x'.repeat(79)}y`, known)).toBe(known[0]);
  expect(nearest('x'.repeat(81), known)).toBeUndefined();
});
