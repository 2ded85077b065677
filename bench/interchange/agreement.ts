/** How far the values of another engine lie from those of a run. */
import type { Run } from '../../src/run/run.ts';
import type { Sheet } from '../../src/export/interchange/sheet.ts';

/** The comparison of every cell of a sheet. */
export interface Agreement {
  readonly cells: number;
  readonly identical: number;
  /** The largest difference, relative to the larger of the two values; 0 and a number differ by 1. */
  readonly largest: number;
  readonly where: string;
}

/** Compare all cells; `elsewhere` gives the other engine's values of a line, year by year. */
export function agreementOf(run: Run, sheet: Sheet, elsewhere: (line: string) => readonly number[]): Agreement {
  let [cells, identical, largest, where] = [0, 0, 0, ''];
  for (const [name, places] of sheet.cells) {
    const values = run.result.values.get(run.model.quantities.get(name)!)!;
    places.forEach((line, place) => {
      const theirs = elsewhere(line);
      run.result.years.forEach((year, y) => {
        const ours = values[y * places.length + place]!;
        const theirsNow = theirs[y] ?? NaN;
        const apart =
          ours === theirsNow ? 0 : Math.abs(ours - theirsNow) / Math.max(Math.abs(ours), Math.abs(theirsNow));
        cells++;
        if (apart === 0) identical++;
        if (!(apart <= largest)) {
          largest = Number.isNaN(apart) ? Infinity : apart;
          where = `${line}, ${year}: ${ours} here, ${theirsNow} there`;
        }
      });
    });
  }
  return { cells, identical, largest, where };
}
