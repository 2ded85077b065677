/** What a number is measured in, and which numbers may meet: units as base names with powers. */
import { UnitError } from './errors.ts';
import { suggest } from './nearest.ts';

/** A unit as base names with their powers: `USD2025/year` is `{ USD2025: 1, year: -1 }`; a pure number is empty. */
export type Unit = ReadonlyMap<string, number>;

/** A measure as written by a person: its value in the unit it names. */
export interface Measure {
  readonly value: number;
  readonly unit: Unit;
  /** True where the writer named no unit at all, as in `2035` or `0.6`. */
  readonly bare: boolean;
}

const CURRENCIES = ['USD', 'EUR', 'GBP', 'RUB', 'UAH', 'NCU', 'PPP'];
const BASE_UNITS = new Set(
  (
    'year month day person worker household soldier round missile drone munition ' +
    'brigade km km2 unit barrel NCUconst'
  ).split(' '),
);
const CURRENCY = new RegExp(`^(${CURRENCIES.join('|')})((19|20)\\d\\d)?$`);
/** Units that are pure numbers under another name, with the factor they stand for. */
const PURE = new Map([
  ['1', 1],
  ['share', 1],
  ['shareDifference', 1],
  ['percent', 0.01],
  ['%', 0.01],
  ['point', 0.01],
  ['points', 0.01],
  ['index', 1],
]);
const SCALES = new Map([
  ['thousand', 1e3],
  ['k', 1e3],
  ['m', 1e6],
  ['million', 1e6],
  ['bn', 1e9],
  ['billion', 1e9],
  ['trn', 1e12],
  ['trillion', 1e12],
]);

/** True for a share and for a difference of two shares: 0.01 is 1 % of the one and 1 percentage point of the other. */
export const isShare = (unit: string): boolean => unit === 'share' || unit === 'shareDifference';

/** The unit that `text` names and the factor that brings its numbers to it: `bn EUR/year` gives EUR/year and 1e9. @throws UnitError */
export function readUnit(text: string): { readonly unit: Unit; readonly factor: number } {
  let rest = text.trim();
  let factor = 1;
  const scale = /^([a-z]+)\s+(?=\S)/.exec(rest);
  if (scale && SCALES.has(scale[1]!)) {
    factor = SCALES.get(scale[1]!)!;
    rest = rest.slice(scale[0].length);
  } else if (SCALES.has(rest)) return { unit: new Map(), factor: SCALES.get(rest)! };
  const unit = new Map<string, number>();
  let sign = 1;
  for (const part of rest.split(/([/*])/)) {
    const word = part.trim();
    if (word === '/' || word === '*') {
      sign = word === '/' ? -1 : 1;
      continue;
    }
    const pure = PURE.get(word);
    if (pure !== undefined) factor *= pure ** sign;
    else addPower(unit, knownBase(word, text), sign);
    sign = 1;
  }
  return { unit, factor };
}

function knownBase(word: string, text: string): string {
  if (BASE_UNITS.has(word) || CURRENCY.test(word)) return word;
  if (word.endsWith('s') && BASE_UNITS.has(word.slice(0, -1))) return word.slice(0, -1);
  const known = [...BASE_UNITS, ...CURRENCIES, ...PURE.keys(), ...SCALES.keys(), 'USD2025', 'EUR2025'];
  const hint = SCALES.has(word)
    ? ` ${word} is a scale and stands before a unit: "${word} unit/year".`
    : suggest(word, known);
  throw new UnitError(`Unknown unit "${word}" in "${text}".${hint} Write units like USD2025/year, person or percent.`);
}

function addPower(unit: Map<string, number>, name: string, power: number): void {
  const sum = (unit.get(name) ?? 0) + power;
  if (sum === 0) unit.delete(name);
  else unit.set(name, sum);
}

/** Sign, digits with one kind of thousands mark, decimals, exponent; then the unit. */
const MEASURE = /^\s*([-+−]?)((?:\d{1,3}([ _,\u00a0\u202f])\d{3}(?:\3\d{3})*|\d+)?(?:\.\d+)?(?:e[-+]?\d+)?)\s*(.*)$/i;
/** A comma that can only be a decimal mark: `1,5` or `0,125`. */
const DECIMAL_COMMA = /^\s*[-+−]?(?:0,\d+|\d+,(?:\d{1,2}|\d{4,}))(?![\d,])/;

/** A measure such as `3.5 %`, `15 000 soldiers` or `250 bn USD2025/year`, in base units. @throws UnitError */
export function readMeasure(text: string): Measure {
  if (DECIMAL_COMMA.test(text))
    throw unreadable(text, `The decimal mark is a point: "${text.trim().replace(',', '.')}".`);
  const [, sign = '', number = '', , rest = ''] = MEASURE.exec(text) ?? [];
  const digits = number.replace(/[ _,\u00a0\u202f]/g, '');
  const name = rest.trim();
  const isBroken = number === '' || Number.isNaN(Number(digits)) || (/^[\d.,]/.test(name) && !name.startsWith('1/'));
  if (isBroken) throw unreadable(text, 'Write it like "3.5 %" or "250 bn USD2025/year".');
  const { unit, factor } = name === '' ? { unit: new Map<string, number>(), factor: 1 } : readUnit(name);
  const size = shifted(digits, factor) ?? Number(digits) * factor;
  const value = sign === '-' || sign === '−' ? -size : size;
  if (!Number.isFinite(value)) throw unreadable(text, 'It is too large.');
  if (value === 0 && /^[^e]*[1-9]/i.test(digits)) throw unreadable(text, 'It is too small to be told from 0.');
  return { value, unit, bare: name === '' };
}

const unreadable = (text: string, hint: string) =>
  new UnitError(`Cannot read "${text}" as a number with a unit. ${hint}`);

/** `value × factor`; a power of ten shifts the decimal point, without last-digit noise: 3.5 percent is 0.035, 1.005 thousand is 1005. */
export function scaled(value: number, factor: number): number {
  if (factor === 1) return value;
  return (Number.isFinite(value) ? shifted(String(value), factor) : undefined) ?? value * factor;
}

/** A number in digits times a power of ten, rounded once; undefined where the factor is no power of ten. */
function shifted(number: string, factor: number): number | undefined {
  const shift = Math.round(Math.log10(factor));
  if (10 ** shift !== factor) return undefined;
  const [digits, power = '0'] = number.toLowerCase().split('e');
  return Number(`${digits}e${Number(power) + shift}`);
}

/** The product (`sign` 1) or quotient (`sign` −1) of two units. */
export function multiply(a: Unit, b: Unit, sign: 1 | -1): Unit {
  const product = new Map(a);
  for (const [name, power] of b) addPower(product, name, sign * power);
  return product;
}

/** Whether two units are the same, whatever order they were written in. */
export function sameUnit(a: Unit, b: Unit): boolean {
  return a.size === b.size && [...a].every(([name, power]) => b.get(name) === power);
}

/** A unit as text: `USD2025/year`, or `1` for a pure number. */
export function writeUnit(unit: Unit): string {
  const write = ([name, power]: [string, number]) => Array<string>(Math.abs(power)).fill(name);
  const above = [...unit].filter(([, p]) => p > 0).flatMap(write);
  const below = [...unit].filter(([, p]) => p < 0).flatMap(write);
  return [above.join('*') || '1', ...below].join('/');
}
