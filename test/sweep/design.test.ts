/** Designs: the points they come to, worked out by hand, and the faults of their files with line and column. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ScenarioError } from '../../src/scenarios/scenario.ts';
import { Points } from '../../src/sweep/points.ts';
import { readDesign } from '../../src/sweep/readDesign.ts';
import { desk } from '../run/shipped.ts';

const head = 'title: Mine\nscenario: hague-2035\n';
const outcomes = '\noutcomes: ["ledger.groupResidual[NATO_EXCEPT_US,2035]"]\n';
const read = (text: string) => readDesign({ file: 'mine.yaml', text }, desk);
/** Lever values of every point of a design, and its scenario where there are several. */
function pointsOf(design: string, top = head) {
  const points = new Points(read(`${top}design:\n${design}${outcomes}`));
  return Array.from({ length: points.count }, (_, point) => {
    const levers = new Float64Array(points.levers.length);
    const scenario = points.at(point, levers);
    return points.scenarios.length > 1 ? [points.scenarios[scenario], ...levers] : [...levers];
  });
}

describe('the points of a design', () => {
  it('are all combinations of a grid, the last lever fastest', () => {
    expect(pointsOf('  - grid: { spending.deadline: [2033, 2035], spending.delivery: [0 %, 50 %, 100 %] }')).toEqual([
      ...[[2033, 0], [2033, 0.5], [2033, 1]],
      ...[[2035, 0], [2035, 0.5], [2035, 1]],
    ]); // prettier-ignore
  });

  it('go from end to end by number or by step', () => {
    const values = (axis: string) => pointsOf(`  - grid: { spending.coreTarget: ${axis} }`).flat();
    expect(values('{ from: 2 %, to: 3 %, count: 5 }')).toEqual([0.02, 0.0225, 0.025, 0.0275, 0.03]);
    expect(values('{ from: 0.1 %, to: 0.5 %, step: 0.1 % }')).toEqual([0.001, 0.002, 0.003, 0.004, 0.005]);
    expect(values('{ from: 2 %, to: 2.9 %, step: 0.4 % }')).toEqual([0.02, 0.024, 0.028]);
    expect(values('3.5 %')).toEqual([0.035]);
    // A lever that counts in years goes in its published step, from bound to bound.
    expect(pointsOf('  - grid: { spending.rampStart: }').flat()).toEqual([2024, 2025, 2026, 2027, 2028, 2029, 2030]);
    expect(pointsOf('  - grid: { spending.ramp: }').flat()).toEqual([0, 1, 2, 3]);
  });

  it('are the parts crossed, the first part slowest', () => {
    const parts =
      '  - scenarios: [hague-2035, today]\n  - points: [{ spending.ramp: linear, spending.floor: none }, { spending.ramp: immediate, spending.floor: baseline }]\n  - grid: { spending.deadline: [2033, 2035] }';
    expect(pointsOf(parts, 'title: Mine\n')).toEqual(
      ['hague-2035', 'today'].flatMap((id) => [
        [id, 0, 1, 2033],
        [id, 0, 1, 2035],
        [id, 3, 0, 2033],
        [id, 3, 0, 2035],
      ]),
    );
  });

  it('are one point where nothing is varied', () => {
    const points = new Points(read(`${head}${outcomes}`));
    expect([points.count, points.levers.length]).toEqual([1, 0]);
  });

  const sample = (kind: string, seed = 1) =>
    pointsOf(
      `  - ${kind}:\n      points: 64\n      seed: ${seed}\n      levers: { spending.delivery: { from: 20 %, to: 60 % }, spending.ramp: [linear, immediate], spending.deadline: { from: 2030, to: 2037 } }`,
    ) as number[][];
  it.each(['sobol', 'latin'])('fill every slice of a sampled lever equally: %s', (kind) => {
    const points = sample(kind);
    // 64 points: one in each of 64 slices of the interval, 32 of each option, 8 of each of 8 years.
    const slices = points.map(([delivery]) => Math.floor((delivery! - 0.2) / (0.4 / 64))).sort((a, b) => a - b);
    expect(slices).toEqual(Array.from({ length: 64 }, (_, i) => i));
    expect(points.filter(([, ramp]) => ramp === 0).length).toBe(32);
    expect(points.filter(([, ramp]) => ramp === 3).length).toBe(32);
    for (let year = 2030; year <= 2037; year++)
      expect(points.filter(([, , deadline]) => deadline === year).length).toBe(8);
    expect(sample(kind)).toEqual(points);
    expect(sample(kind, 2)).not.toEqual(points);
  });
});

describe('the designs that ship', () => {
  it('are read without a fault', () => {
    const files = readdirSync('sweeps').filter((name) => name.endsWith('.yaml'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const design = readDesign({ file, text: readFileSync(`sweeps/${file}`, 'utf8') }, desk);
      expect([design.draws > 0, design.parts.length > 0, design.outcomes.length > 0]).toEqual([true, true, true]);
    }
  });
});

/** The faults of a design, as `line:column: message`. */
function faultsOf(text: string): readonly string[] {
  try {
    read(text);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.faults.map(({ line, column, message }) => `${line}:${column}: ${message}`);
  }
  return ['no fault'];
}
const part = (text: string) => `${head}design:\n  - ${text}${outcomes}`;

describe('a fault of a design is told where it stands', () => {
  it.each([
    ['an unknown lever', part('grid: { spending.deadlin: [2035] }'), '4:13', 'Did you mean "spending.deadline"?'],
    ['a computed lever', part('grid: { spending.extraCost: [1] }'), '4:13', 'is computed and cannot be set'],
    ['a wrong unit', part('grid: { spending.coreTarget: [5 bn EUR] }'), '4:35', 'spending.coreTarget is in share'],
    ['a share without a sign', part('grid: { spending.coreTarget: [3.5] }'), '4:35', 'write "3.5 %"'],
    ['an unknown option', part('grid: { spending.ramp: [linnear] }'), '4:29', 'Did you mean "linear"?'],
    ['a value twice', part('grid: { spending.deadline: [2035, 2035] }'), '4:39', 'has this value twice'],
    ['no number of values', part('grid: { spending.coreTarget: { from: 1 %, to: 2 % } }'), '4:34', '"count" or "step"'],
    ['an unknown key', part('grid: { spending.coreTarget: { form: 1 % } }'), '4:36', 'Did you mean "from"?'],
    [
      'a backward interval',
      part('sobol: { points: 2, levers: { spending.coreTarget: { from: 3 %, to: 2 % } } }'),
      '4:56',
      '0.03 is not below 0.02',
    ],
    ['no bounds', part('sobol: { points: 2, levers: { economy.gdpIn2025: } }'), '4:54', 'has no published bounds'],
    [
      'a choice as interval',
      part('sobol: { points: 2, levers: { spending.ramp: { from: linear } } }'),
      '4:50',
      'list its options: [linear',
    ],
    ['no points', part('sobol: { levers: { spending.coreTarget: } }'), '4:12', 'needs "points:"'],
    ['a part of an unknown kind', part('gird: { spending.coreTarget: [1 %] }'), '4:5', 'Did you mean "grid"?'],
    [
      'a lever in two parts',
      part('grid: { spending.deadline: [2035] }\n  - grid: { spending.deadline: [2033] }'),
      '5:13',
      'is a lever of this design already',
    ],
    [
      'points that differ',
      part('points: [{ spending.deadline: 2035 }, { spending.ramp: linear }]'),
      '4:45',
      'every point sets the same levers',
    ],
    [
      'an unknown scenario',
      `title: t\ndesign:\n  - scenarios: [hague-2035, hauge-slow]${outcomes}`,
      '3:29',
      'Did you mean "hague-slow"?',
    ],
    ['no scenario', `title: t${outcomes}`, '1:1', 'names no scenario'],
    ['scenarios twice', `${head}design:\n  - scenarios: [today]${outcomes}`, '2:11', 'keep one of the two'],
    ['no outcomes', head, '1:1', 'has no outcomes'],
    ['an outcome without place', `${head}outcomes: [ledger.groupResidual]`, '3:12', 'needs one of the groups'],
    ['an outcome that is given', `${head}outcomes: ["spending.coreTarget[POL]"]`, '3:12', 'Make it a lever instead'],
    [
      'a threshold in another unit',
      `${head}outcomes: ["ledger.groupResidual[NATO,2035] >= 5 %"]`,
      '3:12',
      'is in USD2025/year',
    ],
    [
      'an outcome twice',
      `${head}outcomes: ["debt.ratio[POL,2035]", "debt.ratio[POL,2035]"]`.replaceAll(
        'debt.ratio',
        'spending.extraCost',
      ),
      '3:44',
      'a second time',
    ],
    ['a number of draws', `${head}draws: many${outcomes}`, '3:8', '"draws" takes a whole number from 0'],
    ['a way to draw', `${head}method: latn${outcomes}`, '3:9', 'Did you mean "latin"?'],
    ['an unknown key at the top', `${head}outcome: [x]${outcomes}`, '3:1', 'Did you mean "outcomes"?'],
    ['no title', `scenario: today${outcomes}`, '1:1', 'has no title'],
  ])('%s', (_, text, at, says) => {
    const faults = faultsOf(text);
    expect(faults.join('\n')).toContain(says);
    expect(faults.find((fault) => fault.includes(says))).toMatch(new RegExp(`^${at}: `));
  });

  it('together with all others', () => {
    const faults = faultsOf(
      `${head}draws: x\ndesign:\n  - grid: { a.b: [1] }\n  - latin: { points: 0, levers: { spending.ramp: } }\noutcomes: [c.d]`,
    );
    expect(faults.map((fault) => fault.split(': ')[0])).toEqual(
      expect.arrayContaining(['3:8', '5:13', '6:22', '7:12']),
    );
  });
});
