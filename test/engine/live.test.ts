/** Leaving out loops that no draw changes or nobody needs leaves the bits of what is asked for as they are. */
import { describe, expect, it } from 'vitest';
import { drawPlanOf } from '../../src/engine/draws/sampler.ts';
import { imageOf } from '../../src/engine/emit/host.ts';
import { liveOf, type Live } from '../../src/engine/emit/live.ts';
import { emit } from '../../src/engine/emit/program.ts';
import type { Inputs, Spread } from '../../src/engine/inputs.ts';
import { placesOf } from '../../src/engine/layout.ts';
import { CHUNK, JobRunner, columnsOf } from '../../src/engine/run/job.ts';
import { Pilot } from '../../src/engine/run/pilot.ts';
import { BOUND_NUMBERS } from '../../src/engine/summary/counting.ts';
import { assemble, type Model } from '../../src/language/model.ts';
import type { Comparison, Condition, Expression } from '../../src/language/expression.ts';
import { dimension, parameter, variable, type Parameter, type Quantity } from '../../src/language/quantity.ts';
import { openShipped } from '../../src/shipped.ts';
import { Dice, makeModel } from './randomModel.ts';

/** Ranges of some cells of some parameters: of later years only, of some places only. */
function someSpreads(drawn: readonly Parameter[], { values, years }: Inputs, dice: Dice): Map<Parameter, Spread> {
  return new Map(
    drawn.map((p) => {
      const from = dice.below(years.length + 1);
      const wide = values.get(p)!.map((_, cell) => {
        const isLate = !p.byYear || Math.floor(cell / placesOf(p)) >= from;
        return isLate && dice.chance(0.8) ? 0.4 : 0;
      });
      const ends = (sign: number) => values.get(p)!.map((x, cell) => x + sign * wide[cell]!);
      return [p, { low: ends(-1), high: ends(1), distribution: 'uniform' as const }];
    }),
  );
}

/** Every draw of every column with and without leaving out; gives the share of loops left out, or undefined where a draw fails. */
function leftOut(model: Model, inputs: Inputs, wanted: readonly Quantity[], draws: number): number | undefined {
  const shape = { years: inputs.years.length, wanted, options: inputs.options };
  const kernel = emit(model, { ...shape, drawn: new Set(inputs.spreads.keys()) });
  const { program } = kernel;
  const live = liveOf(kernel, inputs);
  const whole: Live = { skips: live.skips.map(() => 0), moves: live.moves.map(() => 1), leftOut: [] };
  const plan = drawPlanOf(model, inputs, kernel.drawn, { seed: 7, draws });
  const job = { program, image: imageOf(kernel, inputs), plan, draws, thresholds: [] };
  const pilot = new Pilot(job, live);
  if (pilot.fault >= 0) return undefined;
  const runner = ({ skips, moves }: Live) =>
    new JobRunner({
      ...job,
      bounds: pilot.bounds,
      live: { skips, moves, rows: skips === live.skips ? pilot.rows : [] },
    });
  const [short, long] = [runner(live), runner(whole)];
  if (long.tally(0).fault !== undefined) return undefined;
  expect(short.tally(0).fault).toBeUndefined();
  const columns = Uint32Array.from({ length: columnsOf(program) }, (_, c) => c);
  const [found, truth] = [short.collect(0, columns), long.collect(0, columns)];
  let column = 0;
  for (let year = 0; year < program.years; year++)
    program.outputs.forEach((area, o) => {
      for (let place = 0; area.column && place < area.places; place++, column++)
        for (let i = column * draws; i < (column + 1) * draws; i++) {
          const moves = live.moves[year * program.outputs.length + o] === 1;
          const mine = moves ? found[i]! : pilot.bounds[column * BOUND_NUMBERS]!;
          if (!Object.is(mine, truth[i]))
            expect.fail(`${area.name} year ${year} place ${place}: ${mine}, not ${truth[i]}`);
        }
    });
  return live.skips.length === 0 ? 0 : live.skips.reduce((n, skip) => n + skip, 0) / live.skips.length;
}

describe('loops that are left out', () => {
  it('change no bit of made-up models, whatever is asked for', () => {
    const shares = Array.from({ length: 120 }, (_, seed) => {
      const { model, inputs, drawn } = makeModel(seed);
      const dice = new Dice(seed + 99);
      const wanted = model.order.filter(() => dice.chance(0.3));
      const spreads = someSpreads(drawn, inputs, dice);
      return leftOut(model, { ...inputs, spreads }, wanted.length > 0 ? wanted : [model.order[0]!], 70);
    });
    const compared = shares.filter((share) => share !== undefined);
    expect(compared.length).toBeGreaterThan(80);
    expect(compared.filter((share) => share > 0.1 && share < 1).length).toBeGreaterThan(15);
  });

  it.each(['<', '<=', '>', '>=', '='])('follow conditions on years and figures: %s', (operator) => {
    const places = dimension('place', 'place', ['a', 'b']);
    const assumed = { value: 1, because: 'a test' };
    const named = (label: string, unit: string) => parameter({ label, unit, over: [places], assumed });
    const [drawn, limit, step] = [named('drawn', '1'), named('limit', 'year'), named('step', 'year')];
    const v = (equals: Expression) => variable({ label: 'v', unit: '1', over: [places], equals });
    const when = (condition: Condition): Expression =>
      ({
        kind: 'when',
        condition,
        then: { kind: 'name', of: drawn },
        otherwise: { kind: 'number', value: 0 },
      }) as const;
    const compare = (by: Comparison, left: Expression, right: Expression): Condition =>
      ({ kind: 'compare', operator: by, left, right }) as const;
    const [name, now] = [{ kind: 'name', of: limit }, { kind: 'year' }] as const;
    const one = compare(operator as Comparison, now, name);
    const other = compare('>', { kind: 'binary', operator: '+', left: now, right: { kind: 'name', of: step } }, name);
    const all = [one, { kind: 'and', left: one, right: other }, { kind: 'or', left: other, right: one }] as const;
    const model = assemble({
      m: { drawn, limit, step, ...Object.fromEntries(all.map((c, i) => [`v${i}`, v(when(c))])) },
    });
    const spread = { low: Float64Array.of(1, 1), high: Float64Array.of(2, 2), distribution: 'uniform' } as const;
    const inputs = (limits: readonly number[]): Inputs => ({
      years: [2025, 2026, 2027, 2028, 2029],
      values: new Map([
        [drawn, Float64Array.of(1.5, 1.5)],
        [limit, Float64Array.from(limits)],
        [step, Float64Array.of(1, 1)],
      ]),
      options: new Map(),
      spreads: new Map([[drawn, spread]]),
    });
    const shares = [[2027, 2027], [2026, 2028], [2025.5, 2025.5]].map((l) => leftOut(model, inputs(l), model.order, 64)); // prettier-ignore
    expect(shares.every((share) => share !== undefined)).toBe(true);
  });

  it('change no bit of the model that ships, and are many', () => {
    const { model, inputs } = openShipped().run('hague-2035');
    const wanted = ['spending.coreShare', 'spending.extraCost', 'ledger.groupResidual', 'burden.groupShare'];
    const share = leftOut(model, inputs, wanted.map((name) => model.quantities.get(name)!), CHUNK); // prettier-ignore
    expect(share).toBeGreaterThan(0.3);
  });
});
