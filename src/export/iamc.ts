/** A run as an IAMC table: model, scenario, region, variable, unit, years wide, with the code lists of variables and regions. */
import type { About } from './about.ts';
import { tablesWithPackage } from './csv.ts';
import type { Cell, Table } from './exact.ts';
import type { ExportFile } from './format.ts';
import { priceBaseInWords } from './money.ts';
import { placesTable } from './provenance.ts';
import { seriesOf, type Series } from './series.ts';

/** The region of a quantity that has no place of its own, as IAMC has it. */
const NOWHERE = 'World';

/** The table under `name`, then `.variables.csv`, `.regions.csv` and the data package of all three. */
export function toIamc(about: About, name: string): readonly ExportFile[] {
  const stem = name.replace(/\.csv$/, '');
  const tables = [
    { name, title: 'iamc', table: iamcTable(about) },
    { name: `${stem}.variables.csv`, title: 'variables', table: variablesTable(about) },
    { name: `${stem}.regions.csv`, title: 'regions', table: regionsTable(about) },
  ];
  return tablesWithPackage(about, tables, name);
}

/** One row a series, one column a year. */
export function iamcTable({ run, quantities, name }: About): Table {
  const head = ['model', 'scenario', 'region', 'variable', 'unit', ...run.inputs.years.map(String)];
  const model = `burdenshift ${run.manifest.version}`;
  const rows: Cell[][] = [];
  for (const s of seriesOf(run, quantities))
    rows.push([model, name, s.place ?? NOWHERE, variableOf(s), iamcUnit(s.unit), ...s.values]);
  return { head, rows };
}

/** `donors.aidGiven` for military aid is `Donors|Aid Given|military`. */
export function variableOf({ quantity, items }: Pick<Series, 'quantity' | 'items'>): string {
  return [...quantity.split('.').map(inWords), ...Object.values(items)].join('|');
}

const inWords = (name: string) =>
  name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/(^| )[a-z]/g, (letter) => letter.toUpperCase());

/** A unit as pyam and iam-units write it: `USD2025/year` is `USD_2025/yr`, a share is `dimensionless`. */
export function iamcUnit(unit: string): string {
  if (['share', '1', 'index'].includes(unit)) return 'dimensionless';
  if (unit === 'year') return 'yr';
  return unit.replace(/\b([A-Z]{3})(\d{4})\b/g, '$1_$2').replace(/\/year\b/g, '/yr');
}

function variablesTable({ run, quantities }: About): Table {
  const head = ['variable', 'unit', 'description', 'quantity', 'modelUnit', 'priceBase'];
  const rows = new Map<string, readonly Cell[]>();
  for (const s of seriesOf(run, quantities)) {
    const variable = variableOf(s);
    rows.set(variable, [variable, iamcUnit(s.unit), s.label, s.quantity, s.unit, priceBaseInWords(s)]);
  }
  return { head, rows: [...rows.values()] };
}

function regionsTable({ run, quantities }: About): Table {
  const places = placesTable(run, quantities);
  const world = [NOWHERE, 'quantities that have no state or group', 'none', undefined];
  return { head: ['region', ...places.head.slice(1)], rows: [...places.rows, world] };
}
