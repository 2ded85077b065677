/** Numbers of the donors' aid and how it goes on, worked out by hand. */
import { allKinds, dollars, euros, mean, type Kind } from './allocations.ts';
import { DOLLARS_PER_EURO, EURO_PRICES, EUROS_PER_DOLLAR } from './euroPrices.ts';
import { workedIn, type Example } from './example.ts';
import { of } from './imf.ts';

/** Kiel Institute, Ukraine Support Tracker, release 29: Germany's GDP of 2021 in euros. */
const GERMAN_GDP_2021 = 3601.75e9;

// IMF, World Economic Outlook, October 2025: Germany, GDP at constant prices, deflator, GDP of 2024 in bn euros and in bn dollars.
const GERMAN = { volume: { 2024: 3600.74, 2025: 3607.606 }, deflator: { 2024: 120.224, 2025: 123.034 } } as const;
const GERMAN_RATE_2024 = 4328.97 / 4684.182;
/** Germany's nominal GDP of 2024 in euros: that of 2025 moved back with volume and prices, in dollars, at the rate of the Federal Reserve. */
const GERMAN_GDP_2024 =
  ((of('DEU').national2025 *
    (GERMAN.volume[2024] / GERMAN.volume[2025]) *
    (GERMAN.deflator[2024] / GERMAN.deflator[2025])) /
    GERMAN_RATE_2024) *
  EUROS_PER_DOLLAR[2024];

/** The same for 2026, which the IMF forecasts in euros. */
const GERMAN_GDP_2026 = of('DEU').national2025 * (1 + 0.944 / 100) * (125.362 / 123.034);

/** G7, October 2024: US part of the loans served from the proceeds of Russian assets, 20 bn dollars, at the rate and in the euros of 2024. */
export const US_LOAN = 20e9 * EUROS_PER_DOLLAR[2024] * DOLLARS_PER_EURO[2024];

const german = (kind: Kind) => dollars('DEU', kind, 2025);
const germanSum = (from: 2022 | 2023, kind: Kind) =>
  (from === 2022 ? dollars('DEU', kind, 2022) : 0) + dollars('DEU', kind, 2023) + dollars('DEU', kind, 2024);
const germanEuros =
  euros('DEU', 'military', 2022) +
  euros('DEU', 'military', 2023) +
  euros('DEU', 'military', 2024) +
  euros('DEU', 'military', 2025);
const baltic = (kind: Kind) => dollars('EST', kind, 2025) + dollars('LVA', kind, 2025) + dollars('LTU', kind, 2025);
const US_WITHOUT_LOAN = mean('USA', 'financial') - US_LOAN / 3;

export const donors: readonly Example[] = [
  ...workedIn('today', [
    [
      'donors.euroPriceLevel[2022]',
      EURO_PRICES[2022],
      '21 deflators over those of 2025, weighted by real GDP of the year',
    ],
    [
      'donors.euroPriceLevel[2024]',
      EURO_PRICES[2024],
      '21 deflators over those of 2025, weighted by real GDP of the year',
    ],
    [
      'donors.euroPriceLevel[2026]',
      EURO_PRICES[2026],
      '21 deflators over those of 2025, weighted by real GDP of the year',
    ],
    ['donors.dollarsPerEuro[2024]', DOLLARS_PER_EURO[2024], 'at the rate of 2025, less the rise of euro prices since'],
    ['donors.dollarsPerEuro[2025]', 1 / 0.8845, 'Federal Reserve, H.10, mean of 2025'],
    ['donors.observed[DEU,military,2024]', dollars('DEU', 'military', 2024), 'Kiel, in dollars of 2025'],
    ['donors.observed[DEU,military,2026]', 0, 'four months are not a year'],
    ['donors.g7LoanBooked[USA,financial,2024]', US_LOAN, '20 bn dollars of 2024 in euros, then in dollars of 2025'],
    ['donors.g7LoanBooked[USA,financial,2023]', 0, 'booked in December 2024'],
    ['donors.g7LoanBooked[USA,military,2024]', 0, 'a loan to the budget'],
    ['donors.g7LoanBooked[DEU,financial,2024]', 0, 'the US part'],
    ['donors.referenceSum[DEU,military,2021]', 0, 'before the reference years'],
    ['donors.referenceSum[DEU,military,2022]', dollars('DEU', 'military', 2022), 'the first reference year'],
    ['donors.referenceSum[DEU,military,2024]', germanSum(2022, 'military'), 'three reference years'],
    ['donors.referenceSum[DEU,military,2026]', germanSum(2022, 'military'), 'what comes later is no reference'],
    ['donors.referenceYears[2020]', 1, 'one at least, for the mean of nothing'],
    ['donors.referenceYears[2023]', 2, '2022 and 2023'],
    ['donors.referenceYears[2030]', 3, '2022 to 2024'],
    ['donors.reference[DEU,military,2021]', 0, 'before the reference years'],
    ['donors.reference[DEU,military,2022]', dollars('DEU', 'military', 2022), 'the mean of one year'],
    [
      'donors.reference[DEU,military,2023]',
      (dollars('DEU', 'military', 2022) + dollars('DEU', 'military', 2023)) / 2,
      'mean of the two years so far',
    ],
    ['donors.reference[DEU,military,2024]', mean('DEU', 'military'), 'mean of three years'],
    ['donors.reference[DEU,military,2026]', mean('DEU', 'military'), 'mean of three years'],
    ['donors.reference[USA,financial,2026]', mean('USA', 'financial'), 'mean of three years, the loan among it'],
    ['donors.usReference[military,2026]', mean('USA', 'military'), 'mean of three years'],
    ['donors.decline', 0, 'aid keeps its level'],
    ['donors.carried[DEU,military,2024]', dollars('DEU', 'military', 2024), 'observed'],
    ['donors.carried[DEU,military,2027]', german('military'), 'that of 2025 kept at constant prices'],
    ['donors.projected[DEU,military,2025]', german('military'), 'the last observed year itself'],
    ['donors.projected[DEU,military,2027]', german('military'), 'that of 2025 kept at constant prices'],
    ['donors.baseline[DEU,military,2024]', dollars('DEU', 'military', 2024), 'observed'],
    ['donors.baseline[DEU,military,2027]', german('military'), 'that of 2025 kept at constant prices'],
    ['donors.baseline[USA,military,2025]', dollars('USA', 'military', 2025), 'observed'],
    ['donors.baseline[USA,military,2027]', 0, 'no new US allocation was recorded in 2026'],
    ['donors.total[DEU,2027]', allKinds(german), 'three kinds'],
    ['donors.groupBaseline[BALTIC,military,2027]', baltic('military'), 'three states'],
    ['donors.inEuros[DEU,military,2024]', euros('DEU', 'military', 2024), 'as published'],
    [
      'donors.inEuros[DEU,military,2026]',
      german('military') / DOLLARS_PER_EURO[2026],
      'that of 2025 at prices of 2026',
    ],
    ['donors.cumulativeInEuros[DEU,military,2021]', 0, 'nothing is counted before 2022'],
    ['donors.cumulativeInEuros[DEU,military,2025]', germanEuros, 'four years as published'],
    [
      'donors.cumulativeInEuros[DEU,military,2026]',
      germanEuros + german('military') / DOLLARS_PER_EURO[2026],
      'four years as published and one as projected',
    ],
    ['donors.gdpCompared[DEU,2024]', GERMAN_GDP_2024 * DOLLARS_PER_EURO[2024], 'nominal GDP, in the euros of its year'],
    ['donors.gdpCompared[DEU,2026]', of('DEU').gdp2026, 'GDP of 2025 and one year of growth'],
    [
      'donors.shareOfGDP[DEU,2024]',
      allKinds((kind) => euros('DEU', kind, 2024)) / GERMAN_GDP_2024,
      'euros of 2024 over GDP of 2024',
    ],
    ['donors.shareOfGDP[DEU,2026]', allKinds(german) / of('DEU').gdp2026, 'aid of 2025 over GDP of 2026'],
    [
      'donors.shareOfGDPIn2021[DEU,2024]',
      (3.958557e9 + 0 + 0.441318e9) / GERMAN_GDP_2021,
      'three kinds over GDP of 2021',
    ],
    ['donors.cumulativeMilitaryShare[DEU,2025]', germanEuros / GERMAN_GDP_2021, 'four years over GDP of 2021'],
  ]),
  ...workedIn(
    'today',
    [
      ['donors.decline', 0.1, 'as set'],
      ['donors.carried[DEU,military,2025]', german('military'), 'observed'],
      ['donors.carried[DEU,military,2027]', german('military') * 0.9 ** 2, 'two years, a tenth less each'],
      ['donors.projected[DEU,military,2027]', german('military') * 0.9 ** 2, 'two years, a tenth less each'],
      ['donors.referenceSum[USA,financial,2026]', 3 * US_WITHOUT_LOAN, 'three years without the loan'],
      ['donors.reference[USA,financial,2026]', US_WITHOUT_LOAN, 'a third of it'],
      ['donors.usReference[financial,2026]', US_WITHOUT_LOAN, 'a third of it'],
      ['donors.baseline[DEU,military,2027]', german('military') * 0.9 ** 2, 'no part of the US level'],
      ['donors.baseline[USA,financial,2027]', US_WITHOUT_LOAN / 2, 'half of the mean'],
    ],
    {
      set: {
        'donors.projection': 'taper',
        'donors.taper': '10 %',
        'donors.g7LoanInReference': 'leftOut',
        'donors.usLevel': '50 %',
      },
    },
  ),
  ...workedIn(
    'today',
    [
      ['donors.decline', 0, 'the mean does not fall'],
      ['donors.referenceSum[DEU,military,2024]', germanSum(2023, 'military'), 'two reference years'],
      ['donors.projected[DEU,military,2027]', germanSum(2023, 'military') / 2, 'mean of two years'],
      ['donors.baseline[DEU,military,2027]', germanSum(2023, 'military') / 2, 'mean of two years'],
      ['donors.reference[USA,financial,2027]', 0, 'no less than nothing, where the loan is larger than what was given'],
      ['donors.baseline[USA,military,2027]', 0, 'the US mean does not count as a projection'],
    ],
    {
      set: {
        'donors.projection': 'mean',
        'donors.referenceAfter': '2022',
        'donors.g7LoanInReference': 'leftOut',
        'donors.g7Loan': '100 bn USD',
      },
    },
  ),
  ...workedIn(
    'today',
    [
      [
        'donors.gdpCompared[DEU,2026]',
        GERMAN_GDP_2026 * DOLLARS_PER_EURO[2026],
        'nominal where aid of the year is observed',
      ],
    ],
    { set: { 'donors.lastAidYear': '2026' } },
  ),
];
