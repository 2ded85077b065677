/** Boxes where the answer is known: rectangles, grids, ties, several boxes, restrictions that say nothing. */
import { describe, expect, it } from 'vitest';
import { isOpen, measure, openBox, wholeOf, type Limit } from '../../src/discover/box.ts';
import { balanceOf, chooseStep, tradeOff } from '../../src/discover/choose.ts';
import { DiscoveryError, type NumericInput } from '../../src/discover/columns.ts';
import { discover } from '../../src/discover/discover.ts';
import { paste } from '../../src/discover/paste.ts';
import { peel } from '../../src/discover/peel.ts';
import { dropWeak, restrictionsOf } from '../../src/discover/quasiP.ts';
import { halves, resample } from '../../src/discover/resample.ts';
import { grid, rectangle, twoRectangles, uniform } from './functions.ts';

const number = (name: string, values: readonly number[]): NumericInput => ({
  ...{ kind: 'number', name },
  values: Float64Array.from(values),
});
const ends = (limit: Limit) => (limit.kind === 'number' ? [limit.low, limit.high] : []);

describe('a rectangle of known bounds', () => {
  const { inputs, target } = rectangle();
  const found = discover(inputs, target);
  const [box] = found.boxes;

  it('is found: its two inputs, each bound within 0.03, and no other input', () => {
    expect(box!.restricted).toBe(2);
    const [[low, high], [from]] = [ends(box!.box[0]!), ends(box!.box[1]!)] as [[number, number], [number]];
    expect(Math.abs(low - 0.2)).toBeLessThan(0.03);
    expect(Math.abs(high - 0.55)).toBeLessThan(0.03);
    expect(Math.abs(from - 0.6)).toBeLessThan(0.03);
  });

  it('has the density and coverage that it was made with, within three standard errors', () => {
    // 0.95 inside. Of 1000 futures about 140 lie inside, so that 133 of 133 + 43 of interest do: coverage 0.756.
    expect(Math.abs(box!.density - 0.95)).toBeLessThan(3 * Math.sqrt((0.95 * 0.05) / 140));
    expect(Math.abs(box!.coverage - 0.756)).toBeLessThan(3 * Math.sqrt((0.756 * 0.244) / 176));
  });

  it('comes back in every random half, and the idle inputs in few', () => {
    const { resampled } = box!;
    for (const at of [0, 1]) expect(resampled.inputs[at]).toMatchObject({ byCoverage: 1, byDensity: 1 });
    for (const at of [2, 3, 4]) expect(resampled.inputs[at]!.byCoverage).toBeLessThanOrEqual(0.5);
    for (const { density } of resampled.elsewhere) expect(density).toBeGreaterThan(0.7);
  });

  it('is what the tree finds too', () => {
    expect(found.agreement.both).toEqual([0, 1]);
    expect(found.agreement.alike).toBeGreaterThan(0.95);
  });

  it('does not depend on the order of the futures', () => {
    const order = [...target.keys()].reverse();
    const turned = inputs.map((input) =>
      number(
        input.name,
        order.map((row) => (input as NumericInput).values[row]!),
      ),
    );
    const again = discover(
      turned,
      Float64Array.from(order, (row) => target[row]!),
    );
    expect(again.boxes[0]!.box).toEqual(box!.box);
    expect(again.boxes[0]!.steps).toEqual(box!.steps);
  });

  it('is the same for the same seed, and its test another for another seed', () => {
    expect(discover(inputs, target)).toEqual(found);
    const other = discover(inputs, target, { seed: 8 }).boxes[0]!;
    expect(other.box).toEqual(box!.box);
    expect(other.resampled).not.toEqual(box!.resampled);
  });
});

describe('peeling', () => {
  it('takes a slice of a tenth from the side that pays, worked by hand', () => {
    // Twenty futures, x = 1 to 20, of interest from 15 on. Slices of 2: low 1-2 go first, density 6/18.
    const x = Array.from({ length: 20 }, (_, i) => i + 1);
    const target = Float64Array.from(x, (value) => (value >= 15 ? 1 : 0));
    const steps = peel([number('x', x)], target, { peelAlpha: 0.1, massMin: 0.2 });
    expect(steps[0]).toMatchObject({ coverage: 1, density: 0.3, mass: 1, restricted: 0 });
    expect(steps[1]).toMatchObject({ coverage: 1, density: 6 / 18, mass: 0.9, restricted: 1 });
    expect(ends(steps[1]!.box[0]!)).toEqual([2.5, Infinity]);
    // 10 % of 9 or fewer is one future at a time; all in the box are of interest at x > 14, and peeling ends.
    expect(steps.at(-1)).toMatchObject({ coverage: 1, density: 1, mass: 0.3 });
    expect(ends(steps.at(-1)!.box[0]!)).toEqual([14.5, Infinity]);
  });

  it('keeps equal values together, and takes them all where they are more than a slice', () => {
    const values = [...Array<number>(50).fill(0), ...Array<number>(50).fill(1)];
    const steps = peel([number('x', values)], Float64Array.from(values), { peelAlpha: 0.05 });
    expect(steps).toHaveLength(2);
    expect(steps[1]).toMatchObject({ density: 1, coverage: 1, count: 50 });
    expect(ends(steps[1]!.box[0]!)).toEqual([0.5, Infinity]);
  });

  it('takes options one at a time, and bounds of a grid between its values', () => {
    const { inputs, target } = grid();
    const [box] = discover(inputs, target).boxes;
    expect(box).toMatchObject({ density: 1, coverage: 1, restricted: 2 });
    expect(ends(box!.box[0]!)).toEqual([0.625, Infinity]);
    expect(box!.box[1]).toEqual({ kind: 'option', allowed: [false, true, false, true] });
  });

  it('never leaves less than the smallest mass, and only ever narrows', () => {
    const { inputs, target } = rectangle(500, 9);
    const steps = peel(inputs, target, { massMin: 0.1 });
    for (const [i, step] of steps.entries()) {
      expect(step.mass).toBeGreaterThanOrEqual(0.1);
      expect(step).toMatchObject(measure(inputs, target, step.box, wholeOf(target)));
      if (i > 0) expect(step.count).toBeLessThan(steps[i - 1]!.count);
    }
    expect(steps.at(-1)!.mass).toBeLessThan(0.12);
  });

  it('breaks ties by the smaller slice, the earlier input, the low side', () => {
    const x = Array.from({ length: 20 }, (_, i) => i);
    const target = Float64Array.from(x, (value) => (value >= 8 && value < 12 ? 1 : 0));
    const [, first] = peel([number('x', x), number('same', x)], target, { peelAlpha: 0.1, objective: 'mean' });
    expect(ends(first!.box[0]!)).toEqual([1.5, Infinity]);
    expect(isOpen(first!.box[1]!)).toBe(true);
  });
});

describe('pasting', () => {
  it('gives back what was peeled too far, and opens a side that holds nothing out', () => {
    const x = uniform(400, 11);
    const target = x.map((value) => (value > 0.5 ? 1 : 0));
    const inputs = [{ kind: 'number', name: 'x', values: x } as const];
    const whole = wholeOf(target);
    const box = paste(inputs, target, [{ kind: 'number', low: 0.6, high: 0.9 }], whole);
    expect(box.density).toBe(1);
    expect(box.coverage).toBeGreaterThan(0.95);
    expect(ends(box.box[0]!)[1]).toBe(Infinity);
  });

  it('never lowers density', () => {
    const { inputs, target } = rectangle(600, 12);
    const whole = wholeOf(target);
    for (const step of peel(inputs, target).filter((_, i) => i % 8 === 0)) {
      const after = paste(inputs, target, step.box, whole);
      expect(after.density).toBeGreaterThanOrEqual(step.density);
      expect(after.count).toBeGreaterThanOrEqual(step.count);
      expect(after).toMatchObject(measure(inputs, target, after.box, whole));
    }
  });
});

describe('the choice of a box', () => {
  const steps = [
    { coverage: 1, density: 0.2 },
    { coverage: 0.9, density: 0.6 },
    { coverage: 0.6, density: 0.9 },
    { coverage: 0.5, density: 0.9 },
    { coverage: 0.1, density: 1 },
  ].map((shares) => ({ ...shares, mass: 0, count: 0, hits: 0, box: [], restricted: 0 }));

  it.each([
    // Coverage × (density − 0.2) ÷ 0.8: 0, 0.45, 0.525, 0.4375, 0.1.
    [{ rule: 'balance' }, 2],
    [{ rule: 'density', atLeast: 0.8 }, 2],
    [{ rule: 'density', atLeast: 1.1 }, 4],
    [{ rule: 'coverage', atLeast: 0.5 }, 2],
    [{ rule: 'step', step: 3 }, 3],
  ] as const)('by %j is box %i', (choice, at) => {
    expect(chooseStep(steps, choice)).toBe(at);
  });

  it('names the boxes that exist where another is asked for', () => {
    expect(() => chooseStep(steps, { rule: 'step', step: 9 })).toThrow(
      'There is no box 9; the trajectory has boxes 0 to 4.',
    );
  });

  it('trades off only boxes that none beats in both', () => {
    expect(tradeOff(steps)).toEqual([0, 1, 2, 4]);
    expect(balanceOf(steps[1]!, steps[0]!)).toBeCloseTo(0.45, 12);
    expect(balanceOf(steps[0]!, steps[0]!)).toBe(0);
  });
});

describe('quasi-p-values', () => {
  it('are the binomial tail of the box without the limit, worked by hand', () => {
    // Ten futures; the box holds 4, all of interest; without its limit the density is 5/10. 0.5^4 = 0.0625.
    const x = number('x', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const target = Float64Array.from([1, 0, 0, 0, 0, 0, 1, 1, 1, 1]);
    const box = [{ kind: 'number', low: 6.5, high: Infinity } as const];
    const [only] = restrictionsOf([x], target, box, wholeOf(target));
    expect(only).toMatchObject({ input: 0, side: 'low', density: 0.5, coverage: 1 });
    expect(only!.quasiP).toBeCloseTo(0.0625, 12);
  });

  it('drop a limit on an input that does nothing, and keep the others', () => {
    const { inputs, target } = rectangle();
    const whole = wholeOf(target);
    const held = (low: number, high: number): Limit => ({ kind: 'number', low, high });
    const box = openBox(inputs).map((open, i) =>
      i === 0 ? held(0.2, 0.55) : i === 1 ? held(0.6, Infinity) : i === 3 ? held(0.04, Infinity) : open,
    );
    const { step, dropped } = dropWeak(
      inputs,
      target,
      { ...measure(inputs, target, box, whole), box, restricted: 3 },
      whole,
    );
    expect(dropped.map(({ input }) => input)).toEqual([3]);
    expect(step.restricted).toBe(2);
  });
});

describe('covering', () => {
  it('finds both of two rectangles, and together nearly everything', () => {
    const { inputs, target } = twoRectangles();
    const found = discover(inputs, target, { boxes: 4, pasteAlpha: 0.01 });
    expect(found.boxes.length).toBeGreaterThanOrEqual(2);
    const [first, second] = found.boxes.map(({ box }) => box.slice(0, 2).map(ends));
    // The larger, a < 0.3 and b < 0.4, comes first.
    expect(first!.map(([low]) => low)).toEqual([-Infinity, -Infinity]);
    expect(second!.map(([, high]) => high)).toEqual([Infinity, Infinity]);
    expect(found.together.coverage).toBeGreaterThan(0.9);
    expect(found.together.density).toBeGreaterThan(0.9);
  });

  it('stops where what is left is no denser than all futures', () => {
    const { inputs, target } = rectangle();
    const found = discover(inputs, target, { boxes: 20 });
    for (const { density } of found.boxes) expect(density).toBeGreaterThan(found.whole.hits / found.whole.count);
    expect(found.together.hits).toBe(found.boxes.reduce((sum, { hits }) => sum + hits, 0));
  });
});

describe('random halves', () => {
  it('part the rows evenly, without one in both or in none', () => {
    const [half, rest] = halves(101, 7, 3);
    expect([half.length, rest.length]).toEqual([50, 51]);
    expect([...half, ...rest].sort((a, b) => a - b)).toEqual([...Array(101).keys()]);
    expect(halves(101, 7, 4)[0]).not.toEqual(half);
  });

  it('find no box to speak of where the outcome is noise', () => {
    const { inputs } = rectangle(600, 21);
    const target = uniform(600, 77).map((x) => (x < 0.3 ? 1 : 0));
    const [box] = discover(inputs, target, { choice: { rule: 'density', atLeast: 0.5 }, quasiP: 1 }).boxes;
    expect(box!.density).toBeGreaterThan(0.45);
    const held = resample(inputs, target, box!).elsewhere.map(({ density }) => density);
    // In the halves that it was not found in, such a box is no denser than all futures, give or take.
    expect(held.reduce((sum, x) => sum + x, 0) / held.length).toBeLessThan(0.38);
  });
});

describe('what no box can be found in', () => {
  const { inputs, target } = rectangle(100, 5);
  it.each([
    [
      'no future of interest',
      () =>
        discover(
          inputs,
          target.map(() => 0),
        ),
      'None of the 100 futures is of interest',
    ],
    [
      'every future of interest',
      () =>
        discover(
          inputs,
          target.map(() => 1),
        ),
      'Each of the 100 futures is of interest',
    ],
    ['too few futures', () => discover([number('x', [1, 2])], Float64Array.of(0, 1)), '2 futures are too few'],
    ['inputs that stand still', () => discover([number('x', Array<number>(100).fill(1))], target), 'No input varies'],
    ['another length', () => discover([number('x', [1, 2])], target), 'x has 2 rows, the outcome has 100'],
    [
      'an outcome that is no 0 or 1',
      () =>
        discover(
          inputs,
          target.map((x) => x * 2),
        ),
      'but one is 2',
    ],
    [
      'an absent outcome',
      () =>
        discover(
          inputs,
          target.map(() => NaN),
        ),
      'The outcome of row 0 is NaN',
    ],
    ['alpha of 2', () => discover(inputs, target, { peelAlpha: 2 }), 'peelAlpha is a share above 0 and below 1'],
    [
      'an unknown input',
      () => discover(inputs, target, { drop: ['bb'] }),
      'There is no input "bb". Did you mean "b"? There are: a, b',
    ],
  ])('%s is said', (_what, attempt, says) => {
    expect(attempt).toThrow(DiscoveryError);
    expect(attempt).toThrow(says);
  });
});
