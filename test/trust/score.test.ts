/** Scores of mutation testing count what the tests noticed against what they could have noticed. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { PIECES } from '../../trust/mutation/pieces.ts';
import { tableOf } from '../../trust/mutation/score.ts';

const mutants = (...statuses: string[]) => ({ mutants: statuses.map((status) => ({ status })) });

it('leaves out what was not tried, and counts what no test runs as missed', () => {
  const { figures, table } = tableOf([
    { files: { 'b.ts': mutants('Killed', 'Killed', 'Timeout', 'Survived'), 'c.ts': mutants('Ignored') } },
    { files: { 'a.ts': mutants('NoCoverage', 'Killed', 'CompileError', 'Ignored') } },
  ]);
  expect(table.rows).toEqual([
    ['a.ts', 2, 1, 1, 50],
    ['b.ts', 4, 3, 1, 75],
  ]);
  expect(figures.map((f) => f.value)).toEqual([6, 66.7]);
});

it('names files and tests that are there', () => {
  const named = PIECES.flatMap((piece) => [...piece.mutate, ...piece.tests]).filter((path) => !path.includes('*'));
  expect(named.length).toBeGreaterThan(8);
  for (const path of named)
    expect(existsSync(fileURLToPath(new URL(`../../${path}`, import.meta.url))), path).toBe(true);
});
