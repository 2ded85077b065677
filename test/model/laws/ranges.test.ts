/** Whatever input moves to the end of its range, every value stays finite and within the bounds of what it measures. */
import { describe, expect, it } from 'vitest';
import { Central } from '../../../src/engine/central.ts';
import { membersAt, placesOf } from '../../../src/engine/layout.ts';
import type { Inputs, Values } from '../../../src/engine/inputs.ts';
import type { Choice, Parameter, Stock, Variable } from '../../../src/language/quantity.ts';
import { rangeOf, valueIn } from '../../../src/language/values.ts';
import { openShipped } from '../../../src/shipped.ts';
import type { Run } from '../../../src/run/run.ts';
import { boundsOf, NAMED } from './bounds.ts';
import { sweep, type Move } from './sweep.ts';

const desk = openShipped();
const { model } = desk.furniture;
const runs = ['hague-2035', 'brussels-2025'].map((id) => [id, desk.run(id)] as const);
const nameOf = (q: Parameter | Choice | Variable | Stock) => model.names.get(q)!;
const bounds = (q: Variable | Stock) => boundsOf(nameOf(q), q);
/** Faults shown; one bad input can spoil thousands of cells. */
const SHOWN = 10;

/** The first faults of a run or a sweep, and how many there were. */
class Faults {
  private readonly seen: string[] = [];

  add(cause: string, q: Variable | Stock, place: number, year: number, value: number): void {
    const [least, most] = bounds(q);
    if (this.seen.length < SHOWN)
      this.seen.push(`${cause}: ${nameOf(q)}[${[...membersAt(q, place), year]}] is ${value}, not ${least} to ${most}`);
  }

  get list(): readonly string[] {
    return this.seen;
  }
}

/** Open figures stay open. */
const opened = (own: Values, moved: Values) => moved.map((x, i) => (Number.isNaN(own[i]!) ? NaN : x));

function spreadMoves({ inputs }: Run): Move[] {
  return [...inputs.spreads].flatMap(([parameter, spread]) =>
    (['low', 'high'] as const).map((side) => {
      const values = opened(inputs.values.get(parameter)!, spread[side]);
      return { name: `${nameOf(parameter)} at ${side}`, parameter, values };
    }),
  );
}

function leverMoves({ inputs }: Run): Move[] {
  return model.parameters.flatMap((parameter) =>
    (['min', 'max'] as const).flatMap((side) => {
      if (!parameter.lever) return [];
      const own = inputs.values.get(parameter)!;
      const value = valueIn(parameter, nameOf(parameter), parameter.lever[side]);
      return [
        {
          name: `${nameOf(parameter)} at its ${side}`,
          parameter,
          values: opened(
            own,
            own.map(() => value),
          ),
        },
      ];
    }),
  );
}

function faultsOf(run: Run, moves: readonly Move[]): readonly string[] {
  const faults = new Faults();
  const visited = sweep(model, run.inputs, moves, bounds, (move, q, place, year, value) =>
    faults.add(move.name, q, place, year, value),
  );
  expect(visited).toBeGreaterThan(moves.length * 100_000);
  return faults.list;
}

describe('every number stays finite and within its bounds', { timeout: 120_000 }, () => {
  it.each(runs)('%s: each uncertain parameter at low and at high', (_, run) => {
    const moves = spreadMoves(run);
    expect(moves.length).toBeGreaterThan(150);
    expect(faultsOf(run, moves)).toEqual([]);
  });

  it.each(runs)('%s: each lever at its least and at its most', (_, run) => {
    const moves = leverMoves(run);
    expect(moves.length).toBeGreaterThan(100);
    expect(faultsOf(run, moves)).toEqual([]);
  });

  const options = model.choices.flatMap((c) => Object.keys(c.options).map((_, i) => [nameOf(c), c, i] as const));
  it.each(runs)('%s: as it is, and with each option of each choice', (_, run) => {
    const faults = new Faults();
    const look = (written: string, options: Inputs['options']) => {
      const { values } = new Central(model).run({ ...run.inputs, options });
      for (const q of model.order) {
        const [least, most] = bounds(q);
        values.get(q)!.forEach((value, i) => {
          if (value >= least && value <= most) return;
          if (written === 'spending.floor = none' && BELOW_BASELINE.test(nameOf(q))) return;
          faults.add(written, q, i % placesOf(q), run.inputs.years[Math.floor(i / placesOf(q))]!, value);
        });
      }
    };
    look('as it is', run.inputs.options);
    let looked = 0;
    for (const [name, c, i] of options) {
      const own = run.inputs.options.get(c)!;
      if (own.every((option) => option === i)) continue; // as it is
      look(
        `${name} = ${Object.keys(c.options)[i]}`,
        new Map(run.inputs.options).set(
          c,
          own.map(() => i),
        ),
      );
      looked++;
    }
    expect(looked).toBeGreaterThan(60);
    expect(faults.list).toEqual([]);
  });
});

/** Amounts that fall below zero where states above the target come down to it. */
const BELOW_BASELINE = /[eE]xtra|budget\.tax|[nN]aiveDifference|financing\.borrowedShare|ledger\.(groupS|s)ources/;

describe('the ranges themselves', () => {
  it('every lever moves within the hard bounds of its parameter, from less to more', () => {
    for (const p of model.parameters) {
      if (!p.lever) continue;
      const [least, most] = rangeOf(p);
      const [min, max] = [p.lever.min, p.lever.max].map((x) => valueIn(p, nameOf(p), x)) as [number, number];
      expect(least <= min && min < max && max <= most, nameOf(p)).toBe(true);
      for (const tick of p.lever.ticks ?? []) {
        const at = valueIn(p, nameOf(p), tick.at);
        expect(at >= min && at <= max, `${nameOf(p)}: ${tick.label}`).toBe(true);
      }
    }
  });

  it('every spread holds its central value, within the hard bounds', () => {
    for (const [p, { low, high }] of desk.ground({}).inputs.spreads) {
      const [least, most] = rangeOf(p);
      desk
        .ground({})
        .inputs.values.get(p)!
        .forEach((value, i) => {
          if (Number.isNaN(value)) return;
          expect(low[i]! <= value && value <= high[i]!, `${nameOf(p)} ${i}`).toBe(true);
          expect(least <= low[i]! && high[i]! <= most, `${nameOf(p)} ${i}`).toBe(true);
        });
    }
  });

  it('the exceptions name quantities that exist', () => {
    expect(NAMED.filter((name) => !model.quantities.has(name))).toEqual([]);
  });
});
