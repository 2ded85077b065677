/** What stands on the server of a queue: the request of a sweep, jobs of its blocks, files of blocks; and under which names. */

/** What all keys on the server begin with. */
export const PREFIX = 'burdenshift';
/** Name of the queue in which all sweeps put their blocks. */
export const QUEUE = 'blocks';

/** What a block's job says; the sweep itself is kept once under its question. */
export interface BlockJob {
  readonly question: string;
  readonly block: number;
}

/** Everything a worker needs to open a sweep as the one who asks has it. */
export interface SweepRequest {
  /** Version of the engine and the model. */
  readonly version: string;
  readonly design: { readonly file: string; readonly text: string };
  /** Scenario files of the user's own that the design names, with those that they build on. */
  readonly scenarios: readonly { readonly file: string; readonly text: string }[];
}

/** Key of the request of a sweep. */
export const requestKey = (question: string): string => `${PREFIX}:sweep:${question}`;
/** Key under which a worker leaves the file of a block. */
export const partKey = (question: string, block: number): string => `${PREFIX}:part:${question}:${block}`;
/** Id of the job of a block: asking twice makes one job. */
export const jobId = (question: string, block: number): string => `${question.slice(0, 32)}-${block}`;
