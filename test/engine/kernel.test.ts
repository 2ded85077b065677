/** Two engines, one truth: the emitted kernel gives the walk's bits on hand-made and made-up models. */
import fc from 'fast-check';
import { exp, log, pow } from '../../src/engine/arithmetic.ts';
import { Loaded, imageOf } from '../../src/engine/emit/host.ts';
import { interpolate } from '../../src/engine/curve.ts';
import { emit } from '../../src/engine/emit/program.ts';
import { assemble } from '../../src/language/model.ts';
import { curve, eq, parameter, variable, year, type Variable } from '../../src/language/quantity.ts';
import { describe, expect, it } from 'vitest';
import { expectAgreement } from './agreement.ts';
import { HANGING } from './hanging.ts';
import { Dice, makeModel } from './randomModel.ts';

describe('the emitted kernel', () => {
  const compare = (wild: boolean) => (seed: number) => {
    const { model, inputs, drawn } = makeModel(seed, wild);
    const dice = new Dice(seed + 1);
    expectAgreement(model, inputs, drawn, (_, central) => central + dice.next() - 0.5);
  };
  it('agrees with the walk bit for bit on made-up models', () => {
    fc.assert(fc.property(fc.integer(), compare(false)), { numRuns: 400, seed: 1 });
  });
  it('finds a draw faulty exactly where the walk does', () => {
    fc.assert(fc.property(fc.integer(), compare(true)), { numRuns: 400, seed: 2 });
  });
  it('gives the same bits of one quantity when nothing else is asked for', () => {
    const compareOne = (seed: number) => {
      const { model, inputs, drawn } = makeModel(seed);
      const dice = new Dice(seed + 2);
      expectAgreement(model, inputs, drawn, (_, c) => c + dice.next() - 0.5, 2, [dice.one(model.order)]);
    };
    fc.assert(fc.property(fc.integer(), compareOne), { numRuns: 200, seed: 3 });
  });
  it('compares something: most made-up models come out finite', () => {
    const compared = Array.from({ length: 50 }, (_, seed) => {
      const { model, inputs, drawn } = makeModel(seed);
      return expectAgreement(model, inputs, drawn, (_p, central) => central);
    });
    expect(compared.filter((n) => n > 0).length).toBeGreaterThan(40);
  });
});

describe('last year, asked in the first of a variable that only figures begin', () => {
  const facts = { label: 'x', unit: '1' };
  const seen = parameter({ ...facts, over: [year], from: { series: 's', gaps: 'open' } });
  const level: Variable = variable({ ...facts, observed: seen, equals: () => eq`lastYear(${level}) + 1` });
  const inputs = { years: [2025, 2026], values: new Map(), options: new Map(), spreads: new Map() };
  const given = (...figures: number[]) => ({ ...inputs, values: new Map([[seen, Float64Array.of(...figures)]]) });
  // a missing value must not be lost in a comparison: the larger of 0 and nothing is nothing
  it.each([eq`max(0, lastYear(${level}))`, eq`min(1, lastYear(${level}))`, eq`clamp(0, 1, lastYear(${level}))`])(
    'stops the run: %#',
    (equals) => {
      const model = assemble({ m: { seen, level, reader: variable({ ...facts, equals }) } });
      expect(expectAgreement(model, given(3, 4), [], (_, central) => central, 2)).toBe(0);
    },
  );
  it('is not asked where the first year has its figure', () => {
    const model = assemble({ m: { seen, level } });
    expect(expectAgreement(model, given(3, NaN), [], (_, central) => central, 2)).toBe(4);
  });
});

describe('exp, log and pow in the kernel', () => {
  const facts = { unit: '1', assumed: { value: 1, because: 'a test' } };
  const x = parameter({ label: 'x', ...facts });
  const y = parameter({ label: 'y', ...facts });
  const [e, l, p] = [eq`exp(${x})`, eq`log(${x})`, eq`${x} ^ ${y}`].map((equals, i) =>
    variable({ label: `v${i}`, unit: '1', equals }),
  ) as [Variable, Variable, Variable];
  const model = assemble({ m: { x, y, e, l, p } });
  const shape = { years: 1, wanted: [e, l, p], drawn: new Set([x, y]), options: new Map() };
  const kernel = emit(model, shape, 64);
  const loaded = new Loaded(kernel.program);
  loaded.prepare(imageOf(kernel, { years: [2025], values: new Map(), options: new Map(), spreads: new Map() }));
  const start = kernel.program.drawn.map((area) => area.base / 8);

  function expectBits(xs: readonly number[], ys: readonly number[]): void {
    loaded.numbers.set(xs, start[kernel.drawn.indexOf(x)]);
    loaded.numbers.set(ys, start[kernel.drawn.indexOf(y)]);
    loaded.step(0);
    const expected = [exp, log, (a: number, i: number) => pow(a, ys[i]!)];
    expected.forEach((f, o) => {
      const at = loaded.start(kernel.program.outputs[o]!, 0, 0);
      xs.forEach((a, i) => {
        if (!Object.is(loaded.numbers[at + i], f(a, i)))
          expect.fail(`function ${o} of ${a}, ${ys[i]}: ${loaded.numbers[at + i]}, not ${f(a, i)}`);
      });
    });
  }
  it('give the bits of arithmetic.ts on all pairs of special numbers', () => {
    const special = [0, -0, 1, -1, 2, -2, 3, 0.5, -0.5, 1e-310, 5e-324, 1e300, -1e300, 1e-300, 709.9, -745.2, Infinity, -Infinity, NaN, 1.5, 1024, -1074]; // prettier-ignore
    const pairs = special.flatMap((a) => special.map((b) => [a, b] as const));
    pairs.push(...HANGING.map(([a, b]) => [a, b] as const), [3037000499.97605, 1]);
    for (let from = 0; from < pairs.length; from += 64) {
      const batch = [...pairs.slice(from, from + 64), ...Array.from({ length: 64 }, () => [1, 1] as const)].slice(
        0,
        64,
      );
      expectBits(batch.map((b) => b[0]), batch.map((b) => b[1])); // prettier-ignore
    }
  });
  it('and on 64,000 ordinary ones', () => {
    const dice = new Dice(3);
    for (let i = 0; i < 1000; i++)
      expectBits(
        Array.from({ length: 64 }, () => dice.next() * 30),
        Array.from({ length: 64 }, () => dice.next() * 40 - 20),
      );
  });
});

describe('a curve', () => {
  const x = parameter({ label: 'x', unit: '1', assumed: { value: 1, because: 'a test' } });
  const inputs = { years: [2025], values: new Map([[x, Float64Array.of(1)]]), options: new Map(), spreads: new Map() };
  const heights = (points: readonly (readonly [number, number])[]) => {
    const line = curve({ label: 'line', input: '1', unit: '1', points, because: 'a test' });
    const at = variable({ label: 'at', unit: '1', equals: eq`lookup(${line}, ${x})` });
    const model = assemble({ m: { x, at } });
    return (given: number, height: number) => {
      expect(interpolate(points, given)).toBe(height);
      expect(expectAgreement(model, inputs, [x], () => given, 2)).toBe(Number.isNaN(height) ? 0 : 2);
    };
  };
  // below its first point, on it, between (1 + 1 × (5 − 1)/2 = 3), above, and where x is missing
  const cases: readonly (readonly [number, number])[] = [[-1, 1], [0, 1], [1, 3], [9, 5], [NaN, NaN]]; // prettier-ignore
  it.each(cases)('at %f is %f in the walk and in the kernel', heights([[0, 1], [2, 5]])); // prettier-ignore
  // 0.9 + 0.5 × (0.2 − 0.9)/0.5 would be 0.2 but for the last bits: a point belongs to the segment that begins there
  const bends: readonly (readonly [number, number])[] = [[0.2, 0.9], [0.7, 0.2], [1, 0.5]]; // prettier-ignore
  it.each(bends)('with three points, on one of them: at %f it is %f', heights([[0.2, 0.9], [0.7, 0.2], [1, 0.5]])); // prettier-ignore
  const single: readonly (readonly [number, number])[] = [[-1, 4], [2, 4], [3, 4]]; // prettier-ignore
  it.each(single)('of one point is flat: at %f it is %f', heights([[2, 4]]));
});
