/** Which numbers an equation used to come to its value: only the branch that was taken, only the option that was chosen. */
import { membersAt, placeOf, stridesOf, variesByYear } from '../engine/layout.ts';
import { evaluate } from '../engine/walk.ts';
import { comparedIn, type Condition, type Expression } from '../language/expression.ts';
import type { Choice, Dimension, Quantity } from '../language/quantity.ts';
import { valueAt, type Cell } from '../run/read.ts';
import type { Run } from '../run/run.ts';

/** Where a cell stands: the position along each of its dimensions. */
type Place = ReadonlyMap<Dimension, number>;

/** The cells that the value of `cell` was computed from, each once, in the order the equation names them; empty for given numbers. */
export function inputsUsed(run: Run, cell: Cell): readonly Cell[] {
  const { quantity: q, yearIndex } = cell;
  if (q.kind === 'parameter' || q.kind === 'choice') return [];
  const place = placeIn(q, cell.place);
  if (q.kind === 'variable' && q.observed) {
    const seen = cellAt(q.observed, place, yearIndex);
    if (!Number.isNaN(valueAt(run, seen))) return [seen];
  }
  const found = new Map<string, Cell>();
  const keep = (c: Cell) => void found.set(`${run.model.names.get(c.quantity)}|${c.place}|${c.yearIndex}`, c);
  if (q.kind === 'stock') opening(q, place, yearIndex, keep);
  new Search(run, yearIndex, keep).visit(q.equation(), place);
  return [...found.values()];
}

/** The expression that gave the value: the equation, with `choose` and `when` reduced to what was taken at this cell. */
export function expressionUsed(run: Run, cell: Cell): Expression | undefined {
  const { quantity: q, yearIndex } = cell;
  if (q.kind === 'parameter' || q.kind === 'choice') return undefined;
  return taken(q.equation(), run, placeIn(q, cell.place), yearIndex);
}

/** The position along each dimension of a quantity's `place`-th place. */
export function placeIn(q: Quantity, place: number): Place {
  const strides = stridesOf(q);
  return new Map(q.over.map((d, i) => [d, Math.floor(place / strides[i]!) % d.members.length]));
}

function cellAt(q: Quantity, place: Place, yearIndex: number): Cell {
  const members = q.over.map((d) => d.members[place.get(d)!]!);
  return { quantity: q, place: placeOf(q, members)!, yearIndex: variesByYear(q) ? yearIndex : 0 };
}

function opening(q: Quantity, place: Place, yearIndex: number, keep: (c: Cell) => void): void {
  if (yearIndex > 0) keep(cellAt(q, place, yearIndex - 1));
  else if (q.kind === 'stock' && q.opening !== 0) keep(cellAt(q.opening, place, 0));
  else if (q.kind === 'variable' && q.before) keep(cellAt(q.before, place, 0));
}

function holds(c: Condition, run: Run, place: Place, yearIndex: number): boolean {
  const test: Expression = {
    kind: 'when',
    condition: c,
    then: { kind: 'number', value: 1 },
    otherwise: { kind: 'number', value: 0 },
  };
  return evaluate(test, place, yearIndex, run.result, run.inputs) === 1;
}

function optionTaken(by: Choice, run: Run, place: Place): string {
  return Object.keys(by.options)[valueAt(run, cellAt(by, place, 0))]!;
}

/** Walks an expression along the path its value was computed on. */
class Search {
  constructor(
    private readonly run: Run,
    private readonly yearIndex: number,
    private readonly keep: (c: Cell) => void,
  ) {}

  visit(e: Expression, place: Place): void {
    switch (e.kind) {
      case 'number':
      case 'year':
        return;
      case 'name':
        return this.keep(cellAt(e.of, place, this.yearIndex));
      case 'lastYear':
        return opening(e.of, place, this.yearIndex, this.keep);
      case 'negate':
        return this.visit(e.of, place);
      case 'lookup':
        return this.visit(e.at, place);
      case 'call':
        return e.inputs.forEach((x) => this.visit(x, place));
      case 'binary':
        this.visit(e.left, place);
        return this.visit(e.right, place);
      case 'when':
        comparedIn(e.condition).forEach((x) => this.visit(x, place));
        return this.visit(holds(e.condition, this.run, place, this.yearIndex) ? e.then : e.otherwise, place);
      case 'choose':
        this.keep(cellAt(e.by, place, 0));
        return this.visit(e.cases.find((c) => c.option === optionTaken(e.by, this.run, place))!.value, place);
      case 'reduce':
        return this.reduce(e, place);
    }
  }

  private reduce(e: Extract<Expression, { kind: 'reduce' }>, place: Place): void {
    const { along } = e;
    const over = along.kind === 'dimension' ? along : along.kind === 'subset' ? along.of : along.from;
    const members =
      along.kind === 'grouping' ? along.members.get(along.to.members[place.get(along.to)!]!)! : along.members;
    for (const member of members) this.visit(e.of, new Map(place).set(over, over.members.indexOf(member)));
  }
}

function taken(e: Expression, run: Run, place: Place, y: number): Expression {
  const inside = (x: Expression) => taken(x, run, place, y);
  switch (e.kind) {
    case 'when':
      return inside(holds(e.condition, run, place, y) ? e.then : e.otherwise);
    case 'choose':
      return inside(e.cases.find((c) => c.option === optionTaken(e.by, run, place))!.value);
    case 'negate':
      return { ...e, of: inside(e.of) };
    case 'lookup':
      return { ...e, at: inside(e.at) };
    case 'binary':
      return { ...e, left: inside(e.left), right: inside(e.right) };
    case 'call':
      return { ...e, inputs: e.inputs.map(inside) };
    default:
      return e;
  }
}

/** The member names of a cell, as shown in brackets behind a name. */
export const membersOf = (cell: Cell): readonly string[] => membersAt(cell.quantity, cell.place);
