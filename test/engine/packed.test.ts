/** Kernels kept as plain data: read back to the same bits, and left alone where they were made for something else. */
import { expect, it } from 'vitest';
import { Central, packCentral } from '../../src/engine/central.ts';
import type { PackedKernel } from '../../src/engine/emit/packed.ts';
import type { Inputs } from '../../src/engine/inputs.ts';
import { assemble } from '../../src/language/model.ts';
import { choice, dimension, eq, parameter, variable, year } from '../../src/language/quantity.ts';

const facts = { unit: '1', assumed: { value: 1, because: 'a test' } };
const place = dimension('place', 'places', ['A', 'B', 'C']);
const how = choice({
  label: 'how',
  options: { twice: 'doubled', plain: 'as it is' },
  initially: 'twice',
  because: 'a test',
});
const given = parameter({ label: 'given', over: [place, year], ...facts });
const told = variable({
  label: 'told',
  unit: '1',
  over: [place],
  equals: eq`choose(${how}, twice: ${given} + ${given}, plain: ${given})`,
});
const model = assemble({ m: { how, given, told } });
const inputs = (option: number): Inputs => ({
  years: [2025, 2026],
  values: new Map([[given, Float64Array.of(1, 2, 3, 4, 5, 6)]]),
  options: new Map([[how, Uint8Array.of(option)]]),
  spreads: new Map(),
});
/** As it is written to a file and read again. */
const kept = (packed: PackedKernel) => JSON.parse(JSON.stringify(packed)) as PackedKernel;
const valuesOf = (central: Central, option: number) => [...central.run(inputs(option)).values.get(told)!];

it('gives the numbers worked out by hand, from a kernel that was kept', () => {
  const packed = kept(packCentral(model, inputs(0)));
  const asked: string[] = [];
  const central = new Central(model, (options) => {
    asked.push(options);
    return packed;
  });
  expect(valuesOf(central, 0)).toEqual([2, 4, 6, 8, 10, 12]);
  expect(asked).toEqual(['0']);
  expect(valuesOf(central, 0)).toEqual([2, 4, 6, 8, 10, 12]);
  expect(asked).toHaveLength(1); // the same options need no other kernel
});

it('runs the kernel that it is given, not one of its own: a spoilt one shows', () => {
  const other = assemble({
    m: { how, given, told: variable({ label: 'told', unit: '1', over: [place], equals: eq`100 * ${given}` }) },
  });
  const packed = kept(packCentral(other, inputs(0)));
  expect(valuesOf(new Central(model, () => packed), 0)).toEqual([100, 200, 300, 400, 500, 600]);
});

it('emits a kernel where the one at hand is for other options or for a model of other names', () => {
  const packed = kept(packCentral(model, inputs(0)));
  expect(valuesOf(new Central(model, () => packed), 1)).toEqual([1, 2, 3, 4, 5, 6]);
  const renamed = assemble({ m: { how, given, reported: told } });
  expect(valuesOf(new Central(renamed, () => packed), 0)).toEqual([2, 4, 6, 8, 10, 12]);
  const fed = assemble({ m: { how, given2: given, told } });
  expect(valuesOf(new Central(fed, () => packed), 0)).toEqual([2, 4, 6, 8, 10, 12]);
});
