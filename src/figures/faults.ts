/** What is wrong with figures: every fault of a file with its place, reported together. */

/** One fault, with where it stands; `column` is 1-based and 0 where the whole line is meant. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Faults a message spells out; the error's `faults` holds them all. */
const SHOWN = 20;

/** Figures that cannot be read or used. */
export class FigureError extends Error {
  override readonly name = 'FigureError';
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[] | string) {
    const list = typeof faults === 'string' ? [{ file: '', line: 0, column: 0, message: faults }] : faults;
    const more = list.length > SHOWN ? `\nand ${list.length - SHOWN} more` : '';
    super(list.slice(0, SHOWN).map(describe).join('\n') + more);
    this.faults = list;
  }
}

/** `file:line:column: message`, leaving out what is not known. */
export function describe(fault: Fault): string {
  const place = [fault.file, fault.line || '', fault.column || ''].filter((part) => part !== '').join(':');
  return place ? `${place}: ${fault.message}` : fault.message;
}
