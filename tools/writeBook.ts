/** Writes the generated pages of docs: the equation book and the back-test, from the model and figures as they stand. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { ALLIES, backtest, backtestPage, bookFiles, bookOf, openShipped, sharesIn, VERSION } from '../src/index.ts';

const desk = openShipped();
const docs = `${process.cwd()}/docs`;
mkdirSync(`${docs}/book`, { recursive: true });
for (const [name, text] of bookFiles(bookOf(desk.ground({}), VERSION), desk.furniture.model))
  writeFileSync(`${docs}/book/${name}`, text);
const places = ALLIES.filter((place) => place !== 'ISL');
writeFileSync(`${docs}/backtest.md`, backtestPage(backtest(sharesIn(desk.furniture.catalogue()), places)));
