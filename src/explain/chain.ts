/** Chains of one quantity through the years: where the same step every year began. */
import { print } from '../language/print.ts';
import type { Explanation } from './explanation.ts';

/** The first year of a chain in which a number is computed from its own value of the year before by one and the same equation. */
export function beginningOf(e: Explanation): Explanation {
  for (let at = e; ;) {
    const before = at.inputs().find((input) => isEarlier(input, at));
    if (!before || !at.used) return at;
    if (before.used === undefined || print(before.used) !== print(at.used)) return before;
    at = before;
  }
}

/** Whether an input is the same quantity a year before. */
export const isEarlier = (input: Explanation, e: Explanation): boolean =>
  input.cell.quantity === e.cell.quantity && input.year === e.year! - 1;
