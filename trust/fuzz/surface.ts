/** A way into the product, and what must hold whatever is put in. */
import type fc from 'fast-check';
import { exitCodeOf, messageOf } from '../../src/cli/trouble.ts';

/** What became of an input: a result, or an error that says what is wrong. */
export type Outcome = 'accepted' | 'refused';

/** A way in: how inputs for it are made, and how one is put in. */
export interface Surface<T = unknown> {
  /** In words that stand alone: "scenario files, spoilt". */
  readonly name: string;
  readonly inputs: fc.Arbitrary<T>;
  /** Inputs of a thousand that the long run gives it, and how many the tests try. */
  readonly share: number;
  readonly sample: number;
  /** Time of the processor that one input may take; five seconds unless stated. */
  readonly seconds?: number;
  /** Puts an input in. May throw errors of the product, which are judged; a {@link Broken} says that something did not hold. */
  readonly put: (input: T) => Outcome | void | Promise<Outcome | void>;
}

/** A surface with its inputs forgotten, for lists. */
export const surface = <T>(s: Surface<T>): Surface => s as Surface<unknown> as Surface;

/** Something that must hold does not. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

/** Time of the processor that one input may take, in seconds; on the machine of the tests the slowest sound input takes a tenth. */
const SECONDS = 5;

const LAWS: readonly object[] = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  Map.prototype,
  String.prototype,
];
const prototypes = (): string => LAWS.map((law) => Reflect.ownKeys(law).length).join();

/** Puts one input in. @throws Broken where it crashed, took too long, changed a prototype, or was refused in unclear words */
export async function judge<T>(where: Surface<T>, input: T): Promise<Outcome> {
  const [before, clock] = [prototypes(), process.cpuUsage()];
  let outcome: Outcome;
  try {
    outcome = (await where.put(input)) ?? 'accepted';
  } catch (error) {
    if (error instanceof Broken) throw error;
    refuseCrash(error);
    outcome = 'refused';
  }
  const { user, system } = process.cpuUsage(clock);
  if (user + system > (where.seconds ?? SECONDS) * 1e6)
    throw new Broken(`It took ${((user + system) / 1e6).toFixed(1)} s.`);
  if (prototypes() !== before) throw new Broken('A prototype was changed.');
  return outcome;
}

/** An error must be one of the product's own, with a message for the reader. */
function refuseCrash(error: unknown): void {
  if (exitCodeOf(error) === 3) throw new Broken(`It crashed: ${error instanceof Error ? error.stack : String(error)}`);
  checkMessage(messageOf(error));
}

/** @throws Broken where a message is empty, endless, or shows the inside of the program */
export function checkMessage(message: string): void {
  const wrong = [
    [message.trim().length < 10, 'is empty'],
    [message.length > 30_000, 'is endless'],
    [/^ +at .*:\d+:\d+\)?$/m.test(message), 'holds a stack trace'],
    [
      /\[object \w+\]|Maximum call stack|Cannot read prop|is not a function|is not iterable/.test(message),
      'shows the inside',
    ],
    [/(?!\n)\p{Cc}/u.test(message), 'holds control characters'],
  ].find(([is]) => is);
  if (wrong) throw new Broken(`The message ${wrong[1]}: ${JSON.stringify(message.slice(0, 500))}`);
}
