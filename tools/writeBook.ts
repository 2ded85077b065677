/** Writes the equation book into docs/book, from the model and figures as they stand. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { bookFiles, bookOf, openShipped, VERSION } from '../src/index.ts';

const desk = openShipped();
const folder = `${process.cwd()}/docs/book`;
mkdirSync(folder, { recursive: true });
for (const [name, text] of bookFiles(bookOf(desk.ground({}), VERSION), desk.furniture.model))
  writeFileSync(`${folder}/${name}`, text);
