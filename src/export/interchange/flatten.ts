/** A run as a sheet: choices and places folded away, last year's values as stocks, years of a parameter as tables over time. */
import { foldChoices, repeatsOver, usedBy, type Reduce } from '../../engine/emit/fold.ts';
import { membersAt, placesOf, stridesOf } from '../../engine/layout.ts';
import { placeIn } from '../../explain/inputs.ts';
import type { Condition, Expression } from '../../language/expression.ts';
import type { Curve, Dimension, Parameter, Quantity, Stock, Variable } from '../../language/quantity.ts';
import type { Run } from '../../run/run.ts';
import { LineNames, wordsOf } from './names.ts';
import { computedNote, parameterNote } from './notes.ts';
import { joined, line, number, type Formula, type Line, type Sheet, type Test } from './sheet.ts';
import { isShare } from '../../language/units.ts';

type Place = ReadonlyMap<Dimension, number>;
type Computed = Variable | Stock;
const TIME: Formula = { kind: 'time' };
const STEP: Formula = { kind: 'step' };

/** The sheet of a run: `wanted` and everything they depend on. */
export function sheetOf(run: Run, wanted: readonly Computed[]): Sheet {
  const { title, version, scenario, digest, years } = run.manifest;
  const flat = new Flattening(run);
  const cells = new Map(wanted.map((q) => [run.model.names.get(q)!, flat.all(q)]));
  const about = [`Scenario ${scenario}: ${title}`, `burdenshift ${version}, digest ${digest}`];
  return { title, version, years, about, lines: flat.finished(), cells };
}

class Flattening {
  private readonly names = new LineNames();
  private readonly lines: Line[] = [];
  /** Name of the line of each cell; an open job fills in the line itself, so that deep models need no deep stack. */
  private readonly known = new Map<Quantity | Reduce | Curve, Map<string, string>>();
  private readonly equations = new Map<Computed, Expression>();
  private readonly open: (() => void)[] = [];

  constructor(private readonly run: Run) {}

  all(q: Computed): readonly string[] {
    return Array.from({ length: placesOf(q) }, (_, place) => this.nameOf(q, placeIn(q, place)));
  }

  finished(): readonly Line[] {
    for (let job = this.open.pop(); job; job = this.open.pop()) job();
    const sections = new Map([...this.run.model.names.values()].map((name, i) => [sectionOf(name), i]));
    return this.lines.sort((a, b) => (sections.get(a.section) ?? -1) - (sections.get(b.section) ?? -1));
  }

  /** The name of a quantity's line at a place, made when it is first asked for. */
  private nameOf(q: Quantity, at: Place): string {
    const place = positionOf(q, at);
    return this.once(q, String(place), () => {
      const name = this.names.take(wordsOf(this.run.model.names.get(q)!), ...membersAt(q, place));
      this.open.push(() => {
        if (q.kind === 'parameter') this.addParameter(q, place, name);
        else if (q.kind === 'variable') this.addVariable(q, place, name);
        else if (q.kind === 'stock') this.addStock(q, place, name);
        else this.addChoice(q, place, name);
      });
      return name;
    });
  }

  private once(what: Quantity | Reduce | Curve, key: string, make: () => string): string {
    const names = this.known.get(what) ?? new Map<string, string>();
    this.known.set(what, names);
    const name = names.get(key) ?? make();
    names.set(key, name);
    return name;
  }

  private factsOf(q: Quantity, note: string) {
    return { unit: q.unit, note, section: sectionOf(this.run.model.names.get(q)!) };
  }

  private addChoice(q: Quantity, place: number, name: string): void {
    const value = this.run.result.values.get(q)![place]!;
    this.lines.push({ kind: 'value', name, ...this.factsOf(q, q.label), formula: number(value) });
  }

  private addParameter(p: Parameter, place: number, name: string): void {
    const facts = this.factsOf(p, parameterNote(this.run, p, place));
    const points = this.pointsOf(p, place);
    if (points.every(([, y]) => y === points[0]![1]))
      return void this.lines.push({ kind: 'value', name, ...facts, formula: number(points[0]?.[1] ?? 0) });
    const table = this.names.take(name, 'by year');
    this.lines.push({ kind: 'table', name: table, ...facts, points });
    this.lines.push({ kind: 'value', name, ...facts, formula: { kind: 'height', table, at: TIME } });
  }

  /** Year and value of a parameter where there is one. */
  private pointsOf(p: Parameter, place: number): readonly (readonly [number, number])[] {
    const values = this.run.inputs.values.get(p)!;
    if (!p.byYear) return [[this.run.inputs.years[0]!, values[place]!]];
    const points = this.run.inputs.years.map((year, y) => [year, values[y * placesOf(p) + place]!] as const);
    return points.filter(([, value]) => !Number.isNaN(value));
  }

  private addVariable(q: Variable, place: number, name: string): void {
    const at = placeIn(q, place);
    const facts = this.factsOf(q, computedNote(this.run, q));
    this.lines.push({ kind: 'value', name, ...facts, formula: this.observedOr(q, at, () => this.formulaOf(q, at)) });
  }

  /** The observed figure in the years that have one, the equation in the others. */
  private observedOr(q: Variable, at: Place, equation: () => Formula): Formula {
    if (!q.observed) return equation();
    const { years } = this.run.inputs;
    const seen = this.pointsOf(q.observed, positionOf(q.observed, at)).map(([year]) => year);
    const observed = q.observed.byYear ? seen : seen.length ? years : [];
    if (observed.length === 0) return equation();
    const then = line(this.nameOf(q.observed, at));
    return observed.length === years.length
      ? then
      : { kind: 'when', test: within(observed, years), then, otherwise: equation() };
  }

  private addStock(q: Stock, place: number, name: string): void {
    const at = placeIn(q, place);
    const facts = this.factsOf(q, computedNote(this.run, q));
    const growth = this.names.take(name, 'growth');
    const opening = this.openingOf(q, at);
    this.lines.push({ kind: 'flow', name: growth, ...perYear(facts), formula: this.formulaOf(q, at) });
    const first = q.opening === 0 ? number(0) : this.beginning(q.opening, at);
    const note = `${q.label}, at the beginning of the year`;
    this.lines.push({ kind: 'stock', name: opening, ...facts, note, opening: first, inflow: growth });
    const formula = joined(line(opening), '+', joined(line(growth), '*', STEP));
    this.lines.push({ kind: 'value', name, ...facts, formula });
  }

  private openingOf(q: Stock, at: Place): string {
    const name = this.nameOf(q, at);
    return this.once(q, `opening ${positionOf(q, at)}`, () => this.names.take(name, 'opening'));
  }

  /** A variable's value in the year before: a stock that is moved to this year's value. */
  private lastYearOf(q: Variable, at: Place): string {
    const name = this.nameOf(q, at);
    return this.once(q, `last year ${positionOf(q, at)}`, () => {
      const last = this.names.take(name, 'last year');
      const change = this.names.take(name, 'change');
      const facts = this.factsOf(q, `${q.label}, in the year before`);
      const formula = joined(joined(line(name), '-', line(last)), '/', STEP);
      this.lines.push({ kind: 'flow', name: change, ...perYear(facts), formula });
      // Where a model gives no value before the first year, no equation that counts reads one.
      const opening = q.before ? this.beginning(q.before, at) : number(0);
      this.lines.push({ kind: 'stock', name: last, ...facts, opening, inflow: change });
      return last;
    });
  }

  /** The value in the first year of what a stock begins with. */
  private beginning(q: Quantity, at: Place): Formula {
    return line(this.nameOf(q, at));
  }

  private formulaOf(q: Computed, at: Place): Formula {
    const equation = this.equations.get(q) ?? foldChoices(q.equation(), this.run.inputs.options);
    this.equations.set(q, equation);
    return new Reading(this.run, at, {
      name: (x, place) => this.nameOf(x, place),
      last: (x, place) => (x.kind === 'stock' ? this.openingOf(x, place) : this.lastYearOf(x, place)),
      curve: (c) => this.curveNamed(c, q),
      part: (e, place, formula) => this.partNamed(q, e, place, formula),
    }).read(equation);
  }

  private curveNamed(c: Curve, user: Computed): string {
    return this.once(c, '', () => {
      const name = this.names.take('curve', c.label);
      const note = `${c.label}: ${c.because}${c.source ? ` (${c.source})` : ''}`;
      this.lines.push({ kind: 'table', name, ...this.factsOf(user, note), unit: c.unit, points: c.points });
      return name;
    });
  }

  /** The line of a reduction that other places share. */
  private partNamed(q: Computed, e: Reduce, at: Place, formula: () => Formula): string {
    const dimensions = [...repeatsOver(e)];
    return this.once(e, dimensions.map((d) => at.get(d)).join(' '), () => {
      const members = dimensions.map((d) => d.members[at.get(d) ?? 0]!);
      const name = this.names.take(wordsOf(this.run.model.names.get(q)!), e.by, 'part', ...members);
      const facts = { ...this.factsOf(q, `Part of ${q.label}: the ${e.by} over ${e.along.label}`), unit: '' };
      this.lines.push({ kind: 'value', name, ...facts, formula: formula() });
      return name;
    });
  }
}

/** What a reading asks of the sheet it stands in. */
interface Asked {
  readonly name: (q: Quantity, at: Place) => string;
  readonly last: (q: Computed, at: Place) => string;
  readonly curve: (c: Curve) => string;
  readonly part: (e: Reduce, at: Place, formula: () => Formula) => string;
}

/** Reads an equation at one place. */
class Reading {
  constructor(
    private readonly run: Run,
    private readonly at: Place,
    private readonly asked: Asked,
  ) {}

  read(e: Expression): Formula {
    const { at, asked } = this;
    switch (e.kind) {
      case 'number':
        return number(e.value);
      case 'year':
        return TIME;
      case 'name':
        return line(asked.name(e.of, at));
      case 'lastYear':
        return line(asked.last(e.of, at));
      case 'negate':
        return { kind: 'negate', of: this.read(e.of) };
      case 'binary':
        return joined(this.read(e.left), e.operator, this.read(e.right));
      case 'call':
        return this.call(e);
      case 'when':
        return {
          ...{ kind: 'when', test: this.test(e.condition) },
          ...{ then: this.read(e.then), otherwise: this.read(e.otherwise) },
        };
      case 'choose': {
        const taken = this.run.inputs.options.get(e.by)![positionOf(e.by, at)]!;
        return this.read(e.cases.find((c) => c.option === Object.keys(e.by.options)[taken])!.value);
      }
      case 'lookup':
        return { kind: 'height', table: asked.curve(e.curve), at: this.read(e.at) };
      case 'reduce':
        return this.reduce(e);
    }
  }

  private call(e: Extract<Expression, { kind: 'call' }>): Formula {
    const inputs = e.inputs.map((x) => this.read(x));
    if (e.to === 'exp' || e.to === 'log') return { kind: 'call', to: e.to, inputs };
    if (e.to !== 'clamp') return chain(e.to, inputs);
    return chain('min', [chain('max', inputs.slice(0, 2)), inputs[2]!]);
  }

  private test(c: Condition): Test {
    if (c.kind === 'compare')
      return { kind: 'compare', operator: c.operator, left: this.read(c.left), right: this.read(c.right) };
    return { kind: c.kind, left: this.test(c.left), right: this.test(c.right) };
  }

  private reduce(e: Reduce): Formula {
    const repeats = repeatsOver(e);
    const shared = [...this.at.keys()].some((d) => !repeats.has(d));
    return shared ? line(this.asked.part(e, this.at, () => this.reduced(e))) : this.reduced(e);
  }

  /** The members one after the other, in the order of the dimension. */
  private reduced({ by, of, along }: Reduce): Formula {
    const over = usedBy(along);
    const members =
      along.kind === 'grouping' ? along.members.get(along.to.members[this.at.get(along.to)!]!)! : along.members;
    const values = members.map((member) =>
      new Reading(this.run, new Map(this.at).set(over, over.members.indexOf(member)), this.asked).read(of),
    );
    if (by === 'min' || by === 'max') return chain(by, values);
    const sum = values.reduce((total, value) => joined(total, '+', value));
    return by === 'mean' ? joined(sum, '/', number(values.length)) : sum;
  }
}

const chain = (to: 'min' | 'max', values: readonly Formula[]): Formula =>
  values.reduce((first, second) => ({ kind: 'call', to, inputs: [first, second] }));

const sectionOf = (publicName: string): string => publicName.slice(0, publicName.indexOf('.'));

const perYear = <F extends { readonly unit: string }>(facts: F): F => ({
  ...facts,
  unit: isShare(facts.unit) || facts.unit === '1' ? '1/year' : `${facts.unit}/year`,
});

function positionOf(q: Quantity, at: Place): number {
  const strides = stridesOf(q);
  return q.over.reduce((place, d, i) => place + at.get(d)! * strides[i]!, 0);
}

/** Whether the year is one of `some`, as bounds of their unbroken stretches. */
function within(some: readonly number[], all: readonly number[]): Test {
  const bound = (operator: string, year: number): Test => ({
    ...{ kind: 'compare', operator, left: TIME, right: number(year) },
  });
  const starts = some.filter((year) => !some.includes(year - 1));
  const stretches = starts.map((start): Test => {
    let end = start;
    while (some.includes(end + 1)) end++;
    const tests = [...(start > all[0]! ? [bound('>=', start)] : []), ...(end < all.at(-1)! ? [bound('<=', end)] : [])];
    return tests.reduce((left, right) => ({ kind: 'and', left, right }));
  });
  return stretches.reduce((left, right) => ({ kind: 'or', left, right }));
}
