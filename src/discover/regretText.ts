/** Regret, robustness and trade-offs of policies as tables that an analyst reads. */
import { fixed, writeNumber, writeUnitInWords } from '../report/number.ts';
import { textTable, wrap } from '../report/textTable.ts';
import type { SweepColumn } from '../sweep/manifest.ts';
import { joined } from './boxWords.ts';
import { DiscoveryError } from './columns.ts';
import { percent } from './discoveryText.ts';
import { outcomeNamed, type Futures } from './futures.ts';
import { nonDominated } from './pareto.ts';
import { crossingOf, payoffsIn, type Crossing } from './policies.ts';
import { regretsOf, type Direction, type Payoffs } from './regret.ts';
import { robustnessOf, type Ranking } from './robustness.ts';

const WIDTH = 100;
/** Worst futures that are told. */
const MOST_FUTURES = 4;

/** An outcome with the side of it that is wanted. */
export interface Goal {
  readonly outcome: SweepColumn;
  readonly direction: Direction;
  /** The bar of the design, where it has one. */
  readonly threshold?: number;
}

/** Policies compared by one outcome, and traded off with others. */
export interface Regrets {
  readonly crossing: Crossing;
  readonly goals: readonly Goal[];
  /** By the first goal. */
  readonly payoffs: Payoffs;
  readonly regrets: readonly Float64Array[];
  readonly rankings: readonly Ranking[];
  /** Mean outcome of each policy by each goal, and the policies that no other beats in all of them. */
  readonly means: readonly Float64Array[];
  readonly nonDominated: readonly number[];
}

/** What policies are compared by. */
export interface RegretWishes {
  /** Outcomes, each with `more` or `less` behind it where the design sets no bar that says so; the first is ranked by. */
  readonly goals?: readonly (string | Goal)[];
  /** Columns that are decided. */
  readonly policy?: readonly string[];
  readonly optimism?: number;
}

/** Compares the policies of a sweep. @throws DiscoveryError where the design does not cross policies with futures */
export function compareRegrets(futures: Futures, wishes: RegretWishes = {}): Regrets {
  const { columns } = futures.manifest;
  const goals = (wishes.goals?.length ? wishes.goals : [undefined]).map((goal) =>
    typeof goal === 'object' ? goal : goalOf(columns, goal),
  );
  const crossing = crossingOf(futures, wishes.policy);
  const all = goals.map(({ outcome }) => payoffsIn(futures, crossing, outcome));
  const { direction, threshold } = goals[0]!;
  const { optimism } = wishes;
  const means = all.map(({ values }) =>
    Float64Array.from(values, (row) => row.reduce((s, x) => s + x, 0) / row.length),
  );
  return {
    ...{ crossing, goals, means, payoffs: all[0]!, regrets: regretsOf(all[0]!, direction) },
    rankings: robustnessOf(all[0]!, {
      direction,
      ...(threshold === undefined ? {} : { threshold }),
      ...(optimism === undefined ? {} : { optimism }),
    }),
    nonDominated: nonDominated(goals.map((goal, g) => ({ direction: goal.direction, values: means[g]! }))),
  };
}

function goalOf(columns: readonly SweepColumn[], text?: string): Goal {
  const [, name, side] = /^(.*?)(?:\s+(more|less))?$/.exec(text?.trim() ?? '')!;
  const outcome = outcomeNamed(columns, name === '' ? undefined : name);
  const { threshold } = outcome;
  const direction =
    (side as Direction | undefined) ?? (threshold && (threshold.compare.startsWith('>') ? 'more' : 'less'));
  if (!direction)
    throw new DiscoveryError(
      `Say whether more or less of ${outcome.name} is wanted: "${outcome.name} more" or "${outcome.name} less".`,
    );
  return { outcome, direction, ...(threshold ? { threshold: threshold.value } : {}) };
}

/** The comparison for the terminal. `title` is that of the sweep. */
export function regretText(title: string, found: Regrets): string {
  const { crossing, goals } = found;
  const [{ outcome, direction }] = goals as [Goal];
  const unit = writeUnitInWords(outcome.unit);
  const what = `${crossing.policies.length} policies in ${fixed(crossing.futures.length, 0)} futures, by ${outcome.label} (${outcome.name}); ${direction} ranks first${unit === '' ? '' : `; in ${unit}`}.`;
  return [
    title,
    wrap(what, WIDTH),
    mainTable(found),
    worstText(found),
    'Every measure, by its name in McPhail and others (2018)',
    measureTable(found),
    ...(goals.length > 1
      ? [`Trade-off of means over all futures (• marks what no other policy beats in all)`, tradeTable(found)]
      : []),
    wrap(NOTE, WIDTH),
  ].join('\n\n');
}

const NOTE =
  'Regret is what the best of these policies does better in the same future. Each future counts alike: shares and means are over the ' +
  'futures of this design, not chances. A policy that is not in the design cannot be the best one, and adding one can change every regret.';

const MAIN = ['maximin', 'laplace', 'minimaxRegret', 'regret90', 'starr'] as const;
const HEADS = {
  maximin: 'worst',
  laplace: 'mean',
  minimaxRegret: 'largest regret',
  regret90: '90 % regret',
  starr: 'bar met',
};

function mainTable(found: Regrets): string {
  const { crossing, goals, rankings } = found;
  const shown = MAIN.flatMap((id) => rankings.filter(({ measure }) => measure.id === id));
  const head = ['policy', ...shown.map(({ measure }) => HEADS[measure.id as keyof typeof HEADS])];
  const rows = crossing.policies.map((policy, p) => [
    policy,
    ...shown.map((ranking) => regretWords(ranking, p, goals[0]!)),
  ]);
  return textTable(head, rows);
}

/** Policies whose regret is largest in the same future stand in one line. */
function worstText({ crossing, regrets }: Regrets): string {
  const worst = regrets.map((row) => worstFuture(crossing, row));
  const futures = [...new Set(worst)].filter((future) => future !== '');
  const lines = futures.map((future) => {
    const own = crossing.policies.flatMap((_, p) => (worst[p] === future ? [p] : []));
    return `Regret is largest for ${names(crossing, own)} in this future: ${future}.`;
  });
  return lines
    .slice(0, MOST_FUTURES)
    .map((line) => wrap(line, WIDTH))
    .join('\n');
}

/** A measure of one policy in the unit of the goal. */
export function regretWords({ measure, values }: Ranking, policy: number, { outcome }: Goal): string {
  const value = values[policy]!;
  switch (measure.scale) {
    case 'outcome':
      return writeNumber(value, outcome.unit);
    case 'share':
      return percent(value);
    case 'pure':
      return fixed(value, 3);
  }
}

/** The future of a policy's largest regret; empty where it is never beaten. */
export function worstFuture({ futures }: Crossing, regrets: Float64Array): string {
  let worst = 0;
  regrets.forEach((regret, future) => {
    if (regret > regrets[worst]!) worst = future;
  });
  return regrets[worst] === 0 ? '' : futures[worst]!;
}

function measureTable({ rankings, crossing, goals }: Regrets): string {
  const rows = rankings.map((ranking) => {
    const last = Math.max(...ranking.ranks);
    const at = (rank: number) => crossing.policies.flatMap((_, p) => (ranking.ranks[p] === rank ? [p] : []));
    const said = (places: readonly number[]) =>
      `${names(crossing, places)}: ${regretWords(ranking, places[0]!, goals[0]!)}`;
    return [
      ranking.measure.name,
      ...(last === 1 ? [`all alike: ${regretWords(ranking, 0, goals[0]!)}`, ''] : [at(1), at(last)].map(said)),
    ];
  });
  return textTable(['measure', 'ranks first', 'ranks last'], rows, [0, 1, 2]);
}

const names = ({ policies }: Crossing, places: readonly number[]) =>
  places.length > 3
    ? `${places.length} policies`
    : joined(
        places.map((p) => policies[p]!),
        'and',
      );

function tradeTable({ crossing, goals, means, nonDominated: kept }: Regrets): string {
  const others = [...crossing.policies.keys()].filter((p) => !kept.includes(p));
  const rows = [...kept, ...others].map((p) => [
    `${kept.includes(p) ? '•' : ' '} ${crossing.policies[p]}`,
    ...goals.map(({ outcome }, g) => writeNumber(means[g]![p]!, outcome.unit)),
  ]);
  return textTable(['policy', ...goals.map(({ outcome, direction }) => `${outcome.name}, ${direction}`)], rows);
}
