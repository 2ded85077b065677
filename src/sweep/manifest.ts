/** What a sweep folder says of itself: the design, what it rests on, every column, and which blocks are there. */
import type { Method } from '../engine/draws/sampler.ts';

/** First line of defence against folders of other programs and of later versions. */
export const FORMAT = 'burdenshift sweep, 1';

/** What a column holds: where a row stands in the design, what was set or drawn there, or what came out. */
export type Role = 'point' | 'draw' | 'scenario' | 'lever' | 'input' | 'outcome';

/** What an outcome is held against. */
export interface Threshold {
  readonly compare: '>=' | '<=';
  /** In the unit of the column. */
  readonly value: number;
  /** As written, e.g. `>= 0`. */
  readonly written: string;
}

/** One column of the table; numbers stand in the base unit, unscaled. */
export interface SweepColumn {
  /** `point`, `draw`, `scenario`; the target of a lever; a parameter with its place; `quantity[place,year]`. */
  readonly name: string;
  readonly role: Role;
  /** What it is called in words. */
  readonly label: string;
  /** Empty for `point`, `draw` and columns of names. */
  readonly unit: string;
  /** Names of the options where a column holds names: a lever that is a choice, or the scenario. */
  readonly options?: readonly string[];
  /** Those of them that the design uses. */
  readonly used?: readonly string[];
  /** Ends of a lever over the design, or of the range that an input is drawn from. */
  readonly low?: number;
  readonly high?: number;
  /** Of an outcome. */
  readonly threshold?: Threshold;
  /** Of an input whose draw moves further places or years than the one named. */
  readonly movesAlso?: string;
}

/** One block of futures, which is one file of the table. */
export interface BlockRecord {
  readonly id: number;
  /** Path from the folder, e.g. `runs/part-000000.parquet`. */
  readonly file: string;
  /** Rows. */
  readonly futures: number;
  /** SHA-256 of the numbers. */
  readonly digest: string;
  /** SHA-256 of the file. */
  readonly sha256: string;
  /** Rows that meet the threshold of each outcome, in the order of the outcomes; null where it has none. */
  readonly met: readonly (number | null)[];
}

/** One scenario of a sweep. */
export interface SweepStory {
  readonly id: string;
  readonly title: string;
  /** Target and value of every setting in force, the design's own `set` included. */
  readonly settings: readonly string[];
}

/** The file `manifest.json` of a sweep folder. */
export interface SweepManifest {
  readonly format: typeof FORMAT;
  readonly title: string;
  readonly summary: string;
  /** Version of the engine and the model. */
  readonly version: string;
  /** SHA-256 of everything that the numbers rest on: equal questions have equal answers. */
  readonly question: string;
  /** The design file as it was read. */
  readonly design: { readonly file: string; readonly text: string };
  readonly scenarios: readonly SweepStory[];
  /** Edition of every series that was read. */
  readonly editions: Readonly<Record<string, string>>;
  readonly years: readonly [number, number];
  readonly seed: number;
  /** Draws at each point; 0 where each point is the central run. */
  readonly draws: number;
  readonly method: Method;
  /** Points of the design. */
  readonly points: number;
  /** Points times draws: rows of the whole table. */
  readonly futures: number;
  /** Futures in a block; the last may have fewer. */
  readonly block: number;
  readonly columns: readonly SweepColumn[];
  /** Where the folder holds only the blocks `id % of === index − 1`. */
  readonly shard?: { readonly index: number; readonly of: number };
  /** Whether all blocks of the whole sweep are there. */
  readonly complete: boolean;
  /** Blocks that are there, by id. */
  readonly blocks: readonly BlockRecord[];
  /** SHA-256 over the digests of all blocks; empty until the sweep is complete. */
  readonly digest: string;
}

/** Name of the file of a block, from the folder. */
export const partName = (id: number): string => `runs/part-${String(id).padStart(6, '0')}.parquet`;

/** Number of blocks of a sweep. */
export const blocksOf = ({ futures, block }: Pick<SweepManifest, 'futures' | 'block'>): number =>
  Math.ceil(futures / block);
