/** Which columns of a sweep are decisions and which are the future: every policy in every future, as a table. */
import { suggest } from '../language/nearest.ts';
import { writeMeasure } from '../report/number.ts';
import type { SweepColumn } from '../sweep/manifest.ts';
import { DiscoveryError } from './columns.ts';
import { columnOf, type Futures } from './futures.ts';
import { payoffsOf, type Payoffs } from './regret.ts';

/** The runs of a sweep told apart by what is decided and by what happens. */
export interface Crossing {
  /** Columns that make a policy. */
  readonly decided: readonly SweepColumn[];
  /** Columns that make a future, the draw among them where the sweep draws. */
  readonly happening: readonly SweepColumn[];
  /** Policies in words, in the order in which they first stand in the table. */
  readonly policies: readonly string[];
  /** Futures in words: the draw and the levers that are not decided. */
  readonly futures: readonly string[];
  /** Number of the policy and of the future of each run. */
  readonly policy: Uint32Array;
  readonly future: Uint32Array;
}

/** Most policies that are compared. */
const MOST_POLICIES = 200;

/**
 * Tells policies and futures apart. `names` are the columns that are decided; without them the scenario and the levers in lists that
 * the design crosses with everything else, or every lever of a sweep that crosses nothing but draws. @throws DiscoveryError
 * where policies are not crossed with futures
 */
export function crossingOf(futures: Futures, names?: readonly string[]): Crossing {
  const { columns, draws } = futures.manifest;
  const free = columns.filter(({ role }) => role === 'scenario' || role === 'lever');
  const decided = names === undefined ? crossedIn(futures, free) : names.map((name) => named(free, name));
  const happening = [...free.filter((column) => !decided.includes(column)), ...columns.filter(isDraw(draws))];
  const policies = keysOf(futures, decided);
  const states = keysOf(futures, happening);
  if (policies.first.length < 2)
    throw new DiscoveryError(
      `One policy cannot be compared with another. Say which columns are decided, with --policy: ${free.map(({ name }) => name).join(', ')}.`,
    );
  if (policies.first.length > MOST_POLICIES)
    throw new DiscoveryError(
      `${policies.first.length} policies are more than the ${MOST_POLICIES} that can be compared; a design of policies lists or grids them, and samples the rest.`,
    );
  checkDraws(futures, states.of, states.first.length);
  return {
    ...{ decided, happening, policy: policies.of, future: states.of },
    policies: policies.first.map((row) => inWords(futures, decided, row)),
    futures: states.first.map((row) => inWords(futures, happening, row)),
  };
}

const isDraw = (draws: number) => (column: SweepColumn) => column.role === 'draw' && draws > 0;

/** A lever with more values than this is no list of policies. */
const MOST_VALUES = 12;

/** Columns of few values each of which meets every combination of the others. */
function crossedIn(futures: Futures, free: readonly SweepColumn[]): readonly SweepColumn[] {
  const rest = futures.manifest.columns.filter(isDraw(futures.manifest.draws));
  const crossed = free.filter((column) => {
    const own = keysOf(futures, [column]).first.length;
    if (own < 2 || own > MOST_VALUES) return false;
    const others = keysOf(futures, [...free.filter((other) => other !== column), ...rest]).first.length;
    return own * others === futures.rows;
  });
  if (crossed.length === free.length && rest.length === 0) return [];
  return crossed.length > 0 ? crossed : rest.length > 0 ? free : [];
}

function named(free: readonly SweepColumn[], name: string): SweepColumn {
  const found = free.find((column) => column.name === name);
  if (found) return found;
  const names = free.map((column) => column.name);
  throw new DiscoveryError(
    `There is no lever or scenario "${name}" in the sweep.${suggest(name, names)} There are: ${names.join(', ') || 'none'}.`,
  );
}

/** Numbers the different combinations of some columns in the order in which they appear. */
function keysOf(
  futures: Futures,
  columns: readonly SweepColumn[],
): { readonly of: Uint32Array; readonly first: number[] } {
  const numbers = columns.map(({ name }) => columnOf(futures, name));
  const known = new Map<string, number>();
  const first: number[] = [];
  const of = Uint32Array.from({ length: futures.rows }, (_, row) => {
    const key = numbers.map((column) => column[row]).join(' ');
    const number = known.get(key) ?? known.size;
    if (number === known.size) {
      known.set(key, number);
      first.push(row);
    }
    return number;
  });
  return { of, first };
}

/** Draws of the same number must be the same draws under every policy, or regret compares different futures. */
function checkDraws(futures: Futures, state: Uint32Array, states: number): void {
  for (const { name, role } of futures.manifest.columns) {
    if (role !== 'input') continue;
    const seen = new Float64Array(states).fill(NaN);
    columnOf(futures, name).forEach((value, row) => {
      const before = seen[state[row]!]!;
      if (Number.isNaN(before)) seen[state[row]!] = value;
      else if (!Number.isNaN(value) && value !== before)
        throw new DiscoveryError(
          `${name} differs between policies in the same future, so they are not the same futures.`,
        );
    });
  }
}

function inWords(futures: Futures, columns: readonly SweepColumn[], row: number): string {
  const words = columns.map(({ name, role, label, unit, options }) => {
    const value = columnOf(futures, name)[row]!;
    if (role === 'draw') return `draw ${value}`;
    if (role === 'scenario') return options![value]!;
    const place = /\[(.+)\]$/.exec(name)?.[1];
    return `${label}${place === undefined ? '' : ` (${place})`} ${options ? options[value] : writeMeasure(value, unit)}`;
  });
  return words.length === 0 ? 'the central run' : words.join(', ');
}

/** What an outcome comes to under each policy in each future. @throws DiscoveryError where a pair is absent or twice */
export const payoffsIn = (futures: Futures, crossing: Crossing, outcome: SweepColumn): Payoffs =>
  payoffsOf(crossing.policies, crossing.policy, crossing.future, columnOf(futures, outcome.name));
