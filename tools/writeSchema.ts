/** Writes the JSON Schema of scenario files and designs from the model, the groups and the editions at hand. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { designSchema, editionsByPublisher, openShipped, scenarioSchema } from '../src/index.ts';

const desk = openShipped();
const schema = scenarioSchema(desk.vocabulary, editionsByPublisher(desk.furniture.catalogue()));
const folder = process.argv[2] ?? 'schema';
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'scenario.schema.json'), `${JSON.stringify(schema, null, 1)}\n`);
writeFileSync(join(folder, 'sweep.schema.json'), `${JSON.stringify(designSchema(schema), null, 1)}\n`);
