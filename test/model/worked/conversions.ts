/** Numbers of the file conversions, worked out by hand. */
import {
  ESTONIA,
  EUROS_PER_DOLLAR,
  eurosIn,
  gdpIn,
  LATVIA,
  LITHUANIA,
  nationalIn,
  POLAND,
  rateIn,
  sum,
  type Economy,
} from './published.ts';
import { workedIn, type Example } from './example.ts';

/** Share of GDP in 2026 that the state keeps (NATO, July 2026), and the year's part of the way to 6 % in 2035. */
interface Spender {
  readonly economy: Economy;
  readonly share: number;
}

const POLES = { economy: POLAND, share: 0.0468 };
const BALTIC: readonly Spender[] = [
  { economy: ESTONIA, share: 0.051 },
  { economy: LATVIA, share: 0.0492 },
  { economy: LITHUANIA, share: 0.0533 },
];

const extraShare = ({ share }: Spender, year: number) => ((0.06 - share) * (year - 2026)) / 9;
const coreShare = (spender: Spender, year: number) => spender.share + extraShare(spender, year);

// Everything in 2032, after the published years, in the price bases in turn; each from a share of GDP.
type Share = (spender: Spender, year: number) => number;
const inDollars = (share: Share, s: Spender) => share(s, 2032) * gdpIn(s.economy, 2032);
/** In national currency at prices of 2025. */
const inMoneyOf2025 = (share: Share, s: Spender) => inDollars(share, s) * (s.economy.national[2025] / s.economy.gdp);
/** Prices of 2021 by the GDP deflator, dollars of 2021 at what GDP of 2021 in both makes a dollar. */
const inDollarsOf2021 = (share: Share, s: Spender) =>
  ((inMoneyOf2025(share, s) * s.economy.prices[2021]) / s.economy.prices.from2025[0]!) *
  (s.economy.dollars2021 / s.economy.national[2021]);
const inPurchasingPower = (share: Share, s: Spender) => inMoneyOf2025(share, s) / s.economy.parity;
const inNational = (share: Share, s: Spender) => share(s, 2032) * nationalIn(s.economy, 2032);
const inCurrentDollars = (share: Share, s: Spender) => inNational(share, s) / rateIn(s.economy, 2032);
const inCurrentEuros = (share: Share, s: Spender) => inCurrentDollars(share, s) * eurosIn(2032);
const inEuros = (share: Share, s: Spender) => inDollars(share, s) * EUROS_PER_DOLLAR;

const baltic = (share: Share, base: (share: Share, s: Spender) => number) => sum(BALTIC.map((s) => base(share, s)));

const FISCAL_YEAR = coreShare(POLES, 2032) * (0.75 * nationalIn(POLAND, 2031) + 0.25 * nationalIn(POLAND, 2032));

export const conversions: readonly Example[] = workedIn(
  'hague-2035',
  [
    ['conversions.coreSpendingInEuros[POL,2032]', inEuros(coreShare, POLES), 'at the mean rate of 2025'],
    [
      'conversions.coreSpendingInDollarsOf2021[POL,2032]',
      inDollarsOf2021(coreShare, POLES),
      'deflator and rate of 2021',
    ],
    ['conversions.coreSpendingInPurchasingPower[POL,2032]', inPurchasingPower(coreShare, POLES), 'parity of 2025'],
    ['conversions.extraCostInEuros[POL,2032]', inEuros(extraShare, POLES), 'at the mean rate of 2025'],
    ['conversions.extraCostInDollarsOf2021[POL,2032]', inDollarsOf2021(extraShare, POLES), 'deflator and rate of 2021'],
    ['conversions.extraCostInPurchasingPower[POL,2032]', inPurchasingPower(extraShare, POLES), 'parity of 2025'],
    ['conversions.coreSpendingInNationalCurrency[POL,2032]', inNational(coreShare, POLES), 'of GDP at its own prices'],
    [
      'conversions.coreSpendingInCurrentDollars[POL,2032]',
      inCurrentDollars(coreShare, POLES),
      'at the real rate of 2030',
    ],
    [
      'conversions.coreSpendingInCurrentEuros[POL,2032]',
      inCurrentEuros(coreShare, POLES),
      'dollars at the real rate of 2030 to the euro',
    ],
    ['conversions.extraCostInNationalCurrency[POL,2032]', inNational(extraShare, POLES), 'of GDP at its own prices'],
    [
      'conversions.extraCostInCurrentDollars[POL,2032]',
      inCurrentDollars(extraShare, POLES),
      'at the real rate of 2030',
    ],
    [
      'conversions.extraCostInCurrentEuros[POL,2032]',
      inCurrentEuros(extraShare, POLES),
      'dollars at the real rate of 2030 to the euro',
    ],
    ['conversions.coreSpendingOfFiscalYear[POL,2032]', FISCAL_YEAR, 'three quarters of GDP of 2031, one of 2032'],
    ['conversions.groupCoreSpendingInEuros[BALTIC,2032]', baltic(coreShare, inEuros), 'three members'],
    ['conversions.groupCoreSpendingInDollarsOf2021[BALTIC,2032]', baltic(coreShare, inDollarsOf2021), 'three members'],
    [
      'conversions.groupCoreSpendingInPurchasingPower[BALTIC,2032]',
      baltic(coreShare, inPurchasingPower),
      'three members',
    ],
    [
      'conversions.groupCoreSpendingInCurrentDollars[BALTIC,2032]',
      baltic(coreShare, inCurrentDollars),
      'three members',
    ],
    ['conversions.groupCoreSpendingInCurrentEuros[BALTIC,2032]', baltic(coreShare, inCurrentEuros), 'three members'],
    ['conversions.groupExtraCostInEuros[BALTIC,2032]', baltic(extraShare, inEuros), 'three members'],
    ['conversions.groupExtraCostInDollarsOf2021[BALTIC,2032]', baltic(extraShare, inDollarsOf2021), 'three members'],
    [
      'conversions.groupExtraCostInPurchasingPower[BALTIC,2032]',
      baltic(extraShare, inPurchasingPower),
      'three members',
    ],
    ['conversions.groupExtraCostInCurrentDollars[BALTIC,2032]', baltic(extraShare, inCurrentDollars), 'three members'],
    ['conversions.groupExtraCostInCurrentEuros[BALTIC,2032]', baltic(extraShare, inCurrentEuros), 'three members'],
  ],
  { set: { 'spending.coreTarget': '6 %' } },
);
