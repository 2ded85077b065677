/** The model, figures and scenarios that ship with the product, read from disk and laid out on a desk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueOf } from './figures/catalogue.ts';
import { shippedFolder, tablesIn } from './figures/folder.ts';
import { burdenshift, FIRST_YEAR, LAST_YEAR } from './model/burdenshift.ts';
import { GROUP_MEMBERS } from './model/places.ts';
import { Desk, type ScenarioText } from './run/desk.ts';
import { VERSION } from './version.ts';

/** A desk with everything that ships, or with the tables of another folder of the same layout. @throws FigureError */
export function openShipped(options: { readonly data?: string } = {}): Desk {
  const data = options.data ?? shippedFolder('data', import.meta.url);
  return new Desk({
    model: burdenshift,
    groups: GROUP_MEMBERS,
    span: [FIRST_YEAR, LAST_YEAR],
    version: VERSION,
    catalogue: catalogueOf(tablesIn(data)),
    scenarios: scenariosIn(shippedFolder('scenarios', import.meta.url)),
  });
}

/** The scenario files of a folder, in the order of their names. */
function scenariosIn(folder: string): ScenarioText[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return files.sort().map((file) => ({ file: `scenarios/${file}`, text: readFileSync(join(folder, file), 'utf8') }));
}
