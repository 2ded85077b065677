/** Equipment in defence spending, Belgium worked by hand: NATO 2025-08 has 14.539897 % for 2025, the latest, which is held. */
import { expect, test } from 'vitest';
import { number } from '../run/shipped.ts';

const belgium = (name: string, year: number) => number('hague-2035', name, 'BEL', year) / 1e9;

test('in 2025 Belgium is 0.783 bn dollars short of the guideline of a fifth', () => {
  // core spending 14.3396 bn: a fifth is 2.86792 bn; 14.539897 % of it are 2.08496 bn
  expect(belgium('equipment.equipmentSpending', 2025)).toBeCloseTo(2.08496, 5);
  expect(belgium('equipment.shortOfGuideline', 2025)).toBeCloseTo(0.78296, 5);
});

test('45 % of extra spending goes into equipment, which takes Belgium above the guideline by 2030', () => {
  // 14.539897 % of the 15.21992 bn it would spend, and 45 % of 5.07331 bn more: 2.21296 + 2.28299 of 20.29323 bn
  expect(belgium('equipment.equipmentSpending', 2030)).toBeCloseTo(4.49595, 5);
  expect(number('hague-2035', 'equipment.equipmentShare', 'BEL', 2030)).toBeCloseTo(0.221549, 6);
  expect(belgium('equipment.shortOfGuideline', 2030)).toBe(0);
});
