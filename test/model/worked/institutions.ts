/** Numbers of the aid of the EU institutions, worked out by hand. */
import { allKinds, dollars, mean, type Kind } from './allocations.ts';
import { DOLLARS_PER_EURO } from './euroPrices.ts';
import { workedIn, type Example } from './example.ts';
import { EU27, of, over } from './imf.ts';

// Council of the EU, 4 February 2026: the loan for 2026 and 2027 together, euros, and the members that do not answer for it.
const MILITARY_LOAN = 60e9;
const BUDGET_LOAN = 30e9;
const OUTSIDE = ['CZE', 'HUN', 'SVK'];

/** European Commission, January 2026: interest on the whole loan, middle of 3 to 4 bn euros a year. */
const INTEREST = 3.5e9;

/** The loan of 2026 by kind, half of the whole, in dollars of 2025. */
export const LOAN_2026 = {
  military: (MILITARY_LOAN / 2) * DOLLARS_PER_EURO[2026],
  financial: (BUDGET_LOAN / 2) * DOLLARS_PER_EURO[2026],
  humanitarian: 0,
} as const;

/** Earlier instruments in 2026: the mean of 2022 to 2024, less half of the loan, no less than nothing. */
export const WITHOUT_LOAN_2026 = {
  military: 0,
  financial: mean('EUI', 'financial') - LOAN_2026.financial / 2,
  humanitarian: mean('EUI', 'humanitarian'),
} as const;

/** Aid of the EU institutions in 2026. */
export const institutionsIn2026 = (kind: Kind) => WITHOUT_LOAN_2026[kind] + LOAN_2026[kind];

/** A member's part of the output of the EU, and of the members that answer for the loan, in 2026. */
const ANSWERING = EU27.filter((code) => !OUTSIDE.includes(code));
export const memberShare = (code: string) => of(code).gdp2026 / over(EU27, 'gdp2026');
const loanShare = (code: string) => of(code).gdp2026 / over(ANSWERING, 'gdp2026');

/** What of the aid of the EU institutions of 2026 falls on a member that answers for the loan. */
export const attributedTo = (code: string, kind: Kind) =>
  memberShare(code) * WITHOUT_LOAN_2026[kind] + loanShare(code) * LOAN_2026[kind];

const eu = (kind: Kind) => dollars('EUI', kind, 2025);
const FLAT = {
  'prices.publishedDeflator': '100',
  'prices.deflatorIn2025': '100',
  'prices.consumerInflationTrend': '0 %',
};

export const institutions: readonly Example[] = [
  ...workedIn('today', [
    ['institutions.observed[financial,2024]', dollars('EUI', 'financial', 2024), 'Kiel, in dollars of 2025'],
    ['institutions.observed[financial,2026]', 0, 'four months are not a year'],
    ['institutions.referenceSum[financial,2021]', 0, 'before the reference years'],
    [
      'institutions.referenceSum[financial,2023]',
      dollars('EUI', 'financial', 2022) + dollars('EUI', 'financial', 2023),
      'two reference years',
    ],
    ['institutions.referenceSum[financial,2026]', 3 * mean('EUI', 'financial'), 'what comes later is no reference'],
    [
      'institutions.reference[financial,2023]',
      (dollars('EUI', 'financial', 2022) + dollars('EUI', 'financial', 2023)) / 2,
      'mean of the two years so far',
    ],
    ['institutions.reference[financial,2024]', mean('EUI', 'financial'), 'by the end of the third year'],
    ['institutions.reference[financial,2026]', mean('EUI', 'financial'), 'mean of three years'],
    ['institutions.decline', 0, 'the mean does not fall'],
    ['institutions.carried[financial,2024]', dollars('EUI', 'financial', 2024), 'observed'],
    ['institutions.carried[financial,2027]', eu('financial'), 'that of 2025 kept'],
    ['institutions.projected[financial,2027]', mean('EUI', 'financial'), 'mean of three years'],
    ['institutions.loanPart[2025]', 0, 'before the loan'],
    ['institutions.loanPart[2026]', 1 / 2, 'one of two years'],
    ['institutions.loanPart[2027]', 1 / 2, 'the second of two years'],
    ['institutions.loanPart[2028]', 0, 'nothing is agreed after 2027'],
    ['institutions.loan[military,2026]', LOAN_2026.military, 'half of 60 bn euros'],
    ['institutions.loan[financial,2026]', LOAN_2026.financial, 'half of 30 bn euros'],
    ['institutions.loan[humanitarian,2026]', 0, 'no part of the loan'],
    ['institutions.withoutLoan[financial,2025]', eu('financial'), 'observed'],
    ['institutions.withoutLoan[financial,2026]', WITHOUT_LOAN_2026.financial, 'the mean less half of the loan'],
    ['institutions.withoutLoan[military,2026]', 0, 'no less than nothing'],
    ['institutions.withoutLoan[humanitarian,2026]', mean('EUI', 'humanitarian'), 'the mean, no loan in its place'],
    ['institutions.aid[financial,2026]', institutionsIn2026('financial'), 'earlier instruments and the loan'],
    ['institutions.aid[military,2026]', LOAN_2026.military, 'the loan alone'],
    ['institutions.total[2026]', allKinds(institutionsIn2026), 'three kinds'],
    ['institutions.loanDrawn[2025]', 0, 'before the loan'],
    ['institutions.loanDrawn[2026]', 1 / 2, 'one of two years'],
    ['institutions.loanDrawn[2030]', 1, 'all of it, and no further loan'],
    ['institutions.loanInterest[2026]', 0, 'interest follows in the year after the payment'],
    ['institutions.memberShare[POL,2026]', memberShare('POL'), 'GDP over that of the 27'],
    ['institutions.memberShare[HUN,2026]', memberShare('HUN'), 'GDP over that of the 27'],
    ['institutions.memberShare[GBR,2026]', 0, 'no member'],
    ['institutions.loanShare[POL,2026]', loanShare('POL'), 'GDP over that of the 24 that answer'],
    ['institutions.loanShare[HUN,2026]', 0, 'does not answer for the loan'],
    ['institutions.loanShare[NOR,2026]', 0, 'no member'],
    ['institutions.attributed[POL,financial,2026]', attributedTo('POL', 'financial'), 'its part of either'],
    ['institutions.attributed[POL,military,2026]', loanShare('POL') * LOAN_2026.military, 'its part of the loan'],
    [
      'institutions.attributed[HUN,financial,2026]',
      memberShare('HUN') * WITHOUT_LOAN_2026.financial,
      'its part of earlier instruments',
    ],
  ]),
  ...workedIn(
    'today',
    [
      ['institutions.decline', 0.2, 'as set'],
      ['institutions.carried[financial,2025]', eu('financial'), 'observed'],
      ['institutions.carried[financial,2027]', eu('financial') * 0.8 ** 2, 'two years, a fifth less each'],
      ['institutions.projected[financial,2027]', eu('financial') * 0.8 ** 2, 'two years, a fifth less each'],
      ['institutions.loanPart[2027]', 1 / 3, 'one of three years'],
      ['institutions.loanPart[2028]', 0.4 / 3, 'two fifths of the amount of a year before'],
      ['institutions.loanDrawn[2028]', 1 + 0.4 / 3, 'all of it and the beginning of further loans'],
      ['institutions.loan[military,2026]', (MILITARY_LOAN / 3) * DOLLARS_PER_EURO[2026], 'a third of 60 bn euros'],
      ['institutions.loanInterest[2026]', (INTEREST / 3) * DOLLARS_PER_EURO[2026], 'on what was paid in 2025'],
      [
        'institutions.attributedInterest[POL,2026]',
        loanShare('POL') * (INTEREST / 3) * DOLLARS_PER_EURO[2026],
        'its part of the members that answer',
      ],
      ['institutions.attributedInterest[HUN,2026]', 0, 'does not answer for the loan'],
    ],
    {
      set: {
        'institutions.projection': 'taper',
        'donors.taper': '20 %',
        'institutions.loanAfter': '2024',
        'institutions.loanExtension': '40 %',
      },
    },
  ),
  ...workedIn(
    'today',
    [
      ['institutions.decline', 0, 'the level does not fall'],
      ['institutions.projected[financial,2025]', 34.832651e9 / 0.8845, 'the last observed year itself'],
      ['institutions.projected[financial,2027]', 34.832651e9 / 0.8845, 'that of 2025 kept'],
      ['institutions.reference[financial,2026]', (18.1e9 + 18.70065e9) / 2 / 0.8845, 'mean of 2023 and 2024'],
      ['institutions.loanInterest[2027]', (INTEREST * 0.5) / 0.8845, 'on half of the loan'],
      ['institutions.loanInterest[2030]', INTEREST / 0.8845, 'on all of it'],
    ],
    { set: { ...FLAT, 'institutions.projection': 'latest', 'donors.referenceAfter': '2022' } },
  ),
];
