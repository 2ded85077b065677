import { describe, expect, test } from 'vitest';
import { EquationError, UnitError } from '../../src/language/errors.ts';
import { assemble, inputsOf, quantityNamed } from '../../src/language/model.ts';
import { eq, parameter, stock, variable, year, type Quantity, type Stock } from '../../src/language/quantity.ts';
import { a, b, flow, gdp, mode, state, wealth } from './vocabulary.ts';

const because = 'a value for a test';
const open = parameter({
  label: 'seen',
  unit: 'USD2025/year',
  over: [state, year],
  from: { series: 'x', gaps: 'open' },
});
const pure = (label: string, equals: () => ReturnType<typeof eq>, before?: Quantity) =>
  variable({ label, unit: '1', equals, ...(before ? { before } : {}) });

describe('names come from file and export', () => {
  const whatElse = { note: 'text', list: [1], nothing: null, kindless: { over: [] }, placeless: { kind: 'parameter' } };
  const assembled = () =>
    assemble({
      money: { gdp, wealth },
      other: { a, again: gdp, mode, state, twelve: 12, write: () => 'text', ...whatElse },
    });

  test('in the order of files and exports, each quantity once', () => {
    const model = assembled();
    expect([...model.quantities.keys()]).toEqual(['money.gdp', 'money.wealth', 'other.a', 'other.mode']);
    expect(model.names.get(gdp)).toBe('money.gdp');
    expect(model.parameters).toEqual([gdp, wealth, a]);
    expect(model.choices).toEqual([mode]);
  });

  test.each([
    ['money.gdb', 'There is no quantity "money.gdb". Did you mean "money.gdp"?'],
    ['GDP', 'Did you mean "money.gdp"?'],
    ['elephants', 'There is no quantity "elephants". "burdenshift list quantities"'],
  ])('%s is looked up with a hint', (name, message) => {
    const model = assembled();
    expect(quantityNamed(model, 'money.gdp')).toBe(gdp);
    expect(() => quantityNamed(model, name)).toThrow(message);
  });
});

describe('order of calculation', () => {
  const third = pure('third', () => eq`${second} + ${first}`);
  const second = pure('second', () => eq`${first} * ${a}`);
  const first = pure('first', () => eq`1 + ${a}`);
  const origin = pure('origin', () => eq`${a}`);
  const follower = pure('follower', () => eq`lastYear(${leader})`);
  const leader = pure('leader', () => eq`lastYear(${leader}) + 1`, origin);

  test.each<[string, Readonly<Record<string, Quantity>>, readonly string[]]>([
    ['a value stands after what it needs', { third, second, first, a }, ['first', 'second', 'third']],
    ['the writer’s order is kept where it can be', { a, first, second, third }, ['first', 'second', 'third']],
    // follower reads leader of the year before the first, which is origin of the first year
    ['what last year begins with comes first', { follower, leader, origin, a }, ['origin', 'follower', 'leader']],
  ])('%s', (_, file, labels) => {
    expect(assemble({ file }).order.map((q) => q.label)).toEqual(labels);
  });

  test('an opening comes before whoever reads last year’s stock', () => {
    const start = variable({ label: 'opening', unit: '1', equals: () => eq`1 + ${a}` });
    const held = stock({ label: 'held', unit: '1', opening: start, grows: () => eq`0` });
    const reader = pure('reader', () => eq`lastYear(${held})`);
    expect(assemble({ file: { reader, held, start, a } }).order.map((q) => q.label)).toEqual([
      'opening',
      'reader',
      'held',
    ]);
  });
});

describe('what a quantity needs', () => {
  const total = stock({ label: 'total', unit: 'USD2025', opening: wealth, grows: () => eq`mean(${gdp}, ${state})` });
  const mixed = pure('mixed', () => eq`when(${a} < lastYear(${mixed}), ${b}, ${a})`, b);
  const seen = variable({ label: 'ok', unit: 'USD2025/year', over: [state], observed: open, equals: eq`${gdp}` });
  const rolled: Stock = stock({
    label: 'rolled',
    unit: 'USD2025',
    opening: wealth,
    grows: () => eq`${flow} * lastYear(${rolled})`,
  });
  test.each<[string, Quantity, readonly Quantity[], readonly Quantity[]]>([
    ['a parameter needs nothing', a, [], []],
    ['a stock needs its opening and itself', total, [gdp, wealth], [total]],
    ['each name once, last year apart', mixed, [a, b], [mixed]],
    ['a figure is seen before the equation', seen, [gdp, open], []],
    ['a stock that names its own opening needs itself once', rolled, [flow, wealth], [rolled]],
    ['both sides of and', pure('both', () => eq`when(${a} < 0 and ${b} < 0, 0, 1)`), [a, b], []],
    ['both sides of or', pure('either', () => eq`when(${a} < 0 or 0 < ${b}, 0, 1)`), [a, b], []],
    ['the choice it makes', pure('chosen', () => eq`choose(${mode}, hold: ${a}, plans: ${b})`), [mode, a, b], []],
  ])('%s', (_, q, now, lagged) => {
    expect(inputsOf(q).now.map((x) => x.label)).toEqual(now.map((x) => x.label));
    expect(inputsOf(q).lagged.map((x) => x.label)).toEqual(lagged.map((x) => x.label));
  });
});

describe('models that are refused', () => {
  const egg = pure('egg', () => eq`${hen} * 1`);
  const hen = pure('hen', () => eq`1 + ${chick}`);
  const chick = pure('chick', () => eq`${egg} + ${a}`);
  const self = pure('self', () => eq`${self} + 1`);
  const grower = stock({ label: 'grower', unit: 'year', opening: 0, grows: () => eq`${grower} / ${grower}` });
  // in the first year round reads lastYear(ring), which is then start, which reads round
  const begin = pure('begin', () => eq`${round}`);
  const ring = stock({ label: 'ring', unit: '1', opening: begin, grows: () => eq`0` });
  const round = pure('round', () => eq`lastYear(${ring})`);
  const lost = pure('lost', () => eq`lastYear(${lost}) + 1`);
  const late = pure('late', () => eq`lastYear(${lost})`);
  const observed = variable({ label: 'ok', unit: 'USD2025/year', over: [state], observed: open, equals: eq`${gdp}` });
  const named = variable({ label: 'named', unit: 'USD2025/year', over: [state], equals: eq`max(0, ${open})` });
  const summed = variable({ label: 'summed', unit: 'USD2025/year', equals: eq`sum(${open}, ${state})` });
  const begun = variable({ label: 'begun', unit: 'USD2025/year', over: [state], before: open, equals: eq`${gdp}` });
  const stranger = parameter({ label: 'stranger', unit: 'elephant', assumed: { value: 1, because } });
  const flat = variable({ label: 'flat', unit: '1', equals: eq`${gdp}` });

  test.each<[string, Readonly<Record<string, Quantity>>, string]>([
    ['a cycle', { egg, hen, chick, a }, 'within one year:\n  file.egg → file.hen → file.chick → file.egg\n'],
    [
      'a cycle entered from outside',
      { late: pure('z', () => eq`${hen}`), egg, hen, chick, a },
      '\n  file.hen → file.chick → file.egg → file.hen\n',
    ],
    ['a variable that needs itself', { self }, '\n  file.self → file.self\n'],
    ['a stock that needs its own end of year', { grower }, '\n  file.grower → file.grower\n'],
    ['a cycle in the first year only', { round, ring, begin }, 'need each other within one year'],
    ['last year without a beginning', { lost }, '"lost" asks for last year’s "lost", which has no "before"'],
    ['last year of another without one', { late, lost }, 'which has no "before" and no "observed" to begin from'],
    ['gaps in an equation', { named, open }, '"named" names "seen", which may have gaps'],
    ['gaps in a sum', { summed, open }, 'such figures may stand only in "observed"'],
    ['gaps in a beginning', { begun, open, gdp }, '"begun" names "seen", which may have gaps'],
    ['a name from nowhere', { hen: pure('hen', () => eq`1 + ${a}`) }, '"a", used by "hen", is not exported by any'],
    ['last year from nowhere', { late }, '"lost", used by "late", is not exported'],
    ['a unit nobody knows', { stranger }, '"stranger": Unknown unit "elephant"'],
    ['units', { flat, gdp }, '"flat" is declared in 1'],
  ])('%s', (_, file, message) => {
    expect(() => assemble({ file })).toThrow(message);
  });

  test('gaps may stand in observed', () => {
    expect(() => assemble({ file: { observed, open, gdp } })).not.toThrow();
  });

  test('each by its class', () => {
    expect(() => assemble({ file: { self } })).toThrow(EquationError);
    expect(() => assemble({ file: { stranger } })).toThrow(UnitError);
  });
});
