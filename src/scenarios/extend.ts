/** Follows `extends` from a scenario to its ancestors and joins their settings. */
import { suggest } from '../language/nearest.ts';
import { ScenarioError, type Scenario, type Story } from './scenario.ts';

const HORIZON = 2035;

/** The whole story of the scenario `id`; `find` gives a scenario by its id, or undefined. @throws ScenarioError on an unknown parent or a circle. */
export function tell(id: string, find: (id: string) => Scenario | undefined, known: Iterable<string>): Story {
  const line: Scenario[] = [];
  let child: Scenario | undefined;
  for (let name: string | undefined = id; name !== undefined;) {
    const scenario: Scenario | undefined = find(name);
    if (!scenario) throw missing(name, child, known);
    if (line.some((s) => s.id === scenario.id)) {
      const path = [...line, scenario].map((s) => s.id).join(' → ');
      throw new ScenarioError([
        {
          file: child!.file,
          ...child!.extendsAt,
          message: `A scenario cannot extend itself: ${path}. Remove one "extends".`,
        },
      ]);
    }
    line.push(scenario);
    child = scenario;
    name = scenario.parent;
  }
  const [own] = line as [Scenario, ...Scenario[]];
  const fromParents = [...line].reverse();
  return {
    ...{ id: own.id, title: own.title, summary: own.summary, lineage: line.map((s) => s.id) },
    ...{ engine: own.engine, recorded: own.recorded },
    editions: Object.assign({}, ...fromParents.map((s) => s.editions)) as Record<string, string>,
    horizon: line.find((s) => s.horizon !== undefined)?.horizon ?? HORIZON,
    settings: fromParents.flatMap((s) => s.settings),
  };
}

function missing(name: string, child: Scenario | undefined, known: Iterable<string>): ScenarioError {
  const names = [...known];
  const accepted = child ? 'or a file of that name beside this one' : 'or give the path of a .yaml file';
  const message = `There is no scenario "${name}".${suggest(name, names)} Known: ${names.join(', ')}; ${accepted}.`;
  return new ScenarioError([{ file: child?.file ?? '', ...(child?.extendsAt ?? { line: 0, column: 0 }), message }]);
}
