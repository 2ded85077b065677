import fc from 'fast-check';
import { expect, test } from 'vitest';
import { walk } from '../../src/engine/walk.ts';
import type { Expression, Operator } from '../../src/language/expression.ts';
import { assemble } from '../../src/language/model.ts';
import { dimension, eq, parameter, stock, subset, variable, year } from '../../src/language/quantity.ts';
import type { Parameter, Quantity } from '../../src/language/quantity.ts';
import { readUnit } from '../../src/language/units.ts';

const YEARS = [2025, 2026, 2027];
const assumed = { value: 1, because: 'a value for a test' };
const place = dimension('place', 'place', ['A', 'B']);
const few = subset('few', place, ['B']);

const spent = parameter({ label: 'spent', unit: 'USD2025/year', over: [place, year], assumed });
const flat = parameter({ label: 'flat', unit: 'USD2025/year', assumed });
const opening = parameter({ label: 'opening', unit: 'USD2025', over: [place], assumed });
const ratio = parameter({ label: 'ratio', unit: '1', over: [place], assumed });
const period = parameter({ label: 'period', unit: 'year', assumed });
const PARAMETERS = { spent, flat, opening, ratio, period };
const SIZES: Readonly<Record<keyof typeof PARAMETERS, number>> = { spent: 6, flat: 1, opening: 2, ratio: 2, period: 1 };

/** Numbers near 1, so that nothing is divided by zero and products of products stay finite. */
const given = fc.record(
  Object.fromEntries(
    Object.entries(SIZES).map(([name, size]) => [
      name,
      fc.array(fc.double({ min: 0.5, max: 4, noNaN: true }), { minLength: size, maxLength: size }),
    ]),
  ),
) as fc.Arbitrary<Readonly<Record<string, readonly number[]>>>;

function run(file: Readonly<Record<string, Quantity>>, numbers: Readonly<Record<string, readonly number[]>>, k = 1) {
  const values = new Map(
    Object.entries(PARAMETERS).map(([name, p]): [Parameter, Float64Array] => {
      const factor = k ** powerOfMoney(p);
      return [p, Float64Array.from(numbers[name]!, (x) => x * factor)];
    }),
  );
  const model = assemble({ file });
  return walk(model, { years: YEARS, values, options: new Map(), spreads: new Map() }).values;
}

const powerOfMoney = (q: Quantity) => readUnit(q.unit).unit.get('USD2025') ?? 0;
const ZERO: Expression = { kind: 'number', value: 0 };
const name = (of: Quantity): Expression => ({ kind: 'name', of });
const binary = (operator: Operator, left: Expression, right: Expression): Expression => ({
  kind: 'binary',
  operator,
  left,
  right,
});

/** A draw from a list: the numbers of a small linear congruence (Numerical Recipes), so that a seed names a model. */
function drawer(seed: number) {
  let state = seed >>> 0;
  return <T>(list: readonly T[]): T => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return list[Math.floor((state / 2 ** 32) * list.length)]!;
  };
}

/** A model of five random equations around one stock; later variables may read earlier ones and last year's stock. */
function randomModel(seed: number): Readonly<Record<string, Quantity>> {
  const draw = drawer(seed);
  const monies: Quantity[] = [spent, flat];
  const pures: Quantity[] = [ratio];
  const fund = stock({ label: 'fund', unit: 'USD2025', over: [place], opening, grows: () => growth });
  const money = (depth: number): Expression => {
    if (depth === 0) return draw([...monies.map(name), binary('/', { kind: 'lastYear', of: fund }, name(period))]);
    const part = () => money(depth - 1);
    const makers: readonly (() => Expression)[] = [
      () => binary(draw(['+', '-']), part(), part()),
      () => binary('*', part(), pure(depth - 1)),
      () => binary('/', part(), name(ratio)),
      () => ({ kind: 'negate', of: part() }),
      () => ({ kind: 'call', to: draw(['min', 'max']), inputs: [part(), part(), ZERO] }),
      () => ({
        kind: 'reduce',
        by: draw(['sum', 'mean', 'min', 'max']),
        of: binary('*', part(), name(ratio)),
        along: draw([place, few]),
      }),
      () => ({
        kind: 'when',
        condition: { kind: 'compare', operator: draw(['<', '>=']), left: part(), right: part() },
        // oxlint-disable-next-line unicorn/no-thenable -- `then` is the branch of a when, never awaited
        then: part(),
        otherwise: part(),
      }),
    ];
    return draw(makers)();
  };
  const pure = (depth: number): Expression => {
    if (depth === 0) return draw([...pures.map(name), { kind: 'number', value: 1 }]);
    if (draw([true, false])) return binary('/', money(depth - 1), name(draw([spent, flat])));
    return binary(draw(['+', '-']), pure(depth - 1), pure(depth - 1));
  };
  const file: Record<string, Quantity> = { ...PARAMETERS, fund };
  for (let i = 0; i < 5; i++) {
    const label = `v${i}`;
    const q =
      i % 2 === 0
        ? variable({ label, unit: 'USD2025/year', over: [place], equals: money(2) })
        : variable({ label, unit: '1', over: [place], equals: pure(2) });
    (i % 2 === 0 ? monies : pures).push(q);
    file[label] = q;
  }
  const growth = money(2);
  return file;
}

test('law: money scales with money, pure numbers do not', () => {
  fc.assert(
    fc.property(fc.nat(), given, fc.constantFrom(0.125, 0.5, 2, 1024), (seed, numbers, k) => {
      const file = randomModel(seed);
      const before = run(file, numbers);
      const after = run(file, numbers, k);
      // a power of two moves only the exponent, so the law holds to the last bit
      for (const [label, q] of Object.entries(file))
        expect([label, ...after.get(q)!]).toEqual([label, ...before.get(q)!.map((x) => x * k ** powerOfMoney(q))]);
    }),
    { numRuns: 300 },
  );
});

test('law: a random model gives the same in any order of its exports', () => {
  const names = [...Object.keys(PARAMETERS), 'fund', 'v0', 'v1', 'v2', 'v3', 'v4'];
  fc.assert(
    fc.property(fc.nat(), given, fc.shuffledSubarray(names, { minLength: names.length }), (seed, numbers, order) => {
      const file = randomModel(seed);
      const plain = run(file, numbers);
      const swapped = run(Object.fromEntries(order.map((n) => [n, file[n]!])), numbers);
      for (const [label, q] of Object.entries(file))
        expect([label, ...swapped.get(q)!]).toEqual([label, ...plain.get(q)!]);
    }),
    { numRuns: 300 },
  );
});

test('law: swapping the order of model files changes nothing', () => {
  const start = variable({ label: 'start', unit: 'USD2025', over: [place], equals: eq`${opening} * (1 + ${ratio})` });
  const fund = stock({ label: 'fund', unit: 'USD2025', over: [place], opening: start, grows: () => eq`${gain}` });
  const gain = variable({
    label: 'gain',
    unit: 'USD2025/year',
    over: [place],
    equals: () => eq`lastYear(${fund}) / ${period} - lastYear(${other}) / ${period} + ${spent}`,
  });
  const other = stock({
    label: 'other',
    unit: 'USD2025',
    over: [place],
    opening,
    grows: () => eq`lastYear(${gained})`,
  });
  const origin = variable({ label: 'origin', unit: 'USD2025/year', over: [place], equals: eq`${flat} * ${ratio}` });
  const gained = variable({
    label: 'gained',
    unit: 'USD2025/year',
    over: [place],
    before: origin,
    equals: () => eq`lastYear(${gained}) * ${ratio} + ${gain}`,
  });
  const files = {
    one: { gain },
    two: { fund, start },
    three: { other },
    four: { origin },
    five: { gained },
    PARAMETERS,
  };
  const names = Object.keys(files) as (keyof typeof files)[];
  const values = new Map(Object.entries(PARAMETERS).map(([n, p]) => [p as Parameter, numbersOf(n)]));
  const inputs = { years: YEARS, values, options: new Map(), spreads: new Map() };
  const plain = walk(assemble(files), inputs).values;
  fc.assert(
    fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (order) => {
      const model = assemble(Object.fromEntries(order.map((n) => [n, files[n]])));
      expect(new Set(model.order)).toEqual(new Set([gain, fund, start, other, origin, gained]));
      const swapped = walk(model, inputs).values;
      for (const q of model.order) expect([q.label, ...swapped.get(q)!]).toEqual([q.label, ...plain.get(q)!]);
    }),
  );
});

const numbersOf = (name: string) =>
  Float64Array.from({ length: SIZES[name as keyof typeof SIZES] }, (_, i) => 1.5 + i / 4 + name.length);
