/** The main table, one column a quantity: states and groups by year, with the unit of each column in its field. */
import { quantityNamed } from '../language/model.ts';
import { read } from '../run/read.ts';
import type { Run } from '../run/run.ts';
import type { Descriptor } from './descriptor.ts';
import type { Table } from './exact.ts';
import { moneyOf } from './money.ts';
import { MAIN_QUANTITIES, type Computed } from './selection.ts';

/** What the columns are called in other doors' main tables too. */
const COLUMNS = ['share', 'spending', 'baseline', 'extra', 'cumulativeExtra', 'extraPerHead'];

/** Every state and group by year, or undefined where not all of its quantities are exported. */
export function mainTable(run: Run, quantities: readonly Computed[], name: string): Table | undefined {
  const names = new Set(quantities.map((q) => run.model.names.get(q)!));
  if (!MAIN_QUANTITIES.every((wanted) => names.has(wanted))) return undefined;
  const halves = [MAIN_QUANTITIES.slice(0, COLUMNS.length), MAIN_QUANTITIES.slice(COLUMNS.length)];
  const rows = halves.flatMap((half) =>
    (quantityNamed(run.model, half[0]!).over[0]?.members ?? []).flatMap((place) =>
      run.inputs.years.map((year) => [name, place, year, ...half.map((q) => read(run, q, [place], year))]),
    ),
  );
  return { head: ['scenario', 'place', 'year', ...COLUMNS], rows };
}

/** Label, unit, currency and price base of each column that holds a quantity. */
export function mainFields(run: Run): Readonly<Record<string, Descriptor>> {
  return Object.fromEntries(
    COLUMNS.map((column, i) => {
      const [ofStates, ofGroups] = [MAIN_QUANTITIES[i]!, MAIN_QUANTITIES[i + COLUMNS.length]!];
      const { label, unit } = quantityNamed(run.model, ofStates);
      const facts = { type: 'number', title: label, concept: 'OBS_VALUE', unit, ...moneyOf(unit) };
      return [column, { ...facts, quantities: [ofStates, ofGroups] }];
    }),
  );
}
