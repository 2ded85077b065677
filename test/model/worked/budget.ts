/** Numbers of the file budget, worked out by hand. */
import * as debtors from './debtors.ts';
import { workedIn, type Example } from './example.ts';
import { ITALIAN_GDP, italianExtra, SET, SHOCKED, WITHOUT } from './fiscal.ts';
import { ESTONIA, gdpIn, LATVIA, LITHUANIA, sum, type Economy } from './published.ts';
import { standing, type Story } from './twoPaths.ts';

// --- Italy in 2028, with the shocks and the extra spending of the table of fiscal ---

const { ITALY } = debtors;
const withIt = (year: number) => standing(ITALY, SHOCKED, year);
const without = (year: number) => standing(ITALY, WITHOUT, year);

const OUTPUT_WITH = ITALIAN_GDP * (1 + withIt(2028).effect);
const INTEREST = (withIt(2027).debt * withIt(2028).rate) / (1 + withIt(2028).growth);
const INTEREST_WITHOUT = (without(2027).debt * without(2028).rate) / (1 + without(2028).growth);
const LENDING = withIt(2028).primary - INTEREST + debtors.receivedOf(ITALY, 2028);
const LENDING_WITHOUT = 0.0177 - INTEREST_WITHOUT + debtors.receivedOf(ITALY, 2028);
/** IMF, World Economic Outlook, October 2025: Italy's people of 2028. */
const PER_HEAD = (italianExtra(2028) * ITALIAN_GDP) / 58.716e6;

const italy = workedIn(
  'hague-2035',
  [
    ['budget.outputWith[ITA,2028]', OUTPUT_WITH, 'real GDP and the effect on output'],
    ['budget.interestShareWithout[ITA,2028]', INTEREST_WITHOUT, 'the rate of 2028 on the debt of 2027, over growth'],
    ['budget.interestShare[ITA,2028]', INTEREST, 'the rate of 2028 on the debt of 2027, over growth'],
    ['budget.interestBillWithout[ITA,2028]', INTEREST_WITHOUT * ITALIAN_GDP, 'its share of GDP'],
    ['budget.interestBill[ITA,2028]', INTEREST * OUTPUT_WITH, 'its share of the GDP that is higher'],
    [
      'budget.extraInterest[ITA,2028]',
      INTEREST * OUTPUT_WITH - INTEREST_WITHOUT * ITALIAN_GDP,
      'one bill less the other',
    ],
    ['budget.netLendingWithout[ITA,2028]', LENDING_WITHOUT, 'primary balance less interest paid, plus received'],
    ['budget.netLending[ITA,2028]', LENDING, 'primary balance less interest paid, plus received'],
    ['budget.deficitWithout[ITA,2028]', -LENDING_WITHOUT, 'the other sign'],
    ['budget.deficit[ITA,2028]', -LENDING, 'the other sign'],
    ['budget.taxPerHead[ITA,2028]', PER_HEAD, 'over the people of 2028'],
    ['budget.taxPerHousehold[ITA,2028]', PER_HEAD * 2.3 * 1.05, '2.3 people a household, five in a hundred more'],
    ['budget.taxPerWorker[ITA,2028]', PER_HEAD / (0.41 * 1.05), '41 workers in 100 people, five in a hundred more'],
  ],
  { set: SET },
);

// --- the EU limit in 2026, without extra spending ---

/** A member of the EU whose deficit of 2026 is above 3 % of GDP. */
type AboveLimit = readonly [code: string, deficit: number, risenBy: number];

/**
 * IMF, World Economic Outlook, October 2025: deficits of 2026; NATO, July 2026: core share of 2026 less that of 2021, of 2024 for Poland,
 * in per cent of GDP, nought where the Council has not activated the clause.
 */
const ABOVE: readonly AboveLimit[] = [
  ['AUT', 3.884, 0],
  ['BEL', 5.484, 2.0 - 1.04],
  ['BGR', 3.482, 2.22 - 1.51],
  ['DEU', 3.367, 2.69 - 1.43],
  ['EST', 4.024, 5.1 - 2.02],
  ['FIN', 3.94, 2.65 - 1.41],
  ['FRA', 5.841, 0],
  ['HUN', 4.573, 2.09 - 1.32],
  ['LTU', 3.847, 5.33 - 1.95],
  ['LVA', 3.008, 4.92 - 2.16],
  ['POL', 6.697, 4.68 - 3.75],
  ['ROU', 5.823, 0],
  ['SVK', 5.365, 2.02 - 1.71],
];
const stillAbove = ABOVE.filter(([, deficit, risenBy]) => deficit - Math.min(1.5, risenBy) > 3);

const limit = workedIn(
  'today',
  [
    ['budget.netLendingWithout[POL,2026]', -0.06697, 'as published, when nothing is extra'],
    ['budget.escapeBaseShare[ITA,2028]', 0.0152, 'NATO’s share of 2021'],
    ['budget.escapeBaseShare[POL,2023]', 0.0326, 'the share of the year up to 2024'],
    ['budget.escapeBaseShare[POL,2028]', 0.0375, 'NATO’s share of 2024'],
    ['budget.escapeClauseActive[POL,2024]', 0, 'from 2025 on'],
    ['budget.escapeClauseActive[POL,2025]', 1, 'from 2025 on'],
    ['budget.escapeClauseActive[POL,2028]', 1, 'the fourth year'],
    ['budget.escapeClauseActive[POL,2029]', 0, 'four years are over'],
    ['budget.escapeClauseActive[ITA,2026]', 0, 'not among those the Council has named'],
    ['budget.leftOutOfCount[POL,2026]', 0.0468 - 0.0375, 'the rise from 2024'],
    ['budget.leftOutOfCount[EST,2026]', 0.015, 'of 3.08 points no more than 1.5'],
    ['budget.leftOutOfCount[ITA,2026]', 0, 'no clause'],
    ['budget.leftOutOfCount[PRT,2026]', 0, 'counted from 2026 itself'],
    ['budget.leftOutOfCount[HRV,2028]', 0, 'a share below that of 2021, two ninths of the way from 2.03 % to 1 %'],
    ['budget.aboveLimit[POL,2026]', 0.06697 - 0.03, 'above 3 %'],
    ['budget.aboveLimit[ITA,2026]', 0, 'a deficit of 2.848 %'],
    ['budget.aboveLimit[USA,2026]', 0, 'a deficit of 7.862 %, but no member of the EU'],
    ['budget.aboveLimitWithClause[POL,2026]', 0.06697 - 0.03 - (0.0468 - 0.0375), 'less the rise from 2024'],
    ['budget.aboveLimitWithClause[EST,2026]', 0, '1.024 points above, 1.5 left out'],
    ['budget.statesAboveLimit[2026]', ABOVE.length, 'published deficits, counted'],
    ['budget.statesAboveLimitWithClause[2026]', stillAbove.length, 'published deficits less the rise, counted'],
  ],
  {
    set: {
      ...{ 'spending.coreTarget[HRV]': '1 %', 'spending.floor': 'none', 'spending.delivery[HRV]': '100 %' },
      'budget.escapeBaseYear[PRT]': '2026',
    },
  },
);

// --- the Baltic states in 2028, on the way to 6 % and all of it borrowed ---

/** Debt and economy, and the share of 2026 that the rise begins at (NATO, July 2026). */
type Member = readonly [debtors.Debtor, Economy, share: number];
const BALTIC: readonly Member[] = [
  [debtors.ESTONIA, ESTONIA, 0.051],
  [debtors.LATVIA, LATVIA, 0.0492],
  [debtors.LITHUANIA, LITHUANIA, 0.0533],
];
/** To 6 %, and of related spending from 1 % to 1.5 %, a ninth a year. */
const borrowedFrom = (share: number) => (year: number) => ((0.06 - share + 0.005) * Math.max(0, year - 2026)) / 9;
const storyOf = (share: number): Story => ({
  ...{ growth: 0, inflation: 0, rates: 0 },
  ...{ borrowed: borrowedFrom(share), multiplier: 0.75 },
});

const output = ([, economy]: Member) => gdpIn(economy, 2028);
const meanOf = (of: (member: Member) => number) => sum(BALTIC.map((m) => of(m) * output(m))) / sum(BALTIC.map(output));
const differenceOf = ([debtor, , share]: Member) => standing(debtor, storyOf(share), 2028).debt - debtor.debt[2028]!;
const naiveOf = ([, , share]: Member) => borrowedFrom(share)(2027) + borrowedFrom(share)(2028);
/** Interest on more debt at another rate, of a higher output, less that of the forecast. */
const extraInterestOf = ([debtor, economy, share]: Member) => {
  const [before, now] = [standing(debtor, storyOf(share), 2027), standing(debtor, storyOf(share), 2028)];
  const paid = ((before.debt * now.rate) / (1 + now.growth)) * (1 + now.effect);
  return (paid - debtors.interestOf(debtor, 2028)) * gdpIn(economy, 2028);
};

const groups = workedIn(
  'hague-2035',
  [
    [
      'budget.groupDebtRatioWithout[BALTIC,2028]',
      meanOf(([debtor]) => debtor.debt[2028]!),
      'published, weighted by GDP',
    ],
    ['budget.groupDifference[BALTIC,2028]', meanOf(differenceOf), 'two years of extra spending, weighted by GDP'],
    ['budget.groupNaiveDifference[BALTIC,2028]', meanOf(naiveOf), 'what two years borrowed, weighted by GDP'],
    ['budget.groupExtraInterest[BALTIC,2028]', sum(BALTIC.map(extraInterestOf)), 'three members'],
  ],
  { set: { 'spending.coreTarget': '6 %' } },
);

export const budget: readonly Example[] = [...italy, ...limit, ...groups];
