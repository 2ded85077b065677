/** Scenario files, and settings on top of a scenario. */
import fc from 'fast-check';
import { stringify } from 'yaml';
import { membersAt, placesOf } from '../../src/engine/layout.ts';
import { scenarioFile } from '../../src/export/scenarioFile.ts';
import type { Desk, Overrides } from '../../src/run/desk.ts';
import type { Setting } from '../../src/scenarios/scenario.ts';
import { measure, name, spoilt } from './nasty.ts';
import { Broken, surface, type Outcome, type Surface } from './surface.ts';

/** Of the accepted inputs one in so many is also run. */
const RUN_ONE_IN = 25;

/** Something that fits, three times in four, and something that does not. */
const mostly = <T>(fitting: fc.Arbitrary<T>, other: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 3, arbitrary: fitting }, { weight: 1, arbitrary: other });

const odd = fc.oneof(measure, name, fc.constantFrom(2035, 3.5, true, null, [], {}, ['3 %'], -0, 1e300));
const value = mostly(fc.constantFrom('3.5 %', '2 %', '100 %', 0), odd);
const levers = fc.constantFrom(
  'spending.coreTarget',
  'spending.delivery',
  'aid.replaced',
  'spending.ramp',
  'financing.taxShare',
);
const target = fc.oneof(
  { weight: 3, arbitrary: levers },
  { weight: 3, arbitrary: fc.tuple(levers, name).map(([lever, place]) => `${lever}[${place}]`) },
  { weight: 1, arbitrary: name },
);
const setting = fc.oneof(
  value,
  fc.record({ value, because: name }),
  fc.record({ value, low: value, high: value, distribution: name, source: name }, { requiredKeys: ['value'] }),
);
const built = fc
  .record(
    {
      title: mostly(fc.constantFrom('One', 'Two'), odd),
      summary: name,
      extends: mostly(fc.constantFrom('today', 'hague-2035'), odd),
      horizon: mostly(fc.constantFrom(2030, 2035), odd),
      editions: mostly(fc.constantFrom({ nato: '2025-08' }, {}), fc.dictionary(name, odd, { maxKeys: 2 })),
      set: fc.dictionary(target, setting, { maxKeys: 3 }),
    },
    { requiredKeys: ['title'] },
  )
  .map((scenario) => stringify(scenario));

/** The ways in that end in a story. */
export function scenarioSurfaces(desk: Desk): readonly Surface[] {
  const shipped = desk.furniture.scenarios.map(({ text }) => text);
  const add = (text: string) => told(desk, desk.add({ file: 'input.yaml', text }), {}, text.length);
  return [
    surface({ name: 'scenario files, spoilt', inputs: spoilt(shipped), share: 150, sample: 80, put: add }),
    surface({ name: 'scenario files, put together', inputs: built, share: 100, sample: 100, put: add }),
    surface({
      name: 'settings and editions on the command line',
      inputs: fc.record({
        set: fc.dictionary(target, measure, { maxKeys: 3 }),
        editions: fc.oneof(
          { weight: 4, arbitrary: fc.constant({}) },
          { weight: 1, arbitrary: fc.dictionary(name, name, { maxKeys: 1 }) },
        ),
      }),
      share: 200,
      sample: 120,
      put: ({ set, editions }) => {
        desk.ground(editions);
        return told(desk, 'hague-2035', { set, editions }, Object.values(set).join().length);
      },
    }),
  ];
}

/** A story that was accepted must do what it says. */
export function told(desk: Desk, id: string, overrides: Overrides, salt: number): Outcome {
  const story = desk.story(id, overrides);
  for (const s of story.settings)
    if (cellsOf(s, desk) === 0) throw new Broken(`${s.target} = ${s.written} sets nothing.`);
  for (const s of story.settings)
    if (!Number.isFinite(s.value)) throw new Broken(`${s.target} = ${s.written} is ${s.value}.`);
  if (salt % RUN_ONE_IN === 0) ran(desk, id, overrides);
  return 'accepted';
}

/** How many cells of its quantity a setting reaches. */
function cellsOf({ quantity, places, years }: Setting, desk: Desk): number {
  const [first, last] = desk.furniture.span;
  const reached = Array.from({ length: placesOf(quantity) }, (_, i) => membersAt(quantity, i)[0]!);
  const at = places ? reached.filter((member) => places.includes(member)).length : reached.length;
  const span = years ? Math.min(last, years[1]) - Math.max(first, years[0]) + 1 : 1;
  return at * Math.max(0, span);
}

/** A run must be finite, and its exported scenario must give it again. */
function ran(desk: Desk, id: string, overrides: Overrides): void {
  const run = desk.run(id, overrides);
  const written = scenarioFile(run);
  for (const [q, values] of run.result.values)
    if ((q.kind === 'variable' || q.kind === 'stock') && values.some((x) => !Number.isFinite(x)))
      throw new Broken(`${run.model.names.get(q)} is not finite under ${written}`);
  const again = desk.run(desk.add({ file: 'again.yaml', text: written }));
  if (again.manifest.digest !== run.manifest.digest)
    throw new Broken(`The exported scenario gives another digest: ${written}`);
}
