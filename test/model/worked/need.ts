/** Numbers of what Ukraine needs from outside, worked out by hand. */
import { allKinds, dollars, euros, mean, STATES, sumOver, type Kind } from './allocations.ts';
import { DOLLARS_PER_EURO } from './euroPrices.ts';
import { workedIn, type Example } from './example.ts';

// European Commission, November 2025: need from outside in euros; 2026 and 2027 together, military of 2026, both kinds of 2027.
const MILITARY_TWO_YEARS = 83.4e9;
const FINANCIAL_TWO_YEARS = 52.3e9;
const MILITARY_2026 = 51.6e9;
const BOTH_2027 = 64e9;
const MILITARY_2027 = MILITARY_TWO_YEARS - MILITARY_2026;
const FINANCIAL_2027 = BOTH_2027 - MILITARY_2027;
const FINANCIAL_2026 = FINANCIAL_TWO_YEARS - FINANCIAL_2027;

/** Ministry of Defence of Ukraine, October 2025: military need from outside in 2026, dollars. */
const MINISTRY = 60e9;

// T. Ash, July 2025: all Western support a year, dollars of 2025.
const TO_HOLD = 100e9;
const TO_PREVAIL = 150e9;

/** Council of the EU, 4 February 2026: the loan for 2026 and 2027, euros. */
const LOAN = 60e9 + 30e9;

/** Federal Reserve, H.10, mean of 2025: euros per dollar, held after it. */
const RATE = 0.8845;

/** What all donors gave on average in 2022 to 2024, the EU institutions among them. */
export const before = (kind: Kind) => sumOver(STATES, (code) => mean(code, kind)) + mean('EUI', kind);
const shareOf = (kind: Kind) => before(kind) / allKinds(before);

/** Commission's need of 2026 in dollars of 2025. */
export const FIRST = {
  military: MILITARY_2026 * DOLLARS_PER_EURO[2026],
  financial: FINANCIAL_2026 * DOLLARS_PER_EURO[2026],
};
const NONE_GIVEN = { 'donors.published': '0 EUR/year', 'institutions.published': '0 EUR/year' };

/** Prices of 2025 in all years but 2026 and 2027, which are dearer by 5 and by 10 %. */
const PRICES = {
  'prices.publishedDeflator': '100',
  'prices.deflatorIn2025': '100',
  'prices.publishedDeflator[2026]': '105',
  'prices.publishedDeflator[2027]': '110',
};

export const need: readonly Example[] = [
  ...workedIn('today', [
    ['need.twoYearTotal', 135.7e9, 'the sum that the Commission names: 83.4 and 52.3 bn euros'],
    ['need.loanCoverage', LOAN / (MILITARY_TWO_YEARS + FINANCIAL_TWO_YEARS), 'loan over the need of two years'],
    ['need.militarySecond', MILITARY_2027, 'two years less the first'],
    ['need.financialSecond', FINANCIAL_2027, 'both kinds less the military need'],
    ['need.financialFirst', FINANCIAL_2026, 'two years less the second'],
    ['need.givenBefore[military,2022]', dollarsOfAll('military'), 'the mean of one year'],
    ['need.givenBefore[military,2026]', before('military'), '38 donors, mean of three years'],
    ['need.givenBefore[financial,2026]', before('financial'), '38 donors and the EU institutions, mean of three years'],
    ['need.shareOfKind[financial,2026]', shareOf('financial'), 'over all kinds'],
    ['need.humanitarianNeed[humanitarian,2026]', before('humanitarian'), 'what was given stands for it'],
    ['need.humanitarianNeed[military,2026]', 0, 'estimated on its own'],
    ['need.humanitarianNeed[financial,2026]', 0, 'estimated on its own'],
    ['need.militaryLevel[2026]', MILITARY_2026, 'European Commission'],
    ['need.first[military,2026]', FIRST.military, '51.6 bn euros of 2026'],
    ['need.first[financial,2026]', FIRST.financial, '20.1 bn euros of 2026'],
    ['need.first[humanitarian,2026]', before('humanitarian'), 'what was given stands for it'],
    ['need.first[military,2030]', FIRST.military, 'kept at the prices of 2026'],
    ['need.first[humanitarian,2030]', before('humanitarian'), 'kept'],
    ['need.support', 0, 'this estimate names kinds'],
    ['need.asOneSum[military,2026]', 0, 'this estimate names kinds'],
    ['need.estimated[military,2026]', FIRST.military, 'the level of 2026'],
    ['need.estimated[financial,2030]', FIRST.financial, 'the level of 2026'],
  ]),
  ...workedIn(
    'today',
    [
      ['need.militaryLevel[2026]', MILITARY_2026, 'European Commission'],
      ['need.first[military,2026]', MILITARY_2026 / RATE / 1.05, '51.6 bn euros at prices of 2026'],
      ['need.second[military,2027]', MILITARY_2027 / RATE / 1.1, '31.8 bn euros at prices of 2027'],
      ['need.second[financial,2027]', FINANCIAL_2027 / RATE / 1.1, '32.2 bn euros at prices of 2027'],
      ['need.second[military,2031]', MILITARY_2027 / RATE / 1.1, 'kept at the prices of 2027'],
      ['need.second[humanitarian,2031]', humanitarianAtPrices2025(), 'what was given stands for it'],
      ['need.estimated[military,2026]', MILITARY_2026 / RATE / 1.05, 'the first year'],
      ['need.estimated[military,2027]', MILITARY_2027 / RATE / 1.1, 'the second year'],
      ['need.estimated[financial,2031]', FINANCIAL_2027 / RATE / 1.1, 'the second year kept'],
    ],
    { set: { ...PRICES, 'need.estimate': 'commission' } },
  ),
  ...workedIn(
    'today',
    [
      ['need.militaryLevel[2026]', MINISTRY * RATE, '60 bn dollars at the rate of 2025, the last one'],
      [
        'need.first[military,2026]',
        MINISTRY * RATE * DOLLARS_PER_EURO[2026],
        'in euros of 2026, then in dollars of 2025',
      ],
      ['need.estimated[military,2026]', MINISTRY * RATE * DOLLARS_PER_EURO[2026] * 1.25, 'a quarter more than stated'],
      ['need.estimated[military,2028]', MINISTRY * RATE * DOLLARS_PER_EURO[2026] * 1.25, 'a quarter more than stated'],
      ['need.estimated[financial,2028]', FIRST.financial * 1.25, 'as the Commission, and a quarter more'],
    ],
    { set: { 'need.estimate': 'ministry', 'need.level': '125 %' } },
  ),
  ...workedIn(
    'today',
    [
      ['need.militaryLevel[2026]', 0, 'this estimate names no military need of its own'],
      ['need.estimated[military,2026]', before('military'), 'what was given'],
      ['need.estimated[financial,2030]', before('financial'), 'what was given'],
    ],
    { set: { 'need.estimate': 'given' } },
  ),
  ...workedIn(
    'today',
    [
      ['need.support', TO_HOLD, 'dollars of 2025'],
      ['need.asOneSum[military,2027]', TO_HOLD * shareOf('military'), 'split like the aid of 2022 to 2024'],
      ['need.estimated[military,2027]', TO_HOLD * shareOf('military'), 'split like the aid of 2022 to 2024'],
    ],
    { set: { 'need.estimate': 'hold' } },
  ),
  ...workedIn(
    'today',
    [
      ['need.givenBefore[military,2027]', 0, 'nobody gave'],
      ['need.shareOfKind[military,2027]', 1, 'all is military where nobody gave'],
      ['need.shareOfKind[financial,2027]', 0, 'all is military where nobody gave'],
      ['need.support', TO_PREVAIL, 'dollars of 2025'],
      ['need.asOneSum[military,2027]', TO_PREVAIL, 'all of it'],
      ['need.estimated[military,2027]', TO_PREVAIL, 'all of it'],
      ['need.estimated[financial,2027]', 0, 'none of it'],
    ],
    { set: { ...NONE_GIVEN, 'need.estimate': 'prevail' } },
  ),
];

/** Allocations of all donors in the first reference year. */
function dollarsOfAll(kind: Kind): number {
  return sumOver([...STATES, 'EUI'], (code) => dollars(code, kind, 2022));
}

/** The humanitarian mean of 2022 to 2024 where euros of those years are taken as euros of 2025. */
function humanitarianAtPrices2025(): number {
  const inEuros = sumOver([...STATES, 'EUI'], (code) => threeYears(code));
  return inEuros / 3 / RATE;
}

function threeYears(code: string): number {
  return euros(code, 'humanitarian', 2022) + euros(code, 'humanitarian', 2023) + euros(code, 'humanitarian', 2024);
}
