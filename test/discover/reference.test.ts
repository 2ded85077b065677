/** Our PRIM and tree against implementations of others; test/discover/reference/README.md says which, and how they were run. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { binomialTail } from '../../src/discover/binomial.ts';
import { wholeOf } from '../../src/discover/box.ts';
import { growTree, leavesOf } from '../../src/discover/cart.ts';
import { takeNumbers, takeRows, type NumericInput } from '../../src/discover/columns.ts';
import { paste } from '../../src/discover/paste.ts';
import { peel, type Step } from '../../src/discover/peel.ts';
import { halves } from '../../src/discover/resample.ts';
import { SAMPLES, type Sample } from './functions.ts';

interface TheirStep {
  readonly count: number;
  readonly hits: number;
  readonly low: readonly number[];
  readonly high: readonly number[];
}
interface TheirCase {
  readonly rows: number;
  readonly hits: number;
  readonly prim: readonly TheirStep[];
  readonly sdtoolkit: readonly TheirStep[];
  readonly leaves: readonly { readonly count: number; readonly hits: number }[];
}
interface Reference {
  readonly tails: readonly (readonly [number, number, number, number])[];
  readonly cases: Readonly<Record<string, TheirCase>>;
}
const folder = new URL('./reference/', import.meta.url);
const reference = JSON.parse(readFileSync(new URL('reference.json', folder), 'utf8')) as Reference;
const WISHES = { peelAlpha: 0.05, massMin: 0.05, objective: 'mean' } as const;

const tables = process.env['WRITE_TABLES'];
if (tables !== undefined) writeTables(tables);

function writeTables(into: string): void {
  mkdirSync(into, { recursive: true });
  for (const [name, make] of Object.entries(SAMPLES)) {
    const { inputs, target } = make();
    const columns = [...inputs.map((input) => (input as NumericInput).values), target];
    const rows = [...target.keys()].map((row) => columns.map((column) => column[row]).join(','));
    writeFileSync(`${into}/${name}.csv`, `${[...inputs.map((i) => i.name), 'y'].join(',')}\n${rows.join('\n')}\n`);
  }
}

describe('the published example of R’s prim: crime by nitrogen oxides and rooms in 506 towns', () => {
  const rows = readFileSync(new URL('boston.csv', folder), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number));
  const column = (i: number) => Float64Array.from(rows, (row) => row[i]!);
  const inputs = ['nox', 'rm'].map((name, i): NumericInput => ({ kind: 'number', name, values: column(i) }));
  const crime = column(2);

  it('gives the published box: 42.89 % of the towns with a mean of 7.622, the same towns', () => {
    const steps = peel(inputs, crime, WISHES);
    const found = steps.filter(({ mass }) => mass.toFixed(7) === '0.4288538');
    expect(found).toHaveLength(1);
    const box = paste(inputs, crime, found[0]!.box, wholeOf(crime), 0.01);
    expect(box.density.toFixed(6)).toBe('7.622229');
    // Published: nox 0.5332 to 0.7400, rm 3.0391 to 7.0718. Between two neighbouring towns every bound gives the same box.
    const inside = rows.filter((row) => row[0]! >= 0.5332 && row[0]! <= 0.74 && row[1]! >= 3.0391 && row[1]! <= 7.0718);
    expect(inside).toHaveLength(box.count);
    expect(inside.reduce((sum, row) => sum + row[2]!, 0)).toBeCloseTo(box.hits, 9);
  });
});

describe.each(Object.keys(SAMPLES))('on the sample “%s”', (name) => {
  const sample = SAMPLES[name]!();
  const theirs = reference.cases[name]!;
  const ours = peel(sample.inputs, sample.target, WISHES);

  it('is the sample that the reference was made from', () => {
    expect(wholeOf(sample.target)).toEqual({ count: theirs.rows, hits: theirs.hits });
  });

  const again = inHalves(sample);

  it.each(['prim', 'sdtoolkit'] as const)('is as dense at each coverage as %s, within the resampling error', (who) => {
    const gaps = levels.map((level) => {
      const [own, other] = [densityAt(ours, level), densityAt(withShares(theirs[who], theirs), level)];
      return Math.abs(own - other) / spreadOf(again, level);
    });
    expect(Math.max(...gaps)).toBeLessThan(2);
  });

  it.each(['prim', 'sdtoolkit'] as const)('holds the inputs that %s does, at bounds within those of halves', (who) => {
    const own = ours.reduce((best, step) => (balance(step) > balance(best) ? step : best));
    const other = nearestMass(withShares(theirs[who], theirs), own.mass);
    const alike = again.map((steps) => nearest(steps, ({ coverage }) => Math.abs(coverage - own.coverage)));
    const held = own.box.flatMap((limit, i) =>
      limit.kind === 'number' ? (['low', 'high'] as const).map((side) => ({ i, side, bound: limit[side] })) : [],
    );
    const firm = held.filter(({ i, side, bound }) => Number.isFinite(bound) && boundsOf(alike, i, side).length > 15);
    expect(firm.length).toBeGreaterThanOrEqual(2);
    for (const { i, side } of firm) {
      const bounds = boundsOf(alike, i, side);
      expect(other[side][i]).toBeGreaterThanOrEqual(Math.min(...bounds) - 1e-3);
      expect(other[side][i]).toBeLessThanOrEqual(Math.max(...bounds) + 1e-3);
    }
  });

  it('grows the tree of rpart: the same leaves with the same futures', () => {
    const own = leavesOf(growTree(sample.inputs, sample.target, { depth: 3, leafMin: 0.05 }));
    const sizes = (list: readonly { readonly count: number; readonly hits: number }[]) =>
      list.map(({ hits, count }) => `${hits} of ${count}`).sort();
    expect(sizes(own)).toEqual(sizes(theirs.leaves));
  });
});

describe('quasi-p-values', () => {
  it('equal the binomial tails of R to ten digits of their logarithm', () => {
    for (const [hits, trials, chance, log] of reference.tails) {
      const own = Math.log(binomialTail(hits, trials, chance));
      expect(Math.abs(own - log), `${hits} of ${trials} at ${chance}`).toBeLessThan(1e-10 * Math.max(1, Math.abs(log)));
    }
  });
});

const levels = [0.95, 0.9, 0.8, 0.7, 0.6, 0.5];
const balance = ({ coverage, density }: Step) => (2 * coverage * density) / (coverage + density || 1);

interface Shares {
  readonly coverage: number;
  readonly density: number;
  readonly mass: number;
}
const withShares = (steps: readonly TheirStep[], { rows, hits }: TheirCase) =>
  steps.map((s) => ({ ...s, coverage: s.hits / hits, density: s.hits / s.count, mass: s.count / rows }));
const nearestMass = <T extends Shares>(steps: readonly T[], mass: number): T =>
  nearest(steps, (step) => Math.abs(step.mass - mass));

/** The best density among boxes that cover at least so much. */
const densityAt = (steps: readonly Shares[], coverage: number): number =>
  Math.max(0, ...steps.filter((step) => step.coverage >= coverage).map(({ density }) => density));

/** Our trajectories in twenty random halves. */
const inHalves = ({ inputs, target }: Sample): readonly (readonly Step[])[] =>
  Array.from({ length: 20 }, (_, i) => {
    const [half] = halves(target.length, 5, i);
    return peel(takeRows(inputs, half), takeNumbers(target, half), WISHES);
  });

/** Standard deviation of our density at a coverage over the halves; a half has twice the variance of the whole. */
function spreadOf(runs: readonly (readonly Step[])[], level: number): number {
  const found = runs.map((steps) => densityAt(steps, level));
  const mean = found.reduce((sum, x) => sum + x, 0) / found.length;
  return Math.sqrt(found.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (found.length - 1) / 2);
}

const nearest = <T>(steps: readonly T[], distance: (step: T) => number): T =>
  steps.reduce((best, step) => (distance(step) < distance(best) ? step : best));

const boundsOf = (steps: readonly Step[], at: number, side: 'low' | 'high'): readonly number[] =>
  steps.flatMap(({ box }) => {
    const limit = box[at]!;
    return limit.kind === 'number' && Number.isFinite(limit[side]) ? [limit[side]] : [];
  });
