/** Two engines, one truth: the emitted kernel gives the walk's bits on hand-made and made-up models. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectAgreement } from './agreement.ts';
import { Dice, makeModel } from './randomModel.ts';

describe('the emitted kernel', () => {
  const compare = (wild: boolean) => (seed: number) => {
    const { model, inputs, drawn } = makeModel(seed, wild);
    const dice = new Dice(seed + 1);
    expectAgreement(model, inputs, drawn, (_, central) => central + dice.next() - 0.5);
  };
  it('agrees with the walk bit for bit on made-up models', () => {
    fc.assert(fc.property(fc.integer(), compare(false)), { numRuns: 400, seed: 1 });
  });
  it('finds a draw faulty exactly where the walk does', () => {
    fc.assert(fc.property(fc.integer(), compare(true)), { numRuns: 400, seed: 2 });
  });
  it('compares something: most made-up models come out finite', () => {
    const compared = Array.from({ length: 50 }, (_, seed) => {
      const { model, inputs, drawn } = makeModel(seed);
      return expectAgreement(model, inputs, drawn, (_p, central) => central);
    });
    expect(compared.filter((n) => n > 0).length).toBeGreaterThan(40);
  });
});
