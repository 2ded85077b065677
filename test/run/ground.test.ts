/** Grounds: the packed copy that the build leaves, and the one laid from tables. */
import { describe, expect, it } from 'vitest';
import { openShipped, packGround, unpackGround, VERSION, type PackedGround } from '../../src/index.ts';
import { FIRST_YEAR, LAST_YEAR } from '../../src/model/burdenshift.ts';
import { desk } from './shipped.ts';

const SPAN = [FIRST_YEAR, LAST_YEAR] as const;
const laid = desk.ground({});
const packed = JSON.parse(JSON.stringify(packGround(laid, VERSION))) as PackedGround;
const { model, catalogue } = desk.furniture;
const unpack = (given: PackedGround, version = VERSION, span: readonly [number, number] = SPAN) =>
  unpackGround(given, model, version, span, catalogue);

describe('a packed ground', () => {
  const unpacked = unpack(packed)!;

  it('equals the laid ground to the bit, gaps included', () => {
    for (const p of model.parameters) {
      const [a, b] = [laid.inputs.values.get(p)!, unpacked.inputs.values.get(p)!];
      expect(b.length).toBe(a.length);
      if (a.some((x, i) => !Object.is(x, b[i]))) expect.fail(`${model.names.get(p)} differs`);
    }
  });

  it('keeps every range and the way it is drawn', () => {
    expect(unpacked.inputs.spreads.size).toBe(laid.inputs.spreads.size);
    for (const [p, spread] of laid.inputs.spreads) expect(unpacked.inputs.spreads.get(p)).toEqual(spread);
  });

  it('tells of every value where it comes from, as the laid one does', () => {
    const last = laid.years.length - 1;
    for (const p of model.parameters) expect(unpacked.originOf(p, 0, last)).toEqual(laid.originOf(p, 0, last));
  });

  it('names the same editions and places', () => {
    expect([unpacked.editions, unpacked.names, unpacked.years]).toEqual([laid.editions, laid.names, laid.years]);
  });

  it('gives a run the same digest', () => {
    const other = openShipped();
    const withPacked = new (other.constructor as typeof import('../../src/index.ts').Desk)({
      ...other.furniture,
      packed,
    });
    expect(withPacked.run('hague-slow').manifest.digest).toBe(desk.run('hague-slow').manifest.digest);
  });

  it('opens no table until somebody asks for a source', () => {
    let opened = 0;
    const lazy = unpackGround(packed, model, VERSION, SPAN, () => {
      opened++;
      return catalogue();
    })!;
    expect(opened).toBe(0);
    lazy.originOf(
      model.parameters.find((p) => p.from)!,
      0,
      0,
    );
    expect(opened).toBeGreaterThan(0);
  });
});

describe('a packed ground that does not fit is passed over', () => {
  it.each([
    ['of another version', () => unpack(packed, '9.9.9')],
    ['of other years', () => unpack(packed, VERSION, [2014, 2050])],
    [
      'without a parameter of the model',
      () => {
        const [first, ...rest] = Object.entries(packed.parameters);
        expect(first).toBeDefined();
        return unpack({ ...packed, parameters: Object.fromEntries(rest) });
      },
    ],
  ])('%s', (_, attempt) => expect(attempt()).toBeUndefined());
});
