/** The model files that CONTRIBUTING shows fit into the model and give the numbers that it says. */
import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { walk } from '../../src/engine/walk.ts';
import { bind } from '../../src/figures/bind.ts';
import { catalogueOf } from '../../src/figures/catalogue.ts';
import { tablesIn } from '../../src/figures/folder.ts';
import { assemble, quantityNamed } from '../../src/language/model.ts';
import { SUBJECTS } from '../../src/model/burdenshift.ts';
import * as economy from '../../src/model/economy/economy.ts';
import { state } from '../../src/model/places.ts';
import { placed, typeFaults } from './code.ts';
import { documentOf, folderFor } from './document.ts';

const FIRST = 2014;
const years = Array.from({ length: 27 }, (_, i) => FIRST + i);
const document = documentOf('CONTRIBUTING.md');
const folder = folderFor(document);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const paths = document.blocks.filter((block) => block.language === 'ts').map((block) => placed(block, folder));
const shown: Record<string, Record<string, unknown>> = {};
for (const path of paths)
  shown[basename(path, '.ts')] = (await import(/* @vite-ignore */ path)) as Record<string, unknown>;

/** Values of the files shown on the economy of the tables that ship. */
function evaluate() {
  const model = assemble({ economy, ...shown });
  const catalogue = catalogueOf(tablesIn(fileURLToPath(new URL('../../data', import.meta.url))));
  const values = new Map(
    model.parameters.map((p) => [p, bind(p, model.names.get(p)!, catalogue, {}, years).values] as const),
  );
  const result = walk(model, { years, values, options: new Map(), spreads: new Map() });
  return (name: string, place: string, year: number) =>
    result.values.get(quantityNamed(model, name))![
      (year - FIRST) * state.members.length + state.members.indexOf(place)
    ]!;
}

describe('the model files of CONTRIBUTING', () => {
  it('pass the type checker', () => {
    expect(paths.map((path) => basename(path))).toEqual(['point.ts', 'reserves.ts']);
    expect(typeFaults(paths)).toEqual([]);
  });

  it('fit into the whole model: units, places, order', () => {
    const files = Object.assign({}, ...Object.values(SUBJECTS)) as typeof shown;
    const names = [...assemble({ ...files, ...shown }).quantities.keys()];
    expect(names).toEqual(expect.arrayContaining(['point.worth', 'reserves.bill', 'reserves.cumulativeBill']));
  });

  it('give the numbers that the text says', () => {
    const read = evaluate();
    // Italy, 2035: 1 % of 2.73 trn = 27.3 bn
    expect(read('point.worth', 'ITA', 2035) / 1e9).toBeCloseTo(27.3, 1);
    // 0.5 % of the population, 10 000 dollars each; the stock holds 2014 and 2015 at the end of 2015
    const population = read('economy.population', 'ITA', 2015);
    expect(read('reserves.bill', 'ITA', 2015)).toBeCloseTo(0.005 * population * 10_000, 3);
    const sum = read('reserves.bill', 'ITA', 2014) + read('reserves.bill', 'ITA', 2015);
    expect(read('reserves.cumulativeBill', 'ITA', 2015)).toBeCloseTo(sum, 3);
  });

  it('would be refused with the unit that the text names', () => {
    const { part, worth } = shown['point'] as { part: object; worth: object };
    expect(() => assemble({ economy, point: { part, worth: { ...worth, unit: 'USD2025' } } })).toThrow(/USD2025/);
  });
});
