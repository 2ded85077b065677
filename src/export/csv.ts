/** A run as tidy comma-separated text, with a data package beside it that holds units, sources and settings. */
import type { About } from './about.ts';
import { resultsPackage, type TableResource } from './descriptor.ts';
import { bytesOf, csvOf, type Table } from './exact.ts';
import type { ExportFile } from './format.ts';
import { tidyTable } from './series.ts';

/** The table under `name`, and `name.datapackage.json`. */
export function toCsv(about: About, name: string): readonly ExportFile[] {
  return tablesWithPackage(
    about,
    [{ name, title: 'results', table: tidyTable(about.run, about.quantities, about.name, about.uncertain) }],
    name,
  );
}

/** Some tables as CSV files, and the data package that describes them; the first is the main one. */
export function tablesWithPackage(
  about: About,
  tables: readonly { readonly name: string; readonly title: string; readonly table: Table }[],
  name: string,
): readonly ExportFile[] {
  const resources: TableResource[] = tables.map((t) => ({ path: t.name, name: t.title, columns: t.table.head }));
  const descriptor = `${JSON.stringify(resultsPackage(about, resources), null, 1)}\n`;
  return [
    ...tables.map((t) => ({ name: t.name, bytes: bytesOf(csvOf(t.table)) })),
    { name: `${name}.datapackage.json`, bytes: bytesOf(descriptor) },
  ];
}
