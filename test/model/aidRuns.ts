/** Runs of the sectors of aid alone, for their tests. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { placeOf, placesOf, variesByYear } from '../../src/engine/layout.ts';
import { walk } from '../../src/engine/walk.ts';
import { bind } from '../../src/figures/bind.ts';
import { catalogueOf } from '../../src/figures/catalogue.ts';
import { assemble, quantityNamed } from '../../src/language/model.ts';
import type { Choice, Parameter } from '../../src/language/quantity.ts';
import * as aid from '../../src/model/aid/aid.ts';
import * as donors from '../../src/model/aid/donors.ts';
import * as economy from '../../src/model/economy/economy.ts';
import * as institutions from '../../src/model/aid/institutions.ts';
import * as need from '../../src/model/aid/need.ts';
import * as overlaps from '../../src/model/aid/overlaps.ts';
import { state } from '../../src/model/places.ts';
import * as prices from '../../src/model/economy/prices.ts';
import * as sharing from '../../src/model/aid/sharing.ts';
import * as spending from '../../src/model/spending/spending.ts';

const folder = fileURLToPath(new URL('../../data/', import.meta.url));
const FILES = ['aid', 'groups', 'nato-2026-07', 'partners', 'plans', 'rates', 'states', 'weo-2025-10'];
const SOURCES = ['sources-macro', 'sources-security'];
export const catalogue = catalogueOf(
  [...FILES, ...SOURCES].map((name) => ({ file: `${name}.csv`, text: readFileSync(`${folder}${name}.csv`, 'utf8') })),
);
export const SECTORS = { donors, institutions, need, sharing, aid, overlaps };
export const model = assemble({ economy, prices, spending, ...SECTORS });
/** A decade around the observed years: enough for every equation of aid, and quick to walk. */
export const years = [2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029];
const bound = new Map(model.parameters.map((p) => [p, bind(p, model.names.get(p)!, catalogue, {}, years)]));
export const states = state.members;
export const kinds = donors.kind.members;

/** Reads a quantity of a run at its places and year. */
export type Read = (name: string, ...at: readonly (string | number)[]) => number;

/** A run with whole parameters set to a number, or single places of them, and choices set to an option. */
export function run(settings: Readonly<Record<string, number | string | Readonly<Record<string, number>>>> = {}): Read {
  const values = new Map([...bound].map(([p, b]) => [p, b.values]));
  const options = new Map(model.choices.map((c) => [c, Uint8Array.of(Object.keys(c.options).indexOf(c.initially))]));
  for (const [name, setting] of Object.entries(settings)) {
    const q = quantityNamed(model, name) as Parameter | Choice;
    if (q.kind === 'choice') options.set(q, Uint8Array.of(Object.keys(q.options).indexOf(String(setting))));
    else values.set(q, filled(values.get(q)!, q, setting as number | Readonly<Record<string, number>>));
  }
  const result = walk(model, { years, values, options, spreads: new Map() });
  return (name, ...at) => {
    const q = quantityNamed(model, name);
    const places = at.filter((x) => typeof x === 'string');
    const y = years.indexOf(at[at.length - 1] as number);
    const place = q.over.length === 0 ? 0 : placeOf(q, places)!;
    return result.values.get(q)![variesByYear(q) ? y * placesOf(q) + place : place]!;
  };
}

function filled(old: Float64Array, p: Parameter, setting: number | Readonly<Record<string, number>>): Float64Array {
  if (typeof setting === 'number') return new Float64Array(old.length).fill(setting);
  const copy = Float64Array.from(old);
  for (const [place, value] of Object.entries(setting)) copy[placeOf(p, [place])!] = value;
  return copy;
}

/** The sum of a term over places. */
export const sumOf = (of: readonly string[], term: (x: string) => number) => of.reduce((sum, x) => sum + term(x), 0);
/** A published figure, in the table’s own unit. */
export const figure = (series: string, place: string, year: number) =>
  catalogue.series.get(series)!.find((f) => f.place === place && f.year === year)!.value;
