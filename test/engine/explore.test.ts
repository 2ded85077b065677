/** Sensitivity against functions whose indices are known in closed form, and goal-seek against roots known by hand. */
import { describe, expect, it } from 'vitest';
import { rankCorrelations, ranksOf, sobolIndices, tornado } from '../../src/engine/explore/sensitivity.ts';
import { solve } from '../../src/engine/explore/solve.ts';
import type { Inputs, Spread } from '../../src/engine/inputs.ts';
import { RunError } from '../../src/engine/walk.ts';
import { assemble } from '../../src/language/model.ts';
import { dimension, eq, parameter, variable, type Parameter } from '../../src/language/quantity.ts';

const assumed = { value: 1, because: 'a test' };
const given = (label: string) => parameter({ label, unit: '1', assumed });
const [x, y, z, unused, four, one, nine] = ['x', 'y', 'z', 'unused', 'four', 'one', 'nine'].map(given) as [
  Parameter, Parameter, Parameter, Parameter, Parameter, Parameter, Parameter,
]; // prettier-ignore
const distance = (label: string, of: Parameter) => {
  const shifted = variable({ label: `${label}Shifted`, unit: '1', equals: eq`${four} * ${of} - 1 - 1` });
  return { shifted, size: variable({ label, unit: '1', equals: eq`max(${shifted}, -${shifted})` }) };
};
const [a, b, c] = [distance('a', x), distance('b', y), distance('c', z)];
/** The G function of Sobol' with coefficients 0, 1 and 9. */
const g = variable({
  label: 'g',
  unit: '1',
  equals: eq`${a.size} * (${b.size} + ${one}) / (1 + ${one}) * (${c.size} + ${nine}) / (1 + ${nine})`,
});
const line = variable({ label: 'line', unit: '1', equals: eq`${nine} * ${x} - ${four} * ${y} + ${z}` });
const parabola = variable({ label: 'parabola', unit: '1', equals: eq`${x} * ${x} - ${four}` });
const hill = variable({ label: 'hill', unit: '1', equals: eq`${nine} - (${x} - ${four}) ^ (1 + 1)` });
const broken = variable({ label: 'broken', unit: '1', equals: eq`log(${x} - 1)` });
const quantities = { x, y, z, unused, four, one, nine, g, line, parabola, hill, broken };
const parts = { as: a.shifted, a: a.size, bs: b.shifted, b: b.size, cs: c.shifted, c: c.size };
const model = assemble({ m: { ...quantities, ...parts } });
const safe = assemble({ m: { x, y, z, unused, four, one, nine, g, line, parabola, hill, ...parts } });

const of = (value: number) => Float64Array.of(value);
const unit: Spread = { low: of(0), high: of(1), distribution: 'uniform' };
const inputs: Inputs = {
  years: [2025],
  values: new Map([...[x, y, z, unused].map((p) => [p, of(0.5)] as const), [four, of(4)], [one, of(1)], [nine, of(9)]]),
  options: new Map(),
  spreads: new Map([x, y, z, unused].map((p) => [p, unit])),
};
const at = (quantity: typeof g) => ({ quantity, place: 0, year: 0 });

describe("Sobol' indices of the G function", () => {
  const indices = sobolIndices(safe, inputs, at(g), { draws: 4096, seed: 1 });
  // Vi = 1 ÷ (3 (1 + ai)²): 1/3, 1/12, 1/300; V = (4/3)(13/12)(301/300) − 1 = 0.449259.
  const own = [1 / 3, 1 / 12, 1 / 300];
  const variance = (1 + own[0]!) * (1 + own[1]!) * (1 + own[2]!) - 1;
  it.each([0, 1, 2])('are those of its formula: parameter %i', (i) => {
    const { first, total, parameter: p } = indices[i]!;
    expect(p).toBe([x, y, z][i]);
    const others = own.filter((_, j) => j !== i).reduce((n, v) => n * (1 + v), 1);
    expect(Math.abs(first.value - own[i]! / variance)).toBeLessThan(0.01);
    expect(Math.abs(total.value - (own[i]! * others) / variance)).toBeLessThan(0.01);
    expect(first.low).toBeLessThanOrEqual(first.value);
    expect(first.high).toBeGreaterThanOrEqual(first.value);
  });
  it('leave out what the target does not depend on', () =>
    expect(indices.map((i) => i.parameter)).not.toContain(unused));
});

describe('one at a time', () => {
  it('moves each parameter alone, the largest swing first', () => {
    const { central, bars } = tornado(safe, inputs, at(line));
    // 9 × 0.5 − 4 × 0.5 + 0.5 = 3; x: −1.5 to 7.5; y: 5 to 1; z: 2.5 to 3.5.
    expect(central).toBe(3);
    expect(bars.map((bar) => [bar.name, bar.low, bar.high])).toEqual([
      ['m.x', -1.5, 7.5],
      ['m.y', 5, 1],
      ['m.z', 2.5, 3.5],
    ]);
  });
});

describe('rank correlation', () => {
  it('gives equal values the mean of their ranks', () => {
    expect([...ranksOf(Float64Array.of(5, 1, 5, 3))]).toEqual([3.5, 1, 3.5, 2]);
  });
  it('has the sign and order of the slopes', () => {
    const found = rankCorrelations(safe, inputs, at(line), { draws: 1000, seed: 1 });
    expect(found.map((r) => [r.name, Math.sign(r.correlation)])).toEqual([
      ['m.x', 1],
      ['m.y', -1],
      ['m.z', 1],
    ]);
    // Pearson of a sum of independent uniforms: 9 ÷ √(81 + 16 + 1) = 0.909; ranks come close to it.
    expect(found[0]!.correlation).toBeCloseTo(0.909, 1.5);
  });
});

describe('goal-seek', () => {
  const vary = { parameter: x, low: 0, high: 10 };
  it('finds the root of a rising curve', () => {
    const found = solve(safe, inputs, { target: at(parabola), compare: '>=', value: 5 }, vary);
    expect(found.met).toBe(true);
    expect(found.lever).toBeCloseTo(3, 11);
    expect(found.reached).toBeGreaterThanOrEqual(5);
  });
  it('stays where it is when the goal is met', () => {
    expect(solve(safe, inputs, { target: at(parabola), compare: '<=', value: 5 }, vary)).toEqual({
      met: true,
      lever: 0.5,
      reached: -3.75,
    });
  });
  it('takes the nearest of two roots', () => {
    // 9 − (x − 4)² ≥ 5 holds from 2 to 6; the lever stands at 0.5.
    expect(solve(safe, inputs, { target: at(hill), compare: '>=', value: 5 }, vary).lever).toBeCloseTo(2, 11);
  });
  it('says how near it can come when the goal is out of reach', () => {
    const found = solve(safe, inputs, { target: at(hill), compare: '>=', value: 12 }, vary);
    expect(found.met).toBe(false);
    expect(found.lever).toBeCloseTo(4, 4);
    expect(found.reached).toBeCloseTo(9, 8);
  });
  it('finds a summit that the first steps miss', () => {
    const found = solve(safe, inputs, { target: at(hill), compare: '>=', value: 8.99999 }, vary);
    expect(found.met).toBe(true);
  });
  it('solves for a share of the draws', () => {
    // 9 x − 4 y + z ≥ 20 with y, z uniform: −4 y + z is symmetric about −1.5, so half the draws meet 9 x − 1.5 ≥ 20: x = 2.389.
    const goal = { target: at(line), compare: '>=', value: 20, inShare: { share: 0.5, draws: 1000, seed: 1 } } as const;
    const found = solve(safe, inputs, goal, vary);
    expect(found.met).toBe(true);
    expect(found.lever).toBeCloseTo(21.5 / 9, 2);
    expect(found.reached).toBeGreaterThanOrEqual(0.5);
  });
  it('names what is not finite', () => {
    expect(() => solve(model, inputs, { target: at(broken), compare: '>=', value: 5 }, vary)).toThrow(RunError);
  });
  it('moves only the cells it is told to', () => {
    const place = dimension('place', 'place', ['p', 'q']);
    const lever = parameter({ label: 'lever', unit: '1', over: [place], assumed });
    const sum = variable({ label: 'sum', unit: '1', equals: eq`sum(${lever}, ${place})` });
    const small = assemble({ m: { lever, sum } });
    const values = new Map([[lever, Float64Array.of(1, 2)]]);
    const simple = { years: [2025], values, options: new Map(), spreads: new Map() };
    const goal = { target: { quantity: sum, place: 0, year: 0 }, compare: '>=', value: 9 } as const;
    expect(solve(small, simple, goal, { parameter: lever, low: 0, high: 10, cells: [1] }).lever).toBeCloseTo(8, 11);
  });
});
