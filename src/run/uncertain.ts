/** A run told again with its uncertain numbers drawn: bands around the main numbers, the same wherever it is computed. */
import type { Method } from '../engine/draws/sampler.ts';
import { placesOf, variesByYear } from '../engine/layout.ts';
import type { Kept } from '../engine/run/kept.ts';
import type { Pool } from '../engine/run/pool.ts';
import type { Band } from '../engine/run/summarise.ts';
import { EquationError } from '../language/errors.ts';
import type { Cell } from './read.ts';
import type { Manifest, Run } from './run.ts';

/** The quantities of the main table and of the headline: what bands are computed for unless others are asked for. */
export const BAND_QUANTITIES: readonly string[] = [
  ...['spending.coreShare', 'spending.coreSpending', 'spending.baselineSpending'],
  ...['spending.extraCost', 'spending.cumulativeExtra', 'spending.extraPerHead'],
  ...['burden.groupShare', 'burden.groupCoreSpending', 'burden.groupBaselineSpending'],
  ...['burden.groupExtraCost', 'burden.groupCumulativeExtra', 'burden.groupExtraPerHead'],
  ...['burden.alliesAtThreshold', 'ledger.groupUses', 'ledger.groupResidual'],
];

/** Most draws of one run: the numbers of draws are 32-bit, and half of them are the second set of the sensitivity indices. */
export const MOST_DRAWS = 2 ** 31;

/** How a run is drawn. */
export interface DrawWishes {
  /** Number of draws, from 2. */
  readonly draws: number;
  /** A whole number from 0 to 4,294,967,295; equal seeds give equal bits. */
  readonly seed: number;
  /** `sobol` unless stated. */
  readonly method?: Method;
  /** Public names; {@link BAND_QUANTITIES} unless stated. */
  readonly quantities?: readonly string[];
  /** Workers, which take one run after another; this thread alone where absent. */
  readonly pool?: Pool;
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
  /** What an interrupted run of the same question kept; see `readKept`. */
  readonly kept?: Kept;
  /** Given what is computed so far, every few seconds; see `keptBytes`. */
  readonly onKeep?: (kept: Kept) => void | Promise<void>;
}

/** The manifest of a run with draws: `digest` covers the central run and every band. */
export interface DrawnManifest extends Manifest {
  readonly draws: number;
  readonly seed: number;
  readonly method: Method;
  /** SHA-256 of the central run alone: the digest of the same run without draws. */
  readonly centralDigest: string;
}

/** A finished run with its bands. */
export interface UncertainRun {
  readonly run: Run;
  readonly bands: readonly Band[];
  readonly manifest: DrawnManifest;
  /** Cells whose quantiles may be off by up to a bin of the histogram, since there was no room to take them from sorted draws. */
  readonly blurred: number;
}

/** How one number came out over all draws, in the base unit of its quantity. */
export interface Range {
  readonly mean: number;
  /** Standard deviation. */
  readonly deviation: number;
  readonly p5: number;
  readonly p10: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
}

/** Draws and seed within what the engine can count. @throws EquationError */
export function checkWishes({ draws, seed }: Pick<DrawWishes, 'draws' | 'seed'>): void {
  if (!Number.isInteger(draws) || draws < 2 || draws > MOST_DRAWS)
    throw new EquationError(`The number of draws is a whole number from 2 to ${MOST_DRAWS}, not ${draws}.`);
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32)
    throw new EquationError(`A seed is a whole number from 0 to ${2 ** 32 - 1}, not ${seed}.`);
}

/** Quantiles of one cell in the order of the engine's shares: 5, 10, 25, 50, 75, 90 and 95 %. */
const QUANTILES = 7;

/** The range of the number at a cell, or undefined where its quantity was not summarised. */
export function rangeAt({ bands }: UncertainRun, { quantity, place, yearIndex }: Cell): Range | undefined {
  const band = bands.find((b) => b.quantity === quantity);
  if (!band) return undefined;
  const cell = (variesByYear(quantity) ? yearIndex : 0) * placesOf(quantity) + place;
  const [p5, p10, p25, median, p75, p90, p95] = band.quantiles.subarray(cell * QUANTILES, (cell + 1) * QUANTILES);
  return {
    ...{ mean: band.mean[cell]!, deviation: band.deviation[cell]! },
    ...{ p5: p5!, p10: p10!, p25: p25!, median: median!, p75: p75!, p90: p90!, p95: p95! },
  };
}
