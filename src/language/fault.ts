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

/** Faults that are gathered from one file before the rest of it is left unread. */
export const MOST_FAULTS = 200;

/** Faults one to a line, the first twenty spelled out. */
export function report(faults: readonly Fault[]): string {
  const more = faults.length > SHOWN ? `\nand ${faults.length - SHOWN} more` : '';
  return faults.slice(0, SHOWN).map(describe).map(legible).join('\n') + more;
}

/** Characters that move the cursor, colour the screen, turn the direction of writing or show nothing. */
const UNSEEN = /(?!\n)\p{Cc}|[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Cs}/gu;
const LONGEST = 1000;

/** A message that quotes what somebody wrote, fit to be printed: each line cut where it is long, and what cannot be seen written as `\u001b`. */
export function legible(message: string): string {
  return message
    .split('\n')
    .map((line) => (line.length > LONGEST ? `${line.slice(0, LONGEST / 2)} … ${line.slice(-LONGEST / 2)}` : line))
    .join('\n')
    .replace(UNSEEN, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** `file:line:column: message`, leaving out what is not known. */
export function describe(fault: Fault): string {
  const place = [fault.file, fault.line || '', fault.column || ''].filter((part) => part !== '').join(':');
  return place ? `${place}: ${fault.message}` : fault.message;
}
