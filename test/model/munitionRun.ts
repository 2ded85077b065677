/** Runs of the munition sectors alone, for their tests. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Values } from '../../src/engine/inputs.ts';
import { placeOf, placesOf, variesByYear } from '../../src/engine/layout.ts';
import { walk } from '../../src/engine/walk.ts';
import { bind } from '../../src/figures/bind.ts';
import { catalogueOf } from '../../src/figures/catalogue.ts';
import { assemble, quantityNamed } from '../../src/language/model.ts';
import type { Parameter } from '../../src/language/quantity.ts';
import * as claims from '../../src/model/munitions/claims.ts';
import * as deliveries from '../../src/model/munitions/deliveries.ts';
import * as economy from '../../src/model/economy/economy.ts';
import * as expansion from '../../src/model/munitions/expansion.ts';
import * as missiles from '../../src/model/munitions/missiles.ts';
import * as munitionFunding from '../../src/model/munitions/munitionFunding.ts';
import * as munitionPrices from '../../src/model/munitions/munitionPrices.ts';
import * as munitions from '../../src/model/munitions/munitions.ts';
import * as parity from '../../src/model/munitions/parity.ts';
import * as producers from '../../src/model/munitions/producers.ts';
import * as shells from '../../src/model/munitions/shells.ts';
import * as stockpiles from '../../src/model/munitions/stockpiles.ts';

const folder = fileURLToPath(new URL('../../data/', import.meta.url));
const FILES = ['munitions', 'groups', 'rates', 'states', 'weo-2025-10', 'sources-macro', 'sources-security'].map(
  (name) => `${name}.csv`,
);
/** The tables that these sectors read. */
export const catalogue = catalogueOf(FILES.map((file) => ({ file, text: readFileSync(folder + file, 'utf8') })));
const sectors = { producers, shells, missiles, munitionPrices, expansion, munitionFunding, munitions };
/** The munition sectors with the economy, without the rest of the model. */
export const model = assemble({ economy, ...sectors, deliveries, stockpiles, parity, claims });
/** The parameters of the munition sectors. */
export const own = model.parameters.filter((p) => !model.names.get(p)!.startsWith('economy.'));
/** The years of every run. */
export const years = Array.from({ length: 27 }, (_, i) => 2014 + i);
/** The parameters with their figures. */
export const bound = new Map(model.parameters.map((p) => [p, bind(p, model.names.get(p)!, catalogue, {}, years)]));

type Given = number | readonly number[] | Values;

/** A run with whole parameters and choices set; reads `name`, year, members. */
export function run(settings: Readonly<Record<string, Given>> = {}, chosen: Readonly<Record<string, string>> = {}) {
  const values = new Map([...bound].map(([p, b]) => [p, b.values]));
  for (const [name, given] of Object.entries(settings)) {
    const p = quantityNamed(model, name) as Parameter;
    const size = values.get(p)!.length;
    values.set(p, typeof given === 'number' ? new Float64Array(size).fill(given) : Float64Array.from(given));
  }
  const options = new Map(
    model.choices.map((c) => {
      const option = chosen[model.names.get(c)!] ?? c.initially;
      return [c, new Uint8Array(placesOf(c)).fill(Object.keys(c.options).indexOf(option))];
    }),
  );
  const result = walk(model, { years, values, options, spreads: new Map() });
  const at = (name: string, year: number, ...members: string[]) => {
    const q = quantityNamed(model, name);
    const place = q.over.length === 0 ? 0 : placeOf(q, members)!;
    return result.values.get(q)![variesByYear(q) ? (year - 2014) * placesOf(q) + place : place]!;
  };
  return Object.assign(at, { result });
}

/** 4 bn a year for capacity and 6 bn for orders of artillery; nothing for the others. */
export const FUNDED = { 'munitionFunding.capacityMoney': [4e9, 0, 0], 'munitionFunding.orderMoney': [6e9, 0, 0] };
