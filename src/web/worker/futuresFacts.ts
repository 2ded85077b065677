/** What the page is told of a sweep before anything is asked of it. */
import { columnOf, writeMeasure, writeNumber, type SweepManifest } from '../../browser.ts';
import type { OpenSweep } from './openSweep.ts';
import type { Naming } from './toldFinding.ts';
import type { DesignFacts, InputFacts, OutcomeFacts, SweepFacts } from './futuresMessages.ts';

/** More different values than this are not counted. */
const COUNTED = 13;

/** The facts of a sweep. */
export function factsOf(sweep: OpenSweep, naming: Naming): SweepFacts {
  const { title, summary, futures, points, draws, version, columns, digest, design } = sweep.manifest;
  const of = (...roles: readonly string[]) => columns.filter(({ role }) => roles.includes(role));
  return {
    ...{ title, summary, futures, points, draws, version, digest, design, rows: sweep.rows },
    inputs: of('scenario', 'lever', 'input').map((column): InputFacts => {
      const values = columnOf(sweep, column.name);
      const [low, high] = endsOf(values);
      return {
        ...{ name: column.name, label: naming(withPlace(column)), unit: column.unit, isLever: column.role !== 'input' },
        ...(column.options ? { options: column.options } : {}),
        ...{ low, high, distinct: distinctIn(values) },
      };
    }),
    outcomes: of('outcome').map((column): OutcomeFacts => {
      const [low, high] = endsOf(columnOf(sweep, column.name));
      const { threshold } = column;
      const bar = threshold ? { bar: { compare: threshold.compare, value: threshold.value } } : {};
      return { ...{ name: column.name, label: naming(withPlace(column)), unit: column.unit, low, high }, ...bar };
    }),
  };
}

/** The facts of a design. */
export function designFactsOf(
  head: Omit<SweepManifest, 'blocks' | 'complete' | 'digest'>,
  naming: Naming,
): DesignFacts {
  const { title, summary, points, draws, futures, columns } = head;
  const of = (...roles: readonly string[]) => columns.filter(({ role }) => roles.includes(role));
  return {
    ...{ title, summary, points, draws, futures },
    levers: of('scenario', 'lever').map((column) => {
      const { name, options, used = options, low, high, unit } = column;
      const words = used ? used.join(', ') : between(low!, high!, unit);
      return { name, label: naming(withPlace(column)), words };
    }),
    outcomes: of('outcome').map((column) => {
      const { name, threshold, unit } = column;
      const bar = threshold
        ? `${COMPARES[threshold.compare]} ${threshold.value === 0 ? 0 : writeMeasure(threshold.value, unit)}`
        : '';
      return { name, label: naming(withPlace(column)), bar };
    }),
  };
}

/** An interval with its unit once: `USD 0 to 20.0 bn a year at 2025 prices`. */
function between(low: number, high: number, unit: string): string {
  const [, currency = '', upper] = /^([A-Z]{3} )?(.*)$/.exec(writeMeasure(high, unit))!;
  return `${currency}${writeNumber(low, unit)} to ${upper}`;
}

const COMPARES = { '>=': 'at least', '<=': 'at most' } as const;

function withPlace({ name, label }: { readonly name: string; readonly label: string }): string {
  const place = /\[(.+)\]$/.exec(name)?.[1];
  return place === undefined ? label : `${label} (${place.replaceAll(',', ', ')})`;
}

function endsOf(values: Float64Array): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

function distinctIn(values: Float64Array): number {
  const seen = new Set<number>();
  for (const value of values) if (seen.add(value).size >= COUNTED) break;
  return seen.size;
}
