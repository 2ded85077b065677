/** What is said where a sweep folder or the parts of a sweep do not hold together, or a question to it cannot be answered. */

/** A sweep that cannot be read, gone on with or merged; the message says which file and what to do. */
export class SweepError extends Error {
  override readonly name = 'SweepError';
}

/** SQL that cannot be run; the message is DuckDB's, with what would have been accepted. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
}

/** A queue that cannot be reached, or a block that no worker could compute. */
export class QueueError extends Error {
  override readonly name = 'QueueError';
}
