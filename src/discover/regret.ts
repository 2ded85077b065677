/** Policies held against futures: what each gives in each future, and what is lost by not having taken the best. */
import { DiscoveryError } from './columns.ts';

/** Whether more of an outcome is wanted, or less. */
export type Direction = 'more' | 'less';

/** One outcome of every policy in every future: `values[policy][future]`. */
export interface Payoffs {
  readonly policies: readonly string[];
  readonly values: readonly Float64Array[];
}

/** Rows of runs as a table of policies by futures. `policy` and `future` number each run's; every pair must be there once. @throws DiscoveryError */
export function payoffsOf(
  policies: readonly string[],
  policy: ArrayLike<number>,
  future: ArrayLike<number>,
  outcome: ArrayLike<number>,
): Payoffs {
  let futures = 0;
  for (let run = 0; run < future.length; run++) futures = Math.max(futures, future[run]! + 1);
  const values = policies.map(() => new Float64Array(futures).fill(NaN));
  for (let run = 0; run < outcome.length; run++) {
    const row = values[policy[run]!]!;
    if (!Number.isNaN(row[future[run]!]))
      throw new DiscoveryError(`Policy ${policies[policy[run]!]} was run twice in future ${future[run]}.`);
    row[future[run]!] = outcome[run]!;
  }
  values.forEach((row, p) => {
    const at = row.findIndex(Number.isNaN);
    if (at >= 0)
      throw new DiscoveryError(
        `Policy ${policies[p]} has no outcome in future ${at}; regret needs every policy in every future.`,
      );
  });
  return { policies, values };
}

/** Regret of each policy in each future (Savage 1954): how much better the best policy of that future does; never below 0. */
export function regretsOf({ values }: Payoffs, direction: Direction): readonly Float64Array[] {
  const sign = direction === 'more' ? 1 : -1;
  const best = values[0]!.map((_, future) => Math.max(...values.map((row) => sign * row[future]!)));
  return values.map((row) => row.map((value, future) => best[future]! - sign * value));
}
