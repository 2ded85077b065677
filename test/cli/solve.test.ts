/** `burdenshift solve`: what it finds, set again, meets the goal; what cannot be met says how near it comes. */
import { describe, expect, it } from 'vitest';
import { number } from '../run/shipped.ts';
import { callHere } from './here.ts';

const COST = 'burden.groupExtraCost[NATO_EXCEPT_US,2035]';
interface Json {
  readonly levers: readonly { readonly high: number; readonly present: number }[];
  readonly rows: readonly {
    readonly first?: number;
    readonly solution: { readonly met: boolean; readonly lever: number; readonly reached: number };
  }[];
}
const jsonOf = async (...words: string[]) => JSON.parse((await callHere(['solve', ...words, '--json'])).stdout) as Json;
const VARY = ['--vary', 'spending.coreTarget'];

describe('burdenshift solve', () => {
  it('finds the lever whose own run reaches the goal', async () => {
    const { solution } = (await jsonOf(`${COST} >= 400 bn USD2025/year`, ...VARY)).rows[0]!;
    expect(solution.met).toBe(true);
    const again = { set: { 'spending.coreTarget': `${solution.lever * 100} %` } };
    const reached = number('hague-2035', 'burden.groupExtraCost', 'NATO_EXCEPT_US', 2035);
    expect(reached).toBeLessThan(400e9);
    const { run } = await import('../run/shipped.ts');
    const { cellNamed, valueAt } = await import('../../src/index.ts');
    const set = run('hague-2035', again);
    expect(valueAt(set, cellNamed(set, COST)) / 400e9).toBeCloseTo(1, 9);
  });

  it('asks more of the lever where the goal must hold in 80 % of runs than in 20 %', async () => {
    const goal = `${COST} >= 400 bn`;
    const [most, few] = await Promise.all(
      ['80 % of runs', '20 %'].map((share) => jsonOf(goal, ...VARY, '--in', share)),
    );
    expect(most!.rows[0]!.solution.lever).toBeGreaterThan(few!.rows[0]!.solution.lever);
    expect(most!.rows[0]!.solution.reached).toBeGreaterThanOrEqual(0.8);
  }, 60_000);

  it('gives the nearest value where the goal is out of reach, and says so', async () => {
    const words = [`${COST} >= 400 bn`, ...VARY, '--to', '3.6 %'];
    const [{ rows }, text] = await Promise.all([jsonOf(...words), callHere(['solve', ...words])]);
    expect(rows[0]!.solution).toMatchObject({ met: false, lever: 0.036 });
    expect(text.stdout).toMatch(
      /No value of spending\.coreTarget in its bounds meets the goal\. It comes nearest at 3\.6 %/,
    );
  });

  it('takes a bar in percentage points for a difference of shares', async () => {
    const { solution } = (await jsonOf('fiscal.difference[DEU,2035] <= 2 points', ...VARY)).rows[0]!;
    expect(solution.reached).toBeCloseTo(0.02, 9);
  });

  it('gives a trade-off between two levers, row by row', async () => {
    const { rows } = await jsonOf(`${COST} >= 300 bn`, ...VARY, '--vary', 'spending.deadline');
    expect(rows).toHaveLength(11);
    expect(rows.map((row) => row.solution.met)).toEqual([...Array(5).fill(false), ...Array(6).fill(true)]);
  });

  it.each([
    [['solve', `${COST} >= 400 bn`], 2, 'needs a lever'],
    [['solve', `${COST} = 400 bn`, ...VARY], 1, 'Write a number, >= or <='],
    [['solve', `${COST} >= 400 bn EUR`, ...VARY], 1, 'write it in USD2025/year'],
    [['solve', 'spending.coreShare[DEU,2035] >= 4', ...VARY], 1, 'is a share; write "4 %"'],
    [['solve', 'fiscal.difference[DEU,2035] <= 2', ...VARY], 1, 'is a difference of shares; write "2 points"'],
    [['solve', `${COST} >= 400 bn`, '--vary', 'spending.coreTargt'], 1, 'Did you mean "spending.coreTarget"?'],
    [['solve', `${COST} >= 400 bn`, '--vary', 'spending.baseline'], 1, 'picks among options'],
    [['solve', `${COST} >= 400 bn`, ...VARY, '--in', 'most'], 2, '--in takes a share of runs'],
    [['solve', 'burden.groupShare[NATO,2035] >= 3', ...VARY], 1, 'write "3 %"'],
    [['solve', `${COST} >= 400`, ...VARY], 1, 'has no unit; write "400 USD2025/year"'],
    [['solve', `${COST} >= 4 percent`, ...VARY], 1, 'write it in USD2025/year'],
    [
      ['solve', `${COST} >= 400 bn`, ...VARY, '--from', '1 %', '--from', '2 %'],
      2,
      '--from was given 2 times for 1 --vary',
    ],
  ])('refuses %j', async (words, code, says) => {
    const outcome = await callHere(words);
    expect([outcome.code, outcome.stdout]).toEqual([code, '']);
    expect(outcome.stderr).toContain(says);
  });
});
