/** An equation as a reader would write it: signs, few brackets, names or labels or values as asked. */
import type { Condition, Expression } from './expression.ts';
import type { Quantity } from './quantity.ts';

const STRENGTH = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 } as const;
const SIGN = { '+': '+', '-': '−', '*': '×', '/': '÷', '^': '^' } as const;
const RELATION = { '<': '<', '<=': '≤', '>': '>', '>=': '≥', '=': '=' } as const;

/** How to write a quantity that an equation names; `lagged` when last year's value is meant. */
export type Namer = (quantity: Quantity, lagged: boolean) => string;

const byLabel: Namer = (quantity, lagged) => (lagged ? `last year’s ${quantity.label}` : quantity.label);

/** An expression as one line of mathematics; `floor` is the strength of the sign around it. */
export function print(e: Expression, name: Namer = byLabel, floor = 0): string {
  const inside = (x: Expression) => print(x, name);
  switch (e.kind) {
    case 'number':
      return String(e.value);
    case 'year':
      return 'year';
    case 'name':
      return name(e.of, false);
    case 'lastYear':
      return name(e.of, true);
    case 'negate':
      return bracket(`−${print(e.of, name, 3)}`, floor > 1);
    case 'call':
      return `${e.to}(${e.inputs.map(inside).join(', ')})`;
    case 'when':
      return `when(${printCondition(e.condition, name)}, ${inside(e.then)}, ${inside(e.otherwise)})`;
    case 'choose':
      return `choose ${e.by.label}(${e.cases.map((c) => `${c.option}: ${inside(c.value)}`).join(', ')})`;
    case 'lookup':
      return `lookup(${e.curve.label}, ${inside(e.at)})`;
    case 'reduce':
      return `${e.by}(${inside(e.of)} over ${e.along.label})`;
    case 'binary': {
      const strength = STRENGTH[e.operator];
      const right = e.operator === '^' ? strength : strength + 1;
      const left = e.operator === '^' ? strength + 1 : strength;
      const text = `${print(e.left, name, left)} ${SIGN[e.operator]} ${print(e.right, name, right)}`;
      return bracket(text, strength < floor);
    }
  }
}

/** A condition in the same hand. */
export function printCondition(c: Condition, name: Namer): string {
  if (c.kind === 'compare') return `${print(c.left, name)} ${RELATION[c.operator]} ${print(c.right, name)}`;
  return `${printCondition(c.left, name)} ${c.kind} ${printCondition(c.right, name)}`;
}

const bracket = (text: string, needed: boolean) => (needed ? `(${text})` : text);
