/** Trade-offs between outcomes: the policies that no other beats in everything (Pareto 1896). */
import type { Direction } from './regret.ts';

/** An outcome to trade off: one number for each policy, and which way is wanted. */
export interface Goal {
  readonly direction: Direction;
  readonly values: ArrayLike<number>;
}

/** Places of the policies that no other is at least as good as in every goal and better in one, ordered along the first goal from its best. */
export function nonDominated(goals: readonly Goal[]): readonly number[] {
  const signs = goals.map(({ direction }) => (direction === 'more' ? 1 : -1));
  const at = (policy: number) => goals.map(({ values }, g) => signs[g]! * values[policy]!);
  const points = Array.from({ length: goals[0]?.values.length ?? 0 }, (_, policy) => at(policy));
  const beats = (a: readonly number[], b: readonly number[]) =>
    a.every((x, g) => x >= b[g]!) && a.some((x, g) => x > b[g]!);
  return points
    .flatMap((point, policy) => (points.some((other) => beats(other, point)) ? [] : [policy]))
    .sort((a, b) => points[b]![0]! - points[a]![0]! || a - b);
}
