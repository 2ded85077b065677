/** Pieces of sentences as plain data: numbers with the names of their cells. */
import { membersAt, variesByYear, type Piece, type Run } from '../../browser.ts';
import type { SentencePiece } from './facts.ts';

/** One piece of a headline. */
export function pieceOf(run: Run, piece: Piece): SentencePiece {
  if (typeof piece === 'string') return piece;
  const { quantity, place, yearIndex } = piece.cell;
  const inside = [...membersAt(quantity, place), ...(variesByYear(quantity) ? [run.inputs.years[yearIndex]!] : [])];
  const name = run.model.names.get(quantity)!;
  return { text: piece.text, cell: inside.length > 0 ? `${name}[${inside.join(',')}]` : name };
}
