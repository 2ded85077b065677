/** Reads a sweep folder: its manifest, and any of its columns as numbers. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMAT, type SweepManifest } from './manifest.ts';
import { SweepError } from './sweepError.ts';

/** A sweep in memory: one number for each future in each column, in the order of blocks, points and draws. */
export interface SweepTable {
  readonly manifest: SweepManifest;
  readonly rows: number;
  /** By name; a column of names holds indices into the `options` of its column in the manifest. */
  readonly columns: ReadonlyMap<string, Float64Array>;
}

/** The manifest of a sweep folder. @throws SweepError where there is none or it is of another format */
export function readManifest(folder: string): SweepManifest {
  const file = join(folder, 'manifest.json');
  if (!existsSync(file))
    throw new SweepError(
      `${folder} is no sweep: it has no manifest.json. "burdenshift sweep DESIGN.yaml --out ${folder}" makes one.`,
    );
  const manifest = parsed(readFileSync(file, 'utf8'));
  if (manifest?.format === FORMAT) return manifest;
  const found = manifest?.format === undefined ? 'says no format' : `is of the format "${manifest.format}"`;
  throw new SweepError(`${file} ${found}; this version reads "${FORMAT}".`);
}

/**
 * The columns of a sweep, all of them or those named; of an unfinished sweep the blocks that its manifest lists.
 * @throws SweepError where the folder is no sweep, or a part is missing or of another shape
 */
export async function readSweep(folder: string, names?: readonly string[]): Promise<SweepTable> {
  const manifest = readManifest(folder);
  const chosen = manifest.columns.filter(({ name }) => names === undefined || names.includes(name));
  const absent = names?.find((name) => !chosen.some((column) => column.name === name));
  if (absent !== undefined) throw new SweepError(`${folder} has no column "${absent}".`);
  const { readColumns } = await import('./part.ts');
  const rows = manifest.blocks.reduce((n, { futures }) => n + futures, 0);
  const columns = new Map(chosen.map(({ name }) => [name, new Float64Array(rows)]));
  let first = 0;
  for (const { file, futures } of manifest.blocks) {
    const path = join(folder, file);
    if (!existsSync(path)) throw new SweepError(`${path} is listed in the manifest, but is not there.`);
    const lists = await readColumns(readFileSync(path), chosen, futures);
    if (lists.some((list) => Number.isNaN(list[futures - 1])))
      throw new SweepError(`${path} does not hold the ${futures} futures that the manifest says.`);
    lists.forEach((list, c) => columns.get(chosen[c]!.name)!.set(list, first));
    first += futures;
  }
  return { manifest, rows, columns };
}

function parsed(text: string): SweepManifest | undefined {
  try {
    return JSON.parse(text) as SweepManifest;
  } catch {
    return undefined;
  }
}
