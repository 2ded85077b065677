import { describe, expect, test } from 'vitest';
import { bind } from '../../src/figures/bind.ts';
import { quantityNamed } from '../../src/language/model.ts';
import type { Parameter } from '../../src/language/quantity.ts';
import { bound, catalogue, FUNDED, model, own, run, years } from './munitionRun.ts';

const funded = run(FUNDED);

describe('over the whole range', () => {
  const ends = own.flatMap((p) => {
    const b = bound.get(p)!;
    const name = model.names.get(p)!;
    const sides = b.spread ? ([b.spread.low, b.spread.high] as const) : [];
    return sides.map((values, i) => [name, i === 0 ? 'low' : 'high', values] as const);
  });
  const settable = own.flatMap((p) => {
    const given = [p.lever?.min, p.lever?.max, ...(p.range ?? [])].filter((x) => x !== undefined);
    const name = model.names.get(p)!;
    const at = (written: number | string) =>
      bind({ ...p, assumed: { value: written, because: 'a test' } } as Parameter, name, catalogue, {}, years).values;
    return [...new Set(given)].map((written) => [name, String(written), at(written)] as const);
  });
  const never = model.order.filter((q) => {
    const name = model.names.get(q)!;
    return (
      q.kind === 'stock' ||
      /bill|Spending|Ratio|coverage|shortfall|surplus|kept|[oO]utput|[dD]eliver|supply|idle|Parity|filledSince/.test(
        name,
      )
    );
  });

  test('there is something to vary', () => {
    expect(ends.length).toBeGreaterThan(50);
    expect(settable.length).toBeGreaterThan(30);
  });

  test.each([...ends, ...settable])('%s at %s: finite, stocks and flows not below zero', (name, _end, values) => {
    const { result } = run({ ...FUNDED, [name]: values }); // walk refuses what is not finite
    const below = never.filter((q) => result.values.get(q)!.some((x) => x < -1e-3));
    expect(below.map((q) => model.names.get(q))).toEqual([]);
  });

  test('money times k gives bills times k and the same rounds, with prices times k', () => {
    const k = 3;
    const times = (name: string) => bound.get(quantityNamed(model, name) as Parameter)!.values.map((v) => v * k);
    const prices = ['alliedPriceByBain', 'russianPriceByBain', 'interceptorPrice', 'dronePrice'];
    const scaled = run({
      ...Object.fromEntries(prices.map((n) => [`munitionPrices.${n}`, times(`munitionPrices.${n}`)])),
      ...Object.fromEntries(Object.entries(FUNDED).map(([n, v]) => [n, v.map((x) => x * k)])),
      'economy.gdpIn2025': times('economy.gdpIn2025'),
    });
    expect(scaled('munitions.bill', 2030, 'FRA') / funded('munitions.bill', 2030, 'FRA')).toBeCloseTo(k, 9);
    expect(scaled('parity.outputRatio', 2030)).toBeCloseTo(funded('parity.outputRatio', 2030), 9);
    expect(scaled('parity.moneyRatio', 2030)).toBeCloseTo(funded('parity.moneyRatio', 2030), 9);
  });
});
