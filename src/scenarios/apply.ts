/** Puts the settings of a story in the place of the values that figures and assumptions give. */
import type { Inputs, Spread, Values } from '../engine/inputs.ts';
import { membersAt, placesOf } from '../engine/layout.ts';
import type { Choice, Parameter } from '../language/quantity.ts';
import type { Setting } from './scenario.ts';

/** The last setting that reaches a cell, or undefined where figures and assumptions stand. */
export type SettingOf = (quantity: Parameter | Choice, place: number, yearIndex: number) => Setting | undefined;

/** Inputs with `settings` in force, later ones over earlier ones; the inputs given are left as they are. */
export function applySettings(
  inputs: Inputs,
  settings: readonly Setting[],
): { readonly inputs: Inputs; readonly settingOf: SettingOf } {
  const values = new Map(inputs.values);
  const options = new Map(inputs.options);
  const spreads = new Map(inputs.spreads);
  const touched = new Map<Parameter | Choice, (Setting | undefined)[]>();
  for (const s of settings) {
    const q = s.quantity;
    const size = q.kind === 'choice' ? options.get(q)!.length : values.get(q)!.length;
    if (!touched.has(q)) {
      touched.set(q, Array<Setting | undefined>(size).fill(undefined));
      if (q.kind === 'choice') options.set(q, options.get(q)!.slice());
      else copy(q, values, spreads);
    }
    for (const cell of cellsOf(s, q, inputs.years)) {
      touched.get(q)![cell] = s;
      if (q.kind === 'choice') options.get(q)![cell] = s.value;
      else {
        values.get(q)![cell] = s.value;
        spread(q, cell, s, values, spreads);
      }
    }
  }
  const settingOf: SettingOf = (q, place, y) =>
    touched.get(q)?.[q.kind === 'parameter' && q.byYear ? y * placesOf(q) + place : place];
  return { inputs: { years: inputs.years, values, options, spreads }, settingOf };
}

function copy(q: Parameter, values: Map<Parameter, Values>, spreads: Map<Parameter, Spread>): void {
  values.set(q, values.get(q)!.slice());
  const old = spreads.get(q);
  if (old) spreads.set(q, { ...old, low: old.low.slice(), high: old.high.slice() });
}

/** A set cell has the range of the setting, or none; a parameter all of whose cells are fixed is not drawn. */
function spread(
  q: Parameter,
  cell: number,
  s: Setting,
  values: ReadonlyMap<Parameter, Values>,
  spreads: Map<Parameter, Spread>,
): void {
  const [low, high, distribution] = s.range ?? [s.value, s.value, undefined];
  let own = spreads.get(q);
  if (!own && s.range) own = { low: values.get(q)!.slice(), high: values.get(q)!.slice(), distribution: s.range[2] };
  if (!own) return;
  own.low[cell] = low;
  own.high[cell] = high;
  const isFixed = own.low.every((x, i) => x === own.high[i]);
  if (isFixed) spreads.delete(q);
  else spreads.set(q, distribution ? { ...own, distribution } : own);
}

/** The cells of a quantity that a setting reaches, by place. */
export function* cellsOf(
  s: Pick<Setting, 'places' | 'years'>,
  q: Parameter | Choice,
  years: readonly number[],
): Iterable<number> {
  const places = placesOf(q);
  const span = q.kind === 'parameter' && q.byYear ? years.map((_, y) => y) : [0];
  for (let place = 0; place < places; place++) {
    if (s.places && !s.places.includes(membersAt(q, place)[0]!)) continue;
    for (const y of span)
      if (!s.years || (years[y]! >= s.years[0] && years[y]! <= s.years[1])) yield y * places + place;
  }
}
