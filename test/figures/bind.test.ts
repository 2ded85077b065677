import { describe, expect, it } from 'vitest';
import { bind, type Editions } from '../../src/figures/bind.ts';
import type { Catalogue } from '../../src/figures/catalogue.ts';
import { dimension, parameter, year, type FigureReference, type Parameter } from '../../src/language/quantity.ts';
import { catalogue, failure, row } from './table.ts';

const state = dimension('state', 'states', ['POL', 'EST', 'USA']);
const kind = dimension('kind', 'kinds of aid', ['military', 'financial']);
const YEARS = [2024, 2025, 2026, 2027, 2028];

const figures = catalogue(
  [
    row('nato.coreShare', 'POL', 2024, 3.8, 'percent', '2025-08'),
    row('nato.coreShare', 'POL', 2025, 4.48, 'percent', '2025-08'),
    row('nato.coreShare', 'POL', 2024, 3.75),
    row('nato.coreShare', 'POL', 2026, 4.75),
    row('nato.coreShare', 'EST', 2025, 3.93),
    row('nato.old', 'POL', 2025, 1, 'percent', '2025-08'),
    row('plan.share', 'POL', 2025, 4.7),
    row('plan.share', 'POL', 2026, 4.8),
    row('law.floor', 'POL', '', 4),
    row('law.euLoan', 'EUI', 2025, 90, 'bn EUR'),
    row('aid.military', 'POL', 2025, 1.5, 'bn EUR/year'),
    row('aid.financial', 'POL', 2025, 0.5, 'bn EUR/year'),
    'range.cost,,2024,10,8,16,m EUR,2026-07,nato-b,p. 1,A,,',
    'range.cost,,2028,30,28,32,m EUR,2026-07,nato-b,p. 1,A,,',
  ],
  ['NATO,NATO,POL,1999,,', 'NATO,NATO,USA,1949,,'],
);

const share = (from: Partial<FigureReference>, over: Parameter['over'] = [state], byYear = true): Parameter =>
  parameter({
    label: 'share of GDP',
    unit: 'share',
    over: byYear ? [...over, year] : over,
    range: [0, 0.2],
    from: { series: 'nato.coreShare', gaps: 'open', ...from },
  });
const bound = (p: Parameter, editions: Editions = {}, from: Catalogue = figures) =>
  bind(p, 'spending.share', from, editions, YEARS);
/** The values of one place, year by year. */
const line = (p: Parameter, place = 0, editions: Editions = {}) => {
  const { values } = bound(p, editions);
  return YEARS.map((_, y) => values[y * 3 + place]!);
};
const how = (p: Parameter, place = 0, editions: Editions = {}) => {
  const { originOf } = bound(p, editions);
  return YEARS.map((_, y) => {
    const origin = originOf(place, y);
    return origin.kind === 'figure' ? `${origin.how} ${origin.figures.map((f) => f.line).join('+')}` : origin.kind;
  });
};

describe('a parameter bound to figures', () => {
  it('takes what is published, in its own unit, and leaves other years open', () => {
    // 3.75 % is 0.0375.
    expect(line(share({}))).toEqual([0.0375, NaN, 0.0475, NaN, NaN]);
    expect(how(share({}))).toEqual(['published 4', 'open', 'published 5', 'open', 'open']);
    expect(bound(share({})).spread).toBeUndefined();
  });

  it('draws the line between two figures, and holds the last, where it is told to', () => {
    const p = share({ between: 'linear', after: 'hold' });
    // Half way from 3.75 % to 4.75 % is 4.25 %.
    expect(line(p).map((x) => Number(x.toFixed(6)))).toEqual([0.0375, 0.0425, 0.0475, 0.0475, 0.0475]);
    expect(how(p)).toEqual(['published 4', 'between 4+5', 'published 5', 'held 5', 'held 5']);
    // Estonia has 2025 only: nothing before it to draw from.
    expect(how(p, 1)).toEqual(['open', 'published 6', 'held 6', 'held 6', 'held 6']);
  });

  it('reads no figure outside its years', () => {
    expect(how(share({ until: 2025, after: 'hold' }))).toEqual(['published 4', ...Array(4).fill('held 4')]);
    expect(how(share({ since: 2025 }))).toEqual(['open', 'open', 'published 5', 'open', 'open']);
  });

  it('takes the first series that has the year', () => {
    expect(how(share({ series: ['nato.coreShare', 'plan.share'] }))).toEqual([
      ...['published 4', 'published 8', 'published 5', 'open', 'open'],
    ]);
    expect(how(share({ series: ['plan.share', 'nato.coreShare'] }))).toEqual([
      ...['published 4', 'published 8', 'published 9', 'open', 'open'],
    ]);
  });

  it('takes a figure without a year for every year', () => {
    expect(line(share({ series: 'law.floor' }))).toEqual([0.04, 0.04, 0.04, 0.04, 0.04]);
  });

  it('fills what nobody publishes with the stated value, by place where they differ, and the reason', () => {
    const missing = { value: '1 %', at: { USA: '2 %' }, because: 'no plan is announced' };
    const p = share({ missing }, [state], false);
    const latest = { ...p, from: { ...p.from!, year: 'latest' as const } };
    const { values, originOf } = bound(latest);
    expect([...values]).toEqual([0.0475, 0.0393, 0.02]);
    expect(originOf(2, 0)).toEqual({ kind: 'missing', because: 'no plan is announced' });
  });

  it('says which figure it misses where nothing may be missing', () => {
    const { gaps: _, ...from } = share({}).from!;
    expect(failure(() => bound({ ...share({}), from }))).toBe(
      'spending.share needs the figure nato.coreShare[POL, 2025] of edition 2026-07, which is not in the tables. ' +
        'Editions of nato.coreShare: 2025-08, 2026-07.',
    );
    const unknown = share({ series: 'nato.coreShar' });
    expect(failure(() => bound(unknown))).toMatch(/no series "nato.coreShar". Did you mean "nato.coreShare"/);
  });
});

describe('the edition', () => {
  it('is the newest, or that chosen for the publisher, never a mixture', () => {
    expect(line(share({}), 0, { nato: '2025-08' })).toEqual([0.038, 0.0448, NaN, NaN, NaN]);
    expect(line(share({}), 0, { weo: '2025-08' })).toEqual(line(share({})));
  });

  it('stays the last one of a series that has stopped', () => {
    expect(line(share({ series: 'nato.old' }), 0, { nato: '2026-07' })).toEqual([NaN, 0.01, NaN, NaN, NaN]);
  });

  it('may be fixed by the parameter, or by one series of it', () => {
    expect(line(share({ edition: '2025-08' }))).toEqual([0.038, 0.0448, NaN, NaN, NaN]);
    const series = ['nato.coreShare', 'nato.coreShare@2025-08'];
    expect(how(share({ series }))).toEqual(['published 4', 'published 3', 'published 5', 'open', 'open']);
  });
});

describe('an edition that a parameter fixes', () => {
  it.each([
    ['by itself', share({ edition: '2027-07' })],
    ['for one of its series', share({ series: ['nato.coreShare', 'nato.coreShare@2027-07'] })],
  ])('must be there when it is fixed %s', (_, p) => {
    expect(failure(() => bound(p))).toBe(
      'spending.share needs the edition 2027-07 of nato.coreShare, which is not in the tables. Editions of nato.coreShare: 2025-08, 2026-07.',
    );
  });
});

describe('places', () => {
  it('may be read from one place for all', () => {
    const p = parameter({
      label: 'loan',
      unit: 'EUR',
      over: [state],
      from: { series: 'law.euLoan', place: 'EUI', year: 2025 },
    });
    expect([...bound(p).values]).toEqual([90e9, 90e9, 90e9]);
  });

  it('stand in the name of the series where it has their dimension in braces', () => {
    const from = { series: 'aid.{kind}', year: 2025, missing: { value: '0 EUR/year', because: 'no aid' } };
    const p = parameter({ label: 'aid', unit: 'EUR/year', over: [state, kind], from });
    // Last dimension fastest: Poland's military and financial aid, then zeros.
    expect([...bound(p).values]).toEqual([1.5e9, 0.5e9, 0, 0, 0, 0]);
  });

  it('may be the members of a group', () => {
    const from = { series: 'group.NATO', missing: { value: 0, because: 'no member' } };
    const p = parameter({ label: 'member of NATO', unit: '1', over: [state], from });
    expect([...bound(p).values]).toEqual([1, 0, 1]);
  });
});

describe('a published range', () => {
  const p = parameter({ label: 'cost', unit: 'EUR', over: [year], from: { series: 'range.cost', between: 'linear' } });

  it('is drawn, and runs along the line between two figures', () => {
    const { values, spread } = bind(p, 'cost', figures, {}, [2024, 2025, 2028]);
    // A quarter of the way: 10 + 20/4, 8 + 20/4, 16 + 16/4.
    expect([...values]).toEqual([10e6, 15e6, 30e6]);
    expect([...spread!.low]).toEqual([8e6, 13e6, 28e6]);
    expect([...spread!.high]).toEqual([16e6, 20e6, 32e6]);
    expect(spread!.distribution).toBe('triangular');
  });
});

describe('a figure that does not fit', () => {
  it('is named with file and line when its unit is another', () => {
    const p = { ...share({}), unit: 'EUR/year' };
    expect(failure(() => bound(p))).toMatch(
      /t\.csv:4: spending\.share is in EUR\/year, but the figure nato\.coreShare is in percent\./,
    );
  });

  it('is named with file and line when it is out of range', () => {
    const wild = catalogue([row('nato.coreShare', 'POL', 2025, 500)]);
    expect(failure(() => bound(share({}), {}, wild))).toBe(
      't.csv:2: spending.share takes values from 0 to 0.2, not 500 percent.',
    );
  });
});

describe('an assumed parameter', () => {
  const assumed = { value: '2 %', at: { EST: '3 %' }, low: '1 %', high: '4 %', because: 'nobody publishes it' };
  const p = parameter({ label: 'share', unit: 'share', over: [state, year], range: [0, 0.2], assumed });

  it('has its value everywhere, that of a place where it differs, and its range', () => {
    const { values, spread, originOf } = bind(p, 'x', figures, {}, [2024, 2025]);
    expect([...values]).toEqual([0.02, 0.03, 0.02, 0.02, 0.03, 0.02]);
    expect([...spread!.low]).toEqual(Array(6).fill(0.01));
    expect([...spread!.high]).toEqual(Array(6).fill(0.04));
    expect(originOf(1, 1)).toEqual({ kind: 'assumed', assumption: assumed });
  });

  it.each<[string, object, RegExp]>([
    ['in another unit', { value: '2 EUR' }, /UnitError: x is in share, but "2 EUR" is in EUR/],
    ['out of range', { value: '25 %' }, /UnitError: x takes values from 0 to 0\.2, not 25 %/],
    ['beyond its own range', { value: '5 %' }, /x is assumed to be 5 %, which its range 1 % to 4 % does not hold/],
    ['beyond it at one place', { at: { EST: '5 %' } }, /assumed to be 5 % at EST, which its range 1 % to 4 %/],
    ['with a low end out of range', { low: '-1 %' }, /takes values from 0 to 0\.2, not -1 %/],
  ])('is refused %s', (_, wrong, message) => {
    expect(failure(() => bind({ ...p, assumed: { ...assumed, ...wrong } }, 'x', figures, {}, YEARS))).toMatch(message);
  });
});
