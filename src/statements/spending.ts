/** S3 and S8: the way from the old guideline to 5 %, and who does not go it. */
import { some } from './standards.ts';
import type { Definition, Rule, Statement, Teller } from './statement.ts';
import { cell, difference, share, standard, sum, type Term, type When } from './term.ts';

const OTHERS = 'NATO_EXCEPT_US';
const US = 'USA';
/** The latest year with published shares. */
const OBSERVED = 2026;
const FIVE = '5%';
const threshold = (name: string) => cell('burden.thresholdShare', [name]);

/** Number of allies other than the United States that meet a threshold. */
const othersAt = (name: string, year: When) =>
  difference(cell('burden.alliesAtThreshold', [name], year), cell('burden.atThreshold', [US, name], year), '1');

const others = (t: Teller) => t.allies.filter((code) => code !== US);

/** Number of allies with armed forces, the United States left out. */
const otherAllies = (t: Teller): Term => ({
  kind: 'count',
  of: others(t).map((code) => cell('spending.coreShare', [code], OBSERVED)),
});

const all = (t: Teller): Rule => ({ relation: 'atLeast', than: otherAllies(t) });
const allianceShare = share(
  sum([cell('burden.groupCoreSpending', ['NATO']), cell('resilience.allianceRelatedSpending')], 'USD2025/year'),
  cell('economy.groupGDP', ['NATO']),
);
/** What a core share of an ally rests on, without the whole forecast of output behind it. */
const NATO_FIGURE = [cell('spending.observedCoreShare', ['DEU'], OBSERVED)];

/** Share of all allies with armed forces other than the United States together: Iceland adds output, but no spending. */
const together = (when: When) =>
  share(
    cell('burden.groupCoreSpending', [OTHERS], when),
    difference(cell('economy.groupGDP', [OTHERS], when), cell('economy.gdp', ['ISL'], when), 'USD2025/year'),
  );

const atFive = (t: Teller): readonly Definition[] => [
  {
    label: 'core spending, every ally other than the United States at the share named, 2026',
    value: othersAt(FIVE, OBSERVED),
    ...{ moment: 'observed', rule: all(t), cites: NATO_FIGURE },
  },
  {
    label: 'core spending, all of these allies together weighted by GDP, 2026',
    value: together(OBSERVED),
    ...{ moment: 'observed', cites: NATO_FIGURE },
  },
  {
    label: 'core spending, every ally other than the United States at the share named',
    value: othersAt(FIVE, 'horizon'),
    ...{ moment: 'scenario', rule: all(t), cites: NATO_FIGURE },
  },
  {
    label: 'core spending, all of these allies together weighted by GDP',
    value: together('horizon'),
    ...{ moment: 'scenario', cites: NATO_FIGURE },
  },
  {
    label: 'core and related spending of all NATO together, weighted by GDP (the reading of The Hague)',
    value: allianceShare,
    ...{ moment: 'scenario', cites: NATO_FIGURE },
  },
];

const PATHS = ['spending.extraCost', 'spending.cumulativeExtra'] as const;

function pathTable(t: Teller) {
  const extra = (code: string) => t.read(cell('spending.extraCost', [code])).value;
  return {
    title: `Path, cost and debt by ally to ${t.horizon} (debt: points of GDP above that without the extra spending)`,
    head: ['', 'share 2026', `share ${t.horizon}`, 'extra', 'extra in all', 'debt', '3.5 % since', '5 % since'],
    rows: [...t.allies]
      .sort((a, b) => extra(b) - extra(a))
      .map((code) => ({
        label: t.stateName(code),
        cells: [
          cell('spending.coreShare', [code], OBSERVED),
          cell('spending.coreShare', [code]),
          ...PATHS.map((name) => cell(name, [code])),
          cell('fiscal.difference', [code]),
          cell('burden.atThresholdSince', [code, '3.5%']),
          cell('burden.atThresholdSince', [code, FIVE]),
        ],
      })),
  };
}

/** S3 */
export const target: Statement = {
  id: 'S3',
  title: 'From the guideline to the new target',
  claim: (t) => [
    'The remarks ask allies to move from the guideline of ',
    t.read(threshold('2%')),
    ' of GDP to ',
    t.read(threshold(FIVE)),
    '.',
  ],
  measure: 'Defence spending as a share of GDP, core alone or with related spending.',
  test: 'Tested is whether the allies get there, not whether it is asked for.',
  rule: { relation: 'atLeast', than: threshold(FIVE) },
  moments: ['scenario', 'observed'],
  definitions: atFive,
  conflicts: [
    {
      about: 'rise in debt by the horizon, mean of the allies other than the United States',
      spread: 'points',
      between: [
        { who: 'effect on output counted', term: cell('budget.groupDifference', [OTHERS]) },
        { who: 'naive sum of what is borrowed', term: cell('budget.groupNaiveDifference', [OTHERS]) },
      ],
    },
  ],
  implies: (t) => [
    [
      `Under “${t.title}” the allies other than the United States spend `,
      t.read(cell('burden.groupShare', [OTHERS])),
      ` of GDP on core defence in ${t.horizon}, after `,
      t.read(cell('burden.groupShare', [OTHERS], OBSERVED)),
      ` in ${OBSERVED}, Iceland counted with output alone. Against the baseline that is `,
      t.read(cell('burden.groupExtraCost', [OTHERS])),
      ' more, and ',
      t.read(cell('burden.groupCumulativeExtra', [OTHERS])),
      ' more in all by then.',
    ],
    [
      `Of these allies, `,
      t.read(othersAt('3.5%', 'horizon')),
      ' are then at or above ',
      t.read(threshold('3.5%')),
      ' and ',
      t.read(othersAt(FIVE, 'horizon')),
      ' at or above ',
      t.read(threshold(FIVE)),
      ' on core spending.',
    ],
    [
      'Debt, as a mean by GDP, is ',
      t.read(cell('budget.groupDifference', [OTHERS])),
      ' of GDP higher than without the extra spending; the naive sum gives ',
      t.read(cell('budget.groupNaiveDifference', [OTHERS])),
      '.',
    ],
  ],
  tables: (t) => [pathTable(t)],
};

/** Number of allies other than the United States for which one share is below another. */
const countBelow = (t: Teller, shareOf: (code: string) => Term, bar: (code: string) => Term): Term => ({
  ...{ kind: 'count', of: others(t).map(shareOf), bars: others(t).map(bar), slack: cell('burden.rounding') },
});

const belowTheHague = (t: Teller, name: string, year: When): Term =>
  countBelow(
    t,
    (code) => cell(name, [code], year),
    () => threshold('3.5%'),
  );

const highestTarget = (t: Teller): string => others(t).reduce((a, b) => (coreTarget(t, b) > coreTarget(t, a) ? b : a));
const coreTarget = (t: Teller, code: string) => t.read(cell('spending.coreTarget', [code])).value;

function resisting(t: Teller): readonly Definition[] {
  const most = highestTarget(t);
  return [
    {
      label: 'allies whose announced plans stay below the core target of The Hague, last year of each plan kept',
      value: belowTheHague(t, 'spending.plannedShare', 'horizon'),
      ...{ moment: 'observed', cites: NATO_FIGURE },
    },
    {
      label: 'allies below the core target of The Hague in 2026',
      value: belowTheHague(t, 'spending.coreShare', OBSERVED),
      cites: NATO_FIGURE,
    },
    {
      label: 'allies to which the scenario gives a lower core target than to the others',
      value: countBelow(
        t,
        (code) => cell('spending.coreTarget', [code]),
        () => cell('spending.coreTarget', [most]),
      ),
      ...{ moment: 'scenario', cites: [cell('spending.coreTarget', [most])] },
    },
    {
      label: 'allies below their own core target at the horizon',
      value: countBelow(
        t,
        (code) => cell('spending.coreShare', [code]),
        (code) => cell('spending.coreTarget', [code]),
      ),
      ...{ moment: 'scenario', cites: NATO_FIGURE },
    },
  ];
}

function belowTable(t: Teller) {
  const planned = (code: string) => t.read(cell('spending.plannedShare', [code])).value;
  return {
    title: 'Announced plans, target of the scenario and delivery',
    head: ['', 'share 2026', `plans ${t.horizon}`, 'target', 'delivery', `share ${t.horizon}`],
    rows: others(t)
      .sort((a, b) => planned(a) - planned(b))
      .map((code) => ({
        label: t.stateName(code),
        cells: [
          cell('spending.coreShare', [code], OBSERVED),
          cell('spending.plannedShare', [code]),
          cell('spending.coreTarget', [code]),
          cell('spending.delivery', [code]),
          cell('spending.coreShare', [code]),
        ],
      })),
  };
}

/** S8 */
export const resistance: Statement = {
  id: 'S8',
  title: 'Allies and the higher target',
  claim: () => ['Some allies resist the higher target.'],
  measure: 'Allies whose plans, targets or deliveries stay below the higher target.',
  test: 'Resistance has no unit. Tested is whether more than a single ally stays below.',
  rule: { relation: 'atLeast', than: standard(some) },
  moments: ['observed', 'scenario'],
  definitions: resisting,
  conflicts: [],
  implies: (t) => [
    [
      `Under “${t.title}” `,
      t.read(cell('burden.alliesAtTarget')),
      ` of the allies with armed forces, the United States among them, are at their own core target in ${t.horizon}; in ${OBSERVED} `,
      t.read(cell('burden.alliesAtTarget', [], OBSERVED)),
      ' were.',
    ],
    [
      'What the allies other than the United States spend then is ',
      t.read(cell('burden.groupCoreSpending', [OTHERS])),
      '; the distance that is left to their targets would cost ',
      t.read(cell('burden.groupCostOfReachingTarget', [OTHERS])),
      '.',
    ],
  ],
  tables: (t) => [belowTable(t)],
};
