/** Runs of the sectors on Russia and Ukraine with chosen settings, read by public name. */
import { walk } from '../../src/engine/walk.ts';
import type { Inputs } from '../../src/engine/inputs.ts';
import { placeOf, placesOf, variesByYear } from '../../src/engine/layout.ts';
import { catalogueOf } from '../../src/figures/catalogue.ts';
import { bind } from '../../src/figures/bind.ts';
import { tablesIn } from '../../src/figures/folder.ts';
import { assemble, quantityNamed } from '../../src/language/model.ts';
import * as comparison from '../../src/model/russia/comparison.ts';
import * as conversions from '../../src/model/spending/conversions.ts';
import * as economy from '../../src/model/economy/economy.ts';
import * as prices from '../../src/model/economy/prices.ts';
import * as russia from '../../src/model/russia/russia.ts';
import * as russianBudget from '../../src/model/russia/russianBudget.ts';
import * as russianEconomy from '../../src/model/russia/russianEconomy.ts';
import * as russianFund from '../../src/model/russia/russianFund.ts';
import * as spending from '../../src/model/spending/spending.ts';
import * as ukraine from '../../src/model/ukraine/ukraine.ts';
import * as ukraineArmy from '../../src/model/ukraine/ukraineArmy.ts';
import * as ukraineMeans from '../../src/model/ukraine/ukraineMeans.ts';

const russian = { russianEconomy, russianBudget, russia, russianFund, comparison };
const ukrainian = { ukraine, ukraineMeans, ukraineArmy };

/** The names of the sectors that the tests are about. */
export const OWN = Object.keys({ ...russian, ...ukrainian });

export const model = assemble({ economy, prices, spending, conversions, ...russian, ...ukrainian });
export const years = Array.from({ length: 27 }, (_, i) => 2014 + i);

const catalogue = catalogueOf(tablesIn('data'));
const bound = new Map(model.parameters.map((p) => [p, bind(p, model.names.get(p)!, catalogue, {}, years)]));
/** The inputs without any setting. */
export const initial: Inputs = {
  years,
  values: new Map([...bound].map(([p, b]) => [p, b.values])),
  spreads: new Map([...bound].flatMap(([p, b]) => (b.spread ? [[p, b.spread] as const] : []))),
  options: new Map(
    model.choices.map((c) => [c, new Uint8Array(placesOf(c)).fill(Object.keys(c.options).indexOf(c.initially))]),
  ),
};

/** Parameters (all places and years) and choices by name. */
export type Settings = Readonly<Record<string, number | string>>;
/** The value of a quantity in a year, at a member where it repeats. */
export type Read = (name: string, year: number, member?: string) => number;

/** Run with the settings; `ends` puts single parameters at the low or high end of their range. */
export function run(settings: Settings = {}, ends: Inputs['values'] = new Map()): Read {
  const values = new Map([...initial.values, ...ends]);
  const options = new Map(initial.options);
  for (const [name, to] of Object.entries(settings)) {
    const q = quantityNamed(model, name);
    if (q.kind === 'choice') options.set(q, new Uint8Array(placesOf(q)).fill(Object.keys(q.options).indexOf(`${to}`)));
    else if (q.kind === 'parameter') values.set(q, values.get(q)!.slice().fill(Number(to)));
  }
  const result = walk(model, { ...initial, values, options });
  return (name, year, member) => {
    const q = quantityNamed(model, name);
    const place = placeOf(q, member === undefined ? [] : [member]);
    if (place === undefined) throw new Error(`${name} has no place ${member}`);
    return result.values.get(q)![(variesByYear(q) ? (year - 2014) * placesOf(q) : 0) + place]!;
  };
}
