/** Which settings of a link can be used; the others are named with what is wrong with them. */
import { ScenarioError } from '../../browser.ts';
import type { Settings } from './facts.ts';
import type { Laid } from './laid.ts';

/** Settings that a link held and that can be used, with what is wrong with the others. */
export interface Checked {
  readonly settings: Settings;
  readonly faults: readonly string[];
}

/** Try every setting alone and then all together; tables must be at hand where an edition is pinned. */
export function checked(laid: Laid, settings: Settings): Checked {
  const { desk } = laid;
  const faults: string[] = [];
  const passes = (test: () => unknown, what: string): boolean => {
    try {
      test();
      return true;
    } catch (error) {
      faults.push(`${what} cannot be used: ${reason(error)}`);
      return false;
    }
  };
  const isKnown = passes(() => desk.story(settings.scenario), `The scenario "${settings.scenario}"`);
  const scenario = isKnown ? settings.scenario : desk.scenarioIds[0]!;
  const editions = settings.editions.filter(([by, edition]) =>
    passes(() => desk.ground({ [by]: edition }), `Edition ${edition} of ${by}`),
  );
  const set = settings.set.filter(([target, written]) =>
    passes(() => desk.story(scenario, { set: { [target]: written } }), `"${target}"`),
  );
  const tidy = { ...settings, scenario, editions, set };
  const runsWell = passes(() => laid.run(tidy), 'The scenario of this link');
  return { settings: runsWell ? tidy : { ...tidy, editions: [], set: [] }, faults };
}

function reason(error: unknown): string {
  // A page has no files to name.
  if (error instanceof ScenarioError)
    return (error.faults[0]?.message ?? error.message).replace('; or give the path of a .yaml file', '');
  return error instanceof TypeError ? 'it cannot be read.' : error instanceof Error ? error.message : String(error);
}
