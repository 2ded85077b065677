/** `burdenshift discover` on a small sweep whose answer is known: what it says, as text and as data, and what it refuses. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/program.ts';
import { COST, RESIDUAL, writeSweepFolder } from './folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'burdenshift-discover-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());
const sweep = writeSweepFolder(join(folder, 'whole'));

async function call(...words: readonly string[]) {
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      written[name] += String(text);
      return true;
    });
  const code = await main(['discover', ...words]);
  return { code, ...written };
}

describe('a box', () => {
  it('is told in words with its measures, tests, check and limits', async () => {
    const { code, stdout, stderr } = await call(sweep);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const text = stdout.replace(/\s+/g, ' ');
    expect(text).toContain('futures with what is left (EU, 2035) below 0; the bar of the design, >= 0, is missed.');
    expect(text).toContain('They are 83 of 180 futures (46.1 %).');
    expect(text).toContain('Box: delivery (EU) is 50 %.');
    expect(text).toContain('Density 100.0 %: of the 60 futures in the box, 60 are of interest.');
    expect(text).toContain(
      'Coverage 72.3 %: it holds 60 of the 83 of interest. Support 33.3 %: it holds 60 of all 180.',
    );
    expect(text).toContain('10 and 10 of 10');
    expect(text).toContain('delivery (EU) is 75 % and shock to growth is below 0.22 %');
    expect(text).toContain('shares of the futures of this design, not probabilities');
  });

  it('is another for another threshold, choice or side', async () => {
    const low = await call(sweep, '--threshold', '< -20 bn USD2025/year', '--paste', '0');
    expect(low.stdout).toContain('below USD −20.0 bn a year at 2025 prices');
    expect(low.stdout).toMatch(/shock to growth is below −?0\.\d+ %/);
    const met = await call(sweep, '--met');
    expect(met.stdout).toContain('at least 0; the bar');
    expect(met.stdout).toContain('delivery (EU) is 75 % or 100 %');
    const open = await call(sweep, '--box', '1');
    expect(open.stdout).toContain('Box: delivery (EU) is 50 % or 75 %.');
    const one = await call(sweep, '--inputs', 'inputs');
    expect(one.stdout).toContain('Box: shock to growth is below');
  });

  it('is given as data with every step on the way', async () => {
    const { stdout } = await call(sweep, '--json');
    const data = JSON.parse(stdout) as {
      boxes: [{ limits: object[]; trajectory: { coverage: number }[]; coverage: number; chosen: number }];
      question: object;
    };
    expect(data.question).toMatchObject({ outcome: RESIDUAL, compare: '<', value: 0, bar: 'missed' });
    const [box] = data.boxes;
    expect(box.limits).toEqual([{ name: 'spending.delivery[EU]', label: 'delivery (EU)', unit: 'share', high: 0.625 }]);
    expect(box.trajectory[box.chosen]!.coverage).toBe(box.coverage);
    expect(box.coverage).toBeCloseTo(60 / 83, 12);
  });
});

describe('a comparison of policies', () => {
  it('ranks them by regret and the other measures', async () => {
    const { code, stdout } = await call(sweep, '--regret', '--policy', 'sharing.rule', '--outcome', RESIDUAL);
    expect(code).toBe(0);
    expect(stdout).toContain('2 policies in 90 futures');
    // By wealth leaves 10 bn more in every future.
    expect(stdout).toMatch(/Minimax regret +rule of sharing by wealth: 0 +rule of sharing equal: 10\.0 bn/);
    expect(stdout).toMatch(/Percentile-based peakedness +all alike: 2\.129/);
  });

  it('takes for decided what the design crosses with everything else, where nothing is said', async () => {
    const { stdout } = await call(sweep, '--regret', '--outcome', RESIDUAL);
    expect(stdout).toContain('6 policies in 30 futures');
  });

  it('takes the levers that are decided from the command line, and trades outcomes off', async () => {
    const words = [
      '--policy',
      'sharing.rule,spending.delivery[EU]',
      '--outcome',
      RESIDUAL,
      '--outcome',
      `${COST} less`,
    ];
    const { stdout } = await call(sweep, '--regret', ...words, '--json');
    const data = JSON.parse(stdout) as {
      policies: string[];
      futures: string[];
      nonDominated: number[];
      regrets: number[][];
    };
    expect(data.policies).toHaveLength(6);
    expect(data.futures).toHaveLength(30);
    // Left over by policy: −30, −5, 20, −20, 5, 30 bn plus the draw's; cost 40, 60, 80, 50, 70, 90 bn: none beats another.
    expect(data.nonDominated).toEqual([5, 2, 4, 1, 3, 0]);
    expect(data.regrets[5]!.every((x) => x === 0)).toBe(true);
    expect(data.regrets[0]![0]).toBeCloseTo(60e9, 0);
  });
});

describe('what is refused', () => {
  it.each([
    [['--outcome', 'ledger.rezidual[EU,2035]'], 1, `Did you mean "${RESIDUAL}"?`],
    [['--outcome', COST], 1, 'The design sets no bar for ledger.cost[EU,2035]; say which futures are of interest'],
    [['--threshold', '0'], 1, 'Cannot read the threshold "0". Write a comparison and a number, such as "< 0".'],
    [['--threshold', '< 5 %'], 1, 'is in USD2025/year, but the threshold says "5 %"'],
    [['--threshold', '< 5 person'], 1, 'is in USD2025/year, but the threshold says "5 person"'],
    [['--threshold', '< -900 bn USD2025/year'], 1, 'None of the 180 futures is of interest'],
    [['--inputs', 'spending.deliveri[EU]'], 1, 'Did you mean "spending.delivery[EU]"?'],
    [['--alpha', '0'], 1, 'peelAlpha is a share above 0 and below 1'],
    [['--alpha', 'much'], 2, '--alpha takes a share such as 5% or 0.05, not "much".'],
    [['--objective', 'meen'], 2, 'Did you mean "mean"?'],
    [['--box', '99'], 1, 'There is no box 99; the trajectory has boxes 0 to'],
    [['--box', '1', '--density', '80%'], 2, 'give one of them'],
    [['--policy', 'sharing.rule'], 2, '--policy belongs to --regret'],
    [['--regret', '--outcome', COST], 1, `Say whether more or less of ${COST} is wanted`],
    [['--regret', '--policy', 'sharing.rul'], 1, 'Did you mean "sharing.rule"?'],
  ] as const)('%j', async (words, code, says) => {
    const found = await call(sweep, ...words);
    expect(found.stderr).toContain(says);
    expect(found.code).toBe(code);
    expect(found.stdout).toBe('');
  });

  it('a folder that is no sweep', async () => {
    const { code, stderr } = await call(join(folder, 'nothing'));
    expect(code).toBe(1);
    expect(stderr).toContain('is no sweep: it has no manifest.json');
  });

  it('policies that do not meet the same futures', async () => {
    const gap = writeSweepFolder(join(folder, 'gap'), ({ point, draw }) => !(point === 5 && draw === 3));
    const { code, stderr } = await call(gap, '--regret', '--outcome', RESIDUAL);
    expect(code).toBe(1);
    expect(stderr).toContain('has no outcome in future');
    const found = await call(gap);
    expect(found.stderr).toContain('the sweep is not complete: 179 of 180 futures.');
  });
});
