/** Past projections are scored as anyone can work out by hand, and the committed page is what the figures give. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { backtest, BASE, sharesIn, STARTS, type Editions } from '../../src/backtest/backtest.ts';
import { backtestPage, backtestText, findings } from '../../src/backtest/inWords.ts';
import { project, RULES, type Shares } from '../../src/backtest/rules.ts';
import { scoreOf } from '../../src/backtest/score.ts';
import { ALLIES } from '../../src/model/places.ts';
import { read } from '../../src/run/read.ts';
import { openShipped } from '../../src/shipped.ts';
import { judgementsIn } from '../model/laws/wording.ts';

const from = (first: number, ...values: readonly number[]): Shares => new Map(values.map((x, i) => [first + i, x]));

describe('a rule', () => {
  // 2019 to 2023: 1.0 1.1 1.2 1.3 1.4 rises by 0.1 a year.
  const rising = from(2019, 1.0, 1.1, 1.2, 1.3, 1.4);

  it.each([
    ['hold', rising, 2023, 2026, 1.4],
    ['trend', rising, 2023, 2026, 1.7], // 1.4 + 3 × 0.1
    ['pledge', from(2014, 1.0), 2014, 2019, 1.5], // half of ten years: half of the way to 2
    ['pledge', from(2014, 1.0), 2014, 2024, 2],
    ['pledge', from(2014, 1.0), 2014, 2026, 2],
    ['pledge', from(2014, 3.0), 2014, 2026, 3], // nobody goes down
    ['pledge', from(2024, 1.3), 2024, 2025, 2], // the deadline has passed
    ['trend', from(2019, 0.5, 0.4, 0.3, 0.2, 0.1), 2023, 2026, 0], // 0.1 − 0.3 would be below nothing
  ] as const)('%s gives what it says', (rule, known, start, year, expected) =>
    expect(project(rule, known, start, year)).toBeCloseTo(expected, 12),
  );

  it('draws the trend by least squares, not through the ends', () => {
    // x: 1 1 1 1 2, mean 1.2; deviations −0.2 ×4, 0.8; times (−2 −1 0 1 2): 0.4 + 0.2 + 0 − 0.2 + 1.6 = 2.0; ÷ 10 = 0.2 a year.
    // 2024 stands 3 years from the middle of 2021: 1.2 + 3 × 0.2 = 1.8.
    expect(project('trend', from(2019, 1, 1, 1, 1, 2), 2023, 2024)).toBeCloseTo(1.8, 12);
  });

  it('sees nothing after the start', () => {
    const seen = from(2019, 1.0, 1.1, 1.2, 1.3, 1.4, 9, 9, 9);
    for (const { id } of RULES) expect(project(id, seen, 2023, 2026)).toBe(project(id, rising, 2023, 2026));
  });

  it('gives nothing where years are missing', () => {
    expect(project('trend', from(2020, 1, 1, 1, 1), 2023, 2024)).toBeUndefined();
    expect(project('hold', rising, 2024, 2025)).toBeUndefined();
  });
});

describe('a score', () => {
  // Projected 2.0 and 2.0, held 1.5 and 1.9, outcome 2.1 and 1.8.
  const score = scoreOf([
    { place: 'AAA', projected: 2.0, held: 1.5, outcome: 2.1 },
    { place: 'BBB', projected: 2.0, held: 1.9, outcome: 1.8 },
  ])!;

  it('is worked out from the errors', () => {
    // errors 0.1 and −0.2: bias −0.05, MAE 0.15, RMSE √((0.01 + 0.04) ÷ 2) = √0.025
    expect(score.bias).toBeCloseTo(-0.05, 12);
    expect(score.mae).toBeCloseTo(0.15, 12);
    expect(score.rmse).toBeCloseTo(Math.sqrt(0.025), 12);
    // hold: 0.6 and −0.1: MAE 0.35, RMSE √((0.36 + 0.01) ÷ 2) = √0.185; 1 − 0.15 ÷ 0.35 = 0.5714
    expect(score.skill).toBeCloseTo(1 - 0.15 / 0.35, 12);
    expect(score.skillByRMSE).toBeCloseTo(1 - Math.sqrt(0.025 / 0.185), 12);
  });

  it('has no skill where hold is exact, and is none without projections', () => {
    expect(scoreOf([{ place: 'AAA', projected: 3, held: 2, outcome: 2 }])!.skill).toBeUndefined();
    expect(scoreOf([])).toBeUndefined();
  });
});

describe('a small back-test', () => {
  const tables: Readonly<Record<string, Shares>> = {
    // One ally at 1.0 in 2023 and 1.2 (estimated) in 2024; later 1.1 for 2023, 1.3 for 2024, 1.8 for 2025, 2.2 for 2026.
    [`${BASE} AAA`]: from(2014, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1.2),
    '2025-08 AAA': from(2014, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1.1, 1.3, 1.8),
    '2026-07 AAA': from(2014, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1.1, 1.3, 1.8, 2.2),
  };
  const shares: Editions = (edition, place) => tables[`${edition} ${place}`] ?? new Map();
  const result = backtest(shares, ['AAA', 'BBB']);
  const trial = (start: number, rule: string, edition: string, year: number) =>
    result.trials.find((t) => t.start === start && t.rule === rule && t.edition === edition && t.year === year)!;

  it('separates what was revised from what changed', () => {
    // Hold from 2024: 1.8 − 1.2 = 0.6 with the revision of 0.1, 1.8 − 1.3 = 0.5 without.
    expect(trial(2024, 'hold', '2026-07', 2025).score!.mae).toBeCloseTo(0.6, 12);
    expect(trial(2024, 'hold', '2026-07', 2025).withoutRevision!.mae).toBeCloseTo(0.5, 12);
    const revised = result.revisions.find(({ edition, year }) => edition === '2026-07' && year === 2024)!;
    expect(revised).toMatchObject({ count: 1, largest: { place: 'AAA' } });
    expect(revised.mean).toBeCloseTo(0.1, 12);
  });

  it('scores the pledge against hold', () => {
    // 2026 from 2024: pledge 2.0 misses 2.2 by 0.2, hold 1.2 by 1.0: skill 1 − 0.2 = 0.8.
    expect(trial(2024, 'pledge', '2026-07', 2026).score!.skill).toBeCloseTo(0.8, 12);
  });

  it('names the outcomes that nobody publishes', () => {
    expect(result.absent).toContainEqual({ place: 'BBB', edition: '2026-07', year: 2026 });
    expect(trial(2014, 'trend', '2026-07', 2026).score).toBeUndefined();
  });
});

describe('the back-test that ships', () => {
  const desk = openShipped();
  const places = ALLIES.filter((place) => place !== 'ISL');
  const shares = sharesIn(desk.furniture.catalogue());
  const result = backtest(shares, places);

  it('gives hold no skill over itself', () => {
    for (const { rule, score } of result.overall) if (rule === 'hold') expect(score!.skill).toBe(0);
  });

  it('covers 31 allies but for the one figure that NATO leaves blank', () => {
    expect(result.absent).toEqual([{ place: 'DEU', edition: '2025-08', year: 2025 }]);
    expect(result.trials.filter(({ score }) => score).map(({ score }) => score!.count)).not.toContain(0);
    expect(STARTS.map((start) => result.allies.filter((a) => a.start === start).length)).toEqual([31, 31, 31]);
  });

  it('reads Poland as published: 4.12 held from 2024, 4.25 came in 2025 by the edition of 2026', () => {
    // 4.1202 → 4.25: an error of 0.1298; 2025-08 shows 4.4805: 0.3604; 2026: 4.68: 0.5598; mean 0.3500
    const score = result.allies.find(({ place, start }) => place === 'POL' && start === 2024)!.scores.hold!;
    expect(score.mae).toBeCloseTo((0.1298 + 0.3604 + 0.5598) / 3, 3);
  });

  it('tests what the model computes: without a scenario it is hold, the old guideline is the pledge', () => {
    const editions = { nato: BASE };
    const today = desk.run('today', { editions });
    const set = { 'spending.rampStart': '2024', 'spending.deadline': '2025' };
    const guideline = desk.run('two-percent', { editions, set });
    for (const place of places) {
      const known = shares(BASE, place);
      for (const year of [2025, 2026]) {
        const percent = (run: typeof today) => 100 * read(run, 'spending.coreShare', [place], year);
        expect(percent(today), `${place} ${year}`).toBeCloseTo(project('hold', known, 2024, year)!, 9);
        expect(percent(guideline), `${place} ${year}`).toBeCloseTo(project('pledge', known, 2024, year)!, 9);
      }
    }
  });

  it('stands in docs/backtest.md as it is', () => {
    expect(readFileSync('docs/backtest.md', 'utf8')).toBe(backtestPage(result));
  });

  it('says so in neutral words', () => {
    expect(findings(result).length).toBeGreaterThan(6);
    expect(judgementsIn(`${backtestPage(result)} ${backtestText(result)}`)).toEqual([]);
  });
});
