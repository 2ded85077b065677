/** How far the numbers of a run with draws would still move with more of them. */
import { placesOf } from '../engine/layout.ts';
import type { UncertainRun } from '../run/uncertain.ts';
import { MAIN_QUANTITIES } from './bands.ts';
import { fixed } from './number.ts';

/** The least settled median of the main table. */
export interface Convergence {
  /** Half the distance between the medians of the first and the second half of the draws, over the distance from the 5 % to the 95 % quantile. */
  readonly share: number;
  /** Name of the quantity and year in which it is largest. */
  readonly quantity: string;
  readonly year: number;
}

/** Quantiles of a cell: 5, 10, 25, 50, 75, 90 and 95 %. */
const QUANTILES = 7;

/** The least settled median of the main table in some years; undefined where nothing varies or there are too few draws for two halves. */
export function convergenceOf({ run, bands }: UncertainRun, years: readonly number[]): Convergence | undefined {
  let least: Convergence | undefined;
  for (const { quantity, name, medianError, quantiles } of bands.filter((band) => MAIN_QUANTITIES.includes(band.name)))
    for (const year of years) {
      const places = placesOf(quantity);
      const start = run.inputs.years.indexOf(year) * places;
      for (let cell = start; cell < start + places; cell++) {
        const width = quantiles[cell * QUANTILES + QUANTILES - 1]! - quantiles[cell * QUANTILES]!;
        const share = width > 0 ? medianError[cell]! / width : NaN;
        if (share > (least?.share ?? -1)) least = { share, quantity: name, year };
      }
    }
  return least;
}

/** What a reader is told of it. */
export function convergenceInWords(convergence: Convergence | undefined): string {
  if (!convergence) return 'There are too few runs to tell how far the medians would move with more of them.';
  return (
    `Medians of the first and the second half of the runs lie at most ${fixed(convergence.share * 200, 1)} % of the width from the ` +
    `5 % to the 95 % quantile apart (${convergence.quantity}, ${convergence.year}); more runs bring them nearer.`
  );
}
