/** The emitted kernel gives the walk's bits on the model and figures that ship. */
import { describe, expect, it } from 'vitest';
import { openShipped } from '../../src/shipped.ts';
import { expectAgreement } from './agreement.ts';
import { Dice } from './randomModel.ts';

describe('the model that ships', () => {
  const desk = openShipped();
  it.each(desk.scenarioIds)('comes out of the kernel bit for bit: %s', (id) => {
    const { inputs, model } = desk.run(id);
    const dice = new Dice(11);
    const drawn = model.parameters.filter((p) => inputs.spreads.has(p));
    const within = (low: number, high: number) => low + (high - low) * dice.next();
    const draws = new Map(drawn.map((p) => [p, Array.from({ length: 4 }, () => dice.next())]));
    const compared = expectAgreement(
      model,
      inputs,
      drawn,
      (p, _central, cell, draw) => {
        const { low, high } = inputs.spreads.get(p)!;
        const share = p.drawnByPlace ? dice.next() : draws.get(p)![draw]!;
        return draw === 0 ? within(low[cell]!, low[cell]!) : low[cell]! + (high[cell]! - low[cell]!) * share;
      },
      4,
    );
    expect(compared).toBeGreaterThan(100_000);
  });
});
