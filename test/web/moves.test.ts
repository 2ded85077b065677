/** Which inputs move a number: what the worker tells is what the library gives for each input moved alone. */
import { beforeAll, describe, expect, it } from 'vitest';
import { cellNamed, openShipped, sensitivityOf, valueAt, type Run } from '../../src/index.ts';
import { LeverBoard, leversOf } from '../../src/web/model/levers.ts';
import { runQuickly } from '../../src/web/model/quickRun.ts';
import type { Settings } from '../../src/web/model/facts.ts';
import { tellMoves, type Movable, type Move, type Moves } from '../../src/web/worker/moves.ts';

const CELL = 'ledger.groupUses[NATO_EXCEPT_US,2035]';
const settings: Settings = {
  scenario: 'brussels-2025',
  set: [['forceSize.givenSize', '30000 soldier']],
  editions: [],
  seed: 1,
};
const desk = openShipped();
const { model } = desk.vocabulary;
const overrides = (of: Settings) => ({ set: Object.fromEntries(of.set) });
const movable: Movable = {
  run: (of) => runQuickly(desk, of.scenario, overrides(of)),
  glance: (of) => runQuickly(desk, of.scenario, overrides(of), 'until the next'),
  levers: leversOf(model),
  leversOf: ({ scenario }, run: Run) => new LeverBoard(model, desk.story(scenario)).statesIn(run),
};
const valueWith = (set: Readonly<Record<string, string>>) => {
  const run = desk.run('brussels-2025', { set: { ...overrides(settings).set, ...set } });
  return valueAt(run, cellNamed(run, CELL));
};

describe('of what the shift takes', () => {
  let last: Moves;
  const rowOf = (kind: Move['kind'], name: string) => last.rows.find((row) => row.kind === kind && row.name === name)!;
  beforeAll(() =>
    tellMoves(
      movable,
      settings,
      CELL,
      (moves) => (last = moves),
      () => false,
    ),
  );

  it('the central number is that of the run', () => {
    expect(last.central).toBe(valueWith({}));
    expect(last.done).toBe(last.of);
  });

  it('ranges are those of the sensitivity by tornado', async () => {
    const run = movable.run(settings);
    const { influences } = await sensitivityOf(run, cellNamed(run, CELL));
    expect(influences.length).toBeGreaterThan(3);
    expect(last.rows.filter((row) => row.kind === 'range').map(({ name, effect }) => [name, effect])).toEqual(
      influences.map(({ name, effect }) => [name, effect]),
    );
  });

  it('a lever is moved to both ends of its scale, in place of what was set', () => {
    const lever = movable.levers.find((each) => each.name === 'forceSize.givenSize')!;
    if (lever.kind !== 'slider') throw new Error('The strength of the force is a slider.');
    const ends = [lever.min, lever.max].map((x) => valueWith({ [lever.name]: `${x} soldier` }));
    expect(rowOf('lever', lever.name).effect).toEqual(ends);
    expect(ends[0]).not.toBe(ends[1]);
  });

  it('a choice is tried with every other option, and the one that changes most is told', () => {
    for (const row of last.rows.filter(({ kind }) => kind === 'choice')) {
      const choice = model.choices.find((c) => model.names.get(c) === row.name)!;
      const values = Object.keys(choice.options).map((option) => valueWith({ [row.name]: option }));
      const most = Math.max(...values.map((x) => Math.abs(x - last.central)));
      expect([row.name, Math.abs(row.effect[1] - last.central)]).toEqual([row.name, most]);
    }
    expect(last.rows.some(({ kind }) => kind === 'choice')).toBe(true);
  });

  it('inputs that the number does not rest on are not tried', () => {
    expect(last.of).toBeLessThan(movable.levers.length);
    expect(last.rows.some(({ name }) => name.startsWith('russiaOil.'))).toBe(false);
  });
});

it('stops as soon as nobody waits', async () => {
  const told: Moves[] = [];
  await tellMoves(
    movable,
    settings,
    CELL,
    (moves) => told.push(moves),
    () => true,
  );
  expect(told).toHaveLength(1);
  expect(told[0]!.done).toBeLessThan(told[0]!.of);
});
