/** The equations as JavaScript closures, one call per sign: what the engine would be without code of its own. */
import { exp, least, log, most, pow } from '../../src/engine/arithmetic.ts';
import { interpolate } from '../../src/engine/curve.ts';
import { usedBy } from '../../src/engine/emit/fold.ts';
import type { Inputs } from '../../src/engine/inputs.ts';
import { placesOf, stridesOf, variesByYear } from '../../src/engine/layout.ts';
import type { Expression } from '../../src/language/expression.ts';
import type { Model } from '../../src/language/model.ts';
import type { Dimension, Quantity } from '../../src/language/quantity.ts';

type Value = () => number;

/** Runs the whole model once each time it is called; gives the values of all quantities. No choices, no observed figures. */
export function closuresOf(model: Model, inputs: Inputs): () => ReadonlyMap<Quantity, Float64Array> {
  const index = new Map<Dimension, { at: number }>();
  const where = (d: Dimension) => index.get(d) ?? (index.set(d, { at: 0 }), index.get(d)!);
  const values = new Map<Quantity, Float64Array>(inputs.values);
  for (const q of model.order) values.set(q, new Float64Array(placesOf(q) * inputs.years.length));
  const now = { year: 0 };
  const cell = (q: Quantity, lag: 0 | 1): Value => {
    const [list, places, strides] = [values.get(q)!, variesByYear(q) ? placesOf(q) : 0, stridesOf(q)];
    const over = q.over.map(where);
    return () => {
      let at = (now.year - lag) * places;
      for (let i = 0; i < over.length; i++) at += over[i]!.at * strides[i]!;
      return list[at]!;
    };
  };
  const before = (q: Quantity): Value => {
    const given = q.kind === 'stock' ? q.opening : q.kind === 'variable' ? q.before : undefined;
    const [first, later] = [given ? cell(given, 0) : () => 0, cell(q, 1)];
    return () => (now.year === 0 ? first() : later());
  };
  const close = (e: Expression): Value => {
    switch (e.kind) {
      case 'number':
        return () => e.value;
      case 'name':
        return cell(e.of, 0);
      case 'lastYear':
        return before(e.of);
      case 'binary': {
        const [a, b] = [close(e.left), close(e.right)];
        if (e.operator === '+') return () => a() + b();
        if (e.operator === '-') return () => a() - b();
        if (e.operator === '*') return () => a() * b();
        return e.operator === '/' ? () => a() / b() : () => pow(a(), b());
      }
      case 'call': {
        const [a, b, c] = e.inputs.map(close);
        if (e.to === 'exp') return () => exp(a!());
        if (e.to === 'log') return () => log(a!());
        if (e.to === 'clamp') return () => least(most(a!(), b!()), c!());
        return e.to === 'min' ? () => least(a!(), b!()) : () => most(a!(), b!());
      }
      case 'lookup': {
        const at = close(e.at);
        return () => interpolate(e.curve.points, at());
      }
      case 'reduce': {
        const [of, over] = [close(e.of), where(usedBy(e.along))];
        const count = usedBy(e.along).members.length;
        return () => {
          let total = 0;
          for (over.at = 0; over.at < count; over.at++) total += of();
          return total;
        };
      }
      default:
        throw new Error(`The benchmark's model has no ${e.kind}.`);
    }
  };
  const steps = model.order.map((q) => {
    const [value, opening] = [close(q.equation()), before(q)];
    const compute = q.kind === 'stock' ? () => opening() + value() : value;
    return {
      list: values.get(q)!,
      over: q.over.map((d) => ({ at: where(d), count: d.members.length })),
      places: placesOf(q),
      compute,
    };
  });
  return () => {
    for (now.year = 0; now.year < inputs.years.length; now.year++)
      for (const { list, over, places, compute } of steps)
        for (let place = 0; place < places; place++) {
          if (over.length > 0) over[0]!.at.at = place;
          list[now.year * places + place] = compute();
        }
    return values;
  };
}
