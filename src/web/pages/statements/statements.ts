/** Words and counts around the ten statements. */
import { inWords } from '../../../browser.ts';
import type { ToldStatement } from '../../worker/questions.ts';

/** A mark beside a verdict, told by shape before word. */
export const MARKS: Readonly<Record<string, string>> = {
  holds: '●',
  'does not hold': '○',
  'depends on the definition': '◐',
  'nothing to test': '–',
};

/** The moment of a verdict in words. */
export const momentInWords = (moment: string): string =>
  moment === 'observed' ? 'by observed figures' : 'under the scenario';

/** How the main verdicts fall, as one line. */
export function finding(told: readonly ToldStatement[]): string {
  const kinds = told.map((s) => s.verdicts[0]?.kind ?? 'nothing to test');
  const count = (kind: string) => kinds.filter((k) => k === kind).length;
  const parts = [
    phrase(count('holds'), 'holds', 'hold'),
    phrase(count('does not hold'), 'does not', 'do not'),
    phrase(count('depends on the definition'), 'depends on the definition', 'depend on the definition'),
    phrase(count('nothing to test'), 'leaves nothing to test', 'leave nothing to test'),
  ].filter((part) => part !== '');
  return `Of ${inWords(told.length)} statements, ${parts.slice(0, -1).join(', ')}${parts.length > 1 ? ' and ' : ''}${parts.at(-1)}`;
}

const phrase = (count: number, one: string, many: string) =>
  count === 0 ? '' : `${inWords(count)} ${count === 1 ? one : many}`;
