import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { walk } from '../../src/engine/walk.ts';
import { assemble } from '../../src/language/model.ts';
import { eq, parameter, stock, variable, year, type Parameter, type Quantity } from '../../src/language/quantity.ts';
import { state } from './vocabulary.ts';

const assumed = { value: 1, because: 'a value for a test' };
const YEARS = [2025, 2026, 2027];
const byYear = (label: string, unit: string) => parameter({ label, unit, over: [year], assumed });
const fixed = (label: string, unit: string) => parameter({ label, unit, assumed });

/** The values of each quantity of `file`, parameters given by their export name. */
function run(
  file: Readonly<Record<string, Quantity>>,
  given: Readonly<Record<string, readonly number[]>>,
  years = YEARS,
) {
  const values = new Map(
    Object.entries(given).map(([name, numbers]) => [file[name] as Parameter, Float64Array.from(numbers)] as const),
  );
  const result = walk(assemble({ file }), { years, values, options: new Map(), spreads: new Map() });
  return (q: Quantity): readonly number[] => [...result.values.get(q)!];
}

describe('stocks', () => {
  const opening = fixed('opening', 'EUR');
  const inflow = byYear('inflow', 'EUR/year');
  const pot = stock({ label: 'pot', unit: 'EUR', opening, grows: () => eq`${inflow}` });

  test('the value is that at the end of the year, opening plus growth so far', () => {
    // 10 + 1 = 11, + 2 = 13, + 3 = 16
    expect(run({ pot, inflow, opening }, { opening: [10], inflow: [1, 2, 3] })(pot)).toEqual([11, 13, 16]);
  });

  test('an equation that names a stock reads the end of the year, lastYear its opening', () => {
    const end = variable({ label: 'end', unit: 'EUR', equals: eq`${pot}` });
    const begin = variable({ label: 'begin', unit: 'EUR', equals: eq`lastYear(${pot})` });
    const values = run({ begin, end, pot, inflow, opening }, { opening: [10], inflow: [1, 2, 3] });
    expect(values(end)).toEqual([11, 13, 16]);
    expect(values(begin)).toEqual([10, 11, 13]);
  });

  test.each([['prey first'], ['hunters first']])('two stocks that feed each other grow at once: %s', (order) => {
    const fast = fixed('fast', '1/year');
    const slow = fixed('slow', '1/year');
    const one = fixed('one', 'EUR');
    const two = fixed('two', 'EUR');
    const prey = stock({ label: 'prey', unit: 'EUR', opening: one, grows: () => eq`lastYear(${hunters}) * ${fast}` });
    const hunters = stock({
      label: 'hunters',
      unit: 'EUR',
      opening: two,
      grows: () => eq`lastYear(${prey}) * ${slow}`,
    });
    const rest = { fast, slow, one, two };
    const file = order === 'prey first' ? { prey, hunters, ...rest } : { hunters, prey, ...rest };
    const values = run(file, { fast: [0.5], slow: [0.25], one: [100], two: [10] });
    // 2025: 100 + 0.5 × 10 = 105,        10 + 0.25 × 100 = 35
    // 2026: 105 + 0.5 × 35 = 122.5,      35 + 0.25 × 105 = 61.25
    // 2027: 122.5 + 0.5 × 61.25 = 153.125, 61.25 + 0.25 × 122.5 = 91.875
    expect(values(prey)).toEqual([105, 122.5, 153.125]);
    expect(values(hunters)).toEqual([35, 61.25, 91.875]);
  });

  test('a stock repeats over its places and may open with nothing', () => {
    const paid = parameter({ label: 'paid', unit: 'EUR/year', over: [state], assumed });
    const sum = stock({ label: 'sum', unit: 'EUR', over: [state], opening: 0, grows: () => eq`${paid}` });
    expect(run({ sum, paid }, { paid: [1, 2, 3] })(sum)).toEqual([1, 2, 3, 2, 4, 6, 3, 6, 9]);
  });

  test('an opening may be computed; it is read in the first year', () => {
    const base = byYear('base', 'EUR');
    const start = variable({ label: 'start', unit: 'EUR', equals: eq`${base} + ${base}` });
    const held = stock({ label: 'held', unit: 'EUR', opening: start, grows: () => eq`0` });
    const reader = variable({ label: 'reader', unit: 'EUR', equals: eq`lastYear(${held})` });
    // start is 14, 16, 18; only the 14 of the first year opens the stock
    const values = run({ reader, held, start, base }, { base: [7, 8, 9] });
    expect(values(held)).toEqual([14, 14, 14]);
    expect(values(reader)).toEqual([14, 14, 14]);
  });

  test('law: a stock is its opening plus the sum of its growth', () => {
    const whole = fc.integer({ min: -1e6, max: 1e6 }); // whole numbers add without rounding
    fc.assert(
      fc.property(whole, fc.array(whole, { minLength: 1, maxLength: 20 }), (first, growth) => {
        const years = growth.map((_, i) => 2025 + i);
        const values = run({ pot, inflow, opening }, { opening: [first], inflow: growth }, years)(pot);
        expect(values).toEqual(growth.map((_, i) => growth.slice(0, i + 1).reduce((sum, x) => sum + x, first)));
      }),
    );
  });
});

describe('observed before projected', () => {
  const seen = parameter({ label: 'seen', unit: 'EUR', over: [year], from: { series: 'x', gaps: 'open' } });
  const growth = fixed('growth', '1');
  const first = fixed('first', 'EUR');
  const grown = variable({
    label: 'grown',
    unit: 'EUR',
    observed: seen,
    before: first,
    equals: () => eq`lastYear(${grown}) * ${growth}`,
  });
  const file = { grown, seen, growth, first };

  test.each([
    // seen 2025–2027 (NaN where absent), expected with growth 2 and first 5
    [
      [100, NaN, NaN],
      [100, 200, 400],
    ],
    [
      [100, NaN, 300],
      [100, 200, 300],
    ],
    [
      [NaN, 50, NaN],
      [10, 50, 100],
    ],
    [
      [NaN, NaN, NaN],
      [10, 20, 40],
    ],
    [
      [100, 0, NaN],
      [100, 0, 0],
    ], // an observed 0 is a figure, not a gap
  ])('seen %j gives %j', (figures, expected) => {
    expect(run(file, { seen: figures, growth: [2], first: [5] })(grown)).toEqual(expected);
  });

  test('each place by itself', () => {
    const known = parameter({ label: 'known', unit: '1', over: [state, year], from: { series: 'x', gaps: 'open' } });
    const level = variable({
      label: 'level',
      unit: '1',
      over: [state],
      observed: known,
      equals: () => eq`lastYear(${level}) + 1`,
    });
    const values = run({ level, known }, { known: [1, 2, 3, NaN, 20, NaN, NaN, NaN, 30] });
    expect(values(level)).toEqual([1, 2, 3, 2, 20, 4, 3, 21, 30]);
  });
});
