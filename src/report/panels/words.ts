/** How findings write numbers and lists. */
import { fixed, writeNumber } from '../number.ts';

/** Billions with one decimal, for axes and columns whose unit is named beside them. */
export const billions = (value: number): string => fixed(value / 1e9, Math.abs(value) >= 1e12 ? 0 : 1);
/** Billions for an axis: no decimals where the ticks need none. */
export const wholeBillions = (value: number): string => fixed(value / 1e9, Math.abs(value / 1e9) % 1 > 1e-6 ? 1 : 0);
/** Dollars with their scale: `$1.2 trn`. */
export const dollars = (value: number): string => `$${writeNumber(value, 'USD2025')}`;
/** A share as percent with one decimal. */
export const percent = (value: number, decimals = 1): string => `${fixed(value * 100, decimals)} %`;
/** A share on an axis. */
export const shortPercent = (value: number): string => `${Number((value * 100).toPrecision(3))} %`;
/** Points of GDP, signed. */
export const points = (value: number): string => `${value > 0 ? '+' : ''}${fixed(value * 100, 1)}`;
/** The name of a state inside a sentence, with its article. */
export const inSentence = (name: string): string => (/^(United|Netherlands)/.test(name) ? `the ${name}` : name);

/** How sums of money are written on the axis of one chart and beside it: in millions where billions would show no digit. */
export function moneyScale(parts: readonly { readonly values: readonly number[] }[]): {
  readonly unit: string;
  readonly write: (value: number) => string;
} {
  const most = Math.max(0, ...parts.flatMap((part) => part.values.filter(Number.isFinite).map(Math.abs)));
  const [unit, size] = most > 0 && most < 2e8 ? ['USD m', 1e6] : ['USD bn', 1e9];
  const write = (value: number): string => {
    const scaled = value / size;
    if (value !== 0 && Math.abs(scaled) < 0.005) return 'under 0.01';
    return Math.abs(scaled) < 1
      ? String(Number(scaled.toFixed(2)))
      : fixed(scaled, scaled % 1 === 0 || Math.abs(scaled) >= 1000 ? 0 : 1);
  };
  return { unit, write };
}
/** Whole people, soldiers, rounds. */
export const whole = (value: number): string => fixed(value, 0);
/** Millions with one decimal. */
export const millions = (value: number): string => fixed(value / 1e6, Math.abs(value) >= 1e8 ? 0 : 1);

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
/** A small count in words. */
export const inWords = (count: number): string => NUMBERS[count] ?? String(count);
/** Words at the start of a sentence. */
export const atStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** A small count in words at the start of a sentence. */
export const startInWords = (count: number): string => atStart(inWords(count));

/** The last year with a published figure that a parameter of the model names. */
export const yearOr = (value: number, otherwise: number): number => (Number.isFinite(value) ? value : otherwise);
