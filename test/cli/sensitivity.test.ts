/** `burdenshift sensitivity`: tables that add up, intervals, and the refusals. */
import { describe, expect, it } from 'vitest';
import { cellNamed, sensitivityOf, type Influence } from '../../src/index.ts';
import { number, run } from '../run/shipped.ts';
import { callHere } from './here.ts';

const ASKED = 'burden.groupExtraCost[NATO_EXCEPT_US,2035]';
interface Json {
  readonly number: { readonly central: number };
  readonly influences: readonly Influence[];
}
const jsonOf = async (...words: string[]) =>
  JSON.parse((await callHere(['sensitivity', ASKED, '--json', ...words])).stdout) as Json;

describe('burdenshift sensitivity', () => {
  it('moves each number alone: the effects are those of runs with it set', async () => {
    const { influences, number: found } = await jsonOf();
    expect(found.central).toBe(number('hague-2035', 'burden.groupExtraCost', 'NATO_EXCEPT_US', 2035));
    const trend = influences.find((row) => row.name === 'economy.trendShift')!;
    const set = run('hague-2035', { set: { 'economy.trendShift': `${trend.ends![0] * 100} %` } });
    const { quantity, place, yearIndex } = cellNamed(set, ASKED);
    expect(set.result.values.get(quantity)![yearIndex * quantity.over[0]!.members.length + place]).toBe(
      trend.effect![0],
    );
    expect(trend.lever).toBe(true);
    expect(influences.reduce((sum, row) => sum + row.share, 0)).toBeCloseTo(1, 12);
  });

  it('gives Sobol’ indices with intervals that hold them, to the bit of the library', async () => {
    const { influences } = await jsonOf('--method', 'sobol', '--n', '512');
    const own = await sensitivityOf(run('hague-2035'), cellNamed(run('hague-2035'), ASKED), {
      method: 'sobol',
      draws: 512,
    });
    expect(influences).toEqual(JSON.parse(JSON.stringify(own.influences)));
    for (const { total } of influences.slice(0, 2)) {
      expect(total!.low).toBeLessThanOrEqual(total!.value);
      expect(total!.high).toBeGreaterThanOrEqual(total!.value);
    }
    // growth and little else moves the cost of a share: the first orders make up nearly all of the variance
    expect(influences.reduce((sum, row) => sum + row.share, 0)).toBeGreaterThan(0.9);
  }, 60_000);

  it('leaves levers out on demand, and prints a note on method and limits', async () => {
    const [without, text] = await Promise.all([
      jsonOf('--no-levers'),
      callHere(['sensitivity', ASKED, '--method', 'rank', '--top', '3']),
    ]);
    expect(without.influences.some((row) => row.lever)).toBe(false);
    expect(text.stdout).toContain('rank correlation');
    expect(text.stdout).toContain('Only numbers with a range vary');
  });

  it.each([
    [['sensitivity', ASKED, '--method', 'sobel'], 2, 'Did you mean "sobol"?'],
    [['sensitivity', 'spending.coreTarget'], 1, 'spending.coreTarget'],
    [['sensitivity', ASKED, '--n', '1'], 2, '--n takes a whole number'],
  ])('refuses %j', async (words, code, says) => {
    const outcome = await callHere(words);
    expect([outcome.code, outcome.stdout]).toEqual([code, '']);
    expect(outcome.stderr).toContain(says);
  });
});
