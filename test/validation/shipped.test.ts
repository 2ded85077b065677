import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openShipped, shippedCases, VERSION } from '../../src/index.ts';
import { summaryLines, validationData, validationPage, writeOurs } from '../../src/validation/inWords.ts';
import { expectGolden } from '../golden.ts';
import { standingOf, summarise, validate } from '../../src/validation/validate.ts';

const desk = openShipped();
const results = validate(desk, shippedCases(desk));
const resultOf = (id: string) => results.find((r) => r.case.id === id)!;

describe('the shipped cases', () => {
  test('all run, and their verdicts are those that were reviewed', () => {
    const lines = results.flatMap((r) => [
      `${r.case.id}: ${r.verdict} (${r.standing})`,
      ...r.checks.map(
        (c) =>
          `  ${c.check.name}: ${c.check.written.expected} | ${c.ours.map((x) => writeOurs(x, c.check)).join(' and ')} | ${c.verdict}`,
      ),
    ]);
    expectGolden('validation.txt', [...lines, '', ...summaryLines(results), ''].join('\n'));
  });

  test('are each run or named as not runnable with a reason', () => {
    for (const { case: c, checks } of results) {
      if (checks.length === 0) expect(c.notRunnable, c.id).toMatch(/\w+ \w+ \w+/);
      else expect(c.notRunnable, c.id).toBeUndefined();
    }
  });

  test('have a source with a page to look at', () => {
    for (const { case: c } of results) expect(c.source.url, c.id).toMatch(/^https?:\/\/\S+$/);
  });

  test('have ids that stand once in all files', () => {
    const ids = results.map((r) => r.case.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('that are judged within a tolerance say why it is as wide as it is', () => {
    const withTolerance = results
      .flatMap((r) => r.checks)
      .filter(({ check }) => /relative|absolute/.test(check.tolerance.kind));
    expect(withTolerance.length).toBeGreaterThan(60);
    for (const { check } of withTolerance) expect(check.because, check.name).toMatch(/\w+ \w+/);
  });

  const theirs = '../shared/validation/cases.csv';
  test.skipIf(!existsSync(theirs))('cover every row of the list that they were told from', () => {
    const ids = readFileSync(theirs, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => /^[A-Z]+-[A-Z0-9-]+(?=,)/.exec(line)?.[0]);
    const missing = ids.filter((id) => id !== undefined && !results.some((r) => r.case.id === id));
    expect(ids.length).toBeGreaterThan(60);
    expect(missing).toEqual([]);
  });
});

describe('what counts as evidence', () => {
  test.each([
    ['GAP-DEU-45', 'evidence'],
    ['GAP-SCOPE-08', 'chosen after seeing'],
    ['GAP-SIPRI-42', 'memory'],
    ['DEBT-UPB-07', 'calibration'], // though its reading was chosen after seeing, too
    ['FORCE-BBG', 'read back'],
  ] as const)('%s is %s', (id, standing) => {
    expect(standingOf(resultOf(id).case)).toBe(standing);
  });

  test('the summary counts every judged number once', () => {
    const counted = summarise(results).reduce((sum, s) => sum + s.checks.within + s.checks.outside + s.checks.shown, 0);
    expect(counted).toBe(results.flatMap((r) => r.checks).length);
  });
});

describe('numbers that were worked out by hand from the tables', () => {
  test.each([
    // GDP of Germany in 2025 is 4,438.9 bn euro in the IMF edition of October 2025: 1 % and 5 % of it
    ['GAP-DEU-45', [44.4e9, 221.9e9], 0.001],
    // 0.9 % and 3.5 % of the Swedish GDP of 2030, 7,830 bn kronor
    ['GAP-SWE-70', [70.5e9, 274.1e9], 0.001],
    // allies with 2.00 % or more in the NATO edition of June 2024
    ['SH-NATO-23', [23], 0],
  ] as const)('%s', (id, expected, tolerance) => {
    resultOf(id).checks.forEach(({ ours }, i) => {
      expect(Math.abs(ours[0]! / expected[i]! - 1)).toBeLessThanOrEqual(tolerance);
    });
  });
});

describe('the page of results', () => {
  test('is the one in docs', () => {
    expectGolden('../../docs/validation.md', validationPage(results, VERSION));
  });

  test('and its data are those in docs', () => {
    expectGolden('../../docs/validation.json', `${JSON.stringify(validationData(results, VERSION), null, 2)}\n`);
  });

  test('shows every failed case with its verdict', () => {
    const page = validationPage(results, VERSION);
    const failed = results.filter((r) => r.verdict === 'outside');
    expect(failed.length).toBeGreaterThan(0);
    for (const { case: c } of failed) expect(page).toContain(`### ${c.id}: outside`);
  });
});
