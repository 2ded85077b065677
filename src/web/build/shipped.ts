/** What the workbench carries along, as modules made when the product is built: the ground, the scenarios, the tables, the map. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { ALLIES, bookOf, openShipped, packGround, tablesIn, VERSION } from '../../index.ts';
import { drawMap } from './europeMap.ts';

const MADE: Readonly<Record<string, (root: string) => unknown>> = {
  'virtual:ground': () => packGround(openShipped().ground({}), VERSION),
  'virtual:scenarios': (root) => textsUnder(root, 'scenarios'),
  'virtual:designs': (root) => textsUnder(root, 'sweeps'),
  'virtual:tables': (root) => tablesIn(join(root, 'data')),
  'virtual:map': () => drawMap(ALLIES),
  'virtual:book': () => bookOf(openShipped().ground({}), VERSION),
  'virtual:validation': (root) => JSON.parse(readFileSync(join(root, 'docs/validation.json'), 'utf8')) as unknown,
};

/** Serves the made modules; each is JSON that the browser parses in one step. */
export function shippedModules(root: string): Plugin {
  return {
    name: 'burdenshift-shipped',
    resolveId: (id) => (id in MADE ? `\0${id}` : undefined),
    load(id) {
      const make = id.startsWith('\0') ? MADE[id.slice(1)] : undefined;
      if (!make) return undefined;
      const json = JSON.stringify(make(root));
      return { code: `export const shipped = JSON.parse(${JSON.stringify(json)});`, moduleSideEffects: false };
    },
  };
}

function textsUnder(root: string, name: string): readonly { file: string; text: string }[] {
  const folder = join(root, name);
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return files.sort().map((file) => ({ file: `${name}/${file}`, text: readFileSync(join(folder, file), 'utf8') }));
}
