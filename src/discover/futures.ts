/** From the table of a sweep to what discovery reads: which outcome, which side of which bar, and which columns are inputs. */
import { suggest } from '../language/nearest.ts';
import { isShare, readMeasure, readUnit, sameUnit } from '../language/units.ts';
import type { SweepColumn, SweepManifest } from '../sweep/manifest.ts';
import { DiscoveryError, type Input } from './columns.ts';

/** A sweep in memory, as `readSweep` gives it. */
export interface Futures {
  readonly manifest: Pick<SweepManifest, 'title' | 'columns' | 'draws'>;
  readonly rows: number;
  readonly columns: ReadonlyMap<string, Float64Array>;
}

/** How an outcome is held against a number. */
export type Compare = '<' | '<=' | '>' | '>=';

/** Which futures are of interest: those whose outcome is on this side of the number. */
export interface Question {
  readonly outcome: SweepColumn;
  readonly compare: Compare;
  /** In the unit of the outcome. */
  readonly value: number;
  /** Whether the bar of the design is missed or met in the futures of interest; absent where the bar was given here. */
  readonly bar?: 'missed' | 'met';
}

/** What is asked for; all may be left out where the sweep has one outcome and its design a bar for it. */
export interface QuestionWishes {
  readonly outcome?: string;
  /** A comparison and a number with its unit, such as `< 0` or `>= 250 bn USD2025/year`: the futures of interest. */
  readonly threshold?: string;
  /** Look at the futures that meet the bar of the design, not at those that miss it. */
  readonly isMet?: boolean;
}

const OPPOSITE = { '>=': '<', '<=': '>', '<': '>=', '>': '<=' } as const;

/** What is asked, read and checked. @throws DiscoveryError, UnitError */
export function questionOf({ columns }: Pick<SweepManifest, 'columns'>, wishes: QuestionWishes = {}): Question {
  const outcome = outcomeNamed(columns, wishes.outcome);
  if (wishes.threshold !== undefined) return { outcome, ...readBar(wishes.threshold, outcome) };
  const bar = outcome.threshold;
  if (!bar)
    throw new DiscoveryError(
      `The design sets no bar for ${outcome.name}; say which futures are of interest, such as --threshold "< 0".`,
    );
  const { compare, value } = bar;
  return wishes.isMet
    ? { outcome, compare, value, bar: 'met' }
    : { outcome, compare: OPPOSITE[compare], value, bar: 'missed' };
}

/** An outcome of a sweep by its name, or the one that has a bar, or the only one. @throws DiscoveryError */
export function outcomeNamed(columns: readonly SweepColumn[], name?: string): SweepColumn {
  const outcomes = columns.filter(({ role }) => role === 'outcome');
  const names = outcomes.map((column) => column.name);
  if (name === undefined) {
    const withBar = outcomes.filter(({ threshold }) => threshold !== undefined);
    const only = withBar.length === 1 ? withBar[0] : outcomes.length === 1 ? outcomes[0] : undefined;
    if (only) return only;
    throw new DiscoveryError(`Say which outcome is asked about, with --outcome: ${names.join(', ')}.`);
  }
  const found = outcomes.find((column) => column.name === name) ?? onlyStart(outcomes, name);
  if (found) return found;
  throw new DiscoveryError(`There is no outcome "${name}".${suggest(name, names)} There are: ${names.join(', ')}.`);
}

/** The only column whose name goes on in brackets after `name`. */
function onlyStart(columns: readonly SweepColumn[], name: string): SweepColumn | undefined {
  const found = columns.filter((column) => column.name.startsWith(`${name}[`));
  return found.length === 1 ? found[0] : undefined;
}

function readBar(text: string, { name, unit }: SweepColumn): { readonly compare: Compare; readonly value: number } {
  const match = /^\s*(<=|>=|<|>|≤|≥)\s*(.+)$/.exec(text);
  if (!match)
    throw new DiscoveryError(`Cannot read the threshold "${text}". Write a comparison and a number, such as "< 0".`);
  const measure = readMeasure(match[2]!);
  const isBare = measure.unit.size === 0 && !/%|points?$/.test(match[2]!);
  if (isShare(unit) && isBare && measure.value !== 0)
    throw new DiscoveryError(
      `${name} is a ${unit === 'share' ? 'share' : 'difference of shares'}; write "${match[1]} ${measure.value} ${unit === 'share' ? '%' : 'points'}" or what else is meant.`,
    );
  if (!isBare && !sameUnit(measure.unit, readUnit(unit).unit))
    throw new DiscoveryError(`${name} is in ${unit}, but the threshold says "${match[2]}"; write it in ${unit}.`);
  return { compare: match[1]!.replace('≤', '<=').replace('≥', '>=') as Compare, value: measure.value };
}

/** 1 where a future is of interest, else 0. @throws DiscoveryError where the column is not in the table, or a number is absent */
export function targetOf(futures: Futures, { outcome, compare, value }: Question): Float64Array {
  const is: (x: number) => boolean =
    compare === '<'
      ? (x) => x < value
      : compare === '<='
        ? (x) => x <= value
        : compare === '>'
          ? (x) => x > value
          : (x) => x >= value;
  return columnOf(futures, outcome.name).map((x, row) => {
    if (Number.isNaN(x)) throw new DiscoveryError(`${outcome.name} is absent in future ${row}, so no side of the bar.`);
    return is(x) ? 1 : 0;
  });
}

/** The column of a name. @throws DiscoveryError where it was not read */
export function columnOf({ columns }: Futures, name: string): Float64Array {
  const column = columns.get(name);
  if (column) return column;
  throw new DiscoveryError(`The table has no column "${name}".`);
}

const INPUT_ROLES = ['scenario', 'lever', 'input'];

/**
 * The columns that a box may restrict: scenario, levers and drawn inputs, or those named by `only`; the word `levers` or `inputs`
 * stands for all of that kind. @throws DiscoveryError for a name that is no such column
 */
export function inputsOf(futures: Futures, only?: readonly string[]): readonly Input[] {
  const all = futures.manifest.columns.filter(({ role }) => INPUT_ROLES.includes(role));
  const chosen = only === undefined ? all : all.filter((column) => only.some((word) => isNamed(column, word)));
  const unknown = only?.find((word) => !all.some((column) => isNamed(column, word)));
  if (unknown !== undefined) {
    const names = ['levers', 'inputs', ...all.map(({ name }) => name)];
    throw new DiscoveryError(
      `There is no input "${unknown}".${suggest(unknown, names)} There are: ${names.join(', ')}.`,
    );
  }
  return chosen.map((column) => inputOf(column, columnOf(futures, column.name)));
}

const isNamed = ({ name, role }: SweepColumn, word: string) =>
  name === word || (word === 'levers' && role === 'lever') || (word === 'inputs' && role === 'input');

/** One column as an input, its label with the place and what moves along behind it; options that no future takes are left out. */
export function inputOf({ name, label, unit, options, movesAlso }: SweepColumn, values: Float64Array): Input {
  const place = /\[(.+)\]$/.exec(name)?.[1];
  const along = movesAlso === undefined ? '' : `, and ${movesAlso} with it`;
  const words = `${label}${place === undefined ? '' : ` (${place.replaceAll(',', ', ')})`}${along}`;
  if (!options) return { kind: 'number', name, label: words, unit, values };
  const taken = [...options.keys()].filter((code) => values.includes(code));
  const codes = Uint16Array.from(values, (code) => taken.indexOf(code));
  return { kind: 'option', name, label: words, options: taken.map((code) => options[code]!), codes };
}

/** A lever with more values than this was sampled rather than listed. */
const LISTED = 12;
/** Fewer groups than this cannot be halved. */
const LEAST_GROUPS = 40;

/**
 * The group of each future: futures with the same values of all sampled levers were one point of a sample and are no independent
 * evidence about those levers. Undefined where no lever was sampled, or too few points were.
 */
export function groupsOf(futures: Futures): Uint32Array | undefined {
  const levers = futures.manifest.columns.filter(({ role, options }) => role === 'lever' && !options);
  const sampled = levers.map(({ name }) => columnOf(futures, name)).filter((column) => new Set(column).size > LISTED);
  if (sampled.length === 0) return undefined;
  const known = new Map<string, number>();
  const groups = Uint32Array.from({ length: futures.rows }, (_, row) => {
    const key = sampled.map((column) => column[row]).join(' ');
    if (!known.has(key)) known.set(key, known.size);
    return known.get(key)!;
  });
  return known.size >= LEAST_GROUPS ? groups : undefined;
}
