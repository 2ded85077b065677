/** Models made up from a number: every kind of quantity and every kind of expression, valid by construction. */
import { partsOf, type Condition, type Expression } from '../../src/language/expression.ts';
import { repeatsOver } from '../../src/language/checkPlaces.ts';
import { assemble, type Model } from '../../src/language/model.ts';
import {
  choice, curve, dimension, grouping, parameter, stock, subset, variable, year,
  type Choice, type Curve, type Dimension, type Grouping, type Parameter, type Quantity, type Stock, type Subset, type Variable,
} from '../../src/language/quantity.ts'; // prettier-ignore
import type { Inputs } from '../../src/engine/inputs.ts';
import { placesOf } from '../../src/engine/layout.ts';

/** A source of numbers that repeats itself (xorshift, Marsaglia 2003). */
export class Dice {
  private state: number;
  constructor(seed: number) {
    this.state = (seed ^ 0x9e3779b9) | 1;
    for (let i = 0; i < 8; i++) this.next();
  }
  next(): number {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return (this.state >>> 0) / 4294967296;
  }
  below(n: number): number {
    return Math.floor(this.next() * n);
  }
  one<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
  chance(p: number): boolean {
    return this.next() < p;
  }
}

/** A made-up model with inputs for it. */
export interface Made {
  readonly model: Model;
  readonly inputs: Inputs;
  readonly drawn: readonly Parameter[];
}

/** The model of a seed; `wild` lets divisions by zero and the like happen. */
export function makeModel(seed: number, wild = false): Made {
  return new Maker(new Dice(seed), wild).make();
}

class Maker {
  private readonly dimensions: Dimension[] = [];
  private readonly subsets: Subset[] = [];
  private readonly groupings: Grouping[] = [];
  private readonly curves: Curve[] = [];
  private readonly parameters: Parameter[] = [];
  private readonly gappy: Parameter[] = [];
  private readonly choices: Choice[] = [];
  private readonly computed: (Variable | Stock)[] = [];
  private readonly perYear = parameter({ label: 'rate', unit: '1/year', assumed: { value: 0.1, because: 'x' } });

  constructor(
    private readonly dice: Dice,
    private readonly wild: boolean,
  ) {}

  make(): Made {
    const { dice } = this;
    this.ground();
    const count = 2 + dice.below(12);
    for (let i = 0; i < count; i++) this.computed.push(this.quantity(i));
    const all: Quantity[] = [this.perYear, ...this.parameters, ...this.gappy, ...this.choices, ...this.computed];
    const model = assemble({ made: Object.fromEntries(all.map((q, i) => [`q${i}`, q])) });
    const years = Array.from({ length: 1 + dice.below(5) }, (_, i) => 2024 + i);
    const given = [this.perYear, ...this.parameters, ...this.gappy];
    const values = new Map(given.map((p) => [p, this.valuesOf(p, years.length)]));
    const options = new Map(
      this.choices.map((c) => [c, Uint8Array.from({ length: placesOf(c) }, () => dice.below(3))]),
    );
    if (dice.chance(0.5)) for (const o of options.values()) o.fill(o[0]!);
    return {
      model,
      inputs: { years, values, options, spreads: new Map() },
      drawn: given.filter(() => dice.chance(0.35)),
    };
  }

  private ground(): void {
    const { dice } = this;
    const sizes = [1 + dice.below(4), 1 + dice.below(3), 2];
    sizes.forEach((n, i) =>
      this.dimensions.push(
        dimension(
          `d${i}`,
          `d${i}`,
          Array.from({ length: n }, (_, m) => `d${i}m${m}`),
        ),
      ),
    );
    const [first, second] = [this.dimensions[0]!, this.dimensions[1]!];
    const chosen = first.members.filter((_, i) => i === 0 || dice.chance(0.7));
    this.subsets.push(subset('some', first, chosen));
    const groups = second.members.map((m) => [m, first.members.filter(() => dice.chance(0.5))] as const);
    const safe = groups.map(([m, list]) => [m, list.length === 0 ? [first.members[0]!] : list] as const);
    this.groupings.push(grouping('into', first, second, Object.fromEntries(safe)));
    for (let i = 0; i < 2; i++) {
      let x = -2;
      const points = Array.from(
        { length: 1 + dice.below(5) },
        () => [(x += 0.2 + dice.next()), dice.next() * 4 - 2] as const,
      );
      this.curves.push(curve({ label: `curve${i}`, input: '1', unit: '1', points, because: 'x' }));
    }
    for (let i = 0; i < 5; i++) this.parameters.push(this.parameter(`p${i}`, false));
    for (let i = 0; i < 2; i++) this.gappy.push(this.parameter(`g${i}`, true));
    for (let i = 0; i < 2; i++)
      this.choices.push(
        choice({
          label: `c${i}`,
          options: { a: 'a', b: 'b', c: 'c' },
          initially: 'a',
          because: 'x',
          over: this.some(1),
        }),
      );
  }

  private some(most: number): Dimension[] {
    const over = this.dimensions.filter(() => this.dice.chance(0.4)).slice(0, most);
    return this.dice.chance(0.2) ? over.reverse() : over;
  }

  private parameter(label: string, gaps: boolean): Parameter {
    const over = [...this.some(2), ...(this.dice.chance(0.4) ? [year] : [])];
    if (gaps) return parameter({ label, unit: '1', over, from: { series: 's', gaps: 'open' } });
    return parameter({ label, unit: '1', over, assumed: { value: 1, because: 'x' } });
  }

  private valuesOf(p: Parameter, years: number): Float64Array {
    const gaps = this.gappy.includes(p);
    return Float64Array.from({ length: placesOf(p) * (p.byYear ? years : 1) }, () => this.number(gaps));
  }

  private number(gaps: boolean): number {
    const { dice } = this;
    if (gaps && dice.chance(0.5)) return NaN;
    return dice.chance(0.1) ? dice.below(3) - 1 : dice.next() * 4 - 2;
  }

  private quantity(i: number): Variable | Stock {
    const { dice } = this;
    const over = this.some(2);
    const fits = (q: Quantity) => q.over.every((d) => over.includes(d));
    const first = [...this.parameters, ...this.computed].filter(fits);
    if (dice.chance(0.25)) {
      const growth: Expression = {
        kind: 'binary',
        operator: '*',
        left: this.calm(over, 3),
        right: { kind: 'name', of: this.perYear },
      };
      const opening = first.length > 0 && dice.chance(0.7) ? dice.one(first) : 0;
      return stock({ label: `stock${i}`, unit: '1', over, opening, grows: () => growth });
    }
    const equation = this.calm(over, 4);
    const observed = this.gappy.filter(fits);
    return variable({
      label: `variable${i}`,
      unit: '1',
      over,
      ...(observed.length > 0 && dice.chance(0.3) ? { observed: dice.one(observed) } : {}),
      ...(first.length > 0 && dice.chance(0.8) ? { before: dice.one(first) } : {}),
      equals: equation,
    });
  }

  /** An expression whose size does not run away from year to year. */
  private calm(over: readonly Dimension[], depth: number): Expression {
    const e = this.expression(over, depth);
    const limit = (value: number): Expression => ({ kind: 'number', value });
    return { kind: 'call', to: 'clamp', inputs: [e, limit(-50), limit(50)] };
  }

  private expression(over: readonly Dimension[], depth: number): Expression {
    const { dice } = this;
    if (depth === 0 || dice.chance(0.12)) return this.leaf(over);
    const part = () => this.expression(over, depth - 1);
    switch (dice.below(9)) {
      case 0:
        return { kind: 'negate', of: part() };
      case 1:
      case 2:
        return { kind: 'binary', operator: dice.one(['+', '-', '*'] as const), left: part(), right: part() };
      case 3:
        return this.wild && dice.chance(0.3)
          ? { kind: 'binary', operator: dice.one(['/', '^'] as const), left: part(), right: part() }
          : {
              kind: 'binary',
              operator: dice.one(['/', '^'] as const),
              left: this.positive(part()),
              right: dice.chance(0.5) ? this.positive(part()) : { kind: 'number', value: 1 + dice.below(3) },
            };
      case 4:
        return this.call(part);
      case 5:
        return { kind: 'when', condition: this.condition(part, 2), then: part(), otherwise: part() };
      case 6: {
        const by = this.choices.filter((c) => c.over.every((d) => over.includes(d)));
        if (by.length === 0) return part();
        const cases = ['b', 'a', 'c'].map((option) => ({ option, value: part() }));
        return { kind: 'choose', by: dice.one(by), cases };
      }
      case 7:
        return { kind: 'lookup', curve: dice.one(this.curves), at: part() };
      default:
        return this.reduction(over, depth);
    }
  }

  private positive(e: Expression): Expression {
    const square: Expression = { kind: 'binary', operator: '*', left: e, right: e };
    return {
      kind: 'call',
      to: 'min',
      inputs: [
        { kind: 'binary', operator: '+', left: { kind: 'number', value: 0.25 }, right: square },
        { kind: 'number', value: 9 },
      ],
    };
  }

  private call(part: () => Expression): Expression {
    const { dice } = this;
    const to = dice.one(['min', 'max', 'clamp', 'exp', 'log'] as const);
    if (to === 'exp')
      return {
        kind: 'call',
        to,
        inputs: [
          this.wild
            ? part()
            : {
                kind: 'call',
                to: 'clamp',
                inputs: [part(), { kind: 'number', value: -9 }, { kind: 'number', value: 9 }],
              },
        ],
      };
    if (to === 'log') return { kind: 'call', to, inputs: [this.wild ? part() : this.positive(part())] };
    const count = to === 'clamp' ? 3 : 2 + dice.below(3);
    return { kind: 'call', to, inputs: Array.from({ length: count }, part) };
  }

  private condition(part: () => Expression, depth: number): Condition {
    const { dice } = this;
    if (depth > 0 && dice.chance(0.4)) {
      const kind = dice.one(['and', 'or'] as const);
      return { kind, left: this.condition(part, depth - 1), right: this.condition(part, depth - 1) };
    }
    return { kind: 'compare', operator: dice.one(['<', '<=', '>', '>=', '='] as const), left: part(), right: part() };
  }

  private reduction(over: readonly Dimension[], depth: number): Expression {
    const { dice } = this;
    const into = this.groupings.filter((g) => over.includes(g.to));
    const along = dice.one<Dimension | Subset | Grouping>([
      ...this.dimensions,
      ...this.subsets.filter((s) => s.members.length > 0),
      ...into,
    ]);
    const used = along.kind === 'dimension' ? along : along.kind === 'subset' ? along.of : along.from;
    const of = this.expression([...over.filter((d) => d !== used), used], depth - 1);
    if (!repeatsOver(of, 'x').has(used) || hasGroupingInside(of, over)) return this.leaf(over);
    return { kind: 'reduce', by: dice.one(['sum', 'mean', 'min', 'max'] as const), of, along };
  }

  private leaf(over: readonly Dimension[]): Expression {
    const { dice } = this;
    const fits = (q: Quantity) => q.over.every((d) => over.includes(d));
    const roll = dice.next();
    if (roll < 0.1) return { kind: 'number', value: dice.one([0, 1, 100, 0.5]) };
    if (roll < 0.15)
      return { kind: 'binary', operator: '*', left: { kind: 'year' }, right: { kind: 'name', of: this.perYear } };
    const now = [...this.parameters, ...this.computed].filter(fits);
    const lagged = this.computed.filter((q) => fits(q) && (q.kind === 'stock' || q.before !== undefined));
    if (lagged.length > 0 && roll < 0.35) return { kind: 'lastYear', of: dice.one(lagged) };
    return now.length > 0 ? { kind: 'name', of: dice.one(now) } : { kind: 'number', value: 1 };
  }
}

const hasGroupingInside = (e: Expression, over: readonly Dimension[]): boolean =>
  (e.kind === 'reduce' && e.along.kind === 'grouping' && !over.includes(e.along.to)) ||
  partsOf(e).some((p) => hasGroupingInside(p, over));
