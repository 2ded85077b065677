/** Numbers of Russia's economy, worked out by hand. */
import { workedIn, type Example } from './example.ts';
import { AMERICAN_INFLATION } from './published.ts';

/** IMF, World Economic Outlook, October 2025: Russia, the figures that the other Russian tables build on too. */
export const RUSSIA = {
  /** GDP of 2025 in roubles and in dollars. */
  roubles2025: 212_805.341e9,
  dollars2025: 2_540.656e9,
  /** Roubles per international dollar, 2025. */
  parity: 29.792,
  /** GDP at constant prices, bn roubles of 2021. */
  volume: {
    2014: 124_413.187,
    2018: 127_919.058,
    2020: 127_261.672,
    2021: 134_727.467,
    2022: 132_792.94,
    2023: 138_214.244,
    2024: 144_218.789,
    2025: 145_096.774,
  },
  /** GDP deflator, 2021 = 100. */
  prices: {
    2014: 63.522,
    2018: 81.193,
    2020: 84.596,
    2021: 100,
    2022: 118.185,
    2023: 127.638,
    2024: 139.477,
    2025: 146.664,
    2026: 157.782,
    2027: 163.967,
    2028: 170.292,
    2029: 177.017,
    2030: 184.182,
  },
  /** Real growth; that of 2030 is the trend of later years. */
  growth: { 2026: 0.00953, 2027: 0.011, 2028: 0.0114, 2029: 0.011, 2030: 0.011 },
  /** Consumer inflation of 2030, the trend of prices after the forecast. */
  inflation: 0.04,
} as const;

const { roubles2025, dollars2025, parity, volume, prices, growth, inflation } = RUSSIA;

type Observed = keyof typeof volume;
type Forecast = keyof typeof growth;

/** Real output over that of 2025, as observed. */
const output = (year: Observed) => volume[year] / volume[2025];

/** Price level over that of 2025, observed or as the IMF forecasts it. */
const priceLevel = (year: Observed | Forecast) => prices[year] / prices[2025];

/** Real output over that of 2025 in each year of the forecast, and two years after it at the rate of 2030. */
const OUTPUT_2026 = 1 + growth[2026];
const OUTPUT_2027 = OUTPUT_2026 * (1 + growth[2027]);
const OUTPUT_2028 = OUTPUT_2027 * (1 + growth[2028]);
const OUTPUT_2029 = OUTPUT_2028 * (1 + growth[2029]);
const OUTPUT_2030 = OUTPUT_2029 * (1 + growth[2030]);
const OUTPUT_2032 = OUTPUT_2030 * (1 + growth[2030]) ** 2;

/** Nominal GDP in roubles: that of 2025 times output and prices over those of 2025. */
export const ROUBLES = {
  2018: roubles2025 * output(2018) * priceLevel(2018),
  2020: roubles2025 * output(2020) * priceLevel(2020),
  2021: roubles2025 * output(2021) * priceLevel(2021),
  2022: roubles2025 * output(2022) * priceLevel(2022),
  2023: roubles2025 * output(2023) * priceLevel(2023),
  2024: roubles2025 * output(2024) * priceLevel(2024),
  2025: roubles2025,
  2026: roubles2025 * OUTPUT_2026 * priceLevel(2026),
  2027: roubles2025 * OUTPUT_2027 * priceLevel(2027),
  2028: roubles2025 * OUTPUT_2028 * priceLevel(2028),
  2030: roubles2025 * OUTPUT_2030 * priceLevel(2030),
  2032: roubles2025 * OUTPUT_2032 * priceLevel(2030) * (1 + inflation) ** 2,
} as const;

// IMF, World Economic Outlook, October 2025: Russia's GDP in bn roubles and in bn dollars.
/** Roubles per dollar as GDP in both currencies implies it. */
export const ROUBLES_PER_DOLLAR = {
  2022: 156_940.923 / 2_295.526,
  2024: 201_152.092 / 2_173.225,
  2025: 212_805.341 / 2_540.656,
  2027: 242_819.012 / 2_579.614,
  2030: 281_967.212 / 2_829.861,
} as const;
/** At the real rate of 2030: two years of consumer inflation of 2030, Russian against American. */
const ROUBLES_PER_DOLLAR_2032 = ROUBLES_PER_DOLLAR[2030] * ((1 + inflation) / (1 + AMERICAN_INFLATION)) ** 2;

export const russianEconomy: readonly Example[] = [
  ...workedIn('today', [
    ['russianEconomy.growth[2027]', growth[2027], 'the IMF forecast'],
    ['russianEconomy.growth[2033]', growth[2030], 'the last forecast, of 2030, is held'],
    ['russianEconomy.volumeIndex[2014]', output(2014), 'GDP at constant prices over that of 2025'],
    ['russianEconomy.volumeIndex[2024]', output(2024), 'GDP at constant prices over that of 2025'],
    ['russianEconomy.volumeIndex[2026]', OUTPUT_2026, 'grows from 2025 at the forecast rate of 2026'],
    ['russianEconomy.volumeIndex[2032]', OUTPUT_2032, 'five forecast rates, then twice the rate of 2030'],
    ['russianEconomy.priceLevel[2022]', priceLevel(2022), 'GDP deflator over that of 2025'],
    ['russianEconomy.priceLevel[2030]', priceLevel(2030), 'the last year of the forecast'],
    ['russianEconomy.priceLevel[2032]', priceLevel(2030) * (1 + inflation) ** 2, 'consumer inflation of 2030, twice'],
    ['russianEconomy.gdp[2022]', dollars2025 * output(2022), 'GDP in dollars of 2025 times real output'],
    ['russianEconomy.gdp[2028]', dollars2025 * OUTPUT_2028, 'GDP in dollars of 2025 times real output'],
    ['russianEconomy.gdpAtPPP[2022]', (roubles2025 / parity) * output(2022), 'roubles of 2025 at parity'],
    ['russianEconomy.gdpAtPPP[2028]', (roubles2025 / parity) * OUTPUT_2028, 'roubles of 2025 at parity'],
    ['russianEconomy.nominalGDP[2022]', ROUBLES[2022], 'output and prices over those of 2025'],
    ['russianEconomy.nominalGDP[2032]', ROUBLES[2032], 'output and prices carried past the forecast'],
    ['russianEconomy.exchangeRate[2022]', ROUBLES_PER_DOLLAR[2022], 'GDP in roubles over GDP in dollars'],
    ['russianEconomy.exchangeRate[2030]', ROUBLES_PER_DOLLAR[2030], 'GDP in roubles over GDP in dollars'],
    ['russianEconomy.exchangeRate[2032]', ROUBLES_PER_DOLLAR_2032, 'two years of Russian against American prices'],
    ['russianEconomy.exchangeRate2025', ROUBLES_PER_DOLLAR[2025], 'GDP in roubles over GDP in dollars'],
    [
      'russianEconomy.nominalGDPInDollars[2022]',
      ROUBLES[2022] / ROUBLES_PER_DOLLAR[2022],
      'roubles at the rate of 2022',
    ],
    [
      'russianEconomy.nominalGDPInDollars[2032]',
      ROUBLES[2032] / ROUBLES_PER_DOLLAR_2032,
      'roubles at the real rate of 2030',
    ],
  ]),
  ...workedIn(
    'today',
    [
      ['russianEconomy.growth[2027]', growth[2027] - 0.01, 'a point below the forecast'],
      ['russianEconomy.volumeIndex[2025]', 1, 'what is observed is not shocked'],
      ['russianEconomy.volumeIndex[2027]', (OUTPUT_2026 - 0.01) * (1 + growth[2027] - 0.01), 'two years a point lower'],
    ],
    { set: { 'russianEconomy.growthShock': '-1 %' } },
  ),
];
