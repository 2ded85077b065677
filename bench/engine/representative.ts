/** A made-up model of a real one's size: 36 places, 16 years, 63 quantities each, 60 totals and rates, 40 drawn parameters. */
import type { Expression } from '../../src/language/expression.ts';
import { assemble, type Model } from '../../src/language/model.ts';
import {
  curve, dimension, parameter, stock, variable,
  type Curve, type Dimension, type Parameter, type Quantity, type Stock, type Variable,
} from '../../src/language/quantity.ts'; // prettier-ignore
import type { Inputs, Spread } from '../../src/engine/inputs.ts';
import { placesOf } from '../../src/engine/layout.ts';

type Computed = Variable | Stock;
const number = (value: number): Expression => ({ kind: 'number', value });
const name = (of: Quantity): Expression => ({ kind: 'name', of });
const last = (of: Computed): Expression => ({ kind: 'lastYear', of });
const binary = (operator: '+' | '-' | '*' | '/' | '^', left: Expression, right: Expression): Expression => ({
  kind: 'binary',
  operator,
  left,
  right,
});
const call = (to: 'min' | 'max' | 'exp' | 'clamp', ...inputs: Expression[]): Expression => ({
  kind: 'call',
  to,
  inputs,
});
const sum = (of: Expression, along: Dimension): Expression => ({ kind: 'reduce', by: 'sum', of, along });
const lookup = (at: Expression, c: Curve): Expression => ({ kind: 'lookup', curve: c, at });

/** The model, its inputs with 40 spreads, and what a benchmark asks of it. */
export interface Representative {
  readonly model: Model;
  readonly inputs: Inputs;
  readonly wanted: readonly Quantity[];
}

/** Build it; `places` and `years` may be changed to see what grows. */
export function representative(places = 36, years = 16): Representative {
  const state = dimension(
    'state',
    'state',
    Array.from({ length: places }, (_, i) => `s${i}`),
  );
  const builder = new Builder(state);
  const model = builder.model();
  const values = new Map(model.parameters.map((p) => [p, builder.valuesOf(p)]));
  const spreads = new Map(builder.drawn.map((p, i) => [p, spreadOf(values.get(p)!, i)]));
  const inputs: Inputs = {
    years: Array.from({ length: years }, (_, i) => 2025 + i),
    values,
    options: new Map(),
    spreads,
  };
  return { model, inputs, wanted: builder.byPlace.slice(-40) };
}

function spreadOf(values: Float64Array, i: number): Spread {
  const distributions = ['triangular', 'pert', 'normal', 'lognormal', 'uniform'] as const;
  return { low: values.map((v) => v * 0.8), high: values.map((v) => v * 1.3), distribution: distributions[i % 5]! };
}

class Builder {
  readonly drawn: Parameter[];
  readonly byPlace: Computed[] = [];
  private readonly scalars: Computed[] = [];
  private readonly given: Parameter[];
  private readonly rate: Parameter;
  private readonly curves: Curve[];
  private turn = 0;

  constructor(private readonly state: Dimension) {
    const assumed = { value: 1, because: 'a benchmark' };
    const make = (label: string, over: Dimension[], unit = '1') => parameter({ label, unit, over, assumed });
    this.drawn = Array.from({ length: 40 }, (_, i) => make(`drawn${i}`, []));
    this.given = Array.from({ length: 16 }, (_, i) => make(`given${i}`, [state]));
    this.rate = make('rate', [], '1/year');
    const points = (n: number) => Array.from({ length: n }, (_, i) => [i * 0.4, Math.sqrt(i) * 0.5 + 0.1] as const);
    this.curves = [4, 5, 6].map((n) =>
      curve({ label: `curve${n}`, input: '1', unit: '1', points: points(n), because: 'a benchmark' }),
    );
  }

  valuesOf(p: Parameter): Float64Array {
    const seed = [...p.label].reduce((s, c) => (s * 31 + c.charCodeAt(0)) % 9973, 7);
    return Float64Array.from({ length: placesOf(p) }, (_, i) => 0.2 + (((seed + i * 577) * 7919) % 1000) / 700);
  }

  /** Four rounds of rates, quantities by place, and totals, as economies, budgets, aid and forces follow each other. */
  model(): Model {
    for (let round = 0; round < 4; round++) {
      for (let i = 0; i < 9; i++) this.scalar();
      for (let i = 0; i < 16; i++) this.placed(round === 3 && i === 15);
      for (let i = 0; i < 6; i++) this.total();
    }
    const all = [...this.drawn, ...this.given, this.rate, ...this.scalars, ...this.byPlace];
    return assemble({ made: Object.fromEntries(all.map((q, i) => [`q${i}`, q])) });
  }

  private pick<T>(list: readonly T[], step: number): T {
    this.turn = (this.turn * 1103515245 + 12345 + step) % 2147483648;
    return list[Math.floor((this.turn / 2147483648) * list.length)]!;
  }

  private scalar(): void {
    const a = name(this.pick(this.drawn, 1));
    const b = name(this.pick([...this.drawn, ...this.scalars], 2));
    const c = name(this.pick<Quantity>(this.scalars.length ? this.scalars : this.drawn, 3));
    const forms = [
      call('clamp', binary('/', binary('-', a, b), call('max', c, number(0.5))), number(0), number(1)),
      binary('+', b, binary('*', binary('-', a, b), lookup(c, this.curves[1]!))),
      binary('*', a, call('max', number(0.1), binary('-', number(1), binary('*', b, number(0.2))))),
    ];
    this.add(this.scalars, [], this.pick(forms, 4), 5);
  }

  private placed(wide: boolean): void {
    const own = () => name(this.pick([...this.given, ...this.byPlace], 1));
    const shared = () => name(this.pick([...this.drawn, ...this.scalars], 2));
    const share = () => binary('/', own(), call('max', own(), number(0.1)));
    const forms = [
      () => binary('*', own(), binary('+', number(1), binary('*', shared(), number(0.1)))),
      () => call('max', number(0), binary('-', binary('*', own(), shared()), own())),
      () => binary('*', share(), shared()),
      () => call('clamp', binary('-', own(), binary('*', own(), shared())), number(-2), binary('*', own(), number(2))),
      () => binary('*', own(), binary('-', shared(), lookup(share(), this.curves[2]!))),
      () => call('min', own(), binary('*', own(), own())),
      () => binary('+', binary('*', own(), shared()), binary('*', own(), binary('-', number(1), shared()))),
      () => binary('/', number(1), binary('+', number(1), call('exp', call('min', own(), number(3))))),
    ];
    const learning = this.byPlace.length % 16 === 7;
    const power = () =>
      binary('*', own(), binary('^', call('max', own(), number(0.05)), call('min', shared(), number(1))));
    this.add(this.byPlace, [this.state], learning || wide ? power() : this.pick(forms, 3)(), 5);
  }

  private total(): void {
    const product = binary('*', name(this.pick(this.given, 1)), name(this.pick(this.byPlace, 2)));
    const of = this.turn % 3 === 0 ? product : name(this.pick(this.byPlace, 3));
    this.add(this.scalars, [], binary('/', sum(of, this.state), number(this.state.members.length)), 99);
  }

  /** Every `every`-th is a stock that follows its target; the others may lean on last year. */
  private add(list: Computed[], over: Dimension[], equation: Expression, every: number): void {
    const label = `${over.length ? 'placed' : 'scalar'}${list.length}`;
    const bounded = call('clamp', equation, number(-40), number(40));
    if (list.length % every !== every - 1) return void list.push(variable({ label, unit: '1', over, equals: bounded }));
    const opening = over.length ? this.pick(this.given, 6) : this.pick(this.drawn, 6);
    const made: Stock = stock({
      label,
      unit: '1',
      over,
      opening,
      grows: () => binary('*', name(this.rate), binary('-', bounded, last(made))),
    });
    list.push(made);
  }
}
