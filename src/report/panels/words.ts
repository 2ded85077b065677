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
/** The same at the start of a sentence. */
export const startInWords = (count: number): string => {
  const text = inWords(count);
  return text[0]!.toUpperCase() + text.slice(1);
};

/** The last year with a published figure that a parameter of the model names. */
export const yearOr = (value: number, otherwise: number): number => (Number.isFinite(value) ? value : otherwise);
