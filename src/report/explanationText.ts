/** An explanation as text: a tree of numbers, each with its equation in words and in values, down to figure or assumption. */
import { beginningOf, isEarlier } from '../explain/chain.ts';
import type { Explanation, Leaf } from '../explain/explanation.ts';
import { print } from '../language/print.ts';
import type { Quantity } from '../language/quantity.ts';
import { writeMeasure, writeNumber } from './number.ts';

/** As many values of one quantity as are shown one by one. */
const FEW = 5;

/** The tree below an explanation, opened `depth` steps; deeper numbers are named and left closed. */
export function explanationText(top: Explanation, depth: number): string {
  const value = top.leaf?.kind === 'option' ? top.leaf.option : writeMeasure(top.value, top.unit);
  const lines = [`${title(top)} = ${value}`, top.name + brackets(top), ''];
  const seen = new Set<string>();
  if (top.leaf) lines.push(...leafLines(top.leaf, '  '));
  else lines.push(...open(top, '', depth, seen));
  return lines.join('\n');
}

const brackets = (e: Explanation) => {
  const inside = [...e.members, e.year].filter((x) => x !== undefined);
  return inside.length ? `[${inside.join(',')}]` : '';
};
const title = (e: Explanation) =>
  [e.label, [...e.members, e.year].filter((x) => x !== undefined).join(' ')].filter(Boolean).join(', ');

function open(e: Explanation, indent: string, depth: number, seen: Set<string>): string[] {
  const inputs = e.inputs();
  const lines: string[] = [];
  if (e.used && !e.isObserved) {
    lines.push(`${indent}  = ${print(e.used)}`);
    const values = withValues(e, inputs);
    if (values) lines.push(`${indent}  = ${values}`);
  }
  if (e.isObserved) lines.push(`${indent}  observed`);
  const start = beginningOf(e);
  if (start !== e) lines.push(`${indent}  the same step every year since ${start.year! + 1}`);
  const shown = start === e ? inputs : inputs.map((input) => (isEarlier(input, e) ? start : input));
  const branches = gathered(shown);
  branches.forEach((branch, i) => {
    const isLast = i === branches.length - 1;
    const [first, rest] = [`${indent}${isLast ? '  └ ' : '  ├ '}`, `${indent}${isLast ? '    ' : '  │ '}`];
    lines.push(...(branch.length === 1 ? child(branch[0]!, first, rest, depth - 1, seen) : crowd(branch, first, rest)));
  });
  return lines;
}

/** Inputs one by one, but the many values of one quantity that a sum runs over as one branch. */
function gathered(inputs: readonly Explanation[]): readonly (readonly Explanation[])[] {
  const branches = new Map<string, Explanation[]>();
  for (const input of inputs) {
    const many = inputs.filter((other) => other.cell.quantity === input.cell.quantity).length > FEW;
    const key = many ? input.name : input.name + brackets(input);
    branches.set(key, [...(branches.get(key) ?? []), input]);
  }
  return [...branches.values()];
}

/** Many values of one quantity: how many, and the largest of them. */
function crowd(values: readonly Explanation[], first: string, rest: string): string[] {
  const [any] = values as [Explanation, ...Explanation[]];
  const largest = [...values].sort((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, FEW);
  const year = any.year === undefined ? '' : `, ${any.year}`;
  return [
    `${first}${any.label}${year}: ${values.length} values   ${any.name}`,
    ...largest.map(
      (e) => `${rest}  ${e.members.join(' ')}: ${writeMeasure(e.value, e.unit)}   ${e.name}${brackets(e)} …`,
    ),
    `${rest}  and ${values.length - FEW} more`,
  ];
}

function child(e: Explanation, first: string, rest: string, depth: number, seen: Set<string>): string[] {
  const key = e.name + brackets(e);
  const lines = [`${first}${title(e)}: ${writeMeasure(e.value, e.unit)}   ${key}`];
  if (e.leaf?.kind === 'option') lines[0] = `${first}${e.label}: ${e.leaf.option}   ${e.name}`;
  if (e.leaf) return [...lines, ...leafLines(e.leaf, `${rest}  `)];
  if (seen.has(key)) return [`${lines[0]} (opened above)`];
  if (depth <= 0) return [`${lines[0]} …`];
  seen.add(key);
  return [...lines, ...open(e, rest, depth, seen)];
}

/** The equation with the values of its inputs, where each input appears at one place only. */
function withValues(e: Explanation, inputs: readonly Explanation[]): string | undefined {
  if (inputs.length > 8 || inputs.length === 0) return undefined;
  const valueOf = (q: Quantity, isLagged: boolean) => {
    const found = inputs.find(
      (i) =>
        i.cell.quantity === q &&
        (!isLagged || i.year === undefined || i.year === (e.year ?? 0) - 1 || q === e.cell.quantity),
    );
    return found ? writeNumber(found.value, found.unit) : q.label;
  };
  return print(e.used!, valueOf);
}

/** A unit as published, behind its number. */
const writtenUnit = (unit: string) => (unit === '1' ? '' : unit === 'percent' ? ' %' : ` ${unit}`);

function leafLines(leaf: Leaf, indent: string): string[] {
  switch (leaf.kind) {
    case 'figure': {
      const how = { published: '', between: 'on the straight line between ', held: 'the last figure, held: ' }[
        leaf.how
      ];
      return leaf.cited.map(({ figure: f, source: s }, i) => {
        const estimate = f.estimate ? ', estimate' : '';
        const value = `${f.value}${writtenUnit(f.unit)}${f.year === undefined ? '' : ` (${f.year})`}`;
        return `${indent}${i === 0 ? how : 'and '}${value}: ${s.publisher}, ${s.title}, edition ${f.edition}, ${f.locator}; grade ${f.grade}${estimate}; ${f.file}:${f.line}`;
      });
    }
    case 'assumed': {
      const range = leaf.low === undefined ? '' : ` (range ${leaf.low} to ${leaf.high})`;
      return [`${indent}assumed${range}: ${leaf.because}${leaf.source ? `; ${leaf.source}` : ''}`];
    }
    case 'missing':
      return [`${indent}no figure: ${leaf.because}`];
    case 'set':
      return [
        `${indent}set to ${leaf.written} by ${leaf.scenario}: ${leaf.source ?? leaf.because ?? 'no reason given'}`,
      ];
    case 'option':
      return [`${indent}${leaf.meaning}; ${leaf.because}`];
  }
}
