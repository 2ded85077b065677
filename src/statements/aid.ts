/** S2 and S7: who gives the aid to Ukraine, and US aid among it. */
import { yearsTo } from './posture.ts';
import { clearFall, overwhelming } from './standards.ts';
import type { Definition, Statement, Teller } from './statement.ts';
import { cell, figure, product, share, standard, sum, type Term } from './term.ts';

/** The last full year of observed aid. */
const OBSERVED = 2025;
const KINDS = ['military', 'financial', 'humanitarian'] as const;
const NEIGHBOURS = 'EU27_UK_NO';

const ofAllKinds = (name: string, place: string, year: number | 'horizon') =>
  sum(
    KINDS.map((kind) => cell(name, [place, kind], year)),
    'USD2025/year',
  );
const totalOfAll = (year: number | 'horizon') =>
  sum(
    KINDS.map((kind) => cell('aid.total', [kind], year)),
    'USD2025/year',
  );

/** The same four counts of Europe's share for a year. */
function sharesIn(year: number | 'horizon', moment: 'observed' | 'scenario'): readonly Definition[] {
  const when = year === 'horizon' ? '' : `, ${year}`;
  const cites = [cell('donors.published', ['DEU', 'military'], OBSERVED)];
  const states = ' of the EU states, the United Kingdom and Norway, EU institutions left out';
  return [
    {
      ...{ label: `military aid of European donors and EU institutions${when}`, moment, cites },
      value: cell('aid.europeanShare', ['military'], year),
    },
    {
      ...{ label: `aid of all kinds of European donors and EU institutions${when}`, moment, cites },
      value: cell('aid.europeanShareOfAll', [], year),
    },
    {
      ...{ label: `military aid${states}${when}`, moment, cites },
      value: cell('aid.groupShare', [NEIGHBOURS, 'military'], year),
    },
    {
      ...{ label: `aid of all kinds${states}${when}`, moment, cites },
      value: share(ofAllKinds('aid.groupAid', NEIGHBOURS, year), totalOfAll(year)),
    },
  ];
}

const RULES: readonly (readonly [string, string])[] = [
  ['by GDP', 'sharing.shareByGDP'],
  ['by present aid', 'sharing.shareByAid'],
  ['by capacity', 'sharing.shareByCapacity'],
  ['a head', 'sharing.shareByPopulation'],
];

/** What each donor would pay of the replaced US military aid under each sharing rule. */
function billsByRule(t: Teller) {
  const bill = (code: string, rule: string): Term =>
    product([cell('aid.toReplace', ['military']), cell(rule, [code])], 'USD2025/year');
  const sharers = t.allies.filter((code) => t.read(cell('sharing.isSharer', [code])).value > 0);
  const byGDP = (code: string) => t.read(bill(code, 'sharing.shareByGDP')).value;
  return {
    title: `US military aid that is replaced in ${t.horizon}, by donor and sharing rule`,
    head: ['', ...RULES.map(([label]) => label), 'as the scenario shares'],
    rows: [...sharers]
      .sort((a, b) => byGDP(b) - byGDP(a))
      .map((code) => ({
        label: t.stateName(code),
        cells: [...RULES.map(([, rule]) => bill(code, rule)), cell('aid.replacement', [code, 'military'])],
      })),
  };
}

const NEEDS: Statement['conflicts'][number] = {
  about: 'military need of Ukraine from outside in 2026',
  spread: 'times',
  between: [
    { who: 'European Commission', term: product([EC(), perEuro()], 'USD2025/year') },
    { who: 'ministry of defence of Ukraine', term: inPricesOf2025('aid.needMilitaryExternal', 'ukraine-mod', 'UKR') },
  ],
};

/** Dollars of 2026 at prices of 2025. */
function inPricesOf2025(series: string, edition: string, place: string): Term {
  const of = [figure(series, edition, place, 2026), cell('ukraineArmy.dollarPrices', [], 2026)];
  return { kind: 'derived', how: 'quotient', of, unit: 'USD2025/year' };
}
function EC(): Term {
  return figure('aid.needMilitaryExternal', 'ec', 'UKR', 2026);
}
function perEuro(): Term {
  return cell('donors.dollarsPerEuro', [], 2026);
}

/** S2 */
export const aidShare: Statement = {
  id: 'S2',
  title: 'Aid to Ukraine: who gives it',
  claim: () => [
    'The remarks ask European states to lead and to give the overwhelming share of military and other aid to Ukraine.',
  ],
  measure: 'European share of the aid allocated to Ukraine in a year.',
  test: 'Tested is whether the European share reaches the yardstick, not whether it is asked for.',
  rule: { relation: 'atLeast', than: standard(overwhelming) },
  moments: ['scenario', 'observed'],
  definitions: () => [...sharesIn(OBSERVED, 'observed'), ...sharesIn('horizon', 'scenario')],
  conflicts: [NEEDS],
  implies: (t) => [
    [
      `Under “${t.title}” European donors and EU institutions give `,
      t.read(cell('aid.europeanShare', ['military'])),
      ` of the military aid of ${t.horizon}; in 2024 they gave `,
      t.read(cell('aid.europeanShare', ['military'], 2024)),
      ` and in ${OBSERVED} `,
      t.read(cell('aid.europeanShare', ['military'], OBSERVED)),
      '.',
    ],
    [
      'US military aid below its mean of 2022 to 2024 comes to ',
      t.read(cell('aid.missing', ['military'])),
      `; of it `,
      t.read(cell('aid.toReplace', ['military'])),
      ' is replaced by new aid. Military aid then is ',
      t.read(share(cell('aid.total', ['military']), cell('aid.needed', ['military']))),
      ' of the need; ',
      t.read(cell('aid.shortfall', ['military'])),
      ' is uncovered.',
    ],
  ],
  tables: (t) => [
    {
      title: 'European share of aid by year',
      head: ['', ...yearsTo(t.horizon).map(String)],
      rows: [
        ...KINDS.map((kind) => ({
          label: `${kind}, EU institutions included`,
          cells: yearsTo(t.horizon).map((year): Term => cell('aid.europeanShare', [kind], year)),
        })),
        {
          label: 'all kinds',
          cells: yearsTo(t.horizon).map((year): Term => cell('aid.europeanShareOfAll', [], year)),
        },
      ],
    },
    billsByRule(t),
  ],
};

const REFERENCE = cell('donors.usReference', ['military'], OBSERVED);
const usMilitary = (year: number | 'horizon') => cell('aid.given', ['USA', 'military'], year);
const KIEL = [cell('donors.published', ['USA', 'military'], OBSERVED)];

/** S7 */
export const usAid: Statement = {
  id: 'S7',
  title: 'US military aid to Ukraine',
  claim: () => ['Military aid of the United States to Ukraine will fall.'],
  measure: 'US military aid of a year against its mean of 2022 to 2024.',
  test: 'Tested is whether US aid is below that mean; smaller differences than the rounding of the amounts do not count.',
  rule: { relation: 'below', than: standard(clearFall) },
  moments: ['observed', 'scenario'],
  definitions: () => [
    {
      label: `allocations of ${OBSERVED} (Kiel)`,
      value: share(usMilitary(OBSERVED), REFERENCE),
      ...{ moment: 'observed', cites: KIEL },
    },
    {
      label: 'sum authorised by the US Congress for 2026, no allocation',
      value: share(inPricesOf2025('aid.usAuthorisation', 'ndaa-2026', 'USA'), REFERENCE),
      ...{ moment: 'observed', cites: [figure('aid.usAuthorisation', 'ndaa-2026', 'USA', 2026), ...KIEL] },
    },
    {
      label: 'aid of all kinds, allocations of 2025 (Kiel)',
      value: share(
        ofAllKinds('aid.given', 'USA', OBSERVED),
        sum(
          KINDS.map((kind) => cell('donors.usReference', [kind], OBSERVED)),
          'USD2025/year',
        ),
      ),
      ...{ moment: 'observed', cites: KIEL },
    },
    {
      label: 'military aid of the United States as the scenario sets it',
      value: share(usMilitary('horizon'), REFERENCE),
      ...{ moment: 'scenario', cites: [...KIEL, cell('donors.usLevel', ['military'])] },
    },
  ],
  conflicts: [NEEDS],
  implies: (t) => [
    [
      'US military aid was ',
      t.read(REFERENCE),
      ' on the mean of 2022 to 2024 and ',
      t.read(usMilitary(OBSERVED)),
      ` in ${OBSERVED}. Under “${t.title}” it is `,
      t.read(usMilitary('horizon')),
      ` in ${t.horizon}, `,
      t.read(cell('aid.missing', ['military'])),
      ' below that mean.',
    ],
    [
      'Other donors replace ',
      t.read(cell('aid.toReplace', ['military'])),
      ' of it; the need that no military aid covers is ',
      t.read(cell('aid.shortfall', ['military'])),
      '.',
    ],
  ],
  tables: (t) => [
    {
      title: 'Military aid by year',
      head: ['', ...yearsTo(t.horizon).map(String)],
      rows: (
        [
          ['US aid', (year: number) => usMilitary(year)],
          ['US aid below its mean of 2022 to 2024', (year: number) => cell('aid.missing', ['military'], year)],
          ['replaced by others', (year: number) => cell('aid.toReplace', ['military'], year)],
          ['aid of all donors', (year: number) => cell('aid.total', ['military'], year)],
          ['need', (year: number) => cell('aid.needed', ['military'], year)],
          ['need that no aid covers', (year: number) => cell('aid.shortfall', ['military'], year)],
        ] as const
      ).map(([label, of]) => ({ label, cells: yearsTo(t.horizon).map(of) })),
    },
  ],
};
