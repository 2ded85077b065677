/** How the text of an equation falls into words, each knowing where it stands. */
import { EquationError } from './errors.ts';
import type { Hole } from './quantity.ts';

/** A word of an equation: a sign, a number, a function name, or a hole with what fills it. */
export interface Token {
  readonly text: string;
  /** Column in the equation as shown to the reader, where each hole is its label in brackets. */
  readonly column: number;
  readonly hole?: Hole;
}

/** The words of a tagged template, and the equation as shown in messages. @throws EquationError on a sign with no meaning. */
export function tokenize(text: readonly string[], holes: readonly Hole[]): { tokens: Token[]; shown: string } {
  const shown = text
    .map((piece, i) => piece.replace(/\s+/g, ' ') + (i < holes.length ? labelOf(holes[i]!) : ''))
    .join('');
  const tokens: Token[] = [];
  let column = 0;
  text.forEach((raw, i) => {
    const piece = raw.replace(/\s+/g, ' ');
    for (const match of piece.matchAll(/ |\d+(?:\.\d+)?|[A-Za-z][A-Za-z0-9]*|<=|>=|[-+*/^(),:<>=]|(.)/gs)) {
      const at = column + match.index;
      if (match[1]) throw new EquationError(`"${match[1]}" has no meaning in an equation.`, shown, at);
      if (match[0] !== ' ') tokens.push({ text: match[0], column: at });
    }
    column += piece.length;
    const hole = holes[i];
    if (hole === undefined && i < holes.length)
      throw new EquationError(
        'A hole is empty: the quantity it names is declared later. Write the equation as () => eq`…`.',
        shown,
        column,
      );
    if (hole) {
      tokens.push({ text: labelOf(hole), column, hole });
      column += labelOf(hole).length;
    }
  });
  return { tokens, shown };
}

const labelOf = (hole: Hole | undefined) => `[${hole?.label ?? '?'}]`;
