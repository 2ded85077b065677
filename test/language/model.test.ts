import { expect, test } from 'vitest';
import { assemble } from '../../src/language/model.ts';
import { dimension, eq, parameter, stock, subset, variable, year } from '../../src/language/quantity.ts';
import { walk } from '../../src/engine/walk.ts';

test('a small economy', () => {
  const state = dimension('state', 'state', ['A', 'B']);
  const some = subset('some', state, ['A']);
  const growth = parameter({ label: 'growth', unit: '1', over: [state], assumed: { value: '2 %', because: 'x' } });
  const seen = parameter({ label: 'seen', unit: 'USD2025/year', over: [state, year], from: { series: 'x', gaps: 'open' } });
  const gdp = variable({ label: 'GDP', unit: 'USD2025/year', over: [state], observed: seen, equals: () => eq`lastYear(${gdp}) * (1 + ${growth})` });
  const all = variable({ label: 'all', unit: 'USD2025/year', equals: eq`sum(${gdp}, ${some}) + sum(${gdp}, ${state})` });
  const pot = stock({ label: 'pot', unit: 'USD2025', over: [state], opening: 0, grows: () => eq`when(${year} >= ${start}, ${gdp}, 0)` });
  const start = parameter({ label: 'start', unit: 'year', assumed: { value: 2015, because: 'x' } });
  const m = assemble({ t: { growth, seen, gdp, all, pot, start } });
  const r = walk(m, { years: [2014, 2015], values: new Map([[growth, Float64Array.of(0.1, 0)], [seen, Float64Array.of(100, 200, NaN, 300)], [start, Float64Array.of(2015)]]), options: new Map(), spreads: new Map() });
  expect([...r.values.get(gdp)!]).toEqual([100, 200, 110.00000000000001, 300]);
  expect([...r.values.get(all)!]).toEqual([400, 520]);
  expect([...r.values.get(pot)!]).toEqual([0, 0, 110.00000000000001, 300]);
  const bad = variable({ label: 'bad', unit: 'USD2025', equals: eq`sum(${gdp}, ${state})` });
  expect(() => assemble({ t: { growth, seen, gdp, bad } })).toThrow(/comes out in USD2025\/year/);
  expect(() => eq`${growth} * (2 + ${growth})`).toThrow(/Only 0, 1 and 100[^]*\^/);
});
