/** The points of a design, each computed from its number alone: no list of them is ever held. */
import { hashText, mix } from '../engine/draws/hash.ts';
import { latinPoints } from '../engine/draws/latin.ts';
import { DIMENSIONS, directionsOf, sobolPoints } from '../engine/draws/sobol.ts';
import { valueOn, type Axis, type Design, type DesignLever, type Part } from './design.ts';

/** A part with its points: how many, and what the levers are at one. */
interface Factor {
  readonly count: number;
  readonly levers: readonly DesignLever[];
  readonly write: (index: number, into: Float64Array, at: number) => void;
}

/** All combinations of the points of the parts; the first part runs slowest. */
export class Points {
  readonly count: number;
  /** Levers of all parts, in their order. */
  readonly levers: readonly DesignLever[];
  readonly scenarios: readonly string[];
  private readonly factors: readonly Factor[];

  constructor({ parts, scenario }: Pick<Design, 'parts' | 'scenario'>) {
    this.factors = parts.map(factorOf);
    this.count = this.factors.reduce((n, factor) => n * factor.count, 1);
    this.levers = parts.flatMap((part) => part.levers);
    this.scenarios = parts.flatMap((part) => (part.kind === 'scenarios' ? part.ids : []));
    if (scenario !== undefined) this.scenarios = [scenario];
  }

  /** Write the value of each lever at a point into `into` and give the index of its scenario. */
  at(point: number, into: Float64Array): number {
    let rest = point;
    let scenario = 0;
    let end = this.levers.length;
    for (let i = this.factors.length - 1; i >= 0; i--) {
      const { count, levers, write } = this.factors[i]!;
      const index = rest % count;
      rest = (rest - index) / count;
      end -= levers.length;
      if (levers.length === 0) scenario = index;
      else write(index, into, end);
    }
    return scenario;
  }
}

function factorOf(part: Part): Factor {
  switch (part.kind) {
    case 'scenarios':
      return { count: part.ids.length, levers: [], write: () => {} };
    case 'points':
      return {
        count: part.rows.length,
        levers: part.levers,
        write: (index, into, at) => into.set(part.rows[index]!, at),
      };
    case 'grid':
      return gridOf(part);
    case 'sobol':
    case 'latin':
      return sampleOf(part);
  }
}

function gridOf({ levers, values }: Extract<Part, { kind: 'grid' }>): Factor {
  const write = (index: number, into: Float64Array, at: number) => {
    let rest = index;
    for (let l = levers.length - 1; l >= 0; l--) {
      const list = values[l]!;
      into[at + l] = list[rest % list.length]!;
      rest = Math.floor(rest / list.length);
    }
  };
  return { count: values.reduce((n, list) => n * list.length, 1), levers, write };
}

/** A point of a sequence in as many dimensions as there are levers, scrambled by seed and lever. */
function sampleOf({ kind, levers, axes, count, seed }: Extract<Part, { kind: 'sobol' | 'latin' }>): Factor {
  const seeds = levers.map(({ target }) => mix(hashText(target) ^ mix(seed)));
  const directions = kind === 'sobol' ? directionsOf(levers.map((_, l) => l)) : new Uint32Array(0);
  const one = new Float64Array(1);
  const write = (index: number, into: Float64Array, at: number) =>
    axes.forEach((axis: Axis, l) => {
      if (kind === 'sobol') sobolPoints(directions, l, seeds[l]!, index, one);
      else latinPoints(count, seeds[l]!, index, one);
      into[at + l] = valueOn(axis, one[0]!);
    });
  return { count, levers, write };
}

/** Most levers of one sampled part. */
export const MOST_SAMPLED = DIMENSIONS;
