/** Fills the columns of a kernel with draws; plain data goes in, so that a worker can do it. */
import { exp, log } from '../arithmetic.ts';
import type { Inputs, Spread } from '../inputs.ts';
import { membersAt, placesOf } from '../layout.ts';
import { normalQuantile } from '../normal.ts';
import type { Model } from '../../language/model.ts';
import type { Distribution, Parameter } from '../../language/quantity.ts';
import { latinPoints } from './latin.ts';
import { pertQuantile, pertShape, pertTable, type PertTable } from './pert.ts';
import { directionsOf, sobolPoints } from './sobol.ts';
import { SpreadError } from './spreadError.ts';
import { streamsOf, type Stream } from './streams.ts';

/** One drawn parameter: its streams, and for each cell its central value and ends. */
export interface DrawnParameter {
  readonly name: string;
  readonly distribution: Distribution;
  readonly places: number;
  /** One stream, or one for each place. */
  readonly streams: readonly Stream[];
  readonly low: Float64Array;
  readonly middle: Float64Array;
  readonly high: Float64Array;
}

/** How points are spread over the dimensions. */
export type Method = 'sobol' | 'latin';

/** Everything about the draws of a run. */
export interface DrawPlan {
  readonly method: Method;
  /** Number of draws; only Latin hypercube points depend on it. */
  readonly draws: number;
  readonly parameters: readonly DrawnParameter[];
}

/** The normal distribution's 95 % point: low and high of normal and lognormal parameters stand there. */
const POINT_95 = 1.6448536269514722;

/** How a run draws. */
export interface DrawChoice {
  readonly seed: number;
  readonly draws: number;
  readonly method?: Method;
  /** 1 draws from a second set of streams, independent of the first. */
  readonly half?: 0 | 1;
  /** Parameters that get streams, where runs with different uncertain numbers are to share their draws; those of the run unless stated. */
  readonly sharing?: ReadonlySet<Parameter>;
}

/**
 * The draw plan of the parameters that a kernel draws. Streams are given to all uncertain parameters of the run, so that a
 * draw means the same whatever outputs are asked for. @throws SpreadError where a range does not fit its distribution
 */
export function drawPlanOf(
  model: Model,
  inputs: Inputs,
  drawn: readonly Parameter[],
  { seed, draws, method = 'sobol', half = 0, sharing }: DrawChoice,
): DrawPlan {
  const uncertain = model.parameters.filter((p) => (sharing ?? inputs.spreads).has(p));
  const names = uncertain.map((p) => streamNames(p, model.names.get(p)!));
  const streams = streamsOf(names.flat(), seed, half);
  const own = new Map<Parameter, readonly Stream[]>();
  let next = 0;
  uncertain.forEach((p, i) => own.set(p, streams.slice(next, (next += names[i]!.length))));
  const parameters = drawn.map((p) => {
    const { low, high, distribution } = inputs.spreads.get(p)!;
    const middle = inputs.values.get(p)!;
    const name = model.names.get(p)!;
    for (let cell = 0; cell < middle.length; cell++)
      checkCell(p, name, { low, high, distribution }, middle[cell]!, cell);
    return { name, distribution, places: placesOf(p), streams: own.get(p)!, low, middle, high };
  });
  return { method, draws, parameters };
}

function streamNames(p: Parameter, name: string): readonly string[] {
  if (!p.drawnByPlace) return [name];
  return Array.from({ length: placesOf(p) }, (_, place) => `${name}[${membersAt(p, place).join(',')}]`);
}

function checkCell(
  p: Parameter,
  name: string,
  { low, high, distribution }: Spread,
  middle: number,
  cell: number,
): void {
  if (Number.isNaN(middle)) return;
  const [l, h] = [low[cell]!, high[cell]!];
  const ordered = distribution === 'uniform' ? l <= h : l <= middle && middle <= h;
  const positive = distribution !== 'lognormal' || l > 0;
  if (ordered && positive && h - l < Infinity) return;
  const place = membersAt(p, cell % placesOf(p)).join(', ');
  throw new SpreadError(
    `${name}${place && ` (${place})`} cannot be drawn: low ${l}, value ${middle}, high ${h}, ${distribution}.\n` +
      `  The value must lie between low and high${positive ? '' : ', and a lognormal range must be above 0'}.`,
  );
}

/** Draws of a plan; holds its tables and one block of points. */
export class Sampler {
  private readonly directions: Uint32Array;
  private readonly tables = new Map<number, PertTable>();
  private readonly points: Float64Array;

  constructor(
    private readonly plan: DrawPlan,
    private readonly block: number,
  ) {
    const streams = plan.parameters.flatMap((p) => p.streams);
    this.directions = plan.method === 'sobol' ? directionsOf(streams.map((s) => s.dimension)) : new Uint32Array(0);
    this.points = new Float64Array(block);
  }

  /** Write the draws from `first` of every parameter at its place in `into`, counted in numbers. */
  fill(into: Float64Array | Float32Array, starts: readonly number[], first: number): void {
    let stream = 0;
    this.plan.parameters.forEach((p, i) => {
      for (let s = 0; s < p.streams.length; s++, stream++) {
        this.draw(p, p.streams[s]!, stream, first);
        for (let cell = s; cell < p.middle.length; cell += p.streams.length)
          this.cell(p, cell, into, starts[i]! + cell * this.block);
      }
    });
  }

  /** The points of every stream for a block of draws from `first`, for ranking; copies, uniform or normal. */
  pointsOfStreams(
    first: number,
  ): readonly { readonly parameter: number; readonly name: string; readonly points: Float64Array }[] {
    let at = 0;
    return this.plan.parameters.flatMap((p, parameter) =>
      p.streams.map((stream) => {
        this.draw(p, stream, at++, first);
        return { parameter, name: stream.name, points: this.points.slice() };
      }),
    );
  }

  /** Uniform points, or normal ones where the distribution is made from those. */
  private draw(p: DrawnParameter, stream: Stream, at: number, first: number): void {
    if (this.plan.method === 'sobol') sobolPoints(this.directions, at, stream.seed, first, this.points);
    else latinPoints(this.plan.draws, stream.seed, first, this.points);
    if (p.distribution !== 'normal' && p.distribution !== 'lognormal') return;
    for (let i = 0; i < this.block; i++) this.points[i] = normalQuantile(this.points[i]!);
  }

  private cell(p: DrawnParameter, cell: number, into: Float64Array | Float32Array, at: number): void {
    const [low, middle, high] = [p.low[cell]!, p.middle[cell]!, p.high[cell]!];
    const { points, block } = this;
    if (Number.isNaN(middle) || low === high) return void into.fill(middle, at, at + block);
    const quantile = this.quantile(p.distribution, low, middle, high);
    for (let i = 0; i < block; i++) into[at + i] = quantile(points[i]!);
  }

  private quantile(distribution: Distribution, low: number, middle: number, high: number): (point: number) => number {
    const range = high - low;
    switch (distribution) {
      case 'uniform':
        return (u) => low + u * range;
      case 'triangular': {
        const turn = (middle - low) / range;
        const [rising, falling] = [range * (middle - low), range * (high - middle)];
        return (u) => (u < turn ? low + Math.sqrt(u * rising) : high - Math.sqrt((1 - u) * falling));
      }
      case 'pert': {
        const table = this.table(pertShape((middle - low) / range));
        return (u) => low + range * pertQuantile(table, u);
      }
      case 'normal':
        return halves(middle, (middle - low) / POINT_95, (high - middle) / POINT_95);
      case 'lognormal': {
        const centre = log(middle);
        const power = halves(centre, (centre - log(low)) / POINT_95, (log(high) - centre) / POINT_95);
        return (z) => exp(power(z));
      }
    }
  }

  private table(shape: number): PertTable {
    const known = this.tables.get(shape);
    if (known) return known;
    const table = pertTable(shape);
    this.tables.set(shape, table);
    return table;
  }
}

/** Two half normals that meet at the median, so that low, value and high are the 5th, 50th and 95th percentile even where they are lopsided. */
const halves =
  (middle: number, below: number, above: number) =>
  (z: number): number =>
    middle + z * (z < 0 ? below : above);
