/** A block as a Parquet file: the same bytes whoever writes it, with what it needs to be recognised by in its metadata. */
import { parquetMetadata, parquetRead, type FileMetaData } from 'hyparquet';
import { parquetWriteBuffer, type ColumnSource } from 'hyparquet-writer';
import { blockDigest, type Block } from './block.ts';
import { FORMAT, type SweepColumn, type SweepManifest } from './manifest.ts';

/** What a part says of itself. */
export interface PartHead {
  readonly format: string;
  readonly question: string;
  readonly id: number;
  readonly futures: number;
  readonly digest: string;
  readonly met: readonly (number | null)[];
}

type Head = Pick<SweepManifest, 'question' | 'version' | 'columns'>;

/** Key of the metadata under which a part says what it is. */
const KEY = 'burdenshift.sweep';

/** The file of a block. */
export function partBytes({ question, version, columns }: Head, block: Block): Uint8Array {
  const { id, rows: futures, digest, met } = block;
  const head: PartHead = { format: FORMAT, question, id, futures, digest, met };
  const bytes = parquetWriteBuffer({
    columnData: columns.map((column, c) => sourceOf(column, block.columns[c]!)),
    rowGroupSize: futures,
    kvMetadata: [{ key: KEY, value: JSON.stringify(head) }],
    createdBy: `burdenshift ${version}`,
    codec: 'UNCOMPRESSED',
  });
  return new Uint8Array(bytes);
}

/** Whole numbers as such, names as text; outcomes hardly ever repeat, and a dictionary would take −0 and 0 for the same. */
function sourceOf({ name, role, options }: SweepColumn, numbers: Float64Array): ColumnSource {
  if (options) return { name, type: 'STRING', nullable: false, data: Array.from(numbers, (i) => options[i]!) };
  if (role === 'point' || role === 'draw')
    return { name, type: 'INT32', nullable: false, data: Int32Array.from(numbers) };
  const plain = role === 'outcome' ? { encoding: 'PLAIN' as const } : {};
  return { name, type: 'DOUBLE', nullable: false, data: numbers, ...plain };
}

/** What a file says of itself, or undefined where it is no part of a sweep. */
export function partHead(bytes: Uint8Array): PartHead | undefined {
  try {
    return headIn(parquetMetadata(bufferOf(bytes)));
  } catch {
    return undefined;
  }
}

function headIn({ key_value_metadata: pairs }: FileMetaData): PartHead | undefined {
  const text = pairs?.find(({ key }) => key === KEY)?.value;
  const head = text === undefined ? undefined : (JSON.parse(text) as PartHead);
  return head?.format === FORMAT ? head : undefined;
}

/** The columns of a part as numbers, in the order of `columns`; names as indices of their options. */
export async function readColumns(
  bytes: Uint8Array,
  columns: readonly SweepColumn[],
  rows: number,
): Promise<readonly Float64Array[]> {
  const lists = columns.map(() => new Float64Array(rows).fill(NaN));
  const at = new Map(columns.map(({ name }, c) => [name, c]));
  await parquetRead({
    file: bufferOf(bytes),
    columns: [...at.keys()],
    onChunk: ({ columnName, columnData, rowStart }) => {
      const c = at.get(columnName)!;
      const options = columns[c]!.options && new Map(columns[c]!.options.map((name, i) => [name, i]));
      for (let i = 0; i < columnData.length; i++)
        lists[c]![rowStart + i] = options ? (options.get(columnData[i] as string) ?? NaN) : Number(columnData[i]);
    },
  });
  return lists;
}

/** Whether the numbers of a part give the digest that it names. */
export async function isWhole(bytes: Uint8Array, { futures, digest }: PartHead, columns: readonly SweepColumn[]) {
  try {
    return blockDigest(columns, await readColumns(bytes, columns, futures)) === digest;
  } catch {
    return false;
  }
}

/** A copy that begins at 0: in Node a Buffer may share the memory of others. */
const bufferOf = (bytes: Uint8Array): ArrayBuffer =>
  bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength && bytes.buffer instanceof ArrayBuffer
    ? bytes.buffer
    : new Uint8Array(bytes).buffer;
