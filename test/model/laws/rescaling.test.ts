/** The unit of measurement does not matter: all inputs in a unit times k give all outputs in that unit times k, and nothing else moves. */
import { describe, expect, it } from 'vitest';
import { Central } from '../../../src/engine/central.ts';
import { walk, type Result } from '../../../src/engine/walk.ts';
import type { Inputs } from '../../../src/engine/inputs.ts';
import { readUnit } from '../../../src/language/units.ts';
import { openShipped } from '../../../src/shipped.ts';
import type { Run } from '../../../src/run/run.ts';

const desk = openShipped();
const { model } = desk.furniture;
const runs = new Map(['hague-2035', 'brussels-2025', 'large-force', 'us-leaves'].map((id) => [id, desk.run(id)]));
const ids = [...runs.keys()];
/** The kernel of each run: the walk's bits, fifty times faster (test/engine/realModel.test.ts); one law below is held on the walk itself. */
const kernels = new Map([...runs.values()].map((run) => [run, new Central(model)]));

const isMoney = (base: string) => /^(USD|EUR|GBP|PPP)(\d{4})?$|^(RUB|UAH|NCU|NCUconst)$/.test(base);
const bases = [...new Set([...model.quantities.values()].flatMap((q) => [...readUnit(q.unit).unit.keys()]))].sort();

/** The sum of the powers with which the rescaled bases stand in a unit: 1 for USD2025/year, 0 for EUR/USD. */
function powerIn(unit: string, isScaled: (base: string) => boolean): number {
  return [...readUnit(unit).unit].reduce((sum, [base, power]) => sum + (isScaled(base) ? power : 0), 0);
}

/** The inputs with every value in a rescaled unit stated in the new one. */
function rescaled(inputs: Inputs, isScaled: (base: string) => boolean, k: number): Inputs {
  const values = new Map(
    [...inputs.values].map(([p, own]) => {
      const power = powerIn(p.unit, isScaled);
      return [p, power === 0 ? own : own.map((x) => x * k ** power)] as const;
    }),
  );
  return { ...inputs, values };
}

/** Names of quantities that do not come out times k to their power, with the largest relative difference. */
function moved(
  run: Run,
  isScaled: (base: string) => boolean,
  k: number,
  tolerance: number,
  compute: (inputs: Inputs) => Result = (inputs) => kernels.get(run)!.run(inputs),
): string[] {
  const after = compute(rescaled(run.inputs, isScaled, k));
  return model.order.flatMap((q) => {
    const factor = k ** powerIn(q.unit, isScaled);
    const before = run.result.values.get(q)!;
    const now = after.values.get(q)!;
    const scale = before.reduce((most, x) => Math.max(most, Math.abs(x)), 0) * factor;
    const worst = before.reduce((most, x, i) => Math.max(most, Math.abs(now[i]! - x * factor)), 0);
    return worst <= tolerance * scale ? [] : [`${model.names.get(q)} by ${worst / scale}`];
  });
}

describe('money', () => {
  it.each(ids.flatMap((id) => [2, 1024].map((k) => [id, k] as const)))(
    '%s: all money times %d gives all money times the same, to the last bit, and leaves all else',
    (id, k) => expect(moved(runs.get(id)!, isMoney, k, 0)).toEqual([]),
  );

  it.each(ids)('%s: so it does on the walk', (id) =>
    expect(moved(runs.get(id)!, isMoney, 2, 0, (inputs) => walk(model, inputs))).toEqual([]),
  );

  it.each(ids)('%s: all money times 1.37 does so to the precision of the arithmetic', (id) =>
    expect(moved(runs.get(id)!, isMoney, 1.37, 1e-11)).toEqual([]),
  );

  it('is told by the unit: the price of a round counts once, an exchange rate not at all', () => {
    expect(powerIn('USD2025/round', isMoney)).toBe(1);
    expect(powerIn('EUR/USD', isMoney)).toBe(0);
    expect(powerIn('EUR/USD', (base) => base === 'USD')).toBe(-1);
  });

  it('would notice a hidden amount: one money input left as it was moves what rests on it', () => {
    const run = runs.get('hague-2035')!;
    const forgotten = new Map(rescaled(run.inputs, isMoney, 2).values);
    const gdp = model.parameters.find((p) => model.names.get(p) === 'economy.gdpIn2025')!;
    forgotten.set(gdp, run.inputs.values.get(gdp)!);
    const after = kernels.get(run)!.run({ ...run.inputs, values: forgotten });
    const cost = model.order.find((q) => model.names.get(q) === 'spending.extraCost')!;
    const before = run.result.values.get(cost)!;
    expect(after.values.get(cost)!.some((x, i) => x !== 2 * before[i]!)).toBe(true);
  });
});

describe('each unit by itself', () => {
  // The year is left out: an equation may use the calendar year as a number, so its length is no free choice.
  const free = bases.filter((base) => base !== 'year');

  it.each(free)('%s: inputs times 4 give outputs times 4, to the last bit', (base) => {
    for (const id of ['brussels-2025', 'us-leaves'])
      expect(moved(runs.get(id)!, (known) => known === base, 4, 0)).toEqual([]);
  });

  it.each(free)('%s: inputs times 1.37 give outputs times 1.37', (base) => {
    expect(moved(runs.get('brussels-2025')!, (known) => known === base, 1.37, 1e-11)).toEqual([]);
  });
});
