/** The model, figures and scenarios that ship with the product, read from disk and laid out on a desk. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FONTS } from './brief/fonts.ts';
import type { Font } from './brief/style.ts';
import type { PackedKernel } from './engine/emit/packed.ts';
import { catalogueOf, type Catalogue, type TableText } from './figures/catalogue.ts';
import { shippedFolder, tablesIn } from './figures/folder.ts';
import { burdenshift, FIRST_YEAR, LAST_YEAR } from './model/burdenshift.ts';
import { GROUP_MEMBERS } from './model/places.ts';
import { Desk, type ScenarioText } from './run/desk.ts';
import type { PackedGround } from './run/ground.ts';
import type { PackedScenario } from './scenarios/packed.ts';
import { VERSION } from './version.ts';

/** A desk with everything that ships, or with the tables of another folder of the same layout. @throws FigureError */
export function openShipped(options: { readonly data?: string } = {}): Desk {
  let read: Catalogue | undefined;
  let stories: Record<string, PackedScenario> | undefined;
  const catalogue = () => (read ??= catalogueOf(options.data === undefined ? shippedTables() : tablesIn(options.data)));
  return new Desk({
    ...{ model: burdenshift, groups: GROUP_MEMBERS, span: [FIRST_YEAR, LAST_YEAR], version: VERSION },
    catalogue,
    packed: options.data === undefined ? beside<PackedGround>('ground.json') : undefined,
    packedScenarios: () => (stories ??= beside<Record<string, PackedScenario>>('scenarios.json')),
    findKernel: (key) => beside<PackedKernel>(kernelFile(key)),
    scenarios: scenariosIn(shippedFolder('scenarios', import.meta.url)),
  });
}

/** The tables that ship, as text. @throws FigureError when their folder is gone */
export const shippedTables = (): readonly TableText[] => tablesIn(shippedFolder('data', import.meta.url));

/** The file under which the build leaves the kernel for the options of all choices. */
export const kernelFile = (options: string): string =>
  `kernels/${bytesToHex(sha256(utf8ToBytes(options))).slice(0, 16)}.json`;

/** The fonts that ship: for pages as they are put into them, for pictures as files; none where nothing was built. */
export function shippedFonts(): { readonly page: readonly Font[]; readonly files: readonly string[] } {
  const page = FONTS.flatMap(({ name, family, range }) => {
    const file = fileBeside(`fonts/${name}.woff2`);
    return file ? [{ family, weight: range, base64: readFileSync(file).toString('base64') }] : [];
  });
  const files = FONTS.flatMap(({ name, weights }) =>
    weights.map((weight) => fileBeside(`fonts/${name}-${weight}.ttf`)),
  );
  return { page, files: files.flatMap((file) => (file ? [fileURLToPath(file)] : [])) };
}

/** What the build leaves next to the code under this name, or undefined where nothing was built. */
function beside<T>(name: string): T | undefined {
  const file = fileBeside(name);
  return file && (JSON.parse(readFileSync(file, 'utf8')) as T);
}

function fileBeside(name: string): URL | undefined {
  return ['./', '../'].map((folder) => new URL(`${folder}${name}`, import.meta.url)).find((file) => existsSync(file));
}

/** The scenario files of a folder, in the order of their names. */
function scenariosIn(folder: string): ScenarioText[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return files.sort().map((file) => ({ file: `scenarios/${file}`, text: readFileSync(join(folder, file), 'utf8') }));
}
