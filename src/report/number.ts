/** Numbers and units as a reader meets them: 48.4 bn, 3.50 %, USD a year at 2025 prices. */
import { isShare } from '../language/units.ts';

const SCALES = [
  [1e12, 'trn'],
  [1e9, 'bn'],
  [1e6, 'm'],
] as const;

/** How many digits stand after the point. */
export interface NumberStyle {
  readonly decimals?: number;
  /** Scale to use for every number of a column, e.g. `bn`. */
  readonly scale?: 'trn' | 'bn' | 'm' | '';
}

/** A number in its unit, scaled and rounded for reading; a share becomes a percentage, a difference of shares percentage points. */
export function writeNumber(value: number, unit: string, style: NumberStyle = {}): string {
  if (isShare(unit)) return `${inHundredths(value, style)} ${unit === 'share' ? '%' : 'points'}`;
  if (unit === 'year') return String(Math.round(value));
  const [size, name] = scaleOf(value, style.scale);
  const decimals = style.decimals ?? (size === 1e12 ? 2 : size > 1 ? 1 : digitsFor(value));
  return `${fixed(value / size, decimals)}${name && style.scale === undefined ? ` ${name}` : ''}`;
}

/** A number as a row of numbers of the same unit has it: every share with two decimals. */
export const writeInRow = (value: number, unit: string): string =>
  writeNumber(value, unit, isShare(unit) ? { decimals: 2 } : {});

/** A difference of two numbers of a unit; that of two shares in percentage points. */
export const writeDifference = (value: number, unit: string, style: NumberStyle = {}): string =>
  writeNumber(value, unit === 'share' ? 'shareDifference' : unit, style);

/** A number in its unit with the unit in words behind it. */
export function writeMeasure(value: number, unit: string): string {
  const words = writeUnitInWords(unit);
  const isMoney = words === unit ? null : /^(USD|EUR)\d*/.exec(unit);
  if (isMoney) return `${isMoney[1]} ${writeNumber(value, unit)}${words.replace(/^\S+/, '')}`;
  return words === '' ? writeNumber(value, unit) : `${writeNumber(value, unit)} ${words}`;
}

/** A unit in words: `USD2025/year` is "USD a year at 2025 prices"; empty for shares, pure numbers and years. */
export function writeUnitInWords(unit: string): string {
  if (isShare(unit) || ['1', 'year', 'index'].includes(unit)) return '';
  const [above, ...below] = unit.split('/');
  if (below.some((word) => CURRENCY.test(word))) return unit;
  const money = /^(USD|EUR|PPP)(\d{4})$/.exec(above!);
  const rates = below
    .map((word) => (word === 'person' ? 'a head' : `a ${word}`))
    .join(' and ')
    .replace('a year and a head', 'a head and year');
  const noun = money ? (money[1] === 'PPP' ? 'international dollars' : money[1]!) : plural(above!);
  return [noun, rates, money ? `at ${money[2]} prices` : ''].filter((part) => part !== '').join(' ');
}

const CURRENCY = /^(USD|EUR|GBP|PPP|NCU|RUB|UAH)/;
const PLURALS: Readonly<Record<string, string>> = {
  person: 'people',
  NCU: 'in national currency',
  NCUconst: 'in national currency at constant prices',
  km2: 'km²',
};
const plural = (word: string) => PLURALS[word] ?? (/^[a-z]+$/.test(word) && word !== 'km' ? `${word}s` : word);

const inHundredths = (value: number, { decimals }: NumberStyle) =>
  decimals === undefined ? fixed(value * 100, 2).replace(/\.00$/, '') : fixed(value * 100, decimals);

function scaleOf(value: number, wanted: NumberStyle['scale']): readonly [number, string] {
  if (wanted !== undefined) return SCALES.find(([, name]) => name === wanted) ?? [1, ''];
  const rounded = Math.abs(value) * (1 + 1e-9);
  return SCALES.find(([size]) => rounded >= size) ?? [1, ''];
}

const digitsFor = (value: number) =>
  Number.isInteger(value) || Math.abs(value) >= 1000 ? 0 : Math.abs(value) >= 10 ? 1 : 3;

/** `value` with thousands set apart and a true minus; a rounded zero has no sign. */
export function fixed(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  const isZero = Number(text) === 0;
  const [whole, part] = text.replace('-', '').split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 && !isZero ? '−' : ''}${grouped}${part === undefined ? '' : `.${part}`}`;
}
