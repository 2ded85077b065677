/** Scores of mutation testing count what the tests noticed against what they could have noticed. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { EQUIVALENT } from '../../trust/mutation/equivalent.ts';
import { PIECES } from '../../trust/mutation/pieces.ts';
import { scoreOf } from '../../trust/mutation/score.ts';

const location = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
const mutants = (...statuses: string[]) => ({ source: '', mutants: statuses.map((status) => ({ status, location })) });

it('leaves out what was not tried, and counts what no test runs as missed', () => {
  const { figures, table } = scoreOf([
    { files: { 'b.ts': mutants('Killed', 'Killed', 'Timeout', 'Survived'), 'c.ts': mutants('Ignored') } },
    { files: { 'a.ts': mutants('NoCoverage', 'Killed', 'CompileError', 'Ignored') } },
  ]);
  expect(table.rows).toEqual([
    ['a.ts', 2, 1, 1, 0, 50],
    ['b.ts', 4, 3, 1, 0, 75],
  ]);
  expect(figures.map((f) => f.value)).toEqual([6, 66.7, 0, 66.7]);
});

it('counts as equivalent what is named so, at its line alone', () => {
  const { file, line, original, replacement, reason } = EQUIVALENT[0]!;
  const at = line.indexOf(original) + 1;
  const faultIn = (row: number) => ({
    ...{ status: 'Survived', replacement },
    location: { start: { line: row, column: at }, end: { line: row, column: at + original.length } },
  });
  const source = `${line}\n${' '.repeat(at - 1)}${original}`;
  const { figures, reasons } = scoreOf([{ files: { [file]: { source, mutants: [faultIn(1), faultIn(2)] } } }]);
  expect(figures.map((f) => f.value)).toEqual([2, 0, 1, 0]);
  expect([...reasons]).toEqual([[reason, 1]]);
});

it('names as equivalent only what stands in the code once', () => {
  for (const { file, line, original } of EQUIVALENT) {
    const lines = readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8').split('\n');
    const found = lines.filter((l) => l.includes(line));
    expect(found, `${file}: ${line}`).toHaveLength(1);
    expect(found[0]).toContain(original);
  }
});

it('names files and tests that are there', () => {
  const named = PIECES.flatMap((piece) => [...piece.mutate, ...piece.tests]).filter((path) => !path.includes('*'));
  expect(named.length).toBeGreaterThan(8);
  for (const path of named)
    expect(existsSync(fileURLToPath(new URL(`../../${path}`, import.meta.url))), path).toBe(true);
});
