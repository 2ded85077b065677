/** What is said where a sweep folder or the parts of a sweep do not hold together. */

/** A sweep that cannot be read, gone on with or merged; the message says which file and what to do. */
export class SweepError extends Error {
  override readonly name = 'SweepError';
}
