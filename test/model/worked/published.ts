/** What the IMF publishes on the economies that several tables rest on, and what the plain run makes of it by 2040. */

/** An economy as the World Economic Outlook of October 2025 has it; 2026 to 2030 are its forecast. */
export interface Economy {
  /** GDP of 2025 in current dollars. */
  readonly gdp: number;
  /** Real growth of 2026 to 2030. */
  readonly growth: readonly number[];
  /** GDP of 2021 and 2025 in national currency. */
  readonly national: { readonly 2021: number; readonly 2025: number };
  /** GDP of 2021 in current dollars. */
  readonly dollars2021: number;
  /** GDP deflator, national base, of 2021 and of 2025 to 2030. */
  readonly prices: { readonly 2021: number; readonly from2025: readonly number[] };
  /** Consumer inflation of 2030. */
  readonly inflation: number;
  /** GDP of 2030 in national currency over that in dollars: the exchange rate of 2030. */
  readonly rate2030: number;
  /** National currency per international dollar, 2025. */
  readonly parity: number;
  /** People in 2025 and 2030. */
  readonly people: { readonly 2025: number; readonly 2030: number };
}

/** Poland, in zloty. */
export const POLAND: Economy = {
  gdp: 1039.619e9,
  growth: [0.03136, 0.02861, 0.02802, 0.02666, 0.02555],
  national: { 2021: 2661.518e9, 2025: 3894.762e9 },
  dollars2021: 689.253e9,
  prices: { 2021: 105.34, from2025: [137.481, 141.829, 145.715, 149.656, 153.346, 157.129] },
  inflation: 0.025,
  rate2030: 5111.415 / 1386.324,
  parity: 1.928,
  people: { 2025: 36.497e6, 2030: 35.924e6 },
};

/** Estonia, in euros. */
export const ESTONIA: Economy = {
  gdp: 46.763e9,
  growth: [0.01459, 0.01841, 0.01808, 0.01773, 0.01749],
  national: { 2021: 31.453e9, 2025: 41.4e9 },
  dollars2021: 37.226e9,
  prices: { 2021: 104.291, from2025: [142.35, 148.193, 153.276, 157.816, 162.199, 166.514] },
  inflation: 0.0231,
  rate2030: 52.753 / 61.302,
  parity: 0.614,
  people: { 2025: 1.374e6, 2030: 1.364e6 },
};

/** Latvia, in euros. */
export const LATVIA: Economy = {
  gdp: 47.88e9,
  growth: [0.02164, 0.02354, 0.02359, 0.02424, 0.0243],
  national: { 2021: 32.284e9, 2025: 42.388e9 },
  dollars2021: 38.209e9,
  prices: { 2021: 103.297, from2025: [128.777, 133.123, 137.55, 141.325, 144.951, 148.495] },
  inflation: 0.0215,
  rate2030: 54.888 / 63.664,
  parity: 0.514,
  people: { 2025: 1.868e6, 2030: 1.85e6 },
};

/** Lithuania, in euros. */
export const LITHUANIA: Economy = {
  gdp: 95.274e9,
  growth: [0.02933, 0.02129, 0.02457, 0.02528, 0.02459],
  national: { 2021: 56.668e9, 2025: 84.347e9 },
  dollars2021: 67.068e9,
  prices: { 2021: 99.99, from2025: [136.978, 141.468, 144.904, 148.347, 151.912, 155.764] },
  inflation: 0.02495,
  rate2030: 108.524 / 125.875,
  parity: 0.51,
  people: { 2025: 2.889e6, 2030: 2.798e6 },
};

/** The Baltic states, the smallest group whose members all have armed forces. */
export const BALTIC = [ESTONIA, LATVIA, LITHUANIA];

/** Federal Reserve, H.10: euros a dollar, mean of 2025. */
export const EUROS_PER_DOLLAR = 0.8845;

/** The sum over several. */
export const sum = (numbers: readonly number[]) => numbers.reduce((total, x) => total + x, 0);

/** What growth at each of these rates in turn makes of one. */
export const grown = (rates: readonly number[]) => rates.reduce((level, rate) => level * (1 + rate), 1);

/** Rates of 2026 up to a year: that of 2030 is the trend of later years. */
const ratesUpTo = (rates: readonly number[], year: number) =>
  Array.from({ length: year - 2025 }, (_, i) => rates[Math.min(i, 4)]!);

/** GDP from 2025 on in dollars of 2025: that of 2025 grown at the rates of the IMF, from 2031 on at that of 2030. */
export const gdpIn = (economy: Economy, year: number) => economy.gdp * grown(ratesUpTo(economy.growth, year));

/** Prices from 2025 on over those of 2025: the deflator to 2030, then consumer inflation of 2030. */
export const pricesIn = ({ prices: { from2025 }, inflation }: Economy, year: number) =>
  (from2025[Math.min(year - 2025, 5)]! / from2025[0]!) * (1 + inflation) ** Math.max(0, year - 2030);

/** GDP in national currency at the prices of its own year: real GDP in dollars at the exchange rate and prices of 2025, times prices. */
export const nationalIn = (economy: Economy, year: number) =>
  gdpIn(economy, year) * (economy.national[2025] / economy.gdp) * pricesIn(economy, year);

/** IMF, World Economic Outlook, October 2025: consumer inflation of 2030 in the United States. */
export const AMERICAN_INFLATION = 0.02191;

/** National currency a dollar from 2030 on: the real rate against the dollar is kept, so that prices rise alike in dollars. */
export const rateIn = ({ rate2030, inflation }: Economy, year: number) =>
  rate2030 * ((1 + inflation) / (1 + AMERICAN_INFLATION)) ** (year - 2030);

/** IMF, World Economic Outlook, October 2025: Germany's GDP of 2030 in bn euros and bn dollars, and consumer inflation of 2030. */
const GERMAN = { euros: 5184.801, dollars: 6013.749, inflation: 0.02177 };

/** Euros a dollar from 2030 on, at the real rate of the forecast. */
export const eurosIn = (year: number) =>
  (GERMAN.euros / GERMAN.dollars) * ((1 + GERMAN.inflation) / (1 + AMERICAN_INFLATION)) ** (year - 2030);
