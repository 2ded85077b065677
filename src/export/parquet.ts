/** A run as a Parquet file: the tidy table, typed, with what it rests on as key-value metadata. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import { manifestLines, type About } from './about.ts';
import type { Cell } from './exact.ts';
import type { ExportFile } from './format.ts';
import { QUANTILES } from './quantiles.ts';
import { settingsTable } from './provenance.ts';
import { tidyTable } from './series.ts';

const TYPES: Readonly<Record<string, 'INT32' | 'DOUBLE'>> = {
  ...{ year: 'INT32', priceYear: 'INT32', value: 'DOUBLE' },
  ...Object.fromEntries(QUANTILES.map((quantile) => [quantile, 'DOUBLE' as const])),
};
const ALWAYS = new Set(['scenario', 'quantity', 'label', 'unit', 'year', 'value', ...QUANTILES]);

/** One file; absent cells are null. */
export function toParquet(about: About, name: string): readonly ExportFile[] {
  const table = tidyTable(about.run, about.quantities, about.name, about.uncertain);
  const columns: (Cell | null)[][] = table.head.map(() => []);
  for (const row of table.rows) row.forEach((cell, i) => columns[i]!.push(cell ?? null));
  const bytes = parquetWriteBuffer({
    columnData: table.head.map((column, i) => ({
      name: column,
      data: TYPES[column] === 'DOUBLE' ? Float64Array.from(columns[i] as number[]) : columns[i]!,
      type: TYPES[column] ?? 'STRING',
      nullable: !ALWAYS.has(column),
      // A dictionary would take −0 and 0 for the same value.
      ...(TYPES[column] === 'DOUBLE' ? { encoding: 'PLAIN' as const } : {}),
    })),
    kvMetadata: metadataOf(about),
    createdBy: `burdenshift ${about.run.manifest.version}`,
  });
  return [{ name, bytes: new Uint8Array(bytes) }];
}

/** Manifest, editions, settings, units and sources, the longer ones as JSON. */
function metadataOf(about: About) {
  const { run, origins, quantities } = about;
  const settings = settingsTable(run);
  const long = {
    editions: run.manifest.editions,
    settings: [...settings.rows].map((row) => Object.fromEntries(settings.head.map((key, i) => [key, row[i]]))),
    units: Object.fromEntries(quantities.map((q) => [run.model.names.get(q)!, q.unit])),
    sources: origins,
  };
  return [
    ...manifestLines(about).map(([key, value]) => ({ key, value })),
    ...Object.entries(long).map(([key, value]) => ({ key, value: JSON.stringify(value) })),
  ];
}
