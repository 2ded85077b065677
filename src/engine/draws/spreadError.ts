/** A range that cannot be drawn from. */

/** Names the parameter, the place and its ends. */
export class SpreadError extends Error {
  override readonly name = 'SpreadError';
}
