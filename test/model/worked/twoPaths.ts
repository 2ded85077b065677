/** Debt with the extra spending of the pledge and without it, year by year from 2025 on, for the tables of fiscal and budget. */
import { adjustmentOf, borrowedPart, inflationOf, maturingOf, type Debtor } from './debtors.ts';

/** What happens beside the forecast. */
export interface Story {
  /** Rise in the growth of output and of prices, and in market rates, from 2026 on. */
  readonly growth: number;
  readonly inflation: number;
  readonly rates: number;
  /** Extra spending that is borrowed, as a share of the GDP of a year. */
  readonly borrowed: (year: number) => number;
  /** What a unit of it adds to output in its first year. */
  readonly multiplier: number;
}

/** Where a path of debt stands at the end of a year. */
export interface Standing {
  readonly growth: number;
  readonly effect: number;
  readonly primary: number;
  readonly premium: number;
  readonly market: number;
  readonly rate: number;
  readonly carried: number;
  readonly debt: number;
  readonly newDebt: number;
}

/** Three basis points a point of debt above three quarters of GDP. */
const premiumAt = (debt: number) => 0.03 * Math.max(0, debt - 0.75);

/** Nominal growth with the shocks, before the extra spending. */
export const growthOf = (d: Debtor, { growth, inflation }: Story, year: number) =>
  (1 + d.growth[year]! + growth) * (1 + inflationOf(d, year) + inflation) - 1;

/** Output over what it would be: a tenth of the effect of before fades, and borrowing beyond that of the year before adds to it. */
export const effectOf = (story: Story, year: number): number =>
  year <= 2026
    ? 0
    : 0.9 * effectOf(story, year - 1) + story.multiplier * (story.borrowed(year) - story.borrowed(year - 1));

/** A debtor in a year from 2026 on. */
export function standing(d: Debtor, story: Story, year: number): Standing {
  const before = year === 2026 ? { debt: d.debt[2025]!, rate: 0, newDebt: 0 } : standing(d, story, year - 1);
  const effect = effectOf(story, year);
  const growth = ((1 + growthOf(d, story, year)) * (1 + effect)) / (1 + effectOf(story, year - 1)) - 1;
  const primary = d.primary[year]! - story.borrowed(year) + 0.5 * effect;
  const premium = premiumAt(before.debt) - premiumAt(d.debt[year - 1]!);
  const market = d.market + story.rates + premium;
  const rate = year === 2026 ? d.rate[2026]! : before.rate + before.newDebt * (market - before.rate);
  const carried = (before.debt * (1 + rate)) / (1 + growth);
  const debt = carried - primary + adjustmentOf(d, year);
  const newDebt = borrowedPart(maturingOf(d), before.debt, debt, growth);
  return { growth, effect, primary, premium, market, rate, carried, debt, newDebt };
}
