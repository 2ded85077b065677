/** Sweeps as files: a manifest with its Parquet parts, one JSON file, a table as CSV. */
import { readColumns, SWEEP_FORMAT, type SweepManifest } from '../../browser.ts';
import type { OpenSweep } from './openSweep.ts';
import type { ChosenFile } from './futuresMessages.ts';

/** A sweep from the files that were chosen. @throws Error in one sentence where they are none, or not all of one */
export async function filesAsSweep(files: readonly ChosenFile[]): Promise<OpenSweep> {
  const json = files.filter(({ name }) => name.endsWith('.json'));
  const manifests = json.map((file) => ({ file, said: parsed(file) })).filter(({ said }) => said?.format !== undefined);
  if (manifests.length === 0)
    throw new Error(
      'There is no manifest.json of a sweep among these files. Choose the folder that "burdenshift sweep" wrote, or a sweep saved from this page.',
    );
  if (manifests.length > 1) throw new Error('These are the files of several sweeps; choose those of one.');
  const { file, said } = manifests[0]!;
  if (said!.format !== SWEEP_FORMAT)
    throw new Error(`${file.name} is of the format "${said!.format}"; this version reads "${SWEEP_FORMAT}".`);
  if (!Array.isArray(said!.columns) || !Array.isArray(said!.blocks) || said!.design === undefined)
    throw new Error(`${file.name} names no columns, no blocks or no design; it is not whole.`);
  return said!.table ? fromTable(said!, said!.table) : fromParts(said!, files);
}

type Said = SweepManifest & { readonly table?: Readonly<Record<string, readonly number[]>> };

function parsed({ bytes }: ChosenFile): Said | undefined {
  try {
    const said = JSON.parse(new TextDecoder().decode(bytes)) as Said;
    return typeof said === 'object' && said !== null ? said : undefined;
  } catch {
    return undefined;
  }
}

function fromTable(
  { table: _table, ...manifest }: Said,
  table: Readonly<Record<string, readonly number[]>>,
): OpenSweep {
  const lists = manifest.columns.map(({ name }) => [name, Float64Array.from(table[name] ?? [])] as const);
  const rows = lists[0]![1].length;
  const odd = lists.find(([, list]) => list.length !== rows || list.some((x) => !Number.isFinite(x)));
  if (odd) throw new Error(`The column ${odd[0]} is absent or not whole in this file.`);
  return { manifest, rows, columns: new Map(lists) };
}

async function fromParts(manifest: SweepManifest, files: readonly ChosenFile[]): Promise<OpenSweep> {
  const rows = manifest.blocks.reduce((sum, { futures }) => sum + futures, 0);
  if (rows === 0) throw new Error('The sweep has no futures yet.');
  const columns = new Map(manifest.columns.map(({ name }) => [name, new Float64Array(rows)]));
  let first = 0;
  for (const { file, futures } of manifest.blocks) {
    const part = files.find(({ name }) => name === file || name.endsWith(`/${file}`) || file.endsWith(`/${name}`));
    if (!part) throw new Error(`${file} is listed in the manifest, but was not chosen; choose the whole folder.`);
    const lists = await readColumns(new Uint8Array(part.bytes), manifest.columns, futures);
    const odd = lists.findIndex((list) => list.some(Number.isNaN));
    if (odd >= 0)
      throw new Error(`${file} does not hold ${manifest.columns[odd]!.name} in all its ${futures} futures.`);
    lists.forEach((list, c) => columns.get(manifest.columns[c]!.name)!.set(list, first));
    first += futures;
  }
  return { manifest, rows, columns };
}

/** The manifest with every column in it; opens on this page again. */
export function sweepAsJson({ manifest, columns }: OpenSweep): string {
  const table = manifest.columns.map(({ name }) => `${JSON.stringify(name)}:[${written(columns.get(name)!)}]`);
  return `${JSON.stringify(manifest).slice(0, -1)},"table":{${table.join(',')}}}`;
}

/** JSON knows a negative zero, but "stringify" drops its sign, and with it the digest. */
const written = (list: Float64Array) => Array.from(list, (x) => (Object.is(x, -0) ? '-0' : String(x))).join(',');

/** One line for each future, names as words. */
export function sweepAsCsv({ manifest, columns, rows }: OpenSweep): string {
  const lists = manifest.columns.map(({ name, options }) => ({ name, options, list: columns.get(name)! }));
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [lists.map(({ name }) => quoted(name)).join(',')];
  for (let row = 0; row < rows; row++)
    lines.push(
      lists.map(({ options, list }) => (options ? quoted(options[list[row]!]!) : String(list[row]))).join(','),
    );
  return `${lines.join('\n')}\n`;
}
