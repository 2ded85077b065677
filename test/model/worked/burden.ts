/** Numbers of the file burden, worked out by hand. */
import { ALLIES, ICELANDIC_GDP } from './alliance.ts';
import { BALTIC, gdpIn, sum } from './published.ts';
import { workedIn, type Example } from './example.ts';

const SPENDING_2025 = sum(ALLIES.map(([, gdp, share]) => (gdp * share) / 100));
const GDP_2025 = sum(ALLIES.map(([, gdp]) => gdp));
const of = (code: string) => ALLIES.find(([ally]) => ally === code)!;
const spendingOf = (code: string) => (of(code)[1] * of(code)[2]) / 100;
const [POLISH_SPENDING, BALTIC_SPENDING] = [
  spendingOf('POL'),
  spendingOf('EST') + spendingOf('LVA') + spendingOf('LTU'),
];
const BALTIC_GDP = of('EST')[1] + of('LVA')[1] + of('LTU')[1];

/** Allies whose share of 2026 is at or above so many per cent; shares are published with two decimals. */
const alliesAt = (percent: number) => ALLIES.filter(([, , , share]) => share >= percent).length;

const today = workedIn(
  'today',
  [
    ['burden.atThreshold[ESP,2%,2025]', 1, '2.00 % in 2025'],
    ['burden.atThreshold[ESP,2%,2024]', 0, '1.42 % in 2024'],
    ['burden.atThreshold[KOR,2%,2026]', 0, '2.6 % (SIPRI, April 2026), not a party to the pledge'],
    ['burden.alliesAtThreshold[2%,2026]', alliesAt(2), 'published shares, counted'],
    ['burden.alliesAtThreshold[2.5%,2026]', alliesAt(2.5), 'published shares, counted'],
    ['burden.alliesAtThreshold[3%,2026]', alliesAt(3), 'published shares, counted'],
    ['burden.alliesAtThreshold[3.5%,2026]', alliesAt(3.5), 'published shares, counted'],
    ['burden.alliesAtThreshold[5%,2026]', alliesAt(5), 'published shares, counted'],
    ['burden.atThresholdSince[POL,2%,2015]', 2015, '1.86 % in 2014, 2.21 % in 2015'],
    ['burden.atThresholdSince[POL,2%,2016]', 0, '1.99 % in 2016'],
    ['burden.atThresholdSince[POL,2%,2026]', 2020, '1.96 % in 2019, 2.21 % in 2020, never below 2 % after'],
    ['burden.atTarget[FIN,2026]', 1, '2.65 % against 2.654 %, which shows as 2.65 %'],
    ['burden.atTarget[FIN,2024]', 0, '2.11 %'],
    ['burden.atTarget[NLD,2026]', 0, '2.58 % against 2.586 %, which shows as 2.59 %'],
    ['burden.atTarget[KOR,2026]', 0, '2.6 %, more than half a point above the target set for it, not a party'],
    ['burden.atThreshold[PRT,2.5%,2035]', 1, 'a share of 2.497 % shows as 2.50 %'],
    ['burden.atThreshold[ROU,2.5%,2035]', 0, 'a share of 2.494 % shows as 2.49 %'],
    ['burden.alliesAtTarget[2026]', alliesAt(3.5) + 1, 'those at 3.5 %, and Finland at its own target'],
  ],
  {
    set: {
      ...{ 'spending.coreTarget[FIN]': '2.654 %', 'spending.coreTarget[NLD]': '2.586 %' },
      ...{ 'spending.coreTarget[PRT]': '2.497 %', 'spending.coreTarget[ROU]': '2.494 %' },
      ...{ 'spending.delivery[PRT]': '100 %', 'spending.delivery[ROU]': '100 %', 'spending.coreTarget[KOR]': '2 %' },
    },
  },
);

const shares = workedIn('hague-2035', [
  ['burden.shareOfAllianceSpending[POL,2025]', POLISH_SPENDING / SPENDING_2025, 'shares times GDP, 31 allies'],
  ['burden.shareOfAllianceSpending[CHE,2025]', 0, 'not an ally'],
  ['burden.shareOfAllianceGDP[POL,2025]', of('POL')[1] / GDP_2025, 'GDP of 31 allies'],
  ['burden.shareOfAllianceGDP[ISL,2025]', 0, 'an ally without armed forces is left out'],
  [
    'burden.burdenRatio[POL,2025]',
    POLISH_SPENDING / SPENDING_2025 / (of('POL')[1] / GDP_2025),
    'Poland’s 4.25 % against the mean of the alliance',
  ],
  ['burden.burdenRatio[CHE,2025]', 0, 'not an ally'],
  ['burden.groupShareOfAllianceSpending[BALTIC,2025]', BALTIC_SPENDING / SPENDING_2025, 'three members'],
  ['burden.groupCoreSpending[BALTIC,2025]', BALTIC_SPENDING * 1e9, 'three members'],
  ['burden.groupShare[BALTIC,2025]', BALTIC_SPENDING / BALTIC_GDP, 'spending over GDP, three members'],
  [
    'burden.groupShare[NATO,2025]',
    SPENDING_2025 / (GDP_2025 + ICELANDIC_GDP),
    'spending over GDP, Iceland’s GDP included',
  ],
  ['burden.groupMeanShare[BALTIC,2025]', (0.0393 + 0.0367 + 0.0403) / 3, 'three published shares'],
  ['burden.membersWhoSpend[NORDIC,2025]', 4, 'all but Iceland'],
  [
    'burden.groupMeanShare[NORDIC,2025]',
    (0.0327 + 0.0275 + 0.0316 + 0.0285) / 4,
    'Denmark, Finland, Norway, Sweden, July 2026; Iceland has no forces',
  ],
]);

// NATO, core defence expenditure, July 2026: shares of 2026 of Estonia, Latvia and Lithuania.
const SHARES_2026 = [0.051, 0.0492, 0.0533];

/** A sum over the three Baltic states: of a share of GDP, from that of 2026, in a year. */
const baltic = (share: (from: number) => number, year: number) =>
  sum(BALTIC.map((economy, i) => share(SHARES_2026[i]!) * gdpIn(economy, year)));
/** The ninth part a year of the way to 6 %. */
const extraIn = (year: number) => baltic((from) => ((0.06 - from) * (year - 2026)) / 9, year);
const missingIn = (year: number) => (from: number) => ((0.06 - from) * (2035 - year)) / 9;

const sixPercent = workedIn(
  'hague-2035',
  [
    ['burden.groupBaselineSpending[BALTIC,2030]', baltic((from) => from, 2030), 'shares of 2026, three members'],
    ['burden.groupExtraCost[BALTIC,2030]', extraIn(2030), 'four ninths of the way to 6 %, three members'],
    [
      'burden.groupCumulativeExtra[BALTIC,2029]',
      extraIn(2027) + extraIn(2028) + extraIn(2029),
      'three years, three members',
    ],
    [
      'burden.groupExtraPerHead[BALTIC,2030]',
      extraIn(2030) / sum(BALTIC.map(({ people }) => people[2030])),
      'over all people of the three',
    ],
    ['burden.groupExtraPerHead[BALTIC,2029]', extraIn(2029) / ((1.366 + 1.853 + 2.82) * 1e6), 'people of 2029'],
    ['burden.groupCostOfReachingTarget[BALTIC,2030]', baltic(missingIn(2030), 2030), 'five ninths are missing'],
    ['burden.groupMeanDistance[BALTIC,2030]', sum(SHARES_2026.map(missingIn(2030))) / 3, 'five ninths are missing'],
  ],
  { set: { 'spending.coreTarget': '6 %' } },
);

export const burden: readonly Example[] = [...today, ...shares, ...sixPercent];
