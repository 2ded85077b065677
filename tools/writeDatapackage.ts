/** Writes what describes files to other programs: the data package of `data/` and the JSON Schema of exported results. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataPackage, resultsSchema, shippedTables, VERSION } from '../src/index.ts';

const root = process.argv[2] ?? '.';
const leave = (folder: string, file: string, content: unknown) => {
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, file), `${JSON.stringify(content, null, 1)}\n`);
};
leave('data', 'datapackage.json', dataPackage(shippedTables(), VERSION));
leave('schema', 'results.schema.json', resultsSchema);
