/** Numbers of the file prices, worked out by hand. */
import {
  AMERICAN_INFLATION,
  BALTIC,
  eurosIn,
  gdpIn,
  nationalIn,
  POLAND,
  pricesIn,
  rateIn,
  sum,
  type Economy,
} from './published.ts';
import { workedIn, type Example } from './example.ts';

// IMF, World Economic Outlook, October 2025: United Kingdom, in pounds.
const BRITISH = { gdp2013: 1781.361e9, volume2014: 2244.827, volume2025: 2597.924, deflator2014: 82.969 };
const BRITISH_2025 = { national: 2990.314e9, deflator: 115.104 };
/** What the IMF gives as output of 2014 at prices of 2014, built from volume and prices against those of 2025. */
const BRITISH_GDP_2014 =
  ((BRITISH_2025.national * BRITISH.volume2014) / BRITISH.volume2025) * (BRITISH.deflator2014 / BRITISH_2025.deflator);

// IMF, World Economic Outlook, October 2025: Poland's GDP in bn zloty and in bn dollars.
const ZLOTY_PER_DOLLAR = { 2014: 1710.185 / 542.266, 2021: 2661.518 / 689.253, 2025: 3894.762 / 1039.619 };
const ZLOTY_PER_DOLLAR_IN_2028 = 4623.741 / 1243.528;

/** IMF, World Economic Outlook, October 2025: Türkiye's GDP of 2030 in bn lira and in bn dollars, and consumer inflation of 15.004 %. */
const LIRA_PER_DOLLAR_IN_2031 = (169_704.239 / 1961.776) * (1.15004 / (1 + AMERICAN_INFLATION));

/** IMF, World Economic Outlook, October 2025: Germany in 2025, in euros, with growth of 0.944 % and prices of 2026. */
const GERMAN_GDP_2026 = 4438.568e9 * 1.00944 * (125.362 / 123.034);

/** Federal Reserve, H.10: euros a dollar, mean of 2014. */
const EUROS_PER_DOLLAR_IN_2014 = 0.752;

// IMF, World Economic Outlook, October 2025: Poland's output in 2014 at prices of 2025, and its prices.
const POLISH_GDP_2014 = (3894.762e9 * 1918.646) / 2832.94;
const POLISH_PRICES_2014 = 89.135 / 137.481;

const dollarsIn2035 = (economy: Economy) => nationalIn(economy, 2035) / rateIn(economy, 2035);
const parityIn2030 = (economy: Economy) =>
  (gdpIn(economy, 2030) * (economy.national[2025] / economy.gdp)) / economy.parity;

export const prices: readonly Example[] = [
  ...workedIn('hague-2035', [
    ['prices.deflator[POL,2024]', 132.699, 'published'],
    ['prices.deflator[POL,2035]', 157.129, 'held after 2030, the last year of the table'],
    ['prices.forecastInflation[POL,2014]', 89.135 / 88.707 - 1, 'deflators of 2014 and 2013'],
    ['prices.forecastInflation[POL,2030]', 157.129 / 153.346 - 1, 'deflators of 2030 and 2029'],
    ['prices.forecastInflation[LVA,2031]', 0.0215, 'consumer inflation of 2030 once the deflator ends'],
    ['prices.priceLevel[POL,2014]', POLISH_PRICES_2014, 'deflators of 2014 and 2025'],
    ['prices.priceLevel[POL,2026]', 141.829 / 137.481, 'deflators of 2026 and 2025'],
    ['prices.priceLevel[POL,2033]', (157.129 / 137.481) * 1.025 ** 3, 'three years of consumer inflation after 2030'],
    ['prices.exchangeRate2025[POL]', ZLOTY_PER_DOLLAR[2025], 'zloty a dollar, as GDP in both has it'],
    ['prices.exchangeRate2021[POL]', ZLOTY_PER_DOLLAR[2021], 'zloty a dollar, as GDP in both has it'],
    ['prices.exchangeRate[POL,2028]', ZLOTY_PER_DOLLAR_IN_2028, 'as the IMF forecasts'],
    ['prices.exchangeRate[POL,2030]', POLAND.rate2030, 'as the IMF forecasts'],
    ['prices.exchangeRate[POL,2036]', rateIn(POLAND, 2036), 'six years of Polish against American prices'],
    ['prices.exchangeRate[TUR,2031]', LIRA_PER_DOLLAR_IN_2031, 'a lira that buys less, as before 2030'],
    ['prices.nominalGDP[POL,2014]', POLISH_GDP_2014 * POLISH_PRICES_2014, 'output at prices of 2025, then at its own'],
    ['prices.nominalGDP[POL,2035]', nationalIn(POLAND, 2035), 'growth and prices from 3,894.762 bn zloty in 2025'],
    [
      'prices.nominalGDPInDollars[POL,2014]',
      (POLISH_GDP_2014 * POLISH_PRICES_2014) / ZLOTY_PER_DOLLAR[2014],
      'zloty at the rate of 2014',
    ],
    ['prices.nominalGDPInDollars[POL,2035]', dollarsIn2035(POLAND), 'real growth and American prices from 2030 on'],
    ['prices.eurosPerDollarOfYear[2014]', EUROS_PER_DOLLAR_IN_2014, 'mean of the year'],
    ['prices.eurosPerDollarOfYear[2025]', 0.8845, 'mean of the year'],
    ['prices.eurosPerDollarOfYear[2026]', 4565.265 / 5328.184, 'as the IMF has the GDP of Germany in both'],
    ['prices.eurosPerDollarOfYear[2035]', eurosIn(2035), 'five years of German against American prices'],
    ['prices.nominalGDPInEuros[DEU,2026]', GERMAN_GDP_2026, 'the same as in national currency'],
    ['prices.nominalGDP[DEU,2026]', GERMAN_GDP_2026, 'growth and prices from 4,438.568 bn euros in 2025'],
    [
      'prices.nominalGDPInEuros[POL,2014]',
      ((POLISH_GDP_2014 * POLISH_PRICES_2014) / ZLOTY_PER_DOLLAR[2014]) * EUROS_PER_DOLLAR_IN_2014,
      'dollars at the mean rate of 2014',
    ],
    [
      'prices.nominalGDPInEuros[POL,2035]',
      dollarsIn2035(POLAND) * eurosIn(2035),
      'dollars at the real rate of 2030 to the euro',
    ],
    [
      'prices.fiscalYearGDP[GBR,2014]',
      0.75 * BRITISH.gdp2013 + 0.25 * BRITISH_GDP_2014,
      'April 2013 to March 2014: three quarters of 2013, one of 2014',
    ],
    [
      'prices.fiscalYearGDP[POL,2027]',
      0.75 * nationalIn(POLAND, 2026) + 0.25 * nationalIn(POLAND, 2027),
      'three quarters of the year before, one of this',
    ],
    ['prices.gdpAtPPP[POL,2030]', parityIn2030(POLAND), 'zloty of 2025 at 1.928 to the international dollar'],
    ['prices.groupNominalGDPInDollars[BALTIC,2035]', sum(BALTIC.map(dollarsIn2035)), 'three members'],
    ['prices.groupNominalGDPInEuros[BALTIC,2035]', sum(BALTIC.map(dollarsIn2035)) * eurosIn(2035), 'three members'],
    ['prices.groupGDPAtPPP[BALTIC,2030]', sum(BALTIC.map(parityIn2030)), 'three members'],
  ]),
  ...workedIn(
    'today',
    [
      ['prices.priceLevel[POL,2025]', 1, 'by definition'],
      [
        'prices.priceLevel[POL,2027]',
        (141.829 / 137.481 + 0.01) * (145.715 / 141.829 + 0.01),
        'a point on top of each forecast',
      ],
      ['prices.priceLevel[POL,2030]', pricesWithAPointMore(), 'five years with a point more'],
    ],
    { set: { 'prices.inflationShock': '1 %' } },
  ),
];

function pricesWithAPointMore(): number {
  const years = [2026, 2027, 2028, 2029, 2030];
  return years.reduce((level, year) => level * (pricesIn(POLAND, year) / pricesIn(POLAND, year - 1) + 0.01), 1);
}
