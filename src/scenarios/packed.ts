/** A scenario as plain data, read when the product is built, so that a cold run need not parse its YAML. */
import type { Model } from '../language/model.ts';
import type { Scenario, Setting } from './scenario.ts';

/** A scenario with its quantities by name, and the text it was read from. */
export interface PackedScenario extends Omit<Scenario, 'settings'> {
  readonly text: string;
  readonly settings: readonly (Omit<Setting, 'quantity'> & { readonly quantity: string })[];
}

/** A scenario as plain data for {@link unpackScenario}. */
export function packScenario(scenario: Scenario, text: string, model: Model): PackedScenario {
  const settings = scenario.settings.map((s) => ({ ...s, quantity: model.names.get(s.quantity)! }));
  return { ...scenario, settings, text };
}

/** The scenario of a packed copy, or undefined where the text has changed since or names what the model has not. */
export function unpackScenario(
  { text: packedText, ...packed }: PackedScenario,
  text: string,
  model: Model,
): Scenario | undefined {
  if (packedText !== text) return undefined;
  const settings = packed.settings.flatMap((s) => {
    const quantity = model.quantities.get(s.quantity);
    if (quantity?.kind !== 'parameter' && quantity?.kind !== 'choice') return [];
    const [places, years, range, source, because] = [s.places, s.years, s.range, s.source, s.because];
    return [{ ...s, quantity, places, years, range, source, because }];
  });
  if (settings.length !== packed.settings.length) return undefined;
  const { parent, horizon, engine, recorded } = packed;
  return { ...packed, parent, horizon, engine, recorded, settings };
}
