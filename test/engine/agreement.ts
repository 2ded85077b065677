/** Whether the emitted kernel and the walk give the same bits, for any model and inputs. */
import { expect } from 'vitest';
import { emit } from '../../src/engine/emit/program.ts';
import { Loaded, imageOf } from '../../src/engine/emit/host.ts';
import type { Inputs } from '../../src/engine/inputs.ts';
import { RunError, walk, type Result } from '../../src/engine/walk.ts';
import { placesOf, variesByYear } from '../../src/engine/layout.ts';
import type { Model } from '../../src/language/model.ts';
import type { Parameter, Quantity } from '../../src/language/quantity.ts';

/** Values of the drawn parameters for each draw of a block. */
export type Draw = (p: Parameter, central: number, cell: number, draw: number) => number;

/**
 * Compare a block of draws, cell by cell; gives the number of values compared. Where only some quantities are `asked` for, the
 * kernel leaves out what they do not need, and need not find the faults of that.
 */
export function expectAgreement(
  model: Model,
  inputs: Inputs,
  drawn: readonly Parameter[],
  draw: Draw,
  block = 8,
  asked?: readonly Quantity[],
): number {
  const wanted: readonly Quantity[] = asked ?? model.order;
  const shape = { years: inputs.years.length, wanted, drawn: new Set(drawn), options: inputs.options };
  const kernel = emit(model, shape, block);
  const loaded = new Loaded(kernel.program);
  const sound = loaded.prepare(imageOf(kernel, inputs));
  const columns = new Map(kernel.drawn.map((p) => [p, columnsOf(inputs.values.get(p)!, p, block, draw)]));
  kernel.drawn.forEach((p, i) => loaded.numbers.set(columns.get(p)!, kernel.program.drawn[i]!.base / 8));
  const found = wanted.map((q) => new Float64Array(inputs.years.length * placesOf(q) * block));
  for (let y = 0; y < inputs.years.length; y++) {
    loaded.step(y);
    wanted.forEach((q, i) => copyYear(loaded, kernel.program.outputs[i]!, y, placesOf(q), found[i]!, block));
  }
  let compared = 0;
  for (let d = 0; d < block; d++) {
    const values = new Map(inputs.values);
    for (const [p, all] of columns)
      values.set(
        p,
        all.filter((_, i) => i % block === d),
      );
    const truth = attempt(model, { ...inputs, values });
    const fault = !sound || Number.isNaN(loaded.numbers[kernel.program.faults / 8 + d]);
    const isFaulty = truth instanceof RunError;
    if (!asked || fault) expect(fault, `draw ${d}: ${isFaulty ? truth.message : 'finite'}`).toBe(isFaulty);
    if (isFaulty) continue;
    wanted.forEach((q, i) => (compared += compare(model, q, truth, found[i]!, d, block)));
  }
  return compared;
}

function attempt(model: Model, inputs: Inputs): Result | RunError {
  try {
    return walk(model, inputs);
  } catch (error) {
    if (error instanceof RunError) return error;
    throw error;
  }
}

function columnsOf(central: Float64Array, p: Parameter, block: number, draw: Draw): Float64Array {
  return Float64Array.from({ length: central.length * block }, (_, i) => {
    const cell = Math.floor(i / block);
    const value = central[cell]!;
    return Number.isNaN(value) ? NaN : draw(p, value, cell, i % block);
  });
}

function copyYear(
  loaded: Loaded,
  area: (typeof loaded.program.outputs)[number],
  y: number,
  places: number,
  into: Float64Array,
  block: number,
): void {
  for (let place = 0; place < places; place++)
    for (let d = 0; d < block; d++)
      into[(y * places + place) * block + d] = loaded.numbers[loaded.start(area, y, place) + (area.column ? d : 0)]!;
}

function compare(model: Model, q: Quantity, truth: Result, found: Float64Array, d: number, block: number): number {
  const values = truth.values.get(q)!;
  expect(variesByYear(q)).toBe(true);
  for (let cell = 0; cell < values.length; cell++)
    if (!Object.is(values[cell], found[cell * block + d]))
      expect.fail(
        `${model.names.get(q)} cell ${cell} draw ${d}: walk ${values[cell]}, kernel ${found[cell * block + d]}`,
      );
  return values.length;
}
