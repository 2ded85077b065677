/** What is wrong with figures: every fault of a file with its place, reported together. */
import { report, type Fault } from '../language/fault.ts';

export type { Fault };

/** Figures that cannot be read or used. */
export class FigureError extends Error {
  override readonly name = 'FigureError';
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[] | string) {
    const list = typeof faults === 'string' ? [{ file: '', line: 0, column: 0, message: faults }] : faults;
    super(report(list));
    this.faults = list;
  }
}
