/** Public debt as published, and how it moves from year to year: what the tables of debt, fiscal and budget rest on. */

type ByYear = Readonly<Record<number, number>>;

/** A state as its creditors see it: shares of GDP and yearly rates. */
export interface Debtor {
  /** Gross debt (IMF, World Economic Outlook, October 2025). */
  readonly debt: ByYear;
  /** Primary balance (the same). */
  readonly primary: ByYear;
  /** Net lending (the same). */
  readonly lending: ByYear;
  /** Real growth (the same). */
  readonly growth: ByYear;
  /** GDP deflator (the same). */
  readonly deflator: ByYear;
  /** Average interest rate on debt, 2025 and 2026 (European Commission, spring 2025). */
  readonly rate: ByYear;
  /** Ten-year rate of 2025 (the same). */
  readonly market: number;
  /** Parts of all debt that is short, and of long debt that matures in a year (the same). */
  readonly short: number;
  readonly longMaturing: number;
}

/** Italy. */
export const ITALY: Debtor = {
  debt: { 2024: 1.35326, 2025: 1.36837, 2026: 1.38304, 2027: 1.38484, 2028: 1.37859, 2029: 1.37311, 2030: 1.3701 },
  primary: { 2025: 0.0052, 2026: 0.01054, 2027: 0.01294, 2028: 0.0177, 2029: 0.01789, 2030: 0.01856 },
  lending: { 2025: -0.03302, 2026: -0.02848, 2027: -0.02679, 2028: -0.02325, 2029: -0.02401, 2030: -0.02458 },
  growth: { 2025: 0.00546, 2026: 0.00759, 2027: 0.00568, 2028: 0.00684, 2029: 0.00719, 2030: 0.00719 },
  deflator: { 2024: 113.324, 2025: 115.781, 2026: 118.113, 2027: 120.475, 2028: 122.885, 2029: 125.342, 2030: 127.849 },
  rate: { 2025: 0.029613831, 2026: 0.029896926 },
  market: 0.036057,
  short: 0.1237378675,
  longMaturing: 0.1014471739,
};

/** Estonia; no part of long debt that matures is published, so 8 % is assumed. */
export const ESTONIA: Debtor = {
  debt: { 2024: 0.23406, 2025: 0.24413, 2026: 0.27503, 2027: 0.30248, 2028: 0.3211 },
  primary: { 2025: -0.01304, 2026: -0.03768, 2027: -0.03411, 2028: -0.02433 },
  lending: { 2025: -0.01498, 2026: -0.04024, 2027: -0.03791, 2028: -0.02922 },
  growth: { 2025: 0.00475, 2026: 0.01459, 2027: 0.01841, 2028: 0.01808 },
  deflator: { 2024: 137.664, 2025: 142.35, 2026: 148.193, 2027: 153.276, 2028: 157.816 },
  rate: { 2025: 0.024331518, 2026: 0.025536447 },
  market: 0.03315,
  short: 0.084879033,
  longMaturing: 0.08,
};

/** Latvia. */
export const LATVIA: Debtor = {
  debt: { 2024: 0.46756, 2025: 0.47134, 2026: 0.47443, 2027: 0.48965, 2028: 0.50388 },
  primary: { 2025: -0.02379, 2026: -0.01693, 2027: -0.02726, 2028: -0.02378 },
  lending: { 2025: -0.03455, 2026: -0.03008, 2027: -0.04188, 2028: -0.03886 },
  growth: { 2025: 0.01028, 2026: 0.02164, 2027: 0.02354, 2028: 0.02359 },
  deflator: { 2024: 123.41, 2025: 128.777, 2026: 133.123, 2027: 137.55, 2028: 141.325 },
  rate: { 2025: 0.028844124, 2026: 0.030636198 },
  market: 0.03244,
  short: 0.0230979035,
  longMaturing: 0.0911266118,
};

/** Lithuania. */
export const LITHUANIA: Debtor = {
  debt: { 2024: 0.38224, 2025: 0.41785, 2026: 0.45886, 2027: 0.49161, 2028: 0.51127 },
  primary: { 2025: -0.01789, 2026: -0.02857, 2027: -0.02319, 2028: -0.02446 },
  lending: { 2025: -0.02694, 2026: -0.03847, 2027: -0.03538, 2028: -0.0375 },
  growth: { 2025: 0.02733, 2026: 0.02933, 2027: 0.02129, 2028: 0.02457 },
  deflator: { 2024: 130.821, 2025: 136.978, 2026: 141.468, 2027: 144.904, 2028: 148.347 },
  rate: { 2025: 0.027156002, 2026: 0.030047797 },
  market: 0.0288,
  short: 0.0008431825,
  longMaturing: 0.0934020305,
};

/** Inflation of the GDP deflator, as forecast. */
export const inflationOf = ({ deflator }: Debtor, year: number) => deflator[year]! / deflator[year - 1]! - 1;

/** Growth of nominal GDP, as forecast. */
export const nominalOf = (d: Debtor, year: number) => (1 + d.growth[year]!) * (1 + inflationOf(d, year)) - 1;

/** What falls due in a year: all short debt, and a part of the long. */
export const maturingOf = ({ short, longMaturing }: Debtor) => short + (1 - short) * longMaturing;

/** The part of debt at the end of a year that was borrowed in it: all but what is left of the old, which growth thins out. */
export const borrowedPart = (maturing: number, before: number, now: number, growth: number) =>
  1 - (1 - maturing) * Math.min(1, before / (1 + growth) / now);

/** The average rate as forecast: published to 2026, then nearer to the market by what was borrowed in the year before. */
export const rateOf = (d: Debtor, year: number): number => {
  if (year <= 2026) return d.rate[year]!;
  const before = rateOf(d, year - 1);
  return before + newDebtOf(d, year - 1) * (d.market - before);
};

/** The part borrowed in a year on the published path. */
export const newDebtOf = (d: Debtor, year: number) =>
  borrowedPart(maturingOf(d), d.debt[year - 1]!, d.debt[year]!, nominalOf(d, year));

/** Last year's debt with interest, thinned out by growth, on the published path. */
export const carriedOf = (d: Debtor, year: number) =>
  (d.debt[year - 1]! * (1 + rateOf(d, year))) / (1 + nominalOf(d, year));

/** What published debt rises beyond balance, interest and growth. */
export const adjustmentOf = (d: Debtor, year: number) => d.debt[year]! - carriedOf(d, year) + d.primary[year]!;

/** Interest paid on the published path. */
export const interestOf = (d: Debtor, year: number) => (d.debt[year - 1]! * rateOf(d, year)) / (1 + nominalOf(d, year));

/** Interest received: net lending less the primary balance, with interest paid added again. */
export const receivedOf = (d: Debtor, year: number) => d.lending[year]! - d.primary[year]! + interestOf(d, year);
