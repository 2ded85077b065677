/** The values of a run as series: one quantity at one place, over all years. */
import { membersAt, placesOf } from '../engine/layout.ts';
import type { Run } from '../run/run.ts';
import type { Cell, Table } from './exact.ts';
import { moneyOf, type Money } from './money.ts';
import type { UncertainRun } from '../run/uncertain.ts';
import { QUANTILES, quantilesOf } from './quantiles.ts';
import type { Computed } from './selection.ts';

/** One quantity at one place. */
export interface Series extends Money {
  /** Public name, e.g. `spending.extraCost`. */
  readonly quantity: string;
  readonly label: string;
  readonly unit: string;
  /** State or group code; undefined where the quantity has neither. */
  readonly place: string | undefined;
  /** Member along each other dimension, e.g. `{ kind: 'military' }`. */
  readonly items: Readonly<Record<string, string>>;
  /** One value for each year of the run. */
  readonly values: readonly number[];
  /** Seven quantiles for each year; undefined where the quantity was not drawn. */
  readonly quantiles: readonly (readonly number[])[] | undefined;
}

/** The dimensions whose members are places; all others get a column of their own. */
const PLACES = new Set(['state', 'group']);

/** Every series of some quantities, in the order given. */
export function* seriesOf(run: Run, quantities: readonly Computed[], uncertain?: UncertainRun): Iterable<Series> {
  for (const q of quantities) {
    const values = run.result.values.get(q)!;
    const facts = { quantity: run.model.names.get(q)!, label: q.label, unit: q.unit, ...moneyOf(q.unit) };
    const places = placesOf(q);
    const drawn = quantilesOf(uncertain, q);
    for (let place = 0; place < places; place++) {
      const members = membersAt(q, place).map((member, i) => [q.over[i]!.name, member] as const);
      yield {
        ...facts,
        place: members.find(([dimension]) => PLACES.has(dimension))?.[1],
        items: Object.fromEntries(members.filter(([dimension]) => !PLACES.has(dimension))),
        values: run.inputs.years.map((_, y) => values[y * places + place]!),
        quantiles: drawn && run.inputs.years.map((_, y) => drawn(y * places + place)),
      };
    }
  }
}

/** Names of the dimensions of some quantities other than state and group, in the order met. */
export function itemsOf(quantities: readonly Computed[]): readonly string[] {
  return [...new Set(quantities.flatMap((q) => q.over.map((d) => d.name)).filter((name) => !PLACES.has(name)))];
}

/** The name a run goes by in tables: the scenario's id, with what was set on top of it, so that two runs never share a name by accident. */
export function nameOf(run: Run): string {
  const added = run.story.settings.filter((s) => s.file === '--set').map((s) => `${s.target}=${s.written}`);
  return [run.manifest.scenario, ...added].join(' + ');
}

/** One row for each value: scenario, quantity, label, unit, money, place, other dimensions, year, value, and quantiles where the run was drawn. */
export function tidyTable(
  run: Run,
  quantities: readonly Computed[],
  name = nameOf(run),
  uncertain?: UncertainRun,
): Table {
  const items = itemsOf(quantities);
  const head = [...['scenario', 'quantity', 'label', 'unit', 'currency', 'priceBase', 'priceYear', 'place'], ...items];
  function* rows(): Iterable<readonly Cell[]> {
    for (const s of seriesOf(run, quantities, uncertain)) {
      const facts = [name, s.quantity, s.label, s.unit, s.currency, s.priceBase, s.priceYear, s.place];
      const front = [...facts, ...items.map((item) => s.items[item])];
      for (const [y, year] of run.inputs.years.entries())
        yield [...front, year, s.values[y]!, ...(uncertain ? (s.quantiles?.[y] ?? NOT_DRAWN) : [])];
    }
  }
  return {
    head: [...head, 'year', 'value', ...(uncertain ? QUANTILES : [])],
    rows: { [Symbol.iterator]: () => rows()[Symbol.iterator]() },
  };
}

/** Stands for quantiles of what was not drawn. */
const NOT_DRAWN = QUANTILES.map(() => undefined);

/** The name of a series for people and for IAMC: members of dimensions other than place in their order. */
export const itemNames = (s: Series): readonly string[] => Object.values(s.items);
