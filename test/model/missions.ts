/** Runs the sectors of force and posture with what they need of the rest, for their tests. */
import { fileURLToPath } from 'node:url';
import { walk } from '../../src/engine/walk.ts';
import { bind } from '../../src/figures/bind.ts';
import { catalogueOf } from '../../src/figures/catalogue.ts';
import { tablesIn } from '../../src/figures/folder.ts';
import { assemble, quantityNamed } from '../../src/language/model.ts';
import type { Choice, Quantity } from '../../src/language/quantity.ts';
import { readMeasure } from '../../src/language/units.ts';
import * as economy from '../../src/model/economy/economy.ts';
import * as force from '../../src/model/force/force.ts';
import * as forceCost from '../../src/model/force/forceCost.ts';
import * as forceSize from '../../src/model/force/forceSize.ts';
import * as posture from '../../src/model/posture/posture.ts';
import { eurosPerDollarIn2025, euroOf2025 } from '../../src/model/economy/prices.ts';
import * as replacement from '../../src/model/posture/replacement.ts';
import { boundByPledge } from '../../src/model/spending/spending.ts';
import * as troops from '../../src/model/force/troops.ts';
import * as ukraine from '../../src/model/ukraine/ukraine.ts';
import * as usPersonnel from '../../src/model/posture/usPersonnel.ts';

const FIRST = 2014;
const years = Array.from({ length: 27 }, (_, i) => FIRST + i);

/** The sectors under test and what they read. */
export const model = assemble({
  economy,
  prices: { eurosPerDollarIn2025, euroOf2025 },
  spending: { boundByPledge },
  ...{ ukraine, troops, forceSize, forceCost, force, usPersonnel, replacement, posture },
});

const catalogue = catalogueOf(tablesIn(fileURLToPath(new URL('../../data', import.meta.url))));

/** Every parameter of the model bound to its figures. */
export const bound = new Map(
  model.parameters.map((p) => [p, bind(p, model.names.get(p)!, catalogue, {}, years)] as const),
);

/** Target → value as a scenario would write it: a measure, a number in the base unit, or an option. */
export type Settings = Readonly<Record<string, string | number>>;

/** Reads one number of a finished run. */
export type Reading = (name: string, year: number, member?: string) => number;

const indexOf = (c: Choice, option: string) => {
  const at = Object.keys(c.options).indexOf(option);
  if (at < 0) throw new Error(`${c.label} has no option ${option}.`);
  return new Uint8Array(1).fill(at);
};

/** Run the sectors with settings; ends in an error where a value is not finite. */
export function run(settings: Settings = {}): {
  readonly read: Reading;
  readonly all: ReadonlyMap<Quantity, Float64Array>;
} {
  const values = new Map([...bound].map(([p, b]) => [p, b.values]));
  const options = new Map(model.choices.map((c) => [c, indexOf(c, c.initially)]));
  for (const [name, value] of Object.entries(settings)) {
    const q = quantityNamed(model, name);
    if (q.kind === 'choice') options.set(q, indexOf(q, String(value)));
    else if (q.kind === 'parameter')
      values.set(
        q,
        values.get(q)!.map(() => measure(value)),
      );
    else throw new Error(`${name} is computed.`);
  }
  const { values: all } = walk(model, { years, values, spreads: new Map(), options });
  return { all, read: (name, year, member) => cell(all, name, year, member) };
}

function cell(all: ReadonlyMap<Quantity, Float64Array>, name: string, year: number, member?: string): number {
  const q = quantityNamed(model, name);
  const places = q.over[0]?.members ?? [''];
  const at = member === undefined ? 0 : places.indexOf(member);
  const values = all.get(q)!;
  if (at < 0 || (member === undefined && q.over.length > 0)) throw new Error(`${name} has no place ${member ?? ''}.`);
  return values[(values.length > places.length ? (year - FIRST) * places.length : 0) + at]!;
}

/** Uncertain parameters and levers of the named sectors with the ends of their ranges, as settings. */
export function extremes(sectors: readonly string[]): readonly Settings[] {
  return model.parameters.flatMap((p) => {
    const name = model.names.get(p)!;
    if (!sectors.includes(name.split('.')[0]!)) return [];
    const spread = bound.get(p)!.spread;
    const drawn = spread ? [{ [name]: spread.low[0]! }, { [name]: spread.high[0]! }] : [];
    const moved = p.lever ? [p.lever.min, p.lever.max].map((end) => ({ [name]: measure(end) })) : [];
    return [...drawn, ...moved];
  });
}

const measure = (end: string | number) => (typeof end === 'number' ? end : readMeasure(end).value);

/** Extreme settings of unrelated sectors joined two by two, so that one run tries both. */
export function pairs(left: readonly Settings[], right: readonly Settings[]): readonly Settings[] {
  const longer = Math.max(left.length, right.length);
  return Array.from({ length: longer }, (_, i) => ({ ...left[i % left.length], ...right[i % right.length] }));
}
