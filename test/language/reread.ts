/** Printed equations read again as text, the way a reader would type them; labels must be single words. */
import type { Expression } from '../../src/language/expression.ts';
import { parse } from '../../src/language/parse.ts';
import { year, type Hole } from '../../src/language/quantity.ts';

const SIGNS: Readonly<Record<string, string>> = { '−': '-', '×': '*', '÷': '/', '≤': '<=', '≥': '>=' };

/** The tree of a printed equation whose names are the labels of `words`. */
export function reread(printed: string, words: readonly Hole[]): Expression {
  const typed = printed
    .replace(/[−×÷≤≥]/g, (sign) => SIGNS[sign]!)
    .replace(/last year’s (\w+)/g, 'lastYear($1)')
    .replace(/choose (\w+)\(/g, 'choose($1, ')
    .replace(/ over (\w+)\)/g, ', $1)');
  const byLabel = new Map<string, Hole>([...words, year].map((hole) => [hole.label, hole]));
  const pieces = typed.split(new RegExp(`\\b(${[...byLabel.keys()].join('|')})\\b`));
  return parse(
    pieces.filter((_, i) => i % 2 === 0),
    pieces.filter((_, i) => i % 2 === 1).map((label) => byLabel.get(label)!),
  );
}
