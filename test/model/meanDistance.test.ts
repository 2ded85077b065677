import { expect, test } from 'vitest';
import { GROUP_MEMBERS, openShipped, read } from '../../src/index.ts';

const run = openShipped().run('today', { set: { 'spending.coreTarget': '3 %' }, editions: { nato: '2024-06' } });

test('the mean distance to a target counts every member that spends once and those above it as nought', () => {
  // Estonia 3.43 %, Latvia 3.15 %, Lithuania 2.85 % in 2024 (edition of June 2024): (0 + 0 + 0.15) / 3 = 0.05 points
  expect(read(run, 'burden.groupMeanDistance', ['BALTIC'], 2024)).toBeCloseTo(0.0005, 4);
});

test('the mean distance is the plain mean of the distances of the members', () => {
  const distances = GROUP_MEMBERS.EU_NATO.map((code) => read(run, 'spending.distanceToTarget', [code], 2024));
  const mean = distances.reduce((sum, x) => sum + x, 0) / 23;
  expect(read(run, 'burden.groupMeanDistance', ['EU_NATO'], 2024)).toBeCloseTo(mean, 14);
});
