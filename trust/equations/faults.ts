/** The small faults that an equation can have: each one is the equation with a single sign, term, bound, year or constant changed. */
import type { Condition, Expression } from '../../src/language/expression.ts';

/** An equation with one fault in it, and the sort of the fault. */
export interface Faulty {
  readonly sort: string;
  readonly equation: Expression;
}

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;
interface FaultyCondition {
  readonly sort: string;
  readonly condition: Condition;
}

/** All of them, from the outside in and from left to right. */
export function faultsOf(e: Expression): readonly Faulty[] {
  return [...faultsAt(e), ...faultsInside(e)];
}

const SIGNS = { '+': '-', '-': '+', '*': '/', '/': '*', '^': '*' } as const;
const COMPARISONS = { '<': '<=', '<=': '<', '>': '>=', '>=': '>', '=': '<=' } as const;
const REDUCTIONS = { sum: 'mean', mean: 'sum', min: 'max', max: 'min' } as const;

function faultsAt(e: Expression): readonly Faulty[] {
  switch (e.kind) {
    case 'number':
      return e.value === 0 ? [] : [{ sort: 'constant 10 % larger', equation: { ...e, value: e.value * 1.1 } }];
    case 'name':
      return e.of.kind === 'variable' || e.of.kind === 'stock'
        ? [{ sort: 'last year instead of this year', equation: { kind: 'lastYear', of: e.of } }]
        : [];
    case 'lastYear':
      return [{ sort: 'this year instead of last year', equation: { kind: 'name', of: e.of } }];
    case 'negate':
      return [{ sort: 'minus dropped', equation: e.of }];
    case 'binary':
      return faultsOfSign(e);
    case 'call':
      return faultsOfCall(e);
    case 'reduce':
      return [{ sort: 'sum, mean, least and most exchanged', equation: { ...e, by: REDUCTIONS[e.by] } }];
    case 'when':
      // oxlint-disable-next-line unicorn/no-thenable -- `then` is the branch of a when, never awaited
      return [{ sort: 'branches or options exchanged', equation: { ...e, then: e.otherwise, otherwise: e.then } }];
    case 'choose':
      return exchanged(e);
    default:
      return [];
  }
}

function faultsOfSign(e: Of<'binary'>): readonly Faulty[] {
  const isCommutative = e.operator === '+' || e.operator === '*';
  const left = e.operator === '-' ? [{ kind: 'negate', of: e.right } as const] : isCommutative ? [e.right] : [];
  return [
    { sort: '+ and −, × and ÷ exchanged', equation: { ...e, operator: SIGNS[e.operator] } },
    ...[e.left, ...left].map((equation) => ({ sort: 'term or factor dropped', equation })),
  ];
}

function faultsOfCall(e: Of<'call'>): readonly Faulty[] {
  if (e.to === 'exp' || e.to === 'log') return [];
  if (e.to === 'clamp') return [{ sort: 'bound dropped', equation: e.inputs[0]! }];
  const without = e.inputs.map((_, i) => e.inputs.filter((_other, j) => j !== i));
  return [
    { sort: 'sum, mean, least and most exchanged', equation: { ...e, to: e.to === 'min' ? 'max' : 'min' } },
    ...without.map((inputs) => ({
      sort: 'bound dropped',
      equation: inputs.length > 1 ? { ...e, inputs } : inputs[0]!,
    })),
  ];
}

function exchanged(e: Of<'choose'>): readonly Faulty[] {
  const [first, second, ...rest] = e.cases;
  if (!first || !second) return [];
  const cases = [{ ...first, value: second.value }, { ...second, value: first.value }, ...rest];
  return [{ sort: 'branches or options exchanged', equation: { ...e, cases } }];
}

function faultsInside(e: Expression): readonly Faulty[] {
  const within = (part: Expression, whole: (faulty: Expression) => Expression) =>
    faultsOf(part).map(({ sort, equation }) => ({ sort, equation: whole(equation) }));
  switch (e.kind) {
    case 'negate':
    case 'reduce':
      return within(e.of, (of) => ({ ...e, of }));
    case 'lookup':
      return within(e.at, (at) => ({ ...e, at }));
    case 'binary':
      return [...within(e.left, (left) => ({ ...e, left })), ...within(e.right, (right) => ({ ...e, right }))];
    case 'call':
      return e.inputs.flatMap((input, i) => within(input, (x) => ({ ...e, inputs: e.inputs.with(i, x) })));
    case 'choose':
      return e.cases.flatMap((c, i) => within(c.value, (value) => ({ ...e, cases: e.cases.with(i, { ...c, value }) })));
    case 'when':
      return [
        ...faultsOfCondition(e.condition).map(({ sort, condition }) => ({ sort, equation: { ...e, condition } })),
        // oxlint-disable-next-line unicorn/no-thenable -- as above
        ...within(e.then, (then) => ({ ...e, then })),
        ...within(e.otherwise, (otherwise) => ({ ...e, otherwise })),
      ];
    default:
      return [];
  }
}

function faultsOfCondition(c: Condition): readonly FaultyCondition[] {
  const sort = 'comparison or condition weakened';
  if (c.kind !== 'compare')
    return [
      { sort, condition: { ...c, kind: c.kind === 'and' ? 'or' : 'and' } },
      ...faultsOfCondition(c.left).map((f) => ({ ...f, condition: { ...c, left: f.condition } })),
      ...faultsOfCondition(c.right).map((f) => ({ ...f, condition: { ...c, right: f.condition } })),
    ];
  return [
    { sort, condition: { ...c, operator: COMPARISONS[c.operator] } },
    ...faultsOf(c.left).map((f) => ({ sort: f.sort, condition: { ...c, left: f.equation } })),
    ...faultsOf(c.right).map((f) => ({ sort: f.sort, condition: { ...c, right: f.equation } })),
  ];
}
