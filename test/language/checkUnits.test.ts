import { describe, expect, test } from 'vitest';
import { checkUnits } from '../../src/language/checkUnits.ts';
import { UnitError } from '../../src/language/errors.ts';
import type { Expression } from '../../src/language/expression.ts';
import { eq, parameter, stock, variable, type Stock, type Variable } from '../../src/language/quantity.ts';
import * as word from './vocabulary.ts';

const { a, b, share, gdp, budget, rate, aid, wealth, troops, start, state, frontline, groups, mode, strain } = word;
const { flow, debt, year } = word;

const inUnit = (unit: string, equals: Expression) => variable({ label: 'answer', unit, over: [state], equals });
const growing = (unit: string, grows: Expression, opening: Stock['opening'] = 0) =>
  stock({ label: 'answer', unit, over: [state], opening, grows: () => grows });

describe('units that fit', () => {
  test.each<[string, Variable | Stock]>([
    ['a product', inUnit('USD2025/year', eq`${gdp} * ${share}`)],
    ['a scale is only a factor', inUnit('bn USD2025/year', eq`${gdp} + lastYear(${flow})`)],
    ['a quotient', inUnit('USD2025/soldier/year', eq`${gdp} / ${troops}`)],
    ['a conversion', inUnit('USD2025/year', eq`${budget} / ${rate} + ${gdp}`)],
    ['a pure number and 1', inUnit('percent', eq`1 + ${share} - 100 * ${a}`)],
    ['zero beside money', inUnit('USD2025/year', eq`max(0, ${gdp} - ${flow})`)],
    ['zero as any unit', inUnit('soldier', eq`0`)],
    ['zero times anything', inUnit('soldier', eq`0 * ${gdp}`)],
    ['anything times zero', inUnit('soldier', eq`${gdp} * 0`)],
    ['a sum of zeros', inUnit('soldier', eq`sum(${gdp} * 0, ${state})`)],
    ['a curve at zero', inUnit('1', eq`lookup(${strain}, 0)`)],
    ['minus', inUnit('USD2025/year', eq`-${gdp}`)],
    ['minus in national currency', inUnit('NCU/year', eq`-${budget}`)],
    ['a power of pure numbers', inUnit('1', eq`(1 + ${share}) ^ (${a} - ${b})`)],
    ['years since', inUnit('year', eq`${year} - ${start}`)],
    ['exp and log of pure numbers', inUnit('1', eq`exp(${a}) * log(${gdp} / ${flow})`)],
    ['when', inUnit('soldier', eq`when(${gdp} > ${flow} and ${year} >= ${start}, ${troops}, 0)`)],
    ['choose', inUnit('USD2025/year', eq`choose(${mode}, hold: ${gdp}, plans: ${flow})`)],
    ['lookup', inUnit('1', eq`lookup(${strain}, ${troops})`)],
    ['clamp', inUnit('soldier', eq`clamp(${troops}, 0, ${troops})`)],
    ['a sum keeps the unit', inUnit('USD2025/year', eq`sum(${gdp}, ${state}) - mean(${gdp}, ${frontline})`)],
    ['a sum of converted budgets', inUnit('USD2025/year', eq`sum(${budget} / ${rate}, ${state})`)],
    ['a stock grows by its unit per year', growing('USD2025', eq`${gdp}`)],
    ['a stock grows by zero', growing('USD2025', eq`0`)],
    ['a stock of years', growing('year', eq`${a}`)],
    ['an opening in the same unit', growing('bn USD2025', eq`${gdp}`, wealth)],
  ])('%s', (_, q) => expect(() => checkUnits(q)).not.toThrow());
});

describe('units that do not fit are shown with the part they belong to', () => {
  test.each<[string, Variable | Stock, ...string[]]>([
    ['declared otherwise', inUnit('EUR', eq`${gdp}`), 'is declared in EUR', 'comes out in USD2025/year.\n  GDP'],
    ['flow for stock', inUnit('USD2025', eq`${gdp}`), 'is declared in USD2025, but its', 'in USD2025/year'],
    ['a pure answer', inUnit('1', eq`${gdp}`), 'is declared in 1', 'comes out in USD2025/year'],
    ['two currencies', inUnit('EUR', eq`${aid} + ${gdp}`), '  aid  is in EUR/year\n  GDP  is in USD2025/year'],
    ['two parts', inUnit('EUR', eq`${gdp} * ${a} - ${wealth} * ${b}`), 'GDP × a  is in', 'wealth × b  is in USD2025\n'],
    ['money and 1', inUnit('USD2025', eq`1 + ${wealth}`), '  1  is in 1\n  wealth  is in USD2025'],
    ['max', inUnit('soldier', eq`max(0, ${troops}, ${wealth})`), 'troops  is in soldier', 'wealth  is in USD2025'],
    ['the first of three', inUnit('1', eq`max(${a}, ${b}, ${aid})`), '  a  is in 1\n  aid  is in EUR/year'],
    ['clamp', inUnit('1', eq`clamp(${a}, 0, ${start})`), '  a  is in 1\n  start  is in year'],
    ['branches', inUnit('1', eq`when(${a} < 1, ${a}, ${aid})`), '  a  is in 1\n  aid  is in EUR/year'],
    ['condition', inUnit('1', eq`when(${aid} < ${gdp}, 0, 1)`), '  aid  is in EUR/year\n  GDP  is in USD2025/year'],
    ['later condition', inUnit('1', eq`when(${a} < 1 or ${year} > ${a}, 0, 1)`), '  year  is in year\n  a  is in 1'],
    ['options', inUnit('1', eq`choose(${mode}, hold: ${a}, plans: ${aid})`), '  a  is in 1\n  aid  is in EUR/year'],
    ['exponent', inUnit('1', eq`${a} ^ ${year}`), 'the exponent needs a pure number, but year is in year'],
    ['power', inUnit('1', eq`${wealth} ^ ${a}`), '^ needs a pure number, but wealth is in USD2025'],
    ['exp', inUnit('1', eq`exp(${year} - ${start})`), 'exp needs a pure number, but year − start is in year'],
    ['log', inUnit('1', eq`log(${wealth})`), 'log needs a pure number, but wealth is in USD2025'],
    [
      'lookup',
      inUnit('1', eq`lookup(${strain}, ${a})`),
      'reads the curve "strain" at a, which is in 1',
      'takes soldier',
    ],
    [
      'national sum',
      inUnit('NCU/year', eq`sum(${budget}, ${state})`),
      'takes the sum of national currencies: budget is in',
    ],
    [
      'national mean',
      inUnit('NCU/year', eq`mean(${budget} * ${a}, ${frontline})`),
      'the mean of national',
      'budget × a is in',
    ],
    ['national rate', inUnit('NCU/USD2025', eq`max(${rate}, ${state})`), 'Convert to one currency first'],
    [
      'deep inside',
      inUnit('1', eq`1 + ${a} * (${b} - lastYear(${debt}))`),
      '  b  is in 1\n  last year’s debt  is in USD2025',
    ],
    [
      'growth',
      growing('USD2025', eq`${wealth}`),
      'must come out in USD2025/year, but its equation comes out in USD2025',
    ],
    ['opening', growing('USD2025', eq`${gdp}`, start), '"start", which it takes over, is in year'],
    [
      'observed',
      variable({ label: 'answer', unit: 'EUR/year', over: [state], observed: gdp, equals: eq`${aid}` }),
      '"answer" is in EUR/year, but "GDP", which it takes over, is in USD2025/year',
    ],
    [
      'before',
      variable({ label: 'answer', unit: 'EUR/year', over: [state], before: gdp, equals: eq`${aid}` }),
      '"GDP", which it takes over, is in USD2025/year',
    ],
  ])('%s', (_, q, ...parts) => {
    expect(() => checkUnits(q)).toThrow(UnitError);
    for (const part of ['"answer"', ...parts]) expect(() => checkUnits(q)).toThrow(part);
  });
});

test('a sum of national currencies at the prices of one year is refused too', () => {
  const real = parameter({
    label: 'real',
    unit: 'NCUconst/year',
    over: [state],
    assumed: { value: 1, because: 'a test' },
  });
  expect(() => checkUnits(inUnit('NCUconst/year', eq`sum(${real}, ${state})`))).toThrow('real is in NCUconst/year');
});

test('a sum of national currencies over a grouping is refused too', () => {
  const q = variable({ label: 'answer', unit: 'NCU/year', over: [word.group], equals: eq`sum(${budget}, ${groups})` });
  expect(() => checkUnits(q)).toThrow('national currencies');
});
