// @ts-check
// Results as files: the functions give bytes, so that they work in a browser too; here they are written to a folder.
//   node examples/export.mjs some-folder
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportRun, run as runScenario, SUBJECTS } from 'burdenshift';

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'burdenshift-'));
const run = runScenario('hague-2035');

// Tidy CSV of the main table, with a data package that holds units and sources.
const csv = await exportRun(run, 'csv');
// One file of the model as Parquet, for DuckDB, pandas or R.
const parquet = await exportRun(run, 'parquet', { quantities: ['donors'], file: 'donors.parquet' });
// A workbook with one sheet a subject, of two subjects only.
const workbook = await exportRun(run, 'xlsx', { quantities: ['spending', 'burden', 'debt'], subjects: SUBJECTS });

for (const { name, bytes } of [...csv, ...parquet, ...workbook]) {
  writeFileSync(join(folder, name), bytes);
  console.log(`${name}: ${bytes.length} bytes`);
}
