/** The ground that runs stand on: every parameter bound to one choice of editions, laid from tables or from a packed copy. */
import { Central } from '../engine/central.ts';
import type { Inputs, Spread } from '../engine/inputs.ts';
import { placesOf } from '../engine/layout.ts';
import { bind, type Bound, type Editions } from '../figures/bind.ts';
import type { Catalogue } from '../figures/catalogue.ts';
import type { Origin } from '../figures/origin.ts';
import type { Model } from '../language/model.ts';
import type { Choice, Distribution, Parameter } from '../language/quantity.ts';

/** Names of places in words. */
export interface Names {
  readonly states: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<string, string>>;
  /** ISO 4217 code of the currency of each state. */
  readonly currencies: Readonly<Record<string, string>>;
}

/** What runs with the same editions share. */
export interface Ground {
  readonly model: Model;
  readonly years: readonly number[];
  readonly inputs: Inputs;
  readonly names: Names;
  /** Edition of every series that is read. */
  readonly editions: Readonly<Record<string, string>>;
  readonly originOf: (p: Parameter, place: number, yearIndex: number) => Origin;
  readonly catalogue: () => Catalogue;
  /** Computes runs on this ground, keeping its kernel between them. */
  readonly central: Central;
}

/** A ground as plain data, made when the product is built: a run then opens no table. */
export interface PackedGround {
  readonly version: string;
  readonly span: readonly [number, number];
  readonly names: Names;
  readonly editions: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, PackedParameter>>;
}

interface PackedParameter {
  /** Absent figures are null. */
  readonly values: readonly (number | null)[];
  readonly low?: readonly number[];
  readonly high?: readonly number[];
  readonly distribution?: Distribution;
}

/** Bind every parameter of the model for the given editions. @throws FigureError, UnitError */
export function layGround(
  model: Model,
  catalogue: Catalogue,
  editions: Editions,
  span: readonly [number, number],
  central = new Central(model),
): Ground {
  const years = yearsOf(span);
  const bound = new Map(model.parameters.map((p) => [p, bind(p, model.names.get(p)!, catalogue, editions, years)]));
  const values = new Map([...bound].map(([p, b]) => [p, b.values]));
  const spreads = new Map([...bound].flatMap(([p, b]) => (b.spread ? [[p, b.spread] as const] : [])));
  return {
    ...{ model, years, inputs: { years, values, options: initialOptions(model), spreads } },
    names: namesIn(catalogue),
    editions: Object.fromEntries([...bound.values()].flatMap((b) => [...b.editions]).sort()),
    originOf: (p, place, y) => bound.get(p)!.originOf(place, y),
    catalogue: () => catalogue,
    central,
  };
}

/** A ground as plain data for {@link unpackGround}. */
export function packGround(ground: Ground, version: string): PackedGround {
  const { model, years, inputs, names, editions } = ground;
  const pack = (p: Parameter): PackedParameter => {
    const values = Array.from(inputs.values.get(p)!, (x) => (Number.isNaN(x) ? null : x));
    const spread = inputs.spreads.get(p);
    return spread
      ? { values, low: [...spread.low], high: [...spread.high], distribution: spread.distribution }
      : { values };
  };
  const parameters = Object.fromEntries(model.parameters.map((p) => [model.names.get(p)!, pack(p)]));
  return { version, span: [years[0]!, years[years.length - 1]!], names, editions, parameters };
}

/** The ground of a packed copy, or undefined where the copy is of another version, span or model; figures are read when an origin is first asked for. */
export function unpackGround(
  packed: PackedGround,
  model: Model,
  version: string,
  span: readonly [number, number],
  catalogue: () => Catalogue,
  central = new Central(model),
): Ground | undefined {
  const isOther = packed.version !== version || packed.span[0] !== span[0] || packed.span[1] !== span[1];
  const names = model.parameters.map((p) => model.names.get(p)!);
  if (
    isOther ||
    Object.keys(packed.parameters).length !== names.length ||
    names.some((name) => !(name in packed.parameters))
  )
    return undefined;
  const years = yearsOf(span);
  const given = (p: Parameter) => packed.parameters[model.names.get(p)!]!;
  const values = new Map(model.parameters.map((p) => [p, Float64Array.from(given(p).values, (x) => x ?? NaN)]));
  const spreads = new Map(model.parameters.flatMap((p) => (given(p).low ? [[p, spreadOf(given(p))] as const] : [])));
  const bound = new Map<Parameter, Bound>();
  const originOf: Ground['originOf'] = (p, place, y) => {
    if (!bound.has(p)) bound.set(p, bind(p, model.names.get(p)!, catalogue(), {}, years));
    return bound.get(p)!.originOf(place, y);
  };
  const inputs = { years, values, options: initialOptions(model), spreads };
  return {
    model,
    years,
    inputs,
    names: packed.names,
    editions: packed.editions,
    originOf,
    catalogue,
    central,
  };
}

const spreadOf = (p: PackedParameter): Spread => ({
  low: Float64Array.from(p.low!),
  high: Float64Array.from(p.high!),
  distribution: p.distribution!,
});

const yearsOf = ([first, last]: readonly [number, number]) =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

const initialOptions = (model: Model) => new Map(model.choices.map((c) => [c, initially(c)]));
const initially = (c: Choice) => new Uint8Array(placesOf(c)).fill(Object.keys(c.options).indexOf(c.initially));

function namesIn(catalogue: Catalogue): Names {
  return {
    states: Object.fromEntries([...catalogue.states.values()].map((s) => [s.code, s.name])),
    groups: Object.fromEntries(catalogue.groups.map((m) => [m.group, m.label])),
    currencies: Object.fromEntries([...catalogue.states.values()].map((s) => [s.code, s.currency])),
  };
}
