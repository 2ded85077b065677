/** Reads upstream files from disk with the importer of their publisher, which is loaded only then. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { suggest } from '../../language/nearest.ts';
import { FigureError } from '../faults.ts';
import type { Imported, Provenance } from './imported.ts';
import type { KielTables } from './kiel.ts';

/** Publishers whose files can be read as published. */
export const IMPORTABLE = ['nato', 'sipri', 'kiel', 'weo'] as const;

/** What to take of a file, where an importer takes a part. */
export interface Part {
  readonly series?: readonly string[];
  /** States by ISO 3166 alpha-3. */
  readonly places?: readonly string[];
  readonly since?: number;
  readonly until?: number;
}

/** Figures of one file, or of the tracker's tables for Kiel (a folder or several files). @throws FigureError when a file cannot be read or is no file of that publisher */
export async function importFiles(
  publisher: string,
  paths: readonly string[],
  given: Omit<Provenance, 'file'>,
  part: Part = {},
): Promise<Imported> {
  if (publisher === 'kiel') {
    const { importKiel } = await import('./kiel.ts');
    return importKiel(kielTables(paths), given);
  }
  if (paths.length !== 1) throw new FigureError(`An import from ${publisher} reads one file, not ${paths.length}.`);
  const provenance = { ...given, file: basename(paths[0]!) };
  const { since = 2014, series, places = [], until } = part;
  switch (publisher) {
    case 'nato': {
      const { importNato } = await import('./nato.ts');
      return importNato(bytesOf(paths[0]!), { ...provenance, ...(series && { series }) });
    }
    case 'sipri': {
      const { importSipri } = await import('./sipri.ts');
      const choice = { series: series ?? [], places, since, ...(until === undefined ? {} : { until }) };
      return importSipri(bytesOf(paths[0]!), { ...provenance, ...choice });
    }
    case 'weo': {
      const { importWeo } = await import('./weo.ts');
      return importWeo(bytesOf(paths[0]!), { ...provenance, places, since });
    }
    default:
      throw new FigureError(
        `There is no importer for "${publisher}".${suggest(publisher, IMPORTABLE)} Importers: ${IMPORTABLE.join(', ')}.`,
      );
  }
}

/** Largest file that is read. */
const MOST_BYTES = 200e6;

function bytesOf(path: string): Uint8Array {
  if (!existsSync(path) || !statSync(path).isFile()) throw new FigureError(`There is no file "${path}".`);
  const { size } = statSync(path);
  if (size > MOST_BYTES) throw new FigureError(`The file "${path}" has ${size} bytes; at most ${MOST_BYTES} are read.`);
  return readFileSync(path);
}

const KIEL_FILES: readonly (keyof KielTables)[] = [
  'data_explorer.csv',
  'total_allocations.csv',
  'procurement_trends.csv',
];

function kielTables(paths: readonly string[]): KielTables {
  const files = paths.flatMap((path) =>
    existsSync(path) && statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((name) => KIEL_FILES.some((known) => known === name))
          .map((name) => join(path, name))
      : [path],
  );
  const found = new Map(files.map((path) => [basename(path), path]));
  for (const name of found.keys())
    if (!KIEL_FILES.some((known) => known === name))
      throw new FigureError(`"${name}" is no table of the tracker.${suggest(name, KIEL_FILES)} ${ACCEPTED}`);
  const text = (name: keyof KielTables) => {
    const path = found.get(name);
    return path === undefined ? undefined : new TextDecoder().decode(bytesOf(path));
  };
  const [donors, totals, forms] = KIEL_FILES.map(text);
  if (donors === undefined) throw new FigureError(`data_explorer.csv is missing. ${ACCEPTED}`);
  return {
    'data_explorer.csv': donors,
    ...(totals === undefined ? {} : { 'total_allocations.csv': totals }),
    ...(forms === undefined ? {} : { 'procurement_trends.csv': forms }),
  };
}

const ACCEPTED = `Give the folder that holds the tables, or the files ${KIEL_FILES.join(', ')} under their own names; the first is needed.`;
