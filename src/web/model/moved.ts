/** Settings after a lever was moved. */
import type { LeverState, Settings } from './facts.ts';

/** The settings with a lever at `written`; what the scenario sets apart for single places or years stays. */
export function withLever(settings: Settings, name: string, state: LeverState | undefined, written: string): Settings {
  const target = state?.target ?? name;
  const isKnown = settings.set.some(([known]) => known === target);
  const apart = (state?.exceptions ?? []).map((e) => [e.target, e.written] as const);
  const set = isKnown
    ? settings.set.map((pair) => (pair[0] === target ? ([target, written] as const) : pair))
    : [...settings.set, [target, written] as const, ...apart];
  return { ...settings, set };
}
