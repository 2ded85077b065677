/** The two ways an equation can be wrong: in its writing or in its units. */

/** An equation that cannot be read, ordered or placed; `column` is 0-based in `text` where a place is known. */
export class EquationError extends Error {
  override readonly name = 'EquationError';
  constructor(
    message: string,
    readonly text = '',
    readonly column = -1,
  ) {
    super(column < 0 ? message : `${message}\n  ${text}\n  ${' '.repeat(column)}^`);
  }
}

/** Units that do not fit each other, or a unit nobody declared. */
export class UnitError extends Error {
  override readonly name = 'UnitError';
}
