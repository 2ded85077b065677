/** From counts and moments to what is shown: bands of each output by year and place. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Quantity } from '../../language/quantity.ts';
import { BINS, BOUND_NUMBERS } from '../summary/counting.ts';
import { QuantileReader, ROUNDING, SHARES, isOneNumber } from '../summary/histogram.ts';
import type { Loaded } from '../emit/host.ts';
import type { Program } from '../emit/program.ts';
import { littleEndian, newHash } from '../sha256.ts';
import { slotsOf, yearColumn, type Counts, type Threshold } from './job.ts';

/** How one quantity came out over all draws; cells are `year × places + place`. */
export interface Band {
  readonly quantity: Quantity;
  readonly name: string;
  readonly places: number;
  readonly mean: Float64Array;
  /** Standard deviation. */
  readonly deviation: Float64Array;
  /** Seven for each cell, at the shares of {@link SHARES}. */
  readonly quantiles: Float64Array;
  /** Half the distance between the medians of the first and the second half of the draws; NaN for less than two chunks. */
  readonly medianError: Float64Array;
  /** Share of the draws above each threshold asked for this quantity, in the order asked. */
  readonly above: readonly { readonly threshold: number; readonly share: Float64Array }[];
}

/** What has been added up over chunks. */
export interface Totals {
  readonly draws: number;
  readonly moments: Float64Array;
  readonly counts: Counts;
  readonly bounds: Float64Array;
}

/** All bands, and the columns whose quantiles need exact draws. */
export interface Summarised {
  readonly bands: readonly Band[];
  readonly flagged: readonly { readonly column: number; readonly band: number; readonly cell: number }[];
}

/** The bands of a run; quantities that no draw changes are read from the prepared kernel. */
export function summarise(
  quantities: readonly Quantity[],
  fixed: Loaded,
  totals: Totals,
  thresholds: readonly Threshold[],
): Summarised {
  const { program } = fixed;
  const flagged: { column: number; band: number; cell: number }[] = [];
  const reader = new ColumnReader(totals, ROUNDING[program.width]);
  const bands = program.outputs.map((area, o): Band => {
    const cells = area.places * program.years;
    const band: Band = {
      quantity: quantities[o]!,
      name: area.name,
      places: area.places,
      mean: new Float64Array(cells),
      deviation: new Float64Array(cells),
      quantiles: new Float64Array(cells * SHARES.length),
      medianError: new Float64Array(cells),
      above: sharesAbove(program, thresholds, o, totals),
    };
    for (let cell = 0; cell < cells; cell++) {
      const [year, place] = [Math.floor(cell / area.places), cell % area.places];
      if (!area.column) {
        const value = fixed.numbers[fixed.start(area, year, place)]!;
        settle(band, cell, value);
        for (const { threshold, share } of band.above) share[cell] = value > threshold ? 1 : 0;
      } else {
        const column = columnOf(program, o, year) + place;
        if (reader.describe(band, cell, column)) flagged.push({ column, band: o, cell });
      }
    }
    return band;
  });
  return { bands, flagged: flagged.sort((a, b) => a.column - b.column) };
}

/** The first column of an output in a year. */
function columnOf(program: Program, output: number, year: number): number {
  const before = program.outputs.slice(0, output).reduce((n, o) => n + (o.column ? o.places : 0), 0);
  return yearColumn(program, year) + before;
}

/** A value that is the same in all draws. */
function settle(band: Band, cell: number, value: number): void {
  band.mean[cell] = value;
  band.quantiles.fill(value, cell * SHARES.length, (cell + 1) * SHARES.length);
}

/** Describes one column after another. */
class ColumnReader {
  private readonly reader = new QuantileReader();
  private readonly slots: Int32Array;
  /** Numbers from the first half of a histogram to its second. */
  private readonly second: number;

  constructor(
    private readonly totals: Totals,
    private readonly rounding: number,
  ) {
    const { slots, count } = slotsOf(totals.bounds);
    this.slots = slots;
    this.second = count * BINS;
  }

  /** Fill one cell from its column; true when its quantiles must be resolved exactly. */
  describe(band: Band, cell: number, column: number): boolean {
    const { draws, moments, bounds } = this.totals;
    const low = bounds[column * BOUND_NUMBERS]!;
    const [first, second] = [moments[column * 2]!, moments[column * 2 + 1]!];
    const slot = this.slots[column]!;
    if (slot < 0 && isOneNumber(low, second, draws, this.rounding)) {
      settle(band, cell, low);
      return false;
    }
    band.mean[cell] = low + first / draws;
    const variance = draws > 1 ? (second - (first * first) / draws) / (draws - 1) : 0;
    band.deviation[cell] = Math.sqrt(variance > 0 ? variance : 0);
    return slot < 0 || this.quantiles(band, cell, column, slot * BINS);
  }

  private quantiles(band: Band, cell: number, column: number, at: number): boolean {
    const { bounds, counts } = this.totals;
    const { bins, masses } = counts;
    const b = column * BOUND_NUMBERS;
    const [low, scale, one, two] = [bounds[b]!, bounds[b + 1]!, bounds[b + 2]!, bounds[b + 3]!];
    band.medianError[cell] = this.reader.take(bins, at, this.second + at, low, scale);
    const of = { low, scale, one, ones: masses[column * 2]!, two, twos: masses[column * 2 + 1]! };
    return this.reader.quantiles(of, band.quantiles, cell * SHARES.length);
  }
}

function sharesAbove(
  program: Program,
  thresholds: readonly Threshold[],
  output: number,
  { counts, draws }: Totals,
): Band['above'] {
  let from = 0;
  return thresholds.flatMap((t) => {
    const cells = program.outputs[t.output]!.places * program.years;
    const share = Float64Array.from(counts.above.subarray(from, (from += cells)), (n) => n / draws);
    return t.output === output ? [{ threshold: t.above, share }] : [];
  });
}

/** One digest of all numbers of a run: the same wherever and on however many workers it was computed. */
export function digestOf(bands: readonly Band[]): string {
  const hash = newHash();
  for (const { name, mean, deviation, quantiles, above } of bands) {
    hash.update(utf8ToBytes(`${name}\n`));
    for (const numbers of [mean, deviation, quantiles, ...above.map((a) => a.share)])
      hash.update(littleEndian(numbers));
  }
  return hash.hex();
}
