/** Numbers worked out by hand from published figures, a row each, held to what the model gives. */
import { describe, expect, it } from 'vitest';
import { cellNamed, valueAt } from '../../src/index.ts';
import { desk, run } from '../run/shipped.ts';
import { EXAMPLES } from './worked/examples.ts';

describe.each(Object.entries(EXAMPLES))('%s', (_sector, examples) => {
  it.each(examples)('$cell in $scenario $set: $because', ({ scenario, set, cell, is }) => {
    const told = run(scenario, { set });
    const given = valueAt(told, cellNamed(told, cell));
    if (is === 0) expect(given).toBe(0);
    else expect(given / is, `${given} is given, ${is} worked out`).toBeCloseTo(1, 9);
  });
});

it('every variable and stock of the model is worked out in at least one row', () => {
  const worked = new Set(Object.values(EXAMPLES).flatMap((rows) => rows.map(({ cell }) => cell.replace(/\[.*/, ''))));
  const computed = [...desk.vocabulary.model.quantities].filter(
    ([, { kind }]) => kind === 'variable' || kind === 'stock',
  );
  expect(computed.map(([name]) => name).filter((name) => !worked.has(name))).toEqual([]);
});
