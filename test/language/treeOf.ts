/** A tree written out with every bracket, so that a test can show its shape on one line. */
import type { Condition, Expression } from '../../src/language/expression.ts';

/** `(a + (b * c))` for a + b * c. */
export function treeOf(e: Expression): string {
  switch (e.kind) {
    case 'number':
      return String(e.value);
    case 'year':
      return 'year';
    case 'name':
      return e.of.label;
    case 'lastYear':
      return `lastYear(${e.of.label})`;
    case 'negate':
      return `(-${treeOf(e.of)})`;
    case 'binary':
      return `(${treeOf(e.left)} ${e.operator} ${treeOf(e.right)})`;
    case 'call':
      return `${e.to}(${e.inputs.map(treeOf).join(', ')})`;
    case 'when':
      return `when(${conditionOf(e.condition)}, ${treeOf(e.then)}, ${treeOf(e.otherwise)})`;
    case 'choose':
      return `choose(${[e.by.label, ...e.cases.map((x) => `${x.option}: ${treeOf(x.value)}`)].join(', ')})`;
    case 'lookup':
      return `lookup(${e.curve.label}, ${treeOf(e.at)})`;
    case 'reduce':
      return `${e.by}[${treeOf(e.of)} over ${e.along.label}]`;
  }
}

function conditionOf(c: Condition): string {
  return c.kind === 'compare'
    ? `${treeOf(c.left)} ${c.operator} ${treeOf(c.right)}`
    : `(${conditionOf(c.left)} ${c.kind} ${conditionOf(c.right)})`;
}
