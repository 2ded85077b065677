/** What a unit says about money: which currency, at which prices. */
import { readUnit } from '../language/units.ts';

/** Currency and price base of a unit; all undefined where it holds no money, or relates two monies as an exchange rate does. */
export interface Money {
  /** ISO 4217, or `PPP` for international dollars, or `NCU` for each state's own currency. */
  readonly currency: string | undefined;
  readonly priceBase: 'constant' | 'current' | undefined;
  /** The year whose prices are used, where the price base is constant. */
  readonly priceYear: number | undefined;
}

const MONEY = /^(USD|EUR|GBP|RUB|UAH|NCU|PPP)(const|\d{4})?$/;
const NONE: Money = { currency: undefined, priceBase: undefined, priceYear: undefined };

/** The money in a unit: `USD2025/year` is USD at constant prices of 2025, `RUB/year` is RUB at current prices. */
export function moneyOf(unit: string): Money {
  const found = [...readUnit(unit).unit.keys()].flatMap((base) => {
    const match = MONEY.exec(base);
    return match ? [match] : [];
  });
  if (found.length !== 1) return NONE;
  const [, currency, base] = found[0]!;
  if (base === undefined) return { currency, priceBase: 'current', priceYear: undefined };
  return { currency, priceBase: 'constant', priceYear: base === 'const' ? undefined : Number(base) };
}

/** The price base in words: "constant prices of 2025", "current prices", or nothing. */
export function priceBaseInWords({ priceBase, priceYear }: Money): string {
  if (priceBase === undefined) return '';
  return priceYear === undefined ? `${priceBase} prices` : `constant prices of ${priceYear}`;
}
