/** S5 and S6: what stands in for the treaty, and a force of European and other troops. */
import { yearsTo } from './posture.ts';
import { none, whole } from './standards.ts';
import type { Definition, Statement, Teller } from './statement.ts';
import { cell, figure, product, share, standard, sum, type Term } from './term.ts';

const FORCE = cell('forceSize.soldiers');
const NEEDS_FORCE = { term: FORCE, because: 'the scenario sends no force' };
const FULL: Definition['rule'] = { relation: 'atMost', than: standard(whole) };
const PERSONNEL = [cell('troops.activePersonnel', ['FRA']), cell('troops.deployablePart')];

/** Soldiers for a concept along the line of the scenario, rotation included, against all that European states can deploy. */
const poolByLine = (density: string): Term =>
  share(
    product([cell(density), cell('ukraine.lineLength'), cell('force.rotationRatio')], 'soldier'),
    cell('troops.deployableInEurope'),
  );

const meansAgainstNeed = share(
  sum([cell('ukraineMeans.defenceSpending'), cell('aid.total', ['military'])], 'USD2025/year'),
  cell('ukraineArmy.militaryNeed'),
);

const substitutes = (): readonly Definition[] => [
  {
    label: 'force of the scenario, pool against the deployable soldiers of European states',
    value: cell('force.strainOfEurope'),
    ...{ moment: 'scenario', needs: NEEDS_FORCE, cites: PERSONNEL },
  },
  {
    label: 'force that deters along the line, pool against the deployable soldiers of European states',
    value: poolByLine('forceSize.densityToDeter'),
    ...{ moment: 'scenario', cites: PERSONNEL },
  },
  {
    label: 'army of Ukraine at war, own spending and military aid against the stated need',
    value: meansAgainstNeed,
    ...{ moment: 'scenario', rule: { relation: 'atLeast', than: standard(whole) } },
    cites: [cell('ukraineMeans.budgetInHryvnias', [], 2026), cell('ukraineArmy.needByMinistry')],
  },
  {
    label: 'army planned for after the war, cost against own spending at war',
    value: share(cell('ukraineArmy.peacetimeArmyCost'), cell('ukraineMeans.defenceSpending')),
    ...{ moment: 'scenario', cites: [cell('ukraineArmy.peacetimeForces')] },
  },
];

const sideBySide = (t: Teller) => ({
  title: `Force and army side by side, ${t.horizon}`,
  head: ['', 'soldiers', 'cost', 'strain'],
  rows: [
    { label: 'force of the scenario', cells: [FORCE, cell('force.totalBill'), cell('force.strainOfEurope')] },
    {
      label: 'force that deters along the line',
      cells: [
        product([cell('forceSize.densityToDeter'), cell('ukraine.lineLength')], 'soldier'),
        product(
          [cell('forceSize.densityToDeter'), cell('ukraine.lineLength'), cell('forceCost.costPerSoldier')],
          'USD2025/year',
        ),
        poolByLine('forceSize.densityToDeter'),
      ],
    },
    {
      label: 'army of Ukraine as the scenario has it (strain: part of the population)',
      cells: [
        cell('ukraineArmy.forces'),
        cell('ukraineMeans.defenceSpending'),
        cell('ukraineArmy.forcesShareOfPopulation'),
      ],
    },
    {
      label: 'army planned for after the war (strain: cost as part of GDP)',
      cells: [
        cell('ukraineArmy.peacetimeForces'),
        cell('ukraineArmy.peacetimeArmyCost'),
        share(cell('ukraineArmy.peacetimeArmyCost'), cell('ukraineMeans.gdp')),
      ],
    },
  ],
});

/** S5 */
export const membership: Statement = {
  id: 'S5',
  title: 'Deterrence without membership',
  claim: () => ['Membership of Ukraine in NATO is not a likely outcome of a settlement.'],
  measure: 'What stands in for the treaty: a force in Ukraine and the army of Ukraine.',
  test: 'The outcome of talks has no unit. Tested is whether what stands in for membership stays within the soldiers and the money at hand.',
  rule: FULL!,
  moments: ['scenario'],
  definitions: substitutes,
  conflicts: [
    {
      about: 'own defence spending of Ukraine in 2025',
      spread: 'times',
      between: [
        { who: 'IISS', term: figure('iiss.defenceSpending', 'military-balance-2026', 'UKR', 2025) },
        { who: 'ministry of defence of Ukraine', term: figure('ukraine.defenceSpending', 'ukraine-mod', 'UKR', 2025) },
      ],
    },
    {
      about: 'soldiers that European states can deploy',
      spread: 'times',
      between: [
        { who: 'European Defence Agency, 2009', term: figure('force.deployablePool', 'eda-2009', '', 2009) },
        { who: 'European Defence Agency, 2014', term: figure('force.deployablePool', 'eda-2014', '', 2014) },
        { who: 'Financial Times, 2025', term: figure('force.deployablePool', 'financial-times', '', 2025) },
        { who: 'the model', term: cell('troops.deployableInEurope') },
      ],
    },
  ],
  implies: (t) => [
    [
      `Under “${t.title}” the force in Ukraine has `,
      t.read(FORCE),
      ` in ${t.horizon} and costs `,
      t.read(cell('force.totalBill')),
      '; the army of Ukraine has ',
      t.read(cell('ukraineArmy.forces')),
      ', ',
      t.read(cell('ukraineArmy.forcesShareOfPopulation')),
      ' of the population.',
    ],
    [
      'Its military need is ',
      t.read(cell('ukraineArmy.militaryNeed')),
      '; Ukraine pays ',
      t.read(cell('ukraineArmy.ownShareOfNeed')),
      ' of it, and ',
      t.read(cell('ukraineArmy.externalMilitaryNeed')),
      ' come from outside. The army planned for after the war would cost ',
      t.read(cell('ukraineArmy.peacetimeArmyCost')),
      '.',
    ],
  ],
  tables: (t) => [sideBySide(t)],
};

const byConcept = (label: string, density: string): Definition => ({
  label: `force along the line, ${label}, pool against the deployable soldiers of European states`,
  value: poolByLine(density),
  ...{ moment: 'scenario', cites: PERSONNEL },
});

const forceTests = (): readonly Definition[] => [
  {
    label: 'force of the scenario, pool against the deployable soldiers of the states that send some',
    value: cell('force.strainOfSenders'),
    ...{ moment: 'scenario', needs: NEEDS_FORCE, cites: PERSONNEL },
  },
  {
    label: 'force of the scenario against the highest numbers named by governments',
    value: share(FORCE, cell('troops.highestOffers')),
    ...{ moment: 'scenario', needs: NEEDS_FORCE, cites: [cell('troops.highestOffer', ['FRA'])] },
  },
  {
    label: 'US soldiers in the force of the scenario',
    value: cell('force.soldiersSent', ['USA']),
    ...{ moment: 'scenario', needs: NEEDS_FORCE, rule: { relation: 'atMost', than: standard(none) } },
    cites: [cell('force.usShare')],
  },
  byConcept('to monitor', 'forceSize.densityToMonitor'),
  byConcept('to reassure', 'forceSize.densityToReassure'),
  byConcept('to deter', 'forceSize.densityToDeter'),
  byConcept('to hold it', 'forceSize.densityToDefend'),
];

function contributors(t: Teller) {
  const sent = (code: string) => t.read(cell('force.soldiersSent', [code])).value;
  const senders = t.allies.filter((code) => sent(code) > 0).sort((a, b) => sent(b) - sent(a));
  return {
    title: `Contributions of allies to the force, ${t.horizon}`,
    head: ['', 'soldiers', 'pool', 'deployable', 'strain', 'cost'],
    rows: senders.map((code) => ({
      label: t.stateName(code),
      cells: [
        ...['force.soldiersSent', 'force.poolNeeded', 'troops.deployableSoldiers', 'force.strain', 'force.bill'],
      ].map((name) => cell(name, [code])),
    })),
  };
}

/** S6 */
export const troops: Statement = {
  id: 'S6',
  title: 'A force of European and other troops',
  claim: () => [
    'Peace is to be secured by capable European and non-European troops, without US troops and not as a NATO mission.',
  ],
  measure: 'Pool that a force needs with rotation, against the soldiers that states can deploy or have named.',
  test: 'Tested is whether the soldiers at hand suffice, and whether none of them are from the United States; the flag of a mission is not a number.',
  rule: FULL!,
  moments: ['scenario'],
  definitions: forceTests,
  conflicts: [
    {
      about: 'yearly cost of a soldier in the field',
      spread: 'times',
      between: [
        { who: 'Bloomberg Economics', term: figure('force.costPerSoldierYear', 'bloomberg', '', 2025) },
        { who: 'Kavulich, full cost at home', term: figure('force.costPerSoldierYear', 'kavulich', '', 2025) },
        { who: 'cost that the scenario counts with', term: cell('forceCost.costPerSoldier') },
      ],
    },
  ],
  implies: (t) => [
    [
      `Under “${t.title}” `,
      t.read(FORCE),
      ` stand in Ukraine in ${t.horizon}; with rotation they need a pool of `,
      t.read(cell('force.totalPoolNeeded')),
      '. European states can deploy ',
      t.read(cell('troops.deployableInEurope')),
      ' in the model; governments have named ',
      t.read(cell('troops.lowestOffers')),
      ' to ',
      t.read(cell('troops.highestOffers')),
      '.',
    ],
    [
      'The pools of the states that send troops lack ',
      t.read(cell('force.poolMissing')),
      '. The force costs ',
      t.read(cell('force.totalBill')),
      ' then, ',
      t.read(share(cell('force.totalBill'), cell('burden.groupCoreSpending', ['EUROPEAN_NATO']))),
      ' of the core spending of European NATO.',
    ],
  ],
  tables: (t) => [
    contributors(t),
    {
      title: 'The force by year',
      head: ['', ...yearsTo(t.horizon).map(String)],
      rows: [
        ['soldiers', 'forceSize.soldiers'] as const,
        ['pool needed', 'force.totalPoolNeeded'] as const,
        ['cost', 'force.totalBill'] as const,
      ].map(([label, name]) => ({ label, cells: yearsTo(t.horizon).map((year) => cell(name, [], year)) })),
    },
  ],
};
