/** A run as an IAMC table: model, scenario, region, variable, unit, years wide, with the code lists of variables and regions. */
import type { About } from './about.ts';
import { tablesWithPackage } from './csv.ts';
import type { Cell, Table } from './exact.ts';
import type { ExportFile } from './format.ts';
import { priceBaseInWords } from './money.ts';
import { percentileInWords, QUANTILES } from './quantiles.ts';
import { placesTable } from './provenance.ts';
import { seriesOf, type Series } from './series.ts';
import { isShare } from '../language/units.ts';

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

/** A quantile of a variable, as climate assessments name it: `Spending|Extra Cost|5.0th Percentile`. */
const percentileOf = (s: Series, quantile: (typeof QUANTILES)[number]) =>
  `${variableOf(s)}|${percentileInWords(quantile)}`;

/** One row a series, and one for each of its quantiles; one column a year. */
export function iamcTable({ run, quantities, name, uncertain }: About): Table {
  const head = ['model', 'scenario', 'region', 'variable', 'unit', ...run.inputs.years.map(String)];
  const model = `burdenshift ${run.manifest.version}`;
  const rows: Cell[][] = [];
  for (const s of seriesOf(run, quantities, uncertain)) {
    const front = [model, name, s.place ?? NOWHERE];
    rows.push([...front, variableOf(s), iamcUnit(s.unit), ...s.values]);
    for (const [k, quantile] of s.quantiles ? QUANTILES.entries() : [])
      rows.push([...front, percentileOf(s, quantile), iamcUnit(s.unit), ...s.quantiles!.map((list) => list[k]!)]);
  }
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
  if (isShare(unit) || ['1', 'index'].includes(unit)) return 'dimensionless';
  if (unit === 'year') return 'yr';
  return unit.replace(/\b([A-Z]{3})(\d{4})\b/g, '$1_$2').replace(/\/year\b/g, '/yr');
}

function variablesTable({ run, quantities, uncertain }: About): Table {
  const head = ['variable', 'unit', 'description', 'quantity', 'modelUnit', 'priceBase'];
  const rows = new Map<string, readonly Cell[]>();
  for (const s of seriesOf(run, quantities, uncertain)) {
    const facts = [s.quantity, s.unit, priceBaseInWords(s)];
    const variable = variableOf(s);
    rows.set(variable, [variable, iamcUnit(s.unit), s.label, ...facts]);
    for (const quantile of s.quantiles ? QUANTILES : []) {
      const name = percentileOf(s, quantile);
      rows.set(name, [name, iamcUnit(s.unit), `${s.label}: ${quantile.slice(1)} % of the draws lie below`, ...facts]);
    }
  }
  return { head, rows: [...rows.values()] };
}

function regionsTable({ run, quantities }: About): Table {
  const places = placesTable(run, quantities);
  const world = [NOWHERE, 'quantities that have no state or group', 'none', undefined];
  return { head: ['region', ...places.head.slice(1)], rows: [...places.rows, world] };
}
