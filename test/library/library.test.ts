/** The five questions of the library: what the desk gives, without a desk; no call changes what another gives. */
import { describe, expect, it } from 'vitest';
import { compare, explain, read, run, scenario, ScenarioError, solve } from '../../src/index.ts';
import { run as ofDesk } from '../run/shipped.ts';

const EXTRA = 'spending.extraCost';

describe('scenario', () => {
  it('gives one that ships', () => {
    expect(scenario('hague-2035')).toMatchObject({ title: 'The Hague 2035', parent: 'today' });
    expect(() => scenario('hague-3035')).toThrow(/no scenario "hague-3035".*hague-2035/);
  });

  it('reads an object as it reads the file that says the same', () => {
    const set = { 'spending.coreTarget[ESP]': { value: '2.1 %', low: '2 %', high: '2.5 %', because: 'a "test"' } };
    const object = scenario({ title: 'Spain: its own way', extends: 'hague-2035', horizon: 2032, set });
    const text =
      'title: "Spain: its own way"\nextends: hague-2035\nhorizon: 2032\nset:\n  spending.coreTarget[ESP]: { value: 2.1 %, low: 2 %, high: 2.5 %, because: a "test" }\n';
    const file = scenario({ file: 'spain-its-own-way.yaml', text });
    expect(object.id).toBe('spain-its-own-way');
    expect(run(object).manifest).toEqual(run(file).manifest);
    expect(run(object).story.settings.at(-1)).toMatchObject({
      because: 'a "test"',
      range: [0.02, 0.025, 'triangular'],
    });
  });

  it('names every fault of an object', () => {
    const wrong = () => scenario({ title: 'x', set: { 'spending.coreTarge': '4 %', 'spending.deadline': 'soon' } });
    expect(wrong).toThrow(ScenarioError);
    expect(wrong).toThrow(/spending\.coreTarget[\s\S]*soon/);
  });

  it('is not put anywhere: one with the name of one that ships takes no place but its own', () => {
    const own = scenario({ file: 'two-percent.yaml', text: 'title: Mine\nextends: hague-2035\n' });
    expect(run(own).story.title).toBe('Mine');
    expect(run('two-percent').story.title).toBe(ofDesk('two-percent').story.title);
  });
});

describe('run', () => {
  it('gives the digest of the desk, with settings, editions and a horizon on top', () => {
    const overrides = { set: { 'spending.coreTarget[POL]': '5 %' }, editions: { nato: '2025-08' }, horizon: 2031 };
    expect(run('hague-2035', overrides).manifest).toEqual(ofDesk('hague-2035', overrides).manifest);
    expect(run('hague-2035').manifest.digest).toBe(ofDesk('hague-2035').manifest.digest);
  });

  it.each([
    [{ set: { 'spending.coreTarget': '4' } }, /write "4 %"/],
    [{ editions: { nato: '1949-04' } }, /no edition "1949-04" of nato/],
  ])('names what is wrong with %j', (overrides, message) => {
    expect(() => run('hague-2035', overrides)).toThrow(message);
  });
});

describe('explain', () => {
  it('opens a number of a run or of a scenario', () => {
    const own = ofDesk('hague-2035');
    for (const of of [own, 'hague-2035', scenario('hague-2035')])
      expect(explain(of, 'spending.extraCost[POL,2035]').value).toBe(read(own, EXTRA, ['POL'], 2035));
    expect(explain(own, 'spending.extraCost[POL]').year).toBe(2035);
    expect(() => explain(own, 'spending.extraCosts[POL]')).toThrow(/spending\.extraCost/);
  });
});

describe('compare', () => {
  it('gives values, differences and the settings that differ', () => {
    const { values, differences, settings, unit } = compare(
      ['hague-2035', 'hague-slow'],
      'spending.extraCost[ITA,2035]',
    );
    const numbers = ['hague-2035', 'hague-slow'].map((id) => read(ofDesk(id), EXTRA, ['ITA'], 2035)) as [
      number,
      number,
    ];
    expect([values, unit]).toEqual([numbers, 'USD2025/year']);
    expect(differences).toEqual([0, numbers[1] - numbers[0]]);
    expect(settings[0]).toEqual([]);
    expect(settings[1]).toContainEqual({ target: 'spending.delivery', before: '100 %', after: '70 %' });
  });

  it('takes a run at hand, and more than one scenario', () => {
    const own = run('hague-2035', { set: { 'spending.coreTarget': '4 %' } });
    expect(compare([own, 'today', 'us-leaves'], 'burden.groupShare[NATO]').values).toHaveLength(3);
    expect(() => compare(['today'], 'burden.groupShare[NATO]')).toThrow(/two runs or more/);
  });
});

describe('solve', () => {
  it('finds the lever that meets a goal; a run with it meets it', async () => {
    const goal = 'burden.groupShare[NATO_EXCEPT_US,2035] >= 4 %';
    const { rows } = await solve('hague-2035', { goal, vary: 'spending.coreTarget' });
    const { lever, met } = rows[0]!.solution;
    expect(met).toBe(true);
    const written = (share: number) => ({ set: { 'spending.coreTarget': `${share * 100} %` } });
    expect(read(run('hague-2035', written(lever)), 'burden.groupShare', ['NATO_EXCEPT_US'], 2035)).toBeGreaterThan(
      0.0399999,
    );
    const less = run('hague-2035', written(lever - 0.001));
    expect(read(less, 'burden.groupShare', ['NATO_EXCEPT_US'], 2035)).toBeLessThan(0.04);
  });
});
