import { describe, expect, test } from 'vitest';
import { exitCodeOf } from '../../src/cli/trouble.ts';
import { CaseError, openShipped } from '../../src/index.ts';
import { validationText } from '../../src/validation/inWords.ts';
import { casesIn, validate } from '../../src/validation/validate.ts';

const desk = openShipped();

const SOUND = `cases:
  - id: MINE
    claim: One point of the GDP of Germany.
    source: { publisher: me, title: note, date: 2026-11-23, url: none, grade: B }
    convention: stated
    scenario: today
    checks:
      - name: one point
        value: { quantity: prices.nominalGDP, place: DEU, year: 2025, times: 1 % }
        expected: 45 bn NCU/year
        tolerance: 3 %
`;

function faultsOf(
  text: string,
): readonly { readonly line: number; readonly column: number; readonly message: string }[] {
  try {
    casesIn(desk, 'mine.yaml', text);
  } catch (error) {
    if (error instanceof CaseError) return error.faults;
    throw error;
  }
  throw new Error('the file was read without a fault');
}

describe('a sound file of a user', () => {
  test('is read, run and shown', () => {
    const results = validate(desk, casesIn(desk, 'mine.yaml', SOUND));
    expect(results.map((r) => [r.case.id, r.verdict, r.standing])).toEqual([['MINE', 'within tolerance', 'evidence']]);
    expect(validationText(results)).toMatch(
      /one point\s+45 bn NCU\/year\s+44\.39 bn NCU\/year\s+−1\.4 %\s+3 %\s+within/,
    );
  });

  test('that fails is shown as outside, not refused', () => {
    const results = validate(desk, casesIn(desk, 'mine.yaml', SOUND.replace('45 bn', '145 bn')));
    expect(results[0]!.verdict).toBe('outside');
  });
});

describe('each kind of mistake is named with its place and what would be accepted', () => {
  const QUANTITY = 'quantity: prices.nominalGDP';
  test.each([
    ['an unknown quantity', QUANTITY, 'quantity: prices.nominalGPD', 9, 'Did you mean "prices.nominalGDP"?'],
    ['a choice instead of a number', QUANTITY, 'quantity: spending.ramp', 9, 'is a choice between linear'],
    ['an unknown place', 'place: DEU', 'place: DEX', 9, 'There is no "DEX" among the states'],
    ['a missing place', 'place: DEU, ', '', 9, 'prices.nominalGDP needs a place'],
    ['a year outside the model', 'year: 2025', 'year: 2050', 9, 'The model covers 2014 to 2040, not 2050'],
    ['a year that is none', 'year: 2025', 'year: soon', 9, '"year" takes a year such as 2030, not "soon"'],
    ['no year', 'year: 2025, ', '', 9, 'needs one of "year: 2030", "sum: 2026-2035" and "mean: 2022-2024"'],
    ['two kinds of year', 'year: 2025', 'year: 2025, sum: 2026-2027', 9, 'needs one of "year: 2030"'],
    ['years backward', 'year: 2025', 'sum: 2035-2026', 9, '2035-2026 runs backward; write 2026-2035'],
    [
      'another unit',
      '45 bn NCU/year',
      '45 bn EUR/year',
      10,
      'Our value is in NCU/year, but "45 bn EUR/year" is in EUR/year',
    ],
    ['no unit', '45 bn NCU/year', '45', 10, 'Our value is in NCU/year, but "45" is in no unit'],
    ['a unit nobody knows', '45 bn NCU/year', '45 bn DEM/year', 10, 'Unknown unit "DEM"'],
    ['a range backward', '45 bn NCU/year', '[50 bn NCU/year, 40 bn NCU/year]', 10, 'The range runs backward'],
    ['a tolerance that is none', 'tolerance: 3 %', 'tolerance: small', 11, '"small" is not a tolerance for NCU/year'],
    ['points for an amount', 'tolerance: 3 %', 'tolerance: 3 pp', 11, '"3 pp" is not a tolerance for NCU/year'],
    ['no tolerance', '        tolerance: 3 %\n', '', 8, 'A check needs a tolerance'],
    ['an unknown key', 'convention: stated', 'convention: stated\n    yeer: 1', 6, '"yeer" is not a key of a case'],
    ['an unknown convention', 'convention: stated', 'convention: guessed', 5, '"guessed" is not a convention'],
    ['an unknown grade', 'grade: B', 'grade: E', 4, '"E" is not a grade. Use one of: A, B, C, M'],
    ['an unknown scenario', 'scenario: today', 'scenario: hague2035', 6, 'Did you mean "hague-2035"?'],
    ['no id', 'id: MINE', 'claims: x', 2, '"id:" is missing'],
    [
      'an unknown lever',
      'scenario: today',
      'set: { spending.coreTarges: 3 % }',
      6,
      'Did you mean "spending.coreTarget"?',
    ],
    [
      'a setting in another unit',
      'scenario: today',
      'set: { spending.coreTarget: 3 USD }',
      6,
      'is in share, but "3 USD"',
    ],
    ['no checks', SOUND.slice(SOUND.indexOf('    checks:')), '', 2, 'says under "notRunnable" why it has none'],
    [
      'checks and a reason for none',
      'scenario: today',
      'notRunnable: no time',
      8,
      '"checks" or "notRunnable", not both',
    ],
    [
      'a sum of units that do not meet',
      'times: 1 %',
      'plus: { number: 3 EUR/year }',
      9,
      '3 EUR/year is in EUR/year and cannot meet NCU/year',
    ],
    ['yes or no as neither', 'scenario: today', 'calibration: maybe', 6, '"calibration" takes yes or no'],
  ] as const)('%s', (_, before, after, line, message) => {
    expect(SOUND).toContain(before);
    const faults = faultsOf(SOUND.replace(before, after));
    expect(faults.map((f) => [f.line, f.message]).flat()).toEqual(
      expect.arrayContaining([line, expect.stringContaining(message)]),
    );
    expect(faults.every((f) => f.column > 0)).toBe(true);
  });

  test('a level cannot be summed over years', () => {
    const text = SOUND.replace('prices.nominalGDP', 'spending.coreShare').replace('year: 2025', 'sum: 2026-2030');
    expect(faultsOf(text)[0]!.message).toContain('is not an amount a year and cannot be summed');
  });

  test('a parameter without years takes no year', () => {
    const text = SOUND.replace('prices.nominalGDP, place: DEU', 'replacement.iissProcurement');
    expect(faultsOf(text)[0]!.message).toContain('has one value for all years; leave out "year"');
  });

  test('two readings in two units are refused', () => {
    const reading = '{ quantity: prices.nominalGDP, place: DEU, year: 2025 }';
    const other = '{ quantity: prices.nominalGDPInEuros, place: DEU, year: 2025 }';
    const text = SOUND.replace(/value: .*/, `between: [${reading}, ${other}]`);
    expect(faultsOf(text)[0]!.message).toContain('bring them to one unit with "times"');
  });

  test('an id that stands twice names the line of the first', () => {
    const [second] = faultsOf(SOUND + SOUND.slice(SOUND.indexOf('  - id:')));
    expect(second).toMatchObject({ line: 12, message: 'The id "MINE" stands already in line 2.' });
  });

  test('all faults of a file are told together', () => {
    const text = SOUND.replace('DEU', 'DEX')
      .replace('grade: B', 'grade: E')
      .replace('convention: stated', 'convention: x');
    expect(faultsOf(text)).toHaveLength(3);
  });

  test('an edition that is not there names the case', () => {
    const cases = casesIn(desk, 'mine.yaml', SOUND.replace('scenario: today', 'editions: { nato: 1999-01 }'));
    expect(() => validate(desk, cases)).toThrow(/mine\.yaml:2:5: .*1999-01/);
  });

  test('a broken file and a file of another kind are refused', () => {
    expect(faultsOf('cases:\n  - id: [')[0]!.line).toBeGreaterThan(0);
    expect(faultsOf('just words')[0]!.message).toContain('A case file is a list of keys');
    expect(faultsOf('cases: []')[0]!.message).toContain('is empty');
    expect(faultsOf(SOUND.replace(/checks:[^]*/, 'checks: []'))[0]!.message).toContain('a list of at least one');
    expect(faultsOf('title: x')[0]!.message).toContain('A case file has a list of "cases:"');
  });

  test('the exit code for such a file is 1', () => {
    expect(exitCodeOf(new CaseError([]))).toBe(1);
  });
});

describe('the arithmetic of a value', () => {
  /** Ours for a value in a case whose unit is that of `expected`. */
  const ours = (value: string, expected: string) => {
    const text = SOUND.replace(/value: .*/, `value: ${value}`).replace('45 bn NCU/year', expected);
    return validate(desk, casesIn(desk, 'mine.yaml', text))[0]!.checks[0]!.ours[0]!;
  };

  test('is ((base × times) + plus − minus) ÷ over', () => {
    // (10 × 2 × 3 + 5 + 1 − 6) / 4 = 15
    const value =
      '{ number: 10 EUR, times: [2, 3], plus: [{ number: 5 EUR }, { number: 1 EUR }], minus: { number: 6 EUR }, over: { number: 4 EUR } }';
    expect(ours(value, '15')).toBe(15);
  });

  test('sums flows over years into an amount, and takes means', () => {
    const one = (span: string, unit: string) =>
      ours(`{ quantity: prices.nominalGDP, place: DEU, ${span} }`, `1 ${unit}`);
    const [a, b] = [one('year: 2026', 'NCU/year'), one('year: 2027', 'NCU/year')];
    expect(one('sum: 2026-2027', 'NCU')).toBeCloseTo(a + b, 0);
    expect(one('mean: 2026-2027', 'NCU/year')).toBeCloseTo((a + b) / 2, 0);
  });

  test('reads each term under its own settings', () => {
    const value = (set: string) => `{ quantity: spending.coreShare, place: ITA, year: 2035${set} }`;
    const target = ', set: { spending.coreTarget: 4 %, spending.delivery: 100 % }';
    expect(ours(value(target), '4 %')).toBeCloseTo(0.04, 12);
    expect(ours(value(''), '2 %')).toBeLessThan(0.03);
  });
});
