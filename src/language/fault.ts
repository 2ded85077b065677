/** Where something that a person wrote is wrong, and how a list of such faults is shown. */

/** One fault, with where it stands; `column` is 1-based and 0 where the whole line is meant. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Faults a message spells out; the error that carries them holds them all. */
const SHOWN = 20;

/** Faults one to a line, the first twenty spelled out. */
export function report(faults: readonly Fault[]): string {
  const more = faults.length > SHOWN ? `\nand ${faults.length - SHOWN} more` : '';
  return faults.slice(0, SHOWN).map(describe).join('\n') + more;
}

/** `file:line:column: message`, leaving out what is not known. */
export function describe(fault: Fault): string {
  const place = [fault.file, fault.line || '', fault.column || ''].filter((part) => part !== '').join(':');
  return place ? `${place}: ${fault.message}` : fault.message;
}
