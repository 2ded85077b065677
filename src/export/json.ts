/** A run as JSON: manifest, settings, sources, quantities, and one series a line; its schema is in resultsSchema.ts. */
import { manifestOf, type About } from './about.ts';
import { bytesOf, exact, type Table } from './exact.ts';
import type { ExportFile } from './format.ts';
import { assumptionsTable, quantitiesTable, settingsTable } from './provenance.ts';
import { RESULTS_SCHEMA_ID } from './resultsSchema.ts';
import { QUANTILES } from './quantiles.ts';
import { seriesOf, type Series } from './series.ts';

/** One file. */
export function toJson(about: About, name: string): readonly ExportFile[] {
  const { run, quantities, origins } = about;
  const head = {
    $schema: RESULTS_SCHEMA_ID,
    manifest: manifestOf(about),
    years: run.inputs.years,
    settings: objectsOf(settingsTable(run)),
    assumptions: objectsOf(assumptionsTable(run, quantities)),
    sources: origins,
    quantities: objectsOf(quantitiesTable(run, quantities)),
  };
  const members = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  const series = [...seriesOf(run, quantities, about.uncertain)].map((s) => {
    const facts = JSON.stringify({
      quantity: s.quantity,
      ...(s.place === undefined ? {} : { place: s.place }),
      ...s.items,
    });
    return `  ${facts.slice(0, -1)},"values":[${s.values.map(exact).join(',')}]${quantilesText(s)}}`;
  });
  return [{ name, bytes: bytesOf(`{${members.join(',\n ')},\n "series": [\n${series.join(',\n')}\n ]}\n`) }];
}

/** One list for each quantile, with a value for each year. */
function quantilesText({ quantiles }: Series): string {
  if (!quantiles) return '';
  const lists = QUANTILES.map((name, k) => `"${name}":[${quantiles.map((list) => exact(list[k]!)).join(',')}]`);
  return `,"quantiles":{${lists.join(',')}}`;
}

/** Rows as objects; absent cells are left out. */
function objectsOf({ head, rows }: Table) {
  return [...rows].map((row) =>
    Object.fromEntries(head.flatMap((key, i) => (row[i] === undefined ? [] : [[key, row[i]] as const]))),
  );
}
