/** Where pairs of numbers stand: one row each, both on one scale. */
import { linear, roundDomain, roundTicks } from './scale.ts';

/** Two numbers of one row, with what is written at its end. */
export interface Pair {
  readonly key: string;
  readonly label: string;
  readonly without: number;
  readonly with: number;
  readonly text: string;
  /** Opens into its explanation. */
  readonly cell: string;
}

/** What a chart of pairs is asked for; sizes in pixels. */
export interface PairsWishes {
  readonly rows: readonly Pair[];
  readonly write: (value: number) => string;
  /** What the hollow and the full mark stand for. */
  readonly names: readonly [without: string, withIt: string];
  readonly width: number;
  readonly labelRoom?: number;
  /** Room at the right for the texts. */
  readonly textRoom?: number;
  /** Height of a row. */
  readonly step?: number;
}

/** The places of everything. */
export interface PairsFrame {
  readonly x: (value: number) => number;
  readonly ticks: readonly number[];
  readonly top: number;
  /** Where the axis stands. */
  readonly bottom: number;
  readonly step: number;
  readonly height: number;
  /** Middle of a row. */
  readonly middle: (i: number) => number;
}

/** The frame of pairs. */
export function pairsFrame({ rows, width, labelRoom = 116, textRoom = 70, step = 25 }: PairsWishes): PairsFrame {
  const top = 24;
  const height = top + rows.length * step + 20;
  const domain = roundDomain(
    rows.flatMap((r) => [r.without, r.with]),
    4,
  );
  const x = linear(domain, [labelRoom, Math.max(labelRoom + 60, width - textRoom)]);
  const ticks = roundTicks(domain[0], domain[1], 4);
  return { x, ticks, top, bottom: height - 20, step, height, middle: (i) => top + i * step + step / 2 };
}
