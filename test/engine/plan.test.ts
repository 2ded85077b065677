/** What a kernel computes once and what for each draw, and what it keeps in memory. */
import { expect, test } from 'vitest';
import { planOf } from '../../src/engine/emit/plan.ts';
import type { Task } from '../../src/engine/emit/task.ts';
import { assemble } from '../../src/language/model.ts';
import { dimension, eq, parameter, variable, type Quantity, type Variable } from '../../src/language/quantity.ts';

const assumed = { value: 1, because: 'a test' };
const place = dimension('place', 'place', ['A', 'B']);
const drawn = parameter({ label: 'drawn', unit: '1', assumed });
const fixed = parameter({ label: 'fixed', unit: '1', over: [place], assumed });
const over = [place];
const first = variable({ label: 'first', unit: '1', over, equals: eq`${fixed} + 1` });
const moved = variable({ label: 'moved', unit: '1', over, equals: eq`${first} * ${drawn}` });
const passing = variable({ label: 'passing', unit: '1', over, equals: eq`${moved} + 1` });
const last = variable({ label: 'last', unit: '1', over, equals: eq`${passing} * sum(${moved}, ${place})` });
const held: Variable = variable({
  label: 'held',
  unit: '1',
  over,
  before: 0,
  equals: () => eq`lastYear(${held}) + ${first}`,
});
const model = assemble({ m: { drawn, fixed, first, moved, passing, last, held } });

const labelOf = (task: Task) => (task.kind === 'reduction' ? 'a sum' : `${task.kind} ${task.of.label}`);
const plan = (...wanted: readonly Quantity[]) =>
  planOf(model, { years: 2, wanted, drawn: new Set([drawn]), options: new Map() });
const tasksIn = (groups: readonly { readonly tasks: readonly Task[] }[]) => groups.flatMap((g) => g.tasks).map(labelOf);

test('what no draw changes is computed once, all else for each block of draws', () => {
  const { fixed: once, drawn: often, given } = plan(last, held);
  expect(tasksIn(once).sort()).toEqual(['opening held', 'quantity first', 'quantity held']);
  expect(tasksIn(often)).toEqual(['quantity moved', 'quantity passing', 'a sum', 'quantity last']);
  expect(given.map((p) => p.label).sort()).toEqual(['drawn', 'fixed']);
});

test('what is not needed is not computed', () => {
  const { fixed: once, drawn: often } = plan(moved);
  expect([...tasksIn(once), ...tasksIn(often)]).toEqual(['quantity first', 'quantity moved']);
});

test('kept in memory is what is asked for, read in other loops, or read next year', () => {
  const stored = (...wanted: readonly Quantity[]) => [...plan(...wanted).stored].map(labelOf).sort();
  expect(stored(passing)).toEqual(['quantity first', 'quantity passing']); // moved is used up on the way
  expect(stored(last)).toEqual(['a sum', 'quantity first', 'quantity last', 'quantity moved', 'quantity passing']);
  expect(stored(held)).toEqual(['opening held', 'quantity held']);
});
