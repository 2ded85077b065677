/** Whether our number agrees with a published one, and by how much it differs. */
import type { Check, Expected } from './case.ts';

/** How a check ends. */
export type Verdict = 'within tolerance' | 'outside' | 'shown only';

/** How far ours lies from the published number: in parts of it, or in the unit itself where that is a share or the published number is 0. */
export interface Difference {
  readonly kind: 'relative' | 'absolute';
  readonly size: number;
}

/** What a check comes to; there is no difference where two readings are held against one number. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly difference: Difference | undefined;
}

/** Distances below this are rounding of the machine, in parts of the published number. */
const NOISE = 1e-9;

/** The verdict on our number, or on our two readings. */
export function judge(check: Check, ours: readonly number[]): Judgement {
  const { expected, tolerance, shown } = check;
  const [first, second] = ours as [number, number | undefined];
  const difference = second === undefined ? differenceFrom(expected, first, shown.unit === '%') : undefined;
  if (tolerance.kind === 'shown only') return { verdict: 'shown only', difference };
  const agrees = second === undefined ? isMet(check, first) : liesBetween(expected, first, second);
  return { verdict: agrees ? 'within tolerance' : 'outside', difference };
}

function isMet({ expected, tolerance }: Check, ours: number): boolean {
  const slack = NOISE * Math.max(1e-6, Math.abs(reference(expected, ours)));
  switch (expected.kind) {
    case 'range':
      return ours >= expected.low - slack && ours <= expected.high + slack;
    case 'bound':
      return isOnTheSide(expected.sign, ours, expected.value, slack);
    case 'number': {
      const distance = Math.abs(ours - expected.value);
      if (tolerance.kind === 'relative') return distance <= tolerance.size * Math.abs(expected.value) + slack;
      return distance <= (tolerance.kind === 'absolute' ? tolerance.size : 0) + slack;
    }
  }
}

function isOnTheSide(sign: '>' | '>=' | '<' | '<=', ours: number, bound: number, slack: number): boolean {
  switch (sign) {
    case '>':
      return ours > bound;
    case '>=':
      return ours >= bound - slack;
    case '<':
      return ours < bound;
    case '<=':
      return ours <= bound + slack;
  }
}

function liesBetween(expected: Expected, a: number, b: number): boolean {
  const published = reference(expected, a);
  const slack = NOISE * Math.abs(published);
  return published >= Math.min(a, b) - slack && published <= Math.max(a, b) + slack;
}

/** The published number, the bound, or the end of the range that lies nearest to ours. */
function reference(expected: Expected, ours: number): number {
  if (expected.kind !== 'range') return expected.value;
  return Math.min(Math.max(ours, expected.low), expected.high);
}

function differenceFrom(expected: Expected, ours: number, isShare: boolean): Difference {
  const published = reference(expected, ours);
  if (isShare || published === 0) return { kind: 'absolute', size: ours - published };
  return { kind: 'relative', size: ours / published - 1 };
}
