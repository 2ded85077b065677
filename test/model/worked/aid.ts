/** Numbers of what is missing of the aid to Ukraine and who would pay for it, worked out by hand; totals stand in aidTotals.ts. */
import { allKinds, dollars, mean, STATES, sumOver, type Kind } from './allocations.ts';
import { DOLLARS_PER_EURO } from './euroPrices.ts';
import { workedIn, type Example } from './example.ts';
import { of } from './imf.ts';
import { institutionsIn2026, memberShare, WITHOUT_LOAN_2026 } from './institutions.ts';
import { asked, attributed, byGDP, present } from './sharing.ts';

/** Kiel Institute, Ukraine Support Tracker, release 29: Poland's GDP of 2021 in euros. */
const POLISH_GDP_2021 = 574.467e9;

const OTHERS = STATES.filter((code) => code !== 'USA');
const us = (kind: Kind) => mean('USA', kind);
const shareOfKind = (kind: Kind) => us(kind) / allKinds(us);

/** What all others give in 2026 above their mean of 2022 to 2024; no less than nothing. */
export const rise = (kind: Kind) =>
  Math.max(
    0,
    sumOver(OTHERS, (code) => dollars(code, kind, 2025) - mean(code, kind)) +
      institutionsIn2026(kind) -
      mean('EUI', kind),
  );

/** Three fifths of what is missing where the United States give a fifth of their mean, less the rise of the others. */
const replacedAboveRise = (kind: Kind) => 0.6 * Math.max(0, 0.8 * us(kind) - rise(kind));
const polish = (kind: Kind) => byGDP('POL') * replacedAboveRise(kind);
const POLISH_BILL = present('POL') + allKinds(polish);

// Under a rate of 0.21 % of GDP, four fifths carried out.
const POLISH_CHANGE = 0.8 * (asked('POL') - present('POL'));
const NORWEGIAN_CHANGE = 0.8 * (asked('NOR') - present('NOR'));
const norwegianShare = (kind: Kind) => dollars('NOR', kind, 2025) / present('NOR');

const NONE_GIVEN = { 'donors.published': '0 EUR/year', 'institutions.published': '0 EUR/year' };

export const aid: readonly Example[] = [
  ...workedIn('today', [
    ['aid.missing[military,2024]', 0, 'a reference year'],
    ['aid.missing[military,2025]', us('military') - dollars('USA', 'military', 2025), 'mean of 2022 to 2024 less 2025'],
    ['aid.missing[military,2026]', us('military'), 'all of the mean'],
    ['aid.rise[military,2022]', 0, 'the mean of one year is that year'],
    ['aid.rise[military,2026]', rise('military'), '37 states and the EU institutions against their means'],
    ['aid.rise[financial,2026]', rise('financial'), '37 states and the EU institutions against their means'],
    ['aid.carriedOut[military,2026]', 0, 'nothing is replaced without a scenario'],
    ['aid.toReplace[military,2026]', 0, 'nothing is replaced without a scenario'],
    ['aid.shareOfKind[military,2026]', shareOfKind('military'), 'over US aid of all kinds'],
    ['aid.shareOfKind[humanitarian,2026]', shareOfKind('humanitarian'), 'over US aid of all kinds'],
    ['aid.shareInChange[DNK,military,2026]', shareOfKind('military'), 'no change: as in the US aid'],
    ['aid.given[DNK,military,2026]', dollars('DNK', 'military', 2025), 'as in 2025'],
    ['aid.bill[DNK,2026]', present('DNK'), 'three kinds as in 2025'],
    ['aid.billWithInstitutions[DNK,2026]', present('DNK') + attributed('DNK'), 'and its part of the aid of the EU'],
    ['aid.shareOfGDP[DNK,2026]', present('DNK') / of('DNK').gdp2026, 'aid of 2025 over GDP of 2026'],
    ['aid.replacementPerHead[DNK,2026]', 0, 'nothing is replaced without a scenario'],
    ['aid.countedInShare[NOR]', 1, 'says that all of it is inside'],
    ['aid.countedInShare[LVA]', 1, 'says that all of it is inside'],
    ['aid.countedInShare[DEU]', 1, 'plans it inside'],
    ['aid.countedInShare[POL]', 0.5, 'does not say so: half is assumed'],
    ['aid.countedInShare[ISL]', 0, 'an ally without armed forces'],
    ['aid.countedInShare[JPN]', 0, 'no ally'],
  ]),
  ...workedIn(
    'today',
    [
      ['aid.missing[financial,2026]', 0.8 * us('financial'), 'four fifths of the mean'],
      ['aid.carriedOut[financial,2025]', 0, 'observed'],
      ['aid.carriedOut[financial,2026]', 0.6, 'as set'],
      ['aid.toReplace[military,2026]', replacedAboveRise('military'), 'three fifths of what the rise leaves'],
      ['aid.toReplace[financial,2026]', replacedAboveRise('financial'), 'three fifths of what the rise leaves'],
      ['aid.toReplace[humanitarian,2026]', replacedAboveRise('humanitarian'), 'three fifths of what the rise leaves'],
      ['aid.changeByShare[POL,military,2026]', 0, 'the rule splits a sum'],
      ['aid.replacement[POL,financial,2026]', polish('financial'), 'its part by GDP'],
      ['aid.given[POL,financial,2026]', polish('financial'), 'on top of nothing in 2025'],
      ['aid.given[POL,humanitarian,2026]', 0.003877e9 / 0.8845 + polish('humanitarian'), 'on top of that of 2025'],
      ['aid.replacementBill[POL,2026]', allKinds(polish), 'three kinds'],
      ['aid.bill[POL,2026]', POLISH_BILL, 'on top of that of 2025'],
      ['aid.billWithInstitutions[POL,2026]', POLISH_BILL + attributed('POL'), 'and its part of the aid of the EU'],
      ['aid.shareOfGDP[POL,2026]', POLISH_BILL / of('POL').gdp2026, 'over GDP of 2026'],
      [
        'aid.shareOfGDPIn2021[POL,2026]',
        POLISH_BILL / DOLLARS_PER_EURO[2026] / POLISH_GDP_2021,
        'euros of 2026 over GDP of 2021',
      ],
      [
        'aid.shareOfGDPWithInstitutions[POL,2026]',
        (POLISH_BILL + attributed('POL')) / of('POL').gdp2026,
        'over GDP of 2026',
      ],
      ['aid.replacementPerHead[POL,2026]', allKinds(polish) / of('POL').people2026, 'over the people of 2026'],
      ['aid.countedInShare[POL]', 0.3, 'as set'],
      ['aid.countedInShare[NOR]', 1, 'what it says is more'],
    ],
    {
      set: {
        'donors.usLevel': '20 %',
        'aid.replaced': '60 %',
        'aid.riseOfOthers': 'counted',
        'aid.inShareElsewhere': '30 %',
      },
    },
  ),
  ...workedIn(
    'today',
    [
      ['aid.missing[military,2026]', 0, 'the United States give more than their mean'],
      ['aid.toReplace[military,2026]', 0, 'nothing is missing'],
    ],
    { set: { 'donors.usLevel': '150 %', 'aid.replaced': '100 %' } },
  ),
  ...workedIn(
    'today',
    [
      ['aid.toReplace[military,2026]', 0.8 * us('military'), 'four fifths, whatever the others have added'],
      ['aid.shareInChange[POL,financial,2026]', shareOfKind('financial'), 'a rise: as in the US aid'],
      ['aid.shareInChange[NOR,military,2026]', norwegianShare('military'), 'a fall: as in its own aid'],
      ['aid.changeByShare[POL,financial,2026]', POLISH_CHANGE * shareOfKind('financial'), 'four fifths of the way up'],
      [
        'aid.changeByShare[NOR,military,2026]',
        NORWEGIAN_CHANGE * norwegianShare('military'),
        'four fifths of the way down',
      ],
      ['aid.replacement[NOR,military,2026]', NORWEGIAN_CHANGE * norwegianShare('military'), 'the change alone'],
      [
        'aid.given[NOR,military,2026]',
        dollars('NOR', 'military', 2025) + NORWEGIAN_CHANGE * norwegianShare('military'),
        'less than in 2025',
      ],
      ['aid.replacementBill[POL,2026]', POLISH_CHANGE, 'three kinds'],
      ['aid.bill[NOR,2026]', present('NOR') + NORWEGIAN_CHANGE, 'less than in 2025'],
    ],
    { set: { 'sharing.rule': 'rate', 'aid.replaced': '80 %' } },
  ),
  ...workedIn(
    'today',
    [
      [
        'aid.changeByShare[DNK,military,2026]',
        -dollars('DNK', 'military', 2025),
        'no more than all that it gives itself',
      ],
      ['aid.given[DNK,military,2026]', 0, 'no less than nothing'],
      ['aid.shareInChange[HUN,military,2026]', 0, 'gives nothing that could come down'],
      [
        'aid.billWithInstitutions[HUN,2026]',
        memberShare('HUN') * allKinds((kind) => WITHOUT_LOAN_2026[kind]),
        'its part of the aid of the EU',
      ],
    ],
    {
      set: {
        'sharing.rule': 'rate',
        'sharing.levelOfState': 'withInstitutions',
        'sharing.shareOfGDPAsked': '0 %',
        'aid.replaced': '100 %',
      },
    },
  ),
  ...workedIn(
    'today',
    [
      ['aid.shareOfKind[military,2026]', 1, 'all is military where the United States gave nothing'],
      ['aid.shareOfKind[financial,2026]', 0, 'all is military where the United States gave nothing'],
    ],
    { set: NONE_GIVEN },
  ),
];
