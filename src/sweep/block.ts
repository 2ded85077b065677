/** One block of a sweep: some thousand futures in a row, as columns of numbers with a digest. */
import type { FutureRows, FutureValues } from '../engine/explore/futures.ts';
import { littleEndian, newHash } from '../run/digest.ts';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { BlockRecord, SweepColumn, SweepManifest } from './manifest.ts';
import type { Points } from './points.ts';

/** A computed block. */
export interface Block {
  readonly id: number;
  readonly rows: number;
  /** In the order of the manifest; names as indices of their options. */
  readonly columns: readonly Float64Array[];
  /** SHA-256 over the name and the little-endian doubles of every column. */
  readonly digest: string;
  /** Rows that meet the threshold of each outcome; null where it has none. */
  readonly met: readonly (number | null)[];
}

/** How the numbers of a block are come by. */
export interface Means {
  /** The structure of a scenario with these levers. */
  readonly structureOf: (scenario: number, levers: Float64Array) => number;
  readonly compute: (structure: number, scenario: number, rows: FutureRows) => Promise<FutureValues>;
  /** Why a future has numbers that are not finite. */
  readonly explain: (point: number, draw: number) => Error;
}

type Head = Pick<SweepManifest, 'futures' | 'block' | 'draws' | 'columns'>;

/** Rows that share a structure: they may stand anywhere in the block. */
interface Share {
  readonly scenario: number;
  readonly rows: number[];
}

/** Compute a block. @throws what `explain` gives for the first future of a structure that is not finite */
export async function blockOf(head: Head, id: number, points: Points, means: Means): Promise<Block> {
  const first = id * head.block;
  const rows = Math.min(head.block, head.futures - first);
  const columns = head.columns.map(() => new Float64Array(rows));
  const at = (role: SweepColumn['role']) => columns.filter((_, c) => head.columns[c]!.role === role);
  const given = { point: at('point')[0]!, draw: at('draw')[0]!, scenario: at('scenario')[0], levers: at('lever') };
  const shares = layOut(head, first, points, given, means.structureOf);
  const inputs = at('input');
  const found = [...inputs, ...at('outcome')];
  for (const [structure, share] of shares) {
    const result = await means.compute(structure, share.scenario, rowsOf(share, given));
    if (result.fault !== undefined) {
      const row = share.rows[result.fault]!;
      throw means.explain(given.point[row]!, given.draw[row]!);
    }
    const { values } = result;
    found.forEach((column, c) => share.rows.forEach((row, i) => (column[row] = values[c * share.rows.length + i]!)));
  }
  // A dictionary in a file takes −0 and 0 for the same value; as inputs they mean the same.
  for (const column of inputs) column.forEach((value, row) => (column[row] = value + 0));
  return { id, rows, columns, digest: blockDigest(head.columns, columns), met: metIn(head.columns, columns) };
}

interface Given {
  readonly point: Float64Array;
  readonly draw: Float64Array;
  readonly scenario: Float64Array | undefined;
  readonly levers: readonly Float64Array[];
}

/** Write point, draw, scenario and levers of every row, and gather the rows by structure. */
function layOut(
  { draws }: Head,
  first: number,
  points: Points,
  given: Given,
  structureOf: Means['structureOf'],
): ReadonlyMap<number, Share> {
  const shares = new Map<number, Share>();
  const levers = new Float64Array(given.levers.length);
  let [known, scenario, share] = [-1, 0, undefined as Share | undefined];
  for (let row = 0; row < given.point.length; row++) {
    const point = Math.floor((first + row) / Math.max(1, draws));
    if (point !== known) {
      scenario = points.at(point, levers);
      known = point;
      const structure = structureOf(scenario, levers);
      share = shares.get(structure) ?? { scenario, rows: [] };
      shares.set(structure, share);
    }
    share!.rows.push(row);
    given.point[row] = point;
    given.draw[row] = draws === 0 ? -1 : (first + row) % draws;
    if (given.scenario) given.scenario[row] = scenario;
    given.levers.forEach((column, l) => (column[row] = levers[l]!));
  }
  return shares;
}

function rowsOf({ rows }: Share, { levers, draw }: Given): FutureRows {
  const own = new Float64Array(levers.length * rows.length);
  levers.forEach((column, l) => rows.forEach((row, i) => (own[l * rows.length + i] = column[row]!)));
  return { levers: own, draws: Uint32Array.from(rows, (row) => Math.max(0, draw[row]!)) };
}

/** The digest of a block: equal digests mean equal numbers under equal names. */
export function blockDigest(described: readonly SweepColumn[], columns: readonly Float64Array[]): string {
  const hash = newHash();
  columns.forEach((column, c) => {
    hash.update(utf8ToBytes(`${described[c]!.name}\0`));
    hash.update(littleEndian(column));
  });
  return hash.hex();
}

function metIn(described: readonly SweepColumn[], columns: readonly Float64Array[]): Block['met'] {
  return described.flatMap(({ role, threshold }, c) => {
    if (role !== 'outcome') return [];
    if (!threshold) return [null];
    const { compare, value } = threshold;
    return [columns[c]!.reduce((n, x) => n + (compare === '>=' ? +(x >= value) : +(x <= value)), 0)];
  });
}

/** The digest of a whole sweep: SHA-256 over the digests of all its blocks, in order, each with a line end. */
export function sweepDigest(blocks: readonly Pick<BlockRecord, 'id' | 'digest'>[]): string {
  const hash = newHash();
  for (const { digest } of [...blocks].sort((a, b) => a.id - b.id)) hash.update(utf8ToBytes(`${digest}\n`));
  return hash.hex();
}
