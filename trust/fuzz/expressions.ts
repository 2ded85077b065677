/** What people write to name a number: cells, goals, claims, and names behind a hash. */
import fc from 'fast-check';
import { explain } from '../../src/explain/explanation.ts';
import { explanationText } from '../../src/report/explanationText.ts';
import { cellNamed, valueAt } from '../../src/run/read.ts';
import type { Run } from '../../src/run/run.ts';
import { solveFor } from '../../src/run/solve.ts';
import { checkClaim } from '../../src/statements/checkClaim.ts';
import { claimText } from '../../src/statements/claimText.ts';
import { LONGEST, readLink, writeLink } from '../../src/web/state/link.ts';
import { measure, name, spoilt } from './nasty.ts';
import { told } from './scenarios.ts';
import { Broken, checkMessage, surface, type Surface } from './surface.ts';
import type { Desk } from '../../src/run/desk.ts';

const CELLS = [
  'spending.extraCost[POL,2035]',
  'burden.groupShare[EU27,2030]',
  'donors.aidGiven[DEU,military,2026]',
  'posture.usPersonnel[2030]',
  'spending.ramp',
];
const GOALS = [
  'burden.groupShare[NATO_EXCEPT_US,2035] >= 3 %',
  'ledger.groupResidual[NATO_EXCEPT_US,2035] >= 0 USD2025/year',
  'spending.coreShare[ITA,2030] <= 2 %',
];
const CLAIMS = [
  'Russia spends 40 % of its budget on the military',
  'Poland spent 4.48 % of GDP on defence in 2025',
  'Europe gives 93 % of military aid to Ukraine, and the US gave Ukraine $350 billion',
  'Russia makes four times as many shells as NATO',
];
const PLAIN = { scenario: 'hague-2035', set: [], editions: [], seed: 7 };
const LINKS = [
  writeLink({
    path: '/ally/POL',
    settings: { ...PLAIN, set: [['spending.coreTarget[POL]', '5 %']], editions: [['nato', '2025-08']] },
    part: 80,
    version: '0.1.0',
    figures: 'abcd1234',
    pins: [],
  }),
  '#/compare?s=hague-2035&-spending.coreTarget=4+%25&e.nato=2024-06&v=0.1.0&d=00000000&seed=12',
];
const named = fc.oneof(
  spoilt(CELLS),
  fc
    .tuple(fc.constantFrom('spending.extraCost', 'burden.groupShare', 'economy.gdp'), name, name)
    .map(([q, a, b]) => `${q}[${a},${b}]`),
  name,
);

const seldom = (text: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: text });

/** The ways in that name something of a run. */
export function expressionSurfaces(desk: Desk, run: Run): readonly Surface[] {
  return [
    surface({
      name: 'cells to be explained',
      inputs: named,
      share: 60,
      sample: 80,
      put: (text) => {
        const cell = cellNamed(run, text);
        if (Number.isNaN(valueAt(run, cell))) throw new Broken(`${text} is not a number.`);
        checkMessage(explanationText(explain(run, cell), 2).replace(/\n/g, ' '));
      },
    }),
    surface({
      name: 'goals and levers to be solved for',
      inputs: fc.record({
        goal: fc.oneof(
          fc.constantFrom(...GOALS),
          spoilt(GOALS),
          fc.tuple(named, fc.constantFrom('>=', '<=', '≥', '=', '>'), measure).map((parts) => parts.join(' ')),
        ),
        lever: fc.oneof(
          fc.constant('spending.coreTarget'),
          spoilt(['spending.coreTarget', 'spending.coreTarget[ITA]']),
          name,
        ),
        from: seldom(measure),
        to: seldom(measure),
      }),
      share: 20,
      sample: 60,
      put: async ({ goal, lever, from, to }) => {
        const bounds = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
        const solved = await solveFor(run, desk.vocabulary.groups, { goal, vary: [{ lever, ...bounds }] });
        for (const { solution } of solved.rows)
          if (!Number.isFinite(solution.lever)) throw new Broken(`${goal} for ${lever} gives ${solution.lever}.`);
      },
    }),
    surface({
      name: 'claims to be checked',
      inputs: fc.oneof(
        spoilt(CLAIMS),
        fc
          .array(
            fc.oneof(
              measure,
              name,
              fc.constantFrom('Russia', 'spends', 'shells', 'GDP', 'NATO', 'of', 'aid', 'more than'),
            ),
            { maxLength: 12 },
          )
          .map((words) => words.join(' ')),
      ),
      share: 60,
      sample: 40,
      put: (text) => {
        const result = checkClaim(run, text);
        for (const { value } of result.numbers)
          if (!Number.isFinite(value)) throw new Broken(`A number of "${text}" is ${value}.`);
        if (/\[object|\bundefined\b/.test(claimText(result).replace(text, '')))
          throw new Broken(`The answer to "${text}" shows the inside.`);
      },
    }),
    surface({
      name: 'links, the part behind #',
      inputs: fc.oneof(
        spoilt(LINKS),
        fc
          .record({ set: fc.array(fc.tuple(name, measure), { maxLength: 4 }), seed: fc.oneof(fc.nat(), fc.double()) })
          .map(
            ({ set, seed }) =>
              `#/?${new URLSearchParams([...set.map(([k, v]) => [`-${k}`, v]), ['seed', String(seed)]])}`,
          ),
      ),
      share: 100,
      sample: 80,
      put: (hash) => {
        if (hash.length > LONGEST) return refusedAsLong(hash);
        const { path, settings } = readLink(hash, PLAIN);
        if (!/^\/[\w/-]*$/.test(path) || !Number.isSafeInteger(settings.seed))
          throw new Broken(`${hash} leads to ${path}, seed ${settings.seed}.`);
        return told(desk, settings.scenario, { set: Object.fromEntries(settings.set), editions: {} }, hash.length);
      },
    }),
  ];
}

function refusedAsLong(hash: string): 'refused' {
  try {
    readLink(hash, PLAIN);
  } catch (error) {
    if (error instanceof Error && error.message.includes('longer than')) return 'refused';
  }
  throw new Broken('A link that is too long was read.');
}
